"""What lines of orders have from their entry alone, so that it becomes their order's when that comes."""

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision = "0021"


def upgrade() -> None:
    op.add_column("import_source", sa.Column("entered", sa.String(), nullable=True))
