"""Values of a context that are not text: the renderer turns them into paragraphs and tables."""

from __future__ import annotations

from dataclasses import dataclass

from generator.units import Length


@dataclass(frozen=True, slots=True)
class Rule:
    """A drawn line: the component whose style draws it, and its indents from both edges of the column."""

    key: str
    left: Length
    right: Length


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one emphasis. `literal` marks a single character that was typed after a backslash."""

    text: str
    bold: bool = False
    italic: bool = False
    literal: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph of the body: `key` is the component whose style it takes.

    `label` is the number or dash as typed, `gap` the white space between it and the words. `sign` is the writer's own
    word on whether a numbered line is a title: "!" yes, "." no, "" not said; it is never printed. `label_key` names the
    component whose character style the label takes, None where it looks like the words.
    """

    key: str
    runs: tuple[Run, ...]
    label: str = ""
    gap: str = ""
    sign: str = ""
    label_key: str | None = None
    keep_next: bool = False

    @property
    def words(self) -> str:
        """What stands after the label."""
        return "".join([run.text for run in self.runs])

    @property
    def text(self) -> str:
        """What is printed."""
        return f"{self.label}{self.gap}{self.words}"


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table; `before` and `after` are the spaces typed around its words, which are not printed."""

    runs: tuple[Run, ...] = ()
    before: str = ""
    after: str = ""

    @property
    def text(self) -> str:
        """What is printed."""
        return "".join([run.text for run in self.runs])


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table as typed: it may hold fewer cells than another.

    `end` is the bar that closes it, or "". `is_whole` says that no page break may stand inside it.
    """

    cells: tuple[Cell, ...]
    end: str = ""
    is_whole: bool = False


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a printed table: its width, and the component whose style the cells below the header take."""

    width: Length
    key: str


@dataclass(frozen=True, slots=True)
class Table:
    """A table of the body; its first row is the header.

    `divider` is the line `|---|` as typed, "" where the rows were pasted with tabs between the cells. `columns` is
    empty until the table is laid out. `kept` is how many of the last rows keep with what follows the table.
    """

    rows: tuple[Row, ...]
    divider: str = ""
    columns: tuple[Column, ...] = ()
    kept: int = 0
