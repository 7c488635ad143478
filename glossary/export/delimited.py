"""Rows as delimited text: RFC 4180 quotes where they are needed, LF, UTF-8 with no byte-order mark."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence


def delimited(rows: Iterable[Sequence[str]], delimiter: str = ",") -> bytes:
    r"""Return the rows as bytes.

    >>> delimited([("산시", "Shaanxi, in the west")]).decode()
    '산시,"Shaanxi, in the west"\n'
    """
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=delimiter, lineterminator="\n").writerows(rows)
    return out.getvalue().encode()
