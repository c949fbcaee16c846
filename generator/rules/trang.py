"""The page: paper, orientation, margins, sizes of the heading (Phụ lục I, Phần I, Mục I, khoản 1 đến 5; Mục V)."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Severity, Spot
from generator.layout.location.model import Line, Unit
from generator.layout.location.words import judged, marked
from generator.layout.model import Page, Paragraph, Section, Table, paragraphs
from generator.profiles.model import Requirement
from generator.rules import looks, wording
from generator.rules.model import Change, Subject, Verdict, fault, rule, skip, unseen
from generator.units import Length, Pt

_HEADING = ("quoc_hieu", "tieu_ngu", "dia_danh_thoi_gian")
_EDGES = (("top", "trên"), ("bottom", "dưới"), ("left", "trái"), ("right", "phải"))


@rule("TR01", "kho-giay-khong-phai-a4", "Khổ giấy", per="file")
def paper(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    del unit
    wanted = (subject.profile.page["width"], subject.profile.page["height"])
    near = _number(subject.profile.tolerances["page_size"])
    short, long = sorted(_number(one) for one in wanted)
    attached = appendix_sections(subject)
    for number, section in enumerate(subject.document.sections):
        page = section.page
        if page.width is None or page.height is None:
            yield unseen("Tệp không ghi khổ giấy nên chưa xét được khổ giấy.", _first(subject, section))
            continue
        sides = sorted((page.width, page.height))
        if abs(sides[0] - short) <= near and abs(sides[1] - long) <= near:
            continue
        is_larger = sides[0] >= short - near and sides[1] >= long - near
        lying = page.width > page.height
        targets = (("width", long if lying else short), ("height", short if lying else long))
        yield fault(
            f"Khổ giấy phải là A4 ({wording.mm(short)}{wording.NBSP}mm x {wording.mm(long)}{wording.NBSP}mm); hiện là "
            f"{wording.mm(page.width)}{wording.NBSP}mm x {wording.mm(page.height)}{wording.NBSP}mm.",
            _first(subject, section),
            severity=Severity.WARNING if number in attached and is_larger else None,
            requirement=wanted[0],
            changes=tuple(Change(name, Length(value), _section(number)) for name, value in targets),
        )


@rule("TR02", "trang-ngang-khong-co-bang", "Chiều của trang", per="file")
def orientation(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    del unit
    attached = appendix_sections(subject)
    for number, section in enumerate(subject.document.sections):
        if not _is_lying(section.page) or number in attached or _holds_wide_things(subject, section):
            continue
        yield fault(
            "Văn bản phải trình bày theo chiều dài của khổ A4, trừ trang có bảng, biểu không làm thành phụ lục riêng; "
            "hiện có trang đặt theo chiều rộng mà không có bảng, biểu.",
            _first(subject, section),
            requirement=subject.profile.page["orientation"],
            hint="Đặt lại hướng giấy dọc cho phần này.",
            changes=_upright(section.page, number),
        )


def _upright(page: Page, number: int) -> tuple[Change, ...]:
    if page.width is None or page.height is None or page.width < page.height:
        return ()
    return Change("width", page.height, _section(number)), Change("height", page.width, _section(number))


def _is_lying(page: Page) -> bool:
    return page.is_landscape or (page.width is not None and page.height is not None and page.width > page.height)


def _holds_wide_things(subject: Subject, section: Section) -> bool:
    """Whether a section holds a table, a chart, an object or a picture wider than half of the text area; tables that
    only place the heading and the closing block are none."""
    placing = {
        id(line.cell.table)
        for unit in subject.reading.units
        for component in unit.components.values()
        for line in component.lines
        if line.cell is not None and component.key != "noi_dung"
    }
    if any(isinstance(block, Table) and id(block) not in placing for block in section.blocks):
        return True
    width = section.page.text_width
    for paragraph in paragraphs(section.blocks):
        for shape in paragraph.shapes:
            if shape.kind == "other":
                return True
            if shape.kind == "picture" and (width is None or shape.width is None or shape.width > width / 2):
                return True
    return False


@rule("TR03", "le-trang-ngoai-khoang", "Lề trang", per="file")
def margins(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    del unit
    near = _number(subject.profile.tolerances["margin"])
    bound = "top" if "gay_tren_dau" in subject.document.features else "left"
    for number, section in enumerate(subject.document.sections):
        page = section.page
        values = {name: getattr(page, name) for name, _ in _EDGES}
        if any(value is None for value in values.values()):
            yield unseen("Tệp không ghi lề trang nên chưa xét được lề trang.", _first(subject, section))
            continue
        found = {name: abs(value) + (page.gutter if name == bound else 0) for name, value in values.items()}
        wrong = [
            (name, words, found[name], subject.profile.page[name])
            for name, words in _EDGES
            if not _is_within(found[name], subject.profile.page[name], near)
        ]
        if not wrong:
            continue
        lying = _is_lying(page)
        told = "; ".join(
            f"lề {words} phải là {_range(wanted)}, hiện là {_mm(value)}" for _, words, value, wanted in wrong
        )
        yield fault(
            f"{told[0].upper()}{told[1:]}.",
            _first(subject, section),
            severity=Severity.INFO if lying else None,
            requirement=wrong[0][3],
            hint="Trang đặt ngang có thể là trang dọc xoay cả lề." if lying else None,
            changes=() if lying else tuple(
                Change(name, _target(page, wanted, bound=name == bound), _section(number))
                for name, _, _, wanted in wrong
            ),
        )  # fmt: skip


def _is_within(value: float, wanted: Requirement, near: float) -> bool:
    low, high = wanted.min, wanted.max
    return (low is None or value >= low - near) and (high is None or value <= high + near)


def _target(page: Page, wanted: Requirement, *, bound: bool) -> Length:
    """What to write for a margin; the gutter is a part of that of the bound edge."""
    return Length(max(_number(wanted) - (page.gutter if bound else 0), 0))


def _range(wanted: Requirement) -> str:
    return f"{wording.mm(wanted.min or 0)}-{wording.mm(wanted.max or 0)}{wording.NBSP}mm"


def _mm(value: float) -> str:
    return f"{wording.mm(value)}{wording.NBSP}mm"


@rule("TR11", "co-chu-phan-dau-khong-thong-nhat", "Cỡ chữ thống nhất ở phần đầu", needs=_HEADING)
def tiers(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    wanted = subject.profile.page["heading_tier"]
    sizes = []
    for key in _HEADING:
        here = {run.format.size for line in unit[key].lines for run in judged(line)}
        if len(here) != 1 or not subject.profile.component(key)["size"].admits(next(iter(here))):
            yield skip("Cỡ chữ của từng dòng chưa đúng quy định nên chưa xét sự thống nhất.")
            return
        sizes.append(wording.pt(here.pop()))
    found = "-".join(sizes)
    if wanted.admits(found):
        return
    is_printed = found in subject.profile.words["co_chu_phan_dau"]["trong_mau"]
    tiers = " hoặc ".join(str(one).replace("-", "/") for one in wanted.allowed)
    yield fault(
        "Cỡ chữ Quốc hiệu, Tiêu ngữ, địa danh và thời gian phải tăng, giảm thống nhất: "
        f"{tiers}; hiện là {'/'.join(sizes)}.",
        _lines(unit),
        severity=Severity.INFO if is_printed else wanted.severity,
        requirement=wanted,
        component="quoc_hieu",
        hint="Mẫu 1.5 của Nghị định cũng in các cỡ chữ này." if is_printed else None,
        changes=_one_tier(unit, wanted, found),
    )


def _one_tier(unit: Unit, wanted: Requirement, found: str) -> tuple[Change, ...]:
    """The sizes of the tier that asks for the fewest changes; of two, the smaller, which takes less room."""
    now = found.split("-")
    tiers = [str(one).split("-") for one in wanted.allowed]
    best = min(tiers, key=lambda tier: sum(one != other for one, other in zip(tier, now, strict=True)))
    return tuple(
        Change("size", Pt(float(size)), looks.spot(line, run))
        for key, size, has in zip(_HEADING, best, now, strict=True)
        if size != has
        for line in unit[key].lines
        for run in marked(line)
    )


def _lines(unit: Unit) -> tuple[Line, ...]:
    return tuple(unit[key].lines[0] for key in _HEADING)


@rule("TR12", "co-chu-tu-do", "Cỡ chữ theo từng thành phần", per="file")
def sizes(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    del subject, unit
    yield skip("Cỡ chữ, kiểu chữ được xét ở quy tắc của từng thành phần.")


def appendix_sections(subject: Subject) -> set[int]:
    """The sections that hold nothing but appendices, counted from 0."""
    attached: set[int] = set()
    main: set[int] = set()
    for unit in subject.reading.units:
        if unit.kind == "phu_luc":
            attached.update(unit.sections)
            continue
        own: set[int] = set()
        for appendix in unit.appendices:
            own.update(appendix.sections if appendix.starts_section or own else appendix.sections[1:])
        attached |= own
        main.update(number for number in unit.sections if number not in own)
    return attached - main


def _first(subject: Subject, section: Section) -> Paragraph | None:
    """Where to point at for a section: nowhere in a file of one section, which the whole file is."""
    if len(subject.document.sections) == 1:
        return None
    return next(paragraphs(section.blocks), None)


def _section(number: int) -> Spot:
    return Spot(f"section {number + 1}", ())


def _number(requirement: Requirement) -> float:
    return requirement.target if isinstance(requirement.target, int | float) else 0.0
