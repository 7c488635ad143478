"""What stands right before and after a name or figure that was put into English: articles, hedges, doubled units.

The engine writes around a symbol without knowing what it stands for, so it may write "the <t1>" for Hangzhou, nothing
for the State Council, "about <n1>" for "about 8.2 trillion won" or "<n1> percent" for "50 percent". Each rule is small
and looks only at the words that touch the place.
"""

from __future__ import annotations

import re

from translate.nationalities import BEFORE_TITLES, DEMONYM
from translate.quantities.units import CURRENCY_CODES
from translate.types import Constraint

#: Names that English uses with the article, by their whole form, their first words or their last word.
_WITH_ARTICLE = re.compile(
    r"(?:United (?:States|Kingdom|Nations|Arab Emirates)|U\.[SKN]\.|Netherlands|Philippines|European Union|EU|Maldives"
    r"|(?:[A-Z]\S+ )*(?:Ministry|Bureau|Department|Office|Administration|Commission|Committee|Council|Federation"
    r"|Association|Republic|University|Academy|Institute|Bank|Government|Hall|Embassy|Court|Party"
    r"|Battle) (?:of|for|on) .+"
    r"|(?:\S+ )+(?:dynasty|period|era|Dynasty|Period|Court|Yuan|Rebellion|Revolution|War|Emperor)"
    r"|(?:[A-Z]\S+ )*(?:Council|Commission|Committee|Administration|Congress|Party|Army|Ministry|Bureau|River|Sea|Ocean"
    r"|Strait|Mountains|Islands|Desert|Gorge|Chamber|Federation|Association|Stock Exchange|White House|Great Wall"
    r"|World Bank|Forbidden City|Silk Road|Internet of Things))"
)
#: Organisations of this form stand without one (the Tencent, the Tsinghua University).
_WITHOUT_ARTICLE = re.compile(r"\S+|.+ (?:University|College|Group|Technology|Technologies|Online|Electronics|Motors)")
_DETERMINER = re.compile(
    r"(?:\b(?:the|a|an|its|his|her|their|our|your|my|this|that|these|those|each|every|some|any|no|both|all|of the)"
    r"|['’]s|s['’])\s+$",
    re.IGNORECASE,
)
#: An article with one adjective behind it: the entire State Council.
_DETERMINED = re.compile(r"\b(?:the|an?|its|his|their|our|each|every)\s+(?!(?:said|says)\b)[a-z-]+\s+$", re.IGNORECASE)
_ARTICLE = re.compile(r"(?<!\w)([Tt]he|[Aa]n?)(\s+)$")
_THE_PAST = re.compile(r"\bthe (?:past|last|same|recent) $")
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")
_WANTS_THE = re.compile(r"\b(?:is|was|as|of|in|became|become|at|on|to|for|and) $")
#: Words that end the noun phrase after a name, so that an article before it belonged to the name.
_FUNCTION = re.compile(
    r"\s+(?:in|on|at|of|to|for|from|by|with|and|or|but|as|is|are|was|were|has|have|had|will|would|can|could|may|must"
    r"|said|says|announced|plans|that|which|who|where|when|while|after|before|until|into|over|under|also|not|than"
    r"|between|through|during|since|because|if|it|he|she|they|we|the|a|an|be|been|do|does|did|[a-z]+(?<!dai|eek)ly)\b"
)
_PREPOSITION = re.compile(r"(?<!\w)([Ii]n|[Oo]n|[Aa]t|(?<!set )(?<!led )(?<!ned )(?<!ans )for)(\s+)$")
#: Unit of a date → its preposition.
_DATES = {
    "date": "on",
    "year": "in",
    "year-month": "in",
    "quarter": "in",
    "half-year": "in",
    "decade": "in",
    "time": "at",
}
#: Dates before which an engine says "for" and means "in": took office for July.
_FOR_NONE = frozenset({"date", "year-month", "time"})
#: What may follow a person with an article before both: the Trump administration.
_OF_A_PERSON = re.compile(
    r"\s+(?:administration|government|family|foundation|fund|era|regime|team|case|camp|cabinet)\b"
)
_HEDGES = {
    "about": r"about|around|approximately|roughly|some|nearly",
    "more than": r"more than|over|above|some|about",
    "nearly": r"nearly|almost|about|close to",
    "at least": r"at least|more than|over",
    "less than": r"less than|under|below|fewer than",
    "up to": r"up to|at most|as (?:much|many) as",
    "over": r"over|more than",
    "around": r"about|around|approximately",
}
_COUNTRY_OF = {adjective: country for country, adjective in DEMONYM.items() if adjective != country}
#: A unit that the engine says after an amount of money or a share, which has its own.
_OTHER_UNIT = re.compile(
    r"\s+(?:(?:metric )?tons?|yuan|yen|dollars?|euros?|percent|per cent|square meters|kilometers|years? old)\b"
)
_VOWEL_SOUND = re.compile(r"[aeiouAEIO]|U(?![KNS]|ni|ti|se)|8|1[18](?!\d)|1[18](?=,)|(?:[FHLMNRSX])(?=[A-Z\d&-])")
_CONSONANT_SOUND = re.compile(r"(?:uni|use|eu|one|once|U\.|US|UK|UN|EU)", re.IGNORECASE)


