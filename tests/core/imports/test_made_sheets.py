"""Whatever shape random results are written in, they are read back to the same facts."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from shutil import copyfile

import pytest
from hypothesis import HealthCheck, given, settings

from salesdesk.db import Database
from tests.core.imports.made_sheets import Made, made_sheets
from tests.core.imports.planned_facts import facts_of, grid, planned


@pytest.fixture(scope="module")
def empty(new_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    """Give a new workspace into which nothing is written."""
    database = Database.sqlite(copyfile(new_file, tmp_path_factory.mktemp("made") / "team.salesdesk"))
    yield database
    database.close()


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(made=made_sheets())
def test_results_when_written_in_any_shape_then_are_read_back(empty: Database, made: Made) -> None:
    plan = planned(empty, grid(*made.rows, sheet=made.name))

    assert facts_of(plan) == made.facts
    assert facts_of(plan, "target") == made.targets
    assert all(check.agrees for table in plan.tables for check in table.totals)
    assert plan.counts.rejected == 0
