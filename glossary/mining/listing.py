"""Names in a list settle each other: of 임제(臨濟), 운문(雲門), 조동(曹洞) the sure ones decide for the unsure ones.

Works on mentions in text order and looks only at neighbours that a list separator joins; a mention that was sure by
itself never changes.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from glossary.mining.list_heads import head_of
from glossary.mining.naming import english_of
from glossary.mining.shapes import WORD_END
from glossary.mining.wordlike import is_dish
from glossary.phonetics.hanja import possible_sino
from glossary.types import Category, Evidence, Kind, Mention, Origin, Reading

#: Log-odds up to which a mention lets its neighbours decide, and how much they say.
_UNSURE, _SHARE, _MOST = 1.6, 0.55, 3.0
_BETWEEN = re.compile(
    "[’”'\"」』》]?\\s?[(（][^()（）\n]{1,40}[)）][’”'\"」』》]?[가-힣]{0,3}?"
    "(?:\\s?[·ㆍ‧․・•⋅,、/]\\s?|[와과]\\s|\\s?및\\s|"
    "\\s?[‘“'\"]?(?=[‘“'\"]))(?:\\d{1,2}(?:조|대|세|위|번) )?[‘“'\"「『《]?"
)


def settle_lists(text: str, mentions: Iterable[Mention]) -> Iterator[Mention]:
    """Yield the mentions of a text, those that stand in a list together settled by each other."""
    group: list[Mention] = []
    for mention in mentions:
        if group and not _joined(text, group[-1], mention):
            yield from _all_settled(text, group) if len(group) > 1 else group
            group = []
        group.append(mention)
    yield from _all_settled(text, group)


def _all_settled(text: str, group: list[Mention]) -> list[Mention]:
    """The mentions of a list, settled by each other and by the noun behind the list."""
    settled = _settled(text, group)
    closing = _LAST.match(text, group[-1].end) if len(group) > 1 else None
    head = head_of(text, closing.end()) if closing is not None else ""
    if not head:
        return settled
    return [_by_head(mention, head, settled) for mention in settled]


#: The bracket of the last of a list.
_LAST = re.compile("[’”'\"」』》]?\\s?[(（][^()（）\n]{1,40}[)）][’”'\"」』》]?")
#: How much the noun behind a list says of its members.
_HEADS = {"place": 4.6, "person": 3.2, "org": 2.6, "product": 1.5, "work": 2.6, "word": -2.6}


def _by_head(mention: Mention, head: str, group: list[Mention]) -> Mention:
    """A Sino-Korean mention of a list as the noun behind it tells; what is known by name stays."""
    said = _HEADS.get(head, 0.0) if head in ("place", "word") or len(mention.hanja) >= 2 else 0.0
    if mention.reading is not Reading.SINO_KOREAN or mention.kind not in (Kind.NAME, Kind.COMMON_WORD) or not said:
        return mention
    if any(reason.kind in ("known-name", "title-mark", "dictionary-name") for reason in mention.evidence):
        return mention
    others = [other for other in group if other is not mention]
    agreeing = head == "person" and 2 * sum(other.category is Category.PERSON for other in others) >= len(others) >= 2
    total = odds_of(mention) + said + (1.0 if agreeing else 0.0)
    kind = Kind.NAME if total > 0 else Kind.COMMON_WORD
    if kind is mention.kind:
        told = kind is not Kind.NAME or head not in ("place", "person") or str(mention.category) == head
        return mention if told else replace(mention, category=Category(head))
    found = turned(mention, kind, total, group, "list-head")
    return replace(found, category=Category(head)) if kind is Kind.NAME else found


def _joined(text: str, first: Mention, second: Mention) -> bool:
    gap = second.start - first.end
    return 2 < gap < 56 and _BETWEEN.fullmatch(text, first.end, second.start) is not None


def _another_name(text: str, before: Mention, mention: Mention, *, called: bool) -> bool:
    """Whether a word is one more name of the same (자는 패우(沛雨), 패연(沛然)), or short for it (나습, 습(什))."""
    if mention.hanja and mention.hanja != before.hanja and before.hanja.endswith(mention.hanja):
        return before.surface.endswith(mention.surface)
    if mention.hanja in _LABELS or any(reason.kind == "from-there" for reason in mention.evidence):
        return False
    called = called or any(reason.kind in ("called-so", "in-a-list") for reason in before.evidence)
    if not called or before.category is not Category.PERSON or len(mention.hanja) < 2:
        return False
    return _NEXT.fullmatch(text, before.end, mention.start) is not None


#: What names are called, which are none: 호는 삼봉(三峰), 본명(本名)은.
_LABELS = frozenset("別名 本名 別號 別号 筆名 雅號 法名 法號 諡號 謚號 廟號 本貫 藝名 兒名 字 號 諱".split())
#: Nothing but a comma or a dot between two names of one person.
_NEXT = re.compile("[(（][^()（）\n]{1,20}[)）](?:, ?| ?[·ㆍ/] ?|[와과] | 또는 | 혹은 )")


def _settled(text: str, group: list[Mention]) -> list[Mention]:
    if len(group) < 2:
        return group
    odds = [odds_of(mention) for mention in group]
    settled = [_read_alike(_of_a_kind(mention, group), group) for mention in group]
    if sum(_is_food(mention) for mention in group) * 2 >= len(group):
        settled = [turned(m, Kind.COMMON_WORD, -1.0, group) if _may_be_food(m) else m for m in settled]
    names = [m for m in group if m.kind is Kind.NAME and m.reading is Reading.MANDARIN]
    if len(names) * 2 >= len(group):
        settled = [turned(m, Kind.NAME, 0.6, names) if _only_listed(m) else m for m in settled]
    called: list[Mention] = []
    for place, mention in enumerate(group[1:], 1):
        before = settled[place - 1]
        named = _another_name(text, before, mention, called=before in called)
        if named and mention.kind is Kind.COMMON_WORD and before.kind is Kind.NAME:
            settled[place] = turned(mention, Kind.NAME, 1.5, [before])
            odds[place] = 2.0
        if named:
            one = settled[place]
            if one.kind is Kind.NAME and one.category is Category.OTHER:
                settled[place] = replace(one, category=Category.PERSON)
            called.append(settled[place])
    for place, mention in enumerate(group):
        if mention.reading is not Reading.SINO_KOREAN or len(mention.hanja) < 2 or abs(odds[place]) > _UNSURE:
            continue
        alike = any(m.kind is Kind.NAME and m.hanja[-2:] == mention.hanja[-2:] for m in group if m is not mention)
        worded = mention.hanja[-1] in WORD_END and not _ends_as_name(mention)
        if mention.kind is Kind.COMMON_WORD and worded and not (alike and len(mention.hanja) >= 3):
            continue  # 소산체(蕭散體)
        beside = [odds[other] for other in (place - 1, place + 1) if 0 <= other < len(group)]
        total = odds[place] + _SHARE * sum(max(-_MOST, min(_MOST, value)) for value in beside)
        kind = Kind.NAME if total > 0 else Kind.COMMON_WORD
        if kind is not mention.kind:
            settled[place] = turned(mention, kind, total, group)
    return settled


def _ends_as_name(mention: Mention) -> bool:
    return any(reason.kind.endswith("-ending") and reason.weight > 1.0 for reason in mention.evidence)


def _read_alike(mention: Mention, group: list[Mention]) -> Mention:
    """A name that sounds the same both ways is read as the others of its list: 파(巴), 촉(蜀), 한중(漢中)."""
    others = {m.reading for m in group if m is not mention and m.kind is Kind.NAME}
    if mention.reading is not Reading.MANDARIN or others != {Reading.SINO_KOREAN}:
        return mention
    sounds = zip(mention.hanja, mention.surface, strict=False)
    alike = len(mention.hanja) == len(mention.surface) and all(s in possible_sino(h, True) for h, s in sounds)
    return replace(mention, reading=Reading.SINO_KOREAN) if alike else mention


def _only_listed(mention: Mention) -> bool:
    """Whether nothing but a dictionary made a word of what sounds Chinese: 스펀(十分) among towns."""
    word = mention.kind is Kind.COMMON_WORD and mention.reading is Reading.MANDARIN
    return word and bool(mention.evidence) and mention.evidence[-1].weight == -0.3


def _is_food(mention: Mention) -> bool:
    return mention.kind is Kind.COMMON_WORD and is_dish(mention.hanja, mention.glosses)


def _may_be_food(mention: Mention) -> bool:
    """Whether nothing but its sound made a name of a mention that stands among dishes: 푸치페이펜(夫妻肺片)."""
    return mention.kind is Kind.NAME and len(mention.hanja) >= 3 and mention.evidence[-1].kind == "by-length"


def _of_a_kind(mention: Mention, group: list[Mention]) -> Mention:
    """A name whose category nothing but its length told is what the other names of the list are."""
    if mention.kind is Kind.NAME and mention.category is Category.PLACE and len(mention.hanja) == 3:
        surname = any(e.kind == "surname" and e.weight >= 1.8 for e in mention.evidence)
        people = all(m.category is Category.PERSON for m in group if m is not mention)
        return replace(mention, category=Category.PERSON) if surname and people else mention  # 이양하(李敭河)
    if mention.kind is not Kind.NAME or not any(e.kind == "by-length" for e in mention.evidence):
        return mention
    others = [m for m in group if m.kind is Kind.NAME and not any(e.kind == "by-length" for e in m.evidence)]
    kinds = {m.category for m in others}
    return replace(mention, category=kinds.pop()) if len(kinds) == 1 else mention


def odds_of(mention: Mention) -> float:
    """Return the log-odds of a name that the confidence of a mention stands for."""
    if mention.kind not in (Kind.NAME, Kind.COMMON_WORD):
        return 0.0
    sure = min(0.98, max(0.5, mention.confidence))
    return math.log(sure / (1 - sure)) * (1 if mention.kind is Kind.NAME else -1)


def turned(mention: Mention, kind: Kind, total: float, group: list[Mention], reason: str = "in-a-list") -> Mention:
    """Return a mention that others have made a name, or a word; `total` is the log-odds and `group` the others."""
    evidence = (*mention.evidence, Evidence(reason, mention.surface, round(total, 2)))
    confidence = round(min(0.85, 1 / (1 + math.exp(-abs(total)))), 2)
    if kind is not Kind.NAME:
        return replace(
            mention, kind=kind, category=Category.OTHER, english="", suffix="", typo=False, confidence=confidence,
            evidence=evidence,
        )  # fmt: skip
    near = [m for m in group if m.kind is Kind.NAME]
    alike = [m for m in near if abs(len(m.hanja) - len(mention.hanja)) <= 1 or len(mention.hanja) <= 3]
    category = alike[0].category if alike else Category.OTHER
    own = next(
        (e.kind.removesuffix("-ending") for e in mention.evidence if e.kind.endswith("-ending") and e.weight > 1), ""
    )
    category = Category(own) if own else category
    origin = near[0].origin if near and near[0].origin in (Origin.ZH, Origin.KO) else mention.origin
    english, _ = english_of(mention.surface, mention.hanja, mention.latin, category, origin, None)
    return replace(
        mention, kind=kind, category=category, origin=origin, english=english, confidence=confidence, evidence=evidence
    )
