"""Which figure belongs to which name: two figures of a list that a translation has in each other's place.

Korean says A 3.3%, B 6%: each figure behind its name, rank, year or noun (사망자 131명, 부상자 980명). English may turn
the whole order round (6 percent in B, 3.3 percent in A), but where the names keep their order and the figures change
theirs, or the other way round, one of them has probably got the figure of the other. `roles` judges who acts on whom
and from what to what.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain, pairwise

from translate.types import Constraint, Outcome

#: Between a name and its figure no clause ends, and no other noun is the topic.
_GAP = re.compile(r"[^.!?。,;·\n]{0,14}")
_LISTED = re.compile(r"(?:[^.!?。\n]|\.(?=\d)){0,28}")
_JOINT = re.compile(r"(?:와|과|,|·|및|[ ])[ ]?|[^ .,]{0,2}(?:와|과)[ ]|[^ .,]{0,2},[ ]|[^ .,]{0,2}·")
_CLAUSE = re.compile(r"[,;\n]|(?<!\d)\.|(?<=[했었였됐렸][고으])(?:며)?[ ]")
_TO_RANK = re.compile(r"(?:[이가])?(?:으?로|의)[ ](?:[^,.;\n]{0,8}[ ])?")
_TO_FIGURES = re.compile(r"[^.!?。;\n]{0,24}")
#: Units of dates and ranks: these say which thing a figure belongs to, other figures are what it is worth.
_LABELS = frozenset({"ordinal", "year", "year-month", "date", "quarter", "half-year", "decade"})
#: Nouns and verbs that a figure belongs to: what stands right before or behind it in Korean, what English says.
_NOUNS = tuple(
    (name, re.compile(before), re.compile(behind), re.compile(rf"\b(?:{english})", re.IGNORECASE))
    for name, before, behind, english in (
        ("dead", "사망자?|희생자", "숨|사망|목숨|희생", "dead|died|dying|deaths?|kill|fatal|lives|death toll"),
        ("hurt", "부상자?|중상자?|경상자?", "다[치쳤친]|부상|중상", "injur|wound|hurt"),
        ("missing", "실종자?", "실종", "missing|unaccounted"),
        ("ill", "감염자?|확진자?", "감염|확진", "infect|confirmed|cases?|positive"),
        ("export", "수출액?", "수출", "export"), ("import", "수입액?", "수입", "import"),
        ("men", "남성|남자|남학생", "남성|남자", "men|males?|boys"),
        ("women", "여성|여자|여학생", "여성|여자", "women|females?|girls"),
        ("sales", "매출액?", "매출", "revenues?|sales|turnover"),
        ("operating", "영업이익|영업손실", "영업이익", "operating"),
        ("net", "순이익|순손실", "순이익", "net"),
        ("ruling", "여당|집권당", "여당", "ruling|governing"), ("opposition", "야당", "야당", "opposition"),
        ("foreign", "외국인", "외국인", "foreign"), ("retail", "개인", "개인", "individual|retail"),
        ("institution", "기관", "기관", "institution|organ"),
        ("for", "찬성", "찬성", "in favor|for\\b|yes|approv|support"),
        ("against", "반대", "반대", "against|no\\b|oppos"),
        ("low", "최저", "최저", "low|minimum"), ("high", "최고", "최고", "high|maximum|top|peak"),
        ("win", "승리", "승", "wins?|victor|won"), ("loss", "패배", "패", "loss|lost|defeat"),
        ("adult", "어른|성인", "어른|성인", "adults?"),
        ("child", "어린이|아동|청소년", "어린이|아동", "child|kids?|youth"),
        ("high", "높이|해발", "높이", "high|height|tall"), ("long", "길이|총연장|전장", "길이", "long|length"),
        ("wide", "너비|폭", "너비", "wide|width|broad"), ("deep", "깊이", "깊이", "deep|depth"),
        ("heavy", "무게|체중|중량", "무게", "weigh|heav"),
        ("begun", "시작일|착공일|개막일", "시작|개막|착공", "began|begin|begun|start|open"),
        ("ended", "종료일|완공일|폐막일", "끝|종료|폐막|완공|막을", "end|finish|complet|clos"),
        ("married", "혼인|결혼", "혼인|결혼", "marri|wed"), ("divorced", "이혼", "이혼", "divorc"),
        ("born", "출생아?|신생아|출산", "태어|출생", "birth|born|newborn"),
        ("turnout", "투표율", "투표율", "turnout"), ("share", "득표율|점유율", "득표율", "share|of the votes?|support"),
        ("city", "도시", "도시", "urban|cit(?:y|ies)"), ("country", "농촌", "농촌", "rural|countryside"),
    )
)  # fmt: skip
_BEFORE_FIGURE, _BEHIND_FIGURE = 12, 8


@dataclass(frozen=True, slots=True)
class _Owner:
    """What a figure belongs to: its name and kind, where it begins in the Korean and in the English."""

    name: str
    kind: str
    begins: int
    place: int


def crossed(text: str, outcomes: Sequence[Outcome], english: str) -> list[tuple[Constraint, Constraint]]:
    """Return the pairs of figures that seem to have changed places among what they belong to.

    Args:
        text: The Korean of the segment.
        outcomes: What became of its constraints.
        english: Its English.

    >>> from translate.checking import check
    >>> from translate.types import Quantity
    >>> own = [Constraint("quantity", f"{n}명", a, a + 4, a, a + 3, str(n), (str(n),),
    ...                   quantity=Quantity(f"{n}명", a, a + 4, n, "persons")) for n, a in ((131, 5), (980, 16))]
    >>> text = "사망자는 131명, 부상자는 980명"
    >>> [len(crossed(text, check(own, said), said)) for said in ("980 dead and 131 hurt", "980 hurt and 131 dead")]
    [1, 0]
    """
    placed = {o.constraint: o.target_start for o in outcomes if o.target_start is not None}
    order = sorted(placed, key=lambda c: c.core_start)
    owned = _owned(text, order, placed, english)
    found: list[tuple[Constraint, Constraint]] = []
    figures = [figure for figure in order if figure in owned]
    alike = (pairwise([f for f in figures if _unit(f) == unit]) for unit in dict.fromkeys(map(_unit, figures)))
    for a, b in chain.from_iterable(alike):
        pairs = ((one, other) for one in owned[a] for other in owned[b] if one.kind == other.kind)
        if _alike(a, b) and any(_changed(text, (a, b), pair, placed) for pair in pairs):
            found.append((a, b))
    return found


def _changed(
    text: str, figures: tuple[Constraint, Constraint], owners: tuple[_Owner, _Owner], placed: dict[Constraint, int]
) -> bool:
    (a, b), (one, other) = figures, owners
    listed = _LISTED.fullmatch(text, a.core_end, max(other.begins, a.core_end))
    turned = (one.place < other.place) != (placed[a] < placed[b])
    return one.name != other.name and listed is not None and turned


def _owned(
    text: str, order: Sequence[Constraint], placed: dict[Constraint, int], english: str
) -> dict[Constraint, list[_Owner]]:
    """The figures of a segment with what each may belong to."""
    labels = _in_rows(text, order)
    for figure, rank in pairwise(order):  # 14.1%로 세계 3위
        ranked = rank.quantity is not None and rank.quantity.surface.endswith("위")
        if ranked and _is_figure(figure, rank) and _TO_RANK.fullmatch(text, figure.core_end, rank.core_start):
            labels.setdefault(figure, rank)
    for label, figure in pairwise(order):
        if _is_figure(figure, label) and _GAP.fullmatch(text, label.core_end, figure.core_start):
            labels.setdefault(figure, label)
    owned: dict[Constraint, list[_Owner]] = {}
    for figure in order:
        if figure in labels:
            label = labels[figure]
            owner = _Owner(label.expected, _unit(label), label.core_start, placed[label])
            owned.setdefault(figure, []).append(owner)
        if figure.quantity is not None and (noun := _noun_of(text, figure, english)) is not None:
            owned.setdefault(figure, []).append(_Owner(noun[0], "noun", figure.core_start, noun[1]))
    return owned


def _in_rows(text: str, order: Sequence[Constraint]) -> dict[Constraint, Constraint]:
    """A와 B는 각각 3%와 6%: two names and two figures in a row."""
    rows: dict[Constraint, Constraint] = {}
    for at in range(len(order) - 3):
        first, second, a, b = order[at : at + 4]
        names = first.kind == second.kind == "term" and _JOINT.fullmatch(text, first.core_end, second.core_start)
        if not names or not _alike(a, b) or not _JOINT.fullmatch(text, max(a.end, a.core_end), b.core_start):
            continue
        if _TO_FIGURES.fullmatch(text, second.core_end, a.core_start):
            rows |= {a: first, b: second}
    return rows


def _noun_of(text: str, figure: Constraint, english: str) -> tuple[str, int] | None:
    """The noun that a figure belongs to and where English says it, if it says it once."""
    start, end = figure.core_start, max(figure.end, figure.core_end)
    before, behind = text[max(0, start - _BEFORE_FIGURE) : start], text[end : end + _BEHIND_FIGURE]
    clause = _CLAUSE.split(text[:start])[-1]  # 영업이익은 82억 위안으로 251.1% 늘었고
    for name, noun, verb, said in _NOUNS:
        at = re.search(rf"(?:{noun.pattern})[^\d.,]{{0,6}}$", before)
        at = at or re.match(rf"[ ]?(?:[가-힣]{{1,4}}[ ])?(?:{noun.pattern})[은는][ ][^()]{{0,22}}$", clause)
        if at is None and re.match(rf"[이가은는의을를에 ]{{0,2}}(?:{verb.pattern})", behind) is None:
            continue
        places = [match.start() for match in said.finditer(english)]
        return (name, places[0]) if len(places) == 1 else None
    return None


def _unit(constraint: Constraint) -> str:
    return constraint.quantity.unit if constraint.quantity is not None else ""


def _is_label(constraint: Constraint) -> bool:
    """Whether a figure says which thing another one belongs to: a date, a rank, 40대, 60세 이상."""
    quantity = constraint.quantity
    return quantity is not None and (quantity.unit in _LABELS or (quantity.unit == "age" and quantity.qualifier != ""))


def _is_figure(figure: Constraint, label: Constraint) -> bool:
    """Whether the second of two neighbours may be what the first is worth; a rank belongs to a name only."""
    if figure.quantity is None:
        return False
    if figure.quantity.unit == "ordinal":
        return label.kind == "term"
    return not _is_label(figure) and (label.kind == "term" or _is_label(label))


def _alike(first: Constraint, second: Constraint) -> bool:
    a, b = first.quantity, second.quantity
    if a is None or b is None or a.unit != b.unit or a.value == b.value:
        return False
    return a.unit != "ordinal" or a.surface[-1] == b.surface[-1]  # 2위 and 4위, not 첫날 and 2위
