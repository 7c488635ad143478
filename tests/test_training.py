"""The training without torch: configs, corpora, packages, parts; the module examples; argos accepts our package."""

from __future__ import annotations

import doctest
import importlib
import json
import zipfile
from pathlib import Path

import pytest
from training_runs import CONFIGS, ROOT, install, smoke_files

from translate.training.config import Config, load_config, shipped, stage_config
from translate.training.corpus import prepare, read_pairs
from translate.training.package import package
from translate.training.parts import join, split


@pytest.mark.parametrize(
    "name", ["constrained", "corpus", "glosses", "likeness", "literal", "markings", "names", "variety"]
)
def test_examples_of_the_modules_that_need_no_torch(name: str) -> None:
    result = doctest.testmod(importlib.import_module(f"translate.training.{name}"))
    assert result.attempted
    assert not result.failed


def test_configs_load() -> None:
    for name in ("small-cpu", "gpu", "smoke", "tiny", "ablation"):
        assert load_config(CONFIGS / f"{name}.toml").name == name


def test_stages_choose_sources_and_settings() -> None:
    config = load_config(CONFIGS / "gpu.toml", "seed = 4\npress.dropout = 0.3")
    first, second = (stage_config(config, stage) for stage in config.stages)
    assert (config.seed, first.dropout, second.dropout) == (4, 0.1, 0.3)
    weights = {
        source.called: (a.weight, b.weight)
        for source, a, b in zip(config.sources, first.sources, second.sources, strict=True)
    }
    assert weights["tech_HT"] == (1.0, 0.05)
    assert weights["authored"][1] > weights["authored"][0]
    arm = load_config(CONFIGS / "ablation.toml", "arm.inline = 0.6")
    assert (stage_config(arm, arm.stages[0]).inline, shipped(arm).inline) == (0.0, 0.6)


def test_a_source_that_no_stage_knows_is_named(tmp_path: Path) -> None:
    (tmp_path / "x.toml").write_text('[[sources]]\npath = "a.tsv"\n[[stages]]\nname = "s"\nweights = { b = 1.0 }\n')
    with pytest.raises(ValueError, match="stage s: unknown settings: b"):
        load_config(tmp_path / "x.toml")


def test_unknown_setting_is_named(tmp_path: Path) -> None:
    (tmp_path / "x.toml").write_text("widht = 3\n")
    with pytest.raises(ValueError, match="widht"):
        load_config(tmp_path / "x.toml")


def test_tmx_is_read(tmp_path: Path) -> None:
    path = tmp_path / "x.tmx"
    path.write_text(
        '<tmx version="1.4"><body><tu><tuv xml:lang="ko-KR"><seg>가</seg></tuv>'
        '<tuv xml:lang="en-US"><seg>a</seg></tuv></tu></body></tmx>',
        encoding="utf-8",
    )
    assert list(read_pairs(path)) == [("가", "a")]


def test_dev_sentences_are_held_back(tmp_path: Path) -> None:
    smoke_files(tmp_path)
    dev = {line.split("\t")[0] for line in (tmp_path / "dev.tsv").read_text(encoding="utf-8").splitlines()}
    out = prepare(load_config(tmp_path / "smoke.toml"), tmp_path)
    kept = [json.loads(line)["korean"] for line in out.read_text(encoding="utf-8").splitlines()]
    assert kept and not dev & set(kept)


def test_package_is_reproducible_and_has_one_folder(tmp_path: Path) -> None:
    exported = tmp_path / "export"
    (exported / "model").mkdir(parents=True)
    for name in ("sentencepiece.model", "model/model.bin", "model/config.json", "model/shared_vocabulary.json"):
        (exported / name).write_bytes(b"x")
    first = package(Config(), exported, "# card", tmp_path / "a.argosmodel").read_bytes()
    assert first == package(Config(), exported, "# card", tmp_path / "b.argosmodel").read_bytes()
    names = zipfile.ZipFile(tmp_path / "a.argosmodel").namelist()
    assert {name.split("/")[0] for name in names} == {"translate-ko_en-1_0"}


def test_parts_join_to_the_same_file_and_a_changed_part_is_an_error(tmp_path: Path) -> None:
    whole = tmp_path / "average.pt"
    whole.write_bytes(bytes(range(256)) * 9)
    *parts, index = split(whole, tmp_path / "parts", size=1000)
    assert [part.stat().st_size for part in parts] == [1000, 1000, 304]
    assert join(index, tmp_path / "again").read_bytes() == whole.read_bytes()
    parts[1].write_bytes(b"x")
    with pytest.raises(ValueError, match="copy them again"):
        join(index, tmp_path / "again")


BUNDLED = ROOT / "translate" / "data" / "translate-ko_en.argosmodel"


@pytest.mark.skipif(not BUNDLED.exists(), reason="the bundled package has not been built")
def test_argos_accepts_the_bundled_package(tmp_path: Path) -> None:
    install(BUNDLED, tmp_path / "home")
