#!/usr/bin/env python3
"""Searches with Optuna what `./trainmark simulate --search` searches, and prints one row of Markdown for each sampler.

    apt-get install python3-optuna         # of Debian, for Debian's Python
    /usr/bin/python3 bench/rivals/regret.py [--searches 51] [--seed 0]

The functions, their ranges, the number of evaluations and of searches, and what a quartile is, are those of
`KnownFunction`, `MadeUp` and `SearchSimulation` (bench). Samplers are as Optuna has them when nothing is said, but for
their seeds; `multivariate` is what later versions have as the usual.
"""

import argparse
import math
import sys
import warnings

import optuna

EVALUATIONS = 50
OF_FAILING = 40
UNCOUNTED = 10


def branin(u):
    x, y = -5 + 15 * u[0], 15 * u[1]
    a = y - 5.1 / (4 * math.pi**2) * x * x + 5 / math.pi * x - 6
    return a * a + 10 * (1 - 1 / (8 * math.pi)) * math.cos(x) + 10


def six_hump_camel(u):
    x, y = -3 + 6 * u[0], -2 + 4 * u[1]
    return (4 - 2.1 * x * x + x**4 / 3) * x * x + x * y + (-4 + 4 * y * y) * y * y


def hartmann(widths, centers):
    heights = (1.0, 1.2, 3.0, 3.2)
    return lambda u: -sum(
        height * math.exp(-sum(w * (x - 1e-4 * c) ** 2 for w, x, c in zip(width, u, center)))
        for height, width, center in zip(heights, widths, centers)
    )


HARTMANN_3 = hartmann(
    [(3, 10, 30), (0.1, 10, 35), (3, 10, 30), (0.1, 10, 35)],
    [(3689, 1170, 2673), (4699, 4387, 7470), (1091, 8732, 5547), (381, 5743, 8828)],
)
HARTMANN_6 = hartmann(
    [
        (10, 3, 17, 3.5, 1.7, 8),
        (0.05, 10, 17, 0.1, 8, 14),
        (3, 3.5, 1.7, 10, 17, 8),
        (17, 8, 0.05, 10, 0.1, 14),
    ],
    [
        (1312, 1696, 5569, 124, 8283, 5886),
        (2329, 4135, 8307, 3736, 1004, 9991),
        (2348, 1451, 3522, 2883, 3047, 6650),
        (4047, 8828, 8732, 5743, 1091, 381),
    ],
)

# name, function, dimensions, least value with the place where it is
FUNCTIONS = [
    ("Branin", branin, 0.39788735772973816, ((math.pi + 5) / 15, 2.275 / 15)),
    ("Six-hump camel", six_hump_camel, -1.0316284534898774, ((0.08984201 + 3) / 6, (-0.7126564 + 2) / 4)),
    ("Hartmann 3", HARTMANN_3, -3.8627797869493365, (0.114614, 0.555649, 0.852547)),
    ("Hartmann 6", HARTMANN_6, -3.3223680114155156, (0.20169, 0.150011, 0.476874, 0.275332, 0.311652, 0.6573)),
]

SAMPLERS = [
    ("Optuna random", lambda seed: optuna.samplers.RandomSampler(seed=seed)),
    ("Optuna TPE", lambda seed: optuna.samplers.TPESampler(seed=seed)),
    ("Optuna TPE, multivariate", lambda seed: optuna.samplers.TPESampler(seed=seed, multivariate=True)),
]


class DoesNotFit(Exception):
    pass


def sized(trial):
    """A batch and a width of 13 sizes each, of which 4 pairs of 10 do not fit into memory, and a rate."""
    batch = trial.suggest_int("batch", 0, 12) / 12
    width = trial.suggest_int("width", 0, 12) / 12
    rate = trial.suggest_float("rate", 0, 1)
    if 8 * 2 ** (6 * batch) * 8 * 2 ** (6 * width) > 4096 * 1.0001:
        raise DoesNotFit
    return (rate - 0.4) ** 2 + (batch - 0.4) ** 2 + 0.2 * (1 - width)


def search(sampler, objective, evaluations):
    study = optuna.create_study(sampler=sampler)
    study.optimize(objective, n_trials=evaluations, catch=(DoesNotFit,))
    return study


def regret(sampler, function, least, dimensions):
    def objective(trial):
        return function([trial.suggest_float(f"x{i}", 0, 1) for i in range(dimensions)]) - least

    return search(sampler, objective, EVALUATIONS).best_value


def failures(sampler):
    trials = search(sampler, sized, OF_FAILING).trials[UNCOUNTED:]
    return sum(trial.state == optuna.trial.TrialState.FAIL for trial in trials)


def quartiles(values):
    rising, last = sorted(values), len(values) - 1
    return rising[last // 4], rising[last // 2], rising[last - last // 4]


def row(of, by, values):
    print(f"| {of} | {by} | {len(values)} | " + " | ".join(f"{value:.3g}" for value in quartiles(values)) + " |", flush=True)


def check():
    for name, function, least, best in FUNCTIONS:
        if not -1e-9 < function(best) - least < 2e-5:
            sys.exit(f"{name} must be {least} at {best}, but is {function(best)}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--searches", type=int, default=51, help="of each row")
    parser.add_argument("--seed", type=int, default=0, help="of the first search; the others follow")
    options = parser.parse_args()
    optuna.logging.set_verbosity(optuna.logging.CRITICAL)
    warnings.simplefilter("ignore", optuna.exceptions.ExperimentalWarning)
    check()
    seeds = range(options.seed, options.seed + options.searches)
    print(f"Optuna {optuna.__version__}, Python {sys.version.split()[0]}, seeds {seeds[0]} to {seeds[-1]}\n")
    print("| of | by | searches | quarter | median | three quarters |")
    print("|---|---|---|---|---|---|")
    for name, function, least, best in FUNCTIONS:
        for by, sampler in SAMPLERS:
            row(name, by, [regret(sampler(seed), function, least, len(best)) for seed in seeds])
    for by, sampler in SAMPLERS:
        row("failed trials", by, [failures(sampler(seed)) for seed in seeds])


if __name__ == "__main__":
    main()
