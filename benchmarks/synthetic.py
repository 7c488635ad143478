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


FRAMES = (
    "{0} 회장은 이날 회의에서 새 계획을 밝히고 관계자들과 의견을 나누었다.",
    "이 사업에는 {0} 연구원이 처음부터 참여하였고 지난해 말에 첫 결과가 나왔다.",
    "지역 언론은 {0} 감독의 새 작품이 올가을에 공개된다고 전하였다.",
    "행사장을 찾은 {0} 교수는 학생들의 질문에 한 시간 넘게 답하였다.",
)
PLAIN = (
    "올해 들어 수출은 조금 늘었지만 내수는 여전히 회복이 더디다는 평가가 많다.",
    "주민들은 새 도로가 열리면 출퇴근 시간이 크게 줄어들 것으로 기대하고 있다.",
    "전문가들은 금리와 환율을 함께 살펴야 한다고 조언하면서 성급한 판단을 경계하였다.",
    "공장 안에서는 기계가 쉬지 않고 움직였고 직원들은 화면을 보며 상태를 확인하였다.",
    "날씨가 풀리면서 시장에는 이른 아침부터 손님이 모여들어 활기를 되찾는 모습이었다.",
)


def varied_articles(count, fresh, size=5000, seed=5):
    """Yield `count` articles of about `size` bytes with ten names each, `fresh` new ones on average, the rest seen before.

    >>> len(list(varied_articles(3, 1.8)))
    3
    """
    rng, known, source, owed = random.Random(seed), [], names(10**7, seed), 0.0
    for _ in range(count):
        owed += fresh
        while owed >= 1 or not known:
            known.append(next(source))
            owed -= 1
        new = known[-max(1, int(fresh)) :]
        told = [*new, *(known[min(len(known) - 1, int(rng.paretovariate(0.6)))] for _ in range(10 - len(new)))]
        lines = [rng.choice(FRAMES).format(f"{hangul}({hanja})") for hangul, hanja, _ in told]
        while sum(map(len, lines)) * 2.6 < size:
            lines.append(rng.choice(PLAIN))
        rng.shuffle(lines)
        yield "\n\n".join(" ".join(lines[at : at + 4]) for at in range(0, len(lines), 4)) + "\n"
