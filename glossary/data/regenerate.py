"""Rebuild the generated phonetic tables of this folder from their public sources.

    python -m glossary.data.regenerate --unihan DIR --libhangul hanja.txt

`--unihan` is a folder with the Unihan text files (plain or .bz2; Debian package unicode-data, Unicode licence),
`--libhangul` the word list of libhangul (Debian package libhangul-data, 3-clause BSD). pypinyin (MIT) and OpenCC
(Apache-2.0) are taken from the running environment. The hand-written tables of the folder are read, never written.
"""

from __future__ import annotations

import argparse
import bz2
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from glossary.phonetics.syllables import hangul_of, plain

HERE = Path(__file__).parent
FINAL_NASAL_OR_NONE = (0, 4)  # the coda numbers after which 렬/률 become 열/율 (한글 맞춤법 제11항 붙임 1)
LAW_ONSETS = {2: 11, 5: 11}  # ㄴ, ㄹ -> ㅇ before i and y (한글 맞춤법 제10·11항)
Y_VOWELS = (2, 3, 6, 7, 12, 17, 20)  # ㅑ ㅒ ㅕ ㅖ ㅛ ㅠ ㅣ
PINYIN_SOURCES = ("kHanyuPinlu", "kMandarin", "kTGHZ2013", "kXHC1983")
VARIANT_SOURCES = ("kZVariant", "kSemanticVariant")
KOREAN_FORMS = {
    pair[0]: pair[1]
    for pair in (
        "靑青",
        "淸清",
        "尙尚",
        "旣既",
        "卽即",
        "陜陕",
        "裵裴",
        "冨富",
        "嶋岛",
        "飈飙",
        "栢柏",
        "勳勋",
        "姫姬",
        "甯宁",
    )
}
KEPT = frozenset("吒碁昇濛乾皝")  # characters of names that OpenCC would change into another word
OWN_SHARE = 0.15  # how often Korean must write the simplified form itself for its own reading to come first
MENDED_SINO = {  # readings that libhangul has otherwise than Korean dictionaries and names have them
    pair[0]: pair[1:].split("/")
    for pair in (
        "異이",
        "异이",
        "佟동",
        "焱염/혁",
        "豳빈",
        "菁정/청",
        "颐이",
        "頤이",
        "洮조/도",
        "拼병/변/평",
        "莆포/보",
        "娃와/왜",
        "琹금",
        "縯연/인",
        "𬙂연/인",
    )
}
OWN_READING_FIRST = frozenset("郁岳范朴冲沈后姜卜只")
NO_VARIANT = frozenset("雝鵻厶勹巛疋荅芔卍冫匃凾艸肬宗")
SCOPE = ("kTGH", "kBigFive", "kJis0", "kGB0", "kKSC0", "kKoreanName")


def read_unihan(folder: Path, file: str, fields: Iterable[str]) -> dict[str, dict[str, str]]:
    """Read some fields of one Unihan file: field -> character -> value (UAX #38)."""
    wanted: dict[str, dict[str, str]] = {field: {} for field in fields}
    packed = folder / f"{file}.txt.bz2"
    raw = bz2.decompress(packed.read_bytes()) if packed.exists() else (folder / f"{file}.txt").read_bytes()
    for line in raw.decode("utf-8").splitlines():
        if line.startswith("U+"):
            code, field, value = line.split("\t", 2)
            if field in wanted:
                wanted[field][chr(int(code.removeprefix("U+"), 16))] = value
    return wanted


def read_rows(name: str) -> Iterator[list[str]]:
    """Read the rows of a hand-written table of this folder, comments left out."""
    for line in (HERE / name).read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def write_table(name: str, comment: str, rows: Iterable[str]) -> None:
    """Write one generated table: comment lines, then rows, LF, UTF-8."""
    lines = [f"# {line}" for line in comment.splitlines()]
    (HERE / name).write_text("\n".join([*lines, *rows]) + "\n", "utf-8", newline="\n")


def pinyin_of(value: str) -> list[str]:
    """Take the bare syllables out of a Unihan pinyin value: `340.020:gěi 165.010:jǐ`, `dì(20) de(3)`."""
    found = []
    for part in value.split():
        syllables = part.rsplit(":", 1)[-1].split("(")[0]
        found += syllables.split(",")
    return found


