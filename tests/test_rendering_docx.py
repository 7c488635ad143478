"""The Word file: well-formed, complete, the same bytes each time, and readable by our own reader."""

import io
import xml.etree.ElementTree as ET
import zipfile

from rendering_sample import finished

from glossary.docx_text import docx_to_text
from glossary.types import Anchor
from translate.documents import read_document
from translate.rendering import render
from translate.rendering.types import RenderInput
from translate.segmentation import split
from translate.types import Document, Translation

SAMPLE = """# Xiamen Port Puts 48 Unmanned Cranes to Work

The port of Xiamen started up 48 unmanned cranes on April 4, port director Chen Lixin said. The investment comes to \
1.2 billion yuan. “They do not rest at night either,” he added.

A rumor that Wang Yi attended the event could not be confirmed. Local media said throughput had risen 30%.

## Next Steps

- Extension to the Haicang terminal
- Completion in 2026 <planned>

> A port is the face of its city.

Terminal | Units
Haicang | 16
Dongdu | 

▲ The Dongdu terminal in Xiamen by night. /Photo: Saehan <Ilbo>
"""  # noqa: W291


def word_file(done, stem="port"):
    return dict(render(done, stem, ["docx"]))[f"{stem}.en.docx"]


def test_the_english_can_be_read_again():
    text, _ = docx_to_text(word_file(finished()), "port.en.docx")
    assert text.startswith(SAMPLE)
    assert "## To check" in text


def test_every_part_is_well_formed_and_named():
    with zipfile.ZipFile(io.BytesIO(word_file(finished()))) as archive:
        names = archive.namelist()
        for name in names:
            ET.fromstring(archive.read(name))
        types = archive.read("[Content_Types].xml").decode()
        assert all(f'"/{name}"' in types for name in names if name.startswith("word/") and name.endswith(".xml"))
        assert names[0] == "[Content_Types].xml"


def test_same_content_same_bytes():
    assert word_file(finished()) == word_file(finished())


def linked(text, anchors, english):
    from glossary.types import Article

    document = read_document(Article("a.html", text, media="html", anchors=anchors))
    return RenderInput(document, tuple(Translation(s, e) for s, e in zip(split(document), english, strict=True)))


def test_links_come_back():
    from translate.rendering import docx, md

    text = "항만이 열렸다. 자세히 보라.\n\n- 항만 안내\n"
    anchors = (
        Anchor(0, 8, "link", "https://a.example/1"),
        Anchor(9, 12, "link", "https://a.example/2?x=1&y=2"),
        Anchor(20, 25, "link", "https://a.example/3"),
    )
    given = linked(text, anchors, ["The port opened.", "Look closely.", "Port guide"])
    assert md.render(given) == (
        "[The port opened.](https://a.example/1) Look closely. ([link](https://a.example/2?x=1&y=2))\n\n"
        "- [Port guide](https://a.example/3)\n"
    )
    back, links = docx_to_text(docx.render(given), "a")
    assert [(back[a.start : a.end], a.value) for a in links] == [
        ("The port opened.", "https://a.example/1"),
        ("https://a.example/2?x=1&y=2", "https://a.example/2?x=1&y=2"),
        ("Port guide", "https://a.example/3"),
    ]


def test_the_native_format_comes_with_the_reading_version():
    from dataclasses import replace

    done = finished()
    document = Document("a.docx", done.document.text, "docx", "", done.document.blocks)
    assert [name for name, _ in render(replace(done, document=document), "a", ["md", "html"])] == [
        "a.en.md",
        "a.html",
        "a.en.docx",
    ]
    assert [name for name, _ in render(replace(done, document=document), "a", ["txt"])] == ["a.en.txt"]
    assert [name for name, _ in render(done, "a", ["md", "srt"])] == ["a.en.md"]
