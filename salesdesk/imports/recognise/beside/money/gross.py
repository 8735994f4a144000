"""Invoices with net, tax and gross beside one another: what was invoiced is the gross, whatever the columns are called."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from salesdesk.imports.recognise.language.words import has_chinese
from salesdesk.imports.recognise.recognised import RecognisedColumn
from salesdesk.imports.recognise.terms import Meaning
from salesdesk.sheets.grid import SheetGrid
from salesdesk.sheets.values import parse_numbers
from salesdesk.text import mark

_GROSS = mark("Recognise", "“{net}” with “{tax}”: what was invoiced.")
_NET = mark("Recognise", "Without the tax: “{gross}” is what was invoiced.")
_LOOKED_AT = 300
_CENT = 100
_SURE = 0.95


def with_gross(grid: SheetGrid, rows: Sequence[int], decided: Sequence[RecognisedColumn]) -> list[RecognisedColumn]:
    """Return the columns of a table of invoices, the one that is amount and tax together as the amount; `rows` (0-based) hold facts.

    Of English sheets the words say which it is (see `net_and_tax`).
    """
    net = next((one for one in decided if one.meaning is Meaning.AMOUNT), None)
    tax = next((one for one in decided if one.meaning is Meaning.TAX), None)
    if net is None or tax is None or not has_chinese(net.header):
        return list(decided)
    lines = [grid.rows[row] for row in rows[:_LOOKED_AT]]

    def read(column: RecognisedColumn) -> list[int | None]:
        return parse_numbers([line[column.index] for line in lines], column.factor, column.decimal)[0]

    amounts, taxes = read(net), read(tax)
    if not any(taxes):
        return list(decided)
    for gross in decided:
        if gross.meaning not in (Meaning.TOTAL, Meaning.IGNORED) or not has_chinese(gross.header):
            continue
        found = [(a, t or 0, g) for a, t, g in zip(amounts, taxes, read(replace(gross, factor=net.factor)), strict=True) if a or g]
        if found and all(a is not None and g is not None and abs(a + t - g) <= _CENT for a, t, g in found):
            said = {
                net.index: replace(net, meaning=Meaning.IGNORED, confidence=0.0, reason=_NET.fill(gross=gross.header)),
                gross.index: replace(
                    gross,
                    meaning=Meaning.AMOUNT,
                    confidence=_SURE,
                    reason=_GROSS.fill(net=net.header, tax=tax.header),
                    factor=net.factor,
                    currency=gross.currency or net.currency,
                ),
            }
            return [said.get(one.index, one) for one in decided]
    return list(decided)
