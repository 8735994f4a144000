"""The same services from a terminal; `salesdesk` alone, or with a workspace, opens the window."""

from __future__ import annotations

import sys
from pathlib import Path

from salesdesk.sheets import READING

TYPE_CHECKING = False  # what only the command line needs, the window does not wait for
if TYPE_CHECKING:
    from collections.abc import Sequence


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
    from salesdesk.cli.commands import parser
    from salesdesk.cli.output import Output, system_language
    from salesdesk.cli.parser import chosen_language
    from salesdesk.errors import SalesDeskError
    from salesdesk.reasons import as_told
    from salesdesk.text import language

    spoken = chosen_language(given, system_language())
    parsed = parser(language(spoken), given[0]).parse_args(given)
    output = Output(parsed.language or spoken, as_json=getattr(parsed, "json", False))
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


__all__ = ["main"]
