"""Copyright lines of the Korean press, put into English by rule: 저작권자 ⓒ 가람일보, 무단 전재 및 재배포 금지.

Whoever asks for the whole page (`--all-text`) gets them too, and an engine makes fiction of them. A line is the mark
with its holder, what may not be done without leave, or both. The holder's English comes from the document's names and
the table of outlets, else it is romanised; a line that the rules do not know stays as it is printed, and is flagged.
"""

from __future__ import annotations

import re

from translate.credits import LETTER, Sources

#: What may not be done without leave.
_ACTS = {
    "전재": "reproduction", "전제": "reproduction", "복제": "copying", "복사": "copying", "재배포": "redistribution",
    "배포": "distribution", "사용": "use", "이용": "use", "도용": "misuse", "게재": "publication", "수집": "collection",
    "변형": "alteration", "인용": "quotation", "크롤링": "crawling", "AI학습": "AI training", "AI 학습": "AI training",
    "학습": "training", "활용": "use", "AI학습 이용": "AI training", "AI 학습 이용": "AI training",
    "전송": "transmission",
    "AI학습 및 활용": "AI training and use", "AI 학습 및 활용": "AI training and use",
}  # fmt: skip
_ACT = "|".join(re.escape(act).replace(r"\ ", r"\s?") for act in sorted(_ACTS, key=len, reverse=True))
_BETWEEN = r"\s?(?:[·ㆍ,/-]|및|와|과|또는)?\s?"
_NOTICE = re.compile(
    rf"(?:무단\s?)?(?P<acts>(?:{_ACT})(?:{_BETWEEN}(?:무단\s?)?(?:{_ACT}))*)(?:\s?등)?(?:을|를|은|는)?\s?(?:일체\s?)?"
    r"(?:금지(?:합니다|됩니다|함)?|금합니다|불허(?:합니다)?)(?=$|[\s.,!)\]>])"
)
_PROTECTED = re.compile(
    r"(?:의\s)?(?:본|이|저희)?\s?(?:모든\s?)?(?:콘텐츠|기사|저작물|게시물|글)?(?:\([^)]{1,8}\))?[는은의]?\s?"
    r"저작권법의\s?보호를\s?받(?:는바|은바|으며|습니다|고 있습니다)[,.]?\s?"
)
_MARK = re.compile(
    r"(?:(?:저작권자|제공자|저작권)\s?(?:[(（]c[)）]|[ⓒ©:：])?|copyrights?\s?(?:[(（]c[)）]|[ⓒ©])?|[(（]c[)）]|[ⓒ©])\s?"
    r"(?:by\s)?(?P<years>(?:19|20)\d\d(?:\s?[-~–]\s?(?:(?:19|20)\d\d)?)?[.,]?\s)?",
    re.IGNORECASE,
)
_RESERVED = re.compile(r"all rights? reserved\.?", re.IGNORECASE)
_HOLDER = re.compile(r"(?P<name>[^,<>()\[\]ⓒ©]{2,40}?)(?:\s?\((?P<site>[\w./:-]{4,60})\)?)?")
_FIRM = re.compile(r"^(?:㈜|\(주\)|주식회사)\s?|\s?(?:㈜|\(주\))$")
_EDGES = " \t<>[]()【】〈〉*|-·,."
#: A longer line is no copyright line.
_LONGEST = 160


def copyright_line(sources: Sources) -> str | None:
    """Return the English of a copyright line, None for any other text and where the rules do not know all of it.

    >>> copyright_line(Sources("<저작권자(c) 가람일보, 무단 전재-재배포, AI 학습 및 활용 금지>", {}))
    '© Garam Ilbo. Unauthorized reproduction, redistribution, AI training and use prohibited.'
    >>> copyright_line(Sources("무단 전재 및 재배포 금지", {})), copyright_line(Sources("무단 주차 금지", {}))
    ('Unauthorized reproduction and redistribution prohibited.', None)
    """
    rest = sources.text.strip(_EDGES) if len(sources.text) <= _LONGEST else ""
    said: list[str] = []
    if notice := _NOTICE.search(rest):
        acts = [_english(act) for act in re.findall(_ACT, notice["acts"])]
        last = " and " if " and " not in acts[-1] else ", "
        listed = f"{', '.join(acts[:-1])}{last}{acts[-1]}" if len(acts) > 1 else acts[0]
        said.append(f"Unauthorized {listed} prohibited.")
        if "무단" not in notice[0] and not _MARK.match(rest):
            return None
        rest = (rest[: notice.start()] + rest[notice.end() :]).strip(_EDGES)
    if reserved := _RESERVED.search(rest):
        said.insert(0, "All rights reserved.")
        rest = (rest[: reserved.start()] + rest[reserved.end() :]).strip(_EDGES)
    rest = _PROTECTED.sub("", rest).strip(_EDGES)
    if mark := _MARK.match(rest):
        holder = _holder(rest[mark.end() :].strip(_EDGES), sources)
        if holder is None or (not said and not rest.startswith(("저작권", "제공자")) and "opyright" not in rest[:9]):
            return None  # ⓒ 신화통신 by itself is the credit of a picture
        said.insert(0, f"© {mark['years'] or ''}{holder}.")
        rest = ""
    return " ".join(said) if said and not rest and len(LETTER.findall(sources.text)) else None


#: What is certainly a copyright line, whatever else stands in it.
_CERTAIN = re.compile(
    r"무단\s?(?:전재|전제|복제|배포)[^.]{0,24}금지|저작권자\s?[(ⓒ©<:]|copyright\s?(?:\(c\)|[ⓒ©])|all rights? reserved",
    re.IGNORECASE,
)


def is_copyright_line(text: str) -> bool:
    """Whether a line is about copyright and nothing else.

    >>> is_copyright_line("[제공자ⓒ 뉴스21통신. 무단전재-재배포 금지.]"), is_copyright_line("무단 전재가 많다.")
    (True, False)
    """
    return (
        bool(LETTER.search(text))
        and len(text) <= _LONGEST
        and _CERTAIN.search(text) is not None
        and not re.search("[다요까][.?!]", text)
    )


def _english(act: str) -> str:
    return _ACTS.get(act) or _ACTS[next(known for known in _ACTS if known.replace(" ", "") == act.replace(" ", ""))]


def _holder(text: str, sources: Sources) -> str | None:
    """Whose the rights are: a paper, a firm, a site."""
    found = _HOLDER.fullmatch(text)
    if found is None:
        return None
    name = _FIRM.sub("", found["name"].strip())
    if not (english := sources.source(name) or (None if LETTER.search(name) else name)):
        words = [sources.source(word) or sources.unknown(word) for word in name.split()[:4]]
        english = " ".join(filter(None, words)) if all(words) else None
    return f"{english} ({found['site']})" if english and found["site"] else english
