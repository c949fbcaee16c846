"""Printing through pdfkit: the same pages as the embedded engine, nothing read or fetched, an end in any case."""

from __future__ import annotations

import contextlib
import io
import os
import shutil
import socket
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pdfplumber
import pytest
from support import documents, pages

from generator import layout
from generator.api.pages import draw
from generator.drawing.html.sheets import Sheets, sheets
from generator.drawing.placed import Page, TextLine, Words
from generator.errors import Defect, Missing, Refused
from generator.export import wkhtml, wkhtml_pdf
from generator.fonts.faces import FACES, Face, family_name
from generator.layout.model import Document, Place
from generator.units import Mm, Pt

pytestmark = pytest.mark.skipif(
    shutil.which("wkhtmltopdf") is None and not os.environ.get("CI"), reason="wkhtmltopdf is not on this machine"
)
posix = pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a shell script")
PLACE = Place("word/document.xml", (("đoạn", 1),))
PROGRAM = Path(shutil.which("wkhtmltopdf") or "wkhtmltopdf")
LETTER = "thuc_te/cong_van_1269_cao_bang.json"


@cache
def model(sample: Path | str) -> Document:
    return layout.read(documents.made(documents.bundle(sample)))


@cache
def both(sample: Path | str) -> tuple[pages.Printed, pages.Printed]:
    """A sample as the embedded engine prints it, and through pdfkit."""
    return pages.read(draw(model(sample))[0]), pages.read(wkhtml.print_document(model(sample))[0])


def page(*words: str, width: float = 210, height: float = 297, size: float = 14, face: Face = FACES[0]) -> Page:
    """A page with lines of 14 pt, the first baseline 30 mm from the top, 10 mm apart, 30 mm from the left."""
    lines = tuple(
        TextLine(Mm(30), Mm(30 + 10 * number), 0.0, Pt(16), (Words(text, face, Pt(size)),), PLACE)
        for number, text in enumerate(words)
    )
    return Page(Mm(width), Mm(height), lines, ())


@pytest.mark.parametrize("sample", documents.sample_paths(), ids=documents.sample_id)
def test_pages_are_those_of_the_embedded_engine(sample: Path) -> None:
    ours, theirs = both(sample)
    assert [line.text for line in theirs.lines] == [line.text for line in ours.lines]
    for here, there in zip(ours.lines, theirs.lines, strict=True):
        assert (there.page, there.sizes) == (here.page, here.sizes), here.text
        # A word lies on a whole twip, 0.018 mm; Qt's paper is 842 pt high, not 841.9.
        assert there.left == pytest.approx(here.left, abs=0.05), here.text
        assert there.right == pytest.approx(here.right, abs=0.05), here.text
        assert there.baseline == pytest.approx(here.baseline, abs=0.05), here.text


@pytest.mark.parametrize("sample", documents.sample_paths(), ids=documents.sample_id)
def test_drawn_lines_are_those_of_the_embedded_engine(sample: Path) -> None:
    ours, theirs = both(sample)
    assert len(theirs.strokes) == len(ours.strokes)
    for here, there in zip(ours.strokes, theirs.strokes, strict=True):
        assert there.y == pytest.approx(here.y, abs=0.1)
        # Lines of tables reach half their width further at both ends, where they meet others.
        assert (there.left, there.right) == pytest.approx((here.left, here.right), abs=0.2)


@pytest.mark.parametrize(
    ("beginning", "size"),
    [("CỘNG HÒA", 12), ("Độc lập", 13), ("Số: 1269", 13), ("Căn cứ", 14), ("Nơi nhận:", 12), ("- Như trên;", 11)],
)
def test_letters_have_the_size_they_should(beginning: str, size: float) -> None:
    _, printed = both(LETTER)
    assert list(printed.line(beginning).sizes) == pytest.approx([size], abs=0.2)


def test_paper_is_a4_and_the_text_keeps_the_margins() -> None:
    _, printed = both(LETTER)
    for width, height in printed.sizes:
        assert (width, height) == pytest.approx((210, 297), abs=0.5)
    body = [line for line in printed.lines if line.baseline > 20]
    # Left 30 mm, right 210 - 15 mm, the first line below 20 mm, the last above 297 - 20 mm.
    assert min(line.left for line in body) == pytest.approx(30, abs=0.5)
    assert max(line.right for line in body) == pytest.approx(195, abs=0.5)
    assert min(line.baseline for line in body) > 20
    assert max(line.baseline for line in body) < 277


