"""The five published documents: what python-docx finds in the documents made of them, to be held to what was typed by
hand from the published copies."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from functools import cache
from itertools import groupby
from typing import NamedTuple

import docx.document
from support import documents

# Styles of the body, by short names for the tables of the tests.
BASIS, SECTION, TITLE, CLAUSE, POINT, DASH, TEXT = (
    "VB Căn cứ", "VB Mục La Mã", "VB Khoản tiêu đề", "VB Khoản", "VB Điểm", "VB Gạch đầu dòng", "VB Nội dung",
)  # fmt: skip
# A blank that a draft leaves to be filled in, where the published copy has lost what stood there.
BLANK = "…………"

Row = tuple[str, str, str, int]
"""Style of a paragraph, the words it opens and closes with, how many words it has, labels and dashes included."""


class Slip(NamedTuple):
    code: str
    place: str
    quoted: str


@cache
def opened(name: str) -> docx.document.Document:
    """The document of a sample of `thuc_te/`, as python-docx reads it."""
    return documents.opened(documents.made(documents.bundle(f"thuc_te/{name}.json")))


def styled(name: str) -> list[tuple[str, str]]:
    """Style and text of every paragraph that is not empty, in reading order; all white space as one space."""
    found = [(p.style.name if p.style else "", p.text) for p in documents.paragraphs(opened(name))]
    return [(style, " ".join(text.split())) for style, text in found if text]


def body(name: str) -> list[tuple[str, str]]:
    """The paragraphs from the bases to the last words before the closing block."""
    kinds = {BASIS, SECTION, TITLE, CLAUSE, POINT, DASH, TEXT}
    return [(style, text) for style, text in styled(name) if style in kinds]


def differences(name: str, rows: list[Row]) -> list[str]:
    """Where the body is not the one described, as readable lines; empty when it is."""
    found = body(name)
    wrong = [f"{len(found)} paragraphs, {len(rows)} described"] if len(found) != len(rows) else []
    for (style, text), (kind, opening, closing, count) in zip(found, rows, strict=False):
        fits = text.startswith(opening) and text.endswith(closing)
        if not fits or style != kind or len(text.split()) != count:
            wrong.append(f"{style}, {len(text.split())}: {text[:60]} … {text[-40:]}")
    return wrong


def lists(name: str) -> list[int]:
    """How many dashes follow one another, list by list."""
    return [len(list(group)) for style, group in groupby(body(name), key=lambda item: item[0]) if style == DASH]


def emphasised(name: str, style: str) -> list[str]:
    """The words that stand out in the body, bold or italic by a character style."""
    return [
        run.text
        for paragraph in documents.paragraphs(opened(name))
        for run in paragraph.runs
        if run.style is not None and run.style.name == style
    ]


def word_sequence(name: str, first: str, after_last: str | None = None) -> tuple[int, str]:
    """How many words there are from `first` up to `after_last`, and the SHA-256 of them with one space between any two.

    Our own blanks are left out: the published copy has nothing there.
    """
    text = unicodedata.normalize("NFC", " ".join(text for _, text in styled(name)))
    text = text[text.index(first) : text.index(after_last) if after_last else None]
    words = [word for word in text.split() if word != BLANK]
    return len(words), hashlib.sha256(" ".join(words).encode()).hexdigest()


def slips(name: str) -> list[Slip]:
    """The slips listed beside a sample."""
    path = documents.SAMPLES / "thuc_te" / f"{name}.canh_bao.txt"
    lines = path.read_text(encoding="utf-8").splitlines()
    return [Slip(*line.split("\t")) for line in lines if line and not line.startswith("#")]


def misplaced(name: str) -> list[Slip]:
    """The slips whose words do not stand where the list says, or not in the document."""
    data = documents.bundle(f"thuc_te/{name}.json")
    printed = " ".join(text for _, text in styled(name))
    wrong = []
    for slip in slips(name):
        field, item = re.fullmatch(r"([a-z_]+)(?:\[(\d+)\])?", slip.place).groups()  # type: ignore[union-attr]
        source = data[field][int(item)].replace("*", "") if item else printed
        if not re.fullmatch(r"~?[A-Z]{2}\d{2}", slip.code) or slip.quoted not in source or slip.quoted not in printed:
            wrong.append(slip)
    return wrong
