"""Reads files, folders and standard input into `Article`s.

Knows the encodings of Korean text files (UTF-8, UTF-16, CP949), how to tell text from a binary file, and which file
names are articles. The text keeps its newlines and is not normalised, so that every offset that hanyin reports is a
code point of the decoded file; for HTML, Word and subtitle files it is a code point of the extracted text.
"""

from __future__ import annotations

import codecs
import json
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from glossary.errors import ArticleError
from glossary.types import Anchor, Article

MEDIA = {
    ".txt": "txt", ".text": "txt", ".md": "md", ".markdown": "md", ".html": "html", ".htm": "html", ".xhtml": "html",
    ".docx": "docx", ".srt": "srt",
}  # fmt: skip
#: How messages name what can be read.
READABLE = ".txt .md .html .docx .srt"

#: The list that `hanyin translate` keeps of what it wrote into a folder.
_OUTPUTS = ".hanyin-outputs.json"
_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_META_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([A-Za-z0-9_\-]+)", re.IGNORECASE)
_CP949_NAMES = {"euc-kr", "euc_kr", "ks_c_5601-1987", "ksc5601", "cp949", "ms949", "windows-949", "uhc"}
_SURROGATE = re.compile("[\ud800-\udfff]")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def decode(data: bytes, name: str = "-", html: bool = False) -> tuple[str, str]:
    """Decode the bytes of a text file; return the text and the name of its encoding.

    Byte-order marks decide first, then a declared charset (HTML), strict UTF-8, UTF-16 without a mark (told by its
    zero bytes), strict CP949 (the superset of EUC-KR that Windows writes).

    Raises:
        ArticleError: The file is empty, binary or in none of these encodings.

    >>> decode("베이징".encode("cp949"))
    ('베이징', 'cp949')
    """
    if not data.strip():
        raise ArticleError(f"{name}: the file is empty; nothing to read")
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _checked(_decoded(data[len(mark) :], encoding, name), name), encoding
    candidates = ["utf-8"]
    if html and (found := _META_CHARSET.search(data[:4096])):
        declared = found.group(1).decode("ascii").lower()
        candidates.insert(0, "cp949" if declared in _CP949_NAMES else declared)
    zeros = data[:4000].count(0)
    if zeros:
        even, odd = data[0:4000:2].count(0), data[1:4000:2].count(0)
        if min(even, odd) * 8 <= max(even, odd) and len(data) % 2 == 0:
            utf_16 = "utf-16-be" if even > odd else "utf-16-le"
            stray = zeros * 20 <= len(data[:4000])  # a few zero bytes that some program left in UTF-8
            candidates = ["utf-8", utf_16] if stray else [utf_16]
        elif zeros * 20 > len(data[:4000]):
            raise ArticleError(f"{name}: this is a binary file, not text; give {READABLE}")
    else:
        candidates.append("cp949")
    for encoding in candidates:
        try:
            text = data.decode(encoding)
        except (UnicodeError, LookupError):
            continue
        if not _SURROGATE.search(text):  # a declared charset such as unicode_escape can make lone surrogates
            return _checked(text, name), encoding
    raise ArticleError(f"{name}: unknown encoding (not UTF-8, UTF-16 or CP949); save the file as UTF-8")


