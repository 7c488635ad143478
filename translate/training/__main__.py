"""The command line of the training: `python -m translate.training STEP --config FILE --work DIR`."""

from __future__ import annotations

import argparse
import json
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

from translate.training.config import Config, load_config, shipped

STEPS = ("prepare", "tokenizer", "train", "average", "export", "evaluate", "package", "try")
MOVES = ("bundle", "remote", "split", "join")  # to other machines and back


def prepare(config: Config, options: argparse.Namespace) -> None:
    """Clean and annotate the pairs."""
    from translate.training.corpus import prepare

    print(prepare(config, options.work))


def tokenizer(config: Config, options: argparse.Namespace) -> None:
    """Learn the pieces."""
    from translate.training.vocabulary import train_tokenizer

    print(train_tokenizer(config, options.work))


def train(config: Config, options: argparse.Namespace) -> bool:
    """Train, all stages in order where there are any; tell whether the budget is spent."""
    if config.stages:
        from translate.training.remote import train_stages

        name, done = train_stages(config, options.work, options.seconds, options.parts)
        print(f"{name}: {'finished' if done else 'to be continued'}")
        return done
    from translate.training.choosing import is_spent
    from translate.training.train import train

    print(train(config, options.work, options.start, options.seconds))
    return is_spent(config, options.work)


def average(config: Config, options: argparse.Namespace) -> None:
    """Choose the weights: the mean of the last checkpoints, or what does best on dev."""
    import torch

    from translate.training.choosing import choose_weights
    from translate.training.remote import WEIGHTS, stage_folder, stages_of

    if config.stages:
        last = stage_folder(options.work, len(config.stages) - 1, stages_of(config)[-1])
        weights = torch.load(last / WEIGHTS, map_location="cpu", weights_only=True)["weights"]
        name = str(last)
    else:
        name, weights, _ = choose_weights(config, options.work)
    torch.save({key: weight.float() for key, weight in weights.items()}, options.work / "average.pt")
    print(name)


def export(config: Config, options: argparse.Namespace) -> None:
    """Write the CTranslate2 model."""
    import torch

    from translate.training.export import export

    work = options.work
    weights = torch.load(work / "average.pt", map_location="cpu", weights_only=True)
    export(weights.get("weights", weights), config, work / "sentencepiece.model", work / "export" / "model")
    shutil.copyfile(work / "sentencepiece.model", work / "export" / "sentencepiece.model")
    print(work / "export")


def evaluate(config: Config, options: argparse.Namespace) -> None:
    """Score the exported model on the held-back pairs."""
    from translate.training.evaluate import evaluate

    scores = evaluate(shipped(config), options.work, options.work / "export", options.lines)
    (options.work / "scores.json").write_text(json.dumps(scores, indent=2) + "\n", encoding="utf-8")
    print(json.dumps(scores, indent=2))


def package(config: Config, options: argparse.Namespace) -> None:
    """Zip the exported model with its card."""
    from translate.training.package import package, package_path

    card = Path(options.card).read_text(encoding="utf-8") if options.card else f"# {config.name}\n"
    print(package(shipped(config), options.work / "export", card, options.output or package_path(config, options.work)))


def try_it(config: Config, options: argparse.Namespace) -> None:
    """Install the package with argostranslate and with hanyin, in folders of its own, and translate."""
    from translate.training.corpus import dev_file, read_pairs
    from translate.training.package import package_path
    from translate.training.trying import try_package

    pairs = list(read_pairs(dev_file(config, options.work), config.from_code, config.to_code))[:3]
    lines = options.text or [source for source, _ in pairs]
    told = try_package(options.output or package_path(config, options.work), lines, options.work / "try")
    for at, line in enumerate(lines):
        print(line, *(f"  {who}: {said[at] if at < len(said) else ''}" for who, said in told.items()), sep="\n")


def bundle(config: Config, options: argparse.Namespace) -> None:
    """Put data, pieces, settings and code into one folder."""
    from translate.training.remote import bundle

    print(json.dumps(bundle(config, options.work, options.output or options.work / "bundle")))


def remote(config: Config, options: argparse.Namespace) -> None:
    """Train for so many seconds on a lent machine, from a bundle; weights, log and scores go to --output."""
    from translate.training.remote import hand_back, train_stages, unpack

    unpack(options.config.parent, options.work)
    name, done = train_stages(config, options.work, options.seconds, options.parts)
    print(f"{name}: {'finished' if done else 'to be continued'}")
    print(*hand_back(config, options.work, options.output or options.work / "parts"), sep="\n")


def split(config: Config, options: argparse.Namespace) -> None:
    """Take average.pt apart."""
    from translate.training.parts import MEGABYTE, split

    size = int(config.part_mib * MEGABYTE)
    print(*split(options.work / "average.pt", options.work / "parts", size), sep="\n")


def join(config: Config, options: argparse.Namespace) -> None:
    """Put average.pt together again, from --parts or WORK/parts."""
    from translate.training.parts import join

    (index,) = (options.parts or options.work / "parts").glob("*.parts.json")
    print(join(index, options.work / "average.pt"))


ACTIONS: dict[str, Callable[[Config, argparse.Namespace], bool | None]] = {
    f.__name__: f for f in (prepare, tokenizer, train, average, export, evaluate, package)
}
ACTIONS |= {"try": try_it, "bundle": bundle, "remote": remote, "split": split, "join": join}


def main(arguments: list[str] | None = None) -> int:
    """Parse the command line and take the step, or all steps in order."""
    parser = argparse.ArgumentParser(prog="python -m translate.training", description=__doc__)
    parser.add_argument("step", nargs="+", choices=[*STEPS, "all", *MOVES], help="steps in order, or all")
    parser.add_argument("--config", type=Path, required=True, help="a TOML file such as small-cpu.toml")
    parser.add_argument("--work", type=Path, required=True, help="where intermediate files and checkpoints go")
    parser.add_argument("--output", type=Path, help="package: the .argosmodel; bundle, remote: the folder to write")
    parser.add_argument("--card", default="", help="package: the model card to put in")
    parser.add_argument("--lines", type=int, default=0, help="evaluate: only the first LINES pairs")
    parser.add_argument("--text", nargs="*", default=[], help="try: what to translate")
    parser.add_argument("--start", type=Path, help="train: weights to begin with (weights.pt)")
    parser.add_argument("--seconds", type=float, default=0.0, help="train, remote: stop in time, go on next time")
    parser.add_argument("--parts", type=Path, help="remote, train, join: the folder with parts that came back")
    parser.add_argument("--set", nargs="*", default=[], metavar="KEY=VALUE", help="settings other than the file's")
    options = parser.parse_args(arguments)
    try:
        config = load_config(options.config, "\n".join(options.set))
        options.work.mkdir(parents=True, exist_ok=True)
        steps = STEPS if options.step == ["all"] else options.step
        for step in steps:
            if ACTIONS[step](config, options) is False and step != steps[-1]:
                print("train: interrupted; the same command goes on from here", file=sys.stderr)
                return 130
    except (ValueError, FileNotFoundError, RuntimeError) as error:
        if isinstance(error, RuntimeError) and "exit code" not in str(error):
            raise  # PyTorch's own
        print(f"{' '.join(options.step)}: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
