"""Word files: structure becomes marks, links become anchors, and nothing that is wrong with a file is trusted."""

import io
import zipfile

import pytest

from glossary.articles import article_from_bytes, find_articles
from glossary.docx_text import docx_to_text
from glossary.errors import ArticleError
from translate.documents import read_document

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"

STYLES = f"""<w:styles xmlns:w="{W}">
<w:style w:type="paragraph" w:styleId="a"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="own"><w:name w:val="내 제목"/><w:basedOn w:val="1"/></w:style>
<w:style w:type="paragraph" w:styleId="loop"><w:name w:val="loop"/><w:basedOn w:val="loop"/></w:style>
<w:style w:type="paragraph" w:styleId="q"><w:name w:val="Quote"/></w:style>
<w:style w:type="paragraph" w:styleId="c"><w:name w:val="caption"/></w:style></w:styles>"""
NUMBERING = f"""<w:numbering xmlns:w="{W}"><w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="3"/>
<w:numFmt w:val="decimal"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>
<w:num w:numId="2"><w:abstractNumId w:val="7"/></w:num></w:numbering>"""
NOTES = f"""<w:footnotes xmlns:w="{W}"><w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote>
<w:footnote w:id="1"><w:p><w:r><w:footnoteRef/><w:t xml:space="preserve"> 2019년 기준.</w:t></w:r></w:p>
</w:footnote></w:footnotes>"""


def word(body, document=None, links=(), parts=None):
    relations = "".join(
        f'<Relationship Id="{i}" Type="{R}/{kind}" Target="{target}"{mode}/>'
        for i, kind, target, mode in (
            ("s", "styles", "styles.xml", ""),
            ("n", "numbering", "/word/numbering.xml", ""),
            ("f", "footnotes", "footnotes.xml", ""),
            *((f"h{n}", "hyperlink", link, ' TargetMode="External"') for n, link in enumerate(links)),
        )
    )
    files = {
        "_rels/.rels": f'<Relationships xmlns="{RELS}"><Relationship Id="a" Type="{R}/officeDocument" '
        f'Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{RELS}">{relations}</Relationships>',
        "word/document.xml": document
        or f'<w:document xmlns:w="{W}" xmlns:r="{R}" xmlns:mc="{MC}"><w:body>{body}</w:body></w:document>',
        "word/styles.xml": STYLES,
        "word/numbering.xml": NUMBERING,
        "word/footnotes.xml": NOTES,
        **(parts or {}),
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def p(text, style="", extra=""):
    properties = f'<w:pPr><w:pStyle w:val="{style}"/>{extra}</w:pPr>' if style or extra else ""
    return f"<w:p>{properties}{text if text.startswith('<') else run(text)}</w:p>"


def run(text):
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def item(text, level=0):
    return p(text, extra=f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="2"/></w:numPr>')


def row(*cells):
    return "<w:tr>" + "".join(f"<w:tc><w:p>{run(cell)}</w:p></w:tc>" for cell in cells) + "</w:tr>"


def text_of(body, **given):
    return docx_to_text(word(body, **given), "a.docx")


def test_structure():
    body = (
        p("샤먼항의 하루", "a")
        + p("배경", "1")
        + p("전망", "own")
        + p("끝이 없다.", "loop")
        + item("하이창")
        + item("둥두")
        + item("동쪽", 1)
        + item("우퉁")
        + f"<w:tbl>{row('부두', '대수')}{row('하이창|둥두', '')}</w:tbl>"
        + p("도시의 얼굴이다.", "q")
        + p("부두의 야경", "c")
        + f"<w:p>{run('한 줄')}<w:r><w:br/></w:r>{run('두 줄')}</w:p>"
    )
    assert text_of(body)[0] == (
        "# 샤먼항의 하루\n\n## 배경\n\n## 전망\n\n끝이 없다.\n\n3. 하이창\n4. 둥두\n  - 동쪽\n5. 우퉁\n\n"
        "부두 | 대수\n하이창/둥두 | \n\n> 도시의 얼굴이다.\n\n▲ 부두의 야경\n\n한 줄\n두 줄\n"
    )


def test_the_kinds_of_blocks():
    body = (
        p("배경", "1")
        + item("하이창")
        + f"<w:tbl>{row('', '대수')}{row('둥두', '16')}</w:tbl>"
        + p("야경", "c")
        + p("얼굴이다.", "q")
    )
    article = article_from_bytes(word(body), "a.docx", "docx", "a.docx")
    kinds = [(block.kind, block.text) for block in read_document(article).blocks]
    assert kinds == [
        ("title", "배경"),
        ("item", "하이창"),
        ("cell", "대수"),
        ("cell", "둥두"),
        ("cell", "16"),
        ("caption", "야경"),
        ("quote", "얼굴이다."),
    ]


def test_links_and_notes():
    link = f'<w:hyperlink r:id="h0">{run("샤먼(廈門)")}</w:hyperlink>'
    note = '<w:r><w:footnoteReference w:id="1"/></w:r>'
    text, anchors = text_of(
        f"<w:p>{run('  항만은 ')}{link}{run('에')}{note}{run(' 있다. 크다.')}</w:p>", links=["https://a.example/x?b=1"]
    )
    assert text == "항만은 샤먼(廈門)에 있다.[1] 크다.\n\n[1] 2019년 기준.\n"
    assert [(text[a.start : a.end], a.value) for a in anchors] == [("샤먼(廈門)", "https://a.example/x?b=1")]


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (p(f"<w:del>{run('옛')}</w:del><w:ins>{run('새')}</w:ins>"), "새\n"),
        (p(f"{run('보임')}<w:r><w:rPr><w:vanish/></w:rPr><w:t>숨음</w:t></w:r>"), "보임\n"),
        (p("<w:r><w:instrText>PAGE</w:instrText></w:r>" + run("쪽")), "쪽\n"),
        (p("<w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>북경</w:t></w:r></w:rt></w:ruby></w:r>"), "(북경)\n"),
        (
            p(
                "<mc:AlternateContent><mc:Choice><w:txbxContent>"
                + p("상자 안")
                + "</w:txbxContent></mc:Choice><mc:Fallback>"
                + run("상자 안")
                + "</mc:Fallback></mc:AlternateContent>"
                + run("본문")
            ),
            "본문\n\n상자 안\n",
        ),
        (
            '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>'
            f"<w:sdtContent>{p('차례')}</w:sdtContent></w:sdt><w:sdt><w:sdtContent>{p('본문')}</w:sdtContent></w:sdt>",
            "본문\n",
        ),
        (f"<w:tbl>{row('가' * 500, '나')}</w:tbl>", "가" * 500 + "\n\n나\n"),
    ],
    ids=["deleted", "hidden", "field", "ruby", "text box", "contents", "layout table"],
)
def test_what_is_text(body, text):
    assert text_of(body)[0] == text


