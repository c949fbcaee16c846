"""The layout model: a Word document with *computed* formatting, as plain frozen data.

Between a .docx and everything that looks at it (drawing, dump, location of components, rules) stands this model. Every
property holds the value Word would use, after the whole cascade (document defaults, table style, numbering, style
chains, direct formatting); `origins` remembers for each property where that value came from. Lengths are
`units.Length`; absent things are None; nothing here knows XML, a profile or a component.

One module because it is the contract between reader, drawing, listing and rules, and is read as a whole.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Literal, NamedTuple

from generator.units import Length

Align = Literal["left", "center", "right", "both", "distribute"]
_ZERO = Length(0)
_HALF_INCH = Length(457_200)


class Source(Enum):
    """The stage of the cascade that gave a value (ECMA-376 Part 1, 17.7.2)."""

    BUILT_IN = "giá trị ngầm định của Word"
    DEFAULTS = "mặc định của tài liệu"
    THEME = "chủ đề (theme)"
    TABLE_STYLE = "kiểu bảng"
    NUMBERING = "đánh số tự động"
    PARAGRAPH_STYLE = "kiểu đoạn"
    CHARACTER_STYLE = "kiểu ký tự"
    DIRECT = "định dạng trực tiếp"


class Origin(NamedTuple):
    """Where a computed value came from; `name` is the style's name where a style gave it."""

    source: Source
    name: str | None = None


class LineSpacing(NamedTuple):
    """`rule` auto: `value` is the ratio to single (1.0, 1.5); exact, atLeast: `value` is a Length (17.3.1.33)."""

    rule: Literal["auto", "exact", "atLeast"]
    value: float


class Border(NamedTuple):
    """One edge (17.3.4). `style` is the OOXML word (single, dashed, double, nil); `space` is the gap to the text."""

    style: str
    width: Length
    space: Length
    color: str


_SINGLE = LineSpacing("auto", 1.0)


class TabStop(NamedTuple):
    kind: str
    position: Length
    leader: str | None


