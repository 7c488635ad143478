"""Sentences of Korean press text, as segments with document offsets.

A block comes in, stripped sentence spans come out; what lies between two segments of a block is white space only, so
that the spans and the gaps join back to the same text. The idea: one pass pairs quotation marks and brackets, one
pass looks at every run of terminators, and a table of reasons says which of them do not end a sentence (a decimal
point, an abbreviation, a quotation that a particle continues). A stretch that is longer than `LONGEST` is cut at the
best clause boundary, so that a line of any length stays linear work. It does not look at meaning.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from translate.headings import heading
from translate.types import Document, Segment

#: Characters: a longer stretch is cut further; press sentences above it are rare, and the engine loses the thread.
LONGEST = 300
#: A quotation that stands as a sentence of its own is split inside only when it is longer than this.
LONG_QUOTE = 120
#: The name of a series or a column before a headline, [기획] or <인터뷰>; the table of headings knows which they are.
_SERIES = re.compile(r"\s*(?:\[[^\[\]\n]{1,16}\]|【[^【】\n]{1,16}】|<[^<>\n]{1,16}>|〈[^〈〉\n]{1,16}〉)\s*")
#: Question and answer of an interview: Q. 하루에 몇 그릇을 팝니까, 답: 천오백 곳입니다.
_SPEAKER = re.compile(
    r"\s*(?:[QA]\d{0,2}\s?[.:：)]|(?:문|답|질문|답변)\s?[:：]|[<〈\[](?:질문|답변|문|답)\s?\d{0,2}[>〉\]])\s+(?=\S)"
)
#: A credit at the end of a text is not longer.
LONGEST_CREDIT = 60

_TERMINATOR = re.compile(r"[.!?。！？…‥]+")
_CLOSERS = "\"'”’»」』》〉)]}）］｝】＂＇"
_NOTE = re.compile(r"(?:\[\d{1,3}\])+")
_NOTES = re.compile(r"(?<=[.!?…”’」』\"')\]])(?:\[\d{1,3}\])+\Z")
_SPACE = re.compile(r"\s+")
_HASHTAG = re.compile(r"(?<=\s)#(?=[^\W\d_])")

#: Opening mark -> the class of its pair; closing mark -> the class it closes. Straight marks are in neither table.
_OPENING = {"“": "d", "„": "d", "〝": "d", "＂": "d", "‘": "s", "`": "s", "「": "k", "『": "K", "《": "a", "〈": "A"}
_OPENING |= {"(": "(", "（": "(", "[": "[", "［": "[", "【": "b", "{": "{"}
_CLOSING = {"”": "d", "〞": "d", "’": "s", "´": "s", "」": "k", "』": "K", "》": "a", "〉": "A"}
_CLOSING |= {")": "(", "）": "(", "]": "[", "］": "[", "】": "b", "}": "{"}
_MARK = re.compile("[\"'" + re.escape("".join(_OPENING | _CLOSING)) + "]")
#: How far a pair may reach, per class; an older opening mark is a slip of the writer and is forgotten.
_REACH = {"d": 1200, "s": 500}
_REACH_OTHER = 300

#: What continues a sentence after a closing quotation mark (the quotation is its object): a particle or 하다.
_QUOTED_ON = re.compile(
    r"(?:이?라(?:고|며|면서|는|던|도)|고|며|면서|는|던|하고|하며|하면서|했|하는|한다|등)(?![가-힣]{3})"
)
#: Syllables that close a sentence in the plain, polite and interrogative styles; they allow a missing space after '.'.
_FINAL = re.compile(r"[가-힣](?:다|요|죠|까|음|임|함|됨)\Z")
#: Latin abbreviations that keep their full stop; with a number after it, `No`, `pp` and the months too.
_ABBREVIATION = re.compile(
    r"(?:^|[^A-Za-z])(?:Mr|Mrs|Ms|Dr|Prof|Sr|Jr|St|Mt|Gen|Col|Lt|Sen|Rep|Gov|Co|Corp|Ltd|Inc|Bros|vs|cf|al|etc|ca|"
    r"approx|Univ|Dept|Ave|Blvd|Ph|[A-Za-z])\Z"
)
_NUMBER_LABEL = re.compile(
    r"(?:^|[^A-Za-z])(?:No|Nos|Vol|pp?|Fig|Art|Ch|Sec|ver|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\Z",
    re.IGNORECASE,
)
#: The last part of a date written with full stops: 2018. 1. 4.
_DATE_PART = re.compile(r"(?:(?:19|20)\d\d|['’]\d\d)\.\s?\d{1,2}(?:\.\s?\d{1,2})?\Z|\d\.\s\d{1,2}\Z")
#: Syllables that number the items of a list: 가. 나. 다.
_ENUMERATORS = frozenset("가나다라마바사아자차카타파하")
#: The head of a dispatch: (서울=연합뉴스) 홍길동 기자 = ..., [베이징=홍길동 특파원] ..., [신화망 베이징 4월6일] ...
_REPORTER = (
    r"[가-힣]{2,4}(?:[·,\s]{1,2}[가-힣]{2,4}){0,3}\s?(?:[가-힣]{2,4}\s?)?"
    r"(?:기자|특파원|통신원|객원기자|논설위원|앵커|리포터|PD)"
)
_DATELINE = re.compile(
    rf"\s*[\[(【<〈（［][^\[\]()【】<>〈〉（）［］\n]{{1,40}}[=＝][^\[\]()【】<>〈〉（）［］\n]{{1,40}}[\])】>〉）］]"
    rf"\s*(?:(?:(?:[가-힣]{{2,8}}\s)?{_REPORTER}[·,\s]*){{1,3}}=\s*|(?:{_REPORTER}[·,\s]*){{1,3}}(?:=\s*)?|=\s*)?"
    rf"|\s*[가-힣·]{{2,12}}=?\s?(?:[가-힣]{{2,8}}\s?특파원\s)?{_REPORTER}\s*=\s*"
    r"|\s*[\[【(][가-힣A-Z]{2,8} [가-힣]{2,10}(?: [가-힣]{2,8})? \d{1,2}월\s?\d{1,2}일[\]】)]\s*"
)
#: A credit at the end of a text: (사진=신화), [자료: 통계청], /베이징=홍길동 특파원, ⓒ 연합뉴스.
_LABEL = r"(?:자료\s?)?사진|그래픽|그래프|이미지|자료|출처|캡처|일러스트"
_LABEL = rf"(?:{_LABEL})\s?(?:제공|출처|캡처)?"
_CREDIT = re.compile(
    rf"(?:\s*[(\[<〈【（［]\s?(?:{_LABEL}\s?[=:：/][^()\[\]<>〈〉【】（）［］]{{1,40}}|[ⓒ©][^()\[\]]{{1,30}}|[^()\[\]\s]{{2,12}}\s제공)[)\]>〉】）］]"
    rf"|\s*/\s?(?:{_LABEL}\s?[=:：][^/]{{1,30}}|[가-힣]{{2,8}}=[가-힣·]{{2,12}}\s?(?:기자|특파원|통신원)|[가-힣A-Z=]{{2,14}}(?:\s제공)?)"
    rf"|(?<=[다.)”\"’'])\s+{_LABEL}\s?[=:：][^=.]{{1,30}}|\s*[ⓒ©]\s?[가-힣A-Za-z0-9·/ ]{{2,30}}"
    rf"|(?<=[가-힣.])\s+[가-힣]{{0,8}}(?:통신|뉴스|뉴시스|일보|신문|방송|신화사|공사)\s제공)\s*\|?\s*\Z"
)
#: A slash opens a credit only behind a finished sentence or where a label or reporter follows.
_AFTER_SENTENCE = re.compile(r"[다.)”\"’'\]]\Z")

#: Where a stretch that is too long is cut, best first: clause ends, list marks, commas, spaces.
_CLAUSE = re.compile(r"(?:며|고|지만|는데|은데|으나|면서|므로|아서|어서|해서|으며|자|다|니|데다|뿐더러),\s+")
_CUTS = (
    _CLAUSE,
    re.compile(r"[;；]\s+|\s+(?=[▲△●■◆])"),
    re.compile(r"[,，、]\s+"),
    re.compile(r"(?:며|고|지만|면서)\s+"),
    _SPACE,
)


def split(document: Document) -> tuple[Segment, ...]:
    """Split every block that is to be translated into sentences.

    >>> from translate.types import Block
    >>> text = "왕이 부장은 “좋다. 아주 좋다”고 했다. 성장률은 6.5%였다."
    >>> document = Document("a", text, "txt", "", (Block("paragraph", 0, len(text), text),))
    >>> [segment.text for segment in split(document)]
    ['왕이 부장은 “좋다. 아주 좋다”고 했다.', '성장률은 6.5%였다.']
    """
    return tuple(
        Segment(index, block.start + start, block.start + end, block.text[start:end])
        for index, block in enumerate(document.blocks)
        if block.kind != "boilerplate"
        for start, end in sentences(block.text)
    )


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Yield the (start, end) of each sentence of a text, without the white space around it.

    >>> text = "맞나요? 네. No. 1이다."
    >>> [text[a:b] for a, b in sentences(text)]
    ['맞나요?', '네.', 'No. 1이다.']
    """
    pairs = _pairs(text)
    start = 0
    for end in (*_ends(text, pairs), len(text)):
        for left, right in _shorten(text, start, end, pairs):
            trimmed = _trim(text, left, right)
            if trimmed is not None:
                yield from _without_notes(text, *trimmed)
        start = end


