"""The body of a document as items: what each paragraph and table is in the outline.

Reads: the lines between the title (or Kính gửi) and the closing block. Gives: items in order; their texts together are
the lines' texts, those of tables left out. A paragraph is one item unless a line break opens a new item in it: a
heading's title, another căn cứ, another label.

A table of one column is a frame around text and is read through; any other is one item, whatever its borders.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import TYPE_CHECKING

from generator.layout.location import basis, captions, outline, printed, quotes, sequences, traits
from generator.layout.location.model import Item, Role
from generator.layout.location.outline import Mark, could_be_title
from generator.layout.location.words import is_placeholder

if TYPE_CHECKING:
    from generator.layout.location.draft import Draft
    from generator.layout.location.lines import Placed
    from generator.layout.location.model import Line
    from generator.layout.model import Table

_HEADINGS: tuple[Role, ...] = ("phan", "chuong", "muc", "tieu_muc")
_MAX_TITLE_LINES = 6


@dataclass(slots=True, eq=False)
class Entry:
    """An item while it is told what it is."""

    lines: list[Line]
    table: Table | None = None
    mark: Mark | None = None
    role: Role | None = None
    is_titled: bool = False
    is_quoted: bool = False
    text: str = field(default="")

    def __post_init__(self) -> None:
        self.text = " ".join([line.text for line in self.lines if line.text])

    @property
    def is_blank(self) -> bool:
        return not self.text and self.table is None and not self.lines[0].paragraph.shapes


_KEYS = {"can_cu": "can_cu", "tham_quyen": "tham_quyen_ban_hanh", "quyet_dinh": "dong_quyet_dinh"}


def locate(draft: Draft) -> None:
    """Takes every line that nobody has between title and closing block: căn cứ, the authority line and the enacting
    line as components of their own, all other words as noi_dung."""
    stop = draft.stop if draft.closing_at is None else draft.closing_at
    free = [placed for _, placed in draft.free(draft.start, stop)]
    draft.body = items(free, draft.type)
    words: dict[str, list[Line]] = {}
    for item in draft.body:
        words.setdefault(_KEYS.get(item.role, "noi_dung"), []).extend(line for line in item.lines if line.text)
    for key, lines in words.items():
        draft.claim(key, lines)
    draft.take(placed.line for placed in free if placed.table is not None)


def items(placed: Iterable[Placed], doc_type: str | None = None) -> tuple[Item, ...]:
    """The items of a body. `doc_type` is the name of the document's type: a quyết định has an authority line."""
    entries = [*_entries(placed)]
    quoted = quotes.quoted([entry.text if entry.table is None else "" for entry in entries])
    for entry, flag in zip(entries, quoted, strict=True):
        entry.is_quoted = flag
    basis.assign(entries, doc_type)
    free = [entry for entry in entries if entry.role is None and entry.table is None]
    marks = [outline.mark(entry.lines[0].text) for entry in free]
    settled = sequences.settle(marks, [entry.lines[0] for entry in free], [entry.is_quoted for entry in free])
    for entry, mark in zip(free, settled, strict=True):
        entry.mark = mark
    _assign(entries)
    return tuple(_item(entry) for entry in entries)


def _entries(placed: Iterable[Placed]) -> Iterator[Entry]:
    """Paragraphs and tables; a paragraph in several entries where its lines open new items."""
    for table, group in groupby(placed, key=lambda one: one.table):
        lines = [one.line for one in group]
        if table is not None and not _is_frame(table):
            yield Entry(lines, table)
            continue
        for _, members in groupby(lines, key=lambda line: id(line.paragraph)):
            yield from _cut(list(members))


def _is_frame(table: Table) -> bool:
    return all(len(row.cells) == 1 for row in table.rows)


def _cut(lines: list[Line]) -> Iterator[Entry]:
    if len(lines) == 1:
        yield Entry(lines)
        return
    part: list[Line] = []
    for line in lines:
        if part and line.text and _opens(line, part):
            yield Entry(part)
            part = []
        part.append(line)
    yield Entry(part)


def _opens(line: Line, above: Sequence[Line]) -> bool:
    """Whether a line after a break in a paragraph is an item of its own."""
    if outline.mark(line.text) is not None or basis.opens(line.text):
        return True
    first = outline.mark(above[0].text)
    return first is not None and first.role in _HEADINGS and not first.rest and len(above) == 1


