"""What mining loads when it is first needed, all of it at once: a run over many articles starts with this.

Tables and patterns are read when the first name asks for them, which costs the first articles of a run as much as
hundreds of later ones. The text below has a name of every kind; mining it asks for all of them.
"""

from __future__ import annotations

from glossary.mining import mine
from glossary.mining.known import KnownNames
from glossary.types import Article

#: A name of every kind, in brackets and without, and words that are none.
TEXT = """중국 베이징(北京)시의 왕전(王震) 주석은 인공지능(AI) 기업 화룬촨메이(華潤傳媒·Huarun Media)를 찾았다.
‘시안(西安)’과 우한(武漢), 뤄양(洛陽) 등 도시에서 왕 주석은 류샤오밍(劉小明·52) 회장을 만났다. 중국 정부가 밝혔다.
당나라 시인 두보(杜甫)는 『두공부집(杜工部集)』을 남겼고, 호는 소릉(少陵)이다. 승려 혜능(慧能)의 제자가 절을 세웠다.
일본 도쿄(東京)의 나카무라 사토시(中村聰)와 오사카의 다나카(田中)는 홍콩의 찬컥킹(陳德敬)을 안다.
서울의 김정수(金正洙) 교수는 안동(安東)의 도산서원(陶山書院)에서 학문(學問)과 수양(修養), 예(禮)를 말했다.
전국인민대표대회(전인대)와 BYD(비야디), 세계무역기구(WTO), 퀄컴(Qualcomm), 3조 원(20억 달러), 몽골의 누르하치(努爾哈赤).
푸단대학(復旦大學)과 창장강(長江), 아마존(亞馬遜), 농촌(農村) 문제, 한(漢)나라, 조(趙)씨.
《호토토기스》(ホトトギス), 李白(이백).
왕전은 지난해 우한에서 열린 회의에 갔다. 시안의 성벽과 뤄양의 석굴, 두보의 시.
안동에서 왕전이 말했다. 리 총리는 오지 않았다.
"""


def warm_up(known: KnownNames) -> None:
    """Load what mining needs; the judgements go into the memory of `known`, and change nothing.

    >>> warm_up(KnownNames())
    """
    mine(Article("", TEXT), known)
