"""Which lines of a saved article are the site's and not the article's.

Lines come in, one verdict per line comes out. Three kinds of evidence, from the sure to the contextual: *formulae*
that every Korean site prints (copyright, time stamps, sharing buttons, menu bars), *lists* of other articles (ranked,
truncated, dated or counted lines), and *place*: after a copyright or comment line the rest of the page is the site's
unless real prose comes again. A sentence of the article is never dropped for its place alone, and a heading such as
관련기사 takes only the links right below it: the article may go on.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from translate.site_formulae import (
    CLOSES_PAGE,
    DATE,
    FORMULAE,
    INTERFACE,
    LIST_HEAD,
    MASTHEAD,
    SECTIONS,
    SPOKEN,
    STAMP_WORDS,
    STRONG_LIST_HEAD,
)

_LEADING = re.compile(r"^[\s#>\-*+•·‣◦▪▶▷►☞■□◆◇▲△※|]+")
_SENTENCE_END = re.compile(r"(?:[.!?。][\"'”’」』)\]]*|(?:다|요|죠|까)[\"'”’」』)\]]*)\s*$")
_TRUNCATED = re.compile(r"(?:\.{2,}|…)\s*(?:hot|new)?\s*$", re.IGNORECASE)

_WRITTEN_HEADING = re.compile(r"\s*(?:#{1,6}\s|[■□◆◇▣◎]|\d{1,2}[.)]\s)")
_TIP_HEADING = re.compile(r"(?:기사\s?)?(?:제보|구독|공유)(?:하기)?")
_HOME_PATH = re.compile(r"(?:home|홈)\s+(?:\S{1,8}\s?){1,4}", re.IGNORECASE)
_SIGNED_STAMP = re.compile(r"[^\s.!?]{2,12}(?:\s[^\s.!?]{1,8}){0,2}\s?[·|ㆍ]\s?(?=(?:19|20)\d\d)")
#: Tools of a wiki page; a row of them is a menu, one alone may be a heading.
_WIKI_TOOLS = frozenset("편집 토론 역사 문서 읽기 보기 원본 역링크 acl 최근변경 도구 이력 새로고침".split())
_SITE_SUFFIX = re.compile(r"\s+(?:[-|:–—·]|::)\s+[^-|:–—·]{2,20}$")
_WORD = re.compile(r"[^\W\d_]")
_TOKEN = re.compile(r"[^\W\d_]+")
#: When something is held, which a stamp of the site never says.
_EVENT = re.compile(
    r"(?:행사\s?)?(?:일시|기간|시간|날짜|때|공연|관람|개장|운영|접수)"
    r"(?:\s?(?:일시|시간|기간))?\s?[:：]"
)
_CRAWL_PREFIX = re.compile(
    r"\s*(?:date|날짜|입력)\s?[:：]?\s(?:19|20)\d\d[-./]\d{1,2}(?:[-./]\d{1,2})?\s+(?=\S.{20})", re.IGNORECASE
)
_BYLINE = re.compile(
    r"^(?:[가-힣]{2,8}\s?=\s?)?[가-힣]{2,4}\s(?:[가-힣]{2,5}\s)?(?:기자|특파원|통신원|객원기자|편집위원)\.?$"
)
#: Who wrote the article, with an address; it may stand below the lines of the site.
_SIGNATURE = re.compile(r"^.{0,12}(?:기자|특파원|통신원|논설위원)\s?[(\[]?\s?[\w.+-]+@[\w.-]+[)\]]?$", re.ASCII)
_ADDRESS = re.compile(r"\s*(?:https?://|www\.)\S+\s*$", re.IGNORECASE)
#: Below the article: pointers to other articles, tags; and the bare number of a counter beside a button.
_PROMOTED = re.compile(r"\s*(?:☞|▶|▷|►|\[관련)|\s*(?:#[^\s#]+\s*)+$")
_COUNTER = re.compile(r"[\d,+/\s]{1,8}")
_SEPARATOR = re.compile(r"\s*[|｜¦]\s*|\s*(?:>>|»|›)\s*|\s+>\s+|\s+[·ㆍ]\s+|\s/\s")
#: An item of a list of buttons.
_BUTTON = re.compile(r"\s*[•·‣◦▪*]\s*\S.{0,24}$")
#: The menu at the foot of a page: that many lines, none longer.
_MENU_LINES, _MENU_LINE = 6, 24
_RANKED = re.compile(r"^\s*(?:\d{1,2}[.)]?|[①-⑳])\s+\S")
_BULLET = re.compile(r"^\s*[•·‣◦▪*\-+▶▷►☞■□◆◇]\s*\S|^\s*\d{1,2}[.)]\s+\S")
_COUNTED = re.compile(r"\(\d{1,5}\)\s*\|?(?:\s*\d{4}[.\-/]\d{1,2}[.\-/]\d{1,2})?\s*\|?\s*$|^[-:|\s]{3,}$")
_DATED_END = re.compile(r"(?:19|20)\d\d[.\-/]\d{1,2}[.\-/]\d{1,2}\.?(?:\s\d\d:\d\d)?\s*\|?\s*$")


def prefix_length(line: str) -> int:
    """Return how many characters of a first line a crawler put before the text.

    >>> prefix_length(" date 2024-09 중국의 한 도시에서 대규모 인공지능 행사가 열렸다.")
    14
    >>> prefix_length("2024년 중국의 한 도시에서 대규모 인공지능 행사가 열렸다.")
    0
    """
    match = _CRAWL_PREFIX.match(line)
    return match.end() if match else 0


def mark(lines: Sequence[str]) -> tuple[bool, ...]:
    """Say for every line whether it is boilerplate (blank lines never are).

    >>> mark(["입력 2018.01.04 12:45", "중국 정부가 새 계획을 발표했다고 4일 전했다.", "ⓒ 새한신문", "댓글 0"])
    (True, False, True, True)
    """
    bare = [_LEADING.sub("", line).strip() for line in lines]
    prose = [_is_prose(line, text) for line, text in zip(lines, bare, strict=True)]
    reasons = [_reason(line, text) for line, text in zip(lines, bare, strict=True)]
    for index in written_rows(bare):
        reasons[index] = "" if reasons[index] in ("menu bar", "interface") else reasons[index]
    verdict = [bool(reason) for reason in reasons]
    filled = [index for index, text in enumerate(bare) if text or lines[index].strip()]
    body = [index for index in filled if prose[index]]
    first, last = (body[0], body[-1]) if body else (len(lines), -1)
    _mark_stamps(bare, verdict, filled, first, last)
    _mark_heads(lines, bare, verdict, filled, first)
    _mark_lists(lines, bare, prose, verdict, filled)
    _mark_rest(lines, bare, prose, reasons, verdict, filled)
    _mark_buttons(lines, verdict, filled, first)
    _mark_last_menu(bare, verdict, filled, last)
    for before, index in pairwise(filled):
        promoted = index > last and _PROMOTED.match(lines[index]) and not _SENTENCE_END.search(bare[index])
        if promoted or (verdict[before] and (_ADDRESS.match(lines[index]) or _COUNTER.fullmatch(bare[index]))):
            verdict[index] = True
    return tuple(verdict)


def _reason(line: str, text: str) -> str:
    """Name the formula a line is; of written headings only those that close a page count."""
    name = _formula(text)
    heading = _WRITTEN_HEADING.match(line) and not _TIP_HEADING.fullmatch(text)
    return "" if heading and name not in CLOSES_PAGE else name


def _is_prose(line: str, text: str) -> bool:
    """Say whether a line is a written sentence or more, not an item of a list of links."""
    if len(text) < 25 or not _SENTENCE_END.search(text) or _TRUNCATED.search(text):
        return False
    return not _formula(text) and not (_RANKED.match(line) and len(text) < 60)


def _formula(text: str) -> str:
    """Name the formula a line is, or return an empty string; sentences of the article's length are spared."""
    if not text or len(text) > 220:
        return ""
    for name, pattern in FORMULAE:
        if pattern.search(text) and (len(text) <= 60 or name in CLOSES_PAGE | SPOKEN or not _SENTENCE_END.search(text)):
            return name
    tokens = _TOKEN.findall(text.lower())
    if tokens and len(tokens) <= 12 and len(text) <= 60 and all(token in INTERFACE for token in tokens):
        return "interface"
    return "menu bar" if _is_bar(text) else ""


