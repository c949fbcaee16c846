"""Bundle → context: every printed string and every computed length; templates hold nothing but loops and presence.

Reads: a valid, resolved bundle, the recipe, the profile. Gives: a plain mapping; texts are final (capitals, padding,
punctuation, line breaks of names at meaning); `Rule`, `Block` and `Table` values are turned into XML by the renderer.
Pure: no clock, no files, no environment.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from generator.bundle import duong_ke, noi_dung
from generator.bundle.values import Rule
from generator.doctypes import Recipe
from generator.fonts import advances, names
from generator.profiles.model import Profile
from generator.units import Length
from generator.viet import casing, dates

# Room for a number that the register gives later, as wide as four digits. Ordinary spaces, as in the model forms:
# LibreOffice prints a no-break space a third wider than Word does.
BLANK_NUMBER = " " * 8


def build(data: Mapping[str, Any], recipe: Recipe, profile: Profile) -> dict[str, object]:
    """The context of one document. `data` is complete: `co_quan` is an object, defaults are filled in."""
    return {
        **_heading(data, recipe, profile),
        **_title(data, recipe, profile),
        **_addressees(data, profile),
        **_body(data, profile),
        **_closing(data, profile),
    }


def _heading(data: Mapping[str, Any], recipe: Recipe, profile: Profile) -> dict[str, object]:
    body = data["co_quan"]
    column = Length(profile.length("header_left_width") - profile.length("header_left_gap"))
    above = body.get("chu_quan")
    parent = _name(above, "co_quan_chu_quan", column, profile) if above else None
    issuer = _name(body["ten"], "co_quan_ban_hanh", column, profile)
    return {
        "co_quan_chu_quan": parent,
        "co_quan_ban_hanh": issuer,
        "duong_ke_co_quan": _line_under(issuer, "duong_ke_co_quan", column, profile),
        "so_ky_hieu": f"{_prefix('so_ky_hieu', profile)} {_number(data, recipe)}",
        "trich_yeu_cong_van": _name(
            f"{_prefix('trich_yeu_cong_van', profile)} {data['trich_yeu']}", "trich_yeu_cong_van", column, profile
        ),
        "dia_danh_thoi_gian": _place_and_date(data, profile),
    }


def _title(data: Mapping[str, Any], recipe: Recipe, profile: Profile) -> dict[str, object]:
    """Type, subject and the line under it (khoản 5, điểm b); a công văn has its subject in the heading instead.

    The type is named by the recipe, or by the bundle where the recipe stands for types of any name.
    """
    column = _text_width(profile)
    edges = [profile.component("trich_yeu")[edge].target for edge in ("left", "right")]
    room = Length(column - sum(edge for edge in edges if isinstance(edge, Length)))
    subject = _name(data["trich_yeu"], "trich_yeu", room, profile)
    return {
        "ten_loai": _name(data.get("ten_loai") or recipe.name, "ten_loai", column, profile),
        "trich_yeu": subject,
        "duong_ke_trich_yeu": _line_under(subject, "duong_ke_trich_yeu", column, profile),
    }


def _text_width(profile: Profile) -> Length:
    return Length(profile.length("width") - profile.length("left") - profile.length("right"))


def _name(text: str, key: str, column: Length, profile: Profile) -> str:
    """A name in the capitals of its component, broken at meaning into the fewest lines; breaks typed in it stay."""
    component = profile.component(key)
    face, size = duong_ke.look(component)
    printed = casing.upper(text) if component["upper"].target else text
    return "\n".join(names.break_name(printed, face, size, column, typed=text))


def _line_under(name: str, key: str, column: Length, profile: Profile) -> Rule:
    """The drawn line of a component under a name already broken into lines."""
    line = profile.component(key)
    under = profile.component(str(line["rule_under"].target))
    indent = duong_ke.under(name.split("\n"), under, line, column)
    return Rule(key, indent, indent)


def _prefix(key: str, profile: Profile) -> str:
    """The word that the regulation puts before a value: "Số:", "V/v", "Kính gửi:"."""
    return str(profile.component(key)["prefix"].target)


def _number(data: Mapping[str, Any], recipe: Recipe) -> str:
    """Number and ký hiệu, "05/SNV-VP"; a blank where the number is not given yet (khoản 3, điểm c)."""
    number = data.get("so")
    shown = BLANK_NUMBER if number is None else f"{number:02d}" if isinstance(number, int) else str(number)
    return f"{shown}/{notation(data, recipe)}"


def notation(data: Mapping[str, Any], recipe: Recipe) -> str:
    """The ký hiệu: as given, else made of type, organisation and drafting unit (khoản 3, điểm b)."""
    if data.get("ky_hieu"):
        return str(data["ky_hieu"])
    type_ = recipe.abbreviation or data.get("chu_viet_tat")
    unit = None if type_ else data.get("don_vi_soan_thao")
    return "-".join(part for part in (type_, data["co_quan"]["viet_tat"], unit) if part)


def _place_and_date(data: Mapping[str, Any], profile: Profile) -> str:
    """Place and date on one line; where that is too long for its column, the date goes under the place."""
    place = data.get("dia_danh") or data["co_quan"]["dia_danh"]
    day = _spaced(dates.spoken_date(data.get("ngay_ban_hanh")))
    face, size = duong_ke.look(profile.component("dia_danh_thoi_gian"))
    fits = advances.width(f"{place}, {day}", face, size) <= profile.length("header_right_width")
    return f"{place}, {day}" if fits else f"{place},\n{day}"


def _spaced(text: str) -> str:
    """A text whose blanks are ordinary spaces: its line is centred and short, nothing breaks or stretches it."""
    return text.replace("\N{NO-BREAK SPACE}", " ").rstrip()


def _addressees(data: Mapping[str, Any], profile: Profile) -> dict[str, object]:
    """One addressee on the line of "Kính gửi:", several each on its own under the colon (khoản 9, điểm d)."""
    given = list(data.get("kinh_gui") or ())
    return {
        "kinh_gui": f"{_prefix('kinh_gui', profile)} {given[0]}" if len(given) == 1 else None,
        "kinh_gui_muc": _listed(given, "kinh_gui_muc", profile) if len(given) > 1 else (),
    }


def _listed(items: Sequence[str], key: str, profile: Profile) -> tuple[str, ...]:
    """Items of a list of recipients: a dash first, a semicolon last, a full stop after the last one."""
    component = profile.component(key)
    dash, end, last = (component[name].target for name in ("prefix", "end_mark", "last_end_mark"))
    return tuple(f"{dash} {item}{last if index == len(items) else end}" for index, item in enumerate(items, start=1))


def _body(data: Mapping[str, Any], profile: Profile) -> dict[str, object]:
    return {
        "can_cu": tuple(data.get("can_cu") or ()),
        "noi_dung": noi_dung.printed(data["noi_dung"], profile),
    }


def _closing(data: Mapping[str, Any], profile: Profile) -> dict[str, object]:
    signer = data["nguoi_ky"]
    authority = signer.get("quyen_han") or []
    titles = [*([authority] if isinstance(authority, str) else authority), signer["chuc_vu"]]
    column = profile.length("closing_right_width")
    other = signer.get("chuc_vu_khac")
    return {
        "noi_nhan": _recipients(data, profile),
        "quyen_han_chuc_vu": "\n".join(_name(title, "quyen_han_chuc_vu", column, profile) for title in titles if title),
        "chuc_vu_khac": casing.upper(other) if other else None,
        "ho_ten_nguoi_ky": signer.get("ho_ten") or "",
        "dia_chi_co_quan": tuple(data.get("dia_chi") or ()),
    }


def _recipients(data: Mapping[str, Any], profile: Profile) -> tuple[str, ...]:
    """The recipients; the drafter's mark and the print run follow the last full stop, as in "PL.(300)" (Mục III.3)."""
    listed = _listed(list(data["noi_nhan"]), "noi_nhan_muc", profile)
    mark, copies = data.get("ky_hieu_nguoi_soan"), data.get("so_ban")
    if not mark and copies is None:
        return listed
    drafted = f"{casing.upper(mark)}." if mark else ""
    return (*listed[:-1], f"{listed[-1]} {drafted}{f'({copies})' if copies is not None else ''}")
