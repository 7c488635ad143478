"""The quick ways of making an index give what the slow ones give."""

from __future__ import annotations

import random

import pytest

from glossary.base import base_concepts
from glossary.lookup_bulk import near_of_many, spoken_of_many, typed_of_many
from glossary.lookup_keys import spoken_keys, typed_keys
from glossary.lookup_near import distances_of, near_forms, near_keys, near_keys_of_many
from glossary.lookup_reading import plain_characters, read_plain
from glossary.phonetics.hangul import compose
from glossary.phonetics.hanja import possible_sino, sino_korean_word
from glossary.phonetics.pinyin import syllables
from glossary.phonetics.similarity import jamo_distance, jamo_within, unspread
from glossary.phonetics.tables import keyed
from glossary.phonetics.transcription import hangul_of, official_hangul
from glossary.types import Category, Concept

CATEGORIES = ("person", "place", "org", "")


@pytest.fixture(scope="module")
def made_up() -> list[str]:
    """Names of characters that names have, surnames first or not."""
    rng = random.Random(11)
    characters = [character for concept in base_concepts()[::5] for character in concept.hanja]
    firsts = [*characters, *keyed("surnames.tsv")]
    return [rng.choice(firsts) + "".join(rng.choices(characters, k=rng.choice((1, 2, 2, 3)))) for _ in range(1500)]


def test_plain_names_are_read_as_the_tables_read_them(made_up):
    """Every reading of a name that needs no table is the one that the long way finds."""
    names = [*made_up, *(concept.hanja for concept in base_concepts()[::9] if concept.hanja)]
    plain = {name: characters for name in names if (characters := plain_characters(name))}
    assert len(plain) > len(made_up) / 2
    for name, characters in plain.items():
        for category in CATEGORIES:
            read = read_plain(characters, category)
            expected = syllables(name, category)
            assert (name, read.syllables, read.sino) == (name, expected, sino_korean_word(name, category))
            assert read.sounds == tuple(map(hangul_of, expected))
        choices = [characters[0].choices_first, *(character.choices_inside for character in characters[1:])]
        assert choices == [possible_sino(character, initial=not place)[:2] for place, character in enumerate(name)]


def test_keys_of_many_are_those_of_one(made_up):
    """The keys of the index do not depend on how they were made."""
    rng = random.Random(12)
    kinds = list(Category)
    concepts = [
        Concept(hangul=rng.choice((official_hangul(name), "왕밍시")), hanja=name, category=rng.choice(kinds))
        for name in made_up[::2]
    ]
    for concept in [*base_concepts()[::11], *concepts]:
        assert spoken_of_many(concept) == spoken_keys(concept)
        assert typed_of_many(concept) == typed_keys(concept)
        for script in ("hangul", "latin", "han"):
            forms = near_forms(concept, script)
            assert near_of_many(concept, script) == forms
            assert [near_keys_of_many(form) for form in forms] == [set(near_keys(form)) for form in forms]


def spoilt(name: str, rng: random.Random) -> str:
    """Return a name with slips: a syllable changed, put in, left out, spelled out."""
    syllables_of = list(name)
    for _ in range(rng.randrange(1, 4)):
        place = rng.randrange(len(syllables_of))
        match rng.randrange(4):
            case 0:
                syllables_of[place] = compose(rng.randrange(19), rng.randrange(21), rng.choice((0, 0, 4, 21)))
            case 1:
                syllables_of.insert(place, rng.choice("이우어오아엔위"))
            case 2 if len(syllables_of) > 2:
                del syllables_of[place]
            case _:
                syllables_of[place] = rng.choice("리후쉬류구시지훠A")
    return "".join(syllables_of)


def test_distances_of_many_are_those_of_two():
    """Near strings are as far apart as `jamo_distance` says, and the others are 1.0 away."""
    rng = random.Random(13)
    names = [concept.hangul.replace(" ", "") for concept in base_concepts()[::3] if len(concept.hangul) > 1]
    for _ in range(1500):
        name = rng.choice(names)
        others = [spoilt(name, rng), spoilt(unspread(name) or name, rng), rng.choice(names)]
        limit = rng.choice((0.06, 0.13, 0.16, 0.2))
        exact = [jamo_distance(name, other) for other in others]
        assert jamo_within(name, others, limit) == [far if far <= limit else 1.0 for far in exact]


def test_two_left_out_and_one_spelled_out_is_not_one_more():
    name, other = "캘리포니아대학샌타바버라", "캘리포냐대학오샌타우바버라"
    assert jamo_within(name, [other], 0.13) == [jamo_distance(name, other)]


@pytest.mark.parametrize(
    ("query", "form", "near"),
    [
        ("류츈위안", "류춘위안", True),
        ("시아오미", "샤오미", True),
        ("샤오미", "시아오미", True),
        ("후아웨이", "화웨이", True),
        ("위안위안", "위안위안", True),
        ("구이저우", "궈저우", True),
        ("먼터우거", "먼터우거우", True),
        ("먼터우거우구", "먼터우거우", True),
        ("위안", "베이징", False),
        ("리", "리강", False),
        ("상하이", "하이난", False),
    ],
)
def test_spelled_out_and_left_out(query, form, near):
    """A glide spelled out and a syllable left out of a longer name are near, other names are not."""
    assert (distances_of(query, [form], "hangul")[0] < 1.0) == near
