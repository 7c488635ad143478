"""`python -m translate` is `hanyin`."""

from translate.cli import main

main()
