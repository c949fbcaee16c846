"""The running text of a document as the rules about words read it: passages, with what they leave alone blanked out.

A passage is a paragraph of the body, of an appendix, or a component that holds words of its own (trích yếu). Its
`words` are the text with everything that is not judged replaced by «¤», letter for letter, so that places stay the
same: quoted text, e-mail and web addresses, placeholders, paragraphs in capitals altogether. Quotation marks stay.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Literal, ParamSpec, TypeVar

from generator.layout.location.model import Item, Line, Unit
from generator.layout.location.words import is_to_fill

BLANK = "¤"
# Units whose words are judged: documents, and those attached to them.
KINDS = ("van_ban", "kem_theo")
# Capital and small letters of Vietnamese, for character classes: in Unicode they alternate.
_LETTERS = [chr(code) for code in (*range(0xC0, 0x1B1), *range(0x1EA0, 0x1EFA))]
UPPER = "A-Z" + "".join(letter for letter in _LETTERS if letter.isupper())
LOWER = "a-z" + "".join(letter for letter in _LETTERS if letter.islower())
_Given = ParamSpec("_Given")
_Made = TypeVar("_Made")

_OPENING, _CLOSING = "“„«‘", "”»’"
_ADDRESS = re.compile(r"\S+@\S+|(?:https?://|www\.)\S+|\{\{.*?\}\}|\{%.*?%\}|<[^<>]{1,60}>", re.IGNORECASE)
_MARK = re.compile(r"[\"“”„«»]")
_TABLES = ("bang", "hinh", "trong", "ghi_chu", "ten_bang")
_KEPT = 4


@dataclass(frozen=True, slots=True, eq=False)
class Passage:
    """`begin` is where the words start after the printed label; `after` is the passage above it in the same part."""

    part: Literal["can_cu", "noi_dung", "phu_luc", "trich_yeu"]
    role: str
    text: str
    words: str
    begin: int
    lines: tuple[Line, ...]
    after: Passage | None = None
    is_heading: bool = False
    is_next_above: bool = True

    def near(self, start: int, end: int, around: int = 24) -> str:
        """The words of a place with a few letters around, cut between words."""
        left = self.text.rfind(" ", 0, max(start - around, 0)) + 1 if start > around else 0
        right = self.text.find(" ", min(end + around, len(self.text)))
        return self.text[left : right if right > 0 else len(self.text)]


def once(function: Callable[_Given, _Made]) -> Callable[_Given, _Made]:
    """Keeps what a function made of the last few things, told apart by identity: units cannot be hashed."""
    kept: list[tuple[tuple[Any, ...], _Made]] = []

    def look(*given: _Given.args, **more: _Given.kwargs) -> _Made:
        for seen, made in tuple(kept):
            if len(seen) == len(given) and all(one is other for one, other in zip(seen, given, strict=True)):
                return made
        made = function(*given, **more)
        kept.insert(0, (given, made))
        del kept[_KEPT:]
        return made

    return look


@once
def passages(unit: Unit) -> tuple[Passage, ...]:
    """The passages of a unit in reading order: trích yếu, body, appendices."""
    made: list[Passage] = []
    for key in ("trich_yeu", "trich_yeu_cong_van"):
        if (component := unit.get(key)) is not None:
            made.append(_passage("trich_yeu", key, component.text, 0, component.lines, heading=True))
    made += _items(unit.body, "noi_dung")
    for appendix in unit.appendices:
        made += _items(appendix.items, "phu_luc")
    return tuple(made)


def body(unit: Unit) -> Iterator[Passage]:
    """The passages of the main text alone, bases included."""
    return (one for one in passages(unit) if one.part in ("can_cu", "noi_dung"))


def quotations(text: str) -> Iterator[tuple[int, int, str, str]]:
    """Every quotation of a text: where its opening mark stands, where its closing one (the text's end when there is
    none), the two marks («» for one that is missing). A straight mark opens after a space, closes before one."""
    opened: tuple[int, str] | None = None
    for found in _MARK.finditer(text):
        at, mark = found.start(), found[0]
        if opened is None:
            if mark in "”»" and not _opens(text, at):
                yield at, at, "", mark
            else:
                opened = at, mark
        elif mark in "“„«" and opened[1] in "“„«":
            yield opened[0], len(text), opened[1], ""
            opened = at, mark
        else:
            yield opened[0], at, opened[1], mark
            opened = None
    if opened is not None:
        yield opened[0], len(text), opened[1], ""


def blanked(text: str) -> str:
    """The text with what is not judged as «¤», quotation marks left where they are."""
    spans = [found.span() for found in _ADDRESS.finditer(text)] if "@" in text or "." in text or "{" in text else []
    spans += [(start + 1, end) for start, end, opening, _ in quotations(text) if opening]
    if not spans:
        return text
    letters = list(text)
    for start, end in spans:
        letters[start:end] = BLANK * (end - start)
    for found in _MARK.finditer(text):
        letters[found.start()] = found[0]
    return "".join(letters)


def starts_sentence(passage: Passage, at: int) -> bool:
    """Whether a word at this place begins a sentence or a paragraph: a capital is right there whatever the word is."""
    if at <= passage.begin:
        return True
    before = passage.text[passage.begin : at].rstrip()
    return not before or before[-1] in ".?!:…" + '“"‘«„(/' or (before[-1] in "-–+•" and len(before) == 1)


def _opens(text: str, at: int) -> bool:
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    return before in " (/:-–" and not after.isspace() and after not in ".,;:)"


def _items(items: tuple[Item, ...], part: Literal["noi_dung", "phu_luc"]) -> Iterator[Passage]:
    above: Passage | None = None
    is_next = True
    for item in items:
        if item.role == "trong":
            continue
        if item.role in _TABLES or item.table is not None or item.is_quoted or not item.lines:
            is_next = False
            continue
        text = item.text
        begin = len(text) - len(item.rest) if item.label and item.rest and text.endswith(item.rest) else 0
        heading = item.is_titled or item.role in ("tieu_de", "giua", "phan", "chuong", "muc", "tieu_muc")
        where: Literal["can_cu", "noi_dung", "phu_luc"] = "can_cu" if item.role == "can_cu" else part
        above = _passage(where, item.role, text, begin, item.lines, after=above, heading=heading, is_next=is_next)
        is_next = True
        yield above


def _passage(
    part: Literal["can_cu", "noi_dung", "phu_luc", "trich_yeu"],
    role: str,
    text: str,
    begin: int,
    lines: tuple[Line, ...],
    *,
    after: Passage | None = None,
    heading: bool = False,
    is_next: bool = True,
) -> Passage:
    letters = text[begin:]
    words = BLANK * len(text) if letters.isupper() or is_to_fill(text) else blanked(text)
    return Passage(part, role, text, words, begin, lines, after, heading, is_next)
