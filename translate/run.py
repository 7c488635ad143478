"""A run over many files: mine them all, then translate document by document and write as each is done.

Memory is bounded by one document: articles are read again for the second pass instead of being kept. What a kill
interrupts is picked up by the next run from the translation memory. Where nothing has changed since the last run,
nothing is done, and the heavy half of the program is not even loaded.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from glossary.articles import article_from_bytes, find_articles, read_article
from glossary.errors import ArticleError
from glossary.store import Glossary
from glossary.terminal import Bar
from glossary.types import Article, Concept
from translate.engine import CTranslate2Engine, DecodingOptions, load_engine, signature_of
from translate.memory import Memory, default_path
from translate.outputs import Outputs, stems_of
from translate.packages import Package, find_package
from translate.report import add_summaries, document_report, summary
from translate.uptodate import STAMP, remember, sources_key, unchanged

if TYPE_CHECKING:
    from translate.pipeline import TranslatedDocument
    from translate.rendering import Entry

MINED = "glossary.csv"


@dataclass(frozen=True, slots=True)
class RunOptions:
    """What the command line asks for; see `hanyin translate --help`."""

    glossaries: tuple[Path, ...] = ()
    formats: tuple[str, ...] = ("md", "html")
    package: str | None = None
    mine: bool = True
    use_glossary: bool = True
    main_text: bool | None = None
    first_mention: bool = False
    memory: Path | None = None
    use_memory: bool = True
    force: bool = False
    decoding: DecodingOptions = field(default_factory=DecodingOptions)


@dataclass(slots=True)
class RunResult:
    """What a run did."""

    documents: int = 0
    failed: list[str] = field(default_factory=list)
    kept: list[Path] = field(default_factory=list)
    remembered: int = 0
    summary: dict[str, Any] = field(default_factory=lambda: summary(()))

    def text(self, output: Path) -> str:
        """Return the summary in two lines for people."""
        names, figures = self.summary["terms"], self.summary["quantities"]
        flags = sum(self.summary["flags"].values())
        lines = [
            f"{self.documents} articles, {self.summary['segments']} segments → {output}"
            + (f" ({self.remembered} from memory)" if self.remembered else ""),
            f"names: {_counts(names)}; figures: {_counts(figures)}",
        ]
        if flags:
            lines.append(f"{flags} places to check: see report.json, or the marks on the .html pages")
        return "\n".join(lines)


def _counts(counts: dict[str, int]) -> str:
    return ", ".join(f"{count} {status}" for status, count in counts.items() if count) or "none"


def _engine(options: RunOptions) -> tuple[CTranslate2Engine, Package]:
    package = find_package(options.package)
    return load_engine(package.path), package


def _read(path: Path | None, doc: str, stdin: bytes, main_text: bool) -> Article:
    if path is None:
        return article_from_bytes(stdin, doc, "txt", "standard input", main_text)
    return read_article(path, doc, main_text)


def translate_paths(paths: Sequence[str], folder: Path, options: RunOptions, bar: Bar) -> RunResult:
    """Translate files and folders into an output folder.

    Args:
        paths: Files, folders or `-`.
        folder: The output folder; created.
        options: The run.
        bar: Told how many segments are done.
    """
    there, missing = _there(paths)
    files = find_articles(there)
    key = sources_key(repr(options), files, options.glossaries)
    if options.use_memory and not options.force and not missing and (folder / STAMP).exists():
        said = unchanged(folder, key, signature_of(find_package(options.package)))
        if said is not None:
            return RunResult(said["documents"], remembered=said["summary"]["segments"], summary=said["summary"])
    return _translate_all(files, folder, options, bar, key, missing)


def _there(paths: Sequence[str]) -> tuple[list[str], list[str]]:
    """Return the paths that hold articles, and what to say of the others; the rest is done all the same."""
    there: list[str] = []
    missing: list[str] = []
    for path in paths:
        try:
            find_articles([path])
            there.append(path)
        except ArticleError as error:
            missing.append(str(error))
    if not there and missing:
        raise ArticleError(missing[0])
    return there, missing


def _translate_all(
    files: Sequence[tuple[Path | None, str]],
    folder: Path,
    options: RunOptions,
    bar: Bar,
    key: str | None,
    missing: Sequence[str] = (),
) -> RunResult:
    import sys

    from translate.pipeline import TranslateOptions, prepare, translate_article
    from translate.rendering import Entry, render, render_index

    result = RunResult(failed=list(missing))
    stdin = sys.stdin.buffer.read() if any(path is None for path, _ in files) else b""
    main_text = options.main_text if options.main_text is not None else True
    given = [Glossary.load(path).concepts for path in options.glossaries]
    outputs = Outputs(folder, options.force, (path for path, _ in files if path is not None))
    engine, package = _engine(options)
    mined, readable = _mine_all(files, stdin, given, folder, options, result, bar, main_text)
    names = prepare(given, mined, base=True)
    memory = Memory(options.memory or default_path()) if options.use_memory else Memory(None)
    wanted = TranslateOptions(
        options.main_text, options.use_glossary, options.first_mention, options.decoding,
        (package.max_terms or 16, package.max_figures or 12),
    )  # fmt: skip
    stems = stems_of(doc for _, doc in readable)
    reports: list[dict[str, Any]] = []
    pages: list[tuple[str, Entry]] = []
    made = ["report.json", *([MINED, f".{MINED}.state"] if (folder / MINED).exists() else [])]
    signature = ""
    for number, (path, doc) in enumerate(readable, 1):
        article = _read(path, doc, stdin, main_text)

        def show(done: int, total: int, doc: str = doc, number: int = number) -> None:
            bar.update(done, total, f"{number}/{len(readable)} {doc}")

        done = translate_article(article, names, engine, wanted, memory, progress=show)
        signature = done.signature
        reports.append(document_report(done.document, done.translations))
        result.summary = add_summaries(result.summary, summary(done.translations))
        result.remembered += done.remembered
        for name, content in render(done, stems[doc], options.formats):
            outputs.write(name, content)
            made.append(name)
        if number <= 100 or number % 50 == 0:
            outputs.save_state()
        pages.append((stems[doc], Entry.of(stems[doc], done)))
        result.documents += 1
    memory.close()
    if "html" in options.formats and pages:
        outputs.write("index.html", render_index(pages, result.summary))
        made.append("index.html")
    report = {"version": 1, "signature": signature, "documents": reports, "summary": result.summary}
    outputs.force = outputs.force or _is_report(folder / "report.json")
    outputs.write("report.json", json.dumps(report, ensure_ascii=False, indent=1) + "\n")
    outputs.save_state()
    result.kept = outputs.kept
    result.failed += [f"{path}: an article of this run, not overwritten; choose another -o" for path in outputs.spared]
    said = {"documents": result.documents, "summary": result.summary}
    remember(folder, None if result.failed or result.kept else key, engine.signature, made, said)
    return result


def _is_report(path: Path) -> bool:
    """Whether an existing report.json is one of ours, which every run replaces."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False
    return isinstance(found, dict) and {"version", "signature", "documents"} <= found.keys()


