"""Names that grow by rule beside the glossary: stations, numbered spacecraft, groups of countries and of a draw.

구이양(貴陽)베이역 is Guiyang North Railway Station, 선저우(神舟) 21호 Shenzhou-21, C조 Group C and 북·중·러 North
Korea-China-Russia. What a rule adds is part of the name: without it the English would name something else.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace

from glossary.cues import is_particle_chain
from glossary.text import HANGUL_RUN
from translate.model_numbers import model_behind
from translate.nationalities import DEMONYM
from translate.types import Constraint

_SIDES = {
    "베이": "North", "난": "South", "둥": "East", "북": "North", "남": "South", "동": "East", "서": "West",
}  # fmt: skip
_STATION = re.compile(rf"(?P<side>{'|'.join(_SIDES)})역(?=[^가-힣]|[은는이가을를의에도와과로까부행]|$)")
_NUMBERED = re.compile(r" ?(?P<n>\d{1,3})호(?=[^가-힣선실]|[은는이가을를의에도와과로기라였인]|$)")

#: What has a year in its name (보고서 2018), and the year that ends the name.
_DATED = re.compile(
    "(?:보고서|백서|연감|포럼|대회|박람회|엑스포|컨퍼런스|콘퍼런스|서밋|페어|랭킹|지수|리포트|어워드|올림픽)$"
)
_YEAR_OF = re.compile(r" (?P<y>(?:19|20)\d\d)(?=[’”'\"》」』)〉]|[에은의이을과와](?![가-힣]{2})|$)")
#: Syllables that stand for countries in a row: 북·중·러, 한·일·중 3국.
_COUNTRIES = {
    "한": "South Korea", "남": "South Korea", "북": "North Korea", "중": "China", "일": "Japan",
    "미": "United States", "러": "Russia",
    "대": "Taiwan", "영": "Britain", "독": "Germany", "불": "France", "인": "India", "호": "Australia",
    "호주": "Australia", "대만": "Taiwan", "인도": "India", "러시아": "Russia", "몽골": "Mongolia", "EU": "EU",
    "필리핀": "Philippines", "베트남": "Vietnam", "유럽": "Europe",
}  # fmt: skip
_DOT = r"[·‧ㆍ⋅・]"
_LONG = "|".join(name for name in sorted(_COUNTRIES, key=len, reverse=True) if len(name) > 1)
_CHAIN = re.compile(
    rf"(?<![가-힣A-Za-z·])[한북중일미러](?:{_DOT}[한북중일미러대영독불인호](?![가-힣])|{_DOT}(?:{_LONG})"
    rf"|{_DOT}[한북중일미러대영독불인호](?=[이가은는을를의와과에도간](?![가-힣]))){{2,4}}"
)
#: 북-미 정상회담, 한-중 관계; 북-중 접경: two countries with a hyphen.
_TWO = re.compile(
    r"(?<![가-힣A-Za-z\d-])(?P<a>[한북중일미러남])[-–](?P<b>[한북중일미러])(?= [\d가-힣‘“]|[은는이가의]|양국)"
)
#: 미 대통령, 미 기술주: the syllable of the United States before what it has.
_US = re.compile(
    r"(?<![가-힣A-Za-z])(?P<us>미)(?= (?:대통령|부통령|행정부|정부|의회|상원|하원|국무|국방|상무|재무|법무|무역|기술주"
    r"|증시|언론|매체|당국|기업|연준|연방|해군|공군|육군|군|백악관|중앙정보국|항공우주국|대법원|대선|경제|빅테크|반도체|월가|뉴욕"
    r"|워싱턴|캘리포니아|텍사스|하와이|알래스카|의원|정보|국채|달러|동부|서부|본토|제재|정치|싱크탱크|전문가|측|현지|증권|통상|환경|식품|농무))"
)
_SHORT = {"United States": "U.S."}
_WITH_ARTICLE = {"United States": "the United States", "Philippines": "the Philippines"}
#: Telephone numbers, addresses on the web and of mail: letter by letter.
_ADDRESS = re.compile(
    r"(?<![\w@.])@[A-Za-z]\w{2,29}(?![\w.])"
    r"|(?<![\w+-])(?:\+\d{1,3}-\d{1,3}-|0\d{1,2}-|1\d\d-)\d{3,4}-\d{4}(?![\w-])|(?:https?://|www\.)[^\s가-힣)>\]]+|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+"
)
#: (한국시간), (이하 한국시각): whose clock it is.
_CLOCKS = {"한국": "Korea", "우리": "Korea", "베이징": "Beijing", "중국": "China", "일본": "Japan", "홍콩": "Hong Kong",
           "미국": "U.S.", "미": "U.S.", "런던": "London", "파리": "Paris", "대만": "Taiwan"}  # fmt: skip
_CLOCK_OF = re.compile(
    rf"(?:(?<=[(（])(?:이하 )?|(?<![가-힣]))(?P<clock>(?P<where>{'|'.join(_CLOCKS)}) ?(?:시간|시각))"
    r"(?=[,)）은이]|으로|보다|[ ](?:\d|오전|오후|새벽|밤|낮|기준|정오|자정))"
)
#: Places that are named for what they are built for: AI타운, 로봇 밸리, AI 샤오전(小鎭).
_THEMES = {"AI": "AI", "인공지능": "AI", "IoT": "IoT", "사물인터넷": "IoT", "로봇": "Robot", "바이오": "Bio",
           "드론": "Drone", "반도체": "Semiconductor", "메타버스": "Metaverse", "블록체인": "Blockchain",
           "빅데이터": "Big Data", "펀드": "Fund", "기금": "Fund", "로보": "Robo", "클라우드": "Cloud"}  # fmt: skip
_KINDS = {"타운": "Town", "샤오전": "Town", "밸리": "Valley", "시티": "City"}
_THEMED = re.compile(
    rf"(?<![A-Za-z가-힣])(?P<theme>{'|'.join(_THEMES)}) ?(?P<kind>{'|'.join(_KINDS)})"
    r"(?:\([小谷城][^()]{0,16}\))?(?=[^가-힣A-Za-z]|[은는이가을를의에도와과로]|으로|$)"
)
#: 4k 화질: a resolution.
_HIGH = re.compile(r"(?<![\w.,])(?P<n>[248]|16)[kK](?![A-Za-z0-9])")
#: 인터넷 플러스 AI 3년 액션플랜: the plan that carries out a policy.
_PLAN = re.compile(
    r" ?(?P<ai>AI|인공지능)? ?(?P<n>[2-5])년 ?(?P<what>행동 ?계획|액션 ?플랜|행동 ?방안|실천 ?계획|발전 ?계획)"
    r"(?=[^가-힣]|[은는이가을를의에와과도]|$)"
)
_PLANS = {"발전": "Development Plan"}
#: 3성 1시, three provinces and one city.
_UNITS = re.compile(
    r"(?<!\d)(?P<a>[1-5])성 ?(?P<b>[1-5])(?P<unit>시|구)(?![가-힣]*\d)(?=[^가-힣]|[은는이가을를의에와과로]|$)"
)
_COUNT = ("", "one", "two", "three", "four", "five")
#: Dynasties of one syllable with their character: 명(明)의, 송(宋)대; 100원(元) is money.
_DYNASTIES = {
    "明": "Ming", "淸": "Qing", "清": "Qing", "元": "Yuan", "唐": "Tang", "宋": "Song", "漢": "Han", "汉": "Han",
    "隋": "Sui", "周": "Zhou", "秦": "Qin", "晉": "Jin", "晋": "Jin", "魏": "Wei", "蜀": "Shu", "吳": "Wu", "吴": "Wu",
    "遼": "Liao", "辽": "Liao", "金": "Jin", "商": "Shang", "殷": "Yin", "夏": "Xia", "齊": "Qi", "齐": "Qi",
    "梁": "Liang", "陳": "Chen", "燕": "Yan", "趙": "Zhao", "楚": "Chu", "越": "Yue",
}  # fmt: skip
_STATES = frozenset("魏蜀吳吴齊齐燕趙楚越")  # states rather than dynasties
_DYNASTY = re.compile(
    rf"(?<![가-힣\dA-Za-z])(?<![\d만억조천백] )(?:[명청원당송한수주진위촉오요금상은하제양연조초월])"
    rf"[(（](?P<han>[{''.join(_DYNASTIES)}])[)）](?P<land> ?나라| ?왕조)?"
    r"(?=[의은는이가을를와과에,·]| 등"
    r"|[ ]?(?:대|말|초|시대|때|시기|황제|태조|고조|태종)(?:[^가-힣]|[의에은는이가부말초]|$))"
)
_GROUP = re.compile(r"(?<![A-Za-z])(?P<letter>[A-L])조(?=[^가-힣]|[에의는은가로를와과도](?![가-힣]))")
#: What is done to a country, its English with the country in it: 대미 수출, 대중 관세, 對러 교역; 대중 is the public.
_TOWARD_WHAT = {
    "수출 규제": "export controls on {}", "수출규제": "export controls on {}", "수출 통제": "export controls on {}",
    "수출통제": "export controls on {}", "투자 제한": "investment curbs on {}", "투자 규제": "investment curbs on {}",
    "무역 적자": "trade deficit with {}", "무역적자": "trade deficit with {}", "무역 흑자": "trade surplus with {}",
    "무역흑자": "trade surplus with {}", "무역수지": "trade balance with {}", "무역 수지": "trade balance with {}",
    "수출액": "exports to {}", "수입액": "imports from {}", "수출": "exports to {}", "수입": "imports from {}",
    "교역액": "trade with {}", "교역": "trade with {}", "무역": "trade with {}", "통상": "trade with {}",
    "추가관세": "additional tariffs on {}", "추가 관세": "additional tariffs on {}",
    "보복관세": "retaliatory tariffs on {}", "보복 관세": "retaliatory tariffs on {}",
    "고율관세": "high tariffs on {}", "고율 관세": "high tariffs on {}",
    "관세율": "tariff rate on {}", "관세": "tariffs on {}", "투자": "investment in {}", "제재": "sanctions on {}",
    "규제": "restrictions on {}", "압박": "pressure on {}", "견제": "efforts to contain {}", "정책": "policy toward {}",
    "전략": "strategy toward {}", "외교": "diplomacy toward {}", "협상": "negotiations with {}",
    "의존도": "dependence on {}", "협력": "cooperation with {}",
    "관계": "relations with {}", "경협": "economic cooperation with {}", "특사": "special envoy to {}",
}  # fmt: skip
_TOWARD_WHO = {
    "미": "United States", "美": "United States", "미국": "United States", "중": "China",
    "中": "China", "중국": "China",
    "러": "Russia", "러시아": "Russia", "일": "Japan", "日": "Japan", "일본": "Japan", "북": "North Korea",
    "北": "North Korea", "북한": "North Korea", "韓": "South Korea", "한국": "South Korea", "아세안": "ASEAN",
    "EU": "EU", "유럽": "Europe", "아프리카": "Africa", "중남미": "Latin America", "동남아": "Southeast Asia",
}  # fmt: skip
_TOWARD = re.compile(
    rf"(?<![가-힣])(?<!일반 )(?P<toward>[대對](?P<who>{'|'.join(sorted(_TOWARD_WHO, key=len, reverse=True))}))"
    rf"(?P<gap> ?)(?P<what>{'|'.join(sorted(_TOWARD_WHAT, key=len, reverse=True))})"
)


def extended(text: str, term: Constraint, pinyin: str = "") -> Constraint:
    """Return a name with what grows behind it: the side of a station, the number of a spacecraft, a model.

    Args:
        text: The segment.
        term: The name.
        pinyin: The pinyin of the name; what is spelled so has a hyphen (Shenzhou-21, but Apollo 11).

    >>> term = Constraint("term", "선저우", 0, 3, 0, 7, "Shenzhou", ("Shenzhou",), category="product")
    >>> extended("선저우(神舟) 21호가", term, "Shénzhōu").expected
    'Shenzhou-21'
    >>> extended("발전 보고서 2018’에", Constraint("term", "발전 보고서", 0, 6, 0, 6, "Development Report")).expected
    'Development Report 2018'
    >>> policy = Constraint("term", "중국제조2025", 0, 8, 0, 8, "Made in China 2025", category="other")
    >>> extended("중국제조2025 3년 행동계획을", policy).expected
    'Made in China 2025 Three-Year Action Plan'
    >>> term = Constraint("term", "구이양", 0, 3, 0, 3, "Guiyang", ("Guiyang",), category="place")
    >>> extended("구이양베이역에서", term).expected, extended("구이양역에서", term).expected
    ('Guiyang North Railway Station', 'Guiyang')
    """
    if term.category == "place":
        return _station(text, term)
    if (year := _YEAR_OF.match(text, term.core_end)) and _DATED.search(term.surface):
        behind, before = f"{term.expected} {year['y']}", f"{year['y']} {term.expected}"
        return replace(term, core_end=year.end(), expected=behind, accepted=(behind, before))
    if term.category in ("other", "work") and (plan := _PLAN.match(text, term.core_end)):
        kind = _PLANS.get(plan["what"][:2], "Action Plan")
        tail = f"{'AI ' if plan['ai'] else ''}{_COUNT[int(plan['n'])].capitalize()}-Year {kind}"
        said = (f"{term.expected} {tail}", f'"{term.expected}" {tail}')
        return replace(term, core_end=plan.end(), expected=said[0], accepted=(*said, *term.accepted))
    if term.category == "product" and (number := _NUMBERED.match(text, term.core_end)):
        n = number["n"]
        forms: tuple[str, ...] = (f"{term.expected}-{n}", f"{term.expected} {n}", f"{term.expected} No. {n}")
        forms = forms if _letters(pinyin) == _letters(term.expected) else (forms[1], forms[0], forms[2])
        return replace(term, core_end=number.end(), expected=forms[0], accepted=forms)
    if model := model_behind(text, term.core_end, term.category, term.expected):
        said = (f"{term.expected} {model[1]}", f"{term.expected}{model[1]}")
        return replace(term, core_end=model[0], expected=said[0], accepted=said)
    return term


def _letters(text: str) -> str:
    return re.sub(r"[^a-z]", "", unicodedata.normalize("NFKD", text).casefold())


def _station(text: str, term: Constraint) -> Constraint:
    for at in (term.core_end, term.core_end - 3, term.core_end - 2):
        if at < term.end or (at < term.core_end and not text[at : term.core_end].endswith("역")):
            continue
        if found := _STATION.match(text, at):
            side = _SIDES[found["side"]]
            if re.search(rf" {side}(?: Railway)? Station$", term.expected):
                return replace(term, core_end=max(term.core_end, found.end()))
            city = re.sub(r" (?:Railway )?Station$| City$", "", term.expected)
            forms: tuple[str, ...] = (f"{city} {side} Railway Station", f"{city} {side} Station")
            syllable = {"North": "bei", "South": "nan", "East": "dong", "West": "xi"}[side]
            forms = (*forms, f"{city} {side}", f"{city}{syllable} Railway Station", f"{city}{syllable} Station")
            return replace(term, core_end=found.end(), expected=forms[0], accepted=forms)
    return term


def free_names(text: str) -> Iterator[Constraint]:
    """Yield names that no glossary has to hold: rows of countries, groups of a draw, policies toward a country.

    >>> [(c.surface, c.expected) for c in free_names("북·중·러 접경, 한·일·중이 만났다. C조 1위, 대미 수출")]
    ... # doctest: +NORMALIZE_WHITESPACE
    [('북·중·러', 'North Korea-China-Russia'), ('한·일·중', 'South Korea, Japan and China'), ('C조', 'Group C'),
     ('대미', 'exports to the U.S.')]
    >>> [c.expected for c in free_names("AI타운과 로봇 밸리, 7일(한국시간) @han_yin, 8시(한국 시각 30일)")]
    ['@han_yin', 'Korea time', 'Korea time', 'AI Town', 'Robot Valley']
    >>> [c.expected for c in free_names("장강삼각주(3성1시)와 명(明)의 수도, 100원(元)에")]
    ['three provinces and one city', 'Ming dynasty']
    >>> list(free_names("과학에 대한 투자, 대중 교통과 대중 문화, 10조 원, 한·중 관계"))
    []
    """
    for found in _CHAIN.finditer(text):
        names = [_COUNTRIES[part] for part in re.split(_DOT, found.group())]
        short = [_SHORT.get(name, name) for name in names]
        listed = [_WITH_ARTICLE.get(name, name) for name in names]
        row, sentence = "-".join(short), f"{', '.join(listed[:-1])} and {listed[-1]}"
        forms = (row, sentence) if re.match(r" [가-힣]", text[found.end() :]) else (sentence, row)
        also = (f"{', '.join(names[:-1])}, and {names[-1]}", f"{', '.join(names[:-1])} and {names[-1]}")
        yield _name(found, 0, (*forms, *also), "other")
    for found in _TWO.finditer(text):
        a, b = (_SHORT.get(name, name) for name in (_COUNTRIES[found["a"]], _COUNTRIES[found["b"]]))
        yield _name(found, 0, (f"{a}-{b}", f"{a} and {b}", f"{b}-{a}", f"{b} and {a}"), "other")
    for found in _US.finditer(text):
        yield _name(found, "us", ("U.S.", "US", "American", "United States"), "place")
    for found in _HIGH.finditer(text):
        yield _name(found, 0, (f"{found['n']}K",), "other")
    for found in _ADDRESS.finditer(text):
        yield _name(found, 0, (found.group(),), "other")
    for found in _CLOCK_OF.finditer(text):
        place = _CLOCKS[found["where"]]
        yield _name(found, "clock", (f"{place} time", f"{place} Time", f"{place} standard time"), "other")
    for found in _THEMED.finditer(text):
        name = f"{_THEMES[found['theme']]} {_KINDS[found['kind']]}"
        yield _name(found, 0, (name, name.replace("AI ", "Artificial Intelligence ")), "place")
    for found in _GROUP.finditer(text):
        yield _name(found, 0, (f"Group {found['letter']}", f"group {found['letter']}"), "other")
    for found in _UNITS.finditer(text):
        provinces, others = int(found["a"]), int(found["b"])
        one, many = {"시": ("city", "cities"), "구": ("region", "regions")}[found["unit"]]
        first = f"{_COUNT[provinces]} province{'s' if provinces > 1 else ''}"
        yield _name(found, 0, (f"{first} and {_COUNT[others]} {one if others == 1 else many}",), "other")
    for found in _DYNASTY.finditer(text):
        if found["han"] in "金夏商殷陳趙" and not found["land"]:
            continue
        name = _DYNASTIES[found["han"]]
        kind = "state" if found["han"] in _STATES else "dynasty"
        yield _name(found, 0, (f"{name} {kind}", f"{name} Dynasty", name), "other")
    yield from _toward(text)


def _toward(text: str) -> Iterator[Constraint]:
    """대미 수출 is exports to the U.S.; where the noun goes on (대미 수출품) only the country is fixed."""
    for found in _TOWARD.finditer(text):
        name = _TOWARD_WHO[found["who"]]
        short = _SHORT.get(name, name)
        run = HANGUL_RUN.match(text, found.end())
        country = (short, name, f"the {name}", DEMONYM.get(name, name))
        if run is not None and not is_particle_chain(run.group()):
            yield _name(found, "toward", country, "place")
            continue
        phrase = _TOWARD_WHAT[found["what"]]
        article = "the " if name == "United States" else ""
        forms = (phrase.format(article + short), phrase.format(article + name), *country)
        yield replace(_name(found, "toward", forms, "place"), core_end=found.end())


def _name(found: re.Match[str], group: int | str, forms: tuple[str, ...], category: str) -> Constraint:
    start, end = found.span(group)
    return Constraint(
        "term", found.group(group), start, end, start, end, forms[0], tuple(dict.fromkeys(forms)), "", category
    )
