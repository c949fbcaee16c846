"""Ô số 6: căn cứ ban hành văn bản (Phụ lục I, Phần I, Mục II, khoản 6, điểm a).

A basis is told by lines, not by paragraphs: a line break opens a new one, and a long one may run over paragraphs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Any

from generator.findings import Severity
from generator.layout.location.model import Item, Line, Unit
from generator.layout.location.words import has_blank, is_placeholder, judged
from generator.layout.model import Origin
from generator.profiles.model import Component, Value
from generator.rules import looks, wording
from generator.rules._body import KINDS, RUNNING, items, tally
from generator.rules.looks import Mismatch
from generator.rules.model import Subject, Verdict, fault, rule, skip

_NONE = "Văn bản không có khối căn cứ."
_NUMBER = re.compile(r"\bsố\s*:?\s*(?:\S+/\S+|\d+\s*-\s*\S+/\S+)")
_BARE_NUMBER = re.compile(r"\d+[^\s,;]*/[^\s,;]*[A-ZĐ]")
_DATE = re.compile(r"\bngày\s+\d{1,2}\s*(?:tháng\s*\d{1,2}\s*,?\s*năm\s*\d{4}|[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4})")
_BODY = re.compile(r"\b(?:của|giữa)\s")
_LAW_NUMBER = r"\bsố\s*\d+/\d{4}/(?:QH|UBTVQH|PL|L-CTN)"
_MARKS = {",": "dấu phẩy (,)", ";": "dấu chấm phẩy (;)", ".": "dấu chấm (.)", ":": "dấu hai chấm (:)"}
_LOOK = ("upper", "size", "bold", "italic")

Basis = tuple[Line, ...]


def _bases(subject: Subject, unit: Unit) -> tuple[Basis, ...]:
    """The bases of the block, each as the lines it takes."""
    opening = _opening(tuple(subject.profile.words["can_cu"]["openings"]))
    found: list[list[Line]] = []
    for item in items(unit, "can_cu"):
        for line in item.lines:
            if not line.text:
                continue
            ended = not found or found[-1][-1].text.endswith((";", ".", ","))
            opens = opening.match(line.text) is not None
            if not found or (opens and (line.number == 0 or ended)) or (line.number == 0 and ended):
                found.append([line])
            else:
                found[-1].append(line)
    return tuple(tuple(lines) for lines in found)


def _text(basis: Basis) -> str:
    return " ".join(line.text for line in basis)


def _severity(unit: Unit) -> dict[str, Any]:
    """The clause places the block under tên loại and trích yếu: what has no type name is warned only."""
    return {} if "ten_loai" in unit else {"severity": Severity.WARNING}


@rule("CC01", "can-cu-sai-kieu-chu", "Kiểu chữ của căn cứ", kinds=KINDS)
def basis_look(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    wanted = subject.profile.component("can_cu")
    bases = _bases(subject, unit)
    if not bases:
        yield skip(_NONE)
    for basis in bases:
        wrong = [*_mostly(basis, wanted)]
        if wrong:
            all_wrong = [one for one in looks.mismatches(basis, wanted, _LOOK) if one.property in _names(wrong)]
            yield fault(
                f"Căn cứ ban hành văn bản phải là chữ thường, {wording.size(wanted['size'])}, kiểu chữ nghiêng; "
                f"hiện là {looks.described(wrong)}.",
                basis,
                requirement=wrong[0].requirement,
                component="can_cu",
                origin=wrong[0].origin,
                changes=looks.changes(all_wrong),
                **_severity(unit),
            )


def _mostly(basis: Basis, wanted: Component) -> Iterator[Mismatch]:
    """What most letters of a basis are and should not be."""
    runs = [run for line in basis for run in judged(line)]
    if not runs:
        return
    most = tally(basis)
    if looks.is_upper(runs):
        yield Mismatch("upper", True, wanted["upper"], basis[0])
    values: tuple[tuple[str, Value], ...] = (("size", most.size), ("bold", most.is_bold), ("italic", most.is_italic))
    for name, value in values:
        if value is not None and not wanted[name].admits(value):
            run = next((run for run in runs if getattr(run.format, name) == value), None)
            origin: Origin | None = run.format.origins.get(name) if run is not None else None
            yield Mismatch(name, value, wanted[name], basis[0], run, origin)


def _names(wrong: Sequence[Mismatch]) -> set[str]:
    return {one.property for one in wrong}


@rule("CC02", "can-cu-sai-dau-cuoi", "Dấu cuối mỗi căn cứ", kinds=KINDS)
def basis_end(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    wanted = subject.profile.component("can_cu")
    bases = _bases(subject, unit)
    if not bases:
        yield skip(_NONE)
    is_decision = unit.type in subject.profile.words["can_cu"]["decisions"]
    for number, basis in enumerate(bases, 1):
        is_last = number == len(bases)
        mark = str(wanted["last_end_mark" if is_last else "end_mark"].target)
        text = _text(basis)
        if text.endswith(mark) or is_placeholder(text) or _ends_blank(text):
            continue
        if is_last and text.endswith(":") and not is_decision:
            continue  # the last line leads over to the content: "…, Sở Nội vụ báo cáo như sau:"
        which = "Căn cứ cuối cùng" if is_last else "Mỗi căn cứ, trừ căn cứ cuối cùng,"
        found = _MARKS.get(text[-1])
        yield fault(
            f"{which} phải kết thúc bằng {_MARKS[mark]}; "
            f"hiện {f'kết thúc bằng {found}' if found else 'không có dấu kết thúc'}.",
            basis[-1:],
            requirement=wanted["last_end_mark" if is_last else "end_mark"],
            component="can_cu",
            quoted=text,
            changes=looks.mark(basis[-1], mark, text[-1] if text[-1] in _MARKS else ""),
            hint="Căn cứ cuối cùng, kể cả dòng «Theo đề nghị của …», kết thúc bằng dấu chấm." if is_last else None,
            **_severity(unit),
        )


def _ends_blank(text: str) -> bool:
    return text.endswith(("…", "...", "}}", "%}", ">", "]")) or has_blank(text[-6:])


@rule("CC03", "nhieu-can-cu-mot-dong", "Mỗi căn cứ một dòng", kinds=KINDS)
def basis_own_line(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    second = _second(tuple(subject.profile.words["can_cu"]["next_openings"]))
    bases = _bases(subject, unit)
    if not bases:
        yield skip(_NONE)
    for line in (line for basis in bases for line in basis):
        found = second.search(line.text)
        if found:
            yield fault(
                "Sau mỗi căn cứ phải xuống dòng; hiện có hai căn cứ trên cùng một dòng.",
                line,
                requirement=subject.profile.component("can_cu")["own_line"],
                component="can_cu",
                quoted=line.text[max(found.start() - 40, 0) : found.end() + 40],
                hint="Đặt con trỏ trước căn cứ thứ hai và bấm Enter.",
            )


@rule("CC04", "can-cu-ghi-thieu", "Căn cứ ghi đầy đủ", kinds=KINDS)
def basis_in_full(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    words = subject.profile.words["can_cu"]
    wanted = subject.profile.component("can_cu")
    named, numbered_law = _citations(tuple(words["types"]), tuple(words["laws"]))
    bases = _bases(subject, unit)
    if not bases:
        yield skip(_NONE)
    for basis in bases:
        text = _text(basis)
        if numbered_law.search(text):
            yield fault(
                "Căn cứ là Luật, Pháp lệnh chỉ ghi tên của Luật, Pháp lệnh, không ghi số, ký hiệu.",
                basis,
                requirement=wanted["law_without_number"],
                component="can_cu",
            )
        missing = _missing(text) if named.search(text) and not has_blank(text) else ()
        if missing:
            yield fault(
                "Căn cứ phải ghi đủ tên loại, số, ký hiệu, cơ quan ban hành, ngày tháng năm ban hành và trích yếu của "
                f"văn bản; ở đây thiếu {', '.join(missing)}.",
                basis,
                requirement=wanted["in_full"],
                component="can_cu",
            )


def _missing(text: str) -> tuple[str, ...]:
    """What the citation of a document lacks: number and notation, date, issuing body."""
    found = []
    if not _NUMBER.search(text):
        found.append("chữ “số” trước số, ký hiệu" if _BARE_NUMBER.search(text) else "số, ký hiệu")
    if not _DATE.search(text):
        found.append("ngày tháng năm ban hành")
    if not _BODY.search(text):
        found.append("cơ quan ban hành")
    return tuple(found)


@rule("CC05", "can-cu-sai-vi-tri", "Vị trí của khối căn cứ", kinds=KINDS)
def basis_place(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    wanted = subject.profile.component("can_cu")["follows"]
    late = _late(unit)
    if not late and next(items(unit, "can_cu"), None) is None:
        yield skip(_NONE)
    for item in late:
        yield fault(
            "Căn cứ phải đặt dưới tên loại và trích yếu, trên phần, điều, mục đầu tiên của nội dung; "
            "hiện đặt ở bên dưới.",
            item.lines,
            requirement=wanted,
            component="can_cu",
        )
    roles = [item.role for item in unit.body if not item.is_quoted]
    if "tham_quyen" in roles and "can_cu" in roles and roles.index("can_cu") < roles.index("tham_quyen"):
        yield fault(
            "Trong nghị quyết, quyết định, căn cứ phải đặt dưới dòng ghi thẩm quyền ban hành; hiện đặt ở bên trên.",
            next(items(unit, "can_cu")).lines,
            requirement=wanted,
            component="can_cu",
        )


_PARTS = frozenset(("phan", "chuong", "muc", "tieu_muc", "dieu", "muc_lama"))


def _late(unit: Unit) -> list[Item]:
    """The bases below the first part of the content: those located, and two or more in a row that read so."""
    found: list[Item] = []
    inside = False
    row: list[Item] = []
    for item in unit.body:
        reads = item.role in RUNNING and item.text.startswith("Căn cứ ") and item.text.endswith(";")
        if inside and not item.is_quoted and item.role == "can_cu":
            found.append(item)
        elif inside and not item.is_quoted and reads:
            row.append(item)
            continue
        found += row if len(row) > 1 else []
        row = []
        inside = inside or item.role in _PARTS
    return found + (row if len(row) > 1 else [])


@rule("CC06", "can-cu-sai-thu-tu", "Thứ tự các căn cứ", kinds=KINDS)
def basis_order(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    """Which basis gives authority only a person can tell; that a proposal stands last can be seen."""
    proposals = tuple(subject.profile.words["can_cu"]["proposals"])
    bases = _bases(subject, unit)
    if len(bases) < 2:
        yield skip(_NONE if not bases else "Văn bản chỉ có một căn cứ.")
    for basis, below in pairwise(bases):
        if _text(basis).startswith(proposals) and not _text(below).startswith(proposals):
            yield fault(
                "Nên xếp căn cứ về thẩm quyền trước, căn cứ về nội dung sau, đề nghị của đơn vị trình cuối cùng; hiện "
                "đề nghị của đơn vị trình đứng trước căn cứ khác.",
                basis,
                component="can_cu",
            )


@lru_cache
def _opening(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(map(re.escape, words))})\b")


@lru_cache
def _second(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf";\s*(?:{'|'.join(map(re.escape, words))})\b")


@lru_cache
def _citations(types: tuple[str, ...], laws: tuple[str, ...]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A document of a type named right behind the opening words; a law with its number."""
    every, law = "|".join(types), "|".join(laws)
    named = re.compile(rf"(?:^(?:Căn cứ|Theo|Thực hiện|Xét)(?:\s+các)?|\btại)\s+(?:{every})\b")
    numbered = re.compile(rf"\b(?:{law})\b(?:(?!\b(?:{every})\b)[^;])*?{_LAW_NUMBER}")
    return named, numbered
