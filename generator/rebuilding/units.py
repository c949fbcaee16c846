"""A file read back: a bundle for each of its documents."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from generator import doctypes
from generator.bundle import context, schema
from generator.rebuilding import body, closing, heading, model, rest
from generator.rebuilding.model import Rebuilt, Sheet

if TYPE_CHECKING:
    from generator.layout.location.model import Reading, Unit
    from generator.profiles.model import Profile

_PASSPORT = "vanban.loai"
_NOT_MADE = {
    "kem_theo": "Văn bản kèm theo chưa có mẫu riêng; dữ liệu chỉ để tham khảo, chưa tạo văn bản.",
    "sao": "Khối bản sao không dựng lại được.",
    "phu_luc": "Phụ lục đứng riêng không dựng lại được.",
}


def rebuild(reading: Reading, profile: Profile) -> tuple[Rebuilt, ...]:
    """A bundle for each document of the file, in order, with the remarks on each."""
    ours = _PASSPORT in reading.document.custom
    sheets = [Sheet(reading.document, unit, profile, ours) for unit in reading.units]
    if not sheets:
        return ()
    for sheet in sheets:
        heading.read(sheet)
        body.read(sheet)
        closing.read(sheet)
    rest.read(sheets, reading.document)
    return tuple(_done(sheet) for sheet in sheets)


def _done(sheet: Sheet) -> Rebuilt:
    unit: Unit = sheet.unit
    if unit.kind in _NOT_MADE:
        sheet.say(model.NO_TEMPLATE, _NOT_MADE[unit.kind])
    bundle = _ordered(sheet.fields)
    _shorten(bundle, sheet)
    return Rebuilt(bundle, tuple(sheet.remarks), sheet.left, sheet.spared)


def _ordered(fields: dict[str, Any]) -> dict[str, Any]:
    """The fields in the order of the schema; those that say nothing are left out, but for blanks to fill in."""
    found = {"loai": fields["loai"], "phien_ban": 1}
    for key in schema.completed(fields["loai"], {**fields, **found}):
        if fields.get(key) is not None or key in ("so", "ngay_ban_hanh"):
            found[key] = fields.get(key)
    return {**found, "phien_ban": 1}


def _shorten(bundle: dict[str, Any], sheet: Sheet) -> None:
    """Takes out of the bundle what the program makes by itself: line breaks of names where it breaks them in the same
    places, or needs fewer lines; the ký hiệu."""
    recipe = doctypes.load(bundle["loai"])
    _breaks(bundle["co_quan"], "ten", "co_quan_ban_hanh", bundle, sheet)
    _breaks(bundle["co_quan"], "chu_quan", "co_quan_chu_quan", bundle, sheet)
    _breaks(bundle, "trich_yeu", "trich_yeu_cong_van" if bundle["loai"] == "cong_van" else "trich_yeu", bundle, sheet)
    if "ten_loai" in bundle:
        _breaks(bundle, "ten_loai", "ten_loai", bundle, sheet)
    given = bundle.get("ky_hieu")
    if given and context.notation({**bundle, "ky_hieu": None}, recipe) == given:
        del bundle["ky_hieu"]


def _breaks(holder: dict[str, Any], key: str, component: str, bundle: dict[str, Any], sheet: Sheet) -> None:
    typed = holder.get(key)
    if not isinstance(typed, str) or "\n" not in typed:
        return
    recipe = doctypes.load(bundle["loai"])
    broken = str(context.build(bundle, recipe, sheet.profile)[component])
    holder[key] = typed.replace("\n", " ")
    made = str(context.build(bundle, recipe, sheet.profile)[component])
    is_kept = made != broken if sheet.is_ours else "\n" in made and broken.count("\n") <= made.count("\n")
    if is_kept and (sheet.is_ours or key in ("ten", "chu_quan")):
        holder[key] = typed
