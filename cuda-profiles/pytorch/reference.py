#!/usr/bin/env python3
"""Trains with PyTorch what the suites `cuda`, `cuda-wide` and `cuda-cnn` train, and prints a CSV line for each case.

    python3 reference.py mlp|wide|cnn|transformer|residual [--batch 32,128] [--precision fp32,tf32,bf16] [--mode eager,compile+graph]
    python3 reference.py check FOLDER...   # takes the steps that a Workload has written down, and compares each loss

The same model, optimizer and kind of data; data are on the device, each step gathers its batch from them. A line is the
median time of steps each waited for (`step_us`), and the rate of steps that are not waited for (`samples_per_s`).

A mode is one or more of these, joined by `+`:

    eager            as it is written
    compile          torch.compile of forward, loss and back; reduce-overhead and max-autotune are its other modes
    graph            a whole step, the optimizer's too, captured once as a CUDA graph and replayed
    channels-last    images with channels last, which convolutions on tensor cores like better
    products         only the matrix products of a step, one torch.mm each

`--device cpu` trains on the processor, in the modes that need no card.
"""

import argparse
import csv
import gc
import itertools
import json
import pathlib
import statistics
import sys
import time

import torch
from torch import nn

import blocks


def perceptron(features, hidden, device):
    widths = [features, *hidden]
    layers = [(nn.Linear(inputs, units, device=device), nn.ReLU()) for inputs, units in zip(widths, hidden)]
    return nn.Sequential(*itertools.chain(*layers), nn.Linear(widths[-1], CLASSES, device=device))


def convolutions(device):
    return nn.Sequential(
        nn.Conv2d(1, 16, 3, padding=1, device=device), nn.ReLU(), nn.MaxPool2d(2),
        nn.Conv2d(16, 32, 3, padding=1, device=device), nn.ReLU(), nn.MaxPool2d(2),
        nn.Flatten(), nn.Linear(32 * 7 * 7, CLASSES, device=device))


CLASSES = 10
EXAMPLES = 16384
LEARNING_RATES = {"mlp": 0.001, "wide": 0.0001, "cnn": 0.001, "transformer": 0.001, "residual": 0.001}
SHAPES = {"mlp": (784,), "wide": (4096,), "cnn": (1, 28, 28), **blocks.SHAPES}
NETWORKS = {
    "mlp": lambda device: perceptron(784, [256, 128], device),
    "wide": lambda device: perceptron(4096, [4096] * 4, device),
    "cnn": convolutions,
    **blocks.NETWORKS,
}
BATCHES = [32, 128, 512, 2048, 4096, 16384]
PRECISIONS = ["fp32", "tf32", "bf16"]
COMPILED = {"compile": "default", "reduce-overhead": "reduce-overhead", "max-autotune": "max-autotune"}
PARTS = ["eager", "graph", "channels-last", "products", *COMPILED]
# Those that a card needs least time for come first, so that a run which is cut short has them all.
MODES = {
    "mlp": "products,eager,graph,compile+graph,compile",
    "wide": "products,eager,graph,compile+graph,compile",
    "cnn": "eager,eager+channels-last,graph,graph+channels-last,compile+graph,compile",
    "transformer": "eager,graph,compile+graph,compile",
    "residual": "eager,eager+channels-last,graph,graph+channels-last,compile+graph,compile",
}
WARM_STEPS = 11
# How far apart losses may be, relative to PyTorch's, which in bf16 rounds logits too.
WITHIN = {"fp32": 0.01, "tf32": 0.03, "bf16": 0.1}


class Loss(nn.Module):
    """The loss on the batch of some numbers. Data are buffers, which torch.compile's graphs need not copy."""

    def __init__(self, network, data, targets, precision):
        super().__init__()
        self.network = network
        self.register_buffer("data", data)
        self.register_buffer("targets", targets)
        self.narrow = precision == "bf16"

    def forward(self, order):
        x = self.data.index_select(0, order)
        y = self.targets.index_select(0, order)
        with torch.autocast(self.data.device.type, dtype=torch.bfloat16, enabled=self.narrow):
            logits = self.network(x)
        # Of a sequence each position has logits and a target, or -1 where none is asked for.
        return nn.functional.cross_entropy(logits.float().flatten(0, -2), y.flatten(), ignore_index=-1)


