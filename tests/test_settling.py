"""Homographs settled by the other names of a document, or left open."""

import pytest

from glossary.base import base_concepts
from glossary.matching import Matcher
from glossary.settling import _cues, settle_by_context

MATCHER = Matcher(base_concepts())
BY_ID = {c.id: c for c in base_concepts()}

CASES = [
    ("중국 산시성 시안에서 열린 포럼에 참가했다.", "산시", "陝西"),
    ("산시성 타이위안과 다퉁의 탄광이 멈췄다.", "산시성", "山西"),
    ("장쑤성 타이저우의 제약 단지와 양저우를 잇는다.", "타이저우", "泰州"),
    ("저장성 타이저우에 공장을 세웠다. 닝보도 가깝다.", "타이저우", "台州"),
    ("안후이성 쑤저우의 농민이 올라왔다.", "쑤저우", "宿州"),
    ("산시성 정부가 밝혔다.", "산시성", ""),
    ("시안과 타이위안을 잇는 산시 고속철이다.", "산시", ""),
    ("광주에서 행사가 열렸다.", "광주", "光州"),
    ("심천과 광주의 공장이 문을 닫았다.", "광주", "廣州"),
    ("랴오닝성 안산의 제철소가 멈췄다.", "안산", "鞍山"),
    ("원산의 해안에 호텔이 섰다.", "원산", "元山"),
]

#: Sentence, surface, the Hanja that it has at each of its places.
HERE = [
    ("산시성 다퉁의 석굴과 산시성 시안의 성벽을 보았다.", "산시", ["山西", "陝西"]),
    ("시안에 갔다. 산시성 정부가 밝혔다.", "산시", ["?"]),
    ("안양 은허에서 갑골문이 나왔다. 경기 안양에서 불이 났다.", "안양", ["安陽", "安養"]),
]


@pytest.mark.parametrize(("text", "surface", "hanja"), CASES)
def test_context_settles_or_leaves_open(text, surface, hanja):
    settled = settle_by_context(text, MATCHER.surfaces)
    assert (BY_ID[settled[surface]].hanja if surface in settled else "") == hanja


@pytest.mark.parametrize(("text", "surface", "meant"), HERE)
def test_the_sentence_goes_first(text, surface, meant):
    found = [m for m in MATCHER.matches(text) if m.surface.startswith(surface)]
    assert [m.concepts[0].hanja if len(m.concepts) == 1 else "?" for m in found] == meant


def test_every_meaning_of_the_table_is_a_base_name():
    for hangul, meanings in _cues().items():
        known = {name for c in MATCHER.surfaces[hangul] for name in (c.hanja, c.english)}
        assert set(meanings) <= known, hangul
        assert len(meanings) > 1
        assert not set.intersection(*(set(cues) for cues in meanings.values())), hangul
