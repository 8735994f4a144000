"""How the records of a sheet stand: ended, which is void but for what ran its time; or waiting, while others are finished."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from salesdesk.imports.recognise.language.states import says
from salesdesk.imports.recognise.terms import TableKind
from salesdesk.sheets.grid import Cell
from salesdesk.sheets.texts import NOTHING, plain
from salesdesk.text import Text, mark, some

_RAN_OUT = mark("Recognise", "“{heading}” says of rows that they have ended ({states}), not that they never held: they count: {n}")
_ALL_WAIT = mark(
    "Recognise", "“{heading}” says of rows that they wait ({states}), and of none that it is finished, so that they count: {n}"
)
_PAYMENTS = mark("Recognise", "“{heading}” says what is paid as well, so that what waits for its payment ({states}) counts as sold: {n}")

# What is agreed for a time was sold, though that time is over.
_LASTING = re.compile(
    r"合同|合约|协议|保单|会员|订阅|服务|租|\b(?:contracts?|policy|policies|subscriptions?|memberships?|agreements?|leases?)\b"
)
_FINISHED = ("finished", "further", "approved", "shut")
_SHOWN = 4


@dataclass(frozen=True, slots=True)
class Standing:
    """The states of a column that are void, and those that wait while others are finished; what is told of those that count."""

    void: frozenset[str]
    waiting: frozenset[str]
    notes: tuple[Text, ...]


def standing(heading: str, words: str, cells: Iterable[Cell], kind: TableKind) -> Standing:
    """Return how rows of a table of sales stand by the cells of a column of states (`heading`, in the vocabulary's form `words`)."""
    often = Counter(one for one in cells if isinstance(one, str) and plain(one) not in NOTHING)
    ended, waiting = _of(often, "ended"), _of(often, "waiting")
    rest = frozenset(often) - ended - waiting
    lasting = kind is TableKind.CONTRACTS or _LASTING.search(words) is not None or any(says(one, "lasting") for one in often)
    ran_out = ended if lasting or len(ended) == len(often) else frozenset()
    # It is paid behind what is finished: what waits for that is sold.
    sold = _of(waiting, "unpaid") if any(says(one, "billed") for one in rest) else frozenset()
    held = waiting - sold if any(says(one, *_FINISHED) for one in rest) else frozenset()
    told = ((_RAN_OUT, ran_out), (_PAYMENTS, sold), (_ALL_WAIT, waiting - sold - held))
    notes = (
        note.fill(heading=heading, states=some([one for one in often if one in states], _SHOWN), n=sum(often[one] for one in states))
        for note, states in told
        if states
    )
    return Standing(ended - ran_out, held, tuple(notes))


def _of(states: Iterable[str], group: str) -> frozenset[str]:
    return frozenset(one for one in states if says(one, group))
