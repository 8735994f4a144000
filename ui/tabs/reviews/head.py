"""The head of a scorecard: who, total, grade and rank, last period's beside it, and what can be done."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.rules import review_steps
from salesdesk.services.reviews.before import Previous
from salesdesk.services.reviews.scoring import FINAL, ReviewSummary
from salesdesk.text import Text
from salesdesk.tokens import LARGE, MEDIUM, SMALL, TIGHT
from ui import looks
from ui.messages import say
from ui.tabs.reviews import words
from ui.widgets.buttons import Button, IconButton
from ui.widgets.labels import Label


class Head(QFrame):
    """Shows one review; the signals ask for what its buttons say."""

    finalise_requested = Signal()
    reopen_requested = Signal()
    print_requested = Signal()
    next_requested = Signal(str)
    more_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._name, self._who, self._state = Label("", self), Label("", self), Label("", self)
        self._score, self._grade, self._rank = Label("", self), Label("", self), Label("", self)
        self._before, self._agreed, self._origin = Label("", self), Label("", self), Label("", self)
        self._finalise = Button(self.tr("Finalise"), self, "lock", "link")
        self._reopen = Button(self.tr("Reopen"), self, "undo-2")
        self._print = Button(self.tr("Print"), self, "printer")
        self._next = Button("", self, "arrow-right")
        self._more = IconButton("ellipsis", self.tr("More"), self)
        self._step = ""
        self._name_parts()
        self._lay_out()
        self._finalise.clicked.connect(self.finalise_requested)
        self._reopen.clicked.connect(self.reopen_requested)
        self._print.clicked.connect(self.print_requested)
        self._next.clicked.connect(self._go_on)
        self._more.clicked.connect(self._ask_more)

    def _name_parts(self) -> None:
        for label, name, role in (
            (self._name, "reviewName", "heading"),
            (self._who, "reviewWho", "label"),
            (self._state, "reviewState", "label"),
            (self._score, "reviewScore", "score"),
            (self._grade, "reviewGrade", "grade"),
            (self._rank, "reviewRank", "label"),
            (self._before, "reviewBefore", "label"),
            (self._agreed, "reviewAgreed", "label"),
            (self._origin, "reviewOrigin", "label"),
        ):
            label.setObjectName(name)
            label.setProperty("role", role)
        for button, name in (
            (self._finalise, "finalise"),
            (self._reopen, "reopen"),
            (self._print, "printOne"),
            (self._next, "nextStep"),
            (self._more, "reviewActions"),
        ):
            button.setObjectName(name)
        self._who.setWordWrap(True)
        self._state.setWordWrap(True)
        self._agreed.setWordWrap(True)
        self._origin.setWordWrap(True)

    def _lay_out(self) -> None:
        self._chip = QFrame(self)
        self._chip.setObjectName("scoreChip")
        beside = QVBoxLayout()
        beside.setSpacing(0)
        beside.addWidget(self._grade)
        beside.addWidget(self._rank)
        chip = QHBoxLayout(self._chip)
        chip.setContentsMargins(LARGE, SMALL, LARGE, SMALL)
        chip.setSpacing(MEDIUM)
        chip.addWidget(self._score)
        chip.addLayout(beside)
        left = QVBoxLayout()
        left.setSpacing(TIGHT)
        left.addWidget(self._name)
        left.addWidget(self._who)
        top = QHBoxLayout()
        top.setSpacing(LARGE)
        top.addLayout(left, 1)
        top.addWidget(self._chip, alignment=Qt.AlignmentFlag.AlignVCenter)
        foot = QHBoxLayout()
        foot.setSpacing(SMALL)
        foot.addWidget(self._state, 1)
        for button in (self._print, self._reopen, self._next, self._finalise, self._more):
            foot.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(LARGE, LARGE, LARGE, MEDIUM)
        layout.setSpacing(SMALL)
        layout.addLayout(top)
        layout.addWidget(self._before)
        layout.addWidget(self._agreed)
        layout.addWidget(self._origin)
        layout.addLayout(foot)

    def show_review(self, one: ReviewSummary, steps: Sequence[str] = ()) -> None:
        """Show `one`, whose cycle goes through `steps`."""
        card, person = one.card, one.card.person
        self._name.setText(person.name)
        leader = self.tr("Reports to {name}").format(name=person.leader) if person.leader else ""
        self._who.setText("  ·  ".join(part for part in (say(person.role_label), person.team, leader) if part))
        self._score.setText(words.total(card.total))
        self._grade.setText(card.grade or (self.tr("Too new to rate") if card.too_new else self.tr("No score yet")))
        self._rank.setText(self.tr("Rank {rank} of {people}").format(rank=one.rank, people=one.people) if one.rank else "")
        self._chip.setToolTip(self.tr("The sum of weight × points of what is counted, divided by the weights of what is counted."))
        for widget in (self._chip, self._score, self._grade, self._rank):
            widget.setProperty("tone", card.tone)
            widget.style().polish(widget)
        final = one.state == FINAL
        self._state.setText(self._said(one))
        self._finalise.setVisible(not final)
        self._finalise.setEnabled(card.total is not None or card.too_new)
        self._step = review_steps.next_step(one.step, steps) or "" if steps and not final else ""
        self._next.setVisible(self._step not in ("", review_steps.CONFIRMED))
        if self._step:
            self._next.setText(self.tr("On to “{step}”").format(step=say(review_steps.LABELS[self._step])))
        self._reopen.setVisible(final)

    def show_previous(self, before: Previous | None, now: ReviewSummary) -> None:
        """Show the review of the period before, if there was one."""
        self._before.setVisible(before is not None)
        self._agreed.setVisible(bool(before and before.agreed))
        if before is None:
            return
        said = self.tr("{period}: {total} {grade}").format(
            period=say(before.period.label()), total=words.total(before.total), grade=before.grade
        )
        if before.total is not None and now.card.total is not None:
            gap = now.card.total - before.total
            change = self.tr("now {gap} more") if gap >= 0 else self.tr("now {gap} less")
            said += "  ·  " + change.format(gap=words.total(abs(gap)))
        self._before.setText(said)
        steps = " · ".join(f"{one.what} ✓" if one.is_done else one.what for one in before.agreed)
        self._agreed.setText(self.tr("Agreed then: {steps}").format(steps=steps))

    def show_origin(self, origin: Text | None) -> None:
        """Say from which row of which sheet the result came, where it did."""
        self._origin.setVisible(origin is not None)
        self._origin.setText(say(origin) if origin is not None else "")

    @Slot()
    def _go_on(self) -> None:
        self.next_requested.emit(self._step)

    @Slot()
    def _ask_more(self) -> None:
        self.more_requested.emit(self._more.mapToGlobal(QPoint(0, self._more.height())))

    def _said(self, one: ReviewSummary) -> str:
        parts = [self._standing(one)]
        if one.signed_on is not None:
            parts.append(self.tr("Signed on {day}.").format(day=one.signed_on))
        if one.card.is_calibrated:
            parts.append(self.tr("Computed {total}, calibrated.").format(total=words.total(one.card.computed)))
        if one.card.coefficient is not None:
            parts.append(self.tr("Pay × {coefficient}.").format(coefficient=words.points(one.card.coefficient)))
        if one.card.bonus is not None:
            parts.append(self.tr("Bonus {bonus}.").format(bonus=words.points(one.card.bonus)))
        parts += [say(limit) for limit in one.card.limits]
        if one.card.presence != 1:
            parts.append(self.tr("Targets count for {share} of the working days.").format(share=words.share(one.card.presence)))
        return looks.sentences(*parts)

    def _standing(self, one: ReviewSummary) -> str:
        if one.state == FINAL and one.finalised_on is not None:
            return self.tr("Final since {day}: later data change nothing here.").format(day=one.finalised_on.isoformat())
        if one.missing and one.card.total is not None:
            covered = words.share(one.card.covered)
            said = self.tr("{step}. {share} of the weights are counted so far.")
            return said.format(step=say(review_steps.LABELS[one.step]), share=covered)
        return self.tr("{step}: follows the data until it is final.").format(step=say(review_steps.LABELS[one.step]))
