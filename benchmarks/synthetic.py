"""Made-up input of any size: articles recombined from the project's own seeds, and glossaries of made-up names."""

import random
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FAMILY = "王李張劉陳楊趙黃周吳徐孫胡朱高林何郭馬羅梁宋鄭謝韓唐馮于董蕭程曹袁鄧許傅沈曾彭呂"
GIVEN = "海峰明華文強建國志偉麗雅婷俊傑曉東雪梅玉蘭天宇子軒浩然欣怡佳琪德勝永康振興春生秋月冬青夏蓮思遠嘉誠品源承澤"
PLACE = "臨沂江寧青田石泉南溪東陽北流西昌新安平樂永和長興德清安吉武義常山開化龍游仙居天台"


def sentences():
    """Return every sentence of the seeds, in a fixed order."""
    from glossary.articles import read_articles
    from translate.segmentation import sentences as cut

    found = []
    for article in read_articles([ROOT / "seeds"]):
        if article.media == "txt":
            for line in article.text.splitlines():
                found += [line[start:end] for start, end in cut(line)]
    return [s for s in found if len(s) > 20]


def article_text(size, seed=0):
    """Return about `size` bytes of UTF-8: shuffled sentences in paragraphs of four.

    >>> 900 < len(article_text(1000).encode()) < 2000
    True
    """
    rng, pool, out, have = random.Random(seed), sentences(), [], 0
    while have < size:
        rng.shuffle(pool)
        for at in range(0, len(pool), 4):
            out.append(" ".join(pool[at : at + 4]))
            have += len(out[-1].encode()) + 2
            if have >= size:
                break
    return "\n\n".join(out) + "\n"


def names(count, seed=1):
    """Yield `count` different (hangul, hanja, english) of made-up people and places, spelled by the official table."""
    from glossary.phonetics.romanization import english_pinyin
    from glossary.phonetics.transcription import official_hangul

    rng, seen = random.Random(seed), set()
    while len(seen) < count:
        hanja = rng.choice(FAMILY) + "".join(rng.choice(GIVEN + PLACE) for _ in range(rng.choice((2, 2, 2, 3))))
        if hanja not in seen:
            seen.add(hanja)
            yield official_hangul(hanja, "person"), hanja, english_pinyin(hanja, "person")


def glossary_file(path, count):
    """Write a glossary CSV of `count` made-up names and return its path."""
    rows = ["hangul,hanja,english,category,status"]
    rows += [f"{hangul},{hanja},{english},person,approved" for hangul, hanja, english in names(count)]
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")
    return path
