"""Times of day: 오전 9시 30분, 밤 11시, 낮 12시, 17:45:55, 두 시 반.

Without 오전, 오후, 밤 the half of the day is open: 2시 is 2 o'clock, and the check takes a.m. and p.m.; an 오후 in the
same sentence carries over to the hour that follows it (오후 3시부터 5시까지).
"""

from __future__ import annotations

import re
from dataclasses import replace

from translate.quantities import assembly, numerals, periods
from translate.types import Quantity

CLOCK = r"(?P<h>\d{1,2}):(?P<min>\d{2})(?::(?P<s>\d{2}))?(?!\d)"
_HALF_DAY = re.compile(r"(?P<word>오전|오후|새벽|저녁|밤|아침|낮|정오)[ ]?$")
_AFTERNOON = frozenset({"오후", "저녁", "밤", "낮"})
_TAIL = r"께|쯤|경|부터|까지|에|엔|이후|를|가|는|로|와|정각|면|의|도|만|이|전|반|[^가-힣간]|$"
_HOUR = re.compile(
    rf"(?P<h>\d{{1,2}})시(?:[ ]?(?P<min>\d{{1,2}})분(?!기)"
    r"|[ ]?(?P<half>반)(?=[에을은까부쯤경께]|이(?![가-힣]{2})|이면|[^가-힣]|$)"
    rf"|(?=(?P<tail>{_TAIL})))"
)
_DIGITAL = re.compile(CLOCK)
_HOURS = {word: n for word, n in numerals.NATIVE.items() if isinstance(n, int) and n <= 12 and word not in ("석", "넉")}
_NATIVE = re.compile(
    rf"(?P<h>{'|'.join(sorted(_HOURS, key=len, reverse=True))})[ ]?시"
    r"(?:[ ]?(?P<half>반)(?=[에이을은까부이쯤경께]|[^가-힣]|$)|[ ]?(?P<min>\d{1,2}|[가-힣]{1,4}십[가-힣]?)분"
    r"|(?=(?:에(?:도|는|야|만|서(?= ?[가-힣]{1,3} ?시))?|(?:부터|까지)(?:는|도|만)?|(?:쯤|경|께)(?:에|부터|까지)?"
    r"|정각(?:에)?| ?(?:무렵|이후|사이)(?:에|로|까지|부터)?)(?![가-힣])))"
)
_ABOUT = re.compile(r"[ ]?(?:쯤|께|경(?![가-힣]{2})|무렵|가량)")
_CARRIED = re.compile(r"(?P<word>오전|오후|밤|저녁|낮)[ ]?\d{1,2}시[^.\n]{0,12}$")
_FROM = re.compile(r"시(?:[ ]?\d{1,2}분|[ ]?반)?(?:부터|에서|[~∼-])[ ]?$")


def read_clock(hour: int, minute: int | None, second: int | None, word: str) -> tuple[str, tuple[str, ...]] | None:
    """The ISO time and the English of an hour; `word` is 오전, 오후 ... or "" where the text leaves it open.

    >>> read_clock(9, 30, None, "오후")
    ('21:30', ('9:30 p.m.', '21:30'))
    >>> read_clock(12, None, None, "밤")[0], read_clock(2, None, None, "")[1][0]
    ('00:00', "2 o'clock")
    """
    if hour > 24 or (minute or 0) > 59 or (second or 0) > 59:
        return None
    if (word == "밤" and hour == 12) or (word in ("오전", "새벽") and hour == 12):
        hour = 0
    elif (
        word in _AFTERNOON and hour < 12 and not (word == "밤" and 0 <= hour <= 4) and not (word == "낮" and hour >= 9)
    ):
        hour += 12
    text = f"{hour:02d}:{minute or 0:02d}" + (f":{second:02d}" if second is not None else "")
    forms = periods.clock_forms(hour, minute, second)
    if hour == 24:  # the end of a day, where midnight and 12 a.m. may be its beginning
        forms = (text, *forms)
    if not word and 0 < hour <= 12 and second is None:
        face = f"{hour}:{minute:02d}" if minute else f"{hour} o'clock"
        half = (f"half past {periods.NUMBERS[hour]}",) if minute == 30 else ()
        forms = (face, *half, *periods.clock_forms(hour % 12, minute), *periods.clock_forms(hour % 12 + 12, minute))
    return text, tuple(dict.fromkeys(forms))


_RANGE = re.compile(rf"(?P<low>\d{{1,2}})[ ]?[~∼〜～–-][ ]?(?P<h>\d{{1,2}})시(?=(?:{_TAIL}|[ ]사이))")


