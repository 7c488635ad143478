"""Figures, dates and amounts: found in Korean text, written in English, and looked for again in the English.

korean      the scan of a text: `find_quantities`
numerals    what 2조 2632억 is worth
units       currencies, measures, counters
amounts     a numeral with what it counts
native      두 연구원, 첫날, 사흘간
dates       2016년 5월, 작년 9월말, 이달
hedges      약, 이상, 육박
english     a quantity in English
periods     a date in English
parsing     figures in English text: `parse_english`
checking    where a quantity stands in the English: `find_in_english`
"""

from translate.quantities.checking import find_in_english
from translate.quantities.korean import find_dateline, find_quantities
from translate.quantities.parsing import EnglishFigure, parse_english

__all__ = ["EnglishFigure", "find_dateline", "find_in_english", "find_quantities", "parse_english"]
