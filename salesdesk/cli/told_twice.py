"""Sales that several sheets tell: told, and answered by an option of the command `import`."""

from __future__ import annotations

from salesdesk.cli.output import Output
from salesdesk.cli.parser import Parser
from salesdesk.imports.plan.planned import ImportPlan
from salesdesk.imports.plan.twice.words import BOTH, ONCE, twice_words
from salesdesk.text import mark

_SHOWN = 10
_PLACE = mark("Cli", "{file} › {sheet}: {note}")
_WAITS = mark("Cli", "Say --twice once if they are the same sales, or --twice both if they are others. An undo brings everything back.")


def add_options(one: Parser) -> None:
    """Add the option that says whether such sales are the same."""
    about = mark(
        "Help",
        "sales that may be told by several sheets (contracts and orders, sums and single sales): count them once, or both; "
        "without it they stop an import",
    )
    one.add_argument("--twice", choices=(ONCE, BOTH), help=about)


def waits(plan: ImportPlan) -> bool:
    """Tell whether an import has to wait for an answer."""
    return any(one.may_count_twice for one in plan.tables)


def tell(output: Output, plan: ImportPlan) -> None:
    """Say which sales may count twice, and how to answer."""
    for one in plan.tables:
        for found in one.twice:
            for words in (*twice_words(found), *(found.lines[:_SHOWN] if found.said is None else ())):
                output.say(_PLACE.fill(file=one.file, sheet=one.sheet, note=words))
        if one.may_count_twice:
            output.say(_WAITS)