def test_pages_are_numbered_from_the_second_at_the_top_in_the_middle() -> None:
    _, printed = both(LETTER)
    numbers = [line for line in printed.lines if line.baseline < 20]
    assert [(line.page, line.text) for line in numbers] == [(2, "2"), (3, "3")]
    for line in numbers:
        # The middle of the text, 30 + 165 / 2 mm.
        assert (line.left + line.right) / 2 == pytest.approx(112.5, abs=0.5)
        assert line.sizes == {14.0}


def test_a_long_document_does_not_drift() -> None:
    made = sheets([page(*(f"Dòng {line} trang {number}" for line in range(25))) for number in range(1, 41)])
    printed = pages.read(wkhtml.convert(made))
    assert printed.pages == 40
    for line in printed.lines:
        # Line n of a page has its baseline at 30 + 10 n mm.
        assert line.baseline == pytest.approx(30 + 10 * int(line.text.split()[1]), abs=0.1), line.text
        assert line.text.endswith(f"trang {line.page}")


def test_a_page_on_its_side_is_printed_on_its_side() -> None:
    printed = pages.read(wkhtml.convert(sheets([page("ngang", width=297, height=210)])))
    assert printed.sizes[0] == pytest.approx((297, 210), abs=0.5)
    assert printed.line("ngang").left == pytest.approx(30, abs=0.05)
    assert printed.line("ngang").sizes == {14.0}


@pytest.mark.parametrize("face", FACES)
def test_letters_are_of_the_documents_faces(face: Face) -> None:
    raw = wkhtml.convert(sheets([page("Nghị định số 30/2020/NĐ-CP – “Đặng”", face=face)]))
    with pdfplumber.open(io.BytesIO(raw)) as pdf:
        fonts = {one["fontname"].partition("+")[2] for one in pdf.pages[0].chars}
    assert len(fonts) == 1
    assert fonts.pop().startswith(family_name().replace(" ", ""))


def test_every_letter_can_be_copied() -> None:
    text = "ĂÂĐÊÔƠƯăâđêôơưÀẢÃÁẠẰẲẴẮẶẦẨẪẤẬÈẺẼÉẸỀỂỄẾỆỲỶỸÝỴýỵ0123456789.,;:/-()&–“”‘’…<>'\"#%*+=@[]{}|~«»²½§©"
    raw = wkhtml.convert(sheets([page(text)]))
    with pdfplumber.open(io.BytesIO(raw)) as pdf:
        assert "".join(one["text"] for one in pdf.pages[0].chars) == text


def test_letters_are_not_moved_together() -> None:
    """No kerning and no ligatures, as in Word: each advance is the font's own."""
    with pdfplumber.open(io.BytesIO(wkhtml.convert(sheets([page("AVAToffi")])))) as pdf:
        starts = [one["x0"] for one in pdf.pages[0].chars]
    # Advances of A V A T o f f in 2048ths of an em: 1479 1479 1479 1251 1024 682 682.
    expected = [0.0]
    for units in (1479, 1479, 1479, 1251, 1024, 682, 682):
        expected.append(expected[-1] + units * 14 / 2048)
    assert [start - starts[0] for start in starts] == pytest.approx(expected, abs=0.05)


def test_properties_and_language_are_in_the_pdf() -> None:
    raw, count = wkhtml.print_document(model(LETTER))
    with pdfplumber.open(io.BytesIO(raw)) as pdf:
        said, catalog = pdf.metadata, pdf.doc.catalog
    assert count == 3
    assert (said["Keywords"], said["Author"]) == ("1269/SGD&ĐT-VP", "Sở Giáo dục và Đào tạo")
    assert said["Title"].startswith("cung cấp thông tin kết quả")
    assert said["CreationDate"] == "D:20220719000000Z"
    assert catalog["Lang"] == b"vi-VN"
    assert b"wkhtmltopdf" not in raw


