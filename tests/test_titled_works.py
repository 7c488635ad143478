"""Titles that are words: works in title brackets, and characters of a novel by their given names."""

from __future__ import annotations

from dataclasses import replace

from glossary.types import Category, Concept, Origin, Status
from translate.persons import Persons, given_again, remember, titled_again
from translate.titled_works import titled_works
from translate.types import Constraint

FILM = Concept("c-1", "인생", english="To Live", category=Category.WORK, origin=Origin.ZH, confidence=0.9)
OTHER = Concept("c-2", "인생", english="Life", category=Category.WORK, origin=Origin.ZH, confidence=0.9)
GIRL = Concept(
    "c-3", "임대옥", "林黛玉", english="Lin Daiyu", category=Category.PERSON, origin=Origin.ZH,
    note="character of Dream of the Red Chamber",
)  # fmt: skip
CHINESE = "중국과 중국, 또 중국."


def test_only_brackets_of_titles_and_only_about_china() -> None:
    """The same word outside brackets, or in an article about something else, is the word."""
    article = [CHINESE, "영화 <인생>과 그의 인생, ‘인생’이라는 말, 《인생》"]
    assert [[c.start for c in row] for row in titled_works(article, {"인생": (FILM,)})] == [[], [4, 28]]
    assert [*titled_works(["영화 <인생>"], {"인생": (FILM,)})] == [[]]


def test_common_quotes_behind_a_kind_of_work() -> None:
    """영화 ‘인생’ is the film; a word in quotes is no title."""
    article = [CHINESE, "감독의 영화 ‘인생’과 대표작 '인생', 그 ‘인생’과 시대 “인생”"]
    assert [[c.start for c in row] for row in titled_works(article, {"인생": (FILM,)})] == [[], [8, 18]]


def test_a_title_of_the_table_is_of_the_kind_that_is_said() -> None:
    """드라마 ‘연인’ is another work than the film; 도시 ends no kind."""
    article = [
        CHINESE,
        "드라마 ‘연인’과 시 <고향>, 노래 '세계', 도시 ‘연인’",
        "영화 ‘연인’, 소설 <고향>, 그의 <세계>, 신작 '세계'",
    ]
    found = [[c.expected for c in row] for row in titled_works(article, {"인생": (FILM,)})]
    assert found == [[], [], ["My Old Home", "The World", "House of Flying Daggers", "The World"]]


def test_two_works_of_one_title_are_left() -> None:
    """Nothing tells them apart."""
    assert [*titled_works([CHINESE, "<인생>"], {"인생": (FILM, OTHER)})] == [[], []]


def test_what_is_unsure_or_rejected_drives_no_title() -> None:
    """A record drives a title only where it may drive any other name."""
    unsure, rejected = replace(FILM, confidence=0.3), replace(FILM, status=Status.REJECTED)
    for own in (
        replace(unsure, hangul="강둑"),
        replace(rejected, hangul="강둑"),
        replace(FILM, hangul="강둑", english=""),
    ):
        assert [*titled_works([CHINESE, "<강둑>"], {"강둑": (own,)})] == [[], []]


def _named(concept: Concept, surface: str) -> Persons:
    persons: Persons = {}
    end = len(surface)
    term = Constraint("term", surface, 0, end, 0, end, concept.english, (concept.english,), concept.id, "person")
    remember(term, (concept,), persons)
    return persons


def test_characters_by_their_given_names() -> None:
    """Only characters of novels, only whole words, only the given name."""
    persons = _named(GIRL, "임대옥")
    found = [(c.surface, c.expected) for c in given_again("대옥은 대옥상과 임대옥", persons, ())]
    assert found == [("대옥", "Daiyu")]
    poet = Concept("c-4", "왕안석", "王安石", english="Wang Anshi", category=Category.PERSON, origin=Origin.ZH)
    assert not list(given_again("안석이 왔다", _named(poet, "왕안석"), ()))


def test_the_last_word_of_a_western_name_with_a_title() -> None:
    """라이 창업자 after 지미 라이; 에릭손 감독 after 스벤 고란 에릭손."""
    lai = Concept("c-5", "지미 라이", "黎智英", english="Jimmy Lai", category=Category.PERSON, origin=Origin.YUE)
    assert [c.expected for c in titled_again("라이 창업자가", _named(lai, "지미 라이"), ())] == ["founder Lai"]
    coach = Concept("c-6", "스벤 에릭손", english="Sven Eriksson", category=Category.PERSON, origin=Origin.OTHER)
    assert [c.surface for c in titled_again("에릭손 감독은", _named(coach, "스벤 에릭손"), ())] == ["에릭손"]
