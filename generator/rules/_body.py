"""The body of a document as rules look at it: which paragraphs are headings, which running text, how each mostly looks.

Reads: a unit. Gives: its paragraphs in order (`Para`), each with what stands above and below it, its label and the
words after it told apart, and tallies of their letters by size, weight and slant. Made once per unit and kept for the
next rule.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from generator.layout.location.model import Item, Line, Unit
from generator.layout.location.words import is_to_fill, judged
from generator.layout.model import Paragraph
from generator.profiles.model import Profile
from generator.units import Length

KINDS = ("van_ban", "kem_theo")
LABELS = ("phan", "chuong", "muc", "tieu_muc")
RUNNING = frozenset(("loi_van", "gach", "cong", "khoan", "diem", "dieu", "khac_cap"))
_DEEPER = frozenset(("loi_van", "gach", "cong", "diem", "khac_cap", "bang", "hinh", "ten_bang"))
_MAY_BE_TITLE = {
    "dieu": _DEEPER | {"khoan"},
    "muc_lama": _DEEPER | {"khoan", "dieu"},
    "khoan": _DEEPER,
    "khac_cap": _DEEPER | {"khoan"},
}


@dataclass(frozen=True, slots=True)
class Tally:
    """How many letters and digits, how many of them bold and italic, and how many of each size."""

    letters: int = 0
    bold: int = 0
    italic: int = 0
    sizes: Counter[Length] = field(default_factory=Counter)

    @property
    def size(self) -> Length | None:
        """The size of most letters; None without a letter."""
        return self.sizes.most_common(1)[0][0] if self.sizes else None

    @property
    def is_bold(self) -> bool:
        return 2 * self.bold > self.letters

    @property
    def is_italic(self) -> bool:
        return 2 * self.italic > self.letters


@dataclass(frozen=True, slots=True)
class Para:
    """A paragraph of the body. `label` and `rest` are the lines of its mark and of the words after it; `is_heading`:
    a title with what it opens below it. `above`, `below` are its neighbours, blank paragraphs left out."""

    item: Item
    above: Item | None
    below: Item | None
    label: tuple[Line, ...]
    rest: tuple[Line, ...]
    label_tally: Tally
    tally: Tally
    is_heading: bool

    @property
    def lines(self) -> tuple[Line, ...]:
        return self.item.lines

    @property
    def whole(self) -> Tally:
        one, other = self.label_tally, self.tally
        return Tally(
            one.letters + other.letters, one.bold + other.bold, one.italic + other.italic, one.sizes + other.sizes
        )


_LEADERS = frozenset(("dot", "middleDot", "underscore", "heavy"))
_LEADER = 30  # a tab's dots go on to the end of the line: as much as so many letters


class _Same:
    """A unit as a key: the same object, not an equal one."""

    __slots__ = ("longest_title", "unit")

    def __init__(self, unit: Unit, longest_title: int) -> None:
        self.unit, self.longest_title = unit, longest_title

    def __hash__(self) -> int:
        return id(self.unit)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.unit is self.unit


def body(unit: Unit, profile: Profile) -> tuple[Para, ...]:
    """Every paragraph of the body but blank ones, lines to write on, and tables; quoted ones are left out."""
    return _body(_Same(unit, profile.words["bo_cuc"]["longest_title"]))


def running(unit: Unit, profile: Profile) -> tuple[Para, ...]:
    """The paragraphs of running text: no headings, no bases, no centred lines, captions or notes."""
    return tuple(one for one in body(unit, profile) if one.item.role in RUNNING and not one.is_heading)


def items(unit: Unit, *roles: str) -> Iterator[Item]:
    """The items of these roles, quoted ones left out."""
    return (item for item in unit.body if item.role in roles and not item.is_quoted)


def has_dieu(unit: Unit) -> bool:
    return any(item.role == "dieu" and not item.is_quoted for item in unit.body)


def sizes(paragraphs: Iterable[Para]) -> Counter[Length]:
    """The sizes of the words of some paragraphs, their labels left out."""
    total: Counter[Length] = Counter()
    for one in paragraphs:
        total += one.tally.sizes
    return total


def tally(lines: Iterable[Line]) -> Tally:
    """Counts the letters and digits of lines; placeholders, white space and raised marks count for nothing."""
    letters = bold = italic = 0
    found: Counter[Length] = Counter()
    for line in lines:
        for run in judged(line):
            count = sum(map(str.isalnum, run.text))
            if count:
                letters += count
                bold += count * run.format.bold
                italic += count * run.format.italic
                found[run.format.size] += count
    return Tally(letters, bold, italic, found)


def cut(line: Line, at: int) -> tuple[Line, Line]:
    """A line in two, at an offset into what its runs print."""
    head, tail = [], []
    begin = 0
    for run in line.runs:
        end = begin + len(run.text)
        if end <= at:
            head.append(run)
        elif begin >= at:
            tail.append(run)
        else:
            head.append(replace(run, text=run.text[: at - begin]))
            tail.append(replace(run, text=run.text[at - begin :]))
        begin = end
    label = line.paragraph.label
    numbered = len(line.runs[0].text) if label is not None and line.number == 0 and line.runs else 0
    rest = "".join(run.text for run in tail).strip()
    first = replace(line, runs=tuple(head), text="".join(run.text for run in head).strip())
    return first, replace(line, runs=tuple(tail), text=rest, start=line.start + max(at - numbered, 0))


def is_numbered(item: Item) -> bool:
    """Whether the mark comes from automatic numbering."""
    return item.paragraph is not None and item.paragraph.label is not None


@lru_cache(maxsize=4)
def _body(key: _Same) -> tuple[Para, ...]:
    shown = [item for item in key.unit.body if item.role != "trong"]
    found = []
    for at, item in enumerate(shown):
        if item.lines and not item.is_quoted and not _is_to_fill(item):
            above = shown[at - 1] if at else None
            below = shown[at + 1] if at + 1 < len(shown) else None
            found.append(_para(item, above, below, key.longest_title))
    return tuple(found)


def _is_to_fill(item: Item) -> bool:
    """Whether a paragraph is a line to write on (dots typed, or filled in by tabs), or marks without a word: what will
    stand there nobody knows. A template's tag is none."""
    if is_to_fill(item.text):
        return True
    words = sum(map(str.isalpha, item.text))
    paragraph = item.lines[0].paragraph
    filled = "\t" in paragraph.text and any(stop.leader in _LEADERS for stop in paragraph.format.tabs)
    return words < _LEADER if filled else not any(map(str.isalnum, item.text))


