"""Rejected rows that come back mended: what is stored of them from before gives way, for each says itself what it was."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from salesdesk.imports.plan.facts.stored import stored_by_key
from salesdesk.imports.plan.gone.missing import Missing, fresh_values
from salesdesk.imports.plan.job import Outcome, Shared
from salesdesk.text import mark

_MENDED = mark("Import", "Rows that were taken before, kept out when they came again, and are mended now; they replace what they were: {n}")


def replace_mended(shared: Shared, outcomes: Mapping[int, Outcome]) -> None:
    """Let rejected rows that come back mended take the place of what is stored of them."""
    for version in shared.versions:
        facts, table = version.facts, version.job.table
        known = shared.mended.get((table.file, table.sheet), {})
        fresh = fresh_values(version) if known else {}
        wanted = {key: row for row, keys in known.items() for key in keys}
        if not wanted or not fresh:
            continue
        own = set(facts.keys)
        places: dict[int, list[int]] = {}
        for at in fresh:
            places.setdefault(facts.rows[at], []).append(at)
        there = stored_by_key(shared.session, replace(facts, keys=list(wanted), rows=range(len(wanted))), shared.go_on)
        pairs = {there[key][0]: places[row].pop(0) for key, row in wanted.items() if key in there and key not in own and places.get(row)}
        if pairs:
            values = {record_id: row for record_id, row in there.values() if record_id in pairs}
            shared.taken_out.update((facts.record, one) for one in pairs)
            outcome = outcomes[version.job.place]
            Missing(version, values, outcome, pairs).settle_mended()
            outcome.notes.append(_MENDED.fill(n=len(pairs)))
