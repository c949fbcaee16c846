"""A form is what its schema says; what is typed makes a bundle, and a bundle makes what was typed."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support import documents

from generator import api
from generator.bundle import load, resolve, validate
from generator.web import form_values, forms

TYPES = [one.slug for one in api.types()]


@pytest.mark.parametrize("loai", TYPES)
def test_every_field_of_the_schema_is_asked_for_once(loai: str) -> None:
    shown = forms.form(loai)
    asked = [one.name for group in shown.groups for one in group.fields]
    every = json.loads((Path("schemas") / f"{loai}.json").read_text(encoding="utf-8"))["properties"]
    assert sorted([*asked, *shown.fixed]) == sorted(every)
    assert len(set(asked)) == len(asked)


def test_fields_stand_in_the_order_of_the_schema_under_their_groups() -> None:
    shown = forms.form("cong_van")
    assert [group.title for group in shown.groups][:2] == ["Cơ quan", "Số, ký hiệu và thời gian"]
    assert all(one.title and (one.help or one.kind == "doi_tuong") for one in shown.every())


def test_the_signer_is_a_group_of_fields() -> None:
    (signer,) = [one for one in forms.form("cong_van").every() if one.name == "nguoi_ky"]
    assert [one.name for one in signer.fields] == [
        "nguoi_ky.quyen_han", "nguoi_ky.chuc_vu", "nguoi_ky.chuc_vu_khac", "nguoi_ky.ho_ten",
    ]  # fmt: skip


@pytest.mark.parametrize("path", documents.sample_paths(), ids=documents.sample_id)
def test_a_sample_typed_and_read_back_is_the_same_document(path: Path) -> None:
    data = load.read(path)
    shown = forms.form(data["loai"])
    again = form_values.bundle(shown, form_values.typed(shown, data))
    # A list of one and an empty list say other things in a bundle; a form knows only lines.
    wanted = {key: value for key, value in data.items() if value is not None}
    if isinstance(data.get("co_quan"), dict):
        again["co_quan"] = wanted["co_quan"]  # a form names an organisation, it does not hold one
    assert validate.completed(resolve.resolve(_lines(again))) == validate.completed(resolve.resolve(_lines(wanted)))


def _lines(data: dict) -> dict:
    body = data.get("noi_dung")
    signer = data.get("nguoi_ky")
    if isinstance(signer, dict) and isinstance(signer.get("quyen_han"), str):
        data = {**data, "nguoi_ky": {**signer, "quyen_han": [signer["quyen_han"]]}}
    return {**data, "noi_dung": body if isinstance(body, str) else "\n".join(body)}


@pytest.mark.parametrize(
    ("typed", "iso"),
    [
        ("19/7/2022", "2022-07-19"), ("19-07-2022", "2022-07-19"), ("ngày 19 tháng 7 năm 2022", "2022-07-19"),
        ("7/2022", "2022-07"), ("tháng 7 năm 2022", "2022-07"), ("2022", "2022"), ("2022-7-9", "2022-07-09"),
        ("mai", "mai"), ("", ""),
    ],
)  # fmt: skip
def test_dates_are_read_as_people_write_them(typed: str, iso: str) -> None:
    assert form_values.date(typed) == iso


def test_a_date_is_shown_as_people_read_it() -> None:
    assert [form_values.shown_date(iso) for iso in ("2022-07-19", "2022-07", "2022")] == ["19/7/2022", "7/2022", "2022"]


def test_blank_required_fields_are_named() -> None:
    shown = forms.form("cong_van")
    assert [one.name for one in form_values.blanks(shown, {"trich_yeu": "x", "noi_dung": " "})] == [
        "co_quan", "noi_dung", "kinh_gui", "nguoi_ky",
    ]  # fmt: skip


@given(st.dictionaries(st.sampled_from([one.name for one in forms.form("cong_van").every()]), st.text(max_size=20)))
def test_anything_typed_makes_some_bundle(values: dict[str, str]) -> None:
    json.dumps(form_values.bundle(forms.form("cong_van"), values))


@pytest.mark.parametrize("name", [*TYPES, "co_quan"])
def test_help_speaks_to_who_fills_in_a_form_not_to_who_writes_json(name: str) -> None:
    for one in forms.form(name).every():
        assert not re.search(r"\bnull\b|[{}\[\]]|\\n|\b[a-z]+_[a-z_]+\b|JSON", one.help), one.help


@pytest.mark.parametrize(
    ("typed", "remark"),
    [
        ("Kinh phí 15.000.000 đồng", "(Bằng chữ: Mười lăm triệu đồng)"), ("1000000", "(Bằng chữ: Một triệu đồng)"),
        ("số tiền 5.000đ.", "(Bằng chữ: Năm nghìn đồng)"), ("không có", ""), ("tỷ lệ 1.5", ""), ("", ""),
    ],
)  # fmt: skip
def test_amount_at_the_end_is_said_in_words(typed: str, remark: str) -> None:
    assert form_values.amount_remark(typed) == remark
