"""vanban check at work: what is said, where, and with which exit code; whatever is given to it."""

from __future__ import annotations

import io
import json
import os
import pty
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.shared import Mm
from jsonschema import Draft202012Validator
from support import documents

from generator import resources
from generator.cli.run import run

LETTER = documents.made(documents.bundle("cong_van/day_du.json")).write()
SCHEMA = json.loads((resources.folder("schemas") / "report.json").read_text(encoding="utf-8"))
MOST_MEMORY = 300 * 1024  # kB


def changed(change: Callable[[Document], None]) -> bytes:
    opened = docx.Document(io.BytesIO(LETTER))
    change(opened)
    written = io.BytesIO()
    opened.save(written)
    return written.getvalue()


def narrow(document: Document) -> None:
    document.sections[0].left_margin = Mm(25)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a good letter and one whose left margin is too small, as the current one."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("VANBAN_KHO", str(tmp_path / "kho"))
    (tmp_path / "tot.docx").write_bytes(LETTER)
    (tmp_path / "con").mkdir()
    (tmp_path / "con" / "sai.docx").write_bytes(changed(narrow))
    return tmp_path


Shown = pytest.CaptureFixture[str]


@pytest.mark.usefixtures("here")
def test_a_good_letter_ends_with_nought(capsys: Shown) -> None:
    assert run(["check", "tot.docx", "--muc", "luu-y"]) == 0
    first, second, *_ = capsys.readouterr().out.splitlines()
    assert first.startswith("tot.docx: Đúng thể thức")
    assert second == "  Đã xét: Công văn, 1 trang."


@pytest.mark.usefixtures("here")
def test_a_fault_is_told_with_place_clause_and_what_was_found(capsys: Shown) -> None:
    assert run(["check", "con/sai.docx"]) == 1
    shown = capsys.readouterr().out
    assert shown.startswith("con/sai.docx: 1 lỗi")
    assert "lỗi TR03: " in shown
    assert "25\u00a0mm" in shown
    assert "Căn cứ: Phụ lục I, Phần I, Mục I, khoản 3" in shown
    assert "\x1b" not in shown


@pytest.mark.usefixtures("here")
def test_folders_are_searched_through_and_a_closing_sentence_counts(capsys: Shown) -> None:
    (Path("con") / "~$sai.docx").write_bytes(b"x")
    assert run(["check", "."]) == 1
    shown = capsys.readouterr().out
    assert [line.split(":")[0] for line in shown.splitlines() if not line.startswith(" ")][:2] == [
        "con/sai.docx", "tot.docx"
    ]  # fmt: skip
    assert shown.splitlines()[-1].startswith("Có 1 lỗi trong 2 tệp.")


@pytest.mark.usefixtures("here")
def test_as_json_all_files_are_one_document_of_the_published_shape(capsys: Shown) -> None:
    (Path("x.docx")).write_bytes(b"%PDF-1.7")
    assert run(["check", "*.docx", "con", "--format", "json"]) == 1
    whole = json.loads(capsys.readouterr().out)
    Draft202012Validator(SCHEMA).validate(whole)
    assert [one["file"] for one in whole["files"]] == ["tot.docx", "x.docx", "con/sai.docx"]
    assert whole["files"][1]["failure"].startswith("Tệp này là PDF")
    (margin,) = (one for one in whole["files"][2]["findings"] if one["outcome"] == "failed")
    assert (margin["code"], margin["severity"], margin["fingerprint"] is None) == ("TR03", "error", False)
    assert (whole["summary"]["errors"], whole["summary"]["unreadable"]) == (1, 1)


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize(
    ("options", "code"),
    [
        (["--select", "QH"], 0),
        (["--select", "qh,TR03"], 1),
        (["--select", "ND30-TR-03"], 1),
        (["--ignore", "TR"], 0),
        (["--select", "TR", "--ignore", "TR03"], 0),
    ],
)
def test_rules_are_chosen_by_code_or_group(options: list[str], code: int) -> None:
    assert run(["check", "con/sai.docx", *options]) == code


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (["--select", "TR99"], "«TR99» không phải mã của quy tắc hay nhóm quy tắc nào. Có phải là «TR09» không?"),
        (["--profile", "nd30_2022"], "Không có quy định «nd30_2022». Có phải là «nd30_2020» không?"),
        (["--baseline", "a", "--ghi-baseline", "b"], "--baseline và --ghi-baseline không dùng cùng nhau."),
    ],
)
def test_a_wrong_command_line_is_told_with_what_was_meant(options: list[str], sentence: str, capsys: Shown) -> None:
    assert run(["check", "tot.docx", *options]) == 2
    assert sentence in capsys.readouterr().err


