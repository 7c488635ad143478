"""Documents: structure that must survive, with exact offsets."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glossary.types import Article
from translate.documents import read_document


def blocks(text, media="txt", main_text=False):
    return [(block.kind, block.text) for block in read_document(Article("a", text, media=media), main_text).blocks]


MARKDOWN = """---
date: 2020-01-01
---
# 샤먼 **항만** #

첫 문단이다.

- 하나
  1. 둘
* [ ] 셋

> 인용이다.

| 부두 | 대수 |
|------|:----:|
| 둥두 | |

![야경](a.png)

```python
x = "항만"
```

[링크](https://a.example/x) 뒤의 글이다.
https://a.example/only
---
문의 a@b.example
"""


def test_markdown():
    assert blocks(MARKDOWN, "md") == [
        ("title", "샤먼 **항만**"),
        ("paragraph", "첫 문단이다."),
        ("item", "하나"),
        ("item", "둘"),
        ("item", "셋"),
        ("quote", "인용이다."),
        ("cell", "부두"),
        ("cell", "대수"),
        ("cell", "둥두"),
        ("caption", "야경"),
        ("paragraph", "[링크](https://a.example/x) 뒤의 글이다."),
        ("paragraph", "문의 a@b.example"),
    ]


def test_press_text():
    text = "\n".join(
        [
            "샤먼항, 무인 크레인 가동",
            "물류비 내려갈지 관심",
            "",
            "- ▲ 크레인이 움직인다. /샤먼=한영수 특파원",
            "샤먼항이 4일 문을 열었다.",
            "",
            "■ 다음 단계",
            "▲ 부두를 넓힌다",
            "▲ 철도를 놓는다",
            "",
            "항만의 미래",
            "",
            "전문가들은 전망이 밝다고 했다.",
            "한영수 기자",
        ]
    )
    assert blocks(text) == [
        ("title", "샤먼항, 무인 크레인 가동"),
        ("title", "물류비 내려갈지 관심"),
        ("caption", "크레인이 움직인다. /샤먼=한영수 특파원"),
        ("paragraph", "샤먼항이 4일 문을 열었다."),
        ("title", "다음 단계"),
        ("item", "부두를 넓힌다"),
        ("item", "철도를 놓는다"),
        ("title", "항만의 미래"),
        ("paragraph", "전문가들은 전망이 밝다고 했다."),
        ("paragraph", "한영수 기자"),
    ]


def test_lines_are_paragraphs_unless_a_program_wrapped_them():
    wrapped = [
        "샤먼항이 무인 크레인 마흔여덟 대를 움직이기 시작했다고 항만국장이 사흘 전 기자들에게",
        "밝혔으며 투자액은 모두 십이억 위안이라고 현지 매체가 전했는데 공사는 삼 년 동안 이어",
        "졌다고 한다.",
    ]
    assert len(blocks("\n".join(["첫 문장이다.", "", *wrapped]))) == 2
    headlines = "샤먼항 무인 크레인 마흔여덟 대 가동 시작\n푸저우 취안저우도 앞다퉈 무인 항만 추진"
    assert [kind for kind, _ in blocks(headlines + "\n\n항만이 열렸다.")] == ["title", "title", "paragraph"]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r", "\u2028"])
def test_every_kind_of_newline(newline):
    assert blocks(newline.join(["하나다.", "", "둘이다."])) == [("paragraph", "하나다."), ("paragraph", "둘이다.")]


def test_tab_separated_rows_are_cells():
    assert blocks("부두\t대수\n둥두\t16\n") == [("cell", "부두"), ("cell", "대수"), ("cell", "둥두"), ("cell", "16")]


def test_unclosed_fence_does_not_swallow_the_text():
    assert blocks("```\n항만이 열렸다.", "md")[-1] == ("paragraph", "항만이 열렸다.")


def test_main_text_marks_the_lines_of_the_site():
    text = " date 2020-01 샤먼항이 무인 크레인 48대를 가동했다고 밝혔다.\nhttps://a.example\nⓒ 새한일보, 무단 전재 금지"
    assert blocks(text, main_text=True) == [
        ("boilerplate", "date 2020-01"),
        ("paragraph", "샤먼항이 무인 크레인 48대를 가동했다고 밝혔다."),
        ("boilerplate", "ⓒ 새한일보, 무단 전재 금지"),
    ]
    assert [kind for kind, _ in blocks(text)] == ["paragraph", "caption"]


LINES = st.sampled_from(
    ["# 제목", "항만이 열렸다.", "- 하나", "| 가 | 나 |", "|---|---|", "```", "> 말", "", "   ", "▲ 사진 /신화",
     "a@b.example", "■ 소제목",
     "ⓒ 무단 전재 금지", "\u200b", "가\t나", "1. 하나", "---", "입력 2018.01.04 12:45", "\ufeff글"]
)  # fmt: skip


@settings(derandomize=True, deadline=None, max_examples=300)
@given(
    st.lists(LINES, max_size=25).map("\n".join) | st.text(max_size=80),
    st.sampled_from(["txt", "md", "html", "docx", "srt"]),
    st.booleans(),
)
def test_blocks_are_exact_ordered_and_nothing_korean_is_lost(text, media, main_text):
    position = 0
    outside = []
    for block in read_document(Article("a", text, media=media), main_text).blocks:
        assert text[block.start : block.end] == block.text != ""
        assert block.start >= position
        outside.append(text[position : block.start])
        position = block.end
    if "```" not in text:
        assert "항만이" not in "".join(outside) + text[position:]


def test_a_table_of_a_web_page_or_of_markdown_is_never_boilerplate():
    table = "| 기관 | 책임자 |\n|---|---|\n| 과학기술부 | 인허쥔 부장 |\n| 인민은행 | 판궁성 행장 |\n"
    text = f"# 누가 맡나\n\n중국 정부가 올해 과제를 나눠 맡을 책임자를 발표했다고 밝혔다.\n\n{table}"
    for media in ("md", "html"):
        document = read_document(Article("a", text, media=media), main_text=True)
        assert [block.text for block in document.blocks if block.kind == "cell"] == [
            "기관", "책임자", "과학기술부", "인허쥔 부장", "인민은행", "판궁성 행장",
        ]  # fmt: skip


def test_a_list_of_headlines_is_not_a_wrapped_paragraph():
    lines = [
        "샤먼항 ‘무인 삼총사’… 처리량은 세계 1위",
        "천리신의 항만국, 크레인 새 모델 낸다",
        "푸저우에 무인버스 띄운다",
        "취안저우 벽화, 3차원으로 되살린다",
    ]
    document = read_document(Article("a", "항만이 문을 열었다고 한다.\n\n" + "\n".join(lines) + "\n"))
    assert [block.text for block in document.blocks][1:] == lines


def test_a_barred_line_of_a_page_is_a_row_only_beside_another():
    def kinds(text):
        return [block.kind for block in read_document(Article("a", text, media="html")).blocks]

    assert kinds("샤먼=한영수 특파원 | 2018.01.04\n\n항만이 열렸다.\n")[0] != "cell"
    assert kinds(" | 대수\n하이창 | 16\n") == ["cell", "cell", "cell"]


def test_wiki_headings_are_titles_without_their_marks():
    text = "쉬저우는 도시이다.\n== 역사 ==\n오래되었다.\n=== 근대 ===\n1 == 2 라고 썼다.\n[[분류:중국의 도시]]"
    assert blocks(text, main_text=True) == [
        ("paragraph", "쉬저우는 도시이다."),
        ("title", "역사"),
        ("paragraph", "오래되었다."),
        ("title", "근대"),
        ("paragraph", "1 == 2 라고 썼다."),
        ("boilerplate", "[[분류:중국의 도시]]"),
    ]


def test_a_block_that_is_one_link_or_one_emphasis_is_its_words():
    text = "앞이다\n\n[항만 안내는 이렇다.](https://a.example)\n\n- **굵은 말**\n\n[항만](https://a.example) 뒤의 글.\n"
    assert [block for _, block in blocks(text, "md")] == [
        "앞이다",
        "항만 안내는 이렇다.",
        "굵은 말",
        "[항만](https://a.example) 뒤의 글.",
    ]


def test_the_text_of_a_footnote_is_translated_its_mark_stays():
    text = "글이다.[^1]\n\n[^1]: 각주의 글이다.\n\n[이름]: https://a.example\n"
    assert [block for _, block in blocks(text, "md")] == ["글이다.[^1]", "각주의 글이다."]


def test_a_picture_that_is_never_closed_is_text():
    assert blocks("앞의 글이다.\n\n![야경 사진", "md")[-1] == ("paragraph", "![야경 사진")


def test_the_slashes_of_an_address_credit_nobody():
    assert blocks("앞이다.\n\n안내는 https://a.example/path?q=1 주소에 있다고 했다.\n\n뒤다.")[1][0] == "paragraph"


def test_indented_code_stays_although_its_words_are_korean():
    code = "    for 도시 in 목록:\n        print(도시)\n\n    ls -l 자료/\n"
    text = f"머리\n\n{code}\n- 항목\n\n    둘째 문단이다. AI와 5G를 썼다.\n"
    assert [words for _, words in blocks(text, "md")] == ["머리", "항목", "둘째 문단이다. AI와 5G를 썼다."]
