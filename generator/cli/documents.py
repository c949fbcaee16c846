"""Commands on bundles: what is wrong with them, the documents made of them."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from generator.cli import console, failure, results, sources
from generator.cli.values import Choice, File
from generator.cli.words import Command
from generator.errors import VanbanError
from generator.findings import Severity
from generator.reports.json import document
from generator.reports.model import FileReport, worst

Function = TypeVar("Function", bound=Callable[..., Any])
_LEVELS = {"loi": Severity.ERROR, "canh-bao": Severity.WARNING, "luu-y": Severity.INFO}
_BUNDLE_OPTIONS = (
    click.option("--co-quan", metavar="TÊN", help="Dùng cơ quan này thay cho cơ quan ghi trong dữ liệu."),
    click.option("--kho", type=File(), metavar="THƯ_MỤC", help="Thư mục riêng có các tệp cơ quan."),
    click.option("--chung", type=File(), metavar="TỆP", help="Tệp dữ liệu chung, dùng cho chỗ để trống."),
    click.option("--profile", metavar="MÃ", help="Quy định áp dụng; nếu không nêu, theo ngày ban hành."),
    click.option(
        "--format",
        "kind",
        type=Choice({"chu": "chu", "json": "json"}),
        default="chu",
        help="In kết quả thành chữ cho người đọc (ngầm định) hay JSON cho chương trình khác.",
    ),
)


def _bundle_options(function: Function) -> Function:
    """The options of every command that reads bundles, last in its help."""
    for option in reversed(_BUNDLE_OPTIONS):
        function = option(function)
    return function


@click.command("validate", cls=Command, short_help="Rà dữ liệu, nêu mọi lỗi.")
@click.argument("named", nargs=-1, required=True, metavar="TỆP...")
@click.option("--day-du", is_flag=True, help="In dữ liệu đầy đủ, đã gộp cơ quan và tệp chung (chỉ với một tệp).")
@click.option(
    "--muc",
    type=Choice(_LEVELS),
    default="loi",
    help="Kết thúc với mã 1 khi có vấn đề từ mức này trở lên; ngầm định là loi.",
)
@_bundle_options
def validate(
    *, named: tuple[str, ...], day_du: bool, muc: Severity, co_quan: str | None, kho: Path | None, chung: Path | None,
    profile: str | None, kind: str,
) -> int:  # fmt: skip
    """Rà các tệp dữ liệu và nêu mọi lỗi cùng một lúc. TỆP có thể là tệp, thư mục hoặc mẫu tên như *.json."""
    from generator import api

    files = sources.expand(named, ".json")
    if day_du and (len(files) > 1 or kind == "json"):
        raise click.UsageError("--day-du chỉ dùng được với một tệp và không dùng cùng --format json.")
    reports: list[FileReport] = []
    errors: list[VanbanError] = []
    for source in files:
        try:
            checked = api.validate(source, co_quan=co_quan, kho=kho, common=chung, profile=profile)
        except VanbanError as error:
            errors.append(error)
            reports.append(failure.report(error, source))
        else:
            reports.append(FileReport(str(source), checked.findings))
            if day_du:
                console.say(json.dumps(checked.bundle, ensure_ascii=False, indent=2))
    results.print_reports(reports, kind, console.complain if day_du else console.say)
    heaviest = worst(reports)
    return max(failure.finish(errors), int(heaviest is not None and heaviest >= muc))


@click.command("render", cls=Command, short_help="Tạo văn bản .docx, và .pdf, từ dữ liệu.")
@click.argument("named", nargs=-1, required=True, metavar="TỆP...")
@click.option(
    "-o",
    "--out",
    metavar="NƠI",
    help="Tệp .docx ghi ra, hoặc thư mục nếu có nhiều tệp dữ liệu; nếu không nêu, ghi cạnh từng tệp dữ liệu.",
)
@click.option("--pdf", is_flag=True, help="Ghi thêm tệp .pdf cùng tên.")
@click.option("--pdf-a", is_flag=True, help="Ghi thêm tệp .pdf theo chuẩn lưu trữ PDF/A-2b.")
@click.option("--ghi-de", is_flag=True, help="Thay tệp đã có.")
@click.option(
    "--vua-trang",
    is_flag=True,
    help="Văn bản tràn sang trang sau vài dòng thì thu lại bớt một trang, chỉ bằng trị số quy định cho phép, lần lượt: "
    "khoảng trống giữa các phần, khoảng cách đoạn, khoảng cách dòng, chỗ để ký, cỡ chữ 13, lề trên và lề dưới 20 mm; "
    "nói rõ đã đổi gì. Không thu được thì tạo văn bản như thường lệ và nói rõ.",
)
@_bundle_options
def render(
    *, named: tuple[str, ...], out: str | None, pdf: bool, pdf_a: bool, ghi_de: bool, vua_trang: bool,
    co_quan: str | None, kho: Path | None, chung: Path | None, profile: str | None, kind: str,
) -> int:  # fmt: skip
    """Tạo văn bản từ các tệp dữ liệu. TỆP có thể là tệp, thư mục hoặc mẫu tên như *.json.

    Dữ liệu có lỗi thì nêu mọi lỗi và không ghi gì cho tệp đó; các tệp khác vẫn được làm tiếp.
    """
    from generator import api

    files = sources.expand(named, ".json")
    reports: list[FileReport] = []
    errors: list[VanbanError] = []
    for source, target in zip(files, sources.targets(files, out, ".docx"), strict=True):
        try:
            made = api.render(
                source, target, pdf=pdf or pdf_a, pdf_a=pdf_a, co_quan=co_quan, kho=kho, common=chung, profile=profile,
                overwrite=ghi_de, vua_trang=vua_trang,
            )  # fmt: skip
        except VanbanError as error:
            errors.append(error)
            reports.append(failure.report(error, source))
        else:
            reports.append(FileReport(str(source), made.findings, made=results.made_of(made)))
            if kind == "chu":
                console.say(results.made_sentence(made))
        if kind == "chu":
            results.complain_of(reports[-1])
    if kind == "json":
        console.say(document(reports))
    elif len(files) > 1:
        console.say(f"Đã tạo {len(files) - len(errors)} văn bản từ {len(files)} tệp dữ liệu.")
    return failure.finish(errors)