def test_a_document_without_a_date_is_of_1980() -> None:
    with pdfplumber.open(io.BytesIO(wkhtml.convert(sheets([page("chữ")])))) as pdf:
        assert pdf.metadata == {"CreationDate": "D:19800101000000Z"}


def test_what_the_drawing_does_not_know_is_refused() -> None:
    document = model(LETTER)
    with pytest.raises(Refused, match="công thức"):
        wkhtml.print_document(Document(document.sections, features=frozenset({"cong_thuc"})))


def own(html: str) -> Sheets:
    """One A4 sheet of any HTML."""
    return Sheets(html, 1, 1, Mm(210), Mm(297))


@pytest.mark.parametrize(
    ("made", "fault"),
    [
        (sheets([page("một"), page("hai")])._replace(pages=1), "2 trang thay vì 1"),
        (sheets([page("một")])._replace(width=Mm(200)), "cỡ chữ"),
        (own("<p>Một đoạn văn bình thường"), "cỡ chữ"),
    ],
    ids=["pages", "paper", "flowing text"],
)
def test_pages_that_come_out_otherwise_are_not_given(made: Sheets, fault: str) -> None:
    with pytest.raises(Missing, match=fault):
        wkhtml.convert(made)


def test_faults_are_told_one_by_one() -> None:
    asked = sheets([page("một")])
    raw = wkhtml.convert(asked)
    shrunk = wkhtml.convert(sheets([page("một", size=7)]))
    assert list(wkhtml_pdf.faults(raw, asked)) == []
    assert list(wkhtml_pdf.faults(shrunk, asked)) == []  # what size words have is theirs; the unit is what counts
    assert list(wkhtml_pdf.faults(raw, asked._replace(pages=2))) == ["1 trang thay vì 2"]
    assert list(wkhtml_pdf.faults(raw, asked._replace(height=Mm(290)))) == ["khổ giấy"]
    assert list(wkhtml_pdf.faults(raw, asked._replace(worded=0))) == ["cỡ chữ hoặc vị trí của chữ"]
    strange = raw.replace(family_name().replace(" ", "").encode(), b"DejaVu")
    assert list(wkhtml_pdf.faults(strange, asked)) == ["phông chữ «DejaVu»"]
    assert list(wkhtml_pdf.faults(b"%PDF-1.7", asked)) == ["0 trang thay vì 1", "cỡ chữ hoặc vị trí của chữ"]


def test_pages_without_words_are_printed() -> None:
    assert pages.read(wkhtml.convert(sheets([page("một"), page(), page("ba")]))).pages == 3


def test_a_pdf_of_another_make_keeps_what_it_says() -> None:
    assert wkhtml_pdf.described(b"%PDF-1.7 another", {"title": "x"}) == b"%PDF-1.7 another"


@pytest.fixture
def server() -> Iterator[tuple[int, list[bytes]]]:
    """A server of this machine: its port, and what is asked of it."""
    asked: list[bytes] = []
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def answer() -> None:
            with contextlib.suppress(OSError):
                while True:
                    connection, _ = listening.accept()
                    with connection:
                        asked.append(connection.recv(1000))

        threading.Thread(target=answer, daemon=True).start()
        yield listening.getsockname()[1], asked
        listening.shutdown(socket.SHUT_RDWR)


@pytest.mark.parametrize(
    "reference",
    [
        '<img src="{}">', '<iframe src="{}"></iframe>', '<link rel="stylesheet" href="{}">',
        '<object data="{}"></object>', "<style>@import url({});</style>",
        '<script src="{}"></script>', '<div style="background:url({})">x</div>',
        '<meta http-equiv="refresh" content="0; url={}">',
        "<script>document.location='{}'</script>",
    ],
)  # fmt: skip
def test_nothing_is_read_or_fetched(reference: str, server: tuple[int, list[bytes]], tmp_path: Path) -> None:
    """Our pages refer to nothing; were there a way to make them, it would not help."""
    port, asked = server
    secret = tmp_path / "bi_mat.html"
    secret.write_text("<p>BIMAT</p>", encoding="utf-8")
    for address in (f"http://127.0.0.1:{port}/a", secret.as_uri()):
        head, rest = sheets([page("chữ")]).html.split("</head>")
        made = own(f"{head}</head>{rest.replace('<section>', '<section>' + reference.format(address), 1)}")
        private = tmp_path / address[:4]
        private.mkdir()
        try:
            # Before it is asked whether the pages are ours, which would hide what came in.
            raw = wkhtml._run(wkhtml._command(made, PROGRAM), made.html, private, 60)
        except Defect:
            continue
        with pdfplumber.open(io.BytesIO(raw)) as pdf:
            assert "BIMAT" not in "".join(one["text"] for one in pdf.pages[0].chars)
    assert asked == []


