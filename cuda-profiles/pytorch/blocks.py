"""Networks that are made of blocks, a transformer and a residual network, as PyTorch's users write them."""

import torch
from torch import nn

VOCABULARY = 256
POSITIONS = 64
CHANNELS = 3
SIDE = 32
FUSED = getattr(nn.functional, "scaled_dot_product_attention", None)


class Attention(nn.Module):
    def __init__(self, width, heads, device):
        super().__init__()
        self.heads = heads
        self.projection = nn.Linear(width, 3 * width, device=device)
        self.joint = nn.Linear(width, width, device=device)

    def forward(self, x):
        rows, positions, width = x.shape
        parts = self.projection(x).view(rows, positions, 3, self.heads, width // self.heads)
        queries, keys, values = parts.permute(2, 0, 3, 1, 4)
        attended = attention(queries, keys, values)
        return self.joint(attended.transpose(1, 2).reshape(rows, positions, width))

    def in_order(self):
        """Returns the parameters in the order of Trainmark's Architecture: weights before biases."""
        return [self.projection.weight, self.joint.weight, self.projection.bias, self.joint.bias]


def attention(queries, keys, values):
    if FUSED:
        return FUSED(queries, keys, values, is_causal=True)
    # PyTorch before 2.0 has no fused one.
    positions = queries.shape[-2]
    hidden = torch.ones(positions, positions, dtype=torch.bool, device=queries.device).triu(1)
    scores = queries @ keys.transpose(-2, -1) / queries.shape[-1] ** 0.5
    return scores.masked_fill(hidden, float("-inf")).softmax(-1) @ values


class Block(nn.Module):
    def __init__(self, width, heads, expansion, device):
        super().__init__()
        self.first = nn.LayerNorm(width, device=device)
        self.attention = Attention(width, heads, device)
        self.second = nn.LayerNorm(width, device=device)
        self.inner = nn.Linear(width, expansion * width, device=device)
        self.outer = nn.Linear(expansion * width, width, device=device)

    def forward(self, x):
        x = x + self.attention(self.first(x))
        return x + self.outer(nn.functional.gelu(self.inner(self.second(x))))


class Transformer(nn.Module):
    """Tokens and positions as learned vectors, blocks, and logits by the weights of the embedding."""

    def __init__(self, blocks, width, heads, expansion, device):
        super().__init__()
        self.embedding = nn.Embedding(VOCABULARY, width, device=device)
        self.positions = nn.Parameter(torch.zeros(POSITIONS, width, device=device))
        self.blocks = nn.ModuleList(Block(width, heads, expansion, device) for _ in range(blocks))
        self.last = nn.LayerNorm(width, device=device)

    def forward(self, tokens):
        x = self.embedding(tokens) + self.positions
        for block in self.blocks:
            x = block(x)
        return nn.functional.linear(self.last(x), self.embedding.weight)

    def in_order(self):
        return [self.embedding.weight, self.positions, *in_order(self.blocks), *in_order(self.last)]


class Residual(nn.Module):
    """Two convolutions and, where the shape changes, one of single pixels beside them; a ReLU is behind the sum."""

    def __init__(self, channels, filters, stride, device):
        super().__init__()
        self.inside = nn.Sequential(
            nn.Conv2d(channels, filters, 3, stride, padding=1, device=device), nn.BatchNorm2d(filters, device=device),
            nn.ReLU(inplace=True),
            nn.Conv2d(filters, filters, 3, padding=1, device=device), nn.BatchNorm2d(filters, device=device))
        changes = stride > 1 or channels != filters
        self.shortcut = nn.Conv2d(channels, filters, 1, stride, device=device) if changes else nn.Identity()

    def forward(self, x):
        return nn.functional.relu(self.inside(x) + self.shortcut(x), inplace=True)


def residuals(filters, classes, device):
    layers = [nn.Conv2d(CHANNELS, filters[0], 3, padding=1, device=device), nn.BatchNorm2d(filters[0], device=device),
              nn.ReLU(inplace=True)]
    for before, after in zip([filters[0], *filters], filters):
        layers.append(Residual(before, after, 1 if before == after else 2, device))
    return nn.Sequential(*layers, nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(filters[-1], classes, device=device))


def in_order(network):
    """Returns the parameters in the order of Trainmark's Architecture, which but for attention is that of PyTorch."""
    if hasattr(network, "in_order"):
        return network.in_order()
    own = list(network.parameters(recurse=False))
    return own + [parameter for child in network.children() for parameter in in_order(child)]


def load(network, parameters):
    """Copies a vector of all parameters into the network, and returns how many it took."""
    at = 0
    for own in in_order(network):
        own.copy_(parameters[at:at + own.numel()].view(own.shape))
        at += own.numel()
    return at


NETWORKS = {
    "transformer": lambda device: Transformer(4, 128, 4, 4, device),
    "residual": lambda device: residuals([16, 32, 64], 10, device),
}
SHAPES = {"transformer": (POSITIONS,), "residual": (CHANNELS, SIDE, SIDE)}
