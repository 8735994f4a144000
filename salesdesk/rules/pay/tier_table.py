"""A tier table as it is written: its break points, what each tier pays, and how they are read."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from salesdesk.errors import SalesDeskError
from salesdesk.rules.pay.breaks import NO_DEAL_TARGET, AtBreak, Axis, Break, Per, ascending
from salesdesk.text import mark


class Mode(StrEnum):
    """Whether the tier reached holds for the whole amount or each tier for its own part."""

    WHOLE = "whole"
    MARGINAL = "marginal"


class Pays(StrEnum):
    """What a tier pays: a share of the base, a fixed sum, or a sum for each unit of the base."""

    RATE = "rate"
    AMOUNT = "amount"
    EACH = "each"


@dataclass(frozen=True, slots=True)
class TierTable:
    """A tier table. `first` is what is paid below the first break point.

    Raises `SalesDeskError` ("pay.order", "pay.split_sum", "pay.deal_attainment").
    """

    first: Decimal
    breaks: tuple[Break, ...] = ()
    mode: Mode = Mode.WHOLE
    pays: Pays = Pays.RATE
    axis: Axis = Axis.BASE
    at_break: AtBreak = AtBreak.UPPER
    per: Per = Per.PERIOD

    def __post_init__(self) -> None:
        ascending([one.at for one in self.breaks], "percent" if self.axis is Axis.ATTAINMENT else "number")
        if self.mode is Mode.MARGINAL and self.pays is Pays.AMOUNT:
            raise SalesDeskError(
                "pay.split_sum", mark("PayCheck", "A fixed sum cannot be paid tier by tier: choose the whole amount, or points between.")
            )
        if self.per is Per.DEAL and self.axis is Axis.ATTAINMENT:
            raise SalesDeskError("pay.deal_attainment", NO_DEAL_TARGET)
