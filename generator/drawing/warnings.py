"""What a person who looks at the pages would warn of: nothing the law forbids, all of it seen at a glance.

Reads: a layout model, its drawn pages, the profile it was made by. Gives: findings by page, codes XT01 to XT07. What a
line is, is known from the style of its paragraph; a document of others has none of our styles, and only what needs no
component is said of it (rows that split, blanks, headings that Word itself knows as such).

A blank number or day is not warned of: the clerk fills them when the document is registered.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from generator.drawing.placed import Page, TextLine
from generator.findings import Finding, Severity
from generator.layout.components import locate
from generator.layout.model import Document, Paragraph, Place, Table, paragraphs
from generator.profiles.model import Profile

SHORT_LAST_PAGE = "XT02"

_BODY_BOX = "6"
_CLOSING_BOXES = frozenset({"7a", "7b", "8", "9b", "12", "13"})
_ISSUER = ("co_quan_chu_quan", "co_quan_ban_hanh")
_BROKEN_AT_MEANING = frozenset({*_ISSUER, "ten_loai", "trich_yeu", "trich_yeu_cong_van", "quyen_han_chuc_vu"})
_SYLLABLE = re.compile(r"[^\W\d_]{1,7}[,;:.]?")
# Full stops, ellipses or underscores that stand for something to be filled in, in brackets or not.
_BLANK = re.compile(r"\.{4,}|…{2,}|_{3,}|[\[(](?:\.{3,}|…)[\])]")
_SHOWN = 60

_FIT = "Xin viết gọn lại, hoặc tạo văn bản với tùy chọn --vua-trang."
_SAID = {
    "XT01": (Severity.WARNING, _FIT),
    "XT02": (Severity.INFO, _FIT),
    "XT03": (Severity.WARNING, "Xin cho đoạn tiêu đề đi liền với đoạn sau."),
    "XT04": (Severity.INFO, "Xin tự ngắt dòng ở chỗ khác bằng \\n trong dữ liệu."),
    "XT05": (Severity.INFO, "Xin viết gọn lại, nếu được."),
    "XT06": (Severity.INFO, "Xin chia hàng ấy thành nhiều hàng, nếu được."),
    "XT07": (Severity.WARNING, "Xin điền rồi tạo lại văn bản."),
}


@dataclass(frozen=True)  # no slots: the cached properties live in __dict__
class _Sight:
    """The lines of every page, with what their paragraphs are."""

    document: Document
    pages: Sequence[Page]
    profile: Profile

    @cached_property
    def lines(self) -> list[list[TextLine]]:
        return [[item for item in page.items if isinstance(item, TextLine)] for page in self.pages]

    @cached_property
    def keys(self) -> Mapping[Place, str]:
        """The component of each paragraph; that of its own style before those of words in it."""
        found: dict[Place, str] = {}
        for located in locate(self.document, self.profile):
            for paragraph in located.paragraphs:
                found.setdefault(paragraph.place, located.key)
        return found

    @cached_property
    def paragraphs(self) -> Mapping[Place, Paragraph]:
        return {paragraph.place: paragraph for paragraph in paragraphs(self.document.blocks)}

    def box(self, line: TextLine) -> str | None:
        key = self.keys.get(line.place)
        return self.profile.component(key).box if key else None

    def limit(self, name: str) -> int:
        target = self.profile.layout[name].target
        if not isinstance(target, int | float):
            raise TypeError(f"{name} is a number")
        return int(target)


def of(document: Document, pages: Sequence[Page], profile: Profile) -> Iterator[Finding]:
    """Every warning, code by code."""
    sight = _Sight(document, pages, profile)
    yield from _endings(sight)
    yield from _headings(sight)
    yield from _names(sight)
    yield from _rows(sight)
    yield from _blanks(sight)


def _endings(sight: _Sight) -> Iterator[Finding]:
    """The page of the closing block, and the last one, when little else stands there."""
    if len(sight.pages) == 1:
        return
    least = sight.limit("min_lines_on_last_page")
    closing = [number for number, lines in enumerate(sight.lines) if any(sight.box(line) == "7b" for line in lines)]
    for number in sorted({*closing, len(sight.pages) - 1}):
        lines = sight.lines[number]
        rest = [line for line in lines if sight.box(line) not in _CLOSING_BOXES]
        count = len({round(line.top + line.ascent) for line in rest})
        if lines and not rest:
            message = "Trang này chỉ có khối chữ ký và nơi nhận, không có dòng lời văn nào đi cùng."
            yield _finding("XT01", number, message, lines[0])
        elif 0 < count < least:
            message = f"Trang này chỉ có {count} dòng lời văn; nên có ít nhất {least} dòng."
            yield _finding(SHORT_LAST_PAGE, number, message, rest[0])


def _headings(sight: _Sight) -> Iterator[Finding]:
    for number, lines in enumerate(sight.lines[:-1]):
        if lines and sight.lines[number + 1] and _is_heading(sight, lines[-1].place):
            message = "Tiêu đề đứng cuối trang, phần thuộc về nó lại ở trang sau."
            yield _finding("XT03", number, message, lines[-1])


def _is_heading(sight: _Sight, place: Place) -> bool:
    key = sight.keys.get(place)
    if key is not None:
        component = sight.profile.component(key)
        return component.box == _BODY_BOX and "keep_next" in component and component["keep_next"].target is True
    paragraph = sight.paragraphs.get(place)
    return paragraph is not None and paragraph.format.outline_level is not None


def _names(sight: _Sight) -> Iterator[Finding]:
    """Names of the heading and of the signer's office that break badly or are too long."""
    by_key: dict[str, list[tuple[int, TextLine]]] = {}
    for number, lines in enumerate(sight.lines):
        for line in lines:
            if (key := sight.keys.get(line.place)) in _BROKEN_AT_MEANING:
                by_key.setdefault(str(key), []).append((number, line))
    for key, found in by_key.items():
        for number, line in found if len(found) > 1 else ():
            if _SYLLABLE.fullmatch(line.text.strip()):
                message = f"{sight.profile.component(key).title} có một dòng chỉ gồm một tiếng."
                yield _finding("XT04", number, message, line)
    for keys, name in ((_ISSUER, "name"), (("trich_yeu",), "name"), (("trich_yeu_cong_van",), "subject")):
        found = [pair for key in keys for pair in by_key.get(key, ())]
        most = sight.limit(f"max_lines_of_{name}")
        if len(found) > most:
            title = "Tên các cơ quan" if keys == _ISSUER else sight.profile.component(keys[0]).title
            message = f"{title} dài {len(found)} dòng, nhiều hơn {most} dòng."
            yield _finding("XT05", found[0][0], message, found[0][1])


