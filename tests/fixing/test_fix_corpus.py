"""Fixing over real files, made by others: the same promises, and nothing that Word would mind."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from openxml_audit import OpenXmlValidator
from support import fixing

CORPUS = Path(__file__).parents[3] / "shared" / "corpus"
FILES = sorted(CORPUS.glob("*.docx"))
AUDITED = ("cv-03", "kh-10", "qd-01")  # lines, a number from the footer, a new header; the audit takes seconds a file
pytestmark = pytest.mark.skipif(
    not FILES and not os.environ.get("CI"), reason="the corpus of real files is not beside this checkout"
)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_promise_holds_of_a_real_file(path: Path) -> None:
    content = path.read_bytes()
    fixing.hold(content)
    assert path.read_bytes() == content


@pytest.mark.parametrize("path", [one for one in FILES if one.stem in AUDITED], ids=lambda path: path.stem)
def test_word_minds_nothing_new(path: Path, tmp_path: Path) -> None:
    (tmp_path / "sua.docx").write_bytes(fixing.hold(path.read_bytes()).content)
    before, after = (OpenXmlValidator().validate(str(one)).errors for one in (path, tmp_path / "sua.docx"))
    assert len(after) <= len(before), [str(one) for one in after]
