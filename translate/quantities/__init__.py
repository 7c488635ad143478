"""Figures, dates and amounts: found in Korean text, written in English, and looked for again in the English.

korean      the scan of a text: `find_quantities`
numerals    what 2조 2632억 is worth
units       currencies, measures, counters
amounts     a numeral with what it counts
compound    9초58, 3할 5푼, 4시간 18분
ratios      3분의 1, 3대1, 8강; rates: ㎡당 2만 위안
native      두 연구원, 첫날, 사흘간, 절반
ages        20대, 재벌 3세, 서른둘에
dates       2016년 5월, 작년 9월말, 이달; years, clock, deictic, reigns and spelled_years (一九四九年) beside it
counted_days 5일마다, 4일 감소: no dates; nouns of counters, named (4관왕, 9남), straight (6년 연속, 총 14곳)
penalties   징역 12년 6월, 1급 살인
approximate 갑절, 반 토막, 여남은 명, 억대 연봉
signs       △3.2%, (-23.3도), ▼2.1%
hedges      약, 이상, 육박
english     a quantity in English
periods     a date in English
parsing     figures in English text: `parse_english`; idioms: a decade, half an hour
checking    where a quantity stands in the English: `find_in_english`; what contradicts it in contradictions
attachments figures torn from their bracket or joined anew; directions: up for down; misplaced: a change as a level
"""

from translate.quantities.checking import find_in_english
from translate.quantities.korean import find_dateline, find_quantities
from translate.quantities.parsing import EnglishFigure, parse_english

__all__ = ["EnglishFigure", "find_dateline", "find_in_english", "find_quantities", "parse_english"]
