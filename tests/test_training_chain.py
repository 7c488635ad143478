"""The training's command line with torch: the whole chain, interrupted, repeated, moved to another machine."""

from __future__ import annotations

import hashlib
import json
import shutil
import signal
import time
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from training_runs import CONFIGS, done, install, needs_torch, smoke_files, training

from translate.training.config import load_config


@needs_torch
def test_one_command_trains_packs_installs_and_translates(tmp_path: Path) -> None:
    smoke_files(tmp_path)
    work = tmp_path / "work"
    out = done(training("all", "--config", tmp_path / "smoke.toml", "--work", work))
    assert out.count("  argostranslate: ") == out.count("  hanyin: ") == 3
    scores = json.loads((work / "scores.json").read_text())
    assert set(scores) == {"pairs", "plain", "placeholders", "inline", "random", "constraints"}
    install(work / "translate-ko_en.argosmodel", tmp_path / "home")


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A work folder with pairs and pieces, and a run of 120 steps to be made."""
    folder = tmp_path_factory.mktemp("prepared")
    smoke_files(folder)
    config = (folder / "smoke.toml").read_text().replace("max_steps = 30", "max_steps = 120")
    (folder / "run.toml").write_text(
        config.replace("dropout = 0.0", "dropout = 0.1").replace("average = 1", "average = 3")
    )
    done(training("prepare", "tokenizer", "--config", folder / "run.toml", "--work", folder / "work"))
    return folder


def package_hash(folder: Path, work: Path, end: signal.Signals | None, hash_seed: str) -> str:
    """Train, interrupted once by a signal if there is one, and return the hash of the package."""
    config = ("--config", folder / "run.toml", "--work", work)
    if end is not None:
        process = training("train", *config, hash_seed=hash_seed)
        while not list((work / "checkpoints").glob("*.pt")) and process.poll() is None:
            time.sleep(0.02)
        process.send_signal(end)
        process.communicate()
        stopped = max(int(path.stem) for path in (work / "checkpoints").glob("*.pt"))
        assert stopped < 120, "the run was over before the signal came"
    out = done(training("train", *config, hash_seed=hash_seed))
    assert ("resuming at step" in out) == (end is not None)
    done(training("average", "export", "package", *config, hash_seed=hash_seed))
    return hashlib.sha256((work / "translate-ko_en.argosmodel").read_bytes()).hexdigest()


@needs_torch
def test_the_seed_decides_the_package_whatever_interrupts_the_run(prepared: Path) -> None:
    hashes = {}
    for number, end in enumerate((None, signal.SIGKILL, signal.SIGTERM)):
        work = prepared / f"work{number}"
        shutil.copytree(prepared / "work", work)
        hashes[str(end)] = package_hash(prepared, work, end, hash_seed=str(number))
    assert len(set(hashes.values())) == 1, hashes


@needs_torch
def test_the_whole_chain_stops_where_training_is_interrupted(prepared: Path) -> None:
    work = prepared / "interrupted"
    process = training("all", "--config", prepared / "run.toml", "--work", work)
    while not list((work / "checkpoints").glob("*.pt")) and process.poll() is None:
        time.sleep(0.02)
    process.terminate()
    assert "the same command goes on from here" in process.communicate()[1]
    assert process.returncode == 130
    assert not (work / "export").exists()


@needs_torch
def test_preparing_again_makes_the_same_files(prepared: Path) -> None:
    work = prepared / "again"
    done(training("prepare", "tokenizer", "--config", prepared / "run.toml", "--work", work, hash_seed="9"))
    for name in ("pairs.jsonl", "sentencepiece.model"):
        assert (work / name).read_bytes() == (prepared / "work" / name).read_bytes(), name


STAGES = """
score = 5
bf16 = true
part_mib = 0.02
{run}
[[stages]]
name = "first"
weights = {{ pairs = 0.5 }}
max_steps = 400
placeholders = 0.0
[[stages]]
name = "second"
weights = {{ pairs = 1.0 }}
max_steps = 20
dropout = 0.2
"""


@needs_torch
def test_training_goes_on_elsewhere_from_a_bundle_and_parts(prepared: Path, tmp_path: Path) -> None:
    config, work = prepared / "stages.toml", prepared / "work"
    config.write_text(STAGES.format(run=(prepared / "run.toml").read_text()))
    sizes = json.loads(done(training("bundle", "--config", config, "--work", work, "--output", tmp_path / "bundle")))
    assert 0 < sizes["data"] < sizes["all"] < 5
    told, back = [], tmp_path / "back"
    for name in ("one", "other"):  # on a new machine only the bundle and what came back are there
        machine = tmp_path / name
        shutil.copytree(tmp_path / "bundle", machine)
        options = ("--config", machine / "config.json", "--work", machine / "w", "--parts", back, "--output", back)
        process = training("remote", *options, root=machine)
        while (
            name == "one" and not list((machine / "w" / "1-first").glob("checkpoints/*.pt")) and process.poll() is None
        ):
            time.sleep(0.02)
        if name == "one":
            process.terminate()
        told.append(done(process))
        assert all(path.stat().st_size <= 0.02 * (1 << 20) for path in back.glob("weights.pt.0*"))
    assert "smoke-first: to be continued" in told[0]
    assert "starting at step 0" not in told[1].partition("smoke-second")[0].splitlines()[0]
    assert "smoke-second: finished" in told[1]
    index = json.loads((back / "weights.pt.parts.json").read_text())
    assert index["stage"] == "smoke-second"
    assert index["scores"]["second"][-1]["chosen"]
    done(training("join", "export", "evaluate", "package", "--config", config, "--work", work, "--parts", back))
    assert (work / "translate-ko_en.argosmodel").stat().st_size > 10_000


@needs_torch
def test_too_large_a_bundle_says_what_to_do(prepared: Path, tmp_path: Path) -> None:
    config = tmp_path / "run.toml"
    config.write_text("bundle_mib = 0.001\n" + (prepared / "run.toml").read_text())
    (tmp_path / "dev.tsv").write_bytes((prepared / "dev.tsv").read_bytes())
    process = training("bundle", "--config", config, "--work", prepared / "work", "--output", tmp_path / "bundle")
    assert "give the largest sources a smaller `limit`" in process.communicate()[1]
    assert process.returncode == 1


@needs_torch
def test_the_probe_fixes_the_steps(prepared: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from translate.training.train import train

    shutil.copytree(prepared / "work", tmp_path / "work")
    config = replace(load_config(prepared / "run.toml"), max_steps=0, minutes=0.1, probe=0.001)
    last = train(config, tmp_path / "work")
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines() if line.startswith("{")]
    (fixed,) = (row["steps"] for row in rows if "steps per second" in row)
    assert int(last.stem) == fixed


@needs_torch
def test_another_pair_of_languages_from_a_tmx(tmp_path: Path) -> None:
    places = ["Dresden", "Leipzig", "Bremen", "Kassel", "Mainz"]
    verbs = [("opened", "eröffnete"), ("closed", "schloss"), ("sold", "verkaufte")]
    who = [("company", "Die Firma"), ("bank", "Die Bank"), ("university", "Die Universität")]
    units = "".join(
        f'<tu><tuv xml:lang="en-GB"><seg>The {en} {past} {n} plants in {place}.</seg></tuv>'
        f'<tuv xml:lang="fr"><seg>Autre chose.</seg></tuv>'
        f'<tuv xml:lang="de"><seg>{de} {vergangen} {n} Werke in {place}.</seg></tuv></tu>'
        for en, de in who
        for past, vergangen in verbs
        for place in places
        for n in (12, 30, 47)
    )
    (tmp_path / "mine.tmx").write_text(f'<tmx version="1.4"><body>{units}</body></tmx>', encoding="utf-8")
    config = (
        (CONFIGS / "smoke.toml")
        .read_text()
        .replace("pairs.tsv", "mine.tmx")
        .replace('dev = "dev.tsv"', "hold_back = 8")
    )
    codes = 'from_code = "en"\nfrom_name = "English"\nto_code = "de"\nto_name = "German"\n'
    (tmp_path / "own.toml").write_text(codes + config.replace("vocabulary = 400", "vocabulary = 380"))
    work = tmp_path / "work"
    steps = ("prepare", "tokenizer", "train", "average", "export", "evaluate", "package")
    done(training(*steps, "--config", tmp_path / "own.toml", "--work", work))
    first = json.loads((work / "pairs.jsonl").read_text(encoding="utf-8").splitlines()[0])
    assert [
        first["korean"][a:b] + "=" + first["english"][c:d] for a, b, c, d in (*first["terms"], *first["figures"])
    ] == [
        "Dresden=Dresden",
        "12=12",
    ]
    with zipfile.ZipFile(work / "translate-en_de.argosmodel") as archive:
        told = json.loads(archive.read("translate-en_de-1_0/metadata.json"))
    assert (told["from_code"], told["to_code"]) == ("en", "de")
    assert json.loads((work / "scores.json").read_text())["pairs"] == 8
