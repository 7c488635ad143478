"""Countries and the adjectives that English makes of them; general knowledge, as the English-language press has it."""

from __future__ import annotations

DEMONYM = {
    "China": "Chinese",
    "South Korea": "South Korean",
    "Korea": "Korean",
    "Japan": "Japanese",
    "United States": "American",
    "Taiwan": "Taiwanese",
    "Hong Kong": "Hong Kong",
    "Russia": "Russian",
    "Germany": "German",
    "France": "French",
    "United Kingdom": "British",
    "Britain": "British",
    "India": "Indian",
    "Vietnam": "Vietnamese",
    "North Korea": "North Korean",
    "Australia": "Australian",
    "Canada": "Canadian",
    "Italy": "Italian",
    "Spain": "Spanish",
    "Thailand": "Thai",
    "Europe": "European",
    "Asia": "Asian",
    "Africa": "African",
    "Brazil": "Brazilian",
    "Mexico": "Mexican",
    "Indonesia": "Indonesian",
    "Malaysia": "Malaysian",
    "Singapore": "Singaporean",
    "Turkey": "Turkish",
    "Iran": "Iranian",
    "Israel": "Israeli",
    "Ukraine": "Ukrainian",
    "Mongolia": "Mongolian",
    "Poland": "Polish",
    "Sweden": "Swedish",
    "Pakistan": "Pakistani",
    "Hungary": "Hungarian",
}
#: The adjective before an office: the U.S. President, not the American one.
BEFORE_TITLES = {**DEMONYM, "United States": "U.S.", "United Kingdom": "British"}
#: Shorter and longer names that mean the same in a piece about it.
SHORT = {
    "South Korea": ("Korea", "Korean", "the South"),
    "North Korea": ("the North",),
    "United States": ("U.S.", "US", "America", "Washington"),
    "United Kingdom": ("Britain", "U.K.", "UK", "British"),
    "China": ("PRC", "mainland", "Beijing"),
}
#: What a syllable after a country makes of its adjective (중국인, 중국산, 중국식).
DEMONYM_TAILS = {"인": "", "어": "", "계": "", "식": "-style", "풍": "-style", "산": "-made", "제": "-made"}
#: Syllables that make fishing of the language of a country: 중국어선, 일본어민.
NO_LANGUAGE = frozenset("선민업촌부장류종획구족떤느디")


def country_forms(english: str) -> tuple[str, ...]:
    """Return what English also says for a country or two: the adjective, the other order, Korea for South Korea.

    >>> country_forms("China"), country_forms("South Korea-China")[:3]
    (('Chinese', 'PRC', 'mainland', 'Beijing'), ('China-South Korea', 'South Korea and China', 'China and South Korea'))
    """
    names = english.split("-")
    if all(name in DEMONYM for name in names) and len(names) == 2:
        ways = [[name, *_also(name)] for name in names]
        joined = [(a, b) for a in ways[0] for b in ways[1]]
        forms = [f"{x}{joint}{y}" for joint in ("-", " and ") for a, b in joined for x, y in ((a, b), (b, a))]
        first = [f"{names[1]}-{names[0]}", f"{names[0]} and {names[1]}", f"{names[1]} and {names[0]}"]
        return tuple(dict.fromkeys([*first, *forms]))
    return _also(english)


def _also(name: str) -> tuple[str, ...]:
    return tuple(form for form in (DEMONYM.get(name, ""), *SHORT.get(name, ())) if form)
