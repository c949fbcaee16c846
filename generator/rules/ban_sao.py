"""The block of a paper copy: SAO Y, SAO LỤC, TRÍCH SAO (Phụ lục I, Phần II, Mục II)."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Severity
from generator.layout.location.model import Component as Found
from generator.layout.location.model import Line, Unit
from generator.layout.location.words import is_placeholder
from generator.layout.model import Block, Paragraph, Table
from generator.profiles.model import Component
from generator.rules import looks, wording
from generator.rules._heading import case, text_width, tolerance
from generator.rules._notation import BLANK, parsed
from generator.rules.model import Subject, Verdict, fault, rule, skip
from generator.viet.text import fold

SAO = ("sao",)
FORM = "hinh_thuc_sao"
NUMBER = "so_ky_hieu_ban_sao"
_SOLID = ("solid", "single", "thick")
_NEAR = 4
# Where a copy is written in the styles of documents, its components may bear the keys of those.
_ALSO = {
    "co_quan_sao": "co_quan_ban_hanh",
    NUMBER: "so_ky_hieu",
    "dia_danh_thoi_gian_sao": "dia_danh_thoi_gian",
}
# The components of the block (Mục II, khoản 1); the seal cannot be seen in a file.
_PARTS = (FORM, "co_quan_sao", NUMBER, "dia_danh_thoi_gian_sao", "quyen_han_chuc_vu_sao", "ho_ten_nguoi_ky_sao",
          "noi_nhan_nhan_sao")  # fmt: skip
# Those that are written as in any document (Mục II, khoản 2, điểm c), and what is looked at.
_LIKE = {
    "co_quan_sao": ("upper", "size", "bold", "italic"), NUMBER: ("size", "bold", "italic"),
    "dia_danh_thoi_gian_sao": ("size", "bold", "italic"), "quyen_han_chuc_vu_sao": ("upper", "size", "bold", "italic"),
    "ho_ten_nguoi_ky_sao": ("size", "bold", "italic"), "noi_nhan_nhan_sao": ("size", "bold", "italic"),
    "noi_nhan_muc_sao": ("size", "bold", "italic"),
}  # fmt: skip


def part(unit: Unit, key: str) -> Found | None:
    """A component of the copy block by its key."""
    return unit.get(key) or unit.get(_ALSO.get(key, ""))


@rule("BS01", "hinh-thuc-sao-sai-chu", "Hình thức sao", needs=(FORM,), kinds=SAO)
def form(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    wanted = subject.profile.component(FORM)["text"]
    text = unit[FORM].text
    if not is_placeholder(text) and fold(text) not in {fold(str(one)) for one in wanted.allowed}:
        yield fault(
            f"Hình thức sao chỉ gồm {', '.join(f'“{one}”' for one in wanted.allowed)}; hiện là «{text}».",
            unit[FORM].lines, requirement=wanted, component=FORM,
        )  # fmt: skip


@rule("BS04", "ban-sao-thieu-thanh-phan", "Các thành phần của khối bản sao", kinds=SAO)
def parts(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    missing = [subject.profile.component(key) for key in _PARTS if part(unit, key) is None]
    near = _first(unit)
    told = []
    if missing:
        told.append(f"thiếu {', '.join(_lower(one.title) for one in missing)}")
    if "quoc_hieu" in unit:
        told.append("có Quốc hiệu, là phần mà khối bản sao không có")
    if told:
        yield fault(
            "Khối bản sao phải có hình thức sao, tên cơ quan sao, số và ký hiệu bản sao, địa danh và thời gian sao, "
            f"chức vụ, họ tên và chữ ký, dấu, nơi nhận; hiện {', '.join(told)}.",
            near, requirement=missing[0]["required"] if missing else None, component=FORM,
            quoted="" if missing else None,
        )  # fmt: skip


@rule("BS05", "so-ban-sao-sai-dang", "Số, ký hiệu bản sao", kinds=SAO)
def number(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    line = part(unit, NUMBER)
    if line is None:
        yield skip("Bản sao không có dòng số: xem quy tắc BS04.")
        return
    component = subject.profile.component(NUMBER)
    wanted = component["type_abbreviation"]
    kinds = {fold(name.removeprefix("Bản ")): short for name, short in subject.profile.copy_abbreviations.items()}
    every = tuple(kinds.values())
    text = line.text
    found = parsed(text)
    expected = kinds.get(fold(unit[FORM].text)) if FORM in unit else None
    first = found.groups[0] if found.groups else BLANK
    told = []
    if not found.has_colon or found.mark != "/":
        told.append("không đúng dạng «Số: …/…»")
    below = component["pad_below"].target
    typed = found.number
    if not found.is_blank_number and len(typed) == 1 and typed.isdecimal() and isinstance(below, int | float):
        told.append(f"số nhỏ hơn {below:g} không có số 0 phía trước")
    if first != BLANK and first not in every:
        told.append(f"chữ viết tắt tên loại bản sao là «{first}»")
    elif expected and first not in (BLANK, expected):
        told.append(f"chữ viết tắt là {first} trong khi hình thức sao là {unit[FORM].text}")
    if told:
        yield fault(
            f"Số, ký hiệu bản sao ghi dạng Số: 05/{expected or every[0]}-… với chữ viết tắt {', '.join(every)}; hiện "
            f"{', '.join(told)}.",
            line.lines, requirement=wanted, component=NUMBER,
        )  # fmt: skip
    elif len(found.groups) == 1 and first != BLANK:
        yield fault(
            f"Theo mẫu, sau chữ viết tắt tên loại bản sao có chữ viết tắt tên cơ quan sao; hiện là «{text}».",
            line.lines, severity=Severity.WARNING, requirement=wanted, component=NUMBER,
        )  # fmt: skip


@rule("BS06", "ban-sao-thieu-duong-ke", "Đường kẻ phía trên khối bản sao", kinds=SAO)
def line_above(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    component = subject.profile.component("duong_ke_ban_sao")
    width = text_width(subject, unit)
    near = _first(unit)
    drawn: list[tuple[str, float | None]] = [(one.style, one.length) for one in unit.rules.get("duong_ke_ban_sao", ())]
    drawn += _above(subject, near[0], width) if near else []
    if any(_is_whole(subject, style, length, width) for style, length in drawn):
        return
    now = "không có" if not drawn else "đường kẻ không liền nét hoặc không kéo dài hết chiều ngang"
    yield fault(
        "Khối bản sao phải đặt dưới một đường kẻ nét liền, kéo dài hết chiều ngang của vùng trình bày văn bản; hiện "
        f"{now}.",
        near, requirement=component["rule_span"], component="duong_ke_ban_sao", quoted="",
    )  # fmt: skip


def _above(subject: Subject, line: Line, width: float | None) -> list[tuple[str, float | None]]:
    """Lines drawn in the few paragraphs above the block, and its table's upper edge: how they are, how long."""
    blocks: list[Block] = [*subject.document.blocks]
    holder = line.paragraph if line.cell is None else line.cell.table
    at = next((index for index, block in enumerate(blocks) if block is holder), None)
    found: list[tuple[str, float | None]] = []
    if at is None:
        return found
    if isinstance(holder, Table) and "top" in holder.borders:
        found.append((holder.borders["top"].style, width))
    if isinstance(holder, Table) and holder.rows and all("top" in cell.borders for cell in holder.rows[0].cells):
        found += [(cell.borders["top"].style, width) for cell in holder.rows[0].cells]
    if isinstance(holder, Paragraph) and "top" in holder.format.borders:
        found.append((holder.format.borders["top"].style, _room(holder, width)))
    for block in reversed(blocks[max(at - _NEAR, 0) : at]):
        if not isinstance(block, Paragraph):
            break
        found += [(one.style, _room(block, width)) for one in block.format.borders.values()]
        found += [(one.dash, one.width) for one in block.shapes if one.kind == "line"]
        words = block.text.strip()
        if words and not words.strip("_─—―"):
            found.append(("solid", None))
        elif words:
            break
    return found