#: Nouns that take the adjective of a country even with no article before it (general press English).
_NOUNS = re.compile(
    r"\s+(?:(?:state|state-run|state-owned|financial|local|central|public|private|national|economic|domestic|big|large|major"
    r"|top|senior|high-tech|tech|foreign|young|ancient|traditional|electric|e-commerce|online|internet|telecom"
    r"|auto|IT|AI|EV) )?"
    r"(?:government|authorit|official|compan|firm|enterprise|startup|start-up|brand|product|market|econom|industr"
    r"|technolog|consumer|people|citizen|student|tourist|cit(?:y|ies)\b|media|investor|researcher|scientist|expert"
    r"|universit|bank|leader|president|premier|military|army|currency|stock|police|culture|language|society"
    r"|reporter|journalist|history|restaurant|food|film|movie|poet|painter|emperor|scholar|lawmaker|player|athlete|actor"
    r"|singer|writer|artist|car ?maker|automaker|carmaker|car\b|cars\b|vehicle|manufacturer|giant|retailer|side)"
)


def english_for(constraint: Constraint, before: str, after: str, title: str = "") -> str:
    """Return the English for a place: a country is its adjective before a noun, or before an office.

    Args:
        constraint: What is put there.
        before: The text before the place.
        after: The text after it, names and figures as symbols.
        title: The office of the person who comes next, "" where nobody with an office does.

    >>> china = Constraint("term", "중국", 0, 2, 0, 2, "China", ("China", "Chinese"), category="place")
    >>> english_for(china, "He met the ", " leadership."), english_for(china, "He left ", " in May.")
    ('Chinese', 'China')
    >>> english_for(china, "It is sold by ", " companies.")
    'Chinese'
    >>> adjective = Constraint("term", "中", 0, 1, 0, 1, "Chinese", ("Chinese", "China"), category="place")
    >>> english_for(adjective, "", "'s GDP"), english_for(adjective, "", "'s <t2> said", "Premier ")
    ('China', 'Chinese')
    """
    bare = constraint.expected.removeprefix("the ")
    if bare != constraint.expected and bare in constraint.accepted and _POSSESSIVE.search(before):
        return bare  # Shanghai's Bund
    noun = re.match(r"\s+[a-z]", after) and not _FUNCTION.match(after)
    if constraint.kind == "quantity" and _ONE.search(before) and noun:
        return next((form for form in constraint.accepted if _HYPHENED.fullmatch(form)), constraint.expected)
    if title:
        adjective = BEFORE_TITLES.get(constraint.expected, constraint.expected)
        return adjective if adjective in constraint.accepted else constraint.expected
    if constraint.category == "place" and re.match(r"['’]s\b", after) and constraint.expected in _COUNTRY_OF:
        country = _COUNTRY_OF[constraint.expected]  # Chinese's
        return country if country in constraint.accepted else constraint.expected
    adjective = "U.S." if constraint.expected == "United States" else DEMONYM.get(constraint.expected, "")
    if adjective not in constraint.accepted:
        return constraint.expected
    between = _ARTICLE.search(before) and noun
    named = adjective == "U.S." and re.match(r"\s+(?:<t|[A-Z])", after)
    return adjective if between or named or _NOUNS.match(after) else constraint.expected


