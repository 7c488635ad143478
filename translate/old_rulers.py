"""Kings, dukes and marquises of the states before the Qin: 주 평왕(平王) is King Ping of Zhou, 월왕 구천 King Goujian.

Their titles are two syllables that Korea's kings have too (무왕, 성왕) and that may be words (목공 a carpenter, 성공
success). So one counts beside its state or with its Hanja, in a text about old China; where several states of one
sound had a ruler of that title (晉, 秦 and 陳 are all 진), or where the state is only gathered from what was named
before, the name is flagged. Table: `data/rulers.tsv`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources

from glossary.cues import is_particle_chain
from glossary.fitting import is_of_old
from glossary.phonetics.han import to_simplified
from glossary.text import HANGUL_RUN
from glossary.types import Concept
from glossary.wordhood import word_level
from translate.types import Constraint

#: States with kings of such names, which are none of China.
_ELSEWHERE = re.compile("신라|고구려|백제|발해|고려|조선|가야|부여|삼국사기|삼국유사|베트남")
#: Titles that kings of Baekje and Balhae had too.
_KOREAN = frozenset("무왕 성왕 혜왕 법왕 고왕 문왕 강왕 정왕 희왕 간왕 선왕 경왕 현왕 애왕".split())
#: 이번 주, 미국 주, 제 생각: the syllable of a state that is a word before a space.
_WORD_BEFORE = re.compile("(?:이번|지난|다음|저번|매|첫|한|두|세|네|몇|여러|마지막|미국|각) ?$")
#: From this level on (`wordhood`) a title is a word where nothing stands beside it: 성공, 목공, 여왕.
_WORD = 2


_STATE = re.compile(
    r"(?<![가-힣一-鿿])(?P<state>[가-힣])(?:(?:[(（](?P<hanja>[一-鿿])[)）]|(?P<bare>[一-鿿]))(?: ?나라)?| ?나라"
    r"|(?= (?:[가-힣]{1,2}[왕공후])(?![가-힣]{2})))"
)


@dataclass(frozen=True, slots=True)
class Ruler:
    """One ruler of the table; `usual`: meant where rulers of other states or Hanja sound the same."""

    state: str
    state_hanja: str
    land: str
    title: str
    hanja: tuple[str, ...]
    english: str
    usual: bool


@lru_cache(maxsize=1)
def rulers() -> dict[str, tuple[Ruler, ...]]:
    """Return titles in Hangul → the rulers who had them.

    >>> [f"{ruler.english} of {ruler.land}" for ruler in rulers()["목공"] if ruler.state == "진"]
    ['Duke Mu of Qin', 'Duke Mu of Chen']
    """
    text = resources.files("translate").joinpath("data", "rulers.tsv").read_text(encoding="utf-8")
    found: dict[str, list[Ruler]] = {}
    for state, hanja, land, rank, rank_hanja, rank_english, every in _rows(text):
        for sounds, written, english in (epithet.lstrip("*").split(":") for epithet in every.split()):
            usual = f"*{sounds}:{written}" in every
            for sound in sounds.split(","):
                size = len(sound)
                forms = [written[at : at + size] for at in range(0, len(written), size)]
                title = f"{rank} {sound}" if state in "월오" else sound + rank
                named = tuple(f"{rank_hanja}{form}" if state in "월오" else form + rank_hanja for form in forms)
                full = f"{rank_english} {english}"
                found.setdefault(title, []).append(Ruler(state, hanja, land, title, named, full, usual))
    return {title: tuple(own) for title, own in found.items()}


def _rows(text: str) -> Iterator[list[str]]:
    return (line.split("\t") for line in text.splitlines()[1:] if line)


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A state with a ruler right behind it, and a title without one."""
    states = "".join(sorted({ruler.state for own in rulers().values() for ruler in own}))
    plain = "|".join(sorted((title for title in rulers() if " " not in title), key=len, reverse=True))
    kings = "|".join(title for title in rulers() if " " in title)
    beside = re.compile(
        rf"(?<![가-힣一-鿿])(?P<state>[{states}])(?:[(（](?P<hanja>[一-鿿])[)）]|(?P<bare>[一-鿿]))?(?P<land> ?나라)?"
        rf"(?P<gap>의 | )?(?P<title>{plain}|{kings})"
        r"(?:[(（](?P<named>[一-鿿](?: ?[一-鿿]){1,3})[)）]|(?P<glued>[一-鿿]{2,4}))?"
    )
    alone = re.compile(rf"(?<![가-힣一-鿿])(?P<title>{plain})(?:[(（](?P<named>[一-鿿]{{2,3}})[)）])?")
    return beside, alone


def old_rulers(
    texts: Iterable[str], surfaces: Mapping[str, tuple[Concept, ...]] | None = None
) -> Iterator[list[Constraint]]:
    """Yield the rulers of each segment; `alternatives` names them where it is not certain who is meant.

    >>> [[c.expected for c in row] for row in old_rulers(["주 평왕(平王)은 천자였다.", "초(楚)나라 장왕이 물었다."])]
    [['King Ping of Zhou'], ['King Zhuang of Chu']]
    >>> list(old_rulers(["백제 무왕과 신라 진평왕, 조선 선왕(宣王)", "목공 일을 배워 성공했다."]))
    [[], []]
    """
    every = list(texts)
    whole = "\n".join(every)
    old = is_of_old(whole)
    abroad = _ELSEWHERE.search(whole) is not None
    named: dict[str, dict[str, Constraint]] = {}
    last = ""
    for text in every:
        found = []
        for own, ruler in _beside(text, old, surfaces or {}):
            found.append(own)
            if not own.alternatives:
                named.setdefault(ruler.title, {})[ruler.state_hanja] = own
        taken = [(own.start, own.core_end) for own in found]
        for own in _alone(text, named, last, abroad):
            if not any(own.start < end and start < own.core_end for start, end in taken):
                found.append(own)
        last = _last_state(text, last)
        yield sorted(found, key=lambda own: own.start)


