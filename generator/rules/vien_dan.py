"""Citations of documents (Phụ lục I, Phần I, Mục II, khoản 6, điểm b).

Not read: tables, Nơi nhận, trích yếu, the line (Kèm theo …), quoted text, appendices. What the bases cite in full is
known in the text below them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from generator.findings import Severity
from generator.layout.location.model import Unit
from generator.rules._citations import Citation, citations
from generator.rules._prose import KINDS, Passage, body, once
from generator.rules.model import Subject, Verdict, fault, rule

_ATTACHED = re.compile(r"\(\s*(?:ban hành )?kèm theo", re.IGNORECASE)


class Cited(NamedTuple):
    citation: Citation
    passage: Passage

    @property
    def words(self) -> str:
        return self.passage.text[self.citation.start : self.citation.end].strip(" ,;.")


@rule("VD01", "vien-dan-lan-dau-thieu", "Viện dẫn lần đầu đầy đủ")
def first_citation(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    own = _own_marks(subject, unit)
    seen: set[str] = set()
    for one in _cited(subject, unit):
        citation = one.citation
        if citation.is_nested or _is_law(subject, citation) or citation.key in seen:
            continue
        seen.add(citation.key)
        if one.passage.part == "can_cu":
            continue
        is_own = bool(own & _marks(citation.number))
        missing = [
            name
            for name, is_said in (
                ("thời gian ban hành", citation.date is not None),
                ("tên cơ quan, tổ chức ban hành", citation.has_body or is_own),
                ("trích yếu nội dung", citation.has_subject),
            )
            if not is_said
        ]
        if not citation.says_number:
            missing.insert(0, "chữ «số» trước số, ký hiệu")
        if missing:
            # The word «số» alone, and the subject of a document of one's own, are no fault that the law names.
            light = {"chữ «số» trước số, ký hiệu"} | ({"trích yếu nội dung"} if is_own else set())
            yield fault(
                "Viện dẫn lần đầu phải ghi đủ tên loại, số, ký hiệu, thời gian ban hành, tên cơ quan ban hành "
                f"và trích yếu; «{citation.type} {citation.number}» hiện còn thiếu {', '.join(missing)}.",
                one.passage.lines,
                quoted=one.words,
                severity=Severity.INFO if set(missing) <= light else None,
                hint="Bổ sung phần còn thiếu ở chỗ viện dẫn đầu tiên; các lần sau chỉ ghi tên loại và số, ký hiệu.",
            )


@rule("VD02", "vien-dan-lan-sau-lap-lai", "Viện dẫn các lần sau")
def later_citation(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    full: set[str] = set()
    dates: dict[str, str] = {}
    for one in _cited(subject, unit):
        citation = one.citation
        if citation.date and dates.setdefault(citation.key, citation.date) != citation.date:
            continue  # another date is told by VD04
        if citation.is_nested or _is_law(subject, citation):
            continue
        repeats = bool(citation.date) and (citation.has_body or citation.has_subject)
        if citation.key in full and repeats and one.passage.part != "can_cu":
            yield fault(
                f"Các lần viện dẫn sau chỉ ghi tên loại và số, ký hiệu; «{citation.type} {citation.number}» đã được "
                "viện dẫn ở trên, hiện ghi lại cả thời gian, cơ quan ban hành hoặc trích yếu.",
                one.passage.lines,
                quoted=one.words,
                hint=f"Ở đây có thể chỉ ghi: {citation.type} số {citation.number}.",
            )
        if repeats:
            full.add(citation.key)


@rule("VD03", "luat-kem-so", "Viện dẫn Luật, Pháp lệnh", kinds=KINDS)
def law_by_name(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    for one in _cited(subject, unit):
        if one.passage.part == "noi_dung" and _is_law(subject, one.citation):
            yield fault(
                "Đối với Luật, Pháp lệnh chỉ ghi tên loại và tên của Luật, Pháp lệnh; hiện ghi thêm số, ký hiệu "
                f"«{one.citation.number}».",
                one.passage.lines,
                quoted=one.words,
                hint="Bỏ số, ký hiệu; giữ tên của Luật, Pháp lệnh.",
            )


@rule("VD04", "mot-van-ban-hai-ngay", "Ngày của văn bản được viện dẫn", kinds=KINDS)
def two_dates(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    first: dict[str, str] = {}
    told: set[str] = set()
    for one in _cited(subject, unit):
        citation = one.citation
        if not citation.date:
            continue
        known = first.setdefault(citation.key, citation.date)
        if known != citation.date and citation.key not in told:
            told.add(citation.key)
            yield fault(
                f"«{citation.type} {citation.number}» được viện dẫn với hai ngày ban hành khác nhau: {_day(known)} và "
                f"{_day(citation.date)}.",
                one.passage.lines,
                quoted=one.words,
                hint="Đối chiếu với bản gốc của văn bản được viện dẫn rồi ghi thống nhất một ngày.",
            )


@once
def _cited(subject: Subject, unit: Unit) -> tuple[Cited, ...]:
    words = subject.profile.words
    read = (passage for passage in body(unit) if not _ATTACHED.match(passage.text))
    return tuple(Cited(one, passage) for passage in read for one in citations(passage.words, words))


def _is_law(subject: Subject, citation: Citation) -> bool:
    return citation.type.capitalize() in subject.profile.words["vien_dan"]["luat"]


def _marks(number: str) -> set[str]:
    """The abbreviations of a notation, as compared: {"KH", "SGDĐT"} of 86/KH-SGD&ĐT."""
    return {re.sub(r"[&.]", "", mark) for mark in re.split(r"[/-]", number) if mark and not mark[0].isdigit()}


def _own_marks(subject: Subject, unit: Unit) -> set[str]:
    """The abbreviations by which the issuing body marks its documents."""
    component = unit.get("so_ky_hieu")
    if component is None:
        return set()
    notation = component.text.partition("/")[2].replace(" ", "")
    return _marks(notation) - set(subject.profile.type_abbreviations.values())


def _day(iso: str) -> str:
    year, month, day = iso.split("-")
    return f"{day}/{month}/{year}"
