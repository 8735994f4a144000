"""From which sheet a score came, and which review a task was agreed in."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"

ID = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    # SQLite takes a reference with its column, or not at all.
    source = sa.ForeignKey("import_source.id", name=op.f("fk_review_score_source_id"))
    op.add_column("review_score", sa.Column("source_id", ID, source, nullable=True), inline_references=True)
    op.add_column("review_score", sa.Column("source_row", ID, nullable=True))
    op.create_index(op.f("ix_review_score_source_id"), "review_score", ["source_id"], unique=False)
    review = sa.ForeignKey("review.id", name=op.f("fk_task_review_id"), ondelete="SET NULL")
    op.add_column("task", sa.Column("review_id", ID, review, nullable=True), inline_references=True)
    op.create_index(op.f("ix_task_review_id"), "task", ["review_id"], unique=False)
    _keep_agreements()
    op.drop_column("review", "next_steps")


def _keep_agreements() -> None:
    """Each line of what was agreed becomes a task of the reviewed."""
    connection = op.get_bind()
    rows = connection.execute(sa.text("SELECT id, member_id, next_steps FROM review WHERE next_steps <> ''")).all()
    insert = sa.text(
        "INSERT INTO task (name, owner_id, review_id, kind, priority, state, version) "
        "VALUES (:name, :owner, :review, 'sales', 'normal', 'todo', 1)"
    )
    for id_, member, steps in rows:
        for line in str(steps).splitlines():
            if line.strip():
                connection.execute(insert, {"name": line.strip(), "owner": member, "review": id_})
