"""Targets and results of several metrics in each month, of people, teams and regions, and lists whose names are people."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal
from pathlib import Path
from shutil import copyfile

import pytest

from salesdesk.db import Database
from salesdesk.sheets.grid import Cell
from tests.core.imports.planned_facts import grid, planned

Rows = Sequence[Sequence[Cell]]
Sums = dict[str, int]
_TEAM, _COUNTED = "what a team reaches is the sum of its members", "is counted from the facts themselves"


@pytest.fixture(scope="module")
def empty(new_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    """Give a new workspace into which nothing is written."""
    database = Database.sqlite(copyfile(new_file, tmp_path_factory.mktemp("metrics") / "team.salesdesk"))
    yield database
    database.close()


def _rows(title: str, heads: str, *figures: Sequence[Cell], names: Sequence[str] = ("张伟", "李娜")) -> Rows:
    return [[title], heads.split(), *([name, *row] for name, row in zip(names, figures, strict=True))]


@pytest.mark.parametrize(
    ("rows", "sums", "told"),
    [
        (_rows("2026年目标", "姓名 1月销售目标 1月回款目标 2月销售目标 2月回款目标", (10.0, 8.0, 11.0, 9.0), (15.0, 1.0, 16.0, 2.0)),
         {"sales_amount": 52, "receipts": 20}, None),
        ([["2026年目标"], ["姓名", "1月", None, "2月", None], [None, "销售额", "回款", "销售额", "回款"], ["张伟", 10.0, 8.0, 11.0, 9.0]],
         {"sales_amount": 21, "receipts": 17}, None),
        (_rows("2026年", "姓名 1月销售目标 1月销售实际 1月回款目标 1月回款实际", (10.0, 8.0, 11.0, 9.0), (15.0, 1.0, 16.0, 2.0)),
         {"sales_amount": 25, "receipts": 27, "sale_line": 9, "receipt": 11}, None),
        (_rows("2026年", "姓名 1月销售额 1月新客户数实际 1月回款完成", (10.0, 3.0, 11.0), (15.0, 4.0, 16.0)),
         {"sale_line": 25, "receipt": 27}, None),
        (_rows("2026年", "姓名 1月新客户数 2月新客户数", (3.0, 1.0), (4.0, 2.0)), {}, _COUNTED),
        (_rows("2026年", "部门 1月目标 1月实际 2月目标 2月实际", (10.0, 8.0, 11.0, 9.0), (15.0, 1.0, 16.0, 2.0), names=("一部", "二部")),
         {"sales_amount": 52}, _TEAM),
        (_rows("2026年", "区域 1月目标 1月实际 2月目标 2月实际", (10.0, 8.0, 11.0, 9.0), (15.0, 1.0, 16.0, 2.0), names=("华东", "华南")),
         {"sales_amount": 52, "sale_line": 20}, None),
        (_rows("2026年区域销售目标", "区域 1月 2月", (10.0, 8.0), (15.0, 1.0), names=("华东", "华南")), {"sales_amount": 34}, None),
        ([["姓名", "底薪", "2026年目标"], ["张伟", 5000.0, 120.0], ["李娜", 6000.0, 240.0]], {"sales_amount": 360}, None),
        ([["姓名", "手机", "2026年目标"], ["张伟", "13800000001", 120.0], ["李娜", "13800000002", 240.0]], {"sales_amount": 360}, None),
    ],
)  # fmt: skip
def test_figures_when_a_period_has_several_then_each_is_what_its_heading_names(
    empty: Database, rows: Rows, sums: Sums, told: str | None
) -> None:
    plan = planned(empty, grid(*rows))

    found = Counter[str]()
    for one in plan.writes.inserts:
        if one.table in ("target", "sale_line", "receipt"):
            names = one.columns["metric"] if one.table == "target" else [one.table] * len(one)
            for name, value in zip(names, one.columns["value" if one.table == "target" else "amount"], strict=True):
                found[str(name)] += int(value or 0)
    notes = plan.tables[0].notes
    assert {name: Decimal(value) / 10_000 for name, value in found.items()} == sums
    assert told is None or any(told in one.source for one in notes)
    assert len(notes) == len(set(notes))


@pytest.mark.parametrize("heading", ["累计（万元）", "累计", "合计（万元）"])
def test_names_when_a_sum_stands_alone_beside_them_then_are_people_and_the_month_is_asked(empty: Database, heading: str) -> None:
    table = planned(empty, grid(["姓名", heading], ["张伟", 12.0], ["李娜", 15.0], ["王芳", 9.0])).tables[0]

    assert (table.table.kind.value, table.unconfirmed, table.counts.rejected) == ("monthly_by_member", True, 0)
