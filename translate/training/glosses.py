"""Which common words of a pair have their English of the tables on the other side, in whatever form."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from translate.common_words import CommonWords, find_words

Span = tuple[int, int, int, int]
#: Past and participle of the verbs of the tables that do not end in -ed.
IRREGULAR = {
    verb: others
    for verb, *others in (
        entry.split()
        for entry in (
            "begin began begun;blow blew blown;break broke broken;bring brought;broadcast broadcast;build built;"
            "buy bought;catch caught;choose chose chosen;cut cut;draw drew drawn;drive drove driven;fall fell fallen;"
            "fly flew flown;freeze froze frozen;give gave given;go went gone;grow grew grown;hide hid hidden;hit hit;"
            "hold held;keep kept;lead led;leave left;lose lost;meet met;misunderstand misunderstood;overcome overcame;"
            "overtake overtook overtaken;overthrow overthrew overthrown;pay paid;put put;read read;rebuild rebuilt;"
            "rise rose risen;say said;see saw seen;seek sought;sell sold;send sent;set set;shoot shot;"
            "shrink shrank shrunk;sing sang sung;sink sank sunk;speak spoke spoken;split split;spread spread;"
            "spring sprang sprung;stand stood;steal stole stolen;stick stuck;strive strove striven;swear swore sworn;"
            "sweep swept;take took taken;think thought;understand understood;wear wore worn;win won;"
            "withdraw withdrew withdrawn;write wrote written"
        ).split(";")
    )
}


@lru_cache(maxsize=65536)
def forms(english: str) -> re.Pattern[str]:
    """Return what matches a basic form with its inflections, the first letter large or small.

    >>> pairs = (("city", "Cities grew"), ("crack down", "cracked down on"), ("ban", "banning"))
    >>> [forms(word).search(text)[0] for word, text in pairs]
    ['Cities', 'cracked down', 'banning']
    """
    head, *tail = english.split(" ")
    last = tail[-1] if tail else head
    ends = [_inflected(last)]
    whole = [" ".join([head, *tail[:-1]]) + " " + ends[0] if tail else ends[0]]
    if tail:
        whole.append(_inflected(head) + " " + " ".join(re.escape(word) for word in tail))
    first = f"(?i:{re.escape(english[0])})"
    return re.compile("|".join(rf"\b{first}{body[len(re.escape(english[0])) :]}\b" for body in whole))


def _inflected(word: str) -> str:
    plain, stem = re.escape(word), re.escape(word[:-1])
    if word.endswith("man"):
        return f"{re.escape(word[:-2])}[ae]n"
    if word in IRREGULAR:
        first, rest = re.escape(word[0]), "|".join(re.escape(form[1:]) for form in IRREGULAR[word])
        doubled = re.escape(word[-1])
        return f"{first}(?:{re.escape(word[1:])}(?:s|es|ing|{doubled}ing)?|{re.escape(word[1:-1])}ing|{rest})"
    if re.search("[^aeiou]y$", word):
        return f"{stem}(?:y|ies|ied|ying|ily|ier)"
    if word.endswith("e"):
        return f"{stem}(?:e|es|ed|ing|er|ely|y|ion|ions)"
    if word.endswith("f"):
        return f"{stem}(?:fs?|ves)"
    return f"{plain}(?:s|es|ed|ing|er|ly|{re.escape(word[-1])}(?:ed|ing|er))?"


def align_glosses(
    korean: str, english: str, words: CommonWords, taken: Sequence[Span]
) -> tuple[tuple[Span, ...], tuple[str, ...]]:
    """Return the spans of words that stand as often in the English as in the Korean, and the tables' English of each.

    >>> words = CommonWords({"공장": "factory", "창고": "warehouse"}, {"증설": "expand"})
    >>> align_glosses("공장 두 곳과 창고를 증설했다.", "It expanded two factories.", words, [])
    (((0, 2, 16, 25), (12, 14, 3, 11)), ('factory', 'expand'))
    """
    found: dict[str, list[tuple[int, int]]] = {}
    for start, end, word in find_words(korean, words):
        if all(end <= s or start >= e for s, e, _, _ in taken):
            found.setdefault(word, []).append((start, end))
    out: list[tuple[Span, str]] = []
    used: list[tuple[int, int]] = [(s, e) for _, _, s, e in taken]
    for word, places in sorted(found.items(), key=lambda item: -len(item[0])):
        hits = [m.span() for m in forms(word).finditer(english)]
        hits = [h for h in hits if all(h[1] <= s or h[0] >= e for s, e in used)]
        if len(hits) == len(places):
            used += hits
            out += [((*place, *hit), word) for place, hit in zip(places, hits, strict=True)]
    out.sort()
    return tuple(span for span, _ in out), tuple(word for _, word in out)
