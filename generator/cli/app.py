"""The commands of `vanban`, in the order of work."""

from __future__ import annotations

import click

from generator import __version__
from generator.cli.loading import Commands
from generator.cli.words import Group


def _show_version(ctx: click.Context, _param: click.Parameter, value: bool) -> None:
    if value and not ctx.resilient_parsing:
        click.echo(f"vanban {__version__}")
        ctx.exit()


_version = click.Option(
    ["--version"], is_flag=True, is_eager=True, expose_value=False, callback=_show_version, help="Hiện phiên bản."
)

_templates = Group(
    "templates",
    help="Việc với các mẫu của chương trình.",
    short_help="Việc với các mẫu.",
    commands=Commands({"build": "shipped:build"}),
)

_organisations = Group(
    "co-quan",
    help="Việc với các cơ quan ban hành.",
    short_help="Việc với các cơ quan.",
    commands=Commands({"list": "co_quan:listing", "new": "co_quan:new", "show": "co_quan:show"}),
)

_regulations = Group(
    "profiles",
    help="Việc với các quy định mà chương trình có.",
    short_help="Việc với các quy định.",
    commands=Commands(
        {"list": "profiles:listing", "show": "profiles:show", "coverage": "profiles:coverage", "diff": "profiles:diff"}
    ),
)

vanban = Group(
    "vanban",
    help="""Soạn văn bản hành chính theo Nghị định số 30/2020/NĐ-CP: từ dữ liệu (.json) ra văn bản Word (.docx) và PDF.

    Thường dùng: xem các loại văn bản (types), lấy khung dữ liệu (new), điền, rà (validate), rồi tạo văn bản (render).
    Văn bản Word đã có thì rà thể thức bằng check.

    Mã kết thúc: 0 là xong; 1 là dữ liệu có lỗi hoặc không đọc được; 2 là gõ sai lệnh; 3 là máy còn thiếu thứ cần dùng;
    70 là lỗi của chương trình.""",
    params=[_version],
    commands=Commands(
        {
            "types": "shipped:types",
            "new": "shipped:new",
            "validate": "documents:validate",
            "render": "documents:render",
            "pdf": "pages:pdf",
            "layout": "pages:layout",
            "preview": "pages:preview",
            "html": "html:html",
            "check": "check:check",
            "fix": "fix:fix",
            "rebuild": "rebuild:rebuild",
            "explain": "explain:explain",
            "serve": "serve:serve",
            "profiles": _regulations,
            "co-quan": _organisations,
            "templates": _templates,
            "demo": "shipped:demo",
        }
    ),
)