def _trim(text: str, start: int, end: int) -> tuple[int, int] | None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return (start, end) if start < end else None


def _without_notes(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield a sentence, and the footnote marks behind it by themselves: 밝혔다.[1]; the engine has no use for them."""
    notes = _NOTES.search(text, start, end)
    if notes is None or notes.start() <= start:
        yield start, end
    else:
        yield start, notes.start()
        yield notes.start(), end


def _pairs(text: str) -> list[tuple[int, int]]:
    """Return the outermost (open, close) index pairs of quotation marks and brackets, in order."""
    pairs: list[tuple[int, int]] = []
    stack: list[tuple[str, int]] = []
    for match in _MARK.finditer(text):
        at, mark = match.start(), match[0]
        while stack and at - stack[0][1] > _REACH.get(stack[0][0], _REACH_OTHER):
            stack.pop(0)
        kind, opens = _role(text, at, mark, stack)
        if not kind:
            continue
        if opens:
            stack = [*stack[-7:], (kind, at)]
            continue
        for depth in range(len(stack) - 1, -1, -1):
            if stack[depth][0] == kind:
                opened = stack[depth][1]
                del stack[depth:]
                while pairs and pairs[-1][0] > opened:
                    pairs.pop()
                pairs.append((opened, at))
                break
    return pairs


def _role(text: str, at: int, mark: str, stack: list[tuple[str, int]]) -> tuple[str, bool]:
    """Say which pair a mark belongs to and whether it opens; straight marks are judged by their neighbours."""
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    if mark == "’" and before.isascii() and before.isalnum() and after.isascii() and after.isalpha():
        return "", False
    if mark in _OPENING:
        return _OPENING[mark], True
    if mark in _CLOSING:
        return _CLOSING[mark], False
    kind = "d" if mark == '"' else "s"
    if mark == "'" and before.isascii() and before.isalnum() and after.isascii() and after.isalpha():
        return "", False
    is_open = any(known == kind for known, _ in stack)
    if after.isspace():
        return (kind, False) if is_open else ("", False)
    return kind, not is_open


def _ends(text: str, pairs: list[tuple[int, int]]) -> Iterator[int]:
    """Yield the offsets where a sentence ends before the end of the text, in order."""
    credit = _credit_start(text)
    at_pair = 0
    start = 0
    cuts: list[int] = []
    dateline = _DATELINE.match(text)
    label = _SERIES.match(text)
    if dateline and dateline.end() < len(text):
        start = dateline.end()
        yield start
    elif speaker := _SPEAKER.match(text):
        start = speaker.end()
        yield start
    elif label and label.end() < len(text) and heading(label[0].strip()) is not None:
        start = label.end()
        yield start
    candidates = sorted(
        [(match.start(), match.end(), True) for match in _TERMINATOR.finditer(text)]
        + [(match.start(), match.start(), False) for match in _HASHTAG.finditer(text)]
    )
    for left, right, is_terminator in candidates:
        if left < start or left >= credit:
            continue
        while at_pair < len(pairs) and pairs[at_pair][1] < left:
            at_pair += 1
        opened, closed = pairs[at_pair] if at_pair < len(pairs) else (len(text), len(text))
        if not is_terminator:
            if opened > left and left - start >= 15:
                cuts.append(left)
        else:
            inside = opened < left
            end = _after_closers(text, right, closed if inside else -1)
            whole_quote = inside and end > closed
            if inside and not whole_quote and not _own_sentence(text, start, opened, closed):
                continue
            if _is_end(text, start, left, right, end):
                cuts.append(end)
        for cut in cuts:
            yield cut
            start = cut
        cuts.clear()
    if start < credit < len(text):
        yield credit


def _credit_start(text: str) -> int:
    """Return where the credit at the end of a text begins, or its length; it is no part of the sentence before it."""
    found = _CREDIT.search(text, max(0, len(text) - LONGEST_CREDIT))
    if found is None or len(text[: found.start()].strip()) < 4:
        return len(text)
    slashed = found[0].lstrip().startswith("/") and not re.search("[=:：]|제공", found[0])
    if slashed and not _AFTER_SENTENCE.search(text[: found.start()]):
        return len(text)
    return found.start()


def _after_closers(text: str, at: int, closed: int) -> int:
    """Return the offset after the closing marks and footnote numbers that follow a terminator."""
    while at < len(text) and (text[at] in _CLOSERS or (note := _NOTE.match(text, at))):
        if text[at] in "\"'" and closed != at and at + 1 < len(text) and not text[at + 1].isspace():
            break  # a straight mark that opens the next sentence
        if text[at] in _CLOSERS:
            at += 1
        elif note:
            at = note.end()
    return at


def _own_sentence(text: str, start: int, opened: int, closed: int) -> bool:
    """Say whether a long quotation is a sentence by itself, so that it may be split inside."""
    if closed - opened <= LONG_QUOTE or text[opened] not in '“"„' or text[start:opened].strip():
        return False
    tail = text[closed + 1 : closed + 12]
    return text[closed - 1] in ".!?…" and (not tail or tail[0].isspace()) and not _QUOTED_ON.match(tail.lstrip())


def _is_end(text: str, start: int, left: int, right: int, end: int) -> bool:
    """Say whether the terminators text[left:right], closed by text[right:end], end the sentence begun at start."""
    marks = text[left:right]
    before = text[max(start, left - 12) : left]
    after = text[end : end + 12]
    if not before or before[-1] in "([（［":
        return False
    if not after:
        return True
    spaced = after[0].isspace()
    rest = after.lstrip()
    if (end > right or marks[-1] in "?!") and _QUOTED_ON.match(rest):
        return False
    if marks[0] in "。！？":
        return True
    if marks[0] in "…‥" or marks.startswith(".."):
        return spaced and bool(_FINAL.search(before)) and left - start > 6
    if not spaced:
        return bool(_FINAL.search(before)) and (rest[0] in "“‘\"'([<▲■※#" or rest[0].isalnum())
    if "!" in marks or "?" in marks:
        return not (marks == "!" and before[-1].isascii() and before[-1].isalpha())  # a brand: Yahoo!
    return _stop_ends(before, rest, left - start)


def _stop_ends(before: str, rest: str, length: int) -> bool:
    """Say whether a full stop followed by a space ends a sentence of that length."""
    last = before[-1]
    if last.isascii() and last.isalpha():
        if _ABBREVIATION.search(before) or (len(before) > 1 and re.search(r"\.[A-Za-z]\Z", before)):
            return False
        return not (_NUMBER_LABEL.search(before) and rest[:1].isdigit())
    if last.isdigit():
        return length > 15 and not rest[:1].isdigit() and not _DATE_PART.search(before)
    return not (before.strip() in _ENUMERATORS and length <= 2)


def _shorten(text: str, start: int, end: int, pairs: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Cut a stretch into pieces of at most `LONGEST` characters at the best boundaries."""
    while end - start > LONGEST:
        cut = _cut(text, start, min(start + LONGEST, end), pairs)
        yield start, cut
        start = cut
    yield start, end


def _cut(text: str, start: int, limit: int, pairs: list[tuple[int, int]]) -> int:
    earliest = start + LONGEST // 4
    for pattern in _CUTS:
        places = [match.end() for match in pattern.finditer(text, earliest, limit) if match.end() < limit]
        outside = [place for place in places if not _enclosed(place, pairs)]
        if outside or (places and pattern is _SPACE):
            return (outside or places)[-1]
    return limit


def _enclosed(place: int, pairs: list[tuple[int, int]]) -> bool:
    at = bisect_right(pairs, (place, place)) - 1
    return at >= 0 and pairs[at][0] < place <= pairs[at][1]
