"""The command that checks Word files against the regulation."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli import check_reports, console, failure, sources
from generator.cli.values import Choice, File, nearest
from generator.cli.words import Command
from generator.errors import Refused
from generator.findings import Severity
from generator.reports import text
from generator.reports.model import FileReport, worst

if TYPE_CHECKING:
    from generator.api.check import Wanted
    from generator.api.checks import Done

LEVELS = {"loi": Severity.ERROR, "canh-bao": Severity.WARNING, "luu-y": Severity.INFO}
_SUFFIXES = (".docx", ".docm", ".doc")


@click.command("check", cls=Command, short_help="Rà thể thức của các tệp Word.")
@click.argument("named", nargs=-1, required=True, metavar="TỆP.docx...")
@click.option("--profile", metavar="MÃ", help="Quy định áp dụng; nếu không nêu, quy định đang có hiệu lực.")
@click.option("--select", multiple=True, metavar="MÃ", help="Chỉ xét các quy tắc này, ví dụ QH,TR02.")
@click.option("--ignore", multiple=True, metavar="MÃ", help="Không xét các quy tắc này, ví dụ VH.")
@click.option(
    "--muc",
    type=Choice(LEVELS),
    default="loi",
    help="Kết thúc với mã 1 khi có điều không đạt từ mức này trở lên; ngầm định là loi.",
)
@click.option(
    "--format",
    "kind",
    type=Choice(check_reports.KINDS, {"text": "chu"}),
    default="chu",
    help="Kết quả là chữ cho người đọc (ngầm định); html: trang có ảnh các trang và số của từng điều, để đọc và in; "
    "json, sarif, junit: một tài liệu cho chương trình khác; github: chú thích của GitHub Actions.",
)
@click.option(
    "-o",
    "--out",
    type=File(),
    metavar="TỆP",
    help="Ghi kết quả vào tệp thay vì in ra. Với html: tệp .html hoặc .pdf "
    "(in bằng wkhtmltopdf), hoặc thư mục khi có nhiều tệp.",
)
@click.option(
    "--annotate",
    type=File(),
    metavar="TỆP.docx",
    help="Ghi thêm một bản sao có nhận xét (comment) của Word ở từng "
    "chỗ; thư mục khi có nhiều tệp. Tệp gốc giữ nguyên.",
)
@click.option("--ghi-de", is_flag=True, help="Thay tệp đã có khi ghi theo -o, --annotate.")
@click.option("--baseline", type=File(), metavar="TỆP", help="Không nêu lại những điều đã có trong tệp mốc này.")
@click.option("--ghi-baseline", type=File(), metavar="TỆP", help="Ghi những điều tìm thấy vào tệp mốc; thay tệp cũ.")
@click.option(
    "--bo-qua", type=File(), metavar="TỆP", help="Bỏ qua những điều nêu trong tệp này (mỗi mục phải ghi lý do), cho "
    "mọi tệp được xét; TÊN_TỆP.docx.bo_qua.toml đứng cạnh một tệp thì được dùng cho tệp ấy."
)  # fmt: skip
@click.option("--co-quan", metavar="TÊN", help="Cơ quan ban hành, để xét thêm tên, ký hiệu, nơi nhận.")
@click.option("--kho", type=File(), metavar="THƯ_MỤC", help="Thư mục riêng có các tệp cơ quan.")
def check(
    *, named: tuple[str, ...], profile: str | None, select: tuple[str, ...], ignore: tuple[str, ...], muc: Severity,
    kind: str, out: Path | None, annotate: Path | None, ghi_de: bool, baseline: Path | None, ghi_baseline: Path | None,
    bo_qua: Path | None, co_quan: str | None, kho: Path | None,
) -> int:  # fmt: skip
    """Rà thể thức và kỹ thuật trình bày của các tệp Word, do bất cứ ai soạn.

    TỆP có thể là tệp, thư mục (cả các thư mục con) hoặc mẫu tên như *.docx. Mỗi điều tìm thấy được nêu kèm chỗ, chữ
    đang ghi, nguồn của giá trị và điều khoản; vanban explain MÃ giải thích từng quy tắc. Chỉ nói «Đúng thể thức» khi
    mọi quy tắc bắt buộc đều đã xét được. Tệp ngoài phạm vi của quy định thì nói rõ vì sao.
    """
    from generator.api import checks

    if baseline is not None and ghi_baseline is not None:
        raise click.UsageError("--baseline và --ghi-baseline không dùng cùng nhau.")
    files = sources.expand(named, *_SUFFIXES, deep=True)
    plan = check_reports.plan(files, kind, out, annotate, overwrite=ghi_de)
    wanted = _wanted(profile, select, ignore, co_quan, kho)
    own: list[FileReport] = []
    if bo_qua is not None:
        entries, wrong = checks.entries(bo_qua)
        wanted = wanted._replace(aside=entries)
        own.append(FileReport(str(bo_qua), wrong))
    place = baseline or ghi_baseline
    folder = None if place is None else place.absolute().parent
    known = None if baseline is None else checks.recalled(baseline)
    try:
        answers = checks.check_files(files, wanted, known, folder=folder, marks=ghi_baseline is not None)
    except KeyError as error:
        raise click.UsageError(unknown(str(error.args[0]), checks.codes())) from error
    done = list(_told(answers, len(files), as_text=plan.as_text))
    if bo_qua is not None:
        own.append(checks.idle(wanted, done, bo_qua.name))
    own = [report for report in own if report.findings]
    reports = [*map(_report, done), *own]
    if plan.as_text:
        for report in own:
            _show(report)
        if len(files) > 1:
            console.say(text.closing(reports))
    check_reports.deliver(plan, files, reports, muc)
    failed = failure.finish([one.error for one in done if one.error is not None])
    if ghi_baseline is not None:
        checks.keep(done, ghi_baseline)
        if plan.as_text:
            console.say(f"Đã ghi những điều tìm thấy vào tệp mốc «{ghi_baseline}».")
        return failed
    heaviest = worst(reports)
    return max(failed, int(heaviest is not None and heaviest >= muc))


def _wanted(
    profile: str | None, select: Sequence[str], ignore: Sequence[str], co_quan: str | None, kho: Path | None
) -> Wanted:
    from generator import api
    from generator.api.check import Wanted

    if profile is not None and profile not in api.profile_ids():
        raise click.UsageError(f"Không có quy định «{profile}».{nearest(profile, api.profile_ids())}")
    organisation = None
    if co_quan is not None:
        found = api.organisation(co_quan, kho)
        if any(one.severity is Severity.ERROR for one in found.findings):
            raise Refused(f"Tệp cơ quan «{co_quan}» có lỗi nên chưa dùng được.", found.findings)
        organisation = found.body
    return Wanted(profile, codes(select), codes(ignore), organisation)


def codes(words: Sequence[str]) -> tuple[str, ...]:
    """Codes as the register knows them, from «qh, TR02», «ND30-TR-02»."""
    split = (word for one in words for word in re.split(r"[,;\s]+", one.upper()) if word)
    return tuple(code_of(word) for word in split)


def code_of(word: str) -> str:
    """A code as the register knows it: ND30-TR-02 is TR02, VH-01 is VH01, small letters are capitals."""
    return re.sub(r"^ND30-", "", word.strip().upper()).replace("-", "")


def unknown(word: str, known: Sequence[str]) -> str:
    near = nearest(word, [*known, *dict.fromkeys(code[:2] for code in known)])
    return f"«{word}» không phải mã của quy tắc hay nhóm quy tắc nào.{near}"


def _told(answers: Iterator[Done], number: int, *, as_text: bool) -> Iterator[Done]:
    """The answers, each shown as it comes; where a bar tells how far the work is, all of them after it."""
    if number == 1 or not sys.stderr.isatty():
        for one in answers:
            if as_text:
                _show(_report(one))
            yield one
        return
    with click.progressbar(answers, length=number, label="Đang xét", file=sys.stderr) as bar:
        done = list(bar)
    for one in done:
        if as_text:
            _show(_report(one))
        yield one


def _report(done: Done) -> FileReport:
    if done.error is not None:
        return failure.report(done.error, done.path)
    return FileReport(str(done.path)) if done.checked is None else done.checked.report


def _show(report: FileReport) -> None:
    for line in text.lines(report, console.paint):
        console.say(line)
