"""The embedded engine: repeatable bytes, properties, fonts, refusals."""

from __future__ import annotations

import io
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pdfplumber
import pytest
from fontTools.ttLib import TTFont

from generator.drawing import markup
from generator.drawing.placed import Page, TextLine, Words
from generator.errors import Defect, Missing
from generator.export import typst
from generator.fonts import faces
from generator.fonts.faces import FACES, Face
from generator.layout.model import Place
from generator.units import Mm, Pt

PLACE = Place("word/document.xml", (("đoạn", 1),))
PROPERTIES = {"title": "Công văn «số 1»", "creator": "SỞ NỘI VỤ", "keywords": "1/SNV-VP", "subject": "V/v thử"}


def page(*pieces: Words) -> Page:
    line = TextLine(Mm(30), Mm(20), Pt(13), Pt(16), pieces or (Words("Độc lập", Face(), Pt(14)),), PLACE)
    return Page(Mm(210), Mm(297), (line,), ())


SOURCE = markup.source([page(), page()], PROPERTIES)


def test_pdf_has_the_pages_of_the_source_in_a4() -> None:
    raw, pages = typst.compile_pdf(SOURCE)
    assert pages == 2
    with pdfplumber.open(io.BytesIO(raw)) as document:
        # A4 is 595.28 x 841.89 pt
        assert [(round(one.width, 2), round(one.height, 2)) for one in document.pages] == [(595.28, 841.89)] * 2


def test_properties_are_in_the_pdf() -> None:
    raw, _ = typst.compile_pdf(SOURCE, created="2022-07-19")
    with pdfplumber.open(io.BytesIO(raw)) as document:
        said = document.metadata
    assert (said["Title"], said["Author"], said["Keywords"]) == ("Công văn «số 1»", "SỞ NỘI VỤ", "1/SNV-VP")
    assert said["CreationDate"].startswith("D:20220719")
    assert b"/Lang(vi)" in raw


@pytest.mark.parametrize("created", [None, "", "không rõ"])
def test_document_without_a_date_is_of_1980(created: str | None) -> None:
    raw, _ = typst.compile_pdf(SOURCE, created=created)
    assert b"D:19800101" in raw


def test_all_four_faces_are_embedded_and_no_other_font() -> None:
    pieces = tuple(Words("chữ", face, Pt(14)) for face in FACES)
    raw, _ = typst.compile_pdf(markup.source([page(*pieces)], {}))
    with pdfplumber.open(io.BytesIO(raw)) as document:
        fonts = {one["fontname"].partition("+")[2] for one in document.pages[0].chars}
    family = faces.family_name().replace(" ", "")
    assert len(fonts) == 4
    assert all(name.startswith(family[:10]) for name in fonts)
    assert raw.count(b"/FontFile2") == 4


def test_pdf_a_says_so() -> None:
    raw, _ = typst.compile_pdf(SOURCE, pdf_a=True)
    assert b"<pdfaid:part>2</pdfaid:part>" in raw
    assert b"<pdfaid:conformance>B</pdfaid:conformance>" in raw
    assert b"pdfaid" not in typst.compile_pdf(SOURCE)[0]


def test_same_source_gives_the_same_bytes_in_any_process(tmp_path: Path) -> None:
    script = (
        "import sys, hashlib\nfrom generator.export import typst\n"
        "raw, _ = typst.compile_pdf(sys.stdin.buffer.read().decode(), created='2022-07-19', pdf_a=len(sys.argv) > 1)\n"
        "print(hashlib.sha256(raw).hexdigest())"
    )
    for arguments in ([], ["a"]):
        digests = {
            subprocess.run(
                [sys.executable, "-c", script, *arguments],
                input=SOURCE.encode(),
                capture_output=True,
                check=True,
                cwd=cwd,
                env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "LANG": lang},
            ).stdout
            for seed, zone, lang, cwd in (("1", "UTC", "C", "."), ("2", "Asia/Ho_Chi_Minh", "vi_VN.UTF-8", tmp_path))
        }
        assert len(digests) == 1
    assert typst.compile_pdf(SOURCE) == typst.compile_pdf(SOURCE)


