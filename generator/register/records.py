"""What the store gives, as plain data. Times are aware, in UTC."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from generator.errors import Refused


@dataclass(frozen=True, slots=True)
class Saved:
    """A save that has reached the disk: the draft's version from now on, and when it was written."""

    version: int
    luc: datetime


@dataclass(frozen=True, slots=True)
class Draft:
    """A draft as it is now. `ten` is what to show it by, "" while nothing says what it is about.

    `nhan_ban_tu` is the draft it was copied from, `xoa_luc` when it was thrown away; None when it was not.
    """

    id: int
    loai: str
    ten: str
    values: Mapping[str, Any]
    version: int
    tao_luc: datetime
    sua_luc: datetime
    nhan_ban_tu: int | None
    xoa_luc: datetime | None


@dataclass(frozen=True, slots=True)
class Version:
    """A draft as it was. `is_auto`: written in passing, and thinned out with time."""

    version: int
    values: Mapping[str, Any]
    luc: datetime
    is_auto: bool


@dataclass(frozen=True, slots=True)
class Made:
    """A document that was made. The files may have been moved away by their owner since."""

    id: int
    draft_id: int
    version: int
    loai: str
    ten: str
    bundle: Mapping[str, Any]
    docx: Path
    pdf: Path | None
    luc: datetime


class Stale(Refused):
    """Raised when a draft has been saved by somebody else since it was read; nothing was written.

    `current` is the version that stands.
    """

    def __init__(self, current: Saved) -> None:
        super().__init__(
            "Bản thảo này đã được sửa ở một cửa sổ khác. Những gì vừa gõ chưa được ghi đè lên; xin chọn giữ bản nào."
        )
        self.current = current


class Absent(Refused):
    """Raised when there is no such draft, version or document."""
