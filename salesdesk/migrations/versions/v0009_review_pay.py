"""What the grade of a final review means for pay, beside its total: figures are measured by it."""

from decimal import Decimal

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"

_SCALE = 10_000


def upgrade() -> None:
    op.add_column("review", sa.Column("coefficient", sa.BigInteger(), nullable=True))
    op.add_column("review", sa.Column("bonus", sa.BigInteger(), nullable=True))
    review = sa.table("review", sa.column("id", sa.BigInteger), sa.column("coefficient", sa.BigInteger), sa.column("frozen", sa.JSON))
    connection = op.get_bind()
    for id_, frozen in connection.execute(sa.select(review.c.id, review.c.frozen).where(review.c.frozen.is_not(None))).all():
        kept = (frozen or {}).get("coefficient")
        if kept is not None:
            connection.execute(review.update().where(review.c.id == id_).values(coefficient=int(Decimal(kept) * _SCALE)))