def _assign(entries: Sequence[Entry]) -> None:
    """Gives every entry its role, and says which numbered ones are headings."""
    heading: Entry | None = None
    titles = 0
    near = captions.near_tables([entry.table is not None or _is_picture(entry) for entry in entries])
    for index, entry in enumerate(entries):
        if entry.role is not None:
            heading = None
        elif entry.table is not None:
            entry.role, heading = "bang", None
        elif not entry.text:
            entry.role = "hinh" if entry.lines[0].paragraph.shapes else "trong"
        elif entry.mark is not None:
            entry.role = entry.mark.role
            heading, titles = (entry, 0) if entry.role in _HEADINGS else (None, 0)
        elif heading is not None and titles < _MAX_TITLE_LINES and _is_title_of(entry, heading, first=not titles):
            entry.role, titles = "tieu_de", titles + 1
        else:
            heading = None
            entry.role = _unmarked(entry, near[index])
    _notes(entries)
    _title(entries)


def _notes(entries: Sequence[Entry]) -> None:
    """What stands under "Ghi chú:" with a raised figure or an asterisk before it is a note too."""
    above: Entry | None = None
    for entry in entries:
        follows = above is not None and above.role == "ghi_chu" and entry.table is None
        if follows and captions.is_numbered_note(entry.text):
            entry.role, entry.mark = "ghi_chu", None
        above = entry if entry.text or entry.table is not None else above


def _is_picture(entry: Entry) -> bool:
    return not entry.text and any(shape.kind in ("picture", "other") for shape in entry.lines[0].paragraph.shapes)


def _is_title_of(entry: Entry, heading: Entry, *, first: bool) -> bool:
    """Whether a line without a mark is the title under "Chương I": in capitals, or centred like its label."""
    line = entry.lines[0]
    if traits.is_upper(line):
        return True
    same = line.paragraph.format.align == heading.lines[0].paragraph.format.align == "center"
    if first:
        return same or (traits.is_wholly_bold(line) and could_be_title(entry.text))
    return same and traits.is_bold(line)


def _unmarked(entry: Entry, near: bool) -> Role:
    line = entry.lines[0]
    role = captions.role(entry.text, near=near, centred=traits.is_centred(line))
    if role is not None:
        return role
    if traits.is_centred(line) or traits.is_set_right(line):
        return "giua"
    if (
        could_be_title(entry.text)
        and not is_placeholder(entry.text)
        and all(traits.is_wholly_bold(one) for one in entry.lines if one.text)
    ):
        return "khac_cap"
    return "loi_van"


def _title(entries: Sequence[Entry]) -> None:
    """Which numbered lines are headings: few words, no closing mark, deeper or plain text below; not the last line of
    a bare list ("1. Ông A", "2. Bà B", then plain text). A line wholly bold may end with a mark, and needs nothing
    below."""
    full = [entry for entry in entries if entry.role != "trong"]
    for index, entry in enumerate(full):
        mark = entry.mark
        if mark is None:
            entry.is_titled = entry.role == "khac_cap"
            continue
        if not outline.DIEM > mark.depth >= outline.CHU_HOA:
            entry.is_titled = mark.depth < outline.CHU_HOA and bool(mark.rest)
            continue
        below = full[index + 1] if index + 1 < len(full) else None
        above = full[index - 1] if index else None
        entry.is_titled = bool(mark.rest) and _is_titled(entry, mark, above, below)


def _is_titled(entry: Entry, mark: Mark, above: Entry | None, below: Entry | None) -> bool:
    is_bold = all(traits.is_wholly_bold(line) for line in entry.lines if line.text)
    words = _words(entry, mark)
    if below is None or (is_bold and could_be_title(words)):
        return is_bold and could_be_title(words)
    if not could_be_title(words) and not (is_bold and could_be_title(words.rstrip(".:;,"))):
        return False
    if below.mark is not None:
        return below.mark.depth > mark.depth
    if is_bold or mark.depth < outline.KHOAN:
        return True
    siblings = above is not None and above.mark is not None and above.mark.depth == mark.depth
    return not (siblings and above is not None and above.mark is not None and could_be_title(_words(above, above.mark)))


def _words(entry: Entry, mark: Mark) -> str:
    """The words behind the label, over all lines of the entry."""
    return " ".join([mark.rest, *(line.text for line in entry.lines[1:] if line.text)])


def _item(entry: Entry) -> Item:
    mark = entry.mark
    role = entry.role or "loi_van"
    rest = entry.text if mark is None else _words(entry, mark)
    counted = entry.table is None and role not in ("trong", "hinh")
    return Item(
        role,
        () if entry.table is not None else tuple(entry.lines),
        entry.table,
        None if mark is None else mark.label,
        None if mark is None else mark.number,
        rest,
        entry.is_titled,
        entry.is_quoted,
        printed.count(entry.lines) if counted else None,
        None if mark is None else mark.depth,
    )
