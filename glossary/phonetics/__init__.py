"""Sounds and scripts: Han characters, Hangul, pinyin, and what leads from one to the other.

Levels: tables < hangul, han < syllables, similarity, people < pinyin, hanja, kana < loose, candidates, japanese,
cantonese < japanese_names, segmentation, transcription, romanization. Everything is a pure, cached function over
tables in glossary/data. Import from the modules: nothing is imported here, so that a lookup loads only what it needs.
"""
