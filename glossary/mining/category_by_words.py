"""What stands around a name and says its category: titles, forms of address, the noun in apposition, lists, years."""

from __future__ import annotations

import re

from glossary.cues import COMPOUND_SURNAMES, apposition, apposition_after
from glossary.lexicon import lexicon_name
from glossary.mining.called import CALLED_KIND, CALLED_ORG, KNOWN_AS, OTHER_NAME_OF, PEN_NAME_AFTER, calls_a_person
from glossary.mining.context import Context
from glossary.mining.endings import name_ending
from glossary.mining.held_office import held_office
from glossary.mining.surnamed import AGE, has_surname
from glossary.phonetics.han import to_traditional
from glossary.types import Category, Evidence

_DIRECTION_BEFORE = re.compile("(?:동|서|남|북|북동|북서|남동|남서)(?:쪽|부)(?:은|의|에|으로|으로는|에는|과) $")
_ITS_TEMPLE = re.compile("의 [가-힣]{2,5}\\([一-鿿]{1,4}[寺院庵菴觀樓閣亭堂宮塔]\\)")
#: Words of organisations that an office after the name belongs to: 과기부(科技部) 부장.
_OFFICED = frozenset("處司署國国部委局會会院廳厅黨党省市縣州大社署行團团軍")


#: What is done to a state or a town.
_TAKEN = re.compile("^[’”'\"]?(?:을|를) (?:멸망시|함락|점령|정복|병합)")
#: 자 광하(廣夏). 호 장소(長素): what somebody is called, after the bare label; 성 애신각라(愛新覺羅).
_LABELLED = re.compile("(?:^|[\\s.,(·])(?:자|호|휘|성|아호|본명|필명|예명|아명|초명|법명|법호|묘호) ?[:|]? $")


#: Reasons that only a person gives.
_OF_PERSONS = frozenset(
    "sanskrit ruler monk temple-name office-before office-after clan age acts own-name kin together".split()
)


