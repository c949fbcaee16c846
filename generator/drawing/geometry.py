"""Geometry: what stands where on printed pages, in millimetres, as data and as text for snapshots.

The same data describes the pages of any engine: ours come from the drawing (`of_pages`), a converter's are read from
its PDF by whoever has a reader. The listing names engine, version and fonts in its first line, because under another
of these other places are right. A component's box reaches from its first baseline to its last: how high letters are is
the font's affair, where lines stand is ours.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from generator.drawing.placed import Page, Stroke, TextLine, Words
from generator.fonts.breaks import SPACES
from generator.fonts.lines import Span

if TYPE_CHECKING:
    from generator.layout.components import Located
    from generator.layout.model import Place

FORM = "hinh_hoc 1"
_MM = 36_000


class Line(NamedTuple):
    """One line of words; `looks` are its faces with their sizes in points: `Bold 12`. `key` names its component."""

    left: float
    baseline: float
    right: float
    looks: tuple[str, ...]
    text: str
    key: str | None = None


class Rule(NamedTuple):
    """A drawn line from one end to the other."""

    left: float
    top: float
    right: float
    bottom: float


class Box(NamedTuple):
    """The part of a component that lies on one page: `top` is its first baseline, `bottom` its last."""

    key: str
    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page. `furniture` are the lines of header and footer."""

    width: float
    height: float
    lines: tuple[Line, ...]
    furniture: tuple[Line, ...] = ()
    rules: tuple[Rule, ...] = ()

    def boxes(self) -> list[Box]:
        """The boxes of the components, each where its first line stands."""
        found: dict[str, Box] = {}
        for line in (*self.lines, *self.furniture):
            if line.key is not None:
                box = found.get(line.key, Box(line.key, line.left, line.baseline, line.right, line.baseline))
                found[line.key] = Box(
                    line.key,
                    min(box.left, line.left),
                    min(box.top, line.baseline),
                    max(box.right, line.right),
                    max(box.bottom, line.baseline),
                )
        return list(found.values())


def of_pages(pages: Iterable[Page], located: Iterable[Located]) -> list[Sheet]:
    """The geometry of drawn pages; `located` are the components that `layout.locate` found. Raises Missing."""
    keys: dict[Place, str] = {}
    for component in located:
        for paragraph in component.paragraphs:
            keys.setdefault(paragraph.place, component.key)
    return [
        Sheet(
            width=page.width / _MM,
            height=page.height / _MM,
            lines=tuple(_line(item, keys) for item in page.items if isinstance(item, TextLine)),
            furniture=tuple(_line(item, keys) for item in page.furniture if isinstance(item, TextLine)),
            rules=tuple(_rule(item) for item in (*page.items, *page.furniture) if isinstance(item, Stroke)),
        )
        for page in pages
    ]


def listing(sheets: Sequence[Sheet], engine: str, family: str) -> str:
    """The geometry as text; `engine` is its name and version. Each line is ended by a line feed."""
    return "".join(line + "\n" for line in _listing(sheets, engine, family))


def header(engine: str, family: str) -> str:
    """The first line of a listing: under another one its numbers say nothing."""
    return f"{FORM}; bo_in {engine}; phong_chu {family}"


def _listing(sheets: Sequence[Sheet], engine: str, family: str) -> Iterator[str]:
    yield header(engine, family)
    used = {look.rpartition(" ")[0] for sheet in sheets for line in sheet.lines for look in line.looks}
    yield f"kieu_chu {', '.join(sorted(used))}"
    for number, sheet in enumerate(sheets, start=1):
        yield f"trang {number} rong {_mm(sheet.width)} cao {_mm(sheet.height)}"
        for box in sheet.boxes():
            yield f"  thanh_phan {box.key} {_mm(*box[1:])}"
        for word, lines in (("dong", sheet.lines), ("dau_chan", sheet.furniture)):
            for line in lines:
                yield f"  {word} {_mm(line.left, line.baseline, line.right)} {'+'.join(line.looks)} «{line.text}»"
        for rule in sheet.rules:
            yield f"  net {_mm(*rule)}"


def _mm(*lengths: float) -> str:
    return " ".join(f"{round(length, 1) + 0.0:.1f}" for length in lengths)


def _line(item: TextLine, keys: dict[Place, str]) -> Line:
    looks: dict[str, None] = {}
    reach = right = item.x
    for piece in item.pieces:
        if not isinstance(piece, Words):
            reach += piece.width
            continue
        shown = piece.text.rstrip(SPACES)
        if shown:
            right = reach + _width(piece._replace(text=shown))
            looks[f"{piece.face.cut} {piece.size.pt:g}"] = None
        reach += _width(piece)
    text = " ".join(item.text.split())
    return Line(item.x / _MM, (item.top + item.ascent) / _MM, right / _MM, tuple(looks), text, keys.get(item.place))


def _width(words: Words) -> float:
    span = Span(words.text, words.face, words.size, spacing=words.spacing)
    return span.width + words.stretch * words.text.count(" ")


def _rule(item: Stroke) -> Rule:
    return Rule(item.x1 / _MM, item.y1 / _MM, item.x2 / _MM, item.y2 / _MM)
