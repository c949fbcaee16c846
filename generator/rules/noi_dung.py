"""Ô số 6, lời văn: cỡ chữ, canh lề, kiểu chữ (Phụ lục I, Phần I, Mục II, khoản 6, điểm e).

Judged are the paragraphs of running text. Headings, bases, centred lines, captions, notes, tables and quoted text have
rules of their own, or none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.findings import Severity
from generator.layout.location.model import Unit
from generator.layout.location.words import is_placeholder, is_to_fill, judged
from generator.layout.model import Origin
from generator.rules import looks, wording
from generator.rules._body import KINDS, Para, body, items, running, sizes
from generator.rules.model import Change, Subject, Verdict, fault, review, rule, skip

NO_TEXT = "Văn bản không có đoạn lời văn."


@rule("ND01", "noi-dung-sai-co-chu", "Cỡ chữ của nội dung", kinds=KINDS, of=("noi_dung",))
def text_size(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    wanted = subject.profile.component("noi_dung")
    found = running(unit, subject.profile)
    if not found:
        yield skip(NO_TEXT)
    for one in found:
        wrong = [*looks.mismatches(one.lines, wanted, ("size",))]
        if wrong:
            yield fault(
                f"Nội dung văn bản phải có {wording.size(wanted['size'])}; hiện là {looks.described(wrong)}.",
                one.lines,
                requirement=wanted["size"],
                component="noi_dung",
                origin=wrong[0].origin,
                changes=looks.changes(wrong),
            )
    yield from _mixed(subject, found)


def _mixed(subject: Subject, found: Sequence[Para]) -> Iterator[Verdict]:
    """Two sizes, both allowed, in one document: the paragraphs of the rarer one."""
    wanted = subject.profile.component("noi_dung")["size"]
    every = {size: count for size, count in sizes(found).items() if wanted.admits(size)}
    if len(every) < 2:
        return
    usual = max(every, key=lambda size: every[size])
    told = " và ".join(wording.found("size", size) for size in sorted(every))
    for one in found:
        if any(size != usual and size in every for size in one.tally.sizes):
            yield fault(
                f"Cỡ chữ của nội dung phải thống nhất trong cả văn bản; hiện có {told}.",
                one.lines,
                severity=Severity.WARNING,
                requirement=wanted,
                component="noi_dung",
                changes=(Change("size", usual, looks.spot(one.lines[0])),),
            )


@rule("ND02", "noi-dung-khong-canh-deu", "Canh lề của nội dung", kinds=KINDS)
def text_align(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    wanted = subject.profile.component("noi_dung")["align"]
    found = [one for one in body(unit, subject.profile) if _is_text(one)]
    if not found:
        yield skip(NO_TEXT)
    for one in found:
        align = one.lines[0].paragraph.format.align
        if wanted.admits(align) or one.item.printed == 1:
            continue
        if align != "left":
            yield _centred(one, align)
        elif one.item.printed is None:
            yield review(
                "Nội dung phải canh đều cả hai lề; đoạn này canh trái và chưa rõ in thành mấy dòng, xin xem lại.",
                one.lines,
                component="noi_dung",
            )
        else:
            yield fault(
                "Nội dung văn bản phải được canh đều cả hai lề; hiện canh trái.",
                one.lines,
                requirement=wanted,
                component="noi_dung",
                origin=one.lines[0].paragraph.format.origins.get("align"),
                changes=(Change("align", wanted.target, looks.spot(one.lines[0])),),
            )
    for item in items(unit, "giua"):
        if item.lines and not is_placeholder(item.text) and not is_to_fill(item.text):
            align = item.lines[0].paragraph.format.align
            yield fault(
                f"Nội dung văn bản được canh đều cả hai lề; dòng này {wording.found('align', align)}.",
                item.lines,
                severity=Severity.INFO,
                requirement=wanted,
                component="noi_dung",
            )


def _is_text(one: Para) -> bool:
    return one.item.role == "can_cu" or (not one.is_heading and one.item.role in _TEXT)


_TEXT = frozenset(("loi_van", "gach", "cong", "khoan", "diem", "dieu", "khac_cap"))


def _centred(one: Para, align: str) -> Verdict:
    return fault(
        f"Nội dung văn bản được canh đều cả hai lề; dòng này {wording.found('align', align)}.",
        one.lines,
        severity=Severity.INFO,
        component="noi_dung",
    )


@rule("ND03", "noi-dung-sai-kieu-chu", "Kiểu chữ của nội dung", kinds=KINDS, of=("noi_dung",))
def text_style(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    """Whole paragraphs only: some words bold or slanted are emphasis. Khoản, điểm, điều are for BC04, BC06, BC07."""
    wanted = subject.profile.component("noi_dung")
    notes = tuple(subject.profile.words["noi_dung"]["notes"])
    short = subject.profile.words["noi_dung"]["short_note_lines"]
    found = [one for one in running(unit, subject.profile) if one.item.role in ("loi_van", "gach", "cong")]
    if not found:
        yield skip(NO_TEXT)
    for one in found:
        wrong = [*_wholly(one)]
        if not wrong or (one.item.text.startswith(notes) and (one.item.printed or 1) <= short):
            continue
        told = ", ".join(wording.found(name, True) for name in wrong)
        at = one.lines
        where = looks.spot(one.lines[0])
        changes = tuple(Change(name, False, where) for name in wrong if name != "upper")
        origin = _origin(one, wrong[0])
        if one.item.printed is None:
            yield review(
                f"Nội dung văn bản dùng chữ thường, kiểu chữ đứng, không đậm; đoạn này {told}, xin xem lại.",
                at,
                component="noi_dung",
            )
        elif one.item.printed > 1:
            yield fault(
                f"Nội dung văn bản phải là chữ thường, kiểu chữ đứng, không đậm; hiện cả đoạn {told}.",
                at,
                severity=None if "italic" in wrong else Severity.WARNING,
                requirement=wanted[wrong[0]],
                component="noi_dung",
                origin=origin,
                changes=changes,
            )
        elif wrong != ["upper"]:
            yield fault(
                f"Nội dung văn bản dùng kiểu chữ đứng, không đậm; dòng này {told}.",
                at,
                severity=Severity.INFO,
                requirement=wanted[wrong[0]],
                component="noi_dung",
                origin=origin,
                changes=changes,
            )


def _wholly(one: Para) -> Iterator[str]:
    """What all letters of a paragraph are and should not be."""
    whole = one.whole
    if not whole.letters:
        return
    if whole.italic == whole.letters:
        yield "italic"
    if whole.bold == whole.letters:
        yield "bold"
    runs = [run for line in one.rest for run in judged(line)]
    if (one.item.text.isupper() or any(run.format.caps for run in runs)) and looks.is_upper(runs):
        yield "upper"


def _origin(one: Para, name: str) -> Origin | None:
    run = next((run for line in one.lines for run in judged(line)), None)
    return run.format.origins.get(name) if run is not None else None
