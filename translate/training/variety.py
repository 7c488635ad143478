"""Are new sentence pairs varied, clean and right in their figures? Rules as tables, and the command that applies them.

`python -m translate.training.variety FILES [--against FILES]` prints what is wrong line by line and the mix of the
whole, and ends with 1 where a rule is broken. The limits were read off the authored pairs, which a person wrote without
templates: of 24,242 they reject about one in two hundred.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from translate.quantities import find_in_english, find_quantities, parse_english
from translate.training.likeness import Neighbours, english_shape, korean_shape
from translate.types import Quantity

#: Likeness (see likeness.py) from which a pair repeats another, and from which a person should look at both.
REPEATS = {"korean": 0.45, "english": 0.5}
LOOK = {"korean": 0.35, "english": 0.4}
SHORTEST_TEMPLATE = 5  # shingles; below, likeness of the English says little

#: How often the same words may begin or end a sentence: at least the number, or the share of the pairs.
OPENINGS: dict[str, tuple[Callable[[str, str], str], int, float]] = {
    "first word of the Korean": (lambda ko, en: _words(ko, 0, 1), 6, 0.015),
    "first two words of the Korean": (lambda ko, en: _words(ko, 0, 2), 2, 0.003),
    "last two words of the Korean": (lambda ko, en: _words(ko, -2, None), 5, 0.02),
    "first three words of the English": (lambda ko, en: _words(en, 0, 3), 3, 0.01),
}

#: The mix of at least `ENOUGH` pairs: share, from, to.
ENOUGH = 100
MIX: dict[str, tuple[Callable[[str, str], bool], float, float]] = {
    "short (to 7 Korean words)": (lambda ko, en: len(ko.split()) <= 7, 0.0, 0.45),
    "long (from 17 Korean words)": (lambda ko, en: len(ko.split()) >= 17, 0.05, 0.8),
    "with figures": (lambda ko, en: bool(re.search(r"\d", en)), 0.2, 0.75),
    "with names": (lambda ko, en: bool(re.search(r"(?<=[a-z,'’] )[A-Z]\w", en)), 0.15, 0.9),
    "with Latin in the Korean": (lambda ko, en: bool(re.search("[A-Za-z]{2}", ko)), 0.01, 0.4),
    "polite (습니다, 요)": (
        lambda ko, en: bool(re.search(r"(?:니다|니까|세요|시오|[아어]요)[.?!\"'”’]*$", ko)),
        0.0,
        0.4,
    ),
}
NEW_WORDS = 0.25  # share of the distinct eojeol that no earlier pair has

#: What one text may not hold.
BAD: dict[str, re.Pattern[str]] = {
    "a control, zero-width or replacement character": re.compile(
        "[\x00-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u2028-\u202e\ufeff\ufffd]"
    ),
    "two spaces": re.compile("  |[\u00a0\u3000]"),
    "a space at an end": re.compile(r"^\s|\s$"),
    "full-width letters or figures": re.compile("[\uff01-\uff5e]"),
    "markup": re.compile(r"</?\w+>|&\w+;|\*\*|^[-*#] "),
    "lone jamo": re.compile("[ㄱ-ㅣ]"),
}
FOREIGN = {
    "korean": re.compile("[\u3041-\u30ff\u0400-\u04ff\u0600-\u06ff]"),
    "english": re.compile("[\u1100-\u11ff\u3040-\u9fff\uac00-\ud7ff]"),
}
END = re.compile(r"[.?!…][\"'”’」』)]*$")
SMALL = {str(n): word for n, word in enumerate("zero one two three four five six seven eight nine ten".split())}
SCALED = re.compile(r"[천만억조]")
DATED = re.compile(r"0\w*( 0\w*)*")


@dataclass(frozen=True, slots=True)
class Pair:
    """A line of a file; `checked` when a third cell says that a person has read and confirmed it."""

    place: str
    korean: str
    english: str
    checked: bool = False


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule has to say about a pair or the whole; `broken` ones decide the exit code."""

    place: str
    rule: str
    detail: str
    broken: bool = True


def _words(text: str, start: int, end: int | None) -> str:
    return " ".join(re.sub(r"\d[\d.,]*", "0", text).split()[start:end])


