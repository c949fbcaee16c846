"""A look: the computed RunFormats of one combination of styles and direct formatting, one for each font slot in use.

Built-in values are Word's: Times New Roman (17.8.2 leaves the face to the application), 10 pt (17.3.2.38), everything
else off.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.layout import slots
from generator.layout.declared_runs import SLOTS, FontReference
from generator.layout.layers import Layer
from generator.layout.model import Origin, RunFormat, Source
from generator.layout.theme import Theme
from generator.units import Pt

BUILT_IN_FONT = "Times New Roman"
BUILT_IN_SIZE = Pt(10)
_SAME_NAME = (
    "underline", "color", "highlight", "caps", "small_caps", "hidden", "vertical", "raised", "spacing", "scale",
    "kern_from",
)  # fmt: skip
_COMPLEX = {"size": "size_cs", "bold": "bold_cs", "italic": "italic_cs", "lang": "lang_cs"}


class Look:
    """Gives the format of each piece of text. `style` is the name of the character style."""

    __slots__ = ("_formats", "_hint", "_is_complex", "_theme", "layer", "style", "uniform")

    def __init__(self, layer: Layer, theme: Theme, style: str | None) -> None:
        self.layer = layer
        self.style = style
        self._theme = theme
        self._formats: dict[str, RunFormat] = {}
        self._is_complex = self._value("cs", False) or self._value("rtl", False)
        self._hint = self._value("hint", None) == "eastAsia"
        faces = {self._face(slot)[0] for slot in SLOTS[:3]}
        self.uniform = self._is_complex or len(faces) == 1

    @property
    def plain(self) -> RunFormat:
        """The format of ASCII text, and of what has no text: paragraph marks, breaks."""
        return self.format("cs" if self._is_complex else "ascii")

    def pieces(self, text: str) -> Iterator[tuple[str, RunFormat]]:
        """The text cut into pieces of one format."""
        if self.uniform or text.isascii():
            yield text, self.plain
            return
        for slot, piece in slots.split(text, east_asian_hint=self._hint):
            yield piece, self.format(slot)

    def format(self, slot: str) -> RunFormat:
        """The format of characters of one slot."""
        if slot not in self._formats:
            self._formats[slot] = self._build(slot)
        return self._formats[slot]

    def with_face(self, face: str) -> RunFormat:
        """The same look in another face (w:sym names its own)."""
        key = "face " + face
        if key not in self._formats:
            values, origins = self._values("ascii")
            values["font"], origins["font"] = face, Origin(Source.DIRECT)
            self._formats[key] = RunFormat(**values, origins=origins)
        return self._formats[key]

    def _build(self, slot: str) -> RunFormat:
        values, origins = self._values(slot)
        return RunFormat(**values, origins=origins)

    def _values(self, slot: str) -> tuple[dict[str, Any], dict[str, Origin]]:
        layer = self.layer
        values: dict[str, Any] = {"style": self.style}
        origins: dict[str, Origin] = {}
        values["font"], origin = self._face(slot)
        if origin:
            origins["font"] = origin
        for name, twin in _COMPLEX.items():
            entry = layer.get(twin if self._is_complex else name)
            if entry is not None:
                values[name], origins[name] = entry
        values.setdefault("size", BUILT_IN_SIZE)
        for name in _SAME_NAME:
            entry = layer.get(name)
            if entry is not None:
                values[name], origins[name] = entry
        for name in ("strike", "double_strike"):
            entry = layer.get(name)
            if entry is not None and (entry.value or "strike" not in values):
                values["strike"], origins["strike"] = entry
        if self.style:
            origins["style"] = Origin(Source.CHARACTER_STYLE, self.style)
        return values, origins

    def _face(self, slot: str) -> tuple[str, Origin | None]:
        """The face of a slot and where it came from; the theme's when the reference goes there and the theme knows."""
        entry = self.layer.get("font." + slot)
        if entry is None:
            return BUILT_IN_FONT, None
        reference: FontReference = entry.value
        themed = self._theme.faces.get(reference.theme) if reference.theme else None
        if themed:
            return themed, Origin(Source.THEME, entry.origin.name)
        if reference.name:
            return reference.name, entry.origin
        return BUILT_IN_FONT, None

    def _value(self, name: str, default: Any) -> Any:
        entry = self.layer.get(name)
        return default if entry is None else entry.value
