"""What Korean news sites print around an article: formulae, headings of link lists, words of menus and forms.

Only tables; `translate.boilerplate` is the loop over them. The formulae are those of the Korean press at large (the
copyright line, the time stamp, the duty notices of the Act on the Promotion of Newspapers, sharing buttons), not of
one site. A pattern is tried on the line without its list mark.
"""

from __future__ import annotations

import re

YMD = r"(?:19|20)\d\d\s?[./년-]\s?\d{1,2}\s?[./월-]\s?\d{1,2}\s?일?"
#: Something in the line is a date or a time of day.
DATE = re.compile(
    rf"{YMD}|\b\d{{1,2}}\.\d{{1,2}}\s?\([월화수목금토일]\)"
    r"|\d{1,2}:\d\d|(?:19|20)\d{6}\b|\b\d{1,2},? (?:19|20)\d\d\b"
)
#: Words that may stand beside it in a time stamp; a stamp has no other letters.
STAMP_WORDS = re.compile(
    r"(?:기사|인터넷|최초|최종|지면|온라인)?\s?"
    r"(?:입력|등록|수정|승인|송고|게재|발행|작성|업데이트|게시|보도|전송)\s?(?:시간|시각|일시|일자|날짜|일)?"
    r"|날짜|일시|조회수?|댓글|오전|오후|[월화수목금토일]요일|\([월화수목금토일]\)|[년월일시분초]|지면|면\b|뉴스|기사"
    r"|\b(?:date|time|updated?|published|posted|modified|created|am|pm|kst|gmt|utc|on|at|by|hot|new"
    r"|(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*"
    r"|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)\b",
    re.IGNORECASE,
)

