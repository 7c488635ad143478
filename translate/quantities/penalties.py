"""What the courts say in figures: 징역 12년 6월 (a term, not June), 1급 살인 (first-degree murder).

In a sentence of a court 월 counts months, which everywhere else is 개월; and the 급 of a crime is its degree.
"""

from __future__ import annotations

import re
from decimal import Decimal

from translate.quantities import assembly, english
from translate.types import Quantity

_TERM = re.compile(r"(?P<y>\d{1,2})년[ ]?(?P<m>1[01]|\d)월(?![ ]?\d{1,2}일)(?=[^가-힣]|[을를의에이형까]|으?로|$)")
_MONTHS = re.compile(r"(?P<m>1[0-9]|[1-9])월(?![ ]?\d{1,2}일)(?=[^가-힣]|[을를의에이형]|$)")
_PRISON = re.compile(
    r"(?:징역|금고|구류|실형|형기|단기|장기|집행유예|유예|벌금형)(?:을|는|은)?[ ]?(?:각각[ ]|총[ ]|최대[ ])?$"
)
#: Without a word of prison before it a term has its particle: 98년 6월 선고 is a month of 1998.
_SENTENCED = re.compile(r"(?:[을를의][ ]?(?:선고|징역|실형|집행유예|구형|복역|집행)|[ ]?형(?:을|이|에))")
#: 단기 3월, 금고 1월 may also be courses and safes.
_COURT = re.compile(r"징역|선고|실형|구형|복역|유예|판결|법원|재판|형[을에]")
_NEAR = 40
_DEGREE = re.compile(
    r"(?P<n>[1-3])급[ ]?(?=(?:계획[ ]?)?(?:살인|모살|고살|강도|강간|성폭행|폭행|절도|중범죄|모의[ ]살인"
    r"|방화(?!문|벽|관리|구획|복)|상해(?:죄|치사|[ ]혐의)))"
)


def find_penalty(text: str, pos: int) -> Quantity | None:
    """The term of a sentence or the degree of a crime that starts at the digit `pos`.

    >>> [find_penalty(t, p).core_english for t, p in (("징역 12년 6월을 선고", 3), ("징역 8월에", 3), ("1급 살인", 0))]
    ['12 years and six months', 'eight months', 'first-degree']
    >>> find_penalty("올해 12년 6월", 3), find_penalty("1급 기밀", 0)
    (None, None)
    """
    if degree := _DEGREE.match(text, pos):
        nth, short = english.ordinal(int(degree["n"]))[:2]
        forms: tuple[str, ...] = (f"{nth}-degree", f"{nth} degree", f"{short}-degree", f"{short} degree")
        return assembly.whole(text, pos, degree.end("n") + 1, int(degree["n"]), "ordinal", forms)
    before = text[max(0, pos - 10) : pos]
    if term := _TERM.match(text, pos):
        if _PRISON.search(before) or _SENTENCED.match(text, term.end()):
            return assembly.two_spans(text, pos, term.end(), Decimal(term["y"]), "years", Decimal(term["m"]), "months")
        return None
    months = _MONTHS.match(text, pos)
    if months and _PRISON.search(before) and _COURT.search(text, max(0, pos - _NEAR), pos + _NEAR):
        forms = english.amount(Decimal(months["m"]), "months")
        return assembly.whole(text, pos, months.end(), int(months["m"]), "months", forms)
    return None
