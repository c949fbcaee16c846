"""The API on documents and drafts, over a real connection."""

from __future__ import annotations

import io
import json
import re
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import docx
import httpx
import pytest
from jsonschema import Draft202012Validator
from lxml import etree

from generator import api

SAMPLES = Path(__file__).parents[2] / "samples"
LETTER: dict[str, Any] = json.loads((SAMPLES / "cong_van" / "toi_thieu.json").read_text(encoding="utf-8"))
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def call(address: str, method: str, path: str, **more: Any) -> httpx.Response:
    return httpx.request(method, f"{address}/api/v1{path}", timeout=60, **more)


def is_problem(answer: httpx.Response, status: int, kind: str) -> bool:
    told = answer.json()
    assert answer.headers["content-type"] == "application/problem+json"
    assert re.match(r"^[A-ZĐ«].*[.]$", told["detail"])
    return bool((answer.status_code, told["status"], told["type"]) == (status, status, f"/loi/{kind}"))


def test_types_and_schemas_are_those_of_the_program(address: str) -> None:
    types = call(address, "GET", "/types").json()["types"]
    assert [one["slug"] for one in types] == [info.slug for info in api.types()]
    for name in call(address, "GET", "/schemas").json()["schemas"]:
        Draft202012Validator.check_schema(call(address, "GET", f"/schemas/{name}").json())
    assert is_problem(call(address, "GET", "/schemas/profile"), 404, "khong-co")


def test_validate_names_every_problem_with_the_way_to_its_field(address: str) -> None:
    told = call(address, "POST", "/validate", json={**LETTER, "kinh_gui": ["Sở Tài chính", ""], "trich_yeu": ""}).json()
    assert told["valid"] is False
    assert [each["path"] for each in told["findings"]] == [["trich_yeu"], ["kinh_gui", 1]]


def test_valid_bundle_comes_back_complete(address: str) -> None:
    told = call(address, "POST", "/validate", json=LETTER).json()
    assert (told["valid"], told["findings"]) == (True, [])
    assert told["bundle"]["so_ban"] is None


def test_render_gives_the_file_under_a_name_that_people_read(address: str) -> None:
    answer = call(address, "POST", "/render", json=LETTER)
    assert answer.headers["content-type"] == WORD
    heading = docx.Document(io.BytesIO(answer.content)).tables[0]
    assert "nâng bậc lương năm 2019" in heading.cell(1, 0).text
    plain, starred = re.findall(r"filename\*?=(?:UTF-8'')?\"?([^\";]+)", answer.headers["content-disposition"])
    assert plain == "cong-van-nang-bac-luong-nam-2019.docx"
    assert unquote(starred) == "Công văn nâng bậc lương năm 2019.docx"


def test_render_gives_the_pdf_when_asked(address: str) -> None:
    answer = call(address, "POST", "/render?format=pdf", json=LETTER)
    assert answer.headers["content-type"] == "application/pdf"
    assert answer.content.startswith(b"%PDF-")
    assert is_problem(call(address, "POST", "/render?format=exe", json=LETTER), 400, "du-lieu")


@pytest.mark.parametrize("subject", ['a"; filename="b.exe', "../../a", "a\r\nX-Evil: 1", "CON", "..", "\u202egnp.exe"])
def test_no_subject_breaks_out_of_the_name_of_the_file(address: str, subject: str) -> None:
    answer = call(address, "POST", "/render", json={**LETTER, "trich_yeu": subject})
    if answer.status_code in (400, 422):  # what cannot be printed is refused before it can name a file
        return
    assert "x-evil" not in answer.headers
    starred = unquote(answer.headers["content-disposition"].rpartition("''")[2])
    assert starred.endswith(".docx")
    assert not re.search(r'[\\/:*?"<>|\x00-\x1f\u202e]', starred)
    assert starred.count(".") == 1


