"""Contacts: the people at customers."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"

ID = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    op.create_table(
        "contact",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("customer_id", ID, nullable=True),
        sa.Column("department", sa.String(), nullable=True),
        sa.Column("title", sa.String(), nullable=True),
        sa.Column("buying_role", sa.String(), nullable=True),
        sa.Column("is_main", sa.Boolean(), nullable=False),
        sa.Column("mobile", sa.String(), nullable=True),
        sa.Column("phone", sa.String(), nullable=True),
        sa.Column("email", sa.String(), nullable=True),
        sa.Column("wechat", sa.String(), nullable=True),
        sa.Column("birthday", sa.String(), nullable=True),
        sa.Column("owner_id", ID, nullable=True),
        sa.Column("number", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.Column("match_key", sa.String(), nullable=True),
        sa.Column("search", sa.String(), nullable=False),
        sa.Column("source_id", ID, nullable=True),
        sa.Column("source_row", ID, nullable=True),
        sa.Column("id", ID, nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], name=op.f("fk_contact_customer_id")),
        sa.ForeignKeyConstraint(["owner_id"], ["member.id"], name=op.f("fk_contact_owner_id"), ondelete="SET NULL"),
        sa.ForeignKeyConstraint(["source_id"], ["import_source.id"], name=op.f("fk_contact_source_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contact")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_contact_match", "contact", ["match_key"], unique=False)
    for column in ("customer_id", "owner_id", "number", "source_id"):
        op.create_index(op.f(f"ix_contact_{column}"), "contact", [column], unique=False)