_FORMULA_SOURCES: tuple[tuple[str, str], ...] = (
    (
        "copyright",
        r"무단\s?(?:전재|전제|복제|배포|사용|도용)|재배포\s?(?:및\s?)?[가-힣\s]{0,12}금지"
        r"|저작권자\s?[(ⓒ©<:]|^저작권\s?[ⓒ©]"
        r"|all rights? reserved|copyright\s?(?:\(c\)|[ⓒ©]|\d{4})|^[\[<(]?[ⓒ©]\s?[^=/]{1,60}$"
        r"|학습\s?(?:이용|활용)\s?금지",
    ),
    (
        "source link",
        r"^(?:기사\s?)?(?:원문|원본|출처|링크)\s?(?:보기|링크|기사|주소|url)?\s?[:：]?\s*(?:https?://\S+|$)"
        r"|^원문\s?출처\s?[:：]\s?[^.!?]{2,40}$|^(?:https?://)?(?:[a-z0-9-]{2,30}\.){1,3}[a-z]{2,6}/?$"
        rf"|^(?:출처|来源)\s?[:：]\s?[^.!?]{{2,24}}[\s|]{YMD}[^가-힣.!?]{{0,14}}"
        r"(?:[|\s]*(?:편집자?|기자|에디터)\s?[:：].{0,12})?$",
    ),
    (
        "web editor",
        r"^[(\[]?\s?(?:web\s?editor|editor|편집|웹에디터|책임\s?편집|편집자|온라인\s?편집|교정)\s?[:：].{1,40}$",
    ),
    (
        "photo credit alone",
        r"^[\[(<〈【]?\s?(?:사진|그래픽|이미지|자료)\s?(?:출처|제공)?\s?[:=：]\s?[^\])>〉】]{1,40}[\])>〉】]?[\s|]*$",
    ),
    (
        "promotion",
        r"(?:구독|팔로우|앱\s?다운|설치)[가-힣\s]{0,8}(?:하기|하세요|해\s?주세요|신청|클릭|받기|보기|바로가기)"
        r"|바로\s?가기\s?[>▶☞\])]*$|(?:제보|문의)\s?(?:하기|는|전화|메일|이메일)?\s?[:：☞]"
        r"|카카오톡\s?(?:친구|플러스|채널|제보)|^좋아요\s?\d*|기사\s?제보\s|제보를\s?기다립니다",
    ),
    ("desk", r"언론사에서\s.{0,20}분류|^기사\s?섹션\s?분류|헤드라인\s?아래|^이\s?기사는?\s?.{0,30}(?:모바일|앱)에서"),
    ("more", r"(?:더\s?보기|전체\s?보기|모두\s?보기)\s?[>▶+»]*$"),
    (
        "category list",
        r"카테고리의\s?다른\s?글|^다른\s?글\s?(?:보기|더)|^(?:이전|다음)\s?(?:글|기사)\s?(?:[:：>]|$)"
        r"|^(?:태그|tags?|키워드)\s?[:：]",
    ),
    (
        "mail alone",
        r"^[\[(<]?\s?(?:e-?mail|이메일|메일)?\s?[:：]?\s?(?:[\w.+-]+@[\w-]+\.[\w.-]+|\[email\s?protected\])\s?[\])>]?$",
    ),
    (
        "business data",
        r"사업자\s?등록\s?번호|통신\s?판매업\s?신고|청소년\s?보호\s?(?:책임자|정책)|등록\s?번호\s?[:：]\s?[가-힣]"
        r"|(?:발행|편집)인\s?[:：]|개인\s?정보\s?(?:처리|취급)\s?방침",
    ),
    (
        "share buttons",
        r"(?:기사|페이지)?\s?(?:보내기|퍼가기|공유하기|스크랩하기)$"
        r"|^[가-힣A-Za-z\s]{0,12}(?:에게\s?전송하기|의견\s?남기기)$"
        r"|^반응형$|^\d{3}x\d{2,3}$|^by\s.{1,40}\s(?:19|20)\d\d\.\s?\d{1,2}\.\s?\d{1,2}\.?$"
        r"|^(?:상|하)단\s?여백$|스크롤\s?이동\s?상태바"
        r"|(?:글씨|글자|자막|폰트)\s?(?:크기)?\s?(?:키우기|줄이기|크게|작게|변경하기|조정|조절|설정|끄기|켜기)"
        r"|^다른\s?(?:공유|기사|뉴스|글)\s?(?:찾기|보기)|^(?:url|링크|주소)\s?복사|^본문\s?(?:기타\s?기능|요약|듣기)"
        r"|^(?:고화질|표준화질|저화질)(?:\s(?:고화질|표준화질|저화질))*$|^[가-]\s?[+\-]$",
    ),
    (
        "reactions",
        r"^(?:좋아요|싫어요|화나요|슬퍼요|슬픔|기뻐요|놀라워요|훈훈해요|응원해요|감동이에요|추천해요|비추천|공감해요|쏠쏠정보|흥미진진|공감백배"
        r"|분석탁월|후속강추|유익해요|후속(?:기사)?\s?원해요|(?:이\s?)?기사\s?(?:추천|비추천))\s?\d*$|^공감한\s?사람"
        r"|^이\s?(?:기사|글)(?:가|를|이)\s?.{0,14}(?:좋|추천|공유|유익|어떠|도움)|^\d*\s?개의\s?댓글|^(?:댓글|답글)\s?(?:정렬|쓰기|수정|삭제)"
        r"|^best\s?댓글|^내\s?댓글|^삭제한\s?댓글|^그래도\s?삭제|^\d*\s?/\s?\d{3,4}(?:자)?$",
    ),
    (
        "voice",
        r"(?:음성\s(?:변환|듣기|지원)|읽어\s?주기|기사\s?듣기|자동\s?재생)[가-힣\s]{0,14}(?:기능|서비스|변환|브라우저|지원)[가-힣\s]{0,24}"
        r"(?:사용|이용|지원|하기|있습니다|않습니다)",
    ),
    (
        "cookies",
        r"^(?:본|이|저희|당|우리)\s?(?:웹\s?)?(?:사이트|홈페이지|서비스)[는은]?\s?.{0,20}쿠키|쿠키\s.{0,40}동의하는\s것으로",
    ),
    (
        "portal",
        r"^언론사(?:가|에서|별|홈|\s?(?:구독|편집|홈|별|바로가기|뉴스))|^pick$|^메인에서\s|기사\s?추천은\s?24시간|조회수입니다"
        r"|^(?:[가-힣\s]{2,14}\s)?(?:구독\s?해지|구독)되었습니다|기사\s?배열\s?원칙|^[가-힣A-Z0-9]{2,10}\s(?:랭킹\s?뉴스|헤드라인)$",
    ),
    (
        "board",
        r"^작성자\s?[:：]?\s?[^.!?]{1,24}(?:\s?작성일.{0,60})?$|^(?:작성|등록|게시)일\s?[:：]?\s?\d[\d\s.:/-]{5,20}$"
        r"|^첨부\s?파일(?:\s?[:：].{0,40})?$|^페이지\s?정보$|^(?:상단|본문|하단|좌측|우측|반복|dim)\s?영역(?:\s?건너뛰기)?$"
        r"|^(?:지역|주|대)?\s?(?:메뉴|본문)?\s?(?:바로\s?가기|건너\s?뛰기)$|^원본\s?보기(?:\s?아이콘)?$|^[大小]字体$"
        r"|^이\s?기사의\s?관련\s?기사$|(?:^|\|\s?)송고\s?시간\s?[:：]\s?\d|^게시판$|^관련\s?링크$",
    ),
    (
        "issue",
        r"^(?:호수|지면|통권)\s?[:：]?\s?제?\d{1,5}호?$|^[A-Z]?\d{1,2}면$|^기자\s?페이지$|^기자명\s|^송고\s?(?:시간|일시)",
    ),
    (
        "wiki",
        r"^(?:최근\s?(?:변경|토론|바뀜|수정\s?시각)|특수\s?(?:기능|문서)|역링크|편집\s?요청|원본\s?(?:보기|편집)|임의\s?문서)(?:\s?[:：].*)?$"
        r"|^분류\s?[:：]|^이\s?(?:저작물|문서|글)[은는]\s.{0,60}(?:cc[\s-]?by|라이선스|라이센스|저작권법)",
    ),
    (
        "licence",
        r"^about\s(?:the\s)?author$|^저작자\s?표시|^cc[\s-]by|^크리에이티브\s?커먼즈|^(?:powered|designed|hosted)\s+by\s|^theme\s?by\s",
    ),
    (
        "tips",
        r"^(?:기사\s?)?제보(?:하기|는|를)?(?:\s?[:：☎].*|\s?바랍니다.*|)$"
        r"|^(?:카카오톡|전화|이메일|e-?mail|유튜브|페이스북|인스타그램|네이버|홈페이지)\s?[:：]\s?\S",
    ),
    (
        "self-description",
        r"(?:포털|포탈|사이트|홈페이지|커뮤니티|웹진|블로그|카페|채널)[가-힣\s]{0,4}"
        r"(?:입니다|오신\s?것을\s?환영합니다|환영합니다)[.!]?$",
    ),
)
#: Formulae that are the site's wherever they stand: (what it is, pattern), in the order they are tried.
FORMULAE = tuple((name, re.compile(source, re.IGNORECASE)) for name, source in _FORMULA_SOURCES)
#: Those after which the page is the site's to its end, unless prose comes again.
CLOSES_PAGE = frozenset({"copyright", "category list", "business data", "tips", "licence"})
#: Those that are sentences: their full stop does not make them the writer's.
SPOKEN = frozenset({"voice", "cookies", "portal", "wiki", "reactions"})