@pytest.mark.parametrize(("format", "beginning"), [("png", b"\x89PNG"), ("svg", b"<svg")])
def test_pages_as_pictures(format: str, beginning: bytes) -> None:
    pictures = typst.compile_pages(SOURCE, format=format, ppi=50)  # type: ignore[arg-type]  # a parameter of the test
    assert [picture[: len(beginning)] for picture in pictures] == [beginning] * 2


def test_resolution_of_pictures_is_the_asked_one() -> None:
    from PIL import Image

    (first, _) = typst.compile_pages(SOURCE, format="png", ppi=72)
    # 595.28 x 841.89 pt at a pixel to the point
    assert Image.open(io.BytesIO(first)).size == (595, 842)


def test_font_that_is_not_there_is_missing() -> None:
    with pytest.raises(Missing, match="arial"):
        typst.compile_pdf('#set text(font: "Arial")\nchữ')


def test_source_that_typst_refuses_is_our_defect() -> None:
    with pytest.raises(Defect, match="lỗi của chương trình"):
        typst.compile_pdf("#panic()")


def test_source_cannot_read_files() -> None:
    with pytest.raises(Defect):
        typst.compile_pdf('#read("/etc/passwd")')


def test_pages_are_counted_in_other_programs_pdfs() -> None:
    assert typst.page_count(b"<</Type/Pages\n/Resources 12 0 R\n/Kids[ 1 0 R 3 0 R ]\n/Count 2>>") == 2
    assert typst.page_count(b"<< /Count 7 /Kids [] /Type /Pages >>") == 7
    assert typst.page_count(b"no pdf") == 0


def test_threads_compile_at_the_same_time() -> None:
    expected = typst.compile_pdf(SOURCE)
    made: list[tuple[bytes, int]] = []
    threads = [threading.Thread(target=lambda: made.append(typst.compile_pdf(SOURCE))) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert made == [expected] * 6


@pytest.fixture
def times(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A machine that has Times New Roman: our faces under its name, in a folder with other things."""
    system = tmp_path / "Fonts"
    system.mkdir()
    (system / "other.ttf").write_bytes(b"another font")
    for face in FACES:
        with TTFont(faces.SHIPPED / f"{face.cut}.ttf") as font:
            for record in font["name"].names:
                if record.nameID in (1, 4, 6, 16):
                    name = str(record).replace("Liberation Serif", "Times New Roman")
                    record.string = name.replace("LiberationSerif", "TimesNewRoman")
            font.save(system / f"{face.cut}.ttf")
    cuts = {face.cut: f"{face.cut}.ttf" for face in FACES}
    monkeypatch.setattr(faces, "times_new_roman", lambda: ((system, cuts),))
    monkeypatch.setattr(typst, "_own", threading.local())
    monkeypatch.setenv("VANBAN_CACHE", str(tmp_path / "cache"))
    faces.files.cache_clear()
    typst._font_folder.cache_clear()
    yield tmp_path / "cache"
    faces.files.cache_clear()
    typst._font_folder.cache_clear()


def test_times_new_roman_of_the_machine_is_drawn_from_a_copy_of_its_four_files(times: Path) -> None:
    raw, _ = typst.compile_pdf(markup.source([page(Words("Độc lập", Face(bold=True), Pt(14)))], {}))
    with pdfplumber.open(io.BytesIO(raw)) as document:
        assert {one["fontname"].partition("+")[2] for one in document.pages[0].chars} == {"TimesNewRoman-Bold"}
    assert sorted(path.name for path in times.rglob("*.ttf")) == sorted(f"{face.cut}.ttf" for face in FACES)


def test_cache_that_cannot_be_written_is_said(times: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    times.write_bytes(b"a file, not a folder")
    with pytest.raises(Missing, match="thư mục tạm"):
        typst.compile_pdf(SOURCE)
