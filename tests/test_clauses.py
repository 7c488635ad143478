"""Sentences are cut where Korean grammar allows, never inside a name or figure."""

import pytest
from fakes import term

from translate.clauses import join_clauses, split_clauses
from translate.types import Segment


def pieces(text, constraints=()):
    return split_clauses(Segment(3, 100, 100 + len(text), text), constraints)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "베이징은 단지를 짓기로 했으며 상하이는 기금을 만들기로 했다.",
            ["베이징은 단지를 짓기로 했으며", "상하이는 기금을 만들기로 했다."],
        ),
        ("비가 왔지만 회의는 열렸다.", ["비가 왔지만 회의는 열렸다."]),
        ("회의가 열렸다.", ["회의가 열렸다."]),
        (
            "개혁 ▲첫째 과제는 물가 안정이다 ▲둘째 과제는 고용 안정이다",
            ["개혁 ▲첫째 과제는 물가 안정이다", "▲둘째 과제는 고용 안정이다"],
        ),
        ("", [""]),
    ],
)
def test_cut(text, expected):
    assert [piece.text for piece, _ in pieces(text)] == expected


def test_constraints_go_along():
    text = "베이징은 단지를 새로 크게 짓기로 했고, 상하이는 기금을 크게 만들기로 했다."
    constraints = (term(text, "베이징", "Beijing"), term(text, "상하이", "Shanghai"))
    (first, own), (second, other) = pieces(text, constraints)
    assert [c.surface for c in own] == ["베이징"]
    assert [second.text[c.start : c.end] for c in other] == ["상하이"]
    assert (first.start, second.end, second.block) == (100, 100 + len(text), 3)


def test_never_inside_a_constraint():
    text = "그는 어제 동방, 그리고 서방 연구소, 또 다른 이름의 연구소에서 일했다."
    name = term(text, "동방, 그리고 서방 연구소, 또 다른 이름의 연구소", "East and West Lab")
    assert [piece.text for piece, _ in pieces(text, (name,))] == [text]


@pytest.mark.parametrize(
    ("parts", "joined"),
    [
        ([("가,", "Beijing rose."), ("나.", "The city fell.")], "Beijing rose, the city fell."),
        ([("가,", "Beijing rose,"), ("나.", "Shanghai fell")], "Beijing rose, Shanghai fell."),
        ([("가", ""), ("나.", "Shanghai fell.")], "Shanghai fell."),
        ([("가.", "He said “no.”")], "He said “no.”"),
        ([], ""),
    ],
)
def test_join(parts, joined):
    assert join_clauses(parts) == joined


def firm(text: str) -> list[str]:
    return [piece.text for piece, _ in split_clauses(Segment(0, 0, len(text), text), (), firm=True)]


def test_a_sentence_not_yet_tried_is_cut_only_where_a_statement_ends():
    text = "시는 올해 안에 공사를 모두 마칠 계획이며, 내년 봄부터 기업의 입주 신청을 받을 예정이다."
    assert firm(text) == ["시는 올해 안에 공사를 모두 마칠 계획이며,", "내년 봄부터 기업의 입주 신청을 받을 예정이다."]


def test_reported_speech_helping_verbs_and_quotations_are_never_cut():
    assert len(firm("회사는 새 공장을 짓는 데 오 년이 걸릴 것이라고 주주들에게 보낸 편지에서 설명했다.")) == 1
    assert len(firm("연구진은 더 작고 값이 싼 감지기를 여러 해에 걸쳐 만들고 있는 것으로 알려졌다고 한다.")) == 1
    assert len(firm('그는 "공장을 올해 안에 다 지을 것이며 사람도 더 뽑겠다"는 뜻을 기자들에게 밝혔다.')) == 1


def test_nouns_that_end_like_a_connective_are_never_cut_off():
    assert len(firm("정부는 온라인 쇼핑을 즐기는 소비자 권리를 더 두텁게 보호하는 방안을 곧 내놓기로 했다.")) == 1
    assert len(firm("회사는 새 제품을 널리 알리기 위해 온라인광고 예산을 지난해의 두 배로 늘리기로 결정했다.")) == 1


@pytest.mark.parametrize(
    ("pieces", "joined"),
    [
        (
            [("값은 내렸지만,", "Prices fell."), ("수요는 늘었다.", "The demand rose.")],
            "Prices fell, but the demand rose.",
        ),
        (
            [("값이 내렸고,", "Prices fell."), ("수요는 늘었다.", "The demand rose.")],
            "Prices fell, and the demand rose.",
        ),
        (
            [("가", "It fell."), ("값이 내렸고,", "Prices fell."), ("수요는 늘었다.", "The demand rose.")],
            "It fell, Prices fell, and the demand rose.",
        ),
        ([("값이 내렸고,", "Prices fell."), ("늘었다.", "With more demand.")], "Prices fell, with more demand."),
        ([("값이 내렸고,", "Prices fell."), ("늘었다.", "But it was good.")], "Prices fell, but it was good."),
        ([("값이 내렸지만,", "Prices fell, but"), ("늘었다.", "It was good.")], "Prices fell, but it was good."),
        ([("“내렸고,", 'He said, "it fell.'), ("늘었다”", 'It rose."')], 'He said, "it fell, it rose."'),
    ],
)
def test_statements_are_linked_as_their_endings_say(pieces, joined):
    assert join_clauses(pieces) == joined
