"""How English writes a quantity: every acceptable form, the one that a news desk prefers first.

Follows the habits of the AP Stylebook: counts below ten spelled out, figures from ten, millions and larger with a
figure and a word, "percent" after a figure, months abbreviated only with a day ("Sept. 6" but "September 2016").
A value is never rounded: what does not fit a short decimal is written in full.
"""

from __future__ import annotations

from decimal import Decimal

from translate.quantities import hedges, units

WORDS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
ORDINALS = [
    "zeroth",
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth",
]
SCALES = (
    (10**18, "quintillion"),
    (10**15, "quadrillion"),
    (10**12, "trillion"),
    (10**9, "billion"),
    (10**6, "million"),
)
#: Largest number of decimals that a figure before million, billion, trillion may have.
MAX_DECIMALS = 5
#: Of quadrillions and more, which the press says in trillions.
MAX_DECIMALS_OF_HUGE = 2
#: Spelled out below this.
FIRST_FIGURE = 10

#: Order of magnitude of an indefinite numeral: its qualifier code and its English.
SEVERAL: dict[int, tuple[str, tuple[str, ...]]] = {
    10: ("several_ten", ("dozens", "tens", "scores")),
    100: ("several_hundred", ("hundreds",)),
    1000: ("several_thousand", ("thousands",)),
    10**4: ("several_ten_thousand", ("tens of thousands",)),
    10**5: ("several_hundred_thousand", ("hundreds of thousands",)),
    10**6: ("several_million", ("millions",)),
    10**7: ("several_ten_million", ("tens of millions",)),
    10**8: ("several_hundred_million", ("hundreds of millions",)),
    10**9: ("several_billion", ("billions",)),
    10**10: ("several_ten_billion", ("tens of billions",)),
    10**11: ("several_hundred_billion", ("hundreds of billions",)),
    10**12: ("several_trillion", ("trillions",)),
    10**13: ("several_ten_trillion", ("tens of trillions",)),
    10**14: ("several_hundred_trillion", ("hundreds of trillions",)),
}


def figure(value: Decimal) -> str:
    """A number in figures, exactly.

    >>> figure(Decimal(2263200000000)), figure(Decimal(548700)), figure(Decimal(123456789)), figure(Decimal("6.0"))
    ('2.2632 trillion', '548,700', '123,456,789', '6.0')
    >>> figure(Decimal(5659310900000000))
    '5,659.3109 trillion'
    """
    for scale, word in SCALES:
        if value < scale:
            continue
        scaled = (value / scale).normalize()
        exponent = scaled.as_tuple().exponent
        most = MAX_DECIMALS if scale <= 10**12 else MAX_DECIMALS_OF_HUGE
        if isinstance(exponent, int) and -exponent <= most:
            return f"{_plain(scaled)} {word}"
        if scale <= 10**12:
            break
    return _plain(value)


def _plain(value: Decimal) -> str:
    return f"{value:,f}"


def count(value: Decimal) -> str:
    """A count: spelled out below ten.

    >>> count(Decimal(9)), count(Decimal(10)), count(Decimal(20000)), count(Decimal("2.5"))
    ('nine', '10', '20,000', '2.5')
    """
    exponent = value.as_tuple().exponent
    if value < FIRST_FIGURE and isinstance(exponent, int) and exponent >= 0:
        return WORDS[int(value)]
    return figure(value)


def ordinal_suffix(number: int) -> str:
    """A number with its ordinal ending.

    >>> [ordinal_suffix(n) for n in (1, 2, 3, 11, 22, 113)]
    ['1st', '2nd', '3rd', '11th', '22nd', '113th']
    """
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number:,}{ending}"


def ordinal(number: int) -> tuple[str, ...]:
    """The forms of an ordinal.

    >>> ordinal(4), ordinal(19)
    (('fourth', '4th', 'No. 4'), ('19th', 'nineteenth', 'No. 19'))
    """
    if 0 < number < FIRST_FIGURE:
        return ORDINALS[number], ordinal_suffix(number), f"No. {number}"
    spelled = (ORDINALS[number],) if 0 < number < len(ORDINALS) else ()
    return ordinal_suffix(number), *spelled, f"No. {number}"


_ORDERS = {10: "dozen", 100: "hundred", 1000: "thousand", 10**6: "million", 10**9: "billion", 10**12: "trillion"}
#: 수십 년 is decades rather than tens of years.
LONG_TIMES = {10: ("decades",), 100: ("centuries",)}


def several(order: int, unit: str) -> tuple[str, ...]:
    """Forms of an indefinite numeral.

    >>> several(100, "persons"), several(10**9, "USD")  # doctest: +NORMALIZE_WHITESPACE
    (('hundreds', 'several hundred', 'a few hundred', 'a couple of hundred'),
     ('billions of dollars', 'several billion dollars', 'a few billion dollars', 'a couple of billion dollars'))
    """
    _code, forms = SEVERAL.get(order, ("", ()))
    if unit == "years" and order in LONG_TIMES:
        return (*LONG_TIMES[order], *(f"{form} of years" for form in forms), f"several {LONG_TIMES[order][0]}")
    name = units.BY_CODE[unit].many if unit in units.BY_CODE else ""
    few = tuple(f"{word} {_ORDERS[order]}" for word in ("several", "a few", "a couple of")) if order in _ORDERS else ()
    if not name:
        return (*forms, *few)
    return (*(f"{form} of {name}" for form in forms), *(f"{form} {name}" for form in few))


