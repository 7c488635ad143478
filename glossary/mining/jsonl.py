"""Mentions as JSON lines, the form of `hanyin mine --mentions` (DESIGN.md section 7)."""

from __future__ import annotations

import json

from glossary.types import Mention


def mention_line(mention: Mention) -> str:
    """Return a mention as one JSON object without a newline.

    >>> json.loads(mention_line(Mention("a", 0, 2, "우시", hanja="無錫")))["hanja"]
    '無錫'
    """
    record = {
        "doc": mention.doc,
        "start": mention.start,
        "end": mention.end,
        "surface": mention.surface,
        "suffix": mention.suffix,
        "hanja": mention.hanja,
        "traditional": mention.traditional,
        "simplified": mention.simplified,
        "pinyin": mention.pinyin,
        "latin": list(mention.latin),
        "glosses": list(mention.glosses),
        "kind": mention.kind.value,
        "reading": mention.reading.value,
        "category": mention.category.value,
        "origin": mention.origin.value,
        "english": mention.english,
        "standard": mention.standard,
        "typo": mention.typo,
        "confidence": round(mention.confidence, 2),
        "evidence": [{"kind": e.kind, "detail": e.detail, "weight": round(e.weight, 2)} for e in mention.evidence],
        "annotated": mention.annotated,
    }
    return json.dumps(record, ensure_ascii=False)
