"""Inline markup of Markdown inside a block: what an engine should not see, and how the English gets it back.

Links, emphasis and code are seen as CommonMark sees them, roughly; bare addresses count as markup too. A name or a
figure inside an address is none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from glossary.types import Anchor
from translate.types import Block, Translation

_LINK = re.compile(
    r"(!?\[)([^\[\]\n]{0,500})(\]\(<?([^()\s<>]*(?:\([^()\s]*\)[^()\s<>]*)?)>?(?:\s+[\"'][^\"'\n]*[\"'])?\))"
)
_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>()\"'가-힣]+|[\w.+-]{1,64}@[A-Za-z0-9-]+\.[A-Za-z0-9.-]+", re.ASCII)
#: A mark that leads to a footnote: [^1].
_FOOTNOTE = re.compile(r"\[\^[^\]\s]{1,40}\]")
_EMPHASIS = re.compile(r"\*{1,3}(?=\S)|(?<=\S)\*{1,3}|(?<![\w])_{1,3}(?=\S)|(?<=\S)_{1,3}(?!\w)|~~|`+")
_CODE_SPAN = re.compile(r"(?<!`)(?P<ticks>`{1,3})(?!`)(?P<inside>[^`\n]{1,200})(?<!`)(?P=ticks)(?!`)")
#: A few words in one pair of marks.
_EMPHASISED = re.compile(r"(\*{1,3})(?=[^\s*])([^*\n]{1,60}?)(?<=\S)\1")
#: A whole block in one pair of marks.
_WRAPPED = re.compile(r"(\*{1,3}|_{1,3}|~~)(?=\S)(?:(?!\1).)+\1", re.DOTALL)


def hidden_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Return the spans of a text that are addresses or marks of links and notes; no name or figure stands there.

    >>> text = "[샤먼](https://a.example/48)의 배"
    >>> [text[start:end] for start, end in hidden_spans(text)]
    ['[', '](https://a.example/48)']
    """
    spans = [span for match in _LINK.finditer(text) for span in (match.span(1), match.span(3))]
    spans += [match.span() for match in _FOOTNOTE.finditer(text)]
    return tuple(sorted([*spans, *bare_addresses(text)]))


def code_spans(text: str) -> list[tuple[int, int]]:
    """Return where code stands in a Markdown text (CommonMark 6.1), with its back quotes; see `is_code`.

    >>> text = "`pip install 한글`은 `중요한` 명령이다."
    >>> [text[start:end] for start, end in code_spans(text)]
    ['`pip install 한글`']
    """
    return [match.span() for match in _CODE_SPAN.finditer(text) if is_code(match["inside"])]


def is_code(text: str) -> bool:
    """Whether words set as code are code: they have a letter or a sign of a program (Korean alone is emphasis).

    >>> [is_code(text) for text in ("hanyin 번역", "중요한 말", "한글/")]
    [True, False, True]
    """
    return re.search(r"[A-Za-z0-9=<>{}\[\]$/\\|&;#@^~_+*-]", text) is not None


def bare_addresses(text: str) -> list[tuple[int, int]]:
    """Return where addresses stand in a text by themselves, without the stop behind them.

    >>> text = "[샤먼](https://a.example)은 https://b.example/1, c@d.example."
    >>> [text[start:end] for start, end in bare_addresses(text)]
    ['https://b.example/1', 'c@d.example']
    """
    bare = _LINK.sub(lambda match: " " * len(match[1]) + match[2] + " " * len(match[3]), text)
    found = ((match.start(), match[0].rstrip(".,;:")) for match in _ADDRESS.finditer(bare))
    return [(start, start + len(address)) for start, address in found]


def addresses(text: str) -> tuple[str, ...]:
    """Return where the links of a Markdown text lead, each once.

    >>> addresses("[샤먼](https://a.example/48)과 https://b.example 을 보라")
    ('https://a.example/48', 'https://b.example')
    """
    found = [match[4] for match in _LINK.finditer(text)] + [
        m[0].rstrip(".,;:") for m in _ADDRESS.finditer(_LINK.sub("", text))
    ]
    return tuple(dict.fromkeys(filter(None, found)))


def inner_span(text: str) -> tuple[int, int]:
    """Return the part of a block of Markdown that is words, where one link or one emphasis is the whole block.

    >>> text = "[항만 안내](https://a.example)"
    >>> text[slice(*inner_span(text))], inner_span("**샤먼** [항만](https://a.example)")
    ('항만 안내', (0, 30))
    """
    if (link := _LINK.fullmatch(text)) and link[2].strip() and link[1] == "[":
        return link.span(2)
    if (marked := _EMPHASISED.fullmatch(text)) and marked[2].strip():
        return marked.span(2)
    return 0, len(text)


