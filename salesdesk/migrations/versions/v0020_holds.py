"""Which rows an import holds that earlier ones brought: undone, these leave them."""

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"

ID = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    op.create_table(
        "journal_hold",
        sa.Column("action_id", ID, nullable=False),
        sa.Column("table_name", sa.String(), nullable=False),
        sa.Column("first_id", ID, nullable=False),
        sa.Column("last_id", ID, nullable=False),
        sa.Column("columns", sa.JSON(), nullable=False),
        sa.Column("id", ID, nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(["action_id"], ["journal_action.id"], name=op.f("fk_journal_hold_action_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_journal_hold")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_journal_hold_action_id"), "journal_hold", ["action_id"], unique=False)
    op.create_index("ix_journal_hold_row", "journal_hold", ["table_name", "first_id"], unique=False)
