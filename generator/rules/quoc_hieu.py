"""Ô số 1, first line: Quốc hiệu (Phụ lục I, Phần I, Mục II, khoản 1)."""

from __future__ import annotations

from collections.abc import Iterator

from generator.layout.location.model import Unit
from generator.rules import looks, wording
from generator.rules.model import Subject, Verdict, fault, rule


@rule("QH02", "quoc-hieu-sai-kieu-chu", "Kiểu chữ của Quốc hiệu", needs=("quoc_hieu",), kinds=("van_ban", "kem_theo"))
def quoc_hieu_look(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    wanted = subject.profile.component("quoc_hieu")
    wrong = [*looks.mismatches(unit["quoc_hieu"].lines, wanted, ("upper", "size", "bold", "italic"))]
    if wrong:
        required = f"in hoa, {wording.size(wanted['size'])}, kiểu chữ đứng, đậm"
        yield fault(
            f"Quốc hiệu phải {required}; hiện là {looks.described(wrong)}.",
            unit["quoc_hieu"].lines,
            requirement=wrong[0].requirement,
            component="quoc_hieu",
            origin=wrong[0].origin,
            changes=looks.changes(wrong),
        )
