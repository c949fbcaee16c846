"""The drawn line under a component: there or not, solid, as long as the regulation says, in the middle.

`judge_line` gives one verdict for everything wrong with one line. A line that is there but cannot be placed or measured
is *không xét được*. A component of several lines is measured by its last and by its longest printed line, for the
regulation does not say which.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator.findings import Severity
from generator.layout.location.extents import relative_extent, rows
from generator.layout.location.model import DrawnLine, Line, Unit
from generator.layout.location.words import is_placeholder
from generator.profiles.model import Component, Requirement
from generator.rules import looks, wording
from generator.rules.model import Change, Subject, Verdict, fault, unseen
from generator.units import Length

_REDRAWN = ("drawing", "vml", "border")
_SOLID = ("solid", "single", "thick")
_STYLES = {
    "dashed": "nét đứt",
    "dotted": "nét chấm",
    "double": "nét đôi",
    "none": "không hiện nét",
}


class _Wrong(NamedTuple):
    """One thing wrong with a line, in words, what it weighs."""

    words: str
    severity: Severity
    requirement: Requirement


class _Text(NamedTuple):
    """A printed line of the component: how wide its ink is, where its middle lies from the left text edge (None where
    the room is not known)."""

    width: float
    centre: float | None


def judge_line(
    subject: Subject, unit: Unit, key: str, line_key: str, *, also_under: Sequence[str] = ()
) -> Iterator[Verdict]:
    """What is wrong with the line `line_key` (a component such as duong_ke_tieu_ngu) under the component `key`.

    `also_under` names components under which the line may stand instead, of those the unit has. Yields at most one
    verdict, and nothing where the unit does not have the component.
    """
    if key not in unit:
        return
    wanted = subject.profile.component(line_key)
    places = [key, *(other for other in also_under if other in unit)]
    drawn = tuple(line for place in places for line in unit.rules.get(place, ()))
    texts = tuple(text for place in places for text in _measured(unit[place].lines))
    if is_placeholder(unit[key].text):
        texts = ()  # as long as what will be written there, which nobody knows
    drawn = tuple(line for line in drawn if not _is_cell_edge(subject, wanted, line, texts))
    if not drawn:
        yield _absent(subject, unit, key, wanted, _mending(unit, places[-1], wanted, ()))
        return
    filled = [place for place in places if not is_placeholder(unit[place].text)]
    judged = sorted((_wrong(subject, wanted, one, texts, unit[key].lines) for one in drawn), key=_weight)
    wrong = judged[0]
    if wrong:
        worst = max(wrong, key=lambda one: one.severity)
        yield fault(
            f"{wanted.title} phải là {required(wanted)}; hiện {', '.join(one.words for one in wrong)}.",
            unit[key].lines,
            severity=worst.severity,
            requirement=worst.requirement,
            component=key,
            changes=_mending(unit, places[-1], wanted, drawn),
        )
    elif not any(_is_known(one, texts) for one in drawn):
        why = "chưa tính được độ dài của đường kẻ hoặc của dòng chữ" if filled else "dòng chữ phía trên chưa được điền"
        yield unseen(f"Chưa xét được độ dài của {_lower(wanted.title)}: {why}.", unit[key].lines, component=key)


def required(wanted: Component) -> str:
    """What a line must be, in words: «nét liền, dài từ 1/3 đến 1/2 dòng chữ, cân giữa»."""
    ratio = wanted["rule_ratio"]
    if ratio.min == ratio.max:
        return "nét liền, dài bằng dòng chữ, cân giữa"
    return f"nét liền, dài từ {_part(ratio.min)} đến {_part(ratio.max)} dòng chữ, cân giữa"


def _part(share: float | None) -> str:
    """A share of one as a fraction: 1/3."""
    return f"1/{round(1 / share)}" if share else "0"


def _mending(unit: Unit, key: str, wanted: Component, drawn: Sequence[DrawnLine]) -> tuple[Change, ...]:
    """A line as long as it must be, drawn under a component in the place of those there; none where its length cannot
    be told, or where a line there is made of words, of a picture, or of the edge of a table."""
    texts, share = _measured(unit[key].lines), _number(wanted["rule_ratio"])
    if not texts or not share or any(line.technique not in _REDRAWN for line in drawn):
        return ()
    spot = looks.spot(unit[key].lines[-1])
    length = Length(round(max(text.width for text in texts) * share))
    return Change("rule_length", length, spot), Change("rule_under", key, spot)


def _absent(subject: Subject, unit: Unit, key: str, wanted: Component, changes: tuple[Change, ...]) -> Verdict:
    lines = unit[key].lines
    if unit.loose_rules:
        return unseen(
            f"Có đường kẻ ở phần đầu văn bản nhưng chưa tính được vị trí, nên chưa xét được {_lower(wanted.title)}.",
            lines,
            component=key,
            hint="Xin xem bằng mắt trên trang in.",
        )
    requirement = wanted["rule_under"]
    under = subject.profile.component(key).title
    return fault(
        f"Dưới {_lower(under)} phải có đường kẻ ngang, {required(wanted)}; hiện không có.",
        lines,
        requirement=requirement,
        component=key,
        changes=changes,
    )


def _wrong(
    subject: Subject, wanted: Component, line: DrawnLine, texts: Sequence[_Text], under: Sequence[Line]
) -> tuple[_Wrong, ...]:
    """Everything wrong with one line, as far as it can be told."""
    found = []
    if line.style not in _SOLID:
        style = wanted["rule_style"]
        words = f"là {_STYLES.get(line.style, 'nét không liền')}"
        found.append(_Wrong(words, style.severity, style))
    ratio = wanted["rule_ratio"]
    if line.length is not None and texts:
        low, high = _range(subject, ratio, typed=line.typed)
        shares = [line.length / text.width for text in texts]
        if not any(low <= share <= high for share in shares):
            words = f"dài {wording.number(min(shares, key=lambda share: max(low - share, share - high)))} lần dòng chữ"
            found.append(_Wrong(words, Severity.WARNING, ratio))
    if line.centre is not None and texts:
        middles = [text.centre for text in texts if text.centre is not None]
        # Words that stand off the middle of their column are told by their own rule; a line in the middle is right.
        middles += [(one.band.left + one.band.right) / 2 for one in under[-1:] if one.side == "whole"]
        off = min((abs(line.centre - middle) for middle in middles), default=0.0)
        if off > _number(subject.profile.tolerances["rule_center"]):
            words = f"lệch khỏi giữa dòng chữ {wording.mm(off)}{wording.NBSP}mm"
            align = wanted["align"]
            found.append(_Wrong(words, Severity.WARNING, align))
    return tuple(found)


def _weight(wrong: Sequence[_Wrong]) -> tuple[int, int]:
    return max((one.severity for one in wrong), default=-1), len(wrong)


def _is_known(line: DrawnLine, texts: Sequence[_Text]) -> bool:
    return line.length is not None and bool(texts)


def _is_cell_edge(subject: Subject, wanted: Component, line: DrawnLine, texts: Sequence[_Text]) -> bool:
    """Whether a border of a cell is only that: no short line where a short one is required (nd30-format 12.3)."""
    ratio = wanted["rule_ratio"]
    if line.technique != "cell_border" or ratio.min == ratio.max or line.length is None or not texts:
        return False
    _, high = _range(subject, ratio, typed=False)
    return all(line.length / text.width > high for text in texts)


def _range(subject: Subject, ratio: Requirement, *, typed: bool) -> tuple[float, float]:
    """The shares of the text that count as right: the law's, widened by how exactly such a line is measured."""
    tolerances = subject.profile.tolerances
    kind = "typed" if typed else "drawn"
    if ratio.min == ratio.max:
        below = above = _number(tolerances[f"rule_{kind}"])
    else:
        below = _number(tolerances[f"short_rule_{kind}_below"])
        above = _number(tolerances[f"short_rule_{kind}_above"])
    return (ratio.min or 0.0) - below, (ratio.max or 0.0) + above


