"""Rebuild `ordinary_words.txt`: Korean words of two or three syllables that could be read as transcribed Chinese.

    python glossary/data/regenerate_ordinary.py /usr/share/libhangul/hanja/hanja.txt

Source: libhangul's `hanja.txt` (BSD 3-Clause, Choe Hwanjin). A word is kept when every syllable is the official Hangul
of a pinyin syllable or part of one; place names of the list are left out.
"""

import sys
from pathlib import Path

from glossary.phonetics.transcription import pinyin_candidates


def words(lines: list[str]) -> list[str]:
    """Return the sorted words."""
    found: set[str] = set()
    for line in lines:
        fields = line.rstrip("\n").split(":")
        if line.startswith("#") or len(fields) < 3 or "지명" in fields[2] or "인명" in fields[2]:
            continue
        word = fields[0]
        if 2 <= len(word) <= 3 and all("가" <= c <= "힣" for c in word) and pinyin_candidates(word):
            found.add(word)
    return sorted(found)


if __name__ == "__main__":
    source = Path(sys.argv[1]).read_text(encoding="utf-8").splitlines()
    target = Path(__file__).with_name("ordinary_words.txt")
    target.write_text("\n".join(words(source)) + "\n", encoding="utf-8", newline="\n")