def test_options_in_the_html_are_not_obeyed() -> None:
    html = sheets([page("chữ")]).html.replace("<title>", '<meta name="pdfkit-copies" content="2"><title>')
    assert pages.read(wkhtml.convert(own(html))).pages == 1


def stand_in(folder: Path, monkeypatch: pytest.MonkeyPatch, script: str) -> None:
    """A program named wkhtmltopdf, first on the search path."""
    program = folder / "bin" / "wkhtmltopdf"
    program.parent.mkdir()
    program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{program.parent}{os.pathsep}{os.environ['PATH']}")


@posix
def test_a_program_that_hangs_is_ended_with_all_it_started(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stand_in(tmp_path, monkeypatch, f"sleep 60 &\necho $! > {tmp_path}/child\nwait")
    started = time.perf_counter()
    with pytest.raises(Refused, match="0,5\N{NO-BREAK SPACE}giây"):
        wkhtml.convert(sheets([page("chữ")]), timeout=0.5)
    assert time.perf_counter() - started < 10
    assert not _is_alive(int((tmp_path / "child").read_text()))


def _is_alive(process: int) -> bool:
    """Whether a process still runs; one that was killed is gone or waits to be buried."""
    try:
        return "State:\tZ" not in Path(f"/proc/{process}/status").read_text()
    except FileNotFoundError:
        return False


@posix
@pytest.mark.parametrize("script", ["exit 0", "echo no pdf", "echo %PDF-1.4; exit 1", "echo trouble >&2; exit 3"])
def test_a_program_that_gives_no_pdf_is_a_defect(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str) -> None:
    stand_in(tmp_path, monkeypatch, f"cat >/dev/null\n{script}")
    with pytest.raises(Defect, match="wkhtmltopdf"):
        wkhtml.convert(sheets([page("chữ")]))


@posix
def test_the_program_sees_only_what_it_needs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SECRET_TOKEN", "bí mật")
    monkeypatch.setenv("http_proxy", "http://proxy.example")
    monkeypatch.setenv("DISPLAY", ":0")
    keeps = f'env > {tmp_path}/seen; cat "$FONTCONFIG_FILE" > {tmp_path}/fonts; ls fonts > {tmp_path}/faces; echo "$@"'
    stand_in(tmp_path, monkeypatch, f"cat >/dev/null\n{keeps} > {tmp_path}/options")
    with pytest.raises(Defect):
        wkhtml.convert(sheets([page("chữ")]))
    seen = dict(line.split("=", 1) for line in (tmp_path / "seen").read_text().splitlines() if "=" in line)
    assert not {"SECRET_TOKEN", "http_proxy", "DISPLAY"} & seen.keys()
    assert seen["HOME"] == seen["TMPDIR"] != os.environ["HOME"]
    assert not Path(seen["HOME"]).exists()
    assert (tmp_path / "faces").read_text().split() == ["Bold.ttf", "BoldItalic.ttf", "Italic.ttf", "Regular.ttf"]
    options = (tmp_path / "options").read_text()
    assert {"--disable-javascript", "--disable-local-file-access", "--no-images"} <= set(options.split())
    assert options.rstrip().endswith("- -")


def test_nothing_is_left_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    wkhtml.convert(sheets([page("chữ")]))
    assert list(tmp_path.iterdir()) == []


def test_a_machine_without_the_program_is_told_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(Missing, match="apt install wkhtmltopdf"):
        wkhtml.convert(sheets([page("chữ")]))


def test_threads_print_at_the_same_time() -> None:
    made: list[pages.Printed] = []
    threads = [
        threading.Thread(target=lambda word=word: made.append(pages.read(wkhtml.convert(sheets([page(word)])))))
        for word in ("một", "hai", "ba")
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(printed.lines[0].text for printed in made) == ["ba", "hai", "một"]
