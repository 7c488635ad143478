"""The bilingual page in a real browser: it opens with no error, and everything that is marked can be used."""

import pytest
from browser import find, probe
from fakes import FakeEngine

from glossary.articles import read_article
from glossary.types import Article
from translate.pipeline import TranslateOptions, mined_names, translate_article
from translate.rendering import Entry, render, render_index
from translate.report import summary

pytestmark = pytest.mark.skipif(
    find() is None,
    reason="no Chromium or Chrome found (set HANYIN_BROWSER to one): the pages are not opened in a browser",
)

MARKS = """
const marks = (side) => [...document.querySelectorAll(side + " mark")];
const korean = [...marks(".ko"), ...marks(".headline-ko")], english = [...marks(".en"), ...marks(".headline")];
const card = document.getElementById("card");
const key = (target, name) =>
  target.dispatchEvent(new KeyboardEvent("keydown", { key: name, bubbles: true, cancelable: true }));
const empty = [...korean, ...english].filter((mark) => {
  mark.click();
  const shown = !card.hidden && card.textContent.trim().length > 12 && mark.getAttribute("aria-expanded") === "true";
  const lit = document.querySelectorAll("mark.lit").length;
  key(mark, "Escape");
  return !shown || lit < 1 || !card.hidden;
}).length;
english[0].focus();
key(english[0], "Enter");
const byKey = !card.hidden;
const box = card.getBoundingClientRect();
const inside = box.left >= 0 && box.right <= innerWidth && box.width > 100;
document.body.click();
const closed = card.hidden;
english[1].dispatchEvent(new PointerEvent("pointerover", { bubbles: true, pointerType: "mouse" }));
const byHover = !card.hidden;
key(english[1], "Escape");
const only = document.getElementById("only");
const rows = () => [...document.querySelectorAll("main .row")].filter((row) => row.offsetParent).length;
const before = rows();
only.click();
const after = rows();
return {
  pairs: [korean, english].map((side) => side.map((mark) => mark.dataset.pair)), empty, byKey, inside, closed, byHover,
  before, after, flagged: document.querySelectorAll("main .row.flagged").length,
  wide: document.documentElement.scrollWidth > innerWidth, ids: document.querySelectorAll("[id]").length,
  unique: new Set([...document.querySelectorAll("[id]")].map((one) => one.id)).size,
  reachable: [...korean, ...english].every((mark) => mark.tabIndex === 0),
};
"""


@pytest.fixture(scope="module")
def long_article():
    """An article of 3 000 characters and more, made of two that ship with hanyin."""
    from pathlib import Path

    seeds = Path(__file__).parent.parent / "seeds"
    texts = [
        read_article(seeds / name, name).text for name in ("01-hangzhou-ai-town.txt", "02-beijing-mentougou-plan.txt")
    ]
    article = Article("long.txt", "\n\n".join(texts))
    assert len(article.text) >= 3000
    return translate_article(article, mined_names(article.text), FakeEngine(), TranslateOptions())


@pytest.fixture(scope="module")
def page(long_article):
    return dict(render(long_article, "long", ["html"]))["long.html"]


@pytest.mark.parametrize("size", ["1280,900", "400,800"], ids=["desk", "telephone"])
def test_an_article_opens_and_every_name_and_figure_is_marked(long_article, page, size, tmp_path):
    seen = probe(page, MARKS, tmp_path, size)
    assert seen["errors"] == []
    assert seen["refused"] == []
    assert seen["requests"] == []
    result = seen["result"]
    outcomes = [(f"{n}-{i}", o) for n, t in enumerate(long_article.translations, 1) for i, o in enumerate(t.outcomes)]
    assert len(outcomes) > 100
    korean, english = result["pairs"]
    assert sorted(korean) == sorted(pair for pair, _ in outcomes)
    assert sorted(english) == sorted(pair for pair, o in outcomes if o.target)
    assert result["empty"] == 0
    for what in ("byKey", "inside", "closed", "byHover", "reachable"):
        assert result[what], what
    assert not result["wide"]
    assert result["ids"] == result["unique"]
    assert result["after"] == result["flagged"] < result["before"]


COLOURS = "const of = getComputedStyle(document.body); return [of.color, of.backgroundColor];"


def lightness(colour):
    return sum(map(int, colour[colour.index("(") + 1 : -1].split(",")[:3]))


@pytest.mark.parametrize(("scheme", "dark"), [("1", False), ("0", True)], ids=["light", "dark"])
def test_light_and_dark(page, scheme, dark, tmp_path):
    seen = probe(page, COLOURS, tmp_path, flags=(f"--blink-settings=preferredColorScheme={scheme}",))
    ink, paper = map(lightness, seen["result"])
    assert abs(ink - paper) > 380  # of 765
    assert (ink > paper) is dark


def test_the_index_opens(long_article, tmp_path):
    index = render_index([("long", Entry.of("long", long_article))], summary(long_article.translations))
    seen = probe(index, "return [...document.querySelectorAll('a')].map((a) => a.getAttribute('href'));", tmp_path)
    assert (seen["errors"], seen["refused"], seen["result"]) == ([], [], ["long.html"])
