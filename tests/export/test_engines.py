"""Which engine prints what: ours by the embedded one, others by a program of the machine, nothing with a loss."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import kept
import pytest
import stranger
from support import documents

from generator.errors import Missing, Refused, Unreadable
from generator.export import engines, word
from generator.ooxml.package import Package
from generator.resources import programs


def letter() -> Package:
    return documents.made(documents.bundle("cong_van/toi_thieu.json"))


def with_(package: Package, body: str) -> Package:
    """The same document with some more before its words."""
    raw = package.parts[package.main]
    assert raw.count(b"<w:body>") == 1
    package.put(package.main, raw.replace(b"<w:body>", b"<w:body>" + body.encode()))
    return package


def drawn_by_hand() -> Package:
    """A document of ours into which somebody has drawn a box: the drawing does not know boxes."""
    return with_(
        letter(),
        '<w:p><w:r><w:pict><v:rect xmlns:v="urn:schemas-microsoft-com:vml" style="width:72pt;height:72pt"><v:textbox>'
        "<w:txbxContent><w:p><w:r><w:t>viết thêm</w:t></w:r></w:p></w:txbxContent></v:textbox></v:rect></w:pict></w:r>"
        "</w:p>",
    )


def in_another_font() -> Package:
    fonts = '<w:rPr><w:rFonts w:ascii="Carlito" w:hAnsi="Carlito"/></w:rPr>'
    return with_(letter(), f"<w:p><w:r>{fonts}<w:t>thêm</w:t></w:r></w:p>")


def foreign() -> Package:
    return Package.read(stranger.docx())


@pytest.fixture
def bare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine without LibreOffice and without Word."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(programs, "_KNOWN", ())


@pytest.mark.usefixtures("bare")
def test_ours_needs_no_program_of_the_machine() -> None:
    made = engines.printed(letter())
    assert (made.engine, made.because, made.pages) == ("typst", None, 1)


def test_a_foreign_file_goes_to_libreoffice_and_the_reason_is_given() -> None:
    made = engines.printed(foreign())
    assert made.engine == "libreoffice"
    assert made.because is not None
    assert "không do chương trình tạo ra" in made.because
    assert "Nghị định" in kept.words(made.pdf)


def test_what_the_drawing_does_not_know_goes_to_libreoffice_whole() -> None:
    made = engines.printed(drawn_by_hand())
    assert made.engine == "libreoffice"
    assert made.because is not None
    assert "hộp chữ" in made.because
    assert "viết thêm" in kept.words(made.pdf)


def test_a_font_that_is_not_drawn_goes_to_libreoffice() -> None:
    made = engines.printed(in_another_font())
    assert made.engine == "libreoffice"
    assert made.because is not None
    assert "Carlito" in made.because


@pytest.mark.usefixtures("bare")
@pytest.mark.parametrize(
    ("make", "why"),
    [(foreign, "không do chương trình tạo ra"), (drawn_by_hand, "hộp chữ"), (in_another_font, "Carlito")],
)
def test_without_a_program_it_is_refused_with_the_reason_and_what_to_install(
    make: Callable[[], Package], why: str
) -> None:
    with pytest.raises(Missing, match=why) as caught:
        engines.printed(make())
    assert "libreoffice-writer-nogui" in str(caught.value)


def test_word_is_asked_before_libreoffice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(word, "is_here", lambda: True)
    monkeypatch.setattr(word, "convert", lambda docx: b"%PDF /Type/Pages/Count 3>>")
    made = engines.printed(foreign())
    assert (made.engine, made.pages) == ("word", 3)


def test_libreoffice_prints_what_word_could_not(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(docx: bytes) -> bytes:
        raise Unreadable("Word không in được.")

    monkeypatch.setattr(word, "is_here", lambda: True)
    monkeypatch.setattr(word, "convert", fails)
    assert engines.printed(foreign()).engine == "libreoffice"


@pytest.mark.usefixtures("bare")
def test_the_last_failure_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(docx: bytes) -> bytes:
        raise Unreadable("Word không in được.")

    monkeypatch.setattr(word, "is_here", lambda: True)
    monkeypatch.setattr(word, "convert", fails)
    with pytest.raises(Unreadable, match="Word không in được"):
        engines.printed(foreign())


def test_word_is_not_asked_for_pdf_a(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(word, "is_here", lambda: True)
    made = engines.printed(foreign(), pdf_a=True)
    assert made.engine == "libreoffice"
    assert b"<pdfaid:part>2</pdfaid:part>" in made.pdf


@pytest.mark.parametrize("engine", ["word", "pdfkit"])
def test_an_engine_that_writes_no_pdf_a_refuses_it(engine: engines.Engine) -> None:
    with pytest.raises(Refused, match="PDF/A-2b"):
        engines.printed(letter(), engine=engine, pdf_a=True)


def test_an_engine_asked_for_by_name_is_the_one() -> None:
    assert engines.printed(letter(), engine="libreoffice").engine == "libreoffice"
    # The embedded one takes a foreign file too when it knows all that is in it, and else refuses by name.
    plain = Package.read(stranger.docx('<w:p><w:r><w:rPr><w:rFonts w:ascii="Times New Roman"/></w:rPr></w:r></w:p>'))
    plain.put(
        plain.main,
        plain.parts[plain.main].replace(
            "<w:r><w:t>Nghị".encode(),
            '<w:r><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/></w:rPr><w:t>Nghị'.encode(),
        ),
    )
    assert "Nghị định" in kept.words(engines.printed(plain, engine="typst").pdf)
    with pytest.raises(Refused, match="hộp chữ"):
        engines.printed(drawn_by_hand(), engine="typst")


def test_pdfkit_prints_the_pages_of_the_embedded_engine() -> None:
    ours, theirs = engines.printed(letter(), engine="typst"), engines.printed(letter(), engine="pdfkit")
    assert theirs.pages == ours.pages
    assert kept.words(theirs.pdf).split() == kept.words(ours.pdf).split()
