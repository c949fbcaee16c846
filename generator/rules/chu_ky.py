"""Ô số 7: khối chữ ký (Phụ lục I, Phần I, Mục II, khoản 7; Điều 8).

CK09 (the colour of the pen) speaks of paper and is no rule of a file.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.findings import Severity
from generator.layout.location.model import CellPlace, Line, Signer, Unit
from generator.layout.model import Block, Paragraph
from generator.rules.model import Subject, Verdict, fault, rule, skip, unseen
from generator.rules.quyen_han import titles

_NONE = "Văn bản không có khối chữ ký."


@rule("CK07", "chu-ky-khong-ngang-noi-nhan", "Vị trí của khối chữ ký")
def level(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    wanted = subject.profile.component("quyen_han_chuc_vu")["level_with"]
    label = unit.get("noi_nhan_nhan")
    lines = [titles(signer)[0] for signer in unit.signers if titles(signer)]
    if label is None or not lines:
        yield skip("Văn bản không có đủ khối chữ ký và Nơi nhận.")
    elif unit.party_like or unit.type == subject.profile.words["noi_nhan"]["minutes"]:
        yield skip("Văn bản có nhiều bên ký hoặc là biên bản, không xét vị trí ngang hàng với Nơi nhận.")
    elif unit.closing == "tabs" and all(_is_beside(label.lines[0], line) for line in lines):
        return
    elif unit.closing in ("tabs", "boxes"):
        yield fault(
            "Khối chữ ký phải ở bên phải, ngang hàng với chữ “Nơi nhận”; hiện được dựng bằng phím Tab hoặc hộp chữ "
            "nên dễ "
            "lệch, xin dùng bảng hai cột không viền.",
            lines[0],
            severity=Severity.WARNING,
            requirement=wanted,
            component="quyen_han_chuc_vu",
        )
    else:
        where = [_against(label.lines[0], line) for line in lines]
        if None not in where:
            yield fault(
                f"Khối chữ ký phải ở bên phải, ngang hàng với chữ “Nơi nhận”; hiện {where[0]}.",
                lines[0],
                requirement=wanted,
                component="quyen_han_chuc_vu",
                hint="Đặt Nơi nhận và khối chữ ký vào hai ô của cùng một hàng trong bảng hai cột không viền.",
            )


def _is_beside(label: Line, title: Line) -> bool:
    """Whether a title stands on the printed line of the label, to its right."""
    return title.paragraph is label.paragraph and title.number == label.number and title.side == "right"


def _against(label: Line, title: Line) -> str | None:
    """What is wrong with where a title stands, against the label of Nơi nhận; None when it is right."""
    left, right = label.cell, title.cell
    if left is None or right is None or left.table is not right.table:
        return "không đứng cạnh Nơi nhận trong cùng một hàng của bảng"
    if left.row != right.row:
        return "ở hàng khác của bảng"
    return None if right.column > left.column else "không ở bên phải Nơi nhận"


@rule("CK08", "hinh-anh-chu-ky-sai", "Hình ảnh chữ ký số của người ký")
def signature_image(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    """The model holds no pixels: whether the ground is transparent and the ink blue has to be seen."""
    wanted = subject.profile.component("chu_ky")
    pictures = [(line, target) for signer in unit.signers for line, target in _pictures(signer)]
    if not pictures:
        yield skip("Khối chữ ký không có hình ảnh chữ ký.")
    for line, target in pictures:
        if not target.lower().endswith(f".{wanted['image_format'].target}"):
            yield fault(
                "Hình ảnh chữ ký số của người ký phải có định dạng .png, nền trong suốt, màu xanh; "
                f"hiện là tệp .{target.rpartition('.')[2]}.",
                line,
                requirement=wanted["image_format"],
                component="chu_ky",
            )
        else:
            yield unseen("Chưa xét được nền và màu của hình ảnh chữ ký số; xin xem: nền trong suốt, màu xanh.", line)


def _pictures(signer: Signer) -> Iterator[tuple[Line, str]]:
    """The pictures between the title and the name of a signer."""
    for paragraph in _between(signer):
        for shape in paragraph.shapes:
            if shape.kind == "picture" and shape.target:
                yield titles(signer)[-1], shape.target


@rule("CK10", "khong-cho-cho-ky", "Khoảng trống để ký")
def room(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    """The decree names no height: only no room at all, a name right below the title, is told."""
    seen = False
    for signer in unit.signers:
        if signer.name is None or not titles(signer) or _cell(titles(signer)[-1]) != _cell(signer.name):
            continue
        seen = True
        last, name = titles(signer)[-1].paragraph, signer.name.paragraph
        space = max(last.format.after, name.format.before)
        if not _between(signer) and not signer.other_position and space < name.mark.size:
            yield fault(
                "Cần chừa khoảng trống để ký và đóng dấu giữa chức vụ và họ tên; hiện họ tên ở ngay dưới chức vụ.",
                signer.name,
                requirement=subject.profile.component("ho_ten_nguoi_ky")["room_above"],
                component="ho_ten_nguoi_ky",
            )
    if not seen:
        yield skip("Chưa có họ tên người ký trong cùng ô với chức vụ.")


@rule("CK11", "thieu-khoi-chu-ky", "Chức vụ, họ tên của người ký phải có")
def signer_missing(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    if not unit.signers:
        yield fault(
            "Văn bản thiếu chức vụ, họ tên của người ký.",
            None,
            requirement=subject.profile.component("quyen_han_chuc_vu")["required"],
            component="quyen_han_chuc_vu",
        )


@rule(
    "CK12", "chuc-vu-khac-cua-to-chuc-tu-van", "Chức vụ của người ký trong tổ chức tư vấn", needs=("co_quan_ban_hanh",)
)
def other_position(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    name = unit["co_quan_ban_hanh"].text.upper()
    if not name.startswith(tuple(subject.profile.words["chu_ky"]["advisory_bodies"])):
        yield skip("Cơ quan ban hành không phải là tổ chức tư vấn.")
    elif unit.signers and not any(signer.other_position for signer in unit.signers):
        yield fault(
            "Tổ chức tư vấn dùng con dấu của cơ quan thì ghi thêm chức vụ trong cơ quan ở phía trên họ tên; không dùng "
            "con dấu ấy thì chỉ ghi chức danh trong tổ chức tư vấn.",
            titles(unit.signers[0]),
            requirement=subject.profile.component("chuc_vu_khac")["precedes"],
            component="chuc_vu_khac",
        )


def _between(signer: Signer) -> Sequence[Paragraph]:
    """The paragraphs between the last title line and what stands next below (ô 7b or the name) in the same cell."""
    lines = titles(signer)
    below = signer.other_position[0] if signer.other_position else signer.name
    if not lines or below is None or lines[-1].cell is None or _cell(lines[-1]) != _cell(below):
        return ()
    blocks = _blocks(lines[-1].cell)
    at = {id(block): index for index, block in enumerate(blocks)}
    first, last = at.get(id(lines[-1].paragraph)), at.get(id(below.paragraph))
    if first is None or last is None:
        return ()
    return [block for block in blocks[first + 1 : last] if isinstance(block, Paragraph)]


def _cell(line: Line) -> tuple[int, int, int] | None:
    return None if line.cell is None else (id(line.cell.table), line.cell.row, line.cell.column)


def _blocks(place: CellPlace) -> tuple[Block, ...]:
    """The blocks of a cell; `column` is taken as its number in the row."""
    cells = place.table.rows[place.row].cells
    return cells[place.column].blocks if place.column < len(cells) else ()
