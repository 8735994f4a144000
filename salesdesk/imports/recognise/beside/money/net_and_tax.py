"""Net, tax and gross beside one another: found by the tax that leads from the one to the other. English sheets count without it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from salesdesk.imports.recognise.columns.meanings import Column
from salesdesk.imports.recognise.language.vocabulary import Use
from salesdesk.imports.recognise.language.words import has_chinese
from salesdesk.imports.recognise.recognised import SUMMED
from salesdesk.imports.recognise.terms import Meaning
from salesdesk.text import mark

_NET = mark("Recognise", "With “{tax}” it gives “{gross}”: the amount without tax.")
_GROSS = mark("Recognise", "“{net}” with the tax: a check, not counted again.")

_BESIDE = mark("Recognise", "Net, and beside it the tax on it: the amount without tax.")

_PRESENT, _LIKELY, _SURE = 0.5, 0.85, 0.97
_FEWEST, _NEARLY = 3, 0.9
_CENT = 100
_MOST_TAX, _TEN = 3, 10  # tenths

Numbers = list[int | None]


def with_net(columns: Sequence[Column], read: Mapping[int, Numbers]) -> tuple[Column, ...]:
    """Return the columns, a figure of no known heading to which the tax is added as the amount, and what comes of it as a total."""
    figures = [one for one in columns if one.index in read and one.heading.period is None and not has_chinese(one.heading.text)]
    taxes = [one for one in figures if one.score(Meaning.TAX) >= _PRESENT]
    open_ = [one for one in figures if one.said is None and not any(use.score >= _PRESENT and use.meaning in SUMMED for use in one.uses)]
    for net in open_:
        for tax in taxes:
            gross = next((one for one in figures if one not in (net, tax) and _adds_up(read, net, tax, one)), None)
            if gross is not None:
                said = _NET.fill(tax=tax.heading.text, gross=gross.heading.text)
                told = {
                    net.index: replace(net, uses=(Use(Meaning.AMOUNT, _SURE, None),), suffix=None, boosted=said),
                    gross.index: replace(
                        gross, uses=(Use(Meaning.TOTAL, _SURE, None),), suffix=None, said=_GROSS.fill(net=net.heading.text)
                    ),
                }
                return tuple(told.get(one.index, one) for one in columns)
    called = next((one for one in open_ if one.heading.words == "net" and any(_is_tax(read, one, tax) for tax in taxes)), None)
    if called is None or any(one.score(Meaning.AMOUNT) >= _PRESENT for one in figures):
        return tuple(columns)
    amount = replace(called, uses=(Use(Meaning.AMOUNT, _LIKELY, None),), suffix=None, said=_BESIDE)
    return tuple(amount if one is called else one for one in columns)


def _is_tax(read: Mapping[int, Numbers], net: Column, tax: Column) -> bool:
    """Tell whether figures can be the tax on others: never more than three tenths of them, and of some rows not nothing."""
    rows = [(abs(a), abs(b)) for a, b in zip(read[net.index], read[tax.index], strict=True) if a and b is not None]
    return any(b for _, b in rows) and all(_TEN * b <= _MOST_TAX * a for a, b in rows)


def _adds_up(read: Mapping[int, Numbers], net: Column, tax: Column, gross: Column) -> bool:
    numbers = zip(read[net.index], read[tax.index], read[gross.index], strict=True)
    # What bears no tax has its net amount all the same: a column that leaves it at nothing there is not the whole amount.
    rows = [(a or 0, b or 0, c) for a, b, c in numbers if c]
    taxed = sum(bool(a and b) for a, b, _ in rows)
    right = sum(abs(a + b - c) <= _CENT for a, b, c in rows)
    return taxed >= _FEWEST and right >= _NEARLY * len(rows)
