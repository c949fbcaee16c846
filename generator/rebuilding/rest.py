"""What of a file found no place: lines that no component has, headers and footers, notes, pictures, appendices.

Each line of the file belongs to the document that it stands in; of each the words are counted that some component or
item of the body has, and the others are told.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from generator.layout.location.lines import flow, of_blocks
from generator.layout.location.words import is_placeholder
from generator.layout.model import paragraphs
from generator.rebuilding import model, words
from generator.viet import text

if TYPE_CHECKING:
    from generator.layout.location.lines import Placed
    from generator.layout.location.model import Component, Item, Line, Unit
    from generator.layout.model import Document
    from generator.rebuilding.model import Sheet

_FIXED = ("quoc_hieu", "tieu_ngu", "noi_nhan_nhan", "kinh_gui_nhan")
_NAMED = {
    "do_mat": "Độ mật", "do_khan": "Độ khẩn", "chi_dan_luu_hanh": "Chỉ dẫn phạm vi lưu hành", "du_thao": "Dấu dự thảo",
    "thong_tin_ky_so": "Thông tin ký số", "ky_so_ban_sao": "Thông tin ký số của bản sao",
}  # fmt: skip
_TAKEN = frozenset({
    "quoc_hieu", "tieu_ngu", "so_ky_hieu", "dia_danh_thoi_gian", "trich_yeu", "trich_yeu_cong_van", "co_quan_chu_quan",
    "co_quan_ban_hanh", "ten_loai", "kinh_gui", "kinh_gui_nhan", "kinh_gui_muc", "noi_nhan_nhan", "noi_nhan_muc",
    "ky_hieu_nguoi_soan", "quyen_han_chuc_vu", "chuc_vu_khac", "ho_ten_nguoi_ky", "chu_ky", "can_cu",
    "tham_quyen_ban_hanh", "dong_quyet_dinh", "noi_dung", "phu_luc_kem_theo", "dia_chi_co_quan",
})  # fmt: skip
"""Components that the other modules read; what others there are has no field."""
_NOTED = {
    "nhan_xet": "Nhận xét (comments) bên lề không được giữ.",
    "theo_doi_sua_doi": "Tệp có thay đổi đang được theo dõi: chữ đã chèn được giữ, chữ đã xóa không được lấy lại.",
    "macro": "Macro của tệp không được giữ.",
    "chu_ky_so": "Chữ ký số của tệp không còn giá trị với văn bản dựng lại.",
    "tep_nhung_nguyen_ven": "Tệp nhúng nguyên vẹn không được giữ; chữ trong đó không được đọc.",
}  # fmt: skip


def read(sheets: Sequence[Sheet], document: Document) -> None:
    """Tells everything that is in no bundle. The sheets are those of the file's units, in order."""
    placed = tuple(flow(document))
    for sheet, members in zip(sheets, _members(sheets, placed), strict=True):
        _components(sheet)
        _appendices(sheet)
        _loose(sheet, members)
        _pictures(sheet, members)
    _aside(sheets[0], document)


def _members(sheets: Sequence[Sheet], placed: Sequence[Placed]) -> Iterator[Sequence[Placed]]:
    """The lines of each unit: from the first one that it claims to the first of the next."""
    where = {(id(one.line.paragraph), one.line.number): index for index, one in enumerate(placed)}
    starts = []
    for sheet in sheets:
        own = [where.get(_key(line)) for line in _claimed(sheet.unit)]
        starts.append(min((one for one in own if one is not None), default=len(placed)))
    starts[0] = 0
    for number, start in enumerate(starts):
        yield placed[start : starts[number + 1] if number + 1 < len(starts) else len(placed)]


def _key(line: Line) -> tuple[int, int]:
    return id(line.paragraph), line.number


def _claimed(unit: Unit) -> Iterator[Line]:
    """Every line that the unit has, once a component or item; those of tables are not among them."""
    for key, component in unit.components.items():
        if key not in ("kinh_gui_nhan", "kinh_gui_muc", "noi_dung", "can_cu", "tham_quyen_ban_hanh", "dong_quyet_dinh"):
            yield from component.lines
    yield from (line for item in unit.body for line in item.lines)
    for appendix in unit.appendices:
        yield from (line for line in (appendix.label,) if line is not None)
        yield from (*appendix.title, *appendix.reference)
        yield from (line for item in appendix.items for line in item.lines)


def _components(sheet: Sheet) -> None:
    for key, component in sheet.unit.components.items():
        if key in _FIXED:
            _fixed(sheet, component)
        elif key.startswith("phu_luc_") and key != "phu_luc_kem_theo":
            continue  # told with the appendix
        elif key not in _TAKEN:
            title = _NAMED.get(key) or (
                sheet.profile.components[key].title if key in sheet.profile.components else "Một thành phần của văn bản"
            )
            sheet.leave(f"{title} chưa có trường trong dữ liệu.", component.lines)


