"""The front doors tell the truth: errors have one tree, public things have docstrings, `__all__` is what there is."""

import ast
import inspect
from pathlib import Path

import pytest

import glossary
import glossary.errors
import translate
import translate.errors

ROOT = Path(__file__).parent.parent
FILES = sorted(p for package in ("glossary", "translate") for p in (ROOT / package).rglob("*.py"))
ERRORS = [
    (error, base)
    for module, base in (
        (glossary.errors, glossary.errors.GlossaryError),
        (translate.errors, translate.errors.TranslateError),
    )
    for _, error in inspect.getmembers(module, inspect.isclass)
    if error.__module__ == module.__name__
]


@pytest.mark.parametrize(("error", "base"), ERRORS, ids=[e.__name__ for e, _ in ERRORS])
def test_errors(error, base):
    assert issubclass(error, base)
    assert error.__name__.endswith("Error")
    assert isinstance(error.exit_code, int)
    assert error.exit_code > 0
    assert str(error("one line")) == "one line"
    assert error.__doc__


@pytest.mark.parametrize("module", [glossary.errors, translate.errors])
def test_error_tree_is_the_docstring(module):
    for _, error in inspect.getmembers(module, inspect.isclass):
        if error.__module__ == module.__name__:
            assert error.__name__ in module.__doc__


@pytest.mark.parametrize("package", [glossary, translate])
def test_all_is_there_and_sorted(package):
    assert list(package.__all__) == sorted(package.__all__)
    for name in package.__all__:
        assert getattr(package, name) is not None


@pytest.mark.parametrize("path", FILES, ids=[p.relative_to(ROOT).as_posix() for p in FILES])
def test_public_things_have_docstrings(path):
    bare = []

    def visit(node, prefix):
        for child in getattr(node, "body", []):
            if not isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef) or child.name.startswith(
                "_"
            ):
                continue
            overload = any("overload" in ast.unparse(d) for d in child.decorator_list)
            if not ast.get_docstring(child) and not overload:
                bare.append(prefix + child.name)
            protocol = isinstance(child, ast.ClassDef) and "Protocol" in [ast.unparse(b) for b in child.bases]
            if isinstance(child, ast.ClassDef) and not protocol:
                visit(child, f"{prefix}{child.name}.")

    visit(ast.parse(path.read_text(encoding="utf-8")), "")
    assert bare == []
