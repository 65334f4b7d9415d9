"""Reads an exported file store by MLflow's own store: CHECKOUT FOLDER; what an old one imports for Databricks is stood in for."""
import os
import sys
import types
from unittest import mock

os.environ["PROTOCOL_BUFFERS_PYTHON_IMPLEMENTATION"] = "python"
for name in ("databricks_cli", "databricks_cli.configure", "databricks_cli.configure.provider", "gorilla", "entrypoints", "querystring_parser",
             "querystring_parser.parser"):
    sys.modules[name] = mock.MagicMock()
sys.path.insert(0, sys.argv[1])

from mlflow.entities import ViewType
from mlflow.store.tracking.file_store import FileStore

store = FileStore(os.path.abspath(sys.argv[2]))
experiments = [one for one in store.list_experiments() if one.name != "Default"]
runs, lines = 0, 0
for experiment in experiments:
    for run in store.search_runs([experiment.experiment_id], "", ViewType.ACTIVE_ONLY, 10000):
        runs += 1
        for metric in run.data.metrics:
            lines += len(store.get_metric_history(run.info.run_id, metric))
print(f"{runs} runs, {lines} values of metrics")
