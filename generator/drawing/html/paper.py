"""The style sheet but for the classes: what every page shares, and the rules of paper.

Margins, paper and page numbers are those of the sections, said in `@page` for browsers that print by it (Chromium since
131 prints margin boxes; Firefox prints no numbers). A section on other paper than the first has a page name of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.drawing.html.css import mm, pt
from generator.drawing.html.looks import WIDE
from generator.drawing.setting import instruction
from generator.layout.model import Page, Section, paragraphs
from generator.units import Length, Mm

_NUMBER_BOXES = {"left": "@top-left", "center": "@top-center", "right": "@top-right"}
_TEXT_WIDTH = Mm(165)
_SHARED = """\
*{{margin:0;padding:0;box-sizing:border-box}}
body{{font-family:"Times New Roman",Tinos,"Liberation Serif",serif;line-height:1.15;color:#000;background:#fff;\
max-width:{text};margin:0 auto;padding:1.5em 1em;overflow-wrap:break-word}}
ul,ol{{list-style:none}}
h1>span,h2>span,h3>span,h4>span,h5>span,h6>span{{display:block}}
h1,h2,h3,h4,h5,h6,th,address{{font:inherit}}
table{{border-collapse:collapse;width:100%}}
th{{text-align:left}}
@media screen{{.bang{{overflow-x:auto}}}}
.hai-cot>*+*,footer{{margin-top:1em}}
@media {wide}{{
body{{max-width:none;width:{paper};padding:{margins}}}
table{{table-layout:fixed}}
.hai-cot>*+*{{margin-top:0}}
}}
@media print{{
body{{width:auto;padding:0}}
tr,.ket,.ket>*{{break-inside:avoid}}
.ket{{break-before:avoid}}
.phu-luc{{break-before:page}}
}}"""


def rules(sections: Sequence[Section]) -> Iterator[str]:
    """The rules for the sections of a document."""
    first = sections[0].page
    yield _SHARED.format(
        text=mm(width(first)), paper=mm(first.width or Mm(210)), margins=" ".join(map(mm, _margins(first))), wide=WIDE
    )
    yield f"@page{{{_paper(first)}{_number(sections[0], 'default')}}}"
    if first.has_title_page and not _number(sections[0], "first"):
        yield "@page :first{" + "".join(f"{box}{{content:none}}" for box in _NUMBER_BOXES.values()) + "}"
    for number, section in enumerate(sections, start=1):
        if name := page_name(sections, number):
            yield f"@page {name}{{{_paper(section.page)}{_number(section, 'default')}}}"
            yield f"@media print{{.{name}{{page:{name}}}}}"


def page_name(sections: Sequence[Section], number: int) -> str | None:
    """What the pages of a section, counted from 1, are called; None where they are as those of the first."""
    return None if _paper(sections[number - 1].page) == _paper(sections[0].page) else f"trang-{number}"


def width(setup: Page) -> float:
    """The width of the text in EMU."""
    return setup.text_width or _TEXT_WIDTH


def _paper(setup: Page) -> str:
    margins = " ".join(map(mm, _margins(setup)))
    return f"size:{mm(setup.width or Mm(210))} {mm(setup.height or Mm(297))};margin:{margins}"


def _margins(setup: Page) -> list[Length]:
    return [Length(abs(edge or 0)) for edge in (setup.top, setup.right, setup.bottom, setup.left)]


def _number(section: Section, kind: str) -> str:
    """The box of the page number on pages of a kind, where their header has one."""
    for paragraph in paragraphs(section.headers.get(kind, ())):
        for run in paragraph.runs:
            if run.kind == "field" and instruction(run) == "PAGE":
                box = _NUMBER_BOXES.get(paragraph.format.align, "@top-center")
                return f';{box}{{content:counter(page);font:{pt(run.format.size)} "Times New Roman",serif}}'
    return ""