def law(syllable: str) -> str:
    """Apply 두음법칙 to one syllable (한글 맞춤법 제10-12항)."""
    onset, rest = divmod(ord(syllable) - 0xAC00, 588)
    if onset in LAW_ONSETS and rest // 28 in Y_VOWELS:
        return chr(0xAC00 + 11 * 588 + rest)
    return chr(0xAC00 + 2 * 588 + rest) if onset == 5 else syllable


def is_hangul(text: str) -> bool:
    """Tell whether every character is a precomposed Hangul syllable."""
    return all("가" <= ch <= "힣" for ch in text)


def read_libhangul(path: Path) -> tuple[dict[str, list[str]], list[tuple[str, str]]]:
    """Read libhangul's hanja.txt: character -> readings, and (Hangul, Hanja) words written in Han only."""
    singles: dict[str, list[str]] = defaultdict(list)
    words = []
    for line in path.read_text("utf-8").splitlines():
        if line.startswith("#") or line.count(":") < 2:
            continue
        hangul, han, _ = unicodedata.normalize("NFKC", line).split(":", 2)
        if len(han) == 1 and len(hangul) == 1 and is_hangul(hangul):
            singles[han].append(hangul)
        elif len(han) == len(hangul) and is_hangul(hangul) and all(ch > "⺀" and not is_hangul(ch) for ch in han):
            words.append((hangul, han))
    return singles, words


def base_readings(readings: Iterable[str]) -> list[str]:
    """Drop the readings that are only another one after 두음법칙 (륙 육 -> 륙)."""
    kept = list(dict.fromkeys(readings))
    return [r for r in kept if not any(law(other) == r != other for other in kept)]


def sino_readings(
    unihan: dict[str, str], singles: dict[str, list[str]], words: list[tuple[str, str]]
) -> dict[str, list[str]]:
    """Order the Sino-Korean readings of each character by how many dictionary words use them."""
    bases = {}
    for ch in set(unihan) | set(singles):
        marked = sorted((v.split(":") for v in unihan.get(ch, "").split()), key=lambda v: "E" not in v[-1])
        bases[ch] = base_readings([v[0] for v in marked] + singles.get(ch, []))
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for hangul, han in words:
        for i, (syllable, ch) in enumerate(zip(hangul, han, strict=True)):
            for base in bases.get(ch, ()):
                if syllable == base or (i == 0 and law(base) == syllable):
                    counts[ch][base] += 1
    return {ch: sorted(found, key=lambda r: -counts[ch][r]) for ch, found in bases.items() if found}


def merge_simplified(
    sino: dict[str, list[str]], simple: dict[str, str], korean: set[str], words: list[tuple[str, str]]
) -> dict[str, list[str]]:
    """Give simplified characters the readings of what they simplify; their own last if Korean hardly writes them."""
    met = Counter(ch for _, han in words for ch in han)
    merged = dict(sino)
    sources: dict[str, list[str]] = defaultdict(list)
    for ch, form in simple.items():
        if ch in sino:
            sources[form].append(ch)
    for form, traditional in sources.items():
        lent = [r for ch in sorted(traditional, key=lambda c: (c not in korean, -met[c])) for r in sino[ch]]
        own = sino.get(form, [])
        common = met[form] > OWN_SHARE * sum(met[ch] for ch in traditional) or form in OWN_READING_FIRST
        merged[form] = base_readings([*own, *lent] if common else [*lent, *own])
    for ch, form in simple.items():  # a variant with no reading of its own reads like its common form
        if ch not in merged and form in merged:
            merged[ch] = merged[form]
    return merged


def predict_sino(han: str, sino: dict[str, list[str]], known: dict[str, str]) -> str:
    """Read a word by the rules that glossary.phonetics.hanja applies at run time."""
    out, i = "", 0
    while i < len(han):
        size = next((n for n in range(min(6, len(han) - i), 1, -1) if han[i : i + n] in known), 0)
        if size:
            out += known[han[i : i + size]]
            i += size
            continue
        base = sino.get(han[i], ["?"])[0]
        if not out:
            base = law(base) if base != "?" else base
        elif base in "렬률" and (ord(out[-1]) - 0xAC00) % 28 in FINAL_NASAL_OR_NONE:
            base = law(base)
        elif han[i] == "不":
            base = "불"
        if han[i] == "不" and i + 1 < len(han):
            following = known.get(han[i + 1 :], sino.get(han[i + 1], ["가"])[0])[0]
            base = "부" if (ord(following) - 0xAC00) // 588 in (3, 12) else "불"
        out += base
        i += 1
    return out


