"""Several columns of figures for each period: one counts; what is run up, earlier, untaxed or a sum does not; returns are taken off."""

from __future__ import annotations

import itertools
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from salesdesk.imports.recognise.columns.meanings import ADDED_UP, EARLIER, Column
from salesdesk.imports.recognise.columns.proof import HARDLY_CHANCE, likelihood
from salesdesk.imports.recognise.language.vocabulary import vocabulary
from salesdesk.imports.recognise.language.words import has_chinese
from salesdesk.imports.recognise.recognised import RecognisedColumn, YearMonth
from salesdesk.imports.recognise.terms import Meaning
from salesdesk.sheets.values import parse_numbers
from salesdesk.text import Text, mark

_RUNS = mark("Recognise", "Its figures are those of “{of}” added up from period to period: they would count twice.")
_SAME = mark("Recognise", "“{of}” is the same money with or without tax, and counts.")
_LEFT = mark("Recognise", "“{of}” is what is left of it, and counts.")
_RETURNS = mark("Recognise", "Returns: taken off the results of the same period.")
_RATE = mark("Recognise", "A rate, no amount.")
_TOTAL = mark("Recognise", "The sum of what stands beside it in its period: used as a check, not counted again.")

RUN_UP = re.compile(r"累计|累積|至今|\b(?:ytd|qtd|year to date|cumulative|cum|accumulated|running(?= total| sum| balance|$))\b")
"""What figures are called that run up from the start of the year."""
_BEFORE = re.compile(r"上年|去年|前年|往年|上月|上期|上季|同期|\b(?:ly|py|last (?:year|yr|month|period)|prior|previous)\b")
_UNTAXED = re.compile(r"未税|不含税|税前|除税|去税|\b(?:excl?|excluding|without|before|net of) (?:vat|tax|gst|sales tax)\b")
_TAXED = re.compile(r"(?<!不)含税|价税|税后|\b(?:incl?|including|with|after) (?:vat|tax|gst|sales tax)\b")
_BACK = re.compile(
    r"(?:退货|退款|退回|红冲|冲红|退单)(?!.*(?:[率比量数]|原因))|\b(?:returns?|refunds?|returned|refunded)\b(?!.*\b(?:rate|qty)\b)"
)
_RATES = re.compile(r"(?:率|占比|比重)$|\b(?:rate|ratio|percentage|pct)$")
_NET = re.compile(r"净(?!利|赚|收益|值|化|水|菜)|扣除?退|\bnet\b(?! (?:profit|income|margin|of |new|promoter))")
_BRACKET = re.compile(r"[(（\[【]([^)）\]】]*)[)）\]】]")
_NEAR = 1_000  # a tenth, of figures that are rounded
_FEWEST = 3

Numbers = Mapping[YearMonth, Sequence[int | None]]
Told = dict[str, tuple[Meaning, Text]]


@dataclass(slots=True)
class _Kinds:
    """The columns of results by what they are called, and what of that does not count as it stands: `told`."""

    columns: Mapping[str, Mapping[YearMonth, Column]]
    read: Mapping[str, Numbers]
    told: Told = field(default_factory=dict)

    @property
    def open(self) -> list[str]:
        """What counts so far."""
        return [one for one in self.columns if one not in self.told]

    def put(self, name: str, reason: Text, meaning: Meaning = Meaning.IGNORED) -> None:
        """Leave out what is called `name`, unless nothing else would count."""
        if self.open != [name]:
            self.told[name] = meaning, reason


def counted_once(columns: Sequence[Column], found: Mapping[int, RecognisedColumn]) -> dict[int, RecognisedColumn]:
    """Return those of the columns `found` that are read as results beside others of their period, and do not count as they stand."""
    by_name: dict[str, dict[YearMonth, Column]] = defaultdict(dict)
    beside: dict[YearMonth, set[str]] = defaultdict(set)
    for one in columns:
        if found[one.index].meaning is Meaning.PERIOD_VALUE and one.heading.period is not None:
            by_name[_called(one)].setdefault(one.heading.period, one)
            beside[one.heading.period].add(_called(one))
    if max(map(len, beside.values()), default=0) < 2:
        return {}
    numbers = {name: {period: parse_numbers(one.sample)[0] for period, one in own.items()} for name, own in by_name.items()}
    kinds = _Kinds(by_name, numbers)
    for step in (_told_by_words, _running_totals, _taxed_once, _without_returns, _sums):
        step(kinds)
    left: dict[int, RecognisedColumn] = {}
    for name, (meaning, reason) in kinds.told.items():
        for period, one in by_name[name].items():
            if beside[period] <= kinds.told.keys():
                continue  # nothing else is told of this period
            own = found[one.index]
            turned = meaning is Meaning.PERIOD_VALUE and not _are_negative(numbers[name])
            left[one.index] = replace(own, meaning=meaning, reason=reason, factor=-own.factor if turned else own.factor)
    return left