def _mine_all(
    files: Sequence[tuple[Path | None, str]],
    stdin: bytes,
    given: Sequence[Sequence[Concept]],
    folder: Path,
    options: RunOptions,
    result: RunResult,
    bar: Bar,
    main_text: bool,
) -> tuple[Sequence[Concept], list[tuple[Path | None, str]]]:
    """First pass: read every article, mine it, write DIR/glossary.csv; say which articles can be read."""
    from glossary.mining import mine
    from translate.pipeline import known_names

    path = folder / MINED
    store = Glossary.load(path) if options.mine and path.exists() else Glossary.empty()
    known = known_names([*given, store.concepts])
    readable: list[tuple[Path | None, str]] = []
    documents = []
    for number, (file, doc) in enumerate(files, 1):
        try:
            article = _read(file, doc, stdin, main_text)
        except ArticleError as error:
            result.failed.append(str(error))
            continue
        readable.append((file, doc))
        if options.mine and options.use_glossary:
            mined = mine(article, known)
            documents.append((mined.doc, mined.digest, mined.concepts))
        bar.update(number, len(files), "mining")
    if not readable:
        raise ArticleError(
            result.failed[0]
            if len(result.failed) == 1
            else f"none of the {len(files)} files can be read: {result.failed[0]}; …"
        )
    if documents:
        store.add(documents)
        store.save(path)
    return store.concepts, readable


def translate_stdin(options: RunOptions) -> tuple[str, dict[str, Any]]:
    """Translate standard input; return the English, block structure kept, and the summary."""
    import sys

    from translate.pipeline import TranslateOptions, mined_names, prepare, translate_article

    article = article_from_bytes(sys.stdin.buffer.read(), "-", "txt", "standard input")
    given = [Glossary.load(path).concepts for path in options.glossaries]
    engine, package = _engine(options)
    own = [concept for source in given for concept in source]
    names = mined_names(article.text, own) if options.mine else prepare(given)
    wanted = TranslateOptions(
        bool(options.main_text), options.use_glossary, options.first_mention, options.decoding,
        (package.max_terms or 16, package.max_figures or 12),
    )  # fmt: skip
    memory = Memory(options.memory or default_path()) if options.use_memory else Memory(None)
    done = translate_article(article, names, engine, wanted, memory)
    memory.close()
    return plain_text(done), summary(done.translations)


def plain_text(done: TranslatedDocument) -> str:
    """Put the English of every segment in the place of its Korean; everything between stays."""
    text = done.document.text
    pieces: list[str] = []
    position = 0
    for translation in done.translations:
        segment = translation.segment
        pieces.append(text[position : segment.start])
        pieces.append(translation.target)
        position = segment.end
    pieces.append(text[position:])
    return "".join(pieces).rstrip("\n")


__all__ = ["RunOptions", "RunResult", "plain_text", "translate_paths", "translate_stdin"]
