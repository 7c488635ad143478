"""Mandarin: readings, the official transcription, looser spellings, candidates, and the pinyin of names."""

from pathlib import Path

import pytest

from glossary.phonetics.han import fold_compat, is_han, to_simplified, to_traditional
from glossary.phonetics.pinyin import mandarin, pinyin_key, strip_tones, surname_reading, syllables
from glossary.phonetics.romanization import english_pinyin, romanize_korean, spell_pinyin
from glossary.phonetics.syllables import inventory
from glossary.phonetics.tables import lines
from glossary.phonetics.transcription import (
    candidate_count,
    hangul_of,
    loose_hangul_of,
    official_hangul,
    pinyin_candidates,
    transcribe,
)

CASES = Path(__file__).parent / "cases"
FACTS = Path(__file__).parent.parent.parent / "shared" / "facts"


def rows(path):
    return [tuple(line.split("\t")) for line in path.read_text("utf-8").splitlines() if line and line[0] != "#"]


def test_our_table_is_what_the_rules_compose():
    table = [line.split("\t") for line in lines("pinyin_hangul.tsv")]
    assert len(table) > 400
    assert [(p, h) for p, h, _ in table] == [(p, hangul_of(p)) for p, _, _ in table]


def test_the_official_table_syllable_by_syllable():
    facts = FACTS / "pinyin_hangul.tsv"
    if not facts.exists():
        pytest.skip("no shared facts")
    official = dict(rows(facts))
    assert {p: hangul_of(p) for p in official} == official
    assert official.items() <= inventory().items()


def test_the_published_examples_from_hanzi():
    facts = FACTS / "pinyin_hangul_examples.tsv"
    if not facts.exists():
        pytest.skip("no shared facts")
    wanted = {row[0]: row[2] for row in rows(facts)} | {"重慶": "충칭"}  # 중칭 is a slip of the list
    assert len(wanted) >= 142
    assert {han: official_hangul(han) for han in wanted} == wanted


def test_tones_and_other_writings_of_a_syllable_do_not_matter():
    assert {hangul_of(p) for p in ("lǜ", "lü", "lv", "lv4", "LÜ", "lu:4")} == {"뤼"}
    assert hangul_of("xyz") == hangul_of("") == hangul_of("r") == ""
    assert transcribe(("ā", "Q")) == "아Q"


@pytest.mark.parametrize(("hanzi", "category", "pinyin", "hangul"), rows(CASES / "phonetics_names.tsv"))
def test_names(hanzi, category, pinyin, hangul):
    assert spell_pinyin(hanzi, category) == pinyin
    assert official_hangul(hanzi, category) == hangul


@pytest.mark.parametrize(("hanzi", "category", "pinyin", "hangul"), rows(CASES / "phonetics_names.tsv"))
def test_names_are_among_the_candidates_of_their_hangul(hanzi, category, pinyin, hangul):
    wanted = pinyin_key(pinyin)
    first = ["".join(c).replace("ü", "v") for c in pinyin_candidates(hangul, category)[:3]]
    assert wanted in first or len(hangul) > 8


def test_the_hangul_decides_between_readings():
    assert syllables("曾國藩", hangul="쩡궈판") == ("zēng", "guó", "fān")
    assert syllables("曾", hangul="청") == ("céng",)
    assert syllables("重光", hangul="충광")[0] == "chóng"
    assert syllables("單", hangul="산") == ("shàn",)
    assert syllables("單", hangul="단") == ("dān",)
    assert syllables("北京", hangul="북경") == ("běi", "jīng")  # Sino-Korean proves nothing about Mandarin


def test_traditional_and_simplified_read_alike():
    for name in ("長春", "廈門", "重慶", "樂清", "曾國藩", "後海", "髮"):
        assert syllables(name) == syllables(to_simplified(name))[: len(name)] or name == "髮"
    assert mandarin("髮")[0] == "fà"
    assert mandarin("發")[0] == "fā"
    assert mandarin("A") == ()


