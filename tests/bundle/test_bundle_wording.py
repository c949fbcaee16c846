"""Words and marks that the template adds are not typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import doctypes
from generator.bundle import wording

CONG_VAN = doctypes.load("cong_van")


def found(recipe=CONG_VAN, **data):
    return [(problem.code, problem.path, problem.hint) for problem in wording.problems(data, recipe)]


@pytest.mark.parametrize(
    "data",
    [
        {"trich_yeu": "nâng bậc lương năm 2019"},
        {"trich_yeu": "Về kết quả công tác"},
        {"kinh_gui": ["Bộ Nội vụ."]},
        {"kinh_gui": ["Bộ Văn hóa, Thể thao và Du lịch", "Các phòng, ban, đơn vị v.v."]},
        {"noi_nhan": ["Như trên (để b/c)", "Các cơ quan v.v.", "Lưu: VT, HC (2)"]},
        {"noi_nhan": ["Nơi nhận thông tin: Trang thông tin điện tử"]},
        {"dia_danh": "Thành phố Hồ Chí Minh"},
        {"ky_hieu_nguoi_soan": "PL"},
        {"trich_yeu": None, "kinh_gui": "x", "noi_nhan": [1], "co_quan": "ten"},
    ],
)
def test_what_the_template_does_not_add_may_be_typed(data):
    assert found(**data) == []


@pytest.mark.parametrize(
    ("field", "typed", "code", "rest"),
    [
        ("trich_yeu", "V/v nâng bậc lương", "DU35", "nâng bậc lương"),
        ("trich_yeu", "V/v: nâng bậc lương", "DU35", "nâng bậc lương"),
        ("trich_yeu", "v/v nâng bậc lương", "DU35", "nâng bậc lương"),
        ("trich_yeu", "V / v nâng bậc lương", "DU35", "nâng bậc lương"),
        ("trich_yeu", "Về việc nâng bậc lương", "DU35", "nâng bậc lương"),
        ("dia_danh", "Hà Nội, ngày 19 tháng 7 năm 2022", "DU35", "Hà Nội"),
        ("dia_danh", "Hà Nội, ngày      tháng     năm 2022", "DU35", "Hà Nội"),
        ("dia_danh", "Hà Nội,", "DU36", "Hà Nội"),
        ("ky_hieu_nguoi_soan", "PL.", "DU36", "PL"),
        ("ky_hieu_nguoi_soan", "PL.(300)", "DU36", "PL"),
    ],
)
def test_fixed_words_of_a_text_are_refused_with_the_text_without_them(field, typed, code, rest):
    assert found(**{field: typed}) == [(code, (field,), f"Chỉ ghi «{rest}».")]


@pytest.mark.parametrize(
    ("field", "typed", "code", "rest"),
    [
        ("kinh_gui", "Kính gửi: Bộ Nội vụ", "DU35", "Bộ Nội vụ"),
        ("kinh_gui", "- Bộ Nội vụ", "DU36", "Bộ Nội vụ"),
        ("kinh_gui", "– Bộ Nội vụ;", "DU36", "Bộ Nội vụ"),
        ("kinh_gui", "Kính gửi: - Bộ Nội vụ;", "DU35", "Bộ Nội vụ"),
        ("noi_nhan", "Nơi nhận: Như trên", "DU35", "Như trên"),
        ("noi_nhan", "- Như trên;", "DU36", "Như trên"),
        ("noi_nhan", "Lưu: VT, VP.", "DU36", "Lưu: VT, VP"),
        ("noi_nhan", "•\tLưu: VT", "DU36", "Lưu: VT"),
    ],
)
def test_fixed_words_of_an_item_are_refused_with_the_item_without_them(field, typed, code, rest):
    assert found(**{field: [typed]}) == [(code, (field, 0), f"Chỉ ghi «{rest}».")]


def test_an_item_of_fixed_words_only_is_to_be_left_out():
    assert found(noi_nhan=["Nơi nhận", "Như trên"]) == [("DU35", ("noi_nhan", 0), "Bỏ mục này.")]


def test_a_full_stop_is_added_only_to_several_addressees():
    assert found(kinh_gui=["Bộ Nội vụ."]) == []
    assert found(kinh_gui=["Bộ Nội vụ", "Bộ Tài chính."]) == [("DU36", ("kinh_gui", 1), "Chỉ ghi «Bộ Tài chính».")]


@pytest.mark.parametrize("slug", ["ke_hoach", "bao_cao", "van_ban_khac"])
def test_a_named_type_adds_no_v_v_so_its_subject_may_begin_with_it(slug):
    assert found(doctypes.load(slug), trich_yeu="Về việc nâng bậc lương") == []


def test_the_place_of_the_organisation_is_read_too():
    assert found(co_quan={"dia_danh": "Lâm Đồng,"}) == [("DU36", ("co_quan", "dia_danh"), "Chỉ ghi «Lâm Đồng».")]


words = st.text(alphabet="-–;.,: ()vV/ềiệcKínhgửNơậLưtrngày1", max_size=40)


@given(st.sampled_from(["trich_yeu", "dia_danh", "ky_hieu_nguoi_soan", "kinh_gui", "noi_nhan"]), words)
def test_what_the_hint_says_passes(field, typed):
    def given_as(text):
        return {field: [text, text] if field in ("kinh_gui", "noi_nhan") else text}

    for _, _, hint in found(**given_as(typed)):
        rest = hint.removeprefix("Chỉ ghi «").removesuffix("».")
        assert hint == "Bỏ mục này." or found(**given_as(rest)) == []
