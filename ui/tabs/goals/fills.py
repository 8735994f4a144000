"""Targets worked out for many cells at once: spread evenly, by last year's shape, or from what was reached last year."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from salesdesk.money import round_half_up
from salesdesk.rules.split import split, split_evenly
from ui.tables.grid_fill import Area
from ui.tables.grid_model import Edit
from ui.tabs.goals.sheet import FIRST, GoalsSheet, Key

_HUNDRED = Decimal(100)


def months_of(sheet: GoalsSheet, area: Area) -> Area:
    """Return the selected months, or the whole year where only one is selected."""
    columns = area.columns if len(area.columns) > 1 else tuple(range(FIRST, FIRST + len(sheet.months)))
    return Area(area.rows, columns)


def total_of(sheet: GoalsSheet, row: int, area: Area) -> Decimal:
    """Return what a row has now in the months of `area`."""
    return sum((sheet.value(row, column - FIRST) or Decimal(0) for column in area.columns), Decimal(0))


def spread(sheet: GoalsSheet, area: Area, total: Decimal | None, past: Mapping[Key, Decimal] | None = None) -> tuple[Edit, ...]:
    """Spread `total` (each row's own where it is None) over the months of `area`, evenly or in the proportions of `past`."""
    edits = []
    for row in area.rows:
        whole = total_of(sheet, row, area) if total is None else total
        places = 0 if whole == whole.to_integral_value() else 4
        if past is None:
            parts = split_evenly(whole, len(area.columns), places)
        else:
            shape = [max(past.get((sheet.key(row), sheet.months[column - FIRST]), Decimal(0)), Decimal(0)) for column in area.columns]
            parts = split(whole, shape, places)
        edits += [Edit(row, column, part) for column, part in zip(area.columns, parts, strict=True)]
    return tuple(edits)


def grown(sheet: GoalsSheet, area: Area, past: Mapping[Key, Decimal], percent: Decimal, places: int) -> tuple[Edit, ...]:
    """Give the cells of `area` what was reached a year before, `percent` more; where there is nothing they stay as they are."""
    factor = (_HUNDRED + percent) / _HUNDRED
    edits = []
    for row in area.rows:
        for column in area.columns:
            reached = past.get((sheet.key(row), sheet.months[column - FIRST]))
            if reached is not None and reached > 0:
                edits.append(Edit(row, column, round_half_up(reached * factor, places)))
    return tuple(edits)
