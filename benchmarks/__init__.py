"""Benchmarks: how right and how fast hanyin is, beside others; `python -m benchmarks` writes RESULTS.md."""
