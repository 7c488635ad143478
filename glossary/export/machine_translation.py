"""Glossary files of translation services: DeepL, Google Cloud Translation, Amazon Translate.

DeepL: TSV without quotes or CSV (RFC 4180), no header, unique sources, terms up to 1,024 bytes, 10 MiB. Google: the
same without a header, the kind by the file's extension; or equivalent term sets, a CSV with language codes (BCP 47) as
header. Amazon: CSV or TSV with language codes as header, unique sources, 10 MiB. All are UTF-8 with no byte-order mark.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from glossary.errors import ExportError
from glossary.export.delimited import delimited
from glossary.export.pairs import check_size, check_terms, english_of, some, unique_pairs
from glossary.types import Concept

_MIB_10 = 10 * 1024 * 1024
_DEEPL_TERM = 1024


def deepl(concepts: Sequence[Concept], path: Path, *, first: bool = False) -> bytes:
    r"""Return a DeepL glossary: CSV if the file is called so, else TSV.

    >>> deepl([Concept(hangul="안후이", english="Anhui")], Path("ko-en.tsv")).decode()
    '안후이\tAnhui\n'
    """
    rows = [(pair.source, pair.target) for pair in unique_pairs(concepts, first=first)]
    some(rows)
    check_terms([term for row in rows for term in row], _DEEPL_TERM, "DeepL")
    return check_size(_table(rows, path), _MIB_10, "DeepL")


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
    r"""Return Google equivalent term sets: Korean, English and both Chinese scripts.

    >>> concept = Concept(hangul="안후이", hanja="安徽", simplified="安徽", english="Anhui")
    >>> google_set([concept], Path("names.csv")).decode()
    'ko,en,zh-CN,zh-TW\n안후이,Anhui,安徽,安徽\n'
    """
    if path.suffix.lower() != ".csv":
        raise ExportError(f"{path}: equivalent term sets are CSV; let the file's name end in .csv")
    main = [pair.concept for pair in unique_pairs(concepts, first=first) if pair.main]
    rows = [(concept.hangul, english_of(concept), concept.simplified, concept.hanja) for concept in main]
    some(rows)
    return delimited([("ko", "en", "zh-CN", "zh-TW"), *rows])


def amazon(concepts: Sequence[Concept], path: Path, *, first: bool = False) -> bytes:
    r"""Return an Amazon custom terminology from Korean to English.

    >>> amazon([Concept(hangul="안후이", english="Anhui")], Path("ko-en.csv")).decode()
    'ko,en\n안후이,Anhui\n'
    """
    rows = [(pair.source, pair.target) for pair in unique_pairs(concepts, first=first)]
    some(rows)
    return check_size(_table([("ko", "en"), *rows], path, quotes=True), _MIB_10, "Amazon Translate")


def _table(rows: Iterable[Sequence[str]], path: Path, *, quotes: bool = False) -> bytes:
    if path.suffix.lower() == ".csv":
        return delimited(rows)
    # Cells have no tabs or line breaks, so a TSV needs no quotes; Amazon alone reads them.
    return delimited(rows, "\t") if quotes else "".join("\t".join(row) + "\n" for row in rows).encode()
