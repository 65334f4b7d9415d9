"""The same perceptron as ../numpy/train.py, in PyTorch; it tells each step, so that step times make a histogram."""

import argparse
import gzip
import json
import time

import numpy
import torch

parser = argparse.ArgumentParser()
parser.add_argument("--data", required=True, help="lines of 64 features and a class")
parser.add_argument("--learning-rate", type=float, required=True)
parser.add_argument("--batch-size", type=int, required=True)
parser.add_argument("--hidden", type=int, default=64)
parser.add_argument("--epochs", type=int, default=20)
parser.add_argument("--seed", type=int, default=1)
options = parser.parse_args()
torch.manual_seed(options.seed)

table = torch.from_numpy(numpy.loadtxt(gzip.open(options.data, "rt"), delimiter=",", dtype="float32"))
table = table[torch.randperm(len(table), generator=torch.Generator().manual_seed(1))]
split = len(table) - len(table) // 5
features, classes = table[:, :64], table[:, 64].long()
features = (features - features[:split].mean()) / features[:split].std()

network = torch.nn.Sequential(torch.nn.Linear(64, options.hidden), torch.nn.ReLU(), torch.nn.Linear(options.hidden, 10))
for layer in network:
    if isinstance(layer, torch.nn.Linear):
        torch.nn.init.kaiming_normal_(layer.weight)
        torch.nn.init.zeros_(layer.bias)
optimizer = torch.optim.SGD(network.parameters(), lr=options.learning_rate)
loss_of = torch.nn.CrossEntropyLoss()


def tell(**numbers):
    print(":::trainmark", json.dumps({name.replace("_", "-"): number for name, number in numbers.items()}))


tell(start=True)
step = 0
samples = 0
for epoch in range(1, options.epochs + 1):
    losses = 0.0
    order = torch.randperm(split)
    for first in range(0, split, options.batch_size):
        rows = order[first : first + options.batch_size]
        began = time.perf_counter()
        optimizer.zero_grad()
        loss = loss_of(network(features[rows]), classes[rows])
        loss.backward()
        optimizer.step()
        seconds = time.perf_counter() - began
        losses += loss.item() * len(rows)
        step += 1
        samples += len(rows)
        tell(step=step, samples=samples, step_seconds=seconds)
    with torch.no_grad():
        logits = network(features[split:])
        tell(
            epoch=epoch,
            training_loss=losses / split,
            validation_loss=loss_of(logits, classes[split:]).item(),
            validation_accuracy=(logits.argmax(1) == classes[split:]).float().mean().item(),
        )
