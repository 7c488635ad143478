"""Names looked up alone, with nothing but the rules: right Hangul and right pinyin first, measured on labelled lists.

The lists are used by the benchmarks too, beside pypinyin and hanja. A name that is known to come out wrong stands in
MISSES with the reason, and must stay wrong until it is taken out.
"""

from pathlib import Path

import pytest

from glossary.lookup_computed import compute
from glossary.phonetics.japanese_names import japanese_name
from glossary.phonetics.pinyin import pinyin_key
from glossary.phonetics.romanization import spell_pinyin
from glossary.types import Origin

CASES = Path(__file__).parent / "cases"
LISTS = ("phonetics_people.tsv", "phonetics_places.tsv", "phonetics_others.tsv")
MISSES = {
    "相世和": "相 is read as a word (Xiāng-) where nothing says that this is a person",
    "蓮舫": "one name, no surname",
    "役所広司": "役所 is an ordinary word",
    "菅直人": "菅 is Suga far more often than Kan",
    "山中伸弥": "しんや: the break between n and ya is not in the table",
    "伊東豊雄": "とよお: a long vowel that is none",
    "犬養毅": "毅 is Takeshi more often than Tsuyoshi",
    "宮沢喜一": "きいち: a long vowel that is none",
    "源頼朝": "the particle no after an old clan name",
    "靖国神社": "a place with its generic",
    "軍艦島": "translated in Korean",
    "ダルビッシュ有": "katakana",
    "綾瀬はるか": "hiragana",
    "広瀬すず": "hiragana",
}


def rows(name):
    text = (CASES / name).read_text("utf-8")
    return [tuple(line.split("\t")) for line in text.splitlines() if line and line[0] != "#"]


def first(query):
    found = compute(query)
    return found[0][1] if found else None


def flat(pinyin):
    return "".join(ch for ch in pinyin.lower() if ch.isalnum())


def check(names, right, misses=MISSES):
    """Hold the known misses apart: every other name is right, and so are 98 % of the list."""
    wrong = {row[0] for row in names if not right(*row)}
    assert wrong == {row[0] for row in names} & set(misses)
    return 1 - len(wrong) / len(names)


@pytest.mark.parametrize("name", LISTS)
def test_pinyin_with_tones_comes_first(name):
    assert check(rows(name), lambda hanzi, pinyin, _: flat(first(hanzi).pinyin) == flat(pinyin)) >= 0.98


@pytest.mark.parametrize("name", LISTS)
def test_official_hangul_is_a_form_of_the_first_answer(name):
    def right(hanzi, _, hangul):
        concept = first(hanzi)
        return hangul in (concept.hangul.replace(" ", ""), *concept.variants)

    assert check(rows(name), right, misses=()) == 1


@pytest.mark.parametrize("name", LISTS)
def test_the_words_of_the_pinyin_are_those_of_the_standard(name):
    names = rows(name)
    assert sum(first(hanzi).pinyin == pinyin for hanzi, pinyin, _ in names) >= 0.9 * len(names)


@pytest.mark.parametrize("name", LISTS)
def test_hangul_leads_back_to_the_pinyin_among_the_first_three(name):
    names = [row for row in rows(name) if row[2].isalpha()]
    found = [pinyin_key(p) in [pinyin_key(c.pinyin) for _, c in compute(hangul)[:3]] for _, p, hangul in names]
    assert sum(found) >= 0.95 * len(found)


def test_japanese_names_are_recognised_and_get_no_pinyin():
    names = rows("phonetics_japanese_names.tsv")

    def right(kanji, hangul):
        found = [concept for _, concept in compute(kanji) if concept.origin is Origin.JA]
        return bool(found) and found[0].hangul == hangul and not found[0].pinyin and bool(found[0].english)

    assert check(names, right) >= 0.9


def test_a_korean_name_is_offered_as_such_too():
    found = {concept.origin: concept for _, concept in compute("盧武鉉")}
    korean = found[Origin.KO]
    assert (korean.hangul, korean.pinyin, korean.english) == ("노무현", "", "Roh Mu-hyeon")
    assert Origin.KO not in {concept.origin for _, concept in compute("習近平")}


@pytest.mark.parametrize(
    ("query", "hangul", "pinyin"),
    [
        ("清華大學", "칭화대학", "Qīnghuá Dàxué"),
        ("武侯区", "우허우구", "Wǔhóu Qū"),
        ("香港大學", "홍콩대학", "Xiānggǎng Dàxué"),
        ("孔子", "공자", "Kǒngzǐ"),
        ("維吾爾", "위구르", "Wéiwú'ěr"),
        ("微軟亞洲研究院（上海）", "웨이롼야저우옌주위안(상하이)", "Wēiruǎn Yàzhōu Yánjiūyuàn (Shànghǎi)"),
        ("清華大學中國科技政策研究中心", "칭화대학중국과기정책연구센터",
         "Qīnghuá Dàxué Zhōngguó Kējì Zhèngcè Yánjiū Zhōngxīn"),
    ],
)  # fmt: skip
def test_the_form_that_korean_uses(query, hangul, pinyin):
    assert (first(query).hangul, first(query).pinyin) == (hangul, pinyin)


@pytest.mark.parametrize(
    ("query", "pinyin", "english"),
    [
        ("칭화대학", "Qinghua Daxue", "Qinghua University"),
        ("우허우구", "Wuhou Qu", "Wuhou District"),
        ("안후이성", "Anhui Sheng", "Anhui Province"),
        ("왕하이성", "Wang Haisheng", "Wang Haisheng"),
    ],
)
def test_hangul_with_a_generic(query, pinyin, english):
    assert (first(query).pinyin, first(query).english) == (pinyin, english)


@pytest.mark.parametrize(
    "name", ["習近平", "歐陽修", "司馬光", "上海大學", "三國演義", "東北三省", "東莞市", "高山流水", "金田集團"]
)
def test_chinese_names_are_not_taken_for_japanese(name):
    assert japanese_name(name) is None


@pytest.mark.parametrize(
    ("hanja", "category", "hangul", "pinyin"),
    [
        ("行政院", "org", "행정원", "Xíngzhèngyuàn"),
        ("西湖區", "place", "서호구", "Xīhú Qū"),
        ("西湖區", "place", "시후구", "Xīhú Qū"),
        ("地產", "other", "지산", "Dìchǎn"),
        ("上海交通大學", "org", "상하이교통대학", "Shànghǎi Jiāotōng Dàxué"),
        ("單仁平", "person", "단인평", "Shàn Rénpíng"),
        ("樂亭", "place", "러팅", "Làotíng"),
        ("重光", "", "중광", "Zhòngguāng"),
    ],
)
def test_sino_korean_hangul_proves_no_heteronym(hanja, category, hangul, pinyin):
    assert spell_pinyin(hanja, category, hangul) == pinyin
