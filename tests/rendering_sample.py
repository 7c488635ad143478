"""A made-up document with made-up translations, for the tests of the renderers."""

import re
from dataclasses import dataclass

from glossary.types import Article, Category, Concept, Origin, Source, Status
from translate.documents import read_document
from translate.segmentation import split
from translate.types import Constraint, Fate, Flag, Outcome, Quantity, Translation

KOREAN = """# 샤먼 항만, 무인 크레인 48대 가동

샤먼(廈門)항이 4일 무인 크레인 48대를 가동했다고 천리신(陳立新) 항만국장이 밝혔다. \
투자액은 12억위안(약 2200억원)이다. \
“야간에도 쉬지 않는다”고 그는 덧붙였다.

왕이 행사에 참석했다는 소문은 확인되지 않았다. 현지 매체는 처리량이 30% 늘었다고 전했다.

## 다음 단계

- 하이창(海滄) 부두로 확대
- 2026년 완공 <예정>

> 항만은 도시의 얼굴입니다.

| 부두 | 대수 |
| --- | --- |
| 하이창 | 16 |
| 둥두 | |

▲ 샤먼 둥두 부두의 야경. /사진=새한일보

```
둥두 = 16
```

https://port.example/notice
ⓒ 새한일보, 무단 전재 및 재배포 금지
"""

CONCEPTS = {
    concept.id: concept
    for concept in (
        Concept("c-xiamen", "샤먼", "廈門", "厦门", "Xiàmén", "Xiamen", Category.PLACE, status=Status.APPROVED,
                variants=("샤먼시", "하문"),
                misspellings=("사먼",), english_variants=("Amoy",), confidence=0.98, mentions=3,
                documents=2, source=Source.BASE),
        Concept("c-chen", "천리신", "陳立新", "陈立新", "Chén Lìxīn", "Chen Lixin", Category.PERSON, confidence=0.91,
                mentions=1, documents=1, source=Source.COMPOSED),
        Concept("c-haicang", "하이창", "海滄", "海沧", "Hǎicāng", "Haicang", Category.PLACE, confidence=0.9, mentions=2,
                documents=1),
        Concept("c-wangyi", "왕이", "王毅", "王毅", "Wáng Yì", "Wang Yi", Category.PERSON, status=Status.APPROVED,
                source=Source.BASE),
        Concept("c-wangyi-2", "왕이", "王怡", "王怡", "Wáng Yí", "Wang Yi (poet)", Category.PERSON),
        Concept("c-saehan", "새한일보", "", "", "", "Saehan <Ilbo>", Category.ORG, Origin.KO, note='a "made-up" paper'),
    )
}  # fmt: skip

ENGLISH = {
    "샤먼 항만, 무인 크레인 48대 가동": "Xiamen Port Puts 48 Unmanned Cranes to Work",
    "샤먼(廈門)항이": "The port of Xiamen started up 48 unmanned cranes on April 4, port director Chen Lixin said.",
    "투자액은": "The investment comes to 1.2 billion yuan.",
    "“야간에도": "“They do not rest at night either,” he added.",
    "왕이 행사에": "A rumor that Wang Yi attended the event could not be confirmed.",
    "현지 매체는": "Local media said throughput had risen 30%.",
    "다음 단계": "Next Steps",
    "하이창(海滄)": "Extension to the Haicang terminal",
    "2026년": "Completion in 2026 <planned>",
    "항만은": "A port is the face of its city.",
    "부두": "Terminal",
    "대수": "Units",
    "하이창": "Haicang",
    "16": "16",
    "둥두": "Dongdu",
    "샤먼 둥두": "The Dongdu terminal in Xiamen by night.",
    "/사진": "/Photo: Saehan <Ilbo>",
}

TERMS = {"샤먼": "c-xiamen", "천리신": "c-chen", "하이창": "c-haicang", "왕이": "c-wangyi", "새한일보": "c-saehan"}
FIGURES = {
    "48대": ("48", 48, "count"),
    "4일": ("April 4", "2025-04-04", "date"),
    "12억위안": ("1.2 billion yuan", 1.2e9, "CNY"),
    "2200억원": ("220 billion won", 2.2e11, "KRW"),
    "30%": ("30%", 30, "percent"),
    "2026년": ("2026", "2026", "year"),
}


@dataclass(frozen=True)
class Names:
    concepts: dict


@dataclass(frozen=True)
class Finished:
    document: object
    translations: tuple
    names: Names
    signature: str


def finished(media="md", main_text=True, korean=KOREAN):
    """Return the sample as the pipeline would."""
    document = read_document(Article(f"port.{media}", korean, media=media), main_text)
    return Finished(document, tuple(map(translation, split(document))), Names(CONCEPTS), "hanyin test|engine <1>")


def translation(segment):
    starts = [start for start in ENGLISH if segment.text.startswith(start)]
    target = ENGLISH[max(starts, key=len)] if starts else "(untranslated)"
    outcomes, flags = [], []
    for surface, concept in TERMS.items():
        for match in re.finditer(re.escape(surface), segment.text):
            name = CONCEPTS[concept].english
            found = target.find(name)
            if surface == "왕이":
                fate, alternatives = Fate.AMBIGUOUS, ("c-wangyi", "c-wangyi-2")
            else:
                fate, alternatives = (Fate.REPAIRED if concept == "c-chen" else Fate.KEPT), ()
            constraint = Constraint("term", surface, *match.span(), *match.span(), name, (), concept, "", alternatives)
            outcomes.append(outcome(constraint, fate, target, name, found))
    for surface, (english, value, unit) in FIGURES.items():
        at = segment.text.find(surface)
        if at < 0:
            continue
        end = at + len(surface)
        quantity = Quantity(surface, at, end, value, unit, "", (english,), at, end, english)
        constraint = Constraint("quantity", surface, at, end, at, end, english, quantity=quantity)
        found = target.find(english)
        outcomes.append(outcome(constraint, Fate.KEPT if found >= 0 else Fate.MISSING, target, english, found))
    for each in outcomes:
        if each.fate in (Fate.MISSING, Fate.AMBIGUOUS):
            span = segment.start + each.constraint.start, segment.start + each.constraint.end
            message = {
                Fate.MISSING: f"{each.constraint.surface} should be {each.constraint.expected} & is not in the English",
                Fate.AMBIGUOUS: "two people have this name: Wang Yi (王毅) or Wang Yi (王怡)?",
            }[each.fate]
            flags.append(Flag(f"{each.fate.value}-name", *span, message))
    return Translation(segment, target, tuple(outcomes), tuple(flags), "sample")


def outcome(constraint, fate, target, english, found):
    if found < 0:
        return Outcome(constraint, Fate.MISSING if fate is not Fate.AMBIGUOUS else fate)
    return Outcome(constraint, fate, english, found, found + len(english))
