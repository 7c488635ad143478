"""The parts of a Word file (Office Open XML, ECMA-376 parts 1 and 2): a zip archive of XML, read with care.

Nothing is trusted: the size of every part is bounded before and while it is unpacked (zip bombs), a document type
declaration is refused (entity bombs; ECMA-376 part 2, 8.2 forbids it), nesting is bounded, and whatever is wrong is an
`ArticleError` of one line. Elements keep their local name with `w:`, `mc:` or `x:` before it, attributes their local
name.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from dataclasses import dataclass, field
from xml.parsers import expat

from glossary.errors import ArticleError

#: Bytes of one part when unpacked, and depth of its elements: books of a thousand pages stay below.
LARGEST_PART = 48 * 1024 * 1024
DEEPEST = 250

_NAMESPACES = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
    "http://schemas.openxmlformats.org/package/2006/relationships": "rel",
}
_OFFICE_DOCUMENT = "/officeDocument"
_OLD_WORD = bytes.fromhex("d0cf11e0a1b11ae1")


@dataclass(slots=True)
class Element:
    """An XML element; the text of mixed content is joined, which WordprocessingML does not have."""

    tag: str
    attributes: dict[str, str]
    children: list[Element] = field(default_factory=list)
    text: str = ""

    def child(self, *path: str) -> Element | None:
        """Return the first child of that name, or what a path of names leads to."""
        found: Element | None = self
        for tag in path:
            found = next((child for child in found.children if child.tag == tag), None) if found is not None else None
        return found

    def value(self, *path: str, name: str = "val") -> str:
        """Return an attribute of what a path leads to, else an empty string."""
        found = self.child(*path)
        return found.attributes.get(name, "") if found is not None else ""


class Package:
    """The parts of one Word file."""

    def __init__(self, data: bytes, name: str) -> None:
        """Open the archive and find the main document.

        Raises:
            ArticleError: It is no Word file, is damaged or encrypted.
        """
        self.name = name
        if data.startswith(_OLD_WORD):
            raise ArticleError(f"{name}: an old .doc or a password-protected file; save it as .docx with no password")
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, EOFError) as error:
            raise ArticleError(
                f"{name}: not a Word file, or a damaged one; open it in Word and save it again"
            ) from error
        self._names = {info.filename.lstrip("/"): info for info in self._zip.infolist()}
        targets = [path for kind, path, _ in self.relations("") if kind.endswith(_OFFICE_DOCUMENT)]
        self.main = targets[0] if targets else "word/document.xml"
        if self.main not in self._names:
            raise ArticleError(f"{name}: a zip file without a Word document in it; give .docx, .txt, .md or .html")

    def read(self, part: str) -> Element | None:
        """Return a part as a tree; None where the file has no such part.

        Raises:
            ArticleError: The part is damaged, too large or not well-formed.
        """
        info = self._names.get(part)
        return _parsed(self._unpacked(info), self.name) if info is not None else None

    def relations(self, part: str) -> list[tuple[str, str, str]]:
        """Return (type, path or address, id) of what a part points to."""
        folder, base = posixpath.split(part)
        tree = self.read(posixpath.join(folder, "_rels", f"{base}.rels"))
        found = []
        for child in tree.children if tree is not None else ():
            target = child.attributes.get("Target", "")
            if child.attributes.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join(folder, target) if target[:1] != "/" else target[1:])
            found.append((child.attributes.get("Type", ""), target, child.attributes.get("Id", "")))
        return found

    def _unpacked(self, info: zipfile.ZipInfo) -> bytes:
        too_large = f"{self.name}: {info.filename} unpacks to more than {LARGEST_PART >> 20} MB; split the document"
        if info.file_size > LARGEST_PART:
            raise ArticleError(too_large)
        try:
            with self._zip.open(info) as stream:
                data = stream.read(LARGEST_PART + 1)
        except (zipfile.BadZipFile, zlib.error, RuntimeError, ValueError, OSError, EOFError) as error:
            raise ArticleError(
                f"{self.name}: {info.filename} is damaged or encrypted; open the file in Word and save it again"
            ) from error
        if len(data) > LARGEST_PART:
            raise ArticleError(too_large)
        return data


class _Refusal(Exception):  # noqa: N818 - not an error of its own: carries a reason through expat
    """Why a part is not read."""


def _parsed(data: bytes, name: str) -> Element:
    parser = expat.ParserCreate(namespace_separator=" ")
    root = Element("", {})
    stack = [root]

    def start(tag: str, attributes: dict[str, str]) -> None:
        if len(stack) > DEEPEST:
            raise _Refusal("its elements are nested too deep")
        own = Element(_short(tag), {key.rpartition(" ")[2]: value for key, value in attributes.items()})
        stack[-1].children.append(own)
        stack.append(own)

    def text(data: str) -> None:
        if stack[-1].tag in ("w:t", "w:delText", "w:instrText"):
            stack[-1].text += data

    def doctype(*_: object) -> None:
        raise _Refusal("it declares a document type, which Word files must not")

    parser.StartElementHandler = start
    parser.EndElementHandler = lambda _tag: stack.pop()
    parser.CharacterDataHandler = text
    parser.StartDoctypeDeclHandler = doctype
    parser.buffer_text = True
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, LookupError, ValueError) as error:  # the last two: an encoding that nobody knows
        raise ArticleError(f"{name}: its XML is broken ({error}); open the file in Word and save it again") from error
    except _Refusal as refusal:
        raise ArticleError(f"{name}: not read, {refusal}") from refusal
    return root.children[0]


def _short(tag: str) -> str:
    namespace, _, local = tag.rpartition(" ")
    return f"{_NAMESPACES.get(namespace, 'x')}:{local}"
