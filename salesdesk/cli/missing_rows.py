"""Rows of earlier imports of a sheet that are not in it any more: told, and answered by an option of the command `import`."""

from __future__ import annotations

from salesdesk.cli.output import Output
from salesdesk.cli.parser import Parser
from salesdesk.imports.plan.gone.missing import KEEP, REPLACE
from salesdesk.imports.plan.gone.words import changed_words, gone_words
from salesdesk.imports.plan.planned import ImportPlan
from salesdesk.text import mark

_SHOWN = 10
_PLACE = mark("Cli", "{file} › {sheet}: {note}")
_WAITS = mark(
    "Cli",
    "Say --missing replace to put the new rows in place of the missing ones, or --missing keep to keep both. An undo brings them back.",
)
_MAY = mark("Cli", "They stay, unless you say --missing replace. Once this sheet is imported, undo that import first.")


def add_options(one: Parser) -> None:
    """Add the option that says what becomes of missing rows."""
    about = mark(
        "Help",
        "rows of an earlier import that the sheet lacks now: replace them by its new ones, or keep both; without it they stop an import",
    )
    one.add_argument("--missing", choices=(REPLACE, KEEP), help=about)


def waits(plan: ImportPlan) -> bool:
    """Tell whether an import has to wait for an answer."""
    return any(one.gone is not None and one.gone.waits for one in plan.tables)


def tell(output: Output, plan: ImportPlan) -> None:
    """Say which rows are missing, what is new beside them, and how to answer."""
    for one in plan.tables:
        if one.gone is None:
            continue
        output.say(_PLACE.fill(file=one.file, sheet=one.sheet, note=gone_words(one.gone)))
        for sample in one.gone.samples[:_SHOWN]:
            output.say(_PLACE.fill(file=one.file, sheet=one.sheet, note=changed_words(one.target or "", sample)))
        if one.gone.said is None:
            output.say(_WAITS if one.gone.waits else _MAY)
