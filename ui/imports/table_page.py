"""One table of the import: what it was taken for and why, how to put that right, and what becomes of its rows."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.imports.plan.choices import table_id
from salesdesk.imports.plan.names.near_match import NearMatch
from salesdesk.imports.plan.planned import Unclear
from salesdesk.imports.plan.policies import Policy
from salesdesk.imports.preview import ShownTable, kinds_to_offer
from salesdesk.imports.recognise.names import KINDS, kind_label
from salesdesk.imports.recognise.terms import Meaning, TableKind
from salesdesk.tokens import LARGE, MEDIUM, SMALL, TIGHT
from ui import looks
from ui.building import Steps
from ui.imports import details, words
from ui.imports.amounts_question import AmountsQuestion
from ui.imports.corrections import Corrections
from ui.imports.gone_question import GoneQuestion
from ui.imports.grid import Grid
from ui.imports.grid_rows import Offer
from ui.imports.guess_question import GuessQuestion
from ui.imports.name_questions import NameQuestions
from ui.imports.namesakes import NamesakeQuestions
from ui.imports.notes import Notes
from ui.imports.offers import fill_box
from ui.imports.question import PeriodQuestion
from ui.imports.question_area import QuestionArea
from ui.imports.rate_question import RateQuestion
from ui.imports.spelling_question import SpellingQuestion
from ui.imports.twice_question import TwiceQuestion
from ui.imports.written_questions import WrittenQuestions
from ui.messages import say
from ui.widgets.buttons import Button, LinkLabel
from ui.widgets.labels import Label
from ui.widgets.segmented import SegmentedRow

_VIEWS = ("columns", "new", "changed", "same", "rejected", "set_aside", "names", "sheet")


class TablePage(QFrame):
    """`corrected` after each correction; it stands in the `Corrections` by then."""

    corrected = Signal()

    def __init__(self, corrections: Corrections, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._corrections = corrections
        self._shown: ShownTable | None = None
        self._seen: tuple[str, str, int] | None = None

    def build(self) -> Steps:
        """Make what is on the page, a part at a time; called once, before anything is shown."""
        self.heading, self.why, self.sure = Label("", self), Label("", self), Label("", self)
        self.heading.setObjectName("tableHeading")
        self.heading.setProperty("role", "title")
        self.why.setProperty("role", "label")
        self.why.setObjectName("tableWhy")
        for label in (self.heading, self.why):
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.notes = Notes(self)
        self.questions = QuestionArea(self)
        body = self.questions.body
        yield
        self.guess = GuessQuestion(body)
        self.question = PeriodQuestion(body)
        self.written = WrittenQuestions(body)
        yield
        self.names = NameQuestions(body)
        self.spellings = SpellingQuestion(body)
        self.namesakes = NamesakeQuestions(body)
        yield
        self.rate = RateQuestion(self._corrections, body)
        self.amounts = AmountsQuestion(self._corrections, body)
        self.gone = GoneQuestion(body)
        self.twice = TwiceQuestion(body)
        # First what nothing can be read without, then what keeps rows out, then what may be new.
        first = (self.guess, self.question, self.written, self.rate, self.amounts)
        self.questions.hold((*first, self.gone, self.twice, self.namesakes, self.spellings, self.names))
        yield
        self.kind = QComboBox(self)
        self.kind.setObjectName("tableKind")
        self.kind.setAccessibleName(self.tr("What the table holds"))
        self.kind.setMinimumWidth(220)
        self.skip = QCheckBox(self.tr("Leave this table out"), self)
        self.skip.setObjectName("skipTable")
        self.reset = LinkLabel(self.tr("As recognised"), self)
        self.reset.setObjectName("resetTable")
        yield
        self.views = SegmentedRow([(key, "") for key in _VIEWS], self)
        self.grid = Grid("importRows", self)
        self.line = Label("", self)
        self.line.setObjectName("importLine")
        self.line.setWordWrap(True)
        self.line.setProperty("role", "label")
        self.use_row = Button(self.tr("The headings are in the chosen row"), self)
        self.use_row.setObjectName("useHeadingRow")
        yield
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        is_ = Label(self.tr("What it holds"), self)
        is_.setProperty("role", "label")
        is_.setBuddy(self.kind)
        row = QHBoxLayout()
        row.setSpacing(MEDIUM)
        for widget in (is_, self.kind, self.reset):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.skip)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(LARGE, LARGE - 2, LARGE, MEDIUM)
        layout.setSpacing(SMALL)
        layout.addWidget(self.heading)
        layout.addWidget(self.why)
        layout.addWidget(self.notes)
        layout.addSpacing(TIGHT)
        layout.addLayout(row)
        layout.addWidget(self.questions)
        layout.addSpacing(TIGHT)
        layout.addWidget(self.views)
        layout.addWidget(self.grid, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.line, 1)
        foot.addWidget(self.use_row)
        layout.addLayout(foot)

    def _connect(self) -> None:
        self.kind.activated.connect(self._choose_kind)
        self.skip.clicked.connect(self._choose_skip)
        self.reset.clicked.connect(self._reset)
        self.views.chosen.connect(self._show_view)
        self.grid.rows.corrected.connect(self._correct_cell)
        self.guess.confirmed.connect(self._confirm)
        self.guess.left_out.connect(self._leave_out)
        self.question.answered.connect(self._answer)
        self.written.answered.connect(self._answer_written)
        self.names.answered.connect(self._answer_names)
        self.spellings.answered.connect(self._answer_names)
        self.namesakes.answered.connect(self._answer_meant)
        self.rate.answered.connect(self.corrected)
        self.amounts.answered.connect(self.corrected)
        self.gone.answered.connect(self._answer_gone)
        self.twice.answered.connect(self._answer_twice)
        self.use_row.clicked.connect(self._take_headings)
        self.grid.selectionModel().currentRowChanged.connect(self._offer_row)

    def show_table(self, shown: ShownTable | None) -> None:
        """Show `shown`; None lets go of what was shown."""
        self._shown = shown
        if shown is None:
            self.grid.rows.fill((), ())
            return
        plan, table = shown.plan, shown.plan.table
        choice = self._corrections.of(table)
        if self._seen != table_id(table):
            self._seen = table_id(table)
            self.views.choose("columns")
        self.heading.setText(words.heading(shown))
        self.why.setText(say(plan.why) if plan.why and not shown.waits else self._reasons(shown))
        self.notes.show_table(shown)
        kinds = tuple((one, say(kind_label(table) if one is table.kind else KINDS[one])) for one in kinds_to_offer(table.kind))
        fill_box(self.kind, Offer(None, table.kind, kinds))
        self.kind.setEnabled(not plan.skipped)
        self.skip.setChecked(plan.skipped)
        self.skip.setVisible(plan.target is not None or plan.skipped or shown.waits)
        self.reset.setVisible(self._corrections.is_corrected(table))
        self.guess.ask(shown)
        self.question.ask(shown, choice)
        self.rate.ask(shown)
        self.amounts.ask(shown)
        self.gone.ask(plan.gone, plan.target or "")
        self.twice.ask(plan)
        self.written.ask(() if plan.skipped or (plan.target is None and not shown.waits) else shown.questions)
        near = shown.near if plan.target or plan.asks else ()
        for one in (self.names, self.spellings):
            one.ask(near, self._corrections.answered(table, near))
        self.namesakes.ask(shown.unclear if plan.target else (), self._corrections.meant(table))
        self.questions.fit()
        self._say_views(shown)
        self._show_view()

    def focus_question(self) -> None:
        """Go to the question without whose answer the table is not imported."""
        if self._shown is None:
            return
        shown, plan, unsaid = self._shown, self._shown.plan, any(one.said is None for one in self._shown.questions)
        open_ = [(self.guess, plan.unconfirmed), (self.written, unsaid), (self.gone, shown.asks_what_is_gone)]
        open_.append((self.twice, plan.may_count_twice))
        open_.append((self.rate, bool(shown.currencies.lacking)))  # the rows that lack it are rejected, the others are not
        asked = [one for one, is_open in open_ if is_open] or [self.spellings, self.names]
        self.questions.focus_on(next((one for one in asked if one.isVisible()), asked[0]))

    def _reasons(self, shown: ShownTable) -> str:
        table = shown.plan.table
        reasons = [table.reason, table.product_reason, table.period_reason]
        return looks.sentences(*(say(one) for one in reasons if one))

    def _say_views(self, shown: ShownTable) -> None:
        counts = shown.plan.counts
        skipped = sum(1 for one in shown.plan.table.skipped if one.kind != "blank")
        known = bool(self._corrections.taken_as_known(shown.plan.table))
        patterns = {
            "columns": (self.tr("Columns {n}"), len(shown.columns)),
            "new": (self.tr("New {n}"), counts.new),
            "changed": (self.tr("Changed {n}"), counts.changed),
            "same": (self.tr("The same {n}"), counts.same),
            "rejected": (self.tr("Rejected {n}"), counts.rejected),
            "set_aside": (self.tr("Left out {n}"), skipped),
            "names": (self.tr("New names {n}"), len(shown.creates)),
            "sheet": (self.tr("The sheet"), len(shown.first_rows)),
        }
        for key, (pattern, n) in patterns.items():
            self.views.say(key, pattern.format(n=f"{n:,}"))
            # A name that was said to be a known one can be said to be new again.
            self.views.offer(key, bool(n) or key == "columns" or (key == "names" and known))

    @Slot()
    def _show_view(self) -> None:
        if self._shown is None:
            return
        key = self.views.key
        if key == "columns":
            rows = details.columns(self._shown)
        elif key == "changed":
            rows = details.changes(self._shown)
        elif key == "rejected":
            rows = details.rejected(self._shown)
        elif key == "set_aside":
            rows = details.set_aside(self._shown)
        elif key == "sheet":
            rows = details.sheet(self._shown)
        elif key == "names":
            rows = details.names(self._shown, self._corrections.taken_as_known(self._shown.plan.table))
        else:
            rows = details.samples(self._shown, key)
        self.grid.rows.fill(rows.heads, rows.rows, rows.offers, rows.tones)
        if key == "rejected" and not rows.line:
            rows.line = self.tr("Click a value to put it right here, or save the rejected rows and correct them in Excel.")
        self.line.setText(rows.line)
        self.line.setVisible(bool(rows.line))
        self.use_row.setEnabled(False)
        self.use_row.setVisible(key == "sheet" and not self._shown.plan.table.is_fixed)

    @Slot()
    def _choose_kind(self) -> None:
        kind = self.kind.currentData()
        if self._shown is not None and kind != self._shown.plan.table.kind:
            self._corrections.set_kind(self._shown.plan.table, TableKind(kind))
            self.corrected.emit()

    @Slot(bool)
    def _choose_skip(self, skip: bool) -> None:
        if self._shown is not None:
            self._corrections.set_skip(self._shown.plan.table, skip)
            self.corrected.emit()

    @Slot()
    def _reset(self) -> None:
        if self._shown is not None:
            self._corrections.reset(self._shown.plan.table)
            self.corrected.emit()

    @Slot(object, object)
    def _correct_cell(self, key: object, value: object) -> None:
        if self._shown is None:
            return
        table = self._shown.plan.table
        if isinstance(key, int):
            self._corrections.set_meaning(table, key, Meaning(str(value)))
        elif isinstance(key, NearMatch):
            self._corrections.set_same(table, key, bool(value))
        elif isinstance(key, tuple) and key[0] == details.POLICY:
            self._corrections.set_policy(table, key[1], Policy(str(value)))
        elif isinstance(key, tuple) and key[0] == details.VALUE:
            _, row, column, before = key
            self._corrections.set_value(table, row, column, before, str(value))
        self.corrected.emit()

    @Slot(object, object)
    def _answer_names(self, matches: object, same: object) -> None:
        assert isinstance(matches, tuple)
        if self._shown is not None:
            for one in matches:
                self._corrections.set_same(self._shown.plan.table, one, bool(same))
            self.corrected.emit()

    @Slot(object, object)
    def _answer_meant(self, unclear: object, record_id: object) -> None:
        assert isinstance(unclear, Unclear)
        if self._shown is not None:
            self._corrections.set_meant(self._shown.plan.table, unclear, record_id if isinstance(record_id, int) else None)
            self.corrected.emit()

    @Slot(str, str)
    def _answer_written(self, about: str, way: str) -> None:
        if self._shown is not None:
            self._corrections.set_written(self._shown.plan.table, about, way)
            self.corrected.emit()

    @Slot()
    def _confirm(self) -> None:
        if self._shown is not None:
            self._corrections.confirm(self._shown.plan.table)
            self.corrected.emit()

    @Slot()
    def _leave_out(self) -> None:
        self._choose_skip(True)

    @Slot(str)
    def _answer_gone(self, what: str) -> None:
        if self._shown is not None:
            self._corrections.set_gone(self._shown.plan.table, what)
            self.corrected.emit()

    @Slot(str)
    def _answer_twice(self, what: str) -> None:
        if self._shown is not None:
            self._corrections.set_twice(self._shown.plan.table, what)
            self.corrected.emit()

    @Slot(QModelIndex)
    def _offer_row(self, index: QModelIndex) -> None:
        self.use_row.setEnabled(index.isValid())
        if self.views.key == "columns" and index.isValid():
            # The reason is a sentence, and its column narrow.
            self.line.setText(str(self.grid.rows.data(self.grid.rows.index(index.row(), details.WHY))))
            self.line.show()

    @Slot()
    def _take_headings(self) -> None:
        index = self.grid.currentIndex()
        if self._shown is not None and index.isValid():
            self._corrections.set_heading_row(self._shown.plan.table, index.row() + 1)
            self.corrected.emit()

    @Slot(object)
    def _answer(self, period: object) -> None:
        if self._shown is not None:
            self.question.put(self._corrections, self._shown.plan.table, period)
            self.corrected.emit()
