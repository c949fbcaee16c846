"""Shape of the verdicts on the sample corpus: every table is complete and no rule has two answers."""

import re
import tomllib
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

FILES = sorted(Path(__file__).parent.glob("*.toml"))
OUTCOMES = {"dat", "khong_dat", "can_xem_lai", "khong_xet_duoc"}
LEVELS = {"error", "warning", "info"}
RULE_ID = re.compile(r"[A-Z]{2}\d\d")
SLUG = re.compile(r"[a-z]+(_[a-z]+)*")
# Components of the reference, section 0.5.
COMPONENTS = {
    "quoc_hieu", "tieu_ngu", "co_quan_chu_quan", "co_quan_ban_hanh", "so_ky_hieu", "dia_danh_thoi_gian", "ten_loai",
    "trich_yeu", "trich_yeu_cong_van", "noi_dung", "quyen_han_chuc_vu", "ho_ten_nguoi_ky", "chu_ky", "dau_co_quan",
    "kinh_gui", "noi_nhan", "do_mat", "do_khan", "pham_vi_luu_hanh", "ky_hieu_nguoi_soan", "dia_chi_co_quan",
    "ky_so_ban_sao", "phu_luc",
}  # fmt: skip
KEYS_INSIDE = {"pham_vi", "loai", "don_vi", "khong_ap_dung", "thanh_phan", "ket_luan"}
KEYS_OUTSIDE = {"pham_vi", "ly_do", "loai"}


def _read(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


INSIDE = [path for path in FILES if _read(path)["pham_vi"] == "trong"]
OUTSIDE = [path for path in FILES if _read(path)["pham_vi"] != "trong"]
inside = pytest.mark.parametrize("path", INSIDE, ids=lambda path: path.stem)
outside = pytest.mark.parametrize("path", OUTSIDE, ids=lambda path: path.stem)


def test_there_are_verdicts() -> None:
    assert INSIDE
    assert OUTSIDE


@outside
def test_document_out_of_scope_has_a_reason_and_no_verdicts(path: Path) -> None:
    data = _read(path)
    assert data["pham_vi"] == "ngoai"
    assert set(data) == KEYS_OUTSIDE
    assert data["ly_do"].strip().endswith(".")
    assert SLUG.fullmatch(data["loai"])


@inside
def test_document_in_scope_has_every_part(path: Path) -> None:
    data = _read(path)
    assert set(data) == KEYS_INSIDE
    assert SLUG.fullmatch(data["loai"])
    assert data["don_vi"] >= 1
    assert len(data["ket_luan"]) >= 40


@inside
def test_verdict_has_a_known_outcome_and_a_level_only_when_it_fails(path: Path) -> None:
    for verdict in _read(path)["ket_luan"]:
        assert set(verdict) - {"muc", "don_vi"} == {"rule", "ket_qua", "thay"}, verdict
        assert RULE_ID.fullmatch(verdict["rule"]), verdict
        assert verdict["ket_qua"] in OUTCOMES, verdict
        assert ("muc" in verdict) == (verdict["ket_qua"] == "khong_dat"), verdict
        assert verdict.get("muc", "error") in LEVELS, verdict
        assert verdict["thay"].strip(), verdict


@inside
def test_verdict_is_about_a_document_of_the_file(path: Path) -> None:
    data = _read(path)
    assert all(1 <= verdict.get("don_vi", 1) <= data["don_vi"] for verdict in data["ket_luan"])


@inside
def test_no_rule_is_judged_twice_in_one_document(path: Path) -> None:
    judged = Counter((verdict.get("don_vi", 1), verdict["rule"]) for verdict in _read(path)["ket_luan"])
    assert [key for key, times in judged.items() if times > 1] == []


@inside
def test_no_rule_is_both_judged_and_not_applicable(path: Path) -> None:
    data = _read(path)
    not_applicable = data["khong_ap_dung"]
    assert all(RULE_ID.fullmatch(rule) for rule in not_applicable)
    assert [rule for rule, times in Counter(not_applicable).items() if times > 1] == []
    # The list is about the first document: a second one may well be judged by a rule that the first does not meet.
    judged = {verdict["rule"] for verdict in data["ket_luan"] if verdict.get("don_vi", 1) == 1}
    assert judged & set(not_applicable) == set()


@inside
def test_quoted_components_are_known_and_short(path: Path) -> None:
    quotes = _read(path)["thanh_phan"]
    assert set(quotes) <= COMPONENTS
    assert {key: quote for key, quote in quotes.items() if not 1 <= len(quote.split()) <= 12} == {}