def _signed(number: str, unit: str) -> str:
    return units.SIGNS[unit] + number


def amount(value: Decimal, unit: str) -> tuple[str, ...]:
    """The forms of a figure with its unit; a counter adds nothing.

    >>> amount(Decimal(13800000000), "CNY"), amount(Decimal(140000000000), "USD")
    (('13.8 billion yuan',), ('$140 billion', '140 billion dollars', '140 billion U.S. dollars'))
    >>> amount(Decimal(6), "years"), amount(Decimal(25), "percent")
    (('six years', '6 years', 'six-year', '6-year'), ('25 percent', '25%', '25 per cent'))
    """
    plain, spelled = figure(value), count(value)
    if unit == "percent":
        return f"{plain} percent", f"{plain}%", f"{plain} per cent"
    known = units.BY_CODE.get(unit)
    if known is None or not known.one:
        if unit in ("count", "persons"):
            return (spelled, plain) if spelled != plain else (plain,)
        return _special(value, unit, plain, spelled)
    name = known.one if value == 1 else known.many
    if unit in units.CURRENCY_CODES:
        long = f"{plain} {name}"
        if unit == "USD":
            return _signed(plain, unit), long, f"{plain} U.S. {name}"
        return (long, _signed(plain, unit)) if unit in units.SIGNS else (long,)
    adjective = f"-{known.one.replace(' ', '-')}"
    if unit in units.TIME_CODES:
        forms = (f"{spelled} {name}", f"{plain} {name}", f"{spelled}{adjective}", f"{plain}{adjective}")
        return tuple(dict.fromkeys(forms))
    return f"{plain} {name}", f"{plain}{adjective}"


def years_old(plain: str) -> str:
    """The age of somebody, in figures.

    >>> years_old("1"), years_old("26")
    ('1 year old', '26 years old')
    """
    return f"{plain} year{'' if plain == '1' else 's'} old"


def _special(value: Decimal, unit: str, plain: str, spelled: str) -> tuple[str, ...]:
    if unit == "times":
        folds = (f"{spelled}fold",) if spelled.isalpha() else ()
        few = {Decimal(1): ("once",), Decimal(2): ("twice", "double", "twofold")}
        extra = few.get(value, (*folds, f"{plain}-fold"))
        return tuple(dict.fromkeys((f"{spelled} times", f"{plain} times", spelled, *extra)))
    if unit == "points":
        return f"{plain} point{'' if value == 1 else 's'}", plain
    if unit == "age":
        return years_old(plain), f"{plain}-year-old", f"age {plain}", f"aged {plain}", plain
    if unit == "floors":
        stories = (f"{plain}-story", f"{spelled}-story", f"{plain} stories", f"{plain}-floor", f"{plain} floors")
        nth = tuple(f"{form} floor" for form in ordinal(int(value))[:2]) if value == int(value) else ()
        ground = ("ground floor",) if value == 1 else ()
        return (*stories, *nth, *ground, *(ordinal(int(value)) if nth else ()), f"basement level {plain}")
    return plain, spelled


def span(low: Decimal, high: Decimal, unit: str) -> tuple[str, ...]:
    """The forms of a range.

    >>> span(Decimal(3), Decimal(5), "years")
    ('three to five years', '3 to 5 years', '3-5 years')
    >>> span(Decimal(10), Decimal(20), "percent")[0], span(Decimal(10**8), Decimal(2 * 10**8), "USD")[0]
    ('10 to 20 percent', '$100 million to $200 million')
    """
    known = units.BY_CODE.get(unit)
    name = "percent" if unit == "percent" else known.many if known else ""
    tail = f" {name}" if name else ""
    if unit in ("points", "times"):
        tail = f" {unit}"
    spelled = f"{count(low)} to {count(high)}{tail}" if high < FIRST_FIGURE else ""
    forms = [spelled] if spelled and (unit in units.TIME_CODES or not name) else []
    if unit in units.SIGNS:
        forms.append(f"{_signed(figure(low), unit)} to {_signed(figure(high), unit)}")
    forms += [f"{figure(low)} to {figure(high)}{tail}", f"{figure(low)}-{figure(high)}{tail}"]
    return tuple(forms)


def with_hedge(forms: tuple[str, ...], qualifier: str) -> tuple[str, ...]:
    """The forms with what English says for the hedge, then the bare ones.

    >>> with_hedge(("400",), "more_than")
    ('more than 400', 'over 400', 'some 400', 'exceeding 400', '400')
    """
    words = hedges.ENGLISH.get(qualifier, ())
    return (*(f"{word} {forms[0]}" for word in words), *forms)