def _fixed(sheet: Sheet, component: Component) -> None:
    """Words that the template prints itself: slips in them do not count, what stands beside them does."""
    requirements = sheet.profile.component(component.key)
    printed = str(requirements["text" if "text" in requirements else "prefix"].target)
    expected = words.of(printed)
    said = words.of(component.text)
    more = words.missing(map(text.fold, said), map(text.fold, expected))
    extra = [word for word in said if more[text.fold(word)]] if len(said) > len(expected) else []
    sheet.spared.update(words.missing(said, extra))
    if extra:
        sheet.leave(f"Chữ đứng cùng «{printed}» không có chỗ.", component.lines, counted=extra)


def _appendices(sheet: Sheet) -> None:
    for appendix in sheet.unit.appendices:
        lines = [line for line in (appendix.label, *appendix.title, *appendix.reference) if line is not None]
        held = [line for item in appendix.items for line in texts(item)]
        said = " ".join(line.text for line in lines)
        counted = [word for line in (said, *held) for word in words.of(line)]
        if not counted:
            continue
        first = lines[0] if lines else next((line for item in appendix.items for line in item.lines), None)
        sheet.left.update(counted)
        sheet.say(
            model.LEFT, "Phụ lục chưa có trường trong dữ liệu nên không được mang theo.", first,
            "\n".join([said, *held]), hint="Giữ phụ lục thành một tệp riêng.",
        )  # fmt: skip


def _loose(sheet: Sheet, members: Sequence[Placed]) -> None:
    have: dict[tuple[int, int], Counter[str]] = {}
    for line in _claimed(sheet.unit):
        have.setdefault(_key(line), Counter()).update(words.of(line.text))
    tables = {id(item.table) for item in _items(sheet.unit) if item.table is not None}
    for one in members:
        line = one.line
        if not line.text or id(one.table) in tables:
            continue
        rest = words.missing(words.of(line.text), have.get(_key(line), Counter()).elements())
        if not rest:
            continue
        if is_placeholder(line.text):
            sheet.spare(line.text)
            sheet.say(model.BLANK, "Một dòng chỉ là chỗ trống hoặc thẻ của mẫu không được giữ.", line, line.text)
        else:
            sheet.leave("Chữ này không thuộc thành phần nào nên không có chỗ.", [line], counted=rest.elements())


def _items(unit: Unit) -> Iterator[Item]:
    yield from unit.body
    for appendix in unit.appendices:
        yield from appendix.items


def texts(item: Item) -> list[str]:
    """The words of an item, those of a table by its cells."""
    if item.table is None:
        return [line.text for line in item.lines if line.text]
    return [line.text for row in item.table.rows for cell in row.cells for line in of_blocks(cell.blocks) if line.text]


def _pictures(sheet: Sheet, members: Sequence[Placed]) -> None:
    seen: dict[int, object] = {}
    for one in members:
        seen.setdefault(id(one.line.paragraph), one.line.paragraph)
        shapes = [shape for shape in one.line.paragraph.shapes if shape.kind in ("picture", "other")]
        if one.line.number == 0 and shapes:
            sheet.say(model.DROPPED, "Hình vẽ, ảnh ở đây không được giữ.", one.line)


def _aside(sheet: Sheet, document: Document) -> None:
    """Headers, footers, notes; what the file has beside its words."""
    address = sheet.unit.get("dia_chi_co_quan")
    own = {_key(line) for line in address.lines} if address is not None else set()
    told: set[str] = set()
    for section in document.sections:
        for blocks in (*section.headers.values(), *section.footers.values()):
            _margin(sheet, [line for line in of_blocks(blocks) if _key(line) not in own], told)
    notes = [line for line in of_blocks(document.notes) if line.text]
    if notes:
        sheet.leave("Chú thích cuối trang, cuối văn bản chưa có chỗ trong dữ liệu.", notes)
    for paragraph in paragraphs(document.blocks):
        hidden = "".join(run.text for run in paragraph.runs if run.format.hidden)
        if words.of(hidden):
            sheet.say(model.DROPPED, "Chữ ẩn không in ra nên không được giữ.", paragraph, hidden)
    for name, message in _NOTED.items():
        if name in document.features:
            sheet.say(model.DROPPED, message)


def _margin(sheet: Sheet, lines: Iterable[Line], told: set[str]) -> None:
    for line in lines:
        typed = "".join(run.text for run in line.runs if run.kind != "field")
        said = words.of(typed)
        if line.text in told or not said or all(word.isdecimal() or word in ("trang", "page") for word in said):
            continue
        told.add(line.text)
        sheet.leave("Chữ ở đầu trang, chân trang không có chỗ.", [line], counted=said)
