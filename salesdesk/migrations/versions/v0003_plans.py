"""Action plans, activities and opportunities."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

ID = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def _own() -> list[sa.Column[Any]]:
    return [sa.Column("id", ID, nullable=False), sa.Column("version", sa.Integer(), server_default="1", nullable=False)]


def _source(table: str) -> list[sa.schema.SchemaItem]:
    return [
        sa.Column("source_id", ID, nullable=True),
        sa.Column("source_row", ID, nullable=True),
        sa.ForeignKeyConstraint(["source_id"], ["import_source.id"], name=op.f(f"fk_{table}_source_id")),
    ]


def upgrade() -> None:
    op.create_table(
        "plan",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("start", sa.Date(), nullable=False),
        sa.Column("note", sa.String(), nullable=True),
        *_own(),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plan")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "plan_template",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=True),
        *_own(),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plan_template")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "plan_template_task",
        sa.Column("template_id", ID, nullable=False),
        sa.Column("position", ID, nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("priority", sa.String(), nullable=False),
        sa.Column("begins", ID, nullable=True),
        sa.Column("ends", ID, nullable=False),
        sa.Column("effort", sa.BigInteger(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        *_own(),
        sa.ForeignKeyConstraint(["template_id"], ["plan_template.id"], name=op.f("fk_plan_template_task_template_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plan_template_task")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_plan_template_task_template_id"), "plan_template_task", ["template_id"], unique=False)
    _tasks()
    _activities()
    _opportunities()


def _tasks() -> None:
    op.create_table(
        "task",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("owner_id", ID, nullable=True),
        sa.Column("customer_id", ID, nullable=True),
        sa.Column("plan_id", ID, nullable=True),
        sa.Column("goal_id", ID, nullable=True),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("priority", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("start", sa.Date(), nullable=True),
        sa.Column("due", sa.Date(), nullable=True),
        sa.Column("done_on", sa.Date(), nullable=True),
        sa.Column("effort", sa.BigInteger(), nullable=True),
        sa.Column("repeat", sa.String(), nullable=True),
        sa.Column("repeat_until", sa.Date(), nullable=True),
        sa.Column("series_id", ID, nullable=True),
        sa.Column("result", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.Column("match_key", sa.String(), nullable=True),
        *_source("task"),
        *_own(),
        sa.ForeignKeyConstraint(["owner_id"], ["member.id"], name=op.f("fk_task_owner_id")),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], name=op.f("fk_task_customer_id")),
        sa.ForeignKeyConstraint(["goal_id"], ["goal.id"], name=op.f("fk_task_goal_id"), ondelete="SET NULL"),
        sa.ForeignKeyConstraint(["plan_id"], ["plan.id"], name=op.f("fk_task_plan_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_task")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_task_due", "task", ["due", "owner_id", "state"], unique=False)
    op.create_index("ix_task_state", "task", ["state"], unique=False)
    for column in ("owner_id", "customer_id", "goal_id", "plan_id", "series_id", "match_key", "source_id"):
        op.create_index(op.f(f"ix_task_{column}"), "task", [column], unique=False)


def _activities() -> None:
    op.create_table(
        "activity",
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("member_id", ID, nullable=True),
        sa.Column("customer_id", ID, nullable=True),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("minutes", ID, nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.Column("match_key", sa.String(), nullable=True),
        *_source("activity"),
        *_own(),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_activity_member_id")),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], name=op.f("fk_activity_customer_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_activity")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_activity_day", "activity", ["day", "member_id", "kind"], unique=False)
    op.create_index("ix_activity_customer", "activity", ["customer_id", "day"], unique=False)
    op.create_index("ix_activity_match", "activity", ["match_key"], unique=False)
    op.create_index(op.f("ix_activity_source_id"), "activity", ["source_id"], unique=False)


def _opportunities() -> None:
    op.create_table(
        "opportunity",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("number", sa.String(), nullable=True),
        sa.Column("customer_id", ID, nullable=True),
        sa.Column("member_id", ID, nullable=True),
        sa.Column("amount", sa.BigInteger(), nullable=True),
        sa.Column("stage", sa.String(), nullable=True),
        sa.Column("probability", sa.BigInteger(), nullable=True),
        sa.Column("opened_on", sa.Date(), nullable=True),
        sa.Column("close_on", sa.Date(), nullable=True),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=True),
        sa.Column("match_key", sa.String(), nullable=True),
        *_source("opportunity"),
        *_own(),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], name=op.f("fk_opportunity_customer_id")),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_opportunity_member_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_opportunity")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_opportunity_opened", "opportunity", ["opened_on", "member_id"], unique=False)
    op.create_index("ix_opportunity_state", "opportunity", ["state", "close_on"], unique=False)
    op.create_index("ix_opportunity_match", "opportunity", ["match_key"], unique=False)
    op.create_index(op.f("ix_opportunity_customer_id"), "opportunity", ["customer_id"], unique=False)
    op.create_index(op.f("ix_opportunity_source_id"), "opportunity", ["source_id"], unique=False)
