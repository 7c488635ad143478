"""An article as a document: blocks to translate, and everything around them that stays as it is.

Lines are classified one after the other by what opens them: a heading (#, ■), a list item (-, •, 1., ▲), a block
quote, a table row (one block a cell), a caption (a photograph's credit), else a paragraph. The mark stays outside the
block, so that putting English in place of the blocks gives the same structure. Code fences, rules, front matter and
lines of nothing but an address have no block at all. Lines that a program wrapped at a fixed width are one paragraph.
With `main_text` the lines that `translate.boilerplate` marks become blocks of kind `boilerplate`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace

from glossary.types import Article
from translate.boilerplate import mark, prefix_length, written_rows
from translate.markup import inner_span
from translate.types import Block, Document

_NEWLINE = re.compile("\r\n|[\r\n\x0b\x0c\x85\u2028\u2029]")
#: White space, plus the invisible characters that web text carries.
_BLANK = " \t\u00a0\u3000\u200b\u200c\u200d\u2060\ufeff\u00ad"
_FENCE = re.compile(r"\s{0,3}(```+|~~~+)")
_HEADING = re.compile(r"\s{0,3}#{1,6}\s+(?=\S)")
#: == 생애 ==, the heading of an encyclopedia's wiki text, and the links that close such an article.
_WIKI_HEADING = re.compile(r"\s*(={2,6})\s*(?=[^=\s])(?P<inner>[^=\n]{1,80}?)\s*\1\s*")
_WIKI_LINK = re.compile(r"\s*\[\[(?:분류|파일|그림|틀|Category|File|Image):[^\]\n]{1,120}\]\]\s*")
_HEADING_TAIL = re.compile(r"\s+#+\s*$")
_SUBHEAD = re.compile(r"\s*[■□◆◇▣▶◎★☆◈][\s\u200b]*(?=\S)")
_QUOTE = re.compile(r"\s{0,3}(?:>\s?)+(?=\S)")
_ITEM = re.compile(
    r"\s*(?:(?:[-*+•·‣◦▪○●▷►]|\d{1,3}[.)]|\(\d{1,2}\)|[가나다라마바사아자차카타파하]\.)\s+|[•▲△▷☞※①-⑳]\s*)"
    r"(?:\[[ xX]\]\s+)?(?=\S)"
)
_SPEAKER = re.compile(r"[-–—]\s?(?=\S)")
#: Formats whose text `glossary` extracts and writes with marks of its own.
EXTRACTED = ("html", "docx")
_TABLE_RULE = re.compile(r"\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*")
_RULE = re.compile(r"\s*(?:[-*_=~─━]\s?){3,}\s*")
_ADDRESS = re.compile(r"\W*(?:(?:https?|ftp)://\S+|www\.\S+\.\S+|[\w.+-]+@[\w-]+\.[\w.-]+)\W*")
#: An address within a line; its slashes credit nobody.
_WEB = re.compile(r"https?://[^\s가-힣]+")
_REFERENCE = re.compile(
    r"\s{0,3}\[[^\]^][^\]]*\]:\s+\S+.*|\s*<(?:!--.*--|/?[A-Za-z][^>]*)>\s*|\s*!\[[^\]\w]*\]\([^)]*\)\s*"
)
#: The text of a footnote: [^1]: …
_NOTE = re.compile(r"\s{0,3}\[\^[^\]\s]{1,40}\]:\s+(?=\S)")
_IMAGE = re.compile(r"\s*!\[(?=[^\]]*\w[^\]]*\])")
#: A photograph's credit, at the end of the line or as its whole.
_CREDIT = re.compile(
    r"(?:[(\[<〈【/]\s?(?:사진|그래픽|이미지|자료|출처|제공)[^)\]>〉】]{0,40}[)\]>〉】]?|/\s?[^/\s=]{2,10}=[^/=]{2,20}(?:기자|특파원|제공)?|"
    r"/\s?[가-힣A-Z]{2,12}\s?(?:제공|통신|뉴시스|뉴스1|연합뉴스|신화)|[ⓒ©]\s?[^.!?]{2,40}|(?:사진|그래픽)\s?=\s?[^.!?]{1,40}|(?<=[.다])\s[가-힣A-Z]{2,10}\s제공)[.)\]]*\s*$"
)
_SENTENCE_END = re.compile(r"[.!?。！？…][\"'”’」』)\]]*$|(?:다|요|죠|까)[\"'”’」』)\]]*$")
_BYLINE = re.compile(r"(?:기자|특파원|통신원|논설위원|앵커|PD|교수|연구원|칼럼니스트)\b|^[^\s=]{2,8}\s?=|@")
_HAN_OR_HANGUL = re.compile(r"[\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3\u3400-\u9fff\uf900-\ufaff]")

#: What hardly stands in prose: calls, blocks, assignments, options, paths.
_CODE_SIGN = re.compile(r"[A-Za-z_]\(|[=<>{}\[\]$\\|&;]|[A-Za-z]/|:$|(?<![A-Za-z0-9])--?[a-z]")

#: A headline is not longer than this, a subhead not longer than that.
_LONGEST_TITLE, _LONGEST_SUBHEAD = 110, 50
#: Rules, addresses and references are not longer; the bound keeps their patterns linear.
_LONGEST_MARKUP = 2000
#: Column widths (a Hangul syllable is two) between which a program may have wrapped lines.
_NARROWEST_WRAP, _WIDEST_WRAP = 48, 140


@dataclass(frozen=True, slots=True)
class _Line:
    """One line: its own offsets without the newline, and the block it makes, if any."""

    start: int
    end: int
    text: str
    kind: str = ""
    left: int = 0
    right: int = 0


def read_document(article: Article, main_text: bool = False) -> Document:
    r"""Read the structure of an article; `main_text` marks what is the site's and not the article's.

    >>> article = Article("a.md", "# 제목\n\n- 베이징\n- 상하이\n\n중국이 발표했다.\n")
    >>> [(block.kind, block.text) for block in read_document(article).blocks]
    [('title', '제목'), ('item', '베이징'), ('item', '상하이'), ('paragraph', '중국이 발표했다.')]
    """
    text = article.text
    lines = _lines(text)
    if article.media == "srt":
        return Document(article.doc, text, "srt", article.title, tuple(_subtitles(text, lines)), article.anchors)
    plain = _outside(lines, article.media)
    site = mark([line.text for line in lines]) if main_text else (False,) * len(lines)
    tables = _table_rows(lines, article.media)
    drafts: list[_Line] = []
    for index, line in enumerate(lines):
        if not line.text.strip(_BLANK):
            drafts.append(line)
        elif (main_text and _WIKI_LINK.fullmatch(line.text)) or (
            site[index] and (index not in tables or article.media == "txt")
        ):
            drafts.append(_shaped(line, "boilerplate", 0))
        elif plain[index]:
            drafts.append(line)
        elif index in tables:
            drafts.append(replace(line, kind="row"))
        else:
            drafts.append(_classify(line, article.media))
    drafts = _subheads(drafts)
    joined = _wrapped(drafts, article.media)
    blocks: list[Block] = []
    prefix = prefix_length(lines[0].text) if main_text and lines and drafts[0].kind else 0
    if prefix:
        blocks += _block(text, "boilerplate", lines[0].start, prefix)
        drafts[0] = replace(drafts[0], left=max(drafts[0].left, prefix))
    index = 0
    while index < len(drafts):
        line = drafts[index]
        if line.kind == "row":
            blocks += _cells(text, line)
        elif line.kind:
            last = joined.get(index, index)
            blocks += _block(text, line.kind, line.left, drafts[last].right)
            index = last
        index += 1
    if article.media == "md":
        blocks = [_words(block) for block in blocks]
    return Document(article.doc, text, article.media, article.title, tuple(blocks), article.anchors)


def _words(block: Block) -> Block:
    """The words of a block that is one link or one emphasis as a whole; the marks stay where they are."""
    start, end = inner_span(block.text)
    return replace(block, start=block.start + start, end=block.start + end, text=block.text[start:end])


def _subtitles(text: str, lines: list[_Line]) -> Iterator[Block]:
    """Yield what is said without a pause as one paragraph, and the lines of a dialogue as items."""
    first = 0
    while first < len(lines):
        last = first
        speaks = bool(_SPEAKER.match(lines[first].text))
        while (
            not speaks and last + 1 < len(lines) and lines[last + 1].text and not _SPEAKER.match(lines[last + 1].text)
        ):
            last += 1
        skip = len(lines[first].text) - len(lines[first].text.lstrip(" -–—")) if speaks else 0
        yield from _block(text, "item" if speaks else "paragraph", lines[first].start + skip, lines[last].end)
        first = last + 1


def _lines(text: str) -> list[_Line]:
    lines = []
    start = 0
    for match in _NEWLINE.finditer(text):
        lines.append(_Line(start, match.start(), text[start : match.start()]))
        start = match.end()
    lines.append(_Line(start, len(text), text[start:]))
    return lines


def _outside(lines: list[_Line], media: str) -> list[bool]:
    """Say which lines are code, front matter, rules or addresses: kept, never translated."""
    short = [line.text if len(line.text) <= _LONGEST_MARKUP else "" for line in lines]
    plain = [bool(_RULE.fullmatch(text) or _ADDRESS.fullmatch(text)) for text in short]
    fences = [index for index, line in enumerate(lines) if _FENCE.match(line.text)]
    place = 0
    while place + 1 < len(fences):
        opened = _FENCE.match(lines[fences[place]].text)
        closing = place + 1
        while closing < len(fences) and opened and not lines[fences[closing]].text.strip().startswith(opened[1]):
            closing += 1
        if closing == len(fences):
            break
        for index in range(fences[place], fences[closing] + 1):
            plain[index] = True
        place = closing + 1
    if media != "md":
        return plain
    for index, line in enumerate(lines):
        after_blank = index == 0 or not lines[index - 1].text.strip()
        code = line.text.startswith(("    ", "\t")) and (after_blank or plain[index - 1])
        plain[index] |= bool(_REFERENCE.fullmatch(short[index])) or (code and _is_code(line.text))
    if lines[0].text.strip() == "---":
        end = next((index for index, line in enumerate(lines[1:60], 1) if line.text.strip() in ("---", "...")), 0)
        for index in range(end + 1 if end else 0):
            plain[index] = True
    return plain


def _is_code(text: str) -> bool:
    """Whether an indented line is code: most of it is no Korean, and what is Korean stands among signs of a program."""
    letters = "".join(text.split())
    korean = len(_HAN_OR_HANGUL.findall(letters))
    return not korean or (2 * korean < len(letters) and _CODE_SIGN.search(text) is not None)


def _table_rows(lines: list[_Line], media: str) -> set[int]:
    """Return the indexes of table rows: between pipes, around a Markdown rule, or with ` | ` in extracted HTML."""
    rows: set[int] = set(written_rows([line.text for line in lines]))
    for index, line in enumerate(lines):
        stripped = line.text.strip(_BLANK)
        piped = len(stripped) > 2 and stripped[0] == stripped[-1] == "|"
        if piped or (media in EXTRACTED and _in_table(lines, index)):
            rows.add(index)
        elif "|" in stripped and _TABLE_RULE.fullmatch(line.text):
            start, end = index - 1, index + 1
            if start >= 0 and "|" in lines[start].text:
                rows.add(start)
            while end < len(lines) and "|" in lines[end].text and end not in rows:
                rows.add(end)
                end += 1
            rows.add(index)
        elif "\t" in stripped and any(
            0 <= near < len(lines) and lines[near].text.strip(_BLANK).count("\t") == stripped.count("\t")
            for near in (index - 1, index + 1)
        ):
            rows.add(index)
    return rows


def _in_table(lines: list[_Line], index: int) -> bool:
    """Say whether an extracted line with ` | ` is a row: one beside it is too, and it is no menu or stamp by itself."""
    barred = [0 <= near < len(lines) and " | " in f" {lines[near].text} " for near in (index - 1, index, index + 1)]
    return barred[1] and (barred[0] or barred[2])


def _cells(text: str, line: _Line) -> list[Block]:
    if _TABLE_RULE.fullmatch(line.text):
        return []
    pattern = r"(?<!\\)\|" if "|" in line.text else r"\t"
    blocks: list[Block] = []
    start = 0
    for match in [*re.finditer(pattern, line.text), None]:
        end = match.start() if match else len(line.text)
        cell = _block(text, "cell", line.start + start, line.start + end)
        blocks += [block for block in cell if _HAN_OR_HANGUL.search(block.text) or re.search(r"\w", block.text)]
        start = match.end() if match else end
    return blocks


def _block(text: str, kind: str, left: int, right: int) -> list[Block]:
    """Return the block without the blanks around it; nothing when nothing is left."""
    blanks = _BLANK + "\r\n\x0b\x0c\x85\u2028\u2029"
    while left < right and text[left] in blanks:
        left += 1
    while right > left and text[right - 1] in blanks:
        right -= 1
    return [Block(kind, left, right, text[left:right])] if left < right else []


def _shaped(line: _Line, kind: str, skip: int, end: int | None = None) -> _Line:
    right = line.start + (len(line.text.rstrip(_BLANK)) if end is None else end)
    return replace(line, kind=kind, left=line.start + skip, right=right)


def _classify(line: _Line, media: str) -> _Line:
    """Return the line with its kind and the part of it that is to be translated."""
    text = line.text
    if match := _HEADING.match(text):
        tail = _HEADING_TAIL.search(text, match.end())
        return _shaped(line, "title", match.end(), tail.start() if tail else None)
    if match := _WIKI_HEADING.fullmatch(text):
        return _shaped(line, "title", match.start("inner"), match.end("inner"))
    if media != "txt" and (match := _IMAGE.match(text)):
        return _shaped(line, "caption", match.end(), text.index("]", match.end()))
    if media == "md" and (match := _NOTE.match(text)):
        return _shaped(line, "paragraph", match.end())
    if match := _QUOTE.match(text):
        inner = _ITEM.match(text, match.end())
        return _shaped(line, "quote", inner.end() if inner else match.end())
    skip = 0
    while match := _ITEM.match(text, skip):
        skip = match.end()
    subhead = None if skip else _SUBHEAD.match(text)
    rest = text[subhead.end() if subhead else skip :].strip(_BLANK)
    pictured = media in EXTRACTED and text.lstrip().startswith("▲ ")
    if len(rest) <= 200 and (pictured or _CREDIT.search(_WEB.sub("", rest))):
        return _shaped(line, "caption", subhead.end() if subhead else skip)
    if subhead:
        kind = "title" if len(rest) <= _LONGEST_SUBHEAD + 20 and not rest.endswith(".") else "item"
        return _shaped(line, kind, subhead.end())
    return _shaped(line, "item" if skip else "paragraph", skip)


def _subheads(lines: list[_Line]) -> list[_Line]:
    """Turn the first line into the title and short unpunctuated lines between paragraphs into subheads."""
    filled = [index for index, line in enumerate(lines) if line.kind not in ("", "boilerplate")]
    result = list(lines)
    for place, index in enumerate(filled):
        line = lines[index]
        text = line.text[line.left - line.start : line.right - line.start].strip(_BLANK)
        if line.kind != "paragraph" or text.endswith(".") or _BYLINE.search(text) or not _HAN_OR_HANGUL.search(text):
            continue
        deck = place == 1 and result[filled[0]].kind == "title" and index == filled[0] + 1 and len(filled) > 2
        if (deck or (place == 0 and len(filled) > 1)) and len(text) <= _LONGEST_TITLE:
            result[index] = replace(line, kind="title")
            continue
        if (
            _SENTENCE_END.search(text)
            or len(text) > _LONGEST_SUBHEAD
            or text.endswith((",", ":", ";"))
            or not 0 < place < len(filled) - 1
        ):
            continue
        before, after = lines[filled[place - 1]], lines[filled[place + 1]]
        alone = filled[place - 1] < index - 1 and filled[place + 1] > index + 1
        leads = after.kind == "paragraph" and _SENTENCE_END.search(after.text.rstrip(_BLANK))
        if alone and leads and before.kind not in ("title", "row") and len(after.text) > len(text):
            result[index] = replace(line, kind="title")
    return result


def _width(text: str) -> int:
    return len(text) + sum(unicodedata.east_asian_width(character) in "WF" for character in text)


def _wrapped(lines: list[_Line], media: str) -> dict[int, int]:
    """Return first line -> last line of the paragraphs that a program wrapped at a fixed width."""
    joined: dict[int, int] = {}
    first = 0
    while first < len(lines):
        last = first
        while last + 1 < len(lines) and lines[last].kind == lines[last + 1].kind == "paragraph":
            last += 1
        if last > first:
            joined |= _unwrapped(lines, first, last, media)
        first = last + 1
    return joined


def _unwrapped(lines: list[_Line], first: int, last: int, media: str) -> dict[int, int]:
    """Join the lines of one run: in Markdown where a sentence goes on, else if the run looks wrapped as a whole."""
    run = [line.text.rstrip(_BLANK) for line in lines[first : last + 1]]
    if any(len(text) > _WIDEST_WRAP for text in run):
        return {}
    widths = [_width(text) for text in run]
    widest = max(widths)
    broken = [not _SENTENCE_END.search(text) for text in run[:-1]]
    whole = len(run) >= 3 and sum(broken) * 2 >= len(broken) and bool(_SENTENCE_END.search(run[-1]))
    if not _NARROWEST_WRAP <= widest <= _WIDEST_WRAP or not (whole or media == "md"):
        return {}
    if media != "md" and not _is_filled(run, widths, widest):
        return {}
    joined: dict[int, int] = {}
    start = 0
    for offset, width in enumerate(widths):
        hard = media == "md" and lines[first + offset].text.endswith(("  ", "\\"))
        goes_on = (
            offset < len(broken) and width >= 0.6 * widest and (broken[offset] or (whole and width >= 0.75 * widest))
        )
        if hard or not goes_on:
            joined[first + start] = first + offset
            start = offset + 1
    return joined


def _is_filled(run: list[str], widths: list[int], widest: int) -> bool:
    """Say whether a program broke the lines: the first word of a next line had no room on the one before it."""
    full = [
        width + 1 + _width(following.split()[0]) > widest - 2
        for width, following in zip(widths[:-1], run[1:], strict=True)
    ]
    return sum(full) >= 0.8 * len(full)