def _measured(lines: Sequence[Line]) -> tuple[_Text, ...]:
    """The last and the longest printed line of a component, in that order; none where they cannot be measured."""
    found = [text for line in lines if line.text and not is_placeholder(line.text) for text in _printed(line)]
    return (found[-1], max(found, key=lambda text: text.width)) if found else ()


def _printed(line: Line) -> Iterator[_Text]:
    """The printed lines of a line: several where it is longer than its room."""
    ink = relative_extent(line)
    if ink is None or ink.width <= 0:
        return
    if not line.band.known:
        yield _Text(ink.width, None)
        return
    if line.side != "whole" or rows(line) == 1:
        yield _Text(ink.width, ink.centre)
        return
    form = line.paragraph.format
    room = line.band.right - line.band.left - form.left - form.right
    middle = line.band.left + form.left + room / 2
    for width in _broken(line, room - form.first_line, room):
        yield _Text(width, middle if form.align == "center" else line.band.left + form.left + width / 2)


def _broken(line: Line, first: float, rest: float) -> Iterator[float]:
    """The widths of the lines that the words of a line fall into."""
    from generator.errors import Missing
    from generator.fonts.faces import Face
    from generator.fonts.lines import Span, break_lines, text_width

    spans = [
        Span(
            (run.text.upper() if run.format.caps else run.text).replace("\t", " "),
            Face(run.format.bold, run.format.italic),
            run.format.size,
            0,
            run.format.spacing,
        )
        for run in line.runs
        if run.text
    ]
    try:
        yield from [text_width(one) for one in break_lines(spans, Length(round(first)), Length(round(rest)))]
    except Missing:
        return


def _lower(title: str) -> str:
    """A title inside a sentence: its first letter small, but that of Quốc hiệu and Tiêu ngữ."""
    return title if title.startswith(("Quốc hiệu", "Tiêu ngữ")) else title[:1].lower() + title[1:]


def _number(requirement: Requirement) -> float:
    return requirement.target if isinstance(requirement.target, int | float) else 0.0
