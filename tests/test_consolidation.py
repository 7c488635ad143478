"""Mentions become concepts: one per thing, misspellings and variants apart, in any order."""

import random

import pytest

from glossary.base import base_concepts
from glossary.mining import KnownNames, mine, needs_a_look
from glossary.mining.consolidation import consolidate
from glossary.store import Glossary
from glossary.types import Article, Category, Source

DOCUMENTS = {
    "a.txt": "커다쉰페이(科大訊飛·iFLYTEK)는 안후이(安徽)성 허페이(合肥)에 있다. 커다쉰페이는 크다.",
    "b.txt": "커다쉰페이(科大讯飞)의 류칭펑(劉慶峰) 회장은 안후이성 사람이다. 안후이(安徽)성은 넓다.",
    "c.txt": "베이징 먼터우궈우(門頭溝)구를 찾았다. 먼터우거우(門頭溝)의 가을이다.",
    "d.txt": "텐센트(騰訊·Tencent)의 마화텅(馬化騰) 회장과 아베 신조(安倍晋三) 총리, 이재용(李在鎔) 회장",
}


def concept(text, hanja):
    (found,) = [c for c in mine(Article("a", text)).concepts if c.hanja == hanja]
    return found


def test_traditional_and_simplified_are_one_thing():
    found = concept("커다쉰페이(科大訊飛)와 커다쉰페이(科大讯飞)", "科大訊飛")
    assert found.mentions == 2


def test_a_misspelling_is_kept_apart_and_the_official_form_leads():
    found = concept("먼터우궈우(門頭溝)와 먼터우거우(門頭溝)", "門頭溝")
    assert (found.hangul, found.misspellings) == ("먼터우거우", ("먼터우궈우",))
    assert "먼터우궈우" not in found.variants
    assert needs_a_look(found)


def test_a_misspelling_alone_is_mended():
    found = concept("먼터우궈우(門頭溝)", "門頭溝")
    assert (found.hangul, found.misspellings) == ("먼터우거우", ("먼터우궈우",))


def test_the_form_with_its_generic_is_a_variant():
    found = concept("안후이(安徽)성은 넓다", "安徽")
    assert (found.hangul, found.variants) == ("안후이", ("안후이성",))


def test_printed_latin_is_the_english():
    found = concept("룽타오(龍濤·LongTao)가 나왔다", "龍濤")
    assert (found.english, found.source) == ("LongTao", Source.PRINTED)


def test_composed_english_by_category():
    text = "왕하이룽(王海龍) 교수와 화둥대학(華東大學), 쓰룽(泗龍)현"
    english = {c.hanja: c.english for c in mine(Article("a", text)).concepts}
    assert english == {"王海龍": "Wang Hailong", "華東大學": "Huadong University", "泗龍": "Silong"}


def test_common_words_and_cut_off_names_are_no_concepts():
    assert mine(Article("a", "굴기(崛起)와 인공지능(AI), 100억위안(약 2조원)")).concepts == ()


def test_korean_and_japanese_names_get_no_pinyin():
    found = {c.hanja: c for c in mine(Article("d", DOCUMENTS["d.txt"])).concepts}
    assert found["李在鎔"].pinyin == found["安倍晋三"].pinyin == ""
    assert found["馬化騰"].pinyin == "Mǎ Huàténg"


def test_unbracketed_mentions_count_and_are_first():
    text = "커다쉰페이가 말했다. 커다쉰페이(科大訊飛)는 크다."
    found = concept(text, "科大訊飛")
    assert (found.mentions, found.first_seen) == (2, "a#0")


def test_concepts_are_in_the_order_of_the_text():
    found = mine(Article("a", DOCUMENTS["a.txt"])).concepts
    assert [c.hanja for c in found] == ["科大訊飛", "安徽", "合肥"]


def test_consolidating_twice_or_shuffled_gives_the_same():
    mentions = list(mine(Article("a", DOCUMENTS["c.txt"])).mentions)
    wanted = consolidate(mentions)
    random.Random(7).shuffle(mentions)
    assert consolidate(mentions) == wanted


@pytest.mark.parametrize("seed", range(4))
def test_the_order_of_documents_does_not_matter(seed):
    known = KnownNames.of(base_concepts())
    mined = [mine(Article(doc, text), known) for doc, text in DOCUMENTS.items()]
    wanted = Glossary.empty()
    wanted.add([(m.doc, m.digest, m.concepts) for m in mined])
    random.Random(seed).shuffle(mined)
    shuffled = Glossary.empty()
    for one in mined:
        shuffled.add([(one.doc, one.digest, one.concepts)])
    assert shuffled.concepts == wanted.concepts
    assert {c.category for c in wanted.concepts} >= {Category.PERSON, Category.PLACE, Category.ORG}


def test_mining_twice_changes_nothing():
    glossary = Glossary.empty()
    mined = mine(Article("a.txt", DOCUMENTS["a.txt"]))
    glossary.add([(mined.doc, mined.digest, mined.concepts)])
    before = glossary.concepts
    again = mine(Article("a.txt", DOCUMENTS["a.txt"]))
    assert again == mined
    changes = glossary.add([(again.doc, again.digest, again.concepts)])
    assert (glossary.concepts, changes.new, changes.skipped) == (before, [], 1) or glossary.concepts == before


@pytest.mark.parametrize(
    ("text", "hanja", "english"),
    [
        ("지리자동차(吉利汽車)는 컸다", "吉利汽車", "Geely"),
        ("청두 우허우구(武侯區)에 있다", "武侯區", "Wuhou District"),
        ("알리바바그룹(阿里巴巴集團)은 컸다", "阿里巴巴集團", "Alibaba Group"),
        ("게임 '검은 신화: 오공(黑神話:悟空)'이 나왔다", "黑神話:悟空", "Black Myth: Wukong"),
    ],
)
def test_a_known_name_in_a_longer_form_keeps_its_english(text, hanja, english):
    mined = mine(Article("a", text), KnownNames.of(base_concepts()))
    assert [c.english for c in mined.concepts if c.hanja == hanja] == [english]


@pytest.mark.parametrize(
    ("text", "whole", "part"),
    [
        ("저장(浙江)성위원회가 회의를 열었다. 저장은 크다.", "저장성 당위원회", {"저장", "浙江"}),
        ("주장(珠江)삼각주는 넓다.", "주장강", {"주장삼각주", "주장강삼각주"}),
    ],
)
def test_a_part_or_a_longer_name_that_is_another_thing_is_no_variant(text, whole, part):
    known = KnownNames.of(base_concepts())
    (found,) = [c for c in mine(Article("a", text), known).concepts if c.hangul == whole]
    assert not part & set(found.variants)