class Training:
    """A network that is trained step by step, in one of the modes; a step returns its loss."""

    def __init__(self, loss, batch, rate, parts):
        device = loss.data.device
        on_card = device.type == "cuda"
        options = {"fused": True, "capturable": "graph" in parts} if on_card else {}
        self.optimizer = torch.optim.Adam(loss.network.parameters(), lr=rate, eps=1e-8, **options)
        self.forward = compiled(loss, parts)
        self.order = torch.arange(batch, device=device) % len(loss.targets)
        self.graph = None
        if "graph" in parts:
            self.capture()

    def once(self, order):
        self.optimizer.zero_grad(set_to_none=True)
        loss = self.forward(order)
        loss.backward()
        self.optimizer.step()
        return loss.detach()

    def capture(self):
        side = torch.cuda.Stream()
        side.wait_stream(torch.cuda.current_stream())
        with torch.cuda.stream(side):
            for _ in range(WARM_STEPS):
                self.once(self.order)
        torch.cuda.current_stream().wait_stream(side)
        self.optimizer.zero_grad(set_to_none=True)
        graph = torch.cuda.CUDAGraph()
        with torch.cuda.graph(graph):
            self.loss = self.once(self.order)
        self.graph = graph

    def step(self, order):
        if self.graph is None:
            return self.once(order)
        self.order.copy_(order)
        self.graph.replay()
        return self.loss


def compiled(loss, parts):
    how = [COMPILED[part] for part in parts if part in COMPILED]
    if not how:
        return loss
    # Else the sizes of one case make the next one's general, and after some cases nothing is compiled any more.
    torch.compiler.reset()
    how = "max-autotune-no-cudagraphs" if how[0] == "max-autotune" and "graph" in parts else how[0]
    return torch.compile(loss, mode=how, dynamic=False, fullgraph=True)


class Products:
    """The matrix products of a step and nothing else: forward, for the weights, and for what came in."""

    def __init__(self, network, batch, precision, device):
        number = {"device": device, "dtype": torch.bfloat16 if precision == "bf16" else torch.float32}
        self.products = []
        for at, layer in enumerate(layer for layer in network if isinstance(layer, nn.Linear)):
            x = torch.randn(batch, layer.in_features, **number)
            slope = torch.randn(batch, layer.out_features, **number)
            weight = torch.randn(layer.out_features, layer.in_features, **number)
            self.products += [(x, weight.t(), torch.empty_like(slope)), (slope.t(), x, torch.empty_like(weight))]
            if at > 0:
                self.products.append((slope, weight, torch.empty_like(x)))
        self.graph = None
        if device.type == "cuda":
            self.once()
            torch.cuda.synchronize()
            graph = torch.cuda.CUDAGraph()
            with torch.cuda.graph(graph):
                self.once()
            self.graph = graph

    def once(self):
        for left, right, out in self.products:
            torch.mm(left, right, out=out)

    def step(self, _):
        self.once() if self.graph is None else self.graph.replay()


def wait(device):
    if device.type == "cuda":
        torch.cuda.synchronize()


def measure(training, orders, batch, device, seconds):
    """Returns the median seconds of a step that is waited for, and the samples per second of steps that are not."""
    warm = time.perf_counter() + seconds / 2
    for taken in itertools.count():
        if taken >= WARM_STEPS and time.perf_counter() > warm:
            break
        training.step(next(orders))
        wait(device)
    times = []
    end = time.perf_counter() + seconds
    while time.perf_counter() < end or len(times) < 3:
        start = time.perf_counter()
        training.step(next(orders))
        wait(device)
        times.append(time.perf_counter() - start)
    steps = max(3, int(seconds / statistics.median(times)))
    start = time.perf_counter()
    for _ in range(steps):
        training.step(next(orders))
    wait(device)
    return statistics.median(times), steps * batch / (time.perf_counter() - start)


