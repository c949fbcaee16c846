"""Runs the rules over a subject and makes findings of what they say.

Outcome of a rule over a unit: the gravest thing it yielded; nothing yielded is *đạt*. A file outside the regulation's
scope has no outcome but *không áp dụng*. A rule that breaks is our defect: told as *không xét được*, the rest goes on.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from generator.findings import Finding, Outcome, Severity, Spot
from generator.layout.location.model import Line, Unit
from generator.layout.location.words import is_tag
from generator.layout.model import Origin, Paragraph, Source, Table
from generator.profiles.model import Requirement
from generator.rules.model import EMPTY_UNIT, Change, Examined, Rule, Subject, Verdict
from generator.viet.text import fold

_GRAVITY = (Outcome.FAILED, Outcome.REVIEW, Outcome.UNSEEN, Outcome.NOT_APPLICABLE, Outcome.PASSED)
_QUOTED = 120


@dataclass(frozen=True, slots=True)
class Judged:
    """What was examined, and what there is to say, in reading order. `changes` are the safe fixes of each finding, by
    its position."""

    examined: tuple[Examined, ...]
    findings: tuple[Finding, ...]
    changes: tuple[tuple[Change, ...], ...] = field(default=(), repr=False)

    def outcome(self, code: str, unit: int = 1) -> Outcome | None:
        """The outcome of a rule for one unit; of a rule about the file, for any. None when it was not run."""
        for one in self.examined:
            if one.code == code and one.unit in (unit, 0):
                return one.outcome
        return None


def judge(subject: Subject, rules: Mapping[str, Rule], *, strict: bool = False) -> Judged:
    """Every rule over every unit. With `strict` a rule that breaks raises."""
    examined: list[Examined] = []
    told: list[tuple[int, Rule, Unit, int, Verdict]] = []
    inside = subject.reading.scope.inside
    units = subject.reading.units or (EMPTY_UNIT,)
    for one in rules.values():
        for number, unit in ((0, units[0]),) if one.per == "file" else tuple(enumerate(units, 1)):
            if not inside or (
                one.per == "unit" and (unit.kind not in one.kinds or any(k not in unit for k in one.needs))
            ):
                examined.append(Examined(one.code, number, Outcome.NOT_APPLICABLE, why=subject.reading.scope.why))
                continue
            verdicts = _seen(one, unit, tuple(_said(one, subject, unit, strict)))
            worst = min((verdict.outcome for verdict in verdicts), key=_GRAVITY.index, default=Outcome.PASSED)
            weights = [_severity(subject, one, v) for v in verdicts if v.outcome is Outcome.FAILED]
            why = next((v.message for v in verdicts if v.outcome is worst), None)
            examined.append(Examined(one.code, number, worst, max(weights, default=None), why))
            told += [(len(told) + at, one, unit, number, v) for at, v in enumerate(verdicts)]
    findings, changes = _findings(subject, told)
    return Judged(tuple(examined), findings, changes)


def _seen(one: Rule, unit: Unit, verdicts: tuple[Verdict, ...]) -> tuple[Verdict, ...]:
    """What a rule said; where that is nothing because it looks at a template's tags, that it has seen nothing."""
    if one.per == "file" or any(verdict.outcome is not Outcome.NOT_APPLICABLE for verdict in verdicts):
        return verdicts
    of = [unit[key].text for key in one.of if key in unit]
    if any(is_tag(unit[key].text) for key in one.needs) or (of and all(map(is_tag, of))):
        return (Verdict(Outcome.UNSEEN, "Chỗ này là chỗ chờ điền nên chưa xét được."),)
    return verdicts


def _said(one: Rule, subject: Subject, unit: Unit, strict: bool) -> Iterator[Verdict]:
    try:
        yield from one.judge(subject, unit)
    except Exception as error:
        if strict:
            raise
        yield Verdict(
            Outcome.UNSEEN,
            f"Chưa xét được vì phần mềm gặp lỗi ({type(error).__name__}). Xin báo cho người phát triển.",
        )


def _severity(subject: Subject, one: Rule, verdict: Verdict) -> Severity:
    if verdict.severity is not None:
        return verdict.severity
    if verdict.requirement is not None:
        return verdict.requirement.severity
    return subject.profile.rules[one.code].severity


