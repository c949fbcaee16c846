"""Marks and notes that a document may carry (Phụ lục I, Phần I, Mục III, khoản 2, 3)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.findings import Severity
from generator.layout.location.model import Line, Unit
from generator.layout.model import Document, Paragraph, Shape, paragraphs
from generator.profiles.model import Component
from generator.rules import looks, wording
from generator.rules._heading import case, tolerance
from generator.rules.model import Subject, Verdict, fault, rule
from generator.rules.noi_nhan import marked_alike
from generator.units import Length
from generator.viet.text import ascii, fold

_MARK = re.compile(
    r"(?P<symbol>[^\W\d_]+(?:[./-][^\W\d_]+)?)\.?\s*[.,:/-]?\s*\(?\s*(?P<copies>[^\W_]+)\s*(?:bản|b)?\s*\)?\.?"
)
_BOX = "hộp chữ"  # the step of a text box in a place
_AS_EXAMPLE = re.compile(r"[^\W\d_]+\.\(\d+\)\.?")


@rule("MK01", "do-mat-sai-chu", "Dấu chỉ độ mật", needs=("do_mat",))
def secrecy(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    wanted = subject.profile.component("do_mat")["text"]
    if not _is_allowed(unit["do_mat"].text, wanted.allowed):
        yield fault(
            f"Độ mật chỉ có ba mức: {', '.join(str(one) for one in wanted.allowed)}; hiện là «{unit['do_mat'].text}».",
            unit["do_mat"].lines, requirement=wanted, component="do_mat",
        )  # fmt: skip


@rule("MK02", "do-khan-sai-chu", "Dấu chỉ mức độ khẩn", needs=("do_khan",))
def urgency(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    component = subject.profile.component("do_khan")
    lines = unit["do_khan"].lines
    text = unit["do_khan"].text
    if not _is_allowed(text.rstrip(".!"), component["text"].allowed):
        yield fault(
            f"Dấu chỉ mức độ khẩn chỉ có HỎA TỐC, THƯỢNG KHẨN, KHẨN; hiện là «{text}».",
            lines, requirement=component["text"], component="do_khan",
        )  # fmt: skip
        return
    wrong = [*_marked(subject, lines, component, "Dấu chỉ mức độ khẩn")]
    if wrong:
        yield from wrong
        return
    shape = _box(subject.document, lines[0].paragraph)
    width = component[f"box_width_{_slug(text)}"].target
    height = component["box_height"].target
    if shape is None or not isinstance(width, Length) or not isinstance(height, Length):
        return
    close = tolerance(subject, "box")
    found = [(shape.width, width), (shape.height, height)]
    if any(have is not None and abs(have - want) > close for have, want in found):
        now = " x ".join(f"{wording.mm(have)}" if have is not None else "?" for have, _ in found)
        yield fault(
            f"Khung dấu «{text}» phải có kích thước {wording.mm(width)} x {wording.mm(height)}{wording.NBSP}mm; hiện "
            f"là {now}{wording.NBSP}mm.",
            lines, severity=Severity.WARNING, requirement=component["box_height"], component="do_khan",
        )  # fmt: skip


@rule("MK03", "pham-vi-luu-hanh-sai-kieu-chu", "Chỉ dẫn về phạm vi lưu hành", needs=("pham_vi_luu_hanh",))
def circulation(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    component = subject.profile.component("pham_vi_luu_hanh")
    lines = unit["pham_vi_luu_hanh"].lines
    wrong = [*_marked(subject, lines, component, "Chỉ dẫn về phạm vi lưu hành")]
    yield from wrong
    if not wrong and not _is_allowed(unit["pham_vi_luu_hanh"].text, component["text"].allowed):
        yield fault(
            "Chỉ dẫn về phạm vi lưu hành thường ghi “XEM XONG TRẢ LẠI” hoặc “LƯU HÀNH NỘI BỘ”; hiện là "
            f"«{unit['pham_vi_luu_hanh'].text}».",
            lines, severity=Severity.INFO, requirement=component["text"], component="pham_vi_luu_hanh",
        )  # fmt: skip


def _marked(subject: Subject, lines: Sequence[Line], component: Component, what: str) -> Iterator[Verdict]:
    """The look of a stamp's words, and its frame."""
    wrong = [*looks.mismatches(lines, component, ("size", "bold", "italic")), *case(lines, component)]
    told = [looks.described(wrong)] if wrong else []
    if not _is_framed(subject.document, lines[0]):
        told.append("không có khung hình chữ nhật")
    if told:
        yield fault(
            f"{what} phải in hoa, {wording.size(component['size'])}, kiểu chữ đứng, đậm, trong khung hình chữ nhật "
            f"viền đơn; hiện là {', '.join(told)}.",
            tuple(lines), requirement=wrong[0].requirement if wrong else component["box_style"],
            component=component.key, origin=wrong[0].origin if wrong else None, changes=looks.changes(wrong),
        )  # fmt: skip


