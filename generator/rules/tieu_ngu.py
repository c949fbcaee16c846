"""Ô số 1, second line: Tiêu ngữ and the line drawn under it (Phụ lục I, Phần I, Mục II, khoản 1, điểm b)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Severity
from generator.layout.location.extents import extent, relative_extent
from generator.layout.location.model import Line, Unit
from generator.layout.location.words import judged
from generator.layout.model import Run
from generator.rules import looks, wording
from generator.rules._heading import sided, tolerance
from generator.rules._lines import judge_line
from generator.rules.model import Change, Subject, Verdict, fault, rule, skip

KEY = "tieu_ngu"
_KINDS = ("van_ban", "kem_theo")
_HARD_HYPHEN = "\u2011"  # Ctrl+Shift+_ in Word: prints as a hyphen
_LONG_DASH = re.compile(r"[\u2010\u2012-\u2015\u2212]")
_TIGHT = re.compile(r"\S-|-\S")


@rule("TN01", "tieu-ngu-ghi-sai", "Lời của Tiêu ngữ", needs=(KEY,), kinds=_KINDS)
def words(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    wanted = subject.profile.component(KEY)["text"]
    found = unit[KEY].text.replace(_HARD_HYPHEN, "-")
    if wanted.admits(found) or found == str(wanted.target).upper():
        return  # capitals throughout are told by TN02
    hint = None
    if _LONG_DASH.search(found):
        hint = "Thay gạch ngang dài bằng gạch nối ngắn (-); tắt tự sửa gạch nối của Word (AutoFormat As You Type)."
    elif _TIGHT.search(found):
        hint = "Thêm một dấu cách trước và sau mỗi gạch nối."
    yield fault(
        f"Tiêu ngữ phải ghi đúng: {wanted.target} (gạch nối ngắn, có cách chữ); hiện ghi là «{unit[KEY].text}».",
        unit[KEY].lines,
        requirement=wanted,
        component=KEY,
        hint=hint,
    )


@rule("TN02", "tieu-ngu-sai-kieu-chu", "Kiểu chữ của Tiêu ngữ", needs=(KEY,), kinds=_KINDS)
def look(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    wanted = subject.profile.component(KEY)
    wrong = [*looks.mismatches(unit[KEY].lines, wanted, ("upper", "size", "bold", "italic"))]
    if wrong:
        yield fault(
            f"Tiêu ngữ phải là chữ in thường, {wording.size(wanted['size'])}, kiểu chữ đứng, đậm; "
            f"hiện là {looks.described(wrong)}.",
            unit[KEY].lines,
            requirement=wrong[0].requirement,
            component=KEY,
            origin=wrong[0].origin,
            changes=looks.changes(wrong),
        )


@rule("TN03", "tieu-ngu-lech-giua", "Tiêu ngữ canh giữa dưới Quốc hiệu", needs=("quoc_hieu", KEY), kinds=_KINDS)
def centred(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    wanted = subject.profile.component(KEY)["centered_under"]
    wanted_align = subject.profile.component(KEY)["align"]
    above, line = unit["quoc_hieu"].lines[-1], unit[KEY].lines[0]
    off = _off(above, line)
    if off is None or off <= tolerance(subject, "rule_center"):
        return
    # Either line may be the one that is not centred.
    wrong = [one for one in (above, line) if not wanted_align.admits(one.paragraph.format.align)] or [line]
    yield fault(
        f"Tiêu ngữ phải canh giữa dưới Quốc hiệu; hiện lệch khỏi giữa {wording.mm(off)}{wording.NBSP}mm.",
        unit[KEY].lines,
        severity=Severity.WARNING if sided(unit) else wanted.severity,
        requirement=wanted,
        component=KEY,
        origin=wrong[0].paragraph.format.origins.get("align"),
        changes=() if line.cell is None else tuple(Change("align", "center", looks.spot(one)) for one in wrong),
    )


def _off(above: Line, line: Line) -> float | None:
    """How far the centres of two lines lie apart; None where that cannot be told."""
    forms = above.paragraph.format, line.paragraph.format
    if above.band == line.band and all(form.align == "center" for form in forms):
        shifts = [(form.left + form.first_line - form.right) / 2 for form in forms]
        return abs(shifts[0] - shifts[1])
    measure = relative_extent if above.band == line.band else extent
    inks = measure(above), measure(line)
    if inks[0] is None or inks[1] is None:
        return None
    return abs(inks[0].centre - inks[1].centre)


@rule("TN04", "duong-ke-duoi-tieu-ngu-sai", "Đường kẻ dưới Tiêu ngữ", needs=(KEY,), kinds=_KINDS)
def line_below(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    if not unit.rules.get(KEY) and _underlined(unit):
        yield skip("Chữ Tiêu ngữ được gạch chân thay cho đường kẻ: xem quy tắc TN05.")
        return
    yield from judge_line(subject, unit, KEY, "duong_ke_tieu_ngu")


@rule("TN05", "gach-chan-chu-tieu-ngu", "Gạch chân chữ Tiêu ngữ", needs=(KEY,), kinds=_KINDS)
def underlined(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    found = _underlined(unit)
    if found:
        wanted = subject.profile.component(KEY)["underline"]
        yield fault(
            "Không gạch chân chữ Tiêu ngữ mà kẻ một đường kẻ ngang riêng bên dưới; hiện chữ Tiêu ngữ đang gạch chân.",
            unit[KEY].lines,
            requirement=wanted,
            component=KEY,
            origin=found[0][1].format.origins.get("underline"),
            changes=tuple(Change("underline", wanted.target, looks.spot(line, run)) for line, run in found),
        )


def _underlined(unit: Unit) -> list[tuple[Line, Run]]:
    return [
        (line, run) for line in unit[KEY].lines for run in judged(line) if run.format.underline not in (None, "none")
    ]
