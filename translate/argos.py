"""The only file that imports argostranslate: its package index, and its translation object for an installed package.

argostranslate creates settings, cache and package folders when it is imported, so they are redirected into hanyin's
before; its `translate` imports stanza, spacy and minisbd for sentence splitting, so these are stubbed where they are
not installed, and our own splitter is put in their place.
"""

from __future__ import annotations

import json
import logging
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

from translate.errors import PackageError
from translate.packages import Package, data_folder, install_file, packages_folder
from translate.segmentation import sentences

_XDG = ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME")
_SPLITTERS = ("stanza", "spacy", "minisbd")


def redirected_argos() -> Any:
    """Import `argostranslate.package` with its folders redirected into hanyin's; return the module.

    argostranslate writes settings, caches and packages below XDG folders that it creates on import.
    """
    _stub_splitters()
    with _redirected():
        import argostranslate.package as package
    return package


def _stub_splitters() -> None:
    """Put empty modules in the place of sentence splitters that are not installed; argostranslate imports them."""
    for name in _SPLITTERS:
        if name not in sys.modules and find_spec(name) is None:
            stub: Any = ModuleType(name)
            stub.SBDetect, stub.models = None, SimpleNamespace(cache_dir="")
            sys.modules[name] = stub


@contextmanager
def _redirected() -> Iterator[None]:
    root = data_folder() / "argos"
    wanted = {**{key: str(root) for key in _XDG}, "ARGOS_PACKAGES_DIR": str(packages_folder())}
    saved = {key: os.environ.get(key) for key in wanted}
    packages_folder().mkdir(parents=True, exist_ok=True)
    os.environ.update(wanted)
    logging.getLogger("argostranslate").setLevel(logging.ERROR)
    try:
        yield
    finally:
        for key, value in saved.items():
            if value is None:
                os.environ.pop(key, None)
            else:
                os.environ[key] = value


def available_packages() -> Iterator[dict[str, str]]:
    """Yield the packages of argostranslate's index as {name, from, to, version, link}; needs the network.

    Raises:
        PackageError: The index cannot be fetched.
    """
    import urllib.request

    package = redirected_argos()
    index = package.settings.remote_package_index
    try:
        with urllib.request.urlopen(index, timeout=20) as response:
            entries = json.loads(response.read())
    except (OSError, ValueError) as error:
        raise PackageError(
            "the package index cannot be reached (no network?); install a .argosmodel file instead"
        ) from error
    for entry in entries:
        if isinstance(entry, dict) and entry.get("from_code") and entry.get("to_code"):
            name = f"translate-{entry['from_code']}_{entry['to_code']}"
            links = entry.get("links") or [""]
            yield {
                "name": name, "from": entry["from_code"], "to": entry["to_code"],
                "version": str(entry.get("package_version", "")), "link": links[0],
            }  # fmt: skip


def install_named(name: str) -> Package:
    """Download a package of the index by name (`translate-ko_en` or `ko_en`) and install it.

    Raises:
        PackageError: No such package, or no network; nothing half-installed stays behind.
    """
    import urllib.request

    wanted = name if name.startswith("translate-") else f"translate-{name}"
    entry = next((e for e in available_packages() if e["name"] == wanted), None)
    if entry is None:
        raise PackageError(f"{name}: not in the package index; see: hanyin package list --available")
    with tempfile.TemporaryDirectory(prefix="hanyin-") as scratch:
        target = Path(scratch) / f"{wanted}.argosmodel"
        try:
            with urllib.request.urlopen(entry["link"], timeout=60) as response, target.open("wb") as file:
                shutil.copyfileobj(response, file)
        except (OSError, ValueError) as error:
            raise PackageError(f"{name}: the download failed (no network?); nothing was installed") from error
        return install_file(target)


class OurSplitter:
    """Splits text into sentences for argostranslate, with hanyin's own rules.

    >>> OurSplitter().split_sentences("회의가 열렸다. 성장률은 6.5%였다.")
    ['회의가 열렸다.', '성장률은 6.5%였다.']
    """

    def split_sentences(self, text: str) -> list[str]:
        """Return the sentences of a paragraph."""
        return [text[start:end] for start, end in sentences(text)]


def installed_translation(package: Package) -> Any:
    """Return argostranslate's own translation object for an installed package, with our sentence splitter.

    It has `.translate(text)` and `.hypotheses(text, n)` as argostranslate documents them; names and figures are not
    constrained on this way.
    """
    argos_package = redirected_argos()
    with _redirected():
        from argostranslate import translate

    described = argos_package.Package(package.path)
    source = translate.Language(described.from_code, described.from_name)
    target = translate.Language(described.to_code, described.to_name)
    underlying = translate.PackageTranslation.__new__(translate.PackageTranslation)
    underlying.from_lang, underlying.to_lang, underlying.pkg = source, target, described
    underlying.translator, underlying.sentencizer = None, OurSplitter()
    return translate.CachedTranslation(underlying)
