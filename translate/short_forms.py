"""Short forms that an article gives a firm: 헝루이 after 헝루이의약, 싱지 after 싱지항천(이하 싱지).

No glossary can hold what a firm is called for short. Where the article has named it in full, with a word that only
says what it deals in, the part before that word is the same firm from there on, unless it is a name or word itself.
A town that the article has placed in its county (퉁샹시 우전진) is the same town wherever the article names it again.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from glossary.cues import is_particle_chain
from glossary.ordinary import ordinary_words
from glossary.text import HANGUL_RUN
from glossary.types import Concept
from glossary.wordhood import is_korean_place, word_level
from translate.common_words import load_words
from translate.heard_words import is_chinese_sound
from translate.towns import is_town
from translate.types import Constraint

#: What a firm deals in, or its legal form, at the end of its name.
_TAILS = tuple(
    sorted(
        (
            "그룹 집단 의약 제약 자동차 전자 과기 커지 반도체 테크놀로지 테크 홀딩스 지주 "
            "증권 보험 은행 에너지 배터리 바이오 로봇 게임즈 게임 부동산 캐피털 통신 전력 "
            "철강 강철 화학 중공업 항공 항천 물류 미디어 엔터테인먼트 픽처스 뮤직 인터내셔널 "
            "코퍼레이션 리튬 실리콘 메모리 디스플레이 소프트웨어 클라우드 모빌리티 로보틱스 생물 "
            "세미컨덕터 뉴에너지 신에너지 신소재 신재료 캐피털 캐피탈 광전 광업 석화 커지 지퇀 구펀 유한공사 유한회사 "
            "식품 맥주 유업 백화점 마트 기술 산업 실업 투자"
        ).split(),
        key=len,
        reverse=True,
    )
)
_HEREAFTER = re.compile(r" ?[(（](?:이하|약칭) ?[‘'“\"]?(?P<short>[가-힣A-Za-z]{2,14})[’'”\"]?[)）]")


def short_forms(
    constrained: Iterable[tuple[str, Sequence[Constraint]]], surfaces: Mapping[str, tuple[Concept, ...]]
) -> dict[str, Constraint]:
    """Return the short forms of an article → the term in full.

    Args:
        constrained: The segments with their constraints.
        surfaces: The names of the run.

    >>> firm = Constraint("term", "헝루이의약", 0, 5, 0, 5, "Hengrui", ("Hengrui",), "c-1", "org")
    >>> sorted(short_forms([("헝루이의약(이하 HR)이", (firm,))], {}))
    ['HR', '헝루이']
    """
    found: dict[str, Constraint] = {}
    for text, terms in constrained:
        for term in terms:
            if is_town(term):
                found.setdefault(term.surface, term)
            if term.kind != "term" or term.category not in ("org", "product") or term.alternatives:
                continue
            if (said := _HEREAFTER.match(text, term.core_end)) and not _is_word(said["short"]):
                found.setdefault(said["short"], term)
            tail = next((tail for tail in _TAILS if term.surface.endswith(tail)), "")
            short = term.surface.removesuffix(tail).rstrip()
            if tail and term.category == "org" and _is_own(short, surfaces):
                found.setdefault(short, term)
    return found


def _is_word(short: str) -> bool:
    """Whether a form is an ordinary word, as 회사 in (이하 회사): never a name of its own."""
    return short in ordinary_words() or bool(word_level(short)) or short in load_words().nouns


def _is_own(short: str, surfaces: Mapping[str, tuple[Concept, ...]]) -> bool:
    return not (
        (len(short) < 3 and not is_chinese_sound(short))
        or " " in short
        or short in surfaces
        or is_korean_place(short)
        or _is_word(short)
    )


def in_short(text: str, short: Mapping[str, Constraint], taken: Iterable[tuple[int, int]]) -> list[Constraint]:
    """Return the places of short forms in a segment.

    >>> firm = Constraint("term", "헝루이의약", 0, 5, 0, 5, "Hengrui", ("Hengrui",), "c-1", "org")
    >>> [(c.surface, c.expected) for c in in_short("헝루이가 헝루이즈를", {"헝루이": firm}, ())]
    [('헝루이', 'Hengrui')]
    """
    used, found = list(taken), []
    for form, term in short.items():
        for match in re.finditer(rf"(?<![가-힣A-Za-z]){re.escape(form)}(?![A-Za-z])", text):
            start, end = match.span()
            run = HANGUL_RUN.match(text, end)
            if any(start < b and a < end for a, b in used) or (run and not is_particle_chain(run.group())):
                continue
            found.append(
                Constraint(
                    "term", form, start, end, start, end, term.name, (term.name, *term.accepted), term.concept,
                    term.category,
                )
            )  # fmt: skip
    return found