def _called(column: Column) -> str:
    """Return what the figures of a period are called, with what its brackets say of the tax."""
    inside = [one.lower() for one in _BRACKET.findall(column.heading.text) if _TAXED.search(one.lower()) or _UNTAXED.search(one.lower())]
    return " ".join([column.heading.rest, *inside]).strip()


def _told_by_words(kinds: _Kinds) -> None:
    for sign, reason in ((_RATES, _RATE), (_BEFORE, EARLIER), (RUN_UP, ADDED_UP)):
        for name in kinds.open:
            if sign.search(name):
                kinds.put(name, reason)


def _running_totals(kinds: _Kinds) -> None:
    """Leave out the figures that are the running total of others, whatever they are called."""
    for name in kinds.open:
        others = (one for one in kinds.open if one != name)
        if (of := next((one for one in others if _runs_up(kinds.read[name], kinds.read[one])), None)) is not None:
            first = next(iter(kinds.columns[of].values()))
            kinds.put(name, _RUNS.fill(of=first.heading.text))


def _runs_up(run: Numbers, single: Numbers) -> bool:
    """Tell whether each figure of `run` is the one of the period before it and the one of `single`; not where both are the same.

    Nor where small or round figures may be so by chance.
    """
    pairs = [(before, after) for before, after in itertools.pairwise(run) if after in single and before.year == after.year]
    steps = [
        (before, after, own)
        for one, two in pairs
        for before, after, own in zip(run[one], run[two], single[two], strict=True)
        if before is not None and after is not None and (own or after != before)
    ]
    if len(steps) < _FEWEST or any(abs(before + (own or 0) - after) > _NEAR for before, after, own in steps):
        return False
    return likelihood((after, before, own or 0) for before, after, own in steps) >= HARDLY_CHANCE


def _taxed_once(kinds: _Kinds) -> None:
    """Leave out the same money with or without tax: Chinese sheets count it with, English ones without."""
    untaxed = [one for one in kinds.open if _UNTAXED.search(one)]
    taxed = [one for one in kinds.open if _TAXED.search(one) and one not in untaxed]
    others = taxed or [
        one for one in kinds.open if one not in untaxed and _no_less(kinds.read[one], [kinds.read[name] for name in untaxed])
    ]
    if untaxed and others:
        with_tax = has_chinese(untaxed[0])
        counts = others if with_tax else untaxed
        for name in untaxed if with_tax else others:
            kinds.put(name, _SAME.fill(of=counts[0]))


def _without_returns(kinds: _Kinds) -> None:
    """Take returns off what was sold, or leave both out where it is said what is left."""
    net = next((one for one in kinds.open if _NET.search(one)), None)
    for name in kinds.open:
        back = _BACK.search(name)
        if net is None and back:
            kinds.put(name, _RETURNS, Meaning.PERIOD_VALUE)
        elif net is not None and name != net and (back or _no_less(kinds.read[name], [kinds.read[net]])):
            kinds.put(name, _LEFT.fill(of=net))


def _sums(kinds: _Kinds) -> None:
    """Leave out what is called a total, or is the sum of all that stands beside it."""
    for name in kinds.open:
        others = [one for one in kinds.open if one != name]
        if others and (name in vocabulary().totals or _is_sum(kinds.read[name], [kinds.read[one] for one in others])):
            kinds.put(name, _TOTAL, Meaning.TOTAL)


def _is_sum(whole: Numbers, parts: Sequence[Numbers]) -> bool:
    rows = _rows(whole, parts)
    several = sum(sum(map(bool, own)) > 1 for _, own in rows)
    if several < _FEWEST or any(abs(one - sum(own)) > _NEAR for one, own in rows):
        return False
    return likelihood((one, *own) for one, own in rows) >= HARDLY_CHANCE


def _no_less(whole: Numbers, parts: Sequence[Numbers]) -> bool:
    """Tell whether all figures of `whole` are at least as large as those of all `parts` together, and some larger."""
    rows = _rows(whole, parts)
    return (
        bool(parts and rows) and all(abs(one) + _NEAR >= abs(sum(own)) for one, own in rows) and any(one != sum(own) for one, own in rows)
    )


def _rows(whole: Numbers, parts: Sequence[Numbers]) -> list[tuple[int, list[int]]]:
    """Return the figures of the periods that `whole` and all `parts` have, row by row."""
    periods = [one for one in whole if all(one in part for part in parts)]
    lines = (zip(whole[one], *(part[one] for part in parts), strict=True) for one in periods)
    return [(first, [one or 0 for one in own]) for line in lines for first, *own in line if first is not None]


def _are_negative(numbers: Numbers) -> bool:
    """Tell whether figures are written below zero already."""
    full = [one for own in numbers.values() for one in own if one]
    return bool(full) and sum(one < 0 for one in full) > len(full) / 2
