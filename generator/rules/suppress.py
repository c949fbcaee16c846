"""Findings set aside for a reason that a person wrote down.

    [[bo_qua]]
    quy_tac = "TR03"
    ly_do = "Giấy tiêu đề in sẵn của Bộ."
    trich = "…"        # only where these words are quoted; may be left out

An entry without a reason has no force and is a finding (BQ02), as is one that names no rule or holds what no entry
holds (BQ03). One that sets nothing aside is a finding too (BQ01): the fault is gone, and the entry would hide the next.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

from generator.errors import Unreadable
from generator.findings import Finding, Severity
from generator.viet.text import fold

_KEYS = ("quy_tac", "ly_do", "trich")


class Entry(NamedTuple):
    """One entry that is in force; `number` is its position in the file, counted from 1. `words` None: any words."""

    number: int
    code: str
    reason: str
    words: str | None = None

    def takes(self, finding: Finding) -> bool:
        """Whether the finding is the one meant."""
        return finding.code == self.code and (self.words is None or fold(self.words) in fold(finding.quoted or ""))


@dataclass(frozen=True, slots=True)
class Applied:
    """`kept` is still to be told; `set_aside` goes with the reason given; `used` are the numbers of entries at work."""

    kept: tuple[Finding, ...]
    set_aside: tuple[tuple[Finding, str], ...]
    used: frozenset[int]


def read(content: bytes, name: str, rules: Collection[str]) -> tuple[tuple[Entry, ...], tuple[Finding, ...]]:
    """The entries in force, and what is wrong with the others. Raises Unreadable for what is not TOML."""
    import tomllib  # only who sets something aside pays for it

    try:
        whole = tomllib.loads(content.decode("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise Unreadable(f"Tệp bỏ qua «{name}» viết sai cú pháp TOML: {error}.") from error
    listed = whole.pop("bo_qua", [])
    if whole or not isinstance(listed, list):
        extra = ", ".join(f"«{key}»" for key in whole) or "«bo_qua» không ở dạng [[bo_qua]]"
        raise Unreadable(f"Tệp bỏ qua «{name}» chỉ gồm các mục [[bo_qua]]; tệp này có {extra}.")
    entries: list[Entry] = []
    findings: list[Finding] = []
    for number, one in enumerate(listed, start=1):
        wrong = tuple(_wrong(one, f"tệp «{name}», mục {number}", rules))
        findings += wrong
        if not wrong:
            words = str(one["trich"]) if "trich" in one else None
            entries.append(Entry(number, one["quy_tac"], " ".join(one["ly_do"].split()), words))
    return tuple(entries), tuple(findings)


def applied(entries: Iterable[Entry], findings: Iterable[Finding]) -> Applied:
    """Each finding kept, or set aside by the first entry that takes it."""
    entries = tuple(entries)
    kept: list[Finding] = []
    aside: list[tuple[Finding, str]] = []
    used: set[int] = set()
    for finding in findings:
        taking = [entry for entry in entries if entry.takes(finding)]
        used.update(entry.number for entry in taking)
        if taking:
            aside.append((finding, taking[0].reason))
        else:
            kept.append(finding)
    return Applied(tuple(kept), tuple(aside), frozenset(used))


def unused(entries: Iterable[Entry], used: Collection[int], asked: Collection[str], name: str) -> Iterator[Finding]:
    """A finding for each entry that set nothing aside although its rule was asked."""
    for entry in entries:
        if entry.number not in used and entry.code in asked:
            where = f" ở chỗ «{entry.words}»" if entry.words is not None else ""
            yield Finding(
                "BQ01",
                Severity.WARNING,
                f"tệp «{name}», mục {entry.number}",
                f"Mục bỏ qua quy tắc {entry.code}{where} không còn bỏ qua điều gì.",
                hint="Xin xóa mục này, để lỗi mới không bị che.",
            )


def _wrong(one: Any, place: str, rules: Collection[str]) -> Iterator[Finding]:
    if not isinstance(one, dict):
        yield Finding("BQ03", Severity.ERROR, place, "Mục bỏ qua không ở dạng [[bo_qua]] với các dòng tên = giá trị.")
        return
    if extra := [key for key in one if key not in _KEYS]:
        shown = ", ".join(f"«{key}»" for key in extra)
        yield Finding("BQ03", Severity.ERROR, place, f"Mục bỏ qua chỉ gồm quy_tac, ly_do, trich; mục này có {shown}.")
    if any(key in one and not isinstance(one[key], str) for key in _KEYS):
        yield Finding("BQ03", Severity.ERROR, place, "Giá trị trong mục bỏ qua phải là chữ đặt trong dấu ngoặc kép.")
        return
    if one.get("quy_tac") not in rules:
        said = f"«{one['quy_tac']}» không phải mã của quy tắc nào" if one.get("quy_tac") else "chưa ghi quy_tac"
        hint = 'Xin ghi mã đầy đủ như trong báo cáo, ví dụ quy_tac = "TR03".'
        yield Finding("BQ03", Severity.ERROR, place, f"Mục bỏ qua không có hiệu lực: {said}.", hint=hint)
    if not one.get("ly_do", "").strip():
        yield Finding(
            "BQ02",
            Severity.ERROR,
            place,
            "Mục bỏ qua không có hiệu lực: chưa ghi lý do.",
            hint='Xin ghi ly_do, ví dụ ly_do = "Giấy tiêu đề in sẵn của Bộ."',
        )
    if "trich" in one and not fold(one["trich"]).strip():
        yield Finding("BQ03", Severity.ERROR, place, "Mục bỏ qua không có hiệu lực: trich để trống.")
