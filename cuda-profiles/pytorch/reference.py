#!/usr/bin/env python3
"""Trains with PyTorch on a card what the suites `cuda` and `cuda-wide` train, and prints a CSV line for each case.

    python3 reference.py mlp|wide [--batch 32,128] [--precision fp32,tf32,bf16] [--mode eager,compile,graph]
    python3 reference.py check FOLDER      # the losses of `workload`, step by step

The same model, optimizer and kind of data; data are on the card, each step gathers its batch from them. A line is the
median of many steps, each waited for (`step_us`), and the rate of steps that are not waited for (`samples_per_s`).
"""

import argparse
import csv
import json
import pathlib
import statistics
import sys
import time

import torch

MODELS = {
    "mlp": {"features": 784, "hidden": [256, 128], "classes": 10, "examples": 16384},
    "wide": {"features": 4096, "hidden": [4096, 4096, 4096, 4096], "classes": 10, "examples": 16384},
}
BATCHES = [32, 128, 512, 2048, 4096, 16384]
PRECISIONS = ["fp32", "tf32", "bf16"]
MODES = ["eager", "compile", "graph"]
WARM_STEPS = 30
SECONDS = 2.0


def network(features, hidden, classes):
    layers = []
    width = features
    for units in hidden:
        layers += [torch.nn.Linear(width, units), torch.nn.ReLU()]
        width = units
    return torch.nn.Sequential(*layers, torch.nn.Linear(width, classes)).cuda()


class Training:
    """One network and its data on the card; `step` trains on the batch whose numbers stand in `order`."""

    def __init__(self, model, data, targets, batch, precision, mode, optimizer):
        self.model = model
        self.data = data
        self.targets = targets
        self.order = torch.arange(batch, device="cuda") % len(targets)
        self.autocast = precision == "bf16"
        self.optimizer = optimizer(model.parameters())
        self.loss = torch.zeros((), device="cuda")
        torch.backends.cuda.matmul.allow_tf32 = precision == "tf32"
        self.forward = torch.compile(self.losses) if mode == "compile" else self.losses
        self.graph = None
        if mode == "graph":
            self.capture()

    def losses(self):
        x = self.data.index_select(0, self.order)
        y = self.targets.index_select(0, self.order)
        with torch.autocast("cuda", dtype=torch.bfloat16, enabled=self.autocast):
            logits = self.model(x)
        return torch.nn.functional.cross_entropy(logits.float(), y)

    def once(self):
        self.optimizer.zero_grad(set_to_none=self.graph is None)
        loss = self.forward()
        loss.backward()
        self.optimizer.step()
        self.loss.copy_(loss.detach())

    def capture(self):
        side = torch.cuda.Stream()
        side.wait_stream(torch.cuda.current_stream())
        with torch.cuda.stream(side):
            for _ in range(3):
                self.once()
        torch.cuda.current_stream().wait_stream(side)
        graph = torch.cuda.CUDAGraph()
        self.optimizer.zero_grad(set_to_none=True)
        with torch.cuda.graph(graph):
            self.once()
        self.graph = graph

    def step(self):
        if self.graph is None:
            self.once()
        else:
            self.graph.replay()


def adam(parameters):
    return torch.optim.Adam(parameters, lr=torch.tensor(0.001), fused=True, capturable=True)


def measure(training, batch):
    for _ in range(WARM_STEPS):
        training.step()
    torch.cuda.synchronize()
    times = []
    end = time.perf_counter() + SECONDS
    while time.perf_counter() < end:
        start = time.perf_counter()
        training.step()
        torch.cuda.synchronize()
        times.append(time.perf_counter() - start)
    steps = max(10, int(SECONDS / statistics.median(times)))
    start = time.perf_counter()
    for _ in range(steps):
        training.step()
    torch.cuda.synchronize()
    rate = steps * batch / (time.perf_counter() - start)
    return statistics.median(times) * 1e6, rate


def compare(name, batches, precisions, modes):
    shape = MODELS[name]
    out = csv.writer(sys.stdout)
    out.writerow(["model", "mode", "precision", "batch", "step_us", "samples_per_s", "peak_bytes", "card", "torch"])
    for batch in batches:
        for precision in precisions:
            for mode in modes:
                torch.manual_seed(1)
                torch.cuda.empty_cache()
                torch.cuda.reset_peak_memory_stats()
                data = torch.randn(shape["examples"], shape["features"], device="cuda")
                targets = torch.arange(shape["examples"], device="cuda") % shape["classes"]
                model = network(shape["features"], shape["hidden"], shape["classes"])
                training = Training(model, data, targets, batch, precision, mode, adam)
                step, rate = measure(training, batch)
                out.writerow([name, mode, precision, batch, f"{step:.1f}", f"{rate:.0f}",
                              torch.cuda.max_memory_allocated(), torch.cuda.get_device_name(), torch.__version__])
                sys.stdout.flush()
                del training, model, data, targets


def check(folder):
    """Follows the steps that the engine has left in a folder and prints the largest relative distance of a loss."""
    folder = pathlib.Path(folder)
    facts = json.loads((folder / "workload.json").read_text())

    def floats(name):
        return torch.frombuffer(bytearray((folder / name).read_bytes()), dtype=torch.float32).cuda()

    model = network(facts["features"], facts["hidden"], facts["classes"])
    parameters = floats("parameters.bin")
    at = 0
    with torch.no_grad():
        for layer in model:
            if isinstance(layer, torch.nn.Linear):
                count = layer.weight.numel()
                # Column-major [inputs, units] is row-major [units, inputs], which is PyTorch's.
                layer.weight.copy_(parameters[at:at + count].view_as(layer.weight))
                layer.bias.copy_(parameters[at + count:at + count + layer.bias.numel()])
                at += count + layer.bias.numel()
    data = floats("features.bin").view(-1, facts["features"])
    targets = floats("targets.bin").long()
    order = torch.frombuffer(bytearray((folder / "order.bin").read_bytes()), dtype=torch.int32).long().cuda()
    losses = floats("losses.bin").double()

    def plain_adam(parameters):
        return torch.optim.Adam(parameters, lr=facts["learningRate"], eps=1e-8)

    training = Training(model, data, targets, facts["batch"], facts["precision"], "eager", plain_adam)
    furthest = 0.0
    for step in range(len(losses)):
        training.order.copy_(order[step * facts["batch"]:(step + 1) * facts["batch"]])
        training.step()
        expected = training.loss.double()
        furthest = max(furthest, abs((losses[step] - expected) / expected).item())
    print(f"{len(losses)} steps in {facts['precision']}: losses at most {furthest:.2g} apart, relative to PyTorch's")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=[*MODELS, "check"])
    parser.add_argument("folder", nargs="?")
    parser.add_argument("--batch", default=",".join(map(str, BATCHES)))
    parser.add_argument("--precision", default=",".join(PRECISIONS))
    parser.add_argument("--mode", default=",".join(MODES))
    args = parser.parse_args()
    if not torch.cuda.is_available():
        sys.exit("reference.py: PyTorch sees no card")
    if args.what == "check":
        check(args.folder)
    else:
        compare(args.what, [int(b) for b in args.batch.split(",")], args.precision.split(","), args.mode.split(","))


if __name__ == "__main__":
    main()
