"""Mining whole articles: neither the order of the documents nor a second time matters, and sound joins nothing."""

import random

import pytest

from glossary.base import base_concepts
from glossary.mining import KnownNames, mine
from glossary.store import Glossary
from glossary.types import Article

ARTICLES = [
    "산시(陝西)성 시안(西安)의 병마용(兵馬俑)을 찾았다. 산시성은 넓다.",
    "석탄은 산시(山西)성에서 난다. 다퉁(大同)이 산시에 있다.",
    "먼터우궈우(門頭溝)구에서 열렸다. 먼터우거우(門頭溝)는 베이징에 있다.",
    "커다쉰페이(科大訊飛⋅iFLYTEK)가 새 제품을 냈다. 커다쉰페이는 허페이(合肥) 기업이다.",
    "커다쉰페이(科大讯飞)와 화중(華中) 지역의 화중과기대(華中科大)가 손잡았다.",
    "혜초(慧超)는 왕오천축국전(往五天竺國傳)을 남긴 승려다. 굴기(崛起)는 보통 말이다.",
    "가수 주이룽쥔(朱伊龍軍)이 노래했다. 주이룽쥔은 작가이기도 하다.",
    "텐안먼(天安門) 광장과 톈안먼(天安門) 앞길이다.",
    "시진핑(習近平) 국가주석이 왔다. 시 주석은 갔다. 習 주석도 말했다.",
]


@pytest.fixture(scope="module")
def mined():
    known = KnownNames.of(base_concepts())
    found = [mine(Article(f"{number}.txt", text), known) for number, text in enumerate(ARTICLES)]
    return [(article.doc, article.digest, article.concepts) for article in found]


def rows(glossary):
    return sorted((c.hangul, c.hanja, c.english, c.variants, c.misspellings, c.mentions, c.documents) for c in glossary)


def in_runs(documents, size):
    glossary = Glossary.empty()
    for start in range(0, len(documents), size):
        glossary.add(documents[start : start + size])
    return rows(glossary.concepts)


def test_the_order_and_the_number_of_runs_do_not_matter(mined):
    expected = in_runs(mined, len(mined))
    shuffler = random.Random(7)
    for size in (1, 2, 4, len(mined)):
        for _ in range(6):
            documents = shuffler.sample(mined, len(mined))
            assert in_runs(documents, size) == expected


def test_mining_twice_changes_nothing(mined):
    glossary = Glossary.empty()
    glossary.add(mined)
    before = rows(glossary.concepts)
    changes = glossary.add(mined)
    assert (changes.documents, changes.skipped) == (0, len(mined))
    assert rows(glossary.concepts) == before


def test_sound_alone_joins_nothing(mined):
    glossary = Glossary.empty()
    glossary.add(mined)
    same_sound = {c.hanja for c in glossary.concepts if c.hangul == "산시"}
    assert same_sound == {"陝西", "山西"}
    assert {c.hanja for c in glossary.concepts if c.hangul.startswith("화중")} >= {"華中"}
    assert len({c.id for c in glossary.concepts if "華中" in c.hanja}) == 2


def test_spellings_scripts_and_documents_are_one_record(mined):
    glossary = Glossary.empty()
    glossary.add(mined)
    (record,) = [c for c in glossary.concepts if c.hanja == "科大訊飛"]
    assert (record.english, record.documents, record.mentions) == ("iFLYTEK", 2, 3)


def test_a_misspelling_is_kept_and_flagged(mined):
    glossary = Glossary.empty()
    glossary.add(mined)
    (record,) = [c for c in glossary.concepts if c.hanja == "門頭溝"]
    assert record.hangul == "먼터우거우"
    assert "먼터우궈우" in record.misspellings
    assert "먼터우궈우" not in record.variants


def test_a_surname_with_title_counts_for_the_person_and_is_no_variant(mined):
    glossary = Glossary.empty()
    glossary.add(mined)
    (record,) = [c for c in glossary.concepts if c.hanja == "習近平"]
    assert record.mentions == 3
    assert "시" not in record.variants


def test_a_conflict_says_where(mined):
    glossary = Glossary.empty()
    glossary.add(mined[:1])
    (record,) = [c for c in glossary.concepts if c.hanja == "西安"]
    glossary.write(record.id, {"english": "Chang'an"}, person=True)
    changes = glossary.add([("x.txt", "other", [record.with_changes(english="Xi'an", first_seen="x.txt#5")])])
    assert [(c.column, c.kept, c.found, c.seen) for c in changes.conflicts] == [
        ("english", "Chang'an", "Xi'an", "x.txt#5")
    ]
