"""Ô số 1, first line: Quốc hiệu (Phụ lục I, Phần I, Mục II, khoản 1)."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Severity
from generator.layout.location.extents import relative_extent
from generator.layout.location.heading_words import is_label, is_signature_data, mark
from generator.layout.location.lines import flow
from generator.layout.location.model import Line, Unit
from generator.layout.location.words import is_placeholder, judged
from generator.rules import looks, wording
from generator.rules._gap import apart
from generator.rules._heading import sided, text_width, tolerance
from generator.rules.model import Subject, Verdict, fault, rule

KEY = "quoc_hieu"
_KINDS = ("van_ban", "kem_theo")
_NAMES = ("co_quan_chu_quan", "co_quan_ban_hanh", "so_ky_hieu")
_STAMPS = ("do_mat", "do_khan", "pham_vi_luu_hanh", "ky_so_ban_sao", "thong_tin_ky_so", "hinh_thuc_sao")


@rule("QH01", "quoc-hieu-ghi-sai", "Lời của Quốc hiệu", needs=(KEY,), kinds=_KINDS)
def words(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    wanted = subject.profile.component(KEY)["text"]
    lines, found = unit[KEY].lines, unit[KEY].text
    if wanted.admits(found):
        return
    if wanted.admits(found.upper()):
        runs = [run for line in lines for run in judged(line)]
        if looks.is_upper(runs):
            yield fault(
                "Quốc hiệu phải được gõ bằng chữ in hoa; hiện gõ bằng chữ thường rồi định dạng thành in hoa "
                "(All caps), nên khi sao chép sẽ thành chữ thường.",
                lines,
                severity=Severity.WARNING,
                requirement=wanted,
                component=KEY,
                hint="Gõ lại Quốc hiệu bằng chữ in hoa rồi bỏ định dạng All caps.",
            )
        return  # small letters are told by QH02
    yield fault(
        f"Quốc hiệu phải ghi đúng: {wanted.target}; hiện ghi là «{found}».",
        lines,
        requirement=wanted,
        component=KEY,
        hint="Gõ lại đúng từng chữ, đúng dấu, không thêm dấu câu.",
    )


@rule("QH02", "quoc-hieu-sai-kieu-chu", "Kiểu chữ của Quốc hiệu", needs=(KEY,), kinds=_KINDS)
def look(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    wanted = subject.profile.component(KEY)
    wrong = [*looks.mismatches(unit[KEY].lines, wanted, ("upper", "size", "bold", "italic"))]
    if wrong:
        required = f"in hoa, {wording.size(wanted['size'])}, kiểu chữ đứng, đậm"
        yield fault(
            f"Quốc hiệu phải {required}; hiện là {looks.described(wrong)}.",
            unit[KEY].lines,
            requirement=wrong[0].requirement,
            component=KEY,
            origin=wrong[0].origin,
            changes=looks.changes(wrong),
        )


@rule("QH03", "quoc-hieu-sai-cho", "Chỗ đặt Quốc hiệu", needs=(KEY,))
def position(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    wanted = subject.profile.component(KEY)["position"]
    line = unit[KEY].lines[0]
    if not _is_right(subject, unit, line):
        yield fault(
            "Quốc hiệu phải đặt ở phía trên cùng, bên phải trang đầu; hiện không nằm ở nửa bên phải.",
            unit[KEY].lines,
            severity=Severity.WARNING if sided(unit) else wanted.severity,
            requirement=wanted,
            component=KEY,
            hint="Đặt Quốc hiệu vào ô bên phải của bảng hai cột ở đầu trang, tên cơ quan ở ô bên trái.",
        )
        return
    above = _above(subject, unit, line)
    labels = [one for one in above if is_label(one.text)]
    others = [one for one in above if one not in labels]
    if others:
        yield fault(
            "Quốc hiệu phải ở trên cùng trang đầu; hiện phía trên còn có dòng chữ khác.",
            (others[0],),
            requirement=wanted,
            component=KEY,
        )
    elif labels:
        yield fault(
            "Phía trên Quốc hiệu có dòng ghi thêm; bản chính thức không có dòng này.",
            tuple(labels),
            severity=Severity.INFO,
            requirement=wanted,
            component=KEY,
        )


def _is_right(subject: Subject, unit: Unit, line: Line) -> bool:
    """Whether a line stands in the right cell of the heading's table, or in the right half by its ink."""
    if line.cell is not None and line.cell.column > 0:
        names = [one.cell for key in _NAMES if key in unit for one in unit[key].lines]
        return not any(cell and cell.table is line.cell.table and cell.column > line.cell.column for cell in names)
    width, ink = text_width(subject, unit), relative_extent(line)
    if ink is None or width is None:
        return line.side == "right"
    return ink.centre > width / 2 + tolerance(subject, "center")


def _above(subject: Subject, unit: Unit, line: Line) -> list[Line]:
    """The lines with words that are printed over Quốc hiệu; of the first document only, whose page begins with it."""
    if unit is not subject.reading.units[0]:
        return []
    stamps = {id(one.paragraph) for key in _STAMPS if key in unit for one in unit[key].lines}
    found = []
    for placed in flow(subject.document):
        one = placed.line
        if one.paragraph is line.paragraph:
            break
        if is_placeholder(one.text) or mark(one.text) or is_signature_data(one.text) or id(one.paragraph) in stamps:
            continue
        if not _is_beside(one, line):
            found.append(one)
    return found


def _is_beside(one: Line, line: Line) -> bool:
    """Whether a line that is read before Quốc hiệu stands in a column at its left, or in a box."""
    if one.cell is not None and line.cell is not None and one.cell.table is line.cell.table:
        return one.band.right <= line.band.left or one.cell.column < line.cell.column
    return len(one.paragraph.place.steps) > 1 and one.band.right <= line.band.left


@rule(
    "QH04", "quoc-hieu-cach-tieu-ngu", "Khoảng cách giữa Quốc hiệu và Tiêu ngữ", needs=(KEY, "tieu_ngu"), kinds=_KINDS
)
def gap(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    wanted = subject.profile.component("tieu_ngu")["line"]
    above, below = unit[KEY].lines[-1], unit["tieu_ngu"].lines[0]
    wrong = [*apart(subject, above, below, wanted)]
    if wrong:
        yield fault(
            "Quốc hiệu và Tiêu ngữ phải cách nhau dòng đơn, không chèn dòng trống; hiện "
            f"{', '.join(one.words for one in wrong)}.",
            (above, below),
            severity=max(one.severity for one in wrong),
            requirement=wanted,
            component="tieu_ngu",
            origin=wrong[0].origin,
            changes=tuple(change for one in wrong for change in one.changes),
        )


@rule("QH05", "thieu-quoc-hieu-tieu-ngu", "Quốc hiệu và Tiêu ngữ phải có")
def required(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    profile = subject.profile
    missing = [key for key in (KEY, "tieu_ngu") if key not in unit]
    if not missing:
        return
    wanted = profile.component(missing[0])["required"]
    without_model = unit.type in profile.words["loai_van_ban"]["khong_co_mau_nao"]
    titles = " và ".join(profile.component(key).title for key in missing)
    present = next((unit[key].lines for key in (KEY, "tieu_ngu") if key in unit), None)
    yield fault(
        f"Văn bản phải có Quốc hiệu và Tiêu ngữ; hiện thiếu {titles}.",
        present,
        severity=Severity.INFO if without_model else wanted.severity,
        requirement=wanted,
        component=missing[0],
    )
