"""Overlay credits of incentive pay."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"

ID = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    op.create_table(
        "pay_overlay",
        sa.Column("member_id", ID, nullable=False),
        sa.Column("scope", sa.String(), nullable=False),
        sa.Column("target_id", ID, nullable=False),
        sa.Column("share", sa.BigInteger(), nullable=False),
        sa.Column("starts", sa.Date(), nullable=False),
        sa.Column("ends", sa.Date(), nullable=True),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("id", ID, nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_pay_overlay_member_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pay_overlay")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_pay_overlay_member_id"), "pay_overlay", ["member_id"], unique=False)
