"""What one kind of table needs, what helps and what speaks against it."""

from __future__ import annotations

from dataclasses import dataclass

from salesdesk.imports.recognise.terms import Meaning, TableKind, meanings


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of table.

    `needs`: one column of each group must be there. `helps`: the more of these the better. `against`: the fewer the better.
    `unique` names each row once; `repeated` is the same on several rows; `narrow`: it has at most so many columns.
    `spoken`: a heading has to be there that only such tables have. `named`: title, sheet or file have to speak of it.
    `also`: what speaks against it is read where it is there all the same.
    `undated`: title, sheet or file name the month, and no column says when.
    """

    kind: TableKind
    needs: tuple[frozenset[Meaning], ...]
    helps: frozenset[Meaning]
    against: frozenset[Meaning]
    unique: frozenset[Meaning]
    repeated: frozenset[Meaning]
    narrow: int
    base: float
    spoken: bool = False
    also: frozenset[Meaning] = frozenset()
    named: bool = False
    undated: bool = False

    @property
    def wanted(self) -> frozenset[Meaning]:
        """The meanings that such a table makes use of."""
        return frozenset().union(*self.needs) | self.helps


def rule(
    kind: TableKind,
    needs: str,
    helps: str,
    against: str = "",
    unique: str = "",
    repeated: str = "",
    narrow: int = 0,
    base: float = 0.0,
    spoken: bool = False,
    also: str = "",
    named: bool = False,
    undated: bool = False,
) -> Rule:
    """Return a rule; the meanings are named in text, and the groups of `needs` are divided by commas."""
    groups = tuple(meanings(group) for group in needs.split(","))
    return Rule(
        kind,
        groups,
        meanings(helps),
        meanings(against),
        meanings(unique),
        meanings(repeated),
        narrow,
        base,
        spoken,
        meanings(also),
        named,
        undated,
    )
