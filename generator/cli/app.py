"""The commands of `vanban`, in the order of work."""

from __future__ import annotations

import click

from generator import __version__
from generator.cli import check, co_quan, documents, explain, fix, html, pages, profiles, rebuild, serve, shipped
from generator.cli.words import Group


def _show_version(ctx: click.Context, _param: click.Parameter, value: bool) -> None:
    if value and not ctx.resilient_parsing:
        click.echo(f"vanban {__version__}")
        ctx.exit()


_version = click.Option(
    ["--version"], is_flag=True, is_eager=True, expose_value=False, callback=_show_version, help="Hiện phiên bản."
)

vanban = Group(
    "vanban",
    help="""Soạn văn bản hành chính theo Nghị định số 30/2020/NĐ-CP: từ dữ liệu (.json) ra văn bản Word (.docx) và PDF.

    Thường dùng: xem các loại văn bản (types), lấy khung dữ liệu (new), điền, rà (validate), rồi tạo văn bản (render).
    Văn bản Word đã có thì rà thể thức bằng check.

    Mã kết thúc: 0 là xong; 1 là dữ liệu có lỗi hoặc không đọc được; 2 là gõ sai lệnh; 3 là máy còn thiếu thứ cần dùng;
    70 là lỗi của chương trình.""",
    params=[_version],
)

_templates = Group("templates", help="Việc với các mẫu của chương trình.", short_help="Việc với các mẫu.")
_templates.add_command(shipped.build)

_organisations = Group("co-quan", help="Việc với các cơ quan ban hành.", short_help="Việc với các cơ quan.")
for _command in (co_quan.listing, co_quan.new, co_quan.show):
    _organisations.add_command(_command)

_regulations = Group("profiles", help="Việc với các quy định mà chương trình có.", short_help="Việc với các quy định.")
for _command in (profiles.listing, profiles.show, profiles.coverage, profiles.diff):
    _regulations.add_command(_command)

for _command in (
    shipped.types, shipped.new, documents.validate, documents.render, pages.pdf, pages.layout, pages.preview,
    html.html, check.check, fix.fix, rebuild.rebuild, explain.explain, serve.serve, _regulations, _organisations,
    _templates, shipped.demo,
):  # fmt: skip
    vanban.add_command(_command)
