"""A document as HTML: the rendition for reading on a screen, and the sheets for pdfkit's printer.

The rendition says what things *are*, so that a portal, a telephone or a screen reader can show them in its own way: one
`h1`, headings by rank, lists, tables with header cells, the heading of the document, recipients and signer as parts
with names. What is only layout (tables that set columns, empty paragraphs that draw lines, room for the signature) is
in the style sheet. One file, nothing fetched, nothing run; words are always text.

The way: components by paragraph (`layout.locate`) → `flow` (headings, lists), `tables`, `words` → `page` with the rules
of `paper`; what things look like is gathered in `looks` and said by `css`. The sheets (`sheets`) are something else:
drawn pages, word by word, for a printer that must not decide anything.

Not as on paper: printed by a browser, the address that stands at the foot of the first page comes after the text, for
no browser can put it there.
"""

from __future__ import annotations

from generator import layout
from generator.drawing import refusals
from generator.drawing.html.kinds import TITLES
from generator.drawing.html.page import page
from generator.drawing.html.sheets import Sheets, sheets
from generator.drawing.html.tag import written
from generator.errors import Refused
from generator.layout.model import Document
from generator.profiles.model import Profile

__all__ = ["Sheets", "rendition", "sheets"]

_SHOWN = 5


def rendition(document: Document, profile: Profile) -> str:
    """The HTML of a document written in the styles of the profile.

    Raises Refused for a document that is not (nothing tells its parts apart), and rather than lose something.
    """
    found = list(dict.fromkeys(refusals.unknown(document)))
    if found:
        shown = "; ".join(found[:_SHOWN]) + (f"; và {len(found) - _SHOWN} chỗ khác" if len(found) > _SHOWN else "")
        raise Refused(f"Chưa chuyển được sang HTML mà không mất nội dung: {shown}.")
    keys = {
        id(paragraph): located.key
        for located in layout.locate(document, profile)
        if profile.components[located.key].style_kind == "paragraph"
        for paragraph in located.paragraphs
    }
    if not TITLES.keys() & set(keys.values()):
        raise Refused(
            "Văn bản này không theo mẫu của chương trình (không thấy tên loại, trích yếu) nên chưa chuyển được sang "
            "HTML. Xin tạo văn bản từ dữ liệu (.json), hoặc mở bằng Word và lưu thành trang web."
        )
    return written(page(document, keys))
