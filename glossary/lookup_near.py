"""Near misses: the keys that bring forms together, and how far a query may be from a form to count.

Forms that may be one another's slip share a `d` (the form with one syllable, letter or character left out), a `v` (its
consonants and broad vowels), an `s` (its consonants alone) or, for two syllables, a `j` (one of its letters left out).
Hangul is compared by jamo, where sounds that Korean spellings of Chinese confuse cost little; Latin and Han by optimal
string alignment (an edit distance that counts two swapped neighbours once).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from glossary.lookup_keys import folded_form, folded_forms, script_of
from glossary.phonetics.han import to_simplified
from glossary.phonetics.hangul import decompose
from glossary.phonetics.similarity import jamo_within, unspread
from glossary.types import Concept

# Which onsets and codas near misses confuse (평음, 경음, 격음; f is ㅍ or ㅎ; n and ng). ㅇ has no sound.
_ONSETS = "ㄱㄱㄴㄷㄷㄹㅁㅂㅂㅅㅅ ㅈㅈㅈㄱㄷㅂㅎ"
_CODAS = " ㄱㄱㄱㄴㄴㄴㄷㄹㄹㄹㄹㄹㄹㄹㄹㄴㅂㅂㄷㄷㄴㄷㄷㄱㄷㅂㄷ"
# ㅏ, the front and middle vowels (ㅓ ㅔ ㅐ ㅝ), the round ones, and ㅡ ㅣ.
_NUCLEI = "ㅏㅓㅏㅓㅓㅓㅓㅓㅗㅏㅓㅓㅗㅗㅓㅓㅗㅗㅣㅣㅣ"

_LONGEST = 24  # letters or characters; longer forms get no near misses
_LEAST = {"hangul": 3, "han": 4, "latin": 4}  # shorter forms have too many neighbours

# Largest distance, per script and length of the query; the last row that fits counts. Chosen so that one slip or two
# loose spellings are found (센젠, 먼터우궈우, Zhongguancum); see tests/cases/lookup.tsv.
_ALLOWED = {
    "hangul": ((2, 0.13), (3, 0.15), (4, 0.16), (5, 0.17)),
    "latin": ((4, 0.25), (8, 0.2), (12, 0.17)),
    "han": ((4, 0.25),),
}
_LONGER = 3  # syllables that a loose spelling may have more (리오우 류)
_SPREAD = 0.02  # what it costs to spell glides out (구오 궈)
_ONE_LETTER = 0.2  # distance of two syllables that differ in one letter, whatever it is


def near_forms(concept: Concept, script: str = "") -> set[str]:
    """Return the folded forms of a record (of one script) that a slip may be made of, its official Hangul among them.

    >>> sorted(near_forms(Concept(hangul="비보", hanja="維沃", english="vivo")))
    ['vivo', '维沃', '비보', '웨이워']
    >>> sorted(near_forms(Concept(hangul="비보", hanja="維沃", english="vivo"), "hangul"))
    ['비보', '웨이워']
    """
    found = latin_and_hangul(concept, script)
    hanja = concept.hanja or concept.simplified
    if hanja and script != "latin":
        found.add(to_simplified(folded_form(hanja)))
    if hanja and script in {"", "hangul"}:
        from glossary.phonetics.hanja import sino_korean_word
        from glossary.phonetics.transcription import official_hangul

        category = concept.category.value
        kind = "" if category == "other" else category
        found.add(folded_form(official_hangul(hanja, kind)))
        if len(hanja) > 3:  # by sound, the generic of two characters the Korean way: 상하이자오퉁대학
            found.add(folded_form(official_hangul(hanja[:-2], kind) + sino_korean_word(hanja[-2:])))
    return {form for form in found if form and (not script or script_of(form) == script)}


def latin_and_hangul(concept: Concept, script: str) -> set[str]:
    """Return the folded forms that stand in a record, but for its Hanja; perhaps some of another script.

    >>> sorted(latin_and_hangul(Concept(hangul="비보", hanja="維沃", english="vivo"), "hangul"))
    ['비보']
    """
    texts = {concept.hangul, *concept.variants, *concept.misspellings, concept.english, concept.pinyin}
    # Most texts show at once that they are of another script, and need no folding.
    return {form for text in texts if text and not (script == "latin" and "가" <= text[0] <= "힣")
            and not (script in {"hangul", "han"} and text.isascii())
            and not (script == "han" and "가" <= text[0] <= "힣") for form in folded_forms(text)}  # fmt: skip


def near_keys(folded: str) -> Iterator[str]:
    """Yield the keys that a form shares with its near misses.

    >>> sorted(set(near_keys("센젠")) & set(near_keys("선전")))
    ['s:ㅅㄴㅈㄴ', 'v:ㅅㅓㄴㅈㅓㄴ']
    >>> "d:먼터우우" in set(near_keys("먼터우궈우")) & set(near_keys("먼터우거우"))
    True
    """
    script = script_of(folded)
    if script == "hangul" and len(folded) >= 2:
        yield f"v:{skeleton(folded, vowels=True)}"
        yield f"v:{skeleton(unspread(folded), vowels=True)}"  # mostly the same, which then counts twice
        if len(consonants := skeleton(folded)) >= 2:
            yield f"s:{consonants}"
    if script == "hangul" and len(folded) == 2:
        spelled = letters(folded)
        yield f"j:{spelled}"
        yield from (f"j:{shorter}" for shorter in deletions(spelled))
    if _LEAST.get(script, _LONGEST) <= len(folded) <= _LONGEST:
        yield f"e:{folded}"
        yield from (f"d:{shorter}" for shorter in deletions(folded))


def near_keys_of_many(folded: str) -> set[str]:
    """Return what `near_keys` yields, each key once; an index asks for those of a hundred thousand forms.

    >>> near_keys_of_many("센젠") == set(near_keys("센젠"))
    True
    """
    size, script = len(folded), script_of(folded)
    keys: set[str] = set()
    if script == "hangul" and size >= 2:
        if size == 2:
            return set(near_keys(folded))
        loose = unspread(folded)
        keys.add("v:" + folded.translate(_WITH_VOWELS))
        if loose != folded:
            keys.add("v:" + loose.translate(_WITH_VOWELS))
        if len(consonants := folded.translate(_CONSONANTS)) >= 2:
            keys.add("s:" + consonants)
    if _LEAST.get(script, _LONGEST) <= size <= _LONGEST:
        keys.add("e:" + folded)
        keys.update(["d:" + folded[:place] + folded[place + 1 :] for place in range(size)])
    return keys


def deletions(folded: str) -> list[str]:
    """Return the different forms with one of the characters left out, in their order: which is asked first decides.

    >>> deletions("abbc")
    ['bbc', 'abc', 'abb']
    """
    return list(dict.fromkeys(folded[:place] + folded[place + 1 :] for place in range(len(folded))))


@lru_cache(maxsize=16384)
def letters(hangul: str) -> str:
    """Return the letters (jamo) of a Hangul form, a silent onset left out, as characters that stand for them.

    >>> len(letters("안양")), len(letters("왕이"))
    (4, 3)
    """
    text = ""
    for syllable in hangul:
        onset, nucleus, coda = decompose(syllable)
        text += ("" if _ONSETS[onset] == " " else chr(0x1100 + onset)) + chr(0x1161 + nucleus)
        text += chr(0x11A7 + coda) if coda else ""
    return text


def skeleton(hangul: str, *, vowels: bool = False) -> str:
    """Return the consonants of a Hangul form, with `vowels` those too; what near misses confuse is made equal.

    >>> skeleton("쩡궈판"), skeleton("시엔") == skeleton("셴"), skeleton("선전", vowels=True)
    ('ㅈㄴㄱㅂㄴ', True, 'ㅅㅓㄴㅈㅓㄴ')
    """
    return hangul.translate(_WITH_VOWELS if vowels else _CONSONANTS)


class _Heard(dict[int, str]):
    """What is left of every syllable (by its code point), worked out when it is first met."""

    def __init__(self, *, vowels: bool) -> None:
        super().__init__()
        self._vowels = vowels

    def __missing__(self, code: int) -> str:
        onset, nucleus, coda = decompose(chr(code))
        vowel = _NUCLEI[nucleus] if self._vowels else ""
        self[code] = _ONSETS[onset].strip() + vowel + _CODAS[coda].strip()
        return self[code]


_CONSONANTS, _WITH_VOWELS = _Heard(vowels=False), _Heard(vowels=True)


def query_keys(folded: str) -> list[str]:
    """Return the keys that a query asks for: its own, and those of forms with one character more or less.

    >>> "d:커다페이" in query_keys("커다페이"), "e:커다페이" in query_keys("커다신페이")
    (True, True)
    """
    shorter = [f"e:{form}" for form in deletions(folded) if len(form) > 2] if len(folded) <= _LONGEST else []
    return [*near_keys(folded), f"d:{folded}", *shorter]


def is_near(query: str, form: str) -> float:
    """Return the distance of a form that is a near miss of the query, 1.0 if it is none.

    >>> is_near("센젠", "선전") < 0.13, is_near("쩡엉", "쩡청") < 0.2, is_near("센젠", "베이징")
    (True, True, 1.0)
    """
    script = script_of(query)
    return distances_of(query, [form], script)[0] if script == script_of(form) else 1.0


def distances_of(query: str, forms: Sequence[str], script: str) -> list[float]:
    """Return how far each form of a script is from a query of the same, 1.0 for those that are no near miss.

    >>> distances_of("센젠", ["센젠", "베이징"], "hangul")
    [0.0, 1.0]
    """
    allowed = nearest_allowed(query)
    if script != "hangul":
        return [distance if (distance := _by_letters(query, form)) <= allowed else 1.0 for form in forms]
    found = dict.fromkeys(forms, 1.0)
    near = [form for form in found if abs(len(query) - len(form)) <= _LONGER]
    loose = unspread(query)
    for limit, some in _limits(query, near, allowed):
        found.update(zip(some, jamo_within(query, some, limit), strict=True))
        spelled_out = [(form, other) for form in some if (other := unspread(form)) != form or loose != query]
        others = [other for _, other in spelled_out]
        for (form, _), distance in zip(spelled_out, jamo_within(loose, others, limit), strict=True):
            found[form] = min(found[form], _SPREAD + distance)
        for form in some:
            if found[form] > allowed:
                one_letter = limit > allowed and edits(letters(query), letters(form)) <= 1
                found[form] = min(found[form], _ONE_LETTER) if one_letter else 1.0
    return [found[form] for form in forms]


def _limits(query: str, forms: Sequence[str], allowed: float) -> list[tuple[float, list[str]]]:
    """Return forms with the distance up to which they are compared: two short names may differ in any letter."""
    if len(query) != 2:
        return [(allowed, list(forms))]
    short = [form for form in forms if len(form) == 2]
    return [(_ONE_LETTER, short), (allowed, [form for form in forms if len(form) != 2])]


@lru_cache(maxsize=4096)
def nearest_allowed(folded: str) -> float:
    """Return the largest distance that makes a near miss of a query, 0 if it is too short to have any.

    >>> nearest_allowed("센젠"), nearest_allowed("산")
    (0.13, 0.0)
    """
    rows = _ALLOWED.get(script_of(folded), ())
    return max(((length, allowed) for length, allowed in rows if length <= len(folded)), default=(0, 0.0))[1]


def _by_letters(query: str, form: str) -> float:
    longest = max(len(query), len(form))
    if abs(len(query) - len(form)) > 0.25 * longest:
        return 1.0
    return edits(query, form) / longest if longest else 0.0


def edits(one: str, two: str) -> int:
    """Return the number of insertions, deletions, replacements and swaps of neighbours between two strings.

    >>> edits("beijing", "biejing"), edits("keda", "kda"), edits("", "ab")
    (1, 1, 2)
    """
    start, end, other = 0, len(one), len(two)  # what is the same at both ends costs nothing
    while start < end and start < other and one[start] == two[start]:
        start += 1
    while start < end and start < other and one[end - 1] == two[other - 1]:
        end, other = end - 1, other - 1
    one, two = one[start:end], two[start:other]
    before: list[int] = []
    row = list(range(len(two) + 1))
    for i, left in enumerate(one, 1):
        before, last, row = row, before, [i]
        for j, right in enumerate(two, 1):
            cost = min(before[j] + 1, row[-1] + 1, before[j - 1] + (left != right))
            if i > 1 and j > 1 and left == two[j - 2] and one[i - 2] == right:
                cost = min(cost, last[j - 2] + 1)
            row.append(cost)
    return row[-1]