def sino_words(words: list[tuple[str, str]], sino: dict[str, list[str]]) -> dict[str, str]:
    """Keep the words that the rules get wrong: dictionary words of up to five characters."""
    readings: dict[str, list[str]] = defaultdict(list)
    for hangul, han in words:
        readings[han].append(hangul)
    known: dict[str, str] = {}
    for han in sorted(readings, key=lambda w: (len(w), w)):
        if len(han) > 5 or any(ch not in sino for ch in han):
            continue
        if predict_sino(han, sino, known) not in readings[han]:
            known[han] = readings[han][0]
    return known


def mandarin_readings(readings: dict[str, dict[str, str]], scope: Iterable[str]) -> dict[str, list[str]]:
    """Collect the living Mandarin readings, most usual first.

    A character of the modern standard has the readings of 通用规范汉字字典 (kTGHZ2013), ordered by how often they
    are met (kHanyuPinlu); another has what the older fields say, or the first reading of pypinyin.
    """
    from pypinyin.pinyin_dict import pinyin_dict

    found = {}
    for ch in scope:
        modern = pinyin_of(readings["kTGHZ2013"].get(ch, ""))
        older = [s for field in PINYIN_SOURCES for s in pinyin_of(readings[field].get(ch, ""))]
        syllables = [s for s in older if s in modern] if modern else older
        if not syllables and ord(ch) in pinyin_dict:
            syllables = pinyin_dict[ord(ch)].split(",")[:1]
        toned = [s for s in syllables if not s.isascii()]  # a neutral tone is never a name's
        if syllables:
            found[ch] = list(dict.fromkeys(toned or syllables))
    return found


def traditional_readings(
    mandarin: dict[str, list[str]], simple: dict[str, str], preferred: dict[str, list[str]]
) -> None:
    """Give a traditional character the readings of its simplified one, as far as they are its own (發 is not fà)."""
    for ch, form in simple.items():
        own, shared = mandarin.get(ch, []), mandarin.get(form, [])
        if ch in preferred or not shared:
            continue
        if len(shared) == 1:
            mandarin[ch] = list(dict.fromkeys([*shared, *own]))
        elif form in preferred and len(own) > 1:
            mandarin[ch] = [s for s in shared if s in own] or own
        else:
            mandarin[ch] = [s for s in own if s in shared] or own or shared


def simplified_forms(scope: Iterable[str], modern: set[str], variants: dict[str, dict[str, str]]) -> dict[str, str]:
    """Map traditional, Japanese and variant characters to the simplified one (OpenCC; modern = 通用规范汉字表)."""
    from opencc import OpenCC

    to_simplified, from_japanese = OpenCC("t2s"), OpenCC("jp2t")
    forms = {}
    for ch in scope:
        if ch in KEPT:
            continue
        simple = to_simplified.convert(KOREAN_FORMS.get(ch, ch))
        if simple not in modern:
            simple = to_simplified.convert(from_japanese.convert(simple))
        if simple not in modern:
            others = [v for field in VARIANT_SOURCES for v in variants[field].get(ch, "").split()]
            found = [to_simplified.convert(chr(int(v.split("<")[0].removeprefix("U+"), 16))) for v in others]
            simple = next((form for form in found if form in modern and ch not in NO_VARIANT), simple)
        if simple != ch and len(simple) == 1:
            forms[ch] = simple
    return forms


def traditional_outside(characters: Iterable[str], modern: set[str]) -> set[str]:
    """Find the traditional forms of modern characters that no national character set has."""
    from opencc import OpenCC

    convert = OpenCC("t2s").convert
    return {ch for ch in characters if ch < "\ua000" and convert(ch) != ch and convert(ch) in modern}


def mandarin_words(first: dict[str, str]) -> dict[str, str]:
    """Keep pypinyin's phrases of two to four characters that the first readings get wrong, tone changes left out."""
    from pypinyin.phrases_dict import phrases_dict

    known: dict[str, str] = {}
    for word in sorted(phrases_dict, key=lambda w: (len(w), w)):
        syllables = [choices[0] for choices in phrases_dict[word]]
        if not 2 <= len(word) <= 4 or any(ch not in first for ch in word) or set(word) & set("一不"):
            continue
        plain = [s for s in syllables if s.isascii()]
        if plain or len(syllables) != len(word):  # a neutral tone is not written in names
            continue
        if syllables != predict_mandarin(word, first, known):
            known[word] = " ".join(syllables)
    return known


