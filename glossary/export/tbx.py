"""TermBase eXchange: TBX-Basic of ISO 30042:2019 in both styles, and the older MARTIF form (ISO 30042:2008).

Version 3 in style DCA keeps data categories in attributes (`<termNote type="administrativeStatus">`), in style DCT in
elements of a module's namespace (`<min:administrativeStatus>`). OmegaT, Weblate and the translate toolkit read only the
older form. The main form is the preferred term, variants are admitted, `avoid` is deprecated; misspellings stay here.
The category is the subject field; what TBX has no place for stands as JSON in the source of the entry, which tools do
not show to translators, so that all of it comes back.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from glossary.export.pairs import english_of, some
from glossary.phonetics.han import is_han, to_simplified
from glossary.schema import to_cells
from glossary.text import HAN_CHARACTER, HANGUL_RUN
from glossary.types import Concept

_PREFERRED, _ADMITTED, _DEPRECATED = "preferredTerm-admn-sts", "admittedTerm-admn-sts", "deprecatedTerm-admn-sts"
_SCHEMAS = "https://raw.githubusercontent.com/LTAC-Global/TBX-Basic_dialect/master/"
#: How the source of our entries starts, and what the category is called (data category 489 of the DatCatInfo register).
OWN_NOTE = "hanyin: "
CATEGORY_FIELD = "subjectField"
_OWN_CELLS = ("id", "origin", "status", "source", "confidence", "mentions", "documents", "first_seen")
_NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_NOT_IN_ID = re.compile(r"[^A-Za-z0-9_.\-]")


@dataclass(frozen=True, slots=True)
class _Style:
    """How a version of the standard names things."""

    head: str
    foot: str
    entry: str
    language: str
    section: str
    status: str
    kind: str
    field: str
    origin: str


_DCA = _Style(
    head=(
        f'<?xml-model href="{_SCHEMAS}DCA/TBXcoreStructV03_TBX-Basic_integrated.rng" type="application/xml" '
        'schematypens="http://relaxng.org/ns/structure/1.0"?>\n'
        f'<?xml-model href="{_SCHEMAS}DCA/TBX-Basic_DCA.sch" type="application/xml" '
        'schematypens="http://purl.oclc.org/dsdl/schematron"?>\n'
        '<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">\n'
        "  <tbxHeader>\n    <fileDesc>\n      <titleStmt>\n        <title>{title}</title>\n      </titleStmt>\n"
        "      <sourceDesc>\n        <p>Exported by hanyin</p>\n      </sourceDesc>\n    </fileDesc>\n  </tbxHeader>\n"
        "  <text>\n    <body>\n"
    ),
    foot="    </body>\n  </text>\n</tbx>\n",
    entry="conceptEntry",
    language="langSec",
    section="termSec",
    status='<termNote type="administrativeStatus">{}</termNote>',
    kind='<termNote type="termType">{}</termNote>',
    field='<descrip type="subjectField">{}</descrip>',
    origin='<admin type="source">{}</admin>',
)
_DCT = _Style(
    head=(
        f'<?xml-model href="{_SCHEMAS}DCT/TBX-Basic.nvdl" type="application/xml" '
        'schematypens="http://purl.oclc.org/dsdl/nvdl/ns/structure/1.0"?>\n'
        '<tbx type="TBX-Basic" style="dct" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2" '
        'xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic">\n'
        + _DCA.head[_DCA.head.index("  <tbxHeader>") :]
    ),
    foot=_DCA.foot,
    entry="conceptEntry",
    language="langSec",
    section="termSec",
    status="<min:administrativeStatus>{}</min:administrativeStatus>",
    kind="<basic:termType>{}</basic:termType>",
    field="<min:subjectField>{}</min:subjectField>",
    origin="<basic:source>{}</basic:source>",
)
_MARTIF = _Style(
    head=(
        '<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">\n'
        '<martif type="TBX-Basic" xml:lang="en">\n'
        "  <martifHeader>\n    <fileDesc>\n      <titleStmt>\n        <title>{title}</title>\n      </titleStmt>\n"
        "      <sourceDesc>\n        <p>Exported by hanyin</p>\n      </sourceDesc>\n    </fileDesc>\n"
        '    <encodingDesc>\n      <p type="XCSURI">TBXBasicXCSV02.xcs</p>\n    </encodingDesc>\n  </martifHeader>\n'
        "  <text>\n    <body>\n"
    ),
    foot="    </body>\n  </text>\n</martif>\n",
    entry="termEntry",
    language="langSet",
    section="tig",
    status='<termNote type="administrativeStatus">{}</termNote>',
    kind='<termNote type="termType">{}</termNote>',
    field='<descrip type="subjectField">{}</descrip>',
    origin='<admin type="source">{}</admin>',
)


def tbx(concepts: Sequence[Concept], path: Path, *, first: bool = False) -> bytes:
    """Return TBX-Basic, version 3, style DCA.

    >>> text = tbx([Concept(id="c-1", hangul="산시", hanja="陝西", english="Shaanxi")], Path("names.tbx")).decode()
    >>> '<term>Shaanxi</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>' in text
    True
    """
    del first  # concepts are told apart, so homographs may stay
    return _write(concepts, path, _DCA)


def tbx_dct(concepts: Sequence[Concept], path: Path, *, first: bool = False) -> bytes:
    """Return TBX-Basic, version 3, style DCT.

    >>> "<min:administrativeStatus>" in tbx_dct([Concept(hangul="산시", english="Shanxi")], Path("names.tbx")).decode()
    True
    """
    del first
    return _write(concepts, path, _DCT)


def tbx_v2(concepts: Sequence[Concept], path: Path, *, first: bool = False) -> bytes:
    """Return TBX of 2008 (MARTIF), which most tools read.

    >>> '<langSet xml:lang="ko">' in tbx_v2([Concept(hangul="산시", english="Shanxi")], Path("names.tbx")).decode()
    True
    """
    del first
    return _write(concepts, path, _MARTIF)


def _write(concepts: Sequence[Concept], path: Path, style: _Style) -> bytes:
    written = [concept for concept in concepts if any(_languages(concept))]
    some(written)
    parts = ['<?xml version="1.0" encoding="UTF-8"?>\n', style.head.replace("{title}", _text(path.stem))]
    ids: set[str] = set()
    for number, concept in enumerate(written, start=1):
        parts.append(f"      <{style.entry} id={quoteattr(_xml_id(concept.id or str(number), ids))}>\n")
        parts.append(f"        {style.field.format(concept.category.value)}\n")
        parts.append(f"        {style.origin.format(_text(_own(concept)))}\n")
        if concept.note:
            parts.append(f"        <note>{_text(concept.note)}</note>\n")
        for language, terms in _languages(concept):
            parts.append(f"        <{style.language} xml:lang={quoteattr(language)}>\n")
            for term, status, kind in terms:
                notes = style.kind.format(kind) * bool(kind) + style.status.format(status)
                parts.append(f"          <{style.section}><term>{_text(term)}</term>{notes}</{style.section}>\n")
            parts.append(f"        </{style.language}>\n")
        parts.append(f"      </{style.entry}>\n")
    return "".join([*parts, style.foot]).encode()


def _languages(concept: Concept) -> Iterator[tuple[str, list[tuple[str, str, str]]]]:
    """Yield (BCP 47 code, [(term, administrative status, term type)]) for every language that has a term."""
    found: dict[str, list[tuple[str, str, str]]] = {
        # Bilingual readers (translate toolkit, Weblate) take the first two languages for source and target.
        "ko": [(concept.hangul, _PREFERRED, "")],
        "en": [(english_of(concept), _PREFERRED, "")],
        "zh-Hant": [(concept.hanja, _PREFERRED, "")],
        "zh-Hans": [(concept.simplified, _PREFERRED, "")],
        "zh-Latn-pinyin": [(concept.pinyin, _PREFERRED, "")],
    }
    for variant in concept.variants:
        found[_language_of(variant)].append((variant, _ADMITTED, "variant"))
    found["en"] += [(form, _ADMITTED, "variant") for form in concept.english_variants]
    found["en"] += [(form, _DEPRECATED, "") for form in concept.avoid]
    for language, terms in found.items():
        unique = {term: (term, status, kind) for term, status, kind in reversed(terms) if term}
        if unique:
            yield language, list(reversed(unique.values()))


def _language_of(variant: str) -> str:
    if HANGUL_RUN.search(variant):
        return "ko"
    if HAN_CHARACTER.search(variant):
        simple = to_simplified(variant) == variant and any(map(is_han, variant))
        return "zh-Hans" if simple else "zh-Hant"
    return "en"


def _own(concept: Concept) -> str:
    cells = to_cells(concept)
    own: dict[str, object] = {column: cells[column] for column in _OWN_CELLS if cells[column]}
    if concept.variants:
        own["order"] = list(concept.variants)
    if empty := [column for column in ("hangul", "hanja", "simplified", "english") if not cells[column]]:
        own["empty"] = empty
    own.update(concept.extra)
    return OWN_NOTE + json.dumps(own, ensure_ascii=False)


def _xml_id(identity: str, taken: set[str]) -> str:
    """Return an XML name (it must not start with a digit) that no other entry has."""
    base = _NOT_IN_ID.sub("_", identity)
    base = base if base[0].isalpha() else f"c{base}"
    found, number = base, 1
    while found in taken:
        number += 1
        found = f"{base}_{number}"
    taken.add(found)
    return found


def _text(text: str) -> str:
    return escape(_NOT_IN_XML.sub("", text))
