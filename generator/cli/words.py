"""click in Vietnamese: commands and groups whose help and complaints hold no English word (values: `values.py`).

Why not click's gettext: it follows the language of the machine, and an office computer is often set to English. Why not
replacing click's functions: a second user of click in the same process would get them too. So each place where click
would speak is overridden in a subclass, and `sentence` words the exceptions from their data, not from their text.
"""

from __future__ import annotations

from typing import Any

import click

from generator.cli.values import nearest


class Command(click.Command):
    """A command that speaks Vietnamese, and refuses words left over on its line itself."""

    def __init__(self, name: str | None, **kwargs: Any) -> None:
        super().__init__(
            name, options_metavar="[TÙY CHỌN]", context_settings={"help_option_names": ["-h", "--help"]}, **kwargs
        )
        self.params.append(_debug_option())

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = "Hiện phần hướng dẫn này."
        return option

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        formatter.write_usage(ctx.command_path, " ".join(self.collect_usage_pieces(ctx)), prefix="Cách dùng: ")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        records = [param.get_help_record(ctx) for param in self.get_params(ctx) if isinstance(param, click.Option)]
        with formatter.section("Tùy chọn"):
            formatter.write_dl([record for record in records if record])

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        ctx.allow_extra_args = True
        try:
            rest = super().parse_args(ctx, args)
        except click.UsageError as error:
            error.ctx = error.ctx or ctx  # click's parser leaves it out
            raise
        if rest and not isinstance(self, click.Group) and not ctx.resilient_parsing:
            left = ", ".join(f"«{word}»" for word in rest)
            raise click.UsageError(f"Thừa {left} trên dòng lệnh.", ctx)
        return rest


class Group(Command, click.Group):
    """A group of commands that speaks Vietnamese."""

    command_class = Command

    def __init__(self, name: str | None, **kwargs: Any) -> None:
        super().__init__(
            name,
            callback=_asks_for_a_command,
            invoke_without_command=True,
            no_args_is_help=True,
            subcommand_metavar="LỆNH …",
            **kwargs,
        )

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        Command.format_options(self, ctx, formatter)
        names = self.list_commands(ctx)
        with formatter.section("Các lệnh"):
            formatter.write_dl([(name, self.commands[name].short_help or "") for name in names])

    def list_commands(self, ctx: click.Context) -> list[str]:
        """In the order of work, as they were added, not by letter."""
        return list(self.commands)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args[0] not in self.commands and not ctx.resilient_parsing:
            raise click.UsageError(f"Không có lệnh «{args[0]}».{nearest(args[0], self.commands)}", ctx)
        return super().resolve_command(ctx, args)


def sentence(error: click.ClickException) -> str:
    """What is wrong with a command line, worded from the exception's data."""
    match error:
        case click.NoSuchOption():
            return f"Không có tùy chọn «{error.option_name}».{nearest(error.option_name, error.possibilities or ())}"
        case click.BadOptionUsage():
            is_flag = any(
                isinstance(param, click.Option) and param.is_flag and error.option_name in param.opts
                for param in (error.ctx.command.get_params(error.ctx) if error.ctx else ())
            )
            wanted = "không nhận giá trị" if is_flag else "cần có một giá trị đi sau"
            return f"Tùy chọn «{error.option_name}» {wanted}."
        case click.MissingParameter() if error.param is not None and error.ctx is not None:
            return f"Còn thiếu {_shown(error.param, error.ctx)}."
        case click.BadParameter() if error.param is not None and error.ctx is not None:
            return f"Giá trị của {_shown(error.param, error.ctx)} chưa đúng: {error.message}"
    return error.message


def _shown(param: click.Parameter, ctx: click.Context) -> str:
    if isinstance(param, click.Option):
        return f"tùy chọn «{max(param.opts, key=len)}»"
    return f"«{param.make_metavar(ctx).strip('[]').removesuffix('...')}»"


def _asks_for_a_command() -> None:
    """Says that the name of a command is missing, where click's own sentence would be English."""
    ctx = click.get_current_context()
    if ctx.invoked_subcommand is None:
        raise click.UsageError("Chưa ghi tên lệnh.", ctx)


def _debug_option() -> click.Option:
    return click.Option(
        ["--debug"],
        is_flag=True,
        is_eager=True,
        expose_value=False,
        callback=_remember_debug,
        help="Khi chương trình hỏng, in chi tiết để gửi kèm báo lỗi.",
    )


def _remember_debug(ctx: click.Context, _param: click.Parameter, value: bool) -> None:
    if value and isinstance(ctx.obj, dict):
        ctx.obj["debug"] = True
