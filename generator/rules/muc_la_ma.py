"""Mục đánh số La Mã; ký hiệu đầu dòng (Phụ lục I, Phần I, Mục V, số 6b; Mục II, khoản 6, điểm c)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.layout.location.model import Unit
from generator.layout.location.words import judged
from generator.rules import looks, wording
from generator.rules._body import KINDS, Para, body
from generator.rules.looks import Mismatch
from generator.rules.model import Subject, Verdict, fault, rule, skip

_IN_BRACKETS = re.compile(r"\([^()]*\)")
_ENDS = (".", ";", ",", ":")


@rule("BC10", "muc-la-ma-sai-kieu", "Trình bày mục đánh số La Mã", kinds=KINDS)
def roman_look(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    wanted = subject.profile.component("muc_la_ma")
    found = [one for one in body(unit, subject.profile) if one.item.role == "muc_lama"]
    if not found:
        yield skip("Văn bản không có mục đánh số La Mã.")
    longest = subject.profile.words["bo_cuc"]["longest_title"]
    for one in found:
        if not one.is_heading and (one.item.rest.endswith(_ENDS) or len(one.item.rest.split()) > longest):
            continue  # a sentence that opens with a Roman number is no title
        wrong = [*looks.mismatches(one.lines, wanted, ("size", "bold", "italic"))]
        if _is_lower(one):
            wrong.insert(0, Mismatch("upper", False, wanted["upper"], one.lines[0]))
        words = [looks.described(wrong)] if wrong else []
        if not (one.item.label or "").endswith("."):
            words.append("sau số không có dấu chấm")
        if words:
            yield fault(
                f"Số thứ tự và tiêu đề của mục (I., II., …) phải in hoa, {wording.size(wanted['size'])}, kiểu chữ "
                "đứng, "
                f"đậm; hiện là {', '.join(words)}.",
                one.lines,
                requirement=wrong[0].requirement if wrong else wanted["number_end"],
                component="muc_la_ma",
                origin=wrong[0].origin if wrong else None,
                changes=looks.changes(wrong),
            )


def _is_lower(one: Para) -> bool:
    """Whether the title, what stands in brackets left out, prints small letters."""
    runs = [run for line in one.rest for run in judged(line)]
    if looks.is_upper(runs) is not False:
        return False
    if any(run.format.caps for run in runs):
        return True
    bare = _IN_BRACKETS.sub("", one.item.rest)
    return any(letter.islower() for letter in bare)


@rule("BC11", "ky-hieu-dau-dong-trang-tri", "Ký hiệu đầu dòng", kinds=KINDS)
def list_mark(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    wanted = subject.profile.component("bo_cuc")["list_marks"]
    marks = wanted.target if isinstance(wanted.target, tuple) else ()
    for item in unit.body:
        label = item.lines[0].paragraph.label if item.lines else None
        if label is None or item.is_quoted:
            continue
        mark = label.text.strip()
        if mark and not any(letter.isalnum() for letter in mark) and mark not in marks:
            yield fault(
                "Nên dùng gạch đầu dòng (-) hoặc dấu cộng (+), không dùng ký hiệu đầu dòng trang trí của Word.",
                item.lines,
                requirement=wanted,
                component="bo_cuc",
            )
