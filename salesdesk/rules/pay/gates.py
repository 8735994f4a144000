"""Gates: what must be reached so that a component pays in full, and what it pays otherwise."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from salesdesk.rules.pay.given import ONE, ZERO, Named, Names
from salesdesk.rules.pay.only import Figure, Only, only_words
from salesdesk.rules.pay.words import AND, OR, beside, joined, rate, shown
from salesdesk.text import Text, mark


@dataclass(frozen=True, slots=True)
class Gate:
    """`figure` must reach `at_least`; where it does not, only the share `otherwise` is paid (0 is nothing).

    `only` says which facts count for it.
    """

    figure: str
    at_least: Decimal
    otherwise: Decimal = ZERO
    only: tuple[Only, ...] = ()

    @property
    def key(self) -> str:
        """Under what the value of the figure is given."""
        return Figure(self.figure, self.only).key

    def named(self, names: Names) -> Named:
        """Return how the figure is called, with what counts of it."""
        found = names.get(self.figure, Named(self.figure))
        if not self.only:
            return found
        return Named(mark("Pay", "{metric} ({only})").fill(metric=found.label, only=only_words(self.only, names)), found.kind)

    def condition(self, names: Names) -> Text:
        """Return what must be reached."""
        named = self.named(names)
        return mark("Pay", "{figure} is at least {at}").fill(figure=named.label, at=shown(self.at_least, named.kind))


@dataclass(frozen=True, slots=True)
class Passed:
    """What gates let through: the `share` (1 is all), and the sentence of the gate that holds it back."""

    share: Decimal
    reason: Text | None = None


def pass_gates(gates: Sequence[Gate], figures: Mapping[str, Decimal | None], names: Names, every: bool = True) -> Passed:
    """Return what `gates` let through: all must be reached, or with `every` False any one; of those missed the lowest share holds."""
    missed = [(gate, figures.get(gate.key)) for gate in gates]
    missed = [(gate, value) for gate, value in missed if value is None or value < gate.at_least]
    if not missed or (not every and len(missed) < len(gates)):
        return Passed(ONE)
    gate, value = min(missed, key=lambda one: one[0].otherwise)
    return Passed(gate.otherwise, _reason(gate, value, names))


def gates_sentence(gates: Sequence[Gate], names: Names, every: bool = True) -> Text:
    """Return the gates as one sentence."""
    conditions: list[Text | str] = [one.condition(names) for one in gates]
    otherwise = min(one.otherwise for one in gates)
    when = joined(conditions, AND if every else OR)
    if not otherwise:
        return mark("Pay", "only when {when}").fill(when=when)
    return mark("Pay", "in full when {when}, otherwise {share} of it").fill(when=when, share=rate(otherwise))


def _reason(gate: Gate, value: Decimal | None, names: Names) -> Text:
    named = gate.named(names)
    if value is None:
        return mark("PayReason", "{figure} cannot be told, so the gate of {at} is not reached").fill(
            figure=named.label, at=shown(gate.at_least, named.kind)
        )
    reached = beside(value, gate.at_least, named.kind)
    return mark("PayReason", "below the gate of {at}: {figure} {reached}").fill(
        at=shown(gate.at_least, named.kind), figure=named.label, reached=reached
    )
