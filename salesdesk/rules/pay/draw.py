"""Draws: an advance on what will be earned, recovered from later earnings, or not."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from salesdesk.rules.pay.given import ZERO
from salesdesk.rules.pay.words import money
from salesdesk.text import Text, mark


class DrawKind(StrEnum):
    """Whether an advance is taken back: never, from what is earned above the draw, or so until it is forgiven."""

    NON_RECOVERABLE = "non_recoverable"
    RECOVERABLE = "recoverable"
    FORGIVEN = "forgiven"


@dataclass(frozen=True, slots=True)
class Drawn:
    """What a period pays after a draw, what of it is advanced (negative: recovered), and the balance still to be recovered."""

    paid: Decimal
    advanced: Decimal
    balance: Decimal
    forgiven: Decimal = ZERO


@dataclass(frozen=True, slots=True)
class Draw:
    """At least `amount` is paid in each period. `after` so many periods an open balance of a `FORGIVEN` draw is dropped.

    Siebel's three kinds: pay = max(gross, draw) first, then recovery, only down to the draw.
    """

    amount: Decimal
    kind: DrawKind = DrawKind.RECOVERABLE
    after: int = 0

    def pay(self, gross: Decimal, balance: Decimal = ZERO, period: int = 1) -> Drawn:
        """Return what is paid of `gross` with an open `balance`, in the `period`-th period (1 is the first)."""
        if gross < self.amount:
            advance = self.amount - gross
            kept = ZERO if self.kind is DrawKind.NON_RECOVERABLE else balance + advance
            return self._drop(Drawn(self.amount, advance, kept), period)
        if self.kind is DrawKind.NON_RECOVERABLE:
            return Drawn(gross, ZERO, ZERO)
        recovered = min(balance, gross - self.amount)
        return self._drop(Drawn(gross - recovered, -recovered, balance - recovered), period)

    def sentence(self) -> Text:
        """Return the draw in words."""
        text = {
            DrawKind.NON_RECOVERABLE: mark("Pay", "an advance that tops each period up to {amount}, which is not taken back"),
            DrawKind.RECOVERABLE: mark(
                "Pay", "an advance that tops each period up to {amount}, taken back from what is later earned above it"
            ),
            DrawKind.FORGIVEN: mark(
                "Pay",
                "an advance that tops each period up to {amount}, taken back later, dropped every {after} {after:period|periods}",
            ),
        }[self.kind]
        return text.fill(amount=money(self.amount), after=self.after)

    def _drop(self, drawn: Drawn, period: int) -> Drawn:
        if self.kind is not DrawKind.FORGIVEN or not self.after or period % self.after:
            return drawn
        return Drawn(drawn.paid, drawn.advanced, ZERO, drawn.balance)
