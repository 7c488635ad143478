"""Argos packages: where they are, what is in them, and installing them safely.

A package is a folder (or a `.argosmodel` zip of one folder) with `metadata.json`, `sentencepiece.model` or `bpe.model`,
and a CTranslate2 `model/`. The ko→en package of hanyin ships inside the wheel as a zip and is unpacked once into the
user data folder.
"""

from __future__ import annotations

import json
import os
import shutil
import tempfile
import zipfile
from dataclasses import dataclass
from importlib import resources
from pathlib import Path, PurePosixPath
from typing import Any

from translate.archives import check_archive
from translate.errors import PackageError

BUNDLED = "translate-ko_en"


@dataclass(frozen=True, slots=True)
class Package:
    """An unpacked package.

    `markings` are the constraint markings it was trained for (empty: a generic package); the last four say how it
    wants to be searched, as its trainer measured it (`hanyin.decoding` in metadata.json): segments of `longest`
    characters and more are decoded clause by clause first (0: none are).
    """

    name: str
    path: Path
    version: str
    from_code: str
    to_code: str
    markings: tuple[str, ...] = ()
    max_terms: int = 0
    max_figures: int = 0
    bundled: bool = False
    length_penalty: float = 0.6
    repetition_penalty: float = 1.0
    no_repeat_ngram: int = 0
    longest: int = 0

    @property
    def signature(self) -> str:
        """What identifies the package in outputs: name and version."""
        return f"{self.name}:{self.version}"


def data_folder() -> Path:
    """Return the user data folder of hanyin (XDG_DATA_HOME, else the platform's place)."""
    if base := os.environ.get("XDG_DATA_HOME"):
        return Path(base) / "hanyin"
    if os.name == "nt" and (local := os.environ.get("LOCALAPPDATA")):
        return Path(local) / "hanyin"
    return Path.home() / ".local" / "share" / "hanyin"


def packages_folder() -> Path:
    """Return the folder that installed packages live in: HANYIN_PACKAGES, else `packages` in the data folder."""
    given = os.environ.get("HANYIN_PACKAGES")
    return Path(given) if given else data_folder() / "packages"


def read_package(path: Path, bundled: bool = False) -> Package:
    """Describe an unpacked package.

    Raises:
        PackageError: A part is missing or the metadata is not what argos packages hold.
    """
    metadata = _metadata(path)
    if not any((path / tokenizer).is_file() for tokenizer in ("sentencepiece.model", "bpe.model")):
        raise PackageError(f"{path.name}: no sentencepiece.model or bpe.model in the package; install it again")
    if not (path / "model" / "model.bin").is_file():
        raise PackageError(f"{path.name}: no model/model.bin in the package; install it again")
    own = metadata.get("hanyin")
    own = own if isinstance(own, dict) else {}
    try:
        markings = tuple(str(marking) for marking in own.get("markings", ()))
        limits = int(own.get("max_terms", 0)), int(own.get("max_figures", 0))
        search = dict(own.get("decoding", {}))
        penalties = float(search.get("length_penalty", 0.6)), float(search.get("repetition_penalty", 1.0))
        more = int(search.get("no_repeat_ngram", 0)), int(search.get("longest", 0))
    except (TypeError, ValueError) as error:
        raise PackageError(
            f"{path.name}: metadata.json has a broken hanyin entry; install the package again"
        ) from error
    version = str(metadata.get("package_version", ""))
    codes = str(metadata["from_code"]), str(metadata["to_code"])
    return Package(path.name, path, version, *codes, markings, *limits, bundled, *penalties, *more)