def test_a_baseline_is_written_and_then_leaves_out_what_it_holds(here: Path, capsys: Shown) -> None:
    assert run(["check", ".", "--ghi-baseline", "moc.json"]) == 0
    assert "tệp mốc «moc.json»" in capsys.readouterr().out
    assert set(json.loads((here / "moc.json").read_text("utf-8"))["files"]) == {"tot.docx", "con/sai.docx"}
    assert run(["check", "con/sai.docx", "--baseline", "moc.json", "--muc", "luu-y"]) == 0
    assert "đã có trong tệp mốc" in capsys.readouterr().out


def test_findings_are_set_aside_by_a_file_for_all(here: Path, capsys: Shown) -> None:
    (here / "bo.toml").write_text(
        '[[bo_qua]]\nquy_tac = "TR03"\nly_do = "Giấy in sẵn."\n[[bo_qua]]\nquy_tac = "TR04"\n', encoding="utf-8"
    )
    assert run(["check", ".", "--bo-qua", "bo.toml"]) == 1
    shown = capsys.readouterr().out
    assert "Đã bỏ qua 1 điểm theo tệp bỏ qua (TR03)." in shown
    assert "lỗi BQ02: " in shown
    assert "lỗi TR03" not in shown


def test_an_organisation_is_taken_from_the_kho_and_an_unknown_one_is_told(here: Path, capsys: Shown) -> None:
    assert run(["check", "tot.docx", "--co-quan", "khong_co_that"]) == 1
    assert "khong_co_that" in capsys.readouterr().err
    assert run(["check", "tot.docx", "--co-quan", "so_gddt_cao_bang"]) in (0, 1)


def test_a_document_of_another_kind_is_said_to_be_outside_and_ends_with_nought(here: Path, capsys: Shown) -> None:
    opened = docx.Document()
    opened.add_paragraph("Danh sách khách mời")
    opened.save(str(here / "khac.docx"))
    assert run(["check", "khac.docx"]) == 0
    assert capsys.readouterr().out.startswith("khac.docx: Ngoài phạm vi xét. ")


