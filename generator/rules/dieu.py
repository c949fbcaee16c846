"""Điều: its label, its title (Phụ lục I, Phần I, Mục II, khoản 6, điểm d, đ; Mục V, số 6a)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.layout.location.model import Unit
from generator.layout.location.words import has_blank
from generator.profiles.model import Requirement
from generator.rules import looks, wording
from generator.rules._body import KINDS, LABELS, Para, body, is_numbered, running, sizes
from generator.rules._indent import first_character, is_allowed, is_set_from_left
from generator.rules.looks import Mismatch
from generator.rules.model import Change, Subject, Verdict, fault, rule, skip
from generator.units import Length

_NONE = "Văn bản không có điều."
_DOTTED = re.compile(r"\w+\s*\d+\s*\.")
_COLON = re.compile(r"\w+\s*\d+\w?\s*:")


def _articles(subject: Subject, unit: Unit) -> list[Para]:
    return [one for one in body(unit, subject.profile) if one.item.role == "dieu"]


@rule("BC04", "dieu-sai-kieu", "Trình bày «Điều» và số thứ tự", kinds=KINDS)
def article_look(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    wanted = subject.profile.component("dieu")
    articles = _articles(subject, unit)
    if not articles:
        yield skip(_NONE)
    allowed = set(sizes(one for one in running(unit, subject.profile)))
    for one in articles:
        form = [*_form(one)]
        place = [*_place(subject, one, wanted["first_line"])]
        look = [*looks.mismatches(one.label, wanted, ("upper", "bold", "italic"))]
        size = one.label_tally.size
        if size is not None and allowed and size not in allowed:
            look.append(Mismatch("size", size, wanted["same_size_as"], one.label[0]))
        words = [*_words(one, wanted["bold"])]
        found = [*form, *place, *([looks.described(look)] if look else []), *words]
        if found:
            yield fault(
                "Từ “Điều” và số thứ tự bằng chữ số Ả Rập phải là chữ thường, kiểu chữ đứng, đậm, cỡ chữ bằng cỡ chữ "
                "của lời văn, sau số có dấu chấm, lùi đầu dòng 1\u00a0cm hoặc 1,27\u00a0cm; tiêu đề của điều (nếu có) "
                f"cũng đậm, lời văn thì không; hiện là {', '.join(found)}.",
                one.lines,
                requirement=wanted["number_end"] if form else look[0].requirement if look else wanted["first_line"],
                component="dieu",
                origin=look[0].origin if look else None,
                changes=_changes(one, look, wanted["first_line"] if place else None),
            )


def _form(one: Para) -> Iterator[str]:
    """What is wrong with the number as typed."""
    text = one.lines[0].text
    if _COLON.match(text):
        yield "sau số là dấu hai chấm"
    elif not _DOTTED.match(text):
        yield "sau số không có dấu chấm"


def _place(subject: Subject, one: Para, wanted: Requirement) -> Iterator[str]:
    if one.lines[0].paragraph.format.align in ("center", "right"):
        yield wording.found("align", one.lines[0].paragraph.format.align)
    elif is_set_from_left(one.lines[0]):
        at = first_character(one.lines[0], subject.document.default_tab)
        if at is not None and not is_allowed(at, wanted, subject.profile):
            yield f"lùi đầu dòng {wording.cm(at)}\u00a0cm"


def _words(one: Para, bold: Requirement) -> Iterator[str]:
    """A title is bold as its label is; a provision on the same line is not."""
    if not one.tally.letters or (one.is_heading and has_blank(one.item.rest[-8:])):
        return  # where the words end in a blank nobody can tell a title from a provision
    if one.is_heading and one.tally.is_bold is not bold.target:
        yield "tiêu đề không đậm"
    if one.is_heading and one.tally.is_italic:
        yield "tiêu đề nghiêng"
    if not one.is_heading and one.tally.is_bold:
        yield "lời văn của điều in đậm"


def _changes(one: Para, look: list[Mismatch], indent: Requirement | None) -> tuple[Change, ...]:
    found = [] if is_numbered(one.item) else [*looks.changes(one for one in look if one.property != "size")]
    where = looks.spot(one.lines[0])
    if indent is not None:
        found += [Change("align", "both", where), Change("left", Length(0), where)]
        found += [Change("first_line", indent.target, where)]
    if one.is_heading and one.tally.letters and not one.tally.is_bold:
        found.append(Change("bold", True, where))
    return tuple(found)


@rule("BC05", "dieu-thieu-tieu-de", "Tiêu đề của điều", kinds=KINDS)
def article_title(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    articles = _articles(subject, unit)
    has_parts = any(item.role in LABELS and not item.is_quoted for item in unit.body)
    if not articles:
        yield skip(_NONE)
    elif not has_parts and unit.type not in subject.profile.words["bo_cuc"]["titled_types"]:
        return  # articles of an individual decision need no title (Phụ lục III, Mẫu 1.2)
    else:
        for one in articles:
            if not one.is_heading:
                yield fault(
                    "Điều trong quy chế, quy định và trong văn bản có phần, chương, mục phải có tiêu đề; điều này "
                    "không "
                    "có tiêu đề.",
                    one.lines,
                    requirement=subject.profile.component("dieu")["title_required"],
                    component="dieu",
                    hint="Ghi tiêu đề ngắn sau số thứ tự của điều, in đậm, rồi xuống dòng ghi nội dung.",
                )
