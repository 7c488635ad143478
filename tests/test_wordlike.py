"""Dishes, slogans and phrases, titles of works, and what people do."""

import pytest

from glossary.mining.marks import title_weight
from glossary.mining.setting import about_japan, about_steppe, all_japanese
from glossary.mining.wordlike import is_dish, is_phrase, is_slogan
from glossary.people import is_transcription, person_weight, thing_weight


@pytest.mark.parametrize("hanja", ["麻婆豆腐", "刀削麵", "水煮魚", "蔥油餠", "綠豆糕", "酸辣湯"])
def test_dishes(hanja):
    assert is_dish(hanja)


@pytest.mark.parametrize("hanja", ["陳小江", "故宮", "貴州", "上海", "白居易"])
def test_no_dishes(hanja):
    assert not is_dish(hanja)


def test_slogans_and_phrases():
    assert is_slogan("四通八達") and is_slogan("三個代表") and not is_slogan("三國志") and not is_slogan("五臺山")
    assert is_phrase("물러서지 않는다") and not is_phrase("왕하이펑") and not is_phrase("바다")


def test_titles_need_a_mark_and_in_plain_quotes_a_reason():
    assert title_weight("그의 《", "》을 읽었다") > 5
    assert title_weight("주연의 ‘", "’은") == 5
    assert title_weight("이른바 ‘", "’을 내세웠다") == 0
    assert title_weight("베이징의 ", "에서") == 0


def test_people_and_things():
    assert person_weight("", "이 세운 학교", surname=True) > person_weight("", "이 세운 학교", surname=False) > 0
    assert person_weight("", "에서 열린 회의", surname=True) == 0
    assert thing_weight("에 가입했다", "org") > 0 == thing_weight("에 가입했다", "work")
    assert is_transcription("努爾哈赤") and not is_transcription("王海峰")


def test_settings():
    assert about_japan("일본 오사카에서") and not about_japan("일본에서")
    assert about_steppe("만주와 몽골") and not about_steppe("베이징")
    assert all_japanese("사카모토") and not all_japanese("왕하이펑")
