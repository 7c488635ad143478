"""Where the words of a Chinese name begin, for its pinyin spelling (GB/T 16159-2012, 6.2 and 6.4).

An organisation is cut into known words (大学, 科技, 北京 ...) and, between them, groups of two or three
syllables; a place is cut before its generic (省, 市, 区 ...), a person after the surname.
"""

from __future__ import annotations

from functools import lru_cache

from glossary.phonetics.han import is_han, to_simplified
from glossary.phonetics.people import PEOPLES, SIGHTS, is_known_place, person_odds
from glossary.phonetics.pinyin import surname_length
from glossary.phonetics.tables import keyed

TITLES = frozenset("子帝后妃禹羲")  # 孔子, 黄帝, 大禹: one word
PORTS = frozenset("港站")  # 天津港 is two words, 连云港 the name of a town
LITTLE = frozenset("镇乡村旗盟市")  # after one syllable part of the name: 乌镇, 桐乡, 芒市
WHOLE_WITH_GENERIC = frozenset(
    ("沙市", "津市", "新区", "郊区", "矿区", "中关村", "周村", "王村", "市区", "农村", "乡村", "城市", "景德镇", "辉县")
)
KNOWN_COST, SUFFIXED_COST, LINK_COST, LONE_COST, PAIR_COST, TRIPLE_COST = 0.5, 0.6, 0.15, 1.4, 1.0, 1.2
LINKED_COST = 0.9  # a character of a word that is joined to a small word
UNKNOWN_COST = 0.9  # a character of a longer unknown word
SUFFIXES = frozenset("部局厅署院所委办会社网报站馆室处科党军团队系家者法学业化性车船机器号台城园店厂行层界区")
PREFIXES = frozenset("总副新大小老中")
DOTS = "·•・‧"
PLACE_ENDS = frozenset("州县")
LEVELS = frozenset("省市县")  # 广东省, 深圳市 before the name proper
LINKS = frozenset("和与及的之")  # small words, written small between others


@lru_cache(maxsize=1)
def _known_words() -> frozenset[str]:
    places = (name for name in keyed("places.tsv") if len(name) > 1)
    return frozenset(keyed("org_words.tsv")) | frozenset(places) | frozenset(keyed("chinese_words.txt"))


def _cost(part: str, *, inside: bool = False) -> float:
    """Return what a word costs: known ones little, a known word with a one-character suffix a little more."""
    if part in LINKS or part in LEVELS:
        return LINK_COST
    known = _known_words()
    if part in known:
        return KNOWN_COST
    if inside and part[0] in "之的":  # 安史之乱 is Ānshǐ zhī Luàn
        return LINKED_COST * len(part)
    if len(part) > 2 and ((part[-1] in SUFFIXES and part[:-1] in known) or (part[0] in PREFIXES and part[1:] in known)):
        return SUFFIXED_COST
    return (LONE_COST, PAIR_COST, TRIPLE_COST)[len(part) - 1] if len(part) < 4 else UNKNOWN_COST * len(part)


@lru_cache(maxsize=4096)
def _split_org(simple: str) -> tuple[str, ...]:
    best: list[tuple[float, tuple[str, ...]]] = [(0.0, ())]
    for end in range(1, len(simple) + 1):
        choices = [
            (
                best[end - size][0] + _cost(simple[end - size : end], inside=end > size),
                (*best[end - size][1], simple[end - size : end]),
            )
            for size in range(1, min(6, end) + 1)
        ]
        best.append(min(choices, key=lambda choice: choice[0]))
    return best[-1][1]


def split_org(simple: str) -> list[str]:
    """Cut the name of an organisation, product or work into words.

    >>> split_org("科大讯飞"), split_org("中国科学技术大学"), split_org("商汤科技")
    (['科大', '讯飞'], ['中国', '科学', '技术', '大学'], ['商汤', '科技'])
    >>> split_org("国家发展和改革委员会"), split_org("国家知识产权局")
    (['国家', '发展', '和', '改革', '委员会'], ['国家', '知识', '产权局'])
    """
    if simple[-1:] == "族" and 1 < len(simple) < 7:  # peoples are one word: 维吾尔族
        return [simple]
    return list(_split_org(simple))


@lru_cache(maxsize=1)
def _place_generics() -> dict[str, tuple[str, ...]]:
    """Return the generics of places by their last character, the longest first."""
    found: dict[str, tuple[str, ...]] = {}
    for generic in keyed("place_generics.tsv"):
        found[generic[-1]] = (*found.get(generic[-1], ()), generic)
    return found


