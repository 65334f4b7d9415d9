"""Reads an exported journal by Optuna's own storage."""
import sys

import optuna

optuna.logging.set_verbosity(optuna.logging.ERROR)
try:
    from optuna.storages.journal import JournalFileBackend as Backend
    from optuna.storages import JournalStorage
except ImportError:
    from optuna.storages import JournalFileStorage as Backend, JournalStorage

storage = JournalStorage(Backend(sys.argv[1]))
study = optuna.load_study(study_name=optuna.get_all_study_summaries(storage)[0].study_name, storage=storage)
states = [trial.state.name for trial in study.trials]
points = sum(len(trial.intermediate_values) for trial in study.trials)
print(f"{len(states)} trials, {states.count('COMPLETE')} COMPLETE, {states.count('FAIL')} FAIL,"
      f" {points} intermediate values, best {study.best_value:.4f}")
