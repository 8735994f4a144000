"""The spine: people, market, facts, targets, reviews, imports, journal."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

ID = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    op.create_table(
        "alias",
        sa.Column("record", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("target_id", ID, nullable=False),
        sa.Column("id", ID, nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_alias")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_alias_record_text", "alias", ["record", "text"], unique=True)
    op.create_table(
        "exchange_rate",
        sa.Column("currency", sa.String(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("rate", sa.String(), nullable=False),
        sa.Column("id", ID, nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_exchange_rate")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_exchange_rate_day", "exchange_rate", ["currency", "day"], unique=True)
    op.create_table(
        "import_memory",
        sa.Column("shape", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("meanings", sa.JSON(), nullable=False),
        sa.Column("id", ID, nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_import_memory")),
        sa.UniqueConstraint("shape", name=op.f("uq_import_memory_shape")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "journal_action",
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("context", sa.String(), nullable=False),
        sa.Column("label", sa.String(), nullable=False),
        sa.Column("values", sa.JSON(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("undone_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("reason", sa.String(), nullable=True),
        sa.Column("id", ID, nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_journal_action")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "review_template",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("grades", sa.JSON(), nullable=False),
        sa.Column("id", ID, nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_review_template")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "setting",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("value", sa.JSON(), nullable=False),
        sa.Column("id", ID, nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_setting")),
        sa.UniqueConstraint("name", name=op.f("uq_setting_name")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "import_batch",
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("files", sa.String(), nullable=False),
        sa.Column("action_id", ID, nullable=True),
        sa.Column("counts", sa.JSON(), nullable=False),
        sa.Column("id", ID, nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(["action_id"], ["journal_action.id"], name=op.f("fk_import_batch_action_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_import_batch")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "journal_bulk",
        sa.Column("action_id", ID, nullable=False),
        sa.Column("table_name", sa.String(), nullable=False),
        sa.Column("first_id", ID, nullable=False),
        sa.Column("last_id", ID, nullable=False),
        sa.Column("rows", sa.LargeBinary(), nullable=True),
        sa.Column("id", ID, nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(["action_id"], ["journal_action.id"], name=op.f("fk_journal_bulk_action_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_journal_bulk")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_journal_bulk_action_id"), "journal_bulk", ["action_id"], unique=False)
    op.create_table(
        "journal_change",
        sa.Column("action_id", ID, nullable=False),
        sa.Column("table_name", sa.String(), nullable=False),
        sa.Column("row_id", ID, nullable=False),
        sa.Column("before", sa.JSON(), nullable=True),
        sa.Column("after", sa.JSON(), nullable=True),
        sa.Column("id", ID, nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(["action_id"], ["journal_action.id"], name=op.f("fk_journal_change_action_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_journal_change")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_journal_change_action_id"), "journal_change", ["action_id"], unique=False)
    op.create_index("ix_journal_change_row", "journal_change", ["table_name", "row_id"], unique=False)
    op.create_table(
        "review_criterion",
        sa.Column("template_id", ID, nullable=False),
        sa.Column("position", ID, nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("metric", sa.String(), nullable=True),
        sa.Column("weight", sa.BigInteger(), nullable=False),
        sa.Column("cap", sa.BigInteger(), nullable=True),
        sa.Column("points", sa.JSON(), nullable=True),
        sa.Column("id", ID, nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(["template_id"], ["review_template.id"], name=op.f("fk_review_criterion_template_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_review_criterion")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_review_criterion_template_id"), "review_criterion", ["template_id"], unique=False)
    op.create_table(
        "review_cycle",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("template_id", ID, nullable=False),
        sa.Column("period_kind", sa.String(), nullable=False),
        sa.Column("period_start", sa.Date(), nullable=False),
        sa.Column("period_end", sa.Date(), nullable=False),
        sa.Column("id", ID, nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(["template_id"], ["review_template.id"], name=op.f("fk_review_cycle_template_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_review_cycle")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "import_source",
        sa.Column("batch_id", ID, nullable=False),
        sa.Column("file", sa.String(), nullable=False),
        sa.Column("sheet", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("product", sa.String(), nullable=True),
        sa.Column("id", ID, nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(["batch_id"], ["import_batch.id"], name=op.f("fk_import_source_batch_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_import_source")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_import_source_batch_id"), "import_source", ["batch_id"], unique=False)
    op.create_table(
        "member",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("employee_number", sa.String(), nullable=True),
        sa.Column("role", sa.String(), nullable=True),
        sa.Column("region", sa.String(), nullable=True),
        sa.Column("hired_on", sa.Date(), nullable=True),
        sa.Column("left_on", sa.Date(), nullable=True),
        sa.Column("phone", sa.String(), nullable=True),
        sa.Column("email", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.Column("search", sa.String(), nullable=False),
        sa.Column("source_id", ID, nullable=True),
        sa.Column("source_row", ID, nullable=True),
        sa.Column("id", ID, nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(["source_id"], ["import_source.id"], name=op.f("fk_member_source_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_member")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_member_employee_number"), "member", ["employee_number"], unique=False)
    op.create_index(op.f("ix_member_source_id"), "member", ["source_id"], unique=False)
    op.create_table(
        "product",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("code", sa.String(), nullable=True),
        sa.Column("category", sa.String(), nullable=True),
        sa.Column("list_price", sa.BigInteger(), nullable=True),
        sa.Column("unit", sa.String(), nullable=True),
        sa.Column("search", sa.String(), nullable=False),
        sa.Column("source_id", ID, nullable=True),
        sa.Column("source_row", ID, nullable=True),
        sa.Column("id", ID, nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(["source_id"], ["import_source.id"], name=op.f("fk_product_source_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_product")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_product_code"), "product", ["code"], unique=False)
    op.create_index(op.f("ix_product_source_id"), "product", ["source_id"], unique=False)
    op.create_table(
        "customer",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("code", sa.String(), nullable=True),
        sa.Column("grade", sa.String(), nullable=True),
        sa.Column("industry", sa.String(), nullable=True),
        sa.Column("region", sa.String(), nullable=True),
        sa.Column("owner_id", ID, nullable=True),
        sa.Column("phone", sa.String(), nullable=True),
        sa.Column("address", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.Column("search", sa.String(), nullable=False),
        sa.Column("source_id", ID, nullable=True),
        sa.Column("source_row", ID, nullable=True),
        sa.Column("id", ID, nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(["owner_id"], ["member.id"], name=op.f("fk_customer_owner_id"), ondelete="SET NULL"),
        sa.ForeignKeyConstraint(["source_id"], ["import_source.id"], name=op.f("fk_customer_source_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_customer")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_customer_code"), "customer", ["code"], unique=False)
    op.create_index(op.f("ix_customer_owner_id"), "customer", ["owner_id"], unique=False)
    op.create_index(op.f("ix_customer_source_id"), "customer", ["source_id"], unique=False)
    op.create_table(
        "review",
        sa.Column("cycle_id", ID, nullable=False),
        sa.Column("member_id", ID, nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("strengths", sa.String(), nullable=False),
        sa.Column("to_improve", sa.String(), nullable=False),
        sa.Column("comment", sa.String(), nullable=False),
        sa.Column("next_steps", sa.String(), nullable=False),
        sa.Column("total", sa.BigInteger(), nullable=True),
        sa.Column("grade", sa.String(), nullable=True),
        sa.Column("finalised_on", sa.Date(), nullable=True),
        sa.Column("frozen", sa.JSON(), nullable=True),
        sa.Column("id", ID, nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(["cycle_id"], ["review_cycle.id"], name=op.f("fk_review_cycle_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_review_member_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_review")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_review_cycle_member", "review", ["cycle_id", "member_id"], unique=True)
    op.create_index(op.f("ix_review_member_id"), "review", ["member_id"], unique=False)
    op.create_table(
        "team",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("parent_id", ID, nullable=True),
        sa.Column("leader_id", ID, nullable=True),
        sa.Column("source_id", ID, nullable=True),
        sa.Column("source_row", ID, nullable=True),
        sa.Column("id", ID, nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(["leader_id"], ["member.id"], name=op.f("fk_team_leader_id"), ondelete="SET NULL"),
        sa.ForeignKeyConstraint(["parent_id"], ["team.id"], name=op.f("fk_team_parent_id")),
        sa.ForeignKeyConstraint(["source_id"], ["import_source.id"], name=op.f("fk_team_source_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_team")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_team_source_id"), "team", ["source_id"], unique=False)
    op.create_table(
        "membership",
        sa.Column("member_id", ID, nullable=False),
        sa.Column("team_id", ID, nullable=False),
        sa.Column("start", sa.Date(), nullable=True),
        sa.Column("end", sa.Date(), nullable=True),
        sa.Column("id", ID, nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_membership_member_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["team_id"], ["team.id"], name=op.f("fk_membership_team_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_membership")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_membership_member", "membership", ["member_id", "start"], unique=False)
    op.create_index(op.f("ix_membership_team_id"), "membership", ["team_id"], unique=False)
    op.create_table(
        "receipt",
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("number", sa.String(), nullable=True),
        sa.Column("match_key", sa.String(), nullable=True),
        sa.Column("member_id", ID, nullable=True),
        sa.Column("customer_id", ID, nullable=True),
        sa.Column("order_number", sa.String(), nullable=True),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("currency", sa.String(), nullable=True),
        sa.Column("original_amount", sa.BigInteger(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.Column("source_id", ID, nullable=True),
        sa.Column("source_row", ID, nullable=True),
        sa.Column("id", ID, nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], name=op.f("fk_receipt_customer_id")),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_receipt_member_id")),
        sa.ForeignKeyConstraint(["source_id"], ["import_source.id"], name=op.f("fk_receipt_source_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_receipt")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_receipt_customer_id"), "receipt", ["customer_id"], unique=False)
    op.create_index("ix_receipt_day", "receipt", ["day", "member_id", "amount"], unique=False)
    op.create_index("ix_receipt_match", "receipt", ["match_key"], unique=False)
    op.create_index(op.f("ix_receipt_source_id"), "receipt", ["source_id"], unique=False)
    op.create_table(
        "review_score",
        sa.Column("review_id", ID, nullable=False),
        sa.Column("criterion_id", ID, nullable=False),
        sa.Column("score", sa.BigInteger(), nullable=True),
        sa.Column("comment", sa.String(), nullable=False),
        sa.Column("id", ID, nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(["criterion_id"], ["review_criterion.id"], name=op.f("fk_review_score_criterion_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["review_id"], ["review.id"], name=op.f("fk_review_score_review_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_review_score")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_review_score_criterion", "review_score", ["review_id", "criterion_id"], unique=True)
    op.create_table(
        "sale_line",
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("order_number", sa.String(), nullable=True),
        sa.Column("match_key", sa.String(), nullable=True),
        sa.Column("member_id", ID, nullable=True),
        sa.Column("customer_id", ID, nullable=True),
        sa.Column("product_id", ID, nullable=True),
        sa.Column("quantity", sa.BigInteger(), nullable=True),
        sa.Column("amount", sa.BigInteger(), nullable=True),
        sa.Column("cost", sa.BigInteger(), nullable=True),
        sa.Column("currency", sa.String(), nullable=True),
        sa.Column("original_amount", sa.BigInteger(), nullable=True),
        sa.Column("region", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.Column("is_split", sa.Boolean(), nullable=False),
        sa.Column("source_id", ID, nullable=True),
        sa.Column("source_row", ID, nullable=True),
        sa.Column("id", ID, nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], name=op.f("fk_sale_line_customer_id")),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_sale_line_member_id")),
        sa.ForeignKeyConstraint(["product_id"], ["product.id"], name=op.f("fk_sale_line_product_id")),
        sa.ForeignKeyConstraint(["source_id"], ["import_source.id"], name=op.f("fk_sale_line_source_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sale_line")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_sale_line_customer", "sale_line", ["customer_id", "day"], unique=False)
    op.create_index("ix_sale_line_day", "sale_line", ["day", "member_id", "is_split", "amount", "cost", "quantity"], unique=False)
    op.create_index("ix_sale_line_match", "sale_line", ["match_key"], unique=False)
    unmatched = sa.text("match_key IS NULL")
    op.create_index("ix_sale_line_order", "sale_line", ["order_number"], sqlite_where=unmatched, postgresql_where=unmatched)
    op.create_index(op.f("ix_sale_line_source_id"), "sale_line", ["source_id"], unique=False)
    op.create_table(
        "target",
        sa.Column("metric", sa.String(), nullable=False),
        sa.Column("member_id", ID, nullable=True),
        sa.Column("team_id", ID, nullable=True),
        sa.Column("period_kind", sa.String(), nullable=False),
        sa.Column("period_start", sa.Date(), nullable=False),
        sa.Column("value", sa.BigInteger(), nullable=False),
        sa.Column("source_id", ID, nullable=True),
        sa.Column("source_row", ID, nullable=True),
        sa.Column("id", ID, nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_target_member_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["source_id"], ["import_source.id"], name=op.f("fk_target_source_id")),
        sa.ForeignKeyConstraint(["team_id"], ["team.id"], name=op.f("fk_target_team_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_target")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_target_scope", "target", ["metric", "period_kind", "period_start", "member_id", "team_id"], unique=False)
    op.create_index(op.f("ix_target_source_id"), "target", ["source_id"], unique=False)
    op.create_table(
        "credit",
        sa.Column("sale_line_id", ID, nullable=False),
        sa.Column("member_id", ID, nullable=False),
        sa.Column("share", sa.BigInteger(), nullable=False),
        sa.Column("id", ID, nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_credit_member_id")),
        sa.ForeignKeyConstraint(["sale_line_id"], ["sale_line.id"], name=op.f("fk_credit_sale_line_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_credit")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_credit_member_id"), "credit", ["member_id"], unique=False)
    op.create_index(op.f("ix_credit_sale_line_id"), "credit", ["sale_line_id"], unique=False)
