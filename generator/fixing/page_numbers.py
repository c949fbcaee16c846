"""Page numbers: a PAGE field in the middle of the header, none on the first page (17.10, 17.16.5.34).

A number is put into the header that is there, else into a new one. The first page gets a header and footer of its own;
what stood there besides the number is copied, so that the page prints the same words.
"""

from __future__ import annotations

import copy
import posixpath

from lxml import etree

from generator.findings import Spot
from generator.fixing import order, pieces, runs, sections
from generator.fixing.pen import relation
from generator.fixing.sheet import Found, Impossible, Sheet
from generator.fixing.words import texts
from generator.layout.location.page_numbers import PageField, page_fields
from generator.layout.model import Place
from generator.ooxml.build import root, w
from generator.ooxml.names import NAMESPACES, OFFICE, R, W
from generator.units import Length

KEY = "so_trang"
_TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_NEW_PART = "Phần đầu trang mới không ghi được thành thay đổi có theo dõi."


def add(sheet: Sheet, number: int, kind: str = "default") -> None:
    """Numbers the pages of a section (from 0) that use the header `kind`, and of those that inherit it."""
    section, _ = sheet.section(number)
    part = _in_force(sheet, number, "header", kind)
    if part is None and sheet.pen.tracks:
        raise Impossible(_NEW_PART)
    if number == 0 and kind == "default" and not section.page.has_title_page:
        hide_first(sheet)
    if part is None:
        part = _new_part(sheet, number, "header", kind, root("hdr"))
    top = sheet.package.xml(part)
    if _numbers(top):
        return
    paragraph = next((one for one in top.iterchildren(W + "p") if not _holds(one)), None)
    if paragraph is None:
        if sheet.pen.tracks and len(top):
            raise Impossible(_NEW_PART)
        paragraph = w("p")
        top.insert(0, paragraph)
    _leave_room(sheet, number)
    sheet.pen.write(paragraph, "pPr", _centred)
    pieces.append(sheet.pen, paragraph, *_field(sheet))


def move(sheet: Sheet, spot: Spot) -> None:
    """Takes a number out of a footer and puts one into the header of the same pages."""
    field = next((one for one in page_fields(sheet.document) if _is_at(one, spot)), None)
    if field is None:
        raise Impossible("Không tìm lại được số trang trong tệp.")
    have = {(one.section, one.which) for one in page_fields(sheet.document) if one.area == "header"}
    if field.which != "first" and (field.section, field.which) not in have:
        add(sheet, field.section, field.which)
    take_out(sheet, field)


def hide_first(sheet: Sheet) -> None:
    """Keeps the number off the first page: its own header and footer, with what stood there besides the number."""
    section, element = sheet.section(0)
    if section.page.has_title_page:
        for field in page_fields(sheet.document):
            if field.section == 0 and field.which == "first":
                take_out(sheet, field)
        return
    for area, parts in (("header", section.headers), ("footer", section.footers)):
        part = _in_force(sheet, 0, area, "default")
        first = _in_force(sheet, 0, area, "first")
        words = list(texts(parts.get("default", ())))
        if first is not None:
            if "".join(map(str, sheet.package.xml(first).itertext())).strip():
                raise Impossible("Tệp đã có sẵn đầu trang, chân trang đầu khác với các trang sau nhưng chưa dùng.")
        elif part is not None and words:
            if sheet.pen.tracks:
                raise Impossible(_NEW_PART)
            _copy_first(sheet, area, part)
    edit = sections.edit_of("first_page_hidden", True)
    if edit is not None:
        sheet.pen.edit(element, edit)


def take_out(sheet: Sheet, field: PageField) -> None:
    """Takes a number field out of its paragraph; a text box that held nothing else goes with it."""
    if field.is_conditional:
        raise Impossible("Số trang do trường IF tạo ra; xin sửa bằng tay.")
    place = field.paragraph.place
    box = _box(sheet, place)
    if box is not None:
        pieces.remove(sheet.pen, [box])
        return
    traced = sheet.trace.paragraphs[place].pieces
    start = _offset(field)
    for one in runs.number_fields(traced):
        if one.start == start:
            pieces.remove(sheet.pen, [piece.run for piece in traced[one.first : one.last + 1]])
            return
    raise Impossible("Không tìm lại được số trang trong tệp.")


def _box(sheet: Sheet, place: Place) -> etree._Element | None:
    """The run of the text box that holds only this number."""
    at = max((at for at, (kind, _) in enumerate(place.steps) if kind == "hộp chữ"), default=None)
    if at is None:
        return None
    owner = Found(*_owner(sheet, Place(place.part, place.steps[:at])))
    boxes = [index for index, shape in enumerate(owner.paragraph.shapes) if shape.kind == "box"]
    index = boxes[place.steps[at][1] - 1]
    holder = owner.traced.shapes[index]
    alone = [one for one in owner.traced.shapes if one is holder] == [holder]
    if not alone or list(texts(owner.paragraph.shapes[index].blocks)):
        return None
    while (parent := holder.getparent()) is not None and parent.tag != W + "r":
        holder = parent
    return pieces.isolate(holder)


def _owner(sheet: Sheet, place: Place) -> Found:
    return sheet.at(Spot(place.part, place.steps))


