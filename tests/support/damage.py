"""Word files spoilt at random, each the same for the same number: elements left out, doubled, moved, renamed,
attributes that hold what no program writes. The file stays well-formed; what it says may be nonsense."""

from __future__ import annotations

import random
from collections.abc import Iterable
from dataclasses import replace

from lxml import etree

from generator.ooxml.names import NAMESPACES
from generator.ooxml.package import Package

W = "{" + NAMESPACES["w"] + "}"
PARTS = ("word/document.xml", "word/document.xml", "word/styles.xml", "word/numbering.xml", "word/settings.xml",
         "word/header1.xml", "word/theme/theme1.xml", "word/_rels/document.xml.rels")  # fmt: skip
VALUES = (
    "", "0", "-1", "abc", "99999999999", "-99999999999", "1e9", "3.7", "50%", "12pt", "-3mm", "٣", "\u00a0", "nil",
    "true", "ffffff0000", "auto", "both", "continue", "restart", "nextPage", "superscript", "../../a.xml", "Normal",
    "x" * 5000,
)  # fmt: skip
WORDS = (
    "", " ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Số: /", "Điều 1.", "I. ", "1.1.",
    "a) ", "Nơi nhận:", "- Lưu: VT.", "Kính gửi:", "KT. ", "Phụ lục IV", "(Kèm theo Quyết định số",
    "ngày 31 tháng 2 năm 2026", "…………", "{{x}}", "<x", "“", "”", "\u0301\u0323", "\u200b", "𝕬", "Ðiều", "\t", "—————",
    "________", "(((((((", "a" * 3000, "Luật số 1/2/3/4/5/6", "Căn cứ ", "./.", "٣", "Ⅳ. ", "SAO Y",
)  # fmt: skip


def damaged(package: Package, number: int) -> Package:
    """A copy of the package with one to twelve things spoilt."""
    choose = random.Random(number)  # noqa: S311 - the same damage for the same number, nothing secret
    spoilt = replace(package, parts=dict(package.parts), _trees={}, _relationships={})
    names = [name for name in PARTS if name in package.parts]
    for _ in range(choose.randint(1, 12)):
        name = choose.choice(names)
        root = etree.fromstring(spoilt.parts[name])
        _spoil(choose, root)
        spoilt.put(name, etree.tostring(root))
    if choose.random() < 0.1:
        spoilt.parts.pop(choose.choice(names), None)
    return spoilt


def _spoil(choose: random.Random, root: etree._Element) -> None:
    elements = [one for one in root.iter() if one is not root and isinstance(one.tag, str)]
    if not elements:
        return
    one = choose.choice(elements)
    kind = choose.choice(("leave out", "double", "move", "rename", "value", "value", "value", "words", "words", "many"))
    parent = one.getparent()
    if kind == "leave out":
        parent.remove(one)
    elif kind == "double":
        parent.insert(parent.index(one), etree.fromstring(etree.tostring(one)))
    elif kind == "move":
        _move(choose, one, elements)
    elif kind == "rename":
        one.tag = choose.choice(elements).tag
    elif kind == "value":
        _set(choose, elements)
    elif kind == "words":
        texts = [each for each in elements if each.tag == W + "t"]
        if texts:
            choose.choice(texts).text = choose.choice(WORDS)
    else:
        for _ in range(choose.randint(2, 40)):
            parent.insert(parent.index(one), etree.fromstring(etree.tostring(one)))


def _move(choose: random.Random, one: etree._Element, elements: list[etree._Element]) -> None:
    inside = set(one.iter())
    target = choose.choice(elements)
    if target not in inside:
        target.append(one)


def _set(choose: random.Random, elements: Iterable[etree._Element]) -> None:
    with_attributes = [one for one in elements if one.attrib]
    if with_attributes:
        one = choose.choice(with_attributes)
        one.set(choose.choice(list(one.attrib)), choose.choice(VALUES))
