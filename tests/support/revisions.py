"""Rejecting and accepting tracked changes, small and of our own: what a person would click in Word.

Only changes by the author "vanban" are looked at; those of others stay. Rejecting takes insertions out, gives deleted
words back and puts the kept properties in the place of the new ones; accepting is the other way round.
"""

from __future__ import annotations

import copy

from lxml import etree

from generator.ooxml.package import Package

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_CHANGES = ("rPrChange", "pPrChange", "sectPrChange", "trPrChange")
# What the record of a change does not hold stays as it is (CT_PPrBase, CT_SectPrBase).
_STAYS = {"pPr": ("rPr", "sectPr"), "rPr": (), "sectPr": ("headerReference", "footerReference"), "trPr": ()}


def reject_all(content: bytes) -> bytes:
    return _settled(content, accept=False)


def accept_all(content: bytes) -> bytes:
    return _settled(content, accept=True)


def _settled(content: bytes, *, accept: bool) -> bytes:
    package = Package.read(content)
    for name in [one for one in package.parts if one.endswith(".xml") and b'author="vanban"' in package.parts[one]]:
        root = package.xml(name)
        for tag in _CHANGES:
            for change in _ours(root, tag):
                _property(change, accept=accept)
        for mark in _ours(root, "ins"):
            _run(mark, keep=accept)
        for mark in _ours(root, "del"):
            _run(mark, keep=not accept)
        package.put(name, root)
    return package.write()


def _ours(root: etree._Element, tag: str) -> list[etree._Element]:
    return [one for one in root.iter(W + tag) if one.get(W + "author") == "vanban"]


def _property(change: etree._Element, *, accept: bool) -> None:
    properties = change.getparent()
    assert properties is not None
    properties.remove(change)
    if accept:
        return
    stays = _STAYS[etree.QName(properties).localname]
    kept = [one for one in properties if etree.QName(one).localname in stays]
    old = [copy.deepcopy(one) for one in change[0]]
    properties[:] = []
    references = [one for one in kept if etree.QName(one).localname.endswith("Reference")]
    properties.extend(references + old + [one for one in kept if one not in references])


def _run(mark: etree._Element, *, keep: bool) -> None:
    parent = mark.getparent()
    assert parent is not None
    if keep:
        at = parent.index(mark)
        for child in list(mark):
            parent.insert(at, child)
            at += 1
            for one in child.iter(W + "delText", W + "delInstrText"):
                one.tag = W + {"delText": "t", "delInstrText": "instrText"}[etree.QName(one).localname]
    parent.remove(mark)
