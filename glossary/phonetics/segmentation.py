"""Where the words of a Chinese name begin, for its pinyin spelling (GB/T 16159-2012, 6.2 and 6.4).

An organisation is cut into known words (大学, 科技, 北京 ...) and, between them, groups of two or three
syllables; a place is cut before its generic (省, 市, 区 ...), a person after the surname.
"""

from __future__ import annotations

from functools import lru_cache

from glossary.phonetics.han import is_han, to_simplified
from glossary.phonetics.pinyin import surname_length
from glossary.phonetics.tables import keyed

PLACE_GENERICS = (
    "特别行政区",
    "自治区",
    "自治州",
    "自治县",
    "自治旗",
    "经济特区",
    "经济技术开发区",
    "开发区",
    "高新区",
    "示范区",
    "自贸区",
    "保护区",
    "风景区",
    "新区",
    "特区",
    "地区",
    "矿区",
    "林区",
    "城区",
    "直辖市",
    "半岛",
    "群岛",
    "列岛",
    "海峡",
    "海湾",
    "盆地",
    "高原",
    "平原",
    "沙漠",
    "草原",
    "山脉",
    "运河",
    "水库",
    "大桥",
    "大坝",
    "机场",
    "火车站",
    "车站",
    "广场",
    "公园",
    "大街",
    "大道",
    "街道",
    "胡同",
    "石窟",
    "故居",
    "遗址",
    "长城",
    "省",
    "市",
    "县",
    "区",
    "盟",
    "旗",
    "镇",
    "乡",
    "村",
    "路",
    "街",
)
NATURE = frozenset("江河湖山海岛寺庙塔桥峡岭峰泉")
# towns whose names end like a mountain or a river: one word
WHOLE_NATURE = frozenset(
    [
        "黑龙江",
        "马鞍山",
        "平顶山",
        "双鸭山",
        "石嘴山",
        "牡丹江",
        "秦皇岛",
        "葫芦岛",
        "井冈山",
        "石景山",
        "张家港",
        "石河",
        "中关村",
        "普陀山",
        "五指山",
        "都江",
        "嘉陵江路",
    ]
)
# two characters, and still proper name + generic
SHORT_NATURE = frozenset(
    [
        "长江",
        "黄河",
        "淮河",
        "珠江",
        "湘江",
        "汉江",
        "赣江",
        "闽江",
        "辽河",
        "海河",
        "渭河",
        "汾河",
        "泰山",
        "华山",
        "衡山",
        "恒山",
        "嵩山",
        "庐山",
        "天山",
        "秦岭",
        "太湖",
        "巢湖",
        "滇池",
        "渤海",
        "黄海",
        "东海",
        "南海",
        "怒江",
        "漓江",
        "钱江",
        "沅江",
        "岷江",
        "雅砻",
    ]
)
WHOLE_WITH_GENERIC = frozenset(
    [
        "沙市",
        "津市",
        "新区",
        "城区",
        "郊区",
        "矿区",
        "城关",
        "中关村",
        "周村",
        "朱家尖",
        "王村",
        "市区",
        "农村",
        "乡村",
        "城市",
    ]
)
KNOWN_COST, LONE_COST, PAIR_COST, TRIPLE_COST = 0.5, 1.4, 1.0, 1.2


@lru_cache(maxsize=1)
def _known_words() -> frozenset[str]:
    return frozenset(keyed("org_words.tsv")) | frozenset(name for name in keyed("places.tsv") if len(name) > 1)


def split_org(simple: str) -> list[str]:
    """Cut the name of an organisation, product or work into words.

    >>> split_org("科大讯飞"), split_org("中国科学技术大学"), split_org("商汤科技")
    (['科大', '讯飞'], ['中国', '科学', '技术', '大学'], ['商汤', '科技'])
    """
    known = _known_words()
    best: list[tuple[float, list[str]]] = [(0.0, [])]
    for end in range(1, len(simple) + 1):
        choices = []
        for size in range(1, min(6, end) + 1):
            part = simple[end - size : end]
            if part in known:
                cost = KNOWN_COST
            elif size > 3:
                continue
            else:
                cost = (LONE_COST, PAIR_COST, TRIPLE_COST)[size - 1]
            paid, words = best[end - size]
            choices.append((paid + cost, [*words, part]))
        best.append(min(choices, key=lambda c: c[0]))
    return best[-1][1]


def split_place(simple: str) -> list[str]:
    """Cut a place name before its generic; other places are one word.

    >>> split_place("安徽省"), split_place("马鞍山市"), split_place("鄱阳湖"), split_place("西安")
    (['安徽', '省'], ['马鞍山', '市'], ['鄱阳', '湖'], ['西安'])
    >>> split_place("浙江省杭州市余杭区")
    ['浙江', '省', '杭州', '市', '余杭', '区']
    """
    if simple in WHOLE_WITH_GENERIC or simple in WHOLE_NATURE:
        return [simple]
    for level in "省市":  # 浙江省杭州市: several places in one
        head, mark, tail = simple.partition(level)
        if len(head) > 1 and len(tail) > 1 and tail not in PLACE_GENERICS:
            return [*split_place(head + mark), *split_place(tail)]
    for generic in PLACE_GENERICS:
        head = simple[: -len(generic)]
        if simple.endswith(generic) and head and (len(head) > 1 or len(generic) == 1):
            return [*split_place(head), generic] if len(generic) > 1 or generic in "市县区" else [head, generic]
    if simple in SHORT_NATURE or (len(simple) > 2 and simple[-1] in NATURE):
        return [simple[:-1], simple[-1]]
    return [simple]


def split_person(simple: str) -> list[str]:
    """Cut a person's name after the surname; a name without a Chinese surname is one word, parts at · kept.

    >>> split_person("欧阳修"), split_person("王海峰"), split_person("努尔白克力")
    (['欧阳', '修'], ['王', '海峰'], ['努尔白克力'])
    """
    size = surname_length(simple)
    return [simple[:size], simple[size:]] if size and len(simple) > size else [simple]


def guess_category(simple: str) -> str:
    """Guess what a name is when nobody says: place, person or org.

    >>> [guess_category(name) for name in ("安徽省", "王海峰", "华为", "西安")]
    ['place', 'person', 'org', 'place']
    """
    if simple in keyed("places.tsv") or (
        len(simple) > 2 and simple.endswith(("省", "市", "县", "区", "镇", "乡", "州"))
    ):
        return "place"
    if any(simple[i : i + n] in keyed("org_words.tsv") for n in (2, 3) for i in range(len(simple) - n + 1)):
        return "org"
    weight = keyed("surnames.tsv").get(simple[:1], "\t0").split("\t")[1]
    if len(simple) == 3 and (int(weight) >= 3 or surname_length(simple) == 2):
        return "person"
    return "person" if surname_length(simple) == 2 and len(simple) == 4 else "org"


@lru_cache(maxsize=16384)
def split_name(hanzi: str, category: str = "") -> tuple[str, ...]:
    """Cut a name of any category into the words of its pinyin spelling; joined, they are the name simplified.

    >>> split_name("門頭溝區", "place"), split_name("復旦大學", "org")
    (('门头沟', '区'), ('复旦', '大学'))
    """
    simple = to_simplified(hanzi)
    parts: list[str] = []
    run = ""
    for ch in [*simple, ""]:
        if ch and is_han(ch):
            run += ch
            continue
        if run:
            kind = category or guess_category(run)
            cut = {"person": split_person, "place": split_place}.get(kind, split_org)
            parts += cut(run)
            run = ""
        if ch:
            parts.append(ch)
    return tuple(parts)