def _para(item: Item, above: Item | None, below: Item | None, longest: int) -> Para:
    label, rest = _parts(item)
    words = tally(rest)
    return Para(item, above, below, label, rest, tally(label), words, _is_heading(item, below, words, longest))


def _parts(item: Item) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    """The lines of the mark and those of the words after it."""
    if not item.label or not item.lines[0].runs:
        return (), item.lines
    wanted = sum(not letter.isspace() for letter in item.label)
    at = 0
    for letter in "".join(run.text for run in item.lines[0].runs):
        if not letter.isspace() and not unicodedata.combining(letter):
            if wanted == 0:
                break
            wanted -= 1
        at += 1
    first, second = cut(item.lines[0], at)
    return (first,), (second, *item.lines[1:])


def _is_heading(item: Item, below: Item | None, words: Tally, longest: int) -> bool:
    if item.role == "khac_cap" and item.label is None:
        return True
    if item.is_titled:
        return item.role in _MAY_BE_TITLE
    opens = below is not None and below.role in _MAY_BE_TITLE.get(item.role, ())
    is_all_bold = 0 < words.letters == words.bold
    return opens and is_all_bold and len(item.rest.split()) <= longest


def paragraph_of(item: Item) -> Paragraph:
    """The paragraph of an item that has lines."""
    return item.lines[0].paragraph


def neighbours(unit: Unit) -> Iterator[tuple[Item, Sequence[Item], Item]]:
    """Every two items of the body that follow each other, with the blank paragraphs between them."""
    above: Item | None = None
    blanks: list[Item] = []
    for item in unit.body:
        if item.role == "trong":
            blanks.append(item)
            continue
        if above is not None:
            yield above, tuple(blanks), item
        above, blanks = item, []