def _offset(field: PageField) -> int:
    at = 0
    for run in field.paragraph.runs:
        if run is field.run:
            break
        at += len(run.text)
    return at


def _is_at(field: PageField, spot: Spot) -> bool:
    return field.paragraph.place == Place(spot.part, spot.steps) and not field.is_inherited


def _in_force(sheet: Sheet, number: int, area: str, kind: str) -> str | None:
    """The part of a header or footer of a section, its own or inherited."""
    targets = sheet.package.relationships(sheet.package.main)
    for element in reversed(sheet.trace.sections[: number + 1]):
        for reference in () if element is None else element.iterchildren(f"{W}{area}Reference"):
            target = targets.get(relation(reference) or "")
            if (reference.get(W + "type") or "default") == kind and target is not None:
                return target.target if target.target in sheet.package.parts else None
    return None


def _leave_room(sheet: Sheet, number: int) -> None:
    """Where the header begins at the very edge of the paper, or nowhere, the number would be cut off."""
    section, element = sheet.section(number)
    least = sheet.profile.length("header_distance")
    edit = sections.edit_of("header", least)
    if edit is not None and (section.page.header is None or section.page.header < least):
        sheet.pen.edit(element, edit)


def _numbers(top: etree._Element) -> bool:
    """Whether a header numbers its pages."""
    instructions = [one.text or "" for one in top.iter(W + "instrText")]
    instructions += [one.get(W + "instr") or "" for one in top.iter(W + "fldSimple")]
    return any("PAGE" in words.upper().split() for words in instructions)


def _holds(paragraph: etree._Element) -> bool:
    """Whether a paragraph of a header holds anything but its properties."""
    return any(one.tag != W + "pPr" for one in paragraph) or paragraph.find(f"{W}pPr/{W}framePr") is not None


def _centred(properties: etree._Element) -> None:
    indent = order.child(properties, "ind")
    indent.attrib.clear()
    for name in ("left", "right", "firstLine"):
        indent.set(W + name, "0")
    spacing = order.child(properties, "spacing")
    spacing.attrib.clear()
    for name, value in (("before", "0"), ("after", "0"), ("line", "240"), ("lineRule", "auto")):
        spacing.set(W + name, value)
    order.child(properties, "jc").set(W + "val", "center")


def _field(sheet: Sheet) -> list[etree._Element]:
    size = sheet.profile.component(KEY)["size"].target
    font = sheet.profile.page["font"].target
    if not isinstance(size, Length):
        raise TypeError("the size of page numbers is a length")
    look = w("rPr")
    for name, value in (("font", font), ("bold", False), ("italic", False), ("size", size), ("color", "auto")):
        edit = runs.edit_of(name, value)
        if edit is not None:
            edit(look)
    out = []
    for content in (
        w("fldChar", fldCharType="begin"), w("instrText", " PAGE "), w("fldChar", fldCharType="separate"), w("t", "2"),
        w("fldChar", fldCharType="end"),
    ):  # fmt: skip
        out.append(w("r", copy.deepcopy(look), content))
    return out


def _copy_first(sheet: Sheet, area: str, part: str) -> None:
    """A first-page twin of a header or footer, without its page numbers."""
    top = copy.deepcopy(sheet.package.xml(part))
    for field in page_fields(sheet.document):
        if field.section == 0 and field.which == "default" and field.area == area:
            raise Impossible("Số trang đứng chung với chữ khác ở đầu trang hoặc chân trang; xin sửa bằng tay.")
    new = _new_part(sheet, 0, area, "first", top)
    if (relations := _relations(part)) in sheet.package.parts:
        sheet.put(_relations(new), sheet.package.parts[relations])


def _new_part(sheet: Sheet, number: int, area: str, kind: str, top: etree._Element) -> str:
    """A new header or footer of a section, with its relationship, content type and reference."""
    package = sheet.package
    folder = package.main.rpartition("/")[0]
    at = next(at for at in range(1, 10_000) if f"{folder}/{area}{at}.xml" not in package.parts)
    name = f"{folder}/{area}{at}.xml"
    sheet.put(name, top)
    _declare(sheet, name, f"{_TYPES}{area}+xml")
    relations = _relations(package.main)
    links = package.xml(relations)
    taken = {one.get("Id") for one in links}
    identity = next(text for text in (f"rId{at}" for at in range(1, 100_000)) if text not in taken)
    link = etree.SubElement(links, f"{{{NAMESPACES['rel']}}}Relationship")
    link.set("Id", identity)
    link.set("Type", OFFICE + area)
    link.set("Target", posixpath.relpath(name, folder))
    sheet.put(relations, links)
    _, element = sheet.section(number)
    reference = w(f"{area}Reference", type=kind)
    reference.set(R + "id", identity)
    order.insert(element, reference)
    sheet.pen.changed.append(element)
    return name


def _declare(sheet: Sheet, name: str, kind: str) -> None:
    types = sheet.package.xml("[Content_Types].xml")
    override = etree.SubElement(types, f"{{{NAMESPACES['ct']}}}Override")
    override.set("PartName", "/" + name)
    override.set("ContentType", kind)
    sheet.put("[Content_Types].xml", types)


def _relations(part: str) -> str:
    folder, _, base = part.rpartition("/")
    return f"{folder}/_rels/{base}.rels"
