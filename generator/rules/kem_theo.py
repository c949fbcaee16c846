"""Documents issued with a decision (Phụ lục III, Mẫu 1.3), and the signing information on an attachment of its own file
(Phụ lục I, Phần I, Mục II, khoản 8, điểm b)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Severity
from generator.layout.location import traits
from generator.layout.location.model import Unit
from generator.rules import looks, wording
from generator.rules.model import Subject, Verdict, fault, rule, skip

REFERENCE = "phu_luc_kem_theo"
# Mẫu 2.2 and the ISO 8601 writing of the time.
_SIGNED = re.compile(
    r"(?i:số\s*:?)?\s*[^;]*/[^;]*;\s*"
    r"(?:\d{1,2}/\d{1,2}/\d{4}\s*;\s*\d{1,2}\s*:\s*\d{2}\s*:\s*\d{2}|\d{4}-\d\d-\d\d[T ]\d\d).*"
)
_ISSUED = re.compile(r"\(\s*(?i:ban hành|được ban hành|phê duyệt)")


@rule("KT01", "van-ban-kem-theo-sai-phan-dau", "Phần đầu của văn bản kèm theo quyết định", kinds=("kem_theo",))
def heading(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    component = subject.profile.component("van_ban_kem_theo")
    told, at = [], None
    for key, words in (("so_ky_hieu", "có số, ký hiệu riêng"), ("dia_danh_thoi_gian", "có địa danh, ngày tháng riêng")):
        if key in unit and not _SIGNED.fullmatch(unit[key].text):
            told.append(words)
            at = at or unit[key].lines
    if REFERENCE not in unit:
        told.append("thiếu dòng (Kèm theo Quyết định số …)")
        title = unit.get("trich_yeu") or unit.get("ten_loai")
        at = at or (title.lines if title else None)
    else:
        lines = unit[REFERENCE].lines
        look = subject.profile.component(REFERENCE)
        wrong = [*looks.mismatches(lines, look, ("italic", "align"))]
        if wrong:
            told.append(f"dòng kèm theo là {looks.described(wrong)}")
            at = at or lines
    if told:
        yield fault(
            "Văn bản kèm theo quyết định không ghi số và địa danh, ngày tháng riêng; dưới trích yếu ghi (Kèm theo "
            f"Quyết định số … ngày … tháng … năm … của …), chữ nghiêng, canh giữa; hiện {', '.join(told)}.",
            at, requirement=component["number_and_date"], component="van_ban_kem_theo",
        )  # fmt: skip
    elif _ISSUED.match(unit[REFERENCE].text):
        yield fault(
            "Theo mẫu, dòng chỉ dẫn mở đầu bằng «(Kèm theo»; hiện mở đầu bằng chữ khác.", unit[REFERENCE].lines,
            severity=Severity.INFO, requirement=component["reference_follows"], component="van_ban_kem_theo",
        )  # fmt: skip


@rule("KT02", "van-ban-kem-theo-co-khoi-ky", "Nơi nhận và chữ ký của văn bản kèm theo quyết định", kinds=("kem_theo",))
def closing(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    found = [key for key in ("noi_nhan_nhan", "quyen_han_chuc_vu", "ho_ten_nguoi_ky") if key in unit]
    if found:
        yield fault(
            "Theo mẫu, văn bản kèm theo quyết định không có khối Nơi nhận và chữ ký riêng; hiện có.",
            unit[found[0]].lines, requirement=subject.profile.component("van_ban_kem_theo")["closing"],
            component="van_ban_kem_theo",
        )  # fmt: skip


@rule("DA03", "thong-tin-ky-so-sai-kieu-chu", "Thông tin ký số trên văn bản kèm theo khác tệp",
      kinds=("kem_theo", "phu_luc"))  # fmt: skip
def signed(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    number = unit.get("so_ky_hieu")
    found = unit.get("thong_tin_ky_so") or (number if number and _SIGNED.fullmatch(number.text) else None)
    if found is None:
        yield skip("Văn bản kèm theo không có dòng thông tin ký số.")
        return
    component = subject.profile.component("thong_tin_ky_so")
    lines = found.lines
    wrong = [*looks.mismatches(lines, component, ("size", "bold", "italic"))]
    told = [looks.described(wrong)] if wrong else []
    first = lines[0]
    at_right = traits.is_boxed(first) or first.cell is not None or first.side == "right"
    if not at_right and first.paragraph.format.align != component["align"].target:
        told.append(wording.found("align", first.paragraph.format.align))
    if told:
        yield fault(
            "Thông tin ký số trên văn bản kèm theo đặt ở góc trên, bên phải trang đầu, chữ in thường, "
            f"{wording.size(component['size'])}, kiểu chữ đứng; hiện là {', '.join(told)}.",
            lines, requirement=wrong[0].requirement if wrong else component["position"], component="thong_tin_ky_so",
            origin=wrong[0].origin if wrong else None, changes=looks.changes(wrong),
        )  # fmt: skip
