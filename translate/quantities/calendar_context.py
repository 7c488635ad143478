"""What the scan of a sentence knows when it meets a date, and what a date pattern says about its match."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field

from translate.types import Value

YEARS_BACK = {
    "재작년": -2,
    "지지난해": -2,
    "작년": -1,
    "지난해": -1,
    "올해": 0,
    "올": 0,
    "금년": 0,
    "내년": 1,
    "내후년": 2,
}
MONTHS_BACK = {"지난달": -1, "지난 달": -1, "이달": 0, "이번 달": 0, "이번달": 0, "다음 달": 1, "다음달": 1, "내달": 1}


@dataclass
class Context:
    """What the scanner knows when it meets a date: the dateline and the last full year of the sentence."""

    dateline: datetime.date | None = None
    sentence_year: int | None = None
    deictic: str = field(default="", init=False)
    last_month: tuple[int | None, int] | None = field(default=None, init=False)
    last_day: int = field(default=0, init=False)

    def year(self) -> int | None:
        """The year that the word in front points to, or the dateline's."""
        if YEARS_BACK.get(self.deictic) == 0:  # 올해 6월과 7월, whatever year stood in a bracket before
            self.sentence_year = None
        if self.deictic in YEARS_BACK:
            return self.dateline.year + YEARS_BACK[self.deictic] if self.dateline else None
        if not self.deictic and self.sentence_year:
            return self.sentence_year
        return self.dateline.year if self.dateline else None

    def year_of(self, month: int, day: int = 1) -> int | None:
        """The year of a month or day without one."""
        year, line = self.year(), self.dateline
        if year is None or line is None:
            return year
        if self.deictic == "지난" and (month, day) > (line.month, line.day if day > 1 else 31):
            return year - 1
        if self.deictic == "오는" and (month, day if day > 1 else 31) < (line.month, line.day):
            return year + 1
        return year

    def month_of(self, day: int) -> tuple[int | None, int | None]:
        """Year and month of a bare day."""
        line = self.dateline
        if line is None or self.deictic.startswith("매"):
            return None, None
        shift = 0
        if self.deictic in MONTHS_BACK:
            shift = MONTHS_BACK[self.deictic]
        elif (self.deictic == "지난" and day > line.day) or (not self.deictic and day > line.day + 20):
            shift = -1
        elif self.deictic == "오는" and day < line.day:
            shift = 1
        return shift_month(line, shift)

    @property
    def offset(self) -> int | None:
        """Years from the dateline, where the text says so."""
        return YEARS_BACK.get(self.deictic)


def shift_month(line: datetime.date, by: int) -> tuple[int, int]:
    """Year and month so many months away.

    >>> shift_month(datetime.date(2018, 1, 4), -1)
    (2017, 12)
    """
    months = line.year * 12 + line.month - 1 + by
    return months // 12, months % 12 + 1


@dataclass(frozen=True, slots=True)
class Reading:
    """What a pattern says about its match; `whole` keeps the deictic word in the surface (작년 12월)."""

    value: Value
    unit: str
    english: tuple[str, ...]
    qualifier: str = ""
    whole: bool = True
