"""What is neither a numeral with a unit nor a date: tiers (2-3선 도시), fractions (3분의 1), ratios, scores (3대 1)."""

from __future__ import annotations

import re
from decimal import Decimal

from translate.quantities import assembly, english, numerals, words
from translate.types import Quantity, Value

_TIER = re.compile(r"(?P<low>\d)(?:[ ]?[~∼\-–·,][ ]?(?P<high>\d))?(?:[·,](?P<top>\d))?선[ ]?도시")
_RATIO = re.compile(
    r"(?P<a>\d{1,4}(?:\.\d+)?)(?:[ ]?[:：][ ]?|[ ]?대[ ]?)(?P<b>\d{1,3}(?:\.\d)?)"
    r"(?![\d.년월일시대만억조%％‰]|[ ]?(?:퍼센트|포인트|%))(?=[^가-힣]|[로의으]|입니다|이었|이다|였|$)"
)
_SCORE = re.compile(
    r"(?P<a>\d{1,3})-(?P<b>\d{1,3})(?=(?:으?로|[ ]?[승패])(?![가-힣])|[ ](?:대승|완승|역전|승리|패배|무승부"
    r"|신승|완파|참패|대패|동점))"
)
_SLASHED = re.compile(r"(?P<a>[1-4])/(?P<b>[2-9])(?![\d/.년월일])")
_PARTIES = re.compile(r"(?P<n>[3-9])자(?=[ ]?(?:회담|협의|대화|구도|회동|정상|외교|협상))")
_FRACTION = re.compile(r"(?P<b>\d{1,3}(?:,\d{3})+|\d{1,4}(?:[십백천]?[만억]|[십백천])?)분의[ ]?(?P<a>\d{1,3})")
_LONG_ODDS = re.compile(r"(?P<a>\d[\d,]*(?:[만천][ ]?(?:\d[\d,]*)?)?)[ ]?대[ ]?1(?=[^\d가-힣.]|[로의이을은을]|$)")
#: 7만 대 70만: how many stood against how many.
_AGAINST = re.compile(
    r"(?P<a>\d[\d,.]*[만억천백]{1,2})(?:[ ]?명)?[ ]대[ ](?P<b>\d[\d,.]*[만억천백]{1,2})"
    r"(?=[^가-힣 ]|[을의로이]|[ ](?!명|위안|원)|$)"
)
#: 3등분: parts of the same size.
_PARTS = re.compile(r"(?P<n>[2-9]|1\d)등분")
#: 3대1로 이겼다, 2 대 0 승리: a score, which English writes 3-1.
_WON = re.compile(
    r"(?:으?로[ ])?[ ]?(?:승|패|이[겼기긴겨]|졌|지[고며]|꺾|눌[렀러]|물리|제압|완승|대승|대파|격파|역전|무승부"
    r"|비[겼기]|무릎|앞[섰선서]|무너|완파|신승|설욕|부결|가결"
    r"|끌려|리드)"
)
#: 8강에 올랐다, 16강 진출: rounds of a tournament; not 4강 외교, the four powers.
_ROUND = re.compile(
    r"(?P<n>4|8|16|32|64)강(?:전)?(?=[에을이은의으]|[ ](?:진출|탈락|행|확정|문턱|경기|대진|첫|무대|1차|2차"
    r"|상대)|[^가-힣 ]|$)"
)
_POWERS = re.compile(r"(?:주변|한반도|세계|열강)[ ]$")
_ROUNDS = {4: ("semifinals", "semifinal", "semi-finals", "semi-final", "last four", "final four"),
           8: ("quarterfinals", "quarterfinal", "quarter-finals", "quarter-final", "last eight",
               "final eight")}  # fmt: skip
