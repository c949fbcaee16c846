"""Cases of rules about words: a plan of ours whose text is replaced by the words in question."""

from __future__ import annotations

from typing import Any

from support.cases import Case

BASE = "ke_hoach/toi_thieu.json"
LAST = "Các phòng thuộc Sở thực hiện những nội dung trên./."


def bad(code: str, name: str, *lines: str, **more: Any) -> Case:
    """The text of these lines breaks the rule."""
    return Case(code, name, base=BASE, bundle=_text(lines), **more)


def good(code: str, name: str, *lines: str, **more: Any) -> Case:
    """The text of these lines is right."""
    return Case(code, name, base=BASE, bundle=_text(lines), outcome="đạt", **more)


def _text(lines: tuple[str, ...]) -> Any:
    def change(data: dict[str, Any]) -> None:
        data["noi_dung"] = [*lines, LAST]

    return change
