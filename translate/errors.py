"""The error tree of the translate package; the command line reports it like `glossary.errors`.

TranslateError             base
├── DocumentError          a file cannot be read or its structure cannot be kept
├── PackageError           a translation package is missing, broken, unsafe or cannot be fetched
├── EngineError            the engine failed on loaded weights
└── CheckError             `check` could not run (exit code 3)
"""


class TranslateError(Exception):
    """An expected failure; `str(error)` is one line for the user."""

    exit_code = 1


class DocumentError(TranslateError):
    """A file cannot be read as a document."""


class PackageError(TranslateError):
    """A translation package is missing, broken, unsafe or cannot be fetched."""


class EngineError(TranslateError):
    """The engine failed on a loaded package."""


class CheckError(TranslateError):
    """The check of a finished translation could not run."""

    exit_code = 3
