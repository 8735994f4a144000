"""Who has left by the word of a roster alone: on which day is assumed, told, and asked about."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from salesdesk.imports.plan.cells.period_ends import end_of
from salesdesk.imports.plan.job import Job, Outcome
from salesdesk.imports.plan.rows import Tally
from salesdesk.imports.recognise.language.words import words_of
from salesdesk.imports.recognise.terms import Meaning
from salesdesk.sheets.texts import plain
from salesdesk.text import mark, some

LEFT = frozenset(
    "离职 已离职 离司 已离司 辞职 已辞职 离岗 退休 已退休 解聘 辞退 已辞退 left resigned terminated former retired dismissed "
    "停用 已停用 禁用 已禁用 注销 已注销 inactive deactivated disabled deleted".split()
) | {"has left", "no longer employed", "ex employee"}
"""What rosters say of somebody who is a colleague no more, and programs of a user who may sign in no more."""
# Columns that ask whether somebody is here, and those that ask whether somebody has left: the answer is yes or no.
_ASKS_HERE = frozenset("active employed 在职 是否在职 在岗 是否在岗 在职与否".split()) | {
    "is active", "still active", "still employed", "current employee"
}  # fmt: skip
_ASKS_LEFT = frozenset({"left", "has left", "是否离职", "离职"})
_NO, _YES = frozenset("no n false 0 否 不 ✗ × f".split()), frozenset("yes y true 1 是 ✓ √ t".split())
_SHOWN = 8
_ASSUMED = mark(
    "Import",
    "“{column}” says that {n} {n:person has|people have} left, and not on which day: {names}. {day} is taken for their last day: choose "
    "another one, or add a column with it.",
)
_CHOSEN = mark("Import", "“{column}” says that {n} {n:person has|people have} left: {names}. Their last day is {day}, as you chose.")


def has_left(heading: str, state: str) -> bool:
    """Tell whether `state` below `heading` says that somebody is a colleague no more: 离职, and "No" below Active."""
    asked, said = words_of(heading), plain(state)
    return words_of(state) in LEFT or (asked in _ASKS_HERE and said in _NO) or (asked in _ASKS_LEFT and said in _YES)


class Left:
    """Gives those who have left, with no day in the sheet and none stored, the last day that was chosen, or else is likely."""

    def __init__(self, job: Job, ids: Sequence[int], tally: Tally, told_by: str | None = None) -> None:
        """`told_by` is what says it where that is no column of states: a column of names or of notes, or the title."""
        self._job, self._asked = job, False
        self._day = day = self._last_day()
        self.named: list[str] = []
        members = job.directory["member"]
        state_in = job.columns.find(Meaning.STATUS)
        heading = state_in.header if state_in is not None else ""
        self._told_by = heading or told_by
        rows = zip(ids, job.columns.rows, job.columns.data["state"], job.columns.data["left_on"], strict=True)
        for member, row, state, said in rows:
            if state is None or not has_left(heading, state) or said is not None:
                continue
            if members.values(member).get("left_on") is not None:
                members.hold(member, "left_on")
                continue
            hired = members.values(member).get("hired_on")
            members.set(member, "left_on", max(day.isoformat(), str(hired or "")), job.place, row)
            self.named.append(members.name(member))
        tally.note_changes()

    def _last_day(self) -> date:
        """Return the day that was chosen, that of the sheet, or today; nobody is said to leave in future."""
        job = self._job
        chosen = job.chosen_day() or job.shared.choices.day
        self._asked = chosen is None
        stated = end_of(job.table.period, job.shared.today.year) if job.table.period is not None else None
        return min(chosen or stated or job.shared.today, job.shared.today)

    def tell(self, outcome: Outcome) -> None:
        """Say in `outcome` who is taken to have left on which day, and ask where nobody said it."""
        if not self.named or self._told_by is None:
            return
        note, day = _ASSUMED if self._asked else _CHOSEN, self._day.isoformat()
        outcome.notes.append(note.fill(column=self._told_by, n=len(self.named), names=some(self.named, _SHOWN), day=day))
        if self._asked:
            outcome.default_day = day
