"""JSON lines, TMX and XLIFF: well-formed, complete, flags as notes."""

import json
import xml.etree.ElementTree as ET

import pytest
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
