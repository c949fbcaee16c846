"""Words of lines as they are compared: one form of letters and spaces, placeholders told from words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.viet.text import nfc

if TYPE_CHECKING:
    from generator.layout.location.model import Line
    from generator.layout.model import Run

_SPACES = re.compile(r"[\s\u00a0\u2007\u202f]+")
_UNSEEN = dict.fromkeys((0x00AD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF))
# A template's tag: {{ x }}, {% x %}, {x}, <x>, «x», [x] with a name or a hint inside.
TAG = r"\{\{.*?\}\}|\{%.*?%\}|\{[^{}]*\}|<[^<>]*>|«[^«»]*»|\[[^\[\]]*\]"
_BLANK = r"[\s.…_·•․‥/\\()\-–—:,;¹²³⁴⁵⁶⁷⁸⁹⁰]"
_PLACEHOLDER = re.compile(f"(?:{TAG}|{_BLANK})+")
_ONLY_TAGS = re.compile(rf"(?:{_BLANK})*(?:{TAG})(?:{TAG}|{_BLANK})*")
_BLANKS = re.compile(rf"(?:{TAG}|[\s…_]|\.{{2,}})+")
_ANY_TAG = re.compile(TAG)
_HAS_BLANK = re.compile(rf"{TAG}|…|\.{{3,}}|_{{3,}}|(?:\.\s){{3,}}")

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_STAND_IN = re.compile(
    r"(?i:họ (?:và )?tên|tên loại văn bản|tên (?:cq|cơ quan),? (?:tc|tổ chức)(?: chủ quản)?|thẩm quyền ban hành"
    r"|quyền hạn, chức vụ của người ký)[¹²³⁴⁵⁶⁷⁸⁹⁰*]*"
)
_DOTS = re.compile(r"…+|\.{3,}|_{3,}")
_BLANK_PART = re.compile(r"[\s,]*(?:ngày|tháng|năm)\s*[….]{2,}[\s./]*")
_MOST_DOTS = {"…": 3}


@lru_cache(4096)
def normal(text: str) -> str:
    """Composed letters, every kind of space as one space, nothing at the ends, nothing that prints nothing."""
    return _SPACES.sub(" ", nfc(text).translate(_UNSEEN)).strip()


def shown(runs: Iterable[Run]) -> str:
    """The words of some runs; a raised figure as the raised character, so that the mark of a note is no number."""
    texts = [run.text.translate(_RAISED) if run.format.vertical == "superscript" else run.text for run in runs]
    return normal("".join(texts))


def is_stand_in(text: str) -> bool:
    """Whether words only name what is to be written in their place, as the model forms do: "Họ và tên"."""
    return _STAND_IN.fullmatch(text) is not None


def is_blank_part(text: str) -> bool:
    """Whether a text is one part of a date to fill in, with its word: "năm ……". It belongs to the blank."""
    return _BLANK_PART.fullmatch(text) is not None


def is_to_fill(text: str) -> bool:
    """Whether a text is more blanks than words: a line of dots to write on. A template's tag is none."""
    blanks = sum(_MOST_DOTS.get(found[0][0], 1) * len(found[0]) for found in _DOTS.finditer(text))
    return blanks > 0 and blanks >= sum(map(str.isalpha, text))


def is_placeholder(text: str) -> bool:
    """Whether a text holds no word: dots, ellipses, underscores, note marks, a template's tag. Blank text is one."""
    return _PLACEHOLDER.fullmatch(text) is not None or not text.strip()


def is_tag(text: str) -> bool:
    """Whether a text is a template's tags and nothing else: what will stand there nobody can see yet."""
    return _ONLY_TAGS.fullmatch(text) is not None


def without_tags(text: str) -> str:
    """A text without a template's tags: what is printed for certain."""
    return _ANY_TAG.sub("", text) if "{" in text or "<" in text or "«" in text or "[" in text else text


def has_tag(text: str) -> bool:
    """Whether a template's tag stands somewhere in the text."""
    return _ANY_TAG.search(text) is not None


def has_blank(text: str) -> bool:
    """Whether a blank to fill in or a template's tag stands somewhere in the text."""
    return _HAS_BLANK.search(text) is not None


def judged(line: Line) -> Iterator[Run]:
    """The runs of a line whose look counts: not white space, not a placeholder, not raised or lowered, not hidden."""
    for run in line.runs:
        look = run.format
        if look.hidden or look.vertical != "baseline" or run.kind in ("note", "page", "column"):
            continue
        if run.text.strip() and not is_placeholder(run.text) and not is_blank_part(run.text):
            yield run


def marked(line: Line) -> Iterator[Run]:
    """As `judged`, and the runs that hold marks alone (a full stop, a dash): they have a size too."""
    for run in line.runs:
        look = run.format
        if look.hidden or look.vertical != "baseline" or run.kind in ("note", "page", "column"):
            continue
        if run.text.strip() and _BLANKS.fullmatch(run.text) is None:
            yield run
