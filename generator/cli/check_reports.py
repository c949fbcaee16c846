"""Where the results of a check go: the console, a file, a folder with a page for each file; copies with comments.

Everything that could be named wrongly is found out before the first file is checked.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from generator.cli import console
from generator.errors import Refused
from generator.findings import Severity
from generator.reports import text
from generator.reports.model import FileReport
from generator.resources.files import write_whole

KINDS = {"chu": "chu", "json": "json", "html": "html", "sarif": "sarif", "github": "github", "junit": "junit"}
INDEX = "muc_luc.html"
_PAGES = (".html", ".htm", ".pdf")


@dataclass(frozen=True, slots=True)
class Plan:
    """`pages` and `copies` are where the page on, and the copy of, each file goes; `out` the one document of all."""

    kind: str
    out: Path | None
    pages: Mapping[Path, Path]
    copies: Mapping[Path, Path]
    index: Path | None
    overwrite: bool

    @property
    def as_text(self) -> bool:
        """Whether findings are shown on the console as they come."""
        return self.kind == "chu" and self.out is None


def plan(files: Sequence[Path], kind: str, out: Path | None, annotate: Path | None, *, overwrite: bool) -> Plan:
    """Where everything goes. Raises click.UsageError for names that cannot be meant."""
    pages: Mapping[Path, Path] = {}
    index = None
    if kind == "html" and out is None and len(files) > 1:
        raise click.UsageError(f"Có {len(files)} tệp nên --format html cần -o THƯ_MỤC.")
    if kind == "html" and out is not None:
        pages = _targets(files, out, "-o", _PAGES, lambda path: f"{path.name}.html")
        index = out / INDEX if len(files) > 1 else None
    copies = {} if annotate is None else _targets(files, annotate, "--annotate", (), _copy_name)
    for source, copy in copies.items():
        if copy.suffix.lower() != Path(_copy_name(source)).suffix.lower():
            raise click.UsageError(f"Bản có nhận xét của «{source}» phải là tệp {Path(_copy_name(source)).suffix}.")
    whole = None if kind == "html" else out
    if whole is not None and whole.is_dir():
        raise click.UsageError(f"«{whole}» sau -o là thư mục; --format {kind} ghi một tệp cho mọi văn bản.")
    _spare_sources(files, [*pages.values(), *copies.values(), *([] if whole is None else [whole])])
    return Plan(kind, whole, pages, copies, index, overwrite)


def deliver(plan: Plan, files: Sequence[Path], reports: Sequence[FileReport], muc: Severity) -> None:
    """Show or write the results. `reports` begin with those on the files, in their order. Raises Refused, Missing."""
    if plan.kind == "html":
        _pages(plan, files, reports)
    elif not plan.as_text:
        made = _document(plan.kind, reports, muc)
        if plan.out is None and made:
            console.say(made)
        elif plan.out is not None:
            _write(plan, plan.out, made.rstrip("\n").encode() + b"\n")
    for source, report in zip(files, reports, strict=False):
        if source in plan.copies and report.failure is None:
            _annotate(plan, source, report)


def _document(kind: str, reports: Sequence[FileReport], muc: Severity) -> str:
    """All results as one document of a kind."""
    if kind == "json":
        from generator.reports import json

        return json.document(reports)
    if kind == "github":
        from generator.reports import github

        return "\n".join(github.lines(reports))
    if kind == "chu":
        said = [line for report in reports for line in text.lines(report)]
        return "\n".join([*said, text.closing(reports)] if len(reports) > 1 else said)
    from generator.api.report import explain
    from generator.reports import junit, sarif

    if kind == "sarif":
        return sarif.document(reports, explain)
    return junit.document(reports, lambda code: explain(code).title, muc)


def _pages(plan: Plan, files: Sequence[Path], reports: Sequence[FileReport]) -> None:
    from generator.api import report as making

    if not plan.pages:
        console.say(making.page(files[0], reports[0]).rstrip("\n"))
        return
    for source, report in zip(files, reports, strict=False):
        target = plan.pages[source]
        is_pdf = target.suffix.lower() == ".pdf"
        made = making.printed(source, report) if is_pdf else making.page(source, report).encode()
        _write(plan, target, made)
    if plan.index is not None:
        from generator.reports import html_index

        names = [Path(os.path.relpath(plan.pages[source], plan.index.parent)).as_posix() for source in files]
        _write(plan, plan.index, html_index.page(list(zip(names, reports, strict=False))).encode())


def _annotate(plan: Plan, source: Path, report: FileReport) -> None:
    from generator.api.report import annotated

    target = plan.copies[source]
    made, number = annotated(source, report)
    write_whole(target, made, overwrite=plan.overwrite)
    said = f"Đã ghi bản có nhận xét «{target}»: {number} nhận xét."
    (console.say if plan.as_text or plan.out or plan.pages else console.complain)(said)


def _write(plan: Plan, target: Path, made: bytes) -> None:
    write_whole(target, made, overwrite=plan.overwrite)
    console.say(f"Đã ghi «{target}».")


def _copy_name(source: Path) -> str:
    """What the copy of a file is called in a folder: a Word 97-2003 file becomes a .docx."""
    return source.name if source.suffix.lower() in (".docx", ".docm") else f"{source.name}.docx"


def _targets(
    files: Sequence[Path], out: Path, option: str, suffixes: tuple[str, ...], name: Callable[[Path], str]
) -> dict[Path, Path]:
    """The target of each file: `out` itself for one file, else below it, in the folders that the files lie in."""
    if len(files) == 1 and not out.is_dir():
        if suffixes and out.suffix.lower() not in suffixes:
            raise click.UsageError(f"«{out}» sau {option} phải có đuôi {', '.join(suffixes)} hoặc là thư mục có sẵn.")
        return {files[0]: out}
    if out.exists() and not out.is_dir():
        raise click.UsageError(f"Có {len(files)} tệp nên «{out}» sau {option} phải là một thư mục.")
    parents = [path.absolute().parent for path in files]
    try:
        base = os.path.commonpath(parents)
    except ValueError as error:  # several drives of Windows
        raise Refused("Các tệp nằm trên nhiều ổ đĩa; xin xét từng ổ một.") from error
    return {path: out / os.path.relpath(parent, base) / name(path) for path, parent in zip(files, parents, strict=True)}


def _spare_sources(files: Sequence[Path], targets: Sequence[Path]) -> None:
    sources = {path.resolve() for path in files}
    for target in targets:
        if target.resolve() in sources:
            raise click.UsageError(f"«{target}» là tệp được xét; xin ghi kết quả vào tệp khác.")
