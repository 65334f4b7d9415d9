"""Runs Apache Otava from a checkout: CHECKOUT COMMAND WORD...; what it imports for Slack and databases is stood in for."""
import sys
import types


def stand_in(name, **content):
    module = types.ModuleType(name)
    module.__dict__.update(content)
    sys.modules[name] = module


class Nothing:
    def __init__(self, *words, **more):
        pass


stand_in("slack_sdk", WebClient=Nothing)
stand_in("google.cloud.bigquery", Client=Nothing, ScalarQueryParameter=Nothing)
stand_in("google.cloud", bigquery=sys.modules["google.cloud.bigquery"])
stand_in("google.oauth2.service_account", Credentials=Nothing)
stand_in("google.oauth2", service_account=sys.modules["google.oauth2.service_account"])
stand_in("pg8000.dbapi", Connection=Nothing)
stand_in("pg8000", dbapi=sys.modules["pg8000.dbapi"], Connection=Nothing)
sys.path.insert(0, sys.argv[1])
sys.argv = ["otava", *sys.argv[2:]]

from otava.main import main

main()
