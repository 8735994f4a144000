"""Invoices: what was invoiced, on which day."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"

ID = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    op.create_table(
        "invoice",
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("number", sa.String(), nullable=True),
        sa.Column("match_key", sa.String(), nullable=True),
        sa.Column("member_id", ID, nullable=True),
        sa.Column("customer_id", ID, nullable=True),
        sa.Column("order_number", sa.String(), nullable=True),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("currency", sa.String(), nullable=True),
        sa.Column("original_amount", sa.BigInteger(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.Column("source_id", ID, nullable=True),
        sa.Column("source_row", ID, nullable=True),
        sa.Column("id", ID, nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], name=op.f("fk_invoice_customer_id")),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_invoice_member_id")),
        sa.ForeignKeyConstraint(["source_id"], ["import_source.id"], name=op.f("fk_invoice_source_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_invoice")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_invoice_customer_id"), "invoice", ["customer_id"], unique=False)
    op.create_index("ix_invoice_day", "invoice", ["day", "member_id", "amount"], unique=False)
    op.create_index("ix_invoice_match", "invoice", ["match_key"], unique=False)
    op.create_index(op.f("ix_invoice_source_id"), "invoice", ["source_id"], unique=False)
