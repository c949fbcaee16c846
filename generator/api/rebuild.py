"""Rebuilding: a Word file read back into data, and made again from our template.

Reads: a .docx (or Word 97-2003) by anyone. Gives: for each document in it the data, everything that was not certain,
and, when asked, the new .docx beside the data. Raises: Unreadable; Refused for a file that the regulation does not
concern; Missing.

No word is lost in silence: the words of the source are counted against those of the document made of the data, and
their order compared within heading, body and closing. Where words found no field, or the data still has errors, no
.docx is written, only the data and the remarks.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from generator import layout, profiles, rebuilding
from generator.api import documents
from generator.errors import Missing, Refused
from generator.findings import Finding, Severity
from generator.layout.location import units
from generator.layout.location.model import Reading, Unit
from generator.layout.model import Document
from generator.ooxml import kinds, package
from generator.ooxml.package import Package
from generator.profiles.model import Profile
from generator.rebuilding import Rebuilt, words
from generator.rebuilding.rest import texts
from generator.reports import text
from generator.reports.model import FileReport
from generator.resources.files import write_all

_READ = ("trong", "cong_thong_tin")
"""Kinds of files, inside the regulation or not, that hold a document with its components."""
_BODY = ("can_cu", "tham_quyen_ban_hanh", "dong_quyet_dinh", "noi_dung", "phu_luc_kem_theo")
_IN_ORDER = (
    ("co_quan_chu_quan", "co_quan_ban_hanh"), ("so_ky_hieu",), ("dia_danh_thoi_gian",), ("ten_loai",),
    ("trich_yeu", "trich_yeu_cong_van"), ("kinh_gui",), ("noi_nhan_muc", "ky_hieu_nguoi_soan"), ("chuc_vu_khac",),
    ("quyen_han_chuc_vu",), ("ho_ten_nguoi_ky",), ("dia_chi_co_quan",),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Remade:
    """One document of the file. `docx` is None where none was asked for or none can be made; then the findings hold
    errors. `bundle` is the data as rebuilt."""

    bundle: Mapping[str, Any]
    findings: tuple[Finding, ...]
    docx: bytes | None = None

    @property
    def is_whole(self) -> bool:
        """Whether every word found its place and the data has no error."""
        return all(one.severity is not Severity.ERROR for one in self.findings)


@dataclass(frozen=True, slots=True)
class Written:
    """The files written for one document, and what there is to say about it."""

    paths: tuple[Path, ...]
    remade: Remade


def rebuild(source: Path, out: Path, *, profile: str | None = None, overwrite: bool = False) -> tuple[Written, ...]:
    """Writes the data (.json) or the documents (.docx) of a file; the second and further ones as «…-2».

    A .docx that cannot be made leaves its data (.json) and the remarks (.ghi_chu.txt) in its place; data with words
    left out have the remarks beside them too.
    """
    made = remade(package.content(source), profile=profile)
    files: dict[Path, bytes] = {}
    written = []
    for number, one in enumerate(made, start=1):
        target = out if number == 1 else out.with_name(f"{out.stem}-{number}{out.suffix}")
        own = dict(_files(one, target, source.name))
        files |= own
        written.append(Written(tuple(own), one))
    write_all(files, overwrite=overwrite)
    return tuple(written)


def remade(content: bytes, *, profile: str | None = None) -> tuple[Remade, ...]:
    """The documents of a file, read back and made again in memory."""
    if kinds.is_word_97(content):
        from generator.export import word97

        content = word97.to_docx(content)
    document = layout.read(Package.read(content))
    used = profiles.load(profile) if profile else _made_by(document)
    reading = units(document, used)
    if reading.scope.kind not in _READ:
        raise Refused(f"Tệp này không dựng lại được. {reading.scope.why or ''}".strip())
    rebuilt = rebuilding.rebuild(reading, used)
    return tuple(_made(one, unit, reading, profile) for one, unit in zip(rebuilt, reading.units, strict=True))


def _made_by(document: Document) -> Profile:
    made_by = document.custom.get("vanban.ho_so", "").partition("@")[0]
    return profiles.load(made_by) if made_by in profiles.ids() else profiles.for_date(None)


def _files(one: Remade, target: Path, name: str) -> Iterator[tuple[Path, bytes]]:
    is_docx = target.suffix.lower() == ".docx"
    if is_docx and one.docx is not None:
        yield target, one.docx
        return
    yield target.with_suffix(".json"), (json.dumps(one.bundle, ensure_ascii=False, indent=2) + "\n").encode()
    if not one.is_whole:
        said = "\n".join(text.lines(FileReport(name, one.findings)))
        yield target.with_suffix(".ghi_chu.txt"), f"{said}\n".encode()


def _made(rebuilt: Rebuilt, unit: Unit, reading: Reading, profile: str | None) -> Remade:
    checked = documents.checked(rebuilt.bundle, profile=profile)
    remade = Remade(rebuilt.bundle, (*rebuilt.remarks, *checked.findings))
    if any(one.severity is Severity.ERROR for one in checked.findings):
        return remade
    regulation = documents.regulation(checked.bundle, profile)
    try:
        built = documents.package_of(checked.bundle, regulation)
    except Missing as error:
        return replace(remade, findings=(*remade.findings, _lost(str(error))))
    document = layout.read(built)
    made = units(document, regulation).units
    lost = tuple(_compared(rebuilt, unit, made))
    remade = replace(remade, findings=(*remade.findings, *lost))
    return replace(remade, docx=built.write()) if remade.is_whole else remade


# ---- Words ----


def _compared(rebuilt: Rebuilt, source: Unit, made: Sequence[Unit]) -> Iterator[Finding]:
    """What the counting of words finds that no remark has told: words gone, words in another order."""
    spoken = [word for one in made for group in (*_IN_ORDER, _BODY) for word in _spoken(one, group)]
    wanted = [word for group in (*_IN_ORDER, _BODY) for word in _spoken(source, group)]
    known = rebuilt.left + rebuilt.spared
    gone = Counter(wanted) - Counter(spoken) - known
    if gone:
        yield _lost(f"Những chữ này không còn trong văn bản dựng lại: {', '.join(sorted(gone.elements()))}.")
    for group in (*_IN_ORDER, _BODY):
        before, after = list(_spoken(source, group)), [word for one in made for word in _spoken(one, group)]
        kept = _without(before, known)
        if before and not gone and not _follows(kept, after):
            title = "nội dung" if group is _BODY else group[0]
            yield _lost(f"Thứ tự chữ của thành phần «{title}» không còn như trong văn bản gốc.")


def _spoken(unit: Unit, keys: Sequence[str]) -> Iterator[str]:
    """The words of some components in reading order; of the body those of its tables too."""
    if keys is _BODY:
        reference = unit.get("phu_luc_kem_theo")
        yield from words.of(reference.text) if reference else ()
        for item in unit.body:
            for line in texts(item):
                yield from words.of(line)
        return
    for key in unit.order:
        if key not in keys or (key == "ky_hieu_nguoi_soan" and unit[key].certainty < 1):
            continue
        yield from words.of(" ".join(line.text for line in unit[key].lines))


def _without(before: Sequence[str], known: Counter[str]) -> list[str]:
    """The words but those that are told as left out, wherever they stood."""
    return [word for word in before if not known[word]]


def _follows(kept: Sequence[str], after: Sequence[str]) -> bool:
    return words.in_order(kept, after)


def _lost(message: str) -> Finding:
    return Finding("DL09", Severity.ERROR, "", message, hint="Xin so lại với văn bản gốc rồi bổ sung vào dữ liệu.")
