"""The house stands: imports go down, heavy ones stay behind one door, files stay small."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
FILES = sorted(p for package in ("glossary", "translate") for p in (ROOT / package).rglob("*.py"))
NAMES = [p.relative_to(ROOT).as_posix() for p in FILES]

#: Heavy module → the files that may import it (prefixes), and only inside functions there.
DOORS = {
    "ctranslate2": ("translate/engine.py", "translate/training/"),
    "sentencepiece": ("translate/engine.py", "translate/training/"),
    "argostranslate": ("translate/argos.py",),
    "torch": ("translate/training/",),
    "sacrebleu": ("translate/training/",),
    "polars": ("glossary/",),
    "opencc": ("glossary/phonetics/", "glossary/data/"),
    "pypinyin": ("glossary/phonetics/", "glossary/data/"),
    "openpyxl": ("glossary/",),
    "rich": ("glossary/terminal.py",),
}
#: Not part of the house at run time: tools that build data and weights.
TOOLS = ("translate/training/", "glossary/data/")


def module_name(path):
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imports(path, top_only=False):
    """(module, is at module level) of every import that runs."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    found = []

    def visit(node, top):
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.If) and "TYPE_CHECKING" in ast.unparse(child.test):
                continue
            if isinstance(child, ast.Import):
                found.extend((alias.name, top) for alias in child.names)
            elif isinstance(child, ast.ImportFrom) and child.module and not child.level:
                found.append((child.module, top))
                found.extend((f"{child.module}.{alias.name}", top) for alias in child.names)
            inner = isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
            visit(child, top and not inner)

    visit(tree, True)
    return [(name, top) for name, top in found if top or not top_only]


MODULES = {module_name(path): path for path in FILES}
GRAPH = {
    module: {name for name, _ in imports(path, top_only=True) if name in MODULES and name != module}
    for module, path in MODULES.items()
}


@pytest.mark.parametrize("path", FILES, ids=NAMES)
def test_size(path):
    lines = path.read_text(encoding="utf-8").count("\n")
    assert lines <= 400, f"{lines} lines; split it"


@pytest.mark.parametrize("path", FILES, ids=NAMES)
def test_opens_by_saying_what_it_knows(path):
    assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))


@pytest.mark.parametrize("path", FILES, ids=NAMES)
def test_doors(path):
    name = path.relative_to(ROOT).as_posix()
    for module, top in imports(path):
        head = module.split(".")[0]
        if head in DOORS:
            assert name.startswith(DOORS[head]), f"{head} is imported in {name}"
            assert not top or name.startswith(TOOLS), f"{head} is imported at module level in {name}"


def test_glossary_never_imports_translate():
    wrong = [
        (m, name)
        for m, path in MODULES.items()
        if m.startswith("glossary")
        for name, _ in imports(path)
        if name.split(".")[0] == "translate"
    ]
    assert wrong == []


def test_training_is_not_imported_by_the_rest():
    wrong = [
        m
        for m, path in MODULES.items()
        if "training" not in m
        for name, _ in imports(path)
        if name.startswith("translate.training")
    ]
    assert wrong == []


def test_tests_are_flat():
    assert not any(p.name in ("glossary", "translate", "__init__.py") for p in (ROOT / "tests").iterdir())


def test_no_vague_names():
    assert [name for name in NAMES if Path(name).stem in ("utils", "util", "helpers", "common", "misc")] == []


def test_no_cycles():
    state, path = {}, []

    def visit(module):
        state[module] = "open"
        path.append(module)
        for other in sorted(GRAPH[module]):
            if state.get(other) == "open" and not module.startswith(f"{other}."):
                pytest.fail(" → ".join([*path[path.index(other) :], other]))
            if other not in state:
                visit(other)
        path.pop()
        state[module] = "done"

    for module in sorted(GRAPH):
        if module not in state:
            visit(module)
    assert set(state) == set(MODULES)
