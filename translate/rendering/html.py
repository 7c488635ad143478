"""The bilingual page: Korean and English side by side, names and figures marked, what needs a look on top.

One file that needs nothing else: style and script are inlined from `page.css` and `page.js`, no fonts, no images,
and a content security policy that forbids every request. It reads without scripts and prints.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from html import escape
from importlib.resources import files

from translate.markup import addresses, whole_link
from translate.rendering import concepts
from translate.rendering.layout import Part, parts
from translate.rendering.marks import mark
from translate.rendering.types import RenderInput
from translate.types import Flag, Translation

FATES = ("kept", "repaired", "missing", "ambiguous")
_WHY = {
    "kept": "stands in the English as it should",
    "repaired": "put right after the engine had lost it",
    "missing": "not found in the English",
    "ambiguous": "could be more than one thing",
}

HEAD = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; \
script-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="hanyin">
<title>{title}</title>
<style>
{style}</style>
</head>
"""


def asset(name: str) -> str:
    """Return one of the files that pages are made of."""
    return files("translate.rendering").joinpath(name).read_text(encoding="utf-8")


def counted(translations: Sequence[Translation], kind: str) -> dict[str, int]:
    """Count the names (`term`) or figures (`quantity`) by what became of them, every fate named."""
    counts = Counter(o.fate.value for t in translations for o in t.outcomes if o.constraint.kind == kind)
    return {fate: counts[fate] for fate in FATES}


def render(given: RenderInput) -> str:
    """Return the page."""
    grouped = given.by_block()
    numbers = {id(translation): number for number, translation in enumerate(given.translations, 1)}
    ordered = parts(given.document)
    heads = bool(ordered) and ordered[0].kind == "title" and ordered[0].blocks[0] in grouped
    body = "".join(_part(part, given, grouped, numbers) for part in ordered[heads:])
    page = [
        HEAD.format(title=escape(given.title), style=asset("page.css")),
        '<body>\n<a class="skip" href="#text">Skip to the text</a>\n<header class="top">\n',
        f'<p class="doc">{escape(given.document.doc)}</p>\n',
        _headline(grouped[ordered[0].blocks[0]], numbers) if heads else _plain_headline(given),
        _summary(given),
        "</header>\n",
        _to_check(given, numbers),
        _controls(any(translation.flags for translation in given.translations)),
        '<main id="text">\n<div class="sides" aria-hidden="true"><span>Korean</span><span>English</span></div>\n',
        f"{body}</main>\n",
        _names(given),
        _foot(given),
        '<div id="card" role="dialog" aria-live="polite" aria-label="About this expression" hidden></div>\n',
        f"<script>\n{asset('page.js')}</script>\n</body>\n</html>\n",
    ]
    return "".join(page)


def _headline(translations: Sequence[Translation], numbers: dict[int, int]) -> str:
    """Show the title of the article as the head of the page, marked like any sentence."""
    sides = [mark(translation, numbers[id(translation)]) for translation in translations]
    anchors = "".join(f'<a id="s{numbers[id(translation)]}"></a>' for translation in translations)
    english, korean = (" ".join(texts) for texts in zip(*((side.english, side.korean) for side in sides), strict=True))
    return f'{anchors}<h1 class="headline" lang="en">{english}</h1>\n<p class="headline-ko" lang="ko">{korean}</p>\n'


def _plain_headline(given: RenderInput) -> str:
    return f'<h1 class="headline">{escape(given.title)}</h1>\n'


def _summary(given: RenderInput) -> str:
    rows = []
    for label, kind in (("Names", "term"), ("Figures", "quantity")):
        counts = counted(given.translations, kind)
        cells = "".join(
            f'<span class="count {fate}{"" if number else " zero"}" title="{_WHY[fate]}"><b>{number}</b> {fate}</span>'
            for fate, number in counts.items()
            if number or fate != "ambiguous" or kind == "term"
        )
        rows.append(f'<div class="tally"><dt>{label}</dt><dd>{cells}</dd></div>')
    return f'<dl class="summary">{"".join(rows)}</dl>\n'


def _to_check(given: RenderInput, numbers: dict[int, int]) -> str:
    flagged = [(translation, flag) for translation in given.translations for flag in translation.flags]
    if not flagged:
        known = any(translation.outcomes for translation in given.translations)
        why = "every name and figure is where it should be" if known else "no names or figures were found"
        return f'<p class="check none">Nothing to check: {why}.</p>\n'
    items = "".join(
        f'<li><a href="#s{numbers[id(translation)]}">{_surface(translation, flag)}{escape(flag.message)}</a></li>'
        for translation, flag in flagged
    )
    return f'<details class="check" open><summary>To check <b>{len(flagged)}</b></summary><ol>{items}</ol></details>\n'


def _surface(translation: Translation, flag: Flag) -> str:
    start, end = flag.start - translation.segment.start, flag.end - translation.segment.start
    text = translation.segment.text[max(start, 0) : end]
    if not text or len(text) > 40 or text in flag.message:
        return ""
    return f'<span class="what" lang="ko">{escape(text)}</span> '


