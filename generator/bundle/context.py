"""Bundle → context: every printed string and every computed length; templates hold nothing but loops and presence.

Reads: a valid, resolved bundle, the recipe, the profile. Gives: a plain mapping; texts are final (capitals, padding,
punctuation, line breaks of names at meaning), `Rule` and `Block` values are turned into XML by the renderer. Pure: no
clock, no files, no environment.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from generator.bundle import outline
from generator.bundle.values import Block, Rule
from generator.doctypes import Recipe
from generator.fonts import lines, names
from generator.fonts.faces import Face
from generator.profiles.model import Profile
from generator.units import Length
from generator.viet import casing, dates

# Room for a number that the register gives later; as wide as four digits, and never broken or stretched.
BLANK_NUMBER = "\N{NO-BREAK SPACE}" * 8
# The regulation's fixed words around a value (Phụ lục I, Phần I, Mục II): labels of so, trích yếu công văn, kính gửi.
_CLOSING_LINES = 2


def build(data: Mapping[str, Any], recipe: Recipe, profile: Profile) -> dict[str, object]:
    """The context of one document. `data` is complete: `co_quan` is an object, defaults are filled in."""
    return {
        **_heading(data, recipe, profile),
        **_addressees(data, profile),
        **_body(data, profile),
        **_closing(data, profile),
    }


def _heading(data: Mapping[str, Any], recipe: Recipe, profile: Profile) -> dict[str, object]:
    body = data["co_quan"]
    column = Length(profile.length("heading_left") - profile.length("heading_gap"))
    above = body.get("chu_quan")
    parent = _name(casing.upper(above), "co_quan_chu_quan", column, profile) if above else None
    issuer = _name(casing.upper(body["ten"]), "co_quan_ban_hanh", column, profile)
    return {
        "co_quan_chu_quan": parent,
        "co_quan_ban_hanh": issuer,
        "duong_ke_co_quan": _rule(issuer, "co_quan_ban_hanh", column, profile),
        "so_ky_hieu": _number(data, recipe),
        "trich_yeu_cong_van": _name(f"V/v {data['trich_yeu']}", "trich_yeu_cong_van", column, profile),
        "dia_danh_thoi_gian": _place_and_date(data, profile),
    }


def _name(text: str, key: str, column: Length, profile: Profile) -> str:
    """A name broken at meaning into the fewest lines its column takes; breaks typed by the writer stay."""
    face, size = look(profile, key)
    return "\n".join(line for part in text.split("\n") for line in names.break_name(part, face, size, column))


def _rule(name: str, key: str, column: Length, profile: Profile) -> Rule:
    """The line under a name: centred, its length a fixed share of the longest line of the name."""
    face, size = look(profile, key)
    longest = max(names.width(line, face, size) for line in name.split("\n"))
    ratio = profile.component(key)["rule_ratio"].target
    if not isinstance(ratio, float):
        raise TypeError(f"rule_ratio of {key} is a number")
    left = Length(round((column - longest * ratio) / 2))
    return Rule("duong_ke", left, left)


def _number(data: Mapping[str, Any], recipe: Recipe) -> str:
    """"Số: 05/SNV-VP"; a blank where the number is not given yet (khoản 3, điểm c)."""
    number = data.get("so")
    shown = BLANK_NUMBER if number is None else f"{number:02d}" if isinstance(number, int) else str(number)
    return f"Số: {shown}/{notation(data, recipe)}"


def notation(data: Mapping[str, Any], recipe: Recipe) -> str:
    """The ký hiệu: as given, else made of type, organisation and drafting unit (khoản 3, điểm b)."""
    if data.get("ky_hieu"):
        return str(data["ky_hieu"])
    unit = data.get("don_vi_soan_thao") if recipe.abbreviation is None else None
    return "-".join(part for part in (recipe.abbreviation, data["co_quan"]["viet_tat"], unit) if part)


def _place_and_date(data: Mapping[str, Any], profile: Profile) -> str:
    """Place and date on one line; where that is too long for its column, the date goes under the place."""
    place, day = data.get("dia_danh") or data["co_quan"]["dia_danh"], dates.spoken_date(data.get("ngay_ban_hanh"))
    face, size = look(profile, "dia_danh_thoi_gian")
    fits = names.width(f"{place}, {day}", face, size) <= profile.length("heading_right")
    return f"{place}, {day}" if fits else f"{place},\n{day}"


def _addressees(data: Mapping[str, Any], profile: Profile) -> dict[str, object]:
    """One addressee on the line of "Kính gửi:", several each on its own under the colon (khoản 9, điểm d)."""
    given = list(data.get("kinh_gui") or ())
    prefix = str(profile.component("kinh_gui")["prefix"].target)
    return {
        "kinh_gui": f"{prefix} {given[0]}" if len(given) == 1 else None,
        "kinh_gui_muc": _listed(given) if len(given) > 1 else (),
    }


def _listed(items: Sequence[str]) -> tuple[str, ...]:
    """Items of a list of recipients: a dash first, a semicolon last, a full stop after the last one."""
    return tuple(
        f"- {item}{'.' if index == len(items) else ';'}" for index, item in enumerate(items, start=1)
    )


def _body(data: Mapping[str, Any], profile: Profile) -> dict[str, object]:
    return {
        "can_cu": tuple(data.get("can_cu") or ()),
        "noi_dung": tuple(_keep_last_lines(outline.parse(data["noi_dung"]), profile)),
    }


def _keep_last_lines(blocks: Sequence[Block], profile: Profile) -> list[Block]:
    """The blocks, the last ones kept with what follows until two lines of them are, so that the closing block never
    stands with less than two lines of the body on its page."""
    kept, count = list(blocks), 0
    for index in range(len(kept) - 1, -1, -1):
        kept[index] = replace(kept[index], keep_next=True)
        count += line_count(kept[index], profile)
        if count >= _CLOSING_LINES:
            break
    return kept


def line_count(block: Block, profile: Profile) -> int:
    """How many lines a block of the body takes on the profile's page."""
    component = profile.component(block.key)
    face, size = look(profile, block.key)
    width = profile.length("width") - profile.length("left") - profile.length("right")
    first = component["first_line"].target if "first_line" in component else 0
    indent = first if isinstance(first, Length) else Length(0)
    return len(lines.break_lines([lines.Span(block.text, face, size)], Length(width - indent), Length(width)))


