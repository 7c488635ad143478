"""Houses behind the Hanja of a country in headlines: 美 상무부 is the U.S. Department of Commerce, 日 외무성 Japan's.

The names of the run have such a house with its country in Hangul (미 상무부, 미국 상무부); without it, 상무부 would be
China's Ministry of Commerce. What has no such name, or the same name without its country (日 외무성), is left to
`translate.headlines`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from glossary.cues import is_particle_chain
from glossary.text import HAN, HANGUL_RUN
from glossary.types import Category, Concept
from translate.types import Constraint

#: Hanja → what stands in Hangul for the country before its houses (general press).
COUNTRIES = {
    "美": ("미", "미국"),
    "日": ("일", "일본"),
    "英": ("영", "영국"),
    "獨": ("독", "독일"),
    "佛": ("프랑스", "불"),
    "露": ("러", "러시아"),
    "印": ("인도",),
    "濠": ("호주",),
    "韓": ("한", "한국"),
    "中": ("중", "중국"),
    "臺": ("대만",),
    "台": ("대만",),
}
_COUNTRY = re.compile(f"(?<![{HAN}가-힣A-Za-z(（])(?P<country>[{''.join(COUNTRIES)}]) ?(?P<house>[가-힣]{{2,16}})")


def houses_of_countries(text: str, surfaces: Mapping[str, tuple[Concept, ...]]) -> Iterator[Constraint]:
    """Yield the houses of a country, with its Hanja.

    >>> commerce = Concept("c-1", "미국 상무부", english="U.S. Department of Commerce", category=Category.ORG)
    >>> found = houses_of_countries("美 상무부가 조사", {"미국 상무부": (commerce,)})
    >>> [(c.surface, c.expected, c.core_end) for c in found]
    [('美 상무부', 'U.S. Department of Commerce', 5)]
    >>> list(houses_of_countries("美 상무부장이 말했다", {"미국 상무부": (commerce,)}))
    []
    """
    for found in _COUNTRY.finditer(text):
        start, begins = found.start(), found.start("house")
        for size in range(len(found["house"]), 1, -1):
            end = begins + size
            run = HANGUL_RUN.match(text, end)
            if run is not None and not is_particle_chain(run.group()):
                continue
            house = _house(found["country"], text[begins:end], surfaces)
            if house is not None:
                forms = (house.english, *house.english_variants)
                yield Constraint(
                    "term", text[start:end], start, end, start, end, house.english, forms, house.id, "org"
                )  # fmt: skip
                break


def _house(country: str, name: str, surfaces: Mapping[str, tuple[Concept, ...]]) -> Concept | None:
    alone = {concept.id for concept in surfaces.get(name, ())}
    for korean in COUNTRIES[country]:
        for form in (f"{korean} {name}", korean + name):
            for concept in surfaces.get(form, ()):
                if concept.category is Category.ORG and concept.english and concept.id not in alone:
                    return concept
    return None
