"""Lines of Chinese poems with their reading in a bracket: 淸明時節雨紛紛(청명시절우분분) is no name."""

from __future__ import annotations

import re

from glossary.text import HAN

#: The lines of regulated verse have so many characters.
_SIZES = (5, 7)
#: The lines before and after lie in so many characters, blank ones between them too.
_NEAR = 80


def is_verse(text: str, start: int, size: int) -> bool:
    r"""Tell whether a line that begins with so many Hanja stands beside a line with as many, as in a poem.

    >>> is_verse("春眠不覺曉(춘면불각효)\n處處聞啼鳥(처처문제조)", 0, 5), is_verse("大都督府(대도독부)는 관청", 0, 4)
    (True, False)
    """
    if size not in _SIZES:
        return False
    left, right = text.rfind("\n", 0, start) + 1, text.find("\n", start)
    if text[left:start].strip():
        return False
    before = text[max(0, left - _NEAR) : left].rstrip().rpartition("\n")[2]
    after = text[right : right + _NEAR].lstrip() if right >= 0 else ""
    line = re.compile(f"\\s*[{HAN}]{{{size}}} ?[(（]")
    return line.match(before) is not None or line.match(after) is not None
