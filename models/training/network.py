"""The encoder as a plain function over named tensors, written for fast bf16 training on a CPU.

The names are those of `transformers.BertModel`, so a trained state loads there for export. Matrices are
multiplied in bf16 while the residual stream, the norms and the optimiser's copies stay in fp32. Attention is
spelled out (the fused CPU kernel's backward pass is several times slower at these lengths), and dropout takes
its masks from a pool made once.
"""

import torch
import torch.nn.functional as F

HEADS = 12


class Dropout:
    """Dropout masks cut from a pool at random offsets: drawing fresh ones costs a tenth of a step."""

    def __init__(self, rate, generator, size=1 << 23):
        self.rate, self.generator, self.size = rate, generator, size
        keep = torch.rand(size, generator=generator) >= rate
        self.pool = keep.to(torch.bfloat16) / (1 - rate) if rate else None

    def __call__(self, x):
        if self.pool is None:
            return x
        start = int(torch.randint(0, self.size - x.numel(), (1,), generator=self.generator))
        return x * self.pool[start : start + x.numel()].view(x.shape).to(x.dtype)


def identity(x):
    return x


def norm(p, name, x):
    return F.layer_norm(x, x.shape[-1:], p[name + ".weight"], p[name + ".bias"], 1e-12)


def encode(p, ids, mask, layers=12, dropout=identity, every_layer=False):
    """Hidden states [batch, sequence, width] in fp32; with `every_layer`, a list of all layers' states."""
    batch, length = ids.shape
    kind = p["encoder.layer.0.attention.self.query.weight"].dtype
    x = F.embedding(ids, p["embeddings.word_embeddings.weight"], sparse=True)
    x = x + p["embeddings.position_embeddings.weight"][:length].float() + p["embeddings.token_type_embeddings.weight"][0].float()
    x = dropout(norm(p, "embeddings.LayerNorm", x))
    bias = ((1 - mask)[:, None, None, :] * -1e4).to(kind)
    width = x.shape[-1] // HEADS
    states = [x]
    for layer in range(layers):
        name = f"encoder.layer.{layer}."
        part = [f"{name}attention.self.{k}" for k in ("query", "key", "value")]
        weight = torch.cat([p[k + ".weight"] for k in part])
        offset = torch.cat([p[k + ".bias"] for k in part])
        mixed = F.linear(x.to(kind), weight, offset).view(batch, length, 3, HEADS, width).permute(2, 0, 3, 1, 4)
        query, key, value = mixed[0], mixed[1], mixed[2]
        scores = torch.matmul(query * width**-0.5, key.transpose(-1, -2)) + bias
        mixed = torch.matmul(scores.softmax(-1), value).transpose(1, 2).reshape(batch, length, -1)
        mixed = F.linear(mixed, p[name + "attention.output.dense.weight"], p[name + "attention.output.dense.bias"])
        x = norm(p, name + "attention.output.LayerNorm", x + dropout(mixed))
        inner = F.gelu(F.linear(x.to(kind), p[name + "intermediate.dense.weight"], p[name + "intermediate.dense.bias"]))
        inner = F.linear(inner, p[name + "output.dense.weight"], p[name + "output.dense.bias"])
        x = norm(p, name + "output.LayerNorm", x + dropout(inner))
        states.append(x)
    return states if every_layer else x


class Shadow:
    """fp32 parameters with the bf16 copies that the passes work on."""

    def __init__(self, state):
        self.master = {k: v.detach().float().clone().contiguous() for k, v in state.items()}
        self.work = {}
        for name, value in self.master.items():
            low = "embeddings" not in name and "LayerNorm" not in name and not name.startswith("heads.")
            self.work[name] = value.to(torch.bfloat16) if low else value

    def replica(self):
        """The working copies once more, on the same memory but with gradients of their own."""
        return {name: value.detach().requires_grad_(True) for name, value in self.work.items()}

    def gradients(self, replicas, names):
        """Move the replicas' gradients, summed, to the named fp32 parameters."""
        for name in names:
            value = self.master[name]
            value.grad = None
            for replica in replicas:
                part, replica[name].grad = replica[name].grad, None
                if part is not None:
                    part = part if part.is_sparse else part.float()
                    value.grad = part if value.grad is None else value.grad.add_(part)

    @torch.no_grad()
    def refresh(self, names):
        """Copy the named stepped parameters back."""
        for name in names:
            if self.work[name] is not self.master[name]:
                self.work[name].copy_(self.master[name])


TRAIT_LAYERS = (4, 8, 12)
# What the heads of faults and of meaning read besides: words as they stand, hardly mixed yet.
EARLY_LAYER = 2


def new_heads(width=384, labels=9, traits=7):
    """Untrained heads: tags from the last layer, traits from three layers side by side."""
    generator = torch.Generator().manual_seed(7)
    return {
        "heads.general.weight": torch.randn(labels, width, generator=generator) * 0.02,
        "heads.general.bias": torch.zeros(labels),
        "heads.traits.weight": torch.randn(traits, width * len(TRAIT_LAYERS), generator=generator) * 0.002,
        "heads.traits.bias": torch.zeros(traits),
    }


def trait_features(states):
    """What the trait head reads at each subword."""
    return torch.cat([states[layer] for layer in TRAIT_LAYERS], -1)
