"""Because of which other sheets rows of a sheet were set aside: undone, these say that the rows can come again."""

import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision = "0020"


def upgrade() -> None:
    op.add_column("import_source", sa.Column("told_by", sa.JSON(), nullable=True))