DEEP = f'<w:document xmlns:w="{W}"><w:body>' + "<w:sdt>" * 400 + "</w:sdt>" * 400 + "</w:body></w:document>"
ENTITIES = f'<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><w:document xmlns:w="{W}"><w:body/></w:document>'


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "not a Word file"),
        (b"PK\x03\x04 and then nothing", "not a Word file"),
        (bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600), "password-protected"),
        (word(p("본문"))[:-40], "not a Word file"),
        (word("", document="<w:document"), "its XML is broken"),
        (word("", document=ENTITIES), "declares a document type"),
        (word("", document=DEEP), "nested too deep"),
        (word("", document=f'<w:document xmlns:w="{W}"/>'), "without a body"),
        (word(""), "holds no text"),
    ],
    ids=["empty", "no zip", "old", "cut off", "broken", "entities", "deep", "no body", "no text"],
)
def test_what_is_wrong_is_said_on_one_line(data, says):
    with pytest.raises(ArticleError, match=says) as caught:
        docx_to_text(data, "a.docx")
    assert str(caught.value).startswith("a.docx: ")
    assert "\n" not in str(caught.value)


def test_other_zip_files_are_named():
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("a.txt", "본문")
    with pytest.raises(ArticleError, match="without a Word document"):
        docx_to_text(buffer.getvalue(), "a.docx")


def test_a_bomb_is_not_unpacked(monkeypatch):
    monkeypatch.setattr("glossary.docx_package.LARGEST_PART", 2000)
    with pytest.raises(ArticleError, match="unpacks to more than"):
        docx_to_text(word(p("0" * 100_000)), "a.docx")


def test_a_part_that_lies_about_its_size(monkeypatch):
    monkeypatch.setattr("glossary.docx_package.LARGEST_PART", 3000)
    honest = word(p("0" * 100_000))
    size = 100_000 + len(f'<w:document xmlns:w="{W}" xmlns:r="{R}" xmlns:mc="{MC}"><w:body></w:body></w:document>')
    real = size + len(p(""))
    assert real.to_bytes(4, "little") in honest
    with pytest.raises(ArticleError, match=r"damaged|unpacks"):
        docx_to_text(honest.replace(real.to_bytes(4, "little"), (2000).to_bytes(4, "little")), "a.docx")


def test_word_files_are_found_in_folders(tmp_path):
    (tmp_path / "a.docx").write_bytes(word(p("본문")))
    (tmp_path / "~$a.docx").write_bytes(b"lock")
    (tmp_path / "b.srt").write_text("", encoding="utf-8")
    assert [doc for _, doc in find_articles([tmp_path])] == ["a.docx", "b.srt"]


def test_a_word_file_on_standard_input_is_known_by_its_first_bytes():
    article = article_from_bytes(word(p("본문이다.")), "-", "txt", "standard input")
    assert (article.media, article.text) == ("docx", "본문이다.\n")


def test_an_encoding_that_nobody_knows_is_broken_xml():
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("word/document.xml", '<?xml version="1.0" encoding="UT"?><a/>')
    with pytest.raises(ArticleError, match="XML is broken"):
        docx_to_text(buffer.getvalue(), "a.docx")


def test_a_part_that_lies_before_the_file_is_damaged():
    whole = word(p("본문이다."))
    with pytest.raises(ArticleError, match=r"damaged|no Word file|not a Word file"):
        docx_to_text(whole[len(whole) // 3 :], "a.docx")
