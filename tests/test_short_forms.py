"""Short forms of firms, doubled names and emperors by their temple name."""

from __future__ import annotations

from glossary.types import Concept
from translate.doubling import undoubled
from translate.short_forms import in_short, short_forms
from translate.temple_names import emperors, temple_names
from translate.types import Constraint


def _term(surface: str, start: int, english: str, category: str) -> Constraint:
    end = start + len(surface)
    return Constraint("term", surface, start, end, start, end, english, (english,), f"c-{english}", category)


def test_the_part_before_what_a_firm_deals_in_is_the_firm() -> None:
    firm = _term("란페이제약", 0, "Lanfei", "org")
    short = short_forms([("란페이제약이 컸다.", (firm,))], {})
    assert [c.expected for c in in_short("란페이는 란페이트를 샀다", short, ())] == ["Lanfei"]
    assert in_short("란페이는", short, [(0, 3)]) == []


def test_a_name_of_its_own_is_no_short_form() -> None:
    firm = _term("상하이자동차", 0, "SAIC Motor", "org")
    assert short_forms([("상하이자동차", (firm,))], {"상하이": (Concept("c-1", "상하이"),)}) == {}


def test_what_the_article_calls_it_hereafter() -> None:
    text = "국유자산감독관리위원회(이하 ‘국자위’)는"
    organ = _term("국유자산감독관리위원회", 0, "SASAC", "org")
    assert list(short_forms([(text, (organ,))], {})) == ["국자위"]


def test_a_country_that_the_name_says_already_is_not_said_twice() -> None:
    text = "중국 상무부와 중국 국가항천국"
    names = [
        _term("중국", 0, "China", "place"),
        _term("상무부", 3, "Ministry of Commerce", "org"),
        _term("중국", 8, "China", "place"),
        _term("국가항천국", 11, "China National Space Administration", "org"),
    ]
    assert [c.surface for c in undoubled(text, names)] == ["중국", "상무부", "중국 국가항천국"]


def test_temple_names_need_a_chinese_dynasty() -> None:
    rows = list(emperors(["명나라 초다.", "성조는 도읍을 옮겼다.", "조선 왕조에서", "태종은 아들에게 물려주었다."]))
    assert [[c.expected for c in row] for row in rows] == [[], ["Emperor Chengzu of Ming"], [], []]


def test_a_temple_name_that_is_a_word_needs_a_title() -> None:
    assert temple_names("한나라의 경제는 컸다")[0] == []
    assert [c.expected for c in temple_names("한나라의 경제(景帝)는")[0]] == ["Emperor Jing of Han"]


def test_an_ordinary_word_is_no_short_form_even_where_the_article_says_so():
    firm = Constraint("term", "텐센트", 0, 3, 0, 3, "Tencent", ("Tencent",), "c-1", "org")
    assert short_forms([("텐센트(이하 회사)는", (firm,))], {}) == {}
    assert list(short_forms([("텐센트(이하 텐센)는", (firm,))], {})) == ["텐센"]
