"""Installs a finished package as its users will, in folders of its own, and translates with it.

argostranslate installs it and translates by itself; `hanyin package install` and `hanyin translate` do it their way.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

ARGOS = """
import importlib.util, sys, types
from pathlib import Path
for name in ("stanza", "spacy", "minisbd"):  # argostranslate imports them even to install; hanyin splits by itself
    if importlib.util.find_spec(name) is None:
        stub = sys.modules[name] = types.ModuleType(name)
        stub.SBDetect, stub.models = None, types.SimpleNamespace(cache_dir="", list_models=lambda: ["ko"])
from translate.argos import installed_translation, redirected_argos
package = redirected_argos()
package.install_from_path(Path(sys.argv[1]))
(only,) = package.get_installed_packages()
from translate.packages import read_package
translation = installed_translation(read_package(Path(only.package_path)))
for line in sys.argv[2:]:
    print(translation.translate(line))
"""


def _run(arguments: Sequence[str], folder: Path, given: str = "") -> str:
    environment = {
        **os.environ,
        "HANYIN_PACKAGES": str(folder / "packages"),
        "XDG_DATA_HOME": str(folder),
        "XDG_CACHE_HOME": str(folder),
        "ARGOS_DEVICE_TYPE": "cpu",
    }
    done = subprocess.run(
        [sys.executable, *arguments], input=given, capture_output=True, text=True, env=environment, check=False
    )
    if done.returncode:
        last = (done.stderr.strip().splitlines() or ["no message"])[-1]
        msg = f"{' '.join(arguments[:4])[:60]}: exit code {done.returncode}: {last}"
        raise RuntimeError(msg)
    return done.stdout.strip()


def try_package(package: Path, lines: Sequence[str], folder: Path) -> dict[str, list[str]]:
    """Return what argostranslate and hanyin make of the lines with the package."""
    told = {}
    argos, own = (folder / name for name in ("argos", "hanyin"))
    told["argostranslate"] = _run(["-c", ARGOS, str(package), *lines], argos).splitlines()
    _run(["-m", "translate", "package", "install", str(package)], own)
    (installed,) = (path.name for path in (own / "packages").iterdir() if path.is_dir())
    told["hanyin"] = _run(
        ["-m", "translate", "translate", "-", "--package", installed, "--quiet"], own, "\n\n".join(lines) + "\n"
    ).splitlines()
    told["hanyin"] = [line for line in told["hanyin"] if line]
    return told
