"""Nơi nhận: cases of its rules."""

from __future__ import annotations

import pytest
from support import quyet_dinh
from support.cases import Case, hold, ident, of_bytes, of_sample
from support.edits import every, font, form, found, moved_after, put_after, removed, style, typed

from generator.findings import Outcome, Severity

BASE = "cong_van/day_du.json"
LABEL, FIRST, SECOND, THIRD, LUU = "Nơi nhận:", "- Như trên", "- Chủ tịch", "- Thành viên", "- Lưu"
made = quyet_dinh.case


def case(code, name, change=None, **more):
    return Case(code, name, change, base=BASE, **more)


def luu(words):
    """Another Lưu line, the drafter's mark included."""

    def change(document):
        paragraph = found(document, LUU)
        for run in paragraph.runs[1:]:
            run.text = ""
        paragraph.runs[0].text = words

    return change


def over_two_lines(document):
    """One recipient over two paragraphs, the second without a dash."""
    typed(SECOND, "- Chủ tịch, các Phó Chủ tịch UBND tỉnh (để b/c);", "- Chủ tịch, các Phó Chủ tịch")(document)
    put_after("- Chủ tịch", "UBND tỉnh (để b/c);")(document)


def same_line(document):
    label = found(document, LABEL)
    label.add_run(" - Như trên;")
    removed(FIRST)(document)


CASES = [
    case("NN01", "dung-mau", outcome="đạt"),
    case("NN01", "co-13", font(LABEL, size=13), severity=Severity.ERROR, quoted=LABEL, message="13"),
    case("NN01", "chu-dung-tu-kieu-doan", style("VB Nơi nhận nhãn", italic=False), severity=Severity.ERROR,
         message="đứng"),
    case("NN01", "khong-dau-hai-cham", typed(LABEL, "nhận:", "nhận"), message="hai chấm"),
    case("NN01", "gach-chan", font(LABEL, underline=True), severity=Severity.WARNING, message="gạch chân"),
    case("NN01", "canh-giua", form(LABEL, align="center"), severity=Severity.ERROR, message="cách lề trái"),
    case("NN01", "lui-2-mm-van-sat-le", form(LABEL, left=2), outcome="đạt"),
    case("NN02", "dung-mau", outcome="đạt"),
    case("NN02", "co-12-tu-kieu-doan", style("VB Nơi nhận mục", size=12), severity=Severity.ERROR, message="12"),
    case("NN02", "nghieng", font(THIRD, italic=True), quoted="Thành viên", message="nghiêng"),
    case("NN02", "lui-10-mm", form(THIRD, left=10), severity=Severity.ERROR, message="cách lề trái"),
    case("NN03", "dung-mau", outcome="đạt"),
    case("NN03", "mot-noi-nhan-hai-dong", over_two_lines, outcome="đạt"),
    case("NN03", "dau-phay", typed(THIRD, "Ban Chỉ đạo;", "Ban Chỉ đạo,"), severity=Severity.ERROR, quoted="Thành viên",
         message="không có dấu chấm phẩy"),
    case("NN03", "gach-dai", typed(THIRD, "- ", "– "), severity=Severity.WARNING, message="gạch dài"),
    case("NN03", "luu-ket-thuc-bang-cham-phay", luu("- Lưu: VT, SNV;"), severity=Severity.ERROR,
         message="dấu chấm (.)"),
    case("NN04", "co-ky-hieu-nguoi-soan", outcome="đạt"),
    case("NN04", "chi-vt", luu("- Lưu: VT."), outcome="đạt"),
    case("NN04", "co-so-ban", luu("- Lưu: VT, HC (2)."), outcome="đạt"),
    case("NN04", "ten-don-vi-co-dau-cham", luu("- Lưu: VT, P. TCCB."), outcome="đạt"),
    case("NN04", "ho-so", luu("- Lưu: VT, Hồ sơ."), outcome="đạt"),
    case("NN04", "khong-dau-hai-cham", luu("- Lưu VT, SNV."), severity=Severity.ERROR, quoted="Lưu VT"),
    case("NN04", "luu-van-phong", luu("- Lưu: VP."), severity=Severity.ERROR, message="VP"),
    case("NN04", "khong-co-dong-luu", every(removed(LUU), typed(THIRD, "đạo;", "đạo.")), severity=Severity.ERROR,
         message="không có dòng Lưu"),
    case("NN05", "nhu-tren", outcome="đạt"),
    case("NN05", "nhu-tren-de-bao-cao", typed(FIRST, "trên;", "trên (để b/c);"), outcome="đạt"),
    case("NN05", "khong-nhu-tren", removed(FIRST), severity=Severity.ERROR, quoted="Chủ tịch"),
    made("NN06", "nhu-dieu-4", outcome="đạt"),
    made("NN06", "khong-nhu-dieu", removed("- Như Điều"), severity=Severity.WARNING, quoted="Ủy ban"),
    made("NN06", "chu-d-thuong", typed("- Như Điều", "Điều", "điều"), severity=Severity.WARNING),
    made("NN06", "dieu-khong-co", typed("- Như Điều", "Điều 4", "Điều 7"), message="không có Điều 7"),
    case("NN07", "co-noi-thuc-hien", outcome="đạt"),
    Case("NN07", "chi-co-luu", removed("- Các phòng"), base="van_ban_khac/toi_thieu.json", severity=Severity.INFO),
    made("NN08", "duoi-thu-ky", of="bien_ban", outcome="đạt"),
    made("NN08", "tren-thu-ky", every(moved_after("THƯ KÝ", "- Lưu"), moved_after("Nguyễn Thị B", "THƯ KÝ")),
         of="bien_ban", severity=Severity.INFO),
    case("NN09", "co-noi-nhan", outcome="đạt"),
    case("NN09", "khong-co-noi-nhan", removed(LABEL, FIRST, SECOND, THIRD, LUU), severity=Severity.ERROR,
         also=("ST01",)),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=ident)
def test_case(case: Case) -> None:
    hold(case)


def test_list_on_the_line_of_the_label_is_told() -> None:
    document = quyet_dinh.opened("to_trinh")
    same_line(document)
    told = [one for one in of_bytes(quyet_dinh.saved(document)).findings if one.code == "NN01"]
    assert [one.severity for one in told] == [Severity.ERROR]
    assert "cùng dòng" in told[0].message


@pytest.mark.parametrize("code", ["NN05", "NN06", "NN08"])
def test_plan_is_not_asked_for_what_other_types_have(code: str) -> None:
    assert of_sample("ke_hoach/day_du.json").outcome(code) is Outcome.NOT_APPLICABLE
