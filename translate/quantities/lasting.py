"""Spans of time with the word behind them: 84초당 (every 84 seconds), 1.3억년전 (130 million years ago)."""

from __future__ import annotations

from decimal import Decimal

from translate.quantities import english, hedges, numerals, units
from translate.types import Quantity


def every(text: str, start: int, end: int, value: Decimal, unit: str, core_end: int) -> Quantity:
    """84초당 한 대, 1초당 58만 건: the word for "per" belongs to the core.

    >>> every("84초당 한 대", 0, 3, Decimal(84), "seconds", 4).core_english
    'every 84 seconds'
    """
    forms = english.amount(value, unit)
    one = units.BY_CODE[unit].one
    if value == 1:
        core_end = end
        forms = (forms[0], f"per {one}", f"a {one}", f"an {one}", f"every {one}", f"each {one}", *forms)
    forms = (f"every {forms[0]}", *forms) if value != 1 else forms
    number = numerals.as_value(value)
    return Quantity(text[start:end], start, end, number, unit, "", forms, start, core_end, forms[0])


def ago(text: str, start: int, end: int, value: Decimal, core_end: int) -> Quantity:
    """1.3억년전부터, 약 2억 년 전: the word for "ago" belongs to the core.

    >>> ago("1.3억년전부터", 0, 5, Decimal(130000000), 6).core_english
    '130 million years ago'
    """
    hedge = hedges.find_hedge(text, start, end)
    plain = english.amount(value, "years")
    forms = (f"{plain[0]} ago", *plain)
    word = f"{hedge.word} " if hedge.word and hedge.core_end == end else ""
    every_form = tuple(dict.fromkeys((f"{word}{forms[0]}", *forms, *english.with_hedge(forms, hedge.qualifier))))
    number = numerals.as_value(value)
    at = hedge.core_start if word else start
    return Quantity(
        text[start:end], start, end, number, "years", hedge.qualifier, every_form, at, core_end, every_form[0]
    )
