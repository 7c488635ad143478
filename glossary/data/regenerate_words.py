"""Rebuild `sino_korean_words.txt` from libhangul's `hanja.txt` (BSD 3-Clause, Choe Hwanjin).

    python glossary/data/regenerate_words.py /usr/share/libhangul/hanja/hanja.txt

The list holds the Hanja words of two to four characters, place names left out, one word a line, sorted. It tells a
Korean word glossed with its Hanja (굴기(崛起)) from a name; it says nothing about readings.
"""

import sys
import unicodedata
from pathlib import Path


def words(lines: list[str]) -> list[str]:
    """Return the sorted words of a hanja.txt."""
    found: set[str] = set()
    for line in lines:
        fields = line.rstrip("\n").split(":")
        if line.startswith("#") or len(fields) < 3 or "지명" in fields[2] or "인명" in fields[2]:
            continue
        word = unicodedata.normalize("NFKC", fields[1])
        if 2 <= len(word) <= 4 and all("\u4e00" <= c <= "\u9fff" for c in word):
            found.add(word)
    return sorted(found)


if __name__ == "__main__":
    source = Path(sys.argv[1]).read_text(encoding="utf-8").splitlines()
    target = Path(__file__).with_name("sino_korean_words.txt")
    target.write_text("\n".join(words(source)) + "\n", encoding="utf-8", newline="\n")
