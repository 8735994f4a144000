"""Names that differ in spaces alone: one question for all of them, with the pairs in sight, answered by one click or one by one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.imports.plan.names.near_match import SPACES, NearMatch
from salesdesk.text import Text, mark
from salesdesk.tokens import MEDIUM, SMALL
from ui.imports.name_rows import MOST, NameRows
from ui.imports.sign import QuestionSign
from ui.messages import say
from ui.widgets.buttons import Button, LinkLabel
from ui.widgets.labels import Label, as_typed

_PAIRS = 8
_JOINER = "\N{WORD JOINER}"
_ASKED = mark("Spellings", "{n} {n:name differs|names differ} from another in spaces, dots or dashes only. {n:Is it|Are they} the same?")
_SAME = mark("Spellings", "{n} {n:name that differs|names that differ} in spaces, dots or dashes only: taken as the same, and remembered.")
_NEW = mark("Spellings", "{n} {n:name that differs|names that differ} in spaces, dots or dashes only: somebody or something else.")
_MIXED = mark("Spellings", "{n} {n:name that differs|names that differ} in spaces, dots or dashes only: answered one by one.")
_PAIR = mark("Spellings", "“{text}” = “{other}”")
_MORE = mark("Spellings", "and {n} more")


def pair(one: NearMatch) -> str:
    """Return what differs from what."""
    return say(_PAIR.fill(text=one.text, other=one.other))


def _unbroken(near: Sequence[NearMatch]) -> str:
    """Return the first pairs as a text whose lines end between them."""
    parts = [pair(one) for one in near[:_PAIRS]]
    if len(near) > _PAIRS:
        parts.append(say(_MORE.fill(n=len(near) - _PAIRS)))
    # Qt breaks Chinese anywhere but at a word joiner, in rich text that forbids it as well.
    return "   ".join(_JOINER.join(one.replace(" ", "\N{NO-BREAK SPACE}")) for one in parts)


def asked(n: int) -> str:
    """Return the question about `n` names."""
    return say(_ASKED.fill(n=n))


class SpellingQuestion(QFrame):
    """`answered` carries matches and whether they are the same."""

    answered = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("spellingQuestion")
        self._near: list[NearMatch] = []
        self._open = 0
        self._sign, self.words, self.pairs = QuestionSign(self), Label("", self), Label("", self)
        self.words.setObjectName("spellingWords")
        self.pairs.setObjectName("spellingPairs")
        self.pairs.setProperty("role", "label")
        self.one_by_one = LinkLabel(self.tr("One by one"), self)
        self.one_by_one.setObjectName("oneByOne")
        self.all_same, self.all_new = Button(self.tr("The same"), self), Button(self.tr("New"), self)
        self.all_same.setObjectName("spellingsSame")
        self.all_new.setObjectName("spellingsNew")
        self._group = QButtonGroup(self)
        self._rows = NameRows(self)
        self._lay_out()
        self._rows.answered.connect(self.answered)
        self.one_by_one.clicked.connect(self._unfold)
        self.all_same.clicked.connect(self._answer_same)
        self.all_new.clicked.connect(self._answer_new)
        self.hide()

    def _lay_out(self) -> None:
        for label in (self.words, self.pairs):
            label.setWordWrap(True)
        for button in (self.all_same, self.all_new):
            button.setCheckable(True)
            button.setProperty("role", "answer")
            button.setAutoDefault(False)
            self._group.addButton(button)
        head = QHBoxLayout()
        head.setSpacing(SMALL)
        head.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        said = QVBoxLayout()
        said.setSpacing(0)
        said.addWidget(self.words)
        said.addWidget(self.pairs)
        head.addLayout(said, 1)
        for widget in (self.one_by_one, self.all_same, self.all_new):
            head.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MEDIUM, SMALL, MEDIUM, SMALL)
        layout.setSpacing(4)
        layout.addLayout(head)
        layout.addWidget(self._rows)
        self._rows.hide()

    def ask(self, near: Sequence[NearMatch], answered: Sequence[tuple[NearMatch, bool]]) -> None:
        """Show those of the open questions `near`, and of those that were answered, that are about spaces alone."""
        said = {one.asked: (one, same) for one, same in answered if one.kind == SPACES}
        open_ = [one for one in near if one.kind == SPACES and one.asked not in said]
        self._near = [*open_, *(one for one, _ in said.values())]
        self._open = len(open_)
        self.all_new.setText(self.tr("Somebody else") if all(one.only_known for one in self._near) else self.tr("New"))
        answers = {same for _, same in said.values()}
        only = answers.pop() if len(answers) == 1 and not open_ else None
        self._say(only)
        # Most likely they are the same: proposed, never taken for granted.
        if self.all_same.property("proposed") != bool(open_):
            self.all_same.setProperty("proposed", bool(open_))
            self.all_same.style().polish(self.all_same)
        self._group.setExclusive(False)
        self.all_same.setChecked(only is True)
        self.all_new.setChecked(only is False)
        self._group.setExclusive(True)
        self._rows.fill([*((one, None) for one in open_), *said.values()][:MOST])
        self.one_by_one.setVisible(len(self._near) > 1 and self._rows.isHidden())
        self._sign.show_open(bool(self._open))
        self.setVisible(bool(self._near))

    def _say(self, only: bool | None) -> None:
        done: dict[bool | None, Text] = {True: _SAME, False: _NEW, None: _MIXED}
        self.words.setText(asked(self._open) if self._open else say(done[only].fill(n=len(self._near))))
        self.pairs.setText(_unbroken(self._near))
        self.pairs.setToolTip(as_typed("\n".join(map(pair, self._near))))

    @Slot()
    def _unfold(self) -> None:
        self.one_by_one.hide()
        self.pairs.hide()
        self._rows.show()

    @Slot()
    def _answer_same(self) -> None:
        self.answered.emit(tuple(self._near), True)

    @Slot()
    def _answer_new(self) -> None:
        self.answered.emit(tuple(self._near), False)
