"""Imports: their history, what is remembered of sheets, and by what a workspace knows its own exports."""

import json
import secrets
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

ID = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    for table, columns in _ADDED.items():
        for column in columns:
            op.add_column(table, column)
    op.execute(
        sa.text("INSERT INTO setting (name, value, version) VALUES ('identity', :own, 1)").bindparams(own=json.dumps(secrets.token_hex(3)))
    )


_ADDED: dict[str, tuple[sa.Column[Any], ...]] = {
    "import_batch": (
        sa.Column("corrects_id", ID, nullable=True),
        sa.Column("undone", sa.JSON(), nullable=True),
    ),
    "import_source": (
        sa.Column("file_hash", sa.String(), nullable=True),
        sa.Column("counts", sa.JSON(), nullable=True),
    ),
    "import_memory": (
        sa.Column("name", sa.String(), server_default="", nullable=False),
        sa.Column("headers", sa.JSON(), nullable=True),
        sa.Column("policies", sa.JSON(), nullable=True),
        sa.Column("fixes", sa.JSON(), nullable=True),
        sa.Column("header_row", ID, nullable=True),
        sa.Column("learnt_at", sa.DateTime(timezone=True), nullable=True),
    ),
}
