"""What is read for a component beside its basis, and which of the facts count."""

from __future__ import annotations

from dataclasses import dataclass


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


def code(only: tuple[Only, ...]) -> str:
    """Return filters as one word for each."""
    return " ".join(f"{one.field}={'/'.join(one.values)}" for one in only)