def read(path: Path) -> tuple[list[Pair], list[Finding]]:
    """Return the pairs of a `korean<TAB>english` file and what is wrong with its lines."""
    pairs, findings = [], []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        place, cells = f"{path.name}:{number}", line.split("\t")
        if not 2 <= len(cells) <= 3 or not all(cells[:2]):
            findings.append(Finding(place, "line", f"{len(cells)} cells; korean<TAB>english is wanted"))
            continue
        pairs.append(Pair(place, cells[0], cells[1], cells[2:] == ["checked"]))
    return pairs, findings


def spelling(pair: Pair) -> Iterable[Finding]:
    """Bad characters, wrong scripts, unbalanced quotes, ends and lengths that do not fit each other."""
    for side, text in (("korean", pair.korean), ("english", pair.english)):
        if not unicodedata.is_normalized("NFC", text):
            yield Finding(pair.place, "characters", f"{side} is not in NFC")
        for what, pattern in (*BAD.items(), ("a foreign script", FOREIGN[side])):
            if match := pattern.search(text):
                yield Finding(pair.place, "characters", f"{side} has {what}: {match.group()!r}")
        if text.count('"') % 2 or text.count("(") != text.count(")"):
            yield Finding(pair.place, "characters", f"{side} has an open quotation mark or bracket")
    if not re.search("[가-힣]", pair.korean) or not re.search("[A-Za-z]", pair.english):
        yield Finding(pair.place, "characters", "the Korean has no Hangul or the English no letter")
    elif not pair.checked and not 0.8 <= len(pair.english) / len(pair.korean) <= 4.5:
        yield Finding(pair.place, "length", f"{len(pair.korean)} Korean and {len(pair.english)} English characters")
    if bool(END.search(pair.korean)) != bool(END.search(pair.english)):
        yield Finding(pair.place, "end", "only one side ends like a sentence", broken=False)


def says(english: str, quantity: Quantity) -> bool:
    """Tell whether the English holds the number of a quantity with whatever unit (3-0, 46.4 for 46초 40)."""
    if isinstance(quantity.value, int | float):
        near = (f.value for f in parse_english(english))
        if any(isinstance(value, int | float) and value == quantity.value for value in near):
            return True
    if SCALED.search(quantity.surface):
        return False
    numbers = re.findall(r"\d+", quantity.surface.replace(",", ""))
    standing = re.findall(r"\d+", english.replace(",", ""))
    words = english.lower()
    return all(n in standing or (n in SMALL and re.search(rf"\b{SMALL[n]}\b", words)) for n in numbers)


def figures(pair: Pair) -> Iterable[Finding]:
    """A figure of the Korean that the English lacks while the English has one that the Korean lacks is an error."""
    taken: set[tuple[int, int]] = set()
    missing = []
    for quantity in find_quantities(pair.korean):
        if span := find_in_english(quantity, pair.english, frozenset(taken)):
            taken.add(span)
        elif re.search(r"\d", quantity.surface):
            missing.append(quantity)
    extra = [
        pair.english[f.start : f.end]
        for f in parse_english(pair.english)
        if not any(f.start < end and start < f.end for start, end in taken)
        and re.search(r"\d", pair.english[f.start : f.end])
    ]
    wrong = [q.surface for q in missing if not says(pair.english, q)]
    if wrong and extra and not pair.checked:
        yield Finding(pair.place, "figures", f"{', '.join(wrong)} is not {', '.join(extra)}")
    elif wrong or extra:
        found = f"only in the Korean: {', '.join(wrong)}; only in the English: {', '.join(extra)}"
        yield Finding(pair.place, "figures", found, broken=False)


def repeats(pairs: Sequence[Pair], against: Sequence[Pair]) -> Iterable[Finding]:
    """Every pair that is one of the earlier ones again, or their template with other names and figures."""
    everything = [*against, *pairs]
    same = {"korean": set[str](), "english": set[str]()}
    for side, shape in (("korean", korean_shape), ("english", english_shape)):
        index = Neighbours()
        for number, pair in enumerate(everything):
            text = pair.korean if side == "korean" else pair.english
            own = shape(text)
            if number >= len(against):
                likeness, other = index.nearest(own)
                if text in same[side]:
                    yield Finding(pair.place, "duplicate", f"the {side} stands there already")
                elif likeness >= LOOK[side] and (side == "korean" or len(own) >= SHORTEST_TEMPLATE):
                    twin = everything[other]
                    broken = likeness >= REPEATS[side]
                    twin_text = twin.korean if side == "korean" else twin.english
                    detail = f"{likeness:.2f} like {twin.place}: {twin_text}"
                    yield Finding(pair.place, f"repeats ({side})", detail, broken)
            same[side].add(text)
            index.add(own)


