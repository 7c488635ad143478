"""The rules of XLIFF 2.1 and TMX 1.4b that a file can break, clause by clause, as checks that need no schema engine.

XLIFF: OASIS Standard 13 February 2018, clauses 4.2 (elements) and 4.3 (attributes). TMX: LISA OSCAR 26 April 2005, the
content models and attributes of its DTD.
"""

import re
import xml.etree.ElementTree as ET

XML = "{http://www.w3.org/XML/1998/namespace}"
CORE = "{urn:oasis:names:tc:xliff:document:2.0}"
NMTOKEN = re.compile(r"[\w.\-:·]+")
LANGUAGE = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*")

#: Element: (required attributes, allowed attributes, children in order with how often they may come).
XLIFF = {
    "xliff": ({"version", "srcLang"}, {"trgLang", "space"}, [("file", 1, None)]),
    "file": ({"id"}, {"canResegment", "original", "translate", "srcDir", "trgDir", "space"},
             [("notes", 0, 1), ("unit|group", 1, None)]),
    "unit": ({"id"}, {"name", "canResegment", "translate", "srcDir", "trgDir", "type", "space"},
             [("notes", 0, 1), ("segment|ignorable", 1, None)]),
    "notes": (set(), set(), [("note", 1, None)]),
    "note": (set(), {"id", "appliesTo", "category", "priority"}, []),
    "segment": (set(), {"id", "canResegment", "state", "subState"}, [("source", 1, 1), ("target", 0, 1)]),
    "ignorable": (set(), {"id"}, [("source", 1, 1), ("target", 0, 1)]),
    "source": (set(), {"lang", "space"}, []),
    "target": (set(), {"lang", "space", "order"}, []),
}  # fmt: skip
TMX = {
    "tmx": ({"version"}, set(), [("header", 1, 1), ("body", 1, 1)]),
    "header": ({"creationtool", "creationtoolversion", "segtype", "o-tmf", "adminlang", "srclang", "datatype"},
               {"o-encoding", "creationdate", "creationid", "changedate", "changeid"}, [("note|prop|ude", 0, None)]),
    "body": (set(), set(), [("tu", 0, None)]),
    "tu": (set(), {"tuid", "o-encoding", "datatype", "usagecount", "lastusagedate", "creationtool", "segtype",
                   "srclang", "creationtoolversion", "creationdate", "creationid", "changedate", "changeid", "o-tmf"},
           [("note|prop", 0, None), ("tuv", 1, None)]),
    "tuv": ({"lang"}, {"o-encoding", "datatype", "usagecount", "creationdate", "o-tmf"},
            [("note|prop", 0, None), ("seg", 1, 1)]),
    "note": (set(), {"o-encoding", "lang"}, []),
    "prop": ({"type"}, {"lang", "o-encoding"}, []),
    "seg": (set(), set(), []),
}  # fmt: skip
_TEXT = {"note", "source", "target", "prop", "seg"}


def _local(tag):
    return tag.rpartition("}")[2]


def _content(element, rules, broken):
    """Attributes and content model of one element and all below it."""
    name = _local(element.tag)
    required, allowed, model = rules[name]
    attributes = set(map(_local, element.attrib))
    broken += [f"<{name}> lacks {one}" for one in sorted(required - attributes)]
    broken += [f"<{name}> must not have {one}" for one in sorted(attributes - required - allowed)]
    if name not in _TEXT and (element.text or "").strip():
        broken.append(f"<{name}> must not hold text")
    children = [_local(child.tag) for child in element]
    at = 0
    for names, least, most in model:
        count = 0
        while at < len(children) and children[at] in names.split("|"):
            at, count = at + 1, count + 1
        if count < least or (most is not None and count > most):
            broken.append(f"<{name}> has {count} of {names}")
    if at < len(children):
        broken.append(f"<{name}> must not have <{children[at]}> there")
    for child in element:
        if _local(child.tag) in rules:
            _content(child, rules, broken)


def xliff_errors(text):
    """Return what XLIFF 2.1 forbids in a file."""
    root = ET.fromstring(text)
    broken = []
    if any(not element.tag.startswith(CORE) for element in root.iter()):
        return ["4.1: not in the core namespace"]
    _content(root, XLIFF, broken)
    if root.get("version") != "2.1":
        broken.append("4.3.1.36: version")
    for key in ("srcLang", "trgLang"):
        if not LANGUAGE.fullmatch(root.get(key, "ko")):
            broken.append(f"4.3.1: {key} is no BCP 47 tag")
    if root.get("trgLang") is None and root.find(f".//{CORE}target") is not None:
        broken.append("4.2.2.1: trgLang is required with targets")
    for file in root.iter(CORE + "file"):
        ids = [unit.get("id", "") for unit in file.iter(CORE + "unit")]
        broken += ["4.3.1.17: unit ids are unique in a file"] * (len(ids) != len(set(ids)))
        broken += [
            f"4.3.1.17: {one!r} is no NMTOKEN" for one in [file.get("id", ""), *ids] if not NMTOKEN.fullmatch(one)
        ]
    for unit in root.iter(CORE + "unit"):
        inner = [e.get("id") for e in unit if _local(e.tag) in ("segment", "ignorable") and e.get("id") is not None]
        broken += ["4.3.1.17: ids are unique in a unit"] * (len(inner) != len(set(inner)))
        broken += ["4.2.2.5: a unit has a segment"] * (unit.find(CORE + "segment") is None)
    for segment in root.iter(CORE + "segment"):
        state = segment.get("state", "initial")
        if state not in ("initial", "translated", "reviewed", "final"):
            broken.append(f"4.3.1.25: state {state!r}")
        if state != "initial" and segment.find(CORE + "target") is None:
            broken.append("4.3.1.25: only the initial state has no target")
    for note in root.iter(CORE + "note"):
        if note.get("appliesTo", "source") not in ("source", "target"):
            broken.append("4.3.1.1: appliesTo")
    return broken


def tmx_errors(text):
    """Return what TMX 1.4b forbids in a file."""
    root = ET.fromstring(text)
    broken = []
    _content(root, TMX, broken)
    header = root.find("header")
    if root.get("version") != "1.4":
        broken.append("version")
    if header.get("segtype") not in ("block", "paragraph", "sentence", "phrase"):
        broken.append("segtype")
    ids = [unit.get("tuid") for unit in root.iter("tu")]
    broken += ["tuid is unique"] * (len(ids) != len(set(ids)))
    broken += ["tuid has no white space"] * any(re.search(r"\s", one or "") for one in ids)
    for unit in root.iter("tu"):
        languages = [tuv.get(XML + "lang", "") for tuv in unit.iter("tuv")]
        broken += [f"{one!r} is no language tag" for one in languages if not LANGUAGE.fullmatch(one)]
        source = unit.get("srclang", header.get("srclang"))
        broken += ["a unit has its source language"] * (source != "*all*" and source not in languages)
    return broken
