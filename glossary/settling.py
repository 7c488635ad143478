"""Which of two things a homograph means in a document, told by the other names and words beside it.

`타이저우` is 泰州 where Jiangsu and its cities are named, 台州 where Zhejiang is. The cues are a table
(`data/homograph_cues.tsv`, general knowledge of geography); only cues of exactly one meaning settle it, otherwise the
name stays ambiguous and every choice is reported.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from importlib import resources

from glossary.types import Concept


@lru_cache(maxsize=1)
def _cues() -> dict[str, dict[str, tuple[str, ...]]]:
    text = resources.files("glossary").joinpath("data", "homograph_cues.tsv").read_text(encoding="utf-8")
    found: dict[str, dict[str, tuple[str, ...]]] = {}
    for line in text.splitlines()[1:]:
        hangul, hanja, cues = line.split("\t")
        found.setdefault(hangul, {})[hanja] = tuple(cues.split())
    return found


def settle_by_context(text: str, surfaces: Mapping[str, Iterable[Concept]]) -> dict[str, str]:
    """Return surface → concept id for the homographs of a document that its other names settle.

    Args:
        text: The document.
        surfaces: What every surface may be.

    >>> two = (Concept("c-1", "타이저우", "台州"), Concept("c-2", "타이저우", "泰州"))
    >>> settle_by_context("장쑤성 타이저우에서 양저우까지", {"타이저우": two})
    {'타이저우': 'c-2'}
    >>> settle_by_context("타이저우에서 열렸다", {"타이저우": two})
    {}
    """
    settled: dict[str, str] = {}
    for hangul, meanings in _cues().items():
        if hangul not in text:
            continue
        spoken = {hanja for hanja, cues in meanings.items() if any(_stands(cue, text) for cue in cues if cue != hangul)}
        if len(spoken) != 1:
            continue
        for surface, concepts in ((s, surfaces.get(s, ())) for s in _forms(hangul)):
            listed = tuple(concepts)
            meant = [c for c in listed if c.hanja in spoken]
            if len(listed) > 1 and len(meant) == 1:
                settled[surface] = meant[0].id
    return settled


def _forms(hangul: str) -> tuple[str, ...]:
    return (hangul, *(hangul + generic for generic in ("성", "시", "구", "현")))


def _stands(cue: str, text: str) -> bool:
    """Whether a cue begins a word of the text."""
    return re.search(f"(?<![가-힣]){cue}", text) is not None
