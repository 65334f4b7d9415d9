"""Runs the code for pandas of results/README.md on the trials of a run: RUN."""
import os
import re
import sys

page = open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "README.md")).read()
code = re.search(r"```python\n(.*?)```", page, re.DOTALL).group(1)
found = {}
exec(code.replace("results/published/quickstart", sys.argv[1]), found)
print(f"{len(found['trials'])} trials, {len(found['cells'])} cells, {len(found['points'])} points of curves")
