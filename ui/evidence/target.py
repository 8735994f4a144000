"""The evidence view of a target: how it is made up, and by whom or from which sheet each part was set."""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.fields import Field, Kind
from salesdesk.services.goals.target_evidence import TargetAsked, TargetBehind, TargetPart, target_behind, target_fields, target_story
from salesdesk.text import Text
from salesdesk.tokens import LARGE, SMALL
from ui import looks
from ui.amounts import Amounts
from ui.desk import Desk
from ui.dialogs.base import room_for
from ui.evidence.figure_line import FigureLine
from ui.evidence.story import StoryPanel
from ui.messages import say
from ui.tables.table import RecordTable
from ui.tasks import Token
from ui.widgets.buttons import LinkLabel
from ui.widgets.labels import Label
from ui.widgets.order import OrderedDialog

if TYPE_CHECKING:
    from salesdesk.db import Database
    from salesdesk.services.origin import Change


class PartSource:
    """The parts of a target as the rows of a table; few, so that they are kept."""

    def __init__(self, name: str, parts: Sequence[TargetPart], value: object = None) -> None:
        self.fields: tuple[Field, ...] = target_fields(name)
        self._rows = {
            one.id: (say(one.month.label()), say(one.whose), one.value, one.value if one.counts is None else one.counts, say(one.origin))
            for one in parts
        }
        self._months = {one.id: one.month.start for one in parts}
        self._value = value

    def ids(self, _search: str, sort: str | None, descending: bool) -> array[int]:
        if sort is None:
            return array("q", self._rows)
        at = [one.name for one in self.fields].index(sort)
        keys: Mapping[int, Any] = self._months if sort == "month" else {id_: row[at] for id_, row in self._rows.items()}
        return array("q", sorted(self._rows, key=keys.__getitem__, reverse=descending))

    def rows(self, ids: Sequence[int]) -> list[tuple[Any, ...]]:
        return [self._rows[one] for one in ids]

    def totals(self, ids: Sequence[int]) -> Mapping[str, object]:
        return {"counts": self._value} if len(ids) > 1 and self._value is not None else {}


class TargetDialog(OrderedDialog):
    """What is behind the target that `asked` names. `reached` asks for the evidence of what was reached of it."""

    reached = Signal(object)

    def __init__(self, desk: Desk, asked: TargetAsked, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("targetEvidence")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.setWindowTitle(self.tr("Evidence"))
        self._desk, self._asked = desk, asked
        self._token, self._story_token = Token(self), Token(self)
        self._title, self._figure = Label("", self), FigureLine("made", self)
        self._title.setObjectName("title")
        self._title.setProperty("role", "title")
        self._reached = LinkLabel(self.tr("Show what was reached"), self)
        self._reached.setObjectName("reached")
        self._hint = Label(self.tr("Double-click a target to see its history."), self)
        self._hint.setProperty("role", "label")
        self.parts = RecordTable("evidence.target", PartSource(asked.metric, ()), desk, self, dense=True)
        self.parts.set_empty(self.tr("No target is set here. Set one on the Goals tab."))
        self.story = StoryPanel(self)
        self._lay_out()
        self._reached.clicked.connect(self._ask_reached)
        self.parts.opened.connect(self._tell)
        self.story.closed.connect(self.parts.view.setFocus)
        desk.changed.connect(self._on_changed)
        self.resize(self.sizeHint().boundedTo(room_for(self)))
        self._load()

    def sizeHint(self) -> QSize:
        return QSize(860, 520)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addStretch()
        head.addWidget(self._reached)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(LARGE, LARGE, LARGE, LARGE)
        layout.setSpacing(SMALL)
        layout.addLayout(head)
        layout.addWidget(self._figure)
        layout.addWidget(self._hint)
        layout.addWidget(self.parts, 1)
        layout.addWidget(self.story)

    def _load(self) -> None:
        asked = self._asked

        def ask(database: Database) -> TargetBehind:
            return target_behind(database, asked)

        self._token.renew()
        self._desk.read(ask, self._show, None, self._token)

    def _show(self, found: TargetBehind) -> None:
        title = self.tr("Target: {metric}").format(metric=say(found.title))
        named = [title, say(found.whose), say(found.asked.period.label())]
        self._title.setText("  ·  ".join(named))
        self.setWindowTitle(f"{self._title.text()} – {self.tr('Evidence')}")
        field = Field("value", found.title, found.kind)
        is_money = found.kind is Kind.MONEY and found.value is not None
        unit = Amounts(found.currency).unit if is_money else ""
        self._figure.show_figure(looks.show(field, found.value) or "–", unit, say(found.made))
        self._hint.setVisible(bool(found.parts))
        self.parts.set_source(PartSource(found.asked.metric, found.parts, found.value))

    @Slot(object)
    def _tell(self, key: object) -> None:
        assert isinstance(key, int)

        def ask(database: Database) -> tuple[Text, tuple[Change, ...]]:
            return target_story(database, key)

        self._story_token.renew()
        self._desk.read(ask, self._show_story, None, self._story_token)

    def _show_story(self, found: tuple[Text, tuple[Change, ...]]) -> None:
        self.story.show_life(self.tr("This target"), *found)

    @Slot()
    def _ask_reached(self) -> None:
        from salesdesk.measure.asked import Asked

        one = self._asked
        self.reached.emit(Asked(one.metric, one.who, one.period, only=one.only))

    @Slot(object)
    def _on_changed(self, _changes: object) -> None:
        self._load()
