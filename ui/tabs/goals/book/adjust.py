"""Adjusting the figures of a goal: month by month or the total, why, and whether its parts follow."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from salesdesk.errors import SalesDeskError
from salesdesk.measure import metric
from salesdesk.services.goals.adjust import Part, followed
from salesdesk.services.goals.detail import GoalDetail
from salesdesk.services.goals.edit import rescale
from salesdesk.text import fill, mark
from ui import looks
from ui.dialogs.base import Dialog
from ui.messages import say
from ui.tables.grid import GridView
from ui.tables.grid_model import Column, Edit, Refusal, Tone
from ui.tables.grid_values import NEGATIVE, Measure, NotANumber
from ui.tabs.goals.book import words
from ui.tabs.goals.book.cards import touched_words
from ui.tabs.goals.making import measure_of
from ui.widgets.labels import Label

_NEW, _OLD, _REACHED, _TOTAL = (
    mark("Adjust", "New"),
    mark("Adjust", "So far"),
    mark("Adjust", "Reached"),
    mark("Adjust", "Total"),
)
_NOTHING = Decimal(0)
_FAR = Decimal(10)


class AdjustSheet:
    """A `Sheet` of three rows: the new figures, those so far, what was reached; a column for the total, then one for each month."""

    def __init__(self, one: GoalDetail, measure: Measure) -> None:
        assert one.prospect is not None
        assert one.goal.metric is not None
        self.one, self.measure = one, measure
        self._metric = metric(one.goal.metric)
        self.old = {month.month.start: month.target for month in one.prospect.months}
        self.new = dict(self.old)
        self._reached = {month.month.start: month.actual for month in one.prospect.months}
        self.months = list(self.old)
        self.columns = [
            Column("", number=False, width=90),
            Column(say(_TOTAL), value=True, width=92, strong=True),
            *(Column(say(month.month.short_label()), value=True, width=60) for month in one.prospect.months),
        ]

    def __len__(self) -> int:
        return 3

    def key(self, row: int) -> int:
        return row

    def level(self, row: int) -> int:
        return 0

    def is_group(self, row: int) -> bool:
        return False

    def value(self, row: int, column: int) -> Decimal | None:
        """Return a value; of column 1 the total, which a ratio has only where all months are the same."""
        values = (self.new, self.old, self._reached)[row]
        if column > 1:
            return values[self.months[column - 2]]
        known = [one for one in values.values() if one is not None]
        if not known:
            return None
        if row == 2:
            return self.one.goal.attainment.actual
        if self._metric.additive:
            return sum(known, _NOTHING)
        return known[0] if len(set(known)) == 1 else None

    def take(self, edit: Edit) -> None:
        """Take one new value; a total keeps the proportions of the months to come and of those that are over."""
        assert self.one.goal.metric is not None
        if edit.row:
            return
        if edit.column == 1:
            self.new.update(self._spread(edit.value or _NOTHING))
        else:
            self.new[self.months[edit.column - 2]] = edit.value

    def _spread(self, total: Decimal) -> dict[date, Decimal]:
        """Return the months when the total is typed: those to come share what is left, in their proportions; else all of them do."""
        assert self.one.goal.metric is not None
        assert self.one.prospect is not None
        kept = {month: value or _NOTHING for month, value in self.new.items()}
        over = {month.month.start for month in self.one.prospect.months if month.month.end <= self.one.prospect.until}
        left = total - sum((value for month, value in kept.items() if month in over), _NOTHING)
        open_months = {month: value for month, value in kept.items() if month not in over}
        if self._metric.additive and open_months and left >= 0:
            return rescale(open_months, left, self.one.goal.metric)
        return rescale(kept, total, self.one.goal.metric)

    def shown(self, row: int, column: int) -> str:
        if column == 0:
            return say((_NEW, _OLD, _REACHED)[row])
        return self.measure.shown(self.value(row, column))

    def plain(self, row: int, column: int) -> str:
        return self.shown(row, 0) if column == 0 else self.measure.plain(self.value(row, column))

    def exact(self, row: int, column: int) -> Decimal | None:
        return self.value(row, column) if column else None

    def tone(self, row: int, column: int) -> Tone:
        if row == 0:
            return Tone.WAITING if column and self.value(0, column) != self.value(1, column) else Tone.PLAIN
        return Tone.QUIET

    def hint(self, row: int, column: int) -> str:
        return ""

    def read(self, row: int, column: int, words_: str) -> Decimal | None:
        value = self.measure.read(words_)
        if value is not None and value < 0:
            raise NotANumber(NEGATIVE)
        return value


class AdjustDialog(Dialog):
    """`submitted` carries (months, reason, parts of goals below by id); whoever sets them calls `accept` or `fail`."""

    submitted = Signal(object)

    def __init__(self, one: GoalDetail, parts: tuple[Part, ...], parent: QWidget | None) -> None:
        super().__init__("adjustGoal", "", parent, 860)
        if parent is not None:
            self.setMinimumWidth(min(max(parent.window().width() - 40, 860), 1160))
        self.setWindowTitle(self.tr("Adjust “{name}”").format(name=one.goal.name))
        assert one.goal.metric is not None
        self._one, self._parts = one, parts
        self._looked_at: Decimal | None = None
        measure = replace(measure_of(metric(one.goal.metric), one.currency, True), places=1)
        self.sheet = AdjustSheet(one, measure)
        self.view = GridView(self.sheet, self)
        self.view.setObjectName("adjustGrid")
        self.view.setFixedHeight(150)
        self.view.show_sheet(self.sheet)
        self._told, self._touched = Label("", self), Label(touched_words(one.touched), self)
        self._told.setObjectName("adjustTold")
        for label in (self._told, self._touched):
            label.setProperty("role", "label")
            label.setWordWrap(True)
        self._touched.setVisible(bool(one.touched))
        self._follow = QCheckBox("", self)
        self._follow.setObjectName("adjustFollow")
        self._follow.setChecked(bool(parts))
        self._follow.setVisible(bool(parts))
        self._reason = QLineEdit(self)
        self._reason.setObjectName("reason")
        self.body.addWidget(self.view)
        self.body.addWidget(self._told)
        self.body.addWidget(self._follow)
        hint = self.tr("It was agreed: the history keeps the reason.") if one.goal.state == "agreed" else self.tr("The history keeps it.")
        self.add_field(self.tr("Why?"), self._reason, hint)
        self.body.addWidget(self._touched)
        self.add_button("cancel", self.tr("Cancel")).clicked.connect(self.reject)
        self.add_button("adjustDo", self.tr("Adjust"), "primary").clicked.connect(self._submit)
        self.view.edits_wanted.connect(self._take)
        self.view.refused.connect(self._refuse)
        self._tell()

    @Slot(object, str)
    def _take(self, edits: list[Edit], _origin: str) -> None:
        for one in edits:
            self.sheet.take(one)
        self.view.show_values()
        self.tell_problem("")
        self._tell()

    @Slot(object)
    def _refuse(self, refusals: list[Refusal]) -> None:
        self.tell_problem(looks.sentences(*dict.fromkeys(looks.headed(f"“{one.words}”", str(one.reason)) for one in refusals)))

    def _tell(self) -> None:
        name, currency = self._one.goal.metric, self._one.currency
        new, old = self.sheet.value(0, 1), self.sheet.value(1, 1)
        said = self.tr("From {old} to {new}.").format(old=words.figure(name, old, currency), new=words.figure(name, new, currency))
        if not self._changed():
            said = self.tr("Type the new figures into the first row; a new total keeps the proportions of the months to come.")
        elif new is not None and old:
            said = looks.sentences(said, self.tr("That is {share} of what it was.").format(share=words.share(new / old)))
        if self._doubtful():
            said = looks.sentences(said, self.tr("A zero or a unit too many or too few? Press again to keep it."))
        self._told.setText(said)
        self._told.setProperty("role", "warn" if self._doubtful() else "label")
        self._told.style().polish(self._told)
        self._follow.setText(
            fill(
                self.tr("Let the {n} {n:goal|goals} below follow in the same proportions; {n:it adds|they add} up to it again."),
                n=len(self._parts),
            )
        )

    def _doubtful(self) -> bool:
        """Tell whether the new total is so far from the old one that it is rather a slip."""
        new, old = self.sheet.value(0, 1), self.sheet.value(1, 1)
        return new is not None and new != old and bool(old) and old is not None and not old / _FAR < new < old * _FAR

    def _changed(self) -> dict[date, Decimal | None]:
        return {month: value for month, value in self.sheet.new.items() if value != self.sheet.old[month]}

    @Slot()
    def _submit(self) -> None:
        if not self._changed():
            self.tell_problem(self.tr("Nothing is different yet: type a new figure into the first row."))
            return
        if self._doubtful() and self._looked_at != self.sheet.value(0, 1):
            self._looked_at = self.sheet.value(0, 1)
            self.tell_problem(self._told.text())
            return
        months = {month: value or _NOTHING for month, value in self.sheet.new.items()}
        parts = followed(self._one.goal.id, months, self._parts) if self._follow.isChecked() and self._parts else {}
        self.submitted.emit((self._changed(), self._reason.text().strip(), parts))

    @Slot(object)
    def fail(self, error: Exception) -> None:
        """Say why it was not done."""
        self.tell_failure(error)
        if isinstance(error, SalesDeskError) and error.code == "goal.reason":
            self._reason.setFocus()
