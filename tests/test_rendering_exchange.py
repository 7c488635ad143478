"""JSON lines, TMX and XLIFF: well-formed, complete, flags as notes."""

import json
import re
import xml.etree.ElementTree as ET

import pytest
from exchange_rules import tmx_errors, xliff_errors
from rendering_sample import finished

from translate.errors import TranslateError
from translate.rendering import render
from translate.rendering.xml_text import xml_text

XML = "{http://www.w3.org/XML/1998/namespace}"
XLIFF = "{urn:oasis:names:tc:xliff:document:2.0}"


def rendered(form, suffix):
    return dict(render(finished(), "port", [form]))["port" + suffix]


def test_one_json_object_a_segment():
    done = finished()
    objects = [json.loads(line) for line in rendered("jsonl", ".jsonl").splitlines()]
    assert [(o["start"], o["source"], o["target"]) for o in objects] == [
        (t.segment.start, t.segment.text, t.target) for t in done.translations
    ]
    assert {"doc", "kind", "paragraph", "end", "terms", "quantities", "flags"} <= set(objects[0])
    assert sum(len(o["flags"]) for o in objects) == 2


def test_tmx():
    root = ET.fromstring(rendered("tmx", ".tmx"))
    assert (root.tag, root.get("version")) == ("tmx", "1.4")
    header = root.find("header")
    required = {"creationtool", "creationtoolversion", "segtype", "o-tmf", "adminlang", "srclang", "datatype"}
    assert set(header.keys()) == required
    units = root.findall("body/tu")
    done = finished()
    assert len(units) == len(done.translations)
    assert len({unit.get("tuid") for unit in units}) == len(units)
    for unit, translation in zip(units, done.translations, strict=True):
        assert [tuv.get(XML + "lang") for tuv in unit.findall("tuv")] == ["ko", "en"]
        assert [seg.text for seg in unit.findall("tuv/seg")] == [translation.segment.text, translation.target]
        assert len(unit.findall("note")) == len(translation.flags)


def test_xliff():
    root = ET.fromstring(rendered("xliff", ".xlf"))
    assert (root.tag, root.get("version"), root.get("srcLang"), root.get("trgLang")) == (
        XLIFF + "xliff",
        "2.1",
        "ko",
        "en",
    )
    done = finished()
    units = root.findall(f"{XLIFF}file/{XLIFF}unit")
    assert len({unit.get("id") for unit in units}) == len(units)
    for unit in units:
        block = done.document.blocks[int(unit.get("id")[1:])]
        assert "".join(source.text for source in unit.iter(XLIFF + "source")) == block.text
    assert len(list(root.iter(XLIFF + "target"))) == len(done.translations)
    notes = [note.get("category") for note in root.iter(XLIFF + "note") if note.get("category")]
    assert notes == ["missing-name", "ambiguous-name"]


def test_characters_that_xml_forbids_are_dropped():
    assert xml_text("a\x00\x0b\ud800\uffff<é\U0001f600") == "a&lt;é\U0001f600"


def test_an_unknown_format_is_named():
    with pytest.raises(TranslateError, match=r"unknown format 'pdf'; choose from md, html"):
        list(render(finished(), "a", ["pdf"]))


def awkward():
    """The sample under a name with spaces, one segment without English, one with characters that XML forbids."""
    from dataclasses import replace

    done = finished()
    first, second, *rest = done.translations
    translations = (replace(first, target=""), replace(second, target="a\x00 <b> & \uffff c"), *rest)
    document = replace(done.document, doc='샤먼 항만/a "b" & c.txt')
    return replace(done, document=document, translations=translations)


@pytest.mark.parametrize("done", [finished(), awkward()], ids=["plain", "awkward"])
def test_files_keep_the_rules_of_their_standards(done):
    assert xliff_errors(dict(render(done, "a", ["xliff"]))["a.xlf"]) == []
    assert tmx_errors(dict(render(done, "a", ["tmx"]))["a.tmx"]) == []


@pytest.mark.parametrize(
    ("form", "old", "new", "says"),
    [
        ("xliff", 'version="2.1"', 'version="1.2"', "version"),
        ("xliff", ' trgLang="en"', "", "trgLang is required"),
        ("xliff", '<unit id="u1"', '<unit id="u 1"', "no NMTOKEN"),
        ("xliff", '<unit id="u1"', '<unit id="u0"', "unit ids are unique"),
        ("xliff", 'state="translated"', 'state="done"', "state"),
        ("xliff", "<target>[^<]*</target>", "", "only the initial state"),
        ("xliff", 'appliesTo="target"', 'appliesTo="both"', "appliesTo"),
        ("xliff", "<source>", "<source>text</source><source>", "<segment> has 2 of source"),
        ("xliff", ' original="', ' name="', "must not have name"),
        ("tmx", 'segtype="sentence"', 'segtype="line"', "segtype"),
        ("tmx", ' srclang="ko"', ' srclang="zh"', "source language"),
        ("tmx", ' xml:lang="en"', "", "<tuv> lacks lang"),
        ("tmx", 'tuid="', 'tuid="a b', "no white space"),
        ("tmx", "<body>", "<body>text", "must not hold text"),
        ("tmx", ' o-tmf="hanyin"', "", "<header> lacks o-tmf"),
    ],
)
def test_the_checks_of_the_rules_find_what_is_broken(form, old, new, says):
    text = dict(render(finished(), "a", [form]))["a" + {"xliff": ".xlf", "tmx": ".tmx"}[form]]
    broken = re.sub(old, new, text, count=1)
    assert broken != text
    errors = (xliff_errors if form == "xliff" else tmx_errors)(broken)
    assert any(says in error for error in errors), errors
