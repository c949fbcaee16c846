"""The tables. Column names are the user's nouns, so that the file can be read without this program.

Times are UTC as ISO text with microseconds: they sort as text and say their zone. Values are JSON text. A change here
goes with a migration in `migrations/versions/`; a test compares the two.
"""

from __future__ import annotations

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    """All tables of `vanban.db`."""


class BanThao(Base):
    """A draft. `lan` counts its saves from 1; `xoa_luc` is set when the user has thrown it away: it can come back."""

    __tablename__ = "ban_thao"
    __table_args__ = (Index("ban_thao_sua_luc", "sua_luc"), {"sqlite_autoincrement": True})

    id: Mapped[int] = mapped_column(primary_key=True)
    loai: Mapped[str]
    ten: Mapped[str]
    gia_tri: Mapped[str]
    lan: Mapped[int]
    noi_ghi: Mapped[str | None]
    tao_luc: Mapped[str]
    sua_luc: Mapped[str]
    xoa_luc: Mapped[str | None]
    nhan_ban_tu: Mapped[int | None] = mapped_column(ForeignKey("ban_thao.id"))


class PhienBan(Base):
    """A draft as it was at one save. `tu_dong`: saved in passing; the others are kept for ever (see `keeping`)."""

    __tablename__ = "phien_ban"
    __table_args__ = (
        UniqueConstraint("ban_thao_id", "lan", name="phien_ban_mot_lan"),
        CheckConstraint("tu_dong IN (0, 1)", name="phien_ban_tu_dong"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    ban_thao_id: Mapped[int] = mapped_column(ForeignKey("ban_thao.id"))
    lan: Mapped[int]
    gia_tri: Mapped[str]
    luc: Mapped[str]
    tu_dong: Mapped[bool]


class DaLam(Base):
    """A document made of a draft: the bundle it was made of, and its files by name in `<kho>/van_ban/`."""

    __tablename__ = "da_lam"
    __table_args__ = (Index("da_lam_luc", "luc"), {"sqlite_autoincrement": True})

    id: Mapped[int] = mapped_column(primary_key=True)
    ban_thao_id: Mapped[int] = mapped_column(ForeignKey("ban_thao.id"))
    lan: Mapped[int]
    loai: Mapped[str]
    ten: Mapped[str]
    du_lieu: Mapped[str]
    tep_docx: Mapped[str]
    tep_pdf: Mapped[str | None]
    luc: Mapped[str]
