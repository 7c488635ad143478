"""One scanner for every bracket form of the press, and the parts inside a bracket.

Knows the bracket pairs, nesting, brackets that a teaser cut off (`저장(浙江..`), and how the inside is divided:
`(科大訊飛⋅iFLYTEK⋅아이플라이텍)` is a Han, a Latin and a Hangul part. What a part *means* is not decided here.
"""

from __future__ import annotations

import re
from collections.abc import Generator, Iterator
from dataclasses import dataclass
from functools import lru_cache

from glossary.quick import quickly_made
from glossary.text import HAN, HAN_CHARACTER, HANGUL, HANGUL_RUN, LATIN, LATIN_LETTER, SEPARATORS

PAIRS = {"(": ")", "（": "）", "[": "]", "［": "］", "〔": "〕", "〈": "〉", "『": "』", "【": "】", "<": ">"}
ROUND = {"(", "（"}

_MAXIMUM = 160
#: A bracket that is open for so long is a typing error: what follows is read as if it were not there.
_ABANDONED = 2000
_TOKENS = re.escape("".join(PAIRS) + "".join(PAIRS.values())) + "\n"
_TOKEN = re.compile(f"[{_TOKENS}]")
#: A round bracket with none in it, which most are, or the opening of any other; a text mostly has round ones only.
_NEXT = re.compile(f"[{re.escape(''.join(PAIRS))}](?:(?<=\\()[^{_TOKENS}]*\\))?")
_NEXT_ROUND = re.compile(f"\\((?:[^{_TOKENS}]*\\))?")
_CUT = re.compile(f"[{HAN}0-9{LATIN} ·・⋅,/]*[{HAN}][{HAN}0-9 ]*(?=\\s*(?:\\.\\.|…|$|\n))")
#: Hanja in a bracket that the line never closes, with more behind them: 관숙(管叔·무왕의 아우로 ...
_UNCLOSED = re.compile(f"[{HAN}]{{2,6}}(?=[·・⋅,:] ?[{HANGUL}])")
_SPLIT = re.compile(
    "[" + re.escape(SEPARATORS) + "]|[:：](?=\\s)|=(?=\\S)|\\s?[←→⇒]\\s?"
    f"|(?<=[{HAN}]) [-–—] (?=[{HAN}{HANGUL}])|(?:(?<=^[{HAN}])|(?<=[{HAN}]{{2}}))[:：](?=[{HAN}])"
    f"|(?<=[{HAN}])[:：](?=[A-Z][a-z])|(?<=[{HAN}])(?:\\. ?|[:：;])(?=[\\d?{HANGUL}])"
)
#: Manchu and Mongolian letters, which Korean encyclopedias print beside their spelling.
_MONGOLIAN = re.compile("[\u1800-\u18af]+")
_ONLY_HAN = re.compile(f"[{HAN}]+")
_NUMBER_COMMA = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
_LABELS = (
    "중국명|중국 이름|중국식 이름|중국어 이름|중국어 정체자?|중국어 간체자?"
    "|중국어 번체자?|중국어로|중국어|한자명|한자|본명|정체자|정체|간체자|번체자|간체"
    "|번체|병음|한어 병음|한어병음|한국 한자음|한국어 한자음|한자음|광둥어|표준중국어"
    "|영문명|영문|조선어|일본어|몽골어|만주어|티베트어|위구르어|러시아어|프랑스어|독일어"
    "|라틴어|산스크리트어|베트남어|일본명|베트남명|필리핀명|현지명|영어명|영어로|영어"
    "|옛 이름|구|옛|일명|약칭|별칭|현|이하"
)
_LABEL = re.compile(rf"^(?:{_LABELS})$|^(?:{_LABELS})(?:\s*[:：]\s*|\s+)(?=\S)")


@quickly_made
@dataclass(frozen=True, slots=True)
class Bracket:
    """A bracket in a text: `text[start:end]` with its delimiters, `inside` without; `closed` is False when cut off."""

    start: int
    end: int
    opening: str
    inside: str
    closed: bool = True


@quickly_made
@dataclass(frozen=True, slots=True)
class Part:
    """One part of a bracket's inside; `script` is han, latin, hangul, number or other."""

    text: str
    script: str


def find_brackets(text: str) -> Iterator[Bracket]:
    """Yield the brackets of a text in the order of their ends; of nested ones the inner first.

    A bracket never crosses a line. The inside of an outer bracket is given without its inner brackets.

    >>> [b.inside for b in find_brackets("커다쉰페이(科大訊飛·iFLYTEK)와 마화텅(텐센트(騰訊)/3위)")]
    ['科大訊飛·iFLYTEK', '騰訊', '텐센트/3위']
    >>> [(b.inside, b.closed) for b in find_brackets("중심지 저장(浙江.. 10.05")]
    [('浙江', False)]
    """
    openings = [opening for opening in PAIRS if opening in text]
    following = _NEXT_ROUND if openings == ["("] else _NEXT
    place: int | None = 0 if openings else None
    while place is not None:
        resume: int | None = None
        for found in following.finditer(text, place):
            start, end = found.span()
            if end - start == 1:
                resume = start
                break
            if end - start <= _MAXIMUM + 1:
                yield Bracket(start, end, "(", text[start + 1 : end - 1])
        place = None if resume is None else (yield from _nested(text, resume))


