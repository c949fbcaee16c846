"""A regulation and its codes as text for people and as JSON: explanations, profiles, maps of clauses, differences."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.findings import Severity
from generator.profiles.coverage import Coverage, State
from generator.profiles.model import Basis, Profile, Requirement, Value
from generator.units import Length

NBSP = "\u00a0"
_BASES: dict[Basis, str] = {
    "text": "lời văn của quy định",
    "table": "bảng mẫu chữ của quy định",
    "model": "mẫu trình bày của quy định",
    "inference": "suy ra từ quy định",
    "practice": "thực hành văn phòng, không có trong quy định",
    "choice": "lựa chọn của chương trình",
}
_REACHED: dict[State, str] = {
    "whole": "xét đủ",
    "part": "xét một phần",
    "none": "không xét được",
    "elsewhere": "không xét trên .docx",
}
_NAMES = {
    "width": "chiều rộng", "height": "chiều dài", "top": "lề trên", "bottom": "lề dưới", "left": "bên trái",
    "right": "bên phải", "font": "phông chữ", "color": "màu chữ", "size": "cỡ chữ", "bold": "đậm", "italic": "nghiêng",
    "upper": "in hoa", "align": "canh", "first_line": "lùi dòng đầu", "before": "cách đoạn trên",
    "after": "cách đoạn dưới", "line": "cách dòng", "text": "lời văn", "required": "bắt buộc có",
    "rule_ratio": "độ dài đường kẻ so với dòng chữ", "rule_style": "nét kẻ", "prefix": "mở đầu bằng",
    "separator": "ngăn cách bằng", "end_mark": "dấu cuối dòng", "last_end_mark": "dấu cuối dòng cuối",
    "centered_under": "canh giữa dưới", "level_with": "ngang hàng với", "follows": "đứng sau", "precedes": "đứng trước",
    "page": "trang", "position": "vị trí", "gap_above": "cách dòng trên", "underline": "gạch chân",
    "orientation": "chiều giấy", "encoding": "bộ mã ký tự", "heading_tier": "cỡ chữ của Quốc hiệu-Tiêu ngữ-ngày tháng",
}  # fmt: skip
_IN_MM = ("width", "height", "top", "bottom", "left", "right", "first_line", "length")
_ALIGNMENTS = {"left": "trái", "right": "phải", "center": "giữa", "both": "đều hai lề"}


@dataclass(frozen=True, slots=True)
class Explanation:
    """What a code means. Codes that are no rules of a profile have neither severity nor clause; `page` is Markdown."""

    code: str
    name: str
    title: str
    page: str
    severity: Severity | None = None
    clause: str | None = None
    law: str | None = None
    basis: Basis | None = None
    looks_at: str | None = None


@dataclass(frozen=True, slots=True)
class Difference:
    """A requirement that two profiles state otherwise; None where one of them has none."""

    place: str
    before: Requirement | None
    after: Requirement | None


def explained(one: Explanation) -> Iterator[str]:
    """An explanation, to be read."""
    yield f"{one.code} ({one.name}): {one.title}"
    if one.severity is not None:
        yield f"Mức cao nhất: {one.severity.vi}."
    if one.clause:
        yield f"Điều khoản: {one.clause}."
    if one.law:
        yield f"Lời văn: “{one.law}”."
    if one.basis is not None:
        yield f"Cơ sở: {_BASES[one.basis]}."
    if one.looks_at:
        yield f"Xét: {one.looks_at}."
    yield ""
    for line in one.page.splitlines():
        yield f"{line.removeprefix('## ')}:" if line.startswith("## ") else line


def summed_up(every: Iterable[Explanation]) -> Iterator[str]:
    """All codes, a line each."""
    for one in every:
        weight = "" if one.severity is None else one.severity.vi
        yield f"{one.code}  {weight:<8}  {one.title}"


def as_json(every: Iterable[Explanation]) -> str:
    """Explanations as one JSON document; what is not known is null."""
    told = [
        {
            "code": one.code,
            "name": one.name,
            "title": one.title,
            "severity": None if one.severity is None else one.severity.name.lower(),
            "clause": one.clause,
            "law": one.law,
            "basis": one.basis,
            "looks_at": one.looks_at,
            "page": one.page,
        }
        for one in every
    ]
    return json.dumps({"codes": told}, ensure_ascii=False, indent=2)


def listed(profile: Profile) -> str:
    """A profile in a line."""
    until = f" đến {profile.in_force_to}" if profile.in_force_to else ""
    return f"{profile.id}  {profile.number}  có hiệu lực từ {profile.in_force_from}{until}"


def shown(profile: Profile) -> Iterator[str]:
    """What a profile requires, each value with its clause; choices of ours are left out."""
    yield profile.title
    yield f"Hồ sơ {listed(profile)}; lần sửa {profile.revision}."
    if profile.replaces:
        yield f"Thay thế: {', '.join(profile.replaces)}."
    yield from _requirements("Trang giấy", profile.page)
    for component in profile.components.values():
        box = f" (ô số {component.box})" if component.box else ""
        yield from _requirements(f"{component.title}{box}", component.requirements)


def mapped(profile: Profile, coverage: Coverage, there: Collection[str]) -> Iterator[str]:
    """Every clause with its rules, or why nothing is decided; the figure last. `there` are the rules there are."""
    yield profile.title
    section = ""
    for row in coverage.rows:
        if row.section != section:
            section = row.section
            yield f"\n{section}"
        reached = row.reached(there)
        codes = ", ".join(code if code in there else f"({code})" for code in row.rules)
        notes = [row.note] if row.note else []
        if reached == "elsewhere":
            notes += dict.fromkeys(coverage.elsewhere[code] for code in row.rules if code in coverage.elsewhere)
        yield f"  {row.clause}: {row.asks}"
        yield f"    {_REACHED[reached]}{': ' + codes if codes else ''}{'; ' + '; '.join(notes) if notes else ''}"
    yield f"\n{figure(coverage, there)}"


def figure(coverage: Coverage, there: Collection[str]) -> str:
    """How many clauses are decided how far, in a sentence."""
    counted = coverage.counted(there)
    return (
        f"{len(coverage.rows)} dòng: {counted['whole']} được xét đủ hoặc chỉ dẫn chiếu, {counted['part']} được xét một "
        f"phần, {counted['none']} không xét được, {counted['elsewhere']} chỉ xét được ở nơi khác (sổ đăng ký, tệp PDF, "
        "bản giấy)."
    )


def differing(differences: Iterable[Difference]) -> Iterator[str]:
    """How two profiles differ, a line for each requirement."""
    for one in differences:
        name = one.place.rpartition(".")[2]
        if one.before is None and one.after is not None:
            yield f"+ {one.place}: {_stated(name, one.after)}"
        elif one.before is not None and one.after is None:
            yield f"- {one.place}: {_stated(name, one.before)}"
        elif one.before is not None and one.after is not None:
            yield f"  {one.place}: {_stated(name, one.before)} → {_stated(name, one.after)}"


def _requirements(title: str, requirements: Mapping[str, Requirement]) -> Iterator[str]:
    stated = [(name, one) for name, one in requirements.items() if one.basis != "choice"]
    if stated:
        yield f"\n{title}"
    for name, one in stated:
        yield f"  {_NAMES.get(name, name)}: {_stated(name, one)}"


def _stated(name: str, one: Requirement) -> str:
    words = _bounds(name, one)
    more = [one.rule or "", one.severity.vi, one.clause or ""]
    return f"{words} ({', '.join(word for word in more if word)})"


def _bounds(name: str, one: Requirement) -> str:
    if one.min is not None or one.max is not None:
        low, high = (_value(name, bound) for bound in (one.min, one.max))
        if one.max is None:
            return f"từ {low}"
        return f"đến {high}" if one.min is None else low if one.min == one.max else f"từ {low} đến {high}"
    if one.allowed:
        return " hoặc ".join(_value(name, each) for each in one.allowed)
    return _value(name, one.target)


def _value(name: str, value: Value) -> str:
    if value is None:
        return f"“{name}”"
    if isinstance(value, bool):
        return "có" if value else "không"
    if isinstance(value, Length):
        return f"{_number(value.mm)}{NBSP}mm" if name in _IN_MM else f"{_number(value.pt)}{NBSP}pt"
    if isinstance(value, tuple):
        return ", ".join(map(str, value))
    if isinstance(value, str):
        return _ALIGNMENTS.get(value, value) if name == "align" else f"“{value}”"
    return _number(value)


def _number(value: float) -> str:
    return f"{value:.4g}".replace(".", ",")
