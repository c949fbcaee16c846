"""Commands on a .docx: print it, show its computed layout, draw its pages."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import click

from generator.cli.console import number, say
from generator.cli.results import complain_of
from generator.cli.values import Choice, File, Whole
from generator.cli.words import Command
from generator.reports.model import FileReport

_ENGINES: dict[str, Literal["typst", "libreoffice"]] = {"typst": "typst", "libreoffice": "libreoffice"}
_FORMATS: dict[str, Literal["png", "svg"]] = {"png": "png", "svg": "svg"}


@click.command("pdf", cls=Command, short_help="In một tệp .docx ra PDF.")
@click.argument("source", type=File(), metavar="TỆP.docx")
@click.option("-o", "--out", type=File(), metavar="TỆP", help="Tệp .pdf ghi ra; nếu không nêu, ghi cạnh tệp .docx.")
@click.option(
    "--engine",
    type=Choice(_ENGINES),
    default="typst",
    help="Bộ in: typst có sẵn trong chương trình (ngầm định), hoặc LibreOffice của máy.",
)
@click.option("--pdf-a", is_flag=True, help="Ghi theo chuẩn lưu trữ PDF/A-2b (chỉ với bộ in có sẵn).")
@click.option("--ghi-de", is_flag=True, help="Thay tệp đã có.")
def pdf(source: Path, out: Path | None, engine: Literal["typst", "libreoffice"], pdf_a: bool, ghi_de: bool) -> None:
    """In một tệp .docx ra PDF.

    Bộ in có sẵn in đúng các văn bản do chương trình này tạo; gặp thứ không in được thì nói rõ và không ghi gì.
    """
    from generator import api

    if pdf_a and engine != "typst":
        raise click.UsageError("--pdf-a chỉ dùng được với --engine typst.")
    made = api.pdf(source, out, engine=engine, pdf_a=pdf_a, overwrite=ghi_de)
    say(f"Đã in «{made.path}»: {number(made.pages)} trang.")


@click.command("layout", cls=Command, short_help="In bố cục đã tính của một tệp .docx.")
@click.argument("source", type=File(), metavar="TỆP.docx")
def layout(source: Path) -> None:
    """In ra dạng chữ bố cục của một tệp .docx: trang, bảng, từng đoạn với định dạng sau cùng mà Word sẽ dùng."""
    from generator import api

    say(api.layout(source).rstrip("\n"))


@click.command("preview", cls=Command, short_help="Vẽ các trang thành ảnh.")
@click.argument("source", type=File(), metavar="TỆP")
@click.option("-o", "--out", type=File(), metavar="THƯ_MỤC", help="Nơi ghi ảnh; nếu không nêu, ghi cạnh tệp.")
@click.option("--format", "kind", type=Choice(_FORMATS), default="png", help="Kiểu ảnh; ngầm định là png.")
@click.option(
    "--ppi",
    type=Whole(36, 600),
    default=100,
    metavar="SỐ",
    help="Độ nét: số điểm trên 25,4 mm, từ 36 đến 600; ngầm định 100.",
)
def preview(source: Path, out: Path | None, kind: Literal["png", "svg"], ppi: int) -> None:
    """Vẽ từng trang của một tệp dữ liệu (.json) hoặc một tệp .docx thành ảnh; ảnh cũ cùng tên được thay.

    Chỗ nào một người xem trang sẽ thấy chưa ổn (trang cuối chỉ có chữ ký, tiêu đề rơi xuống cuối trang, tên ngắt dòng
    xấu, bảng bị ngắt giữa hàng, chỗ còn để trống) thì được nêu kèm số trang.
    """
    from generator import api

    made = api.preview(source, out or source.parent, format=kind, ppi=ppi)
    for path in made.paths:
        say(f"Đã vẽ «{path}».")
    complain_of(FileReport(str(source), made.findings))