def _closing(data: Mapping[str, Any], profile: Profile) -> dict[str, object]:
    signer = data["nguoi_ky"]
    authority = signer.get("quyen_han") or []
    titles = [*([authority] if isinstance(authority, str) else authority), signer["chuc_vu"]]
    column = profile.length("closing_right")
    other = signer.get("chuc_vu_khac")
    return {
        "noi_nhan": _recipients(data),
        "quyen_han_chuc_vu": "\n".join(
            _name(casing.upper(title), "quyen_han_chuc_vu", column, profile) for title in titles if title
        ),
        "chuc_vu_khac": casing.upper(other) if other else None,
        "ho_ten_nguoi_ky": signer.get("ho_ten") or "",
        "dia_chi_co_quan": tuple(data.get("dia_chi") or ()),
    }


def _recipients(data: Mapping[str, Any]) -> tuple[str, ...]:
    """The recipients; the drafter's mark and the print run follow the last full stop, as in "PL.(300)" (Mục III.3)."""
    listed = _listed(list(data["noi_nhan"]))
    mark, copies = data.get("ky_hieu_nguoi_soan"), data.get("so_ban")
    if not mark and copies is None:
        return listed
    drafted = f"{casing.upper(mark)}." if mark else ""
    return (*listed[:-1], f"{listed[-1]} {drafted}{f'({copies})' if copies is not None else ''}")


def look(profile: Profile, key: str) -> tuple[Face, Length]:
    """Face and size of a component's letters."""
    component = profile.component(key)
    size = component["size"].target
    if not isinstance(size, Length):
        raise TypeError(f"size of {key} is a length")
    return Face(bold=bool(component["bold"].target), italic=bool(component["italic"].target)), size
