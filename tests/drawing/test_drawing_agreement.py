"""The drawing held to LibreOffice's pages, word by word: the same page, the same line, within a millimetre.

A word that went to another line or page is at least 4 mm off. LibreOffice measures text in units of its own, so that a
line that is full to 0.1 mm may break one word earlier; the specimens are clear of that, and of the one place where it
is known to depart from Word (a paragraph kept with the next is moved whole).
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import pytest
from drawing_docx import borders, docx, field, found, p, r, section, tbl, tc, tr, w, words
from lxml import etree

from generator import drawing, layout
from generator.export import libreoffice, typst

BOTH = {"jc": "both"}


def spacing(**values: object) -> dict[str, etree._Element]:
    return {"spacing": w("spacing", **values)}  # type: ignore[arg-type]  # values are texts and numbers


def indent(**values: object) -> dict[str, etree._Element]:
    return {"ind": w("ind", **values)}  # type: ignore[arg-type]  # values are texts and numbers


def plain_body() -> bytes:
    """Two pages of justified paragraphs as in a letter, numbered from the second page on."""
    body = [p(words(60 + 7 * n), **spacing(before=120), **indent(firstLine=567), **BOTH) for n in range(12)]
    return docx(*body, section(header=True), header=p("trang", field("PAGE"), jc="center"))


def spacings() -> bytes:
    """Each rule of line spacing, with room before and after, in paragraphs of three lines and more."""
    rules = [
        {"line": 240, "lineRule": "auto"}, {"line": 276, "lineRule": "auto"}, {"line": 360, "lineRule": "auto"},
        {"line": 360, "lineRule": "exact"}, {"line": 300, "lineRule": "exact"}, {"line": 400, "lineRule": "atLeast"},
        {"line": 200, "lineRule": "atLeast"}, {"line": 204, "lineRule": "auto"},
    ]  # fmt: skip
    body = [p(words(40), **spacing(before=60 * n, after=40 * n, **rule)) for n, rule in enumerate(rules)]
    return docx(*body, section())


def looks() -> bytes:
    """Sizes, faces, raised and lowered words, letter spacing, capitals, tabs, alignments, indents, empty paragraphs."""
    big, small, bold, italic = w("sz", val=48), w("sz", val=20), w("b"), w("i")
    high, low = (w("vertAlign", val=side) for side in ("superscript", "subscript"))
    tabs = w("tabs", w("tab", val="left", pos=3000), w("tab", val="left", pos=5000))
    return docx(
        p(words(9), r(words(3), big), words(20), r(words(9), small), r(words(9), w("b"), w("i")), jc="both"),
        p(words(4), r(words(1), high), words(4), r(words(1), low)),
        p(r(words(14), bold, w("spacing", val=20)), r(words(14), italic, w("spacing", val=-6)), jc="both"),
        p(r(words(5), w("caps")), jc="center"),
        p(words(5), jc="right", **indent(right=567)),
        p(f"{words(1)}\t{words(2)}\t{words(2)}\t{words(1)}"),
        p(f"{words(1)}\t{words(2)}\t{words(2)}", tabs=tabs, **indent(left=567, firstLine=283)),
        p(f"-\t{words(40)}", **indent(left=1134, hanging=567), **BOTH),
        p(),
        p(f"{words(6)}\n{words(5)}\n\n{words(30)}", **BOTH),
        p(rPr=w("rPr", w("sz", val=48))),
        p(words(3), pBdr=borders("pBdr", "top", "bottom", size=12)),
        p(words(3)),
        section(),
    )


def heading_and_closing() -> bytes:
    """The heading table with its rules, a body that grows over a page, the closing block kept whole."""
    thin, one = w("sz", val=2), {"jc": "center"}
    rule = p(rPr=w("rPr", thin), pBdr=borders("pBdr", "bottom", size=6),
             **spacing(line=40, lineRule="exact", after=140), **indent(left=1000, right=1000))  # fmt: skip
    body_name, motto = [p(words(2), **one), p(words(1), **one), rule], [p(words(3), **one), p(words(2), **one)]
    head = tbl(
        [3685, 5669],
        tr(tc(3685, *body_name), tc(5669, *motto), cantSplit=w("cantSplit")),
        tr(tc(3685, p(words(2), **one)), tc(5669, p(words(4), **one)), cantSplit=w("cantSplit")),
    )
    keep = {"keepNext": w("keepNext")}
    recipients = [p(words(2), **keep) for _ in range(6)]
    signer = [p(words(2), **keep, **one), p(words(2), **spacing(before=1400), **one)]
    closing = tbl([3855, 5499], tr(tc(3855, *recipients), tc(5499, *signer), cantSplit=w("cantSplit")))
    body = [p(words(80), **spacing(before=120), **indent(firstLine=567), **BOTH) for _ in range(5)]
    last = p(rPr=w("rPr", w("vanish"), thin), **spacing(line=40, lineRule="exact"))
    return docx(head, *body, p(words(20), **keep, **BOTH), closing, last, section())


def tables() -> bytes:
    """Lined tables with spans, merges, heights and alignments, one over several pages with its header row repeated."""
    first = tbl(
        [2000, 3000, 4000],
        tr(tc(5000, p(words(2)), gridSpan=2), tc(4000, p(words(12), jc="both"))),
        tr(tc(2000, p(words(8)), vMerge="restart"), tc(3000, p(words(2)), vAlign="center"), tc(4000, p(words(14)))),
        tr(tc(2000, p(), vMerge="continue"), tc(3000, p(words(2), jc="right")), tc(4000, p(words(3)))),
        tr(tc(2000, p(words(1))), tc(3000, p(words(1))), tc(4000, p(words(1)), vAlign="bottom"),
           height=w("trHeight", val=1000)),
        lined=True,
    )  # fmt: skip
    rows = [tr(tc(3000, p(words(3 + n % 7))), tc(6000, p(words(5 + n % 11)))) for n in range(30)]
    second = tbl([3000, 6000], *rows, lined=True)
    return docx(p(words(5)), first, p(words(5), **spacing(before=240, after=240)), second, p(words(5)), section())


def sections() -> bytes:
    """Upright, on its side, and upright again."""

    def ended(**kind: bool) -> etree._Element:
        return w("p", w("pPr", section(**kind)), r(words(3)))

    return docx(p(words(90), **BOTH), ended(), p(words(90), **BOTH), ended(wide=True), p(words(30)), section())


SPECIMENS: dict[str, Callable[[], bytes]] = {
    "plain body": plain_body, "spacings": spacings, "looks": looks, "heading and closing": heading_and_closing,
    "tables": tables, "sections": sections,
}  # fmt: skip


@cache
def both() -> dict[str, tuple[bytes, bytes]]:
    """Each specimen drawn by us and printed by LibreOffice."""
    made = {name: make() for name, make in SPECIMENS.items()}
    theirs = libreoffice.convert_many(made, timeout=120)
    return {name: (typst.compile_pdf(drawing.source(layout.read(one)))[0], theirs[name]) for name, one in made.items()}


@pytest.mark.parametrize("name", SPECIMENS)
def test_every_word_stands_where_libreoffice_puts_it(name: str) -> None:
    ours, theirs = (found(pdf) for pdf in both()[name])
    assert len(ours) > 40
    assert sorted(ours) == sorted(theirs)
    elsewhere = {word: (ours[word].page, theirs[word].page) for word in ours if ours[word].page != theirs[word].page}
    assert not elsewhere
    off = {
        word: (round(ours[word].x - theirs[word].x, 2), round(ours[word].y - theirs[word].y, 2))
        for word in ours
        if abs(ours[word].x - theirs[word].x) > 1 or abs(ours[word].y - theirs[word].y) > 1
    }
    assert not off
