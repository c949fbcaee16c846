"""Word files as other programs write them: the same document gives the same findings; damaged ones give an answer.

What is no Word file at all is in `tests/cli/test_check_command.py`.
"""

from __future__ import annotations

import io
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from support import documents
from support.cases import of_bytes
from support.damage import damaged
from support.quyet_dinh import opened as decision
from support.written_out import written_out

from generator import layout, resources
from generator.api.check import check, check_file, page_facts
from generator.errors import Refused, Unreadable
from generator.findings import Finding, Outcome
from generator.layout.location import units
from generator.ooxml.package import Package
from generator.profiles import load
from generator.reports.model import FileReport
from generator.rules import Subject, judge
from generator.rules.register import rules

SAMPLES = ("cong_van/day_du.json", "ke_hoach/day_du.json", "bao_cao/day_du.json", "thuc_te/ke_hoach_quang_hoa.json")
FAULTY = "thuc_te/bao_cao_tong_ket.json"
STRICT = {
    b"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties":
        b"http://purl.oclc.org/ooxml/officeDocument/extendedProperties",
    b"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties":
        b"http://purl.oclc.org/ooxml/officeDocument/customProperties",
    b"http://schemas.openxmlformats.org/wordprocessingml/2006/": b"http://purl.oclc.org/ooxml/wordprocessingml/",
    b"http://schemas.openxmlformats.org/officeDocument/2006/": b"http://purl.oclc.org/ooxml/officeDocument/",
    b"http://schemas.openxmlformats.org/drawingml/2006/": b"http://purl.oclc.org/ooxml/drawingml/",
}  # fmt: skip


def made(sample: str) -> bytes:
    return documents.made(documents.bundle(sample)).write()


def repacked(raw: bytes, change: Callable[[bytes], bytes]) -> bytes:
    """The file with every XML part changed."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as before, zipfile.ZipFile(out, "w") as after:
        for name in before.namelist():
            content = before.read(name)
            after.writestr(name, change(content) if name.endswith((".xml", ".rels")) else content)
    return out.getvalue()


def told(findings: tuple[Finding, ...]) -> list[tuple[str, str, str, str | None]]:
    return sorted((one.code, one.outcome.value, one.message, one.quoted) for one in findings)


def same(one: bytes, other: bytes) -> None:
    """Both give the same findings, and every rule the same outcome."""
    first, second = check(one), check(other)
    assert told(second.findings) == told(first.findings)
    assert second.examined == first.examined


@pytest.mark.parametrize("sample", SAMPLES)
def test_a_strict_document_is_read_as_any_other(sample: str) -> None:
    def strict(content: bytes) -> bytes:
        for transitional, name in STRICT.items():
            content = content.replace(transitional, name)
        return content.replace(b"<w:document ", b'<w:document w:conformance="strict" ')

    raw = made(sample)
    changed = repacked(raw, strict)
    assert b"purl.oclc.org" in zipfile.ZipFile(io.BytesIO(changed)).read("word/document.xml")
    same(raw, changed)


@pytest.mark.parametrize(
    "kind", ["document.macroEnabled.main+xml", "template.main+xml", "template.macroEnabledTemplate.main+xml"]
)
def test_a_template_or_a_file_with_macros_is_a_document(kind: str) -> None:
    raw = made(SAMPLES[0])
    plain = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    prefix = b"application/vnd.openxmlformats-officedocument.wordprocessingml."
    if "macro" in kind:
        prefix = b"application/vnd.ms-word."
    same(raw, repacked(raw, lambda content: content.replace(plain, prefix + kind.encode())))


@pytest.mark.parametrize("sample", [*SAMPLES, FAULTY])
def test_a_document_without_styles_gives_the_same_findings(sample: str) -> None:
    raw = made(sample)
    bare = written_out(layout.read(raw))
    assert "word/styles.xml" not in zipfile.ZipFile(io.BytesIO(bare)).namelist()
    # Which style a value comes from differs; what is said does not.
    same(raw, bare)


@pytest.mark.skipif(resources.program("soffice") is None, reason="máy không có LibreOffice")
def test_documents_saved_by_libreoffice_give_the_same_findings(tmp_path: Path) -> None:
    names = {}
    for sample in (*SAMPLES, FAULTY):
        names[sample] = tmp_path / (sample.replace("/", "-").removesuffix(".json") + ".docx")
        names[sample].write_bytes(made(sample))
    home = f"-env:UserInstallation={(tmp_path / 'home').as_uri()}"
    out = tmp_path / "out"
    command = [str(resources.program("soffice")), home, "--headless", "--convert-to", "docx:MS Word 2007 XML"]
    subprocess.run([*command, "--outdir", str(out), *map(str, names.values())], check=True, capture_output=True)
    for path in names.values():
        same(path.read_bytes(), (out / path.name).read_bytes())


def letter() -> bytes:
    """A letter typed by a script into python-docx's own template: Letter paper, Cambria, 11 pt, nothing set."""
    document = docx.Document()
    left, right = document.add_table(1, 2).rows[0].cells
    left.text = "ỦY BAN NHÂN DÂN XÃ BẮC HÀ\nVĂN PHÒNG"
    for text in ("Số: 5/VP", "V/v báo cáo"):
        left.add_paragraph(text)
    right.text = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    for text in ("Độc lập - Tự do - Hạnh phúc", "Bắc Hà, ngày 5 tháng 1 năm 2026"):
        right.add_paragraph(text)
    document.add_paragraph("Kính gửi: Sở Nội vụ.")
    document.add_paragraph("Văn phòng báo cáo kết quả thực hiện nhiệm vụ năm 2025, gửi Sở để tổng hợp./.")
    left, right = document.add_table(1, 2).rows[0].cells
    left.text = "Nơi nhận:"
    for text in ("- Như trên;", "- Lưu: VT."):
        left.add_paragraph(text)
    right.text = "CHÁNH VĂN PHÒNG"
    for text in ("", "Nguyễn Văn A"):
        right.add_paragraph(text)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def test_a_letter_in_the_template_of_python_docx_is_told_what_is_wrong_with_it() -> None:
    judged = of_bytes(letter())
    wrong = {one.code for one in judged.findings if one.outcome is Outcome.FAILED}
    # Paper, right margin, font; look of the heading, lines that are missing, numbers without 0; content; signature.
    assert {"TR01", "TR03", "TR04", "QH02", "TN02", "TN04", "CQ01", "CQ03", "SK02", "DD03", "DD04"} <= wrong
    assert {"ND01", "ND04", "KG02", "NN01", "CK02", "CK03"} <= wrong
    assert not wrong & {"QH01", "TN01", "TL11", "CK11", "NN09", "DD12", "ND09"}  # nothing that is there is missed


