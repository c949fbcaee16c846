"""The command that explains codes."""

from __future__ import annotations

import click

from generator.cli.check import code_of
from generator.cli.console import say
from generator.cli.values import Choice, nearest
from generator.cli.words import Command


@click.command("explain", cls=Command, short_help="Giải thích mã trong báo cáo.")
@click.argument("named", nargs=-1, metavar="MÃ...")
@click.option("--tat-ca", is_flag=True, help="Liệt kê mọi mã.")
@click.option(
    "--format",
    "kind",
    type=Choice({"chu": "chu", "json": "json"}, {"text": "chu"}),
    default="chu",
    help="In thành chữ cho người đọc (ngầm định) hay một tài liệu JSON cho chương trình khác.",
)
def explain(named: tuple[str, ...], tat_ca: bool, kind: str) -> None:
    """Giải thích các mã như TR02, DU10: quy định thế nào, ở điều khoản nào, sai và đúng ra sao, sửa thế nào."""
    from generator import api
    from generator.reports import regulation

    if tat_ca == bool(named):
        raise click.UsageError("Xin nêu các mã cần giải thích, hoặc --tat-ca.")
    try:
        found = list(api.explanations()) if tat_ca else [api.explanation(code_of(word)) for word in named]
    except KeyError as error:
        code = str(error.args[0])
        known = api.known_codes()
        near = nearest(code, [one for one in known if one[:2] == code[:2]] or known)
        raise click.UsageError(f"Không có mã «{code}».{near}") from error
    if kind == "json":
        say(regulation.as_json(found))
    elif tat_ca:
        for line in regulation.summed_up(found):
            say(line)
    else:
        for number, one in enumerate(found):
            if number:
                say("")
            for line in regulation.explained(one):
                say(line)