#: Headings of lists of other articles, and those that no article contains as a heading of its own.
LIST_HEAD = re.compile(
    r"^[\[(<【]?\s?(?:(?:이\s?기사와\s?)?관련\s?(?:기사|뉴스|글|보도|콘텐츠|링크|영상)|(?:가장\s?)?많이\s?(?:본|읽은|보는)"
    r"|인기\s?(?:기사|뉴스|글|검색)|주요\s?(?:뉴스|기사)|(?:최신|최근|추천|실시간|속보|오늘의|분야별|섹션)\s?(?:뉴스|기사|글|인기)"
    r"|이\s?시각|함께\s?(?:보면|본|볼)|이\s?기사를?\s?(?:본|읽은)|핫\s?(?:이슈|클릭|뉴스)|랭킹\s?(?:뉴스)?|베스트\s?(?:클릭|뉴스|댓글)"
    r"|포토\s?(?:뉴스|슬라이드)|화제의|놓치지|당신(?:이|만\s?안)|에디터스?\s?(?:픽|추천)|헤드라인$|실시간\s?(?:뜨거운|핫)|이\s?(?:블로그|카테고리)의?\s[가-힣]{2,8}\s?(?:기자|특파원)의?\s?(?:다른|최신)\s?(?:기사|뉴스))"
)
STRONG_LIST_HEAD = re.compile(r"많이\s?(?:본|읽은|보는)|인기\s?(?:기사|뉴스)|랭킹|이\s?시각|실시간")

