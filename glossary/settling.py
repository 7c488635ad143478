"""Which of two things a homograph means in a document, told by the other names and words beside it.

`타이저우` is 泰州 where Jiangsu and its cities are named, 台州 where Zhejiang is. The cues are a table
(`data/homograph_cues.tsv`, general knowledge of geography); only cues of exactly one meaning settle it, otherwise the
name stays ambiguous and every choice is reported. The sentence of a name goes before the document. A meaning with the
cue `*` is the one that is meant where nothing speaks for another: 광주 is the Korean city.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from importlib import resources

from glossary.company import sentence_around
from glossary.types import Concept

#: The cue of a meaning that is the usual one; how far a sentence is looked at, and how far the next word.
DEFAULT, _REACH, _NEXT = "*", 80, 8


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
        spoken = _spoken(hangul, meanings, text) or {name for name, cues in meanings.items() if DEFAULT in cues}
        for surface in _forms(hangul):
            if (meant := _only(tuple(surfaces.get(surface, ())), spoken)) is not None:
                settled[surface] = meant.id
    return settled


def settle_here(surface: str, concepts: tuple[Concept, ...], text: str, start: int, end: int) -> tuple[Concept, ...]:
    """Return what a homograph means in its own sentence, all that it may be where the sentence does not tell.

    >>> two = (Concept("c-1", "산시", "山西"), Concept("c-2", "산시", "陝西"))
    >>> [c.hanja for c in settle_here("산시", two, "산시성 시안에서 다퉁까지", 0, 2)]
    ['陝西']
    >>> [c.hanja for c in settle_here("산시", two, "산시성에서 왔다.", 0, 2)]
    ['山西', '陝西']
    """
    meanings = _cues().get(surface) or _cues().get(surface[:-1])
    if meanings is None:
        return concepts
    left, right = sentence_around(text, start, end, _REACH)
    for around in (text[end : min(right, end + _NEXT)], text[left:start] + " " + text[end:right]):
        if (meant := _only(concepts, _spoken(surface, meanings, around))) is not None:
            return (meant,)
    return concepts


def _spoken(hangul: str, meanings: Mapping[str, tuple[str, ...]], text: str) -> set[str]:
    """The meanings of which something stands in a text."""
    return {name for name, cues in meanings.items() if any(_stands(cue, text) for cue in cues if cue != hangul)}


def _only(concepts: tuple[Concept, ...], spoken: set[str]) -> Concept | None:
    """The one of several concepts that is meant, by its Hanja or, where those are alike, its English."""
    if len(concepts) < 2 or len(spoken) != 1:
        return None
    meant = [c for c in concepts if c.hanja in spoken or c.english in spoken]
    return meant[0] if len(meant) == 1 else None


def _forms(hangul: str) -> tuple[str, ...]:
    return (hangul, *(hangul + generic for generic in ("성", "시", "구", "현")))


def _stands(cue: str, text: str) -> bool:
    """Whether a cue begins a word of the text."""
    return cue != DEFAULT and cue in text and re.search(f"(?<![가-힣]){cue}", text) is not None
