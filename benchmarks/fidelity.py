"""How many figures and names of the reference stand in an output: one scorer for every system.

Figures are scored twice: the figures of the Korean source as hanyin reads them, where the reference has that value too
(so a wrong reading of ours costs nobody else), and, independently of hanyin's code, every number printed in digits in
the reference. Names: capitalised words of the reference that do not begin a sentence (so also Olympic or English).
"""

import html
import re
from collections import Counter

WORD = re.compile(r"[A-Z][\w'’-]*[a-z][\w'’-]*")
DIGITS = re.compile(r"(?<![\w.])\d[\d,]*(?:\.\d+)?(?![\w])")
#: Calendar words are no names of things.
CALENDAR = frozenset(
    "January February March April May June July August September October November December Monday Tuesday Wednesday "
    "Thursday Friday Saturday Sunday".split()
)


def capitalised(text):
    """Return the capitalised words of a text that do not begin a sentence.

    >>> capitalised("He met Li Peng in Beijing. They left on Monday.")
    ['Li', 'Peng', 'Beijing']
    """
    found = []
    for match in WORD.finditer(text):
        before = text[: match.start()].rstrip(" \"'“‘(")
        if before and before[-1] not in ".!?:" and match[0] not in CALENDAR:
            found.append(re.sub(r"['’]s$", "", match[0]))
    return found


def printed_numbers(text):
    """Return the numbers printed in digits, with no separators.

    >>> printed_numbers("In 2019 it sold 1,234.5 tonnes to G20.")
    ['2019', '1234.5']
    """
    return [match[0].replace(",", "") for match in DIGITS.finditer(text)]


def kept(wanted, offered):
    """Return how many of the wanted items are offered, each used once.

    >>> kept(["a", "a", "b"], ["a", "b", "c"])
    2
    """
    left = Counter(offered)
    hits = 0
    for item in wanted:
        if left[item]:
            left[item] -= 1
            hits += 1
    return hits


def figures_in_both(korean, reference):
    """Return the quantities of the Korean whose value the reference has too, by hanyin's reader."""
    from translate.quantities import find_in_english, find_quantities

    taken, found = set(), []
    for quantity in find_quantities(korean, None):
        place = find_in_english(quantity, reference, frozenset(taken))
        if place is not None:
            taken.add(place)
            found.append(quantity)
    return found


def occurs(forms, text):
    """Return how often any of the forms stands in the text as a whole word, without overlap.

    >>> occurs(("Hong Kong",), "Hong Kong and Hong Kong's port; Hong Kongers")
    2
    """
    longest = sorted((f for f in forms if f), key=len, reverse=True)
    return len(re.findall(r"(?<!\w)(?:" + "|".join(map(re.escape, longest)) + r")(?!\w)", text)) if longest else 0


def chinese_names(korean):
    """Return (English forms, times) of every name in a text that hanyin's base names hold for Greater China."""
    from glossary.base import base_concepts
    from glossary.matching import Matcher

    if not _matcher:
        _matcher.append(Matcher(tuple(base_concepts())))
    found = Counter()
    for match in _matcher[0].matches(korean):
        concept = match.concepts[0]
        if len(match.concepts) == 1 and concept.origin in {"zh", "yue"}:
            found[(concept.english, *concept.english_variants)] += 1
    return found


_matcher = []


def score(korean, references, outputs):
    """Return (kept, of) for figures, printed numbers, names and Chinese names over all sentences."""
    from translate.quantities import find_in_english

    count = Counter()
    for source, reference, raw in zip(korean, references, outputs, strict=True):
        output = html.unescape(raw)
        for forms, times in chinese_names(source).items():
            wanted = min(times, occurs(forms, reference))
            count["chinese"] += wanted
            count["chinese kept"] += min(wanted, occurs(forms, output))
        taken = set()
        for quantity in figures_in_both(source, reference):
            place = find_in_english(quantity, output, frozenset(taken))
            count["figures"] += 1
            if place is not None:
                taken.add(place)
                count["figures kept"] += 1
        numbers, names = printed_numbers(reference), capitalised(reference)
        count["numbers"] += len(numbers)
        count["numbers kept"] += kept(numbers, printed_numbers(output))
        count["names"] += len(names)
        folded = re.findall(r"\w[\w'’-]*", output)
        count["names kept"] += kept(names, [re.sub(r"['’]s$", "", w) for w in folded])
    return {k: (count[f"{k} kept"], count[k]) for k in ("figures", "numbers", "names", "chinese")}
