"""Values of requirements and of documents as Vietnamese words: «12-13», «1 cm hoặc 1,27 cm», «không đậm»."""

from __future__ import annotations

from generator.profiles.model import Requirement, Value

NBSP = "\u00a0"


def number(value: float, places: int = 2) -> str:
    """With a decimal comma and no idle zeros: 12,5."""
    return f"{round(value, places) + 0.0:.{places}f}".rstrip("0").rstrip(".").replace(".", ",")


def pt(value: float) -> str:
    """A Length in points, without its unit: 13,5."""
    return number(value / 12_700)


def mm(value: float) -> str:
    """A Length in millimetres, without its unit."""
    return number(value / 36_000, 1)


def cm(value: float) -> str:
    """A Length in centimetres, without its unit."""
    return number(value / 360_000)


def size(requirement: Requirement) -> str:
    """A required size of type: «cỡ chữ 12-13», «cỡ chữ 13»."""
    low, high = requirement.min, requirement.max
    if low is None or high is None or low == high:
        return f"cỡ chữ{NBSP}{pt(_length(requirement.target if low is None else low))}"
    return f"cỡ chữ{NBSP}{pt(low)}-{pt(high)}"


_ALIGNMENTS = {
    "left": "canh trái", "right": "canh phải", "center": "canh giữa", "both": "canh đều", "distribute": "dàn đều",
}  # fmt: skip
_STATES = {
    ("bold", True): "đậm", ("bold", False): "không đậm",
    ("italic", True): "nghiêng", ("italic", False): "đứng",
    ("upper", True): "in hoa", ("upper", False): "chữ thường",
}  # fmt: skip


def found(name: str, value: Value) -> str:
    """What a property of text is, in words: «cỡ chữ 14», «đậm», «chữ thường», «canh trái»."""
    if name == "size":
        return f"cỡ chữ{NBSP}{pt(_length(value))}"
    if name == "align":
        return _ALIGNMENTS.get(str(value), str(value))
    return _STATES.get((name, bool(value)), f"{name} {value}")


def _length(value: Value) -> float:
    if isinstance(value, int | float):
        return value
    raise TypeError(f"{value!r} is not a length")