def _controls(has_flags: bool) -> str:
    disabled = "" if has_flags else " disabled"
    return (
        '<div class="controls" role="group" aria-label="What to show">'
        f'<label><input type="checkbox" id="only"{disabled}> Only what needs a check</label>'
        '<label><input type="checkbox" id="plain"> Plain text</label>'
        '<span class="legend" aria-hidden="true"><span class="k term kept">name</span>'
        '<span class="k figure kept">figure</span>'
        '<span class="k repaired">repaired</span><span class="k missing">missing</span>'
        '<span class="k ambiguous">ambiguous</span></span></div>\n'
    )


def _part(part: Part, given: RenderInput, grouped: dict[int, tuple[Translation, ...]], numbers: dict[int, int]) -> str:
    if part.kind == "verbatim":
        lines = part.text.split("\n")
        if lines[0].strip().startswith(("```", "~~~")) and len(lines) > 2:
            return f'<pre class="verbatim code">{escape(chr(10).join(lines[1:-1]))}</pre>\n'
        return f'<pre class="verbatim">{escape(part.text)}</pre>\n'
    if part.kind == "row":
        return _table_row(part, grouped, numbers)
    rows = "".join(_row(translation, numbers) for translation in grouped.get(part.blocks[0], ()))
    rows += _links(given, part.blocks[0]) if rows else ""
    if not rows:
        text = escape(given.document.blocks[part.blocks[0]].text)
        rows = f'<div class="row"><p class="ko" lang="ko">{text}</p><p class="en" lang="ko">{text}</p></div>\n'
    if part.kind == "title":
        level = min(max(part.level, 1), 6)
        return f'<section class="block title level{level}" role="heading" aria-level="{level}">\n{rows}</section>\n'
    if part.kind != "item":
        return f'<section class="block {part.kind}">\n{rows}</section>\n'
    bullet = f"{part.number}." if part.number else "•"
    return f'<section class="block item depth{min(part.level, 4)}" style="--bullet: \'{bullet}\'">\n{rows}</section>\n'


def _links(given: RenderInput, index: int) -> str:
    """Return the links of a block below it: their words may stand elsewhere in the English."""
    block = given.document.blocks[index]
    found = [a.value for a in given.document.anchors if a.kind == "link" and block.start <= a.start < block.end]
    found += addresses(whole_link(given.document.text, block)) if given.document.media == "md" else ()
    safe = [link for link in dict.fromkeys(found) if link.startswith(("https://", "http://", "mailto:"))]
    items = " ".join(f'<a href="{escape(link)}" rel="noreferrer">{escape(link)}</a>' for link in safe)
    return f'<p class="links">{items}</p>\n' if items else ""


def _row(translation: Translation, numbers: dict[int, int]) -> str:
    number = numbers[id(translation)]
    both = mark(translation, number)
    flagged = " flagged" if translation.flags else ""
    notes = "".join(f"<li>{_surface(translation, flag)}{escape(flag.message)}</li>" for flag in translation.flags)
    note = f'<ul class="flags" aria-label="To check">{notes}</ul>' if notes else ""
    return (
        f'<div class="row{flagged}" id="s{number}"><p class="ko" lang="ko">{both.korean}</p>'
        f'<div class="en" lang="en"><p>{both.english}</p>{note}</div></div>\n'
    )


def _table_row(part: Part, grouped: dict[int, tuple[Translation, ...]], numbers: dict[int, int]) -> str:
    """A table row is one row of the page: its cells side by side in each language."""
    korean: list[str] = []
    english: list[str] = []
    flagged = ""
    for cell in part.cells:
        if isinstance(cell, str):
            korean.append(escape(cell))
            english.append(escape(cell))
            continue
        translations = grouped.get(cell, ())
        sides = [mark(translation, numbers[id(translation)]) for translation in translations]
        anchors = "".join(f'<a id="s{numbers[id(translation)]}"></a>' for translation in translations)
        korean.append(anchors + " ".join(side.korean for side in sides))
        english.append(" ".join(side.english for side in sides))
        flagged = " flagged" if any(translation.flags for translation in translations) else flagged
    left, right = ("".join(f'<span role="cell">{cell}</span>' for cell in side) for side in (korean, english))
    return (
        f'<section class="block cells"><div class="row{flagged}"><div class="ko" lang="ko" role="row">{left}</div>'
        f'<div class="en" lang="en" role="row">{right}</div></div></section>\n'
    )


def _names(given: RenderInput) -> str:
    used = concepts.used(given)
    if not used:
        return ""
    heads = "".join(
        f'<th scope="col">{head}</th>'
        for head in ("English", "Hangul", "Hanzi", "Pinyin", "Kind", "Other forms", "Evidence")
    )
    return (
        f'<section class="names" aria-labelledby="names"><h2 id="names">Names in this article</h2>'
        f'<div class="scroll"><table><thead><tr>{heads}</tr></thead>'
        f"<tbody>\n{concepts.table(used)}</tbody></table></div></section>\n"
    )


def _foot(given: RenderInput) -> str:
    site = "<p>Menus, time stamps and other lines of the site were left out.</p>" if given.has_boilerplate else ""
    signature = f'<p class="signature">{escape(given.signature)}</p>' if given.signature else ""
    return f'<footer class="foot">{site}{signature}</footer>\n' if site or signature else ""