def _nested(text: str, place: int) -> Generator[Bracket, None, int | None]:
    """Yield the brackets from an opening one on until none is open; return where that is, None at the end."""
    stack: list[tuple[int, str]] = []
    pieces: list[list[str]] = []
    last = place
    for token in _TOKEN.finditer(text, place):
        character, position = token.group(), token.start()
        if stack:
            pieces[-1].append(text[last:position])
        last = position + 1
        if character == "\n":
            yield from _cut_off(text, stack, pieces)
            return last
        if character in PAIRS:
            if stack and position - stack[0][0] > _ABANDONED:
                stack.clear()
                pieces.clear()
            stack.append((position, character))
            pieces.append([])
        else:
            while stack and PAIRS[stack[-1][1]] != character and stack[-1][1] not in ROUND:
                _, opening = stack.pop()
                dropped = pieces.pop()
                if pieces:
                    pieces[-1].extend([opening, *dropped])
            if stack and PAIRS[stack[-1][1]] == character:
                start, opening = stack.pop()
                inside = "".join(pieces.pop())
                if (
                    stack
                    and stack[-1] == (start - 1, opening)
                    and text[position + 1 : position + 2] not in PAIRS.values()
                ):
                    start, _ = stack.pop()  # ((賈樟柯): typed twice
                    pieces.pop()
                if position - start <= _MAXIMUM:
                    yield Bracket(start, position + 1, opening, inside)
            if not stack:
                return last
    pieces[-1].append(text[last:])
    yield from _cut_off(text, stack, pieces)
    return None


def _cut_off(text: str, stack: list[tuple[int, str]], pieces: list[list[str]]) -> Iterator[Bracket]:
    for start, opening in stack:
        if opening in ROUND and (found := _CUT.match(text, start + 1) or _UNCLOSED.match(text, start + 1)):
            yield Bracket(start, found.end(), opening, found.group().strip(), closed=False)
    pieces.clear()


@lru_cache(maxsize=8192)
def split_parts(inside: str) -> tuple[Part, ...]:
    """Divide the inside of a bracket at its separators, and name the script of each part.

    >>> [(p.text, p.script) for p in split_parts("科大訊飛⋅iFLYTEK⋅아이플라이텍")]
    [('科大訊飛', 'han'), ('iFLYTEK', 'latin'), ('아이플라이텍', 'hangul')]
    >>> [(p.text, p.script) for p in split_parts("胡佳, 40")]
    [('胡佳', 'han'), ('40', 'number')]
    >>> [(p.text, p.script) for p in (*split_parts("小米mix2"), *split_parts("NYSE:BABA"))]
    [('小米mix2', 'han'), ('NYSE:BABA', 'other')]
    """
    if _ONLY_HAN.fullmatch(inside):
        return (Part(inside, "han"),)
    guarded = _NUMBER_COMMA.sub("\0", inside)
    parts: list[Part] = []
    for raw in _SPLIT.split(guarded):
        piece = _LABEL.sub("", raw.replace("\0", ",").strip()).strip("‘’“”'\" ")
        piece = _MONGOLIAN.sub("", piece).strip() if piece[:1] > "\u1000" else piece
        if piece:
            parts.extend(_scripts(piece))
    return tuple(parts)


#: A colon between Hanja: what something is behind its name (錦衣衛:親衛軍), or within a title (黑神話:悟空).
HAN_COLON = re.compile(f"(?<=[{HAN}])[:：](?=[{HAN}])")


def with_colons(parts: tuple[Part, ...], inside: str) -> tuple[Part, ...]:
    """Return the parts of a bracket with Hanja on both sides of a colon joined again.

    >>> [p.text for p in with_colons(split_parts("黑神話:悟空·Wukong"), "黑神話:悟空·Wukong")]
    ['黑神話:悟空', 'Wukong']
    """
    joined: list[Part] = []
    for part in parts:
        last = joined[-1] if joined else None
        whole = next((w for c in ":：" if last and (w := f"{last.text}{c}{part.text}") in inside), "")
        if whole and last is not None and last.script == part.script == "han":
            joined[-1] = Part(whole, "han")
        else:
            joined.append(part)
    return tuple(joined)


