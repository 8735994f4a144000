"""What is read for a component beside its basis, and which of the facts count."""

from __future__ import annotations

from dataclasses import dataclass

from salesdesk.rules.pay.given import Names
from salesdesk.rules.pay.words import COMMA, joined
from salesdesk.text import Text, mark


@dataclass(frozen=True, slots=True)
class Only:
    """Which facts count: `field` ("product", "category", "grade", "customers", "region", "customer") is one of `values`."""

    field: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure that a gate, a factor or a matrix reads: a metric, "attainment" of the component, or "attainment:" and a metric."""

    name: str
    only: tuple[Only, ...] = ()

    @property
    def key(self) -> str:
        """Under what its value is given to the rules."""
        return f"{self.name} {code(self.only)}".strip()


def only_words(only: tuple[Only, ...], names: Names) -> Text | str:
    """Return filters in words: Product Pump/Valve; `names` says how a field ("only:product") and new or repeat customers are called."""
    found: list[Text | str] = []
    for one in only:
        if one.field == "customers":
            found += [names[f"only:{value}"].label if f"only:{value}" in names else value for value in one.values]
            continue
        field = names[f"only:{one.field}"].label if f"only:{one.field}" in names else one.field
        found.append(mark("Only", "{what} {values}").fill(what=field, values="/".join(one.values)))
    return joined(found, COMMA)


def code(only: tuple[Only, ...]) -> str:
    """Return filters as one word for each."""
    return " ".join(f"{one.field}={'/'.join(one.values)}" for one in only)