def _decoded(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise ArticleError(
            f"{name}: marked as {encoding}, but byte {error.start} does not decode; save the file as UTF-8"
        ) from error


#: So short a text may have three stray control characters.
_FEW = 150


def _checked(text: str, name: str) -> str:
    if not text.strip():
        raise ArticleError(f"{name}: the file is empty; nothing to read")
    sample = text[:20000]
    if len(_CONTROL.findall(sample)) * 50 > max(len(sample), _FEW):
        raise ArticleError(f"{name}: this is a binary file, not text; give {READABLE}")
    return text


def read_article(path: Path, doc: str, main_text: bool = True) -> Article:
    """Read one file.

    Args:
        path: The file.
        doc: Its id in every output.
        main_text: For HTML, leave out navigation, comment forms and the like.

    Raises:
        ArticleError: The file cannot be read or decoded; the message names it.
    """
    try:
        if path.is_char_device():
            raise ArticleError(f"{path}: a device, no file; `-` is standard input")
        data = path.read_bytes()
    except OSError as error:
        raise ArticleError(f"{path}: cannot be read ({error.strerror or error}); check its name and rights") from error
    return article_from_bytes(data, doc, MEDIA.get(path.suffix.lower(), "txt"), str(path), main_text)


def article_from_bytes(data: bytes, doc: str, media: str, name: str, main_text: bool = True) -> Article:
    """Make an article of the bytes of a file: decoded, and its text extracted where the format is not plain."""
    anchors: tuple[Anchor, ...] = ()
    if media == "docx" or (doc == "-" and data.startswith(b"PK\x03\x04")):  # standard input has no name to go by
        from glossary.docx_text import docx_to_text

        text, anchors = docx_to_text(data, name)
        return Article(doc, text, "utf-8", "docx", "", anchors)
    text, encoding = decode(data, name, html=media == "html")
    title = ""
    if media == "html":
        from glossary.html_text import html_to_text

        text, title, _, anchors = html_to_text(text, main_text)
        if not text.strip():
            raise ArticleError(f"{name}: the page holds no text; nothing to read")
    elif media == "srt":
        from glossary.subtitles import srt_to_text

        text, anchors = srt_to_text(text, name)
    return Article(doc, text, encoding, media, title, anchors)


def find_articles(paths: Iterable[str | Path]) -> list[tuple[Path | None, str]]:
    """List the articles under the given paths in a stable order, as (file, doc id); `-` gives (None, "-").

    Raises:
        ArticleError: A path does not exist, or a folder holds no article.
    """
    found: list[tuple[Path | None, str]] = []
    taken: set[str] = set()
    for given in paths:
        if str(given) == "-":
            if "-" not in taken:  # standard input can be read once
                taken.add("-")
                found.append((None, "-"))
            continue
        path = Path(given)
        if path.is_dir():
            written = _written(path)
            files = sorted(p for p in path.rglob("*") if p.is_file() and _is_article(p, path) and p not in written)
            if not files:
                raise ArticleError(f"{path}: no articles in this folder (looked for {READABLE})")
            pairs = [(p, p.relative_to(path).as_posix()) for p in files]
        elif path.is_char_device():
            raise ArticleError(f"{path}: a device, no file; `-` is standard input")
        elif path.exists():
            pairs = [(path, path.name)]
        else:
            raise ArticleError(f"{path}: no such file or folder; check the path")
        for file, name in pairs:
            doc = _SURROGATE.sub("\ufffd", name)  # a name on the disk that is not UTF-8
            unique = doc if doc not in taken else f"{path.name}/{doc}"
            while unique in taken:
                unique = f"_{unique}"
            taken.add(unique)
            found.append((file, unique))
    return found


def _written(root: Path) -> set[Path]:
    """The files under a folder that hanyin itself wrote (`translate . -o en/` twice): never articles."""
    found: set[Path] = set()
    for state in root.rglob(_OUTPUTS):
        try:
            listed = json.loads(state.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            continue
        found.update(state.parent / str(name) for name in listed)
    return found


def _is_article(path: Path, root: Path) -> bool:
    hidden = any(part.startswith((".", "~$")) for part in path.relative_to(root).parts)
    return not hidden and path.suffix.lower() in MEDIA and path.stem.upper() != "README"


def read_listed(path: Path | None, doc: str, main_text: bool = True) -> Article:
    """Read one article as `find_articles` lists it; None is standard input.

    Raises:
        ArticleError: It cannot be read.
    """
    if path is None:
        return article_from_bytes(sys.stdin.buffer.read(), "-", "txt", "standard input", main_text)
    return read_article(path, doc, main_text)


def read_articles(paths: Iterable[str | Path], main_text: bool = True) -> Iterator[Article | ArticleError]:
    """Yield every article under the paths; one that cannot be read is yielded as its error, the rest go on."""
    for path, doc in find_articles(paths):
        try:
            yield read_listed(path, doc, main_text)
        except ArticleError as error:
            yield error