#: A house before whom it employs stands bare: Ministry of Commerce spokesperson He Yadong.
_OFFICE_NEXT = re.compile(
    r" (?:spokesperson|spokesman|spokeswoman|presidential|mayoral|candidate|nominee|founder|co-founder|reporter"
    r"|correspondent|researcher|chief)\b"
)
_DID = re.compile(r" (?:held|made|took|got|began|won|lost|sold|bought|led|saw|met|left|came|went|became|[a-z]{3,}ed)\b")
_VERB = re.compile(r" (?:[a-z]+ed|has|had|is|was|says|said|[a-z]{3,}s) ")
_NAME_NEXT = re.compile(r" (?:<t\d|[A-Z][a-z]+ |(?:he|she|it|they|we) )")
_POSSESSIVE = re.compile(r"['’]s? $")
#: A figure between an article and its noun: a 10-minute talk.
_ONE = re.compile(r"\b[Aa]n? $")
_HYPHENED = re.compile(r"\d[\d,.]*-[a-z]+")
#: A figure that the engine began to say before the symbol: (712 to 712 to 756).
_BEGUN = re.compile(r"(?<![\w.,])(?P<said>\d[\d,.]*(?: to)?) $")
#: A figure brings its own unit: a sign that the engine put before it would be a second one ($7.12 yuan).
_CURRENCY_SIGN = re.compile(r"(?:US|HK|NT)?[$€£¥₩]\s?$")


def joint_before(constraint: Constraint, english: str, before: str, after: str, first: bool = True) -> str:
    """Return the text before a place (since the last name or figure), mended to suit the English that is put there.

    Args:
        constraint: What is put there.
        english: Its English.
        before: The text between the last place, or the start of the segment, and this one.
        after: The text after it.
        first: Whether `before` begins the segment.

    >>> city = Constraint("term", "항저우", 0, 3, 0, 3, "Hangzhou", category="place")
    >>> joint_before(city, "Hangzhou", "It opened in the ", ".")
    'It opened in '
    >>> council = Constraint("term", "국무원", 0, 3, 0, 3, "State Council", category="org")
    >>> joint_before(council, "State Council", "It was issued by ", " in May.")
    'It was issued by the '
    >>> firms = Constraint("quantity", "400여개", 0, 5, 0, 5, "more than 400")
    >>> joint_before(firms, "more than 400", "It houses a ", " firms.")
    'It houses '
    """
    if constraint.title and not first and before in ("'s ", "’s ", "' "):
        return " "  # Tianjin Party Secretary Li Hongzhong
    if first and before == "The recent " and constraint.category in ("org", "person") and _VERB.match(after):
        return "Recently, "
    if constraint.kind == "quantity":
        before = _CURRENCY_SIGN.sub("", before)
        if (begun := _BEGUN.search(before)) and english.startswith(begun["said"] + " "):
            before = before[: begun.start()]
        if constraint.quantity and constraint.quantity.unit == "date" and first and _NAME_NEXT.match(after):
            before = "On " if before in ("", "The ") else before  # The 20th Bloomberg said
        before = _preposition(constraint, english, _hedge(english, before))
        if _ORDINAL.fullmatch(english) and _WANTS_THE.search(before):
            before += "the "
    elif english != constraint.expected:
        pass  # the adjective of a country: its article is the noun's
    elif _ARTICLE.search(before) and _drops_article(constraint, english, after):
        before = _ARTICLE.sub("", before)
    elif not _OFFICE_NEXT.match(after) and needs_article(constraint, english) and not _DETERMINER.search(before):
        before = before if _DETERMINED.search(before) else _add_article(before, after, first)
    if english.startswith("the "):
        before = _THE_PAST.sub("", _ARTICLE.sub("", before))
    if (found := _ARTICLE.search(before)) and found.group(1).lower() != "the":
        vowel = _VOWEL_SOUND.match(english) and not _CONSONANT_SOUND.match(english)
        before = f"{before[: found.start()]}{found.group(1)[0]}{'n' if vowel else ''}{found.group(2)}"
    return before


def _preposition(constraint: Constraint, english: str, before: str) -> str:
    """In before months and years, on before days, at before ends, none before `last year`."""
    unit = constraint.quantity.unit if constraint.quantity is not None else ""
    found = _PREPOSITION.search(before)
    if unit not in _DATES or found is None or (found.group(1) == "for" and unit not in _FOR_NONE):
        return before
    if re.match(r"(?:last|this|next|yesterday|today|tomorrow)\b", english):
        return before[: found.start()]
    right = "at" if re.match(r"the (?:end|beginning|start)\b", english) else _DATES[unit]
    right = right.capitalize() if found.group(1)[0].isupper() else right
    return before[: found.start()] + right + found.group(2)


