"""Whatever shape random results are written in, they are read back to the same facts."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from shutil import copyfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from salesdesk.db import Database
from salesdesk.imports.recognise.beside.people.shares import shares_of
from salesdesk.imports.recognise.layout.sections import widened
from salesdesk.sheets.values import parse_dates, parse_numbers
from tests.core.imports.made_lines import WRITTEN, made_lines
from tests.core.imports.made_sections import MadeSections, made_sections
from tests.core.imports.made_sheets import CHINESE, Made, made_sheets
from tests.core.imports.planned_facts import facts_of, grid, planned


@pytest.fixture(scope="module")
def empty(new_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    """Give a new workspace into which nothing is written."""
    database = Database.sqlite(copyfile(new_file, tmp_path_factory.mktemp("made") / "team.salesdesk"))
    yield database
    database.close()


@settings(max_examples=150)
@given(made=made_sheets())
def test_results_when_written_in_any_shape_then_are_read_back(empty: Database, made: Made) -> None:
    plan = planned(empty, grid(*made.rows, sheet=made.name))

    assert facts_of(plan) == made.facts
    assert facts_of(plan, "target") == made.targets
    assert all(check.agrees for table in plan.tables for check in table.totals)
    assert plan.counts.rejected == 0


@settings(max_examples=150)
@given(made=made_lines())
def test_lines_when_written_as_people_write_then_are_read_back(empty: Database, made: Made) -> None:
    plan = planned(empty, grid(*made.rows, sheet=made.name))

    assert facts_of(plan) == made.facts
    assert all(check.agrees for table in plan.tables for check in table.totals)
    assert plan.counts.rejected == 0


@settings(max_examples=80)
@given(made=made_sections())
def test_lines_when_written_in_sections_then_have_what_the_words_above_them_say(empty: Database, made: MadeSections) -> None:
    sheet = grid(*made.rows, sheet="2025")
    plan = planned(empty, sheet)

    found = []
    for one in plan.tables:
        columns = {str(column.meaning): one.table.values(widened(sheet, one.table.sections), column.index) for column in one.table.columns}
        found += zip(columns["member"], columns[made.about], columns["amount"], strict=True)
    assert sorted((who, label, Decimal(str(amount))) for who, label, amount in found) == made.lines
    assert sum(one.amount for one in facts_of(plan)) == sum(amount for *_, amount in made.lines)
    assert all(check.agrees for table in plan.tables for check in table.totals)
    assert plan.counts.rejected == 0


@given(weights=st.lists(st.integers(1, 9), min_size=2, max_size=4), mark=st.sampled_from("/+、，／＋；"))
def test_shares_when_given_in_figures_then_add_up_to_the_whole(weights: list[int], mark: str) -> None:
    found = shares_of(mark.join(f"{name}{weight}" for name, weight in zip(CHINESE, weights, strict=False)))

    assert found is not None
    assert [name for name, _ in found] == list(CHINESE[: len(weights)])
    assert sum(share for _, share in found) == 1
    assert [share * sum(weights) for _, share in found] == weights


@given(number=st.integers(-(10**12), 10**12), factor=st.sampled_from((1, 1_000, 10_000)))
def test_number_when_written_in_any_way_then_is_exact(number: int, factor: int) -> None:
    plain = f"{abs(number) / 100:,.2f}"
    negative = number < 0
    ways = [
        f"{'-' if negative else ''}{plain}",
        f"({plain})" if negative else plain,
        f"￥{'-' if negative else ''}{plain}",
        "".join(chr(ord(one) + 0xFEE0) if one in "0123456789.-" else one for one in f"{'-' if negative else ''}{plain.replace(',', '')}"),
    ]

    for way in ways:
        assert parse_numbers([way], factor)[0] == [number * 100 * factor], way
    in_yuan = f"{'-' if negative else ''}{plain}元"  # it says its unit: that of the heading is for bare figures
    assert parse_numbers([in_yuan], factor)[0] == [number * 100]


@given(day=st.dates(min_value=date(1990, 1, 1), max_value=date(2099, 12, 31)))
def test_day_when_written_in_any_way_then_is_that_day(day: date) -> None:
    for name, write in WRITTEN.items():
        order = name if name in ("dmy", "mdy") else None
        assert parse_dates([write(day)], order)[0] == [day], name
