"""Authority and title of the signer (Phụ lục I, Phần I, Mục II, khoản 7, điểm b; Điều 13)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.bundle import signer


def found(authority, title, head=None):
    data = {"nguoi_ky": {"quyen_han": authority, "chuc_vu": title}, "co_quan": {"nguoi_dung_dau": head}}
    return [(problem.code, problem.path[1:]) for problem in signer.problems(data)]


def hint(authority, title):
    (problem,) = signer.problems({"nguoi_ky": {"quyen_han": authority, "chuc_vu": title}})
    return problem.hint


# Forms of the decree and of its model forms, and offices whose deputies are named in their own way.
RIGHT = [
    (None, "Giám đốc", "Giám đốc"),
    (None, "Trưởng phòng", "Giám đốc"),
    ("KT. Giám đốc", "Phó Giám đốc", "Giám đốc"),
    ("KT. Giám đốc", "Phó Giám đốc", None),
    ("KT.GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Giám đốc"),
    ("KT. Bộ trưởng", "Thứ trưởng", "Bộ trưởng"),
    ("KT. Bộ trưởng, Chủ nhiệm", "Thứ trưởng, Phó Chủ nhiệm", "Bộ trưởng, Chủ nhiệm"),
    ("KT. Chủ tịch", "Phó Chủ tịch Thường trực", "Chủ tịch"),
    ("KT. Trưởng phòng", "Phó Trưởng phòng", "Trưởng phòng"),
    ("KT. Trưởng phòng", "Phó phòng", "Trưởng phòng"),
    ("KT. Thủ tướng", "Phó Thủ tướng", "Thủ tướng"),
    ("KT. Viện trưởng", "Phó Viện trưởng", "Viện trưởng"),
    ("KT. Hoà giải trưởng", "Phó Hòa giải trưởng", None),
    (["TM. Ủy ban nhân dân"], "Chủ tịch", "Chủ tịch"),
    (["TM. Ủy ban nhân dân", "KT. Chủ tịch"], "Phó Chủ tịch", "Chủ tịch"),
    ("TM. Ban Chỉ đạo", "Phó Trưởng ban", "Trưởng ban"),
    ("TL. Bộ trưởng", "Chánh Văn phòng", "Bộ trưởng"),
    (["TL. Bộ trưởng", "KT. Chánh Văn phòng"], "Phó Chánh Văn phòng", "Bộ trưởng"),
    ("TL. Chủ tịch", "Q. Chánh Văn phòng", "Chủ tịch"),
    ("TUQ. Giám đốc", "Trưởng phòng Tổ chức cán bộ", "Giám đốc"),
    ("Q. Giám đốc", None, "Giám đốc"),
    (None, "Q. Giám đốc", "Giám đốc"),
    (None, "Quản đốc", None),
    (None, "Kế toán trưởng", "Giám đốc"),
    ("KT. Chủ tịch Ủy ban nhân dân", "Phó Chủ tịch", "Chủ tịch"),
]

WRONG = [
    (None, None, None, [("DU38", ("chuc_vu",))]),
    ("KT. Giám đốc", None, None, [("DU38", ("chuc_vu",))]),
    (["TM. Ủy ban nhân dân", "KT. Chủ tịch"], None, None, [("DU38", ("chuc_vu",))]),
    (None, "KT. Giám đốc", None, [("DU38", ("chuc_vu",))]),
    ("T/M Ủy ban nhân dân", "Chủ tịch", None, [("DU37", ("quyen_han",))]),
    ("K/T Giám đốc", "Phó Giám đốc", None, [("DU37", ("quyen_han",))]),
    ("TM Ủy ban nhân dân", "Chủ tịch", None, [("DU37", ("quyen_han",))]),
    ("Thừa lệnh Bộ trưởng", "Chánh Văn phòng", None, [("DU37", ("quyen_han",))]),
    ("PP. Giám đốc", "Phó Giám đốc", None, [("DU37", ("quyen_han",))]),
    ("KT.", "Phó Giám đốc", None, [("DU37", ("quyen_han",))]),
    (["TM. Ủy ban nhân dân", "K/T Chủ tịch"], "Phó Chủ tịch", None, [("DU37", ("quyen_han", 1))]),
    (None, "KT Giám đốc", None, [("DU37", ("chuc_vu",))]),
    ("KT. Giám đốc", "Giám đốc", None, [("DU39", ("chuc_vu",))]),
    ("KT. Giám đốc", "Phó Hiệu trưởng", None, [("DU39", ("chuc_vu",))]),
    ("KT. Tổng Giám đốc", "Phó Giám đốc", None, [("DU39", ("chuc_vu",))]),
    (["KT. Chủ tịch", "TM. Ủy ban nhân dân"], "Phó Chủ tịch", None, [("DU39", ("quyen_han", 1))]),
    ("TL. Giám đốc", "Phó Giám đốc", None, [("DU39", ("chuc_vu",))]),
    ("TL. Bộ trưởng", "Thứ trưởng", None, [("DU39", ("chuc_vu",))]),
    ("TUQ. Giám đốc", "Phó Giám đốc", None, [("DU39", ("chuc_vu",))]),
    (["TUQ. Giám đốc", "KT. Chánh Văn phòng"], "Phó Chánh Văn phòng", None, [("DU39", ("quyen_han", 1))]),
    ("Q. Giám đốc", "Giám đốc", None, [("DU39", ("chuc_vu",))]),
    ("KT. Hiệu trưởng", "Phó Hiệu trưởng", "Giám đốc", [("DU40", ("quyen_han",))]),
    ("KT. Giám đốc", "Phó Giám đốc", "Tổng Giám đốc", [("DU40", ("quyen_han",))]),
    (["TM. Ủy ban nhân dân", "KT. Giám đốc"], "Phó Giám đốc", "Chủ tịch", [("DU40", ("quyen_han", 1))]),
    ("Q. Hiệu trưởng", None, "Giám đốc", [("DU40", ("quyen_han",))]),
    (None, "Phó Giám đốc", "Giám đốc", [("DU41", ("chuc_vu",))]),
    (None, "Thứ trưởng", "Bộ trưởng", [("DU41", ("chuc_vu",))]),
]


@pytest.mark.parametrize(("authority", "title", "head"), RIGHT)
def test_forms_of_the_decree_pass(authority, title, head):
    assert found(authority, title, head) == []


@pytest.mark.parametrize(("authority", "title", "head", "problems"), WRONG)
def test_contradictions_are_found_where_they_stand(authority, title, head, problems):
    assert found(authority, title, head) == problems


@pytest.mark.parametrize(
    ("authority", "title", "right"),
    [
        ("T/M Ủy ban nhân dân", "Chủ tịch", "«TM. Ủy ban nhân dân»"),
        ("T/UQ. Giám đốc", "Chánh Văn phòng", "«TUQ. Giám đốc»"),
        ("KT Giám đốc", "Phó Giám đốc", "«KT. Giám đốc»"),
        ("Thừa uỷ quyền Giám đốc", "Chánh Văn phòng", "«TUQ. Giám đốc»"),
        ("KT. Bộ trưởng", None, "«Thứ trưởng»"),
        ("KT. Giám đốc", None, "«Phó Giám đốc»"),
        ("TL. Giám đốc", "Phó Giám đốc", "«KT. Giám đốc»"),
    ],
)
def test_the_hint_gives_the_form_most_likely_meant(authority, title, right):
    assert right in hint(authority, title)


@given(st.one_of(st.none(), st.text(), st.lists(st.text(), max_size=3)), st.none() | st.text(), st.none() | st.text())
def test_any_words_are_judged(authority, title, head):
    assert all(code.startswith("DU") for code, _ in found(authority, title, head))
