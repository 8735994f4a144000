"""The head of a goal: what it is, whose, until when, in which state, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from salesdesk.model.goals import AGREED, CLOSED, DRAFT, PROPOSED
from salesdesk.services.goals.detail import GoalDetail
from salesdesk.tokens import LARGE, MEDIUM, SMALL, TIGHT
from ui import looks
from ui.messages import say
from ui.tabs.goals.book import words
from ui.widgets.buttons import Button, IconButton
from ui.widgets.cards import Delta, DeltaLine, Tone
from ui.widgets.labels import Label
from ui.widgets.menus import show_below

_STATE_TONES = {DRAFT: Tone.PLAIN, PROPOSED: Tone.WARN, AGREED: Tone.GOOD, CLOSED: Tone.PLAIN}


class GoalHead(QFrame):
    """`asked` carries one of "edit", "cascade", "adjust", "check_in", "propose", "agree", "close", "reopen", "print", "delete"."""

    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._name, self._about, self._agreed = Label("", self), Label("", self), Label("", self)
        self._words, self._state = Label("", self), DeltaLine(self)
        for label, name, role in (
            (self._name, "goalName", "heading"),
            (self._about, "goalAbout", "label"),
            (self._agreed, "goalAgreed", "label"),
            (self._words, "goalWords", ""),
        ):
            label.setObjectName(name)
            label.setProperty("role", role)
            label.setWordWrap(True)
        self._state.setObjectName("goalState")
        self._buttons = {
            "check_in": Button(self.tr("Check in"), self, "message-square"),
            "adjust": Button(self.tr("Adjust"), self, "pencil"),
            "cascade": Button(self.tr("Cascade"), self, "list-filter"),
            "propose": Button(self.tr("Propose"), self, "arrow-right"),
            "agree": Button(self.tr("Agree"), self, "handshake", "link"),
            "print": Button(self.tr("Print"), self, "printer"),
        }
        for name, button in self._buttons.items():
            button.setObjectName(f"goal_{name}")
        self._more = IconButton("ellipsis", self.tr("More"), self)
        self._more.setObjectName("goalMore")
        self._one: GoalDetail | None = None
        self._lay_out()
        self._buttons["check_in"].clicked.connect(self._ask_check_in)
        self._buttons["adjust"].clicked.connect(self._ask_adjust)
        self._buttons["cascade"].clicked.connect(self._ask_cascade)
        self._buttons["propose"].clicked.connect(self._ask_propose)
        self._buttons["agree"].clicked.connect(self._ask_agree)
        self._buttons["print"].clicked.connect(self._ask_print)
        self._more.clicked.connect(self._offer)

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(SMALL)
        foot.addWidget(self._state, 1)
        for button in self._buttons.values():
            foot.addWidget(button)
        foot.addWidget(self._more)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(LARGE, LARGE, LARGE, MEDIUM)
        layout.setSpacing(TIGHT)
        for widget in (self._name, self._about, self._words, self._agreed):
            layout.addWidget(widget)
        layout.addSpacing(TIGHT)
        layout.addLayout(foot)

    def show_goal(self, one: GoalDetail) -> None:
        """Show `one`."""
        self._one, goal = one, one.goal
        self._name.setText(goal.name)
        parts = [words.whose(goal), say(goal.period.label()), words.measured(goal)]
        if goal.weight is not None:
            parts.append(self.tr("weight {share}").format(share=words.share(goal.weight)))
        if one.parent:
            parts.append(self.tr("part of “{name}”").format(name=one.parent))
        self._about.setText("  ·  ".join(parts))
        told = "\n".join(part for part in (goal.description, self.tr("Why: {why}").format(why=goal.why) if goal.why else "") if part)
        self._words.setText(told)
        self._words.setVisible(bool(told))
        self._agreed.setText(self._told(one))
        self._agreed.setVisible(bool(self._agreed.text()))
        deltas = [Delta(say(words.STATE_WORDS[goal.state]), _STATE_TONES[goal.state])]
        if goal.last is not None:
            said = self.tr("said {day}: {confidence}").format(
                day=goal.last.day.isoformat(), confidence=say(words.CONFIDENCE_WORDS[goal.last.confidence])
            )
            deltas.append(Delta(f"·  {said}", words.CONFIDENCE_TONES[goal.last.confidence]))
        self._state.show_deltas(tuple(deltas))
        self._state.setAccessibleName(" ".join(one.words for one in deltas))
        open_now = goal.state != CLOSED
        self._buttons["check_in"].setVisible(open_now)
        self._buttons["adjust"].setVisible(open_now and goal.metric is not None)
        self._buttons["cascade"].setVisible(open_now and goal.metric is not None and goal.who.kind != "member")
        self._buttons["propose"].setVisible(goal.state == DRAFT)
        self._buttons["agree"].setVisible(goal.state in (DRAFT, PROPOSED))

    def _told(self, one: GoalDetail) -> str:
        goal = one.goal
        parts = []
        if goal.agreed_on is not None:
            parts.append(self.tr("Agreed on {day} by {name}.").format(day=goal.agreed_on.isoformat(), name=goal.agreed_by))
        if goal.remark:
            parts.append(self.tr("Remark: {words}").format(words=goal.remark))
        if goal.closed_on is not None:
            parts.append(self.tr("Closed on {day}. {words}").format(day=goal.closed_on.isoformat(), words=goal.outcome))
        return looks.sentences(*parts)

    @Slot()
    def _ask_check_in(self) -> None:
        self.asked.emit("check_in")

    @Slot()
    def _ask_adjust(self) -> None:
        self.asked.emit("adjust")

    @Slot()
    def _ask_cascade(self) -> None:
        self.asked.emit("cascade")

    @Slot()
    def _ask_propose(self) -> None:
        self.asked.emit("propose")

    @Slot()
    def _ask_agree(self) -> None:
        self.asked.emit("agree")

    @Slot()
    def _ask_print(self) -> None:
        self.asked.emit("print")

    @Slot()
    def _offer(self) -> None:
        if self._one is None:
            return
        state = self._one.goal.state
        menu = QMenu(self)
        menu.setObjectName("goalMenu")
        for name, said, enabled in (
            ("edit", self.tr("Edit…"), state != CLOSED),
            ("close", self.tr("Close…"), state != CLOSED),
            ("reopen", self.tr("Back to draft…"), state != DRAFT),
            ("delete", self.tr("Delete…"), True),
        ):
            action = QAction(said, menu)
            action.setObjectName(name)
            action.setEnabled(enabled)
            menu.addAction(action)
        menu.triggered.connect(self._choose)
        show_below(menu, self._more)

    @Slot(QAction)
    def _choose(self, action: QAction) -> None:
        self.asked.emit(action.objectName())
