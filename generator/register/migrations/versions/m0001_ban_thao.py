"""Drafts, their versions, documents made."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    op.create_table(
        "ban_thao",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("loai", sa.String, nullable=False),
        sa.Column("ten", sa.String, nullable=False),
        sa.Column("gia_tri", sa.String, nullable=False),
        sa.Column("lan", sa.Integer, nullable=False),
        sa.Column("noi_ghi", sa.String),
        sa.Column("tao_luc", sa.String, nullable=False),
        sa.Column("sua_luc", sa.String, nullable=False),
        sa.Column("xoa_luc", sa.String),
        sa.Column("nhan_ban_tu", sa.Integer, sa.ForeignKey("ban_thao.id")),
        sqlite_autoincrement=True,
    )
    op.create_index("ban_thao_sua_luc", "ban_thao", ["sua_luc"])
    op.create_table(
        "phien_ban",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("ban_thao_id", sa.Integer, sa.ForeignKey("ban_thao.id"), nullable=False),
        sa.Column("lan", sa.Integer, nullable=False),
        sa.Column("gia_tri", sa.String, nullable=False),
        sa.Column("luc", sa.String, nullable=False),
        sa.Column("tu_dong", sa.Boolean, nullable=False),
        sa.UniqueConstraint("ban_thao_id", "lan", name="phien_ban_mot_lan"),
        sa.CheckConstraint("tu_dong IN (0, 1)", name="phien_ban_tu_dong"),
    )
    op.create_table(
        "da_lam",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("ban_thao_id", sa.Integer, sa.ForeignKey("ban_thao.id"), nullable=False),
        sa.Column("lan", sa.Integer, nullable=False),
        sa.Column("loai", sa.String, nullable=False),
        sa.Column("ten", sa.String, nullable=False),
        sa.Column("du_lieu", sa.String, nullable=False),
        sa.Column("tep_docx", sa.String, nullable=False),
        sa.Column("tep_pdf", sa.String),
        sa.Column("luc", sa.String, nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_index("da_lam_luc", "da_lam", ["luc"])


def downgrade() -> None:
    for name in ("da_lam", "phien_ban", "ban_thao"):
        op.drop_table(name)
