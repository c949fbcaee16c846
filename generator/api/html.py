"""From a bundle or a .docx to a page for a web portal."""

from __future__ import annotations

from pathlib import Path

from generator import layout, profiles
from generator.drawing import html
from generator.errors import Refused
from generator.layout.model import Document
from generator.profiles.model import Profile
from generator.resources.files import write_whole


def rendition(source: Path, out: Path | None = None, *, overwrite: bool = False) -> Path:
    """Write a document as one HTML file, beside its source unless told where; gives the path.

    Raises Refused with every problem of a bundle, and for a .docx that is not written in the styles of a profile.
    """
    if source.suffix.lower() == ".json":
        from generator.api.documents import make

        document = layout.read(make(source)[0])
    elif source.suffix.lower() == ".docx":
        document = layout.read(source)
    else:
        raise Refused(f"Chỉ chuyển được tệp .json hoặc .docx sang HTML, không phải «{source.name}».")
    target = out or source.with_suffix(".html")
    write_whole(target, html.rendition(document, _profile(document)).encode(), overwrite=overwrite)
    return target


def _profile(document: Document) -> Profile:
    """The profile that a document was made by, as its passport says; else the one in force on its date."""
    name = document.custom.get("vanban.ho_so", "").partition("@")[0]
    if name in profiles.ids():
        return profiles.load(name)
    return profiles.for_date(document.properties.get("created", "")[: len("2022-07-19")] or None)