def test_surnames():
    want = {
        "单": "shàn",
        "解": "xiè",
        "仇": "qiú",
        "区": "ōu",
        "朴": "piáo",
        "乐": "yuè",
        "员": "yùn",
        "长孙": "zhǎngsūn",
    }
    assert {name: surname_reading(name) for name in want} == want


def test_han_forms():
    assert fold_compat("\uf9e1\u8aaa李A") == "李說李A"
    assert to_simplified("鎭靑淸関広") == "镇青清关广"
    assert to_simplified("後臺") == "后台"
    assert to_traditional("头发") == "頭髮"
    assert to_traditional("发展") == "發展"
    assert to_traditional("王后") == "王后"
    assert to_traditional("咸丰帝", "person") == "咸豐帝"
    assert to_traditional("万历帝", "person") == "萬曆帝"
    assert to_traditional("岳西县", "place") == "岳西縣"
    assert to_traditional("金发科技", "org") == "金發科技"
    assert not is_han("ㄱ") and not is_han("漢字") and is_han("𠮷")


def test_pinyin_text():
    assert strip_tones("Lǚ Yùrén") == "Lü Yuren"
    assert pinyin_key("Xī'ān Shì") == "xianshi"
    assert spell_pinyin("張藝謀", "person", "장이머우") == "Zhāng Yìmóu"
    assert spell_pinyin("曾", "", "쩡") == "Zēng"
    assert spell_pinyin("58同城", "org") == "58 Tóngchéng"


def test_english_forms():
    forms = {
        ("陝西", "place"): "Shaanxi",
        ("山西", "place"): "Shanxi",
        ("呂梁", "place"): "Lüliang",
        ("西安", "place"): "Xi'an",
        ("哈爾濱", "place"): "Harbin",
        ("王海峰", "person"): "Wang Haifeng",
        ("陕西师范大学", "org"): "Shaanxi Shifan Daxue",
    }
    assert {key: english_pinyin(*key) for key in forms} == forms


@pytest.mark.parametrize(("pinyin", "hangul", "believed"), rows(CASES / "phonetics_loose.tsv"))
def test_loose_spellings(pinyin, hangul, believed):
    rests = {hangul}
    for syllable in pinyin.split():
        spellings = [hangul_of(syllable), *(spelling for spelling, _ in loose_hangul_of(syllable))]
        rests = {rest[len(s) :] for rest in rests for s in spellings if rest.startswith(s)}
    assert ("" in rests) == (believed == "yes")


def test_loose_spellings_cost_something_and_are_not_official():
    for syllable in inventory():
        spellings = loose_hangul_of(syllable)
        assert hangul_of(syllable) not in dict(spellings)
        assert all(0 < cost <= 1 for _, cost in spellings)
        assert [cost for _, cost in spellings] == sorted(cost for _, cost in spellings)


def test_candidates_spell_back_and_are_counted():
    for name in ("왕하이펑", "리커창", "장자제", "위안스카이", "시안"):
        found = pinyin_candidates(name)
        assert all(transcribe(sequence) == name for sequence in found)
        assert len(set(found)) == len(found) == candidate_count(name)
    assert pinyin_candidates("시진핑") == (("xi", "jin", "ping"),)
    assert pinyin_candidates("센젠")[0] == ("shen", "zhen")  # nothing official: looser spellings are tried
    assert pinyin_candidates("Google") == ()


def test_korean_names_in_latin_letters():
    words = {
        "서울": "Seoul",
        "대관령": "Daegwallyeong",
        "왕십리": "Wangsimni",
        "독립문": "Dongnimmun",
        "좋고": "Joko",
        "압구정": "Apgujeong",
    }
    assert {word: romanize_korean(word) for word in words} == words
    assert romanize_korean("이재명", person=True) == "Lee Jae-myeong"
