#!/usr/bin/env python3
"""Prints runs of the suites `cuda`, `cuda-wide` and `cuda-cnn` beside what reference.py measured, as Markdown.

    python3 table.py RUN PEER.csv

RUN is the directory of a run with its report, or what Sweep printed: then there is a table for each network and each way
to make its step. PEER.csv is what reference.py printed for the same networks.
"""

import collections
import csv
import pathlib
import statistics
import sys

SHARE = "products"
PRECISIONS = ["fp32", "tf32", "bf16", "fp16"]


def ours(run):
    """Returns microseconds of a step by precision and batch: the median of all, and of the device's own medians."""
    report = run / "report"
    with (report / "cells.csv").open() as lines:
        waited = {place(row): float(row["step-p50 (ns)"]) / 1e3 for row in csv.DictReader(lines) if row["step-p50 (ns)"]}
    device = collections.defaultdict(list)
    with (report / "trials.csv").open() as lines:
        for row in csv.DictReader(lines):
            if row["outcome"] == "completed" and row["measurement"] == "device-step":
                device[place(row)].append(float(row["value"]) * 1e6)
    return waited, {where: statistics.median(times) for where, times in device.items()}


def swept(file):
    """Returns the same by network and mode."""
    found = collections.defaultdict(lambda: ({}, {}))
    with file.open() as lines:
        for row in csv.DictReader(lines):
            if row["step_us"] and row["step_us"] != "step_us":
                where = row["precision"], int(row["batch"])
                for times, column in zip(found[row["model"], row["mode"]], ("step_us", "device_us")):
                    times[where] = float(row[column])
    return found


def place(row):
    """Returns precision and batch of a row; a profile's name ends with its precision, or it is fp32."""
    ending = row["profile"].rsplit("-", 1)[-1]
    return ending if ending in PRECISIONS else "fp32", int(row["batch-size"])


def peers(file, network=None):
    """Returns of a network, or of all, the modes, and by precision, batch and mode microseconds of a step waited for, and of one that is not."""
    modes = []
    times = {}
    names = set()
    with file.open() as lines:
        for row in csv.DictReader(lines):
            # Several runs of reference.py may have written to one file, each with its head.
            if row["model"] == "model" or network not in (None, row["model"]):
                continue
            if row["mode"] not in modes:
                modes.append(row["mode"])
            batch = int(row["batch"])
            times[row["precision"], batch, row["mode"]] = (float(row["step_us"]), batch * 1e6 / float(row["samples_per_s"]))
            names.add(f"{row['model']} with PyTorch {row['torch']} on {row['device']}")
    return modes, times, names


def number(micros):
    return f"{micros:.3g}" if micros < 1000 else f"{micros:.0f}"


def row(precision, batch, waited, device, modes, times):
    """Returns the cells of a line; a dash stands for what was not measured."""
    cells = [precision, str(batch), number(waited) if waited else "–", number(device) if device else "–"]
    rivals = []
    for mode in modes:
        found = times.get((precision, batch, mode))
        cells.append(f"{number(found[0])}, {number(found[1])}" if found else "–")
        if found and mode != SHARE:
            rivals.append((found, mode))
    for own, which in ((waited, 0), (device or waited, 1)):
        best, mode = min((found[which], mode) for found, mode in rivals) if rivals else (None, "")
        cells.append(f"{best / own:.2f}, {mode}" if own and best else "–")
    products = times.get((precision, batch, SHARE))
    cells.append(f"{100 * products[1] / (device or waited):.0f} %" if products and (device or waited) else "–")
    return cells


def table(how, waited, device, modes, times, names):
    measured = {where[:2] for where in [*waited, *times]}
    places = sorted(measured, key=lambda where: (PRECISIONS.index(where[0]), where[1]))
    head = ["precision", "batch", f"ours{how}, µs", "by the device, µs", *(f"{mode}, µs" for mode in modes),
            "times as fast, waited for", "times as fast, in a row", "share of products"]
    print(f"{'; '.join(sorted(names))}\n")
    print(f"| {' | '.join(head)} |\n|{'---|' * len(head)}")
    for where in places:
        print(f"| {' | '.join(row(*where, waited.get(where), device.get(where), modes, times))} |")
    print()


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    run, rivals = map(pathlib.Path, sys.argv[1:])
    if run.is_dir():
        table("", *ours(run), *peers(rivals))
    else:
        for (network, mode), times in swept(run).items():
            table(f", {mode}", *times, *peers(rivals, network))
    print("- Ours: the median of steps that are waited for; and of steps by the device's clock, the median over trials.\n"
          "- The others: the median of steps that are waited for, then the mean of steps in a row that are not.\n"
          "- Times as fast: the fastest mode's time over ours; waited for over waited for, in a row over the device's clock"
          " (over waited for where the device has none).\n"
          "- Share of products: the time of the step's matrix products alone, in a row, over ours.")


if __name__ == "__main__":
    main()
