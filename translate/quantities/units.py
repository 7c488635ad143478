"""What Korean figures count: currencies, measures, times, counters and ranks, each with its code and its English.

Currency codes are ISO 4217. English unit names follow the SI brochure (spelled out, plural with more than one) and
the press habit of yuan, won and yen without a plural. A row's last field lists the syllables that turn the unit into
an ordinary word: 3차 "third" but 3차원 "three-dimensional".
"""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of measurement or counting.

    Attributes:
        code: The unit code of a quantity.
        kind: currency, percent, measure, time, count, ordinal or times.
        one, many: English after 1 and after other numbers; empty for counters, which the sentence translates.
    """

    code: str
    kind: str
    one: str = ""
    many: str = ""


#: code, Korean forms, English one, many, the sign that English puts before the figure.
CURRENCIES = (
    ("CNY", "위안화 위안 위엔화 위엔 원(元) 元 인민폐 RMB CNY", "yuan", "yuan", ""),
    ("KRW", "원화 원 KRW", "won", "won", ""),
    ("USD", "미국달러 미국_달러 미_달러 미달러 달러화 달러 弗 불 USD", "dollar", "dollars", "$"),
    ("JPY", "엔화 엔 円 JPY", "yen", "yen", "¥"),
    ("EUR", "유로화 유로 EUR", "euro", "euros", "€"),
    ("GBP", "파운드화 파운드", "pound", "pounds", "£"),
    ("HKD", "홍콩달러 홍콩_달러 HKD", "Hong Kong dollar", "Hong Kong dollars", "HK$"),
    ("TWD", "대만달러 대만_달러 타이완달러 신대만달러", "Taiwan dollar", "Taiwan dollars", "NT$"),
    ("SGD", "싱가포르달러 싱가포르_달러", "Singapore dollar", "Singapore dollars", "S$"),
    ("AUD", "호주달러 호주_달러", "Australian dollar", "Australian dollars", "A$"),
    ("CAD", "캐나다달러 캐나다_달러", "Canadian dollar", "Canadian dollars", "C$"),
    ("NZD", "뉴질랜드달러 뉴질랜드_달러", "New Zealand dollar", "New Zealand dollars", "NZ$"),
    ("RUB", "루블화 루블", "ruble", "rubles", ""),
    ("INR", "루피화 루피", "rupee", "rupees", "₹"),
    ("IDR", "루피아", "rupiah", "rupiah", ""),
    ("THB", "바트화 밧 바트", "baht", "baht", ""),
    ("BRL", "헤알화 헤알", "real", "reais", "R$"),
    ("CHF", "스위스프랑 스위스_프랑 프랑", "Swiss franc", "Swiss francs", ""),
    ("TRY", "리라화 리라", "lira", "lira", ""),
    ("MYR", "링깃", "ringgit", "ringgit", ""),
    ("VND", "베트남동 베트남_동", "dong", "dong", ""),
    ("SEK", "크로나", "krona", "kronor", ""),
    ("NOK", "크로네", "krone", "kroner", ""),
    ("AED", "디르함", "dirham", "dirhams", ""),
    ("MXN", "페소", "peso", "pesos", ""),
    ("DEM", "금마르크 마르크", "mark", "marks", ""),
    ("MOP", "파타카", "pataca", "patacas", ""),
    ("MNT", "투그릭", "tugrik", "tugriks", ""),
    ("KZT", "텡게", "tenge", "tenge", ""),
    ("SAR", "리얄", "riyal", "riyals", ""),
    ("ILS", "셰켈", "shekel", "shekels", ""),
    ("PLN", "즈워티", "zloty", "zlotys", ""),
    ("HUF", "포린트", "forint", "forints", ""),
)

#: code, Korean and Latin forms, English one, many.
MEASURES = (
    (
        "percentage-point",
        "%포인트 %p %P %_포인트 ％_포인트 ％포인트 ％p 퍼센트포인트 퍼센트_포인트",
        "percentage point",
        "percentage points",
    ),
    ("percent", "% ％ 퍼센트 프로", "percent", "percent"),
    ("basis-points", "bp bps 베이시스포인트", "basis point", "basis points"),
    (
        "km2",
        "㎢ km² km2 제곱킬로미터 평방킬로미터 제곱㎞ 제곱km 평방㎞ 평방km 평방_KM 평방_km 평방KM 평방_킬로미터",
        "square kilometer",
        "square kilometers",
    ),
    ("m2", "㎡ m² m2 제곱미터 평방미터 제곱m 평방m 평방메터", "square meter", "square meters"),
    ("m3", "㎥ m³ m3 세제곱미터 입방미터 세제곱m", "cubic meter", "cubic meters"),
    ("ha", "헥타르 ㏊ ha", "hectare", "hectares"),
    ("pyeong", "평", "pyeong", "pyeong"),
    ("acre", "에이커", "acre", "acres"),
    ("m/s", "㎧ m/s", "meter per second", "meters per second"),
    ("km/s", "㎞/s km/s", "kilometer per second", "kilometers per second"),
    ("ppm", "ppm PPM 피피엠", "ppm", "ppm"),
    ("permille", "‰ 퍼밀", "per mille", "per mille"),
    ("kcal", "㎉ kcal 킬로칼로리", "kilocalorie", "kilocalories"),
    ("lux", "럭스 lx", "lux", "lux"),
    ("light-year", "광년", "light-year", "light-years"),
    ("mu", "무 묘", "mu", "mu"),
    ("li", "리", "li", "li"),
    ("kV", "kV ㎸ 킬로볼트", "kilovolt", "kilovolts"),
    ("MJ", "MJ 메가줄", "megajoule", "megajoules"),
    ("mmHg", "mmHg ㎜Hg", "mmHg", "mmHg"),
    ("hPa", "hPa ㍱ 헥토파스칼", "hectopascal", "hectopascals"),
    ("km/h", "㎞/h km/h", "kilometer per hour", "kilometers per hour"),
    ("km", "㎞ km Km KM 킬로미터 킬로메터 킬러미터", "kilometer", "kilometers"),
    ("mph", "mph", "mile per hour", "miles per hour"),
    ("cm", "㎝ cm 센티미터", "centimeter", "centimeters"),
    ("mm", "㎜ mm 밀리미터", "millimeter", "millimeters"),
    ("um", "㎛ μm 마이크로미터", "micrometer", "micrometers"),
    ("Nm", "Nm N·m 뉴턴미터", "newton-meter", "newton-meters"),
    ("nm", "㎚ nm 나노미터 나노", "nanometer", "nanometers"),
    ("m", "m 미터 메터", "meter", "meters"),
    ("inch", "인치", "inch", "inches"),
    ("mile", "마일", "mile", "miles"),
    ("nautical-mile", "해리", "nautical mile", "nautical miles"),
    ("foot", "피트", "foot", "feet"),
    ("ug", "㎍ μg 마이크로그램", "microgram", "micrograms"),
    ("ug/m3", "㎍/㎥ μg/㎥ μg/m³", "microgram per cubic meter", "micrograms per cubic meter"),
    ("t", "톤 t", "ton", "tons"),
    ("kg", "㎏ kg Kg KG 킬로그램", "kilogram", "kilograms"),
    ("mg", "㎎ mg 밀리그램", "milligram", "milligrams"),
    ("g", "g 그램", "gram", "grams"),
    ("carat", "캐럿", "carat", "carats"),
    ("barrel", "배럴", "barrel", "barrels"),
    ("L", "ℓ L 리터", "liter", "liters"),
    ("tbsp", "큰술 테이블스푼 밥숟가락", "tablespoon", "tablespoons"),
    ("tsp", "작은술 티스푼 찻숟가락", "teaspoon", "teaspoons"),
    ("mL", "㎖ ml mL 밀리리터", "milliliter", "milliliters"),
    ("TEU", "TEU", "TEU", "TEUs"),
    ("TWh", "TWh Twh TWH twh 테라와트시", "terawatt-hour", "terawatt-hours"),
    ("GWh", "GWh Gwh GWH gwh 기가와트시", "gigawatt-hour", "gigawatt-hours"),
    ("MWh", "MWh Mwh MWH ㎿h 메가와트시", "megawatt-hour", "megawatt-hours"),
    ("kWh", "kWh ㎾h KWh kwh Kwh KWH ㎾H 킬로와트시", "kilowatt-hour", "kilowatt-hours"),
    ("GW", "GW Gw 기가와트", "gigawatt", "gigawatts"),
    ("MW", "MW ㎿ 메가와트", "megawatt", "megawatts"),
    ("kW", "kW ㎾ KW kw Kw 킬로와트", "kilowatt", "kilowatts"),
    ("W", "W 와트", "watt", "watts"),
    ("V", "V 볼트", "volt", "volts"),
    ("mAh", "mAh ㎃h 밀리암페어아워 밀리암페어시", "milliampere-hour", "milliampere-hours"),
    ("GHz", "GHz ㎓ 기가헤르츠", "gigahertz", "gigahertz"),
    ("MHz", "MHz ㎒ 메가헤르츠", "megahertz", "megahertz"),
    ("Hz", "Hz ㎐ 헤르츠", "hertz", "hertz"),
    ("Tbps", "Tbps 테라비트", "terabit", "terabits"),
    ("Gbps", "Gbps", "gigabit per second", "gigabits per second"),
    ("Mbps", "Mbps", "megabit per second", "megabits per second"),
    ("PB", "PB 페타바이트", "petabyte", "petabytes"),
    ("TB", "TB 테라바이트", "terabyte", "terabytes"),
    ("GB", "GB ㎇ 기가바이트", "gigabyte", "gigabytes"),
    ("MB", "MB ㎆ 메가바이트", "megabyte", "megabytes"),
    ("bit", "비트", "bit", "bits"),
    ("pixel", "화소 픽셀", "pixel", "pixels"),
    ("hp", "마력", "horsepower", "horsepower"),
    ("dB", "dB 데시벨", "decibel", "decibels"),
    ("celsius", "℃ °C", "degree Celsius", "degrees Celsius"),
    ("degree", "도", "degree", "degrees"),
)

#: code, Korean forms, English one, many.
TIMES = (
    ("years", "개년 년", "year", "years"),
    ("quarters", "분기", "quarter", "quarters"),
    ("months", "개월 달", "month", "months"),
    ("weeks", "주일 주간 주", "week", "weeks"),
    ("days", "일", "day", "days"),
    ("nights", "박", "night", "nights"),
    ("hours", "시간", "hour", "hours"),
    ("minutes", "분", "minute", "minutes"),
    ("seconds", "초", "second", "seconds"),
)

#: code, kind, Korean counters. English has no word for most of them.
COUNTERS = (
    ("persons", "count", "명 인 사람"),
    ("points", "count", "점 포인트 pt 선 득점"),
    ("times", "times", "차례 번 회 배"),
    ("ordinal", "ordinal", "차 위 번째 등 세대 단계 기 주년 세기 학년 호점 호기"),
    ("age", "count", "세 살"),
    ("floors", "count", "층"),
    (
        "count",
        "count",
        "구 발 개국 개사 개소 개교 개성 개 곳 대 건 마리 가지 종류 종목 종 권 장 편 척 채 "
        "그루 송이 병 잔 벌 켤레 쌍 조각 줄 칸 항목 팀 사 국 석 좌석 표 골 승 패 "
        "세트 라운드 경기 가구 점포 필지 문항 부 통 군데 과목 량 인분 페이지 쪽 노선 "
        "편대 차선 매 뷰 단어 글자 모델 팩 상자 박스 쿼터 "
        "곡 연승 연패 부작 가닥 봉우리 첩 프레임 실 자 시즌 그릇 동 닢 포기 계단 자리 음절 봉지 켤레 바퀴 "
        "그램 골 세트 킬 판 "
        "타수 타석 안타 홈런 타점 도루 세이브 삼진 볼넷 사사구 실점 자책점 이닝 도움 어시스트 리바운드 "
        "컵 모 줌 꼬집 스푼 숟가락 숟갈 "
        "문 곳 소절 구절 시리즈 화 회차 뿌리 다발 꾸러미 접시 벌 땀 번지 층위 자루 알 톨 모금 포대",
    ),
)

#: What may follow a counted unit without making another word of it: particles, hedges, suffixes.
TAIL = (
    r"(?:[은는이가을를의에도와과로만씩째쯤중당간내급전후뒤여등치분선나며고라엔꼴대](?![가-힣])"
    r"|대(?=[의에를로은는가까였])|이상|이하|미만|초과|가량|정도|부터|까지|으로|에서|에게|에는|에도|에만|에선|안팎"
    r"|내외|남짓|규모|보다|처럼|마다|짜리|어치|동안"
    r"|밖에|이나|이며|이고|이다|다(?![가-힣])|이라|이었|이던|이자|인[ ]"
    r"|였|입니다|인데|이지만|만[에큼]|로[ ]|이내|가까|넘|중에|째로)"
)

#: Syllables that, standing after the unit, make another word of it (unless `TAIL` says otherwise).
NOT_BEFORE = {
    "개": "발|통|인|척|혁|방|설|시",
    "명": "품|령|문대|성",
    "대": "학|회|응|비|책|출|체",
    "인": "공|민|터|재|천|력|증|수|프라|치",
    "위": "원|기|치|험|성|협|해|한",
    "차": "원|선|로|량|종|익|별|지|트|관|장|도",
    "등": "록|급|장|산|기|반|교",
    "점": "유|심|검|프|진",
    "도": "시|로|전|착|입|약|움|심|달|쿄|청|지사|서|자|료|박|래|내|메",
    "주": "요|식|도|행|민|목|택|력|장|범|자|체|변|인공|최|차|문|말|기",
    "분": "야|석|쟁|산|배|리|류|포|담|위|양|기|업|할|의",
    "초": "등|기|과|반|고|점|안|청|창|호",
    "회": "사|원|장|담|계|복|동|관",
    "번": "호|역|창|식|화",
    "배": "터|우|송|출|경|당|포|제|정|상",
    "세": "계|금|포|력|종|부|관|율|미나|션",
    "기": "업|관|술|자|능|준|록|존|구|금|본|반|계|후|온|아|억|회|타|지|소|획|초|상|차",
    "단계": "적",
    "년": "생",
    "달": "라|란|랐|러|려|력|리|마|성|아|았|빛|걀|님|인|팽|동|한|하|했|기|콤|음|고|린",
    "일": "본|반|정|상|제|체|련|치|관|환|교|자리|류|어",
    "종": "합|료|교|식|속|결|래",
    "건": "물|설|강|축|국|조|너|배",
    "장": "관|비|소|애|벽|르|학|려|군|남|외",
    "편": "집|성|입|리|안|향|견|승",
    "구": "역|간|단|성|조|축|글|매|도|호|두|제|식|시|체|로|면",
    "발": "전|표|생|행|달|견|사|명|급|굴|주|효|휘|언|족|상|매|간|동|송|병|판|포|암|산|길|음|짝",
    "국": "민|제|유|립|회|무|영|경|적|방|토|산|빈|수",
    "사": "업|람|용|고|진|항|례|실|상|태|무|망|물|격|막|드|기|설|법|모",
    "석": "유|사|탄|방|좌|박|학",
    "표": "준|현|시|면|결|명|절|방|정",
    "승": "인|리|용|진|격|객|부|자|소|무",
    "패": "션|키|널|턴|배|권|러",
    "척": "도|추|박|결",
    "채": "권|용|널|택|무|소|굴|점|팅",
    "병": "원|력|사|목|합|행|역|상",
    "쌍": "방|용|둥",
    "팀": "장|원|워",
    "통": "신|계|해|합|화|상|일|제|행|관|역|용|치|보|찰|장|증",
    "부": "문|품|터|동|산|회장|처|서|총리|자|담|채|족|작|각|실|사|진|국|응|활|흥|시장|주석",
    "량": "산|자",
    "박": "사|물|람|근|막|수|스|차|탈|해",
    "선": "수|정|택|거|언|진|두|물|보|생|임|별|출|발|구|포|명|호|행|적|풍|양|배|박|사|원|점|도시",
    "불": "법|편|구|안|리|공|교|완|신|균|량|능|참|확|러|꽃",
    "원": "자|인|유|칙|래|료|격|하|조|천|주|작|탁|형|본|서|동|활|산|정|심|한|했",
    "평": "균|등|화|양|소|생|면|창|택|론|판|범|준|방|상|지|정|행|안",
    "매": "출|체|력|우|각|장|년|일|월|수|물|입|립|칭|몰|번|개|연|진|김|료|혹|집|표",
    "잔": "액|고|디|인|혹|존|해|량",
    "살": "리|펴|인|해|균|림|던|수|벌|포|피|핀",
    "주간": "지|경향|조선|동아",
    "나노": "기술|입자|소재|셀|튜브",
    "비트": "코인|메인|컴",
    "쪽": "방|지",
    "팩": "트|스|토리",
    "뷰": "티|어",
    "프로": "그램|젝트|야구|축구|골프|농구|배구|선수|게이|세스|필|듀서|토콜|모션|페셔|팀|리그|로",
    "무": (
        "기|역|인|료|선|상|대|덤|너|한|용|장|척|려|게|효|죄|관|리|엇|안|소속|승부|공|시|형|릎|늬|림|슨|지|책|술|례|예"
    ),
    "묘": "역|지|원|소|비|사|기|한|책|목|족|안|미|판|연|약|수|하|호|적|법",
    "곡": "물|선|절|식|괭|예|해|창|마",
    "실": "시|제|적|험|업|현|천|패|망|수|력|질|내|용|리|무|종|장|사|크|행|버|물|형|외|권|탄|감|명",
    "자": (
        "동|리|금|본|전|료|유|신|기|체|녀|연|원|산|사|주|율|국|외|격|치|재|매|회담|회의|구도|문|택|작|카|석"
        "|수|정|릿|살|루"
    ),
    "자리": "잡|를[ ]잡|매김|에[ ]모|에[ ]앉|에서[ ](?:일|물)",
    "동": (
        "안|시|일|네|료|생|기|물|아|양|향|결|반|참|등|서|남|북|유럽|중국|남아|작|력|포|맹|행|원|의|쪽|계|지"
        "|맥|거|굴|상|문|창|화|부|경|국|산|영|전|호|해|급"
    ),
    "화": "재|면|학|장|물|이|성|력|웨이|요|폐|해|가|가치|제|산|근|보|려|석|목|염|로|교|두|형|합|약|상|법|질",
    "판": "매|결|단|사|정|다|로|권|검|교|독|촉|촘|돈|례|도|타|명|문|공|금|박|이|에|소",
    "알": "려|리|고|았|아|루|코|파|제|바|래|선|뜰|려졌|맞",
    "킬": "로|러|링",
    "시즌": "[ ]?\\d",
    "바퀴": "벌레",
    "가지": "고|다|겠|면|는|며|지",
    "문": (
        "제|화|장|의|서|자|학|항|신|턱|명|예|법|방|단|건|득|짝|구|패|안|책|양|어|헌|집|고리|을[ ](?:열|닫|두드|연|나)"
        "|이[ ]열|으로[ ](?:나|들)"
    ),
    "리": (
        "터|라|알|그|뷰|콜|스|더|드|포|츠|바|본|모|듬|얼|튬|버|이|거|튼|셋|조|필|퍼|메|비|디|베|튀|투|치|커|놀|무"
        "|브|아|장"
    ),
    "모": "작|녀|자|두|든|습|양|델|금|임|집|바일|터|닝|험|기|순|호|래|스|친|레|로[ ]",
    "컵": "라면|케이크|밥|대회|스|떡|과일",
    "줌": "마|인|아웃|렌즈|바",
    "도움": "말|닫",
    "라운드": "테이블",
}

_LATIN_END = re.compile(r"[A-Za-z]$")


def _rows() -> list[tuple[str, Unit]]:
    rows: list[tuple[str, Unit]] = []
    for code, forms, one, many, _sign in CURRENCIES:
        rows += [(form.replace("_", " "), Unit(code, "currency", one, many)) for form in forms.split()]
    for code, forms, one, many in MEASURES:
        kind = "percent" if code.startswith("percent") else "measure"
        rows += [(form.replace("_", " "), Unit(code, kind, one, many)) for form in forms.split()]
    for code, forms, one, many in TIMES:
        rows += [(form, Unit(code, "time", one, many)) for form in forms.split()]
    for code, kind, forms in COUNTERS:
        rows += [(form, Unit(code, kind)) for form in forms.split()]
    return rows


#: Every unit form; the first row of a form counts (주 is a week before it is a share).
UNITS: dict[str, Unit] = {}
for _form, _unit in _rows():
    UNITS.setdefault(_form, _unit)

#: By code, for English.
BY_CODE: dict[str, Unit] = {}
for _unit in UNITS.values():
    BY_CODE.setdefault(_unit.code, _unit)

#: The sign that English puts before the figure, by currency code.
SIGNS = {code: sign for code, _forms, _one, _many, sign in CURRENCIES if sign}
CURRENCY_CODES = frozenset(row[0] for row in CURRENCIES)
TIME_CODES = frozenset(row[0] for row in TIMES)
MEASURE_CODES = frozenset(row[0] for row in MEASURES)


def _alternative(form: str) -> str:
    body = re.escape(form)
    if _LATIN_END.search(form):
        body += r"(?![A-Za-z0-9])"
    stop = NOT_BEFORE.get(form)
    if form == "분":  # 100만분의 1, a fraction
        body += r"(?!의[ ]?\d)"
    if form == "부":  # 731부대
        body += "(?!대)"
    if form in ("가지", "등"):  # 그것만 가지고, a verb; 1등급, a grade
        return f"{body}(?!{stop})"
    return f"{body}(?:(?={TAIL})|(?!{stop}))" if stop else body


#: A unit right after a numeral, longest form first, at most one space before it.
UNIT = re.compile(
    r"[ \u00a0]?(?P<unit>" + "|".join(_alternative(form) for form in sorted(UNITS, key=lambda f: (-len(f), f))) + ")"
)

#: Nouns that say that a bare 14억 counts people.
PEOPLE = re.compile(
    r"[ ](?:인구|인민|국민|시민|농민|주민|이용자|사용자|가입자|소비자|관객|회원|신도|팬|네티즌|누리꾼|유권자|"
    r"노동자|중국인|인도인|동포|민족)"
)
#: Nouns that are cut together with 개: 30개 나라, 400개 도시.
PLACES = re.compile(rf"[ ](?:나라|국가(?!급|[ ]\dA?급|[ ]중점)|도시(?!급))(?:(?![가-힣])|(?={TAIL}))")