def split_place(simple: str) -> list[str]:
    """Cut a place name before its generic; other places are one word.

    >>> split_place("安徽省"), split_place("马鞍山市"), split_place("鄱阳湖"), split_place("西安")
    (['安徽', '省'], ['马鞍山', '市'], ['鄱阳湖'], ['西安'])
    >>> split_place("浙江省杭州市余杭区")
    ['浙江', '省', '杭州', '市', '余杭', '区']
    """
    if simple in WHOLE_WITH_GENERIC:
        return [simple]
    for level in "省市":  # 浙江省杭州市: several places in one
        head, mark, tail = simple.partition(level)
        if len(head) > 1 and len(tail) > 1 and tail not in keyed("place_generics.tsv"):
            return [*split_place(head + mark), *split_place(tail)]
    for generic in _place_generics().get(simple[-1:], ()):
        head = simple[: -len(generic)]
        if len(generic) == 1 and len(simple) > 3 and _ends_in_word(simple):
            continue
        if simple.endswith(generic) and head and not (len(head) == 1 and generic in LITTLE):
            return [*(_split_peoples(head) if generic[0] == "自" else split_long_place(head)), generic]
    if simple[-1:] in PORTS and simple[:-1] in keyed("places.tsv"):
        return [simple[:-1], simple[-1]]
    return split_long_place(simple)


def _split_peoples(head: str) -> list[str]:
    """Cut the peoples off the name of an autonomous place: 文山 壮族 苗族."""
    peoples: list[str] = []
    while head.endswith("族"):
        size = next((n for n in (5, 4, 3, 2) if n < len(head) and _is_people(head[-n:])), 0)
        if not size:
            break
        head, peoples = head[:-size], [head[-size:], *peoples]
    return [*split_long_place(head), *peoples]


def _is_people(simple: str) -> bool:
    return simple[:-1] in PEOPLES or simple in keyed("established_hangul.tsv")


def split_long_place(simple: str) -> list[str]:
    """Cut the name of a building or a zone at the words in it; other names are one word.

    >>> split_long_place("国立故宫博物院"), split_long_place("巴音郭楞")
    (['国立', '故宫', '博物院'], ['巴音郭楞'])
    """
    words = split_org(simple)
    generic = any(word in keyed("org_words.tsv") for word in words)
    return words if len(simple) > 3 and generic and simple not in keyed("places.tsv") else [simple]


def split_person(simple: str) -> list[str]:
    """Cut a person's name after the surname; a name without a Chinese surname is one word, parts at · kept.

    >>> split_person("欧阳修"), split_person("王海峰"), split_person("孔子"), split_person("努尔白克力")
    (['欧阳', '修'], ['王', '海峰'], ['孔子'], ['努尔白克力'])
    """
    if simple[-1:] == "帝" and len(simple) > 2:
        return [simple[:-1], "帝"]
    if simple[-1:] in TITLES and len(simple) == 2:
        return [simple]
    size = surname_length(simple) or (1 if len(simple) in (2, 3) else 0)
    return [simple[:size], simple[size:]] if size and len(simple) > size else [simple]


def _is_word(simple: str) -> bool:
    """Tell whether a name has a known word of an organisation in it."""
    words = keyed("org_words.tsv")
    return any(simple[i : i + n] in words for n in (2, 3) for i in range(len(simple) - n + 1))


def guess_category(simple: str) -> str:
    """Guess what a name is when nobody says: place, person or org.

    >>> [guess_category(name) for name in ("安徽省", "王海峰", "王毅", "华为", "西安", "天安门广场")]
    ['place', 'person', 'person', 'org', 'place', 'place']
    """
    generics = keyed("place_generics.tsv")
    if is_known_place(simple) or (len(simple) > 2 and simple[-1] in generics and not _ends_in_word(simple)):
        return "place"
    if person_odds(simple) > 0:
        return "person"
    if any(simple[-n:] in generics for n in (5, 4, 3, 2) if n < len(simple)) or simple[-1] in PLACE_ENDS:
        return "place"
    return "place" if len(simple) == 3 and simple[-1] in SIGHTS and not _is_word(simple) else "org"


def _ends_in_word(simple: str) -> bool:
    """Tell a last character that is no generic but belongs to a word: 超市, 战区, 联盟, 下乡."""
    return simple[-2:] in keyed("chinese_words.txt") and simple[-2:] not in keyed("place_generics.tsv")


@lru_cache(maxsize=16384)
def split_name(hanzi: str, category: str = "") -> tuple[str, ...]:
    """Cut a name of any category into the words of its pinyin spelling; joined, they are the name simplified.

    >>> split_name("門頭溝區", "place"), split_name("復旦大學", "org")
    (('门头沟', '区'), ('复旦', '大学'))
    """
    simple = to_simplified(hanzi)
    dotted = any(dot in simple for dot in DOTS)  # 努尔·白克力: no surname, one word for each part
    parts: list[str] = []
    run = ""
    for ch in [*simple, ""]:
        if ch and is_han(ch):
            run += ch
            continue
        if run:
            kind = category or guess_category(run)
            cut = {"person": split_person, "place": split_place}.get(kind, split_org)
            parts += [run] if dotted else cut(run)
            run = ""
        if ch:
            parts.append(ch)
    return tuple(parts)