def _is_bar(text: str) -> bool:
    """Say whether a line is a row of short links or a breadcrumb."""
    pieces = [piece for piece in _SEPARATOR.split(text) if piece]
    if len(pieces) < 3 or _SENTENCE_END.search(text) or (DATE.search(text) and len(pieces) < 4):
        return False
    breadcrumb = ">" in text or "»" in text or "›" in text
    bar = len(re.findall(r"[|｜¦]", text)) >= 3
    return (breadcrumb or bar) and sum(map(len, pieces)) / len(pieces) <= 14 and max(map(len, pieces)) <= 24


def written_rows(bare: Sequence[str]) -> list[int]:
    """Return the lines that are rows of a written table: as many cells as the next line, and figures in them.

    >>> written_rows(["구분 | 사망 | 부상", "간쯔주 | 55 | 259", "합계 | 93 | 424", "홈 | 뉴스 | 연예"])
    [0, 1, 2]
    """
    cells = [[cell.strip() for cell in re.split(r"[|｜]", text.strip("| "))] for text in bare]
    rows = [len(own) >= 3 and all(own) for own in cells]
    figures = [
        row and sum(any(c.isdigit() for c in cell) for cell in own[1:]) * 2 >= len(own) - 1
        for row, own in zip(rows, cells, strict=True)
    ]
    found: list[int] = []
    start = 0
    while start < len(bare):
        end = start
        while end < len(bare) and rows[end] and len(cells[end]) == len(cells[start]):
            end += 1
        numbered = [index for index in range(start, end) if figures[index]]
        if numbered and end - start >= 2:
            found += range(start, numbered[-1] + 1)
        start = max(end, start + 1)
    return found


