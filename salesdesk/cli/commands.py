"""All commands, and what holds for each of them."""

from __future__ import annotations

from types import ModuleType

from salesdesk import __version__
from salesdesk.cli.parser import Commands, Parser
from salesdesk.text import Language, mark

_NOTES = (
    mark("Help", "“salesdesk COMMAND --help” describes a command."),
    mark("Help", "Exit codes: 0 done; 1 nothing done because of the input, with the reason; 2 wrong usage."),
    mark(
        "Help",
        "The JSON is stable: money and all exact figures are decimal strings, days are YYYY-MM-DD, a ratio is a fraction (“0.318237”).",
    ),
    mark("Help", "With --json an error is {example} and the exit code 1.").fill(
        example='{"error": {"code": "workspace.locked", "message": "…"}}'
    ),
    mark("Help", "Periods: 2026-10, 2026Q3, 2026H1, 2026, 2026-W05, 2026-01-01..2026-03-31."),
    mark("Help", "“salesdesk” alone, or with a workspace or sheets (salesdesk W.salesdesk), opens the window."),
)


def parser(speaks: Language, word: str = "") -> Parser:
    """Return the parser of the command `word` (and of those in its file), or of all commands, in the language `speaks`."""
    about = mark("Help", "From last month's sheet to signed reviews and fair pay, and every figure explains itself.")
    made = Parser(speaks, prog="salesdesk", description=about, notes=_NOTES)
    made.add_argument("--version", action="version", version=f"SalesDesk {__version__}", help=mark("Help", "show the version"))
    made.add_language(None)
    commands = Commands(made, "command", mark("Help", "COMMAND"))
    for one in _parts(word):
        one.add(commands)
    commands.finish()
    return made


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
