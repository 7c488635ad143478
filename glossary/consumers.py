"""What each tool takes: one row per format with its header, limits and rules, and where the rule comes from.

DeepL: developers.deepl.com, "Managing glossaries" (unique sources, 1,024 bytes of UTF-8 a term, 10 MiB, no C0/C1
control characters, no blanks around a term). Google: "Creating and using glossaries" (10,485,760 bytes, 1,024 bytes a
term; the kind by the extension). Amazon: "Creating a custom terminology" and its quotas (10 MiB, 200 bytes a term,
unique sources, language codes as header). Excel: "Specifications and limits" (1,048,576 rows, 32,767 characters a
cell). OmegaT, Weblate, memoQ: their manuals; they take homographs and have no stated limits. TBX: ISO 30042:2019.
"""

from __future__ import annotations

from dataclasses import dataclass

_MIB_10 = 10 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Consumer:
    """How a tool reads a glossary file.

    Attributes:
        name: What people call it.
        header: `none`, `codes` (language codes), `omegat`, `weblate`, `memoq`, `ours`, or `` for no table at all.
        term_bytes, file_bytes, rows: The most it takes; 0 if there is no limit.
        unique: Whether a source may stand there only once.
        mark: Whether the file may, must or must not start with a byte-order mark (`may`, `must`, `no`).
        spreadsheet: Whether a cell that starts with = + - @ would be run as a formula.
        trimmed: Whether a blank around a term is refused.
        delimiters: The separators that it knows.
        widths: How many columns a file without a header may have.
    """

    name: str
    header: str = "ours"
    term_bytes: int = 0
    file_bytes: int = 0
    rows: int = 0
    unique: bool = False
    mark: str = "may"
    spreadsheet: bool = False
    trimmed: bool = False
    delimiters: str = ",\t"
    widths: tuple[int, ...] = (2,)


CONSUMERS: dict[str, Consumer] = {
    "csv": Consumer("CSV", delimiters=",;\t"),
    "tsv": Consumer("TSV", delimiters="\t"),
    "excel": Consumer("Excel", rows=1_048_576, mark="must", spreadsheet=True, delimiters=",;\t"),
    "deepl": Consumer("DeepL", "none", 1024, _MIB_10, unique=True, mark="no", trimmed=True, widths=(2, 4, 5)),
    "deepl-4": Consumer(
        "DeepL", "none", 1024, _MIB_10, unique=True, mark="no", trimmed=True, delimiters=",", widths=(4, 5)
    ),
    "google": Consumer("Google", "none", 1024, _MIB_10, unique=True, mark="no"),
    "google-set": Consumer("Google term sets", "codes", 1024, _MIB_10, unique=True, mark="no", delimiters=","),
    "amazon": Consumer("Amazon Translate", "codes", 200, _MIB_10, unique=True, mark="no"),
    "omegat": Consumer("OmegaT", "omegat", delimiters="\t"),
    "weblate": Consumer("Weblate", "weblate", delimiters=","),
    "memoq": Consumer("memoQ", "memoq", delimiters=";,\t"),
    "tbx": Consumer("TBX", ""),
    "tbx-dct": Consumer("TBX", ""),
    "tbx-v2": Consumer("TBX", ""),
    "json": Consumer("JSON", ""),
    "markdown": Consumer("Markdown", ""),
    "parquet": Consumer("Parquet", ""),
}

#: Header cells (lower case, `_` as `-`) -> the column of a concept. BCP 47 codes, ISO 639-2, and the names tools use.
LANGUAGES: dict[str, str] = {
    **dict.fromkeys(("ko", "ko-kr", "kor", "korean", "한국어", "source", "source term", "term"), "hangul"),
    **dict.fromkeys(("en", "en-us", "en-gb", "eng", "english", "영어", "target", "translation"), "english"),
    **dict.fromkeys(("zh-tw", "zh-hk", "zh-hant", "chinese (taiwan)", "chinese (traditional)"), "hanja"),
    **dict.fromkeys(
        ("zh", "zh-cn", "zh-hans", "chinese", "chinese (prc)", "chinese (simplified)", "중국어"), "simplified"
    ),
    **dict.fromkeys(("zh-latn-pinyin", "pinyin"), "pinyin"),
    **dict.fromkeys(("description", "developer-comments", "entry-note", "note", "comment", "comments"), "comment"),
    "translator-comments": "note",
    "id": "id",
    "fuzzy": "fuzzy",
}

#: What the language columns of services may be called (BCP 47, upper or lower case).
CODE = r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*"
#: ISO 639-1, and what services add: a header cell of this length that is none of them is a mistake.
ISO_639 = frozenset(
    "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de "
    "dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id "
    "ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu "
    "lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu "
    "rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr "
    "ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu fil yue ceb".split()
)
