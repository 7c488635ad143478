"""The values between the stages."""

from dataclasses import fields, replace

from glossary.types import Category, Evidence, Kind, Mention, Origin, Reading


def test_moved_changes_the_place_and_nothing_else():
    mention = Mention(
        "a", 3, 5, "우시", "시", "無錫", "無錫", "无锡", "Wúxī", ("Wuxi",), ("무석",), Kind.COMMON_WORD, Reading.MIXED,
        Category.PLACE, Origin.YUE, "Wuxi", "우시", True, 0.5, (Evidence("k", "d", 1.0),), False,
    )  # fmt: skip
    defaults = Mention("", 0, 0, "")
    assert all(getattr(mention, f.name) != getattr(defaults, f.name) for f in fields(Mention))
    assert mention.moved(4) == replace(mention, start=7, end=9)