def test_bundle_with_errors_is_refused_with_all_of_them(address: str) -> None:
    answer = call(address, "POST", "/render", json={**LETTER, "trich_yeu": "", "la": 1})
    assert is_problem(answer, 422, "tu-choi")
    assert [each["path"] for each in answer.json()["findings"]] == [["trich_yeu"], ["la"]]


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b"\xff", b'{"a": NaN}', b'{"a":1,"a":2}', b"[" * 10**5])
def test_what_is_no_bundle_is_told_so(address: str, body: bytes) -> None:
    answer = call(address, "POST", "/validate", content=body, headers={"Content-Type": "application/json"})
    assert is_problem(answer, 400, "du-lieu")


def test_other_kinds_of_data_are_not_read(address: str) -> None:
    answer = call(address, "POST", "/validate", content=b"<a/>", headers={"Content-Type": "text/xml"})
    assert is_problem(answer, 415, "kieu-du-lieu")


def test_preview_of_a_half_filled_bundle_has_pages_and_says_what_is_missing(address: str) -> None:
    told = call(address, "POST", "/preview", json={"loai": "cong_van", "trich_yeu": "a"}).json()
    assert told["page_count"] == len(told["pages"]) == 1
    assert "kinh_gui" in told["stood_in"]
    assert told["ms"] > 0
    assert ["noi_dung"] in [each["path"] for each in told["findings"]]


def test_page_of_a_preview_is_a_picture_that_can_load_and_run_nothing(address: str) -> None:
    (page,) = call(address, "POST", "/preview", json=LETTER).json()["pages"]
    answer = httpx.get(address + page["svg"])
    assert answer.headers["content-type"] == "image/svg+xml"
    assert "immutable" in answer.headers["cache-control"]
    root = etree.fromstring(answer.content)
    assert {etree.QName(each).localname for each in root.iter()} <= {"svg", "g", "path", "use", "defs", "symbol"}
    for each in root.iter():
        for name, value in each.attrib.items():
            assert not etree.QName(name).localname.startswith("on")
            assert etree.QName(name).localname != "href" or str(value).startswith("#")


def test_text_of_a_bundle_never_becomes_markup_of_the_picture(address: str) -> None:
    evil = "<script>alert(1)</script> #set page(fill: red) \\u{41} ]] */ \"'"
    told = call(address, "POST", "/preview", json={**LETTER, "noi_dung": evil}).json()
    picture = httpx.get(address + told["pages"][0]["svg"]).text
    assert "script" not in picture


def test_page_that_a_change_did_not_touch_keeps_its_address(address: str) -> None:
    long = {**LETTER, "noi_dung": [f"Đoạn số {number}. " + "Nội dung của đoạn này. " * 12 for number in range(30)]}
    first = call(address, "POST", "/preview", json=long).json()["pages"]
    changed = {**long, "noi_dung": [*long["noi_dung"][:-1], "Đoạn cuối khác đi./."]}
    second = call(address, "POST", "/preview", json=changed).json()["pages"]
    assert len(first) == len(second) > 2
    same = [one["svg"] == two["svg"] for one, two in zip(first, second, strict=True)]
    assert same == [True] * (len(first) - 1) + [False]


def test_page_that_is_not_known_is_told_so(address: str) -> None:
    assert is_problem(call(address, "GET", "/preview/pages/0123.svg"), 404, "khong-co")


def test_preview_follows_a_change_of_the_organisation(tmp_path: Path) -> None:
    from support.web import serving

    (tmp_path / "co_quan").mkdir()
    path = tmp_path / "co_quan" / "so_a.json"
    bundle = {**LETTER, "co_quan": "so_a"}
    pages = []
    with serving(tmp_path) as address:
        for name in ("Sở Nội vụ", "Sở Tài chính"):
            path.write_text(json.dumps({**LETTER["co_quan"], "ten": name}), encoding="utf-8")
            pages.append(call(address, "POST", "/preview", json=bundle).json()["pages"])
    assert pages[0] != pages[1]


