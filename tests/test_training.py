"""The training: annotation without torch; the whole chain, export and argos' acceptance of the package with it."""

from __future__ import annotations

import doctest
import hashlib
import importlib
import importlib.util
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from translate.training.config import Config, load_config, shipped, stage_config
from translate.training.corpus import Pair, acceptable, annotate, clean, prepare, read_pairs
from translate.training.figures import align_figures, korean_figures, korean_value
from translate.training.markings import Edit, Names, another, apply, mark, mended, placeholders
from translate.training.names import NamePairs, align_names, english_sound, korean_sound, with_bracket
from translate.training.package import package
from translate.training.parts import join, split

CASES = Path(__file__).parent / "cases"
CONFIGS = Path(__file__).parent.parent / "translate" / "training"
HAS_TORCH = importlib.util.find_spec("torch") is not None
needs_torch = pytest.mark.skipif(not HAS_TORCH, reason="torch is not installed (pip install hanyin[train])")


def rows(name: str) -> list[list[str]]:
    lines = (CASES / name).read_text(encoding="utf-8").splitlines()[1:]
    return [line.split("\t") for line in lines if line]


@pytest.mark.parametrize(("korean", "english", "expected"), rows("training_figures.tsv"))
def test_figures_of_equal_value_are_aligned(korean: str, english: str, expected: str) -> None:
    found = [f"{korean[a:b]}={english[c:d]}" for a, b, c, d in align_figures(korean, english)]
    assert found == [pair for pair in expected.split(" | ") if pair]


@pytest.mark.parametrize(("korean", "english", "expected"), rows("training_names.tsv"))
def test_names_are_aligned_by_sound(korean: str, english: str, expected: str) -> None:
    found = [f"{korean[a:b]}={english[c:d]}" for a, b, c, d in align_names(korean, english, NamePairs())]
    assert found == [pair for pair in expected.split(" | ") if pair]


def test_names_are_aligned_by_company() -> None:
    verbs = [("말했다", "spoke"), ("답했다", "answered"), ("물었다", "asked"), ("썼다", "wrote"), ("봤다", "looked")]
    pairs = [(f"상무부가 {ko}.", f"The Commerce Ministry {en}.") for ko, en in verbs]
    pairs += [(f"외교부가 {ko}.", f"The Foreign Ministry {en}.") for ko, en in verbs]
    counts = NamePairs().learn(pairs)
    korean, english = pairs[0]
    found = [(korean[a:b], english[c:d]) for a, b, c, d in align_names(korean, english, counts)]
    assert found == [("상무부", "Commerce Ministry")]


def test_sounds() -> None:
    assert korean_sound("지린") == "JLN"
    assert english_sound("Jilin") == "JLN"


def test_korean_values() -> None:
    assert korean_value("1조 7000억") == 1.7e12
    assert korean_value("3만 2천") == 32000
    assert [f.keys[0][0] for f in korean_figures("2016년 5월 3만 명")] == ["ymd", "amount"]


def test_bracket_belongs_to_the_name() -> None:
    text = "기자(Giza)의 피라미드(약 4500년 전)"
    assert text[: with_bracket(text, 0, 2)] == "기자(Giza)"
    start = text.index("피라미드")
    assert with_bracket(text, start, start + 4) == start + 4


def test_marking_numbers_in_korean_order_on_both_sides() -> None:
    pair = annotate(
        Pair("베이징에서 3월 5일 138억 위안을 썼다.", "It spent 13.8 billion yuan in Beijing on March 5.", 0),
        NamePairs(),
    )
    korean, english = apply(pair, placeholders(pair, pair.terms, pair.figures, Config()))
    assert korean == "<t1>에서 <n1> <n2>을 썼다."
    assert english == "It spent <n2> in <t1> on <n1>."


