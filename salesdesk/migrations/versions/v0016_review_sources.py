"""From which row of which sheet a final review came."""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"

ID = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    # SQLite takes a reference with its column, or not at all.
    source = sa.ForeignKey("import_source.id", name=op.f("fk_review_source_id"))
    op.add_column("review", sa.Column("source_id", ID, source, nullable=True), inline_references=True)
    op.add_column("review", sa.Column("source_row", ID, nullable=True))
    op.create_index(op.f("ix_review_source_id"), "review", ["source_id"], unique=False)
