"""Rows of quarters, halves and years between those of months: sums that are compared, and do not count again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from pathlib import Path
from shutil import copyfile

import pytest

from salesdesk.db import Database
from salesdesk.sheets.grid import Cell
from tests.core.imports.planned_facts import facts_of, grid, planned

Rows = Sequence[Sequence[Cell]]
_ZH = (("1月", 10), ("2月", 20), ("3月", 30), ("一季度", 60), ("4月", 40), ("二季度", 40), ("上半年", 100))
_EN = (("Jan 2026", 10), ("Feb 2026", 20), ("YTD Feb", 30), ("Mar 2026", 30), ("Q1 2026", 60), ("Apr 2026", 40), ("Full year", 100))
_YEAR = ["2026年销售业绩"]


@pytest.fixture(scope="module")
def empty(new_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    """Give a new workspace into which nothing is written."""
    database = Database.sqlite(copyfile(new_file, tmp_path_factory.mktemp("sums") / "team.salesdesk"))
    yield database
    database.close()


def _rows(heads: Sequence[str], said: Sequence[tuple[str, int]], *names: str) -> list[list[Cell]]:
    return [_YEAR, list(heads), *([period, name, figure * 100.0] for period, figure in said for name in names)]


def _blocks(said: Sequence[tuple[str, int]], *names: str) -> list[list[Cell]]:
    """Return a block of rows for each name, which stands in the first of them alone."""
    return [[name if at == 0 else None, period, figure * 100.0] for name in names for at, (period, figure) in enumerate(said)]


@pytest.mark.parametrize(
    ("rows", "count", "amount", "agreeing"),
    [
        (_rows(("月份", "销售员", "销售额"), _ZH, "张伟"), 4, 10_000, 3),
        (_rows(("Month", "Rep", "Sales"), _EN, "Ann Lee"), 4, 10_000, 3),
        (_rows(("月份", "销售员", "销售额"), _ZH, "张伟", "李娜"), 8, 20_000, 6),
        ([_YEAR, ["姓名", "月份", "业绩"], *_blocks(_ZH, "张伟", "李娜")], 8, 20_000, 6),
        ([_YEAR, ["月份", "张伟", "李娜"], *([period, figure * 100.0, figure * 50.0] for period, figure in _ZH)], 8, 15_000, 3),
        ([_YEAR, ["季度", "月份", "销售员", "销售额"], ["一季度", "1月", "张伟", 10.0], [None, "2月", "张伟", 5.0],
          ["一季度", None, "张伟", 15.0], [None, "4月", "张伟", 7.0]], 3, 22, 1),
        ([_YEAR, ["销售员", "产品", "月份", "销售额"], *(["张伟", product, period, 10.0 * figure] for product in ("A型", "B型")
          for period, figure in _ZH)], 8, 2_000, 6),
    ],
)  # fmt: skip
def test_results_when_longer_periods_stand_among_months_then_they_are_compared_and_not_counted(
    empty: Database, rows: Rows, count: int, amount: int, agreeing: int
) -> None:
    plan = planned(empty, grid(*rows))

    facts = facts_of(plan)
    assert (len(facts), sum(one.amount for one in facts)) == (count, Decimal(amount))
    assert len({one.row for one in plan.tables[0].totals if one.agrees}) == agreeing
    assert all(one.agrees for one in plan.tables[0].totals)


def test_results_when_a_quarter_is_not_the_sum_of_its_months_then_the_months_count_and_the_difference_is_told(empty: Database) -> None:
    plan = planned(empty, grid(*_rows(("月份", "销售员", "销售额"), [*_ZH[:3], ("一季度", 75)], "张伟")))

    assert sum(one.amount for one in facts_of(plan)) == 6_000
    assert [(one.label, one.agrees) for one in plan.tables[0].totals] == [("一季度", False)]


@pytest.mark.parametrize("said", [(("一季度", 60), ("4月", 40)), (("2025年", 60), ("2026年1月", 40)), (("1月", 60), ("二季度", 40))])
def test_results_when_no_month_of_a_longer_period_stands_beside_it_then_it_counts(empty: Database, said: tuple[tuple[str, int]]) -> None:
    assert sum(one.amount for one in facts_of(planned(empty, grid(*_rows(("月份", "销售员", "销售额"), said, "张伟"))))) == 10_000


def test_results_when_quarters_alone_have_targets_then_their_results_do_not_count_again(empty: Database) -> None:
    lines = [[period, "张伟", figure * 110.0 if "季" in period else None, figure * 100.0] for period, figure in _ZH[:6]]
    plan = planned(empty, grid(_YEAR, ["月份", "姓名", "销售目标", "销售实际"], *lines))

    assert sum(one.amount for one in facts_of(plan)) == 10_000
    assert sum(one.amount for one in facts_of(plan, "target")) == 11_000
