"""The command that makes a page for a web portal."""

from __future__ import annotations

from pathlib import Path

import click

from generator.cli.console import say
from generator.cli.values import File
from generator.cli.words import Command


@click.command("html", cls=Command, short_help="Chuyển văn bản thành trang web (HTML).")
@click.argument("source", type=File(), metavar="TỆP")
@click.option("-o", "--out", type=File(), metavar="TỆP", help="Tệp .html ghi ra; nếu không nêu, ghi cạnh tệp nguồn.")
@click.option("--ghi-de", is_flag=True, help="Thay tệp đã có.")
def html(source: Path, out: Path | None, ghi_de: bool) -> None:
    """Chuyển một tệp dữ liệu (.json), hoặc một tệp .docx do chương trình tạo, thành một trang HTML.

    Trang gồm một tệp duy nhất, không tải gì từ mạng; có đề mục, danh sách, bảng để đăng trên trang thông tin điện tử
    và để phần mềm đọc màn hình đọc được.
    """
    from generator import api

    say(f"Đã ghi «{api.rendition(source, out, overwrite=ghi_de)}».")