def _is_stamp(text: str) -> bool:
    """Say whether a line holds a date or time and nothing but its labels."""
    if not text or len(text) > 90 or not DATE.search(text) or _EVENT.match(text):
        return False
    return not _WORD.search(STAMP_WORDS.sub("", text))


def _mark_stamps(bare: list[str], verdict: list[bool], filled: list[int], first: int, last: int) -> None:
    """Mark time stamps before and after the prose, and labelled ones anywhere; then a byline next to one."""
    for index in filled:
        text = bare[index]
        if _is_stamp(text) and (index < first or index > last or re.search(r"입력|수정|송고|등록|승인|:\d\d", text)):
            verdict[index] = True
    for place, index in enumerate(filled):
        if index < first and len(bare[index]) <= 30 and _BYLINE.match(bare[index]):
            around = filled[max(0, place - 1) : place + 2]
            verdict[index] = any(_is_stamp(bare[other]) for other in around if other != index)


def _mark_heads(lines: Sequence[str], bare: list[str], verdict: list[bool], filled: list[int], first: int) -> None:
    """Mark what stands above an article: menus and paths of sections, and a first line of site names."""
    if len(filled) < 4:
        return
    labels: list[int] = []
    heads = {bare[index] for index in filled if index < first}
    for index in filled:
        if index < first and (_HOME_PATH.fullmatch(bare[index]) or _is_signed_stamp(bare[index])):
            verdict[index] = True
        elif index < first and (shorter := _SITE_SUFFIX.sub("", bare[index])) != bare[index] and shorter in heads:
            verdict[index] = True  # the title of the page above the headline: the same and the name of the site
    _mark_tools(bare, verdict, filled)
    for index in filled:
        tokens = _TOKEN.findall(bare[index].lower())
        named = bool(tokens) and all(token in SECTIONS or token in INTERFACE for token in tokens)
        if named and len(tokens) >= 4:
            verdict[index] = True
        elif index < first and not _WRITTEN_HEADING.match(lines[index]):
            path = [len(piece) <= 8 for piece in re.split(r"\s+>\s+", bare[index])]
            labels += [index] * (named or bool(MASTHEAD.fullmatch(bare[index])) or (len(path) > 1 and all(path)))
    if any(index < first and not verdict[index] and index not in labels for index in filled):
        for index in labels:  # a label is the site's only where a headline is left
            verdict[index] = True
    index = filled[0]
    names = [name.strip() for name in re.split(r"[|｜]", bare[index])]
    if index < first and len(names) == 2 and len(bare[index]) <= 30 and names[0] and names[1].startswith(names[0][:3]):
        verdict[index] = True


def _is_signed_stamp(text: str) -> bool:
    """Say whether a line is somebody's name and a time: 한영수 · 2020. 5. 6. 13:20."""
    signed = _SIGNED_STAMP.match(text)
    return signed is not None and _is_stamp(text[signed.end() :])


def _mark_tools(bare: list[str], verdict: list[bool], filled: list[int]) -> None:
    """Mark a row of the tools of a wiki page."""
    place = 0
    while place < len(filled):
        run = place
        while run < len(filled) and bare[filled[run]].lower().replace(" ", "") in _WIKI_TOOLS:
            run += 1
        if run - place >= 2:
            for index in filled[place:run]:
                verdict[index] = True
        place = max(run, place + 1)


def _is_written(line: str, text: str) -> bool:
    """Say whether a line that could head a list of links is rather the writer's own sentence or heading."""
    return bool(_SENTENCE_END.search(text)) or bool(_WRITTEN_HEADING.match(line) and not STRONG_LIST_HEAD.search(text))


def _is_teaser(line: str, text: str) -> bool:
    """Say whether a line reads like an entry of a list of other articles."""
    return bool(_TRUNCATED.search(text) or _COUNTED.search(line) or (_DATED_END.search(text) and len(text) < 120))


