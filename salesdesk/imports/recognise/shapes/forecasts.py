"""Columns of periods that hold no results: forecasts, and what stands beside the results under a heading that nobody knows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from salesdesk.imports.recognise.columns.meanings import Column
from salesdesk.imports.recognise.kinds.which import Verdict
from salesdesk.imports.recognise.language.vocabulary import vocabulary
from salesdesk.imports.recognise.language.words import words_of
from salesdesk.imports.recognise.recognised import RecognisedColumn
from salesdesk.imports.recognise.terms import Meaning, TableKind
from salesdesk.text import mark

_FORECAST = mark("Recognise", "A forecast: neither a result nor a target.")
_NOT_KNOWN = mark("Recognise", "“{rest}” is not known; the results of these periods stand under “{known}”.")
_SHEET = mark(
    "Recognise",
    "A forecast (“{word}”): what is expected is neither a result nor a target. "
    "Import what was sold, or the opportunities with amount and close date.",
)


def is_forecast(words: str) -> str | None:
    """Return the word by which a heading or a name speaks of a forecast, None when it does not."""
    padded = f" {words} "
    return next((one for one in vocabulary().forecasts if (f" {one} " in padded if one.isascii() else one in words)), None)


def unlike_results(columns: Sequence[Column], found: Mapping[int, RecognisedColumn]) -> dict[int, RecognisedColumn]:
    """Return those of the columns `found` that are read as results and are none, as columns of no use."""
    open_ones = [one for one in columns if found[one.index].meaning is Meaning.PERIOD_VALUE]
    forecasts = [one for one in open_ones if is_forecast(one.heading.rest)]
    left: dict[int, RecognisedColumn] = {}
    if len(forecasts) < len(open_ones):
        left = {one.index: replace(found[one.index], meaning=Meaning.IGNORED, reason=_FORECAST) for one in forecasts}
    known = next((one.heading.rest for one in open_ones if one.index not in left and _is_result(one.heading.rest)), None)
    if known is None:
        return left
    for one in open_ones:
        if one.heading.rest and one.index not in left and not _is_result(one.heading.rest):
            reason = _NOT_KNOWN.fill(rest=one.heading.rest, known=known)
            left[one.index] = replace(found[one.index], meaning=Meaning.IGNORED, confidence=0.0, reason=reason)
    return left


def _is_result(rest: str) -> bool:
    return any(use.meaning is Meaning.AMOUNT for use in vocabulary().uses(words_of(rest)))


def all_forecasts(columns: Sequence[Column], periods: Mapping[int, RecognisedColumn], names: Sequence[tuple[str, float]]) -> Verdict | None:
    """Return the verdict that a table with a column for each period holds forecasts alone, None when it does not."""
    results = [one for one in columns if one.index in periods and periods[one.index].meaning is Meaning.PERIOD_VALUE]
    if any(one.meaning is Meaning.TARGET for one in periods.values()) or not results:
        return None
    said = [is_forecast(one.heading.rest) for one in results]
    if all(said):
        return Verdict(TableKind.UNKNOWN, 0.9, _SHEET.fill(word=said[0]))
    if any(one.heading.rest for one in results):
        return None
    word = next((word for name, _ in names if (word := is_forecast(words_of(name)))), None)
    return Verdict(TableKind.UNKNOWN, 0.85, _SHEET.fill(word=word)) if word else None
