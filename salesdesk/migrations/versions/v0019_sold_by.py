"""By which contract and opportunity a sale was made, so that it is known again when these come as well."""

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"


def upgrade() -> None:
    op.add_column("sale_line", sa.Column("contract_number", sa.String(), nullable=True))
    op.add_column("sale_line", sa.Column("opportunity", sa.String(), nullable=True))
