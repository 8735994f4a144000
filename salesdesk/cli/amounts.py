"""Several amounts in one row: told, and said to count all or one by an option of the command `import`."""

from __future__ import annotations

import argparse
from dataclasses import replace

from salesdesk.cli.output import Output
from salesdesk.cli.parser import Parser
from salesdesk.imports.plan.cells.parallel import can_count_together, counted_together
from salesdesk.imports.plan.choices import Choices, TableChoice, table_id
from salesdesk.imports.plan.planned import ImportPlan
from salesdesk.imports.recognise.recognised import RecognisedTable
from salesdesk.imports.recognise.terms import Meaning
from salesdesk.text import mark

_ALL, _ONE = "all", "one"
_PLACE = mark("Cli", "{file} › {sheet}: {note}")
_MAY = mark("Cli", "Say --amounts all to count all of them, each as a line of its own; it is remembered.")


def add_options(one: Parser) -> None:
    """Add the option that says which amounts of a row count."""
    about = mark(
        "Help",
        "where a row has several amounts (online, offline): all count, each as a line of its own, or the one that is told; remembered",
    )
    one.add_argument("--amounts", choices=(_ALL, _ONE), help=about)


def answers(plan: ImportPlan, given: argparse.Namespace) -> Choices:
    """Return the choices of `plan` with what the option says of the tables that have several amounts."""
    if given.amounts is None:
        return plan.choices
    asked = [one.table for one in plan.tables if one.target is not None and can_count_together(one.table)]
    # What is so already need not be said, and not be remembered, once more.
    other = [one for one in asked if bool(counted_together(one)) is not (given.amounts == _ALL)]
    said = tuple(TableChoice(*table_id(one), meanings=_meanings(one, given.amounts == _ALL)) for one in other)
    return replace(plan.choices, tables=(*plan.choices.tables, *said))


def tell(output: Output, plan: ImportPlan) -> None:
    """Say where more amounts may count than do, and how to say so."""
    for one in plan.tables:
        if one.target is not None and can_count_together(one.table) and not counted_together(one.table):
            output.say(_PLACE.fill(file=one.file, sheet=one.place, note=_MAY))


def _meanings(table: RecognisedTable, together: bool) -> tuple[tuple[int, Meaning], ...]:
    first = next(one.index for one in table.columns if one.index in table.parallel and one.meaning is Meaning.AMOUNT)
    return tuple((index, Meaning.AMOUNT if together or index == first else Meaning.IGNORED) for index in table.parallel)
