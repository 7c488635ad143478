"""What the tests of the training share: a tiny corpus, the command line as a process, argos installing a package."""

from __future__ import annotations

import importlib.util
import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

CONFIGS = Path(__file__).parent.parent / "translate" / "training"
ROOT = CONFIGS.parent.parent
HAS_TORCH = importlib.util.find_spec("torch") is not None
needs_torch = pytest.mark.skipif(not HAS_TORCH, reason="torch is not installed (pip install hanyin[train])")


def smoke_files(folder: Path) -> None:
    subjects = [("정부", "government"), ("기업", "company"), ("대학", "university"), ("은행", "bank")]
    places = [
        ("베이징", "Beijing"),
        ("톈진", "Tianjin"),
        ("난징", "Nanjing"),
        ("선양", "Shenyang"),
        ("칭다오", "Qingdao"),
    ]
    verbs = [("열었다", "opened"), ("닫았다", "closed"), ("세웠다", "built")]
    lines = [
        f"{ko}는 {place}에서 공장 {n}곳을 {verb}.\tThe {en} {past} {n} plants in {name}."
        for ko, en in subjects
        for place, name in places
        for verb, past in verbs
        for n in (20, 35, 48)
    ]
    random.Random(1).shuffle(lines)
    (folder / "pairs.tsv").write_text("\n".join(lines[10:]) + "\n", encoding="utf-8")
    (folder / "dev.tsv").write_text("\n".join(lines[:10]) + "\n", encoding="utf-8")
    (folder / "smoke.toml").write_text((CONFIGS / "smoke.toml").read_text())


def training(*arguments: str | Path, hash_seed: str = "0", root: Path = ROOT) -> subprocess.Popen[str]:
    """Start `python -m translate.training` with the code under `root`."""
    command = [sys.executable, "-m", "translate.training", *map(str, arguments)]
    environment = {**os.environ, "PYTHONHASHSEED": hash_seed, "PYTHONPATH": str(root)}
    return subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=root, env=environment
    )


def done(process: subprocess.Popen[str]) -> str:
    """Wait for a step, which must succeed; return what it printed."""
    out, problems = process.communicate()
    assert process.returncode == 0, problems[-2000:]
    return out


INSTALL = """
import sys, types
for name in ("stanza", "minisbd", "spacy"):
    sys.modules.setdefault(name, types.ModuleType(name))
minisbd = sys.modules["minisbd"]
minisbd.SBDetect, minisbd.models = object, types.SimpleNamespace(list_models=lambda: ["ko"])
import argostranslate.package as package
package.install_from_path(sys.argv[1])
(only,) = package.get_installed_packages()
assert (only.from_code, only.to_code) == ("ko", "en"), only
import argostranslate.translate as translate
found = translate.get_translation_from_codes("ko", "en")
class Whole:
    def split_sentences(self, text):
        return [text]
found.underlying.sentencizer = Whole()
print(found.translate("<t1>의 공장은 <n1>이다."))
"""


def install(path: Path, home: Path) -> None:
    """Install and run the package with argos itself, in a process of its own with its folders redirected."""
    home.mkdir()
    folders = {
        name: str(home / name) for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "ARGOS_PACKAGES_DIR")
    }
    environment = {**os.environ, "HOME": str(home), **folders, "ARGOS_DEVICE_TYPE": "cpu"}
    done = subprocess.run(
        [sys.executable, "-c", INSTALL, str(path)], capture_output=True, text=True, env=environment, check=False
    )
    assert done.returncode == 0, done.stderr[-2000:]
    assert done.stdout.strip()
