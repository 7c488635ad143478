"""Name or word, category, origin: the reasons one by one, and that each leaves its evidence."""

import pytest

from glossary.mining.latin import judge_latin, latin_category
from glossary.mining.mentions import find_mentions
from glossary.types import Article, Category, Kind, Origin, Reading


def only(text):
    (mention,) = find_mentions(Article("a", text))
    return mention


@pytest.mark.parametrize(
    ("text", "kind", "reason"),
    [
        ("각축(角逐)", Kind.COMMON_WORD, "dictionary-word"),
        ("왕훙(網紅)", Kind.COMMON_WORD, "loanword"),
        ("샤오허(小河, 작은 개울)", Kind.COMMON_WORD, "meaning-gloss"),
        ("윤석준(尹錫準) 의원은", Kind.NAME, "title"),
        ("소설가 박완서(朴婉緖)는", Kind.NAME, "apposition"),
        ("당나라 태종(太宗)은", Kind.NAME, "temple-name"),
        ("나주(羅州)는", Kind.NAME, "place-ending"),
        ("호는 율곡(栗谷)이다", Kind.NAME, "called-so"),
        ("고구려(高句麗)는", Kind.NAME, "state"),
        ("《춘향전》(春香傳)을", Kind.NAME, "title-mark"),
        ("장쑤(江蘇)성은", Kind.NAME, "generic"),
        ("커다쉰페이(科大訊飛)는", Kind.NAME, "alignment"),
        ("비마라차(毘摩羅叉)는", Kind.NAME, "sanskrit"),
        ("관동(關東·간토) 지방", Kind.NAME, "second-reading"),
    ],
)
def test_the_reason_is_kept(text, kind, reason):
    mention = only(text)
    assert mention.kind is kind
    assert reason in [evidence.kind for evidence in mention.evidence]


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("가수 주이룽(朱伊龍)은", Category.PERSON),
        ("주이룽(朱伊龍) 대표는", Category.PERSON),
        ("스타트업 주이룽(朱伊龍)은", Category.ORG),
        ("소도시 주이룽(朱伊龍)은", Category.PLACE),
        ("영화 ‘주이룽(朱伊龍)’은", Category.WORK),
        ("주이룽(朱伊龍)대학은", Category.ORG),
        ("주이룽(朱伊龍)현은", Category.PLACE),
        ("뤼산사(綠山寺)는", Category.PLACE),
        ("훙산은행(紅山銀行)은", Category.ORG),
        ("아이톈(愛天)에서", Category.PLACE),
        ("왕룬(王潤)은", Category.PERSON),
        ("저장성 왕룬(王潤)은", Category.PLACE),
    ],
)
def test_category_of_an_unknown_name(text, category):
    assert only(text).category is category


@pytest.mark.parametrize(
    ("text", "origin", "reading"),
    [
        ("왕하이룽(王海龍)은", Origin.ZH, Reading.MANDARIN),
        ("정병국(鄭柄國) 의원은", Origin.KO, Reading.SINO_KOREAN),
        ("한나라당 정병국(鄭柄國) 의원은", Origin.KO, Reading.SINO_KOREAN),
        ("당나라 정병국(鄭柄國)은", Origin.ZH, Reading.SINO_KOREAN),
        ("다나카 이치로(田中一郎)는", Origin.JA, Reading.JAPANESE),
        ("화이트리버(白河)는", Origin.OTHER, Reading.OTHER),
    ],
)
def test_origin(text, origin, reading):
    mention = only(text)
    assert (mention.origin, mention.reading) == (origin, reading)
    assert bool(mention.pinyin) == (origin is Origin.ZH)


@pytest.mark.parametrize(
    ("surface", "latin", "kind"),
    [
        ("인공지능", "AI", Kind.ABBREVIATION),
        ("전기차", "EV", Kind.ABBREVIATION),
        ("퀄컴", "Qualcomm", Kind.NAME),
        ("앨런 튜링", "Alan Turing", Kind.NAME),
        ("심층학습", "deep learning", Kind.ABBREVIATION),
        ("국제에너지기구 연구소", "IEA", Kind.NAME),
        ("민주당", "DPP", Kind.ABBREVIATION),
    ],
)
def test_latin_kinds(surface, latin, kind):
    assert judge_latin(surface, latin, None, quoted=False)[0] is kind


@pytest.mark.parametrize(
    ("surface", "latin", "before", "category"),
    [
        ("앨런 튜링", "Alan Turing", "", Category.PERSON),
        ("튜링", "Turing", "수학자 ", Category.PERSON),
        ("블루 리버", "Blue River Technologies", "", Category.ORG),
        ("월드 서밋", "World Summit", "", Category.OTHER),
        ("크리에이터 2024", "Creator 2024", "", Category.OTHER),
        ("메이트 60", "Mate 60 Pro", "", Category.PRODUCT),
        ("메이트", "Mate", "스마트폰 ", Category.PRODUCT),
        ("그린 밸리", "Green Valley", "", Category.PLACE),
        ("인셉션", "Inception", "영화 ‘", Category.WORK),
        ("퀄컴", "Qualcomm", "", Category.ORG),
    ],
)
def test_latin_categories(surface, latin, before, category):
    assert latin_category(surface, latin, sounds=True, before=before) is category
