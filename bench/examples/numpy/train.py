"""A perceptron on handwritten digits: 64 inputs, one hidden layer, 10 classes; steps of plain gradient descent."""

import argparse
import gzip

import numpy as np

parser = argparse.ArgumentParser()
parser.add_argument("--data", required=True, help="lines of 64 features and a class")
parser.add_argument("--learning-rate", type=float, required=True)
parser.add_argument("--batch-size", type=int, required=True)
parser.add_argument("--hidden", type=int, default=64)
parser.add_argument("--epochs", type=int, default=20)
parser.add_argument("--seed", type=int, default=1)
parser.add_argument("--split-seed", type=int, default=1, help="of which examples are for validation")
options = parser.parse_args()
random = np.random.default_rng(options.seed)

table = np.loadtxt(gzip.open(options.data, "rt"), delimiter=",", dtype=np.float32)
order = np.random.default_rng(options.split_seed).permutation(len(table))
table = table[order]
split = len(table) - len(table) // 5
features, classes = table[:, :64], table[:, 64].astype(int)
features = (features - features[:split].mean()) / features[:split].std()
training, validation = slice(0, split), slice(split, None)


def weights(inputs, outputs):
    scale = np.sqrt(2 / inputs)
    return (random.standard_normal((inputs, outputs)) * scale).astype(np.float32)


w1, b1 = weights(64, options.hidden), np.zeros(options.hidden, np.float32)
w2, b2 = weights(options.hidden, 10), np.zeros(10, np.float32)


def forward(x):
    hidden = np.maximum(x @ w1 + b1, 0)
    logits = hidden @ w2 + b2
    logits -= logits.max(axis=1, keepdims=True)
    return hidden, logits - np.log(np.exp(logits).sum(axis=1, keepdims=True))


def loss(log_shares, y):
    return -log_shares[np.arange(len(y)), y].mean()


print(":::trainmark {\"start\": true}")
samples = 0
for epoch in range(1, options.epochs + 1):
    order = random.permutation(split)
    losses = []
    for first in range(0, split, options.batch_size):
        rows = order[first : first + options.batch_size]
        x, y = features[rows], classes[rows]
        hidden, log_shares = forward(x)
        losses.append(loss(log_shares, y) * len(y))
        error = np.exp(log_shares)
        error[np.arange(len(y)), y] -= 1
        error /= len(y)
        back = (error @ w2.T) * (hidden > 0)
        w2 -= options.learning_rate * (hidden.T @ error)
        b2 -= options.learning_rate * error.sum(axis=0)
        w1 -= options.learning_rate * (x.T @ back)
        b1 -= options.learning_rate * back.sum(axis=0)
        samples += len(y)
    _, log_shares = forward(features[validation])
    accuracy = (log_shares.argmax(axis=1) == classes[validation]).mean()
    print(
        f"epoch {epoch} samples={samples} loss={sum(losses) / split:.5f}"
        f" val_loss={loss(log_shares, classes[validation]):.5f} val_acc={accuracy:.5f}"
    )