def set_precision(precision):
    torch.set_float32_matmul_precision("high" if precision == "tf32" else "highest")
    torch.backends.cudnn.allow_tf32 = precision == "tf32"
    torch.backends.cudnn.benchmark = True


def examples(name, device):
    if name == "transformer":
        tokens = torch.randint(blocks.VOCABULARY, (EXAMPLES, blocks.POSITIONS + 1), device=device)
        return tokens[:, :-1].contiguous(), tokens[:, 1:].contiguous()
    return torch.randn(EXAMPLES, *SHAPES[name], device=device), torch.arange(EXAMPLES, device=device) % CLASSES


def case(name, mode, precision, batch, device, seconds):
    parts = mode.split("+")
    torch.manual_seed(1)
    set_precision(precision)
    network = NETWORKS[name](device)
    orders = itertools.repeat(None)
    if parts == ["products"]:
        training = Products(network, batch, precision, device)
    else:
        data, targets = examples(name, device)
        if "channels-last" in parts:
            network = network.to(memory_format=torch.channels_last)
            data = data.to(memory_format=torch.channels_last)
        loss = Loss(network, data, targets, precision)
        epochs = torch.cat([torch.randperm(EXAMPLES, device=device) for _ in range(4)])
        orders = itertools.cycle([order.clone() for order in epochs.split(batch) if len(order) == batch])
        training = Training(loss, batch, LEARNING_RATES[name], parts)
    return measure(training, orders, batch, device, seconds)


def compare(name, batches, precisions, modes, device, seconds):
    """Prints a line for each case; returns whether all went well. One that fails does not stop the others."""
    on_card = device.type == "cuda"
    label = torch.cuda.get_device_name() if on_card else "CPU"
    out = csv.writer(sys.stdout)
    out.writerow(["model", "mode", "precision", "batch", "step_us", "samples_per_s", "peak_bytes", "device", "torch"])
    well = True
    for mode, precision, batch in itertools.product(modes, precisions, batches):
        if on_card:
            gc.collect()
            torch.cuda.empty_cache()
            torch.cuda.reset_peak_memory_stats()
        try:
            step, rate = case(name, mode, precision, batch, device, seconds)
        except Exception as failure:
            print(f"{name} {mode} {precision} {batch}: {type(failure).__name__}: {failure}", file=sys.stderr)
            well = False
            continue
        peak = torch.cuda.max_memory_allocated() if on_card else ""
        out.writerow([name, mode, precision, batch, f"{step * 1e6:.1f}", f"{rate:.0f}", peak, label, torch.__version__])
        sys.stdout.flush()
    return well


def flattens(network):
    """Returns whether the network is one of dense layers, perhaps behind images with many pixels."""
    return isinstance(network, nn.Sequential) and not any(isinstance(layer, blocks.Residual) for layer in network)


def load(network, parameters):
    """Copies a vector of all parameters into the network; their order is that of Trainmark's Architecture."""
    at = 0 if flattens(network) else blocks.load(network, parameters)
    channels = 1
    for layer in network if flattens(network) else []:
        if isinstance(layer, (nn.Linear, nn.Conv2d)):
            count = layer.weight.numel()
            weight = parameters[at:at + count]
            if isinstance(layer, nn.Linear):
                # Column-major [inputs, units] is row-major [units, inputs], which is PyTorch's; but an image's channels
                # are the last of its inputs here, and the first in PyTorch.
                weight = weight.view(layer.out_features, -1, channels).transpose(1, 2)
                channels = 1
            else:
                channels = layer.out_channels
            layer.weight.copy_(weight.reshape(layer.weight.shape))
            layer.bias.copy_(parameters[at + count:at + count + layer.bias.numel()])
            at += count + layer.bias.numel()
    if at != len(parameters):
        sys.exit(f"reference.py: the network has {at} parameters, but parameters.bin {len(parameters)}")


