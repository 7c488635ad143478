"""What the character classes and patterns of `glossary.text` promise."""

import importlib
import pkgutil
import re._constants as constants
import re._parser as parser

import pytest

import glossary
from glossary.text import AtEnd

MODULES = [
    m.name for m in pkgutil.walk_packages(glossary.__path__, "glossary.") if not m.name.startswith("glossary.data")
]
PATTERNS = {
    f"{module}.{name}": value
    for module in MODULES
    for name, value in vars(importlib.import_module(module)).items()
    if isinstance(value, AtEnd)
}


def ends_at_end(parsed):
    """Whether each way through a parsed pattern has `$` at its end."""
    if not len(parsed):
        return False
    code, value = parsed[-1]
    if code is constants.BRANCH:
        return all(map(ends_at_end, value[1]))
    if code is constants.SUBPATTERN:
        return ends_at_end(value[-1])
    return code is constants.AT and value is constants.AT_END


@pytest.mark.parametrize("name", PATTERNS)
def test_a_pattern_at_the_end_reaches_far_enough(name):
    parsed = parser.parse(PATTERNS[name].pattern.pattern)
    assert ends_at_end(parsed), "a way through it does not end with $"
    assert parsed.getwidth()[1] <= PATTERNS[name].reach, "it may be longer than it is looked for"


def test_there_are_such_patterns():
    assert len(PATTERNS) > 10


@pytest.mark.parametrize(
    "text", ["그의 성은 ", "성은 ", "그의 성은 \n", "성을 왕이라 하며 자라난 곳을 떠난 뒤에 바꾼 성은 "]
)
def test_at_the_end_finds_what_a_search_finds(text):
    pattern = AtEnd("(?:^|[\\s,(])성(?:은|을) $", 4)
    found, wanted = pattern.search(text), pattern.pattern.search(text)
    assert found is not None and wanted is not None and found.span() == wanted.span()
