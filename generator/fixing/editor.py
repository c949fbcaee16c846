"""The fixer: the safe changes of findings, written into the file they were found in.

Reads: a package and, round by round, the changes that rules give (`rules.model.Change`). Gives: the same package with
direct properties changed; nothing is rebuilt and no word is touched. A change that cannot be made is left, with why.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from lxml import etree

from generator.fixing import closing, drawn, headings, marks, page_numbers, paragraphs, runs, sections
from generator.fixing.pen import Pen, Untracked, last_number
from generator.fixing.sheet import Impossible, Sheet
from generator.layout.location.model import Reading
from generator.layout.model import Document
from generator.layout.trace import Trace
from generator.ooxml.names import W
from generator.ooxml.package import Package
from generator.profiles.model import Profile
from generator.rules.model import Change
from generator.units import Length

_OTHERS = "Chỗ này đang có thay đổi theo dõi của người khác; xin chấp nhận hoặc từ chối thay đổi ấy trước."
_UNKNOWN = "Chưa có cách sửa tự động cho điều này."


def sheet(
    package: Package, document: Document, trace: Trace, reading: Reading, profile: Profile, *, date: str | None
) -> Sheet:
    """A document ready to be mended. `date` makes it write tracked changes of that date (`pen.Pen`)."""
    parsed = [package.xml(name) for name in package.parts if _is_story(package, name)]
    pen = Pen(date, last_number(parsed) if date else 0)
    relative = any(mark in package.parts[name] for name in package.parts for mark in (b"Chars=", b"Lines=")
                   if name.endswith(("styles.xml", "numbering.xml")))  # fmt: skip
    return Sheet(package, document, trace, reading, profile, pen, relative)


def apply(page: Sheet, wanted: Iterable[Sequence[Change]]) -> list[str | None]:
    """Makes the changes of each finding; gives for each why something of it was left, None when nothing was."""
    left: list[str | None] = []
    wanted = [*wanted]
    for number, grown in _grown(page, [one for changes in wanted for one in changes]).items():
        headings.keep_places(page, number, grown)
    for changes in wanted:
        why = None
        for change in changes:
            try:
                _change(page, change)
            except Untracked:
                why = _OTHERS
            except Impossible as error:
                why = str(error)
        left.append(why)
    if page.pen.changed:
        closing.keep_together(page)
    page.save()
    return left


def _grown(page: Sheet, changes: Sequence[Change]) -> dict[int, dict[str, Length]]:
    """By how much changes make the margins at the sides of each section (from 0) larger."""
    found: dict[int, dict[str, Length]] = {}
    for change in changes:
        if change.where.part.startswith("section ") and change.property in ("left", "right"):
            number = int(change.where.part.removeprefix("section ")) - 1
            before = getattr(page.document.sections[number].page, change.property)
            if before is not None and isinstance(change.value, Length):
                found.setdefault(number, {})[change.property] = Length(change.value - before)
    return found


def _is_story(package: Package, name: str) -> bool:
    return name.endswith(".xml") and name.startswith(package.main.rpartition("/")[0]) and b"<w:" in package.parts[name]


def _change(page: Sheet, change: Change) -> None:
    if change.where.part.startswith("section "):
        _of_section(page, change)
    elif change.property == "rule_length":
        page.lengths[change.where] = change.value  # type: ignore[assignment] # a rule_length is a Length
    elif change.property == "rule_under":
        drawn.mend(page, str(change.value), change.where)
    elif change.property == "text":
        marks.replace(page, change.where, str(change.value))
    elif change.property == "area":
        page_numbers.move(page, change.where)
    else:
        _of_paragraph(page, change)


def _of_section(page: Sheet, change: Change) -> None:
    number = int(change.where.part.removeprefix("section ")) - 1
    if change.property == "page_number":
        page_numbers.add(page, number, str(change.value))
        return
    if change.property == "first_page_hidden":
        page_numbers.hide_first(page)
        return
    _, element = page.section(number)
    edit = sections.edit_of(change.property, change.value)
    if edit is None:
        raise Impossible(_UNKNOWN)
    page.pen.edit(element, edit)


def _of_paragraph(page: Sheet, change: Change) -> None:
    paragraph, traced = page.at(change.where)
    look = runs.edit_of(change.property, change.value)
    if look is not None:
        for run in runs.runs_of(page, change.where):
            page.pen.write(run, "rPr", look)
        if change.where.start is None:
            _of_mark(page, traced.element, look)
        return
    edit = paragraphs.edit_of(change.property, change.value, paragraph.format, relative=page.relative)
    if edit is None:
        raise Impossible(_UNKNOWN)
    page.pen.write(traced.element, "pPr", edit)


def _of_mark(page: Sheet, element: etree._Element, look: runs.Edit) -> None:
    """The look of the mark too, which labels of automatic numbering take theirs from."""
    properties = element.find(W + "pPr")
    if properties is None:
        properties = etree.Element(W + "pPr")
        element.insert(0, properties)
    page.pen.write(properties, "rPr", look)
