"""Incentive pay: plans, periods and payouts, adjustments, disputes; rewards and awards."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"

ID = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    op.create_table(
        "pay_plan",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("ends", sa.Date(), nullable=True),
        sa.Column("archived", sa.Boolean(), nullable=False),
        sa.Column("id", ID, nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pay_plan")),
        sa.UniqueConstraint("name", name=op.f("uq_pay_plan_name")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "pay_plan_version",
        sa.Column("plan_id", ID, nullable=False),
        sa.Column("number", ID, nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("body", sa.JSON(), nullable=False),
        sa.Column("id", ID, nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(["plan_id"], ["pay_plan.id"], name=op.f("fk_pay_plan_version_plan_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pay_plan_version")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_pay_plan_version_from", "pay_plan_version", ["plan_id", "valid_from"], unique=True)
    op.create_table(
        "pay_parameter",
        sa.Column("plan_id", ID, nullable=False),
        sa.Column("member_id", ID, nullable=False),
        sa.Column("component", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("value", sa.BigInteger(), nullable=True),
        sa.Column("id", ID, nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(["plan_id"], ["pay_plan.id"], name=op.f("fk_pay_parameter_plan_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_pay_parameter_member_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pay_parameter")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_pay_parameter_from", "pay_parameter", ["plan_id", "member_id", "component", "name", "valid_from"], unique=True)
    op.create_index(op.f("ix_pay_parameter_member_id"), "pay_parameter", ["member_id"], unique=False)
    op.create_table(
        "pay_run",
        sa.Column("plan_id", ID, nullable=False),
        sa.Column("version_id", ID, nullable=False),
        sa.Column("period_kind", sa.String(), nullable=False),
        sa.Column("period_start", sa.Date(), nullable=False),
        sa.Column("period_end", sa.Date(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("hash", sa.String(), nullable=True),
        sa.Column("facts", sa.LargeBinary(), nullable=True),
        sa.Column("log", sa.JSON(), nullable=False),
        sa.Column("id", ID, nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(["plan_id"], ["pay_plan.id"], name=op.f("fk_pay_run_plan_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["version_id"], ["pay_plan_version.id"], name=op.f("fk_pay_run_version_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pay_run")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_pay_run_period", "pay_run", ["plan_id", "period_start"], unique=True)
    op.create_table(
        "payout",
        sa.Column("run_id", ID, nullable=False),
        sa.Column("member_id", ID, nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("paid", sa.BigInteger(), nullable=False),
        sa.Column("carried", sa.BigInteger(), nullable=False),
        sa.Column("balance", sa.BigInteger(), nullable=False),
        sa.Column("later", sa.JSON(), nullable=False),
        sa.Column("lines", sa.JSON(), nullable=False),
        sa.Column("id", ID, nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(["run_id"], ["pay_run.id"], name=op.f("fk_payout_run_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_payout_member_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_payout")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_payout_member_id"), "payout", ["member_id"], unique=False)
    op.create_index("ix_payout_run", "payout", ["run_id", "member_id"], unique=True)
    op.create_table(
        "pay_dispute",
        sa.Column("plan_id", ID, nullable=False),
        sa.Column("member_id", ID, nullable=False),
        sa.Column("period_start", sa.Date(), nullable=False),
        sa.Column("line", sa.String(), nullable=False),
        sa.Column("raised_on", sa.Date(), nullable=False),
        sa.Column("question", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("answer", sa.String(), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=True),
        sa.Column("id", ID, nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(["plan_id"], ["pay_plan.id"], name=op.f("fk_pay_dispute_plan_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_pay_dispute_member_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pay_dispute")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_pay_dispute_member_id"), "pay_dispute", ["member_id"], unique=False)
    op.create_index(op.f("ix_pay_dispute_plan_id"), "pay_dispute", ["plan_id"], unique=False)
    op.create_table(
        "pay_adjustment",
        sa.Column("plan_id", ID, nullable=False),
        sa.Column("member_id", ID, nullable=False),
        sa.Column("period_start", sa.Date(), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("dispute_id", ID, nullable=True),
        sa.Column("id", ID, nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(["plan_id"], ["pay_plan.id"], name=op.f("fk_pay_adjustment_plan_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_pay_adjustment_member_id")),
        sa.ForeignKeyConstraint(["dispute_id"], ["pay_dispute.id"], name=op.f("fk_pay_adjustment_dispute_id"), ondelete="SET NULL"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pay_adjustment")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_pay_adjustment_member_id"), "pay_adjustment", ["member_id"], unique=False)
    op.create_index("ix_pay_adjustment_period", "pay_adjustment", ["plan_id", "period_start"], unique=False)
    op.create_table(
        "reward",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("cost", sa.BigInteger(), nullable=False),
        sa.Column("budget", sa.BigInteger(), nullable=True),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("archived", sa.Boolean(), nullable=False),
        sa.Column("id", ID, nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reward")),
        sa.UniqueConstraint("name", name=op.f("uq_reward_name")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "award",
        sa.Column("reward_id", ID, nullable=False),
        sa.Column("member_id", ID, nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("tied_to", sa.String(), nullable=False),
        sa.Column("what", sa.String(), nullable=False),
        sa.Column("words", sa.String(), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.Column("cost", sa.BigInteger(), nullable=False),
        sa.Column("id", ID, nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(["reward_id"], ["reward.id"], name=op.f("fk_award_reward_id")),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_award_member_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_award")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_award_member_id"), "award", ["member_id"], unique=False)
    op.create_index(op.f("ix_award_reward_id"), "award", ["reward_id"], unique=False)
