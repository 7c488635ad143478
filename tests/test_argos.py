"""argostranslate is kept in its place: its folders are ours, its sentence splitter is ours."""

import os
import subprocess
import sys

import pytest

from translate.argos import OurSplitter, installed_translation
from translate.errors import PackageError
from translate.packages import find_package


def test_import_creates_nothing_at_home(tmp_path):
    home, data = tmp_path / "home", tmp_path / "data"
    home.mkdir()
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("XDG_", "HANYIN", "ARGOS", "SNAP"))}
    environment |= {"HOME": str(home), "XDG_DATA_HOME": str(data), "HANYIN_PACKAGES": str(data / "packages")}
    script = (
        "import os; before = dict(os.environ)\n"
        "from translate.argos import redirected_argos\n"
        "package = redirected_argos()\n"
        "assert {k: v for k, v in os.environ.items() if not k.startswith('KMP_')} == before\n"
        "assert str(package.settings.package_data_dir).startswith(os.environ['HANYIN_PACKAGES'])\n"
    )
    done = subprocess.run([sys.executable, "-c", script], env=environment, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert list(home.rglob("*")) == []


def test_splitter_keeps_every_word():
    text = "왕이 부장은 “좋다. 아주 좋다”고 했다. 성장률은 6.5%였다."
    assert OurSplitter().split_sentences(text) == ["왕이 부장은 “좋다. 아주 좋다”고 했다.", "성장률은 6.5%였다."]
    assert OurSplitter().split_sentences("") == []


@pytest.mark.model
def test_own_translation_object():
    try:
        package = find_package()
    except PackageError as error:
        pytest.skip(f"no ko→en package here: {error}")
    translation = installed_translation(package)
    assert translation.translate("중국에서 회의가 열렸다.\n둘째 문단이다.").count("\n") == 1
    assert len(translation.hypotheses("중국에서 회의가 열렸다.", 2)) == 2
