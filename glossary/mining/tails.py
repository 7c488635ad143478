"""What the end of a surface says that a name is, by its last syllable and last Hanja together or by a Korean noun."""

from __future__ import annotations

from glossary.text import AtEnd

#: What the last syllable and the last Hanja say together, whatever stands before (규슈대 九大, 칭화방 淸華幇).
BOTH_ENDS = {
    ("대", "大"): "org", ("부", "部"): "org", ("방", "幇"): "org", ("방", "幫"): "org", ("계", "系"): "org",
    ("파", "派"): "org", ("회", "會"): "org", ("사", "社"): "org", ("당", "黨"): "org", ("위", "委"): "org",
    ("청", "廳"): "org", ("국", "局"): "org", ("군", "軍"): "org",
    ("정부", "府"): "org", ("부", "府"): "place", ("신사", "社"): "place", ("대사", "社"): "place",
    ("신궁", "宮"): "place",
    ("지방", "方"): "place", ("제", "街"): "place", ("성", "城"): "place", ("궁", "宮"): "place",
    ("역", "驛"): "place", ("역", "站"): "place", ("산", "山"): "place", ("강", "江"): "place", ("호", "湖"): "place",
    ("마루", "丸"): "product", ("호", "號"): "product", ("배", "杯"): "other",
    ("섬", "島"): "place", ("도", "島"): "place", ("사", "寺"): "place", ("릉", "陵"): "place", ("능", "陵"): "place",
    ("항", "港"): "place", ("교", "橋"): "place", ("탑", "塔"): "place", ("문", "門"): "place", ("루", "樓"): "place",
    ("제", "節"): "other", ("절", "節"): "other", ("마치", "町"): "place", ("초", "町"): "place", ("시", "市"): "place",
    ("현", "縣"): "place", ("현", "県"): "place", ("무라", "村"): "place", ("촌", "村"): "place",
    ("국", "國"): "place", ("번", "藩"): "org", ("암", "庵"): "place", ("옥", "屋"): "place", ("요", "窯"): "place",
}  # fmt: skip
SURFACE_END = AtEnd(
    "(?:(?P<product>카드|페이|폰|칩|홍차|녹차|백주|맥주|시리즈)|(?P<place>공항|광장|호텔|스타디움|경기장|"
    "체육관|체육장|야시장|박물관|공원|거리|성당|사원|역)"
    "|(?P<org>방송|신문|일보|TV|은행|대학|대학교|그룹|당|협회|위원회))$",
    4,
)