def test_a_word_97_file_without_libreoffice_ends_with_three(
    here: Path, capsys: Shown, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.resources.programs.libreoffice", lambda: None)  # an edge: is it installed?
    (here / "cu.doc").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"))
    assert run(["check", "cu.doc", "tot.docx"]) == 3
    shown = capsys.readouterr().out
    assert "cần LibreOffice" in shown
    assert "tot.docx: Đúng thể thức" in shown


def test_comments_and_tracked_changes_are_noted_in_a_line(here: Path, capsys: Shown) -> None:
    with zipfile.ZipFile(io.BytesIO(LETTER)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts["word/document.xml"] = parts["word/document.xml"].replace(
        b"</w:body>", b'<w:p><w:ins w:id="1" w:author="a"><w:r><w:t>x</w:t></w:r></w:ins></w:p></w:body>', 1
    )
    with zipfile.ZipFile(here / "sua.docx", "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    run(["check", "sua.docx"])
    assert "  Ghi nhận: tệp có thay đổi đang được theo dõi (tracked changes)." in capsys.readouterr().out.splitlines()


def test_the_bar_and_colours_are_for_consoles_only(here: Path) -> None:
    command = [sys.executable, "-m", "generator", "check", "tot.docx", "con"]
    piped = subprocess.run(command, cwd=here, capture_output=True, check=False)
    assert piped.stderr == b""
    assert b"\x1b" not in piped.stdout
    ours, theirs = pty.openpty()
    shown = subprocess.run(command, cwd=here, stdout=theirs, stderr=theirs, check=False)
    os.close(theirs)
    told = b""
    while True:
        try:
            more = os.read(ours, 65536)
        except OSError:  # Linux says so when the other end is closed
            break
        if not more:
            break
        told += more
    os.close(ours)
    assert shown.returncode == 1
    assert "Đang xét".encode() in told
    assert b"\x1b[31m" in told


def test_checking_loads_neither_what_makes_documents_nor_a_server(here: Path) -> None:
    never = ["docxtpl", "jinja2", "docx", "typst", "jsonschema_rs", "starlette", "sqlalchemy", "tomllib", "subprocess"]
    script = (
        "import sys; from generator.cli.run import run; code = run(['check', 'tot.docx']); "
        f"print([name for name in {never!r} if name in sys.modules], file=sys.stderr); sys.exit(code)"
    )
    environment = {**os.environ, "VANBAN_CACHE": str(here / "cache")}
    for _ in range(2):  # the first run fills the cache of the profile, for which TOML is read
        ran = subprocess.run([sys.executable, "-c", script], cwd=here, env=environment, capture_output=True, check=True)
    assert ran.stderr.decode().strip() == "[]"


TYPES = (
    b'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override '
    b'PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.'
    b'document.main+xml"/></Types>'
)
RELS = (
    b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" '
    b'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="%s"%s/>'
    b"</Relationships>"
)
BODY = b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>%s</w:body></w:document>'


def packed(document: bytes | None, target: bytes = b"word/document.xml", mode: bytes = b"") -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", TYPES)
        archive.writestr("_rels/.rels", RELS % (target, mode))
        if document is not None:
            archive.writestr("word/document.xml", document)
    return out.getvalue()


STRANGE = {
    "0 bytes": b"",
    "a renamed PDF": b"%PDF-1.7\n1 0 obj",
    "a renamed RTF": b"{\\rtf1\\ansi xin ch\\'e0o}",
    "a renamed page": b"<html><body>x</body></html>",
    "a renamed ODT": b"PK\x03\x04" + bytes(26) + b"mimetypeapplication/vnd.oasis.opendocument.text",
    "no zip": "Kính gửi".encode() * 100,
    "cut short": packed(BODY % b"<w:p/>")[:-40],
    "no main part": packed(None),
    "the main part elsewhere": packed(None, b"http://example.invalid/a.xml", b' TargetMode="External"'),
    "zeros": packed(bytes(200 * 1024 * 1024)),
    "empty paragraphs": packed(BODY % (b"<w:p/>" * 9_000_000)),
    "10,000 deep": packed(BODY % (b"<w:p>" * 10_000 + b"</w:p>" * 10_000)),
    "a document type": packed(b'<!DOCTYPE w [<!ENTITY x "y">]>' + BODY % b"<w:p/>"),
    "entities": packed(b'<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>' + BODY % b"&b;"),
    "not well-formed": packed(BODY % b"<w:p>"),
    "encrypted": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500) + "EncryptedPackage".encode("utf-16-le"),
}


# A started process takes over the peak of the one that started it; the kernel's account of its memory is its own.
MEASURED = """
import sys
from pathlib import Path
from generator.cli import main
sys.argv = ["vanban", "check", "la.docx"]
try:
    main()
finally:
    account = Path("/proc/self/status")
    lines = account.read_text().splitlines() if account.exists() else ["VmHWM: 0 kB"]
    Path("kB").write_text(next(line for line in lines if line.startswith("VmHWM")).split()[1])
"""


@pytest.mark.parametrize("content", STRANGE.values(), ids=STRANGE)
def test_what_is_no_word_file_gets_one_sentence_and_little_memory(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "la.docx").write_bytes(content)
    ran = subprocess.run([sys.executable, "-c", MEASURED], cwd=tmp_path, capture_output=True, check=False)
    said = ran.stdout.decode()
    assert ran.returncode == 1, said
    assert ran.stderr == b""
    assert said.startswith("Lỗi: la.docx: "), said
    assert said.count("\n") == 1, said
    assert said.endswith(".\n"), said
    assert int((tmp_path / "kB").read_text()) < MOST_MEMORY


def test_parts_and_pictures_that_lie_outside_are_never_fetched_and_noted(here: Path, capsys: Shown) -> None:
    with zipfile.ZipFile(io.BytesIO(LETTER)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    rels = "word/_rels/document.xml.rels"
    parts[rels] = parts[rels].replace(
        b"</Relationships>",
        b'<Relationship Id="rOut" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
        b'attachedTemplate" Target="http://192.0.2.1/a.dotm" TargetMode="External"/></Relationships>',
    )
    with zipfile.ZipFile(here / "ngoai.docx", "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    assert run(["check", "ngoai.docx"]) == 0
    assert "nội dung lấy từ ngoài tệp" in capsys.readouterr().out
