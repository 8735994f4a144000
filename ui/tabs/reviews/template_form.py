"""The editor of a template: name, criteria with the running sum of their weights, grades."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from salesdesk.model.people import HOUSE, ROLES
from salesdesk.services.reviews.criteria import ATTAINMENT, Criterion
from salesdesk.services.reviews.template import Problem, Template, problems, weight_of
from salesdesk.tokens import LARGE, MEDIUM, SMALL
from ui import looks
from ui.building import Steps
from ui.dialogs.base import labelled
from ui.forms import reading
from ui.forms.editors import put
from ui.forms.filters import Values
from ui.messages import say
from ui.tabs.reviews import words
from ui.tabs.reviews.criterion_form import CriterionForm
from ui.tabs.reviews.grades import GradeForm
from ui.widgets.box import Box
from ui.widgets.buttons import Button
from ui.widgets.cards import Card
from ui.widgets.labels import Label

_USUAL = 5


class TemplateForm(QWidget):
    """`saved` carries the `Template` when all is right; `discarded` when the edits are not wanted; `edited` on the first edit.

    `unsaved` says that something is typed and not saved. What is shown a second time stays as it is, opened filters and all.
    """

    saved = Signal(object)
    discarded = Signal()
    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.unsaved = False
        self._template = Template("", (), ())
        self._tried = False
        self._values: Values = {}
        self._rows: list[CriterionForm] = []
        self._ahead: list[CriterionForm] = []
        self._make()
        self._dress()
        self._lay_out()
        for field in (self._name, *self._shares.values()):
            field.textEdited.connect(self._edit)
        for box in (self._role, self._kind):
            box.activated.connect(self._edit)
        self._add.clicked.connect(self._add_criterion)
        self._save.clicked.connect(self._try)
        self._discard.clicked.connect(self.discarded)
        self._grades.changed.connect(self._edit)

    def _make(self) -> None:
        # Each part is made where it will stand: moved, it would be styled anew with all that is in it.
        self._area = QScrollArea(self)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._body = body = QWidget(self._area.viewport())
        body.setObjectName("body")
        self._head = head = QFrame(body)
        head.setObjectName("card")
        self._criteria = Card(self.tr("Criteria"), body)
        self._shares_card = shares = Card(self.tr("Self review and others' feedback"), body)
        self._grades_card = Card(self.tr("Grades by total score"), body)
        self._name, self._note, self._name_problem = QLineEdit(head), Label("", head), Label("", head)
        self._role, self._kind = Box(head), Box(head)
        self._sum, self._weights_problem = Label("", self._criteria), Label("", self._criteria)
        self._add = Button(self.tr("Add a criterion"), self._criteria, "plus", "plain")
        self._save = Button(self.tr("Save"), self, "save", "primary")
        self._discard = Button(self.tr("Discard"), self)
        self._grades = GradeForm(self._grades_card)
        self._shares = {"self_weight": QLineEdit(shares), "others_weight": QLineEdit(shares)}
        self._shares_problem = Label("", shares)

    def make_ahead(self) -> Steps:
        """Make rows for the criteria and grades of a usual template, some a turn: they have many parts, and all come with the template."""
        for _ in range(_USUAL):
            row = self._make_row()
            row.sizeHint()  # asks for the style of what is in it, which takes as long as to make it
            self._ahead.append(row)
            yield
        self._grades.make_rows(_USUAL)

    def _dress(self) -> None:
        for widget, name in (
            (self._name, "templateName"),
            (self._sum, "weightSum"),
            (self._weights_problem, "weightsProblem"),
            (self._name_problem, "nameProblem"),
            (self._add, "addCriterion"),
            (self._save, "saveTemplate"),
            (self._discard, "discardTemplate"),
            (self._role, "templateRole"),
            (self._kind, "templatePeriod"),
            (self._shares["self_weight"], "selfWeight"),
            (self._shares["others_weight"], "othersWeight"),
            (self._shares_problem, "sharesProblem"),
        ):
            widget.setObjectName(name)
        self._role.addItem(self.tr("Anybody without a template of their own"), None)
        for role in ROLES:
            if role.value != HOUSE:  # nobody is reviewed by a house account
                self._role.addItem(say(role.label), role.value)
        kinds = (self.tr("any"), self.tr("months"), self.tr("quarters"), self.tr("half-years"), self.tr("years"))
        for kind, name in zip((None, "month", "quarter", "half", "year"), kinds, strict=True):
            self._kind.addItem(name, kind)
        for label in (self._weights_problem, self._name_problem, self._shares_problem):
            label.setProperty("role", "bad")
            label.setWordWrap(True)
            label.hide()
        self._note.setProperty("role", "label")
        self._note.setWordWrap(True)

    def _lay_out(self) -> None:
        head, shares = self._head, self._shares_card
        top = QVBoxLayout(head)
        top.setContentsMargins(LARGE, MEDIUM, LARGE, MEDIUM)
        names = QHBoxLayout()
        names.setSpacing(LARGE)
        names.addLayout(labelled(head, self.tr("Name of the template"), self._name), 3)
        names.addLayout(labelled(head, self.tr("For whom"), self._role), 2)
        names.addLayout(labelled(head, self.tr("For which periods"), self._kind), 1)
        top.addLayout(names)
        top.addWidget(self._name_problem)
        top.addWidget(self._note)
        self._criteria.body.setSpacing(0)
        self._criteria.add_action(self._sum)
        self._criteria.body.addWidget(self._add, alignment=Qt.AlignmentFlag.AlignLeft)
        self._criteria.body.addWidget(self._weights_problem)
        self._grades_card.body.addWidget(self._grades)
        row = QHBoxLayout()
        row.setSpacing(LARGE)
        row.addLayout(labelled(shares, self.tr("Self review counts, of 100"), self._shares["self_weight"]))
        row.addLayout(labelled(shares, self.tr("Others' feedback counts, of 100"), self._shares["others_weight"]))
        row.addStretch()
        shares.body.addLayout(row)
        shares.body.addWidget(self._shares_problem)
        cards = QVBoxLayout(self._body)
        cards.setContentsMargins(0, 0, 2, 0)
        cards.setSpacing(MEDIUM)
        for card in (head, self._criteria, shares, self._grades_card):
            cards.addWidget(card)
        cards.addStretch()
        self._area.setWidget(self._body)
        foot = QHBoxLayout()
        foot.setSpacing(SMALL)
        foot.addStretch()
        foot.addWidget(self._discard)
        foot.addWidget(self._save)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(MEDIUM)
        layout.addWidget(self._area, 1)
        layout.addLayout(foot)

    def show_template(self, template: Template, following: int) -> None:
        """Edit `template`, which `following` open reviews follow."""
        self._template, self._tried = template, False
        put(self._name, template.name)
        self._note.setText(
            self.tr(
                "Open reviews that began with it: {n}. They keep the version they began with until you let them follow the newest."
            ).format(n=following)
        )
        self._note.setVisible(bool(following))
        self._show_criteria(template.criteria)
        self._role.setCurrentIndex(max(self._role.findData(template.role), 0))
        self._kind.setCurrentIndex(max(self._kind.findData(template.period_kind), 0))
        for name, field in self._shares.items():
            put(field, words.points(getattr(template, name)))
        self._grades.show_grades(template.grades)
        self._set_unsaved(template.id is None)
        self._tell([])
        self._arrange()

    def _show_criteria(self, wanted: Sequence[Criterion]) -> None:
        """Show `wanted`; rows that show theirs already stay as they are."""
        before, self._rows = self._rows, []
        for at, one in enumerate(wanted):
            if at < len(before) and before[at].shows(one):
                before[at].take_id(one.id)
                self._rows.append(before[at])
            else:
                self._add_row(one)
        for row in before:
            if row not in self._rows:
                self._drop(row)

    def offer(self, values: Values) -> None:
        """Offer `values` by dimension to limit figures to."""
        self._values = values
        for row in self._rows:
            row.rule.offer(values)

    def focus_name(self) -> None:
        """Let the name be typed over."""
        self._name.setFocus()
        self._name.selectAll()

    def read(self) -> tuple[Template, list[Problem]]:
        """Return the template as far as it can be read, and all that is wrong."""
        pairs = [row.read() for row in self._rows]
        unread = [Problem(place, text, at) for at, (_, wrong) in enumerate(pairs) for place, text in wrong]
        grades, grade_problem = self._grades.read()
        if grade_problem is not None:
            unread.append(Problem("grades", grade_problem))
        shares: dict[str, Decimal] = {}
        for name, field in self._shares.items():
            try:
                shares[name] = reading.number(field.text().strip() or "0")
            except reading.Unreadable as error:
                unread.append(Problem("shares", error.text))
        found = replace(self._template, name=self._name.text().strip(), criteria=tuple(one for one, _ in pairs), grades=grades)
        found = replace(found, role=self._role.currentData(), period_kind=self._kind.currentData(), **shares)  # type: ignore[arg-type]
        known = {(one.row, one.place) for one in unread}
        return found, [*unread, *(one for one in problems(found) if (one.row, one.place) not in known)]

    def _tell(self, wrong: list[Problem]) -> None:
        for at, row in enumerate(self._rows):
            row.tell([one for one in wrong if one.row == at])
        for label, place in ((self._name_problem, "name"), (self._weights_problem, "weights"), (self._shares_problem, "shares")):
            sentence = looks.sentences(*(say(one.text) for one in wrong if one.place == place))
            label.setText(sentence)
            label.setVisible(bool(sentence))
        self._grades.tell_problem(looks.sentences(*(say(one.text) for one in wrong if one.place == "grades")))

    def _show_sum(self) -> None:
        total = weight_of([row.read()[0] for row in self._rows])
        self._sum.setText(self.tr("Σ weights {total} of 100").format(total=words.points(total)))
        self._sum.setProperty("role", "good" if total == 100 else "bad")
        self._sum.style().polish(self._sum)

    def _set_unsaved(self, unsaved: bool) -> None:
        self.unsaved = unsaved
        self._save.setEnabled(unsaved)
        self._discard.setEnabled(unsaved)

    @Slot()
    def _edit(self) -> None:
        first = not self.unsaved
        self._set_unsaved(True)
        self._show_sum()
        if self._tried:
            self._tell(self.read()[1])
        if first:
            self.edited.emit()

    @Slot()
    def _try(self) -> None:
        self._tried = True
        found, wrong = self.read()
        self._tell(wrong)
        if not wrong:
            self.saved.emit(found)

    @Slot()
    def _add_criterion(self) -> None:
        left = max(Decimal(100) - weight_of([row.read()[0] for row in self._rows]), Decimal(0))
        section = self._rows[-1].section.text() if self._rows else ""
        row = self._add_row(Criterion("", ATTAINMENT, left, "sales_amount", Decimal(100), section=section))
        self._arrange()
        self._edit()
        row.name.setFocus()

    def _add_row(self, one: Criterion) -> CriterionForm:
        row = self._ahead.pop(0) if self._ahead else self._make_row()
        row.show_criterion(one)
        row.rule.offer(self._values)
        self._rows.append(row)
        return row

    def _make_row(self) -> CriterionForm:
        row = CriterionForm(self._criteria)
        row.hide()
        row.changed.connect(self._edit)
        row.moved.connect(self._move)
        row.removed.connect(self._remove)
        return row

    @Slot(object)
    def _move(self, by: int) -> None:
        row = self.sender()
        if isinstance(row, CriterionForm):
            at = self._rows.index(row)
            self._rows.insert(at + by, self._rows.pop(at))
            self._arrange()
            self._edit()

    @Slot()
    def _remove(self) -> None:
        row = self.sender()
        if isinstance(row, CriterionForm):
            self._rows.remove(row)
            self._drop(row)
            self._arrange()
            self._edit()

    def _drop(self, row: CriterionForm) -> None:
        self._criteria.body.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _arrange(self) -> None:
        for at, row in enumerate(self._rows):
            self._criteria.body.insertWidget(at, row)
            # Qt would show it some time later, and the scroll area sometimes keep the size that it had before.
            row.show()
            row.may_move(at > 0, at < len(self._rows) - 1)
        self._show_sum()
