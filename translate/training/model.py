"""The transformer: pre-norm, shared and tied embeddings, sinusoidal positions, deep encoder and shallow decoder.

Laid out as CTranslate2 stores it (fused projections), so that the export only copies.
"""

from __future__ import annotations

import math

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from translate.training.config import Config


def sinusoids(length: int, width: int) -> Tensor:
    """Return the position table: sines in the first half of each row, cosines in the second."""
    half = width // 2
    rates = torch.exp(torch.arange(half) * -(math.log(10000.0) / (half - 1)))
    angles = torch.arange(length)[:, None] * rates[None, :]
    return torch.cat([angles.sin(), angles.cos()], dim=1)


class Dropout(nn.Module):  # type: ignore[misc]
    """Dropout that reads a random window of one ready-made mask: drawing fresh numbers is slow on a CPU."""

    POOL = 1 << 22

    def __init__(self, p: float, most: int = 0) -> None:
        super().__init__()
        self.p, self.size = p, max(self.POOL, 2 * most)
        self.pool: Tensor
        self.register_buffer("pool", torch.empty(0), persistent=False)

    def forward(self, x: Tensor) -> Tensor:
        """Return x with a share p of it set to zero, in training only."""
        if not self.training or self.p == 0:
            return x
        if x.device.type != "cpu":
            return F.dropout(x, self.p)
        if self.pool.numel() <= x.numel():
            # a stream of its own: a run that goes on from a checkpoint draws the same mask again
            own = torch.Generator().manual_seed(20)
            self.pool = (torch.rand(max(self.size, 2 * x.numel()), generator=own) >= self.p).float().div_(1 - self.p)
        start = int(torch.randint(0, self.pool.numel() - x.numel(), ()).item())
        return x * self.pool[start : start + x.numel()].view(x.shape)


class Attention(nn.Module):  # type: ignore[misc]
    """Multi-head attention with fused projections; dropout stays outside (inside it halves the speed on a CPU)."""

    def __init__(self, width: int, heads: int, *, cross: bool) -> None:
        super().__init__()
        self.heads, self.cross = heads, cross
        self.query = nn.Linear(width, width if cross else 3 * width)
        self.memory = nn.Linear(width, 2 * width) if cross else None
        self.out = nn.Linear(width, width)

    def split(self, x: Tensor) -> Tensor:
        """Return [batch, heads, time, width / heads]."""
        return x.unflatten(-1, (self.heads, -1)).transpose(1, 2)

    def forward(
        self, x: Tensor, memory: Tensor | None = None, mask: Tensor | None = None, *, causal: bool = False
    ) -> Tensor:
        """Attend from x to itself or to the memory; the mask is true where attention is allowed."""
        if self.memory is None:
            q, k, v = self.query(x).chunk(3, dim=-1)
        else:
            q = self.query(x)
            k, v = self.memory(memory).chunk(2, dim=-1)
        y = F.scaled_dot_product_attention(
            self.split(q), self.split(k), self.split(v), attn_mask=mask, is_causal=causal
        )
        return self.out(y.transpose(1, 2).flatten(2))


class Layer(nn.Module):  # type: ignore[misc]
    """One pre-norm encoder or decoder layer."""

    def __init__(self, config: Config, *, decoder: bool) -> None:
        super().__init__()
        width = config.width
        self.norm_self, self.attention = nn.LayerNorm(width), Attention(width, config.heads, cross=False)
        self.norm_cross = nn.LayerNorm(width) if decoder else None
        self.cross = Attention(width, config.heads, cross=True) if decoder else None
        self.norm_inner, self.up, self.down = (
            nn.LayerNorm(width),
            nn.Linear(width, config.inner),
            nn.Linear(config.inner, width),
        )
        self.dropout = Dropout(config.dropout, config.batch_tokens * config.width)

    def forward(
        self, x: Tensor, mask: Tensor | None, memory: Tensor | None = None, memory_mask: Tensor | None = None
    ) -> Tensor:
        """Return the layer's output; a layer with cross-attention is causal."""
        x = x + self.dropout(self.attention(self.norm_self(x), mask=mask, causal=self.cross is not None))
        if self.cross is not None and self.norm_cross is not None:
            x = x + self.dropout(self.cross(self.norm_cross(x), memory, memory_mask))
        return x + self.dropout(self.down(F.relu(self.up(self.norm_inner(x)))))


