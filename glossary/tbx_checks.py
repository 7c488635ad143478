"""What is wrong with a TBX file by ISO 30042:2019 (TBX-Basic, both styles) or the older MARTIF form.

The publishers' schemas (LTAC Global: RELAX NG and Schematron) carry no licence that would let us ship them, so the
rules that concern a glossary are stated here in our own words, with the definitions that they follow.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

from glossary.consumers import CONSUMERS, LANGUAGES
from glossary.errors import GlossaryError
from glossary.import_tbx import name_of, tbx_root
from glossary.table_checks import is_code, problem_of
from glossary.term_checks import ERROR, WARNING, Problem, Row, check_rows, shown

_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_CORE = "urn:iso:std:iso:30042:ed-2"
_MODULES = frozenset({"http://www.tbxinfo.net/ns/min", "http://www.tbxinfo.net/ns/basic"})
_NAME = re.compile(r"[^\W\d][\w.\-]*")  # Namespaces in XML 1.0, production 4: no digit first, no blank, no colon
_STATUS = frozenset(f"{word}Term-admn-sts" for word in ("preferred", "admitted", "deprecated", "superseded"))
#: TBX-Basic 1.2, definition of the dialect: the values of its closed data categories.
_PICKLISTS = {
    "administrativeStatus": _STATUS,
    "partOfSpeech": frozenset({"adjective", "noun", "other", "verb", "adverb"}),
    "termType": frozenset({"fullForm", "acronym", "abbreviation", "shortForm", "variant", "phrase"}),
    "grammaticalGender": frozenset({"masculine", "feminine", "neuter", "other"}),
}
#: Which element holds which (TBXcoreStructV03 of ISO 30042:2019; TBXcoreStructV02 for MARTIF).
_SHAPES = {
    "tbx": ("tbxHeader", "text", "body", "conceptEntry", "langSec", ("termSec",)),
    "martif": ("martifHeader", "text", "body", "termEntry", "langSet", ("tig", "ntig")),
}


def check_tbx(text: str, path: Path, to: str = "") -> Iterator[Problem]:
    """Yield what is wrong with a TBX file; `to` says which style it should have.

    >>> [problem.code for problem in check_tbx("<tbx/>", Path("names.tbx"), "tbx")]
    ['tbx', 'tbx', 'tbx', 'tbx', 'tbx']
    """
    try:
        root = tbx_root(text, path)
    except GlossaryError as error:
        yield problem_of(error, path)
        return
    header, middle, body, entry, section, groups = _SHAPES[name_of(root)]
    yield from _check_root(root, to)
    if _child(root, header) is None:
        yield _wrong(f"there is no {header} (core structure, tbx.content)")
    bodies = [node for part in root if name_of(part) == middle for node in part if name_of(node) == body]
    if not bodies:
        yield _wrong(f"there is no {middle}/{body} (core structure, text.content)")
    entries = [node for node in bodies[0] if name_of(node) == entry] if bodies else []
    if bodies and not entries:
        yield Problem(0, "empty", ERROR, f"the body has no {entry}")
    seen: set[str] = set()
    rows = []
    for number, node in enumerate(entries, start=1):
        yield from _check_entry(node, number, section, groups, seen)
        terms = {language: _first_term(part) for part in node if name_of(part) == section
                 if (language := LANGUAGES.get(part.get(_LANG, "").lower(), ""))}  # fmt: skip
        if terms.get("hangul") and terms.get("english"):
            rows.append(Row(number, terms["hangul"], terms["english"], node.get("id", "")))
    if entries and not rows:
        yield Problem(0, "language", WARNING, "no entry has both a Korean and an English term")
    yield from check_rows(rows, CONSUMERS["tbx"])


def _check_root(root: ElementTree.Element, to: str) -> Iterator[Problem]:
    if name_of(root) == "martif":
        if to in {"tbx", "tbx-dct"}:
            yield _wrong("this is the form of 2008 (martif), not ISO 30042:2019")
        return
    if to == "tbx-v2":
        yield _wrong("this is ISO 30042:2019, not the form of 2008 (martif)")
    if not root.tag.startswith(f"{{{_CORE}}}"):
        yield _wrong(f"the namespace is not {_CORE} of the core structure")
    style = root.get("style", "")
    if style not in {"dca", "dct"}:
        yield _wrong("the style is neither dca nor dct (core structure, tbx.localattributes)")
    elif (to == "tbx" and style != "dca") or (to == "tbx-dct" and style != "dct"):
        yield _wrong(f"the style is {style}")
    if not root.get("type", "").startswith("TBX-"):
        yield _wrong("the type names no dialect such as TBX-Basic (core structure, tbx.localattributes)")
    foreign = {node.tag.partition("}")[0][1:] for node in root.iter() if "}" in node.tag} - {_CORE}
    if style == "dca" and foreign:
        yield _wrong("elements of another namespace in style DCA (TBX-Basic, dialect enforcement)")
    if style == "dct" and foreign - _MODULES:
        yield _wrong("elements of a module that TBX-Basic does not have")


def _check_entry(
    entry: ElementTree.Element, number: int, section: str, groups: tuple[str, ...], seen: set[str]
) -> Iterator[Problem]:
    identity = entry.get("id", "")
    if identity and not _NAME.fullmatch(identity):
        yield _wrong(f"the id {shown(identity)} is not an XML name (no digit first, no blanks)", number)
    if identity in seen:
        yield Problem(number, "duplicate-id", ERROR, f"the id {shown(identity)} is there twice")
    seen.update({identity} - {""})
    sections = [node for node in entry if name_of(node) == section]
    if not sections:
        yield _wrong(f"an entry with no {section} (core structure, conceptEntry.content)", number)
    for part in sections:
        language = part.get(_LANG, "")
        if not is_code(language):
            what = (
                f"{shown(language)} is not a language code (BCP 47)"
                if language
                else "a language section has no xml:lang"
            )
            yield Problem(number, "language", ERROR, what)
        found = [node for node in part if name_of(node) in groups]
        if not found:
            yield _wrong(f"a {section} with no term (core structure, langSec.content)", number)
        for group in found:
            term = next((node for node in group.iter() if name_of(node) == "term"), None)
            if term is None or not "".join(term.itertext()).strip():
                yield Problem(number, "empty", ERROR, f"an empty term in {language or 'a language section'}")
            for node in group.iter():
                values = _PICKLISTS.get(node.get("type", "") or name_of(node))
                if values and (node.text or "").strip() not in values:
                    field = node.get("type", "") or name_of(node)
                    yield _wrong(f"{shown(node.text or '')} is no value of {field}", number)


def _first_term(section: ElementTree.Element) -> str:
    return next(("".join(node.itertext()) for node in section.iter() if name_of(node) == "term"), "")


def _child(node: ElementTree.Element, name: str) -> ElementTree.Element | None:
    return next((child for child in node if name_of(child) == name), None)


def _wrong(what: str, number: int = 0) -> Problem:
    return Problem(number, "tbx", ERROR, what)
