"""`python -m translate` is `hanyin`."""

from translate.start import main

main()
