"""Awards point to what they are for; a member's gender may be noted."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"

ID = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    op.add_column("member", sa.Column("gender", sa.String(), nullable=True))
    for name in ("goal", "review", "opportunity"):
        # SQLite takes the reference with the column, or not at all.
        points_to = sa.ForeignKey(f"{name}.id", name=op.f(f"fk_award_{name}_id"), ondelete="SET NULL")
        op.add_column("award", sa.Column(f"{name}_id", ID, points_to, nullable=True), inline_references=True)
        op.create_index(op.f(f"ix_award_{name}_id"), "award", [f"{name}_id"], unique=False)
