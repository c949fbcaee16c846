"""A .docx as parts and relationships (ECMA-376 Part 2).

Reads: a path or bytes. Gives: parts by name, relationships resolved, XML parsed once. Raises: Unreadable, one clear
sentence, for anything that is not an ordinary Word file, before memory or time is spent on it: sizes are taken from
what is really unpacked, not from what the directory claims.

Writing is repeatable: `[Content_Types].xml` first, then the package relationships, then names in order; every member
carries 1980-01-01 00:00:00 and the same attributes, so the same parts give the same file.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote

from lxml import etree

from generator.errors import Unreadable
from generator.ooxml import kinds, strict, xml
from generator.ooxml.names import NAMESPACES
from generator.resources.files import reason

MAX_FILE = 64 * 1024 * 1024
MAX_UNPACKED = 256 * 1024 * 1024
MAX_XML_PART = 64 * 1024 * 1024
MAX_PARTS = 4_000
# Word's own XML packs to a fifth or a thirtieth, a scanned blank page to a few hundredths; what shrinks further and is
# large is made to swell: a mebibyte of `<w:p/>` packs a thousandfold and takes a hundred as a model.
MAX_RATIO = 250
_SMALL_XML, _SMALL = 1024 * 1024, 32 * 1024 * 1024
_EPOCH = (1980, 1, 1, 0, 0, 0)
_CONTENT_TYPES = "[Content_Types].xml"
_SWELLS = "Tệp phình quá lớn khi giải nén, có thể là tệp phá hoại; tệp không được mở."


class Relationship(NamedTuple):
    """`target` is a part name without leading slash, or the address as written when `is_external`."""

    type: str
    target: str
    is_external: bool


@dataclass(slots=True)
class Package:
    """The parts of one file by name (`word/document.xml`). Change them through `put`, so that parsed trees follow."""

    parts: dict[str, bytes]
    _trees: dict[str, etree._Element] = field(default_factory=dict, repr=False)
    _relationships: dict[str, dict[str, Relationship]] = field(default_factory=dict, repr=False)

    @classmethod
    def read(cls, source: Path | bytes) -> Package:
        """The package in a file or in bytes. Raises Unreadable."""
        return cls(_unpack(_bytes_of(source)))

    @property
    def main(self) -> str:
        """The name of the main document part. Raises Unreadable when the package is no Word document."""
        for relationship in self.relationships("").values():
            if relationship.type.endswith("/officeDocument") and relationship.target in self.parts:
                if not self.content_type(relationship.target).endswith(
                    (
                        "wordprocessingml.document.main+xml",
                        "document.macroEnabled.main+xml",
                        "wordprocessingml.template.main+xml",
                        "template.macroEnabledTemplate.main+xml",
                    )
                ):
                    break
                return relationship.target
        raise Unreadable("Tệp này không phải văn bản Word (.docx): thiếu phần nội dung chính.")

    def xml(self, name: str) -> etree._Element:
        """The parsed root of a part, the same object each time. Raises KeyError (absent), Unreadable (damaged)."""
        if name not in self._trees:
            self._trees[name] = xml.parse(self.parts[name], name)
        return self._trees[name]

    def is_parsed(self, name: str) -> bool:
        """Whether the part was parsed since it was last written."""
        return name in self._trees

    def put(self, name: str, content: bytes | etree._Element) -> None:
        """Write a part, new or known."""
        self.parts[name] = content if isinstance(content, bytes) else xml.serialize(content)
        self._trees.pop(name, None)
        self._relationships.clear()

    def relationships(self, part: str) -> dict[str, Relationship]:
        """The relationships of a part by id; of the package itself for the name ""."""
        if part not in self._relationships:
            self._relationships[part] = self._read_relationships(part)
        return self._relationships[part]

    def related(self, part: str, kind: str) -> list[str]:
        """Names of the parts that a part points to with relationships ending in `/kind`, those that exist."""
        return [
            relationship.target
            for relationship in self.relationships(part).values()
            if relationship.type.endswith("/" + kind)
            and not relationship.is_external
            and relationship.target in self.parts
        ]

    def content_type(self, name: str) -> str:
        """The declared content type of a part, "" when none is."""
        if _CONTENT_TYPES not in self.parts:
            return ""
        root = self.xml(_CONTENT_TYPES)
        namespace = {"ct": NAMESPACES["ct"]}
        for override in root.iterfind("ct:Override", namespace):
            if override.get("PartName", "").lstrip("/") == name:
                return override.get("ContentType", "")
        extension = name.rpartition(".")[2].lower()
        for default in root.iterfind("ct:Default", namespace):
            if default.get("Extension", "").lower() == extension:
                return default.get("ContentType", "")
        return ""

    def write(self, *, stored: bool = False) -> bytes:
        """The file. `stored` leaves the members unpacked: version control then sees a small change as small."""
        first = [_CONTENT_TYPES, "_rels/.rels"]
        names = [name for name in first if name in self.parts] + sorted(set(self.parts) - set(first))
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as archive:
            for name in names:
                member = zipfile.ZipInfo(name, _EPOCH)
                member.compress_type = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
                member.create_system = 0
                member.external_attr = 0
                archive.writestr(member, self.parts[name], compresslevel=6)
        return out.getvalue()

    def _read_relationships(self, part: str) -> dict[str, Relationship]:
        folder, _, base = part.rpartition("/")
        name = f"{folder}/_rels/{base}.rels" if folder else f"_rels/{base}.rels"
        if name not in self.parts:
            return {}
        found = {}
        for element in self.xml(name).iterfind("rel:Relationship", {"rel": NAMESPACES["rel"]}):
            target = element.get("Target", "")
            is_external = element.get("TargetMode") == "External"
            found[element.get("Id", "")] = Relationship(
                element.get("Type", ""), target if is_external else _resolve(folder, target), is_external
            )
        return found


def _resolve(folder: str, target: str) -> str:
    path = unquote(target)
    joined = path if path.startswith("/") else posixpath.join("/", folder, path)
    return posixpath.normpath(joined).lstrip("/")


def content(path: Path) -> bytes:
    """The bytes of a file, whatever it is. Raises Unreadable when it cannot be opened or is too large."""
    try:
        size = path.stat().st_size
        raw = path.read_bytes() if size <= MAX_FILE else b""
    except OSError as error:
        raise Unreadable(f"Không mở được tệp «{path}»: {reason(error)}.") from error
    if size > MAX_FILE:
        limit = MAX_FILE // 1024 // 1024
        raise Unreadable(f"Tệp «{path.name}» quá lớn ({size // 1024 // 1024} MB; tối đa {limit} MB).")
    return raw


def _bytes_of(source: Path | bytes) -> bytes:
    raw = source if isinstance(source, bytes) else content(source)
    if said := kinds.refusal(raw):
        raise Unreadable(said)
    return raw


def _unpack(raw: bytes) -> dict[str, bytes]:
    parts: dict[str, bytes] = {}
    left = MAX_UNPACKED
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            members = [member for member in archive.infolist() if not member.is_dir()]
            if len(members) > MAX_PARTS:
                raise Unreadable(f"Tệp có quá nhiều phần ({len(members)}), không phải văn bản Word bình thường.")
            for member in members:
                if member.flag_bits & 1:
                    raise Unreadable("Tệp nén có mật khẩu; xin lưu lại thành .docx không mật khẩu.")
                is_xml = member.filename.endswith((".xml", ".rels"))
                limit = min(left, MAX_XML_PART) if is_xml else left
                # zipfile unpacks no more of a member than the directory claims, so an honest look at the claim saves
                # the memory, and a false claim is a damaged file.
                is_swelling = (
                    member.file_size > (_SMALL_XML if is_xml else _SMALL)
                    and member.file_size > MAX_RATIO * member.compress_size
                )
                if member.file_size > limit or is_swelling:
                    raise Unreadable(_SWELLS)
                with archive.open(member) as stream:
                    content = stream.read(limit + 1)
                if len(content) > limit:
                    raise Unreadable(_SWELLS)
                left -= len(content)
                parts[member.filename.lstrip("/")] = strict.transitional(content) if is_xml else content
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError) as error:
        raise Unreadable("Tệp không phải văn bản Word (.docx) hoặc đã bị hỏng: không giải nén được.") from error
    if _CONTENT_TYPES not in parts:
        raise Unreadable("Tệp nén này không phải văn bản Word (.docx): thiếu [Content_Types].xml.")
    return parts
