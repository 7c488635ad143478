"""Common nouns with one English each, written into the Korean for a package that has learnt to take them over.

A small package knows few words well, but copies an English word that stands in its place and inflects it (Song et al.
2019, "Code-switching for enhancing NMT with pre-specified translation"; basic forms that the model inflects: Dinu et
al. 2019, "Training neural machine translation to apply terminology constraints"). The table holds nouns with one usual
English in the press; words of several senses are not in it. What is written here is a hint: it is neither verified nor
reported.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path

from translate.particles import followed

TABLE = Path(__file__).parent / "data" / "nouns.tsv"
#: What may follow a noun inside its word and leave it a noun.
AFTER = (
    "은 는 이 가 을 를 과 와 의 에 에서 에게 로 으로 까지 부터 보다 도 만 처럼 에는 에도 에서는 에서도 "
    "에게는 으로는 로는 으로도 로도 에서의 으로의 로의 과의 와의 에의 이다 인 이며 이었다 였다 이나 나 이라는 "
    "라는 이라고 라고 으로서 로서 으로써 로써 마다 조차 마저 이라도 라도 이란 란 이자 뿐 만을 만이 만은 이고 "
    "에게서 으로부터 로부터 까지의 부터의 께서"
)
_RUN = re.compile(r"(?<![A-Za-z0-9>가-힣])[가-힣]{2,}(?![가-힣(（])")
_AFTER = frozenset(AFTER.split())
_LONGEST = max(map(len, _AFTER))


@lru_cache(maxsize=4)
def load_nouns(path: Path = TABLE, most: int = 0) -> Mapping[str, str]:
    """Read the table: Korean, English, how often the training data have it.

    Args:
        path: A TSV with a line of column names.
        most: Only nouns that the training data have at most so often; 0 = all.
    """
    rows = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()[1:])
    return {korean: english for korean, english, seen in rows if not most or int(seen) <= most}


def find_nouns(text: str, nouns: Mapping[str, str]) -> Iterator[tuple[int, int, str]]:
    """Yield (start, end, English) of the nouns that are whole words, particles aside.

    >>> list(find_nouns("담수화 공장에서", {"담수화": "desalination", "공장": "factory"}))
    [(0, 3, 'desalination'), (4, 6, 'factory')]
    >>> list(find_nouns("사과하는 공장장", {"사과": "apple", "공장": "factory"}))
    []
    """
    for run in _RUN.finditer(text):
        word = run[0]
        for length in range(len(word), max(1, len(word) - _LONGEST - 1), -1):
            if (english := nouns.get(word[:length])) and (length == len(word) or word[length:] in _AFTER):
                yield run.start(), run.start() + length, english
                break


def gloss(text: str, nouns: Mapping[str, str]) -> str:
    """Return the Korean with the nouns in English, their particles mended.

    >>> gloss("담수화 공장을 <t1>에 세웠다.", {"담수화": "desalination", "공장": "factory"})
    'desalination factory를 <t1>에 세웠다.'
    """
    for start, end, english in reversed(list(find_nouns(text, nouns))):
        text = text[:start] + english + followed(english, text[end:])
    return text
