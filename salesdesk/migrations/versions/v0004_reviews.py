"""Reviews: criteria with sections, levels and rules; templates with versions; cycles with steps; what others say; improvement."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

ID = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    _columns()
    _tables()
    _keep_templates()


def _columns() -> None:
    add = op.add_column
    add("review_template", sa.Column("role", sa.String(), nullable=True))
    for name in ("self_weight", "others_weight"):
        add("review_template", sa.Column(name, sa.BigInteger(), server_default="0", nullable=False))
    add("review_template", sa.Column("revision", ID, server_default="1", nullable=False))
    # SQLite takes the reference with the column, or not at all.
    origin = sa.ForeignKey("review_template.id", name=op.f("fk_review_template_origin_id"), ondelete="SET NULL")
    add("review_template", sa.Column("origin_id", ID, origin, nullable=True), inline_references=True)
    op.create_index(op.f("ix_review_template_origin_id"), "review_template", ["origin_id"], unique=False)
    for name in ("section", "about"):
        add("review_criterion", sa.Column(name, sa.String(), server_default="", nullable=False))
    for name in ("levels", "rule"):
        add("review_criterion", sa.Column(name, sa.JSON(), nullable=True))
    for name in ("steps", "due"):
        add("review_cycle", sa.Column(name, sa.JSON(), nullable=True))
    add("review_cycle", sa.Column("too_new_days", ID, nullable=True))
    add("review_cycle", sa.Column("prorated", sa.Boolean(), server_default="0", nullable=False))
    template = sa.ForeignKey("review_template.id", name=op.f("fk_review_template_id"))
    add("review", sa.Column("template_id", ID, template, nullable=True), inline_references=True)
    op.create_index(op.f("ix_review_template_id"), "review", ["template_id"], unique=False)
    add("review", sa.Column("step", sa.String(), server_default="manager", nullable=False))
    add("review", sa.Column("calibrated", sa.BigInteger(), nullable=True))
    add("review", sa.Column("potential", ID, nullable=True))
    add("review", sa.Column("signed_on", sa.Date(), nullable=True))


def _keep_templates() -> None:
    """A template that reviews follow becomes their own copy; the library gets another with the same words."""
    connection = op.get_bind()
    run = connection.execute
    columns = "kind, metric, weight, cap, points, position, name"
    for (template_id,) in run(sa.text("SELECT DISTINCT template_id FROM review_cycle ORDER BY template_id")).fetchall():
        own = {"id": template_id}
        copy = "INSERT INTO review_template (name, grades) SELECT name, grades FROM review_template WHERE id = :id RETURNING id"
        own["new"] = run(sa.text(copy), own).scalar_one()
        run(
            sa.text(
                f"INSERT INTO review_criterion (template_id, {columns}) "
                f"SELECT :new, {columns} FROM review_criterion WHERE template_id = :id ORDER BY position"
            ),
            own,
        )
        run(sa.text("UPDATE review_template SET origin_id = :new WHERE id = :id"), own)
    run(sa.text("UPDATE review SET template_id = (SELECT template_id FROM review_cycle WHERE review_cycle.id = review.cycle_id)"))
    run(sa.text("UPDATE review SET step = 'confirmed' WHERE state = 'final'"))


def _tables() -> None:
    op.create_table(
        "note",
        sa.Column("member_id", ID, nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("id", ID, nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_note_member_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_note")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_note_member_id", "note", ["member_id"], unique=False)
    op.create_table(
        "team_change",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("team_id", ID, nullable=True),
        sa.Column("owner_id", ID, nullable=True),
        sa.Column("cause", sa.String(), nullable=True),
        sa.Column("change", sa.String(), nullable=True),
        sa.Column("check_on", sa.Date(), nullable=True),
        sa.Column("result", sa.String(), nullable=True),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("search", sa.String(), nullable=False),
        sa.Column("id", ID, nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(["team_id"], ["team.id"], name=op.f("fk_team_change_team_id"), ondelete="SET NULL"),
        sa.ForeignKeyConstraint(["owner_id"], ["member.id"], name=op.f("fk_team_change_owner_id"), ondelete="SET NULL"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_team_change")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "improvement_plan",
        sa.Column("member_id", ID, nullable=False),
        sa.Column("review_id", ID, nullable=True),
        sa.Column("start", sa.Date(), nullable=False),
        sa.Column("end", sa.Date(), nullable=False),
        sa.Column("problem", sa.String(), nullable=False),
        sa.Column("goal", sa.String(), nullable=False),
        sa.Column("measures", sa.String(), nullable=False),
        sa.Column("support", sa.String(), nullable=False),
        sa.Column("metric", sa.String(), nullable=True),
        sa.Column("aim", sa.BigInteger(), nullable=True),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("outcome", sa.String(), nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("id", ID, nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_improvement_plan_member_id")),
        sa.ForeignKeyConstraint(["review_id"], ["review.id"], name=op.f("fk_improvement_plan_review_id"), ondelete="SET NULL"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_improvement_plan")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_improvement_plan_member_id", "improvement_plan", ["member_id"], unique=False)
    op.create_index("ix_improvement_plan_review_id", "improvement_plan", ["review_id"], unique=False)
    op.create_table(
        "improvement_check",
        sa.Column("plan_id", ID, nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("held_on", sa.Date(), nullable=True),
        sa.Column("result", sa.String(), nullable=False),
        sa.Column("finding", sa.String(), nullable=False),
        sa.Column("id", ID, nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(["plan_id"], ["improvement_plan.id"], name=op.f("fk_improvement_check_plan_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_improvement_check")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_improvement_check_plan_id", "improvement_check", ["plan_id"], unique=False)
    op.create_table(
        "review_answer",
        sa.Column("review_id", ID, nullable=False),
        sa.Column("criterion_id", ID, nullable=True),
        sa.Column("rater", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("score", sa.BigInteger(), nullable=True),
        sa.Column("comment", sa.String(), nullable=False),
        sa.Column("source_id", ID, nullable=True),
        sa.Column("source_row", ID, nullable=True),
        sa.Column("id", ID, nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(["review_id"], ["review.id"], name=op.f("fk_review_answer_review_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["criterion_id"], ["review_criterion.id"], name=op.f("fk_review_answer_criterion_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["source_id"], ["import_source.id"], name=op.f("fk_review_answer_source_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_review_answer")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_review_answer_review_id", "review_answer", ["review_id"], unique=False)
    op.create_index("ix_review_answer_source_id", "review_answer", ["source_id"], unique=False)
    op.create_table(
        "review_version",
        sa.Column("review_id", ID, nullable=False),
        sa.Column("number", ID, nullable=False),
        sa.Column("frozen", sa.JSON(), nullable=False),
        sa.Column("finalised_on", sa.Date(), nullable=True),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("id", ID, nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(["review_id"], ["review.id"], name=op.f("fk_review_version_review_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_review_version")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_review_version_number", "review_version", ["review_id", "number"], unique=True)
    op.create_table(
        "review_talk",
        sa.Column("review_id", ID, nullable=False),
        sa.Column("planned_on", sa.Date(), nullable=True),
        sa.Column("held_on", sa.Date(), nullable=True),
        sa.Column("questions", sa.JSON(), nullable=False),
        sa.Column("view", sa.String(), nullable=False),
        sa.Column("id", ID, nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(["review_id"], ["review.id"], name=op.f("fk_review_talk_review_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_review_talk")),
        sa.UniqueConstraint("review_id", name=op.f("uq_review_talk_review_id")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "review_appeal",
        sa.Column("review_id", ID, nullable=False),
        sa.Column("raised_on", sa.Date(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("answer", sa.String(), nullable=False),
        sa.Column("answered_on", sa.Date(), nullable=True),
        sa.Column("id", ID, nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(["review_id"], ["review.id"], name=op.f("fk_review_appeal_review_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_review_appeal")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_review_appeal_review_id", "review_appeal", ["review_id"], unique=False)
