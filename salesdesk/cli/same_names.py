"""Names of sheets that look like known ones: told, and answered by options of the command `import`."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import replace

from salesdesk.cli.output import Output
from salesdesk.cli.parser import Parser
from salesdesk.errors import SalesDeskError
from salesdesk.imports.plan.choices import Choices, SameAs
from salesdesk.imports.plan.names.near_match import SPACES, NearMatch
from salesdesk.imports.plan.planned import ImportPlan
from salesdesk.search import spelling
from salesdesk.text import mark

_SHOWN = 20
_SAME, _NEW = "same", "new"
_ALIKE = mark("Cli", '“{text}” looks like “{other}”: {reason} It is new, unless you say --same "{text}={other}".')
_LEFT_OUT = mark("Cli", '“{text}” looks like “{other}”: {reason} The form is left out, unless you say --same "{text}={other}".')
_SPACED = mark("Cli", "“{text}” differs from “{other}” in spaces, dots or dashes only.")
_WAITS = mark("Cli", "Say --spaces same to take such names as the same, which is remembered, or --spaces new; --same answers for one.")
_NOT_ALIKE = mark("Errors", "No new name “{name}” in these sheets looks like “{other}”.")
_NO_PAIR = mark("Errors", '“{words}” is no pair of names: write it like "GTXPro=GTX Pro".')


def add_options(one: Parser) -> None:
    """Add the options that say which names are the same."""
    about = mark("Help", "a name of the sheets and the known name that it stands for; remembered")
    one.add_argument("--same", action="append", default=[], type=_pair, metavar="NAME=KNOWN", help=about)
    about = mark(
        "Help", "names that differ in spaces, dots or dashes only: the same, which is remembered, or new; without it they stop an import"
    )
    one.add_argument("--spaces", choices=(_SAME, _NEW), help=about)


def answers(plan: ImportPlan, given: argparse.Namespace) -> Choices:
    """Return the choices of `plan` with what the options say of the names that it asks about; raise `SalesDeskError` ("import.same")."""
    said: dict[tuple[str, str], NearMatch] = {}
    if given.spaces == _SAME:
        said |= {one.asked: one for one in plan.near if one.kind == SPACES}
    for text, other in given.same:
        fits = [one for one in plan.near if spelling(one.text) == spelling(text) and spelling(one.other) == spelling(other)]
        if not fits:
            raise SalesDeskError("import.same", _NOT_ALIKE, name=text, other=other)
        said |= {one.asked: one for one in fits}
    others = [one.asked for one in plan.near if one.kind == SPACES and one.asked not in said] if given.spaces == _NEW else []
    same = (SameAs(one.record, one.text, one.other_id, one.other) for one in said.values())
    return replace(plan.choices, same_as=tuple(same), others=tuple(others))


def waits(plan: ImportPlan, given: argparse.Namespace) -> bool:
    """Tell whether an import has to wait for an answer about names that differ in spaces alone."""
    return given.spaces is None and any(one.kind == SPACES for one in plan.near)


def tell(output: Output, near: Sequence[NearMatch], *, waiting: bool) -> None:
    """Say which names look like known ones, and how to say that they are the same."""
    for one in near[:_SHOWN]:
        words = _SPACED if one.kind == SPACES else _LEFT_OUT if one.only_known else _ALIKE
        output.say(words.fill(text=one.text, other=one.other, reason=one.reason))
    if waiting:
        output.say(_WAITS)


def _pair(words: str) -> tuple[str, str]:
    """Read NAME=KNOWN; raise `SalesDeskError` ("import.same")."""
    text, sign, other = words.partition("=")
    if not sign or not text.strip() or not other.strip():
        raise SalesDeskError("import.same", _NO_PAIR, words=words)
    return text.strip(), other.strip()
