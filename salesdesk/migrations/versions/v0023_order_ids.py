"""By which ids of its system an order is named by lines that come later."""

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"


def upgrade() -> None:
    op.add_column("import_source", sa.Column("order_ids", sa.LargeBinary(), nullable=True))
