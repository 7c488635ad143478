"""The last mending of a sentence, whichever strategy made it: what stands beside its names, doubled words, capitals.

Filling mends what touches a symbol (`translate.joints`); a sentence whose names the engine copied, or that was joined
from clauses, has had none of that. Here the same rules run once more over all names and figures of the finished
sentence, and the words between them lose what no English has: the the, in in, a comma behind an article, a capital in
the middle of a clause. Names and figures stay as they are.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import pairwise

from translate.common_words import load_words
from translate.edits import Edited, edited
from translate.evident_errors import put_right
from translate.irregular_verbs import mended_pasts
from translate.joints import doubled_after, joint_before, needs_article
from translate.nationalities import DEMONYM
from translate.types import Fate, Outcome

_SMALL = "in|on|at|of|to|for|the|a|an|and|with|by|from|is|was|are|were|as"
_MAY_REPEAT = r"(?:very|that|what|over|more|many|less|again|step|little|[a-z]+er and) "
#: Where the full stop before a comma is the word's own.
_NO_ABBREVIATION = "".join(rf"(?<!\b{word})" for word in ("Co", "Ltd", "Inc", "Corp", "etc", "Jr", r"a\.m", r"p\.m"))
_CLAUSE = "and|but|or|who|which|it|he|she|they|we|while|when|as|so"


def _capital(found: re.Match[str]) -> str:
    return found["rank"].upper()


#: The world we live in is large: the preposition belongs to a verb before it.
_OWN = r"(?P<own>\b(?:we|they|he|she|it|you|I) [a-z]+ )?"


def _unless_own(found: re.Match[str]) -> str:
    return found.group() if found["own"] else ""


#: What English does not have between its names, and what it has instead.
_RULES: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = (
    (re.compile(rf"\b(?P<word>{_SMALL}) (?=(?P=word) )", re.IGNORECASE), ""),
    (re.compile(rf"\b(?!{_MAY_REPEAT})(?P<twice>[a-z]{{4,}}(?: [a-z]{{4,}})?)(?: and)? (?=(?P=twice)\b)"), ""),
    (re.compile(r"\b(?P<again>[a-z]{4,}), (?=(?P=again)\b)"), ""),
    (re.compile(r"^In (?P<rank>[fst])(?=(?:irst|econd|hird),)"), _capital),
    (re.compile(r"(?<=\b[Tt]he) (?:the|an?)(?= )"), ""),
    (re.compile(r"\ban? (?=the )"), ""),
    (re.compile(r"\b(?:in|on|of|at|for|from) (?=(?:in|on|of|at) the end\b)"), ""),
    (re.compile(rf"\b(?P<word>in|of|at|to|by|from|with|the),(?= [\w“\"])(?! (?:{_CLAUSE})\b)"), r"\g<word>"),
    (re.compile(rf"(?<=[a-z]){_NO_ABBREVIATION}\.,(?= )"), ","),
    (re.compile(r" \b(?:(?<!ed )(?:of|at|for|with)|and|the|an?)(?=\.$)"), ""),
    (re.compile(rf"{_OWN}\b(?:in|of|at|by|with|for) (?=(?:is|are|was|were|has|have) [a-z])"), _unless_own),
    (re.compile(r"\ba (?=(?!uni|use|eu|one|once|usu|uti|ura|ubi|u-)[aeiou][a-z]{2})"), "an "),
    (re.compile(r"\ban (?=(?:uni[vtfqo]|use[dr]?\b|eur|one\b|once\b))"), "a "),
    (re.compile(r"\bthe (?=(?:can|could|will(?! of | to )|would|may|is|are|was|were|has|have|saying|said)\b)"), ""),
    (re.compile(r"\b(?P<many>[a-z]{3,}s['’])s\b"), r"\g<many>"),
    (re.compile(r"\ban (?=(?!hour|hono|heir|honest)[bcdfghjklmnpqrstvwxyz][a-z]{2})"), "a "),
    (re.compile(r"[.,](?P<mark>[\"”]),(?=\s)"), r",\g<mark>"),
    (re.compile(r"(?<=\w)(?P<mark>[\"”]),(?= (?:sa(?:id|ys)|add(?:ed|s)|stress|emphasi|explain))"), r",\g<mark>"),
)  # fmt: skip
#: A capital behind a comma, where a clause was joined; and adjectives: in an Economic zone.
_WORD = re.compile(
    r"(?:(?:(?<=[a-z\d)\"”], )|(?<=, and )|(?<=, but ))(?P<word>[A-Z][a-z]{2,})(?= [a-z\d(]|[,.;])(?!['’-])"
    r"|(?<=[a-z\d)] )(?<!\bof )(?<!\band )(?<!\bthe )(?P<adjective>[A-Z][a-z]{2,}(?:ic|al|ous|ive))(?= [a-z]))"
)
#: Musk, Cook and Gates: names in a row.
_IN_A_ROW = (re.compile(r"[A-Z]\w+, $"), re.compile(r",? and [A-Z]|, [A-Z]"))
_A_MANY = re.compile(
    r"\b(?P<a>a )(?P<noun>[a-z]{3,})s(?=[.,;]| (?:I|that|who|whom|which|in|of|and|to|for|is|are|was|were|by|at|on)\b)"
)
_SAID = re.compile(r",[\"”] (?P<verb>said|says|added|stressed|emphasized|explained|reported|pointed out)\.$")
_SAID_KOREAN = re.compile(r"(?:했|밝혔|전했|덧붙였|보도했|강조했|설명했|지적했)[다습].{0,4}$")
_SUBJECT = re.compile(r"(?:은|는|이|가)(?= )")
_NO_PLURALS = frozenset("news means series species sports plus pass focus crisis basis process address access".split())
_NAME_NEXT = re.compile(r" [A-Z]")
_BAD_PLURAL = re.compile(r"\b(?P<word>[a-z]+(?:[^aeious]y|[a-z]s|x|ch|sh))s\b")
_BEFORE_COUNTRY = re.compile(r"(?:^|[,;:.“\"(] ?|\b(?:of|in|at|by|with|for|from|and|to|that|as|while|said) )$")
#: A headline ends in no full stop; what is longer is a sentence whose writer forgot it.
_LONGEST_HEADLINE = 45
_HEADLINE = re.compile(r"(?![다요까죠])[가-힣A-Za-z\d][\"”’']?$")
_STOP = re.compile(r"(?<=[a-z]{3})\.$")
_ENDINGS = ("s", "es", "ed", "d", "ing", "ly")
_SMALL_WORDS = frozenset(
    """
    two three four five six seven eight nine ten that this these those they we he she it there here when while where
    which who what how why then also both each some many most more less other another such only even about according
    including following during after before since until because although though however therefore and but or so
    meeting meet saying adding based once still amid despite due instead especially responding buying crossing
    """.split()
)
_RUN_ON = re.compile(r"\b(?P<both>(?:[a-z]{3,}(?P<stop>\.))[A-Z][a-z]{2,})\b")
#: Ordinary words that are also names, months, faiths, houses and offices: their capital may be right.
_MAY_BE_NAMES = frozenset(
    """
    apple amazon oracle meta windows target visa gap shell ford intel alphabet tide dove line house hall
    january february march april may june july august september october november december
    monday tuesday wednesday thursday friday saturday sunday north south east west web internet god earth moon sun mars
    party congress senate parliament cabinet court state union league assembly bureau council committee commission
    ministry army navy marine marines games cup olympics open festival spring autumn museum province city county
    district lake mountain river sea temple palace tower square street road bridge park island university group bank
    """.split()
)


@lru_cache(maxsize=1)
def _ordinary() -> frozenset[str]:
    """The words that the tables of common words have in small letters."""
    words = load_words()
    parts = (part for value in (*words.nouns.values(), *words.verbs.values()) for part in value.split())
    return frozenset(part for part in parts if part.isalpha() and part.islower()) - _MAY_BE_NAMES


def _is_ordinary(word: str) -> bool:
    """Whether the tables know a word, perhaps with an ending: meets, crossing, adopted."""
    if word in _ordinary() or word in _SMALL_WORDS:
        return True
    stems = (word.removesuffix(ending) for ending in _ENDINGS if word.endswith(ending))
    return word not in _MAY_BE_NAMES and any(stem in _ordinary() or f"{stem}e" in _ordinary() for stem in stems)


def smooth(text: str, outcomes: Sequence[Outcome], source: str) -> tuple[str, tuple[Outcome, ...]]:
    """Mend a sentence around its names and figures; return it with the outcomes at their new places.

    >>> smooth("It is in the the park, Meeting guests of, the city.", (), "공원이다.")[0]
    'It is in the park, meeting guests of the city.'
    >>> smooth('"We plan a room.", the city said.', (), "“방이다.”")[0]
    '"We plan a room," the city said.'
    """
    english = edited(text, outcomes)
    english.put_capitals()
    _beside_names(english)
    for pattern, new in _RULES:
        for found in reversed(list(pattern.finditer(english.text))):
            english.put(found.start(), found.end(), new(found) if callable(new) else found.expand(new))
    for start, end, form in reversed(mended_pasts(english.text, source)):
        english.put(start, end, form)
    _small_letters(english, source)
    _speaker(english, source)
    _one_of_many(english)
    _comma_behind_date(english)
    _apart(english, source)
    _possessive_country(english)
    _plurals(english)
    put_right(english, source)
    if len(source) <= _LONGEST_HEADLINE and _HEADLINE.search(source) and _STOP.search(english.text):
        english.put(len(english.text) - 1, len(english.text), "")
    return english.text, english.outcomes


def _beside_names(english: Edited) -> None:
    """What `translate.joints` does around symbols, around names that were copied: the Xi Jinping, won won."""
    for index in reversed(_in_order(english.outcomes)):
        outcome = english.outcomes[index]
        start, end = outcome.target_start, outcome.target_end
        if start is None or end is None or outcome.fate is Fate.REPAIRED:
            continue
        title = outcome.constraint.title
        start -= len(title) if title and english.text[:start].casefold().endswith(title.casefold()) else 0
        said = english.text[start:end]
        after = english.text[end:]
        if said.endswith("s") and " " in said and re.match(r"['’]s\b", after):  # the United States' exports
            english.put(end + 1, end + 2, "")
        elif re.match(r"\. [a-z]", after) and not said.endswith(".") and outcome.constraint.category == "place":
            english.put(end, end + 1, "")  # the full stop of U.K.
        english.put(end, end + doubled_after(outcome.constraint, said, english.text[end:]), "")
        low = max((e for s, e in english.places() if e <= start), default=0)
        before, after = english.text[low:start], english.text[end:]
        new = joint_before(outcome.constraint, said, before, after, low == 0)
        if new != before and not (title and before in ("'s ", "’s ")):  # China's Premier, as the engine has it
            english.put(low, start, new)


def _in_order(outcomes: Sequence[Outcome]) -> list[int]:
    placed = [i for i, o in enumerate(outcomes) if o.target_start is not None]
    return sorted(placed, key=lambda i: outcomes[i].target_start or 0)


def _small_letters(english: Edited, source: str) -> None:
    """An ordinary word in the middle of a clause loses its capital; a longer name keeps its own."""
    for found in reversed(list(_WORD.finditer(english.text))):
        word = found["word"] or found["adjective"]
        if _IN_A_ROW[0].search(english.text[: found.start()]) and _IN_A_ROW[1].match(english.text, found.end()):
            continue
        if _is_ordinary(word.casefold()) and word not in source and not _after_capital(english.text, found.start()):
            english.put(found.start(), found.end(), word[0].lower() + word[1:])


def _after_capital(text: str, place: int) -> bool:
    before = re.search(r"(\S+) $", text[:place])
    return before is not None and before[1][:1].isupper() and not before[1].endswith((",", ";"))


def _speaker(english: Edited, source: str) -> None:
    """A quotation that ends in a bare "said" is the only subject's: "..., said."."""
    found = _SAID.search(english.text)
    if found is None or not _SAID_KOREAN.search(source):
        return
    own = [o.constraint for o in english.outcomes if o.constraint.category in ("person", "org")]
    speakers = [c for c in own if _SUBJECT.match(source, max(c.end, c.core_end))]
    if len(speakers) == 1 and speakers[0].expected:
        speaker = speakers[0]
        the = "the " if needs_article(speaker, speaker.expected) else ""
        who = f"the {_small(speaker.title)}" if speaker.title else f"{the}{speaker.expected}"  # the premier said
        english.put(found.start("verb"), found.start("verb"), f"{who} ")


