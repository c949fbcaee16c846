"""Ô số 5a: the name of the type and the trích yếu under it (Phụ lục I, Phần I, Mục II, khoản 5)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Severity
from generator.layout.location.model import Line, Unit
from generator.layout.location.words import is_placeholder, judged
from generator.layout.model import Paragraph, paragraphs
from generator.rules import looks, wording
from generator.rules._heading import case, off_page_centre
from generator.rules._lines import judge_line
from generator.rules.model import Change, Subject, Verdict, fault, rule, skip
from generator.viet.text import fold

KINDS = ("van_ban", "kem_theo")
TITLE = ("ten_loai", "trich_yeu")
_SENTENCE = re.compile(r"(?P<last>\w{2,})\.\s+(?P<next>\w)")


def is_letter(unit: Unit) -> bool:
    """Whether the line is the words CÔNG VĂN, which no letter prints: TL08 speaks of them."""
    return unit.type == "Công văn"


@rule("TL01", "ten-loai-sai-kieu-chu", "Kiểu chữ và vị trí của tên loại văn bản", needs=("ten_loai",), kinds=KINDS)
def type_name(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    if is_letter(unit):
        yield skip("Công văn không ghi tên loại: xem quy tắc TL08.")
        return
    yield from _title_look(subject, unit, "ten_loai", "Tên loại văn bản phải được in hoa")


@rule("TL02", "trich-yeu-sai-kieu-chu", "Kiểu chữ và vị trí của trích yếu", needs=TITLE, kinds=KINDS)
def subject_line(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    yield from _title_look(subject, unit, "trich_yeu", "Trích yếu phải viết bằng chữ in thường")


def _title_look(subject: Subject, unit: Unit, key: str, opening: str) -> Iterator[Verdict]:
    component = subject.profile.component(key)
    lines = unit[key].lines
    wrong = [*looks.mismatches(lines, component, ("size", "bold", "italic"))]
    wrong += [*case(unit[key].lines, component)]
    aside = [line for line in lines if any(judged(line)) and off_page_centre(subject, unit, line, component["align"])]
    told = [looks.described(wrong)] if wrong else []
    if aside:
        align = aside[0].paragraph.format.align
        told.append("lệch khỏi giữa trang" if align == "center" else wording.found("align", align))
    if key == "trich_yeu" and _blank_between(subject, unit["ten_loai"].lines[-1], lines[0]):
        told.append("cách tên loại một dòng trống")
    if not told:
        return
    under = " ngay dưới tên loại" if key == "trich_yeu" else ""
    centring = tuple(Change("align", "center", looks.spot(line)) for line in aside)
    yield fault(
        f"{opening}, {wording.size(component['size'])}, kiểu chữ đứng, đậm, canh giữa{under}; hiện là "
        f"{', '.join(told)}.",
        lines,
        requirement=wrong[0].requirement if wrong else component["align" if aside else "follows"],
        component=key,
        origin=wrong[0].origin if wrong else aside[0].paragraph.format.origins.get("align") if aside else None,
        changes=looks.changes(wrong) + centring,
    )


def _blank_between(subject: Subject, above: Line, below: Line) -> bool:
    """Whether a blank paragraph, or a blank line of one of the two, stands between two lines."""
    if above.paragraph is below.paragraph:
        return below.number - above.number > 1
    inside = False
    for paragraph in paragraphs(subject.document.blocks):
        if paragraph is below.paragraph:
            return False
        if inside and _is_empty_line(paragraph):
            return True
        inside = inside or paragraph is above.paragraph
    return False


def _is_empty_line(paragraph: Paragraph) -> bool:
    return paragraph.is_blank and not paragraph.format.borders


@rule("TL03", "trich-yeu-thieu-duong-ke", "Đường kẻ dưới trích yếu", needs=("ten_loai",), kinds=KINDS)
def line_under(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    if is_letter(unit):
        yield skip("Công văn không có đường kẻ dưới trích yếu.")
        return
    if "trich_yeu" in unit:
        reference = ("phu_luc_kem_theo",) if unit.kind == "kem_theo" else ()  # where Mẫu 1.3 draws it
        yield from judge_line(subject, unit, "trich_yeu", "duong_ke_trich_yeu", also_under=reference)
    elif unit.type in subject.profile.words["loai_van_ban"]["khong_co_trich_yeu"]:
        yield from judge_line(subject, unit, "ten_loai", "duong_ke_trich_yeu")
    else:
        yield skip("Văn bản không có trích yếu: xem quy tắc TL11.")


@rule("TL08", "cong-van-ghi-ten-loai", "Công văn không ghi tên loại")
def letter_with_type(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    if not is_letter(unit):
        yield skip("Văn bản không phải là công văn.")
    elif "ten_loai" in unit:
        yield fault(
            "Công văn không ghi tên loại «CÔNG VĂN»; trích yếu ghi sau chữ “V/v” dưới số, ký hiệu.",
            unit["ten_loai"].lines, requirement=subject.profile.component("ten_loai")["printed_for_cong_van"],
            component="ten_loai",
        )  # fmt: skip


@rule(
    "TL09", "trich-yeu-khong-la-mot-cau-ngan", "Độ dài và câu chữ của trích yếu", of=("trich_yeu", "trich_yeu_cong_van")
)
def phrase(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    key = next((one for one in ("trich_yeu", "trich_yeu_cong_van") if one in unit), None)
    if key is None:
        yield skip("Văn bản không có trích yếu.")
        return
    component = subject.profile.component("trich_yeu")
    longest = component["length"].max
    text = "" if is_placeholder(unit[key].text) else unit[key].text
    now = []
    if text.endswith(".") and not text.endswith(("..", "…")):
        now.append("có dấu chấm ở cuối")
    if _has_sentences(text):
        now.append("có nhiều câu")
    if longest is not None and len(text) > longest:
        now.append(f"dài {len(text)} ký tự")
    if now:
        yield fault(
            f"Trích yếu nên là một câu ngắn gọn hoặc một cụm từ, không có dấu chấm ở cuối; hiện {', '.join(now)}.",
            unit[key].lines, requirement=component["one_phrase"], component=key,
        )  # fmt: skip


def _has_sentences(text: str) -> bool:
    """Whether a sentence ends inside the words; an abbreviation such as TP. or Tp. ends none."""
    return any(
        (end["last"].islower() or end["last"].isdecimal()) and end["next"].isupper() for end in _SENTENCE.finditer(text)
    )


@rule("TL10", "trich-yeu-quyet-dinh-mo-dau-khac-mau", "Lời mở đầu của trích yếu quyết định", needs=("trich_yeu",))
def opening(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    if unit.type != "Quyết định":
        yield skip("Quy tắc này dành cho quyết định.")
        return
    wanted = subject.profile.component("trich_yeu")["opening_of_decision"]
    openings = wanted.target if isinstance(wanted.target, tuple) else ()
    text = fold(unit["trich_yeu"].text)
    if not text.startswith(tuple(fold(one) for one in openings)):
        yield fault(
            f"Theo mẫu, trích yếu của quyết định mở đầu bằng {' hoặc '.join(f'“{one}”' for one in openings)}; hiện mở "
            "đầu bằng chữ khác.",
            unit["trich_yeu"].lines, requirement=wanted, component="trich_yeu",
        )  # fmt: skip


@rule("TL11", "thieu-ten-loai-trich-yeu", "Tên loại và trích yếu")
def missing(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    component = subject.profile.component("ten_loai")["required"]
    words = subject.profile.words["loai_van_ban"]
    if "ten_loai" not in unit:
        if "trich_yeu_cong_van" not in unit:
            near = unit.get("dia_danh_thoi_gian") or unit.get("so_ky_hieu")
            lowered = Severity.INFO if unit.type in words["khong_co_mau_nao"] else None
            yield fault(
                "Văn bản phải có tên loại và trích yếu, hoặc trích yếu sau chữ “V/v” nếu là công văn; hiện không có.",
                near.lines if near else None, severity=lowered, requirement=component, component="ten_loai", quoted="",
            )  # fmt: skip
        return
    if "trich_yeu" in unit or "trich_yeu_cong_van" in unit or unit.type in words["khong_co_trich_yeu"]:
        return
    severity = Severity.INFO if unit.type in words["khong_co_mau_nao"] else Severity.WARNING
    yield fault(
        "Dưới tên loại phải có trích yếu nội dung văn bản; hiện không có.", unit["ten_loai"].lines, severity=severity,
        requirement=subject.profile.component("trich_yeu")["required"], component="trich_yeu",
    )  # fmt: skip
