"""Commands on a .docx: print it, show its computed layout, draw its pages."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from generator.cli.console import number, say
from generator.cli.results import complain_of
from generator.cli.values import Choice, File, Whole
from generator.cli.words import Command
from generator.reports.model import FileReport

if TYPE_CHECKING:
    from generator.export.engines import Engine

# Written out, not taken from `export.engines`: help is shown without loading what prints.
_ENGINES: dict[str, Engine] = {
    "auto": "auto", "word": "word", "libreoffice": "libreoffice", "typst": "typst", "pdfkit": "pdfkit",
}  # fmt: skip
_NAMES = {"word": "Word", "libreoffice": "LibreOffice"}
_FORMATS: dict[str, Literal["png", "svg"]] = {"png": "png", "svg": "svg"}


@click.command("pdf", cls=Command, short_help="In một tệp .docx ra PDF.")
@click.argument("source", type=File(), metavar="TỆP.docx")
@click.option("-o", "--out", type=File(), metavar="TỆP", help="Tệp .pdf ghi ra; nếu không nêu, ghi cạnh tệp .docx.")
@click.option(
    "--engine",
    type=Choice(_ENGINES),
    default="auto",
    help="Bộ in. Ngầm định là auto: văn bản do chương trình này tạo ra thì in bằng typst, nếu typst vẽ được hết; "
    "còn lại thì bằng Word, không có Word thì bằng LibreOffice; không có cả hai thì nêu lý do, không in thiếu. "
    "typst: có sẵn trong chương trình. word: Word của máy Windows. libreoffice: LibreOffice của máy. "
    "pdfkit: các trang của typst, in bằng wkhtmltopdf.",
)
@click.option("--pdf-a", is_flag=True, help="Ghi theo chuẩn lưu trữ PDF/A-2b (với auto, typst hoặc libreoffice).")
@click.option("--ghi-de", is_flag=True, help="Thay tệp đã có.")
def pdf(source: Path, out: Path | None, engine: Engine, pdf_a: bool, ghi_de: bool) -> None:
    """In một tệp .docx ra PDF.

    Bộ in có sẵn in đúng các văn bản do chương trình này tạo; gặp thứ không in được thì nói rõ và không ghi gì.
    """
    from generator import api

    if pdf_a and engine in ("word", "pdfkit"):
        raise click.UsageError("--pdf-a chỉ dùng được với --engine auto, typst hoặc libreoffice.")
    made = api.pdf(source, out, engine=engine, pdf_a=pdf_a, overwrite=ghi_de)
    if made.because is None:
        say(f"Đã in «{made.path}»: {number(made.pages)} trang.")
    else:
        say(f"Đã in «{made.path}» bằng {_NAMES[made.engine]}: {number(made.pages)} trang. {made.because}")


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
