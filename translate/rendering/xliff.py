"""XLIFF 2.1 (OASIS): one unit a block, one segment a sentence, white space between sentences as <ignorable>."""

from __future__ import annotations

from collections.abc import Sequence

from translate.rendering.types import RenderInput
from translate.rendering.xml_text import xml_text
from translate.types import Block, Translation

_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="ko" trgLang="en">
  <file id="f1" original="{doc}">
"""


def render(given: RenderInput) -> str:
    """Return the document as XLIFF; flags are notes of their unit that apply to the target."""
    body = "".join(
        _unit(index, given.document.blocks[index], translations) for index, translations in given.by_block().items()
    )
    notes = f"    <notes>\n      <note>{xml_text(given.signature)}</note>\n    </notes>\n" if given.signature else ""
    if not body:
        body = '    <unit id="u0"><segment><source/></segment></unit>\n'
    return _HEAD.format(doc=xml_text(given.document.doc)) + notes + body + "  </file>\n</xliff>\n"


def _unit(index: int, block: Block, translations: Sequence[Translation]) -> str:
    flags = [flag for translation in translations for flag in translation.flags]
    lines = [f'    <unit id="u{index}" name="{block.kind}">\n']
    if flags:
        lines.append("      <notes>\n")
        lines += [
            f'        <note category="{xml_text(flag.code)}" appliesTo="target">{xml_text(flag.message)}</note>\n'
            for flag in flags
        ]
        lines.append("      </notes>\n")
    position = block.start
    for number, translation in enumerate(translations):
        segment = translation.segment
        if segment.start > position:
            between = xml_text(block.text[position - block.start : segment.start - block.start])
            lines.append(f'      <ignorable><source xml:space="preserve">{between}</source></ignorable>\n')
        state = ' state="translated"' if translation.target else ' state="initial"'
        target = f"<target>{xml_text(translation.target)}</target>" if translation.target else ""
        lines.append(
            f'      <segment id="s{number}"{state}><source>{xml_text(segment.text)}</source>{target}</segment>\n'
        )
        position = segment.end
    lines.append("    </unit>\n")
    return "".join(lines)
