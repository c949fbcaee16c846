"""Commands about regulations as the program holds them."""

from __future__ import annotations

import click

from generator.cli.console import say
from generator.cli.words import Command


@click.command("list", cls=Command, short_help="Liệt kê các quy định.")
def listing() -> None:
    """Liệt kê các quy định mà chương trình có: mã hồ sơ, số và ký hiệu, thời gian có hiệu lực."""
    from generator.api import regulation as known
    from generator.reports import regulation

    for profile_id in known.profile_ids():
        say(regulation.listed(known.profile(profile_id)))


@click.command("show", cls=Command, short_help="In các yêu cầu của một quy định.")
@click.argument("profile_id", metavar="MÃ")
def show(profile_id: str) -> None:
    """In các yêu cầu của một quy định theo từng thành phần: giá trị, mã quy tắc, mức, điều khoản."""
    from generator.api import regulation as known
    from generator.reports import regulation

    for line in regulation.shown(known.profile(profile_id)):
        say(line)


@click.command("coverage", cls=Command, short_help="Từng điều khoản được xét đến đâu.")
@click.argument("profile_id", metavar="MÃ")
def coverage(profile_id: str) -> None:
    """In từng điều khoản của một quy định kèm các quy tắc xét nó, hoặc vì sao không xét được, và con số tổng."""
    from generator.api import regulation as known
    from generator.reports import regulation

    found = known.mapped(profile_id)
    for line in regulation.mapped(found.profile, found.coverage, found.there):
        say(line)


@click.command("diff", cls=Command, short_help="So hai quy định.")
@click.argument("one", metavar="MÃ_A")
@click.argument("other", metavar="MÃ_B")
def diff(one: str, other: str) -> None:
    """So hai quy định: yêu cầu nào của A thì B đòi khác (→), chỉ A có (-), chỉ B có (+)."""
    from generator.api import regulation as known
    from generator.reports import regulation

    lines = list(regulation.differing(known.differences(one, other)))
    for line in lines or [f"«{one}» và «{other}» đòi hỏi như nhau."]:
        say(line)
