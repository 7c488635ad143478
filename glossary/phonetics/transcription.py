"""Mandarin in Hangul and back: the front of the transcription tables (외래어 표기법, 중국어의 표기).

`hangul_of` spells a syllable, `transcribe` a sequence, `official_hangul` a name in Han characters; `loose_hangul_of`
knows older spellings; `pinyin_candidates` goes from Hangul to pinyin.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from glossary.phonetics.candidates import Candidates, candidate_count, pinyin_candidates
from glossary.phonetics.han import fold_compat, is_han, to_simplified
from glossary.phonetics.loose import loose_hangul_of
from glossary.phonetics.pinyin import syllables
from glossary.phonetics.syllables import hangul_of

__all__ = [
    "Candidates",
    "candidate_count",
    "hangul_of",
    "loose_hangul_of",
    "official_hangul",
    "pinyin_candidates",
    "transcribe",
]

PUBLISHED = {  # spellings of the published example list (facts/pinyin_hangul_examples) that do not follow the reading
    "万里长城": "완리장청",  # 長 is cháng here, so the table gives 완리창청; drop the row if the list is corrected
}


def transcribe(sequence: Iterable[str]) -> str:
    """Spell pinyin syllables in Hangul; what is no pinyin syllable stays as it is.

    >>> transcribe(("Máo", "Zé", "dōng"))
    '마오쩌둥'
    """
    return "".join(hangul_of(syllable) or syllable for syllable in sequence)


@lru_cache(maxsize=16384)
def official_hangul(hanzi: str, category: str = "") -> str:
    """Return the official Hangul of a Chinese name by its Mandarin reading (외래어 표기법 표 5, 제3장 제7절).

    >>> [official_hangul(name) for name in ("重慶", "曾國藩", "科大訊飛", "A股")]
    ['충칭', '쩡궈판', '커다쉰페이', 'A구']
    """
    if published := PUBLISHED.get(to_simplified(hanzi)):
        return published
    read = zip(fold_compat(hanzi), syllables(hanzi, category), strict=True)
    return "".join((hangul_of(syllable) or syllable) if is_han(ch) else ch for ch, syllable in read)
