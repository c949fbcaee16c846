"""The sentence on a checked file as a whole: «Đúng thể thức» only where nothing is left open.

That is: every rule was asked, every mandatory one decided (met, or of no concern here), nothing set aside, and no error
or warning found. Notes do not stand in the way; they are counted behind it.
"""

from __future__ import annotations

from collections.abc import Iterable

from generator.findings import Finding, Outcome, Severity
from generator.reports.model import Examination

_NAMED = 6  # a template leaves dozens of rules undecided: their codes stand with the reasons, below
_OPEN = (Outcome.REVIEW, Outcome.UNSEEN)


def is_right(examination: Examination, findings: Iterable[Finding]) -> bool:
    """Whether it may be said that the file is in the right form."""
    return (
        examination.outside is None
        and examination.is_whole
        and not examination.set_aside
        and not examination.known
        and not _is_open(examination)
        and not any(one.outcome is Outcome.FAILED and one.severity > Severity.INFO for one in findings)
    )


def _is_open(examination: Examination) -> bool:
    return any(examination.outcomes.get(code) in _OPEN for code in examination.mandatory)


def verdict(examination: Examination, findings: Iterable[Finding]) -> str:
    """What is to be said of the file, in one or a few sentences."""
    findings = tuple(findings)
    if examination.outside is not None:
        return f"Ngoài phạm vi xét. {examination.outside}"
    found = numbers(findings)
    if is_right(examination, findings):
        parts = [f"Đúng thể thức, có {found}" if found else "Đúng thể thức"]
    else:
        parts = [found or "Không thấy lỗi"]
    parts += [
        f"{outcome.value} {len(codes)} quy tắc" + (f" ({', '.join(codes)})" if len(codes) <= _NAMED else "")
        for outcome in _OPEN
        if (codes := [code for code, one in examination.outcomes.items() if one is outcome])
    ]
    sentences = ["; ".join(parts) + "."]
    if not found and _is_open(examination):
        sentences.append("Chưa đủ để kết luận là đúng thể thức.")
    if not examination.is_whole:
        sentences.append("Chỉ xét những quy tắc được chọn.")
    if examination.set_aside:
        left = ", ".join(dict.fromkeys(finding.code for finding, _ in examination.set_aside))
        sentences.append(f"Đã bỏ qua {len(examination.set_aside)} điểm theo tệp bỏ qua ({left}).")
    if examination.known:
        sentences.append(f"Không nêu lại {examination.known} chỗ đã có trong tệp mốc.")
    return " ".join(sentences)


def numbers(findings: Iterable[Finding]) -> str:
    """ "2 lỗi, 1 cảnh báo": weights that do not occur are left out; "" when none does."""
    weights = [one.severity for one in findings if one.outcome is Outcome.FAILED]
    counted = ((severity, weights.count(severity)) for severity in sorted(Severity, reverse=True))
    return ", ".join(f"{number} {severity.vi}" for severity, number in counted if number)
