"""Ô số 7b: họ và tên của người ký (Phụ lục I, Phần I, Mục II, khoản 7, điểm c, đ)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from generator.findings import Severity
from generator.layout.location import extents
from generator.layout.location.model import Extent, Line, Signer, Unit
from generator.profiles.model import Profile
from generator.rules import looks, wording
from generator.rules.model import Subject, Verdict, fault, rule, skip, unseen
from generator.rules.quyen_han import titles
from generator.units import Length
from generator.viet.text import fold

_NONE = "Văn bản chưa ghi họ tên người ký."


@rule("CK03", "ho-ten-nguoi-ky-sai-kieu-chu", "Kiểu chữ của họ tên người ký", of=("ho_ten_nguoi_ky",))
def name_look(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    wanted = subject.profile.component("ho_ten_nguoi_ky")
    named = [(signer, signer.name) for signer in unit.signers if signer.name is not None]
    if not named:
        yield skip(_NONE)
    for signer, name in named:
        wrong = [*looks.mismatches((name,), wanted, ("upper", "size", "bold", "italic"))]
        found = [looks.described(wrong)] if wrong else []
        apart = _apart(subject, signer, name)
        near = subject.profile.tolerances["center"].target
        if not isinstance(near, Length):
            raise TypeError("the tolerance of center is a length")
        if apart is not None and apart > near:
            found.append(f"lệch tâm chức vụ {wording.mm(apart)}\u00a0mm")
            wrong += looks.mismatches((name,), wanted, ("align",))
        if found:
            yield fault(
                f"Họ tên của người ký phải là chữ thường, {wording.size(wanted['size'])}, kiểu chữ đứng, đậm, canh "
                "giữa "
                f"so với quyền hạn, chức vụ; hiện là {', '.join(found)}.",
                name,
                requirement=wrong[0].requirement if wrong else wanted["centered_under"],
                component="ho_ten_nguoi_ky",
                origin=wrong[0].origin if wrong else None,
                changes=looks.changes(wrong),
            )
        elif apart is None:
            yield unseen(
                "Chưa xét được họ tên có canh giữa dưới chức vụ hay không vì tệp không cho biết bề rộng.", name
            )


def _apart(subject: Subject, signer: Signer, name: Line) -> float | None:
    """How far the middle of the name is from that of the nearest title line; None where it cannot be told."""
    if name.paragraph.format.align == "center" and any(_one_column(line, name) for line in signer.titles):
        return 0.0
    own = _extent(subject, name)
    above = [found for line in titles(signer) if (found := _extent(subject, line)) is not None]
    if own is None or not above:
        return None
    return min(abs(own.centre - one.centre) for one in above)


def _one_column(title: Line, name: Line) -> bool:
    """Whether the two stand in one column of one table: a centred name then is in the middle of that column."""
    one, other = title.cell, name.cell
    return (
        one is not None and other is not None and one.table is other.table and one.column == other.column
    ) and title.band == name.band


def _extent(subject: Subject, line: Line) -> Extent | None:
    return extents.extent(line, subject.document.default_tab)


@rule("CK04", "hoc-vi-truoc-ho-ten", "Học hàm, học vị, danh hiệu trước họ tên", of=("ho_ten_nguoi_ky",))
def degrees(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    words = subject.profile.words["chu_ky"]
    wanted = subject.profile.component("ho_ten_nguoi_ky")["degrees"]
    names = [signer.name for signer in unit.signers if signer.name is not None]
    if not names:
        yield skip(_NONE)
    is_exempt = _is_exempt(unit, words["exempt_names"], words["not_exempt_names"])
    for name in names:
        if _prefix((*words["degrees"], *words["ranks"])).match(name.text):
            yield fault(
                "Trước họ tên của người ký không ghi học hàm, học vị, quân hàm và danh hiệu danh dự, trừ ngành có quy "
                "định riêng.",
                name,
                severity=Severity.INFO if is_exempt else None,
                requirement=wanted,
                component="ho_ten_nguoi_ky",
            )
        elif _is_courtesy(name.text, words["courtesy"], words["surnames"], words["shortest_name_after_courtesy"]):
            yield fault(
                "Trước họ tên của người ký không cần ghi lời xưng hô.",
                name,
                severity=Severity.INFO,
                requirement=wanted,
                component="ho_ten_nguoi_ky",
            )


def bare(text: str, profile: Profile) -> str:
    """A name without the degrees, ranks and courtesy words before it."""
    words = profile.words["chu_ky"]
    before = _prefix((*words["degrees"], *words["ranks"], *words["courtesy"]))
    while found := before.match(text):
        text = text[found.end() :].lstrip(" .,")
    return text


def _is_exempt(unit: Unit, exempt: list[str], not_exempt: list[str]) -> bool:
    """Whether the issuing body or the one above it is of a sector whose head decides."""
    for key in ("co_quan_ban_hanh", "co_quan_chu_quan"):
        component = unit.get(key)
        name = fold(component.text) if component is not None else ""
        if any(name.startswith(fold(one)) for one in exempt) and not any(name.startswith(fold(o)) for o in not_exempt):
            return True
    return False


def _is_courtesy(text: str, courtesy: list[str], surnames: list[str], shortest: int) -> bool:
    for word in courtesy:
        if fold(text).startswith(fold(word) + " "):
            rest = len(text.split()) - len(word.split())
            return word not in surnames or rest >= shortest
    return False


@lru_cache
def _prefix(words: tuple[str, ...]) -> re.Pattern[str]:
    every = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    return re.compile(rf"(?:{every})(?<=\.)|(?:{every})[.\s]")
