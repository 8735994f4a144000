"""A hash of each row that an import brought."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    op.add_column("import_source", sa.Column("row_hashes", sa.LargeBinary(), nullable=True))
