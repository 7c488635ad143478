"""The command line of the training: `python -m translate.training STEP --config FILE --work DIR`."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from translate.training.config import Config, load_config

STEPS = ("prepare", "tokenizer", "train", "average", "export", "evaluate", "package")
MOVES = ("split", "join")  # average.pt to parts in WORK/parts and back, for places that take only small files


def take(step: str, config: Config, work: Path, options: argparse.Namespace) -> None:
    """Do one step; heavy libraries are imported only by the step that needs them."""
    if step == "prepare":
        from translate.training.corpus import prepare

        print(prepare(config, work))
    elif step == "tokenizer":
        from translate.training.vocabulary import train_tokenizer

        print(train_tokenizer(config, work))
    elif step == "train":
        from translate.training.train import train

        print(train(config, work))
    elif step == "average":
        import torch

        from translate.training.export import average_checkpoints

        paths = sorted((work / "checkpoints").glob("*.pt"))[-config.average :]
        torch.save(average_checkpoints(paths, smoothed=config.smoothed), work / "average.pt")
        print(f"average of {', '.join(p.stem for p in paths)}")
    elif step == "export":
        import shutil

        import torch

        from translate.training.export import export

        weights = torch.load(work / "average.pt", map_location="cpu", weights_only=True)
        export(weights, config, work / "sentencepiece.model", work / "export" / "model")
        shutil.copyfile(work / "sentencepiece.model", work / "export" / "sentencepiece.model")
        print(work / "export")
    elif step == "evaluate":
        from translate.training.evaluate import evaluate

        scores = evaluate(config, work, work / "export", options.lines)
        (work / "scores.json").write_text(json.dumps(scores, indent=2) + "\n", encoding="utf-8")
        print(json.dumps(scores, indent=2))
    elif step == "split":
        from translate.training.parts import split

        print(*split(work / "average.pt", work / "parts"), sep="\n")
    elif step == "join":
        from translate.training.parts import join

        print(join(work / "parts" / "average.pt.parts.json", work / "average.pt"))
    elif step == "package":
        from translate.training.package import package

        card = Path(options.card).read_text(encoding="utf-8") if options.card else f"# {config.name}\n"
        print(package(config, work / "export", card, Path(options.output or work / "translate-ko_en.argosmodel")))


def main(arguments: list[str] | None = None) -> int:
    """Parse the command line and take the step, or all steps in order."""
    parser = argparse.ArgumentParser(prog="python -m translate.training", description=__doc__)
    parser.add_argument("step", choices=[*STEPS, "all", *MOVES])
    parser.add_argument("--config", type=Path, required=True, help="a TOML file such as small-cpu.toml")
    parser.add_argument("--work", type=Path, required=True, help="where intermediate files and checkpoints go")
    parser.add_argument("--output", default="", help="package: the .argosmodel to write")
    parser.add_argument("--card", default="", help="package: the model card to put in")
    parser.add_argument("--lines", type=int, default=0, help="evaluate: only the first LINES pairs")
    options = parser.parse_args(arguments)
    config = load_config(options.config)
    options.work.mkdir(parents=True, exist_ok=True)
    for step in STEPS if options.step == "all" else (options.step,):
        take(step, config, options.work, options)
    return 0


if __name__ == "__main__":
    sys.exit(main())
