"""Tables that were only guessed: told, and confirmed by an option of the command `import`."""

from __future__ import annotations

from salesdesk.cli.output import Output
from salesdesk.cli.parser import Parser
from salesdesk.imports.plan.planned import ImportPlan
from salesdesk.imports.plan.trust import guess_words
from salesdesk.text import mark

_PLACE = mark("Cli", "{file} › {sheet}: {note}")
_WAITS = mark("Cli", "Say --confirm to import what was guessed as it was understood.")


def add_options(one: Parser) -> None:
    """Add the option that confirms what was guessed."""
    about = mark(
        "Help", "tables that are only guessed, for want of headings, say, are what they were taken for; without it they stop an import"
    )
    one.add_argument("--confirm", action="store_true", help=about)


def waits(plan: ImportPlan) -> bool:
    """Tell whether an import has to wait until somebody confirms what was guessed."""
    return any(one.unconfirmed for one in plan.tables)


def tell(output: Output, plan: ImportPlan) -> None:
    """Say what was guessed, column by column, and how to confirm it."""
    for one in plan.tables:
        if one.accepted is not None and one.target is not None:
            output.say(_PLACE.fill(file=one.file, sheet=one.place, note=guess_words(one.table, one.accepted)))
    if waits(plan):
        output.say(_WAITS)
