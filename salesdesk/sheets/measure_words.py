"""Numbers with what they count behind them: 10台, 3 箱, 5 pcs, 2.5kg."""

from __future__ import annotations

import re

from salesdesk.sheets.grid import Cell
from salesdesk.sheets.texts import plain

_COUNTED = re.compile(
    r"([-+]?\d[\d,.]*) ?(?:[台件个個只隻套箱包盒瓶支把条條张張本块塊片双雙对對吨噸斤克米桶袋卷根部辆輛枚粒罐扇组組批份人次打捆盘株升]|台套"
    r"|公斤|千克|公吨|平米|平方米|立方米|pcs?\.?|pieces?|units?|sets?|ea|each|boxe?s?|cartons?|ctns?|packs?|bags?|bottles?|pairs?|rolls?|pallets?|kgs?|g|lbs?"
    r"|tons?|tonnes?|km|cm|litres?|liters?)$"
)


def without_measure(cell: Cell) -> Cell:
    """Return the number of a cell like 10台 as it is written, any other cell as it is."""
    if not isinstance(cell, str) or not (found := _COUNTED.match(plain(cell))):
        return cell
    return found[1]
