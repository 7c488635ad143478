"""Checks a package archive before anything of it is unpacked: paths, links, sizes, parts, checksums.

A `.argosmodel` is a zip of one folder that somebody may have got from anywhere; what argostranslate would simply
extract is refused here with one line that says why.
"""

from __future__ import annotations

import json
import re
import zipfile
import zlib
from pathlib import Path, PurePosixPath

from translate.errors import PackageError

_MAXIMUM_BYTES = 3_000_000_000
_MAXIMUM_FILES = 5_000
_MAXIMUM_RATIO = 200


def check_archive(path: Path) -> str:
    """Check an archive without unpacking it; return the name of its one top folder.

    Raises:
        PackageError: It is no zip, or unsafe, or incomplete.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            entries = archive.infolist()
            tops = {_safe_parts(info, path)[0] for info in entries}
            files = {info.filename for info in entries}
            if len(entries) > _MAXIMUM_FILES or sum(info.file_size for info in entries) > _MAXIMUM_BYTES:
                raise PackageError(f"{path.name}: refused: unpacks to more than any translation package does")
            for info in entries:
                if info.file_size > 10_000_000 and info.file_size > _MAXIMUM_RATIO * max(info.compress_size, 1):
                    raise PackageError(f"{path.name}: refused: {info.filename} is packed absurdly tight")
            if len(tops) != 1:
                raise PackageError(
                    f"{path.name}: refused: a package holds exactly one top folder, this has {len(tops)}"
                )
            top = tops.pop()
            wanted = {f"{top}/metadata.json": "metadata.json", f"{top}/model/model.bin": "model/model.bin"}
            missing = [short for full, short in wanted.items() if full not in files]
            if not {f"{top}/sentencepiece.model", f"{top}/bpe.model"} & files:
                missing.append("sentencepiece.model")
            if missing:
                raise PackageError(f"{path.name}: refused: no {', '.join(missing)} in the archive")
            if (bad := archive.testzip()) is not None:
                raise PackageError(f"{path.name}: refused: {bad} is damaged; download the file again")
            json.loads(archive.read(f"{top}/metadata.json"))
            return top
    except zlib.error as error:
        raise PackageError(f"{path.name}: refused: a file in it is damaged; download the file again") from error
    except (zipfile.BadZipFile, EOFError, NotImplementedError, RuntimeError) as error:
        raise PackageError(f"{path.name}: not a package archive (a .argosmodel is a zip); download it again") from error
    except (ValueError, UnicodeDecodeError) as error:
        raise PackageError(f"{path.name}: refused: metadata.json is not JSON") from error


def _safe_parts(info: zipfile.ZipInfo, path: Path) -> tuple[str, ...]:
    name = info.filename
    parts = PurePosixPath(name).parts
    link = (info.external_attr >> 16) & 0o170000 == 0o120000
    outside = name.startswith("/") or "\\" in name or ".." in parts or re.match("^[A-Za-z]:", name)
    if not parts or parts[0].startswith(".") or outside or link:
        raise PackageError(f"{path.name}: refused: unsafe path in the archive ({name!r})")
    return parts
