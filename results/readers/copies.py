"""Makes runs of a run: RUN FOLDER COUNT SLOWER_FROM. From that copy on, each is 20 % slower; all have days of their own."""
import json
import os
import random
import shutil
import sys

run, folder, count, slower_from = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
random.seed(1)
for number in range(count):
    copy = os.path.join(folder, f"run-{number:02d}")
    shutil.copytree(run, copy, ignore=shutil.ignore_patterns("report"))
    info = json.load(open(os.path.join(copy, "run.json")))
    info["createdAt"] = f"2026-01-{number + 1:02d}T00:00:00Z"
    info["provenance"]["git"] = f"c{number:02d}"
    json.dump(info, open(os.path.join(copy, "run.json"), "w"))
    lines = [json.loads(line) for line in open(os.path.join(run, "trials.jsonl"))]
    for trial in lines:
        if "throughput" in trial["measurements"]:
            factor = 0.8 if number >= slower_from else 1
            trial["measurements"]["throughput"]["value"] *= factor * (1 + random.gauss(0, 0.01))
    with open(os.path.join(copy, "trials.jsonl"), "w") as out:
        out.writelines(json.dumps(trial) + "\n" for trial in lines)
