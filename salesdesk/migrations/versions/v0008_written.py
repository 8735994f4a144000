"""How the dates and numbers of a remembered sheet are written."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    op.add_column("import_memory", sa.Column("written", sa.JSON(), nullable=True))
