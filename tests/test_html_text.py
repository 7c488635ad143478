"""HTML to text: the article of a page, however broken the page."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glossary.html_text import html_to_text

PAGE = """<!doctype html><html lang=ko><head>
<title>샤먼항, 무인 크레인 48대 가동 | 새한일보</title><style>p{}</style></head><body>
<header><h1><a href=/>새한일보</a></h1></header><nav><ul><li><a href=1>정치</a><li><a href=2>경제</a></ul></nav>
<div><div class="view_con"><h2>샤먼항, 무인 크레인 48대 가동</h2>
<figure><img src=a.jpg><figcaption>부두의 야경. /신화</figcaption></figure>
<p>샤먼(廈門)항이 4일 무인 크레인 48대를 움직이기 시작했다.
<p>국장은 &ldquo;안전이 먼저&rdquo;라고&nbsp;했다.<br><br>반응은 좋다.
<blockquote><p>항만은 얼굴입니다.</p></blockquote>
<table><tr><th>부두<th>대수<tr><td>둥두<td>16</table>
<ul><li>하나<li>둘<ul><li>셋</ul></ul><pre><code>a = 1
b = 2</code></pre></div>
<div class="related_list"><a>다른 기사</a></div></div><aside>많이 본 뉴스</aside><footer>대표 김</footer>
<script>var a = "<p>아니다</p>";</script></body></html>"""


def test_the_article_of_a_page():
    text, title, kinds, _ = html_to_text(PAGE)
    assert title == "샤먼항, 무인 크레인 48대 가동"
    assert text.split("\n") == [
        "## 샤먼항, 무인 크레인 48대 가동", "", "▲ 부두의 야경. /신화", "",
        "샤먼(廈門)항이 4일 무인 크레인 48대를 움직이기 시작했다.", "",
        "국장은 “안전이 먼저”라고 했다.", "", "반응은 좋다.", "",
        "> 항만은 얼굴입니다.", "", "부두 | 대수", "둥두 | 16", "",
        "- 하나", "- 둘", "  - 셋", "", "```", "a = 1", "b = 2", "```", "",
    ]  # fmt: skip
    assert {kind for _, _, kind in kinds} == {"title", "caption", "paragraph", "quote", "cell", "item", "code"}
    assert all("\n" not in text[start:end] and text[start:end].strip() for start, end, _ in kinds)


def test_everything_of_a_page():
    text, *_ = html_to_text(PAGE, main_text=False)
    assert all(word in text for word in ("정치", "다른 기사", "많이 본 뉴스", "대표 김", "반응은 좋다."))
    assert "아니다" not in text


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("항만이 열렸다", "항만이 열렸다\n"),
        ("<p>가<p>나</div></p>다", "가\n\n나\n\n다\n"),
        ("<p>a &lt;b&gt; &amp;amp; &#54637;</p>", "a <b> &amp; 항\n"),
        ("<ruby>廈<rt>하</rt>門<rt>문</rt></ruby>", "廈(하)門(문)\n"),
        ('<p title="a<b>c">항만</p><!-- 주석 <p>아니다</p> -->', "항만\n"),
        ("<p>항만 <!-- 끝나지 않는 주석", "항만 끝나지 않는 주석\n"),
        ("<p hidden>아니다</p><p style='display: none'>아니다</p><p>항만", "항만\n"),
        ("<table><tr><td><p>가</p></td></tr></table>", "가\n"),
        ("<ol><li>가<li>나<ol><li>다</ol><li value=7>라</ol>", "1. 가\n2. 나\n  1. 다\n7. 라\n"),
        ("<ol start=3><li>가<li>나</ol><ul><li>다</ul>", "3. 가\n4. 나\n\n- 다\n"),
        ("<ol reversed><li>가<li>나</ol>", "2. 가\n1. 나\n"),
        ("<ol start=2024><li>가</ol>", "- 가\n"),
        ("<li>가", "- 가\n"),
        ("<pre>print('베이징')\nx = 1</pre>", "```\nprint('베이징')\nx = 1\n```\n"),
        ("<pre>베이징은 수도이다.\n상하이는 항구이다.</pre>", "베이징은 수도이다.\n상하이는 항구이다.\n"),
        ("<pre class='language-text'>베이징은 수도이다.</pre>", "```\n베이징은 수도이다.\n```\n"),
        ("<pre><code>a\n```\nb</code></pre>", "````\na\n```\nb\n````\n"),
        ("<pre></pre>가", "가\n"),
        ("<p>가<a b='", "가<a b='\n"),
        ("", ""),
    ],
)
def test_fragments(html, text):
    assert html_to_text(html)[0] == text


def test_words_of_code_are_anchors_beside_links():
    page = '<p>명령은 <code> ls 한글 </code>이고 <a href="https://a.example"><code>b=1</code></a>이다.</p>'
    text, _, _, anchors = html_to_text(page)
    found = [(a.kind, text[a.start : a.end], a.value) for a in anchors]
    assert found == [("code", "ls 한글", ""), ("code", "b=1", ""), ("link", "b=1", "https://a.example")]


def test_the_headline_is_taken_from_the_title_when_the_article_has_none():
    page = "<title>샤먼항, 무인 크레인 48대 가동 - 새한일보</title><body><p>항만이 문을 열었다고 국장이 밝혔다."
    assert html_to_text(page)[0].startswith("# 샤먼항, 무인 크레인 48대 가동\n\n항만이")


def test_deep_nesting_is_no_trouble():
    assert html_to_text("<div>" * 3000 + "항만이 열렸다")[0] == "항만이 열렸다\n"


TOKENS = st.sampled_from(
    ["<p>", "</p>", "<div class=menu>", "</div>", "<table>", "<tr>", "<td>", "</table>", "<li>", "<ul>", "</ul>", "<a ",
     "<", ">", "&", "가나다",
     "<!--", "-->", "<h1>", "</h1>", "<pre>", "</pre>", "\n", "<br>", "<script>", "</script>", "<title>", "</title>",
     "<br/>", "<rt>", "'", '"']
)  # fmt: skip


@settings(derandomize=True, deadline=None, max_examples=300)
@given(st.lists(TOKENS, max_size=60).map("".join) | st.text(max_size=80), st.booleans())
def test_any_input_gives_lines_with_exact_offsets(html, main_text):
    text, _, kinds, _ = html_to_text(html, main_text)
    position = 0
    for start, end, kind in kinds:
        assert position <= start < end <= len(text)
        assert kind
        position = end


def test_links_are_anchors_and_not_text():
    page = """<p>항만은 <a href="https://a.example/x?b=1"> 샤먼(廈門) </a>에 있다.</p><ul><li><a href="/menu">차림</a>
    <li><a href="https://b.example"><b>둥두</b> 부두</a></ul><a href="https://c.example"><p>안내</p></a>"""
    text, _, _, anchors = html_to_text(page, main_text=False)
    assert text == "항만은 샤먼(廈門) 에 있다.\n\n- 차림\n- 둥두 부두\n\n안내\n"
    assert [(text[a.start : a.end], a.value) for a in anchors] == [
        ("샤먼(廈門)", "https://a.example/x?b=1"),
        ("둥두 부두", "https://b.example"),
    ]


def test_a_headline_put_before_the_text_moves_the_links():
    page = "<title>샤먼항, 무인 크레인 48대 가동</title><article><p>" + "항만이 열렸다고 한다. " * 9
    text, _, _, anchors = html_to_text(page + '<a href="https://a.example">둥두</a>에서.</p></article>')
    assert text.startswith("# 샤먼항")
    assert [text[a.start : a.end] for a in anchors] == ["둥두"]


def test_code_in_code_has_one_fence():
    text, *_ = html_to_text("<p>명령<pre><code>ls<pre>cd /</pre></code></pre>끝", main_text=False)
    assert text.count("```") == 2
    assert text.index("```") < text.index("ls") < text.index("cd /") < text.rindex("```")


def test_white_space_inside_a_link_goes_before_and_behind_it():
    text, _, _, anchors = html_to_text(
        '<p>부두  <a href="https://a.example">   둥두    샤먼   </a>   에서', main_text=False
    )
    assert text == "부두 둥두 샤먼 에서\n"
    assert [text[a.start : a.end] for a in anchors] == ["둥두 샤먼"]