def by_neighbours(context: Context, evidence: list[Evidence]) -> Category | None:
    """Return the category that the words around a name tell; the reasons found before are asked, and added to."""
    if any(e.kind == "institution" for e in evidence):
        return Category.ORG
    officed = context.hanja[-1] in _OFFICED and (len(context.hanja) > 3 or not has_surname(context.hanja))
    if context.title and not officed:
        evidence.append(Evidence("title", context.title, 0.9))
        return Category.PERSON
    if (
        2 <= len(context.hanja) <= 4
        and held_office(context.after)
        and has_surname(context.hanja, to_traditional(context.hanja), chinese=True)
    ):
        evidence.append(Evidence("office-after", context.after[1:9], 0.8))
        return Category.PERSON  # 가오펑(高峰) 중국 상무부 대변인은
    if _DIRECTION_BEFORE.search(context.before) and not context.title and "acts" not in {e.kind for e in evidence}:
        return Category.PLACE  # 서쪽은 바산(巴陝), 남쪽은 징사(荊沙)
    if _TAKEN.match(context.after) and len(context.hanja) <= 4 and not context.title:
        return Category.PLACE  # 하다(哈達)를 멸망시켰다
    if calls_a_person(context.before, context.after, len(context.hanja)) or _LABELLED.search(context.before[-8:]):
        evidence.append(Evidence("called-so", context.before[-6:].strip(), 0.8))
        return Category.PERSON
    if context.before.endswith(("본관은 ", "고향은 ", "출신지는 ", "도읍은 ", "수도는 ")):
        return Category.PLACE
    reasons = {e.kind for e in evidence}
    if "place-before" in reasons and _ITS_TEMPLE.match(context.after):
        return Category.PLACE  # 소주(韶州) 조계(曹溪)의 보림사(寶林寺)
    if "era" in reasons and len(context.hanja) == 2:
        return Category.OTHER  # 광서(光緖) 연간
    if AGE.search(context.inside):
        evidence.append(Evidence("age", context.inside, 0.8))
        return Category.PERSON
    weights = {e.kind: e.weight for e in evidence}
    built = weights.get("place-ending", 0.0) >= 1.5 and "surname" not in reasons
    if "acts" in reasons and built and len(context.hanja) >= 2:
        reasons -= {"acts"}  # 차마고도(茶馬古道)의 출발점
    thing = lexicon_name(context.hanja) == "place" or weights.get("org-ending", 0.0) >= 2.0
    if "acts" in reasons and thing and weights["acts"] < 2.0:
        reasons -= {"acts"}  # 개경(開京)의 시전, 구법당(舊法黨)의 사상
    if "acts" in reasons and lexicon_name(context.hanja) == "org":
        reasons -= {"acts"}  # 이부(吏部)가 맡았다: what organs do
    if reasons & _OF_PERSONS:
        return Category.PERSON
    if "japanese-surname" in reasons and any(e.kind == "alignment" and "sino" in e.detail for e in evidence):
        return Category.PERSON
    if reasons & {"among-places", "from-there", "capital", "exiled", "direction"}:
        return Category.PLACE
    if "state" in reasons and (context.hanja[-1] in "國国" or len(context.hanja) == 2):
        return Category.PLACE  # 송국(宋國)
    if to_traditional(context.hanja[:2]) in COMPOUND_SURNAMES and "compound-surname" in reasons:
        if len(context.hanja) == 4 and context.hanja[-1] in "傳传":
            return Category.WORK  # 공손찬전(公孫瓚傳)
        return Category.PLACE if context.hanja[-1] in "村堡莊庄城府縣" else Category.PERSON  # 모용봉(慕容峯)
    if reasons & {"chapter", "part-of-work", "written"}:
        return Category.WORK
    if reasons & {"organisation", "national"}:
        return Category.ORG
    if called := OTHER_NAME_OF.match(context.after):
        return Category.PLACE if called.group(1).startswith("옛") else Category.PERSON
    if reasons & {"cycle", "era"}:
        return Category.OTHER
    if "lineage" in reasons and len(context.hanja) == 2:
        return Category.PERSON  # 제자 남악(南嶽): a monk by his mountain
    if len(context.hanja) == 2 and lexicon_name(context.hanja) == "place" and context.hanja[0] in "前後東西南北成":
        return Category.PLACE  # 후량(後梁): a state, with its years
    if (
        KNOWN_AS.match(context.after)
        and len(context.hanja) <= 4
        and name_ending(to_traditional(context.hanja))[2] < 1.5
    ):
        return Category.PERSON
    if (
        "years" in reasons
        and len(context.hanja) <= 4
        and "place-ending" not in (reasons if len(context.hanja) > 2 else ())
    ):
        return Category.PERSON
    before = apposition(context.before)
    if "place-now" in reasons:
        return Category.PLACE
    if context.hanja[-1] == "州" and context.after.startswith((" 성 ", " 성을", " 성에", " 성의")):
        return Category.PLACE  # 조주(趙州) 성 동쪽
    if "before-its-person" in reasons and lexicon_name(context.hanja) == "place":
        return Category.PLACE  # 상산(常山) 조자룡(趙子龍)
    if reasons & {"before-its-person", "byline", "called-him"} or PEN_NAME_AFTER.match(context.after):
        return Category.PERSON
    named = context.before.rstrip("‘“'\"").endswith("이름은 ")
    if named and name_ending(to_traditional(context.hanja))[1] == "place":
        return Category.PLACE  # 옛 이름은 가주(嘉州)
    if before == "person" and not named:
        evidence.append(Evidence("apposition", context.before[-6:].strip(), 0.7))
        return Category.PERSON
    if context.before[-1:] in ("《", "『", "「", "〈", "<"):
        return Category.WORK
    if listed := lexicon_name(context.hanja):
        return Category(listed)
    if CALLED_ORG.match(context.after):
        return Category.ORG
    called = CALLED_KIND.match(context.after)
    noun = called and (apposition_after(f" {called.group(1)}") or apposition(f" {called.group(1)} "))
    if noun and noun != "other":
        return Category(noun)
    if called and called.group(1).startswith(("사람", "여자", "남자", "노인")):
        return Category.PERSON
    if after := apposition_after(context.suffix + context.after):
        if after == "person" and context.hanja[-1] in "國国朝" and len(context.hanja) >= 3:
            return Category.PLACE  # 대월국(大越國) 황제
        if after == "person" and officed:
            return Category.ORG  # 정무원(政務院) 부총리
        if after == "org" and len(context.hanja) == 1:
            return Category.PERSON  # 기시(岸) 가문
        if after == "person" and "org-ending" in reasons and len(context.hanja) >= 4:
            return Category.ORG  # 화산의원(華山醫院) 의사
        if context.hanja[-1] == "族" and after != "person":
            return Category.OTHER
        evidence.append(Evidence("apposition-after", context.after[:6].strip(), 0.7))
        return Category(after)
    if before and before != "other":
        evidence.append(Evidence("apposition", context.before[-6:].strip(), 0.7))
        return Category(before)
    return None
