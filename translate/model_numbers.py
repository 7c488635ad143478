"""The model behind a product's name: 아이폰7, 갤럭시S7, 스냅드래곤 8 엘리트, 샤오미15 울트라.

The number is part of the name: given to the engine apart, it comes back as a figure of something else ("bought
seven"). A bare number behind a blank counts only before a word of a model, a particle or a mark that ends a name:
아이폰 3000만 대 and 아이폰 17대 are amounts. A maker takes a number only if its things are called by its name and one.
"""

from __future__ import annotations

import re

from glossary.cues import is_particle_chain
from glossary.text import HANGUL_RUN

#: Words of a model in Korean, as the makers write them.
_WORDS = {
    "프로": "Pro", "맥스": "Max", "플러스": "Plus", "울트라": "Ultra", "미니": "mini", "에어": "Air",
    "라이트": "Lite", "폴드": "Fold", "플립": "Flip", "엘리트": "Elite", "엣지": "Edge", "에지": "Edge",
    "터보": "Turbo", "시리즈": "series",
}  # fmt: skip
_ANY = "|".join(_WORDS)
_MODEL = re.compile(
    r"(?P<gap>[ -]?)(?P<code>(?:[A-Z]{1,3}-?)?\d{1,4}(?:\.\d)?[A-Za-z]{0,2}\+?)(?![\d.,]*\d)(?![%A-Za-z])"
    rf"(?P<words>(?:[ ]?(?:{_ANY})(?=[^가-힣]|$|{_ANY}|[가-힣](?![가-힣])|에서|으로|부터|까지|에는|에도|보다|처럼))*)"
)
#: Behind a name that has its number already: 갤럭시S25 + 울트라.
_TAIL = re.compile(
    rf"(?:[ ]?(?!시리즈)(?:{_ANY})(?=[^가-힣]|$|{_ANY}|[가-힣](?![가-힣])|에서|으로|부터|까지|에는|에도|보다|처럼))+"
)
_NUMBERED = re.compile(r"[가-힣][ ]?[A-Z]{0,3}\d{1,4}[A-Za-z]{0,2}$")
#: Makers whose things have the maker's name and a number; others have figures behind them (화웨이 20, 비보 18).
MAKERS = frozenset(("Xiaomi", "OnePlus", "Honor", "Realme", "Redmi", "Meizu", "Polestar", "Zeekr"))
_COUNTED = re.compile(r"(?:19|20)\d\d$")
#: Particles that behind a figure are ten thousand and a degree.
_UNITS = frozenset("만도")
_ENDS = re.compile(r"[ ]?[’”'\"」』》)(]|[ ](?![만억조천백십])[가-힣]{2}|$")


def model_behind(text: str, end: int, category: str, english: str) -> tuple[int, str] | None:
    """Return where the model behind a name ends and the English of it; None where nothing is behind it.

    >>> model_behind("아이폰7을 샀다", 3, "product", "iPhone"), model_behind("아이폰 17대", 3, "product", "iPhone")
    ((4, '7'), None)
    >>> model_behind("갤럭시S25 울트라가", 3, "product", "Galaxy"), model_behind("샤오미15를", 3, "org", "Xiaomi")
    ((10, 'S25 Ultra'), (5, '15'))
    >>> model_behind("갤럭시S25 울트라를", 6, "product", "Galaxy S25")
    (10, 'Ultra')
    >>> model_behind("아이폰 3000만 대", 3, "product", "iPhone")
    >>> model_behind("스냅드래곤 835 프로세서", 5, "product", "Snapdragon")
    (9, '835')
    >>> model_behind("화웨이20, 샤오미 15, 오포 10", 3, "org", "Huawei")
    """
    if category == "product" and _NUMBERED.search(text[:end]) and (tail := _TAIL.match(text, end)):
        return tail.end(), " ".join(_WORDS[word] for word in re.findall(_ANY, tail.group()))
    found = _MODEL.match(text, end)
    if found is None or not (category == "product" or (category == "org" and english in MAKERS)):
        return None
    words = [_WORDS[word] for word in re.findall(_ANY, found["words"]) if word != "시리즈"]
    bare = found["code"].replace(".", "").isdigit()
    if found["gap"] == "-" or (bare and _COUNTED.match(found["code"])):
        return None
    stop = found.end("words") if words else found.end("code")
    if bare and found["gap"] and not words:
        run = HANGUL_RUN.match(text, stop)
        if category == "org" or not (run or _ENDS.match(text, stop)):
            return None
    run = HANGUL_RUN.match(text, stop)
    if (
        run
        and not run.group().startswith("시리즈")
        and (run.group()[0] in _UNITS or not is_particle_chain(run.group()))
    ):
        return None
    return stop, " ".join((found["code"], *words))
