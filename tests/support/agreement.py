"""The checker beside the verdicts of a careful reader (`tests/corpus/*.toml`): where they agree, where not.

A verdict agrees when the rule's outcome is the reader's, and with *không đạt* the level too. Run as a program it prints
every disagreement: `python -m support.agreement` in `tests/`, with the corpus beside the project.
"""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from generator.api.check import check
from generator.findings import Outcome
from generator.rules.judge import Judged
from generator.rules.register import rules

VERDICTS = Path(__file__).parents[1] / "corpus"
CORPUS = Path(__file__).parents[3] / "shared" / "corpus"
OUTCOMES = {
    "dat": Outcome.PASSED, "khong_dat": Outcome.FAILED, "can_xem_lai": Outcome.REVIEW,
    "khong_xet_duoc": Outcome.UNSEEN, "khong_ap_dung": Outcome.NOT_APPLICABLE,
}  # fmt: skip


class Compared(NamedTuple):
    """One verdict and what the checker says: `dat`, `khong_dat warning`, …; `seen` is the reader's remark."""

    file: str
    rule: str
    unit: int
    reader: str
    checker: str
    seen: str

    @property
    def agrees(self) -> bool:
        return self.reader == self.checker


def verdicts(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def in_scope() -> list[Path]:
    return [path for path in sorted(VERDICTS.glob("*.toml")) if verdicts(path).get("pham_vi") == "trong"]


def compared(path: Path, judged: Judged) -> Iterator[Compared]:
    """Every verdict of one file about a rule that the checker has."""
    known = rules()
    for one in verdicts(path)["ket_luan"]:
        if one["rule"] in known:
            unit = one.get("don_vi", 1)
            reader = " ".join(word for word in (one["ket_qua"], one.get("muc")) if word)
            yield Compared(path.stem, one["rule"], unit, reader, said(judged, one["rule"], unit), one["thay"])


def said(judged: Judged, code: str, unit: int) -> str:
    """The checker's outcome in the verdicts' words; a rule about the file answers for every unit."""
    names = {outcome: word for word, outcome in OUTCOMES.items()}
    for one in judged.examined:
        if one.code == code and one.unit in (unit, 0):
            level = one.severity.name.lower() if one.outcome is Outcome.FAILED and one.severity is not None else ""
            return f"{names[one.outcome]} {level}".strip()
    return "khong_co"


def every() -> list[Compared]:
    found = []
    for path in in_scope():
        judged = check((CORPUS / f"{path.stem}.docx").read_bytes())
        found += compared(path, judged)
    return found


def open_shares() -> Counter[tuple[str, str]]:
    """How many documents of the corpus each rule leaves to a person (cần xem lại) or could not examine."""
    told: Counter[tuple[str, str]] = Counter()
    for path in in_scope():
        for one in check((CORPUS / f"{path.stem}.docx").read_bytes()).examined:
            if one.outcome in (Outcome.REVIEW, Outcome.UNSEEN):
                told[one.code, one.outcome.value] += 1
    return told


def _main() -> None:
    found = every()
    for one in found:
        if not one.agrees:
            print(f"{one.file}\t{one.rule}\t{one.unit}\t{one.reader}\t→ {one.checker}\t{one.seen}")  # noqa: T201
    agreed = sum(one.agrees for one in found)
    print(f"{agreed} of {len(found)} verdicts agree ({agreed / len(found):.1%})")  # noqa: T201
    print("Left open, by rule:", open_shares().most_common())  # noqa: T201
    print(Counter(one.rule for one in found if not one.agrees).most_common(30))  # noqa: T201


if __name__ == "__main__":
    _main()
