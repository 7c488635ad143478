"""Forms of English verbs that an engine gets wrong: speaked is spoke, supplyed supplied, was inscribe was inscribed.

A small model puts -ed behind verbs that have forms of their own (a list of any English grammar), and forgets it behind
others. Only what is no English word is mended: hanged, shined, founded, lighted and wounded are words, and stay; so
does what may be a noun or an adjective (is close, was increase).
"""

from __future__ import annotations

import re
from functools import lru_cache

#: base past participle; one word where both are the same.
_VERBS = """
    arise arose arisen|beat beat beaten|become became become|begin began begun|bend bent|bet bet|bind bound
    bite bit bitten|bleed bled|blow blew blown|break broke broken|breed bred|bring brought|build built|burst burst
    buy bought|cast cast|catch caught|choose chose chosen|cling clung|come came come|cost cost|creep crept|cut cut
    deal dealt|dig dug|draw drew drawn|drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|feed fed
    feel felt|fight fought|find found|flee fled|fling flung|forbid forbade forbidden|foresee foresaw foreseen
    forget forgot forgotten|forgive forgave forgiven|freeze froze frozen|get got|give gave given|go went gone
    grow grew grown|hear heard|hide hid hidden|hit hit|hold held|hurt hurt|keep kept|know knew known|lead led|leave left
    lend lent|let let|lose lost|make made|mean meant|meet met|mistake mistook mistaken|overcome overcame overcome
    oversee oversaw overseen|overtake overtook overtaken|overthrow overthrew overthrown|pay paid|read read
    rebuild rebuilt|retake retook retaken|ride rode ridden|rise rose risen|run ran run|say said|see saw seen|seek sought
    sell sold|send sent|set set
    shake shook shaken|shoot shot|shrink shrank shrunk|shut shut|sink sank sunk|sit sat|sleep slept
    speak spoke spoken|spend spent|spin spun|split split|spread spread|stand stood|steal stole stolen|stick stuck
    strike struck|swear swore sworn|sweep swept|swell swelled swollen|swim swam swum|swing swung|take took taken
    teach taught|tell told|think thought|throw threw thrown|undergo underwent undergone|understand understood
    undertake undertook undertaken|uphold upheld|upset upset|wear wore worn|weave wove woven|weep wept|win won
    withdraw withdrew withdrawn|withhold withheld|withstand withstood|write wrote written
"""
#: Regular forms that are words after all, and one that dictionaries have beside the irregular one.
_WORDS = frozenset("seed swelled weaved sited wined spined runed betted bended".split())
_DOUBLING = re.compile("[^aeiou][aeiou][bdglmnpt]$")
_BESIDE = re.compile(r" (?:gas|petrol|fuel|glass|window|paint|crystal)")  # leaded gasoline
#: What stands before a participle, at most an adverb between.
_AUXILIARY = re.compile(
    r"\b(?:have|has|had|having|be|been|being|is|are|am|was|were|get|gets|got|'ve|’ve)"
    r"(?: (?:not|yet|also|already|never|ever|just|recently|since|so|long|always|only|all|once|still|[a-z]+ly))* $"
)
_Y = re.compile(r"(?<![\w'’-])[A-Za-z]{2,}[bcdfgklmnprstvz](?P<y>y)ed\b(?![-'’])")
#: Verbs that are nothing else, and what stands before their participle.
_ONLY_VERBS = """
    accelerate accommodate achieve acquire announce approve believe celebrate commemorate conclude create criticize
    decide demonstrate describe designate discuss dominate emphasize establish evaluate expand explain explore expose
    generate improve include incorporate inscribe introduce invade investigate involve invite liquidate memorize
    mobilize normalize occupy operate organize penetrate persuade prohibit promote prove provide
    publish realize receive recognize reduce regulate remove replace require resolve restore reveal revise seize
    stabilize strengthen stimulate surpass symbolize unveil utilize
""".split()
_BARE = re.compile(rf"\b(?:have|has|had|was|were|is|are|been) (?P<verb>{'|'.join(_ONLY_VERBS)})\b(?![-'’])")
#: Behind Mr. and St. stands a name.
_BEGINNING = re.compile(r"(?:^|[;!?:“\"]|(?<!\b[A-Z])(?<!\b[A-Z][a-z])\.)\s*$")
_WORD = re.compile(r"(?<![\w'’-])[A-Za-z][a-z]*ed\b(?![-'’])")


@lru_cache(maxsize=1)
def _wrong() -> dict[str, tuple[str, str]]:
    """Return what an engine makes of each verb → the past and the participle."""
    found: dict[str, tuple[str, str]] = {}
    for entry in re.split(r"[|\n]\s*", _VERBS.strip()):
        base, past, *rest = entry.split()
        forms = {f"{base}d" if base.endswith("e") else f"{base}ed"}
        forms |= {f"{base}{base[-1]}ed"} if _DOUBLING.search(base) else set()
        found |= dict.fromkeys(forms - _WORDS - {past}, (past, rest[0] if rest else past))
    return found


def mended_pasts(english: str, source: str = "") -> list[tuple[int, int, str]]:
    """Return the places of wrong forms and what they should be; what the source prints in Latin is no verb.

    >>> text = "He speaked at length, and the plan was undergoed; Growed sales costed more."
    >>> [new for _, _, new in mended_pasts(text)]
    ['spoke', 'undergone', 'Grown', 'cost']
    >>> [new for _, _, new in mended_pasts("It was inscribe as supplyed; it is close.")]
    ['inscribed', 'i']
    >>> mended_pasts("The city was founded; seed and leaded gasoline."), mended_pasts("It is Maked.", "Maked")
    ([], [])
    """
    found = [(match.start("y"), match.end("y"), "i") for match in _Y.finditer(english) if match[0] not in source]
    for match in _BARE.finditer(english):
        verb = match["verb"]
        ending = "d" if verb.endswith("e") else "ed"
        found.append((match.start("verb"), match.end(), f"{verb[:-1]}ied" if verb.endswith("y") else f"{verb}{ending}"))
    for match in _WORD.finditer(english):
        forms = _wrong().get(match[0].lower())
        if forms is None or match[0] in source or _BESIDE.match(english, match.end()):
            continue
        begins = match[0][0].isupper()  # a capital begins a sentence, and a phrase with no subject
        if begins and not _BEGINNING.search(english[: match.start()]):
            continue
        done = _AUXILIARY.search(english[: match.start()]) is not None or begins
        done = done or english.startswith(" by ", match.end())
        new = forms[1] if done else forms[0]
        found.append((match.start(), match.end(), new.capitalize() if begins else new))
    return sorted(found)
