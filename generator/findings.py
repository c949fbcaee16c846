"""A finding: one thing to say about a bundle, a template or a document, as data.

Findings are yielded by the layers that judge and turned into text only in `reports/`.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, IntEnum
from typing import NamedTuple


class Severity(IntEnum):
    """How much a finding weighs; compares by weight."""

    INFO = 0
    WARNING = 1
    ERROR = 2

    @property
    def vi(self) -> str:
        """The word a user reads."""
        return ("lưu ý", "cảnh báo", "lỗi")[self]


class Outcome(Enum):
    """What a rule says of a document. Silence never means compliance: what was not examined is said."""

    PASSED = "đạt"
    FAILED = "không đạt"
    REVIEW = "cần xem lại"
    UNSEEN = "không xét được"
    NOT_APPLICABLE = "không áp dụng"


NO_ORGANISATION = "Chưa có dữ liệu về cơ quan ban hành"
"""How a message begins of what could not be examined for want of the issuing body's data."""


class Spot(NamedTuple):
    """Where something stands, for programs: the part's name and the way down (`layout.model.Place`), and which
    characters of the paragraph's text from `start` to before `end`; both None mean the whole paragraph."""

    part: str
    steps: tuple[tuple[str, int], ...]
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """What is, what is required, where.

    `code` is permanent (`DU06`); `place` says where in the user's own words (a JSON path with the field's title, or
    "trang 1, bảng 1, hàng 2, ô 1"); `quoted` holds the words found there, cut to a readable length; `clause` names the
    regulation where one decides, `law` its decisive words; `hint` says what to do; `origin` which style or default the
    value found comes from; `component` the key of the component concerned. `outcome` is FAILED but for what a person
    must look at (REVIEW) and what could not be examined (UNSEEN).
    `also` holds the other places where the same thing is to be said; `page` the printed page (from 1) where `spot` is,
    None when the pages are not known.
    """

    code: str
    severity: Severity
    place: str
    message: str
    quoted: str | None = None
    clause: str | None = None
    hint: str | None = None
    law: str | None = None
    origin: str | None = None
    component: str | None = None
    outcome: Outcome = Outcome.FAILED
    spot: Spot | None = None
    also: tuple[Spot, ...] = ()
    fingerprint: str | None = None
    page: int | None = None
