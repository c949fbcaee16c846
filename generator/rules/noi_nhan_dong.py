"""Ô số 9b: the items of Nơi nhận, their marks and words (Phụ lục I, Phần I, Mục II, khoản 9, điểm d)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.findings import Severity
from generator.layout.location.model import Recipient, Unit
from generator.layout.location.words import has_blank, is_placeholder
from generator.rules import looks
from generator.rules.model import Change, Subject, Verdict, fault, rule, skip
from generator.rules.noi_nhan import LUU, NO_LIST
from generator.viet.text import fold

# ND30-NN-04: after "VT" a unit (with its number of copies), a stop, the drafter's mark. The stop itself is for NN03.
_LUU_FORM = re.compile(r"[-–—+•*]?\s*Lưu\s?:\s?VT(?:\s?,\s*[^;]+?)?(?:[.;,].*)?\Z")
_END_OF_LUU = re.compile(r"\bVT(?:\s?,\s*[^;]+?)?\.(?:\s*\S.*)?\Z")
_ARTICLES = re.compile(r"\d+")


@rule(
    "NN03", "noi-nhan-sai-dau-dong", "Dấu đầu và cuối mỗi dòng nơi nhận", needs=("noi_nhan_nhan",), of=("noi_nhan_muc",)
)
def list_marks(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    wanted = subject.profile.component("noi_nhan_muc")
    dashes = tuple(subject.profile.words["noi_nhan"]["dashes"])
    if not unit.recipients:
        yield skip(NO_LIST)
    for number, item in enumerate(unit.recipients, 1):
        if is_placeholder(item.text):
            continue
        is_last = number == len(unit.recipients)
        found = []
        if not item.text.startswith(dashes):
            found.append("đầu dòng không có gạch (-)")
        if not _ends_well(item.text, is_last) and not has_blank(item.text[-8:]):
            found.append(f"cuối dòng {'cuối cùng không có dấu chấm (.)' if is_last else 'không có dấu chấm phẩy (;)'}")
        if found:
            yield fault(
                "Mỗi dòng nơi nhận phải có gạch (-) ở đầu, dấu chấm phẩy (;) ở cuối; dòng cuối cùng kết thúc bằng dấu "
                f"chấm (.); hiện {', '.join(found)}.",
                item.lines,
                requirement=wanted["prefix" if "đầu dòng" in found[0] else "last_end_mark" if is_last else "end_mark"],
                component="noi_nhan_muc",
                changes=() if "đầu dòng" in found[0] else _ending(item, "." if is_last else ";"),
            )
        elif not item.text.startswith(dashes[0]):
            yield fault(
                "Gạch đầu dòng nơi nhận là dấu gạch ngắn (-); hiện là dấu gạch dài.",
                item.lines,
                severity=Severity.WARNING,
                requirement=wanted["prefix"],
                component="noi_nhan_muc",
            )


def _ending(item: Recipient, mark: str) -> tuple[Change, ...]:
    """The right mark for a wrong one, or behind the last word."""
    text = item.text
    return looks.mark(item.lines[-1], mark, text[-1] if text[-1] in ".;,:" else "")


def _ends_well(text: str, is_last: bool) -> bool:
    if not is_last:
        return text.endswith(";")
    return text.endswith(".") or _END_OF_LUU.search(text) is not None


@rule("NN04", "dong-luu-sai", "Dòng Lưu của nơi nhận", needs=("noi_nhan_nhan",), of=("noi_nhan_muc",))
def archive_line(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    wanted = subject.profile.component("noi_nhan_muc")["last_item"]
    if not unit.recipients:
        yield skip(NO_LIST)
        return
    last = unit.recipients[-1]
    if is_placeholder(last.text):
        yield skip("Dòng cuối của nơi nhận chưa điền.")
    elif _LUU_FORM.match(last.text) is None:
        has_luu = any(LUU.match(item.text) for item in unit.recipients)
        found = "không có dòng Lưu" if not has_luu else f"là “{_archive(unit.recipients)}”"
        yield fault(
            "Dòng cuối cùng của nơi nhận ghi “- Lưu: VT, chữ viết tắt tên đơn vị soạn thảo.” (ví dụ: - Lưu: VT, "
            "TCCB.); "
            f"hiện {found}.",
            last.lines,
            requirement=wanted,
            component="noi_nhan_muc",
        )


def _archive(recipients: Sequence[Recipient]) -> str:
    return next(item.text for item in recipients if LUU.match(item.text))


@rule("NN05", "noi-nhan-thieu-nhu-tren", "Dòng «Như trên»", needs=("noi_nhan_nhan",))
def as_above(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    wanted = subject.profile.component("noi_nhan_muc")["first_item_with_kinh_gui"]
    if not unit.addressees:
        yield skip("Văn bản không có phần Kính gửi.")
    elif not unit.recipients or is_placeholder(unit.recipients[0].text):
        yield skip(NO_LIST)
    elif not fold(_words(unit.recipients[0])).startswith(fold(str(wanted.target))):
        yield fault(
            "Văn bản có phần Kính gửi thì dòng đầu của nơi nhận ghi “- Như trên;”; "
            f"hiện là “{unit.recipients[0].text}”.",
            unit.recipients[0].lines,
            requirement=wanted,
            component="noi_nhan_muc",
        )


def _words(item: Recipient) -> str:
    return item.text.lstrip("-–—+•* ")


@rule("NN06", "noi-nhan-thieu-nhu-dieu", "Dòng «Như Điều»", needs=("noi_nhan_nhan",))
def as_article(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    wanted = subject.profile.component("noi_nhan_muc")["first_item_of_decision"]
    articles = {item.number for item in unit.body if item.role == "dieu" and not item.is_quoted}
    if unit.type not in subject.profile.words["noi_nhan"]["decisions"] or not articles:
        yield skip("Chỉ nghị quyết, quyết định có điều mới ghi “Như Điều …”.")
        return
    if not unit.recipients or is_placeholder(unit.recipients[0].text):
        yield skip(NO_LIST)
        return
    first = unit.recipients[0]
    words = _words(first)
    if not words.startswith(str(wanted.target)):
        yield fault(
            "Nơi nhận của nghị quyết, quyết định nên mở đầu bằng “- Như Điều …;” (chữ Đ viết hoa); "
            f"hiện là “{first.text}”.",
            first.lines,
            requirement=wanted,
            component="noi_nhan_muc",
        )
        return
    cited = [int(number) for number in _ARTICLES.findall(words.split("(")[0])]
    missing = [number for number in cited if number not in articles]
    if missing:
        yield fault(
            f"Nơi nhận ghi “{words.rstrip(';.')}” nhưng văn bản không có Điều {missing[0]}.",
            first.lines,
            requirement=wanted,
            component="noi_nhan_muc",
        )
