"""The bilingual page: complete, escaped, accessible, self-contained; and the index of a folder."""

import re
from html.parser import HTMLParser

import pytest
from rendering_sample import CONCEPTS, finished

from translate.quantities import find_quantities
from translate.rendering import Entry, marks, render, render_index
from translate.report import summary
from translate.types import Constraint, Fate, Outcome, Segment, Translation

VOID = {"meta", "input", "br"}


class Page(HTMLParser):
    """Checks nesting and collects elements and the text inside each element with an interesting class."""

    def __init__(self, source):
        super().__init__()
        self.stack, self.elements, self.words = [], [], []
        self.feed(source)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.stack.append(tag)

    def handle_endtag(self, tag):
        assert self.stack and self.stack.pop() == tag

    def handle_data(self, data):
        self.words.append(data)

    def all(self, tag, **wanted):
        return [
            a
            for t, a in self.elements
            if t == tag and all(a.get(key.strip("_")) == value for key, value in wanted.items())
        ]


@pytest.fixture(scope="module")
def source():
    return dict(render(finished(), "sub/port", ["html"]))["sub/port.html"]


@pytest.fixture(scope="module")
def page(source):
    return Page(source)


def test_every_element_is_closed_and_ids_are_unique(page):
    assert page.stack == []
    ids = [attributes["id"] for _, attributes in page.elements if "id" in attributes]
    assert len(ids) == len(set(ids))


def test_the_page_needs_nothing_else(source, page):
    assert not page.all("link") and not page.all("img")
    assert not [a for _, a in page.elements if "src" in a or any(key.startswith("on") for key in a)]
    assert "@import" not in source and "url(" not in source
    policy = page.all("meta", **{"http-equiv": "Content-Security-Policy"})[0]["content"]
    assert policy.startswith("default-src 'none'")


def test_everything_is_escaped(source):
    assert "<planned>" not in source and "&lt;planned&gt;" in source
    assert "<Ilbo>" not in source and "<예정>" not in source
    assert "engine &lt;1&gt;" in source


def test_names_and_figures_are_marked_on_both_sides(page):
    pairs = {}
    for attributes in page.all("mark"):
        pairs.setdefault(attributes["data-pair"], []).append(attributes)
    assert len(pairs) == 15
    for found in pairs.values():
        assert len(found) == (1 if found[0]["data-fate"] == "missing" else 2)
        assert all(mark["tabindex"] == "0" and mark["role"] == "button" for mark in found)
    assert {mark["data-fate"] for mark in page.all("mark")} == {"kept", "repaired", "missing", "ambiguous"}


def test_a_figure_inside_a_name_is_marked_within_it():
    text, english = "그 제4차 회의는 끝났다.", "The Fourth Meeting has ended."
    figure = find_quantities("제4차")[0]
    name = Constraint("term", "제4차 회의", 2, 8, 2, 8, "Fourth Meeting")
    number = Constraint("quantity", "제4차", 2, 5, 2, 5, "fourth", figure.english, quantity=figure)
    outcomes = (Outcome(name, Fate.KEPT, "Fourth Meeting", 4, 18), Outcome(number, Fate.KEPT, "Fourth", 4, 10))
    both = marks.mark(Translation(Segment(0, 0, len(text), text), english, outcomes, (), "inline"), 1)
    for side, before in ((both.korean, "그 "), (both.english, "The ")):
        page = Page(side)
        assert page.stack == [] and side.startswith(f'{before}<mark class="term kept"')
        assert [attributes["data-pair"] for attributes in page.all("mark")] == ["1-0", "1-1"]
        assert re.match('<mark class="figure', side[len(before) :].split(">", 1)[1])


def test_every_mark_leads_to_a_row_with_all_forms(source, page):
    rows = {attributes["id"] for attributes in page.all("tr") if "id" in attributes}
    assert rows == set(CONCEPTS)
    for mark in page.all("mark"):
        assert {mark.get("data-concept"), *mark.get("data-alternatives", "").split()} - {None} <= rows
    row = source[source.index('<tr id="c-xiamen"') :].split("</tr>")[0]
    for form in (
        "Xiamen",
        "샤먼",
        "廈門 · 厦门",
        "Xiàmén",
        "샤먼시, 하문, 사먼",
        "Amoy",
        "place",
        "approved",
        "base names",
        "0.98",
    ):
        assert form in row


def test_flags_are_on_top_and_lead_to_their_sentences(source, page):
    assert "To check <b>2</b>" in source
    ids = {attributes["id"] for _, attributes in page.elements if "id" in attributes}
    targets = [attributes["href"][1:] for attributes in page.all("a") if attributes.get("href", "").startswith("#s")]
    assert len(targets) == 2 and set(targets) <= ids
    assert len(re.findall(r'class="row flagged"', source)) == 2


def test_counts(source):
    head = source[source.index('<dl class="summary">') : source.index("</dl>")]
    counts = re.findall(r"<b>(\d+)</b> (\w+)", head)
    assert counts[:4] == [("6", "kept"), ("1", "repaired"), ("0", "missing"), ("1", "ambiguous")]
    assert counts[4:] == [("6", "kept"), ("0", "repaired"), ("1", "missing")]


def test_languages_and_structure(page):
    assert page.all("html", lang="en")
    assert len(page.all("h1")) == 1
    assert page.all("section", **{"aria-level": "2"})
    korean = [a for _, a in page.elements if a.get("lang") == "ko" and a.get("class") in ("ko", "headline-ko")]
    assert len(korean) == len(page.all("div", _class="en")) + 1
    words = "".join(page.words)
    for sentence in ("Next Steps", "하이창(海滄", "둥두 = 16", "https://port.example/notice", "Dongdu"):
        assert sentence.split("(")[0] in words
    assert "무단 전재" not in words


def test_styles_for_dark_narrow_and_print(source):
    for query in ("prefers-color-scheme: dark", "max-width", "@media print", ":focus-visible"):
        assert query in source


def test_a_page_without_flags_says_so():
    text = dict(render(finished("txt", korean="둥두\n\n둥두 얘기다."), "a", ["html"]))["a.html"]
    assert "Nothing to check" in text
    assert 'id="only" disabled' in text
    assert "Names in this article" not in text


def test_index():
    pages = [("port", finished()), ("sub/새 글", Entry.of("sub/새 글", finished("txt")))]
    source = render_index(pages, summary(finished().translations))
    page = Page(source)
    assert page.stack == []
    assert [a["href"] for a in page.all("a")] == ["port.html", "sub/%EC%83%88%20%EA%B8%80.html"]
    assert source.count("Xiamen Port Puts 48") == 2
    assert "4 places to check" in source


def test_links_stand_below_their_block_and_only_safe_ones():
    from dataclasses import replace

    from glossary.types import Anchor

    done = finished()
    block = next(block for block in done.document.blocks if block.kind == "paragraph")
    anchors = (
        Anchor(block.start, block.start + 2, "link", 'https://a.example/?q="<b>&c'),
        Anchor(block.start + 3, block.start + 5, "link", "javascript:alert(1)"),
    )
    page = dict(render(replace(done, document=replace(done.document, anchors=anchors)), "port", ["html"]))["port.html"]
    assert '<p class="links"><a href="https://a.example/?q=&quot;&lt;b&gt;&amp;c" rel="noreferrer">' in page
    assert "javascript:" not in page