def _is_framed(document: Document, line: Line) -> bool:
    """Whether a frame stands around the words: a text box, borders of their paragraph, borders of their cell."""
    if _box(document, line.paragraph) is not None or "top" in line.paragraph.format.borders:
        return True
    if line.cell is None:
        return False
    cell = line.cell.table.rows[line.cell.row].cells[line.cell.column]
    return "top" in cell.borders and "bottom" in cell.borders


def _box(document: Document, paragraph: Paragraph) -> Shape | None:
    """The text box a paragraph stands in."""
    if not any(step == _BOX for step, _ in paragraph.place.steps):
        return None
    for outer in paragraphs(document.blocks):
        for shape in outer.shapes:
            if any(inner is paragraph for inner in paragraphs(shape.blocks)):
                return shape
    return None


def _is_allowed(text: str, allowed: Sequence[object]) -> bool:
    return fold(text.rstrip(".!")) in {fold(str(one)) for one in allowed}


def _slug(text: str) -> str:
    return ascii(fold(text.rstrip(".!"))).replace(" ", "_")


@rule("ST01", "ky-hieu-nguoi-soan-sai-cach-ghi", "Ký hiệu người soạn thảo và số lượng bản",
      needs=("ky_hieu_nguoi_soan",))  # fmt: skip
def drafter(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    component = subject.profile.component("ky_hieu_nguoi_soan")
    lines = unit["ky_hieu_nguoi_soan"].lines
    text = unit["ky_hieu_nguoi_soan"].text
    found = _MARK.fullmatch(text)
    of_list = {(one.property, one.found) for one in marked_alike(subject, unit)}
    wrong = [
        one
        for one in looks.mismatches(lines, component, ("size", "bold", "italic"))
        if (one.property, one.found) not in of_list
    ]
    told = [looks.described(wrong)] if wrong else []
    if found is not None and not found["symbol"].isupper():
        told.append("ký hiệu có chữ thường")
    if found is not None and not found["copies"].isdecimal() and found["copies"] != found["symbol"]:
        told.append("số lượng bản không là chữ số Ả Rập")
    if told:
        yield fault(
            "Ký hiệu người soạn thảo viết bằng chữ in hoa, số lượng bản bằng chữ số Ả Rập, "
            f"{wording.size(component['size'])}, kiểu chữ đứng, không đậm; hiện là {', '.join(told)}.",
            lines, requirement=wrong[0].requirement if wrong else component["upper"], component="ky_hieu_nguoi_soan",
            origin=wrong[0].origin if wrong else None, changes=looks.changes(wrong),
        )  # fmt: skip
    elif not _AS_EXAMPLE.fullmatch(text):
        example = component["example"]
        yield fault(
            f"Ký hiệu người soạn thảo và số lượng bản thường ghi dạng {example.target}; hiện là «{text}».",
            lines, severity=Severity.INFO, requirement=example, component="ky_hieu_nguoi_soan",
        )  # fmt: skip