def test_every_marking_keeps_both_sides_in_step() -> None:
    pair = annotate(
        Pair("톈진의 공장 40곳이 25% 늘었다.", "The 40 factories in Tianjin grew 25 percent.", 0), NamePairs()
    )
    rng, kinds = random.Random(1), set()
    for _ in range(200):
        korean, english = mark(pair, Config(), rng, Names(("Hefei",), ("Hefei",)))
        for symbol in ("<t1>", "<n1>", "<n2>", "Hefei"):
            assert (symbol in korean) == (symbol in english)
        kinds.add("t" if "<" in korean else "plain" if "톈진" in korean else "inline")
    assert kinds == {"t", "plain", "inline"}


SWAPS = [  # name on both sides, another name, what becomes of the pair
    ("제주는 섬이다.", (0, 2, 0, 4), "Jeju is an island.", "Lantau", "Lantau는 섬이다.", "Lantau is an island."),
    ("톈진은 크다.", (0, 2, 0, 7), "Tianjin is big.", "Gaoyou", "Gaoyou는 크다.", "Gaoyou is big."),
    (
        "그는 레닌이라는 사람이다.",
        (3, 5, 14, 19),
        "He is someone Lenin.",
        "Roh",
        "그는 Roh이라는 사람이다.",
        "He is someone Roh.",
    ),
    (
        "애플 공장을 지었다.",
        (0, 2, 12, 17),
        "It built an Apple plant.",
        "Sony",
        "Sony 공장을 지었다.",
        "It built a Sony plant.",
    ),
    ("HD현대가 웃었다.", (2, 4, 3, 10), "HD Hyundai smiled.", "Kia", "HD Kia가 웃었다.", "HD Kia smiled."),
    ("파리로 갔다.", (0, 2, 10, 15), "They left Paris.", "Hanoi", "Hanoi로 갔다.", "They left Hanoi."),
]


@pytest.mark.parametrize(("korean", "span", "english", "name", "swapped", "told"), SWAPS)
def test_a_swapped_name_has_its_particle_and_article(
    korean: str, span: tuple[int, int, int, int], english: str, name: str, swapped: str, told: str
) -> None:
    pair = Pair(korean, english, 0)
    assert mended(pair, [Edit(span, name, name)]) == (swapped, told)


def test_a_name_after_the_gives_way_to_one_that_takes_it() -> None:
    names = Names(("Gobi Desert",), ("Kim Min-su",))
    pair = Pair("홍해를 지났다.", "It passed the Red Sea.", 0)
    drawn = {another(pair, (0, 2, 14, 21), names, random.Random(n)) for n in range(60)}
    assert "Gobi Desert" in drawn
    assert "Kim Min-su" not in drawn
    assert all(" " in name for name in drawn)


def test_cleaning_and_filters() -> None:
    assert clean("  가나\u200b &amp; 다 ") == "가나 & 다"
    assert acceptable("중국 정부가 계획을 발표했다.", "The Chinese government announced a plan.", "prose", 400)
    assert not acceptable("The plan", "The Chinese government announced a plan.", "prose", 400)
    assert not acceptable("중국 정부가 계획을 발표했다.", "중국 government announced it.", "prose", 400)
    assert not acceptable("중국", "The Chinese government announced a very long plan about it.", "prose", 400)


@pytest.mark.parametrize("name", ["constrained", "corpus", "likeness", "literal", "markings", "names", "variety"])
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


ROOT = CONFIGS.parent.parent


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


BUNDLED = Path(__file__).parent.parent / "translate" / "data" / "translate-ko_en.argosmodel"


@pytest.mark.skipif(not BUNDLED.exists(), reason="the bundled package has not been built")
def test_argos_accepts_the_bundled_package(tmp_path: Path) -> None:
    install(BUNDLED, tmp_path / "home")


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


