"""The four faces that documents are drawn in: Times New Roman where the machine has it whole, else Liberation Serif 2.

Why only known paths: asking the system for a font by name costs a scan of every font it has, and may answer with a
substitute. Why Liberation Serif 2.x: same advance widths as Times New Roman and every Vietnamese letter (1.x lacks 92
of the 104 that Vietnamese adds to Latin-1, so that programs mix in another font letter by letter; a Times New Roman
that lacks one is passed over for the same reason).
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple

from generator.fonts import cmap
from generator.resources.fonts import times_new_roman

SHIPPED = Path(__file__).parent / "liberation_serif"

_NEEDED = frozenset(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 .,;:/-()&\u00a0–“”‘’…"
    "ĂÂĐÊÔƠƯăâđêôơưÀẢÃÁẠẰẲẴẮẶẦẨẪẤẬÈẺẼÉẸỀỂỄẾỆÌỈĨÍỊÒỎÕÓỌỒỔỖỐỘỜỞỠỚỢÙỦŨÚỤỪỬỮỨỰỲỶỸÝỴ"
    "àảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ"
)


class Face(NamedTuple):
    """One of the four cuts of the document's font."""

    bold: bool = False
    italic: bool = False

    @property
    def cut(self) -> str:
        """The name of the cut: Regular, Bold, Italic or BoldItalic."""
        return ("Regular", "Italic", "Bold", "BoldItalic")[2 * self.bold + self.italic]


FACES = (Face(), Face(bold=True), Face(italic=True), Face(bold=True, italic=True))


@cache
def files() -> dict[Face, Path]:
    """The font file of each face: all four of one family, never a mixture."""
    for folder, names in times_new_roman():
        found = {face: folder / names[face.cut] for face in FACES}
        if all(_is_usable(path) for path in found.values()):
            return found
    return {face: SHIPPED / f"{face.cut}.ttf" for face in FACES}


def path(face: Face) -> Path:
    """The font file that a face is drawn with on this machine."""
    return files()[face]


def is_shipped() -> bool:
    """Whether pages are drawn with the shipped Liberation Serif, Times New Roman not being on the machine."""
    return files()[Face()].parent == SHIPPED


def family_name() -> str:
    """The family that the chosen files carry in their name table."""
    return "Liberation Serif" if is_shipped() else "Times New Roman"


def _is_usable(path: Path) -> bool:
    try:
        return path.is_file() and cmap.characters(path) >= _NEEDED
    except (OSError, ValueError):
        return False
