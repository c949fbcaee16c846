"""Documents of our own read back: the bundle makes the same document, part by part and byte by byte."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from pages import bundles
from support.documents import bundle, made, sample_id, sample_paths

from generator import layout, profiles, rebuilding
from generator.api import documents
from generator.api.rebuild import remade
from generator.layout.location import units
from generator.layout.model import paragraphs
from generator.ooxml.package import Package
from generator.rebuilding import Rebuilt, words

# What no reader of the document can see: it is in no word of it.
UNSEEN = ("nguoi_dung_dau",)


def read_back(package: Package) -> Rebuilt:
    document = layout.read(package)
    name = document.custom["vanban.ho_so"].partition("@")[0]
    used = profiles.load(name)
    (found,) = rebuilding.rebuild(units(document, used), used)
    return found


def again(found: Rebuilt) -> tuple[dict[str, Any], Package]:
    checked = documents.checked(found.bundle)
    assert [one.message for one in checked.findings] == []
    return dict(checked.bundle), documents.package_of(checked.bundle, documents.regulation(checked.bundle))


@pytest.mark.parametrize("path", sample_paths(), ids=sample_id)
def test_sample_read_back_makes_the_same_document(path: Path) -> None:
    package = made(bundle(path))
    found = read_back(package)
    assert not found.left
    _, rebuilt = again(found)
    assert rebuilt.parts == package.parts


@pytest.mark.parametrize("path", sample_paths(), ids=sample_id)
def test_what_was_read_back_once_is_read_back_the_same(path: Path) -> None:
    first = read_back(made(bundle(path)))
    _, package = again(first)
    assert read_back(package).bundle == first.bundle


@pytest.mark.parametrize("name", ["cong_van/vi_du.json", "ke_hoach/toi_thieu.json", "bao_cao/toi_thieu.json"])
def test_bundle_read_back_is_the_bundle(name: str) -> None:
    wanted = bundle(name)
    complete, _ = again(read_back(made(wanted)))
    wanted["co_quan"] = {key: one for key, one in wanted["co_quan"].items() if key not in UNSEEN and one}
    # The heading breaks «Ủy ban nhân dân | tỉnh Lâm Đồng» in that place by itself.
    if "chu_quan" in wanted["co_quan"]:
        wanted["co_quan"]["chu_quan"] = wanted["co_quan"]["chu_quan"].replace("\n", " ")
    complete["co_quan"] = {key: one for key, one in complete["co_quan"].items() if one}
    assert complete == {**wanted, "noi_dung": complete["noi_dung"]}
    assert _joined(complete["noi_dung"]) == _joined(wanted["noi_dung"])


def _joined(body: str | list[str]) -> str:
    return body if isinstance(body, str) else "\n".join(body)


BODIES = {
    "signs typed as words": ["\\- 5 độ C là lạnh.", "\\1. là số một.", "a) Điểm một;", "b) Điểm hai.", "Dấu \\* sao."],
    "a Roman number that is none": ["X. là nồng độ của dung dịch.", "I.. Không phải tiêu đề", "Lời văn."],
    "provisions": ["Chương I", "Quy định chung", "Điều 1. Phạm vi", "Lời văn.", "Điều 2. Ban hành Quy chế làm việc."],
    "title without anything deeper": ["I.! KẾT QUẢ", "II.! PHƯƠNG HƯỚNG", "Lời văn."],
    "tables": ["Bảng:", "| TT | Số |", "|---|---:|", "| 1 | a\\|b |", "| **c** |  |", "Hết."],
    "emphasis": ["**DANH SÁCH**", "*Ghi chú: abc*", "***cả hai***", "Lời **đậm** và *nghiêng*."],
    "a basis in running text": ["Căn cứ tình hình thực tế, Sở đề nghị các đơn vị báo cáo./."],
}


@pytest.mark.parametrize("name", BODIES)
@pytest.mark.parametrize("base", ["ke_hoach/toi_thieu.json", "cong_van/toi_thieu.json"])
def test_body_of_every_form_comes_back(base: str, name: str) -> None:
    package = made({**bundle(base), "noi_dung": BODIES[name]})
    assert again(read_back(package))[1].parts == package.parts


@pytest.mark.parametrize("number", [5, "298\N{NO-BREAK SPACE}", None])
@pytest.mark.parametrize("date", [None, "2026", "2026-03", "2026-03-05"])
def test_number_and_date_come_back_as_far_as_they_are_known(number: int | str | None, date: str | None) -> None:
    package = made({**bundle("cong_van/vi_du.json"), "so": number, "ngay_ban_hanh": date})
    found = read_back(package).bundle
    assert (found["so"], found["ngay_ban_hanh"]) == (number, date)


@pytest.mark.parametrize(("mark", "copies"), [("PL", 300), ("PL", None), (None, 300), (None, None)])
def test_drafter_and_print_run_come_back(mark: str | None, copies: int | None) -> None:
    package = made({**bundle("cong_van/vi_du.json"), "ky_hieu_nguoi_soan": mark, "so_ban": copies})
    found = read_back(package)
    assert (found.bundle.get("ky_hieu_nguoi_soan"), found.bundle.get("so_ban")) == (mark, copies)
    assert again(found)[1].parts == package.parts


def test_bundles_made_by_chance_come_back(soak: bool) -> None:
    for number in range(300 if soak else 15):
        package = made(bundles.bundle(number))
        found = read_back(package)
        assert not found.left, number
        assert again(found)[1].parts == package.parts, number


@pytest.mark.parametrize("path", sample_paths(), ids=sample_id)
def test_document_of_ours_without_its_passport_loses_no_word(path: Path) -> None:
    package = made(bundle(path))
    package.put("docProps/custom.xml", package.parts["docProps/custom.xml"].replace(b"vanban.", b"khac."))
    (one,) = remade(package.write())
    assert one.docx is not None, [found for found in one.findings if found.code in ("DL01", "DL09")]
    assert counted(package) == counted(Package.read(one.docx))


def counted(package: Package) -> Counter[str]:
    return Counter(word for one in paragraphs(layout.read(package).blocks) for word in words.of(one.text))
