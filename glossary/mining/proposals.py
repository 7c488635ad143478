"""Names that nobody annotated and no list has, proposed because they read as Mandarin: 장쉐펑 대표, 쑤저우훙신전자.

A guess, and labelled so: low confidence, evidence `reads-as-mandarin` with the likeliest pinyin first, no Hanja. A word
is only looked at where a title, a generic or a word about China stands beside it, when all its syllables are ones that
the official table gives to Chinese, and one of them is no reading of Korean Hanja (or it is longer than Korean names).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from glossary.cues import apposition, generics, is_particle_chain, loanwords, sino_korean_syllables, title_after, titles
from glossary.matching import about_china
from glossary.mining.known import KnownNames
from glossary.ordinary import ordinary_words
from glossary.phonetics.candidates import pinyin_candidates
from glossary.phonetics.syllables import inventory
from glossary.text import HANGUL_RUN
from glossary.titled import surname_sounds
from glossary.types import Article, Category, Evidence, Kind, Mention, Origin, Reading

#: As many ways of spelling it are told.
_TOLD = 3
_PERSON, _ORG, _OTHER = 0.45, 0.4, 0.3
_PLACE_TAILS = ("성", "시", "구", "현")
#: What names of other languages end in far more often than Chinese ones.
_FOREIGN_END = frozenset("스르즈츠드트크")
_CHINA_BEFORE = re.compile("(?:중국|현지|산하|화교|베이징|상하이|홍콩|대만)(?:의)? $")


def propose(article: Article, taken: Sequence[Mention], known: KnownNames) -> Iterator[Mention]:
    """Yield the words of an article that read as Mandarin names and are neither known nor taken.

    >>> article = Article("a", "중국 중국 중국 장쉐펑 연구원은 쑤저우훙신전자에서 일한다.")
    >>> [(m.surface, m.category.value, m.english) for m in propose(article, [], KnownNames())]
    [('장쉐펑', 'person', 'Zhang Xuefeng'), ('쑤저우훙신전자', 'org', 'Suzhouhongxin Electronics')]
    """
    if not about_china(article.text) and not any(m.origin is Origin.ZH for m in taken):
        return
    covered = sorted((m.start, m.end, m.annotated) for m in taken if m.end > m.start)
    place = 0
    for found in HANGUL_RUN.finditer(article.text):
        if found.end() - found.start() < 2 or not may_read(found.group()):
            continue
        while place < len(covered) and covered[place][1] <= found.start():
            place += 1
        begun = place < len(covered) and covered[place][0] < found.end()
        if begun and (covered[place][2] or covered[place][0] > found.start()):
            continue
        mention = _judged(article, found.start(), found.group(), known)
        # A known name at the beginning (쑤저우 in 쑤저우훙신전자) may be a part of an organisation's.
        if mention is not None and (not begun or mention.category is Category.ORG):
            yield mention


@lru_cache(maxsize=1)
def _spellings() -> frozenset[str]:
    return frozenset(inventory().values())


@lru_cache(maxsize=1)
def _firsts() -> frozenset[str]:
    """The first syllables of the official spellings, and the whole ones (쉐 of 쉐, 뤼 of 뤼)."""
    return frozenset(spelling[0] for spelling in _spellings())


@lru_cache(maxsize=65536)
def may_read(run: str) -> bool:
    """Tell cheaply whether a run of Hangul may begin with a Chinese name: its beginning spells two syllables.

    >>> may_read("왕하오란"), may_read("대통령은"), may_read("회의")
    (True, False, False)
    """
    if run[0] not in _firsts():
        return False
    known = _spellings()
    cuts = {size for size in (1, 2) if run[:size] in known}
    return any(run[cut : cut + size] in known for cut in cuts for size in (1, 2) if len(run) >= cut + size)


@lru_cache(maxsize=65536)
def spells(word: str) -> bool:
    """Tell whether a word is official spellings of Mandarin syllables from end to end.

    >>> spells("쑤저우"), spells("케네디")
    (True, False)
    """
    known, ends = _spellings(), {0}
    for position in range(len(word)):
        if position in ends:
            ends |= {position + size for size in (1, 2) if word[position : position + size] in known}
    return len(word) in ends


def _judged(article: Article, start: int, run: str, known: KnownNames) -> Mention | None:
    text, before = article.text, article.text[max(0, start - 14) : start]
    titled = reads_as_person(run) and title_after(text, start + len(run))
    word = run if titled else _stem(run)
    if not word or word in known.by_hangul or word in ordinary_words() or word in _loans():
        return None
    said = apposition(before)
    if reads_as_person(word) and (title_after(text, start + len(word)) or said == "person"):
        return _proposal(article, start, word, "", Category.PERSON, _PERSON)
    name, tail = _with_tail(word)
    if name:
        category = Category(generics()[tail].category)
        return None if name in known.by_hangul else _proposal(article, start, name, tail, category, _ORG)
    if 3 <= len(word) <= 6 and reads(word) and (_CHINA_BEFORE.search(before) or said in ("org", "place")):
        return _proposal(article, start, word, "", Category(said) if said else Category.OTHER, _OTHER)
    return None


@lru_cache(maxsize=65536)
def _stem(run: str) -> str:
    """The name that a run of Hangul may be, its particle taken off; "" where it cannot be one."""
    sizes = [size for size in range(2, len(run) + 1) if size == len(run) or is_particle_chain(run[size:])]
    with_tail = [size for size in sizes if _with_tail(run[:size])[0]]
    return next((run[:size] for size in (*with_tail, *sizes) if spells(_bare(run[:size]))), "")


def _bare(word: str) -> str:
    """A word without the generic that it ends in."""
    return _with_tail(word)[0] or word


@lru_cache(maxsize=16384)
def _with_tail(word: str) -> tuple[str, str]:
    for size in range(min(6, len(word) - 2), 0, -1):
        name, tail = word[:-size], word[-size:]
        generic = generics().get(tail)
        if generic is None or (size == 1 and tail not in _PLACE_TAILS) or tail in titles():
            continue
        if generic.category in ("org", "place") and reads(name) and len(name) >= (3 if size > 1 else 2):
            return name, tail
    return "", ""


@lru_cache(maxsize=16384)
def reads(word: str) -> bool:
    """Tell whether every syllable of a word spells Mandarin by the table, and one at least is un-Korean.

    >>> reads("장쉐펑"), reads("대통령"), reads("왕하오란")
    (True, False, False)
    """
    return spells(word) and word[-1] not in _FOREIGN_END and not all(s in sino_korean_syllables() for s in word)


@lru_cache(maxsize=16384)
def reads_as_person(word: str) -> bool:
    """The same for a person: four syllables with a Chinese surname are longer than a Korean name.

    >>> reads_as_person("왕하오란"), reads_as_person("장위민")
    (True, False)
    """
    if not any(word.startswith(s) for s in surname_sounds()) or not (reads(word) or len(word) >= 4):
        return False
    ranked = pinyin_candidates(word, "person") if len(word) <= 6 and spells(word) else ()
    return bool(ranked) and 2 <= len(ranked[0]) <= 3 and word[-1] not in _FOREIGN_END


@lru_cache(maxsize=1)
def _loans() -> frozenset[str]:
    return frozenset(hangul for hangul, _ in loanwords())


def _proposal(article: Article, start: int, name: str, tail: str, category: Category, sure: float) -> Mention | None:
    ranked = pinyin_candidates(name, category.value)
    if not ranked:
        return None
    spelled = [_spell(syllables, category) for syllables in ranked[:_TOLD]]
    generic = generics()[tail].english if tail else ""
    english = f"{spelled[0]} {generic}".strip()
    surface = name if category is Category.PLACE else name + tail
    return Mention(
        article.doc, start, start + len(surface), surface, tail if category is Category.PLACE else "",
        pinyin=spelled[0], kind=Kind.NAME, reading=Reading.MANDARIN, category=category, origin=Origin.ZH,
        english=english, confidence=sure, annotated=False,
        evidence=(Evidence("reads-as-mandarin", ", ".join(spelled), sure),),
    )  # fmt: skip


def _spell(syllables: tuple[str, ...], category: Category) -> str:
    """Spell toneless syllables as a name: Wang Haoran, Suzhou."""
    if category is Category.PERSON and len(syllables) >= 2:
        return f"{syllables[0].capitalize()} {''.join(syllables[1:]).capitalize()}"
    return "".join(syllables).capitalize()
