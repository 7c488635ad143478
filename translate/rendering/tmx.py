"""TMX 1.4b (Localization Industry Standards Association): one translation unit a segment, flags as notes."""

from __future__ import annotations

import re

from translate.rendering.types import RenderInput
from translate.rendering.xml_text import xml_text

_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4">
  <header creationtool="hanyin" creationtoolversion="{version}" segtype="sentence" o-tmf="hanyin" adminlang="en" \
srclang="ko" datatype="plaintext"/>
  <body>
"""


def render(given: RenderInput) -> str:
    """Return the document as a translation memory; segments without English are left out."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        number = version("hanyin")
    except PackageNotFoundError:
        number = "0"
    own = re.sub(r"\s", "_", given.document.doc)  # an identifier has no white space (TMX 1.4b, tuid)
    units = []
    for translation in given.translations:
        segment = translation.segment
        if not translation.target:
            continue
        notes = "".join(
            f"\n      <note>{xml_text(f'{flag.code}: {flag.message}')}</note>" for flag in translation.flags
        )
        units.append(
            f'    <tu tuid="{xml_text(own)}#{segment.start}">{notes}\n'
            f'      <prop type="x-document">{xml_text(given.document.doc)}</prop>\n'
            f'      <tuv xml:lang="ko"><seg>{xml_text(segment.text)}</seg></tuv>\n'
            f'      <tuv xml:lang="en"><seg>{xml_text(translation.target)}</seg></tuv>\n'
            "    </tu>\n"
        )
    return _HEAD.format(version=xml_text(number)) + "".join(units) + "  </body>\n</tmx>\n"
