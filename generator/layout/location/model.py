"""What locating gives: the documents of a file (units), their components, bodies, signers and drawn lines.

Reads: the layout model. Gives: where each component of Phụ lục I stands, whoever made the file and by whatever means.
A file may hold several documents (a decision and the regulation it issues): each is a `Unit` with its own components.
Nothing here judges; nothing here knows a number of the regulation. Keys of components are those of the profile.

One module because it is the contract between locating and the rules, the fixer and the rebuilder.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from generator.layout.model import Document, Paragraph, Run, Shape, Table
from generator.units import Length

Role = Literal[
    "can_cu",  # a basis: Căn cứ …;
    "tham_quyen",  # the line of the issuing authority of a nghị quyết, quyết định
    "quyet_dinh",  # the enacting line: QUYẾT ĐỊNH:
    "phan", "chuong", "muc", "tieu_muc",  # labels of scheme A, on a line of their own
    "tieu_de",  # the title under such a label
    "dieu", "muc_lama", "khoan", "diem",
    "gach", "cong",  # items that begin with "-", "+"
    "khac_cap",  # a numbered or bold heading of a level that the decree does not name: 1.1., A., (1)
    "loi_van",  # running text
    "giua",  # a centred or right-set line that is none of these
    "ten_bang", "ghi_chu",  # caption of a table or picture; note or source under it
    "bang", "hinh",  # a table; a paragraph that holds pictures or boxes only
    "trong",  # a blank paragraph
]  # fmt: skip


class CellPlace(NamedTuple):
    """A cell of a table of the layout model: the table, row and cell counted from 0, and of how many columns."""

    table: Table
    row: int
    column: int
    columns: int


class Band(NamedTuple):
    """The room a line is set in, before its indents, from the left edge of the text area: the column or the cell
    without its margins. `known` is False where the file does not say (a page size left to the application)."""

    left: Length
    right: Length
    known: bool = True


class Extent(NamedTuple):
    """Where the ink of a line begins and ends, from the left edge of the text area."""

    start: float
    end: float

    @property
    def centre(self) -> float:
        return (self.start + self.end) / 2

    @property
    def width(self) -> float:
        return self.end - self.start


@dataclass(frozen=True, slots=True)
class Line:
    """One line as far as the file breaks lines: a paragraph cut at its line breaks, a line of a heading built with tabs
    or runs of spaces cut into its sides. Where Word breaks for want of room is not cut.

    `text` is for comparing words: NFC, label of automatic numbering in front, no-break spaces as spaces, runs of spaces
    as one, stripped. `runs` are the visible runs of this line, cut to it, the label's first; those of white space alone
    are among them. `number` counts the lines of the paragraph from 0.
    `start` is where this line begins in the paragraph's `text`, so that a place in the words can be told.
    """

    text: str
    runs: tuple[Run, ...]
    paragraph: Paragraph
    band: Band
    number: int = 0
    side: Literal["whole", "left", "middle", "right"] = "whole"
    cell: CellPlace | None = None
    start: int = 0


@dataclass(frozen=True, slots=True)
class Component:
    """One component found: its key in the profile, its lines in reading order, how sure we are (0 to 1).

    A component typed over several lines or paragraphs (a name, a trích yếu) has them all.
    """

    key: str
    lines: tuple[Line, ...]
    certainty: float = 1.0

    @property
    def text(self) -> str:
        """The words of all its lines as one line."""
        return " ".join(line.text for line in self.lines if line.text)


@dataclass(frozen=True, slots=True)
class DrawnLine:
    """A rule (đường kẻ) by any technique of nd30-format 12.3. `length` and `centre` are None where they cannot be told.

    `style` is solid, dashed, dotted, double, none. `under` is the key of the component it stands under, None when its
    place could not be computed. `typed` says that it is made of characters. `shape` is the drawn thing where it is one.
    """

    technique: Literal["drawing", "vml", "border", "underscores", "underlined", "box_drawing", "cell_border", "picture"]
    style: str
    paragraph: Paragraph
    length: Length | None = None
    centre: Length | None = None
    under: str | None = None
    shape: Shape | None = None

    @property
    def typed(self) -> bool:
        return self.technique in ("underscores", "underlined", "box_drawing")


@dataclass(frozen=True, slots=True)
class Item:
    """One thing of the body: a paragraph (its lines) or a table, and what it is in the outline.

    `label` is the printed mark ("Điều 5.", "II.", "1.", "a)", "-"), `number` its value (5, 2, 1, "a"), `rest` the words
    after it. `is_titled` says that the numbered line is a heading (a title that ends without a stop and opens deeper or
    plain text). `is_quoted`: between quotation marks or inside a form. `printed` is how many lines the paragraph takes
    when it is set, None where that cannot be measured. `level` orders the marks, from phần down to "+": what has a
    smaller one contains what has a larger; it tells "A." and "1.1." and "(1)" apart, which are all khac_cap. None
    without a mark.
    """

    role: Role
    lines: tuple[Line, ...] = ()
    table: Table | None = None
    label: str | None = None
    number: int | str | None = None
    rest: str = ""
    is_titled: bool = False
    is_quoted: bool = False
    printed: int | None = None
    level: int | None = None

    @property
    def paragraph(self) -> Paragraph | None:
        return self.lines[0].paragraph if self.lines else None

    @property
    def text(self) -> str:
        return " ".join(line.text for line in self.lines if line.text)


@dataclass(frozen=True, slots=True)
class Signer:
    """One signature block: the authority marks and titles from top to bottom, what stands just above the name (ô 7b),
    the name. `name` is None where the room for it is blank."""

    titles: tuple[Line, ...]
    other_position: tuple[Line, ...] = ()
    name: Line | None = None


@dataclass(frozen=True, slots=True)
class Recipient:
    """One item of Nơi nhận or of Kính gửi: its lines, the first of which carries the dash, joined as `text`."""

    lines: tuple[Line, ...]
    has_dash: bool = True

    @property
    def text(self) -> str:
        return " ".join(line.text for line in self.lines if line.text)


@dataclass(frozen=True, slots=True)
class Appendix:
    """A phụ lục in the file: the line "Phụ lục I", its title, the line (Kèm theo …), what it holds.

    `sections` are indexes of `Document.sections`; `starts_section` says that its label opens one.
    """

    label: Line | None
    title: tuple[Line, ...] = ()
    reference: tuple[Line, ...] = ()
    items: tuple[Item, ...] = ()
    sections: tuple[int, ...] = ()
    starts_section: bool = False


@dataclass(frozen=True, slots=True)
class Unit:
    """One document of the file, with everything located in it.

    `kind`: van_ban, a document; kem_theo, one issued by a decision (its own Quốc hiệu, no number); sao, the block of a
    paper copy; phu_luc, a file or part that is an appendix alone. `type` is the name of the type as in the profile's
    table of abbreviations without "(cá biệt)" ("Quyết định"), or "Công văn", "Thư công"; None when no known name stands
    there: then `components["ten_loai"]`, if present, holds what does. `heading` says how the heading is built.
    `components` holds one component per key; `rules` the drawn lines by the key of what they stand under;
    `loose_rules` those of the heading block whose place cannot be told. `order` is the keys as they follow each other.
    `is_draft`: the number or the date is blank or a placeholder. `party_like` marks a signature per party (hợp đồng).
    """

    kind: Literal["van_ban", "kem_theo", "sao", "phu_luc"]
    type: str | None
    heading: Literal["table", "tabs", "spaces", "lines"] | None
    components: Mapping[str, Component]
    rules: Mapping[str, tuple[DrawnLine, ...]] = field(default_factory=dict)
    loose_rules: tuple[DrawnLine, ...] = ()
    body: tuple[Item, ...] = ()
    addressees: tuple[Recipient, ...] = ()
    recipients: tuple[Recipient, ...] = ()
    signers: tuple[Signer, ...] = ()
    closing: Literal["table", "tabs", "boxes", "lines"] | None = None
    appendices: tuple[Appendix, ...] = ()
    sections: tuple[int, ...] = ()
    order: tuple[str, ...] = ()
    is_draft: bool = False
    party_like: bool = False

    def __getitem__(self, key: str) -> Component:
        return self.components[key]

    def __contains__(self, key: str) -> bool:
        return key in self.components

    def get(self, key: str) -> Component | None:
        return self.components.get(key)


class Scope(NamedTuple):
    """Whether the regulation applies to the file. `kind` and `why` (a Vietnamese sentence) say why not."""

    inside: bool
    kind: Literal["trong", "bieu_mau", "van_ban_dang", "quy_pham", "cong_thong_tin", "phu_luc", "khong_phai_van_ban"]
    why: str | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """A file understood: its documents in order, whether it is in the scope of the regulation."""

    document: Document
    units: tuple[Unit, ...]
    scope: Scope
