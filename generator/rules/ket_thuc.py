"""Ô số 6: nội dung phải có, dấu kết thúc, dấu cách và đoạn trống thừa (Điều 8; Phụ lục III, Mẫu 1.1 đến 1.10)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.layout.location.model import Item, Unit
from generator.layout.location.words import has_blank, is_placeholder, is_tag
from generator.rules._body import KINDS
from generator.rules.model import Subject, Verdict, fault, rule, skip, unseen

_SHOWN = 30
_DOUBLE = re.compile(r"(?<=[^\s.…_])[ \u00a0]{2,}(?=[^\s.…_])")
_BEFORE_MARK = re.compile(r"(?<=[\w”\")\]%])[ \u00a0]+(?=(?:[,;:!?)”]|\.(?![./…\w]))(?:[\s”\").;,]|$))")
_NOTE = re.compile(r"\(.*\)[.;]?")
_ENDING = re.compile(r"\S+$")


@rule("ND07", "thieu-dau-ket-thuc", "Dấu kết thúc nội dung", kinds=KINDS)
def end_mark(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    wanted = subject.profile.component("noi_dung")["end_mark"]
    mark = str(wanted.target)
    last = _last(unit)
    if unit.type in subject.profile.words["noi_dung"]["types_without_model"]:
        yield skip(f"Phụ lục III không có mẫu của loại văn bản {unit.type}.")
    elif last is None or last.role in ("bang", "hinh", "ten_bang", "ghi_chu"):
        yield skip("Nội dung văn bản kết thúc bằng bảng hoặc hình.")
    elif is_tag(last.text):
        yield unseen("Cuối nội dung là chỗ chờ điền nên chưa biết dấu kết thúc.", last.lines)
    elif not _text(last).endswith(mark) and not _is_open(last):
        ending = _ENDING.search(last.text)
        yield fault(
            f"Cuối nội dung văn bản nên có dấu “{mark}” theo mẫu; hiện không có.",
            last.lines,
            requirement=wanted,
            component="noi_dung",
            quoted=_tail(last.text) if ending else None,
            hint=f"Gõ {mark} liền sau chữ cuối cùng của nội dung, trước khối Nơi nhận và chữ ký.",
        )


def _last(unit: Unit) -> Item | None:
    """What ends the content; a note in brackets behind the end mark does not count."""
    shown = [item for item in unit.body if item.role != "trong" and (item.table is not None or item.text)]
    while len(shown) > 1 and _NOTE.fullmatch(shown[-1].text) and _text(shown[-2]).endswith("./."):
        shown.pop()
    return shown[-1] if shown else None


def _text(item: Item) -> str:
    return item.text.rstrip("”\"’' ")


def _is_open(item: Item) -> bool:
    return is_placeholder(item.text) or has_blank(item.text[-8:])


def _tail(text: str) -> str:
    return text if len(text) <= 2 * _SHOWN else "… " + text[-2 * _SHOWN :].split(" ", 1)[-1]


@rule("ND08", "thua-dau-cach-dong-trong", "Dấu cách và đoạn trống thừa", kinds=KINDS)
def idle_space(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    if not unit.body:
        yield skip("Văn bản không có nội dung.")
    for item in unit.body:
        if item.is_quoted or not item.lines:
            continue
        if item.role == "trong":
            yield from _blank(item)
        else:
            yield from _spaces(item)


def _blank(item: Item) -> Iterator[Verdict]:
    """A blank paragraph that holds nothing else: no drawn line, picture, break of page or section."""
    paragraph = item.lines[0].paragraph
    holds = paragraph.section_end or paragraph.shapes or paragraph.format.borders
    if not holds and all(run.kind == "text" and not run.format.hidden for run in paragraph.runs):
        yield fault(
            "Không nên dùng đoạn trống để giãn cách; xin đặt khoảng cách trước hoặc sau đoạn.",
            paragraph,
            component="noi_dung",
        )


def _spaces(item: Item) -> Iterator[Verdict]:
    text = item.lines[0].paragraph.text
    for pattern, message in (
        (_DOUBLE, "Không nên để thừa dấu cách; hiện có nhiều dấu cách liền nhau."),
        (_BEFORE_MARK, "Không để dấu cách trước dấu câu; hiện có dấu cách ở trước dấu câu."),
    ):
        for found in pattern.finditer(text):
            yield fault(message, item.lines, component="noi_dung", quoted=_around(text, *found.span()))


def _around(text: str, start: int, end: int) -> str:
    """Some words on both sides of a place, whole words only."""
    before = text[:start][-_SHOWN:]
    after = text[end:][:_SHOWN]
    before = before.split(" ", 1)[-1] if start > _SHOWN else before
    after = after.rsplit(" ", 1)[0] if len(text) - end > _SHOWN else after
    return f"{before}{text[start:end]}{after}".strip()


@rule("ND09", "thieu-noi-dung", "Nội dung văn bản phải có")
def content_missing(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    """Placeholders and tables count as content."""
    if not any(item.table is not None or item.role == "hinh" or item.text for item in unit.body):
        place = unit.get("trich_yeu") or unit.get("ten_loai") or unit.get("trich_yeu_cong_van")
        yield fault(
            "Văn bản thiếu nội dung: giữa phần đầu văn bản và khối Nơi nhận, chữ ký không có chữ nào.",
            place.lines if place is not None else None,
            requirement=subject.profile.component("noi_dung")["required"],
            component="noi_dung",
            quoted="",
        )
