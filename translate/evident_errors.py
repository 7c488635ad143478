"""What is wrong in the English of a sentence by its form alone, round its names and figures, and is put right for sure.

reported the 22nd, in July 19, one people, A attractive city, quotation marks of two kinds, a bracket with no partner, a
sentence that begins with a small letter. Each rule asks the Korean where the form alone does not tell.
"""

from __future__ import annotations

import re

from translate.edits import Edited
from translate.types import Outcome

_MONTH = (
    "(?:Jan(?:uary)?|Feb(?:ruary)?|March|April|May|June|July|Aug(?:ust)?|Sept?|Oct(?:ober)?|(?:Sept|Nov|Dec)(?:ember)?)"
)
#: A day of a month in English: the 22nd, July 19, Nov. 3, 2021; may be a range.
_DAY = re.compile(rf"the \d{{1,2}}(?:st|nd|rd|th)|{_MONTH}\.? \d{{1,2}}(?!\d)(?:[–-]\d{{1,2}})?(?:, \d{{4}})?")
_NTH = re.compile(r"the \d{1,2}(?:st|nd|rd|th)")
#: Verbs of the press before a day that has lost its preposition, and what may follow the day.
_VERB = re.compile(
    r"\b(?:[a-z]{3,}ed|said|says|reports|announces|opens|closes|begins|starts|ends|told|held|met|began|made|won|left"
    r"|came|took|gave|wrote|rose|fell|visits|attends|arrives|leaves|releases|launches|holds) $"
)
_TAKES_DAY = re.compile(
    r"\b(?:followed|passed|reached|marked|named|called|numbered|entered|delayed|postponed|lasted|totaled) $"
)
_BEHIND_DAY = re.compile(r"$|[.,;)]| (?:that|in|at|with|to|as|when|after|for|by|while|and)\b")
#: 22일 보도했다, 22일(현지시간) 밝혔다: when something happened.
_WHEN = re.compile(r"(?: ?\([^()]{1,12}\))?(?:,| (?=[가-힣A-Za-z\d‘“\"']))|에(?= )")
_PEOPLE = re.compile(r" people(?P<verb> (?:are|were|have))?\b")
_ONE_IS = {" are": " is", " were": " was", " have": " has", None: ""}
_A = re.compile(r"(?:^|(?<=[.!?;:“\"] ))A (?=(?!uni|use|eu|one\b|once\b|usu|ura|u-)[aeiou][a-z]{2})")
#: Words that own nothing: in's movie theater, he said's.
_NO_OWNER = re.compile(r"\b(?:in|of|at|by|with|for|from|to|on|and|said|called|the)(?P<s>['’]s)(?![\w'’])")
#: A of the alphabet, a name that is kept secret: A와 B는 is "A and B".
_LETTER_A = re.compile(r"(?<![A-Za-z])A(?![A-Za-z])")
_PARTNERS = {")": "(", "]": "[", "(": ")", "[": "]"}
_LIST_MARK = re.compile(r"[\[(]?\w{1,3}[)\]]")
_BEGINS_SMALL = re.compile(r"[a-z]{2,}(?= [a-z(]|-[a-z])")
_SENTENCE = re.compile(r"[a-z)\d\"”%][.!?][\"”]?$")


def put_right(english: Edited, source: str) -> None:
    """Mend a sentence in place; names and figures stay as they are.

    >>> english = Edited('A artist said, “It is open" at 73).', ())
    >>> put_right(english, "화가는 “열렸다”고 말했다.")
    >>> english.text
    'An artist said, "It is open" at 73.'
    """
    for outcome in reversed(english.outcomes):
        _day(english, outcome, source)
        _one_person(english, outcome)
    for found in reversed(list(_A.finditer(english.text)) if not _LETTER_A.search(source) else []):
        english.put(found.start(), found.end(), "An ")
    for found in reversed(list(_NO_OWNER.finditer(english.text))):
        english.put(found.start("s"), found.end("s"), "")
    _marks_of_one_kind(english)
    _lone_bracket(english, source)
    _capital(english, source)


def _day(english: Edited, outcome: Outcome, source: str) -> None:
    """Reported the 22nd is reported on the 22nd, in July 19 on July 19."""
    own, start, end = outcome.constraint, outcome.target_start, outcome.target_end
    said = outcome.target or ""
    if (
        own.quantity is None
        or own.quantity.unit not in ("date", "date-range")
        or start is None
        or end is None
        or not _DAY.fullmatch(said)
    ):
        return
    before = english.text[:start]
    if before.endswith((" in ", "In ")) and _WHEN.match(source, own.end) and not _NTH.fullmatch(said):
        english.put(start - 3, start - 1, "On" if before.endswith("In ") else "on")
    elif (
        _NTH.fullmatch(said)
        and _VERB.search(before)
        and not _TAKES_DAY.search(before)
        and _BEHIND_DAY.match(english.text, end)
        and _WHEN.match(source, own.end)
    ):
        english.put(start, start, "on ")


def _one_person(english: Edited, outcome: Outcome) -> None:
    """One people are is one person is."""
    own, end = outcome.constraint, outcome.target_end
    one = own.quantity is not None and own.quantity.value == 1 and (outcome.target or "").lower() in ("1", "one")
    if one and end is not None and (found := _PEOPLE.match(english.text, end)):
        english.put(found.start(), found.end(), f" person{_ONE_IS[found['verb']]}")


def _marks_of_one_kind(english: Edited) -> None:
    """Straight and curly marks in one sentence become straight, as the rest of the English has them."""
    if '"' not in english.text or not re.search("[“”]", english.text):
        return
    for found in reversed(list(re.finditer("[“”]", english.text))):
        english.put(found.start(), found.end(), '"')


def _lone_bracket(english: Edited, source: str) -> None:
    """A bracket without a partner goes, where the Korean has none without."""
    for one in "()[]":
        partner = _PARTNERS[one]
        if english.text.count(one) != english.text.count(partner) + 1 or source.count(one) != source.count(partner):
            continue
        at = _lone(english.text, one)
        if one in ")]" and (mark := _LIST_MARK.match(english.text)) and mark.end() > at:
            continue
        apart = english.text[at - 1 : at].isalnum() and english.text[at + 1 : at + 2].isalnum()
        english.put(at, at + 1, " " if apart else "")


def _lone(text: str, one: str) -> int:
    """The place of the bracket that nothing closes, or that closes nothing."""
    closes = one in ")]"
    order = range(len(text)) if closes else range(len(text) - 1, -1, -1)
    open_ = 0
    for at in order:
        open_ += (text[at] == _PARTNERS[one]) - (text[at] == one)
        if open_ < 0:
            return at
    return text.find(one)


def _capital(english: Edited, source: str) -> None:
    """A sentence begins with a capital, also where a name of common words begins it; miHoYo and vivo stay."""
    found = _BEGINS_SMALL.match(english.text)
    if found and _SENTENCE.search(english.text) and not source.startswith(found[0]):
        first = next((o.constraint for o in english.outcomes if o.target_start == 0), None)
        brand = first is not None and first.category in ("org", "product") and not re.search("[ -]", first.expected)
        if not brand:
            english.raise_first()
