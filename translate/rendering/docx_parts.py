"""The fixed parts of the Word files that hanyin writes: content types, relations, styles and two lists.

The least that Word, LibreOffice and Pages open without a question (Office Open XML, ECMA-376 part 1, 11.3 and part 2).
"""

from __future__ import annotations

from collections.abc import Sequence

from translate.rendering.xml_text import xml_text

_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml"

CONTENT_TYPES = (
    f'{_XML}<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{_MAIN}.document.main+xml"/>'
    f'<Override PartName="/word/styles.xml" ContentType="{_MAIN}.styles+xml"/>'
    f'<Override PartName="/word/numbering.xml" ContentType="{_MAIN}.numbering+xml"/></Types>'
)
PACKAGE_RELATIONS = (
    f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="r1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>'
)
#: Style id, name, size in half points, and further properties of the paragraph and of its characters.
_PARAGRAPHS = (
    *((f"Heading{n}", f"heading {n}", size, f'<w:keepNext/><w:spacing w:before="280" w:after="100"/>'
       f'<w:outlineLvl w:val="{n - 1}"/>', "<w:b/>") for n, size in enumerate((36, 28, 24, 22, 22, 22), 1)),
    ("Quote", "Quote", 22, '<w:ind w:left="560" w:right="560"/>', "<w:i/>"),
    ("Caption", "caption", 19, "", '<w:i/><w:color w:val="595959"/>'),
    ("Verbatim", "Verbatim", 20, '<w:spacing w:after="0"/>', '<w:color w:val="595959"/>'),
)  # fmt: skip
STYLES = (
    f'{_XML}<w:styles xmlns:w="{_W}"><w:docDefaults><w:rPrDefault><w:rPr>'
    '<w:rFonts w:ascii="Georgia" w:hAnsi="Georgia" w:eastAsia="Malgun Gothic"/><w:sz w:val="22"/>'
    '<w:lang w:val="en-US" w:eastAsia="ko-KR"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>'
    '<w:spacing w:after="140" w:line="288" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>'
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
    + "".join(
        f'<w:style w:type="paragraph" w:styleId="{own}"><w:name w:val="{name}"/><w:basedOn w:val="Normal"/>'
        f'<w:pPr>{paragraph}</w:pPr><w:rPr>{run}<w:sz w:val="{size}"/></w:rPr></w:style>'
        for own, name, size, paragraph, run in _PARAGRAPHS
    )
    + '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:color w:val="1D6F6A"/>'
    '<w:u w:val="single"/></w:rPr></w:style>'
    '<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:tblPr><w:tblBorders>'
    + "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="BFBFBF"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    + "</w:tblBorders></w:tblPr></w:style></w:styles>"
)


def _list(own: int, number_format: str, text: str) -> str:
    levels = "".join(
        f'<w:lvl w:ilvl="{n}"><w:start w:val="1"/><w:numFmt w:val="{number_format}"/>'
        f'<w:lvlText w:val="{text.format(n + 1)}"/>'
        f'<w:pPr><w:ind w:left="{360 * (n + 1)}" w:hanging="360"/></w:pPr></w:lvl>'
        for n in range(9)
    )
    return f'<w:abstractNum w:abstractNumId="{own}">{levels}</w:abstractNum>'


#: List 1 has bullets, list 2 numbers.
NUMBERING = (
    f'{_XML}<w:numbering xmlns:w="{_W}">{_list(1, "bullet", "•")}{_list(2, "decimal", "%{}.")}'
    + "".join(f'<w:num w:numId="{n}"><w:abstractNumId w:val="{n}"/></w:num>' for n in (1, 2))
    + "</w:numbering>"
)


def document(body: str) -> str:
    """Return the main part around the content of its body."""
    margins = " ".join(f'w:{side}="1440"' for side in ("top", "right", "bottom", "left"))
    page = f'<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar {margins}/></w:sectPr>'
    return f'{_XML}<w:document xmlns:w="{_W}" xmlns:r="{_OFFICE}"><w:body>{body}{page}</w:body></w:document>'


def relations(addresses: Sequence[str]) -> str:
    """Return what the main part points to; the links are l1, l2, ..."""
    links = "".join(
        f'<Relationship Id="l{n}" Type="{_OFFICE}/hyperlink" Target="{xml_text(address)}" TargetMode="External"/>'
        for n, address in enumerate(addresses, 1)
    )
    return (
        f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="r1" Type="{_OFFICE}/styles" Target="styles.xml"/>'
        f'<Relationship Id="r2" Type="{_OFFICE}/numbering" Target="numbering.xml"/>{links}</Relationships>'
    )
