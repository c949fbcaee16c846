"""Ô số 13: address, telephone, e-mail at the foot of the first page (Phụ lục I, Phần I, Mục III, khoản 4)."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Severity
from generator.layout.location.model import Line, Unit
from generator.layout.model import Paragraph, paragraphs
from generator.rules import looks, wording
from generator.rules._heading import case, text_width, tolerance
from generator.rules.model import Subject, Verdict, fault, rule, unseen

_SOLID = ("solid", "single", "thick")


@rule("DC01", "dia-chi-co-quan-sai-cach-trinh-bay", "Địa chỉ cơ quan ở cuối trang thứ nhất", needs=("dia_chi_co_quan",))
def address(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    component = subject.profile.component("dia_chi_co_quan")
    lines = unit["dia_chi_co_quan"].lines
    wrong = [*looks.mismatches(lines, component, ("size", "bold", "italic")), *case(lines, component)]
    told = [looks.described(wrong)] if wrong else []
    if not _has_rule_above(subject, unit, lines[0]):
        told.append("phía trên không có đường kẻ nét liền hết chiều ngang")
    if told:
        yield fault(
            f"Địa chỉ, điện thoại, thư điện tử phải viết bằng chữ in thường, {wording.size(component['size'])}, kiểu "
            "chữ đứng, không đậm, dưới một đường kẻ nét liền kéo dài hết chiều ngang; hiện là "
            f"{', '.join(told)}.",
            lines, requirement=wrong[0].requirement if wrong else component["rule_span"], component="dia_chi_co_quan",
            origin=wrong[0].origin if wrong else None, changes=looks.changes(wrong),
        )  # fmt: skip
        return
    yield from _on_first_page(subject, lines)


def _on_first_page(subject: Subject, lines: tuple[Line, ...]) -> Iterator[Verdict]:
    component = subject.profile.component("dia_chi_co_quan")
    paragraph = lines[0].paragraph
    first = subject.document.sections[0]
    if "footer" in paragraph.place.part:
        holding = [name for name, blocks in first.footers.items() if any(p is paragraph for p in paragraphs(blocks))]
        if holding == ["first"] and first.page.has_title_page:
            return
        pages = subject.pages
        if pages is not None and pages.count == component["page"].target:
            return
        if pages is None:
            yield unseen("Chưa biết văn bản có mấy trang nên chưa xét được địa chỉ có lặp lại ở trang sau hay không.",
                         lines, component="dia_chi_co_quan")  # fmt: skip
            return
        yield fault(
            "Địa chỉ cơ quan chỉ trình bày ở trang thứ nhất; hiện lặp lại ở các trang sau.", lines,
            severity=Severity.WARNING, requirement=component["page"], component="dia_chi_co_quan",
        )  # fmt: skip
        return
    pages = subject.pages
    place = paragraph.place
    page = None if pages is None else pages.page_of.get((place.part, place.steps))
    if page is None and (pages is None or pages.count != component["page"].target):
        yield unseen("Chưa biết địa chỉ cơ quan nằm ở trang nào.", lines, component="dia_chi_co_quan")
    elif page is not None and page != component["page"].target:
        yield fault(
            f"Địa chỉ cơ quan phải trình bày ở trang thứ nhất; hiện ở trang {page}.", lines,
            requirement=component["page"], component="dia_chi_co_quan",
        )  # fmt: skip


def _has_rule_above(subject: Subject, unit: Unit, line: Line) -> bool:
    """Whether a solid line over the whole width stands above the address: a border or a line shape."""
    drawn = unit.rules.get("dia_chi_co_quan", ())
    width = text_width(subject, unit)
    least = 1 - tolerance(subject, "rule_drawn")
    if any(one.style in _SOLID and (one.length is None or not width or one.length >= least * width) for one in drawn):
        return True
    form = line.paragraph.format
    border = form.borders.get("top") or form.borders.get("between")
    above = _paragraph_above(subject, line.paragraph)
    if border is None and above is not None:
        border = above.format.borders.get("bottom")
        if any(shape.kind == "line" for shape in above.shapes):
            return True
    if any(shape.kind == "line" for shape in line.paragraph.shapes):
        return True
    return border is not None and border.style in _SOLID


def _paragraph_above(subject: Subject, paragraph: Paragraph) -> Paragraph | None:
    section = subject.document.sections[0]
    for blocks in (*section.footers.values(), tuple(subject.document.blocks)):
        above: Paragraph | None = None
        for one in paragraphs(blocks):
            if one is paragraph:
                return above
            above = one
    return None