def _range(text: str, pos: int) -> Quantity | None:
    """오후 4~5시: two times that share the half of the day; 11~1시 ends in the other half."""
    match = _RANGE.match(text, pos)
    low, high = (int(match["low"]), int(match["h"])) if match else (0, 0)
    if match is None or low > 24 or high > 24 or low == high:
        return None
    found = _HALF_DAY.search(text, max(0, pos - 4), pos)
    word = found["word"] if found else "오전" if low < 12 < high else ""
    turned = {"오전": "오후", "오후": "오전"}.get(word, word) if high < low else word
    turned = "낮" if high == 12 and word == "오전" else turned
    first, last = read_clock(low, None, None, word), read_clock(high, None, None, turned)
    if first is None or last is None:
        return None
    a, b = first[1][0], last[1][0]
    short = a.removesuffix(" o'clock") if not word else a.removesuffix(b[-5:]) if a[-5:] == b[-5:] else a
    forms: tuple[str, ...] = (
        f"{short} to {b}",
        f"{short}-{b}",
        f"between {short} and {b}",
        f"{a} to {b}",
        f"between {a} and {b}",
    )
    forms = (*forms, f"from {short} to {b}", f"{short} and {b}", f"{a} and {b}", f"{short} or {b}")
    start = found.start() if found else pos
    return assembly.whole(text, start, match.end(), f"{first[0]}/{last[0]}", "time-range", tuple(dict.fromkeys(forms)))


def find_clock(text: str, pos: int) -> Quantity | None:
    """The time of day whose first digit is at `pos`.

    >>> [find_clock("오후 3시부터 5시까지", at).value for at in (3, 8)]
    ['15:00', '17:00']
    >>> find_clock("5시간 동안", 0) is None
    True
    >>> find_clock("오후 4~5시에", 3).core_english
    '4 to 5 p.m.'
    """
    if (ranged := _range(text, pos)) is not None:
        return ranged
    match = _HOUR.match(text, pos) or _DIGITAL.match(text, pos)
    if match is None:
        return None
    found = _HALF_DAY.search(text, max(0, pos - 4), pos)
    word = found["word"] if found else ""
    groups = match.groupdict()
    if not word and groups.get("tail") in ("이", "도", "의", "만", "전") and int(match["h"]) > 24:
        return None
    if not word and "시" in match.group() and _FROM.search(text[max(0, pos - 10) : pos]):
        word = _carried(text, pos, int(match["h"]))
    minute = 30 if groups.get("half") else int(groups["min"]) if groups.get("min") else None
    second = int(groups["s"]) if groups.get("s") else None
    read = read_clock(int(match["h"]), minute, second, word)
    if read is None or (":" in match.group() and not word and second is None):
        read = read and (read[0], periods.clock_forms(int(match["h"]), minute, second))
    if read is None:
        return None
    start = found.start() if found else pos
    value, forms = read
    quantity = assembly.whole(text, start, match.end(), value, "time", forms)
    about = _ABOUT.match(text, match.end())
    return _about(quantity, about.end()) if about else quantity


def _about(quantity: Quantity, core_end: int) -> Quantity:
    forms = (f"about {quantity.english[0]}", f"around {quantity.english[0]}", *quantity.english)
    return replace(quantity, qualifier="about", english=forms, core_end=core_end, core_english=forms[0])


def _carried(text: str, pos: int, hour: int) -> str:
    """The half of the day that the hour before says: 오후 3시부터 5시, but 오전 9시부터 6시 is the evening."""
    before = _CARRIED.search(text[max(0, pos - 24) : pos])
    if before is None:
        return ""
    first = int(re.sub(r"\D", "", before.group().partition("시")[0]) or 0)
    if before["word"] == "오전" and hour < first:
        return "오후"
    return "오후" if before["word"] == "낮" else before["word"]


def find_native_clock(text: str, pos: int) -> Quantity | None:
    """두 시 반, 열 시에.

    >>> [find_native_clock(text, 0).value for text in ("두 시 반에", "열 시에도")], find_native_clock("두 시는", 0)
    (['02:30', '10:00'], None)
    """
    match = _NATIVE.match(text, pos)
    if match is None:
        return None
    found = _HALF_DAY.search(text, max(0, pos - 4), pos)
    minute = 30 if match["half"] else None
    if match["min"]:
        number = numerals.parse_numeral(match["min"], 0)
        if number is None or number.value >= 60:
            return None
        minute = int(number.value)
    read = read_clock(_HOURS[match["h"]], minute, None, found["word"] if found else "")
    return read and assembly.whole(text, found.start() if found else pos, match.end(), read[0], "time", read[1])
