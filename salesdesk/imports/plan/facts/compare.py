"""Facts that are stored already against what a sheet says of them now, column by column."""

from __future__ import annotations

from collections.abc import Sequence

from salesdesk.imports.plan.facts.credits import StoredShares
from salesdesk.imports.plan.facts.edited_here import edited_here
from salesdesk.imports.plan.facts.stored import CHUNK, FactSet, Stored
from salesdesk.imports.plan.job import Job, Outcome
from salesdesk.imports.plan.planned import Counts, FieldChange, Sample, Shares
from salesdesk.imports.plan.policies import Policy, allows
from salesdesk.imports.plan.shown import CHANGES, SAMPLES, shown, shown_row
from salesdesk.imports.plan.writes import Hold, Raw, Update


class Comparer:
    """Compares `facts`, all of which are `stored`. What the sheet leaves empty changes nothing."""

    def __init__(self, job: Job, facts: FactSet, stored: Stored) -> None:
        self._job, self._facts, self._stored = job, facts, stored
        self._policies = [job.policy(name) for name in facts.compared]
        # Most workspaces and sheets share no sale: nothing is asked then.
        lines = [stored[key][0] for key in facts.keys] if facts.record == "sale_line" and (facts.credits or _any_shared(job)) else []
        self._shares = StoredShares(job, lines)

    def compare(self, outcome: Outcome) -> None:
        """Add to `outcome` what is the same and what would change."""
        facts = self._facts
        same: list[int] = []
        differ: list[tuple[int, int]] = []
        changed: list[Sample] = []
        wanted = list(zip(*(facts.columns[name] for name in facts.compared), strict=True))
        credits = facts.credits or [None] * len(facts)
        alone = not facts.credits and not self._shares
        for at, (key, values) in enumerate(zip(facts.keys, wanted, strict=True)):
            if at % CHUNK == 0:
                self._job.go_on()
            record_id, old = self._stored[key]
            if alone and old == values:
                same.append(at)  # as most are where a sheet comes again and is longer
                continue
            differing = self._differing(old, values) if tuple(old) != values else []
            # In words only as many as are shown: a sheet may change a hundred thousand.
            told = differing if not alone or len(changed) < CHANGES else ()
            changes = [self._change(facts.compared[n], old[n], values[n]) for n in told]
            after = {facts.compared[n]: values[n] for n in differing}
            if not alone:
                self._share(record_id, credits[at], after, changes)
            if not after and not changes:
                same.append(at)
                continue
            if not self._only_linked(old, differing) or changes[len(differing) :]:
                differ.append((record_id, facts.rows[at]))
            after["source_row"] = facts.rows[at]
            before = {facts.compared[n]: old[n] for n in differing}
            outcome.updates.append(Update(facts.record, record_id, self._job.place, before, after, facts.references))
            if len(changed) < CHANGES:
                changed.append(Sample(facts.rows[at], "changed", shown_row(self._job.directory, facts, at), tuple(changes)))
        if differ and (note := edited_here(self._job, facts.record, differ)) is not None:
            outcome.notes.append(note)
        outcome.updates += self._shares.updates
        outcome.inserts += self._shares.inserts()
        outcome.deletes += self._shares.deletes
        self._hold(outcome)
        outcome.counts += Counts(same=len(same), changed=len(facts) - len(same))
        outcome.samples += changed
        outcome.samples += [Sample(facts.rows[at], "same", shown_row(self._job.directory, facts, at)) for at in same[:SAMPLES]]

    def _hold(self, outcome: Outcome) -> None:
        """Note that the sheet holds these facts, whoever brought them first, and with them who shares them."""
        facts = self._facts
        says = (name for name, policy in zip(facts.compared, self._policies, strict=True) if policy is Policy.OVERWRITE)
        outcome.holds.append(Hold(facts.record, [self._stored[key][0] for key in facts.keys], tuple(says)))
        if shares := self._shares.staying():
            outcome.holds.append(Hold("credit", shares, ("share",)))

    def _differing(self, old: Sequence[Raw], values: Sequence[Raw]) -> list[int]:
        pairs = zip(self._policies, old, values, strict=True)
        return [n for n, (policy, before, after) in enumerate(pairs) if before != after and after is not None and allows(policy, before)]

    def _only_linked(self, old: Sequence[Raw], differing: Sequence[int]) -> bool:
        """Tell whether no more is new than whom a fact is about, which nobody knew when it came."""
        return bool(differing) and all(old[n] is None and self._facts.compared[n] in self._facts.references for n in differing)

    def _change(self, name: str, before: Raw, after: Raw) -> FieldChange:
        directory, record = self._job.directory, self._facts.record
        return FieldChange(name, shown(directory, record, name, before), shown(directory, record, name, after))

    def _share(self, line: int, wanted: Shares | None, after: dict[str, Raw], changes: list[FieldChange]) -> None:
        """Take over who shares a line; a split that somebody made by hand stays while the sheet names the same person."""
        have = self._shares.of(line)
        if wanted is None:
            if have and "member_id" in after:
                self._shares.put(line, ())
                after["is_split"] = False
        elif dict(wanted) != have and allows(self._job.policy("member_id"), next(iter(have), None)):
            self._shares.put(line, wanted)
            after["is_split"] = True
            changes[:] = [one for one in changes if one.field != "member_id"]
            changes.append(FieldChange("member_id", self._named(have.items()), self._named(wanted)))

    def _named(self, shares: object) -> str:
        members = self._job.directory["member"]
        return " + ".join(f"{members.name(member)} {share / 100:g}%" for member, share in shares)  # type: ignore[attr-defined]


def _any_shared(job: Job) -> bool:
    connection = job.shared.session.connection()
    return connection.exec_driver_sql("SELECT 1 FROM credit LIMIT 1").first() is not None
