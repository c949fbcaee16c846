"""Ô số 9a: Kính gửi (Phụ lục I, Phần I, Mục II, khoản 9)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Severity
from generator.layout.location.extents import extent
from generator.layout.location.model import Line, Unit
from generator.layout.location.words import has_blank, is_placeholder
from generator.rules import looks, wording
from generator.rules._heading import tolerance
from generator.rules.model import Subject, Verdict, fault, rule, skip

KEY = "kinh_gui"
_LABEL = re.compile(r"(?i:kính gửi)\s*(?P<colon>[:：]?)\s*(?P<rest>.*)")
_DASH = re.compile(r"\s*(?P<dash>[-–—−•*+])")


def _is_many(unit: Unit) -> bool:
    return len(unit.addressees) > 1


@rule("KG01", "thieu-kinh-gui", "Phần Kính gửi")
def missing(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    words = subject.profile.words["kinh_gui"]
    is_letter = unit.type == "Công văn" or ("ten_loai" not in unit and "trich_yeu_cong_van" in unit)
    name = "Công văn" if is_letter else unit.type
    if name not in words["phai_co"] and name not in words["gui_cap_tren"]:
        yield skip("Phần Kính gửi dành cho công văn và tờ trình, báo cáo gửi cấp trên.")
        return
    if KEY in unit:
        return
    component = subject.profile.component(KEY)
    near = unit.get("trich_yeu") or unit.get("trich_yeu_cong_van") or unit.get("ten_loai")
    if name in words["phai_co"]:
        yield fault(f"{name} phải có phần Kính gửi; hiện không có.", near.lines if near else None, quoted="",
                    requirement=component["required_for"], component=KEY)  # fmt: skip
        return
    yield fault(
        f"{name} gửi cơ quan, tổ chức cấp trên phải có phần Kính gửi; hiện không có.", near.lines if near else None,
        severity=Severity.INFO if name in words["khong_biet_noi_gui"] else Severity.WARNING, quoted="",
        requirement=component["required_to_superior"], component=KEY,
        hint="Văn bản không gửi cấp trên thì không cần phần Kính gửi.",
    )  # fmt: skip


@rule("KG02", "kinh-gui-sai-kieu-chu", "Kiểu chữ và dấu hai chấm của Kính gửi", needs=(KEY,))
def look(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    component = subject.profile.component(KEY)
    lines = unit[KEY].lines
    wrong = [*looks.mismatches(lines, component, ("size", "bold", "italic"))]
    label = _LABEL.match(lines[0].text)
    typed = lines[0].text[: len("Kính gửi")]
    told = [looks.described(wrong)] if wrong else []
    if typed.isupper():
        told.append("từ “Kính gửi” in hoa")
    if label is not None and not label["colon"]:
        told.append("thiếu dấu hai chấm")
    names = " ".join(line.text for one in unit.addressees for line in one.lines)
    if names.isupper() and " " in names.strip("- "):
        told.append("tên nơi nhận in hoa")
    if told:
        yield fault(
            "Từ “Kính gửi” và tên nơi nhận phải viết bằng chữ in thường, "
            f"{wording.size(component['size'])}, kiểu chữ đứng, không đậm, sau “Kính gửi” có dấu hai chấm (:); hiện là "
            f"{', '.join(told)}.",
            lines, requirement=wrong[0].requirement if wrong else component["prefix"], component=KEY,
            origin=wrong[0].origin if wrong else None, changes=looks.changes(wrong),
        )  # fmt: skip


@rule("KG03", "kinh-gui-sai-dong", "Dòng của từng nơi nhận sau Kính gửi", needs=(KEY,))
def own_lines(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    lines = unit[KEY].lines
    label = _LABEL.match(lines[0].text)
    rest = label["rest"] if label else ""
    one, many = subject.profile.component(KEY)["same_line"], subject.profile.component("kinh_gui_muc")["same_line"]
    in_cells = lines[0].cell is not None and any(
        line.cell is not None and line.cell.column != lines[0].cell.column for line in lines
    )
    if not rest and len(unit.addressees) == 1 and not in_cells:
        yield fault(
            "Gửi một nơi thì tên nơi nhận ghi cùng dòng với từ “Kính gửi”; hiện ghi xuống dòng.",
            lines, requirement=one, component=KEY,
        )  # fmt: skip
    elif ";" in rest.rstrip(" ;."):
        yield fault(
            "Gửi từ hai nơi trở lên thì mỗi nơi ghi trên một dòng riêng dưới từ “Kính gửi”; hiện ghi nhiều nơi trên "
            "một dòng.",
            lines[:1], requirement=many, component=KEY,
        )  # fmt: skip
    elif rest and len(unit.addressees) > 1 and not in_cells:
        yield fault(
            "Gửi từ hai nơi trở lên thì xuống dòng sau từ “Kính gửi”, mỗi nơi ghi trên một dòng riêng; hiện nơi đầu "
            "ghi cùng dòng với “Kính gửi”.",
            lines[:1], requirement=many, component=KEY,
        )  # fmt: skip


@rule("KG04", "kinh-gui-sai-dau-dong", "Gạch đầu dòng và dấu cuối dòng của nơi nhận", needs=(KEY,))
def marks(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    if not _is_many(unit):
        yield skip("Văn bản gửi một nơi.")
        return
    component = subject.profile.component("kinh_gui_muc")
    dash, end, last = (component[name].target for name in ("prefix", "end_mark", "last_end_mark"))
    firm, soft = [], []
    for at, one in enumerate(unit.addressees):
        text = one.text
        if is_placeholder(text.lstrip("-–— ")) or has_blank(text):
            continue
        found = _DASH.match(text)
        if found is None:
            firm.append((one, "thiếu gạch đầu dòng"))
        elif found["dash"] != dash:
            soft.append((one, f"gạch đầu dòng là «{found['dash']}»"))
        wanted = last if at == len(unit.addressees) - 1 else end
        if not text.endswith(str(wanted)):
            firm.append((one, f"cuối dòng thiếu dấu ({wanted})"))
    if firm or soft:
        told = dict.fromkeys(words for _, words in (*firm, *soft))
        yield fault(
            "Mỗi nơi nhận ghi đầu dòng có gạch (-), cuối dòng có dấu chấm phẩy (;), cuối dòng cuối cùng có dấu "
            f"chấm (.); hiện {', '.join(told)}.",
            tuple(line for one in dict.fromkeys(id(o) for o, _ in (*firm, *soft)) for line in _lines(unit, one)),
            severity=None if firm else Severity.WARNING, requirement=component["prefix"], component="kinh_gui_muc",
        )  # fmt: skip


def _lines(unit: Unit, identity: int) -> tuple[Line, ...]:
    return next((one.lines for one in unit.addressees if id(one) == identity), ())


@rule("KG05", "kinh-gui-gach-khong-thang-hang", "Các gạch đầu dòng của Kính gửi", needs=(KEY,))
def aligned(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    dashed = [one.lines[0] for one in unit.addressees if _DASH.match(one.lines[0].text)]
    if not _is_many(unit) or len(dashed) < 2:  # one dash is aligned with itself
        yield skip("Văn bản gửi một nơi.")
        return
    wanted = subject.profile.component("kinh_gui_muc")["under"]
    starts = [found.start for line in dashed if (found := extent(line)) is not None]
    if len(starts) < len(dashed):
        return
    close = tolerance(subject, "flush_left")
    label = unit[KEY].lines[0]
    if max(starts) - min(starts) > close:
        yield fault("Các gạch đầu dòng của nơi nhận phải thẳng hàng với nhau; hiện không thẳng hàng.", tuple(dashed),
                    requirement=wanted, component="kinh_gui_muc")  # fmt: skip
        return
    colon = extent(label)
    in_cells = label.cell is not None and dashed[0].cell is not None and label.cell[1:3] != dashed[0].cell[1:3]
    is_alone = (match := _LABEL.match(label.text)) is not None and not match["rest"]
    if colon is None or in_cells or not is_alone:
        return
    if abs(starts[0] - colon.end) > tolerance(subject, "under_colon"):
        yield fault(
            "Các gạch đầu dòng của nơi nhận trình bày dưới dấu hai chấm của “Kính gửi”; hiện cách dấu hai chấm "
            f"{wording.mm(abs(starts[0] - colon.end))}{wording.NBSP}mm.",
            tuple(dashed), severity=Severity.INFO, requirement=wanted, component="kinh_gui_muc",
        )  # fmt: skip


@rule("KG06", "kinh-gui-mot-noi-co-dau-cham", "Dấu cuối dòng khi gửi một nơi", needs=(KEY,))
def single_end(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    """Passes with a stop and without one: the regulation asks for none, its example has none."""
    if _is_many(unit):
        yield skip("Văn bản gửi nhiều nơi: xem quy tắc KG04.")


@rule("KG07", "van-ban-khac-co-kinh-gui", "Loại văn bản có phần Kính gửi", needs=(KEY,))
def not_for(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    words = subject.profile.words["kinh_gui"]
    if unit.type is None or unit.type in (*words["phai_co"], *words["gui_cap_tren"]):
        if unit.type is None:
            yield skip("Loại văn bản này không thuộc các loại văn bản hành chính tại Điều 7.")
        return
    yield fault(
        f"Phần Kính gửi dành cho công văn và tờ trình, báo cáo gửi cấp trên; {unit.type} chỉ ghi Nơi nhận.",
        unit[KEY].lines[:1],
        severity=Severity.INFO if unit.type in words["goi_nguoi_nhan"] else None,
        requirement=subject.profile.component(KEY)["only_for"], component=KEY,
    )  # fmt: skip
