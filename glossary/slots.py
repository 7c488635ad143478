"""How much the place of a word in its sentence looks like one of a place, a person or a firm, and not of a common noun.

A linear model over what stands around: the particle, the next and the previous words by their beginnings and ends, the
words of the sentence, fields of things that go together (`data/slot_themes.tsv`: war, court, poetry, towns …) and the
sure names. Its weights (`data/slot_weights.tsv`) were fitted by logistic regression, by `data/regenerate_slots.py`, to
places of names that are no words against places of common nouns, so that they hold for homographs never seen.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from importlib import resources

from glossary.company import groups, sentence_around
from glossary.cues import is_particle_chain
from glossary.ordinary import is_risky
from glossary.text import HANGUL_RUN
from glossary.types import Category, Concept, Origin
from glossary.wordhood import word_level

#: The columns of the table of weights.
KINDS = ("place", "person", "org", "any")
#: Which column speaks for a category.
_COLUMN = {Category.PLACE: 0, Category.PERSON: 1, Category.ORG: 2, Category.PRODUCT: 2}
_ANY = 3
#: As much of the sentence to either side is looked at; further than so much the model is not trusted.
_REACH, MOST = 60, 3.0
#: Names that stand anywhere, and say nothing of their neighbours.
_EVERYWHERE = frozenset("중국 한중 미중 한국 미국 일본".split())
#: Up to this level (`wordhood`) a name that is a word too is counted as a neighbour, and no more than so many letters.
_RARE, _LETTERS = 2, 6
#: Groups of `homograph_company.tsv` by field; the others are of places.
_FIELDS = {
    **dict.fromkeys("삼국 초한 진 춘추 제자 시 사극 사서 왕조 역학".split(), "old"),
    **dict.fromkeys("고구려 임정".split(), "indep"),
    **dict.fromkeys("폰 차".split(), "firm"),
    "영화": "film",
}
#: Notes of the base on people of the past and of legend.
_OLD = re.compile("Sino-Korean form|hero|dynasty|emperor|legend|histor|myth")
_BEFORE = re.compile("(?:([가-힣]+) )?([가-힣]+) $")
_RUN = re.compile("[가-힣]+")


@lru_cache(maxsize=1)
def _weights() -> dict[str, tuple[int, ...]]:
    text = resources.files("glossary").joinpath("data", "slot_weights.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines()[1:])
    return {row[0]: tuple(map(int, row[1:])) for row in rows}


@lru_cache(maxsize=1)
def _themes() -> dict[str, tuple[str, ...]]:
    """What begins a word → the fields that it belongs to."""
    text = resources.files("glossary").joinpath("data", "slot_themes.tsv").read_text(encoding="utf-8")
    fields = [(name, words.split()) for name, words in (line.split("\t") for line in text.splitlines()[1:])]
    fields += [("g" + _FIELDS.get(name, "geo"), words) for name, words in groups()]
    found: dict[str, dict[str, None]] = {}
    for name, words in fields:
        for word in words:
            found.setdefault(word.replace("_", " "), {})[name] = None
    return {word: tuple(names) for word, names in found.items()}


@lru_cache(maxsize=1)
def _sizes() -> dict[str, tuple[int, ...]]:
    """The first two characters of what begins a word of a field → its lengths, the longest first."""
    found: dict[str, set[int]] = {}
    for word in _themes():
        found.setdefault(word[:2], set()).add(len(word))
    return {head: tuple(sorted(sizes, reverse=True)) for head, sizes in found.items()}


@lru_cache(maxsize=65536)
def _standing(word: str) -> str:
    """Whether a known name says something as a neighbour: N surely, R where it is also a rare word, "" for no."""
    if not is_risky(word):
        return "N:"
    return "R:" if word_level(word) <= _RARE and word[-1] not in "하지" else ""


def _kind(concept: Concept) -> str:
    origin = "zh" if concept.origin in (Origin.ZH, Origin.YUE) else "ko" if concept.origin is Origin.KO else "x"
    old = concept.category is Category.PERSON and _OLD.search(concept.note)
    return f"{concept.category.value[:3]}-{origin}{'o' if old else ''}"


def _neighbours(surfaces: Mapping[str, tuple[Concept, ...]], text: str, start: int, left: int, right: int) -> set[str]:
    """Features of the other words of a sentence: how they begin, of what field they are, which are names."""
    themes, sizes = _themes(), _sizes()
    found: set[str] = set()

    def count(feature: str) -> None:
        found.add(feature + "2" if feature in found else feature)

    for run in HANGUL_RUN.finditer(text, left, min(right, len(text))):
        at = run.start()
        if at <= start < run.end():
            continue
        word = run.group()
        if len(word) >= 2:
            found.add("b:" + word[:2])
        if len(word) >= 3:
            found.add("b:" + word[:3])
        for size in sizes.get(text[at : at + 2], ()):
            if (names := themes.get(text[at : min(at + size, right)])) is not None:
                for name in names:
                    count("T:" + name)
                break
        for size in range(min(_LETTERS, len(word)), 1, -1):
            if (concepts := surfaces.get(word[:size])) is not None:
                if word[:size] not in _EVERYWHERE and (standing := _standing(word[:size])):
                    count(standing + _kind(concepts[0]))
                break
    return found


def _right_beside(text: str, start: int, end: int, left: int) -> set[str]:
    """Features of the particle, of the two words after it and of the two before the surface."""
    run = _RUN.match(text, end)
    tail = run.group() if run else ""
    known = not tail or is_particle_chain(tail)
    part = tail if known else "?"
    found = {"p:" + part} if known else {"p:?", "t1:" + tail[0], "t2:" + tail[:2]}
    over = end + len(tail)
    following = text[over : over + 1]
    found.add(("cc:" if part else "c:") + (following or "$"))
    following_word = _RUN.match(text, over + 1) if following == " " else None
    if following_word is not None:
        word = following_word.group()
        found |= {f"n2:{word[:2]}", f"pn:{part}|{word[:2]}", f"n3:{word[:3]}", f"nl:{part}|{word[-1]}"}
        if later := _RUN.match(text, following_word.end() + 1):
            found |= {f"m2:{later.group()[:2]}", f"pm:{part}|{later.group()[:2]}"}
    else:
        found.add("n:-" + part)
    if text[start - 1 : start] != " ":
        found.add("vc:" + (text[start - 1 : start] or "^"))
    elif before := _BEFORE.search(text, max(left, start - 24), start):
        word = before.group(2)
        found |= {f"v1:{word[-1]}", f"v2:{word[-2:]}", f"vw:{word}"}
        if before.group(1):
            found.add("u2:" + before.group(1)[-2:])
    else:
        found.add("vc:" + text[start - 2 : start - 1])
    return found


def features(surfaces: Mapping[str, tuple[Concept, ...]], text: str, start: int, end: int) -> set[str]:
    """Return what the model looks at around `text[start:end]`.

    >>> sorted(features({}, "시안에 살며", 0, 2))[:5]
    ['b:살며', 'cc: ', 'n2:살며', 'n3:살며', 'nl:에|며']
    """
    left, right = sentence_around(text, start, end, _REACH)
    return _neighbours(surfaces, text, start, left, right) | _right_beside(text, start, end, left)


def fits_slot(
    surfaces: Mapping[str, tuple[Concept, ...]], text: str, start: int, end: int, concepts: tuple[Concept, ...]
) -> float:
    """Return the log-odds, within bounds, that a name of the kind of some concepts stands at a place.

    Args:
        surfaces: All known names, for those beside it.
        text: The text.
        start: Where the surface starts.
        end: Where it ends.
        concepts: What it may be.

    >>> city = (Concept("c-1", "시안", "西安", category=Category.PLACE),)
    >>> fits_slot({}, "시안에서 기차를 타고 왔다", 0, 2, city) > 0 > fits_slot({}, "시안을 마련해 제출했다", 0, 2, city)
    True
    """
    columns = {_COLUMN.get(concept.category, _ANY) for concept in concepts}
    weights = _weights()
    rows = [row for feature in features(surfaces, text, start, end) if (row := weights.get(feature)) is not None]
    rows.append(weights["bias"])
    best = max(sum(row[column] for row in rows) for column in columns) / 100
    return max(-MOST, min(MOST, best))
