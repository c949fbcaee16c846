"""The body read back as outline text: căn cứ as a field of their own where they lead it, then paragraphs and tables.

What the outline has no form for stays as words in its place: the authority line and the enacting line of a quyết định,
centred lines, numbers of other forms ("A.", "(1)") are plain paragraphs with their weight and slant. The title of a
chương over several lines is joined to one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from generator.bundle.outline import lines as forms
from generator.bundle.outline.compose import Grid, Line, Piece, compose
from generator.layout.location import traits
from generator.layout.location.words import is_placeholder
from generator.layout.model import Paragraph, paragraphs
from generator.rebuilding import grid, model, words
from generator.rebuilding.fields import one_line
from generator.rebuilding.model import TO_FILL
from generator.viet import casing

if TYPE_CHECKING:
    from generator.layout.location import model as located
    from generator.layout.location.model import Item
    from generator.rebuilding.model import Sheet

_TITLED = ("dieu", "muc_lama", "khoan", "khac_cap")
_HEADED = ("phan", "chuong", "muc", "tieu_muc")
_LABELLED = (
    "phan", "chuong", "muc", "tieu_muc", "dieu", "muc_la_ma", "khoan", "khoan_tieu_de", "diem", "gach_dau_dong",
    "cong_dau_dong",
)  # fmt: skip
_BULLETS = {"gach": "-", "cong": "+"}
_STOPS = (".", ":", ";", "!", "?", "…", "./.")
# Room for a number before its slash, for a day before "tháng", for a month before "năm".
_BLANK = re.compile(r"(?<=\w)[ \u00a0]{3,}(?=/)|(?<=ngày)[ \u00a0]{3,}(?=tháng)|(?<=tháng)[ \u00a0]{3,}(?=năm)")
_RULE = re.compile(r"[_\-–—―=*.…\s]{3,}")


def read(sheet: Sheet) -> None:
    """Fills in `can_cu` and `noi_dung`."""
    items = [item for item in sheet.unit.body if item.role != "trong"]
    lead = _lead(items, sheet)
    if lead:
        sheet.fields["can_cu"] = [one_line(item.lines) for item in lead if item.role != "hinh"]
    rest = items[len(lead) :]
    if reference := sheet.get("phu_luc_kem_theo"):
        sheet.say(model.MOVED, "Dòng «(Kèm theo …)» được đưa lên đầu nội dung.", reference.lines[0], reference.text)
    opening = [Line((Piece(one_line(reference.lines), italic=True),))] if reference else []
    text = compose([*opening, *_lines(rest, sheet)])
    if not words.of(text):
        sheet.say(model.FILLED, "Văn bản không có nội dung; chỗ ấy ghi «…» để điền.")
        text = TO_FILL
    sheet.fields["noi_dung"] = text.split("\n") if "\n" in text else text
    _told(rest, sheet)


def _lead(items: Sequence[Item], sheet: Sheet) -> list[Item]:
    """The items that are căn cứ before anything else is said."""
    lead: list[Item] = []
    for item in items:
        is_basis = item.role in ("can_cu", "hinh") and not _is_own(item, "noi_dung", sheet)
        if not is_basis and not _is_own(item, "can_cu", sheet):
            break
        lead.append(item)
    while lead and lead[-1].role == "hinh":
        lead.pop()
    return lead


def _lines(items: Iterable[Item], sheet: Sheet) -> Iterator[Line | Grid]:
    for is_title, group in groupby(items, key=lambda item: item.role == "tieu_de"):
        found = list(group)
        if is_title:
            yield Line(tuple(_spaced([_plain(pieces(line)) for one in found for line in one.lines if line.text])))
            continue
        for item in found:
            if item.table is not None:
                yield from grid.read(item.table, sheet)
            elif item.text:
                yield from _paragraph(item, sheet)


def _paragraph(item: Item, sheet: Sheet) -> Iterator[Line]:
    """The lines of one item: those after a line break are paragraphs of their own where the one above has ended."""
    parts: list[list[located.Line]] = []
    for line in item.lines:
        if not line.text:
            continue
        if parts and not parts[-1][-1].text.endswith(_STOPS):
            parts[-1].append(line)
        else:
            parts.append([line])
    label = _marked(item, sheet)
    for number, part in enumerate(parts):
        words_ = _spaced([pieces(line) for line in part])
        if not sheet.is_ours:
            words_ = _dotted(words_)
        if number == 0 and label and (shown := _label(label, item, sheet)) is not None:
            cut = _without(words_, label)
            if item.role in _HEADED:
                cut = _plain(cut)
            yield Line(tuple(cut), shown, _is_title(item, sheet))
        else:
            yield Line(tuple(words_))


def _marked(item: Item, sheet: Sheet) -> str | None:
    """The label of an item; of one of ours, by its style, what the outline makes of its opening: a plain paragraph has
    none, but for a provision, whose label is bold."""
    known = forms.read(item.text)
    if any(_is_own(item, key, sheet) for key in _LABELLED):
        return known.label or None
    if _is_own(item, "noi_dung", sheet):
        return known.label if known.level == forms.DIEU and traits.opens_bold(item.lines[0]) else None
    return None if item.label is None else item.label.strip()


def _label(label: str, item: Item, sheet: Sheet) -> str | None:
    """The label as outline text knows it; None for one that it does not know, which stays among the words."""
    if not sheet.is_ours:
        if item.role in _BULLETS:
            return _BULLETS[item.role]
        if item.role == "dieu" and label.endswith(":"):
            label = label[:-1] + "."
    known = forms.read(f"{label} x" if item.role not in _HEADED else label)
    return label if known.label == label else None


def _is_title(item: Item, sheet: Sheet) -> bool | None:
    if sheet.is_ours:
        for keys, is_title in ((("dieu", "muc_la_ma", "khoan_tieu_de"), True), (("khoan", "noi_dung"), False)):
            if any(_is_own(item, key, sheet) for key in keys):
                return is_title
    return item.is_titled if item.role in _TITLED else None


def _is_own(item: Item, key: str, sheet: Sheet) -> bool:
    """Whether a paragraph of ours is written in the style of a component."""
    paragraph = item.paragraph
    return sheet.is_ours and paragraph is not None and paragraph.format.style == sheet.profile.component(key).style


def pieces(line: located.Line) -> list[Piece]:
    """The words of a line with weight and slant; marks of notes are none."""
    found = []
    for run in line.runs:
        if run.format.hidden or run.kind in ("note", "page", "column"):
            continue
        text = words.typed(run.text).replace("\t", " ")
        found.append(Piece(casing.upper(text) if run.format.caps else text, run.format.bold, run.format.italic))
    return found


def _spaced(lines: Sequence[Sequence[Piece]]) -> list[Piece]:
    """The pieces of several lines as one."""
    found: list[Piece] = []
    for line in lines:
        if found:
            found.append(Piece(" "))
        found += line
    return found


def _dotted(found: Sequence[Piece]) -> list[Piece]:
    """The pieces, a blank typed as spaces shown as «…»: spaces of more than one are joined later."""
    text = "".join(piece.text for piece in found)
    inserted = [match.end() for match in _BLANK.finditer(text)]
    shown: list[Piece] = []
    at = 0
    for piece in found:
        cuts = [end - at for end in inserted if at < end <= at + len(piece.text)]
        parts = [piece.text[start:end] for start, end in pairwise([0, *cuts, len(piece.text)])]
        shown.append(replace(piece, text="…".join(parts)))
        at += len(piece.text)
    return shown


def _plain(found: Iterable[Piece]) -> list[Piece]:
    return [replace(piece, bold=False) for piece in found]


def _without(found: Sequence[Piece], label: str) -> list[Piece]:
    """The pieces without the letters of the label that opens them, spaces aside."""
    left, rest = [], [sign for sign in words.typed(label) if not sign.isspace()]
    for piece in found:
        text = piece.text
        while rest and text:
            if text[0].isspace():
                text = text[1:]
            elif text[0] == rest[0]:
                text = text[1:]
                rest.pop(0)
            else:
                rest = []
        if text:
            left.append(replace(piece, text=text))
    return left


def _told(items: Sequence[Item], sheet: Sheet) -> None:
    """What changed its form on the way, one remark a kind."""
    kinds = {
        ("tham_quyen", "quyet_dinh"): "Mẫu chưa có dòng thẩm quyền ban hành và dòng «QUYẾT ĐỊNH:»; các dòng ấy và căn "
        "cứ được đưa vào nội dung, in như đoạn văn thường.",
        ("giua",): "Dòng canh giữa hoặc canh phải trong nội dung được đưa về đoạn văn thường.",
    }  # fmt: skip
    for roles, message in kinds.items():
        found = [item for item in items if item.role in roles and not _RULE.fullmatch(item.text)]
        if found:
            sheet.say(model.MOVED, message, found[0].paragraph, found[0].text)
    tagged = next((item for item in items if item.table is None and item.text and is_placeholder(item.text)), None)
    if tagged is not None:
        sheet.say(
            model.BLANK,
            "Nội dung có đoạn chỉ là chỗ trống; đoạn ấy được giữ như đang ghi.",
            tagged.paragraph,
            tagged.text,
        )
    raised = (
        run.format.vertical != "baseline" and run.kind == "text" and any(map(str.isalnum, run.text))
        for item in items for paragraph in _paragraphs(item) for run in paragraph.runs
    )  # fmt: skip
    if any(raised):
        sheet.say(model.DROPPED, "Chữ nâng lên hoặc hạ xuống (số mũ, chỉ số dưới) được giữ thành chữ thường.")


def _paragraphs(item: Item) -> Iterator[Paragraph]:
    if item.table is not None:
        yield from paragraphs(iter((item.table,)))
    elif item.paragraph is not None:
        yield item.paragraph
