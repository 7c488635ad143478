"""Common words with one English each, written into the Korean for a package that has learnt to take them over.

A small package knows few words well, but copies an English word that stands in its place and inflects it (Song et al.
2019, "Code-switching for enhancing NMT with pre-specified translation"; basic forms that the model inflects: Dinu et
al. 2019, "Training neural machine translation to apply terminology constraints"). The tables hold nouns, and stems of
verbs and adjectives in -하다, with one usual English in the press; words of several senses are not in them. What is
written here is a hint: it is neither verified nor reported.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from translate.particles import followed

DATA = Path(__file__).parent / "data"
#: What may follow a noun inside its word and leave it a noun.
AFTER = (
    "은 는 이 가 을 를 과 와 의 에 에서 에게 로 으로 까지 부터 보다 도 만 "
    "처럼 에는 에도 에서는 에서도 에게는 으로는 로는 으로도 로도 에서의 "
    "으로의 로의 과의 와의 에의 이다 인 이며 이었다 였다 이나 나 이라는 라는 "
    "이라고 라고 으로서 로서 으로써 로써 마다 조차 마저 이라도 라도 이란 란 "
    "이자 뿐 만을 만이 만은 이고 에게서 으로부터 로부터 까지의 부터의 께서"
)
#: How the verb goes on after its stem: 하다, 되다, 시키다 in all their forms.
VERBAL = "하 했 한 할 합 함 해 되 됐 된 될 됩 됨 돼 시키 시켰 시킨 시킬 시켜"
_RUN = re.compile(r"(?<![A-Za-z0-9>가-힣])[가-힣]{2,}(?![가-힣(（])")
_AFTER = frozenset(AFTER.split())
_VERBAL = tuple(VERBAL.split())
_LONGEST_STEM = 4


@dataclass(frozen=True, slots=True)
class CommonWords:
    """Korean nouns and verb stems with their English in its basic form."""

    nouns: Mapping[str, str]
    verbs: Mapping[str, str]


@lru_cache(maxsize=4)
def load_words(folder: Path = DATA) -> CommonWords:
    """Read `common_nouns.tsv` and `common_verbs.tsv` (Korean, English; a line of column names)."""
    tables = []
    for name in ("common_nouns.tsv", "common_verbs.tsv"):
        rows = (line.split("\t") for line in (folder / name).read_text(encoding="utf-8").splitlines()[1:])
        tables.append({row[0]: row[1] for row in rows})
    return CommonWords(*tables)


#: 전기차를 판다. sells and is no panda: what an object stands before, and a sentence ends with.
_OBJECT, _OVER = re.compile("[을를] $"), re.compile("[.!?…”’\"']|$")


def find_words(text: str, words: CommonWords) -> Iterator[tuple[int, int, str]]:
    """Yield (start, end, English) of the words of the tables, particles and endings aside.

    >>> words = CommonWords({"담수화": "desalination", "공장": "factory"}, {"초빙": "recruit"})
    >>> list(find_words("담수화 공장에서 초빙했다", words))
    [(0, 3, 'desalination'), (4, 6, 'factory'), (9, 11, 'recruit')]
    >>> list(find_words("공장장 초빙을", words)), list(find_words("차를 판다.", CommonWords({"판다": "panda"}, {})))
    ([], [])
    """
    for run in _RUN.finditer(text):
        word, start = run[0], run.start()
        verb = word.endswith("다") and _OBJECT.search(text[:start][-2:]) and _OVER.match(text, run.end())
        for length in range(len(word), 1, -1):
            rest = word[length:]
            english = words.nouns.get(word[:length]) if rest in _AFTER or not (rest or verb) else None
            if english is None and length <= _LONGEST_STEM and rest.startswith(_VERBAL):
                english = words.verbs.get(word[:length])
            if english:
                yield start, start + length, english
                break


def gloss(text: str, words: CommonWords) -> str:
    """Return the Korean with the words of the tables in English, particles mended.

    >>> words = CommonWords({"담수화": "desalination", "공장": "factory"}, {"초빙": "recruit"})
    >>> gloss("담수화 공장을 <t1>에 세웠다.", words)
    'desalination factory를 <t1>에 세웠다.'
    """
    for start, end, english in reversed(list(find_words(text, words))):
        text = text[:start] + english + followed(english, text[end:])
    return text
