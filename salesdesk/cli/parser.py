"""The parser of the command line: argparse, in the language of whoever asks and by the width of its characters."""

from __future__ import annotations

import argparse
import shutil
from collections.abc import Callable, Iterable
from typing import Any

from salesdesk.cli.output import width_of
from salesdesk.errors import SalesDeskError
from salesdesk.text import LANGUAGES, Language, Text, mark

Words = Text | str
THE_WORKSPACE = mark("Help", "the workspace: its file W.salesdesk, or a postgresql:// address")
_MOST = 100  # columns; longer lines are hard to read
_NOT_FIRST, _NOT_LAST = "，。、；：！？）》”’", "（《“‘"  # no line begins, or ends, with one of these

# argparse has no way to be given another language than that of gettext's catalogues, which this program has not; so these, which it
# looks up by `_`, are looked up among ours. What a newer Python says in other words stays English.
_WORDS = (
    mark("Argparse", "usage: "),
    mark("Argparse", "options"),
    mark("Argparse", "positional arguments"),
    mark("Argparse", "show this help message and exit"),
    mark("Argparse", "%(prog)s: error: %(message)s\n"),
    mark("Argparse", "argument %(argument_name)s: %(message)s"),
    mark("Argparse", "the following arguments are required: %s"),
    mark("Argparse", "one of the arguments %s is required"),
    mark("Argparse", "unrecognized arguments: %s"),
    mark("Argparse", "ambiguous option: %(option)s could match %(matches)s"),
    mark("Argparse", "unexpected option string: %s"),
    mark("Argparse", "expected one argument"),
    mark("Argparse", "expected at most one argument"),
    mark("Argparse", "expected at least one argument"),
    mark("Argparse", "expected %s argument"),
    mark("Argparse", "expected %s arguments"),
    mark("Argparse", "ignored explicit argument %r"),
    mark("Argparse", "not allowed with argument %s"),
    mark("Argparse", "invalid %(type)s value: %(value)r"),
    mark("Argparse", "invalid choice: %(value)r (choose from %(choices)s)"),
    mark("Argparse", "invalid choice: %(value)r, maybe you meant %(closest)r? (choose from %(choices)s)"),
    mark("Argparse", "unknown parser %(parser_name)r (choices: %(choices)s)"),
)
_WHOLE_NUMBER = mark("Argparse", "whole number")


class Parser(argparse.ArgumentParser):
    """A parser whose texts are given as they are marked, and shown in the language `speaks`."""

    def __init__(self, speaks: Language, *, description: Words = "", notes: Iterable[Words] = (), **given: Any) -> None:
        _speak(speaks)
        self.speaks = speaks
        said = [speaks.say(one) for one in notes]
        epilog = "\n".join(f"\n{one}" if one.startswith("JSON:") else one for one in said)
        super().__init__(description=speaks.say(description), epilog=epilog, formatter_class=_Formatter, **given)

    def add_argument(self, *names: Any, **given: Any) -> argparse.Action:
        """Add an argument; `help` may be marked, and what `type` refuses by a `SalesDeskError` is told in its words."""
        if "help" in given:
            given["help"] = self.speaks.say(given["help"])
        if "type" in given:
            given["type"] = self._reading(given["type"])
        return super().add_argument(*names, **given)

    def add_workspace(self, *names: str) -> None:
        """Ask for the workspace that a command works on, as an option called `names`."""
        self.add_argument(*names, dest="workspace", required=True, metavar="W", help=THE_WORKSPACE)

    def add_language(self, otherwise: str | None) -> None:
        """Let the language be chosen; `otherwise` is what stands in its place."""
        about = mark("Help", "language of the answer; the system's by default")
        self.add_argument("--language", choices=LANGUAGES, default=otherwise, help=about)

    def _reading(self, read: Callable[[str], Any]) -> Callable[[str], Any]:
        def value(words: str) -> Any:
            try:
                return read(words)
            except SalesDeskError as error:
                raise argparse.ArgumentTypeError(self.speaks.say(error.text)) from error

        value.__name__ = self.speaks.say(_WHOLE_NUMBER) if read is int else read.__name__
        return value


class Commands:
    """The commands of a parser."""

    def __init__(self, parser: Parser, name: str, metavar: Words) -> None:
        self._speaks = parser.speaks
        self._added = parser.add_subparsers(dest=name, required=True, metavar=parser.speaks.say(metavar), parser_class=Parser)
        self.parsers: list[Parser] = []

    def add(self, name: str, about: Words, description: Words = "", notes: Iterable[Words] = (), *, common: bool = True) -> Parser:
        """Add a command: `about` stands in the list of all, the `description` and `notes` in its own help.

        `common` is False where it has only commands of its own, which get what all have.
        """
        said = self._speaks.say(about)
        made: Parser = self._added.add_parser(
            name, help=said, speaks=self._speaks, description=self._speaks.say(description) or said, notes=notes
        )
        if common:
            self.parsers.append(made)
        return made

    def finish(self) -> None:
        """Add to each command what all have."""
        for one in self.parsers:
            one.add_argument("--json", action="store_true", help=mark("Help", "answer as JSON, for other programs"))
            one.add_language(argparse.SUPPRESS)


def chosen_language(arguments: list[str], otherwise: str) -> str:
    """Return the language that `arguments` ask for: it is needed before they can be read."""
    for at, one in enumerate(arguments):
        found = one.partition("=")[2] if "=" in one else "".join(arguments[at + 1 : at + 2])
        if one.partition("=")[0] == "--language" and found in LANGUAGES:
            return found
    return otherwise


def _speak(language: Language) -> None:
    """Let argparse find its own words in `language`."""

    def word(message: str) -> str:
        return language.say(Text("Argparse", message))

    def plural(one: str, many: str, count: int) -> str:
        return word(one if count == 1 else many)

    vars(argparse).update(_=word, ngettext=plural)


def listed(name: str, about: Text, width: int) -> Text:
    """Return a line of a list of names, the longest of which has `width` letters."""
    return mark("Help", "  {name}  {label}").fill(name=name.ljust(width), label=about)


class _Formatter(argparse.RawDescriptionHelpFormatter):
    """Breaks lines by the width of their characters: a Chinese one is as wide as two others, and stands without spaces."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=min(shutil.get_terminal_size().columns, _MOST) - 2)

    def _split_lines(self, text: str, width: int) -> list[str]:
        return wrapped(text, width)

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        return "\n".join(indent + line for part in text.splitlines() for line in _kept(part, width))


def _kept(line: str, width: int) -> list[str]:
    """Return a line of prose in parts; JSON is left as it is laid out."""
    return [line] if line.startswith((" ", "JSON:", "{")) else wrapped(line, width)


def wrapped(text: str, width: int) -> list[str]:
    """Return `text` in lines of at most `width` columns."""
    lines, line = [], ""
    for part in _parts(" ".join(text.split())):
        if line and width_of(line + part.rstrip()) > width:
            lines.append(line.rstrip())
            line = ""
        line += part
    return [*lines, line.rstrip()] if line.strip() or not lines else lines


def _parts(text: str) -> list[str]:
    """Return where `text` may be broken: after spaces and between wide characters, but never before their punctuation."""
    parts: list[str] = []
    for one in text:
        wide = width_of(one) == 2
        last = parts[-1] if parts else ""
        apart = wide or (bool(last) and width_of(last[-1]) == 2)
        joins = last and last[-1] != " " and (one in _NOT_FIRST or last[-1] in _NOT_LAST or one == " " or not apart)
        if joins:
            parts[-1] += one
        else:
            parts.append(one)
    return parts
