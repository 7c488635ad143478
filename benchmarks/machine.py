"""What a figure was measured on: processor, cores, memory, system, versions, commit; and a fresh process's cost."""

import os
import platform
import subprocess
import sys
import time
from importlib import metadata
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = ("argostranslate", "ctranslate2", "sentencepiece", "polars", "opencc", "pypinyin", "sacrebleu", "hanja")


def machine_line():
    """Return one line about the machine."""
    processor = platform.processor() or platform.machine()
    try:
        for line in Path("/proc/cpuinfo").read_text().splitlines():
            if line.startswith("model name"):
                processor = line.split(":", 1)[1].strip()
                break
        memory = round(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30)
    except (OSError, ValueError):
        memory = 0
    return (
        f"{os.cpu_count()} cores ({processor}), {memory} GiB, {platform.system()}, Python {platform.python_version()}"
    )


def versions():
    """Return the versions of what is compared, one line."""
    found = []
    for name in PACKAGES:
        try:
            found.append(f"{name} {metadata.version(name)}")
        except metadata.PackageNotFoundError:
            continue
    return ", ".join(found)


def commit():
    """Return the commit that is measured, marked when files differ from it."""
    head = _git("rev-parse", "--short", "HEAD")
    changed = [line for line in _git("status", "--porcelain").splitlines() if "benchmarks/" not in line]
    return f"{head}{' with changes' if changed else ''}" if head else "no commit"


def _git(*words):
    try:
        return subprocess.run(["git", *words], cwd=ROOT, capture_output=True, text=True, check=False).stdout.strip()
    except OSError:
        return ""


def load():
    """Return the 1-minute load average, for judging how noisy times are."""
    return round(os.getloadavg()[0], 1) if hasattr(os, "getloadavg") else None


def fresh_process(code, *arguments):
    """Run Python code in a new interpreter; return (seconds, peak MiB, standard output).

    The peak is the high-water mark that the system keeps for the new program (Linux: VmHWM; elsewhere 0).
    """
    tail = (
        "\nimport re as _r, sys as _s\nfrom pathlib import Path as _P\n_f = _P('/proc/self/status')\n"
        "print(*(_r.findall(r'VmHWM:\\s+(\\d+)', _f.read_text()) if _f.exists() else [0]), file=_s.stderr)\n"
    )
    start = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", code + tail, *map(str, arguments)], cwd=ROOT, capture_output=True, text=True, check=True
    )
    seconds = time.perf_counter() - start
    return seconds, int(done.stderr.strip().splitlines()[-1]) / 1024, done.stdout


def median(values):
    """Return the median.

    >>> median([3, 1, 2]), median([1, 2])
    (2, 1.5)
    """
    ranked = sorted(values)
    middle = len(ranked) // 2
    return ranked[middle] if len(ranked) % 2 else (ranked[middle - 1] + ranked[middle]) / 2
