"""Rows that were taken before, are rejected when they come again and are mended in the error workbook: they replace what they were."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from salesdesk.db import Database
from salesdesk.imports import ImportPlan, apply_plan, plan_import, write_rejected
from salesdesk.imports.plan.planned import Counts
from salesdesk.model import Receipt, SaleLine
from salesdesk.undo import undo
from tests.core.imports.sheets import stored

SALES = "日期,销售员,客户名称,产品名称,数量,金额\n", "2026-10-0{0},张三,客户{0},泵,1,{1}\n"
RECEIPTS = "回款日期,业务员,客户名称,回款金额\n", "2026-10-0{0},张三,客户{0},{1}\n"


@pytest.mark.parametrize(("model", "kind", "cell"), [(SaleLine, SALES, "G4"), (Receipt, RECEIPTS, "E4")])
def test_row_when_mended_after_it_was_rejected_in_a_corrected_sheet_then_replaces_what_is_stored_of_it(
    database: Database, tmp_path: Path, model: type[SaleLine | Receipt], kind: tuple[str, str], cell: str
) -> None:
    path, errors = tmp_path / "十月.csv", tmp_path / "errors.xlsx"

    def bring(*amounts: object) -> ImportPlan:
        path.write_text(kind[0] + "".join(kind[1].format(day, amount) for day, amount in enumerate(amounts, 1)), "utf-8")
        plan = plan_import(database, [path])
        apply_plan(database, plan)
        return plan

    bring(100, 200, 300, 400)
    write_rejected(bring(100, "二百多", 300, 400), errors)
    book = openpyxl.load_workbook(errors)
    book.worksheets[0][cell].value = 250
    book.save(errors)

    plan = plan_import(database, [errors])
    apply_plan(database, plan)

    assert plan.counts == Counts(changed=1)
    assert [(one.before, one.after) for one in plan.tables[0].samples[0].changes] == [(Decimal(200), Decimal(250))]
    assert sorted(amount for (amount,) in stored(database, model.amount)) == [100, 250, 300, 400]
    # The sheet itself, put right at last, brings nothing new.
    assert bring(100, 250, 300, 400).counts == Counts(same=4)
    assert undo(database) is not None
    assert sorted(amount for (amount,) in stored(database, model.amount)) == [100, 200, 300, 400]