def _findings(
    subject: Subject, told: Iterable[tuple[int, Rule, Unit, int, Verdict]]
) -> tuple[tuple[Finding, ...], tuple[tuple[Change, ...], ...]]:
    order = {id(paragraph): at for at, paragraph in enumerate(_paragraphs(subject))}
    grouped: dict[tuple[str, int, str, Outcome], list[tuple[Rule, Verdict]]] = {}
    for _, one, _, number, verdict in told:
        if verdict.outcome is not Outcome.NOT_APPLICABLE:
            grouped.setdefault((one.code, number, verdict.message, verdict.outcome), []).append((one, verdict))
    rows = []
    for (_, number, _, _), members in grouped.items():
        one, verdict = members[0]
        finding = _finding(subject, one, verdict, [other for _, other in members[1:]])
        paragraph = _paragraph(verdict.at)
        key = (order.get(id(paragraph), -1) if paragraph is not None else -1, number, finding.code)
        rows.append((key, finding, tuple(change for _, other in members for change in other.changes)))
    rows.sort(key=lambda row: row[0])
    return tuple(row[1] for row in rows), tuple(row[2] for row in rows)


def _finding(subject: Subject, one: Rule, verdict: Verdict, others: list[Verdict]) -> Finding:
    stated = subject.profile.rules[one.code]
    wanted: Requirement = verdict.requirement or stated
    quoted = verdict.quoted if verdict.quoted is not None else _words(verdict.at)
    finding = Finding(
        code=one.code,
        severity=_severity(subject, one, verdict) if verdict.outcome is Outcome.FAILED else Severity.INFO,
        place=place_words(verdict.at),
        message=verdict.message,
        quoted=shortened(quoted) if quoted else None,
        clause=wanted.clause or stated.clause,
        hint=verdict.hint,
        law=wanted.quote or stated.quote,
        origin=_origin(verdict.origin),
        component=verdict.component,
        outcome=verdict.outcome,
        spot=_spot(verdict.at),
        also=tuple(spot for spot in (_spot(other.at) for other in others) if spot is not None),
    )
    return replace(finding, fingerprint=fingerprint(finding))


def fingerprint(finding: Finding) -> str:
    """What tells a finding from another wherever its paragraph stands: its code, component and quoted words."""
    words = "\x1f".join((finding.code, finding.component or "", fold(finding.quoted or "")))
    return hashlib.sha256(words.encode()).hexdigest()[:16]


def place_words(at: object) -> str:
    """Where, in words: «đoạn 3», «bảng 1, hàng 2, ô 1, đoạn 3», «đầu trang, đoạn 1»; else «cả văn bản»."""
    place = at.place if isinstance(at, Table) else None
    paragraph = _paragraph(at)
    if paragraph is not None:
        place = paragraph.place
    if place is None:
        return "cả văn bản"
    part = next((words for name, words in _PARTS if name in place.part), "")
    return ", ".join(word for word in (part, place.words()) if word)


_PARTS = (("header", "đầu trang"), ("footer", "chân trang"), ("footnotes", "chú thích"), ("endnotes", "chú thích cuối"))


def shortened(text: str) -> str:
    """At most 120 letters, cut between words, with an ellipsis."""
    text = " ".join(text.split())
    return text if len(text) <= _QUOTED else text[:_QUOTED].rsplit(" ", 1)[0] + " …"


def _origin(origin: Origin | None) -> str | None:
    if origin is None:
        return None
    return (
        f"{origin.source.value} «{origin.name}»"
        if origin.name and origin.source is not Source.DIRECT
        else origin.source.value
    )


def _paragraph(at: object) -> Paragraph | None:
    if isinstance(at, tuple):
        at = at[0] if at else None
    if isinstance(at, Line):
        return at.paragraph
    return at if isinstance(at, Paragraph) else None


def _words(at: object) -> str | None:
    if isinstance(at, tuple):
        return " ".join(line.text for line in at) or None
    if isinstance(at, Line):
        return at.text or None
    return at.text if isinstance(at, Paragraph) else None


def _spot(at: object) -> Spot | None:
    place = at.place if isinstance(at, Table) else None
    paragraph = _paragraph(at)
    if paragraph is not None:
        place = paragraph.place
    return None if place is None else Spot(place.part, place.steps)


def _paragraphs(subject: Subject) -> Iterator[Paragraph]:
    from generator.layout.model import paragraphs

    for section in subject.document.sections:
        yield from paragraphs(section.blocks)