#: The name of a newspaper or broadcaster on a line of its own.
MASTHEAD = re.compile(
    r"[가-힣A-Za-z0-9]{1,10}\s?(?:일보|신문|뉴스|방송|경제|타임스|닷컴|저널|통신|투데이|미디어|뉴스룸)"
)
#: Names of the sections of a newspaper: a row of them is a menu, one alone above the article is its section.
SECTIONS = frozenset(
    """
    국내 오디오 화보 캘린더 달력 영상 포토뉴스 관광 먹거리 성구 핫이슈 포커스 인터뷰 스페셜 동영상
    정치 경제 사회 국제 세계 문화 스포츠 연예 오피니언 사설 칼럼 전국 지역 수도권 북한 산업 금융 증권 부동산 생활
    라이프 건강 여행 과학 기술 it 테크 미디어 포토 만평 인물 교육 환경 종합 기획 연재 특집 이슈 뉴스 tv 날씨
    운세
    """.split()
)
#: Words of menus, forms and buttons; a short line of nothing but these is the site's.
INTERFACE = frozenset(
    """
    기능 기타 이동 카테고리 이웃추가 서로이웃 프로필 동의 거부 뉴스홈 다시보기 제보하기 고화질 표준화질 별점
    북마크 저장하기 팔로우 이웃 방명록
    a ad band comment comments email facebook home line more naver pc버전 print reply rss share sns top twitter url
    x 가 개 개인정보처리방침 개인정보취급방침 갤러리 검색 고객센터 공감 공감순 공유 공유하기 관련기사 관련뉴스 광고
    광고문의 광고안내 구독 구독하기 글씨 글자 글자크기 기사 기사요약 기사제보 네이버 뉴스 다운로드 다음 닫기 답글
    대메뉴 댓글 더보기 동영상 듣기 등록 라인 로그아웃 로그인 링크 많이 맨위로 메뉴 메일 모바일 목록 및 바로가기 배너
    밴드 보기 보내기 복사 본 본문 본문듣기 말하기 속도 변경하기 블로그 비밀글 비밀로 비추천 사이트맵 삭제
    서비스 설정 속보 수 스크랩 스폰서 슬퍼요 신고 쓰기 안내 알림 앱 약관 열기 영상 원문 원문보기 음성
    음성듣기 이메일 이용약관 이전 인기뉴스 인기순 인쇄 인쇄하기 입력 작게 작성 저작권 저작권보호 저장 전체
    전체메뉴 정렬 제보 제휴 제휴안내 조회 조회수 좋아요 주메뉴 주소 주소복사 주요뉴스 채널 최신기사 최신뉴스 최신순
    추가 추천 취소 카카오 카카오스토리 카카오톡 크게 크기 텔레그램 통합검색 트위터 페이스북 포토 폰트 폼
    프리미엄광고 프린트 하기 홈 화나요 확인 회사소개 회원가입
    """.split()
)
