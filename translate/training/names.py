"""Which name in the Korean is which name in the English: the terms that become `<tN>`.

Two kinds of evidence: the sound (a Hangul name and an English name share their consonants in order) and the company
they keep (a Korean stem and a capitalised English phrase that stand in the same pairs, Dice coefficient).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache

PARTICLES = tuple(
    re.findall(
        r"\S+",
        """은 는 이 가 을 를 에 의 로 으로 과 와 도 만 에서 에게 께서 까지 부터 보다 처럼 이나 나 라는 이라는
        라고 이라고 에는 에도 에선 에서는 에서도 과의 와의 으로의 로의 로부터 으로부터 으로는 로는 에게서 한테
        이며 며 이고 고 이다 다 였다 이었다 입니다 이란 란 측은 측이 산 식 계 만의 만이 와는 과는 이라면
        이지만 조차 마저 에만 로서 으로서 로써 이었던 였던""",
    )
)
#: No name ends with these: an eojeol with one is never a name as a whole.
ALWAYS_PARTICLES = tuple(p for p in PARTICLES if len(p) > 1 and p[0] in "에까부처으과와라께" and p != "라이")
CLOSED_ONLY = ("을", "은", "과")  # after a consonant; with 를 and 는 after a vowel they are particles
OPEN_ONLY = ("를", "는")
GENERICS: dict[str, tuple[str, ...]] = {  # a Korean ending and the English generics beside the name
    "성": ("Province",), "시": ("City",), "구": ("District",), "현": ("County", "Prefecture"),
    "주": ("Province", "State"), "도": ("Province", "Island"), "섬": ("Island",), "강": ("River",),
    "산": ("Mountain",), "호": ("Lake",), "역": ("Station",), "공항": ("Airport",),
    "대": ("University",), "대학": ("University",), "대학교": ("University",), "은행": ("Bank",),
    "그룹": ("Group",), "전자": ("Electronics",), "자동차": ("Motor", "Motors"),
    "제국": ("Empire",), "왕조": ("Dynasty",),
}  # fmt: skip
NOT_NAMES = frozenset(
    re.findall(
        r"\S+",
        """I The A An In On At It He She They We You This That These Those There But And Or If When While After
        Before As For From With By To Of Not No Korean Chinese Japanese American German French British Russian Indian
        English Mr. Mrs. Ms. Dr. Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April
        May June July August September October November December Jan. Feb. Aug. Sept. Oct. Nov. Dec. President Vice
        Minister Chairman Premier""",
    )
)
DEMONYM = re.compile(
    r"(?:ese|ish|[a-z]ian|ean|ican|Thai|Greek|Dutch|Swiss|Turk|Turkic|Arab|Asian|Arabic|Islamic|Jewish|Buddhist)s?$"
)
WORD = r"(?:[A-Z][\w’'.&-]*[\w]|[A-Z]\.?|[A-Z]{2,})"
ENGLISH_NAME = re.compile(rf"(?<![\w’'-]){WORD}(?: (?:of |the |de |al-|van |von |bin )*{WORD})*")
LATIN = re.compile(
    r"[A-Za-z][A-Za-z0-9&.+'-]*[A-Za-z0-9](?: (?:(?:of|the|and|for|on) )*[A-Z][A-Za-z0-9&.+'-]*[A-Za-z0-9])*|[A-Z]"
)
EOJEOL = re.compile(r"(?<![A-Za-z0-9%)])[가-힣]+")
VOWEL_COST = 0.3
BRACKET = re.compile(r"[(（][^()（）]{1,40}[)）]")

VOWELS = re.compile(r"[aeiouyAEIOUY]+|[A-Z](?=[A-Z.])")
ONSETS = "KKNTTLMPPSS-JJJKTPH"
CODAS = "-KKKNNNTLKMLLLLLMPPTTNTTKTPH"
DIGRAPHS = tuple(
    (letters, sound)
    for sound, group in (
        ("S", "sch sh"), ("J", "tch ch zh"), ("P", "ph"), ("T", "th"), ("K", "ck"), ("N", "ng"),
        ("J", "dg"), ("K", "gh"), ("J", "ts tz"), ("S", "x"), ("J", "q"), ("K", "c k g"), ("N", "n"),
        ("T", "t d"), ("L", "l r"), ("M", "m"), ("P", "p b f v"), ("S", "s"), ("J", "z j"), ("H", "h"),
    )
    for letters in group.split()
)  # fmt: skip
VOWEL_CLASSES = "aeae*e*eoaeeou*eiu-ii"  # ㅏ to ㅣ in Unicode order; ㅓ ㅕ ㅝ sound like anything, ㅡ holds a consonant
NEAR_VOWELS = {frozenset(pair) for pair in ("ie", "ae", "ou", "ao", "ui")}
CLOSE = {frozenset(pair) for pair in ("SJ", "TS", "TJ", "KJ", "KH", "PH", "KS")}


@lru_cache(maxsize=200_000)
def korean_sound(hangul: str) -> str:
    """Return the consonant classes of a Hangul string ("지린" is "JLN")."""
    out = []
    for char in hangul:
        code = ord(char) - 0xAC00
        if 0 <= code < 11172:
            out.append(ONSETS[code // 588].replace("-", "") + CODAS[code % 28].replace("-", ""))
    return "".join(out)


@lru_cache(maxsize=200_000)
def english_sound(name: str) -> str:
    """Return the consonant classes of a name in Latin letters ("Jilin" is "JLN")."""
    out: list[str] = []
    low, at = re.sub(r"[^a-z]", "", name.lower()), 0
    while at < len(low):
        match = next(((g, c) for g, c in DIGRAPHS if low.startswith(g, at)), None)
        if match is None:
            at += 1
            continue
        if not (out and out[-1] == match[1] and low[at] == low[at - 1]):
            out.append(match[1])
        at += len(match[0])
    return "".join(out)


@lru_cache(maxsize=200_000)
def vowels_agree(hangul: str, name: str) -> float:
    """Return 0..1: how well the vowels of a Hangul string and of a name in Latin letters go together, in order.

    >>> vowels_agree("밀워키", "Milwaukee"), vowels_agree("입을", "Apollo")
    (1.0, 0.0)
    """
    codes = [ord(char) - 0xAC00 for char in hangul]
    left = [VOWEL_CLASSES[c % 588 // 28] for c in codes if 0 <= c < 11172]
    left = [v for v in left if v != "-"]
    low = re.sub(r"y(?=[aeiou])", "", name.lower()).replace("ee", "i").replace("oo", "u")
    low = re.sub(r"(?<=a)i|(?<=a)o|(?<=e)i|(?<=i)[aoe]|(?<=u)[aoi]", r"-\g<0>", low)  # two in Korean too
    right = [v[0].replace("y", "i") for v in re.findall(r"[aeiou]+|y", low)]
    if not left or not right:
        return 1.0
    row = [0.0] * (len(right) + 1)
    for a in left:
        new = [0.0]
        for n, b in enumerate(right):
            hit = 1.0 if a in (b, "*") else 0.5 if frozenset((a, b)) in NEAR_VOWELS else 0.0
            new.append(max(row[n] + hit, row[n + 1], new[n]))
        row = new
    return 2 * row[-1] / (len(left) + len(right))


def sound_similarity(left: str, right: str) -> float:
    """Return 0..1: one less the weighted edit distance of two consonant strings; a lone H or extra S costs little."""
    short, long = sorted((len(left), len(right)))
    if short < 2 or long > 1.6 * short + 1:
        return 0.0
    if left[0] != right[0] and frozenset((left[0], right[0])) not in CLOSE and "H" not in left[0] + right[0]:
        return 0.0
    row = [0.0]
    for char in right:
        row.append(row[-1] + (0.3 if char == "H" else 0.9))
    for a in left:
        new = [row[0] + (0.3 if a in "HSTK" else 0.9)]
        for n, b in enumerate(right):
            swap = 0.0 if a == b else 0.35 if frozenset((a, b)) in CLOSE else 1.0
            new.append(
                min(row[n] + swap, row[n + 1] + (0.4 if a in "HSTKP" else 0.9), new[n] + (0.3 if b in "HL" else 0.9))
            )
        row = new
    return 1.0 - row[-1] / max(len(left), len(right))


@dataclass(slots=True)
class NamePairs:
    """Counts of the corpus: how often a stem, a phrase and both stand in a pair."""

    stems: Counter[str] = field(default_factory=Counter)
    phrases: Counter[str] = field(default_factory=Counter)
    both: Counter[tuple[str, str]] = field(default_factory=Counter)
    lower: Counter[str] = field(default_factory=Counter)

    def learn(self, pairs: Iterable[tuple[str, str]]) -> NamePairs:
        """Count every pair; return self."""
        rows = []
        for korean, english in pairs:
            stems = {stem for _, _, stem in _stems(korean) if stem.count(" ") < 2}
            names = {name for _, _, name in _phrases(english)}
            self.lower.update(re.findall(r"\b[a-z]+", english))
            self.stems.update(stems)
            self.phrases.update(names)
            rows.append((stems, names))
        for stems, names in rows:
            frequent = [name for name in names if self.phrases[name] > 2]
            if frequent:
                known = [stem for stem in stems if self.stems[stem] > 2]
                self.both.update((stem, name) for stem in known for name in frequent)
        return self

    def common(self, name: str) -> bool:
        """Tell whether a capitalised single word is an ordinary word of the language."""
        return " " not in name and self.lower[name.lower()] > 2

    def dice(self, stem: str, name: str) -> float:
        """Return the Dice coefficient, 0 below three joint pairs."""
        joint = self.both.get((stem, name), 0)
        return 2 * joint / (self.stems[stem] + self.phrases[name]) if joint > 2 else 0.0


def _has_particle(eojeol: str) -> bool:
    """Tell whether an eojeol surely ends with a particle.

    >>> [_has_particle(w) for w in ("베지에에서", "톰과", "입을", "지은", "오키나와", "인도")]
    [True, True, True, False, False, False]
    """
    if len(eojeol) < 2 or not "가" <= eojeol[-2] <= "힣":
        return False
    closed = (ord(eojeol[-2]) - 0xAC00) % 28 > 0
    if len(eojeol) > 2 and eojeol.endswith(("의", "에")):
        return True
    return eojeol.endswith(ALWAYS_PARTICLES) or eojeol.endswith(CLOSED_ONLY if closed else OPEN_ONLY)


def _stems(korean: str) -> list[tuple[int, int, str]]:
    """Return (start, end, text) of one to four eojeol with each reading of the last one's particle."""
    words = [(m.start(), m.end()) for m in EOJEOL.finditer(korean)]
    out = []
    for first in range(len(words)):
        for last in range(first, min(first + 4, len(words))):
            if last > first and korean[words[last - 1][1] : words[last][0]] not in (" ", "·"):
                break
            before = korean[words[last - 1][0] : words[last - 1][1]]
            if last > first and _has_particle(before) and not before.endswith("의"):
                break
            start, end = words[first][0], words[last][1]
            tail = korean[words[last][0] : end]
            ends = set() if _has_particle(tail) else {end}
            ends |= {end - len(p) for p in PARTICLES if tail.endswith(p) and len(tail) > len(p)}
            out += [(start, stop, korean[start:stop]) for stop in ends if stop - start > 1]
    return out


