"""Measures everything and writes benchmarks/RESULTS.md.

    python -m benchmarks                          everything (about 30 minutes on two cores)
    python -m benchmarks --only phonetics names   some sections again; the others keep their last figures
    python -m benchmarks --smoke                  a minute: only to see that it runs; writes nothing but what --out says

Peers that are Python packages take part where they are installed: pip install --no-deps -r benchmarks/requirements.txt
"""

import argparse
import datetime
import importlib
import json
import sys
import tempfile
from pathlib import Path

from benchmarks.machine import commit, load, machine_line, versions
from benchmarks.report import Options, from_json, markdown, to_json

HERE = Path(__file__).resolve().parent
#: Name of the section: the module whose `measure(options)` makes it, in the order of RESULTS.md.
SECTIONS = {
    "names": "benchmarks.names",
    "phonetics": "benchmarks.phonetics",
    "translation": "benchmarks.translation",
    "terms": "benchmarks.terms",
    "mining-speed": "benchmarks.mining_speed",
    "lookup-speed": "benchmarks.lookup_speed",
    "engine-speed": "benchmarks.engine_speed",
    "start-up": "benchmarks.start_up",
}
HEAD = """# Results

Written by `python -m benchmarks`; nothing here is typed by hand. Every section names its command, commit, date and machine.
Speeds are compared inside one run on one machine: read the ratios, not the seconds. Bold is hanyin.
"""


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", nargs="+", choices=list(SECTIONS), metavar="SECTION")
    parser.add_argument("--shared", type=Path, default=Path("../shared"), help="folder with gold/, eval/ and facts/")
    parser.add_argument("--smoke", action="store_true", help="a few inputs a section, only to see that it runs")
    parser.add_argument("--full", action="store_true", help="also the sizes that take very long (a million concepts)")
    parser.add_argument("--out", type=Path, help="another folder for RESULTS.md, results/ and plots/")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        out = options.out or (Path(scratch) if options.smoke else HERE)
        run(out, options.only or list(SECTIONS), options.shared, smoke=options.smoke, full=options.full)
        if options.smoke and not options.out:
            print((out / "RESULTS.md").read_text(encoding="utf-8"))
    return 0


def run(out, names, shared, *, smoke, full=False):
    """Measure the sections and write RESULTS.md with them and with what was measured before."""
    (out / "results").mkdir(parents=True, exist_ok=True)
    for name in names:
        print(f"{name} …", file=sys.stderr, flush=True)
        section = importlib.import_module(SECTIONS[name]).measure(Options(shared, out, smoke, full))
        stamp = {
            "command": f"python -m benchmarks --only {name}" + (" --smoke" if smoke else ""),
            "commit": commit(),
            "date": datetime.datetime.now(tz=datetime.UTC).date().isoformat(),
            "machine": machine_line(),
            "load": load(),
            "versions": versions(),
        }
        text = json.dumps({"stamp": stamp, "section": to_json(section)}, ensure_ascii=False, indent=1)
        (out / "results" / f"{name}.json").write_text(text + "\n", encoding="utf-8")
    write(out)


def write(out):
    """Write RESULTS.md from the stored sections."""
    parts, stored = [], {}
    for name in SECTIONS:
        path = out / "results" / f"{name}.json"
        if path.exists():
            stored[name] = json.loads(path.read_text(encoding="utf-8"))
    for found in stored.values():
        stamp = found["stamp"]
        line = f"`{stamp['command']}` · commit {stamp['commit']} · {stamp['date']} · {stamp['machine']} · load {stamp['load']}"
        parts.append(markdown(from_json(found["section"])) + f"\n<sub>{line} · {stamp['versions']}</sub>\n")
    from benchmarks.glance import glance

    head = markdown(glance({name: from_json(found["section"]) for name, found in stored.items()}))
    (out / "RESULTS.md").write_text("\n".join([HEAD, head, *parts]), encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
