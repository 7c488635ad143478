"""Glossary files of translation services: DeepL, Google Cloud Translation, Amazon Translate.

DeepL: TSV without quotes, or CSV (RFC 4180) of 2 or 4 columns, no header. Google: the same in 2 columns, the kind by
the file's extension; or equivalent term sets, a CSV with language codes (BCP 47) as header. Amazon: CSV or TSV with
language codes as header. All are UTF-8 with no byte-order mark and a source stands there once; the limits are in
`glossary.consumers`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from glossary.errors import ExportError
from glossary.export.comments import comment_of
from glossary.export.delimited import delimited
from glossary.export.pairs import english_of, some, unique_pairs
from glossary.types import Concept


def deepl(concepts: Sequence[Concept], path: Path, *, first: bool = False) -> bytes:
    r"""Return a DeepL glossary: CSV if the file is called so, else TSV.

    >>> deepl([Concept(hangul="안후이", english="Anhui")], Path("ko-en.tsv")).decode()
    '안후이\tAnhui\n'
    """
    rows = [(pair.source, pair.target) for pair in unique_pairs(concepts, first=first)]
    some(rows)
    return _table(rows, path)


def deepl_langs(concepts: Sequence[Concept], path: Path, *, first: bool = False) -> bytes:
    r"""Return a DeepL glossary with the languages of every row, as the website takes and gives it (CSV, 4 columns).

    >>> deepl_langs([Concept(hangul="안후이", english="Anhui")], Path("ko-en.csv")).decode()
    '안후이,Anhui,ko,en\n'
    """
    del path
    rows = [(pair.source, pair.target, "ko", "en") for pair in unique_pairs(concepts, first=first)]
    some(rows)
    return delimited(rows)


def google(concepts: Sequence[Concept], path: Path, *, first: bool = False) -> bytes:
    r"""Return a unidirectional Google glossary; the file must end in .csv or .tsv, that is how Google tells.

    >>> google([Concept(hangul="안후이", english="Anhui")], Path("ko-en.csv")).decode()
    '안후이,Anhui\n'
    """
    if path.suffix.lower() not in {".csv", ".tsv"}:
        raise ExportError(f"{path}: Google tells the format by the file's name; let it end in .csv or .tsv")
    rows = [(pair.source, pair.target) for pair in unique_pairs(concepts, first=first)]
    some(rows)
    return _table(rows, path)


def google_set(concepts: Sequence[Concept], path: Path, *, first: bool = False) -> bytes:
    r"""Return Google equivalent term sets: Korean, English and both Chinese scripts; Google ignores the description.

    >>> concept = Concept(id="c-1", hangul="안후이", hanja="安徽", simplified="安徽", english="Anhui")
    >>> google_set([concept], Path("names.csv")).decode()
    'ko,en,zh-CN,zh-TW,description\n안후이,Anhui,安徽,安徽,安徽 · other · [c-1]\n'
    """
    if path.suffix.lower() != ".csv":
        raise ExportError(f"{path}: equivalent term sets are CSV; let the file's name end in .csv")
    main = [pair.concept for pair in unique_pairs(concepts, first=first) if pair.main]
    rows = [
        (concept.hangul, english_of(concept), concept.simplified, concept.hanja, comment_of(concept, concept.note))
        for concept in main
    ]
    some(rows)
    return delimited([("ko", "en", "zh-CN", "zh-TW", "description"), *rows])


def amazon(concepts: Sequence[Concept], path: Path, *, first: bool = False) -> bytes:
    r"""Return an Amazon custom terminology from Korean to English.

    >>> amazon([Concept(hangul="안후이", english="Anhui")], Path("ko-en.csv")).decode()
    'ko,en\n안후이,Anhui\n'
    """
    rows = [(pair.source, pair.target) for pair in unique_pairs(concepts, first=first)]
    some(rows)
    return _table([("ko", "en"), *rows], path, quotes=True)


def _table(rows: Iterable[Sequence[str]], path: Path, *, quotes: bool = False) -> bytes:
    if path.suffix.lower() == ".csv":
        return delimited(rows)
    # Cells have no tabs or line breaks, so a TSV needs no quotes; Amazon alone reads them.
    return delimited(rows, "\t") if quotes else "".join("\t".join(row) + "\n" for row in rows).encode()
