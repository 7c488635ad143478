"""hanyin's translator: the glossary drives, the check decides.

`translate` turns a string into English with its names and figures fixed; `translate_document` also returns what became
of every one of them.

    from translate import translate
    print(translate("중국 허페이(合肥)에 본사를 둔 커다쉰페이(科大訊飛)는 138억위안을 투자했다."))

Nothing is imported before the first call: the `hanyin` script begins here, and a Ctrl-C should find it ready.
"""

from __future__ import annotations

from translate.errors import TranslateError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from glossary.store import Glossary
    from glossary.types import Concept
    from translate.pipeline import TranslatedDocument

__all__ = ["TranslateError", "translate", "translate_document"]


def translate(
    text: str, glossary: str | Path | Glossary | Iterable[Concept] | None = None, package: str | None = None
) -> str:
    """Translate a Korean string into English.

    Args:
        text: Korean text of any length; line structure is kept.
        glossary: A glossary (or its file) whose names win over the base names.
        package: The name of an installed package; without it the bundled one.

    Raises:
        TranslateError: No package fits.
        GlossaryError: The glossary's file cannot be read.
    """
    from translate.run import plain_text

    return plain_text(translate_document(text, glossary, package))


def translate_document(
    text: str, glossary: str | Path | Glossary | Iterable[Concept] | None = None, package: str | None = None
) -> TranslatedDocument:
    """Translate a Korean string and return the document with its translations, outcomes and flags."""
    from translate.engine import load_engine
    from translate.packages import find_package
    from translate.pipeline import mined_names, translate_text

    own = _concepts(glossary)
    found = find_package(package)
    return translate_text(text, mined_names(text, own), load_engine(found.path))


def _concepts(glossary: str | Path | Glossary | Iterable[Concept] | None) -> tuple[Concept, ...]:
    from pathlib import Path

    from glossary.ledger import Ledger

    if glossary is None:
        return ()
    ledger = Ledger.load(glossary) if isinstance(glossary, str | Path) else glossary
    return tuple(ledger.concepts if isinstance(ledger, Ledger) else ledger)