def _room(paragraph: Paragraph, width: float | None) -> float | None:
    return None if width is None else width - paragraph.format.left - paragraph.format.right


def _is_whole(subject: Subject, style: str, length: float | None, width: float | None) -> bool:
    least = 1 - tolerance(subject, "rule_drawn")
    return style in _SOLID and (length is None or not width or length >= least * width)


def _first(unit: Unit) -> tuple[Line, ...] | None:
    """The lines of the first component of the block that is there."""
    return next((found.lines for key in _PARTS if (found := part(unit, key)) is not None), None)


@rule("BS07", "hinh-thuc-sao-sai-kieu-chu", "Kiểu chữ của hình thức sao", needs=(FORM,), kinds=SAO)
def form_look(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    component = subject.profile.component(FORM)
    lines = unit[FORM].lines
    wrong = [*looks.mismatches(lines, component, ("size", "bold", "italic")), *case(lines, component)]
    if wrong:
        yield fault(
            f"Hình thức sao phải in hoa, {wording.size(component['size'])}, kiểu chữ đứng, đậm; hiện là "
            f"{looks.described(wrong)}.",
            lines, requirement=wrong[0].requirement, component=FORM, origin=wrong[0].origin,
            changes=looks.changes(wrong),
        )  # fmt: skip


@rule("BS08", "thanh-phan-ban-sao-sai-kieu-chu", "Kiểu chữ các thành phần của bản sao", kinds=SAO)
def like_documents(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    for key, properties in _LIKE.items():
        there = part(unit, key)
        if there is None:
            continue
        component = subject.profile.component(key)
        lines = there.lines
        wrong = [*looks.mismatches(lines, component, [name for name in properties if name != "upper"])]
        if "upper" in properties:
            wrong += case(lines, component)
        if not wrong:
            continue
        as_model = key == "co_quan_sao" and all(
            one.found == subject.profile.component(FORM)["size"].max for one in wrong
        )
        yield fault(
            f"{component.title} trình bày như trong văn bản hành chính: {_look(component, properties)}; hiện là "
            f"{looks.described(wrong)}.",
            lines, severity=Severity.INFO if as_model else None, requirement=wrong[0].requirement, component=key,
            origin=wrong[0].origin, changes=looks.changes(wrong),
        )  # fmt: skip


def _look(component: Component, properties: tuple[str, ...]) -> str:
    """What a component must look like, in words."""
    words = [wording.size(component["size"])]
    words += [wording.found(name, component[name].target) for name in ("italic", "bold") if name in component]
    if "upper" in properties:
        words.insert(0, "in hoa")
    return ", ".join(words)


def _lower(title: str) -> str:
    return title[:1].lower() + title[1:]
