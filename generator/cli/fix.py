"""The command that mends the form of a Word file in a copy."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli import console
from generator.cli.check import LEVELS, codes, unknown
from generator.cli.values import Choice, File, nearest
from generator.cli.words import Command
from generator.errors import Refused
from generator.findings import Finding, Severity
from generator.reports import text
from generator.reports.model import FileReport, worst

if TYPE_CHECKING:
    from generator.api.fix import Fixed
    from generator.profiles.model import Profile


@click.command("fix", cls=Command, short_help="Sửa thể thức của một tệp Word, ghi ra tệp mới.")
@click.argument("source", type=File(), metavar="TỆP.docx")
@click.option("-o", "--out", type=File(), metavar="TỆP", help="Tệp Word ghi ra (phải có); tệp nguồn giữ nguyên.")
@click.option("--ghi-de", is_flag=True, help="Thay tệp ghi ra đã có.")
@click.option("--tracked", is_flag=True, help="Ghi thành thay đổi có theo dõi, để nhận hay bỏ từng chỗ.")
@click.option("--ask", is_flag=True, help="Hỏi từng chỗ rồi sửa cả dấu cuối dòng; chỉ dùng khi có người trả lời.")
@click.option("--profile", metavar="MÃ", help="Quy định áp dụng; nếu không nêu, quy định đang có hiệu lực.")
@click.option("--select", multiple=True, metavar="MÃ", help="Chỉ sửa theo các quy tắc này, ví dụ QH,TR02.")
@click.option("--ignore", multiple=True, metavar="MÃ", help="Không sửa theo các quy tắc này, ví dụ ND05.")
@click.option(
    "--muc",
    type=Choice(LEVELS),
    default="loi",
    help="Kết thúc với mã 1 khi sau khi sửa còn điều không đạt từ mức này trở lên; ngầm định là loi.",
)
def fix(
    *, source: Path, out: Path | None, ghi_de: bool, tracked: bool, ask: bool, profile: str | None,
    select: tuple[str, ...], ignore: tuple[str, ...], muc: Severity,
) -> int:  # fmt: skip
    """Sửa những chỗ sai thể thức mà không đụng đến chữ: lề, cỡ chữ, đậm, nghiêng, canh, lùi, giãn dòng, phông, màu, số
    trang, đường kẻ. Tệp nguồn giữ nguyên; chữ được so lại trước khi ghi; tệp mới được rà lại ngay.

    Thành phần còn thiếu không được tự thêm. Tệp có chữ ký số, tệp bị khóa hoặc đã đánh dấu là bản cuối thì chỉ được rà.
    """
    from generator.api.fix import fix as mend
    from generator.ooxml import package
    from generator.resources.files import write_whole
    from generator.rules.register import rules

    if out is None:
        raise click.UsageError("Thiếu -o TỆP: tên của tệp Word sẽ ghi ra.")
    if out.absolute() == source.absolute() or (out.exists() and source.exists() and out.samefile(source)):
        raise click.UsageError("Tệp ghi ra phải khác tệp nguồn.")
    if out.suffix.lower() != source.suffix.lower():
        raise click.UsageError(f"Tệp ghi ra phải có đuôi «{source.suffix}» như tệp nguồn.")
    if ask and not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise click.UsageError("--ask cần có người trả lời từng câu nên chỉ dùng được trong cửa sổ lệnh.")
    content = package.content(source)
    try:
        done = mend(
            content, _profile(profile), select=codes(select), ignore=codes(ignore), tracked=tracked,
            ask=_asking() if ask else None,
        )  # fmt: skip
    except KeyError as error:
        raise click.UsageError(unknown(str(error.args[0]), [*rules()])) from error
    except Refused as error:
        _tell(FileReport(str(source), error.problems))
        raise Refused(str(error)) from error
    write_whole(out, done.content, overwrite=ghi_de)
    _say(done, source, out, tracked=tracked, is_same=done.content == content)
    report = done.report(str(out))
    _tell(report)
    heaviest = worst([report])
    return int(heaviest is not None and heaviest >= muc)


def _profile(name: str | None) -> Profile | None:
    from generator import api, profiles

    if name is None:
        return None
    if name not in api.profile_ids():
        raise click.UsageError(f"Không có quy định «{name}».{nearest(name, api.profile_ids())}")
    return profiles.load(name)


def _asking() -> Callable[[Finding, str], bool]:
    """Asks at the console: yes, no, or yes to all that follow."""
    everything = False

    def ask(finding: Finding, mark: str) -> bool:
        nonlocal everything
        if everything:
            return True
        console.say(f"{finding.code} {finding.place}: {finding.message}")
        places = f" ({1 + len(finding.also)} chỗ)" if finding.also else ""
        console.say(f"  «{text.visible(finding.quoted or '')}»")
        answer = click.prompt(
            f"  Ghi dấu «{mark}»{places}? (c: có, k: không, t: tất cả)",
            type=click.Choice(["c", "k", "t", "y", "n", "all"]),
            show_choices=False,
            default="k",
        )
        everything = answer in ("t", "all")
        return everything or answer in ("c", "y")

    return ask


def _say(done: Fixed, source: Path, out: Path, *, tracked: bool, is_same: bool) -> None:
    name = text.visible(str(source))
    if is_same:
        console.say(f"{name}: không có chỗ nào sửa được mà không đụng đến chữ; «{out}» giống hệt tệp nguồn.")
    else:
        how = "thành thay đổi có theo dõi " if tracked else ""
        console.say(f"{name}: đã sửa {len(done.mended)} điều {how}và ghi «{out}»; chữ giữ nguyên.")
    for one in done.mended:
        console.say(f"  đã sửa {one.code} {one.place}: {text.visible(one.message)}")
    for finding, why in done.left:
        console.say(f"  chưa sửa {finding.code} {finding.place}: {text.visible(finding.message)} {why}")
    console.say("Rà lại tệp mới:")


def _tell(report: FileReport) -> None:
    for line in text.lines(report, console.paint):
        console.say(line)