def test_a_zip_with_a_password_gets_one_sentence() -> None:
    raw = bytearray(made(SAMPLES[0]))
    for mark, at in (
        (b"PK\x03\x04", 6),
        (b"PK\x01\x02", 8),
    ):  # the flags of a member, in its header and in the directory
        start = raw.find(mark)
        while start >= 0:
            raw[start + at] |= 1
            start = raw.find(mark, start + 4)
    with pytest.raises(Unreadable, match="mật khẩu"):
        check(bytes(raw))


def bases() -> list[Package]:
    found = [documents.made(documents.bundle(path)) for path in documents.sample_paths()]
    out = io.BytesIO()
    decision("quyet_dinh").save(out)
    return [*found, Package.read(out.getvalue())]


def test_whatever_is_damaged_gets_an_answer(soak: bool, tmp_path: Path) -> None:
    profile, every, packages = load("nd30_2020"), rules(), bases()
    answered = 0
    for number in range(2_000 if soak else 60):
        package = damaged(packages[number % len(packages)], number)
        try:
            document = layout.read(package)
            reading = units(document, profile)
            facts = page_facts(document)
            judge(Subject(document, reading, profile, draw=lambda facts=facts: facts), every, strict=True)  # type: ignore[misc]
        except (Unreadable, Refused):
            continue
        except Exception as error:
            raise AssertionError(f"damage number {number} of {number % len(packages)}") from error
        answered += 1
    assert answered > 50  # of 60, damage leaves most files readable


def test_a_damaged_file_is_reported_on_as_any_other(tmp_path: Path) -> None:
    packages = bases()
    for number in range(12):
        path = tmp_path / f"{number}.docx"
        path.write_bytes(damaged(packages[number], number).write())
        try:
            assert isinstance(check_file(path).report, FileReport)
        except Unreadable as error:
            assert str(error).endswith(".")
