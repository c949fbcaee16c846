"""The page number (Phụ lục I, Phần I, Mục I, khoản 7): that there is one, where it stands, where it does not, its look.

How many pages there are is asked only where the answer decides: a file without numbers on its later pages.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator.findings import Severity, Spot
from generator.layout.location.model import Unit
from generator.layout.location.page_numbers import PageField, page_fields
from generator.layout.model import Paragraph, paragraphs
from generator.profiles.model import Component, Requirement
from generator.rules import wording
from generator.rules._heading import tolerance
from generator.rules._text import spot
from generator.rules.model import Change, Subject, Verdict, fault, rule, skip, unseen
from generator.rules.trang import appendix_sections

KEY = "so_trang"
_DASHED = "numberInDash"
_ARABIC = (None, "decimal", "none")
_SWITCH = re.compile(r"\\\*\s*(\w+)")
_SWITCHES = {"roman": "lowerRoman", "ROMAN": "upperRoman", "Roman": "upperRoman", "alphabetic": "lowerLetter",
             "ALPHABETIC": "upperLetter", "ArabicDash": _DASHED, "ARABICDASH": _DASHED}  # fmt: skip
_SIDES = {"left": "canh trái", "right": "canh phải"}


class _Wrong(NamedTuple):
    """One thing wrong with the numbers, in words."""

    words: str
    requirement: Requirement
    at: Paragraph | None = None
    severity: Severity | None = None
    changes: tuple[Change, ...] = ()

    @property
    def weight(self) -> Severity:
        return self.requirement.severity if self.severity is None else self.severity


@rule("TR07", "so-trang-thieu-hoac-sai-so", "Đánh số trang", per="file")
def numbered(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    del unit
    wanted = subject.profile.component(KEY)
    fields = page_fields(subject.document)
    absent = _without_number(subject, fields)
    wrong = [*_numerals(subject, fields, wanted), *_starts(subject, wanted)] if fields else []
    if absent:
        missing = _missing(subject, absent)
        if missing is None:
            if not wrong:
                yield unseen("Chưa biết số trang in nên chưa xét được việc đánh số trang.")
                return
        elif missing:
            some = " ở một phần của văn bản" if len(missing) < len(subject.document.sections) else ""
            opening = _opening(subject, missing[0])
            adding = _adding(subject, fields, missing)
            wrong.append(_Wrong(f"không có số trang{some}", wanted["numerals"], opening, changes=adding))
    if wrong:
        worst = max(wrong, key=lambda one: one.weight)
        yield fault(
            "Văn bản nhiều trang phải đánh số trang bằng chữ số Ả Rập, bắt đầu từ 1; hiện "
            f"{', '.join(dict.fromkeys(one.words for one in wrong))}.",
            worst.at,
            severity=worst.weight,
            requirement=worst.requirement,
            component=KEY,
            hint="Chèn số trang bằng Insert, Page Number, Top of Page.",
            changes=tuple(change for one in wrong for change in one.changes),
        )


def _adding(subject: Subject, fields: Sequence[PageField], missing: Sequence[int]) -> tuple[Change, ...]:
    """A number in the header of each section and kind of page that has none."""
    have = {(field.section, field.which) for field in fields}
    kinds = ("default", "even") if subject.document.has_even_and_odd else ("default",)
    return tuple(
        Change("page_number", kind, _section(number))
        for number in missing
        for kind in kinds
        if (number, kind) not in have
    )


def _without_number(subject: Subject, fields: Sequence[PageField]) -> list[int]:
    """The sections of which a page other than a first one prints no number."""
    have = {(field.section, field.which) for field in fields}
    kinds = ("default", "even") if subject.document.has_even_and_odd else ("default",)
    return [
        number for number in range(len(subject.document.sections)) if any((number, kind) not in have for kind in kinds)
    ]


def _missing(subject: Subject, absent: Sequence[int]) -> list[int] | None:
    """Those of the sections without numbers that print page 2 or a later one; None where that cannot be told."""
    pages = subject.pages
    if pages is None:
        return None
    if pages.count - _first_pages(subject) <= 0:
        return []
    if absent[0] or len(subject.document.sections) == 1:
        return list(absent)
    after = _page(subject, 1)
    if after is None:
        return list(absent[1:]) or None
    return list(absent[1:] if after <= 2 else absent)


def _first_pages(subject: Subject) -> int:
    """How many pages are the first one of a document: a file may hold several, each with a first page of its own."""
    pages = subject.pages
    begins = set()
    for unit in subject.reading.units:
        lines = [line for component in unit.components.values() for line in component.lines]
        found = (
            [pages.page_of.get((one.paragraph.place.part, one.paragraph.place.steps)) for one in lines] if pages else []
        )
        begins.add(min((page for page in found if page is not None), default=1))
    return max(len(begins), 1)


def _page(subject: Subject, section: int) -> int | None:
    """The page that a section begins on, from 1; None where it is not known."""
    first = _opening(subject, section)
    pages = subject.pages
    return None if first is None or pages is None else pages.page_of.get((first.place.part, first.place.steps))


def _opening(subject: Subject, section: int) -> Paragraph | None:
    return next(paragraphs(subject.document.sections[section].blocks), None) if section else None


def _numerals(subject: Subject, fields: Sequence[PageField], wanted: Component) -> Iterator[_Wrong]:
    """Numbers that are not plain Arabic numerals."""
    for field in fields:
        switches = [_SWITCHES.get(name) for name in _SWITCH.findall(field.run.instruction or "")]
        switched = next((one for one in switches if one), None)
        form = switched or subject.document.sections[field.section].page.number_format
        changes = () if switched else (Change("number_format", None, _section(field.section)),)
        if form == _DASHED:
            words = "có gạch ngang ở hai bên số"
            yield _Wrong(words, wanted["numerals"], field.paragraph, Severity.WARNING, changes)
        elif form not in _ARABIC:
            words = "không đánh bằng chữ số Ả Rập"
            yield _Wrong(words, wanted["numerals"], field.paragraph, changes=changes)


def _starts(subject: Subject, wanted: Component) -> Iterator[_Wrong]:
    """Numbers that do not begin with 1, or begin anew where no appendix and no other document begins."""
    start = wanted["start"]
    opened = {unit.sections[0] for unit in subject.reading.units if unit.sections} | appendix_sections(subject)
    for number, section in enumerate(subject.document.sections):
        found = section.page.number_start
        if found is None or (found == start.target == 1 and (number == 0 or number in opened)):
            continue
        if number == 0:
            yield _Wrong(f"bắt đầu từ {found}", start, changes=(Change("number_start", None, _section(0)),))
        elif number not in opened and found != _page(subject, number):
            words, changes = f"đánh lại từ {found} ở giữa văn bản", (Change("number_start", None, _section(number)),)
            yield _Wrong(words, start, _opening(subject, number), changes=changes)


@rule("TR08", "so-trang-sai-cho", "Chỗ đặt số trang", per="file")
def placed(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    del unit
    wanted = subject.profile.component(KEY)
    fields = [field for field in page_fields(subject.document) if not field.is_inherited]
    if not fields:
        yield skip("Văn bản không có số trang.")
        return
    told: dict[str, list[PageField]] = {}
    for field in fields:
        words = _where(subject, field)
        if words is not None:
            told.setdefault(words, []).append(field)
    if told:
        wrong = [field for members in told.values() for field in members]
        in_footer = any(field.area != wanted["area"].target for field in wrong)
        yield fault(
            f"Số trang phải đặt canh giữa ở lề trên của trang; hiện {', '.join(told)}.",
            wrong[0].paragraph,
            requirement=wanted["area" if in_footer else "align"],
            component=KEY,
            changes=tuple(_placing(wanted, field) for field in wrong),
        )
    elif any(field.align is None for field in fields):
        yield unseen("Chưa tính được chỗ của số trang trên trang.", fields[0].paragraph, component=KEY)


def _placing(wanted: Component, field: PageField) -> Change:
    name = "align" if field.area == wanted["area"].target else "area"
    return Change(name, wanted[name].target, _spot(field.paragraph))


def _where(subject: Subject, field: PageField) -> str | None:
    """What is wrong with the place of a number; None where nothing is, or where it cannot be told."""
    wanted = subject.profile.component(KEY)
    if field.area != wanted["area"].target:
        return "đặt ở lề dưới"
    if field.align is None:
        return None
    if field.align != wanted["align"].target:
        return f"{_SIDES.get(field.align, 'không canh giữa')} ở lề trên"
    off = _off_centre(subject, field)
    if off is not None and off > tolerance(subject, "rule_center"):
        return f"lệch khỏi giữa {wording.mm(off)}{wording.NBSP}mm"
    return None


def _off_centre(subject: Subject, field: PageField) -> float | None:
    """How far from the middle of the text area a number stands that is centred in its paragraph or at a tab stop."""
    form = field.paragraph.format
    if field.holder != "paragraph":
        return None
    if form.align == "center":
        return None  # the reference asks for a centred line, not for its indents
    width = subject.document.sections[field.section].page.text_width
    before = field.paragraph.runs[: next((at for at, run in enumerate(field.paragraph.runs) if run is field.run), 0)]
    tabs = sum(run.text.count("\t") for run in before)
    stops = sorted((stop for stop in form.tabs if stop.kind != "bar"), key=lambda stop: stop.position)
    if width is None or not 0 < tabs <= len(stops):
        return None
    return abs(stops[tabs - 1].position - width / 2)


@rule("TR09", "so-trang-o-trang-dau", "Số trang ở trang thứ nhất", per="file")
def hidden(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    del unit
    if not subject.document.sections:
        return
    first = "first" if subject.document.sections[0].page.has_title_page else "default"
    for field in page_fields(subject.document):
        if field.section == 0 and field.which == first and not field.is_conditional:
            wanted = subject.profile.component(KEY)["first_page_hidden"]
            yield fault(
                "Không hiển thị số trang ở trang thứ nhất; hiện trang đầu có in số trang.",
                field.paragraph,
                requirement=wanted,
                component=KEY,
                hint="Trong thẻ Header & Footer, chọn Different First Page rồi xóa số ở trang đầu.",
                changes=(Change("first_page_hidden", wanted.target, _section(0)),),
            )
            return


@rule("TR10", "so-trang-sai-kieu-chu", "Kiểu chữ của số trang", per="file")
def look(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    del unit
    wanted = subject.profile.component(KEY)
    fields = [field for field in page_fields(subject.document) if not field.is_inherited]
    if not fields:
        yield skip("Văn bản không có số trang.")
        return
    wrong = [
        (field, name) for field in fields for name in ("size", "bold", "italic")
        if not wanted[name].admits(getattr(field.run.format, name))
    ]  # fmt: skip
    if wrong:
        found = dict.fromkeys(wording.found(name, getattr(field.run.format, name)) for field, name in wrong)
        field, name = wrong[0]
        yield fault(
            f"Số trang phải dùng {wording.size(wanted['size'])}, kiểu chữ đứng, không đậm; hiện là {', '.join(found)}.",
            field.paragraph,
            requirement=wanted[name],
            component=KEY,
            origin=field.run.format.origins.get(name),
            changes=tuple(Change(one, wanted[one].target, spot(at.paragraph, at.run)) for at, one in wrong),
        )


def _section(number: int) -> Spot:
    return Spot(f"section {number + 1}", ())


def _spot(paragraph: Paragraph) -> Spot:
    return Spot(paragraph.place.part, paragraph.place.steps)
