"""The reading versions: Markdown and text. Structure survives, nothing is lost, flags are footnotes."""

import re

import pytest
from rendering_sample import KOREAN, finished

from glossary.types import Article
from translate.documents import read_document
from translate.rendering import FORMATS, render
from translate.rendering.md import render as render_md
from translate.rendering.types import RenderInput
from translate.segmentation import split
from translate.types import Fate, Translation


def rendered(form, **options):
    return dict(render(finished(**options), "port", [form]))["port" + FORMATS[form][0]]


BODY = [
    "# Xiamen Port Puts 48 Unmanned Cranes to Work",
    "",
    "The port of Xiamen started up 48 unmanned cranes on April 4, port director Chen Lixin said. "
    "The investment comes to 1.2 billion yuan.[^1] “They do not rest at night either,” he added.",
    "",
    "A rumor that Wang Yi[^2] attended the event could not be confirmed. Local media said throughput had risen 30%.",
    "",
    "## Next Steps",
    "",
    "- Extension to the Haicang terminal",
]
NOTES = [
    "## To check",
    "",
    "[^1]: 2200억원 should be 220 billion won & is not in the English",
    "[^2]: 왕이: two people have this name: Wang Yi (王毅) or Wang Yi (王怡)?",
    "",
]


def test_markdown_keeps_its_own_markup():
    lines = rendered("md", media="md").split("\n")
    assert lines[:9] == BODY
    assert lines[9:-5] == [
        "- Completion in 2026 <planned>", "", "> A port is the face of its city.", "",
        "| Terminal | Units |", "| --- | --- |",
        "| Haicang | 16 |", "| Dongdu | |", "", "▲ The Dongdu terminal in Xiamen by night. /Photo: Saehan <Ilbo>", "",
        "```", "둥두 = 16", "```", "", "https://port.example/notice", "",
    ]  # fmt: skip
    assert lines[-5:] == NOTES


def test_text_becomes_markdown():
    lines = rendered("md", media="txt").split("\n")
    assert lines[:9] == BODY
    assert "- Completion in 2026 \\<planned>" in lines
    assert "*The Dongdu terminal in Xiamen by night. /Photo: Saehan \\<Ilbo>*" in lines
    assert [line for line in lines if line.startswith("|")] == [
        "| Terminal | Units |",
        "| --- | --- |",
        "| Haicang | 16 |",
        "| Dongdu |  |",
    ]
    assert lines[-5:] == NOTES


def test_without_flags_there_is_no_list():
    assert "To check" not in rendered("md", media="txt", korean="둥두\n\n둥두 얘기다.")


@pytest.mark.parametrize("media", ["md", "txt"])
def test_boilerplate_is_left_out_only_when_asked(media):
    assert "untranslated" not in rendered("md", media=media)
    assert "untranslated" in rendered("md", media=media, main_text=False)


def test_every_paragraph_of_the_source_has_its_paragraph():
    korean = "\n\n".join(f"{number}번째 문단이다." for number in range(40))
    assert len(re.split(r"\n\n", rendered("md", media="txt", korean=korean).strip())) == 40
    assert rendered("md", media="txt", korean=korean.replace("\n\n", "\n")).count("\n\n") == 39


def test_text_that_looks_like_markup_is_escaped():
    text = rendered("md", media="txt", korean="첫 글이다.\n\n둘째 글이다.")
    assert "(untranslated)" in text
    sample = finished("txt", korean="제목\n\n글이다.")
    risky = "2018. A *bold* <b>plan</b> [x](y) a_b"
    done = type(sample)(
        sample.document,
        tuple(type(t)(t.segment, risky, t.outcomes, t.flags) for t in sample.translations),
        sample.names,
        "",
    )
    assert (
        dict(render(done, "a", ["md"]))["a.en.md"].split("\n")[-2]
        == "2018\\. A \\*bold\\* \\<b>plan\\</b> \\[x](y) a_b"
    )


def test_links_survive():
    korean = "[샤먼](https://a.example/1)항이 열렸다. **[공지](https://a.example/2)**를 보라.\n"
    text = rendered("md", media="md", korean=korean)
    assert "https://a.example/1" in text
    assert "https://a.example/2" in text


def test_plain_text_is_the_source_with_english_in_place():
    text = rendered("txt", media="txt")
    assert text.split("\n")[:2] == BODY[:2]
    assert "[^" not in text
    assert "| Dongdu | |" in text
    assert "새한일보" not in text


def test_a_segment_without_english_keeps_its_korean():
    sample = finished("txt", korean="제목\n\n항만이 열렸다.")
    empty = tuple(type(t)(t.segment, "") for t in sample.translations)
    done = type(sample)(sample.document, empty, sample.names, "")
    for form in ("md", "txt", "html"):
        assert "항만이 열렸다." in "".join(content for _, content in render(done, "a", [form]))


def test_the_sample_has_every_fate():
    fates = {outcome.fate for translation in finished().translations for outcome in translation.outcomes}
    assert fates == set(Fate)
    assert KOREAN.count("\n\n") > 5


def test_our_footnotes_go_on_after_those_of_the_source():
    from fakes import FakeEngine

    from glossary.types import Article
    from translate.pipeline import TranslateOptions, mined_names, translate_article

    article = Article(
        "a.md", "글이다.[^3]\n\n[^3]: 리쇼어링은 어렵다.\n\n김민수 기자가 항저우에서 말했다.\n", media="md"
    )
    done = translate_article(article, mined_names(article.text), FakeEngine(), TranslateOptions())
    lines = dict(render(done, "a", ["md"]))["a.en.md"].split("\n")
    assert lines[0].endswith("[^3]")
    assert next(line[:5] for line in lines if line.startswith("[^")) == "[^3]:"
    ours = [line[:5] for line in lines[lines.index("## To check") :] if line.startswith("[^")]
    assert ours[0] == "[^4]:"


def test_lists_keep_their_numbers_and_their_depth():
    text = "1. 가나\n2. 다라\n  1. 마바\n  - 사아\n7. 자차\n\n- 카타\n"
    document = read_document(Article("a.html", text, media="html"), main_text=False)
    translations = tuple(Translation(s, s.text, (), (), "direct") for s in split(document))
    assert render_md(RenderInput(document, translations)).split("\n") == [
        "1. 가나", "2. 다라", "   1. 마바", "   - 사아", "", "<!-- -->", "", "7. 자차", "- 카타", "",
    ]  # fmt: skip
