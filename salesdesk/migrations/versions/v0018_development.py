"""What somebody is to develop, beside strengths and what to improve; for which periods a template of reviews is."""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"


def upgrade() -> None:
    op.add_column("review", sa.Column("development", sa.String(), server_default="", nullable=False))
    op.add_column("review_template", sa.Column("period_kind", sa.String(), nullable=True))
