"""The error tree of the glossary package.

    GlossaryError              base: an expected failure; its text is one line that says what to do
    ├── ArticleError           a file cannot be read as an article (missing, binary, unknown encoding)
    ├── GlossaryFileError      a glossary file is broken (columns, quoting, duplicate id); names file and line
    ├── OutputError            something could not be written; nothing that existed was damaged
    ├── ExportError            the glossary cannot be written in the wanted format
    └── UsageError             the arguments contradict each other (exit code 2)

The command line prints the text of any of these on one line and exits with `exit_code`.
"""


class GlossaryError(Exception):
    """An expected failure; `str(error)` is one line for the user."""

    exit_code = 1


class ArticleError(GlossaryError):
    """A file cannot be read as an article."""


class GlossaryFileError(GlossaryError):
    """A glossary file is broken; the message names the file and, where known, the line."""


class OutputError(GlossaryError):
    """A file or folder could not be written; whatever stood there before is unchanged."""


class ExportError(GlossaryError):
    """The glossary cannot be written in the wanted format."""


class UsageError(GlossaryError):
    """The arguments contradict each other."""

    exit_code = 2