def _rows(sight: _Sight) -> Iterator[Finding]:
    """Table rows with words on two pages; header rows are printed on each page on purpose."""
    headers = {
        (table.place, number)
        for table in sight.document.blocks
        if isinstance(table, Table)
        for number, row in enumerate(table.rows, start=1)
        if row.is_header
    }
    first: dict[tuple[Place, int], int] = {}
    told = set(headers)
    for number, lines in enumerate(sight.lines):
        for line in lines:
            steps = line.place.steps
            if len(steps) < 2 or steps[1][0] != "hàng":
                continue
            row = (Place(line.place.part, steps[:1]), steps[1][1])
            if first.setdefault(row, number) != number and row not in told:
                told.add(row)
                message = f"{Place('', steps[:2]).words().capitalize()} bị ngắt sang trang sau."
                yield _finding("XT06", first[row], message, line)


def _blanks(sight: _Sight) -> Iterator[Finding]:
    """One finding a page: a form that nobody filled has dozens of blanks."""
    for number, lines in enumerate(sight.lines):
        if found := [line for line in lines if _BLANK.search(line.text)]:
            count = sum(len(_BLANK.findall(line.text)) for line in found)
            yield _finding("XT07", number, f"Trang này còn {count} chỗ trống phải điền.", found[0])


def _finding(code: str, number: int, message: str, line: TextLine) -> Finding:
    """A finding on a page, counted from 0 here and from 1 by the reader."""
    severity, hint = _SAID[code]
    words = " ".join(line.text.split())
    quoted = words if len(words) <= _SHOWN else words[:_SHOWN].rstrip() + "…"
    return Finding(code, severity, f"trang {number + 1}", message, quoted=quoted, hint=hint)
