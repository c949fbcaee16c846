"""Geometry snapshots: where every line, drawn line and component of every sample stands, for both engines.

The embedded engine's is our own drawing, held to the PDF as pdfplumber reads it; LibreOffice's is read from its PDF,
its components found by the words that ours have. Another version of an engine puts things elsewhere: then nothing is
compared, and where CI is set the test fails.
"""

from __future__ import annotations

import io
import subprocess
import tempfile
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pdf_geometry
import pdfplumber
import pytest
from support import documents, pages
from support.snapshots import ROOT, need_same_first_line
from syrupy.assertion import SnapshotAssertion

from generator import drawing, layout, profiles
from generator.drawing import geometry
from generator.drawing.geometry import Sheet
from generator.export import libreoffice, typst
from generator.fonts import faces
from generator.layout.model import Document
from generator.resources import programs

IDS = [documents.sample_id(path) for path in documents.sample_paths()]
# What rounding to a thousandth of a point and a reader's own arithmetic may add, in mm.
EXACT = 0.05


@cache
def made() -> dict[str, bytes]:
    return {name: documents.made(documents.bundle(path)).write() for name, path in _samples().items()}


def _samples() -> dict[str, Path]:
    return dict(zip(IDS, documents.sample_paths(), strict=True))


@cache
def document(sample: str) -> Document:
    return layout.read(documents.made(documents.bundle(_samples()[sample])))


@cache
def drawn(sample: str) -> list[Sheet]:
    profile = profiles.for_date(documents.bundle(_samples()[sample]).get("ngay_ban_hanh"))
    return geometry.of_pages(drawing.pages(document(sample)), layout.locate(document(sample), profile))


@cache
def pdf(sample: str) -> bytes:
    return typst.compile_pdf(drawing.source(document(sample)))[0]


@cache
def by_libreoffice() -> dict[str, bytes]:
    return libreoffice.convert_many(made(), timeout=300)


@cache
def libreoffice_version() -> str:
    program = programs.libreoffice()
    assert program is not None
    with tempfile.TemporaryDirectory() as folder:
        profile = f"-env:UserInstallation={Path(folder).as_uri()}"
        said = subprocess.run([program, profile, "--version"], check=True, capture_output=True, text=True).stdout
    return " ".join(said.split()[:2])


@pytest.mark.parametrize("sample", IDS)
def test_embedded_engine(sample: str, layout_snapshot: SnapshotAssertion, request: pytest.FixtureRequest) -> None:
    shown = geometry.listing(drawn(sample), f"typst {version('typst')}", faces.family_name())
    need_same_first_line(request, shown)
    assert shown == layout_snapshot


@pytest.mark.parametrize("sample", IDS)
def test_libreoffice(sample: str, layout_snapshot: SnapshotAssertion, request: pytest.FixtureRequest) -> None:
    raw = by_libreoffice()[sample]
    shown = geometry.listing(pdf_geometry.sheets(raw, drawn(sample)), libreoffice_version(), pdf_geometry.family(raw))
    need_same_first_line(request, shown)
    assert shown == layout_snapshot


@pytest.mark.parametrize("sample", IDS)
def test_pdf_shows_what_was_drawn(sample: str) -> None:
    with pdfplumber.open(io.BytesIO(pdf(sample))) as opened:
        assert len(opened.pages) == len(drawn(sample))
        for sheet, page in zip(drawn(sample), opened.pages, strict=True):
            letters = [_letter(char, float(page.height)) for char in page.chars if char["text"].strip("\u00a0 ")]
            expected = [line for line in (*sheet.lines, *sheet.furniture) if line.text]
            assert len(letters) == sum(len("".join(line.text.split())) for line in expected)
            for line in expected:
                own = sorted(
                    letter for letter in letters
                    if abs(letter[1] - line.baseline) < EXACT and line.left - 0.1 < letter[0] < line.right
                )  # fmt: skip
                assert "".join(letter[3] for letter in own) == "".join(line.text.split())
                assert own[0][0] == pytest.approx(line.left, abs=EXACT), line.text
                assert own[-1][2] == pytest.approx(line.right, abs=EXACT), line.text
            across = {(round(rule.left), round(rule.right)) for rule in sheet.rules if rule.top == rule.bottom}
            assert len(page.lines) >= len(across)


def _letter(char: dict[str, Any], height: float) -> tuple[float, float, float, str]:
    """Left edge, baseline and right edge in mm, and the letter."""
    return char["x0"] * pages.MM, (height - char["matrix"][5]) * pages.MM, char["x1"] * pages.MM, char["text"]


@pytest.mark.parametrize("sample", IDS)
def test_components_are_found_in_libreoffices_pages(sample: str) -> None:
    ours, theirs = drawn(sample), pdf_geometry.sheets(by_libreoffice()[sample], drawn(sample))
    assert len(ours) == len(theirs)
    named = [{box.key for sheet in sheets for box in sheet.boxes()} for sheets in (ours, theirs)]
    assert named[0] == named[1]


def test_every_snapshot_file_belongs_to_a_test() -> None:
    expected = {f"{test}[{sample}].txt" for test in ("test_embedded_engine", "test_libreoffice") for sample in IDS}
    assert {path.name for path in (ROOT / "test_geometry").iterdir()} == expected
