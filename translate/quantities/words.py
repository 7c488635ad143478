"""The words of English figures: number words, scales, ordinals, currency signs and the names of units."""

from __future__ import annotations

import re

from translate.quantities import english, units

ONES = {word: n for n, word in enumerate(english.WORDS)} | {
    word: n + 13
    for n, word in enumerate(["thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"])
}
TENS = {
    word: 10 * (n + 2)
    for n, word in enumerate(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"])
}
SCALES = {
    "hundred": 10**2, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12, "quadrillion": 10**15,
    "quintillion": 10**18,
    "mn": 10**6, "bn": 10**9, "tn": 10**12, "k": 10**3, "dozen": 12,
}  # fmt: skip
ORDINALS = {word: n for n, word in enumerate(english.ORDINALS)} | {word[:-1] + "ieth": n for word, n in TENS.items()}
#: Ordinals that are hardly used but for parts: a hundredth, one-millionth.
SMALL_PARTS = {
    "hundredth": 10**2,
    "thousandth": 10**3,
    "ten-thousandth": 10**4,
    "hundred-thousandth": 10**5,
    "millionth": 10**6,
    "billionth": 10**9,
}
SIGNS = {sign: code for code, sign in units.SIGNS.items()} | {
    "US$": "USD", "RMB": "CNY", "CNY": "CNY", "KRW": "KRW", "USD": "USD", "JPY": "JPY", "EUR": "EUR",
    "₩": "KRW", "HKD": "HKD", "¥": "¥",
}  # fmt: skip
#: Currency names as plain words → code, for "half a billion yuan".
CURRENCY_WORDS = {name.lower(): code for code, _forms, one, many, _sign in units.CURRENCIES for name in (one, many)}
CURRENCY_NAMES = "|".join(sorted(CURRENCY_WORDS, key=len, reverse=True))
_ALIASES = {
    "decades": "decades?",
    "CNY": "chinese yuan|yuan renminbi|renminbi|rmb|yuan",
    "KRW": "korean won|south korean won|won",
    "USD": r"u\.?s\.? dollars?|american dollars?|dollars?|usd",
    "JPY": "japanese yen|yen",
    "EUR": "euros?",
    "BRL": "reais|brazilian reals?",
    "GBP": "british pounds?|pounds? sterling|pounds?",
    "TWD": "new taiwan dollars?|taiwanese dollars?",
    "percent": "percent|per cent|pct|%",
    "percentage-point": "percentage[ -]points?|pp|%p",
    "km2": r"square kilomet(?:er|re)s?|sq\.? ?km|km²|km2",
    "m2": r"square met(?:er|re)s?|sq\.? ?m|m²|m2",
    "m3": "cubic met(?:er|re)s?|m³",
    "km/h": r"kilomet(?:er|re)s? per hour|kilomet(?:er|re)s? an hour|km/h|kph|km/hr|kmh",
    "mph": "miles? per hour|miles? an hour|mph",
    "km": "kilomet(?:er|re)s?|km",
    "cm": "centimet(?:er|re)s?|cm",
    "mm": "millimet(?:er|re)s?|mm",
    "nm": "nanomet(?:er|re)s?|nm",
    "m": "met(?:er|re)s?|m",
    "foot": "feet|foot|ft",
    "inch": "inch(?:es)?",
    "t": "metric tons?|tonnes?|tons?",
    "kg": "kilograms?|kg",
    "g": "grams?",
    "L": "lit(?:er|re)s?",
    "tbsp": "tablespoons?|tbsps?",
    "tsp": "teaspoons?|tsps?",
    "GW": "gigawatts?|gw",
    "MW": "megawatts?|mw",
    "kW": "kilowatts?|kw",
    "kWh": "kilowatt[ -]hours?|kwh",
    "GWh": "gigawatt[ -]hours?|gwh",
    "TWh": "terawatt[ -]hours?|twh",
    "ppm": "parts? per million|ppm",
    "GB": "gigabytes?|gb",
    "TB": "terabytes?|tb",
    "TEU": "teus?|twenty-foot equivalent units?",
    "celsius": r"degrees? (?:celsius|centigrade)|℃|°c",
    "degree": "degrees?",
    "points": "points?",
    "times": "times|-?fold",
    "age": r"years?[ -]old|-year-olds?",
}


def _unit_pattern() -> tuple[re.Pattern[str], dict[str, str]]:
    """One pattern for every unit name, and the code behind each group name."""
    rows: dict[str, str] = {}
    for unit in units.BY_CODE.values():
        if unit.one:
            names = "|".join(
                re.escape(name).replace(r"\ ", "[ -]") for name in sorted({unit.one, unit.many}, key=len, reverse=True)
            )
            rows[unit.code] = names
    for code, forms, _one, _many in units.MEASURES:  # GHz, kWh, mAh
        latin = "|".join(re.escape(form) for form in forms.split() if form.isascii() and form.isalpha() and form[1:])
        if latin and code in rows and not code.startswith(("percent", "Nm")):
            rows[code] = f"{rows[code]}|{latin}"
    for code, names in _ALIASES.items():
        own = code in rows and code != "BRL"  # five real people
        rows[code] = f"{names}|{rows[code]}" if own else names
    long_first = sorted(rows, key=lambda code: (code == "degree", -len(rows[code].split("|")[0])))
    codes = {f"u{i}": code for i, code in enumerate(long_first)}
    body = "|".join(f"(?P<{group}>{rows[code]})" for group, code in codes.items())
    return re.compile(
        r"(?:[ -](?:consecutive|straight|full|whole|more|additional|working|business|trading))?"
        rf"[ -]?(?:{body})(?![A-Za-z])",
        re.IGNORECASE,
    ), codes


UNIT, UNIT_CODES = _unit_pattern()
_BIG = "thousand|million|billion|trillion"
_UNDER_HUNDRED = (
    rf"(?:(?:{'|'.join(TENS)})(?:[ -](?:{'|'.join(english.WORDS[1:10])}))?\b"
    rf"|(?:{'|'.join(sorted(ONES, key=len, reverse=True))})\b)"
)
_UNDER_THOUSAND = (
    rf"(?:(?:an?|{_UNDER_HUNDRED})[ ]hundred\b(?:[ ](?:and[ ])?{_UNDER_HUNDRED})?"
    rf"|(?:an?|{_UNDER_HUNDRED})[ -]dozen\b|an?(?=[ ](?:{_BIG})\b)|{_UNDER_HUNDRED})"
)
#: A number in words; "two and three" is two numbers.
NUMBER = rf"{_UNDER_THOUSAND}(?:[ -](?:{_BIG})\b(?:[ ](?:and[ ])?{_UNDER_THOUSAND}[ ](?:{_BIG})\b)*)?"


def number_of_words(words: str) -> int:
    """What a number in words is worth.

    >>> number_of_words("two hundred and forty-eight thousand"), number_of_words("a dozen")
    (248000, 12)
    """
    total = section = 0
    for word in re.split(r"[ -]", words.lower()):
        if word in ONES:
            section += ONES[word]
        elif word in TENS:
            section += TENS[word]
        elif word in ("hundred", "dozen"):
            section = max(section, 1) * SCALES[word]
        elif word in SCALES:
            total, section = total + max(section, 1) * SCALES[word], 0
    return total + section
