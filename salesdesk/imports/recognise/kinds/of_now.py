"""Sums by person whose headings say no more than their time: sales, unless the table is called after something else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from salesdesk.imports.recognise.beside.money.of_now import is_of_now, is_of_week, is_so_far
from salesdesk.imports.recognise.columns.meanings import Column
from salesdesk.imports.recognise.kinds.which import Verdict
from salesdesk.imports.recognise.language.periods import period_in
from salesdesk.imports.recognise.language.vocabulary import vocabulary
from salesdesk.imports.recognise.language.words import words_of
from salesdesk.imports.recognise.terms import TableKind
from salesdesk.text import mark

_UP_TO_NOW = mark("Recognise", "People, and what each of them sold up to now: of which month that is, nothing says.")
_WHICH_WEEK = mark("Recognise", "People, and what each of them sold in a week: which week that is, nothing says.")
_CALLED = mark("Recognise", "It is called “{name}”, and its figures say no more than of which time they are: no sales.")
_GUESSED = 0.5  # below what is imported unasked
_OF_OTHER_THINGS = frozenset(
    map(TableKind, "payroll commissions reviews training leads opportunities tasks quotes returns receivables feedback".split())
)


def as_sums_of_now(columns: Sequence[Column], verdict: Verdict, names: Sequence[tuple[str, float]]) -> Verdict:
    """Return `verdict`, or that results by person headed by their time alone are none, as title, sheet or file say (工资, 考勤).

    Sums of more than one month are less sure: single months may stand elsewhere. So are those of a week that nothing names.
    """
    so_far = any(map(is_so_far, columns))
    if verdict.kind is not TableKind.MONTHLY_BY_MEMBER or not (so_far or any(map(is_of_now, columns))):
        return verdict
    called = next((name for name, _ in names if _speaks_of_other_things(name)), None)
    if called is not None:
        return Verdict(TableKind.UNKNOWN, 0.8, _CALLED.fill(name=called))
    if any(map(is_of_week, columns)) and not any(_says_week(name) for name, _ in names):
        return replace(verdict, confidence=_GUESSED, reason=_WHICH_WEEK)
    return replace(verdict, confidence=_GUESSED, reason=_UP_TO_NOW) if so_far else verdict


def _says_week(name: str) -> bool:
    period = period_in(name)
    return period is not None and bool(period.week or period.day)


def _speaks_of_other_things(name: str) -> bool:
    said = words_of(name)
    words = [word for word, kind in vocabulary().names.items() if kind in _OF_OTHER_THINGS]
    words += [word for topic in vocabulary().foreign.values() for word in topic.names]
    return any(f" {word} " in f" {said} " if word.isascii() else word in said for word in words)
