"""The names of a page as a table: every form of every concept that the page marks, and where its English is from.

The table stands at the end of the page, is printed with it, and is what the cards of the page show; without scripts
it is still there.
"""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from glossary.types import Concept
from translate.rendering.types import RenderInput

_SOURCES = {
    "printed": "printed in the article",
    "person": "set by a person",
    "base": "base names",
    "composed": "composed by rule",
    "keep": "kept as it is",
}
_ORIGINS = {"zh": "Chinese", "ko": "Korean", "ja": "Japanese", "yue": "Cantonese", "other": ""}


def used(given: RenderInput) -> tuple[Concept, ...]:
    """Return the concepts that the document's names point to, in the order of their first appearance."""
    ids: dict[str, None] = {}
    for translation in given.translations:
        for outcome in translation.outcomes:
            ids.update(dict.fromkeys((outcome.constraint.concept, *outcome.constraint.alternatives)))
    return tuple(given.concepts[key] for key in ids if key in given.concepts)


def table(concepts: Iterable[Concept]) -> str:
    """Return the rows of the table of names, one concept a row, each with the id its marks refer to."""
    return "".join(_row(concept) for concept in concepts)


def _row(concept: Concept) -> str:
    chinese = " · ".join(dict.fromkeys(filter(None, (concept.hanja, concept.simplified))))
    others = [*concept.variants, *concept.misspellings]
    kind = " · ".join(filter(None, (concept.category.value, _ORIGINS[concept.origin.value])))
    evidence = " · ".join(
        filter(
            None,
            (
                _SOURCES[concept.source.value],
                concept.status.value,
                f"confidence {concept.confidence:.2f}" if concept.confidence else "",
                _seen(concept),
                concept.note,
            ),
        )
    )
    also = _forms("also", others, "ko") + _forms("also in English", concept.english_variants, "en")
    also += _forms("never", concept.avoid, "en")
    return (
        f'<tr id="{escape(concept.id)}">'
        f'<th scope="row" class="c-english">{escape(concept.english or "—")}</th>'
        f'<td class="c-hangul" lang="ko">{escape(concept.hangul)}</td>'
        f'<td class="c-hanzi" lang="zh">{escape(chinese)}</td>'
        f'<td class="c-pinyin" lang="zh-Latn">{escape(concept.pinyin)}</td>'
        f'<td class="c-kind">{escape(kind)}</td>'
        f'<td class="c-also">{also}</td>'
        f'<td class="c-evidence">{escape(evidence)}</td></tr>\n'
    )


def _forms(label: str, forms: Iterable[str], language: str) -> str:
    joined = ", ".join(forms)
    return (
        f'<span class="forms"><i>{label}</i> <span lang="{language}">{escape(joined)}</span></span> ' if joined else ""
    )


def _seen(concept: Concept) -> str:
    if not concept.mentions:
        return ""
    times = f"{concept.mentions} mention{'s' if concept.mentions != 1 else ''}"
    return f"{times} in {concept.documents} document{'s' if concept.documents != 1 else ''}"
