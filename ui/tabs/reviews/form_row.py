"""One form that was read, as a card: whose, what it brings or why it brings nothing, and the question about its name."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from salesdesk.imports.plan.names.near_match import NearMatch
from salesdesk.imports.review_forms.form_plan import FormPlan
from salesdesk.imports.review_forms.whose import UNKNOWN
from salesdesk.text import fill
from salesdesk.tokens import MEDIUM, SMALL
from ui.imports.name_rows import NameQuestion
from ui.messages import say
from ui.widgets.labels import Label


class Card(QFrame):
    """A title with what is said of it."""

    def __init__(self, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.name, self.words = Label(title, self), Label("", self)
        self.words.setObjectName("formSaid")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(MEDIUM, SMALL, MEDIUM, SMALL)
        self.column.setSpacing(2)
        for label in (self.name, self.words):
            label.setWordWrap(True)
            self.column.addWidget(label)

    def tell(self, words: str, *, wrong: bool) -> None:
        """Say `words`; as something `wrong` in its colour."""
        self.words.setText(words)
        self.words.setProperty("role", "bad" if wrong else "label")
        self.words.style().polish(self.words)
        self.words.setVisible(bool(words))


class FormRow(Card):
    """`answered` carries the match that the form asks about, and whether it is the same."""

    answered = Signal(object, object)

    def __init__(self, plan: FormPlan, parent: QWidget) -> None:
        super().__init__(f"{plan.form.file}  ·  {plan.form.sheet}", parent)
        self._plan = plan
        self.answer: bool | None = None
        self._question: NameQuestion | None = None
        if plan.near is not None:
            self._question = NameQuestion(self)
            self._question.answered.connect(self.answered)
            self.column.addWidget(self._question)
        self.take(None)

    @property
    def asks(self) -> bool:
        """True while it waits for an answer."""
        return self._plan.near is not None and self.answer is None

    @property
    def near(self) -> NearMatch | None:
        """Whom the name in the form may mean."""
        return self._plan.near

    @property
    def plan(self) -> FormPlan:
        """What becomes of the form with the answer that was given."""
        plan = self._plan
        if plan.near is None or self.answer is None:
            return plan
        if self.answer and plan.if_same is not None:
            return plan.if_same
        return replace(plan, why_not=UNKNOWN.fill(name=plan.near.text))

    def take(self, answer: bool | None) -> None:
        """Take the answer of the form's question, and say what becomes of the form."""
        self.answer = answer
        if self._question is not None and self._plan.near is not None:
            self._question.show_match(self._plan.near, answer)
        plan = self.plan
        self.tell("" if self.asks else self._said(plan), wrong=plan.why_not is not None)

    def _said(self, one: FormPlan) -> str:
        if one.why_not is not None:
            return say(one.why_not)
        by = one.form.rater_name
        other = self.tr("feedback of {name}").format(name=by) if by else self.tr("feedback of a colleague")
        raters = {"self": self.tr("self review"), "other": other, "": self.tr("review form")}
        parts = [
            f"{one.name}  ·  {say(one.period.label())}  ·  {raters[one.form.rater]}  ·  "
            + fill(self.tr("{n} {n:score|scores}"), n=one.scores)
        ]
        if one.is_new:
            parts.append(self.tr("A review with the criteria of this form is made."))
        parts += [say(note) for note in one.notes[:4]]
        return "\n".join(parts)
