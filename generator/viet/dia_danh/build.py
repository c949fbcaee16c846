"""Makes `don_vi.txt`: `python -m generator.viet.dia_danh.build NEW OLD…`.

Reads: `doi_thay.toml`, and unpacked distributions of the package vietnam-provinces: NEW the one that holds the units of
the two-level local government (2025.10.1), OLD… those of the three-level one (0.2.2, 0.6.0). Only names and kinds are
taken. Gives: the text of the data file. Not needed to run the program.
"""

from __future__ import annotations

import json
import sys
import tomllib
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from generator.viet.dia_danh.lookup import PATH
from generator.viet.dia_danh.names import key, parsed

CHANGES = Path(__file__).parent / "doi_thay.toml"
_LIST = Path("vietnam_provinces/data/nested-divisions.json")
HEADER = """\
# Tên đơn vị hành chính (khóa so sánh), tab, các loại đơn vị mang tên ấy; cách đọc: lookup.py.
# Nguồn tên xã, phường, đặc khu và đơn vị cũ: danh mục của cơ quan thống kê trong gói vietnam-provinces (Nguyễn Hồng
# Quân, GPL-3.0-or-later; bản 2025.10.1, 0.6.0, 0.2.2); chỉ lấy tên và loại đơn vị, là dữ kiện do pháp luật quy định.
# Nguồn ngày thay đổi: doi_thay.toml. Tệp này do generator/viet/dia_danh/build.py viết ra; không sửa tay.
"""


def main(folders: list[str]) -> None:
    new, *old = (json.loads((Path(folder) / _LIST).read_text(encoding="utf-8")) for folder in folders)
    PATH.write_text(text(letters_of(new, old), dated()), encoding="utf-8")


def text(letters: dict[str, set[str]], provinces: dict[str, list[str]]) -> str:
    """The whole file: one line a name, sorted."""
    names = sorted({*letters, *provinces})
    lines = ("|".join(("".join(sorted(letters.get(one, ()))), *sorted(provinces.get(one, ())))) for one in names)
    return HEADER + "".join(f"{one}\t{record}\n" for one, record in zip(names, lines, strict=True))


def letters_of(new: list[dict[str, Any]], old: list[list[dict[str, Any]]]) -> dict[str, set[str]]:
    """Kinds of the units below the province by key: capitals for those of today, small letters for older ones."""
    found: dict[str, set[str]] = defaultdict(set)
    for province in new:
        for ward in province["wards"]:
            unit = parsed(ward["name"])
            found[unit.key].add(unit.kinds.upper())
    for province in (one for edition in old for one in edition):
        for district in province["districts"]:
            for unit in (parsed(district["name"]), *(parsed(ward["name"]) for ward in district["wards"])):
                found[unit.key].add(unit.kinds.replace("cf", "f"))
    return found


def dated() -> dict[str, list[str]]:
    """Units of the province level with their days, by key, from `doi_thay.toml`."""
    changes = tomllib.loads(CHANGES.read_text(encoding="utf-8"))
    found: dict[str, list[str]] = defaultdict(list)
    for kind, begins, ends, successor, name in _provinces(changes):
        for one in (name, *(other for other, usual in changes["viet_khac"].items() if key(usual) == key(name))):
            found[key(one)].append(f"{kind},{begins},{ends},{successor}")
    return found


def _provinces(changes: dict[str, Any]) -> Iterator[tuple[str, str, str, str, str]]:
    """(kind, from, until, successor, name) of every unit of the province level."""
    turned = {parsed(one["ten"]).key: one for one in changes["thanh_thanh_pho"]}
    standing = {*changes["sap_nhap"]["vao"], *changes["khong_doi"]["ten"]}
    for into, names in changes["sap_nhap"]["vao"].items():
        for name in names:
            yield "t", "", changes["sap_nhap"]["tu_ngay"], into, name.removeprefix("Tỉnh ")
    for name in standing:
        unit = parsed(name)
        bare = name.removeprefix("Thành phố ")
        if unit.kinds:
            change = next((one for one in turned.values() if parsed(one["thanh"]).key == unit.key), None)
            yield "c", change["tu_ngay"] if change else "", "", "", bare
        elif unit.key in turned:
            yield "t", "", turned[unit.key]["tu_ngay"], turned[unit.key]["thanh"], bare
            yield "c", turned[unit.key]["tu_ngay"], "", "", bare
        else:
            yield "t", "", "", "", bare
    for one in changes["thanh_thanh_pho"]:
        if parsed(one["thanh"]).key != parsed(one["ten"]).key:  # the name changed too: Thừa Thiên Huế
            yield "t", "", one["tu_ngay"], one["thanh"], one["ten"].removeprefix("Tỉnh ")


if __name__ == "__main__":
    main(sys.argv[1:])
