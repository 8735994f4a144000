"""An award may point to an improvement of the team; an approved payout keeps who was in which team."""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"

ID = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    # SQLite takes the reference with the column, or not at all.
    points_to = sa.ForeignKey("team_change.id", name=op.f("fk_award_team_change_id"), ondelete="SET NULL")
    op.add_column("award", sa.Column("team_change_id", ID, points_to, nullable=True), inline_references=True)
    op.create_index(op.f("ix_award_team_change_id"), "award", ["team_change_id"], unique=False)
    op.add_column("pay_run", sa.Column("people", sa.JSON(), nullable=True))
