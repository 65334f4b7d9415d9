"""Checks an export by the schema of Treeherder: SCHEMA FILE."""
import json
import sys

import jsonschema

schema = json.load(open(sys.argv[1]))
data = json.load(open(sys.argv[2]))
try:
    jsonschema.validate(data, schema)
except jsonschema.ValidationError as e:
    sys.exit("ValidationError: " + e.message.splitlines()[0][:120])
print(f"valid: {len(data['suites'])} suites, {sum(len(suite['subtests']) for suite in data['suites'])} subtests")