@dataclass(frozen=True, slots=True)
class RunFormat:
    """Computed look of some characters (17.3.2). `font` is the face of the slot these characters use."""

    font: str
    size: Length
    bold: bool = False
    italic: bool = False
    underline: str | None = None
    strike: bool = False
    color: str = "auto"
    highlight: str | None = None
    caps: bool = False
    small_caps: bool = False
    hidden: bool = False
    vertical: Literal["baseline", "superscript", "subscript"] = "baseline"
    raised: Length = _ZERO
    spacing: Length = _ZERO
    scale: float = 1.0
    kern_from: Length | None = None
    lang: str | None = None
    style: str | None = None
    origins: Mapping[str, Origin] = field(default_factory=dict, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class ParagraphFormat:
    """Computed form of a paragraph (17.3.1). `first_line` below zero is a hanging indent; `frame_align` is where a
    frame stands across the page (left, center, right, inside, outside; 17.3.1.11), None without one or by offset."""

    style_id: str
    style: str
    align: Align = "left"
    left: Length = _ZERO
    right: Length = _ZERO
    first_line: Length = _ZERO
    before: Length = _ZERO
    after: Length = _ZERO
    before_auto: bool = False
    after_auto: bool = False
    line: LineSpacing = _SINGLE
    contextual_spacing: bool = False
    keep_next: bool = False
    keep_lines: bool = False
    widow_control: bool = True
    page_break_before: bool = False
    outline_level: int | None = None
    borders: Mapping[str, Border] = field(default_factory=dict)
    tabs: tuple[TabStop, ...] = ()
    shading: str | None = None
    is_framed: bool = False
    frame_align: str | None = None
    bidi: bool = False
    origins: Mapping[str, Origin] = field(default_factory=dict, compare=False, repr=False)


class Place(NamedTuple):
    """Where a paragraph or table stands: the part and the way down, counted from 1 among its kind.

    `steps` holds ("bảng", 1), ("hàng", 2), ("ô", 1), ("đoạn", 3) in the order a reader goes.
    """

    part: str
    steps: tuple[tuple[str, int], ...]

    def words(self) -> str:
        """The place as a user reads it: `bảng 1, hàng 2, ô 1, đoạn 3`."""
        return ", ".join(f"{kind} {number}" for kind, number in self.steps)


@dataclass(frozen=True, slots=True)
class Run:
    """Characters of one look. `text` may hold "\\t" (tab) and "\\n" (line break).

    `kind` is text for words; field for the shown result of `instruction` (PAGE, NUMPAGES …); page and column for
    breaks of that kind; note for a footnote or endnote mark. `revision` is insertion for text under tracked insertion
    (deleted text is not in the model). `link` is the target of a hyperlink.
    """

    text: str
    format: RunFormat
    kind: Literal["text", "field", "page", "column", "note"] = "text"
    instruction: str | None = None
    revision: Literal["insertion"] | None = None
    link: str | None = None


@dataclass(frozen=True, slots=True)
class Shape:
    """A drawn thing anchored in or flowing with a paragraph (DrawingML or VML).

    `kind` line is a horizontal or near horizontal line; box a text box, whose words are in `blocks`; picture an image;
    other anything else. Offsets are None where the document does not fix them; `relative_to` names their origins.
    """

    kind: Literal["line", "box", "picture", "other"]
    width: Length | None
    height: Length | None
    x: Length | None = None
    y: Length | None = None
    relative_to: tuple[str | None, str | None] = (None, None)
    align_x: str | None = None
    is_inline: bool = False
    dash: str = "solid"
    weight: Length | None = None
    blocks: tuple[Block, ...] = ()
    target: str | None = None


@dataclass(frozen=True, slots=True)
class Label:
    """The computed label of automatic numbering ("Điều 1.", "a)"), printed before the text (17.9)."""

    text: str
    format: RunFormat
    suffix: Literal["tab", "space", "nothing"]
    level: int


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One w:p. `mark` is the look of the paragraph mark: the height of an empty paragraph."""

    format: ParagraphFormat
    runs: tuple[Run, ...]
    mark: RunFormat
    place: Place
    label: Label | None = None
    shapes: tuple[Shape, ...] = ()
    section_end: bool = False

    @property
    def text(self) -> str:
        """The words as typed, label not included, hidden text left out."""
        return "".join(run.text for run in self.runs if not run.format.hidden)

    @property
    def is_blank(self) -> bool:
        return not self.text.strip() and not self.shapes and self.label is None


@dataclass(frozen=True, slots=True)
class Cell:
    """One w:tc. `width` is what the fixed layout gives it; margins are those in force (cell over table over style).

    `borders` holds the visible edges only; cells that share an edge hold the same border there. `text_direction` is
    None for words written as usual, else the OOXML word (17.18.93).
    """

    blocks: tuple[Block, ...]
    width: Length
    span: int = 1
    merged: Literal["no", "start", "continue"] = "no"
    margins: Mapping[str, Length] = field(default_factory=dict)
    borders: Mapping[str, Border] = field(default_factory=dict)
    vertical_align: str = "top"
    shading: str | None = None
    text_direction: str | None = None


@dataclass(frozen=True, slots=True)
class Row:
    cells: tuple[Cell, ...]
    height: Length | None = None
    height_rule: Literal["auto", "atLeast", "exact"] = "auto"
    cant_split: bool = False
    is_header: bool = False
    skipped_before: int = 0


@dataclass(frozen=True, slots=True)
class Table:
    """One w:tbl. `grid` holds the column widths; `borders` are the table's.

    `indent` is where the edge of the first cell lies, measured from the text edge: below zero by the left cell margin
    in files up to compatibility mode 14, where Word lets the table hang out so that its words are flush.
    """

    rows: tuple[Row, ...]
    grid: tuple[Length, ...]
    place: Place
    style: str | None = None
    align: Literal["left", "center", "right"] = "left"
    indent: Length = _ZERO
    is_fixed: bool = False
    is_floating: bool = False
    borders: Mapping[str, Border] = field(default_factory=dict)


Block = Paragraph | Table


@dataclass(frozen=True, slots=True)
class Page:
    """Page set-up of a section (17.6). None where the document leaves it to the application.

    `line_grid` is the pitch of lines where the section snaps to a grid (17.6.5), None where it does not.
    """

    width: Length | None
    height: Length | None
    is_landscape: bool
    top: Length | None
    bottom: Length | None
    left: Length | None
    right: Length | None
    header: Length | None
    footer: Length | None
    gutter: Length = _ZERO
    columns: int = 1
    number_format: str | None = None
    number_start: int | None = None
    has_title_page: bool = False
    line_grid: Length | None = None
    vertical_align: str = "top"

    @property
    def text_width(self) -> Length | None:
        if self.width is None or self.left is None or self.right is None:
            return None
        return Length(self.width - abs(self.left) - abs(self.right) - self.gutter)


@dataclass(frozen=True, slots=True)
class Section:
    """A stretch of the document under one page set-up. `headers`, `footers` hold the parts in force (inherited ones
    resolved) under "default", "first", "even"; a part that is not there is absent from the mapping."""

    page: Page
    blocks: tuple[Block, ...]
    headers: Mapping[str, tuple[Block, ...]] = field(default_factory=dict)
    footers: Mapping[str, tuple[Block, ...]] = field(default_factory=dict)
    start: Literal["nextPage", "continuous", "evenPage", "oddPage", "nextColumn"] = "nextPage"


@dataclass(frozen=True, slots=True)
class Document:
    """A whole file. `features` names what the model notes but does not hold (tracked changes, comments, macros …).

    `default_tab` is the distance of the tab stops that stand where a paragraph sets none (17.15.1.25).
    """

    sections: tuple[Section, ...]
    notes: tuple[Block, ...] = ()
    has_even_and_odd: bool = False
    compatibility: int = 15
    properties: Mapping[str, str] = field(default_factory=dict)
    custom: Mapping[str, str] = field(default_factory=dict)
    features: frozenset[str] = frozenset()
    default_tab: Length = _HALF_INCH

    @property
    def blocks(self) -> Iterator[Block]:
        for section in self.sections:
            yield from section.blocks


def paragraphs(blocks: tuple[Block, ...] | Iterator[Block]) -> Iterator[Paragraph]:
    """Every paragraph in reading order, those in table cells and text boxes included."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block
            for shape in block.shapes:
                yield from paragraphs(shape.blocks)
        else:
            for row in block.rows:
                for cell in row.cells:
                    yield from paragraphs(cell.blocks)