#: A height, a length, a weight: (鳳凰山, 819m).
_MEASURE = re.compile(r"^(?:해발\s*)?\d[\d.,]*\s?(?:m|km|cm|mm|kg|g|t|ha|km²|m²)$")
#: When somebody lived or ruled: (周·BC 1046~BC 256), (AD 1162~1227), (前漢, 206 BC–8 AD).
_DATE = re.compile(
    r"^(?:ca?\. ?)?(?:(?:B\.?C\.?(?:E\.?)?|A\.?D\.?|C\.?E\.?) ?\d{1,4}"
    r"|\d{1,4} ?(?:B\.?C\.?(?:E\.?)?|A\.?D\.?|C\.?E\.?))"
    r"[년경]{0,2}\??(?: ?[~∼〜～–—-] ?(?:[ABCDE.]{2,6} ?)?[\d?]{0,4} ?[ABCDE.]{0,6}[년경]{0,2})?$"
)
#: A model written on to its maker is one name with it: (小米mix2), not Hanja and the English of them.
_MODEL = re.compile(f"^[{LATIN}]+[ \\-]?[0-9]")
#: A share's code at its exchange: (NYSE:BABA), (OTC: MPNGY), (9988.HK); no English of the company.
_TICKER = re.compile(
    r"^(?:(?:NYSE|NASDAQ|Nasdaq|OTC(?:QX|QB|PK)?|HKEX|HKG|HK|SSE|SHA|SH|SZSE|SHE|SZ|TPE|TWSE|TSE|KRX|LSE|AMEX|LON)"
    r"\s?[:.]\s?[A-Z0-9.]{1,8}|[A-Z0-9]{1,6}\.(?:HK|SH|SZ|SS|US|KS|KQ|TW|BJ|N|O))$"
)
_HAN_LED = re.compile(f"^([{HAN}0-9]*[{HAN}][{HAN}0-9·\\- ]*?)\\s*([{HANGUL}{LATIN}].*)$")
#: A second spelling run together with the Hanja: 휘주(후이저우徽州).
_HANGUL_LED = re.compile(f"^([{HANGUL}]{{2,8}}) ?([{HAN}]{{2,6}})$")
_LATIN_LED = re.compile(f"^([{LATIN}][{LATIN}0-9&.\\-' ]*?)\\s*([{HAN}][{HAN} ]*)$")


#: A letter in the place of a character that the paper's code could not print: 미위팅(A昱廷).
_LOST = re.compile(f"^[A-Z]([{HAN}]{{2}})$")
_DATED = re.compile(f"^([{HAN}]+) ((?:기원전 ?\\d{{1,4}}|\\d{{1,4}} ?[년~∼〜–?-])[^{HAN}]*)$")
_YEAR_BEHIND = re.compile(r" (?:기원전 )?\d{1,4}$")


def _reads(han: str, hangul: str) -> bool:
    """Whether Hangul run together with Hanja is their Sino-Korean reading: (胶州교주)."""
    if len(han) != len(hangul) or len(han) < 2:
        return False
    from glossary.phonetics.han import to_traditional
    from glossary.phonetics.hanja import possible_sino

    plain = to_traditional(han)
    return all(sound in possible_sino(c, not i) for i, (c, sound) in enumerate(zip(plain, hangul, strict=True)))


def _scripts(piece: str) -> list[Part]:
    """Name the script of a piece; `王海峰 CTO` and `Hu Jia 胡佳` are two parts each."""
    if HAN_CHARACTER.search(piece):
        if dated := _DATED.match(piece):
            return [Part(dated.group(1), "han"), Part(dated.group(2), "number")]
        if led := _HAN_LED.match(piece):
            han, rest = led.group(1).strip(" -"), led.group(2).strip()
            dated = _YEAR_BEHIND.search(han)
            if dated is not None and rest[:1] in "년월":
                return [Part(han[: dated.start()], "han"), Part(han[dated.start() :].strip() + rest, "number")]
            if piece[len(led.group(1))] == " ":
                return [Part(han, "han"), *_scripts(rest)]
            if _reads(han, rest):
                return [Part(han, "han"), Part(rest, "hangul")]
            if HAN_CHARACTER.search(rest) or len(rest) <= 2 or _MODEL.match(rest):
                return [Part(piece, "other" if HANGUL_RUN.search(piece) else "han")]
            return [Part(han, "han"), *_scripts(rest)]
        if lost := _LOST.match(piece):
            return [Part(lost.group(1), "han")]
        if led := _LATIN_LED.match(piece):
            return [Part(led.group(1).strip(), "latin"), Part(led.group(2).replace(" ", ""), "han")]
        if led := _HANGUL_LED.match(piece):
            return [Part(led.group(1), "hangul"), Part(led.group(2), "han")]
        if HANGUL_RUN.search(piece):
            return [Part(piece, "other")]
        return [Part(piece, "han")]
    if HANGUL_RUN.search(piece):
        return [Part(piece, "hangul")]
    ticker = ("." in piece or ":" in piece) and _TICKER.match(piece)
    if not ticker and LATIN_LETTER.search(piece) and not _MEASURE.match(piece):
        is_date = ("C" in piece or "D" in piece) and _DATE.match(piece) is not None
        return [Part(piece, "number" if is_date else "latin")]
    if re.search(r"\d", piece):
        return [Part(piece, "number")]
    return [Part(piece, "other")]
