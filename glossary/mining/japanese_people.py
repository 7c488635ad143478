"""Whether two kanji are a Japanese person, by the surname or by the characters of given names (信長, 秀吉), or a place.

The two tables hold the characters that given names of two kanji most often begin and end with (general knowledge).
"""

from __future__ import annotations

from glossary.phonetics.japanese import is_japanese_place, is_japanese_surname

#: First and last characters of Japanese given names of two.
_FIRST = frozenset(
    "三安和良善伊恭篤久行芳敦俊英茂定貴弘博浩信秀家義政正清淸光重忠元氏賴頼直長綱吉利輝謙宗景晴勝高經経尊泰時朝隆道範敎教昭治康孝幸貞"
)
_LAST = frozenset(
    "芳安良重行道樹哉介助平治代子美香惠恵吉康信忠光玄宗政勝綱慶喜盛時朝經経義秀家次長輝隆元景正成久房村継繼氏季純敎教治昭明雄夫男"
)


def is_japanese_family(surface: str, hanja: str) -> bool:
    """Tell whether kanji are a Japanese surname that is no well-known place as well.

    >>> is_japanese_family("무라카미", "村上"), is_japanese_family("구라시키", "倉敷")
    (True, False)
    """
    return is_japanese_surname(hanja) and not is_japanese_place(surface)


def is_japanese_person(surface: str, hanja: str) -> bool:
    """Tell whether two kanji are a surname, or a given name by both their characters.

    >>> is_japanese_person("노부나가", "信長"), is_japanese_person("나가하마", "長浜")
    (True, False)
    """
    return (hanja[0] in _FIRST and hanja[-1] in _LAST) or is_japanese_family(surface, hanja)