def _mark_lists(
    lines: Sequence[str], bare: list[str], prose: list[bool], verdict: list[bool], filled: list[int]
) -> None:
    """Mark headings of link lists with the links below them, and runs of teasers that have no heading."""
    place = 0
    while place < len(filled):
        index = filled[place]
        text = bare[index]
        if len(text) <= 40 and not _is_written(lines[index], text) and LIST_HEAD.match(text):
            verdict[index] = True
            place = _take_links(lines, bare, prose, verdict, filled, place + 1)
            continue
        run = place
        while run < len(filled) and _is_teaser(lines[filled[run]], bare[filled[run]]) and not prose[filled[run]]:
            run += 1
        listed = sum(bool(_BULLET.match(lines[i]) or _COUNTED.search(lines[i])) for i in filled[place:run])
        if run - place >= 3 and listed * 2 >= run - place:
            for other in filled[place:run]:
                verdict[other] = True
        place = max(run, place + 1)


def _take_links(
    lines: Sequence[str], bare: list[str], prose: list[bool], verdict: list[bool], filled: list[int], place: int
) -> int:
    """Mark the links under a heading, from `place`; stop at prose or where the list ends. Return the next place."""
    previous = filled[place - 1]
    above = not any(prose[index] for index in filled[:place])
    while place < len(filled):
        index = filled[place]
        adjacent = index == previous + 1
        entry = bool(_BULLET.match(lines[index])) or _is_teaser(lines[index], bare[index])
        short = len(bare[index]) <= 70 and not _SENTENCE_END.search(bare[index])
        if above:  # a menu above the article: only its labels, never the headline below it
            tokens = _TOKEN.findall(bare[index].lower())
            entry, short = False, bool(tokens) and all(token in SECTIONS or token in INTERFACE for token in tokens)
        if prose[index] or not (entry or (adjacent and short)):
            break
        verdict[index] = True
        previous = index
        place += 1
    return place


def _mark_buttons(lines: Sequence[str], verdict: list[bool], filled: list[int], first: int) -> None:
    """Mark the whole list of buttons above an article where half of it, and three items at least, are the site's."""
    place = 0
    while place < len(filled) and filled[place] < first:
        run = place
        while run < len(filled) and filled[run] < first and _BUTTON.match(lines[filled[run]]):
            run += 1
        own = sum(verdict[index] for index in filled[place:run])
        if own >= 3 and 2 * own >= run - place:
            for index in filled[place:run]:
                verdict[index] = True
        place = max(run, place + 1)


def _mark_last_menu(bare: list[str], verdict: list[bool], filled: list[int], last: int) -> None:
    """Mark the short lines below the last sentence, where they are many and most of them names of sections."""
    below = [index for index in filled if index > last]
    while below and (len(bare[below[0]]) > _MENU_LINE or _SENTENCE_END.search(bare[below[0]])):
        below = below[1:]
    if len(below) < _MENU_LINES or any(len(bare[index]) > _MENU_LINE for index in below):
        return
    tokens = [_TOKEN.findall(bare[index].lower()) for index in below]
    named = sum(verdict[i] or (bool(own) and all(t in SECTIONS or t in INTERFACE for t in own))
                for i, own in zip(below, tokens, strict=True))  # fmt: skip
    if 2 * named >= len(below) and not any(_SENTENCE_END.search(bare[index]) for index in below):
        for index in below:
            verdict[index] = True


def _mark_rest(
    lines: Sequence[str], bare: list[str], prose: list[bool], reasons: list[str], verdict: list[bool], filled: list[int]
) -> None:
    """Give each stretch after a line that closes a page to the site, unless the article goes on in it."""
    total = sum(len(bare[index]) for index in filled if prose[index])
    seen = 0
    closers: list[int] = []
    for place, index in enumerate(filled):
        seen += len(bare[index]) if prose[index] else 0
        closing = reasons[index] in CLOSES_PAGE or (len(bare[index]) <= 40 and verdict[index] and _closes(bare[index]))
        if closing and seen * 2 >= total > 0:
            closers.append(place)
    for number, place in enumerate(closers):
        end = closers[number + 1] if number + 1 < len(closers) else len(filled)
        stretch = filled[place + 1 : end]
        written = [
            index
            for before, index in zip(filled[place:], stretch, strict=False)
            if prose[index] and len(bare[index]) >= 40 and not _BULLET.match(lines[before])
            if not lines[index].startswith("  ")
        ]
        if not written:
            for index in stretch:
                verdict[index] = verdict[index] or not _SIGNATURE.search(bare[index])


def _closes(text: str) -> bool:
    return bool(STRONG_LIST_HEAD.search(text)) or text.replace(" ", "").startswith(("댓글", "전체의견", "전체댓글"))
