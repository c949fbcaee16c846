"""Page numbers in the forms that sections ask for, and tab stops by line."""

from __future__ import annotations

import pytest
from drawing_specimen import number_field, run

from generator.drawing import tabs
from generator.drawing.setting import NUMBER_FORMATS, Setting, instruction, number, shown
from generator.layout.model import ParagraphFormat, TabStop
from generator.units import Length, Pt


@pytest.mark.parametrize(
    ("value", "form", "text"),
    [
        (7, None, "7"), (12, "decimal", "12"), (0, "upperRoman", "0"), (7, "numberInDash", "- 7 -"),
        (1, "upperRoman", "I"), (4, "lowerRoman", "iv"), (9, "lowerRoman", "ix"), (14, "upperRoman", "XIV"),
        (49, "upperRoman", "XLIX"), (95, "upperRoman", "XCV"), (444, "upperRoman", "CDXLIV"),
        (560, "upperRoman", "DLX"), (999, "upperRoman", "CMXCIX"), (2026, "lowerRoman", "mmxxvi"),
        (1, "upperLetter", "A"), (26, "lowerLetter", "z"), (27, "upperLetter", "AA"), (54, "lowerLetter", "bbb"),
        (0, "lowerLetter", "0"),
    ],
)  # fmt: skip
def test_number_has_the_sections_form(value: int, form: str | None, text: str) -> None:
    assert form in NUMBER_FORMATS
    assert number(value, form) == text


def test_field_shows_what_is_counted_and_other_fields_what_is_stored() -> None:
    setting = Setting(Pt(36), "iv", "9")
    assert [shown(number_field(name), setting) for name in ("PAGE", "NUMPAGES", "REF")] == ["iv", "9", "9"]
    assert shown(run("chữ"), setting) == "chữ"
    assert instruction(number_field(" page")) == "PAGE"


def stop(points: float, kind: str = "left") -> TabStop:
    return TabStop(kind, Pt(points), None)


@pytest.mark.parametrize(
    ("format", "line", "used", "after"),
    [
        # stops at 36, 72 …; a line that begins at 10 and is filled to 20 stands at 30
        ({}, 0, 0, 36), ({}, 0, 36, 72), ({}, 0, 35.9, 36), ({"left": Pt(10)}, 1, 20, 26),
        # the first line begins at 10 + 20
        ({"left": Pt(10), "first_line": Pt(20)}, 0, 0, 6), ({"left": Pt(10), "first_line": Pt(20)}, 1, 0, 26),
        # own stops, in whatever order, before the document's; a cleared one is none
        ({"tabs": (stop(90), stop(50))}, 0, 0, 50), ({"tabs": (stop(90), stop(50))}, 0, 50, 90),
        ({"tabs": (stop(50),)}, 0, 60, 72), ({"tabs": (stop(20, "clear"),)}, 0, 0, 36),
        # a hanging indent of 25 from 50: own stop first where it comes first
        ({"left": Pt(50), "first_line": Pt(-25)}, 0, 0, 25), ({"left": Pt(50), "first_line": Pt(-25)}, 0, 25, 47),
        ({"left": Pt(50), "first_line": Pt(-25), "tabs": (stop(40),)}, 0, 0, 15),
        ({"left": Pt(50), "first_line": Pt(-25), "tabs": (stop(60),)}, 0, 0, 25),
    ],
)  # fmt: skip
def test_tab_leads_to_the_next_stop(format: dict[str, Length], line: int, used: float, after: float) -> None:
    made = tabs.stops(ParagraphFormat("Normal", "Normal", **format), Pt(36))  # type: ignore[arg-type]  # by name
    assert made(line, used * 12_700) == pytest.approx(after * 12_700)
