"""Commands about organisations: the ones there are, one shown whole, a new file in the kho."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli import console, results
from generator.cli.values import File
from generator.cli.words import Command
from generator.findings import Severity
from generator.reports.model import FileReport, worst

if TYPE_CHECKING:
    from generator.api import Organisation

_kho = click.option("--kho", type=File(), metavar="THƯ_MỤC", help="Thư mục riêng, nơi có thư mục con co_quan.")


@click.command("list", cls=Command, short_help="Liệt kê các cơ quan.")
@_kho
def listing(kho: Path | None) -> None:
    """Liệt kê các cơ quan dùng được trong văn bản: tên tệp, tên cơ quan và cơ quan chủ quản, tệp ở đâu."""
    from generator import api

    found = api.organisations(kho)
    header = ("Tên tệp", "Tệp", "Cơ quan")
    rows = [(each.name, "của bạn" if each.is_own else "đi kèm", _told(each)) for each in found]
    widths = [max(len(row[column]) for row in (header, *rows)) for column in range(2)]
    for name, whose, told in (header, *rows):
        console.say(f"{name:<{widths[0]}}  {whose:<{widths[1]}}  {told}")


@click.command("show", cls=Command, short_help="In đầy đủ một cơ quan, nêu chỗ chưa đúng.")
@click.argument("name", metavar="TÊN")
@_kho
def show(name: str, kho: Path | None) -> int:
    """In đầy đủ thông tin của cơ quan có tệp tên là TÊN, và nêu mọi chỗ chưa đúng trong tệp ấy."""
    from generator import api

    found = api.organisation(name, kho)
    if found.body:
        console.say(json.dumps(found.body, ensure_ascii=False, indent=2))
    report = FileReport(str(found.path), found.findings)
    results.print_reports([report], "chu", console.complain)
    return int(worst([report]) is Severity.ERROR)


@click.command("new", cls=Command, short_help="Tạo tệp cơ quan mới trong kho.")
@click.argument("name", metavar="TÊN")
@click.option("--theo", metavar="TÊN", help="Chép sẵn từ cơ quan này thay vì để trống.")
@_kho
def new(name: str, theo: str | None, kho: Path | None) -> None:
    """Tạo trong kho tệp của một cơ quan mới để điền, không bao giờ thay tệp đã có.

    TÊN chỉ gồm chữ thường không dấu, chữ số, dấu - và dấu _, ví dụ so_noi_vu; văn bản nhắc đến cơ quan bằng TÊN ấy.
    """
    from generator import api

    path = api.new_organisation(name, kho, theo)
    console.say(f"Đã ghi «{path}». Xin điền, danh sách nào không dùng thì ghi null, rồi xem lại bằng lệnh")
    console.say(f"vanban co-quan show {name}")


def _told(found: Organisation) -> str:
    """An organisation on one line, its parent after it."""
    if not found.body and found.findings:
        return f"({found.findings[0].message})"
    if found.findings:
        return f"(tệp có {len(found.findings)} lỗi; xem: vanban co-quan show {found.name})"
    names = (found.body["ten"], found.body["chu_quan"])
    return ", ".join(" ".join(name.split()) for name in names if name)
