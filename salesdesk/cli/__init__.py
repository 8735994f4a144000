"""The same services from a terminal; `salesdesk` alone, or with a workspace, opens the window."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from salesdesk import __version__
from salesdesk.cli import figures, importing, printing, workspaces
from salesdesk.cli.output import Output, system_language
from salesdesk.errors import SalesDeskError
from salesdesk.text import LANGUAGES

# Each adds its own sub-commands to the parser.
COMMANDS = (workspaces, importing, figures, printing)

_NOTES = """
Exit codes: 0 done; 1 nothing done because of the input, with the reason; 2 wrong usage.
JSON is stable: money and all exact figures are decimal strings, days are YYYY-MM-DD, a ratio is a fraction ("0.318237").
With --json an error is {"error": {"code": "workspace.locked", "message": "…"}} and the exit code 1.
Periods: 2026-10, 2026Q3, 2026H1, 2026, 2026-W05, 2026-01-01..2026-03-31.
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; return the exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if not given or (given[0] not in _names() and not given[0].startswith("-")):
        from ui.app import run

        return run(given)
    parsed = _parser().parse_args(given)
    output = Output(parsed.language or system_language(), as_json=getattr(parsed, "json", False))
    try:
        return int(parsed.run(parsed, output))
    except SalesDeskError as error:
        return output.fail(error)
    except BrokenPipeError:
        return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="salesdesk",
        description="From last month's sheet to signed reviews; every figure explains itself.",
        epilog=_NOTES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"SalesDesk {__version__}")
    parser.set_defaults(language=None)
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for one in COMMANDS:
        one.add(commands)
    for command in commands.choices.values():
        command.add_argument("--language", choices=LANGUAGES, help="language of the answer; the system's by default")
        command.formatter_class = argparse.RawDescriptionHelpFormatter
    return parser


def _names() -> set[str]:
    return {name for one in COMMANDS for name in one.NAMES}


__all__ = ["main"]
