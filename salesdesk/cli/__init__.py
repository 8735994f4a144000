"""The same services from a terminal; `salesdesk` alone, or with a workspace, opens the window."""

from __future__ import annotations

import sys
from pathlib import Path

from salesdesk.sheets import READING

TYPE_CHECKING = False  # what only the command line needs, the window does not wait for
if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence
    from types import ModuleType

_NOTES = """
Exit codes: 0 done; 1 nothing done because of the input, with the reason; 2 wrong usage.
JSON is stable: money and all exact figures are decimal strings, days are YYYY-MM-DD, a ratio is a fraction ("0.318237").
With --json an error is {"error": {"code": "workspace.locked", "message": "…"}} and the exit code 1.
Periods: 2026-10, 2026Q3, 2026H1, 2026, 2026-W05, 2026-01-01..2026-03-31.
`salesdesk` alone, or with a workspace or sheets (salesdesk W.salesdesk), opens the window.
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line, or the window; return the exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given[:1] == [READING]:
        # The frozen program reads sheets in a copy of itself.
        from salesdesk.sheets import child

        child.main(given[1:])
        return 0
    if _opens_window(given):
        return _open_window(given)
    return _run(given)


def _open_window(given: list[str]) -> int:
    from salesdesk.places import names_workspace
    from salesdesk.services.first_figures import FirstFigures

    # Before the window, so that they are there when Qt is.
    first = next((FirstFigures(one) for one in given if names_workspace(one)), None)
    from ui.app import run

    return run(given, first)


def _opens_window(given: list[str]) -> bool:
    if not given:
        return True
    return "://" in given[0] or given[0].endswith(".salesdesk") or (bool(Path(given[0]).suffix) and Path(given[0]).is_file())


def _run(given: list[str]) -> int:
    from salesdesk.cli.output import Output, system_language
    from salesdesk.errors import SalesDeskError
    from salesdesk.reasons import as_told

    parsed = parser_for(given[0]).parse_args(given)
    output = Output(parsed.language or system_language(), as_json=getattr(parsed, "json", False))
    try:
        return int(parsed.run(parsed, output))
    except SalesDeskError as error:
        return output.fail(error)
    except BrokenPipeError:
        return 0
    except KeyboardInterrupt:
        return 130
    except OSError as error:
        return output.fail(as_told(error))


def parser_for(word: str) -> argparse.ArgumentParser:
    """Return the parser of the command `word` (and of those in its file), or of all commands where it is none."""
    import argparse

    from salesdesk import __version__
    from salesdesk.text import LANGUAGES

    parser = argparse.ArgumentParser(
        prog="salesdesk",
        description="From last month's sheet to signed reviews; every figure explains itself.",
        epilog=_NOTES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"SalesDesk {__version__}")
    parser.set_defaults(language=None)
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for one in _parts(word):
        one.add(commands)
    for command in commands.choices.values():
        command.add_argument("--language", choices=LANGUAGES, help="language of the answer; the system's by default")
        command.formatter_class = argparse.RawDescriptionHelpFormatter
    return parser


def _parts(word: str) -> tuple[ModuleType, ...]:
    """Return the files of the commands: that of `word` alone, if it is one, for all together take half a second to load."""
    match word:
        case "measure" | "attain":
            from salesdesk.cli import figures

            return (figures,)
        case "import" | "imports":
            from salesdesk.cli import importing

            return (importing,)
        case "print" | "export":
            from salesdesk.cli import printing

            return (printing,)
        case "pay":
            from salesdesk.cli import paying

            return (paying,)
        case "targets":
            from salesdesk.cli import targets

            return (targets,)
        case "tasks":
            from salesdesk.cli import plans

            return (plans,)
        case "new" | "sample" | "check" | "backup" | "restore" | "undo" | "redo":
            from salesdesk.cli import workspaces

            return (workspaces,)
    from salesdesk.cli import figures, importing, pay_plans, paying, plans, printing, targets, workspaces

    return workspaces, importing, figures, targets, paying, pay_plans, plans, printing


__all__ = ["main", "parser_for"]