def openings(pairs: Sequence[Pair]) -> Iterable[Finding]:
    """Words that begin or end too many sentences."""
    for rule, (key, least, share) in OPENINGS.items():
        most = max(least, int(share * len(pairs)))
        places: dict[str, list[str]] = defaultdict(list)
        for pair in pairs:
            places[key(pair.korean, pair.english)].append(pair.place)
        for words, where in sorted(places.items()):
            if len(where) > most and not DATED.fullmatch(words):
                yield Finding(where[most], "opening", f"{rule}: {words!r} {len(where)} times, {most} at most")


def mix(pairs: Sequence[Pair], against: Sequence[Pair]) -> tuple[dict[str, float], list[Finding]]:
    """The shares of the whole, and those outside their limits."""
    shares = {
        name: sum(test(pair.korean, pair.english) for pair in pairs) / max(1, len(pairs))
        for name, (test, _, _) in MIX.items()
    }
    known = {word for pair in against for word in pair.korean.split()}
    words = {word for pair in pairs for word in pair.korean.split()}
    lengths = [len(pair.korean.split()) for pair in pairs]
    shares["mean Korean words"] = sum(lengths) / max(1, len(lengths))
    shares["new among the distinct words"] = len(words - known) / max(1, len(words))
    findings = []
    if len(pairs) >= ENOUGH:
        limits = {**{name: (low, high) for name, (_, low, high) in MIX.items()}}
        limits["new among the distinct words"] = (NEW_WORDS, 1.0)
        for name, (low, high) in limits.items():
            if not low <= shares[name] <= high:
                findings.append(Finding("all", "mix", f"{name}: {shares[name]:.0%}, wanted {low:.0%} to {high:.0%}"))
    return {name: round(value, 3) for name, value in shares.items()}, findings


def examine(pairs: Sequence[Pair], against: Sequence[Pair] = ()) -> tuple[dict[str, float], list[Finding]]:
    """Apply every rule.

    >>> pairs = [Pair("a:1", "직원 300명이 파업했다.", "Four hundred workers, 400 in all, walked out.")]
    >>> [f.rule for f in examine(pairs)[1] if f.broken]
    ['figures']
    """
    findings = [finding for pair in pairs for rule in (spelling, figures) for finding in rule(pair)]
    findings += [*repeats(pairs, against), *openings(pairs)]
    shares, more = mix(pairs, against)
    return shares, findings + more


def main(arguments: list[str] | None = None) -> int:
    """Read the files, print findings and mix; 1 where a rule is broken."""
    parser = argparse.ArgumentParser(prog="python -m translate.training.variety", description=__doc__)
    parser.add_argument("files", nargs="+", type=Path, help="korean<TAB>english lines to examine")
    parser.add_argument("--against", nargs="*", type=Path, default=[], help="pairs that they must not repeat")
    parser.add_argument("--strict", action="store_true", help="print also what a person should look at")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    options = parser.parse_args(arguments)
    pairs: list[Pair] = []
    findings: list[Finding] = []
    for path in options.files:
        own, wrong = read(path)
        pairs, findings = pairs + own, findings + wrong
    given = {path.resolve() for path in options.files}
    against = [pair for path in options.against if path.resolve() not in given for pair in read(path)[0]]
    shares, more = examine(pairs, against)
    findings += more
    broken, look = (Counter(f.rule for f in findings if f.broken is kind) for kind in (True, False))
    if options.json:
        rows = [{"place": f.place, "rule": f.rule, "detail": f.detail, "broken": f.broken} for f in findings]
        print(json.dumps({"pairs": len(pairs), "mix": shares, "findings": rows}, ensure_ascii=False, indent=1))
        return 1 if broken else 0
    for finding in findings:
        if finding.broken or options.strict:
            print(f"{finding.place}: {'' if finding.broken else 'look: '}{finding.rule}: {finding.detail}")
    print(f"{len(pairs)} pairs, {len(against)} to compare with")
    for name, value in shares.items():
        print(f"  {name}: {value:.1f}" if name.startswith("mean") else f"  {name}: {value:.0%}")
    print(f"broken: {dict(broken) or 'nothing'}; worth a look (--strict): {dict(look) or 'nothing'}")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
