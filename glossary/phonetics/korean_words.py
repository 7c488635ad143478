"""Words in Chinese names that Korean reads or translates as words: 하얼빈공업대학, 창안자동차, 국가통계국, 베이부만.

A name like 哈爾濱工業大學 is transcribed only where it is a name (하얼빈); the words behind it are read as Korean words
(외래어 표기법 제4장 제3절 for places, usage of the press for schools, companies, organs). A name of nothing but such
words is wholly Korean (국무원). The words are data (`korean_words.tsv`); this file cuts a name at them.
"""

from __future__ import annotations

from functools import lru_cache

from glossary.phonetics.candidates import is_place_sound, pinyin_candidates
from glossary.phonetics.people import is_known_place
from glossary.phonetics.syllables import is_spelled_officially
from glossary.phonetics.tables import keyed

END, FIRM, OLD, MARK, WORD = "end", "firm", "old", "mark", "word"
LINKS = frozenset("和与及")  # small words that Korean leaves out: 工业和信息化部 공업정보화부
LONGEST = 12
#: Words of the whole country or the world: a company that begins with one is read as Korean (중국석유), a brand is not.
NATIONAL = frozenset(("中国", "中华", "国家", "全国", "中央", "人民", "世界", "新华", "国际"))
HOUSES = "馆院堂处卫府所司庄"
LEVELS = "省市县区州"
#: Words that Korean reads only straight behind a place: 北京站 베이징역.
AT_PLACES = frozenset(("站", "南站", "北站", "东站", "西站", "港", "湾"))


@lru_cache(maxsize=1)
def _table() -> dict[str, tuple[str, str]]:
    rows = ((word, rest.split("\t")) for word, rest in keyed("korean_words.tsv").items())
    return {word: (korean, kind) for word, (korean, kind) in rows}


def _pieces(simple: str, end: int) -> list[list[str] | None]:
    """Return, for every place of a name, the fewest words that lead from it to `end`; None where none do."""
    table = _table()
    ways: list[list[str] | None] = [None] * (end + 1)
    ways[end] = []
    for start in range(end - 1, -1, -1):
        if simple[start] in LINKS and start > 0 and ways[start + 1]:
            ways[start] = ways[start + 1]
        for stop in range(min(end, start + LONGEST), start, -1):
            word, rest = simple[start:stop], ways[stop]
            if rest is None or word not in table or (stop < end and table[word][1] == OLD and stop - start > 2):
                continue
            if stop < end and table[word][1] == MARK and stop - start == 1:
                continue
            best = ways[start]
            if best is None or len(rest) + 1 < len(best):
                ways[start] = [word, *rest]
    return ways


def _may_begin(simple: str, start: int, words: list[str]) -> bool:
    """Tell whether the Korean words of a name may begin there: what stands before them is a name, or nothing does."""
    table = _table()
    kind = table[words[-1]][1]
    if simple[start] in LINKS:
        return False
    if start == 0:
        known = len(words) > 1 or len(simple) > 4 or (kind in (END, OLD) and len(simple) > 2)
        return known and (kind != FIRM or words[0] in NATIONAL) and words[-1] not in AT_PLACES
    if kind == OLD:
        return len(words) == 1 and start > 1
    known = simple[start - 1] in LEVELS or any(is_known_place(simple[:size]) for size in range(2, start + 1))
    if kind == MARK:  # 北京站, 上海市经济和信息化委员会办公室; but no 部 straight behind an unknown name
        return start > 1 and (
            known if len(words) == 1 else words[-1] not in AT_PLACES and (known or len(words[-1]) > 1)
        )
    return start > 1


@lru_cache(maxsize=4096)
def korean_tail(simple: str) -> tuple[int, str]:
    """Return (characters, Korean) of the words at the end of a simplified name that are read as Korean; (0, "").

    All of the name where nothing else is in it; a single short word is no name.

    >>> korean_tail("哈尔滨工业大学"), korean_tail("长安汽车"), korean_tail("清华"), korean_tail("汽车")
    ((4, '공업대학'), (2, '자동차'), (0, ''), (0, ''))
    >>> korean_tail("国务院"), korean_tail("工业和信息化部")
    ((3, '국무원'), (7, '공업정보화부'))
    """
    table = _table()
    ways = _pieces(simple, len(simple))
    for start, words in enumerate(ways):
        if words and table[words[-1]][1] != WORD and _may_begin(simple, start, words):
            return len(simple) - start, "".join(table[word][0] for word in words)
    return 0, ""


def is_of_history(simple: str) -> bool:
    """Tell a name of history, whose first part is Sino-Korean unless it is a place: 官渡之战 관도대전.

    >>> is_of_history("官渡之战"), is_of_history("北京大学")
    (True, False)
    """
    size = korean_tail(simple)[0]
    return 0 < size < len(simple) and _table().get(simple[-size:], ("", ""))[1] == OLD


def is_old_term(simple: str) -> bool:
    """Tell an office, a law, a tax of old, whole and not a house of its own: 节度使, 三省六部, not 军机处.

    >>> is_old_term("节度使"), is_old_term("军机处"), is_old_term("南京条约")
    (True, False, False)
    """
    return len(simple) > 2 and simple[-1] not in HOUSES and _table().get(simple, ("", ""))[1] == OLD


@lru_cache(maxsize=4096)
def hanzi_tail(hangul: str) -> tuple[int, str]:
    """Return (syllables, simplified characters) of the Korean words at the end of a Hangul name; (0, "").

    >>> hanzi_tail("베이징외국어대학"), hanzi_tail("둥펑자동차"), hanzi_tail("커다쉰페이")
    ((5, '外国语大学'), (3, '汽车'), (0, ''))
    >>> hanzi_tail("국무원"), hanzi_tail("과학기술부")
    ((3, '国务院'), (5, '科学技术部'))
    """
    back, table = _backwards(), _table()
    end = len(hangul)
    ways: list[tuple[int, str] | None] = [None] * (end + 1)  # (words, characters)
    ways[end] = (0, "")
    for start in range(end - 1, -1, -1):
        for stop in range(min(end, start + LONGEST), start, -1):
            rest = ways[stop]
            hanzi = back.get(hangul[start:stop], "")
            if rest is None or not hanzi or (stop == end and table[hanzi][1] == WORD):
                continue
            if stop < end and table[hanzi][1] in {OLD, MARK}:
                continue
            best = ways[start]
            if best is None or rest[0] + 1 < best[0]:
                ways[start] = (rest[0] + 1, hanzi + rest[1])
    if ways[0] and any(ways[cut] and _sounds_like_a_place(hangul[:cut]) for cut in range(2, min(5, end - 1))):
        ways[0] = None  # 선전대학 is that of Shenzhen, though 선전 is also 宣传
    for start, way in enumerate(ways[:end]):
        # One syllable is a word of its own only behind other words: 국무원, but no 원 in 뤄위안.
        if way and (end - start > 1 or way[0] > 1) and (start > 1 or (start == 0 and (way[0] > 1 or len(way[1]) > 2))):
            return end - start, way[1]
    return 0, ""


def _sounds_like_a_place(hangul: str) -> bool:
    return is_spelled_officially(hangul) and any(map(is_place_sound, pinyin_candidates(hangul, "place")[:1]))


@lru_cache(maxsize=1)
def _backwards() -> dict[str, str]:
    """Korean words → simplified characters, of several the first; what ends a name goes before what stands inside."""
    found: dict[str, str] = {}
    for word, (korean, _) in _table().items():
        found.setdefault(korean, word)
    return found
