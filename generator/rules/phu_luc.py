"""Appendices (Phụ lục I, Phần I, Mục III, khoản 1)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Severity
from generator.layout.location.model import Appendix, Line, Unit
from generator.layout.location.words import has_blank
from generator.layout.numerals import spell
from generator.rules import looks, wording
from generator.rules._content import body_text
from generator.rules._heading import case
from generator.rules._notation import parsed as parsed_notation
from generator.rules._thoi_gian import parsed as parsed_date
from generator.rules.model import Subject, Verdict, fault, review, rule, skip
from generator.viet.text import fold

KINDS = ("van_ban", "kem_theo")
_LABEL = re.compile(r"(?P<words>(?i:phụ lục))(?:\s*(?i:số)\s*:?)?\s*(?P<number>[^\s:.–—-]*)\s*[:.–—-]*\s*(?P<rest>.*)")
_SO = re.compile(r"số:?\s*(?P<number>[^\s,;)]*\s?/\s?[^\s,;)]+)", re.IGNORECASE)
_DATE = re.compile(r"(?P<date>ngày\s.*?tháng\s.*?năm\s*\d*)", re.IGNORECASE)
_SHORT_DATE = re.compile(r"ngày\s*\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}", re.IGNORECASE)
_ISSUED = re.compile(r"\(\s*(?i:ban hành)")
_NONE = "Văn bản không có phụ lục."


@rule("PL01", "khong-chi-dan-phu-luc", "Chỉ dẫn về phụ lục trong văn bản", kinds=KINDS)
def referred(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    if not unit.appendices or not unit.body:
        yield skip(_NONE)
        return
    words = subject.profile.words["phu_luc"]
    text = fold(body_text(unit))
    if any(fold(one) in text for one in words["chi_dan"]):
        return
    wanted = subject.profile.component("phu_luc")["referred_to"]
    near = _first_line(unit.appendices[0])
    if any(fold(one) in text for one in words["chi_dan_chung"]):
        yield fault(
            "Trong nội dung nên chỉ dẫn rõ về phụ lục kèm theo; hiện chỉ có các từ «kèm theo», «đính kèm».",
            near, severity=Severity.INFO, requirement=wanted, component="phu_luc",
        )  # fmt: skip
        return
    yield fault(
        "Văn bản có phụ lục kèm theo thì trong nội dung phải có chỉ dẫn về phụ lục đó; hiện không có.",
        near, requirement=wanted, component="phu_luc",
    )  # fmt: skip


@rule("PL02", "phu-luc-danh-so-sai", "Số thứ tự của phụ lục", kinds=KINDS)
def numbered(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    labels = [one.label for one in unit.appendices if one.label is not None]
    component = subject.profile.component("phu_luc")
    from_two = component["numbered_from"].target
    if not isinstance(from_two, int | float) or len(labels) < from_two:
        yield skip("Văn bản không có từ hai phụ lục trở lên.")
        return
    numbers = [_number(label) for label in labels]
    if any(has_blank(label.text) for label in labels):
        return
    expected = [spell(at, "upperRoman") for at in range(1, len(labels) + 1)]
    wrong = [label for label, number, right in zip(labels, numbers, expected, strict=True) if number != right]
    if wrong:
        told = ", ".join(f"«{label.text[:40]}»" for label in labels)
        yield fault(
            "Từ hai phụ lục trở lên phải đánh số thứ tự bằng chữ số La Mã, lần lượt là Phụ lục I, Phụ lục II …; hiện "
            f"là {told}.",
            wrong[0], requirement=component["numerals"], component="phu_luc",
        )  # fmt: skip


@rule("PL03", "nhan-phu-luc-sai-kieu-chu", "Kiểu chữ của từ «Phụ lục» và số thứ tự", kinds=KINDS)
def label_look(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    labels = [one.label for one in unit.appendices if one.label is not None]
    if not labels:
        yield skip(_NONE)
    component = subject.profile.component("phu_luc_nhan")
    for label in labels:
        found = _LABEL.match(label.text)
        wrong = [*looks.mismatches([label], component, ("size", "bold", "italic", "align"))]
        told = [looks.described(wrong)] if wrong else []
        if found is not None and found["words"].isupper():
            told.append("in hoa")
        if found is not None and found["rest"]:
            told.append("cùng dòng với tên phụ lục")
        if told:
            yield fault(
                f"Từ “Phụ lục” và số thứ tự phải trình bày thành một dòng riêng, canh giữa, bằng chữ in thường, "
                f"{wording.size(component['size'])}, kiểu chữ đứng, đậm; hiện là {', '.join(told)}.",
                label, requirement=wrong[0].requirement if wrong else component["upper"], component="phu_luc_nhan",
                origin=wrong[0].origin if wrong else None, changes=looks.changes(wrong),
            )  # fmt: skip


@rule("PL04", "ten-phu-luc-sai-kieu-chu", "Kiểu chữ của tên phụ lục", kinds=KINDS)
def title_look(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    titles = [one.title for one in unit.appendices if one.title]
    if not titles:
        yield skip("Văn bản không có phụ lục nào có tên.")
    component = subject.profile.component("phu_luc_tieu_de")
    for lines in titles:
        wrong = [*looks.mismatches(lines, component, ("size", "bold", "italic", "align")), *case(lines, component)]
        if wrong:
            yield fault(
                f"Tên phụ lục phải canh giữa, in hoa, {wording.size(component['size'])}, kiểu chữ đứng, đậm; hiện là "
                f"{looks.described(wrong)}.",
                lines, requirement=wrong[0].requirement, component="phu_luc_tieu_de", origin=wrong[0].origin,
                changes=looks.changes(wrong),
            )  # fmt: skip


@rule("PL05", "phu-luc-thieu-dong-kem-theo", "Dòng (Kèm theo …) của phụ lục", kinds=KINDS)
def reference(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    if not unit.appendices:
        yield skip(_NONE)
    for one in unit.appendices:
        if one.reference:
            yield from _reference(subject, unit, one.reference)
        elif one.label is not None:
            yield fault(
                "Dưới tên phụ lục phải có dòng (Kèm theo … số … ngày … tháng … năm … của …); hiện không có.",
                one.label, requirement=subject.profile.component("phu_luc_kem_theo")["prefix"],
                component="phu_luc_kem_theo",
            )  # fmt: skip
        else:
            yield review(
                "Phần sau khối chữ ký không có dòng (Kèm theo …). Nếu đây là phụ lục thì phải ghi dòng này dưới tên "
                "phụ lục; xin xem lại.",
                _first_line(one), component="phu_luc_kem_theo",
            )  # fmt: skip


def _reference(subject: Subject, unit: Unit, lines: tuple[Line, ...]) -> Iterator[Verdict]:
    component = subject.profile.component("phu_luc_kem_theo")
    text = " ".join(line.text for line in lines)
    wrong = [*looks.mismatches(lines, component, ("size", "italic", "bold", "align"))]
    told = [looks.described(wrong)] if wrong else []
    told += _unlike(unit, text)
    if told:
        yield fault(
            "Dưới tên phụ lục phải có dòng (Kèm theo … số … ngày … tháng … năm … của …), canh giữa, bằng chữ in "
            f"thường, {wording.size(component['size'])}, kiểu chữ nghiêng, đúng số và ngày của văn bản; "
            f"hiện {', '.join(told)}.",
            lines, requirement=wrong[0].requirement if wrong else component["contents"], component="phu_luc_kem_theo",
            origin=wrong[0].origin if wrong else None, changes=looks.changes(wrong),
        )  # fmt: skip
        return
    light = []
    if _ISSUED.match(text):
        light.append("mở đầu bằng «Ban hành kèm theo»")
    if _SHORT_DATE.search(text):
        light.append("ngày viết tắt bằng dấu gạch")
    if light:
        yield fault(
            f"Dòng kèm theo của phụ lục nên ghi đúng dạng (Kèm theo … số … ngày … tháng … năm … của …); hiện "
            f"{', '.join(light)}.",
            lines, severity=Severity.INFO, requirement=component["prefix"], component="phu_luc_kem_theo",
        )  # fmt: skip


def _unlike(unit: Unit, text: str) -> Iterator[str]:
    """What the line says otherwise than the document; blanks say nothing, for electronic documents leave them."""
    number, day = _SO.search(text), _DATE.search(text)
    if not has_blank(text) and "số" not in fold(text) and not (day or _SHORT_DATE.search(text)):
        yield "không ghi số và ngày của văn bản"
        return
    own = parsed_notation(unit["so_ky_hieu"].text) if "so_ky_hieu" in unit else None
    if number and own and not own.is_blank_number and not has_blank(number["number"]):
        cited = parsed_notation(f"Số: {number['number']}")
        if not cited.is_blank_number and (_value(cited.number), cited.groups) != (_value(own.number), own.groups):
            yield f"ghi số {number['number']}, khác số của văn bản"
    issued = parsed_date(unit["dia_danh_thoi_gian"].text) if "dia_danh_thoi_gian" in unit else None
    cited_day = parsed_date(day["date"]) if day else None
    if issued and cited_day and issued.iso and cited_day.iso and issued.iso != cited_day.iso:
        yield "ghi ngày khác ngày của văn bản"


@rule("PL07", "phu-luc-khac-mau", "Đường kẻ và phần cuối của phụ lục", kinds=KINDS)
def like_model(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    if not unit.appendices:
        yield skip(_NONE)
        return
    component = subject.profile.component("phu_luc")
    with_reference = [one for one in unit.appendices if one.reference]
    wanted = str(component["end_mark"].target)
    told = []
    if len(unit.rules.get("phu_luc_kem_theo", ())) < len(with_reference) and not unit.loose_rules:
        told.append("dưới dòng kèm theo không có đường kẻ ngắn")
    last = unit.appendices[-1].items[-1:]
    if last and last[0].lines and not last[0].text.rstrip().endswith(wanted):
        told.append(f"cuối phụ lục không có “{wanted}”")
    if told:
        yield fault(
            f"Theo mẫu, dưới dòng kèm theo có đường kẻ ngắn, cuối phụ lục có “{wanted}”; hiện {', '.join(told)}.",
            _first_line(unit.appendices[0]), requirement=component["end_mark"], component="phu_luc",
        )  # fmt: skip


def _first_line(one: Appendix) -> Line | None:
    lines: tuple[Line, ...] = (*((one.label,) if one.label else ()), *one.title, *one.reference)
    if lines:
        return lines[0]
    for item in one.items:
        if item.lines:
            return item.lines[0]
    return None


def _number(label: Line) -> str:
    found = _LABEL.match(label.text)
    return found["number"] if found else ""


def _value(number: str) -> str:
    return number.lstrip("0")
