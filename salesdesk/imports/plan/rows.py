"""Tables that describe records, not facts: one member, customer or product per row, created or brought up to date."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from salesdesk.imports.plan.job import Job, Outcome
from salesdesk.imports.plan.names.new_namesakes import Namesakes
from salesdesk.imports.plan.names.one_code import OneCode
from salesdesk.imports.plan.names.people import TWO, WORDS
from salesdesk.imports.plan.names.person_columns import person_names
from salesdesk.imports.plan.names.register import CODES, Ambiguous, Register
from salesdesk.imports.plan.names.renamed import Renamed
from salesdesk.imports.plan.names.resolve import find_or_create
from salesdesk.imports.plan.planned import Counts, FieldChange, Sample
from salesdesk.imports.plan.policies import allows
from salesdesk.imports.plan.shown import SAMPLES, shown
from salesdesk.imports.plan.writes import Insert, Raw
from salesdesk.imports.recognise.recognised import RecognisedColumn
from salesdesk.text import Text, mark

NO_NAME = mark("Import", "There is no name.")
REPEATS = mark("Import", "Rows that name somebody or something a second time: {n}")


@dataclass(slots=True)
class Tally:
    """Counts what becomes of each record of a table, once per record."""

    job: Job
    register: Register
    states: dict[int, str] = field(default_factory=dict)
    rows: dict[int, int] = field(default_factory=dict)
    before: dict[int, dict[str, Raw]] = field(default_factory=dict)
    repeats: int = 0
    rejected: int = 0
    inserts: list[Insert] = field(default_factory=list)
    notes: list[Text] = field(default_factory=list)

    def meet(self, record_id: int, row: int, *, known: bool) -> None:
        """Note that `row` speaks of a record; `known` says that it was stored or planned before."""
        if record_id in self.states:
            self.repeats += 1
            return
        self.states[record_id] = "same" if known else "new"
        self.register.hold(record_id)
        self.rows[record_id] = row
        self.before[record_id] = dict(self.register.values(record_id))

    def change(self, record_id: int) -> None:
        """Note that what is stored of a record changes."""
        if self.states.get(record_id) == "same":
            self.states[record_id] = "changed"

    def note_changes(self) -> None:
        """Compare what was with what is: several rows may speak of one record, and what counts is what all of them leave."""
        for record_id, before in self.before.items():
            if self.register.values(record_id) != before:
                self.change(record_id)

    def outcome(self) -> Outcome:
        """Return counts, samples and what was rejected."""
        outcome = Outcome(rejected=self.job.columns.rejected, inserts=list(self.inserts), notes=list(self.notes))
        states = list(self.states.values())
        outcome.counts = Counts(
            states.count("new"), states.count("changed"), states.count("same") + self.repeats, len(outcome.rejected.rows)
        )
        if self.repeats:
            outcome.notes.append(REPEATS.fill(n=self.repeats))
        for state in ("new", "changed", "same"):
            these = [one for one, its in self.states.items() if its == state][:SAMPLES]
            outcome.samples += [self._sample(one, state) for one in these]
        return outcome

    def _sample(self, record_id: int, state: str) -> Sample:
        directory, record = self.job.directory, self.register.record
        values = self.register.values(record_id)
        shown_values = tuple((name, shown(directory, record, name, value)) for name, value in values.items() if value is not None)
        changes: tuple[FieldChange, ...] = ()
        if state == "changed":
            old = self.before[record_id]
            changes = tuple(
                FieldChange(name, shown(directory, record, name, old.get(name)), shown(directory, record, name, value))
                for name, value in values.items()
                if old.get(name) != value
            )
        return Sample(self.rows[record_id], state, shown_values, changes)


def read_rows(
    job: Job,
    record: str,
    name_in: RecognisedColumn | None,
    code_in: RecognisedColumn | None,
    fields: Mapping[str, Sequence[Raw]],
    telling: Sequence[Sequence[Raw]] = (),
    names: Sequence[str | None] | None = None,
    renewed: Mapping[str, str] | None = None,
) -> tuple[list[int], Tally]:
    """Plan one record per row; return the id of each row that is in. `fields` are by name, as long as the rows.

    Two new ones of one name and without codes are two where `telling` (columns like team and phone) differ. `names` are what they
    are called where that is not what the column says; `renewed` are fields that are overwritten where they begin with these words.
    """
    columns, register = job.columns, job.directory[record]
    names_in = name_in if names is None else None
    if names is None:
        names = columns.texts(name_in.meaning) if name_in else person_names(columns) if record == "customer" else None
    codes = columns.texts(code_in.meaning) if code_in else None
    tally = Tally(job, register)
    ids: list[int] = []
    namesakes = Namesakes(register)
    one_code = OneCode(register, names or (), codes or (), columns.rows, code_in)
    renaming = Renamed(register, job.policies.get("name"))
    for at, row in enumerate(columns.rows):
        name, code = (names[at] if names else None), (codes[at] if codes else None)
        if one_code.rejects(columns, at, name, code):
            continue
        try:
            planned = len(register.drafts)
            told = tuple(values[at] for values in telling) if code is None else ()
            record_id = namesakes.of(name, told, job.place, row) if told and name is not None else None
            if record_id is None:
                record_id = find_or_create(register, name, code, job.place, row)
                if told and name is not None and record_id is not None and record_id < 0:
                    namesakes.note(record_id, name, told)
        except Ambiguous:
            columns.reject(at, name_in, name, TWO.fill(record=WORDS[record], name=name))
            continue
        if record_id is None:
            columns.reject(at, name_in or code_in, None, NO_NAME)
            continue
        tally.meet(record_id, row, known=len(register.drafts) == planned)
        ids.append(record_id)
        said = {field_name: values[at] for field_name, values in fields.items()}
        if name is not None and code is not None and register.values(record_id)["name"] == register.values(record_id).get(CODES[record]):
            said["name"] = name  # known by its code only, until this table
        elif name is not None and code is not None and names_in is not None and renaming.meet(record_id, name, row):
            said["name"] = name
        stored = register.values(record_id) if record_id > 0 else {}
        ours = {one for one, words in (renewed or {}).items() if str(stored.get(one) or "").startswith(words)}
        allowed = {one: value for one, value in said.items() if record_id < 0 or one in ours or allows(job.policy(one), stored.get(one))}
        for field_name, value in allowed.items():
            register.set(record_id, field_name, value, job.place, row)
    tally.note_changes()
    tally.inserts += renaming.aliases
    tally.notes += renaming.notes(names_in.header) if names_in is not None else []
    columns.narrow()
    return ids, tally
