"""A stand-in engine: repeats its symbols in order, and can lose, double or loop on request; and a tiny package."""

import json
import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from translate.engine import DecodingOptions
from translate.types import Constraint, Hypothesis

SYMBOL = re.compile(r"<[tn]\d+>|[A-Za-z0-9$%][A-Za-z0-9$%.,'’&-]*(?: [A-Za-z0-9$%][A-Za-z0-9$%.,'’&-]*)*")


class FakeEngine:
    """Turns `가 <t1>나 <n1>` into `Text <t1> <n1> end.`; `change` edits what it says after the prefix."""

    def __init__(
        self,
        change: Callable[[str], str] = str,
        markings: tuple[str, ...] = ("placeholder", "inline"),
        obeys_prefix: bool = True,
    ) -> None:
        self.change = change
        self.markings = markings
        self.longest = 0
        self.obeys_prefix = obeys_prefix
        self.calls: list[list[str]] = []
        self.prefixes: list[list[str]] = []

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
        self.prefixes.append(list(prefixes or ()))
        outputs: list[tuple[Hypothesis, ...]] = []
        for source, prefix in zip(sources, prefixes or [""] * len(sources), strict=True):
            prefix = prefix if self.obeys_prefix else ""
            said = [found.group() for found in SYMBOL.finditer(source) if found.group() not in prefix]
            text = self.change(" ".join(["Text", *said, "end."]))
            outputs.append((Hypothesis(f"{prefix} {text}".strip()),))
        if progress is not None:
            progress(len(sources))
        return outputs


def term(text: str, surface: str, expected: str, **more: Any) -> Constraint:
    """A name where it stands in a text."""
    start = text.index(surface)
    end = start + len(surface)
    more.setdefault("accepted", (expected,))
    return Constraint("term", surface, start, end, start, end, expected, **more)


def write_package(folder: Path, name: str = "translate-ko_en-9_9", version: str = "9.9") -> Path:
    """A folder that has the parts of a package, with no weights worth loading."""
    path = folder / name
    (path / "model").mkdir(parents=True)
    metadata: dict[str, Any] = {"from_code": "ko", "to_code": "en", "package_version": version}
    metadata["hanyin"] = {"markings": ["placeholder"], "max_terms": 16, "max_figures": 12}
    (path / "metadata.json").write_text(json.dumps(metadata), encoding="utf-8")
    (path / "sentencepiece.model").write_bytes(b"pieces")
    (path / "model" / "model.bin").write_bytes(b"weights" * 100)
    (path / "README.md").write_text("A tiny package.", encoding="utf-8")
    return path
