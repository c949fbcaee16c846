"""A finding: one thing to say about a bundle, a template or a document, as data.

Findings are yielded by the layers that judge and turned into text only in `reports/`.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum


class Severity(IntEnum):
    """How much a finding weighs; compares by weight."""

    INFO = 0
    WARNING = 1
    ERROR = 2

    @property
    def vi(self) -> str:
        """The word a user reads."""
        return ("lưu ý", "cảnh báo", "lỗi")[self]


@dataclass(frozen=True, slots=True)
class Finding:
    """What is, what is required, where.

    `code` is permanent (`DU06`); `place` says where in the user's own words (a JSON path with the field's title, or
    "trang 1, bảng 1, hàng 2, ô 1"); `quoted` holds the words found there, cut to a readable length; `clause` names the
    regulation where one decides; `hint` says what to do.
    """

    code: str
    severity: Severity
    place: str
    message: str
    quoted: str | None = None
    clause: str | None = None
    hint: str | None = None
