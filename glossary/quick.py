"""Makes frozen values fast to create: a frozen dataclass checks every field that its own constructor sets.

A document becomes tens of thousands of small values, and those checks were a tenth of the time of mining. The
constructor made here fills a twin of the value that is not frozen, and then turns it into what it is.
"""

from __future__ import annotations

from dataclasses import MISSING, fields
from typing import Any, TypeVar

_T = TypeVar("_T", bound=type)


def quickly_made(frozen: _T) -> _T:
    """Give a frozen dataclass with slots a constructor that takes the same and is three times as fast.

    >>> from dataclasses import dataclass
    >>> @quickly_made
    ... @dataclass(frozen=True, slots=True)
    ... class Span:
    ...     start: int
    ...     end: int = 0
    >>> Span(3, end=5), Span(4)
    (Span(start=3, end=5), Span(start=4, end=0))
    """
    names = [field.name for field in fields(frozen)]
    defaults = tuple(field.default for field in fields(frozen) if field.default is not MISSING)
    twin = type("Twin", (), {"__slots__": tuple(names)})
    body = "".join(f"    self.{name} = {name}\n" for name in names)
    head = f"def __init__(self, {', '.join(names)}):\n    turn(self, '__class__', twin)\n"
    code = f"{head}{body}    self.__class__ = own\n"
    made: dict[str, Any] = {"turn": object.__setattr__, "twin": twin, "own": frozen}
    exec(code, made)  # `dataclasses` makes its own in the same way
    constructor = made["__init__"]
    constructor.__defaults__, constructor.__qualname__ = defaults, f"{frozen.__qualname__}.__init__"
    constructor.__annotations__ = vars(frozen)["__init__"].__annotations__
    setattr(frozen, "__init__", constructor)  # noqa: B010  (for the type checker it is not to be replaced)
    return frozen
