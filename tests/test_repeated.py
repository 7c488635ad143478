"""A bracket in words that stood elsewhere is judged only once: the same is found as when every article comes alone."""

from pathlib import Path

import pytest

from glossary.articles import read_articles
from glossary.base import base_concepts
from glossary.mining import mine
from glossary.mining.known import KnownNames, Recent
from glossary.types import Article

ROOT = Path(__file__).resolve().parent.parent
FILLER = "이 단락은 괄호 앞에 충분히 긴 글이 서도록 덧붙인 것으로, 아무 이름도 나오지 않는다. " * 4


def alone(article):
    return mine(article, KnownNames.of(base_concepts()))


@pytest.fixture(scope="module")
def known():
    return KnownNames.of(base_concepts())


@pytest.mark.parametrize("name", ["05-baidu-huawei-names", "12-changan-history-culture"])
def test_an_article_that_comes_again_is_mined_alike(known, name):
    text = (ROOT / f"seeds/{name}.txt").read_text("utf-8")
    for number in (1, 2):
        article = Article(f"{number}.txt", text)
        again = mine(article, known)
        assert again == alone(article)
        assert {mention.doc for mention in again.mentions} == {f"{number}.txt"}


def test_the_order_of_articles_does_not_matter(known):
    articles = list(read_articles([str(ROOT / "seeds")]))
    first = [mine(article, known) for article in articles]
    assert [mine(article, known) for article in reversed(articles)] == first[::-1]


def test_what_an_article_is_set_in_is_told_apart(known):
    """The same words in an article about Japan, about the steppe and about nothing of that."""
    words = f"{FILLER}회의에는 기쿠요마치(菊陽町)와 누르하치(努爾哈赤)가 나온다. "
    for before in ("", "일본 도쿄와 오사카. ", "만주족과 몽골족. ", "중국 베이징, 중국 상하이, 중국. "):
        article = Article("a.txt", before + words)
        assert mine(article, known) == alone(article)


def test_an_article_that_comes_again_with_another_head_is_mined_alike(known):
    text = (ROOT / "seeds/07-shenzhen-ev-robots.txt").read_text("utf-8")
    for head in ("", "첫째 판\n", "둘째 판, 다시 실음\n"):
        article = Article("a.txt", head + text)
        assert mine(article, known) == alone(article)


def test_what_is_asked_for_besides_is_not_kept(known):
    text = f"{FILLER}왕하이펑이 말했다. 중국 베이징과 상하이, 중국 정부."
    assert not mine(Article("a.txt", text), known).mentions
    assert mine(Article("b.txt", text), known, base_concepts()).mentions
    assert not mine(Article("c.txt", text), known).mentions


def test_judgements_are_kept_for_two_rounds():
    judged = Recent(2)
    for number in range(5):
        judged[(str(number),)] = (None, number)
    assert [judged.get((str(number),)) for number in range(5)] == [None, None, (None, 2), (None, 3), (None, 4)]
