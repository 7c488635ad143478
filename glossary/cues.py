"""What stands around a name: generics (성, 대학, 그룹), titles (회장, 원사), particles, surnames; all as tables.

Reads the small TSVs of `glossary/data`; answers what an eojeol after a name may be split into. No judgement here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources

from glossary.text import HANGUL_RUN

#: A verb made of a noun (선전하다, 지지한, 이사했다): no name carries it.
VERBAL = re.compile(
    "하(?=[가-힣\\s])|한(?![국테인강족반중])|할(?!빈)|함(?=$|[은이을에의\\s,.])|했|해(?=$|[야서도온왔선줄주진졌지\\s,.])"
    "|되[가-힣]|된|될|됨|됐|돼|당한|당했|당하|시키|시켜|시킨|시킬"
)
_NOUN_BEFORE = re.compile("([가-힣]+)[ ,]?[ ‘“'\"《〈「『]$")
#: The noun has Hanja of its own: 명창(名唱) 송흥록.
_GLOSSED_BEFORE = re.compile("([가-힣]+)[(（][\u4e00-\u9fff\uf900-\ufaff]{1,4}[)）] [‘“'\"《〈「『]?$")
#: A number right before a noun: 열여섯 명의.
COUNT_BEFORE = re.compile("(?:\\d|한|두|세|네|섯|곱|덟|홉|열|스무|여|몇) ?$")
#: What may follow a title in its word besides particles: the copula, another title (회장이었다, 회장직을, 총리실).
_TITLE_TAIL = re.compile(
    "이었|였|이라|라는|라고|인데|이자|이며|이던|이나|이고|직|실|측|급|출신|겸|들|께|님|으로|은|는|에게|과|와"
)


@dataclass(frozen=True, slots=True)
class Generic:
    """A generic noun that belongs to a name: 성 省 Province, place."""

    hangul: str
    hanja: str
    english: str
    category: str


#: Chinese surnames as their first Hanja (traditional), the commonest first (general knowledge, 百家姓).
CHINESE_SURNAMES = frozenset(
    "王李張劉陳楊黃趙吳周徐孫馬朱胡郭何林高羅鄭梁謝宋唐許鄧韓馮曹彭曾蕭田董潘袁蔡蔣余于杜葉程魏蘇呂丁任盧姚沈鍾姜崔譚陸范"
    "汪廖石金韋賈夏付方鄒熊白孟秦邱侯江尹薛閻段雷龍黎史陶賀毛郝顧龔邵萬覃武錢戴嚴莫孔向常湯康易喬賴文施洪季褚衛尤柏溫左"
    "柳路齊柯耿關鮑符樊葛翁俞祝申梅霍管岳裴路翟聶倪焦紀伍凌倫連冉欒牛滕宗冷簡艾辛歐婁巫車仇屈解單游卓佟肖閆"
)
COMPOUND_SURNAMES = frozenset(
    "歐陽 司馬 諸葛 上官 尉遲 夏侯 公孫 令狐 皇甫 慕容 司徒 東方 宇文 長孫 獨孤 南宮 万俟 澹臺 鮮于 赫連 呼延 "
    "拓跋".split()
)
#: Korean surnames as Hanja (the commonest of the national census).
KOREAN_SURNAMES = frozenset(
    "金李朴崔鄭姜趙尹張林韓吳徐申權黃安宋柳洪全高文孫梁裵白許劉南沈盧丁河郭成車朱禹具辛任羅田閔陳池嚴元蔡千方孔康玄咸卞廉"
    "楊邊呂秋魯都石蘇愼馬薛宣吉周魏表明奇潘王琴玉陸印孟卓陰鞠魚慶片諸牟房龍蔣童曺曹殷庾芮睦鮮乙溫皮葛尙馮"
)

#: Korean surnames that begin hardly any word, so that they prove a person where the others only allow one.
DISTINCT_SURNAMES = frozenset(
    "金李朴崔鄭姜趙尹張林韓吳徐申權黃宋柳洪裵裴許劉沈盧丁郭朱禹辛任羅閔陳嚴蔡康咸卞廉邊呂魯蘇愼薛魏曺曹諸蔣鄧潘彭姚馮謝"
)
#: How the Korean surnames are read; 金 in 금속 and 李 in 리얼 are none.
SURNAME_READINGS = frozenset(
    "김이박최정강조윤장임한오서신권황안송유류홍전고문양손배백허남심노로하곽성차주우구민나라진지엄채천방공현함변염여추도소석마설길위표명"
    "기반왕옥육인맹탁모용동선제사독어경봉편예국두림리"
)


def _rows(name: str) -> list[list[str]]:
    text = resources.files("glossary").joinpath("data", name).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines()[1:] if line]


@lru_cache(maxsize=1)
def generics() -> dict[str, Generic]:
    """Return Hangul → generic."""
    return {row[0]: Generic(*row) for row in _rows("generics.tsv")}


@lru_cache(maxsize=1)
def titles() -> dict[str, tuple[str, str]]:
    """Return Hangul title → (English, type: office, role or honorific)."""
    return {row[0]: (row[1], row[2]) for row in _rows("titles.tsv")}


@lru_cache(maxsize=1)
def appositions() -> dict[str, str]:
    """Return nouns that stand before a name and say what it is (배우, 기업, 도시, 영화) → category."""
    return {row[0]: row[1] for row in _rows("appositions.tsv")}


def apposition(before: str) -> str:
    """Return the category that the noun right before a name gives it, else "".

    >>> apposition("중국 배우 "), apposition("중국 AI기업 ‘"), apposition("베이징에서 "), apposition("중국의")
    ('person', 'org', '', '')
    """
    if before[-1:].isalnum():
        return ""  # no space after it, so that it is part of the same word
    return _apposition(before[-14:])


@lru_cache(maxsize=16384)
def _apposition(before: str) -> str:
    found = _NOUN_BEFORE.search(before) or _GLOSSED_BEFORE.search(before)
    if found is None or before[found.start() - 1 : found.start()] in (")", "）"):
        return ""  # in 니시키(錦)시장, 아라시야마 the noun belongs to the name before
    if found.group(1) == "명의" and COUNT_BEFORE.search(before[: found.start(1)]):
        return ""  # 열여섯 명의: so many people's, no famous doctor
    known = appositions()
    was = next((end for end in ("이었던", "였던", "이던") if found.group(1).endswith(end)), "인")
    bare = found.group(1).removesuffix(was)  # 재상이었던 왕안석
    if bare != found.group(1) and known.get(bare) == "place":
        return "place"  # 정문인: a gate, no 문인
    for noun in (found.group(1), bare):
        for start in range(max(1, len(noun) - 1)):
            if noun[start:] in known:
                return known[noun[start:]]
    return ""


@lru_cache(maxsize=1)
def _nouns_after() -> dict[str, str]:
    """What a noun after a name makes of it; words for persons that stand before one (소설가) may stand after it too."""
    persons = {noun: category for noun, category in appositions().items() if category == "person" and len(noun) >= 3}
    return persons | {row[0]: row[1] for row in _rows("nouns_after.tsv")}


_NOUN_AFTER = re.compile("^[’”'\"]? ([가-힣]{1,6})")
_BEFORE_NOUN = frozenset("’”'\" ")


def apposition_after(after: str) -> str:
    """Return the category that the noun right after a name gives it, else "".

    >>> apposition_after(" 마을에서"), apposition_after(" 스님은"), apposition_after(" 많은")
    ('place', 'person', '')
    """
    return _apposition_after(after[:9]) if after[:1] in _BEFORE_NOUN else ""


@lru_cache(maxsize=16384)
def _apposition_after(after: str) -> str:
    found = _NOUN_AFTER.match(after)
    if found is None:
        return ""
    run, known = found.group(1), _nouns_after()
    for size in range(min(4, len(run)), 0, -1):
        if run[:size] in known and (size == len(run) or is_particle_chain(run[size:])):
            return known[run[:size]]
    return ""


def kind_of_noun(noun: str) -> str:
    """Return the category that a noun gives a name beside it, before or behind it, else "".

    >>> kind_of_noun("마을"), kind_of_noun("사실")
    ('place', '')
    """
    return appositions().get(noun) or _nouns_after().get(noun, "")


@lru_cache(maxsize=1)
def abbreviations() -> dict[str, dict[str, str]]:
    """Return abbreviation → {Korean common noun: English}."""
    found: dict[str, dict[str, str]] = {}
    for short, hangul, english in _rows("abbreviations.tsv"):
        found.setdefault(short, {})[hangul] = english
    return found


@lru_cache(maxsize=1)
def loanwords() -> dict[tuple[str, str], str]:
    """Return (Hangul, Hanja) of ordinary words borrowed by sound → English."""
    return {(row[0], row[1]): row[2] for row in _rows("loanwords.tsv")}


@lru_cache(maxsize=1)
def loanword_forms() -> frozenset[str]:
    """Return the Hangul of the loanwords."""
    return frozenset(hangul for hangul, _ in loanwords())


@lru_cache(maxsize=1)
def sino_korean_syllables() -> frozenset[str]:
    """Return the Hangul syllables that read some Han character in Korean, 두음법칙 applied or not."""
    from glossary.phonetics.hanja import initial_law
    from glossary.phonetics.tables import characters

    found: set[str] = set()
    for line in characters("han_readings.tsv").values():
        columns = line.split("\t")
        found.update(columns[2].split() if len(columns) > 2 else ())
    syllables = {s for cell in found for s in cell.replace(",", " ").split() if len(s) == 1}
    return frozenset(syllables | {initial_law(s) for s in syllables})


@lru_cache(maxsize=1)
def korean_given() -> frozenset[str]:
    """Return the Hanja that are usual in Korean given names."""
    text = resources.files("glossary").joinpath("data", "korean_given.txt").read_text(encoding="utf-8")
    return frozenset("".join(line for line in text.splitlines() if not line.startswith("#")))


@lru_cache(maxsize=1)
def chinese_given() -> frozenset[str]:
    """Return the characters that are usual in Chinese given names, traditional and simplified."""
    from glossary.phonetics.han import to_traditional
    from glossary.phonetics.tables import keyed

    usual = [row for row, line in keyed("given_characters.tsv").items() if int(line.split("\t")[0] or 0) >= 6]
    return frozenset("".join(usual) + to_traditional("".join(usual)))


@lru_cache(maxsize=1)
def particles() -> frozenset[str]:
    """Return the particles (조사) that may follow a name."""
    text = resources.files("glossary").joinpath("data", "particles.txt").read_text(encoding="utf-8")
    return frozenset(line for line in text.splitlines() if line and not line.startswith("#"))


@lru_cache(maxsize=1)
def _longest_particle() -> int:
    return max(map(len, particles()))


def is_particle_chain(text: str) -> bool:
    """Tell whether a string is one particle or a chain of two.

    >>> is_particle_chain("에서는"), is_particle_chain("들에게"), is_particle_chain("장")
    (True, True, False)
    """
    return len(text) <= 2 * _longest_particle() and _is_chain(text)  # a long run of Hangul is none


@lru_cache(maxsize=65536)
def _is_chain(text: str) -> bool:
    known = particles()
    return text in known or any(
        text[:k] in known and text[k:] in known and not (text[:k] in _LAST or text[k:] in _FIRST)
        for k in range(1, len(text))
    )


#: No particle follows these, none precedes those (표준국어문법론, 격조사의 결합): 하미과가 is no 하미 with 과 and 가.
_LAST = frozenset("이가은는을를의")
_FIRST = frozenset("이가을를과와")


@lru_cache(maxsize=65536)
def split_tail(run: str) -> tuple[str, str]:
    """Split the Hangul that follows a bracket into (generic or other noun, particle).

    >>> split_tail("구는"), split_tail("실험실을"), split_tail("에서"), split_tail("하는")
    (('구', '는'), ('실험실', '을'), ('', '에서'), ('', '하는'))
    """
    if run.startswith("대로") and len(run) > 2 and is_particle_chain(run[2:]):
        return "대로", run[2:]
    if not run or is_particle_chain(run) or VERBAL.match(run):
        return "", run
    if run[0] in "씨님군면읍동" and is_particle_chain(run[1:]):
        return run[0], run[1:]
    known = generics()
    for size in range(min(len(run), 9), 0, -1):
        if run[:size] in known and (size == len(run) or is_particle_chain(run[size:])):
            return run[:size], run[size:]
    for size in range(1, len(run)):
        if size >= 2 and is_particle_chain(run[size:]):
            return run[:size], run[size:]
    return run, ""


@lru_cache(maxsize=1)
def _title_heads() -> frozenset[str]:
    return frozenset(title[0] for title in titles())


def title_after(text: str, position: int) -> str:
    """Return the title that follows a name at `position` (after at most one space), else "".

    >>> title_after("마윈 회장은", 2), title_after("왕하이펑 씨는", 4), title_after("베이징 회장이 아닌", 3)
    ('회장', '씨', '회장')
    """
    start = position + 1 if text[position : position + 1] == " " else position
    if text[start : start + 1] not in _title_heads():
        return ""
    known = titles()
    for size in range(6, 0, -1):
        word = text[start : start + size]
        if len(word) == size and word in known:
            run = HANGUL_RUN.match(text, start + size)
            tail = run.group() if run else ""
            if not tail or (is_particle_chain(tail) and tail[0] != "하") or _TITLE_TAIL.match(tail):
                return word
    return ""
