"""The command that reads a Word file back into data and makes it again from our template."""

from __future__ import annotations

from pathlib import Path

import click

from generator.cli import console
from generator.cli.values import Choice, File, nearest
from generator.cli.words import Command
from generator.findings import Severity
from generator.reports import text
from generator.reports.model import FileReport, worst

_MADE = (".json", ".docx")


@click.command("rebuild", cls=Command, short_help="Dựng lại văn bản Word theo mẫu của chương trình.")
@click.argument("source", type=File(), metavar="TỆP.docx")
@click.option(
    "-o", "--out", type=File(), metavar="TỆP",
    help="Tệp ghi ra: .json để lấy dữ liệu, .docx để lấy văn bản dựng lại. Tệp có nhiều văn bản thì văn bản thứ hai "
    "ghi vào tệp có thêm -2, văn bản thứ ba -3.",
)  # fmt: skip
@click.option("--profile", metavar="MÃ", help="Quy định áp dụng; nếu không nêu, theo ngày ban hành.")
@click.option("--ghi-de", is_flag=True, help="Thay tệp đã có.")
@click.option(
    "--format",
    "kind",
    type=Choice({"chu": "chu", "json": "json"}),
    default="chu",
    help="In kết quả thành chữ cho người đọc (ngầm định) hay JSON cho chương trình khác.",
)
def rebuild(*, source: Path, out: Path | None, profile: str | None, ghi_de: bool, kind: str) -> int:
    """Đọc một văn bản Word, do bất cứ ai soạn, thành dữ liệu rồi tạo lại theo mẫu đúng thể thức.

    Mọi chỗ chưa chắc được nêu ra: chữ hoa đoán lại, chỗ trống, hình và định dạng không giữ. Không chữ nào mất mà không
    nêu: còn chữ chưa có chỗ hoặc dữ liệu còn lỗi thì không ghi .docx, chỉ ghi dữ liệu (.json) và lời ghi chú
    (.ghi_chu.txt), kết thúc với mã 1.
    """
    from generator import api

    if out is None:
        raise click.UsageError("Xin nêu tệp ghi ra sau -o, có đuôi .json hoặc .docx.")
    if out.suffix.lower() not in _MADE:
        raise click.UsageError(f"«{out}» sau -o phải có đuôi .json hoặc .docx.")
    if profile is not None and profile not in api.profile_ids():
        raise click.UsageError(f"Không có quy định «{profile}».{nearest(profile, api.profile_ids())}")
    written = api.rebuild_file(source, out, profile=profile, overwrite=ghi_de)
    reports = [
        FileReport(str(source), one.remade.findings, made={"files": [str(path) for path in one.paths]})
        for one in written
    ]
    if kind == "json":
        from generator.reports.json import document

        console.say(document(reports))
    else:
        for one, report in zip(written, reports, strict=True):
            console.say(f"Đã ghi {' và '.join(f'«{path}»' for path in one.paths)}.")
            if out.suffix.lower() == ".docx" and one.remade.docx is None:
                console.complain(f"{console.red('Lỗi:')} Chưa tạo văn bản .docx, vì những lỗi nêu dưới đây.")
            for line in text.lines(report, console.paint):
                console.complain(line)
    heaviest = worst(reports)
    return int(heaviest is not None and heaviest >= Severity.ERROR)
