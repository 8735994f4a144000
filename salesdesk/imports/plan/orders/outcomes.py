"""What became of each deal of a table: its stage, the state beside it, or a yes to whether it was won."""

from __future__ import annotations

from salesdesk.imports.plan.cells.columns import Columns
from salesdesk.imports.plan.facts.stored import mapped
from salesdesk.imports.recognise.language.states import says, says_lost
from salesdesk.imports.recognise.language.words import words_of
from salesdesk.imports.recognise.terms import Meaning
from salesdesk.sheets.values import parse_texts, truth_of
from salesdesk.text import Text, mark

WON, LOST, OPEN = "won", "lost", "open"
NO_STAGE = mark("Import", "Nothing tells which opportunities were won: all are taken as open.")
_CLOSED = mark(
    "Import",
    "Closed, and nothing tells whether they were won or lost: {n} {n:opportunity|opportunities}. "
    "They are taken as open and count as no sales.",
)
_IS_CLOSED = frozenset(
    {"isclosed", "is closed", "closed", "hs is closed", "is deal closed", "是否关闭", "已关闭", "是否结束", "已结束", "是否结单"}
)
_TELLING = (Meaning.STAGE, Meaning.STATUS, Meaning.WON)


def outcomes(columns: Columns) -> list[str]:
    """Return of each row whether the deal was won, lost, or is open: as its stage says, else its state, else the yes or no."""
    found = [OPEN] * len(columns)
    for meaning in _TELLING:
        if (texts := columns.texts(meaning)) is not None:
            said = mapped(texts, _by_yes_or_no if meaning is Meaning.WON else _by_word)
            found = [new if old == OPEN else old for old, new in zip(found, said, strict=True)]
    if (answers := columns.texts(Meaning.WON)) is not None:
        for at in _closed(columns, found):
            found[at] = OPEN if answers[at] is None else LOST  # closed, and not won
    return found


def open_though_closed(columns: Columns, states: list[str]) -> list[Text]:
    """Return what is to be said of deals that are closed, of which nothing tells how."""
    if all(columns.find(meaning) is None for meaning in _TELLING):
        return [NO_STAGE]
    n = len(_closed(columns, states))
    return [_CLOSED.fill(n=n)] if n else []


def _closed(columns: Columns, states: list[str]) -> set[int]:
    """Return the places of the rows that are called closed, and open as far as `states` tell."""
    rows = set[int]()
    for meaning in (Meaning.STAGE, Meaning.STATUS):
        texts = columns.texts(meaning) or []
        rows |= {at for at, text in enumerate(texts) if states[at] == OPEN and says(text, "closed")}
    for column in columns.table.columns:
        if column.meaning is Meaning.IGNORED and words_of(column.header) in _IS_CLOSED:
            texts = parse_texts(columns.look_at(column))
            rows |= {at for at, text in enumerate(texts) if states[at] == OPEN and truth_of(text)}
    return rows


def _by_word(text: str | None) -> str:
    if text is None:
        return OPEN
    return WON if says(text, "won") else LOST if says(text, "lost") or says_lost(text) else OPEN


def _by_yes_or_no(text: str | None) -> str:
    return WON if truth_of(text) else _by_word(text)