@needs_torch
def test_exported_model_agrees_with_the_trained_one(tmp_path: Path) -> None:
    import ctranslate2
    import torch

    from translate.training.export import export
    from translate.training.model import Translator
    from translate.training.vocabulary import BOS, EOS, load_tokenizer, output_pieces, train_tokenizer

    smoke_files(tmp_path)
    config = replace(load_config(tmp_path / "smoke.toml"), quantization="float32")
    prepare(config, tmp_path)
    pieces = load_tokenizer(train_tokenizer(config, tmp_path))
    torch.manual_seed(1)
    model = Translator(config, pieces.get_piece_size()).eval()
    before = {name: weight.detach().clone() for name, weight in model.named_parameters()}
    export(dict(model.named_parameters()), config, tmp_path / "sentencepiece.model", tmp_path / "model")
    assert all(torch.equal(before[name], weight) for name, weight in model.named_parameters())
    source, target = (pieces.encode([t], out_type=int)[0] for t in ("<t1>에서 열었다.", "<t1> opened."))
    with torch.no_grad():
        ids = torch.tensor([[*source, EOS]])
        states = model(ids, torch.ones_like(ids, dtype=torch.bool), torch.tensor([[BOS, *target]]))
        logits = (states @ model.embedding.weight.t())[0]
        korean = [n for n in range(pieces.get_piece_size()) if n not in set(output_pieces(pieces))]
        assert any(pieces.id_to_piece(n) == "정" or "정" in pieces.id_to_piece(n) for n in korean)
        logits[:, korean] = -torch.inf
        logp = logits.log_softmax(-1)
        ours = logp.gather(1, torch.tensor([*target, EOS])[:, None])[:, 0].tolist()
    spelled = [[pieces.id_to_piece(n) for n in row] for row in (source, target)]
    theirs = ctranslate2.Translator(str(tmp_path / "model")).score_batch([spelled[0]], [spelled[1]])[0].log_probs
    assert theirs == pytest.approx(ours, abs=1e-3)


@needs_torch
def test_a_broken_run_continues_where_it_stopped(tmp_path: Path) -> None:
    from translate.training.train import train
    from translate.training.vocabulary import train_tokenizer

    smoke_files(tmp_path)
    config = load_config(tmp_path / "smoke.toml")
    prepare(config, tmp_path)
    train_tokenizer(config, tmp_path)
    assert train(replace(config, max_steps=6), tmp_path).stem == "00000006"
    assert train(replace(config, max_steps=9), tmp_path).stem == "00000009"


@needs_torch
@pytest.mark.parametrize("settings", [{"bf16": True}, {"workers": 2}, {"readers": 1}, {"optimizer": "adam"}])
def test_every_way_to_train_lowers_the_loss(
    tmp_path: Path, settings: dict[str, object], capsys: pytest.CaptureFixture[str]
) -> None:
    from translate.training.train import train
    from translate.training.vocabulary import train_tokenizer

    smoke_files(tmp_path)
    config = replace(load_config(tmp_path / "smoke.toml"), max_steps=100, **settings)
    prepare(config, tmp_path)
    train_tokenizer(config, tmp_path)
    train(config, tmp_path)
    losses = [json.loads(line)["loss"] for line in capsys.readouterr().out.splitlines() if line.startswith("{")]
    assert losses[-1] < losses[0] - 0.3


@needs_torch
def test_loss_and_gradients_are_those_of_the_plain_formula() -> None:
    import torch

    from translate.training.model import SmoothedLoss

    torch.manual_seed(1)
    states, weight = torch.randn(7, 8, requires_grad=True), torch.randn(11, 8, requires_grad=True)
    gold = torch.randint(0, 11, (7,))
    plain = torch.nn.functional.cross_entropy(states @ weight.t(), gold, label_smoothing=0.1, reduction="sum")
    chunked = SmoothedLoss.apply(states, weight, gold, 0.1, 3)
    assert chunked.item() == pytest.approx(plain.item(), rel=1e-5)
    for one, other in zip(
        torch.autograd.grad(plain, (states, weight)), torch.autograd.grad(chunked, (states, weight)), strict=True
    ):
        assert torch.allclose(one, other, atol=1e-5)
