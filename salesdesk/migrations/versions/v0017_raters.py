"""Who is asked for feedback on a review, and whose answer an answer is."""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"

ID = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    op.create_table(
        "review_rater",
        sa.Column("review_id", ID, nullable=False),
        sa.Column("member_id", ID, nullable=True),
        sa.Column("contact_id", ID, nullable=True),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("email", sa.String(), server_default="", nullable=False),
        sa.Column("asked_on", sa.Date(), nullable=True),
        sa.Column("id", ID, nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(["review_id"], ["review.id"], name=op.f("fk_review_rater_review_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_review_rater_member_id"), ondelete="SET NULL"),
        sa.ForeignKeyConstraint(["contact_id"], ["contact.id"], name=op.f("fk_review_rater_contact_id"), ondelete="SET NULL"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_review_rater")),
        sqlite_autoincrement=True,
    )
    for column in ("review_id", "member_id", "contact_id"):
        op.create_index(op.f(f"ix_review_rater_{column}"), "review_rater", [column], unique=False)
    # SQLite takes a reference with its column, or not at all.
    rater = sa.ForeignKey("review_rater.id", name=op.f("fk_review_answer_rater_id"), ondelete="SET NULL")
    op.add_column("review_answer", sa.Column("rater_id", ID, rater, nullable=True), inline_references=True)
    op.create_index(op.f("ix_review_answer_rater_id"), "review_answer", ["rater_id"], unique=False)
