"""Eras and dynasties in short: 선화 7년 is the seventh year of Xuanhe, 금은 behind 금나라 the Jin dynasty, 명대 Ming.

An era name is mostly a word as well (대중, 보통, 경력), so it counts only before a year, 원년 or 연간; one that is a
common word also needs its Hanja or a dynasty in the sentence. A dynasty of one syllable counts where the article has
its whole name (금나라) and a particle follows; 한, 수, 위, 조 and the like, which are words of every day, never do.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from importlib import resources

from glossary.ordinary import ordinary_words
from glossary.types import Concept
from glossary.wordhood import is_korean_place, word_level
from translate.types import Constraint

#: Dynasties of one syllable that are hardly a word before a particle.
_SHORT = "당송요금원명청촉"
#: What makes 명, 원, 금 a counter or a noun: a numeral before it.
_NUMERAL = r"(?<![0-9만억천백십조몇수여러두세네])(?<![0-9만억천백십조몇수러두세네] )"
_NAMED = re.compile(
    rf"(?<![가-힣])(?P<name>[{_SHORT}])(?:\([一-鿿]\))?(?:나라|(?:의 | )(?=[가-힣]{{1,2}}[종조](?![가-힣]{{2}})))"
)
_ALONE = re.compile(
    rf"(?<![가-힣A-Za-z-]){_NUMERAL}(?P<name>[{_SHORT}])(?P<bracket>[(（][一-鿿][)）])?"
    r"(?=(?:은|는|이|가|을|를|의|에|과|와|에서|에게|군은|군이|군을|군의|군에)(?![가-힣])|에 의해)"
)
#: Before a particle these are words more often: 금을 캐다, 청을 들어주다, 명을 받다, 원을 그리다.
_OBJECT = re.compile(r"[금청명원](?:을|이)(?![가-힣])")
_DYNASTY = re.compile(
    r"[가-힣]나라|왕조|황제|[一-鿿]|북송|남송|전한|후한|서진|동진|북위|재위|연호|즉위|당대|송대|명대|청대"
)
_CHINESE = re.compile(
    r"(?<![가-힣])(?:[당송원명청한수]나라(?!이)|북송|남송|전한|후한|서진|동진|북위|명청|당송)(?![가-힣]{3})"
)
_YEAR = r"(?= ?(?:[0-9]{1,2}년(?!간|대|동안|만| 동안| 만에| 전| 뒤| 후)|원년|연간|년간|초년|말년))"
#: 천보 14년(755년): our year beside it.
_OUR_YEAR = re.compile(r" ?(?:[0-9]{1,2}년|원년) ?[(（](?:서기 ?)?[0-9]{3,4}년?[)）]")
#: 초(楚)나라, 초楚나라: the Hanja stands between the name and its 나라.
_GLOSSED = re.compile(r"(?<![가-힣一-鿿])(?P<name>[가-힣])(?:[(（](?P<hanja>[一-鿿])[)）]|(?P<bare>[一-鿿])) ?나라")
#: 위魏·촉蜀·오吳, 한(韓)·조(趙): states in a row, each with its Hanja; 위(魏) 씨 is somebody.
_WITH_HANJA = r"[가-힣](?:[(（][一-鿿][)）]|[一-鿿])"
_ROW = re.compile(rf"(?<![가-힣一-鿿]){_WITH_HANJA}(?:[·ㆍ,、] ?{_WITH_HANJA})+(?![가-힣]*씨| ?모 ?씨| 씨|[一-鿿])")
#: 위魏는, 한漢의: one alone, glued to its Hanja, in an article that names dynasties.
_GLUED = re.compile(r"(?<![가-힣一-鿿])[가-힣][一-鿿](?=(?:은|는|이|가|을|를|의|에|과|와|에서)(?![가-힣]))")
_STATES = dict(
    pair.split(":") for pair in
    "하夏:Xia 상商:Shang 은殷:Yin 주周:Zhou 진秦:Qin 진晉:Jin 진陳:Chen 제齊:Qi 초楚:Chu 연燕:Yan 조趙:Zhao 한韓:Han "
    "위魏:Wei 위衛:Wey 노魯:Lu 송宋:Song 정鄭:Zheng 채蔡:Cai 오吳:Wu 월越:Yue 촉蜀:Shu 한漢:Han 수隋:Sui 당唐:Tang "
    "요遼:Liao 금金:Jin 원元:Yuan 명明:Ming 청淸:Qing 청清:Qing 양梁:Liang 등滕:Teng 조曹:Cao 진晋:Jin 제齐:Qi 오吴:Wu "
    "한汉:Han 한韩:Han 조赵:Zhao 노鲁:Lu 요辽:Liao 진陈:Chen 정郑:Zheng 위卫:Wey".split()
)  # fmt: skip
#: 명대, 송대, 청대, 원대의 and, with its Hanja, any other; 수십 명대, 300명대 are counts, 당대 and 한대 are words.
_PERIOD = re.compile(
    rf"(?<![가-힣A-Za-z-]){_NUMERAL}(?P<name>[당송요금원명청한수])대(?P<bracket>[(（][唐宋遼辽金元明淸清漢汉隋]代[)）])?"
    r"(?=(?:는|를|의|에|에는|에도|에서|부터|까지|와|로)?(?![가-힣]))"
)
_SURE_PERIODS = "명송청"
#: Dynasties whose names are words or numbers of dynasties in one, before what says that a time is meant.
_AGES = {
    "서한": "Western Han", "동한": "Eastern Han", "전한": "Western Han", "후한": "Eastern Han",
    "서진": "Western Jin", "동진": "Eastern Jin", "남조": "Southern Dynasties", "북조": "Northern Dynasties",
    "동위": "Eastern Wei", "서위": "Western Wei", "북제": "Northern Qi", "남제": "Southern Qi",
    "오대": "Five Dynasties", "위진": "Wei and Jin", "수당": "Sui and Tang", "당송": "Tang and Song",
    "송원": "Song and Yuan", "송명": "Song and Ming", "원명": "Yuan and Ming", "명청": "Ming and Qing",
}  # fmt: skip
_AGE = re.compile(rf"(?<![가-힣])(?P<name>{'|'.join(_AGES)})(?P<bracket>[(（][一-鿿]{{2}}[)）])?")
_TIME = re.compile(
    "대[에의는 ]| ?(?:시대|시기|말기|초기|중기|후기|전기|말엽|초엽|교체기|양대|왕조)"
    "| (?:때|말|초)(?:의|에|에는|부터|까지|는)?(?![가-힣])"
)
_DYNASTIC = frozenset("唐宋元明淸清漢汉隋魏晉晋南北東东西前後后五代朝齊齐")
_LANDS = {
    "한": "Han", "수": "Sui", "당": "Tang", "송": "Song", "요": "Liao", "금": "Jin", "원": "Yuan", "명": "Ming",
    "청": "Qing", "촉": "Shu",
}  # fmt: skip


@lru_cache(maxsize=1)
def eras() -> dict[str, tuple[str, ...]]:
    """Return eras of China in Hangul and Hanja → their English, the better known first.

    >>> eras()["선화"], eras()["가정"], eras()["天慶"]
    (('Xuanhe',), ('Jiajing', 'Jiading'), ('Tianqing',))
    """
    text = resources.files("translate").joinpath("data", "eras.tsv").read_text(encoding="utf-8")
    found: dict[str, tuple[str, ...]] = {}
    for row in (line.split("\t") for line in text.splitlines()[1:] if line):
        for form in dict.fromkeys(row[:3]):
            found[form] = tuple(dict.fromkeys((*found.get(form, ()), row[3])))
    return found


@lru_cache(maxsize=1)
def _era() -> re.Pattern[str]:
    every = "|".join(sorted(eras(), key=len, reverse=True))
    return re.compile(rf"(?<![가-힣一-鿿])(?P<name>{every})(?:[(（](?P<hanja>[一-鿿]{{2,4}})[)）])?{_YEAR}")


@lru_cache(maxsize=512)
def _is_word(name: str) -> bool:
    return bool(word_level(name) >= 2 or name in ordinary_words() or is_korean_place(name))


def era_names(text: str) -> Iterator[Constraint]:
    """Yield the eras of a segment that a year follows.

    >>> [(c.surface, c.expected) for c in era_names("선화 7년과 원풍(元豐) 연간에")]
    [('선화', 'Xuanhe'), ('원풍', 'Yuanfeng')]
    >>> list(era_names("대중 10년의 교류")), [c.expected for c in era_names("대중(大中) 10년")]
    ([], ['Dazhong'])
    """
    for found in _era().finditer(text):
        name, hanja = found["name"], found["hanja"]
        if hanja and hanja not in eras():
            continue
        rest = text[: found.start()] + text[found.end() :]
        if not hanja and _is_word(name) and not (_OUR_YEAR.match(text, found.end()) or _DYNASTY.search(rest)):
            continue
        english = eras()[hanja or name][0]
        start, end = found.span("name")
        forms = (english, f"the {english} era")
        yield Constraint("term", name, start, end, start, found.end(), english, forms, "", "other")


def dynasties_named(texts: Iterable[str]) -> frozenset[str]:
    """Return the dynasties of one syllable that an article names in full.

    >>> sorted(dynasties_named(["금나라가 요(遼)나라를 쳤다."]))
    ['금', '요']
    """
    return frozenset(found["name"] for text in texts for found in _NAMED.finditer(text))


def dynasty_periods(text: str, surfaces: Mapping[str, tuple[Concept, ...]], dynastic: bool) -> Iterator[Constraint]:
    """Yield the ages of dynasties in a segment: 명대 is the Ming dynasty.

    Args:
        text: A segment.
        surfaces: The names of the run, for the record of the whole name.
        dynastic: Whether the article names dynasties; without them only a form with its Hanja counts.

    >>> [(c.surface, c.expected) for c in dynasty_periods("명대의 그림과 당대(唐代)의 시", {}, dynastic=True)]
    [('명대', 'Ming dynasty'), ('당대', 'Tang dynasty')]
    >>> list(dynasty_periods("확진자가 300명대에 머물렀고 당대 최고다", {}, dynastic=True))
    []
    """
    for found in _PERIOD.finditer(text):
        name = found["name"]
        sure = name in _SURE_PERIODS or (name == "원" and text.startswith(("의 ", "에 "), found.end()))
        if not found["bracket"] and not (dynastic and sure):
            continue
        record = next((c for c in surfaces.get(name + "나라", ()) if c.english), None)
        english = record.english if record else f"{_LANDS[name]} dynasty"
        forms = tuple(dict.fromkeys((english, f"{_LANDS[name]} dynasty", f"{_LANDS[name]} Dynasty")))
        start, end = found.start("name"), found.end("name") + 1
        yield Constraint(
            "term",
            text[start:end],
            start,
            end,
            start,
            found.end(),
            english,
            forms,
            record.id if record else "",
            "other",
        )


def dynasty_ages(text: str, dynastic: bool) -> Iterator[Constraint]:
    """Yield dynasties that are words as well, and several in one word, before 시대, 말기, 때 or Hanja: 명청 시대.

    Args:
        text: A segment.
        dynastic: Whether the article names dynasties; without them none counts.

    >>> [(c.surface, c.expected) for c in dynasty_ages("동한 말기와 명청 시대, 수당 지급", dynastic=True)]
    [('동한', 'Eastern Han'), ('명청', 'Ming and Qing')]
    """
    for found in _AGE.finditer(text) if dynastic else ():
        glossed = found["bracket"] and set(found["bracket"][1:-1]) <= _DYNASTIC
        if not (glossed or _TIME.match(text, found.end())):
            continue
        english = _AGES[found["name"]]
        start, end = found.span("name")
        yield Constraint("term", found["name"], start, end, start, found.end(), english, (english,), "", "other")


def states_glossed(text: str, surfaces: Mapping[str, tuple[Concept, ...]]) -> Iterator[Constraint]:
    """Yield the states that have their Hanja between name and 나라: 초(楚)나라 is Chu.

    Args:
        text: A segment.
        surfaces: The names of the run, for the record of the whole name.

    >>> chu = Concept("c-1", "초나라", "楚國", "楚国", english="Chu")
    >>> [(c.surface, c.expected) for c in states_glossed("초(楚)나라의 왕과 초나라", {"초나라": (chu,)})]
    [('초(楚)나라', 'Chu')]
    """
    for found in _GLOSSED.finditer(text):
        named = surfaces.get(found["name"] + "나라", ())
        hanja = found["hanja"] or found["bare"]
        meant = [c for c in named if c.english and hanja in (c.hanja[:1], c.hanja[1:2], c.simplified[:1])]
        if len({c.english for c in meant}) == 1:
            start, end = found.span()
            own = meant[0]
            forms = (own.english, *own.english_variants)
            yield Constraint("term", found.group(), start, end, start, end, own.english, forms, own.id, "other")


def states_in_rows(text: str, dynastic: bool) -> Iterator[Constraint]:
    """Yield states of one syllable with their Hanja, in a row or, where an article names dynasties, glued to it.

    >>> [c.expected for c in states_in_rows("위魏·촉蜀·오吳가 다투었고 한(韓), 조(趙)는", dynastic=False)]
    ['Wei', 'Shu', 'Wu', 'Han', 'Zhao']
    >>> [c.expected for c in states_in_rows("한漢의 무덤과 이(李)·왕(王) 두 사람", dynastic=True)]
    ['Han']
    """
    every = [*_ROW.finditer(text), *(_GLUED.finditer(text) if dynastic else ())]
    done = -1
    for whole in sorted(every, key=lambda found: found.start()):
        parts = [*re.finditer(_WITH_HANJA, whole.group())]
        lands = [_STATES.get(part.group()[0] + part.group().strip("()（）")[-1], "") for part in parts]
        if whole.start() < done or not all(lands):
            continue
        done = whole.end()
        for part, land in zip(parts, lands, strict=True):
            start, end = whole.start() + part.start(), whole.start() + part.end()
            forms = (land, f"{land} dynasty", f"{land} Dynasty")
            yield Constraint("term", text[start : start + 1], start, start + 1, start, end, land, forms, "", "other")


def names_dynasties(texts: Iterable[str]) -> bool:
    """Tell whether an article names a dynasty of China with 나라 or in its usual short form.

    >>> names_dynasties(["당나라 때다."]), names_dynasties(["우리나라와 조선"])
    (True, False)
    """
    return any(_CHINESE.search(text) for text in texts)


def dynasties_alone(
    text: str, named: frozenset[str], surfaces: Mapping[str, tuple[Concept, ...]]
) -> Iterator[Constraint]:
    """Yield the dynasties of one syllable in a segment of an article that names them in full.

    Args:
        text: A segment.
        named: The dynasties that the article names in full.
        surfaces: The names of the run, for the record of the whole name.

    >>> [(c.surface, c.expected) for c in dynasties_alone("금은 요의 군대를 격파했다", frozenset("금요"), {})]
    [('금', 'Jin'), ('요', 'Liao')]
    >>> list(dynasties_alone("수십 명은 금을 캤다", frozenset("명금"), {}))
    []
    """
    for found in _ALONE.finditer(text):
        name = found["name"]
        if name not in named or (not found["bracket"] and _OBJECT.match(text, found.start())):
            continue
        record = next((c for c in surfaces.get(name + "나라", ()) if c.english), None)
        land = _LANDS[name]
        forms = tuple(
            dict.fromkeys((land, f"{land} dynasty", f"{land} Dynasty", *((record.english,) if record else ())))
        )
        start, end = found.span("name")
        yield Constraint(
            "term", name, start, end, start, found.end(), land, forms, record.id if record else "", "other"
        )
