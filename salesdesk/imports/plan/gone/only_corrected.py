"""Short lists of nothing but corrected rows: each of them says the same as a stored one, but for its money."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Set

from salesdesk.imports.plan.job import Version

_NAMES = ("day", "customer_id", "product_id")
"""A customer buys the same once a day: who, what and when must be the same, and known."""
_PRINT = "f:"  # how keys begin of rows that nothing numbers
_FEWEST, _MOST, _NEARLY_ALL = 2, 1_000, 0.8


def only_corrected(version: Version, brought: Callable[[], Set[str]]) -> list[int]:
    """Return the stored facts that the rows of a sheet correct, nothing unless nearly all its rows are such or stored as they are.

    `brought` gives the keys of all that the import brings: what is there as it is was corrected by nobody.
    """
    facts = version.facts
    if facts.record != "sale_line" or not _FEWEST <= len(facts) <= _MOST or not {*_NAMES, "amount"} <= set(facts.compared):
        return []
    names = [*_NAMES, *(["member_id"] if "member_id" in facts.compared else [])]
    fresh: dict[tuple[object, ...], int] = defaultdict(int)
    for key, values in zip(facts.keys, zip(*(facts.columns[name] for name in names), strict=True), strict=True):
        if key not in version.stored:
            fresh[values] += 1
        if not key.startswith(_PRINT):
            return []
    there = _there(version, names, brought()) if fresh else {}
    found = [there[values][0] for values, n in fresh.items() if n == 1 == len(there.get(values, ())) and None not in values[: len(_NAMES)]]
    return found if found and len(found) + len(version.stored) >= max(_FEWEST, _NEARLY_ALL * len(facts)) else []


def _there(version: Version, names: list[str], brought: Set[str]) -> dict[tuple[object, ...], list[int]]:
    days = [str(day) for day in version.facts.columns["day"] if day is not None]
    connection = version.job.shared.session.connection()
    hole = "?" if connection.dialect.name == "sqlite" else "CAST(%s AS DATE)"
    wanted = ", ".join(f"CAST({name} AS TEXT)" if name == "day" else name for name in names)
    statement = f"SELECT id, match_key, {wanted} FROM sale_line WHERE day BETWEEN {hole} AND {hole} AND source_id IS NOT NULL"
    found: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for record_id, key, *values in connection.exec_driver_sql(statement, (min(days), max(days))) if days else ():
        if key is not None and key.startswith(_PRINT) and key not in brought:
            found[tuple(values)].append(record_id)
    return found