def _metadata(path: Path) -> dict[str, Any]:
    try:
        metadata = json.loads((path / "metadata.json").read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise PackageError(f"{path.name}: metadata.json is missing or broken; install the package again") from error
    if not isinstance(metadata, dict) or not metadata.get("from_code") or not metadata.get("to_code"):
        raise PackageError(f"{path.name}: metadata.json names no from_code and to_code; this is no translation package")
    return metadata


def installed_packages() -> list[Package]:
    """List the packages of the user, then the bundled one; broken folders are left out."""
    found: list[Package] = []
    folder = packages_folder()
    if folder.is_dir():
        for path in sorted(folder.iterdir()):
            if path.is_dir() and not path.name.startswith("."):
                try:
                    found.append(read_package(path))
                except PackageError:
                    continue
    if (bundled := bundled_package()) is not None:
        found.append(bundled)
    return found


def bundled_package() -> Package | None:
    """Return the package that ships with hanyin, unpacked into the data folder on first use; None where none ships."""
    archive = resources.files("translate").joinpath("data", f"{BUNDLED}.argosmodel")
    if not archive.is_file():
        return None
    with resources.as_file(archive) as source:
        stamp = f"{source.stat().st_size:x}-{_digest(source)}"
        for root in (data_folder(), Path(tempfile.gettempdir()) / "hanyin"):
            target = root / "bundled" / stamp / BUNDLED
            if (target / "metadata.json").is_file():
                return read_package(target, bundled=True)
            try:
                _unpack(source, target)
            except OSError:
                continue
            return read_package(target, bundled=True)
    raise PackageError("the bundled package cannot be unpacked: no writable folder; set XDG_DATA_HOME to one")


def _digest(source: Path) -> str:
    total = 0
    try:
        with zipfile.ZipFile(source) as archive:
            for info in archive.infolist():
                total = (total * 31 + info.CRC) & 0xFFFFFFFF
    except zipfile.BadZipFile as error:  # a clone or a download that was cut off
        raise PackageError(f"{source.name}: the bundled package is damaged; get hanyin again") from error
    return f"{total:08x}"


def find_package(name: str | None = None, from_code: str = "ko", to_code: str = "en") -> Package:
    """Choose a package by name (or path of an unpacked one); without a name the bundled one comes first.

    Raises:
        PackageError: Nothing fits; the message lists what is there.
    """
    if name and (Path(name) / "metadata.json").is_file():
        return read_package(Path(name))
    packages = installed_packages()
    if name:
        for package in packages:
            if name in (package.name, f"{package.from_code}_{package.to_code}", package.signature):
                return package
        known = ", ".join(sorted({p.name for p in packages})) or "none"
        raise PackageError(f"no package named {name!r} (installed: {known}); see: hanyin package list")
    fitting = [p for p in packages if (p.from_code, p.to_code) == (from_code, to_code)]
    if not fitting:
        raise PackageError(f"no {from_code}→{to_code} package is installed; see: hanyin package install --help")
    return next((p for p in fitting if p.bundled), fitting[0])


def install_file(path: Path) -> Package:
    """Install a `.argosmodel` file: checked first, unpacked aside, moved into place in one step.

    Raises:
        PackageError: The archive is unsafe (path traversal, links, absurd sizes) or lacks a part; nothing was changed.
    """
    if not path.is_file():
        raise PackageError(f"{path}: no such file; give a .argosmodel file or a package name")
    folder = packages_folder()
    top = check_archive(path)
    target = folder / top
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _unpack(path, target, replace=True)
    except OSError as error:
        raise PackageError(f"{folder}: cannot be written ({error.strerror or error}); set HANYIN_PACKAGES") from error
    return read_package(target)


def _unpack(source: Path, target: Path, replace: bool = False) -> None:
    """Unpack the one top folder of an archive to `target`, complete or not at all."""
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".unpack-", dir=target.parent) as scratch:
        with zipfile.ZipFile(source) as archive:
            top = PurePosixPath(archive.namelist()[0]).parts[0]
            archive.extractall(scratch)
        fresh = Path(scratch) / top
        if replace:
            read_package(fresh)
        if target.exists():
            if not replace:
                return
            shutil.move(str(target), str(Path(scratch) / "old"))
        try:
            fresh.rename(target)
        except OSError:
            if not (target / "metadata.json").is_file():
                raise


def remove_package(name: str) -> Package:
    """Remove an installed package by name.

    Raises:
        PackageError: There is none, or it is the bundled one.
    """
    package = find_package(name)
    if package.bundled:
        raise PackageError(f"{name}: ships with hanyin and cannot be removed; choose another with --package")
    if package.path.parent != packages_folder():
        raise PackageError(f"{name}: is not among the installed packages; give a name of: hanyin package list")
    try:
        shutil.rmtree(package.path)
    except OSError as error:
        raise PackageError(f"{package.path}: cannot be removed ({error.strerror or error})") from error
    return package
