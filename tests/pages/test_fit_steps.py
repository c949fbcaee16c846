"""What fitting to the page may change: every value stays in the range of the law, the law's figures typed by hand.

Phụ lục I, Phần I: Mục I, khoản 3 (margins); Mục II, khoản 6, điểm e (sizes 13-14, at least 6 pt between paragraphs,
from single to 1,5 lines); Mục V and its footnote 1 (sizes move together).
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations

import docx
import pytest
from docx.document import Document

from generator import doctypes, profiles
from generator.authoring.build import build
from generator.errors import Defect
from generator.profiles import fitting
from generator.profiles.fitting import STEPS, Step, narrowed
from generator.profiles.model import Profile, Value
from generator.units import Mm, Pt

USUAL = profiles.load()


def targeted(profile: Profile, key: str, **targets: Value) -> Profile:
    component = profile.component(key)
    changed = {name: replace(component[name], target=target) for name, target in targets.items()}
    own = replace(component, requirements={**component.requirements, **changed})
    return replace(profile, components={**profile.components, key: own})


def wide() -> Profile:
    """A profile with room to give in every respect: what an office may ask for within the law."""
    page = {**USUAL.page, **{edge: replace(USUAL.page[edge], target=Mm(25)) for edge in ("top", "bottom")}}
    made = replace(USUAL, page=page, layout={
        **USUAL.layout, "header_distance": replace(USUAL.layout["header_distance"], target=Mm(9.8))
    })  # fmt: skip
    made = targeted(made, "noi_dung", gap_above=Pt(9), before=Pt(9), line=1.5)
    made = targeted(made, "quoc_hieu", size=Pt(13))
    made = targeted(made, "tieu_ngu", size=Pt(14))
    made = targeted(made, "dia_danh_thoi_gian", size=Pt(14))
    return replace(made, page={**made.page, "heading_tier": replace(made.page["heading_tier"], target="13-14-14")})


PROFILES = {"usual": USUAL, "wide": wide()}


def choices() -> Iterator[object]:
    """Every set of steps under each profile, in the order of the steps."""
    for name, profile in PROFILES.items():
        steps = fitting.effective(profile)
        for count in range(len(steps) + 1):
            for chosen in combinations(steps, count):
                yield pytest.param(profile, chosen, id="-".join([name, *(step.key for step in chosen)]))


def styles(profile: Profile) -> Document:
    """The template under a profile, as python-docx reads it."""
    return docx.Document(io.BytesIO(build(doctypes.load("cong_van"), profile)))


def test_the_steps_that_would_change_anything_are_named_in_their_order() -> None:
    assert [step.key for step in fitting.effective(USUAL)] == ["cach_phan", "cho_ky", "co_chu"]
    assert [step.key for step in fitting.effective(PROFILES["wide"])] == [
        "cach_phan", "cach_doan", "cach_dong", "cho_ky", "co_chu", "le_trang",
    ]  # fmt: skip


@pytest.mark.parametrize(("profile", "steps"), list(choices()))
def test_every_set_of_steps_stays_within_the_law(profile: Profile, steps: tuple[Step, ...]) -> None:
    made = narrowed(profile, steps)
    assert list(fitting.beyond(made, profile)) == []
    document = styles(made)
    section = document.sections[0]
    for margin in (section.top_margin, section.bottom_margin):
        assert margin is not None
        # 1134 twips, the nearest to 20 mm, are 20.003 mm.
        assert 19.99 <= margin.mm <= 25.01
    named = {style.name: style for style in document.styles}
    body = named["VB Nội dung"]
    assert 13 <= body.font.size.pt <= 14
    assert body.paragraph_format.space_before.pt >= 6
    assert 1.0 <= body.paragraph_format.line_spacing <= 1.5
    for name in ("VB Tên loại", "VB Trích yếu", "VB Kính gửi", "VB Quyền hạn chức vụ", "VB Họ tên người ký"):
        assert 13 <= named[name].font.size.pt <= 14
    for name in ("VB Quốc hiệu", "VB Cơ quan ban hành", "VB Trích yếu công văn"):
        assert 12 <= named[name].font.size.pt <= 13
    # Sizes with one value only: Nơi nhận 12 and 11, số và ký hiệu 13.
    fixed = {"VB Nơi nhận nhãn": 12, "VB Nơi nhận mục": 11, "VB Số ký hiệu": 13}
    assert {name: named[name].font.size.pt for name in fixed} == fixed


@pytest.mark.parametrize(("profile", "steps"), list(choices()))
def test_sizes_move_together(profile: Profile, steps: tuple[Step, ...]) -> None:
    made = narrowed(profile, steps)
    text = ("noi_dung", "khoan", "diem", "can_cu", "kinh_gui", "quyen_han_chuc_vu", "chuc_vu_khac", "ho_ten_nguoi_ky")
    assert len({made.component(key)["size"].target for key in text}) == 1
    heading = [made.component(key)["size"].target for key in ("quoc_hieu", "tieu_ngu", "dia_danh_thoi_gian")]
    # Footnote 1 names two tiers; the profile says which one it is.
    assert heading in ([Pt(12), Pt(13), Pt(13)], [Pt(13), Pt(14), Pt(14)])
    assert made.page["heading_tier"].target == "-".join(f"{size.pt:g}" for size in heading)  # type: ignore[union-attr]


def test_no_step_leaves_the_profile_as_it_was() -> None:
    assert narrowed(USUAL, ()) == USUAL


def test_steps_made_twice_change_nothing_more() -> None:
    once = narrowed(PROFILES["wide"], STEPS)
    assert fitting.effective(once) == ()
    assert narrowed(once, STEPS) == once


@pytest.mark.parametrize(
    ("key", "name", "value"),
    [
        ("noi_dung", "size", Pt(12.5)),
        ("noi_dung", "gap_above", Pt(5)),
        ("noi_dung", "line", 0.9),
        ("noi_nhan_muc", "size", Pt(10)),
    ],
)
def test_a_step_that_goes_beyond_the_law_is_a_defect(key: str, name: str, value: Value) -> None:
    step = Step("qua_tay", lambda profile: targeted(profile, key, **{name: value}), lambda _: "")
    with pytest.raises(Defect, match=rf"{key}\.{name}"):
        narrowed(USUAL, (step,))


def test_a_step_that_moves_a_margin_beyond_the_law_is_a_defect() -> None:
    def applied(profile: Profile) -> Profile:
        return replace(profile, page={**profile.page, "bottom": replace(profile.page["bottom"], target=Mm(15))})

    with pytest.raises(Defect, match=r"page\.bottom"):
        narrowed(USUAL, (Step("qua_tay", applied, lambda _: ""),))


def test_a_step_that_widens_a_range_is_a_defect() -> None:
    def applied(profile: Profile) -> Profile:
        size = replace(profile.component("noi_dung")["size"], min=Pt(11))
        component = profile.component("noi_dung")
        own = replace(component, requirements={**component.requirements, "size": size})
        return replace(profile, components={**profile.components, "noi_dung": own})

    with pytest.raises(Defect, match=r"noi_dung\.size"):
        narrowed(USUAL, (Step("noi_rong", applied, lambda _: ""),))


def test_what_is_computed_from_a_size_follows_it() -> None:
    made = narrowed(USUAL, [step for step in STEPS if step.key == "co_chu"])
    # «Kính gửi: » of 14 pt is 20.24 mm wide, of 13 pt 20.24 x 13/14 = 18.79; it begins at 35 mm as before.
    kinh_gui = made.component("kinh_gui")
    assert kinh_gui["first_line"].target.mm == pytest.approx(-18.79, abs=0.01)  # type: ignore[union-attr]
    assert kinh_gui["left"].target.mm == pytest.approx(35 + 18.79, abs=0.01)  # type: ignore[union-attr]
    # The dash stands under the colon: 35 + 17.63 x 13/14 = 51.37; «- » is 2.88 x 13/14 = 2.67 wide.
    item = made.component("kinh_gui_muc")
    assert item["left"].target.mm == pytest.approx(51.37 + 2.67, abs=0.02)  # type: ignore[union-attr]
    assert item["first_line"].target.mm == pytest.approx(-2.67, abs=0.01)  # type: ignore[union-attr]
    # 12 pt of label beside 13 pt of title: 12 + 0.891 x 1 = 12.9.
    assert made.component("noi_nhan_nhan")["before"].target == Pt(12.9)
    # The digits' middle stays at 10 mm: 10 - (10 - 7.3) x 13/14 = 7.49.
    assert made.length("header_distance").mm == pytest.approx(7.49, abs=0.01)


def test_each_kind_of_room_is_taken_by_its_own_step() -> None:
    made = {step.key: narrowed(USUAL, [step]) for step in STEPS}
    room = {key: profile.component("ho_ten_nguoi_ky")["before"].target for key, profile in made.items()}
    assert {key for key, before in room.items() if before != Pt(70)} == {"cho_ky"}
    above = {key: profile.component("quyen_han_chuc_vu")["before"].target for key, profile in made.items()}
    assert {key for key, before in above.items() if before != Pt(12)} == {"cach_phan"}


def test_the_page_number_stays_in_the_middle_of_a_smaller_margin() -> None:
    made = narrowed(PROFILES["wide"], [step for step in STEPS if step.key == "le_trang"])
    # The digits were raised 12.5 - 9.8 = 2.7 mm above the middle of 25 mm; the middle of 20 mm is 10: 10 - 2.7.
    assert made.length("header_distance").mm == pytest.approx(7.3, abs=0.01)


@pytest.mark.parametrize("step", STEPS, ids=[step.key for step in STEPS])
def test_what_is_said_of_a_step_is_a_sentence_with_the_value_in_force(step: Step) -> None:
    said = step.said(narrowed(PROFILES["wide"], STEPS))
    assert said[0].isupper() and said.endswith(".")
    value = {"cach_phan": "6\u00a0pt", "cach_doan": "6\u00a0pt", "cach_dong": "dòng đơn", "cho_ky": "56\u00a0pt",
             "co_chu": "13", "le_trang": "20\u00a0mm"}[step.key]  # fmt: skip
    assert value in said