def _beside(
    text: str, old: bool, surfaces: Mapping[str, tuple[Concept, ...]]
) -> Iterator[tuple[Constraint, Ruler]]:  # fmt: skip
    """The rulers with their state right before them."""
    for found in _patterns()[0].finditer(text):
        state = found["hanja"] or found["bare"] or ""
        written = (found["named"] or found["glued"] or "").replace(" ", "")
        fit = [r for r in rulers()[found["title"]] if r.state == found["state"] and _is(state, (r.state_hanja,))]
        fit = [r for r in fit if _is(_without(written, r.state_hanja), r.hanja) or _king(written, r)]
        if not fit or not _ends(text, found.end()):
            continue
        proved = bool(state or written or found["land"] or " " in found["title"])
        if not proved and not (old and found["gap"] and not _WORD_BEFORE.search(text[: found.start()])):
            continue
        if not (state or written) and word_level(found["title"]) >= _WORD and not (old and found["title"] == "목공"):
            continue
        usual = [r for r in fit if r.usual] or fit
        several = _names(usual)
        yield _constraint(found, usual[0], several if len(several) > 1 else (), surfaces), usual[0]


def _alone(text: str, named: Mapping[str, Mapping[str, Constraint]], last: str, abroad: bool) -> Iterator[Constraint]:
    """The rulers whose state the article has named before, or whose Hanja say who they may be."""
    for found in _patterns()[1].finditer(text):
        title, written = found["title"], found["named"] or ""
        if not _ends(text, found.end()):
            continue
        before = named.get(title, {})
        if len(before) == 1 and (written or word_level(title) < _WORD):
            again = next(iter(before.values()))
            if not written or any(_is(written, r.hanja) for r in rulers()[title] if r.state_hanja in before):
                start, end = found.span("title")
                forms = again.accepted
                yield Constraint(
                    "term", title, start, end, start, found.end(), again.expected, forms, again.concept, "person"
                )
                continue
        fit = [r for r in rulers()[title] if written and _is(written, r.hanja)]
        state = _last_state(text[: found.start()], last)
        here = [r for r in fit if r.state_hanja == state]
        if not fit or (abroad and title in _KOREAN and not here):
            continue
        ruler = (here or fit)[0]
        certain = bool(here) or len({r.land for r in fit}) == 1
        full = f"{ruler.english} of {ruler.land}" if certain else ruler.english
        start, end = found.span("title")
        forms = (full, ruler.english)
        yield Constraint(
            "term", title, start, end, start, found.end(), full, forms, "", "person", alternatives=_names(fit)
        )  # fmt: skip


def _last_state(text: str, last: str) -> str:
    """The state that a text names last, by its Hanja; the one before it where it names none."""
    for found in _STATE.finditer(text):
        written = found["hanja"] or found["bare"] or ""
        fit = {r.state_hanja for own in rulers().values() for r in own if r.state == found["state"]}
        fit = {hanja for hanja in fit if _is(written, (hanja,))}
        last = fit.pop() if len(fit) == 1 else last
    return last


def _constraint(
    found: re.Match[str], ruler: Ruler, several: tuple[str, ...], surfaces: Mapping[str, tuple[Concept, ...]]
) -> Constraint:  # fmt: skip
    """The ruler as the run's glossary has him, else by the table."""
    full = f"{ruler.english} of {ruler.land}"
    stored = surfaces.get(ruler.state + ruler.title, ())
    own = next(
        (c for c in stored if c.english and _is(c.hanja, tuple(ruler.state_hanja + h for h in ruler.hanja))), None
    )
    english = own.english if own else full
    start, end = found.start(), found.end("title")
    forms = tuple(dict.fromkeys((english, full, ruler.english)))
    return Constraint(
        "term", found.string[start:end], start, end, start, found.end(), english, forms,
        own.id if own else "", "person", alternatives=several,
    )  # fmt: skip


def _names(fit: Iterable[Ruler]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(f"{ruler.english} of {ruler.land}" for ruler in fit))


def _is(written: str, forms: tuple[str, ...]) -> bool:
    """Whether Hanja, where there are any, are one of the forms, whichever way they are written."""
    return not written or to_simplified(written) in {to_simplified(form) for form in forms}


def _without(written: str, state: str) -> str:
    """The Hanja of a title without those of the state, whichever way they are written."""
    return written[1:] if len(written) > 2 and _is(written[0], (state,)) else written


def _king(written: str, ruler: Ruler) -> bool:
    """Whether the Hanja are the name of a king of Yue or Wu without his title: 월왕 구천(勾踐)."""
    return " " in ruler.title and _is("王" + written, ruler.hanja)


def _ends(text: str, position: int) -> bool:
    """Whether nothing but particles follows."""
    run = HANGUL_RUN.match(text, position)
    return run is None or is_particle_chain(run.group())