class Translator(nn.Module):  # type: ignore[misc]
    """Encoder and decoder over one shared vocabulary; `forward` returns decoder states, not logits."""

    def __init__(self, config: Config, vocabulary: int) -> None:
        super().__init__()
        self.config = config
        self.embedding = nn.Embedding(vocabulary, config.width)
        self.register_buffer("positions", sinusoids(1024, config.width), persistent=False)
        self.encoder = nn.ModuleList(Layer(config, decoder=False) for _ in range(config.encoder_layers))
        self.encoder_norm = nn.LayerNorm(config.width)
        self.decoder = nn.ModuleList(Layer(config, decoder=True) for _ in range(config.decoder_layers))
        self.decoder_norm = nn.LayerNorm(config.width)
        self.dropout = Dropout(config.dropout, config.batch_tokens * config.width)
        self.reset()

    def reset(self) -> None:
        """Draw the starting weights."""
        nn.init.normal_(self.embedding.weight, std=self.config.width**-0.5)
        depth = self.config.encoder_layers + self.config.decoder_layers
        for name, weight in self.named_parameters():
            if weight.dim() == 2 and "embedding" not in name:
                nn.init.xavier_uniform_(weight)
                if name.endswith(("out.weight", "down.weight")):
                    weight.data.mul_(depth**-0.5)
            elif name.endswith("bias"):
                nn.init.zeros_(weight)

    def embed(self, ids: Tensor) -> Tensor:
        """Return scaled embeddings plus positions."""
        return self.dropout(self.embedding(ids) * self.config.width**0.5 + self.positions[: ids.shape[1]])

    def encode(self, source: Tensor, mask: Tensor | None) -> Tensor:
        """Return encoder states; `mask` is true at real tokens, None where all are."""
        x = self.embed(source)
        for layer in self.encoder:
            x = layer(x, None if mask is None else mask[:, None, None, :])
        memory: Tensor = self.encoder_norm(x)
        return memory

    def forward(self, source: Tensor, source_mask: Tensor | None, target: Tensor) -> Tensor:
        """Return decoder states [batch, time, width]."""
        return self.decode(self.encode(source, source_mask), source_mask, target)

    def decode(self, memory: Tensor, source_mask: Tensor | None, target: Tensor) -> Tensor:
        """Return decoder states over the memory of the encoder."""
        mask = None if source_mask is None else source_mask[:, None, None, :]
        y = self.embed(target)
        for layer in self.decoder:
            y = layer(y, None, memory, mask)
        return self.decoder_norm(y)


class SmoothedLoss(torch.autograd.Function):  # type: ignore[misc]
    """Cross-entropy with label smoothing over a tied projection, in chunks: the full logits never exist at once."""

    @staticmethod
    def forward(ctx, states: Tensor, weight: Tensor, gold: Tensor, smoothing: float, chunk: int) -> Tensor:  # type: ignore[no-untyped-def]  # noqa: ANN001
        """Return the summed loss and keep both gradients."""
        total = states.new_zeros((), dtype=torch.float32)
        grad_states, grad_weight = torch.empty_like(states), torch.zeros_like(weight, dtype=torch.float32)
        size = weight.shape[0]
        for at in range(0, states.shape[0], chunk):
            part, want = states[at : at + chunk], gold[at : at + chunk]
            logp = (part @ weight.t()).float().log_softmax(-1)
            hit = logp.gather(1, want[:, None])
            total += -(1 - smoothing) * hit.sum() - smoothing / size * logp.sum()
            grad = logp.exp_().sub_(smoothing / size)
            grad.scatter_add_(1, want[:, None], torch.full_like(hit, smoothing - 1))
            grad = grad.to(weight.dtype)
            grad_states[at : at + chunk] = grad @ weight
            if weight.dtype == torch.float32:
                grad_weight.addmm_(grad.t(), part)
            else:
                grad_weight += (grad.t() @ part).float()
        ctx.save_for_backward(grad_states, grad_weight.to(weight.dtype))
        return total

    @staticmethod
    def backward(ctx, up: Tensor) -> tuple[Tensor | None, ...]:  # type: ignore[no-untyped-def]  # noqa: ANN001
        """Return the kept gradients, scaled."""
        grad_states, grad_weight = ctx.saved_tensors
        return grad_states * up.to(grad_states.dtype), grad_weight * up.to(grad_weight.dtype), None, None, None


def summed_loss(states: Tensor, places: Tensor, gold: Tensor, weight: Tensor, smoothing: float) -> Tensor:
    """Return the loss summed over the gold tokens, whose states stand at `places` of the flattened time.

    `gold` counts within `weight`, the embeddings of the pieces that compete: half of a shared vocabulary never stands
    in English, and leaving it out saves a seventh of the work.
    """
    chunk = 512 if states.device.type == "cpu" else 8192
    flat = states.flatten(0, 1).index_select(0, places)
    loss: Tensor = SmoothedLoss.apply(flat, weight.to(flat.dtype), gold, smoothing, chunk)
    return loss
