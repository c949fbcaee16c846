"""The whole page: heading, text, closing block, appendices, and the address at the foot.

The two tables that only set the heading and the closing block side by side become boxes in columns, which stand one
under the other on a narrow screen.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from lxml import etree

from generator.drawing.html import looks, paper
from generator.drawing.html.flow import Writer
from generator.drawing.html.kinds import APPENDIX, HEADING, RECIPIENTS, SIGNER
from generator.drawing.html.tag import append, tag
from generator.layout.model import Block, Cell, Document, Paragraph, Section, Table, paragraphs


def page(document: Document, keys: Mapping[int, str]) -> etree._Element:
    """The `html` element of a document; `keys` tells the component of a paragraph by its id."""
    writer = Writer(keys)
    main = tag("main")
    for number, section in enumerate(document.sections, start=1):
        _fill(main, section, paper.page_name(document.sections, number), writer)
    foot = list(_foot(document.sections, writer))
    body = tag("body", main, tag("footer", tag("address", foot)) if foot else None)
    style = "\n".join(["", *paper.rules(document.sections), writer.looks.css(), ""])
    return tag("html", tag("head", _about(document.properties, main), tag("style", style)), body, lang="vi")


def _fill(main: etree._Element, section: Section, page_name: str | None, writer: Writer) -> None:
    """Put a section's parts into the page; what follows the label of an appendix goes into that appendix."""
    into = main[-1] if len(main) and main[-1].tag == "section" else main
    width = paper.width(section.page)
    for kind, blocks in _parts(section.blocks, writer.keys):
        if kind == APPENDIX:
            made = writer.blocks(blocks, width)
            name = writer.anchor(made[0], "phu-luc")
            look = " ".join(filter(None, ("phu-luc", page_name)))
            into = tag("section", made, aria_labelledby=name, class_=look)
            main.append(into)
        else:
            made = [_columns(blocks[0], kind, writer)] if isinstance(blocks[0], Table) and kind else []
            made = made or writer.blocks(blocks, width)
            append(into, [tag("div", made, class_=page_name)] if page_name else made)


def _parts(blocks: Sequence[Block], keys: Mapping[int, str]) -> Iterator[tuple[str, list[Block]]]:
    """Blocks that go together: a heading ("dau"), a closing block ("ket"), an appendix from its label on, text ("")."""
    kind = ""
    gathered: list[Block] = []
    for block in blocks:
        zone = _zone(block, keys)
        is_label = isinstance(block, Paragraph) and keys.get(id(block)) == APPENDIX
        if (zone or is_label) and gathered:
            yield kind, gathered
            gathered = []
        if zone:
            yield zone, [block]
            kind = ""
        else:
            kind = APPENDIX if is_label else kind
            gathered.append(block)
    if gathered:
        yield kind, gathered


def _zone(block: Block, keys: Mapping[int, str]) -> str:
    if isinstance(block, Paragraph):
        return ""
    found = _keys_in((block,), keys)
    if found & HEADING:
        return "dau"
    return "ket" if found & {*SIGNER, RECIPIENTS} else ""


def _keys_in(blocks: Sequence[Block], keys: Mapping[int, str]) -> set[str]:
    return {keys[id(paragraph)] for paragraph in paragraphs(tuple(blocks)) if id(paragraph) in keys}


def _columns(table: Table, kind: str, writer: Writer) -> etree._Element:
    """A table that only sets things side by side, as boxes in columns; those of people have names."""
    boxes = [_box(cell, writer) for row in table.rows for cell in row.cells]
    look = f"hai-cot {kind} {looks.of_columns(writer.looks, table)}"
    return tag("header" if kind == "dau" else "div", boxes, class_=look)


def _box(cell: Cell, writer: Writer) -> etree._Element:
    inner = cell.width - cell.margins.get("left", 0) - cell.margins.get("right", 0)
    made = writer.blocks(cell.blocks, inner)
    look = looks.of_box(writer.looks, cell)
    found = _keys_in(cell.blocks, writer.keys)
    if RECIPIENTS in found:
        return tag("div", made, role="region", aria_labelledby=writer.anchor(made[0], "noi-nhan"), class_=look)
    name = "Người ký" if found & SIGNER else None
    return tag("div", made, role="region" if name else None, aria_label=name, class_=look)


def _foot(sections: Sequence[Section], writer: Writer) -> Iterator[etree._Element]:
    """What stands at the foot of pages, each part once."""
    seen: set[int] = set()
    for section in sections:
        for blocks in section.footers.values():
            if id(blocks) not in seen:
                seen.add(id(blocks))
                yield from writer.blocks(blocks, paper.width(section.page))


def _about(said: Mapping[str, str], main: etree._Element) -> Iterator[etree._Element]:
    """What the head says of the document: kind, number and subject, and who issued it."""
    kind = " ".join(said[name] for name in ("subject", "keywords") if said.get(name))
    heading = main.find(".//h1")
    subject = said.get("title") or " ".join([] if heading is None else str(heading.xpath("string()")).split())
    yield tag("meta", charset="utf-8")
    # Nothing is ever fetched or run, wherever the page is put.
    yield tag("meta", http_equiv="Content-Security-Policy", content="default-src 'none'; style-src 'unsafe-inline'")
    yield tag("meta", name="viewport", content="width=device-width, initial-scale=1")
    yield tag("title", ": ".join(part for part in (kind, subject) if part))
    if said.get("creator"):
        yield tag("meta", name="author", content=said["creator"])
