r"""SubRip subtitles (.srt): their text with a cue an anchor, so that the times come back after translation.

A cue is its number, its times and one or more lines up to a blank one. The lines of a cue are one line of the text,
unless they are two speakers (each line begins with a dash); cues that one sentence runs through follow each other with
no blank line between. Marks of players (<i>, {\an8}) are left out.
"""

from __future__ import annotations

import re

from glossary.errors import ArticleError
from glossary.types import Anchor

TIMES = re.compile(
    r"^[ \t]*(\d{1,3}:\d{2}:\d{2}[,.]\d{1,3})[ \t]*-->[ \t]*(\d{1,3}:\d{2}:\d{2}[,.]\d{1,3})[^\n]*$", re.MULTILINE
)
_NUMBER = re.compile(r"(?:^|\n)[ \t]*\d{1,6}[ \t]*\n?[ \t]*\Z")
_MARKUP = re.compile(r"</?(?:[ibus]|font|ruby|rt|c|v)(?:[ .][^<>]{0,100})?>|\{\\?[^{}\n]{1,60}\}", re.IGNORECASE)
_SPEAKER = re.compile(r"[-–—]\s?\S")
_SENTENCE_END = re.compile(r"(?:[.!?…~♪♬]|다|요|죠|까|네|군|야|어|지)[\"'”’」』)\]♪]*$")
#: Seconds of silence after which a sentence does not go on.
_LONGEST_PAUSE = 2.5


def srt_to_text(raw: str, name: str) -> tuple[str, tuple[Anchor, ...]]:
    r"""Return the text of a subtitle file and its cues.

    Raises:
        ArticleError: The file has no cue.

    >>> raw = "1\n00:00:01,000 --> 00:00:02,000\n허페이에\n있는\n\n2\n00:00:02,000 --> 00:00:03,000\n회사다.\n"
    >>> text, cues = srt_to_text(raw, "a.srt")
    >>> text, cues[1].value
    ('허페이에 있는\n회사다.\n', '00:00:02,000 --> 00:00:03,000')
    """
    raw = raw.replace("\r\n", "\n").replace("\r", "\n")
    found = list(TIMES.finditer(raw))
    if not found:
        raise ArticleError(f"{name}: no cues in this subtitle file (00:00:01,000 --> 00:00:02,000); is it an .srt?")
    pieces: list[str] = []
    anchors: list[Anchor] = []
    at = 0
    ended, goes_on = -1e9, False
    for place, match in enumerate(found):
        stop = found[place + 1].start() if place + 1 < len(found) else len(raw)
        body = raw[match.end() : stop]
        lines = _lines(_NUMBER.sub("", body) if place + 1 < len(found) else body)
        start = _seconds(match[1])
        if pieces and lines and not (goes_on and start - ended <= _LONGEST_PAUSE):
            pieces.append("\n")
            at += 1
        text = "\n".join(lines)
        anchors.append(Anchor(at, at + len(text), "cue", f"{_time(match[1])} --> {_time(match[2])}"))
        if lines:
            pieces.append(text + "\n")
            at += len(text) + 1
            ended, goes_on = _seconds(match[2]), not _SENTENCE_END.search(text) and len(lines) == 1
    text = "".join(pieces)
    if not text.strip():
        raise ArticleError(f"{name}: the subtitles hold no text; nothing to read")
    return text, tuple(anchors)


def _lines(body: str) -> list[str]:
    """Return the text of a cue: one line, or the lines of its speakers."""
    lines = [line for raw in _MARKUP.sub("", body).split("\n") if (line := " ".join(raw.split()))]
    if len(lines) > 1 and all(_SPEAKER.match(line) for line in lines):
        return lines
    return [" ".join(lines)] if lines else []


def _seconds(time: str) -> float:
    hours, minutes, rest = time.split(":")
    return int(hours) * 3600 + int(minutes) * 60 + float(rest.replace(",", "."))


def _time(time: str) -> str:
    """Write a time as SubRip has it: two digits of hours, a comma, milliseconds."""
    clock, _, fraction = time.replace(".", ",").partition(",")
    hours, minutes, seconds = clock.split(":")
    return f"{int(hours):02}:{minutes}:{seconds},{fraction:0<3}"
