"""Files of Korean text: encodings, what is no text, folders, ids."""

import io
import sys
from pathlib import Path

import pytest

from glossary.articles import article_from_bytes, decode, find_articles, read_article, read_articles
from glossary.errors import ArticleError
from glossary.types import Article

TEXT = "중국 베이징(北京)에서\r\n만났다."


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (TEXT.encode("utf-8"), "utf-8"),
        (TEXT.encode("utf-8-sig"), "utf-8"),
        (b"\xff\xfe" + TEXT.encode("utf-16-le"), "utf-16-le"),
        (b"\xfe\xff" + TEXT.encode("utf-16-be"), "utf-16-be"),
        (("Beijing " + TEXT).encode("cp949"), "cp949"),
        ("똠방각하 펲시콜라".encode("cp949"), "cp949"),
        (("A plain start, then " + TEXT).encode("utf-16-le"), "utf-16-le"),
        (("A plain start, then " + TEXT).encode("utf-16-be"), "utf-16-be"),
    ],
)
def test_encodings(data, encoding):
    text, found = decode(data)
    assert found == encoding
    assert "\ufeff" not in text
    assert text.encode(encoding) in data


def test_newlines_stay():
    assert decode(TEXT.encode())[0] == TEXT


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "empty"),
        (b"  \n\t ", "empty"),
        (b"\xef\xbb\xbf \n", "empty"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x01\x00\x00\x00", "binary"),
        (bytes(range(1, 32)) * 20, "binary"),
        (b"\xff\xff\xff\xfe\xfd" * 9, "unknown encoding"),
        (b"\xef\xbb\xbf\xff\xfe\xfd", "does not decode"),
    ],
)
def test_what_is_no_text_says_so_on_one_line(data, says):
    with pytest.raises(ArticleError, match=says) as caught:
        decode(data, "a.txt")
    assert str(caught.value).startswith("a.txt: ")
    assert "\n" not in str(caught.value)


def test_a_declared_charset_of_html_is_believed():
    page = '<html><head><meta charset="euc-kr"><title>제목</title></head><body><p>베이징에서 만났다.</p></body></html>'
    article = article_from_bytes(page.encode("cp949"), "a.html", "html", "a.html")
    assert "베이징에서 만났다." in article.text
    assert (article.title, article.encoding) == ("제목", "cp949")


def test_a_wrong_declared_charset_is_overcome():
    page = '<meta charset="no-such-charset"><p>베이징에서 만났다.</p>'
    assert "베이징" in article_from_bytes(page.encode(), "a.html", "html", "a.html").text


@pytest.mark.parametrize("charset", ["undefined", "unicode_escape", "base64", "no-such-charset"])
def test_a_charset_that_no_page_can_have_is_passed_over(charset):
    page = f"<meta charset='{charset}'><p>\\ud800 {TEXT}".encode()
    article = article_from_bytes(page, "a.html", "html", "a.html")
    assert "베이징(北京)" in article.text
    assert article.encoding == "utf-8"


def test_a_page_without_text_is_an_error():
    with pytest.raises(ArticleError, match="holds no text"):
        article_from_bytes(b"<html><body><script>x</script></body></html>", "a.html", "html", "a.html")


def test_a_missing_file_is_an_error_that_names_it(tmp_path):
    with pytest.raises(ArticleError, match=r"gone\.txt"):
        read_article(tmp_path / "gone.txt", "gone.txt")


def test_a_folder_gives_its_articles_in_order(tmp_path):
    (tmp_path / "b").mkdir()
    (tmp_path / ".hidden").mkdir()
    for name in ("z.txt", "b/a.md", "b/page.html", "README.md", "photo.jpg", ".hidden/x.txt", ".dot.txt"):
        (tmp_path / name).write_text("<p>글</p>", encoding="utf-8")
    assert [doc for _, doc in find_articles([tmp_path])] == ["b/a.md", "b/page.html", "z.txt"]


def test_two_folders_with_the_same_name_inside_have_different_ids(tmp_path):
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.txt").write_text(folder, encoding="utf-8")
    docs = [doc for _, doc in find_articles([tmp_path / "one", tmp_path / "two", tmp_path / "one" / "a.txt"])]
    assert len(set(docs)) == 3
    assert docs[0] == "a.txt"


def test_standard_input_is_listed_once():
    assert find_articles(["-", "-"]) == [(None, "-")]


def test_a_name_that_is_not_utf8_has_an_id_that_is(tmp_path):
    try:
        (tmp_path / b"\xff\xb0.txt".decode("utf-8", "surrogateescape")).write_text("글", encoding="utf-8")
    except OSError:
        pytest.skip("this system has no such names")
    ((path, doc),) = find_articles([tmp_path])
    assert doc == "\ufffd\ufffd.txt"
    assert read_article(path, doc).text == "글"


def test_a_folder_without_articles_and_a_missing_path_are_errors(tmp_path):
    with pytest.raises(ArticleError, match="no articles in this folder"):
        find_articles([tmp_path])
    with pytest.raises(ArticleError, match="no such file"):
        find_articles([tmp_path / "gone"])


def test_one_bad_file_does_not_stop_the_others(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"")
    (tmp_path / "b.txt").write_text("글", encoding="utf-8")
    bad, good = read_articles([tmp_path])
    assert isinstance(bad, ArticleError)
    assert isinstance(good, Article)
    assert good.doc == "b.txt"


def test_standard_input(monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("글".encode())))
    (article,) = read_articles(["-"])
    assert isinstance(article, Article)
    assert (article.doc, article.text) == ("-", "글")


def test_what_hanyin_wrote_is_no_article(tmp_path):
    (tmp_path / "en" / "x").mkdir(parents=True)
    for name in ("a.txt", "en/a.en.md", "en/x/b.html", "en/c.txt"):
        (tmp_path / name).write_text("베이징(北京)", encoding="utf-8")
    (tmp_path / "en" / ".hanyin-outputs.json").write_text('{"a.en.md": "1", "x/b.html": "2"}', encoding="utf-8")
    assert [doc for _, doc in find_articles([tmp_path])] == ["a.txt", "en/c.txt"]


@pytest.mark.parametrize("text", ["베이징(北京)은\0 수도이다.", "베이징은\0 수도이고 상하이는 항구이다.\n" * 3])
def test_a_zero_byte_in_utf_8_makes_no_utf_16_of_it(text):
    assert decode(text.encode()) == (text, "utf-8")


def test_utf_16_without_a_mark_is_told_by_its_zeros():
    text = "베이징은 수도이다. AI 기업이 7곳 있다."
    assert decode(text.encode("utf-16-le")) == (text, "utf-16-le")


@pytest.mark.skipif(not Path("/dev/zero").is_char_device(), reason="no devices here")
def test_a_device_is_no_article():
    with pytest.raises(ArticleError, match="a device"):
        find_articles(["/dev/zero"])
    with pytest.raises(ArticleError, match="a device"):
        read_article(Path("/dev/zero"), "zero")
