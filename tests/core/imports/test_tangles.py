"""Whatever a sheet holds, and however it mixes shapes, it is planned or refused."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from shutil import copyfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from salesdesk.db import Database
from salesdesk.errors import SalesDeskError
from salesdesk.imports.plan.choices import Choices
from tests.core.imports.made_tangles import Row, tangles
from tests.core.imports.planned_facts import Fact, facts_of, grid, planned

MONTHS_AND_PEOPLE: dict[str, list[Row]] = {
    "in Chinese": [
        ["月份", "指标", "张伟", "李娜"],
        ["1月", "目标", 100.0, 50.0], ["1月", "实际", 90.0, 60.0], ["2月", "目标", 100.0, 50.0], ["2月", "实际", 95.0, 65.0],
    ],
    "the measure first, with a rate": [
        ["指标", "月份", "李娜", "张伟", "合计"],
        ["目标", "1月", 50.0, 100.0, 150.0], ["目标", "2月", 50.0, 100.0, 150.0],
        ["实际", "1月", 60.0, 90.0, 150.0], ["实际", "2月", 65.0, 95.0, 160.0], ["完成率", "1月", 1.2, 0.9, 1.0],
    ],
    "the month once for its rows": [
        ["月份", "指标", "张伟", "李娜"],
        ["1月", "目标", 100.0, 50.0], [None, "实际", 90.0, 60.0], ["2月", "目标", 100.0, 50.0], [None, "实际", 95.0, 65.0],
    ],
}  # fmt: skip


@pytest.fixture(scope="module")
def empty(new_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    """Give a new workspace into which nothing is written."""
    database = Database.sqlite(copyfile(new_file, tmp_path_factory.mktemp("tangles") / "team.salesdesk"))
    yield database
    database.close()


@pytest.mark.parametrize("rows", MONTHS_AND_PEOPLE.values(), ids=MONTHS_AND_PEOPLE)
def test_people_across_when_rows_are_targets_and_results_then_both_are_read(empty: Database, rows: list[Row]) -> None:
    plan = planned(empty, grid(*rows, sheet="2026年"))

    results = {("张伟", "2026-01-31"): 90, ("张伟", "2026-02-28"): 95, ("李娜", "2026-01-31"): 60, ("李娜", "2026-02-28"): 65}
    targets = {(who, f"2026-0{month}-01"): wanted for who, wanted in (("张伟", 100), ("李娜", 50)) for month in (1, 2)}
    assert facts_of(plan) == sorted(Fact(*one, amount) for one, amount in results.items())  # type: ignore[arg-type]
    assert facts_of(plan, "target") == sorted(Fact(*one, amount) for one, amount in targets.items())  # type: ignore[arg-type]


@settings(max_examples=100)
@given(made=tangles(), confirmed=st.booleans())
def test_sheet_when_its_shapes_are_mixed_then_is_planned_or_refused(empty: Database, made: tuple[str, list[Row]], confirmed: bool) -> None:
    name, rows = made
    choices = Choices(confirmed=True, dates="dmy", decimal=".") if confirmed else Choices()

    with suppress(SalesDeskError):  # of the sheet; anything else would be wrong with us
        plan = planned(empty, grid(*rows, sheet=name), choices=choices)
        assert all(one.target is not None or one.why is not None for one in plan.tables)
