"""The command that opens the secretary's page."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

import click

from generator.cli.console import say
from generator.cli.values import File, Whole
from generator.cli.words import Command


@click.command("serve", cls=Command, short_help="Mở trang soạn văn bản trên máy này.")
@click.option(
    "--cong", type=Whole(0, 65535), default=8030, metavar="SỐ", help="Cổng; ngầm định 8030, 0 là lấy một cổng trống."
)
@click.option("--khong-mo", is_flag=True, help="Không tự mở trình duyệt.")
@click.option(
    "--kho", type=File(), metavar="THƯ_MỤC", help="Nơi giữ bản thảo và cơ quan; ngầm định là kho của người dùng."
)
def serve(cong: int, khong_mo: bool, kho: Path | None) -> None:
    """Mở trang soạn văn bản trong trình duyệt: chỉ trên chính máy này, không cần mạng.

    Địa chỉ của trang được in ra; dừng bằng Ctrl+C. Những gì đã gõ được giữ trong kho và còn nguyên khi mở lại.
    """
    # Loaded by name: the command line and the page are layers that know nothing of each other.
    server = import_module("generator.web.serve")
    server.serve(kho, cong, is_opening=not khong_mo, announce=lambda address: say(f"Trang soạn văn bản: {address}"))
