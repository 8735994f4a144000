"""What is shown for a period without reviews: by which templates, who is in, how it goes, and a button that starts them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from salesdesk.measure.who import EVERYONE, Who
from salesdesk.model.people import HOUSE, ROLES
from salesdesk.period import Period
from salesdesk.services.reviews.cycles import Cycle, CyclePlan
from salesdesk.services.reviews.template import Template
from salesdesk.tokens import LARGE, MEDIUM, SMALL, WIDE
from ui import looks
from ui.icons import picture
from ui.messages import listed, say
from ui.tabs.reviews.course import CourseForm
from ui.tabs.reviews.tenure import TenureFields
from ui.theme import tokens
from ui.widgets.box import Box
from ui.widgets.buttons import Button
from ui.widgets.labels import Label

_BY_ROLE = "by_role"


@dataclass(frozen=True, slots=True)
class Choices:
    """What can be chosen for a period: templates, the team looked at, cycles that share its days, who has no leader."""

    period: Period
    templates: Sequence[Template]
    team: tuple[int, str] | None = None
    overlapping: Sequence[Cycle] = ()
    leaderless: Sequence[str] = ()


class BeginPanel(QScrollArea):
    """`begun` carries the `CyclePlan`; `forms_requested` asks to read forms that were filled in elsewhere."""

    begun = Signal(object)
    forms_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices: Choices | None = None
        # Each part is made where it will stand: moved, it would be styled anew with all that is in it.
        self._body = body = QWidget(self.viewport())
        body.setObjectName("body")
        self._icon, self._sentence, self._hint, self._warning = Label("", body), Label("", body), Label("", body), Label("", body)
        self._template = Box(body)
        self._begin = Button("", body, "clipboard-check", "primary")
        self._more = Button(self.tr("Who is in, and how it goes"), body, "chevron-down", "plain")
        self._forms = Button(self.tr("Read filled forms…"), body, "file-spreadsheet", "plain")
        self._box = QFrame(body)
        self._roles = {role.value: QCheckBox(say(role.label), self._box) for role in ROLES if role.value != HOUSE}
        self._tenure = TenureFields(self._box)
        self._course = CourseForm(self._box)
        self._dress()
        self._lay_out()
        self._begin.clicked.connect(self._tell)
        self._more.clicked.connect(self._open)
        self._forms.clicked.connect(self.forms_requested)

    def _dress(self) -> None:
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._template.setObjectName("beginTemplate")
        self._template.setAccessibleName(self.tr("Template"))
        self._template.setMinimumWidth(220)
        self._begin.setObjectName("begin")
        self._more.setObjectName("beginMore")
        self._forms.setObjectName("beginForms")
        self._hint.setProperty("role", "label")
        self._warning.setProperty("role", "warn")
        self._warning.setObjectName("beginWarning")
        for label in (self._icon, self._sentence, self._hint, self._warning):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        for label in (self._hint, self._warning):
            label.setWordWrap(True)
        for name, box in self._roles.items():
            box.setObjectName(f"role_{name}")
            box.setChecked(True)
        self._box.setObjectName("card")
        self._box.hide()
        self._course.show_plan(CyclePlan())

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(MEDIUM)
        row.addStretch()
        row.addWidget(self._template)
        row.addWidget(self._begin)
        row.addStretch()
        roles = QHBoxLayout()
        roles.setSpacing(LARGE)
        for box in self._roles.values():
            roles.addWidget(box)
        roles.addStretch()
        head = Label(self.tr("Reviewed are"), self._box)
        head.setProperty("role", "label")
        inner = QVBoxLayout(self._box)
        inner.setContentsMargins(LARGE, LARGE, LARGE, LARGE)
        inner.setSpacing(SMALL)
        inner.addWidget(head)
        inner.addLayout(roles)
        inner.addWidget(self._tenure)
        inner.addSpacing(MEDIUM)
        inner.addWidget(self._course)
        centre = QHBoxLayout()
        centre.addStretch(1)
        centre.addWidget(self._box, 4)
        centre.addStretch(1)
        layout = QVBoxLayout(self._body)
        layout.setContentsMargins(WIDE, WIDE, WIDE, WIDE)
        layout.setSpacing(MEDIUM)
        layout.addStretch(2)
        for widget in (self._icon, self._sentence):
            layout.addWidget(widget)
        layout.addLayout(row)
        layout.addWidget(self._hint)
        layout.addWidget(self._warning)
        extra = QHBoxLayout()
        extra.addStretch()
        extra.addWidget(self._more)
        extra.addWidget(self._forms)
        extra.addStretch()
        layout.addLayout(extra)
        layout.addLayout(centre)
        layout.addStretch(3)
        self.setWidget(self._body)

    def show_choices(self, choices: Choices) -> None:
        """Offer what can be chosen for a period."""
        self._choices = choices
        self._icon.setPixmap(picture("clipboard-check", tokens().strong, 40, self.devicePixelRatioF()))
        label = say(choices.period.label())
        self._sentence.setText(self.tr("There are no reviews for {period} yet.").format(period=label))
        self._begin.setText(self.tr("Start the reviews of {period}").format(period=label))
        self._fill(choices.templates)
        self._say_hint(choices)
        self._warning.setText(looks.sentences(*self._warnings(choices)))
        self._warning.setVisible(bool(self._warning.text()))

    def _fill(self, templates: Sequence[Template]) -> None:
        chosen = self._template.currentData()
        self._template.clear()
        if any(one.role or one.period_kind for one in templates):
            self._template.addItem(self.tr("Each role its own template"), _BY_ROLE)
        for one in templates:
            self._template.addItem(one.name, one.id)
        self._template.setCurrentIndex(max(self._template.findData(chosen), 0))
        self._template.setVisible(self._template.count() > 1)

    def _say_hint(self, choices: Choices) -> None:
        if choices.team is not None:
            words = self.tr("Only the people of {team} get a review: that team is chosen above.").format(team=choices.team[1])
        elif not choices.templates:
            words = self.tr("A usual template is made: sales, receipts and new customers against their targets, and a score of your own.")
        elif len(choices.templates) == 1:
            words = self.tr("They are scored by “{template}”. Change it, or add others, under Templates.").format(
                template=choices.templates[0].name
            )
        else:
            words = self.tr("Everybody who is in the team in this period gets a review.")
        self._hint.setText(words)

    def _warnings(self, choices: Choices) -> list[str]:
        found = []
        if choices.overlapping:
            periods = listed([say(one.period.label()) for one in choices.overlapping], 4)
            said = self.tr("Days of this period have reviews already ({periods}) and would be reviewed twice.")
            found.append(said.format(periods=periods))
        if choices.leaderless:
            names = listed(choices.leaderless, 5)
            said = self.tr("Nobody leads: {names}. Name a leader of their team, so that somebody signs as their manager.")
            found.append(said.format(names=names))
        return found

    @Slot()
    def _open(self) -> None:
        self._box.setVisible(not self._box.isVisible())

    @Slot()
    def _tell(self) -> None:
        plan, months = self._course.read(), self._tenure.read()
        if plan is None or months is None or self._choices is None:
            self._box.show()
            return
        chosen = self._template.currentData()
        roles = tuple(name for name, box in self._roles.items() if box.isChecked())
        everybody = len(roles) == len(self._roles) or not roles
        team = self._choices.team
        self.begun.emit(
            replace(
                plan,
                template_id=chosen if isinstance(chosen, int) else None,
                roles=() if everybody else roles,
                least_months=months[0],
                most_months=months[1],
                who=EVERYONE if team is None else Who.team(team[0]),
            )
        )