def test_check_takes_a_file_as_body_or_in_a_form(address: str) -> None:
    made = call(address, "POST", "/render", json=LETTER).content
    for more in ({"content": made, "headers": {"Content-Type": WORD}}, {"files": {"tep": ("đề nghị.docx", made)}}):
        report = call(address, "POST", "/check", **more).json()
        (file,) = report["files"]
        assert file["file"] in ("", "đề nghị.docx")
        assert file["examination"]["documents"] == ["Công văn"]
        assert [each for each in file["findings"] if each["severity"] == "error"] == []


def test_check_of_what_is_no_word_file_is_refused(address: str) -> None:
    for content in (b"", b"PK\x03\x04", b"%PDF-1.7", b"MZ\x90"):
        answer = call(address, "POST", "/check", files={"tep": ("../../a.docx", content)})
        assert is_problem(answer, 422, "khong-doc-duoc")
        assert "/" not in answer.json()["detail"].replace("(.docx)", "")
    assert is_problem(call(address, "POST", "/check", data={"tep": "chữ"}, files={"x": b""}), 400, "du-lieu")


def test_draft_goes_through_its_whole_life(address: str) -> None:
    created = call(address, "POST", "/drafts", json={"loai": "cong_van", "values": {"trich_yeu": "một"}})
    assert created.status_code == 201
    path = created.headers["location"].removeprefix("/api/v1")
    saved = call(address, "PUT", path, json={"values": {"trich_yeu": "hai"}, "expected_version": 1}).json()
    assert saved["version"] == 2
    assert re.fullmatch(r"\d\d:\d\d", saved["gio"])
    assert call(address, "GET", path).json()["values"] == {"trich_yeu": "hai"}
    assert [one["version"] for one in call(address, "GET", f"{path}/versions").json()["versions"]] == [2, 1]
    assert call(address, "GET", f"{path}/versions/1").json()["values"] == {"trich_yeu": "một"}
    assert call(address, "POST", f"{path}/versions/1/restore").json()["version"] == 3
    copy = call(address, "POST", f"{path}/duplicate").json()
    assert (copy["ten"], copy["nhan_ban_tu"]) == ("một", created.json()["id"])
    assert call(address, "DELETE", path).status_code == 204
    assert created.json()["id"] not in [one["id"] for one in call(address, "GET", "/drafts").json()["drafts"]]
    assert call(address, "POST", f"{path}/undelete").json()["xoa_luc"] is None


def test_save_over_somebody_elses_is_refused_with_the_version_that_stands(address: str) -> None:
    path = f"/drafts/{call(address, 'POST', '/drafts', json={'loai': 'cong_van', 'values': {}}).json()['id']}"
    call(address, "PUT", path, json={"values": {"a": 1}, "expected_version": 1, "by": "x"})
    answer = call(address, "PUT", path, json={"values": {"a": 2}, "expected_version": 1, "by": "y"})
    assert is_problem(answer, 409, "ban-khac")
    assert answer.json()["current"]["version"] == 2


def test_draft_keeps_what_no_bundle_may_hold(address: str) -> None:
    values = {"a": "e\u0301 \u0000 \u202e", "b": [], "c": 1.5}
    body = json.dumps({"loai": "cong_van", "values": {**values, "nua": "\ud800"}})
    headers = {"Content-Type": "application/json"}
    made = call(address, "POST", "/drafts", content=body.encode(), headers=headers).json()
    assert made["values"] == {**values, "nua": "\ufffd"}


def test_twenty_at_once_are_all_answered(address: str) -> None:
    def ask(number: int) -> int:
        bundle = {**LETTER, "trich_yeu": f"việc thứ {number}"}
        told = call(address, "POST", "/preview", json=bundle)
        return httpx.get(address + told.json()["pages"][0]["svg"]).status_code

    with ThreadPoolExecutor(20) as people:
        assert set(people.map(ask, range(60))) == {200}


def test_method_that_is_not_there_is_refused_with_those_that_are(address: str) -> None:
    answer = call(address, "PATCH", "/drafts")
    assert is_problem(answer, 405, "cach-goi")
    assert set(answer.headers["allow"].split(", ")) == {"GET", "HEAD", "POST"}
