"""One person's payout, line by line: the rule as a sentence, the slices, why nothing is paid, what changed; and the facts behind it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from salesdesk.money import grouped
from salesdesk.rules.pay.component import Line
from salesdesk.services.pay.by_hand import DISPUTE_STATES, Dispute
from salesdesk.services.pay.explain import Told, title_of, told
from salesdesk.services.pay.run import PersonPay, RunView
from salesdesk.tokens import LARGE, MEDIUM, SMALL, TIGHT
from ui import looks
from ui.building import Steps
from ui.messages import say
from ui.widgets.buttons import Button, IconButton, LinkLabel
from ui.widgets.frames import rule
from ui.widgets.labels import Label
from ui.widgets.scrolling import GUTTER, FormScroll


class Explanation(QWidget):
    """Shows a payout. `facts_asked` and `question_asked` carry a `Line`; `asked` is "adjust", "deal", "copy" or "print"."""

    facts_asked = Signal(object)
    question_asked = Signal(object)
    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._card = card = QFrame(self)
        card.setObjectName("card")
        self._name, self._paid, self._note = Label("", card), Label("", card), Label("", card)
        self._name.setProperty("role", "title")
        self._name.setObjectName("payPerson")
        self._paid.setProperty("role", "score")
        self._paid.setObjectName("payPaid")
        self._note.setProperty("role", "label")
        self._note.setWordWrap(True)
        self._adjust = Button(self.tr("Adjust by hand…"), card, "pencil")
        self._deal = Button(self.tr("If a deal closes…"), card, "handshake")
        self._copy = IconButton("copy", self.tr("Copy as text"), card)
        self._print = IconButton("printer", self.tr("Statement"), card)
        for button, name in ((self._adjust, "adjust"), (self._deal, "deal"), (self._copy, "copy"), (self._print, "print")):
            button.setObjectName(f"pay_{name}")
            button.clicked.connect(self._ask)
        self._scroll = FormScroll(card)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._coming: QWidget | None = None
        self._lay_out()

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(TIGHT)
        left.addWidget(self._name)
        left.addWidget(self._note)
        top = QHBoxLayout()
        top.setSpacing(SMALL)
        top.addLayout(left, 1)
        for widget in (self._copy, self._print, self._paid):
            top.addWidget(widget)
        foot = QHBoxLayout()
        foot.setSpacing(SMALL)
        for button in (self._adjust, self._deal):
            foot.addWidget(button, 1)
        inner = QVBoxLayout(self._card)
        inner.setContentsMargins(LARGE, MEDIUM, LARGE - GUTTER, MEDIUM)
        for one in (top, foot):
            one.setContentsMargins(0, 0, GUTTER, 0)
        inner.setSpacing(SMALL)
        inner.addLayout(top)
        inner.addWidget(self._scroll, 1)
        inner.addLayout(foot)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._card)

    def show_person(self, view: RunView, person: PersonPay, asked: Sequence[Dispute] = ()) -> Steps:
        """Show what `person` is paid, and what they asked about it: made in one turn, laid out in the next."""
        if self._coming is not None:
            self._coming.deleteLater()
        self._coming = body = self._made(view, person, asked)
        yield
        if self._coming is body:
            self._coming = None
            self._show_head(view, person)
            self._scroll.hold(body)

    def _show_head(self, view: RunView, person: PersonPay) -> None:
        self._name.setText(person.member)
        self._paid.setText(grouped(person.paid))
        notes = [say(view.period.label())]
        if person.carried:
            notes.append(self.tr("{amount} goes to the next period").format(amount=grouped(person.carried)))
        if person.balance:
            notes.append(self.tr("open advance {amount}").format(amount=grouped(person.balance)))
        self._note.setText("  ·  ".join(notes))
        self._adjust.setEnabled(not view.locked)

    def _made(self, view: RunView, person: PersonPay, asked: Sequence[Dispute]) -> QWidget:
        body = QWidget(self._scroll.viewport())
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        said = told(view.plan)
        for line in person.lines:
            name = say(title_of(line))
            row = LineRow(line, said.get(line.name), [one for one in asked if one.line == name], body)
            row.facts_asked.connect(self.facts_asked)
            row.question_asked.connect(self.question_asked)
            column.addWidget(row)
        column.addStretch()
        return body

    @Slot()
    def _ask(self) -> None:
        button = self.sender()
        if button is not None:
            self.asked.emit(button.objectName().removeprefix("pay_"))


class LineRow(QWidget):
    """One line with all that explains it."""

    facts_asked = Signal(object)
    question_asked = Signal(object)

    def __init__(self, line: Line, said: Told | None, asked: Sequence[Dispute], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("payLine")
        self._line = line
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SMALL, 0, SMALL)
        column.setSpacing(TIGHT)
        column.addLayout(_pair(self, say(title_of(line)), grouped(line.amount), "strong"))
        if said is not None and line.kind == "component":
            joint = self.tr("; ")
            sentences = joint.join(say(one) for one in said.sentences)
            column.addWidget(_words(self, self.tr("{basis} — {rule}").format(basis=say(said.basis), rule=sentences), "label"))
        for one in line.slices:
            # The amount of a single slice is that of the line, which stands above it.
            column.addLayout(_pair(self, say(one.text), grouped(one.amount) if len(line.slices) > 1 else "", "", indent=True))
        if line.reason is not None:
            column.addWidget(_words(self, self.tr("Nothing: {reason}.").format(reason=say(line.reason)), "warn"))
        for note in line.sentences:
            column.addWidget(_words(self, say(note), "label"))
        for dispute in asked:
            column.addWidget(_words(self, self._asked(dispute), "warn" if dispute.state == "open" else "label"))
        column.addLayout(self._links())
        column.addWidget(rule(self))

    def _asked(self, one: Dispute) -> str:
        """Return a question with its answer, if there is one."""
        words = self.tr("Question ({state}): {question}").format(state=say(DISPUTE_STATES[one.state]), question=one.question)
        return looks.sentences(words, self.tr("Answer: {answer}").format(answer=one.answer)) if one.answer else words

    def _links(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(MEDIUM)
        if self._line.kind in ("component", "difference"):
            facts = LinkLabel(self.tr("See the facts"), self)
            facts.setObjectName("payFacts")
            facts.clicked.connect(self._ask_facts)
            row.addWidget(facts)
        question = LinkLabel(self.tr("Note a question…"), self)
        question.setObjectName("payQuestion")
        question.clicked.connect(self._ask_question)
        row.addWidget(question)
        row.addStretch()
        return row

    @Slot()
    def _ask_facts(self) -> None:
        self.facts_asked.emit(self._line)

    @Slot()
    def _ask_question(self) -> None:
        self.question_asked.emit(self._line)


def _pair(parent: QWidget, words: str, figure: str, role: str, indent: bool = False) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(LARGE if indent else 0, 0, 0, 0)
    row.setSpacing(MEDIUM)
    left, right = _words(parent, words, role), Label(figure, parent)
    right.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
    right.setProperty("role", role)
    row.addWidget(left, 1)
    row.addWidget(right)
    return row


def _words(parent: QWidget, words: str, role: str) -> Label:
    label = Label(words, parent)
    label.setProperty("role", role)
    # No taller than its words are at its width: the hint, for a narrower one, would leave the page blank at its end. Breaking its lines
    # is said last, for a policy that is set forgets that the height follows from the width.
    label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
