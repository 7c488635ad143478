"""The one test command: `python tests` runs ruff, the formatter's check, mypy and pytest (with the doctests).

All four always run; the exit code is 0 only if all of them passed. Arguments go to pytest.
"""

import subprocess
import sys

STEPS = (
    ("ruff check", ["ruff", "check", "."]),
    ("ruff format", ["ruff", "format", "--check", "."]),
    ("mypy --strict", ["mypy"]),
)


def main() -> int:
    failed = []
    for name, command in STEPS:
        print(f"== {name}", flush=True)
        if subprocess.run([sys.executable, "-m", *command], check=False).returncode:
            failed.append(name)
    print("== pytest", flush=True)
    if subprocess.run([sys.executable, "-m", "pytest", *sys.argv[1:]], check=False).returncode:
        failed.append("pytest")
    print(f"\nfailed: {', '.join(failed)}" if failed else "\nall checks passed", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
