"""Ô số 5b: the trích yếu of a letter, under its number (Phụ lục I, Phần I, Mục II, khoản 5)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from generator.findings import Severity
from generator.layout.location.model import Line, Unit
from generator.layout.model import Paragraph, paragraphs
from generator.rules import looks, wording
from generator.rules._heading import case, off_centre, sided, tolerance
from generator.rules.model import Change, Subject, Verdict, fault, rule
from generator.units import Length

KEY = "trich_yeu_cong_van"
# Ways of writing the prefix that TL07 speaks of.
_PREFIX = re.compile(r"(?P<prefix>[Vv]\s?/\s?[Vv](?!\w)|(?i:về việc)(?=\s*:))(?P<colon>\s*[:.])?\s*(?P<rest>.*)")
_DOUBLED = re.compile(r"(?i:về việc|về)\b")


@rule("TL04", "trich-yeu-cong-van-sai-kieu-chu", "Kiểu chữ và vị trí của trích yếu công văn", needs=(KEY,))
def look(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    component = subject.profile.component(KEY)
    lines = unit[KEY].lines
    wrong = [*looks.mismatches(lines, component, ("size", "bold", "italic")), *case(lines, component)]
    told = [looks.described(wrong)] if wrong else []
    if _PREFIX.match(unit[KEY].text) is None:
        told.append("không bắt đầu bằng chữ “V/v”")
    above = unit.get("so_ky_hieu")
    under = above.lines[0] if above else None
    aside = [line for line in lines if line.text and off_centre(subject, line, under, component["align"])]
    if aside:
        told.append("không canh giữa dưới số, ký hiệu")
    if not told:
        return
    yield fault(
        f"Trích yếu công văn ghi sau chữ “V/v”, bằng chữ in thường, {wording.size(component['size'])}, kiểu chữ đứng, "
        f"không đậm, canh giữa dưới số, ký hiệu; hiện là {', '.join(told)}.",
        lines,
        severity=Severity.WARNING if sided(unit) and aside and len(told) == 1 else None,
        requirement=wrong[0].requirement if wrong else component["align" if aside else "prefix"],
        component=KEY,
        origin=wrong[0].origin if wrong else None,
        changes=looks.changes(wrong)
        + tuple(Change("align", "center", looks.spot(line)) for line in aside if line.cell is not None),
    )


@rule("TL05", "trich-yeu-cong-van-sai-khoang-cach", "Khoảng cách từ số, ký hiệu đến trích yếu công văn",
      needs=(KEY, "so_ky_hieu"))  # fmt: skip
def gap(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    wanted = subject.profile.component(KEY)["gap_above"]
    above, below = unit["so_ky_hieu"].lines[-1], unit[KEY].lines[0]
    blank = _blank_between(subject, above, below)
    allowed = tolerance(subject, "subject_gap")
    total, larger = _gaps(above, below)
    target = wanted.target
    if not isinstance(target, Length) or (not blank and any(abs(one - target) <= allowed for one in (total, larger))):
        return
    now = "có dòng trống ở giữa" if blank else f"hiện là {wording.pt(larger)}{wording.NBSP}pt"
    paragraph = below.paragraph
    changes = (Change("before", target, looks.spot(below)), Change("after", Length(0), looks.spot(above)))
    yield fault(
        f"Trích yếu công văn phải cách dòng số, ký hiệu {wording.pt(target)}{wording.NBSP}pt; {now}.",
        unit[KEY].lines, requirement=wanted, component=KEY, origin=paragraph.format.origins.get("before"),
        changes=() if blank or above.paragraph is paragraph else changes,
    )  # fmt: skip


def _gaps(above: Line, below: Line) -> tuple[float, float]:
    """The room between two lines as applications add it: the sum of both, the larger of the two."""
    if above.paragraph is below.paragraph:
        return 0.0, 0.0
    after, before = above.paragraph.format.after, below.paragraph.format.before
    return after + before, max(after, before)


def _blank_between(subject: Subject, above: Line, below: Line) -> bool:
    if above.paragraph is below.paragraph:
        return below.number - above.number > 1
    between = _between(subject, above.paragraph, below.paragraph)
    same_cell = above.cell is None or (below.cell is not None and above.cell[1:3] == below.cell[1:3])
    return same_cell and any(one.is_blank and not one.format.borders for one in between)


def _between(subject: Subject, above: Paragraph, below: Paragraph) -> list[Paragraph]:
    found: list[Paragraph] | None = None
    for paragraph in paragraphs(subject.document.blocks):
        if paragraph is below:
            return found or []
        if found is not None:
            found.append(paragraph)
        elif paragraph is above:
            found = []
    return []


@rule("TL06", "trich-yeu-cong-van-co-duong-ke", "Đường kẻ dưới trích yếu công văn", needs=(KEY,))
def line_under(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    if unit.rules.get(KEY):
        yield fault("Dưới trích yếu công văn không có đường kẻ; hiện có đường kẻ.", unit[KEY].lines,
                    requirement=subject.profile.component(KEY)["rule_below"], component=KEY)  # fmt: skip


@rule("TL07", "trich-yeu-cong-van-sai-cach-ghi", "Cách ghi chữ “V/v”", needs=(KEY,))
def prefix(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    component = subject.profile.component(KEY)
    found = _PREFIX.match(unit[KEY].text)
    if found is None:
        return
    wrong = []
    typed = found["prefix"]
    if typed != component["prefix"].target:
        wrong.append(f"ghi là «{typed}»")
    if found["colon"]:
        wrong.append("có dấu sau chữ “V/v”")
    if "/" in typed and _DOUBLED.match(found["rest"]):
        wrong.append("lặp lại chữ “về”")
    if wrong:
        yield fault(
            "Trích yếu công văn ghi đúng dạng “V/v nâng bậc lương năm …”, không có dấu hai chấm sau “V/v”; hiện "
            f"{', '.join(wrong)}.",
            unit[KEY].lines, requirement=component["prefix_end"], component=KEY,
        )  # fmt: skip
        return
    first, _, rest = found["rest"].partition(" ")
    if _is_needless_capital(first, rest, subject.profile.words["trich_yeu"]):
        yield fault(
            f"Sau chữ “V/v” viết bằng chữ in thường, trừ tên riêng; hiện «{first}» viết hoa.",
            unit[KEY].lines, severity=Severity.INFO, requirement=component["upper"], component=KEY,
        )  # fmt: skip


def _is_needless_capital(first: str, rest: str, words: Mapping[str, tuple[str, ...]]) -> bool:
    """Whether a capital opens no name: the next syllable is small, and no body, type or law is called so."""
    if not first[:1].isupper() or first[1:] != first[1:].lower():
        return False
    if rest[:1].isupper() or not rest[:1].isalpha():
        return False
    second = rest.split(" ", 1)[0].rstrip(",;.")
    return first not in words["mo_dau_viet_hoa"] and f"{first} {second}" not in words["mo_dau_viet_hoa"]
