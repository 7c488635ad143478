"""A stand-in engine: repeats its placeholders in order, and can lose, double or loop on request."""

import re
from collections.abc import Callable, Sequence

from translate.engine import DecodingOptions
from translate.types import Hypothesis


class FakeEngine:
    """Turns `가 <t1>나 <n1>` into `Text <t1> <n1> end.`; `change` edits that hypothesis."""

    def __init__(
        self, change: Callable[[str], str] = str, markings: tuple[str, ...] = ("placeholder", "inline")
    ) -> None:
        self.change = change
        self.markings = markings
        self.calls: list[list[str]] = []

    @property
    def signature(self) -> str:
        return "fake:1"

    def decode(
        self,
        sources: Sequence[str],
        options: DecodingOptions,
        progress: Callable[[int], None] | None = None,
        prefixes: Sequence[str] | None = None,
    ) -> list[tuple[Hypothesis, ...]]:
        self.calls.append(list(sources))
        outputs = []
        for source in sources:
            kept = re.findall(r"<[tn]\d+>|[A-Za-z0-9$%][A-Za-z0-9$%.,'’ -]*", source)
            outputs.append((Hypothesis(self.change(" ".join(["Text", *(k.strip() for k in kept), "end."]))),))
        if progress is not None:
            progress(len(sources))
        return outputs
