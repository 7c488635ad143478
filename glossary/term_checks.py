r"""What is wrong with a term, a pair of terms, a list of pairs: the rules of the glossary linter.

A rule gives a `Problem`: an error is what the tool on the other side refuses or reads wrongly (so nothing is exported),
a warning is what it takes and a person hardly meant. What a tool refuses is in `glossary.consumers`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from glossary.consumers import Consumer
from glossary.schema import FORMULA_STARTS
from glossary.text import HAN, HANGUL, LATIN

ERROR, WARNING = "error", "warning"

# C0, DEL, C1 (ISO 6429) and the line and paragraph separators: the official DeepL client refuses just these.
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]")
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # XML 1.0, production 2
_SURROGATE = re.compile("[\ud800-\udfff]")
_INVISIBLE = re.compile("[\u00ad\u115f\u1160\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\u3164\ufeff\uffa0]")
_PRIVATE = re.compile("[\ue000-\uf8ff\U000f0000-\U0010fffd]")
_HANGUL, _HAN, _LATIN = re.compile(f"[{HANGUL}]"), re.compile(f"[{HAN}]"), re.compile(f"[{LATIN}]")
_JAMO = re.compile("[\u1100-\u11ff\u3131-\u318e\ua960-\ua97c\ud7b0-\ud7fb\uffa1-\uffdc]")
_MARKUP = re.compile(r"</?[A-Za-z][^<>]*>|&(?:[a-z]+|#\d+|#x[0-9a-f]+);", re.IGNORECASE)
_BRACKET = re.compile(r"[(（\[［【〔].*[)）\]］】〕]")
_ALTERNATIVES = re.compile(r"\S\s*;\s*\S|\S\s+/\s+\S|\S\s*\|\s*\S")
# What most terms look like: nothing can be wrong with such a one.
_PLAIN = re.compile(r"(?:[가-힣]+(?: [가-힣]+)*|[A-Za-z0-9][A-Za-z0-9.,'-]*(?: [A-Za-z0-9.,'-]+)*)")
_PLAIN_LENGTH = 60  # characters: less than any tool's limit in bytes
_KOREAN, _ENGLISH = "Korean", "English"


@dataclass(frozen=True, slots=True)
class Problem:
    """One finding; `line` is 0 for the whole file."""

    line: int
    code: str
    severity: str
    message: str

    def __str__(self) -> str:
        """Return `line 3: error: the English is empty [empty]`."""
        where = f"line {self.line}: " if self.line else ""
        return f"{where}{self.severity}: {self.message} [{self.code}]"


@dataclass(frozen=True, slots=True)
class Row:
    """A pair as it stands in a file, not cleaned; `concept` names its record where that is known."""

    line: int
    source: str
    target: str
    concept: str = ""


def check_rows(rows: Sequence[Row], consumer: Consumer) -> Iterator[Problem]:
    """Yield what is wrong with the pairs of a file.

    >>> from glossary.consumers import CONSUMERS
    >>> [str(problem) for problem in check_rows([Row(1, "산시", " ")], CONSUMERS["deepl"])]
    ['line 1: error: the English of 산시 is empty [empty]']
    """
    swapped = _swapped(rows)
    if swapped:
        yield Problem(0, "swapped", ERROR, "the columns are swapped: English comes first, Korean second")
    for row in rows:
        source, target = row.source.strip(), row.target.strip()
        if not source or not target:
            what = (
                "both terms are"
                if not source and not target
                else f"the {_ENGLISH if source else _KOREAN} of {shown(source or target)} is"
            )
            yield Problem(row.line, "empty", ERROR, f"{what} empty")
            continue
        for text, language in ((row.source, _KOREAN), (row.target, _ENGLISH)):
            yield from check_term(text, language, row.line, consumer)
        if not swapped:
            yield from _scripts(source, target, row.line)
        if source == target and _HANGUL.search(source):
            what = f"{shown(source)} is its own translation; right only for what is not to be translated"
            yield Problem(row.line, "same", WARNING, what)
    yield from _repeated(rows, consumer)


def check_term(text: str, language: str, line: int, consumer: Consumer) -> Iterator[Problem]:
    r"""Yield what is wrong with one term, whatever stands beside it.

    >>> from glossary.consumers import CONSUMERS
    >>> [problem.code for problem in check_term("Shaan\u200bxi ", "English", 1, CONSUMERS["deepl"])]
    ['spaces', 'invisible']
    """
    if len(text) <= _PLAIN_LENGTH and _PLAIN.fullmatch(text):
        return
    name = f"the {language} {shown(text)}"

    def found(code: str, what: str, *, error: bool = False) -> Problem:
        return Problem(line, code, ERROR if error else WARNING, f"{name} {what}")

    if _SURROGATE.search(text):
        yield found("surrogate", "has half a character (a lone surrogate), which no encoding can hold", error=True)
        return
    if consumer.term_bytes and (size := len(text.encode())) > consumer.term_bytes:
        yield found("long", f"is {size:,} bytes; {consumer.name} takes up to {consumer.term_bytes:,} bytes", error=True)
    if consumer.spreadsheet and len(text) > 32_767:
        yield found("long", f"is {len(text):,} characters; a cell holds 32,767", error=True)
    if control := _CONTROL.search(text):
        kind = {"\t": "a tab", "\n": "a line break", "\r": "a line break"}.get(
            control[0], f"a control character (U+{ord(control[0]):04X})"
        )
        yield found("control", f"has {kind} in it", error=True)
    elif _NOT_XML.search(text):
        yield found("xml", "has a character that XML cannot hold", error=True)
    if text != text.strip():
        yield found("spaces", "has a blank before or after it", error=consumer.trimmed)
    elif re.search(r"\s{2,}|[\u00a0\u3000]", text):
        yield found("spaces", "has two blanks in a row, or a blank of another kind")
    if hidden := _INVISIBLE.search(text):
        yield found("invisible", f"has an invisible character (U+{ord(hidden[0]):04X}) and matches nothing")
    if "\ufffd" in text or (_mojibake(text) and not _HANGUL.search(text)):
        yield found("encoding", "was read in a wrong encoding somewhere (mojibake)", error=True)
    if _PRIVATE.search(text):
        yield found("private", "has a private-use character, which only one font knows")
    if unicodedata.normalize("NFC", text) != text:
        yield found("nfc", "is not in composed form (Unicode NFC) and matches nothing")
    if text.strip()[:1] and text.strip()[0] in FORMULA_STARTS:
        yield found("formula", "starts like a formula; a spreadsheet would run it", error=consumer.spreadsheet)
    if _MARKUP.search(text):
        yield found("markup", "has markup or a character reference in it")


def shown(text: str) -> str:
    r"""Return a term for a message: short, on one line, nothing invisible.

    >>> shown("산\t시")
    '산\\t시'
    """
    text = "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text)
    return (text if len(text) <= 30 else f"{text[:29]}…") or "''"


def _scripts(source: str, target: str, line: int) -> Iterator[Problem]:
    if source == target and not _HANGUL.search(source) and not _HAN.search(source):
        return  # a name that Korean prints in Latin letters (KFC, TSMC)
    if not _HANGUL.search(source):
        if _JAMO.search(source):
            yield Problem(
                line, "script", WARNING, f"the Korean {shown(source)} is made of letters (jamo), not syllables"
            )
        elif _HAN.search(source):
            yield Problem(
                line, "script", WARNING, f"the Korean {shown(source)} has no Hangul; Korean text rarely has it"
            )
        else:
            yield Problem(line, "script", WARNING, f"the Korean {shown(source)} has no Hangul")
    elif len(source) == 1:
        yield Problem(line, "short", WARNING, f"{source} is one syllable; it is found inside other words")
    if (_HANGUL.search(target) or _HAN.search(target)) and source != target:
        yield Problem(line, "script", WARNING, f"the English {shown(target)} has Korean or Chinese in it")
    elif not _LATIN.search(target) and not any(map(str.isdigit, target)) and source != target:
        yield Problem(line, "script", WARNING, f"the English {shown(target)} has no Latin letter")
    if _BRACKET.search(source):
        yield Problem(line, "bracket", WARNING, f"{shown(source)} has a bracket; a text without it is not matched")
    if _ALTERNATIVES.search(target) or _ALTERNATIVES.search(source):
        yield Problem(
            line, "alternatives", WARNING, f"{shown(source)}: {shown(target)} looks like several terms in one cell"
        )


def _repeated(rows: Sequence[Row], consumer: Consumer) -> Iterator[Problem]:
    first: dict[str, Row] = {}
    for row in rows:
        source = row.source.strip()
        known = first.setdefault(source, row)
        if known is row or not source or (row.concept and row.concept != known.concept and not consumer.unique):
            continue
        severity = ERROR if consumer.unique else WARNING
        if row.target.strip() == known.target.strip():
            yield Problem(row.line, "duplicate", severity, f"{shown(source)} is there twice (line {known.line} too)")
        else:
            both = f"{shown(known.target)} (line {known.line}) and {shown(row.target)}"
            yield Problem(row.line, "conflict", severity, f"{shown(source)} has two translations: {both}")


def _swapped(rows: Iterable[Row]) -> bool:
    filled = [row for row in rows if row.source.strip() and row.target.strip()]
    return bool(filled) and all(
        _HANGUL.search(row.target) and not _HANGUL.search(row.source) and _LATIN.search(row.source) for row in filled
    )


def _mojibake(text: str) -> bool:
    """Tell whether a text is UTF-8 or CP949 read as Western European.

    >>> _mojibake("ì‚°ì‹œ"), _mojibake("Lü Bu"), _mojibake("»ê½Ã")
    (True, False, True)
    """
    if text.isascii():
        return False
    for western in ("cp1252", "latin-1"):
        for korean in ("utf-8", "cp949"):
            try:
                guess = text.encode(western).decode(korean)
            except UnicodeError:
                continue
            # One accented letter is no proof: what was Korean gives two syllables or more.
            if len(_HANGUL.findall(guess)) + len(_HAN.findall(guess)) >= 2:
                return True
    return False
