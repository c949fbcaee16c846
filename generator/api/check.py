"""Checking: a Word file against a regulation.

Reads: a file, or a .docx as bytes. Gives: what each rule says of it (`Judged`), or that with all there is to say about
the file (`Checked`). Facts of the printed pages come from our own drawing and only when a rule asks for them.

The way of a file: bytes → (Word 97-2003 → .docx) → layout model → located → judged → set aside what a person gave a
reason for → left out what the baseline holds → each finding with its page.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from generator import layout, profiles
from generator.findings import Finding, Outcome, Severity
from generator.layout import properties
from generator.layout.location import units
from generator.layout.location.model import Unit
from generator.layout.model import Document, paragraphs
from generator.ooxml import kinds, package
from generator.ooxml.package import Package
from generator.profiles.model import Profile
from generator.reports.model import Examination, FileReport
from generator.rules import Judged, Pages, Subject, judge
from generator.rules.model import Rule
from generator.rules.register import selected

if TYPE_CHECKING:
    from generator.rules.suppress import Entry

SIDECAR = ".bo_qua.toml"  # behind the whole name of the file that its entries are for
_GRAVITY = (Outcome.FAILED, Outcome.REVIEW, Outcome.UNSEEN, Outcome.PASSED, Outcome.NOT_APPLICABLE)
_NOTED = {
    "theo_doi_sua_doi": "thay đổi đang được theo dõi (tracked changes)",
    "dang_theo_doi_sua_doi": "chế độ theo dõi thay đổi đang bật",
    "nhan_xet": "nhận xét (comments)",
    "macro": "macro",
    "chu_ky_so": "chữ ký số",
    "khoa_sua": "khóa không cho sửa",
    "lien_ket_ngoai": "nội dung lấy từ ngoài tệp",
    "tep_nhung_nguyen_ven": "tệp nhúng nguyên vẹn, chữ trong đó không được xét",
}  # fmt: skip
_KINDS = {"van_ban": "Văn bản không rõ loại", "kem_theo": "Văn bản kèm theo", "sao": "Bản sao", "phu_luc": "Phụ lục"}


class Wanted(NamedTuple):
    """How files are to be checked. `profile` None: the one the file says it was made by, else the latest in force.

    `aside` are entries that hold for every file, beside those of its own sidecar.
    """

    profile: str | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    organisation: Mapping[str, Any] | None = None
    aside: tuple[Entry, ...] = ()


class Checked(NamedTuple):
    """One file: the report, which of the entries for every file set something aside, and what a baseline would hold."""

    report: FileReport
    used: frozenset[int] = frozenset()
    marks: Mapping[str, int] | None = None


def check(
    content: bytes,
    profile: Profile | None = None,
    *,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    organisation: Mapping[str, Any] | None = None,
) -> Judged:
    """Judges one document. Raises Unreadable, and KeyError for a selection that names no rule."""
    made = _subject(Package.read(content), profile, organisation)
    return judge(made, selected(select, ignore))


def page_facts(document: Document, stated: Mapping[str, str] | None = None) -> Pages | None:
    """How many pages, and where each paragraph begins, see `api.page_facts`; the drawing is loaded by who asks."""
    from generator.api.page_facts import page_facts as facts

    return facts(document, stated)


def check_file(
    path: Path, wanted: Wanted | None = None, known: Mapping[str, int] | None = None, *, marks: bool = False
) -> Checked:
    """Everything there is to say about one file. `known` is what a baseline holds of it; `marks` asks for a new one.

    Raises Unreadable; Missing when a Word 97-2003 file cannot be converted on this machine; KeyError as `check` does.
    """
    wanted = wanted or Wanted()
    raw, notes = opened(path)
    subject = _subject(Package.read(raw), _profile(wanted), wanted.organisation)
    asked = selected(wanted.select, wanted.ignore)
    judged = judge(subject, asked)
    examination = replace(
        examined(subject, judged, asked),
        is_whole=not wanted.select and not wanted.ignore,
        notes=(*notes, *_features(subject.document)),
    )
    beside = path.with_name(path.name + SIDECAR)
    if not (wanted.aside or known is not None or marks or beside.exists()):
        return Checked(FileReport(str(path), paged(judged.findings, subject), examination=examination))
    from generator.api import aside

    left = aside.left(beside, subject.document, judged.findings, asked, shared=wanted.aside, known=known, marks=marks)
    examination = replace(examination, set_aside=left.set_aside, known=left.known)
    findings = (*paged(left.findings, subject), *left.wrong)
    return Checked(FileReport(str(path), findings, examination=examination), left.used, left.marks)


def opened(path: Path) -> tuple[bytes, tuple[str, ...]]:
    """The .docx that a file is or becomes, and what to say about that."""
    raw = package.content(path)
    if not kinds.is_word_97(raw):
        return raw, ()
    from generator.export import word97

    said = "Tệp Word 97-2003 (.doc) đã được LibreOffice chuyển thành .docx để xét; vài số đo có thể lệch chút ít."
    return word97.to_docx(raw), (said,)


def _subject(read: Package, profile: Profile | None, organisation: Mapping[str, Any] | None) -> Subject:
    document = layout.read(read)
    used = profile or made_by(document)

    def draw() -> Pages | None:
        return page_facts(document, properties.extended(read))

    return Subject(document, units(document, used), used, organisation, draw=draw)


def _profile(wanted: Wanted) -> Profile | None:
    return None if wanted.profile is None else profiles.load(wanted.profile)


def made_by(document: Document) -> Profile:
    """The profile that a document of ours was made by, the latest regulation for one of others."""
    made_by = document.custom.get("vanban.ho_so", "").partition("@")[0]
    return profiles.load(made_by) if made_by in profiles.ids() else profiles.for_date(None)


def examined(subject: Subject, judged: Judged, asked: Mapping[str, Rule]) -> Examination:
    outcomes: dict[str, Outcome] = {}
    for one in judged.examined:
        outcomes[one.code] = min(outcomes.get(one.code, one.outcome), one.outcome, key=_GRAVITY.index)
    scope, profile = subject.reading.scope, subject.profile
    pages = subject.pages if scope.inside else None
    return Examination(
        profile=f"{profile.id}@{profile.revision}",
        documents=tuple(map(_named, subject.reading.units)) if scope.inside else (),
        outside=None if scope.inside else scope.why or "Quy định này không áp dụng cho tệp.",
        outcomes=outcomes,
        mandatory=frozenset(code for code in asked if profile.rules[code].severity is Severity.ERROR),
        pages=None if pages is None else pages.count,
    )


def _named(unit: Unit) -> str:
    if unit.kind == "van_ban" and unit.type:
        return unit.type
    return f"{unit.type} kèm theo" if unit.kind == "kem_theo" and unit.type else _KINDS[unit.kind]


def _features(document: Document) -> tuple[str, ...]:
    found = [words for name, words in _NOTED.items() if name in document.features]
    return (f"Ghi nhận: tệp có {', '.join(found)}.",) if found else ()


def paged(findings: Iterable[Finding], subject: Subject) -> tuple[Finding, ...]:
    """The findings with the page where each is, when the pages are known."""
    found = tuple(findings)
    known = _known_pages(subject) if found else {}
    return tuple(_with_page(finding, known) for finding in found)


def _known_pages(subject: Subject) -> dict[tuple[str, tuple[tuple[str, int], ...]], int]:
    """The page of every paragraph; one that prints nothing is where the one above it begins."""
    if subject.pages is None:
        return {}
    pages = dict(subject.pages.page_of)
    page = None
    for paragraph in paragraphs(subject.document.blocks):
        place = (paragraph.place.part, paragraph.place.steps)
        page = pages.get(place, page)
        if page is not None:
            pages.setdefault(place, page)
    return pages


def _with_page(finding: Finding, known: Mapping[tuple[str, tuple[tuple[str, int], ...]], int]) -> Finding:
    spot = finding.spot
    page = known.get((spot.part, spot.steps)) if spot is not None else None
    return finding if page is None else replace(finding, page=page, place=f"trang {page}, {finding.place}")
