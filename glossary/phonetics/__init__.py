"""Sounds and scripts: Han characters, Hangul, pinyin, and what leads from one to the other.

Levels: tables < hangul, han < syllables, similarity, people < pinyin, hanja, kana < loose, candidates, japanese,
cantonese < japanese_names, segmentation, transcription, romanization. Everything is a pure, cached function over
tables in glossary/data.
"""

from __future__ import annotations

from glossary.phonetics.han import fold_compat, is_han, to_simplified, to_traditional
from glossary.phonetics.hangul import coda_is_rieul, has_coda, is_hangul
from glossary.phonetics.hanja import possible_sino, sino_korean, sino_korean_word
from glossary.phonetics.japanese import is_japanese_surname, japanese_hangul
from glossary.phonetics.pinyin import mandarin, pinyin_key, strip_tones, syllables
from glossary.phonetics.romanization import english_pinyin, romanize_korean, spell_pinyin
from glossary.phonetics.similarity import jamo_distance
from glossary.phonetics.transcription import hangul_of, loose_hangul_of, official_hangul, pinyin_candidates, transcribe

__all__ = [
    "coda_is_rieul",
    "english_pinyin",
    "fold_compat",
    "hangul_of",
    "has_coda",
    "is_han",
    "is_hangul",
    "is_japanese_surname",
    "jamo_distance",
    "japanese_hangul",
    "loose_hangul_of",
    "mandarin",
    "official_hangul",
    "pinyin_candidates",
    "pinyin_key",
    "possible_sino",
    "romanize_korean",
    "sino_korean",
    "sino_korean_word",
    "spell_pinyin",
    "strip_tones",
    "syllables",
    "to_simplified",
    "to_traditional",
    "transcribe",
]
