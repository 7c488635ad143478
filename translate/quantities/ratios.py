"""What is neither a numeral with a unit nor a date: tiers (2-3선 도시), fractions (3분의 1), ratios, scores (3대 1)."""

from __future__ import annotations

import re
from decimal import Decimal

from translate.quantities import assembly, english, numerals
from translate.types import Quantity, Value

_TIER = re.compile(r"(?P<low>\d)(?:[ ]?[~∼\-–·,][ ]?(?P<high>\d))?(?:[·,](?P<top>\d))?선[ ]?도시")
_RATIO = re.compile(
    r"(?P<a>\d{1,4}(?:\.\d+)?)(?:[ ]?[:：][ ]?|[ ]?대[ ]?)(?P<b>\d{1,3})"
    r"(?![\d.년월일시대만억조])(?=[^가-힣]|[로의으]|입니다|이었|이다|$)"
)
_SCORE = re.compile(r"(?P<a>\d{1,3})-(?P<b>\d{1,3})(?=(?:으?로|[ ]?[승패])(?![가-힣]))")
_SLASHED = re.compile(r"(?P<a>[1-4])/(?P<b>[2-9])(?![\d/.년월일])")
_PARTIES = re.compile(r"(?P<n>[3-9])자(?=[ ]?(?:회담|협의|대화|구도|회동|정상|외교|협상))")
_FRACTION = re.compile(r"(?P<b>\d{1,4})분의[ ]?(?P<a>\d{1,3})")


def find_ratio(text: str, pos: int) -> Quantity | None:
    """The tier, fraction or ratio that starts at `pos`.

    >>> found = find_ratio("2-3선 도시 진출", 0)
    >>> found.surface, found.value, found.core_english
    ('2-3선 도시', (2, 3), 'second- and third-tier cities')
    >>> find_ratio("3분의 1", 0).core_english, find_ratio("1:1 상담회", 0).core_english
    ('one-third', 'one-on-one')
    """
    if parties := _PARTIES.match(text, pos):
        n = parties["n"]
        word = english.WORDS[int(n)]
        forms = (f"{word}-party", f"{n}-party", f"{word}-way", word, n)
        return assembly.whole(text, pos, parties.end(), int(n), "count", forms)
    if tier := _TIER.match(text, pos):
        return _tier(text, tier)
    if part := _FRACTION.match(text, pos) or _SLASHED.match(text, pos):
        a, b = int(part["a"]), int(part["b"])
        return assembly.whole(text, pos, part.end(), a / b, "fraction", _fraction(a, b)) if 0 < a < b else None
    if ratio := _RATIO.match(text, pos) or _SCORE.match(text, pos):
        return _ratio(text, ratio)
    return None


def _tier(text: str, match: re.Match[str]) -> Quantity:
    tiers = [int(group) for group in match.groups() if group]
    words = [english.ORDINALS[n] for n in tiers]
    forms = (
        " and ".join([*(f"{word}-" for word in words[:-1]), f"{words[-1]}-tier cities"]),
        " and ".join(f"tier-{n}" for n in tiers) + " cities",
        " and ".join(words) + " tier cities",
        " and ".join(f"tier {n}" for n in tiers) + " cities",
    )
    value: Value = (tiers[0], tiers[-1]) if tiers[1:] else tiers[0]
    return assembly.whole(text, *match.span(), value, "tier", forms, "range" if tiers[1:] else "")


def _fraction(a: int, b: int) -> tuple[str, ...]:
    name = {2: "half", 4: "quarter"}.get(b) or (
        english.ORDINALS[b] if b < len(english.ORDINALS) else english.ordinal_suffix(b)
    )
    if a == 1:
        return ("half", "a half", "one half") if b == 2 else (f"one-{name}", f"a {name}", f"one {name}")
    return f"{english.count(Decimal(a))}-{name}s", f"{english.count(Decimal(a))} {name}s"


def _ratio(text: str, match: re.Match[str]) -> Quantity:
    a_text, b = match["a"], int(match["b"])
    first, second = numerals.as_value(Decimal(a_text)), english.count(Decimal(b))
    spelled = english.count(Decimal(a_text))
    forms: tuple[str, ...] = (f"{a_text}-to-{b}", f"{a_text} to {b}", f"{a_text}:{b}", f"{a_text}-{b}")
    forms = (forms[3], *forms[:3]) if "-" in match.group() else forms
    forms = (*forms, f"{spelled}-to-{second}", f"{spelled} to {second}")
    if first == b == 1:
        forms = ("one-on-one", *forms)
    return assembly.whole(
        text, *match.span(), first if b == 1 and "-" not in match.group() else (first, b), "ratio", forms
    )
