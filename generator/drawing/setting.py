"""What lines are set by besides their own paragraph: page numbers to print and the document's tab stops."""

from __future__ import annotations

from typing import NamedTuple

from generator.layout.model import Run
from generator.units import Length


class Setting(NamedTuple):
    """`page` and `total` are what PAGE and NUMPAGES print; outside headers and footers there are none.

    `is_paged` says whether page breaks count here: in the body they do, in a cell, a header or a footer not.
    """

    default_tab: Length
    page: str = ""
    total: str = ""
    is_paged: bool = False


def shown(run: Run, setting: Setting) -> str:
    """The text that a run prints: that of a page number is computed, that of any other field is the stored one."""
    if run.kind != "field":
        return run.text
    match instruction(run):
        case "PAGE":
            return setting.page
        case "NUMPAGES":
            return setting.total
    return run.text


def instruction(run: Run) -> str:
    """The name of a field: `PAGE` for `PAGE \\\\* MERGEFORMAT`."""
    return (run.instruction or "").strip().partition(" ")[0].upper()


def number(value: int, number_format: str | None) -> str:
    """A page number in the section's format (17.18.59); what has no such form (zero) is written in digits."""
    match number_format:
        case "upperRoman" | "lowerRoman" if value > 0:
            text = _roman(value)
            return text if number_format == "upperRoman" else text.lower()
        case "upperLetter" | "lowerLetter" if value > 0:
            # 27 is AA, 28 is BB (17.18.59).
            text = chr(ord("A") + (value - 1) % 26) * ((value - 1) // 26 + 1)
            return text if number_format == "upperLetter" else text.lower()
        case "numberInDash":
            return f"- {value} -"
    return str(value)


NUMBER_FORMATS = frozenset({None, "decimal", "upperRoman", "lowerRoman", "upperLetter", "lowerLetter", "numberInDash"})


def _roman(value: int) -> str:
    text = ""
    for worth, letters in (
        (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
        (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ):  # fmt: skip
        count, value = divmod(value, worth)
        text += letters * count
    return text
