"""Text for XML 1.0: escaped, and without the characters that the standard forbids (section 2.2)."""

from __future__ import annotations

import re
from xml.sax.saxutils import escape

_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def xml_text(text: str) -> str:
    r"""Return text that may stand in an element or between double quotes.

    >>> xml_text('R&D <"신화">\x00')
    'R&amp;D &lt;&quot;신화&quot;&gt;'
    """
    return escape(_FORBIDDEN.sub("", text), {'"': "&quot;"})
