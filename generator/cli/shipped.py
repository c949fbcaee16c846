"""Commands about what comes with the program: document types and their skeletons, templates, real documents."""

from __future__ import annotations

import json
import time
from pathlib import Path

import click

from generator.cli.console import number, say
from generator.cli.values import File
from generator.cli.words import Command
from generator.errors import Refused


@click.command("types", cls=Command, short_help="Liệt kê các loại văn bản.")
def types() -> None:
    """Liệt kê các loại văn bản mà chương trình tạo được: mã, tên, chữ viết tắt trong ký hiệu."""
    from generator import api

    rows = [(info.slug, info.name, info.abbreviation or "-") for info in api.types()]
    header = ("Mã", "Tên loại", "Viết tắt")
    widths = [max(len(row[column]) for row in (header, *rows)) for column in range(2)]
    for slug, name, abbreviation in (header, *rows):
        say(f"{slug:<{widths[0]}}  {name:<{widths[1]}}  {abbreviation}")


@click.command("new", cls=Command, short_help="Lấy khung dữ liệu của một loại văn bản.")
@click.argument("slug", metavar="LOẠI")
@click.option("-o", "--out", type=File(), metavar="TỆP", help="Tệp .json ghi ra; nếu không nêu, in ra màn hình.")
@click.option("--co-quan", metavar="TÊN", help="Tên tệp cơ quan trong kho, ghi sẵn vào khung.")
def new(slug: str, out: Path | None, co_quan: str | None) -> None:
    """Lấy khung dữ liệu để điền của một LOẠI văn bản (xem các loại: vanban types). Không bao giờ thay tệp đã có."""
    from generator import api
    from generator.resources.files import write_whole

    skeleton = json.dumps(api.new(slug, co_quan), ensure_ascii=False, indent=2) + "\n"
    if out is None:
        say(skeleton.rstrip("\n"))
        return
    if out.exists():
        raise Refused(f"Tệp «{out}» đã có; lệnh new không ghi đè. Xin chọn tên khác.")
    write_whole(out, skeleton.encode(), overwrite=False)
    say(f"Đã ghi khung dữ liệu vào «{out}». Xin điền, rồi tạo văn bản bằng lệnh vanban render.")


@click.command("build", cls=Command, short_help="Dựng lại các mẫu từ quy định.")
@click.option("-o", "--out", type=File(), metavar="THƯ_MỤC", help="Nơi ghi; nếu không nêu, ghi vào doctemplates.")
def build(out: Path | None) -> None:
    """Dựng lại mọi mẫu .docx từ công thức của từng loại văn bản và từ quy định."""
    from generator import api

    for path in api.build_templates(out):
        say(f"Đã ghi «{path}».")


@click.command("demo", cls=Command, short_help="Tạo thử các văn bản có thật đi kèm.")
@click.option(
    "-o", "--out", type=File(), default=Path("out"), metavar="THƯ_MỤC", help="Nơi ghi; nếu không nêu, ghi vào out."
)
def demo(out: Path) -> None:
    """Tạo .docx và .pdf của các văn bản có thật đi kèm chương trình; tệp cũ cùng tên được thay."""
    from generator import api

    started, documents, pages = time.perf_counter(), 0, 0
    say(_row("Tệp", "Trang", "Chữ", "Giây"))
    for made in api.demo(out):
        shown = "-" if made.pages is None else number(made.pages)
        say(_row(made.docx.stem, shown, number(made.words), number(made.seconds, 2)))
        documents, pages = documents + 1, pages + (made.pages or 0)
    seconds = number(time.perf_counter() - started, 1)
    say(f"Đã tạo {documents} văn bản, {pages} trang, trong {seconds} giây; mỗi văn bản có .docx và .pdf trong «{out}».")


def _row(name: str, pages: str, words: str, seconds: str) -> str:
    return f"{name:<48}{pages:>7}{words:>9}{seconds:>8}"
