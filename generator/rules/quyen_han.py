"""Ô số 7a: quyền hạn, chức vụ của người ký (Phụ lục I, Phần I, Mục II, khoản 7, điểm b, c, đ; Điều 13)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from generator.findings import Severity
from generator.layout.location.model import Line, Signer, Unit
from generator.layout.location.words import is_stand_in
from generator.profiles.model import Profile
from generator.rules import looks, wording
from generator.rules.model import Subject, Verdict, fault, rule, skip
from generator.viet.text import fold

_NONE = "Văn bản không có khối chữ ký."
# T/M, K/T, T/L, T/UQ: the way of Party documents; K.T., T.M.: a habit of typing.
_OLD = re.compile(r"(?:T/M|K/T|T/L|T/UQ?|TUQ/|T\.\s?M|K\.\s?T|T\.\s?L|T\.\s?U\.?\s?Q)\b\s*[./]?\s*")


def titles(signer: Signer) -> tuple[Line, ...]:
    """The lines of the title that hold words, notes such as "(Ký tên)" left out."""
    return tuple(line for line in signer.titles if line.text and not line.text.startswith("("))


def mark_of(text: str, profile: Profile) -> str | None:
    """The authority mark a line opens with, as it should be written ("KT."), however it is; None without one."""
    found = _marks(_target(profile)).match(text)
    if found:
        return f"{found['mark']}."
    old = _OLD.match(text)
    if old is None:
        return None
    letters = "".join(letter for letter in old[0] if letter.isalpha())
    return "TUQ." if letters.startswith(("TU", "TUQ")) else f"{letters}."


@rule("CK01", "quyen-han-viet-tat-sai", "Chữ viết tắt quyền hạn ký", of=("quyen_han_chuc_vu",))
def authority_mark(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    wanted = subject.profile.component("quyen_han_chuc_vu")["marks"]
    allowed = _target(subject.profile)
    spelled = subject.profile.words["chu_ky"]["spelled_mark"]
    if not unit.signers:
        yield skip(_NONE)
    for line in (line for signer in unit.signers for line in titles(signer)):
        found = _marks(allowed).match(line.text)
        if (found and found["stop"].strip() != ".") or (found is None and _OLD.match(line.text)):
            shown = (found or _OLD.match(line.text) or [""])[0].strip()
            yield fault(
                f"Chữ viết tắt quyền hạn ký phải là {', '.join(allowed[:-1])} hoặc {allowed[-1]} (có dấu chấm); hiện "
                "là "
                f"“{shown}”.",
                line,
                requirement=wanted,
                component="quyen_han_chuc_vu",
            )
        elif found and found["stop"] != ". ":
            yield fault(
                f"Sau chữ viết tắt quyền hạn ký nên có dấu chấm và một dấu cách: “{found['mark']}. …”.",
                line,
                severity=Severity.INFO,
                requirement=wanted,
                component="quyen_han_chuc_vu",
            )
        elif line.text.startswith(f"{spelled} ") and not is_stand_in(line.text):
            yield fault(
                f"Quyền cấp trưởng được ghi bằng chữ viết tắt “Q.”; hiện ghi “{spelled}”.",
                line,
                severity=Severity.WARNING,
                requirement=wanted,
                component="quyen_han_chuc_vu",
            )


@rule("CK02", "chuc-vu-nguoi-ky-sai-kieu-chu", "Kiểu chữ của quyền hạn, chức vụ người ký", of=("quyen_han_chuc_vu",))
def title_look(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    wanted = subject.profile.component("quyen_han_chuc_vu")
    if not unit.signers:
        yield skip(_NONE)
    for signer in unit.signers:
        lines = titles(signer)
        wrong = [*looks.mismatches(lines, wanted, ("upper", "size", "bold", "italic"))]
        off = [*looks.mismatches(lines, wanted, ("align",))] if unit.closing == "table" else []
        if wrong:
            yield fault(
                f"Quyền hạn, chức vụ của người ký phải in hoa, {wording.size(wanted['size'])}, kiểu chữ đứng, đậm; "
                f"hiện là {looks.described(wrong)}.",
                lines,
                requirement=wrong[0].requirement,
                component="quyen_han_chuc_vu",
                origin=wrong[0].origin,
                changes=looks.changes(wrong),
            )
        elif off:
            yield fault(
                f"Theo mẫu, quyền hạn, chức vụ của người ký được canh giữa; hiện {looks.described(off)}.",
                lines,
                requirement=off[0].requirement,
                component="quyen_han_chuc_vu",
                origin=off[0].origin,
                changes=looks.changes(off),
            )


@rule("CK05", "thieu-chuc-vu-sau-quyen-han", "Dòng chức vụ dưới dòng quyền hạn", of=("quyen_han_chuc_vu",))
def title_after_mark(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    wanted = subject.profile.component("quyen_han_chuc_vu")["title_after_mark"]
    needing = wanted.target if isinstance(wanted.target, tuple) else ()
    if not any(mark for signer in unit.signers for mark, _, _ in _marked(signer, subject.profile)):
        yield skip("Người ký không ghi chữ viết tắt quyền hạn.")
    for signer in unit.signers:
        for mark, line, below in _marked(signer, subject.profile):
            if mark in needing and not below:
                yield fault(
                    f"Sau dòng {mark} phải có dòng chức vụ của người ký; hiện không có.",
                    line,
                    requirement=wanted,
                    component="quyen_han_chuc_vu",
                )
            elif mark not in needing and below:
                yield fault(
                    f"Dưới dòng {mark} không có dòng chức vụ khác, trừ khi chức vụ dài phải xuống dòng.",
                    line,
                    severity=Severity.INFO,
                    requirement=wanted,
                    component="quyen_han_chuc_vu",
                )


@rule("CK06", "chuc-vu-khong-chinh-thuc", "Chức vụ chính thức của người ký", of=("quyen_han_chuc_vu",))
def official_title(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    words = subject.profile.words["chu_ky"]
    official = {fold(one) for one in words["official_titles"]}
    if not unit.signers:
        yield skip(_NONE)
    for signer in unit.signers:
        lines = [line for line in titles(signer) if mark_of(line.text, subject.profile) is None]
        text = " ".join(line.text for line in lines)
        if fold(text) in official or not lines:
            continue
        upper = text.upper()
        of_deputy = upper.startswith("PHÓ ") and any(f" {duty}" in upper for duty in words["added_duties"])
        in_charge = upper.startswith(f"{words['added_duties'][0]} ") and not any(
            upper.startswith(one) for one in words["official_titles"]
        )
        if of_deputy or in_charge:
            yield fault(
                "Cấp phó được giao phụ trách hoặc điều hành ký như cấp phó ký thay (KT.); không ghi “phụ trách”, “điều "
                "hành” vào chức vụ.",
                tuple(lines),
                requirement=subject.profile.component("quyen_han_chuc_vu")["official_title"],
                component="quyen_han_chuc_vu",
            )


@rule("CK13", "chuc-vu-khong-hop-quyen-han", "Chức vụ phù hợp với hình thức ký", of=("quyen_han_chuc_vu",))
def title_fits_mark(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    wanted = subject.profile.component("quyen_han_chuc_vu")["title_fits_mark"]
    deputies = tuple(f"{one} " for one in subject.profile.words["chu_ky"]["deputies"])
    if not any(mark for signer in unit.signers for mark, _, _ in _marked(signer, subject.profile)):
        yield skip("Người ký không ghi chữ viết tắt quyền hạn.")
    for signer in unit.signers:
        marked = _marked(signer, subject.profile)
        for mark, line, below in marked:
            own = [one for one in below if mark_of(one.text, subject.profile) is None]
            if not own:
                continue
            told = _unfit(mark, line.text, own, deputies)
            if told:
                yield fault(told, own[0], requirement=wanted, component="quyen_han_chuc_vu")
        kinds = [mark for mark, _, _ in marked]
        if "TUQ." in kinds and "KT." in kinds[kinds.index("TUQ.") :]:
            yield fault(
                "Người được thừa ủy quyền không được ủy quyền lại cho người khác ký, nên dưới dòng TUQ. không có "
                "dòng KT.",
                titles(signer),
                requirement=wanted,
                component="quyen_han_chuc_vu",
            )


def _unfit(mark: str, line: str, own: Sequence[Line], deputies: tuple[str, ...]) -> str | None:
    """Why a title does not go with the mark above it."""
    if mark == "KT." and not any(one.text.upper().startswith(deputies) for one in own):
        return f"Chức vụ “{own[0].text}” không phù hợp với hình thức ký KT.: người ký thay phải là cấp phó."
    head = fold(re.sub(r"^\S+?[./]\s*|^\S+\s+", "", line))
    if mark in ("TL.", "TUQ.") and any(fold(one.text) == f"phó {head}" for one in own):
        return f"Chức vụ “{own[0].text}” không phù hợp với hình thức ký {mark}: cấp phó ký thay người đứng đầu ghi KT."
    return None


def _marked(signer: Signer, profile: Profile) -> list[tuple[str, Line, tuple[Line, ...]]]:
    """Each line with an authority mark, and the lines below it, the one of ô 7b included."""
    lines = titles(signer)
    found = []
    for at, line in enumerate(lines):
        mark = mark_of(line.text, profile)
        if mark is not None:
            found.append((mark, line, (*lines[at + 1 :], *signer.other_position)))
    return found


def _target(profile: Profile) -> tuple[str, ...]:
    target = profile.component("quyen_han_chuc_vu")["marks"].target
    return target if isinstance(target, tuple) else ()


@lru_cache
def _marks(allowed: tuple[str, ...]) -> re.Pattern[str]:
    """A mark with whatever stands behind it: a stop, a slash, a space."""
    words = "|".join(sorted((mark.rstrip(".") for mark in allowed), key=len, reverse=True))
    return re.compile(rf"(?P<mark>{words})(?P<stop>\s*[./]\s*|\s+)(?=\S)")