def _small(title: str) -> str:
    return " ".join(word if word.isupper() else word[0].lower() + word[1:] for word in title.split())


def _one_of_many(english: Edited) -> None:
    """A friends whom I met is friends."""
    for found in reversed(list(_A_MANY.finditer(english.text))):
        if found["noun"] in _ordinary() and found["noun"] + "s" not in _NO_PLURALS:
            english.put(found.start("a"), found.end("a"), "")


def _comma_behind_date(english: Edited) -> None:
    """On the 20th Bloomberg said: a comma parts the date from who said it."""
    for outcome in english.outcomes:
        quantity, end = outcome.constraint.quantity, outcome.target_end
        begins = quantity is not None and quantity.unit == "date" and english.text[: outcome.target_start or 0] == "On "
        if begins and end is not None and _NAME_NEXT.match(english.text, end):
            english.put(end, end, ",")


def _plurals(english: Edited) -> None:
    """Buss and universitys, as an engine spells that puts an s behind a copied word, or a name (SF Expresss)."""
    for index in reversed(_in_order(english.outcomes)):
        english.without_second_s(index)
    for found in reversed(list(_BAD_PLURAL.finditer(english.text))):
        word = found["word"]
        if (word in _ordinary() or word in _MAY_BE_NAMES) and f"{word}s" not in _ordinary():
            many = word[-1] == "s" and word[:-1] in _ordinary()  # sportss
            english.put(
                found.start(), found.end(), word if many else f"{word[:-1]}ies" if word[-1] == "y" else f"{word}es"
            )


def _possessive_country(english: Edited) -> None:
    """China BYD is China's BYD."""
    for left, right in pairwise(_in_order(english.outcomes)):
        country, house = english.outcomes[left], english.outcomes[right]
        end = country.target_end or 0
        if (
            country.target in DEMONYM
            and country.target == country.constraint.expected
            and house.constraint.category == "org"
            and house.target_start == end + 1
            and english.text[end] == " "
            and not (house.target or "").startswith(country.target)
            and _BEFORE_COUNTRY.search(english.text[: country.target_start or 0])
        ):
            english.put(end, end, "'s")


def _apart(english: Edited, source: str) -> None:
    """A sentence that begins right behind a full stop: plan.Beijing."""
    for found in reversed(list(_RUN_ON.finditer(english.text))):
        if found["both"] not in source:
            english.put(found.end("stop"), found.end("stop"), " ")