def _phrases(english: str) -> list[tuple[int, int, str]]:
    """Return (start, end, text) of capitalised phrases and of their one- to four-word parts."""
    out = []
    for match in ENGLISH_NAME.finditer(english):
        words = [(match.start() + m.start(), match.start() + m.end()) for m in re.finditer(r"\S+", match.group())]
        for first in range(len(words)):
            for last in range(first, min(first + 5, len(words))):
                start, end = words[first][0], words[last][1]
                text = english[start:end]
                if text.endswith(("'s", "’s")):
                    end, text = end - 2, text[:-2]
                ends = (english[words[first][0] : words[first][1]], english[words[last][0] : words[last][1]])
                inner = english[start : words[last][0]]
                if english[end : end + 1] == "$" or "'s " in inner or "’s " in inner or DEMONYM.search(text):
                    continue
                if any(word in NOT_NAMES or word[0].islower() for word in ends):
                    continue
                out.append((start, end, text))
    return out


def _spoken(stem: str, name: str) -> float:
    """Return how well a name sounds like a stem, in the order printed or with the last word first, generics apart."""
    best = 0.0
    forms = [(stem.replace(" ", ""), name)]
    for ending, generics in GENERICS.items():
        if stem.endswith(ending) and len(stem) > len(ending) + 1:
            forms += [
                (stem[: -len(ending)], name.removesuffix(" " + g).removeprefix(g + " "))
                for g in generics
                if g in name.split()
            ]
    for hangul, latin in forms:
        words = latin.split()
        if not 0.6 <= len(hangul.replace(" ", "")) / max(1, len(VOWELS.findall(latin))) <= 2.5:
            continue
        orders = {latin, " ".join((*words[-1:], *words[:-1]))}
        sound = korean_sound(hangul)
        for order in orders:
            spoken = english_sound(order)
            if min(len(sound), len(spoken)) < 2:
                continue
            likeness = sound_similarity(sound, spoken) - 0.2 / min(len(sound), len(spoken))
            best = max(best, likeness - VOWEL_COST * (1 - vowels_agree(hangul, order)))
    return best