_NUMBER_OF = re.compile(r"(?P<n>\d{1,4})호(?!선|주|텔|기|실|남|소|응|황|조|흡|평|환|수|의|감|통|출|봉)")


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
    if parts := _PARTS.match(text, pos):
        n = english.count(Decimal(parts["n"]))
        equal = (f"{n} equal parts", f"{parts['n']} equal parts", f"{n} parts", f"{parts['n']} parts", n, parts["n"])
        return assembly.whole(text, pos, parts.end(), int(parts["n"]), "count", equal)
    if against := _AGAINST.match(text, pos):
        low, high = (numerals.parse_numeral(against[side], 0) for side in ("a", "b"))
        if low and high:
            first, second = english.figure(low.value), english.figure(high.value)
            armies = (f"{first} against {second}", f"{first} versus {second}", f"{first} to {second}")
            both = (numerals.as_value(low.value), numerals.as_value(high.value))
            return assembly.whole(text, pos, against.end(), both, "ratio", armies)
    odds = _LONG_ODDS.match(text, pos)
    if odds and (len(re.sub(r"\D", "", odds["a"])) > 4 or re.search("[만천]", odds["a"])):
        value = numerals.parse_numeral(odds["a"].strip(), 0)
        if value is not None:
            plain = english.figure(value.value)
            odd = (f"{plain}-to-1", f"{plain} to 1", f"{plain} to one", f"{plain}-to-one")
            return assembly.whole(text, pos, odds.end(), numerals.as_value(value.value), "ratio", odd)
    if (last := _ROUND.match(text, pos)) and not _POWERS.search(text[max(0, pos - 6) : pos]):
        size = int(last["n"])
        rounds = _ROUNDS.get(size, (f"round of {size}", f"last {size}"))
        return assembly.whole(text, pos, last.end(), size, "count", (*rounds, f"round of {size}", str(size)))
    if (
        text[:pos].endswith("제")
        and not text[max(0, pos - 2) : pos - 1].isalpha()
        and (number := _NUMBER_OF.match(text, pos))
    ):
        numbered = (f"No. {number['n']}", *english.ordinal(int(number["n"])))
        return assembly.whole(text, pos - 1, number.end(), int(number["n"]), "ordinal", numbered)
    if part := _FRACTION.match(text, pos) or _SLASHED.match(text, pos):
        below = numerals.parse_numeral(part["b"], 0)
        a, b = int(part["a"]), int(below.value) if below else 0
        return assembly.hedged(text, pos, part.end(), a / b, "fraction", _fraction(a, b)) if 0 < a < b else None
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


def _part_name(b: int) -> str:
    """thirtieth, twenty-fifth, hundredth, millionth.

    >>> _part_name(30), _part_name(25), _part_name(10**6)
    ('thirtieth', 'twenty-fifth', 'millionth')
    """
    if b < len(english.ORDINALS):
        return english.ORDINALS[b]
    small = {worth: word for word, worth in words.SMALL_PARTS.items()}
    tens = {worth: word for word, worth in words.TENS.items()}
    if b in small or b in tens:
        return small.get(b) or tens[b][:-1] + "ieth"
    if b < 100:
        return f"{tens[b - b % 10]}-{english.ORDINALS[b % 10]}"
    return english.ordinal_suffix(b)


def _fraction(a: int, b: int) -> tuple[str, ...]:
    name = {2: "half", 4: "quarter"}.get(b) or _part_name(b)
    if a == 1 and b % 100 == 0 and b // 100 in range(2, 10):
        hundreds = f"{english.WORDS[b // 100]}-hundredth"
        return f"one-{name}", f"one {hundreds}", f"a {hundreds}", f"1/{b}", f"a {name}", f"one {name}"
    if a == 1:
        return (
            ("half", "a half", "one half")
            if b == 2
            else (f"one{' ' if '-' in name else '-'}{name}", f"one-{name}", f"a {name}", f"one {name}")
        )
    return f"{english.count(Decimal(a))}-{name}s", f"{english.count(Decimal(a))} {name}s"


def _ratio(text: str, match: re.Match[str]) -> Quantity:
    a_text, b = match["a"], numerals.as_value(Decimal(match["b"]))
    first, second = numerals.as_value(Decimal(a_text)), english.count(Decimal(str(b)))
    spelled = english.count(Decimal(a_text))
    forms: tuple[str, ...] = (f"{a_text}-to-{b}", f"{a_text} to {b}", f"{a_text}:{b}", f"{a_text}-{b}")
    score = "-" in match.group() or bool(_WON.match(text, match.end()))
    forms = (forms[3], *forms[:3]) if score else forms
    forms = (*forms, f"{spelled}-to-{second}", f"{spelled} to {second}")
    if first == b == 1:
        forms = (*forms, "one-on-one") if score else ("one-on-one", *forms)
    return assembly.whole(text, *match.span(), first if b == 1 and not score else (first, b), "ratio", forms)
