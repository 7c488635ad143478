"""What a query loads, and what the cache folder keeps of the names that take long to read."""

from __future__ import annotations

import subprocess
import sys

import pytest

from glossary import lookup_computed
from glossary.lookup_computed import compute


@pytest.fixture
def kept(tmp_path, monkeypatch):
    """The file of the old names, in a cache folder of this test's own; they are read anew before and after."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    lookup_computed._old_names.cache_clear()
    yield tmp_path / "hanyin" / "old-names.json"
    lookup_computed._old_names.cache_clear()


def found(query):
    return [concept.simplified for _, concept in compute(query)]


@pytest.mark.parametrize("broken", [None, "", "{", "[]", '{"another program": {"당나라": "x"}}'])
def test_old_names_are_the_same_with_any_cache(kept, broken):
    if broken is not None:
        kept.parent.mkdir(parents=True)
        kept.write_text(broken, "utf-8")
    assert "唐朝" in found("당나라")
    made = kept.read_bytes()
    lookup_computed._old_names.cache_clear()
    assert "唐朝" in found("당나라")
    assert kept.read_bytes() == made
    assert "당나라" in next(iter(lookup_computed.json.loads(made).values()))


def test_old_names_need_no_cache(kept, monkeypatch):
    kept.parent.write_text("no folder", "utf-8")
    assert "唐朝" in found("당나라")


def test_a_name_in_han_characters_does_not_load_the_miner():
    """Compiling what mining looks for takes longer than the query."""
    code = (
        "import sys; from glossary.lookup_computed import compute; print(compute('唐浩興宇')[0][1].english);"
        "sys.exit('glossary.mining.surroundings' in sys.modules)"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, encoding="utf-8")
    assert run.stdout.split()
