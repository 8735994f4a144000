"""Territories: which member a region's sales belong to, for sheets that name no salesperson."""

from __future__ import annotations

from salesdesk.imports.plan.job import Job, Outcome
from salesdesk.imports.plan.names.directory import split_regions
from salesdesk.imports.plan.rows import NO_NAME, read_rows
from salesdesk.imports.plan.target import ImportTarget
from salesdesk.imports.recognise.terms import Meaning, TableKind


def _plan(job: Job) -> Outcome:
    columns = job.columns
    region_in = columns.find(Meaning.REGION, Meaning.TEAM)
    regions = columns.texts(Meaning.REGION, Meaning.TEAM)
    columns.reject_empty(regions or [None] * len(columns), region_in, NO_NAME)
    columns.narrow()
    regions = columns.texts(Meaning.REGION, Meaning.TEAM) or []
    name_in = columns.find(Meaning.MEMBER, Meaning.MANAGER)
    names = (columns.texts(name_in.meaning) if name_in else None) or []
    # Somebody with several regions has one row for each.
    whole: dict[str | None, list[str]] = {}
    for name, region in zip(names, regions, strict=False):
        whole.setdefault(name, []).extend(one for one in split_regions(region) if one not in whole.get(name, ()))
    joined = {name: "、".join(found) for name, found in whole.items()}
    fields = {"region": [joined[name] for name in names]} if names else {}
    _, tally = read_rows(job, "member", name_in, columns.find(Meaning.EMPLOYEE_NUMBER), fields)
    return tally.outcome()


TERRITORIES = ImportTarget("territories", "member", (TableKind.TERRITORIES,), _plan)