def predict_mandarin(word: str, first: dict[str, str], known: dict[str, str]) -> list[str]:
    """Read a phrase with the shorter phrases known so far, then by first readings."""
    out: list[str] = []
    i = 0
    while i < len(word):
        size = next((n for n in (3, 2) if word[i : i + n] in known), 0)
        out += known[word[i : i + size]].split() if size else [first[word[i]]]
        i += size or 1
    return out


def main() -> None:
    """Write the generated tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--unihan", type=Path, required=True)
    parser.add_argument("--libhangul", type=Path, required=True)
    args = parser.parse_args()
    readings = read_unihan(args.unihan, "Unihan_Readings", (*PINYIN_SOURCES, "kHangul", "kJapaneseOn", "kJapaneseKun"))
    sets = read_unihan(args.unihan, "Unihan_OtherMappings", SCOPE)
    singles, words = read_libhangul(args.libhangul)
    scope = sorted(set().union(*sets.values(), readings["kHangul"], KOREAN_FORMS))
    scope = sorted(set(scope) | traditional_outside(readings["kMandarin"], set(sets["kTGH"])))
    simple = simplified_forms(scope, set(sets["kTGH"]), read_unihan(args.unihan, "Unihan_Variants", VARIANT_SOURCES))
    mandarin = mandarin_readings(readings, set(scope) | set(simple.values()))
    preferred = {row[0]: row[1].split() for row in read_rows("mandarin_preferred.tsv")}
    for ch, order in preferred.items():
        mandarin[ch] = list(dict.fromkeys([*order, *mandarin.get(ch, [])]))
    traditional_readings(mandarin, simple, preferred)
    sino = sino_readings(readings["kHangul"], singles, words)
    sino = {ch: found for ch, found in sino.items() if ch in set(scope)}
    sino = merge_simplified(sino, simple, set(sets["kKSC0"]), words) | MENDED_SINO
    write_table(
        "han_readings.tsv",
        "Generated by regenerate.py: character, Mandarin readings, Sino-Korean readings, simplified form if other.\n"
        "Sources: Unihan 15.0 (Unicode licence), libhangul hanja.txt (BSD-3), pypinyin (MIT), OpenCC (Apache-2.0).",
        (
            f"{ch}\t{' '.join(mandarin.get(ch, []))}\t{' '.join(sino.get(ch, []))}\t{simple.get(ch, '')}".rstrip()
            for ch in scope
            if ch in mandarin or ch in sino
        ),
    )
    known = sino_words(words, sino)
    write_table(
        "sino_words.tsv",
        "Generated by regenerate.py from libhangul hanja.txt (BSD-3): words the rules get wrong, simplified.",
        sorted(f"{''.join(simple.get(ch, ch) for ch in han)}\t{hangul}" for han, hangul in known.items()),
    )
    phrases = mandarin_words({ch: found[0] for ch, found in mandarin.items()})
    write_table(
        "mandarin_words.tsv",
        "Generated by regenerate.py from pypinyin's phrases (MIT): phrases that the first readings get wrong.",
        (f"{word}\t{syllables}" for word, syllables in sorted(phrases.items())),
    )
    frequency: Counter[str] = Counter()
    for value in readings["kHanyuPinlu"].values():
        for part in value.split():
            frequency[plain(part.split("(")[0])] += int(part.split("(")[1].rstrip(")"))
    official = [row[0] for row in read_rows("pinyin_hangul.tsv")]
    write_table(
        "pinyin_hangul.tsv",
        "외래어 표기법 표 5 (문교부 고시 제85-11호, 중국어의 발음 부호와 한글 대조표):\n"
        "pinyin, Hangul (composed by syllables.py), how often the syllable is met in running Chinese (sum of\n"
        "kHanyuPinlu, Unihan 15.0, Unicode licence).",
        (f"{syllable}\t{hangul_of(syllable)}\t{frequency[syllable]}" for syllable in official),
    )
    on, kun = readings["kJapaneseOn"], readings["kJapaneseKun"]
    write_table(
        "kanji_readings.tsv",
        "Generated by regenerate.py from Unihan 15.0 (Unicode licence): JIS X 0208 character, on and kun readings.",
        (
            f"{ch}\t{on.get(ch, '').lower()}\t{kun.get(ch, '').lower()}"
            for ch in sorted(sets["kJis0"])
            if ch in on or ch in kun
        ),
    )


if __name__ == "__main__":
    main()
