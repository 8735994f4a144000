"""Goals around the targets; filtered targets; channel of sales and customers, line of products."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

ID = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    op.add_column("customer", sa.Column("channel", sa.String(), nullable=True))
    op.add_column("product", sa.Column("line", sa.String(), nullable=True))
    op.add_column("sale_line", sa.Column("channel", sa.String(), nullable=True))
    op.add_column("target", sa.Column("only", sa.String(), server_default="", nullable=False))
    op.create_table(
        "goal",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("parent_id", ID, nullable=True),
        sa.Column("metric", sa.String(), nullable=True),
        sa.Column("only", sa.String(), server_default="", nullable=False),
        sa.Column("member_id", ID, nullable=True),
        sa.Column("team_id", ID, nullable=True),
        sa.Column("start", sa.Date(), nullable=False),
        sa.Column("end", sa.Date(), nullable=False),
        sa.Column("weight", sa.BigInteger(), nullable=True),
        sa.Column("stretch", sa.BigInteger(), nullable=True),
        sa.Column("minimum", sa.BigInteger(), nullable=True),
        sa.Column("description", sa.String(), nullable=True),
        sa.Column("why", sa.String(), nullable=True),
        sa.Column("state", sa.String(), server_default="draft", nullable=False),
        sa.Column("agreed_by", sa.String(), nullable=True),
        sa.Column("agreed_on", sa.Date(), nullable=True),
        sa.Column("remark", sa.String(), nullable=True),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("outcome", sa.String(), nullable=True),
        sa.Column("source_id", ID, nullable=True),
        sa.Column("source_row", ID, nullable=True),
        sa.Column("id", ID, nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_goal_member_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["parent_id"], ["goal.id"], name=op.f("fk_goal_parent_id"), ondelete="SET NULL"),
        sa.ForeignKeyConstraint(["source_id"], ["import_source.id"], name=op.f("fk_goal_source_id")),
        sa.ForeignKeyConstraint(["team_id"], ["team.id"], name=op.f("fk_goal_team_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_goal")),
        sqlite_autoincrement=True,
    )
    for column in ("member_id", "parent_id", "source_id", "team_id"):
        op.create_index(op.f(f"ix_goal_{column}"), "goal", [column], unique=False)
    op.create_index("ix_goal_scope", "goal", ["metric", "start", "end"], unique=False)
    op.create_table(
        "key_result",
        sa.Column("goal_id", ID, nullable=False),
        sa.Column("position", ID, nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("unit", sa.String(), nullable=True),
        sa.Column("begin", sa.BigInteger(), nullable=True),
        sa.Column("target", sa.BigInteger(), nullable=True),
        sa.Column("reached", sa.BigInteger(), nullable=True),
        sa.Column("due", sa.Date(), nullable=True),
        sa.Column("id", ID, nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(["goal_id"], ["goal.id"], name=op.f("fk_key_result_goal_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_key_result")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_key_result_goal_id"), "key_result", ["goal_id"], unique=False)
    op.create_table(
        "check_in",
        sa.Column("goal_id", ID, nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("by", sa.String(), nullable=True),
        sa.Column("confidence", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=True),
        sa.Column("next_step", sa.String(), nullable=True),
        sa.Column("id", ID, nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(["goal_id"], ["goal.id"], name=op.f("fk_check_in_goal_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_check_in")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_check_in_goal", "check_in", ["goal_id", "day"], unique=False)