def _hedge(english: str, before: str) -> str:
    for start, same in _HEDGES.items():
        if english.startswith(start + " "):
            before = re.sub(rf"(?<!\w)(?:an? )?(?:{same})\s+$", "", before, flags=re.IGNORECASE)
            before = re.sub(r"(?<!\w)[Aa]n?\s+$", "", before)
    if english.startswith(("$", "€", "£")):
        before = before.removesuffix(english[0])
    return before


def _drops_article(constraint: Constraint, english: str, after: str) -> bool:
    """Whether an article before a name belongs to the name and not to a noun after it (the Hangzhou government)."""
    if constraint.category == "person" and english.endswith(" Emperor"):
        return False
    if constraint.category == "person":
        return _OF_A_PERSON.match(after) is None
    if constraint.category == "org" and not _WITHOUT_ARTICLE.fullmatch(english):
        return False
    if constraint.category == "org" and constraint.concept and " " not in english and _DID.match(after):
        return True  # the Xiaomi held
    if constraint.category not in ("place", "org") or not constraint.concept:
        return constraint.category == "place" and not re.match(r"\s+\w", after)
    return not _WITH_ARTICLE.fullmatch(english) and (
        not re.match(r"\s+\w", after) or _FUNCTION.match(after) is not None
    )


def needs_article(constraint: Constraint, english: str) -> bool:
    """Tell whether a name stands with the article in a sentence: the State Council, the Wanli Emperor."""
    person = constraint.category == "person" and not english.endswith(" Emperor")
    return not person and not constraint.title and _WITH_ARTICLE.fullmatch(english) is not None


_OPEN_QUOTE = re.compile(r"(?:(?P<that>\bthat) |^|[ (])[\"“]$")


def _add_article(before: str, after: str, first: bool) -> str:
    """Add `the` after a lower-case word or at the start; not inside a longer name, not in a heading."""
    if not before.strip():
        return before + "The " if first and re.match(r"(?:['’]s?)?\s+[a-z]", after) else before
    if quoted := _OPEN_QUOTE.search(before):  # said, "The United States will not"
        the = "the " if quoted["that"] else "The "
        return before + the if re.match(r"\s+[a-z]", after) else before
    last = re.search(r"([\w’'-]+)[,;:]?\s+$", before)
    if last is None or not before.endswith(" "):
        return before
    word = last.group(1)
    starts = re.search(r"(?:^|[.!?]\s+)[\w’'-]+[,;:]?\s+$", before) is not None
    return (
        before + "the "
        if word[:1].islower() or (starts and word in ("In", "At", "By", "For", "From", "To"))
        else before
    )


def doubled_after(constraint: Constraint, english: str, after: str) -> int:
    """Return how many characters after a place only repeat its last word or unit.

    >>> share = Constraint("quantity", "50%", 0, 3, 0, 3, "50 percent")
    >>> from translate.types import Quantity
    >>> doubled_after(share, "50 percent", "% of sales"), doubled_after(share, "50 percent", " of sales")
    (1, 0)
    >>> money = Constraint("quantity", "40억달러", 0, 5, 0, 5, "$4 billion", quantity=Quantity("", 0, 0, 4e9, "USD"))
    >>> doubled_after(money, "$4 billion", " tons of shares")
    5
    """
    if english.endswith("."):
        return 1 if re.match(r"\.(?!\w)", after) else 0
    unit = constraint.quantity.unit if constraint.quantity is not None else ""
    if (unit in CURRENCY_CODES or unit == "percent") and (other := _OTHER_UNIT.match(after)):
        return other.end()
    last = re.split(r"[ -]", english)[-1]
    if len(last) < 3 or not last.isalpha():
        return 0
    forms = [re.escape(last)]
    if constraint.kind == "quantity":
        forms += [re.escape(last.removesuffix("s")) + "s?"]
        forms += [r"per ?cent", "%"] if last in ("percent", "percentage") else []
    found = re.match(rf"\s*(?:{'|'.join(forms)})(?!\w|-)", after, re.IGNORECASE)
    return found.end() if found else 0
