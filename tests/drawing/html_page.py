"""A page of HTML read strictly, with Python's own tokenizer and the content models of the elements we write.

Every element must be closed by its own end tag, stand where the HTML standard (4.3 to 4.9) lets it, and have ids that
are there once; anything else fails the test that reads the page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

_VOID = {"meta", "br", "col"}
_INLINE = {"a", "br", "em", "mark", "s", "span", "strong", "sub", "sup", "time", "u", "#text"}
_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
_FLOW = {"address", "div", "footer", "header", "main", "ol", "p", "section", "table", "ul", *_HEADINGS}
_INSIDE = {
    "": {"html"}, "html": {"head", "body"}, "head": {"meta", "style", "title"}, "body": _FLOW, "main": _FLOW - {"main"},
    "header": _FLOW, "footer": _FLOW, "section": _FLOW, "div": _FLOW, "address": {"p", "ul", "ol"}, "ul": {"li"},
    "ol": {"li"}, "li": {"p", "ul", "ol", *_INLINE}, "table": {"colgroup", "thead", "tbody"}, "colgroup": {"col"},
    "thead": {"tr"}, "tbody": {"tr"}, "tr": {"th", "td"}, "th": _FLOW | _INLINE, "td": _FLOW | _INLINE,
    "title": {"#text"}, "style": {"#text"}, "p": _INLINE, **dict.fromkeys([*_HEADINGS, *_INLINE], _INLINE),
}  # fmt: skip
_ATTRIBUTES = {
    "aria-label", "aria-labelledby", "charset", "class", "colspan", "content", "datetime", "href", "http-equiv", "id",
    "lang", "name", "role", "rowspan", "scope", "tabindex",
}  # fmt: skip


@dataclass
class Node:
    """An element with its attributes and what is in it."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    content: list[Node | str] = field(default_factory=list)

    def all(self, *tags: str) -> list[Node]:
        """Every element of these names below this one, in order."""
        return [node for node in self.walk() if node.tag in tags]

    def one(self, tag: str) -> Node:
        (found,) = self.all(tag)
        return found

    def walk(self) -> Iterator[Node]:
        for child in self.content:
            if isinstance(child, Node):
                yield child
                yield from child.walk()

    @property
    def children(self) -> list[Node]:
        return [child for child in self.content if isinstance(child, Node)]

    @property
    def text(self) -> str:
        """The words, a line break as a space, white space folded as a browser does (no-break spaces kept)."""
        return re.sub(r"[ \t\n\r\f]+", " ", self._raw()).strip(" ")

    @property
    def words(self) -> str:
        """The words, all room between any two of them one space."""
        return " ".join(self._raw().split())

    def _raw(self) -> str:
        if self.tag == "br":
            return " "
        edge = "" if self.tag in _INLINE else " "
        return edge + "".join(one if isinstance(one, str) else one._raw() for one in self.content) + edge

    @property
    def classes(self) -> list[str]:
        return self.attributes.get("class", "").split()


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Node("")
        self.open = [self.root]

    def handle_decl(self, decl: str) -> None:
        assert decl == "DOCTYPE html"
        assert not self.root.content

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._allow(tag)
        names = [name for name, _ in attrs]
        assert len(names) == len(set(names)), f"<{tag}> says something twice"
        assert set(names) <= _ATTRIBUTES, f"<{tag}> has {set(names) - _ATTRIBUTES}"
        node = Node(tag, {name: value or "" for name, value in attrs})
        self.open[-1].content.append(node)
        if tag not in _VOID:
            self.open.append(node)

    def handle_endtag(self, tag: str) -> None:
        assert tag not in _VOID
        assert self.open.pop().tag == tag, f"</{tag}> closes something else"

    def handle_data(self, data: str) -> None:
        if data.strip(" \n") or "#text" in _INSIDE[self.open[-1].tag]:
            self._allow("#text")
            self.open[-1].content.append(data)

    def _allow(self, what: str) -> None:
        assert what in _INSIDE[self.open[-1].tag], f"{what} inside <{self.open[-1].tag}>"

    def handle_comment(self, data: str) -> None:
        raise AssertionError("a comment")

    def unknown_decl(self, data: str) -> None:
        raise AssertionError(data)

    def handle_pi(self, data: str) -> None:
        raise AssertionError(data)


def read(page: str) -> Node:
    """The `html` element of a page."""
    assert page.startswith("<!DOCTYPE html>\n")
    reader = _Reader()
    reader.feed(page)
    reader.close()
    assert reader.open == [reader.root], f"<{reader.open[-1].tag}> is not closed"
    (html,) = reader.root.children
    ids = [node.attributes["id"] for node in html.walk() if "id" in node.attributes]
    assert len(ids) == len(set(ids))
    named = [node.attributes["aria-labelledby"] for node in html.walk() if "aria-labelledby" in node.attributes]
    assert set(named) <= set(ids)
    return html


def rules(page: Node) -> dict[str, str]:
    """What the style sheet says of each class, in one text; media rules joined to the others."""
    said: dict[str, str] = {}
    for name, rule in re.findall(r"(?<![\w.>*+])\.([\w-]+)\{([^{}]*)\}", page.one("style").text):
        said[name] = f"{said[name]};{rule}" if name in said else rule
    return said
