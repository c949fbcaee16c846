"""Putting runs in and taking them out, as insertions and deletions when tracked (17.13.5.14, 17.13.5.18)."""

from __future__ import annotations

import copy
from collections.abc import Iterable

from lxml import etree

from generator.fixing.pen import Pen, Untracked
from generator.ooxml.names import W

_DELETED = {W + "t": W + "delText", W + "instrText": W + "delInstrText"}


def append(pen: Pen, paragraph: etree._Element, *runs: etree._Element) -> None:
    """Puts runs at the end of a w:p."""
    holder = paragraph
    if pen.tracks:
        holder = pen.mark("ins")
        paragraph.append(holder)
    holder.extend(runs)
    pen.changed.append(paragraph)


def remove(pen: Pen, runs: Iterable[etree._Element]) -> None:
    """Takes whole runs out. Raises Untracked for one that cannot stand in a w:del."""
    for run in dict.fromkeys(runs):
        parent = run.getparent()
        if parent is None:
            continue
        pen.changed.append(parent)
        if not pen.tracks:
            parent.remove(run)
            continue
        if parent.tag == W + "fldSimple":
            raise Untracked
        mark = pen.mark("del")
        parent.replace(run, mark)
        mark.append(run)
        for child in run:
            child.tag = _DELETED.get(child.tag, child.tag)


def twin(run: etree._Element) -> etree._Element:
    """A new run of the same look without content."""
    new = etree.Element(run.tag)
    for name, value in run.attrib.items():
        new.set(name, value)
    properties = run.find(W + "rPr")
    if properties is not None:
        new.append(copy.deepcopy(properties))
    return new


def isolate(child: etree._Element) -> etree._Element:
    """The run that holds this child alone: its own, or one cut off for it."""
    run = child.getparent()
    if run is None or run.tag != W + "r":
        raise ValueError("the child of a run is expected")
    if all(one is child or one.tag == W + "rPr" for one in run):
        return run
    behind = list(child.itersiblings())
    for rest in (behind, [child]):
        new = twin(run)
        new.extend(rest)
        if any(one.tag != W + "rPr" for one in new):
            run.addnext(new)
    alone = child.getparent()
    return run if alone is None else alone