def _score(stem: str, name: str, counts: NamePairs) -> float:
    """Return how sure it is that a stem is a name: by company, by sound, best by both; 0 where it is not.

    A frequent stem that hardly ever stands with the name only happens to sound like it (연구원 and Incheon).
    """
    dice, sound = counts.dice(stem, name), _spoken(stem, name)
    often = counts.stems[stem]
    if often > 3 and counts.both.get((stem, name), 0) < 0.25 * min(often, counts.phrases[name]):
        return 0.0
    if sound >= 0.85:
        return 1.0 + sound + 0.2 * dice
    if dice >= 0.5:
        return 1.0 + 0.5 * dice
    return sound if sound >= (0.82 if " " in stem else 0.74) else 0.0


def align_names(korean: str, english: str, counts: NamePairs) -> list[tuple[int, int, int, int]]:
    """Return (start, end, start, end) of names found on both sides, in Korean order, none overlapping."""
    found: list[tuple[float, int, int, int, int]] = []
    for match in LATIN.finditer(korean):
        at = re.search(rf"(?<!\w){re.escape(match.group())}(?!\w)", english)
        if at and len(match.group()) > 1 and not match.group().islower():
            found.append((3.0 + len(match.group()) / 100, match.start(), match.end(), at.start(), at.end()))
    names = [(left, right, name) for left, right, name in _phrases(english) if not counts.common(name)]
    if names:
        for start, end, stem in _stems(korean):
            if stem.endswith(" 제"):
                continue  # 제1원전
            for left, right, name in names:
                if score := _score(stem, name, counts):
                    size = len(name) + 4 * stem.count(" ") - len(stem)
                    found.append((score + size / 60, start, end, left, right))
    taken: list[tuple[int, int, int, int]] = []
    for _, start, end, left, right in sorted(found, reverse=True):
        if all((end <= s or start >= e) and (right <= p or left >= q) for s, e, p, q in taken):
            taken.append((start, end, left, right))
    return sorted(taken)


def with_bracket(korean: str, start: int, end: int) -> int:
    """Return where the name ends with the bracket that follows it directly ("기자(Giza)"), else `end`."""
    match = BRACKET.match(korean, end)
    return match.end() if match and not re.search(r"[가-힣]{3}|\d", match.group()) else end