def check(folder, device, within):
    """Follows the steps in a folder, prints both losses of each, and returns whether none are further apart."""
    facts = json.loads((folder / "workload.json").read_text())
    name, batch = facts["model"], facts["batch"]

    def numbers(file, kind=torch.float32):
        return torch.frombuffer(bytearray((folder / file).read_bytes()), dtype=kind).to(device)

    set_precision(facts["precision"])
    network = NETWORKS[name](device)
    with torch.no_grad():
        load(network, numbers("parameters.bin"))
    channels, *sides = SHAPES[name]
    data = numbers("features.bin").view(-1, *sides, channels).movedim(-1, 1).contiguous()
    targets = numbers("targets.bin").long()
    if name == "transformer":
        data, targets = data.long(), targets.view(-1, blocks.POSITIONS)
    training = Training(Loss(network, data, targets, facts["precision"]), batch, facts["learningRate"], ["eager"])
    orders = numbers("order.bin", torch.int32).long().split(batch)
    out = csv.writer(sys.stdout)
    out.writerow(["step", "loss", "pytorch"])
    furthest = 0.0
    for step, (order, loss) in enumerate(zip(orders, numbers("losses.bin").tolist()), 1):
        expected = training.step(order).item()
        out.writerow([step, f"{loss:.7g}", f"{expected:.7g}"])
        furthest = max(furthest, abs(loss - expected) / abs(expected))
    print(f"{name}, {len(orders)} steps in {facts['precision']}: losses at most {furthest:.2g} apart, relative to PyTorch's",
          file=sys.stderr)
    return furthest <= (WITHIN[facts["precision"]] if within is None else within)


def refusal(args):
    """Returns why what is asked for cannot be had here; empty if it can."""
    modes = args.mode.split(",") if args.mode else []
    parts = {part for mode in modes for part in mode.split("+")}
    unknown = sorted(parts - set(PARTS)) + sorted(set(args.precision.split(",")) - set(PRECISIONS))
    if unknown:
        return f"there is no {unknown[0]}; modes are {', '.join(PARTS)}; precisions {', '.join(PRECISIONS)}"
    if args.device == "cuda" and not torch.cuda.is_available():
        return "PyTorch sees no card; --device cpu trains on the processor"
    needs_card = sorted(parts & {"graph", "reduce-overhead"}) + [p for p in args.precision.split(",") if p == "tf32"]
    if args.device == "cpu" and args.what != "check" and needs_card:
        return f"{needs_card[0]} needs a card; name others with --mode and --precision, such as eager and fp32"
    if parts & set(COMPILED) and not hasattr(torch, "compile"):
        return f"this PyTorch, {torch.__version__}, has no torch.compile"
    if "products" in parts and (args.what not in ("mlp", "wide") or "products" not in modes):
        return "products are those of mlp and wide, and a mode by itself"
    if any(not 1 <= int(batch) <= EXAMPLES for batch in args.batch.split(",")):
        return f"a batch has 1 to {EXAMPLES} examples"
    return ""


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=[*NETWORKS, "check"])
    parser.add_argument("folder", nargs="*", type=pathlib.Path)
    parser.add_argument("--batch", default=",".join(map(str, BATCHES)))
    parser.add_argument("--precision", default=",".join(PRECISIONS))
    parser.add_argument("--mode")
    parser.add_argument("--device", choices=["cuda", "cpu"], default="cuda")
    parser.add_argument("--seconds", type=float, default=1, help="of each of a case's two measurements")
    parser.add_argument("--within", type=float, help="how far apart losses may be, relative to PyTorch's")
    args = parser.parse_args()
    if args.what == "check" and not args.folder:
        parser.error("check needs the folder of a workload")
    args.mode = args.mode or MODES.get(args.what)
    why = refusal(args)
    if why:
        print(f"reference.py: {why}", file=sys.stderr)
        sys.exit(2)
    device = torch.device(args.device)
    if args.what == "check":
        well = all([check(folder, device, args.within) for folder in args.folder])
    else:
        batches = [int(batch) for batch in args.batch.split(",")]
        well = compare(args.what, batches, args.precision.split(","), args.mode.split(","), device, args.seconds)
    sys.exit(0 if well else 1)


if __name__ == "__main__":
    main()
