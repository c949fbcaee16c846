"""vanban check with a format, -o, --annotate: what is written where, and what is refused before any work."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path

import docx
import pdfplumber
import pytest
from lxml import etree
from support import reported

from generator.cli.run import run

Shown = pytest.CaptureFixture[str]
needs_wkhtmltopdf = pytest.mark.skipif(
    shutil.which("wkhtmltopdf") is None and not os.environ.get("CI"), reason="wkhtmltopdf is not on this machine"
)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a spoiled letter, a good one below it, and a file that is no Word file."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("VANBAN_KHO", str(tmp_path / "kho"))
    (tmp_path / "sai.docx").write_bytes(reported.changed(reported.spoiled))
    (tmp_path / "con").mkdir()
    (tmp_path / "con" / "tot.docx").write_bytes(reported.changed(lambda _: None))
    return tmp_path


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize("kind", ["html", "sarif", "github", "junit", "json", "text", "chu"])
def test_every_format_is_printed_and_the_exit_code_stays(kind: str, capsys: Shown) -> None:
    assert run(["check", "sai.docx", "--format", kind]) == 1
    shown = capsys.readouterr()
    assert "TR03" in shown.out
    assert shown.err == ""
    if kind == "html":
        assert shown.out.startswith("<!DOCTYPE html>")
    elif kind in ("sarif", "json"):
        json.loads(shown.out)
    elif kind == "junit":
        etree.fromstring(shown.out.encode())
    elif kind == "github":
        assert all(line.startswith("::") for line in shown.out.splitlines())


@pytest.mark.parametrize("kind", ["sarif", "junit", "json", "chu"])
def test_many_files_are_one_document_in_one_file(here: Path, kind: str, capsys: Shown) -> None:
    (here / "hong.docx").write_bytes(b"")
    assert run(["check", "sai.docx", "con", "hong.docx", "--format", kind, "-o", "ra/bao_cao"]) == 1
    assert capsys.readouterr().out == f"Đã ghi «{Path('ra/bao_cao')}».\n"
    made = (here / "ra" / "bao_cao").read_text(encoding="utf-8")
    assert all(name in made for name in ("sai.docx", "con/tot.docx", "hong.docx"))
    assert "\x1b" not in made


def test_pages_of_many_files_lie_as_the_files_do_with_a_list(here: Path) -> None:
    assert run(["check", ".", "--format", "html", "-o", "ra"]) == 1
    names = sorted(path.relative_to(here / "ra").as_posix() for path in (here / "ra").rglob("*.html"))
    assert names == ["con/tot.docx.html", "muc_luc.html", "sai.docx.html"]
    listed = (here / "ra" / "muc_luc.html").read_text(encoding="utf-8")
    assert 'href="con/tot.docx.html"' in listed
    assert "Đúng thể thức" in listed


def test_a_copy_with_comments_leaves_the_source_alone(here: Path, capsys: Shown) -> None:
    before = (here / "sai.docx").read_bytes()
    assert run(["check", "sai.docx", "--annotate", "nhan_xet.docx"]) == 1
    shown = capsys.readouterr().out
    assert shown.startswith("sai.docx: ")
    assert "Đã ghi bản có nhận xét «nhan_xet.docx»: " in shown
    assert (here / "sai.docx").read_bytes() == before
    copy = docx.Document(str(here / "nhan_xet.docx"))
    assert {comment.author for comment in copy.comments} == {"vanban"}
    assert any("Lỗi TR03" in comment.text for comment in copy.comments)


def test_copies_of_many_files_go_to_a_folder_and_documents_stay_clean(here: Path, capsys: Shown) -> None:
    (here / "hong.docx").write_bytes(b"")
    assert run(["check", ".", "--annotate", "ra", "--format", "json"]) == 1
    shown = capsys.readouterr()
    assert len(json.loads(shown.out)["files"]) == 3
    assert shown.err.count("Đã ghi bản có nhận xét") == 2
    assert sorted(path.name for path in (here / "ra").rglob("*.docx")) == ["sai.docx", "tot.docx"]


@needs_wkhtmltopdf
def test_the_page_is_printed_as_pdf_through_pdfkit(here: Path) -> None:
    assert run(["check", "sai.docx", "--format", "html", "-o", "bao_cao.pdf"]) == 1
    with pdfplumber.open(here / "bao_cao.pdf") as made:
        first = made.pages[0]
        assert (round(first.width), round(first.height)) == (595, 842)
        words = " ".join(page.extract_text() for page in made.pages)
        # 10.5 pt: 3.7 mm of the 180 mm that the text is wide.
        sizes = [char["size"] for char in made.pages[-1].chars if char["text"].isalpha()]
        body = max(set(sizes), key=sizes.count)
    assert body == pytest.approx(10.5, abs=0.2)
    assert "Kết quả rà thể thức" in words
    assert "Cách sửa trong Word" in words


@pytest.mark.usefixtures("here")
def test_without_the_printer_the_way_out_is_named(monkeypatch: pytest.MonkeyPatch, capsys: Shown) -> None:
    monkeypatch.setattr("generator.resources.program", lambda *_: None)
    assert run(["check", "sai.docx", "--format", "html", "-o", "bao_cao.pdf"]) == 3
    assert "Xin ghi báo cáo ra tệp .html rồi in từ trình duyệt." in capsys.readouterr().err
    assert not Path("bao_cao.pdf").exists()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["sai.docx", "con", "--format", "html"], "cần -o THƯ_MỤC"),
        (["sai.docx", "--format", "html", "-o", "a.txt"], ".html, .htm, .pdf"),
        (["sai.docx", "--annotate", "sai.docx"], "là tệp được xét"),
        (["sai.docx", "--format", "json", "-o", "./sai.docx"], "là tệp được xét"),
        (["sai.docx", "--annotate", "a.pdf"], "phải là tệp .docx"),
        (["sai.docx", "con", "--annotate", "con/tot.docx"], "phải là một thư mục"),
        (["sai.docx", "con", "--annotate", "."], "là tệp được xét"),
        (["sai.docx", "--format", "sarif", "-o", "con"], "là thư mục"),
    ],
)
def test_names_that_cannot_be_meant_are_refused_before_anything_is_done(
    here: Path, arguments: list[str], said: str, capsys: Shown
) -> None:
    before = sorted(here.rglob("*"))
    assert run(["check", *arguments]) == 2
    shown = capsys.readouterr()
    assert said in shown.err
    assert shown.out == ""
    assert sorted(here.rglob("*")) == before


def test_a_file_that_is_there_is_replaced_only_when_asked(here: Path, capsys: Shown) -> None:
    (here / "a.html").write_text("của tôi")
    assert run(["check", "sai.docx", "--format", "html", "-o", "a.html"]) == 1
    assert "--ghi-de" in capsys.readouterr().err
    assert (here / "a.html").read_text() == "của tôi"
    assert run(["check", "sai.docx", "--format", "html", "-o", "a.html", "--ghi-de"]) == 1
    assert (here / "a.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


@pytest.mark.usefixtures("here")
def test_the_same_run_gives_the_same_bytes() -> None:
    for name in ("mot", "hai"):
        run(["check", ".", "--format", "html", "-o", name, "--annotate", f"{name}-nx", "--select", "TR,QH"])
        for path in Path(f"{name}-nx").rglob("*.docx"):
            path.rename(Path(f"{name}-nx") / f"{path.stem}.moi")
    for one in Path("mot").rglob("*.html"):
        assert one.read_bytes() == (Path("hai") / one.relative_to("mot")).read_bytes()
    for one in Path("mot-nx").glob("*.moi"):
        assert one.read_bytes() == (Path("hai-nx") / one.name).read_bytes()
