"""One JSON object a line, one line a segment, in the form of report.json (DESIGN.md section 7)."""

from __future__ import annotations

import json

from translate.rendering.types import RenderInput
from translate.report import document_report


def render(given: RenderInput) -> str:
    """Return the segments of a document as JSON lines."""
    report = document_report(given.document, given.translations)
    lines = (
        {"doc": given.document.doc, "kind": given.document.blocks[segment["paragraph"]].kind, **segment}
        for segment in report["segments"]
    )
    return "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
