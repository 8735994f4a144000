"""The evidence view: a figure, what it means, how it is made up, its facts, and where each of them comes from."""

from __future__ import annotations

from array import array
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.progress import Progress
from salesdesk.tokens import LARGE, MEDIUM, SMALL
from ui import looks
from ui.desk import Desk
from ui.dialogs.base import room_for
from ui.dialogs.files import ExportDialog
from ui.evidence.head import EvidenceHead
from ui.evidence.parts import BreakDown
from ui.evidence.source import FactSource
from ui.evidence.story import StoryPanel
from ui.evidence.words import Words
from ui.tables.table import RecordTable
from ui.tasks import Token
from ui.widgets.buttons import Button
from ui.widgets.labels import Label
from ui.widgets.order import OrderedDialog
from ui.widgets.segmented import SegmentedRow

if TYPE_CHECKING:
    from salesdesk.db import Database
    from salesdesk.measure import Figure
    from salesdesk.measure.asked import Asked
    from salesdesk.services.evidence import Behind
    from salesdesk.services.list_asked import ListAsked
    from salesdesk.services.origin import Story


class EvidenceDialog(OrderedDialog):
    """What is behind the figure that `asked` names. Not modal: figures beside it can be asked about while it is open.

    `narrowed` asks for the evidence of a part or of the whole instead, `target_asked` for that of the target.
    """

    narrowed = Signal(object)
    target_asked = Signal(object)

    def __init__(self, desk: Desk, asked: Asked | ListAsked, parent: QWidget | None = None, whole: Asked | ListAsked | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("evidence")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        from salesdesk.services.subjects import subject_of

        self._desk, self._asked, self._whole = desk, asked, whole
        self._subject = subject_of(asked)
        self._token, self._parts_token, self._story_token = Token(self), Token(self), Token(self)
        self._found: Behind | None = None
        self.setWindowTitle(self.tr("Evidence"))
        self._make()
        self._lay_out()
        self._connect()
        # Left to itself, Qt gives a new window at most two thirds of the screen, and the amounts would be out of sight.
        self.resize(self.sizeHint().boundedTo(room_for(self)))
        self._load()

    def sizeHint(self) -> QSize:
        return QSize(1040, 680)

    def _make(self) -> None:
        self._head = EvidenceHead(self._asked, self._whole is not None, self)
        self._left = QWidget(self)
        self._ways = SegmentedRow([], self._left)
        self.parts = BreakDown(self._left)
        self._count = Label("", self)
        self._count.setObjectName("count")
        self._count.setProperty("role", "title")
        self.facts = RecordTable(f"evidence.{self._subject.name}", FactSource(self._desk.db, self._subject), self._desk, self, dense=True)
        self.facts.set_empty(self.tr("There are no facts behind this figure."))
        self._hint = Label(self.tr("Double-click a fact to see where it comes from."), self)
        self._hint.setProperty("role", "label")
        self._export = Button(self.tr("Export to Excel"), self, "file-down")
        self._export.setObjectName("export")
        self.story = StoryPanel(self)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(LARGE, LARGE, LARGE, LARGE)
        layout.setSpacing(SMALL)
        layout.addWidget(self._head)
        layout.addSpacing(SMALL)
        below = QHBoxLayout()
        below.setSpacing(LARGE)
        self._lay_out_parts(below)
        self._lay_out_facts(below)
        layout.addLayout(below, 1)

    def _lay_out_parts(self, below: QHBoxLayout) -> None:
        left = QVBoxLayout(self._left)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(SMALL)
        self._ways_room = QVBoxLayout()
        self._ways_room.addWidget(self._ways)
        left.addLayout(self._ways_room)
        left.addWidget(self.parts, 1)
        self._left.setFixedWidth(300)
        below.addWidget(self._left)

    def _lay_out_facts(self, below: QHBoxLayout) -> None:
        above = QHBoxLayout()
        above.addWidget(self._count)
        above.addStretch()
        above.addWidget(self._hint)
        above.addSpacing(MEDIUM)
        above.addWidget(self._export)
        right = QVBoxLayout()
        right.setSpacing(SMALL)
        right.addLayout(above)
        right.addWidget(self.facts, 1)
        right.addWidget(self.story)
        below.addLayout(right, 1)

    def _connect(self) -> None:
        self._head.whole_asked.connect(self._show_whole)
        self._head.target_asked.connect(self._ask_target)
        self._head.other_asked.connect(self._show_other)
        self.parts.picked.connect(self._narrow)
        self.facts.opened.connect(self._tell)
        self._export.clicked.connect(self._ask_file)
        self.story.closed.connect(self.facts.view.setFocus)
        self._desk.changed.connect(self._on_changed)

    def _load(self) -> None:
        self._token.renew()
        self._desk.read(self._subject.behind, self._show, None, self._token)
        self.facts.reload()

    def _show(self, found: Behind) -> None:
        first = self._found is None
        self._found = found
        words = Words(found)
        self._head.show_words(words, found.target is not None)
        self._count.setText(words.count())
        self.setWindowTitle(f"{words.title()} – {self.tr('Evidence')}")
        if first:
            self._offer_ways(found)
        if found.ways:
            self._ask_parts(self._ways.key)

    @Slot(object)
    def _show_other(self, asked: object) -> None:
        self.narrowed.emit((asked, None))

    def _offer_ways(self, found: Behind) -> None:
        known = {
            "member": self.tr("Member"),
            "customer": self.tr("Customer"),
            "product": self.tr("Product"),
            "month": self.tr("Month"),
        }
        row = SegmentedRow([(way, known[way]) for way in found.ways], self._left)
        row.setObjectName("ways")
        row.chosen.connect(self._ask_parts)
        self._ways_room.replaceWidget(self._ways, row)
        self._ways.deleteLater()
        self._ways = row
        self._left.setVisible(bool(found.ways))

    @Slot(str)
    def _ask_parts(self, way: str) -> None:
        subject = self._subject

        def ask(database: Database) -> tuple[str, tuple[Figure, ...]]:
            return way, subject.parts(database, way)

        self._parts_token.renew()
        self._desk.read(ask, self._show_parts, None, self._parts_token)

    def _show_parts(self, found: tuple[str, tuple[Figure, ...]]) -> None:
        if self._found is not None:
            way, parts = found
            self.parts.show_parts(way, parts, Words(self._found))

    @Slot(object)
    def _narrow(self, part: object) -> None:
        """Ask for the evidence of a row of the break-down: a member's own, or that of a customer, product or month."""
        assert isinstance(part, tuple)
        self.narrowed.emit((self._subject.narrow(*part), self._whole or self._asked))

    @Slot()
    def _show_whole(self) -> None:
        if self._whole is not None:
            self.narrowed.emit((self._whole, None))

    @Slot()
    def _ask_target(self) -> None:
        from salesdesk.measure.asked import Asked
        from salesdesk.services.goals.target_evidence import TargetAsked

        assert isinstance(self._asked, Asked)
        one = self._asked.narrowed()
        self.target_asked.emit(TargetAsked(one.metric, one.who, one.period, one.only))

    @Slot(object)
    def _tell(self, key: object) -> None:
        subject = self._subject
        assert isinstance(key, int)

        def ask(database: Database) -> Story | None:
            return subject.story(database, key)

        self._story_token.renew()
        self._desk.read(ask, self.story.show_story, None, self._story_token)

    @Slot()
    def _ask_file(self) -> None:
        folder = Path(self._desk.settings.text("folder") or Path.home())
        name = self._head.title.replace("  ·  ", " ").replace("/", "-")
        dialog = ExportDialog(self, self.tr("Export to Excel"), folder / f"{name}.xlsx")
        dialog.fileSelected.connect(self.export_to)
        dialog.open()

    @Slot(str)
    def export_to(self, file: str) -> None:
        """Write the facts to `file`: in the order shown, with the columns shown."""
        subject, path, ids, fields = self._subject, Path(file), array("q", self.facts.model.ids), list(self.facts.columns)
        language = looks.language()

        def write(database: Database, progress: Progress) -> int:
            from salesdesk.services.evidence_export import export_facts

            return export_facts(database, subject, path, ids, fields, language, progress)

        self._desk.work(self.tr("Exporting"), write, self._written, owner=self, writes=False)

    def _written(self, count: int) -> None:
        self._desk.messages.wrote(self.tr("Rows written: {n}").format(n=f"{count:,}"))

    @Slot(object)
    def _on_changed(self, _changes: object) -> None:
        self._load()