def whole_link(text: str, block: Block) -> str:
    """Return a block with the marks of the link around it, where its words are the label of one.

    >>> text = "[항만 안내](https://a.example)"
    >>> whole_link(text, Block("paragraph", 1, 6, "항만 안내")) == text
    True
    """
    found = _LINK.match(text, block.start - 1) if block.start else None
    return found[0] if found and found.span(2) == (block.start, block.end) else block.text


def plain(text: str) -> str:
    """Return a text without its inline markup: links as their labels, no emphasis, no footnote marks.

    >>> plain("**샤먼**의 [항만](https://a.example)은 `크다`.")
    '샤먼의 항만은 크다.'
    """
    return _EMPHASIS.sub("", _FOOTNOTE.sub("", _LINK.sub(lambda match: match[2], text)))


def restore(source: str, english: str, translations: Sequence[Translation] = ()) -> str:
    """Give a block's English the links and footnote marks of its source back, and emphasis around a name or the whole.

    A link goes around the English of the name that is its label, else behind the text.

    >>> restore("[항만](https://a.example)이 열렸다.", "The port opened.")
    'The port opened. ([link](https://a.example))'
    >>> restore("**항만**", "Port")
    '**Port**'
    """
    for match in _LINK.finditer(source):
        address = match[4]
        if not address or address in english:
            continue
        words = _english_of(match[2], translations)
        if words and words in english:
            english = english.replace(words, f"[{words}]({address})", 1)
        else:
            english += f" ![{words}]({address})" if match[1][0] == "!" else f" ([link]({address}))"
    for start, end in bare_addresses(source):
        if source[start:end] not in english:
            english += f" ({source[start:end]})"
    for match in _EMPHASISED.finditer(source):
        words, around = _english_of(match[2], translations), match[1]
        found = re.search(rf"(?<![\w*]){re.escape(words)}(?![\w*])", english) if words else None
        if found:
            english = f"{english[: found.start()]}{around}{words}{around}{english[found.end() :]}"
    english += "".join(mark for mark in dict.fromkeys(_FOOTNOTE.findall(source)) if mark not in english)
    wrapped = _WRAPPED.fullmatch(source.strip())
    if wrapped and not english.startswith(wrapped[1]):
        english = f"{wrapped[1]}{english}{wrapped[1]}"
    return english


def place_links(
    english: str, block: Block, anchors: Sequence[Anchor], translations: Sequence[Translation]
) -> list[tuple[int, int, str]]:
    """Say which words of a block's English carry the links of an extracted text: (start, end, address), in order.

    A link that is the whole block, a whole sentence or a name goes around it; any other stands at the end of the text.

    >>> block = Block("item", 2, 6, "항만 안내")
    >>> place_links("Port guide", block, [Anchor(2, 6, "link", "https://a.example")], ())
    [(0, 10, 'https://a.example')]
    """
    placed: list[tuple[int, int, str]] = []
    for link in anchors:
        if link.kind != "link" or not (block.start <= link.start and link.end <= block.end):
            continue
        words = english if link.end - link.start >= 0.9 * (block.end - block.start) else _under(link, translations)
        start = english.find(words) if words else -1
        while start >= 0 and any(start < right and left < start + len(words) for left, right, _ in placed):
            start = english.find(words, start + 1)
        placed.append(
            (start, start + len(words), link.value) if start >= 0 else (len(english), len(english), link.value)
        )
    return sorted(placed)


def linked(english: str, block: Block, anchors: Sequence[Anchor], translations: Sequence[Translation]) -> str:
    """Put the links of an extracted text into its English as Markdown.

    >>> linked("Port guide", Block("item", 0, 9, "항만 안내 글이다"), [Anchor(0, 2, "link", "https://a.example")], ())
    'Port guide ([link](https://a.example))'
    """
    for start, end, address in reversed(place_links(english, block, anchors, translations)):
        words = f"[{english[start:end]}]({address})" if start < end else f" ([link]({address}))"
        english = english[:start] + words + english[end:]
    return english


def _under(link: Anchor, translations: Sequence[Translation]) -> str:
    """Return the English of the sentence or the name that a link stands on."""
    for translation in translations:
        segment = translation.segment
        if link.start <= segment.start and segment.end <= link.end and translation.target:
            return translation.target
        for outcome in translation.outcomes:
            start, end = segment.start + outcome.constraint.start, segment.start + outcome.constraint.end
            if outcome.target and start < link.end and link.start < end:
                return outcome.target
    return ""


def _english_of(label: str, translations: Sequence[Translation]) -> str:
    wanted = plain(label).strip()
    for translation in translations:
        for outcome in translation.outcomes:
            if outcome.target and outcome.constraint.surface == wanted:
                return outcome.target
    return ""
