"""The `hanyin` script from its first instant: a Ctrl-C while the program still loads is one line and exit code 130.

What it imports is light on purpose. While the commands are imported the signal ends the process at once: an exception
inside half-imported modules would print where it happened. `translate.cli.run` answers for everything after that, and
what comes once the work is done changes nothing any more.
"""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

#: What is said when a person stops a run; nothing has been written yet, or what has been is whole.
STOPPED = "hanyin: stopped; finished files are complete, nothing is half-written"


def _at_once(*_: object) -> None:
    os.write(2, f"{STOPPED}\n".encode())
    os._exit(130)


try:
    import signal
except KeyboardInterrupt:
    _at_once()


def main() -> None:
    """Entry point of the `hanyin` script; a polite kill (SIGTERM) stops as cleanly as Ctrl-C."""
    ignored = signal.getsignal(signal.SIGINT) is signal.SIG_IGN  # nohup, a job in the background
    stops = (signal.SIGTERM,) if ignored else (signal.SIGTERM, signal.SIGINT)
    _answer(stops, _at_once)
    from translate.cli import interrupt, run

    _answer(stops, interrupt)
    write_all_characters()
    code = run()
    _answer(stops, signal.SIG_IGN)
    sys.exit(code)


def write_all_characters() -> None:
    r"""Let the output have what its encoding has not, as \u escapes of JSON: a redirection on Windows is CP949."""
    import codecs

    codecs.register_error("hanyin-escape", _escaped)
    for stream in (sys.stdout, sys.stderr):
        encoding = getattr(stream, "encoding", None) or "utf-8"
        if hasattr(stream, "reconfigure") and codecs.lookup(encoding).name != "utf-8":
            stream.reconfigure(errors="hanyin-escape")


def _escaped(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    units = error.object[error.start : error.end].encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[at : at + 4]}" for at in range(0, len(units), 4)), error.end


def _answer(stops: tuple[signal.Signals, ...], handler: Callable[..., None] | signal.Handlers) -> None:
    for stop in stops:
        signal.signal(stop, handler)
