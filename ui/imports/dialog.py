"""The import dialog: reads at once, shows what was recognised and what would happen, imports, tells what was done."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from salesdesk.imports.apply import ImportResult
from salesdesk.imports.plan.planned import Counts
from salesdesk.imports.preview import Preview
from salesdesk.imports.reading import ReadFile
from salesdesk.period import Period
from salesdesk.reasons import as_told
from salesdesk.undo import Undone
from ui.building import Soon, Steps
from ui.desk import Desk, Place
from ui.dialogs.base import Dialog
from ui.dialogs.files import ExportDialog
from ui.imports.done_page import DonePage
from ui.imports.flow import ImportFlow
from ui.imports.nothing_page import NothingPage
from ui.imports.password_page import PasswordPage
from ui.imports.review_page import ReviewPage
from ui.imports.spellings_dialog import SpellingsDialog
from ui.imports.total_line import TotalLine
from ui.imports.wait_page import WaitPage
from ui.messages import say
from ui.settling import settle
from ui.widgets.labels import as_typed

_SIZE = QSize(1400, 900)  # a wide sheet's reasons are read without cutting; a smaller window makes it smaller
_LEAST = QSize(860, 560)


class ImportDialog(Dialog):
    """Imports the sheets `files` into the workspace of `desk`; rejected rows are saved in the folder `home`, unless another is chosen."""

    def __init__(self, desk: Desk, files: tuple[Path, ...], parent: QWidget | None = None, home: Path | None = None) -> None:
        super().__init__("importDialog", self.tr("Import"), parent, _LEAST.width())
        self._desk = desk
        self._files = files
        self._home = home or files[0].parent
        self._importing = self._stopping = self._import_next = False
        self.flow = ImportFlow(desk, files, self)
        self.pages = QStackedWidget(self)
        self.waiting, self.review = WaitPage(self.pages), ReviewPage(self.pages)
        self.total = TotalLine(self.foot.parentWidget())
        self._lay_out()
        self._add_buttons()
        self._connect()
        self.resize(_fitting(parent))
        self.setMinimumHeight(_LEAST.height())
        # The rest is made while the files are being read, so that the dialog is there at once.
        self._rest = Soon(self._build(), self)
        self._showing: Soon | None = None
        self._begin_reading()

    def _lay_out(self) -> None:
        for page in (self.waiting, self.review):
            self.pages.addWidget(page)
        self.body.addWidget(self.pages, 1)
        self.foot.insertWidget(0, self.total)

    def _add_buttons(self) -> None:
        self.undo_button = self.add_button("undoImport", self.tr("Undo import"))
        self.save_button = self.add_button("saveRejected", self.tr("Save rejected rows…"))
        self.cancel_button = self.add_button("cancelImport", self.tr("Cancel"))
        self.import_button = self.add_button("doImport", self.tr("Import"), "primary")
        self.see_button = self.add_button("seeOverview", self.tr("See the overview"), "primary")

    def _connect(self) -> None:
        flow = self.flow
        flow.stepped.connect(self.waiting.step)
        flow.password_wanted.connect(self._ask_password)
        flow.previewed.connect(self._show_preview)
        flow.planning.connect(self._show_planning)
        flow.imported.connect(self._show_result)
        flow.undone.connect(self._show_undone)
        flow.saved.connect(self._show_saved)
        flow.stopped.connect(self._show_stopped)
        flow.failed.connect(self._show_failure)
        self.total.asked.connect(self.review.go_to_question)
        self.undo_button.clicked.connect(self._undo)
        self.save_button.clicked.connect(self._ask_where)
        self.cancel_button.clicked.connect(self.reject)
        self.import_button.clicked.connect(self._import)
        self.see_button.clicked.connect(self._see)

    def _build(self) -> Steps:
        self.done_page = DonePage(self.pages)
        yield
        self.nothing, self.password = NothingPage(self.pages), PasswordPage(self.pages)
        yield
        yield from self.review.build(self.flow.corrections)
        for page in (self.done_page, self.nothing, self.password):
            self.pages.addWidget(page)
        self.done_page.left.picked.connect(self._go)
        self.review.table.corrected.connect(self.flow.plan_again)
        self.password.given.connect(self._unlock)
        self.password.left_out.connect(self._leave_locked)

    @property
    def busy(self) -> bool:
        """True while something is under way, or what came of it is not seen yet."""
        return self.flow.busy or (self._showing is not None and not self._showing.is_done)

    @Slot()
    def reject(self) -> None:
        """Stop an import that is under way; otherwise close."""
        if self._importing:
            self._stopping = True
            self.cancel_button.setEnabled(False)
            self.flow.cancel()
        else:
            super().reject()

    def done(self, code: int) -> None:
        """Close, and let go of what was read."""
        self._show_whole()
        if self._rest.is_done:
            self.review.let_go()
        self.flow.close()
        super().done(code)

    def _begin_reading(self) -> None:
        self._wait_for_reading()
        self.flow.read()

    def _wait_for_reading(self) -> None:
        self._wait(self.tr("Reading {name}").format(name=self.flow.files), self.tr("Nothing is changed until you say so."))

    def _wait(self, sentence: str, hint: str) -> None:
        self.tell_problem("")
        self.waiting.begin(sentence, hint)
        self._turn_to(self.waiting)

    def _turn_to(self, page: QWidget) -> None:
        self.cancel_button.setEnabled(True)
        self.cancel_button.setFocus()  # or Qt would look through the whole dialog for what is to have the focus of the page that goes
        self.pages.setCurrentWidget(page)
        reviewing, done = page is self.review, self._rest.is_done and page is self.done_page
        counts = self._counts()
        undoable = done and self.flow.result is not None and self.flow.result.action_id is not None
        self.undo_button.setVisible(undoable)
        self.save_button.setVisible((reviewing or done) and counts.rejected > 0)
        self.import_button.setVisible(reviewing)
        self.see_button.setVisible(done)
        self.total.setVisible(reviewing)
        self.cancel_button.setText(self.tr("Close") if done or (self._rest.is_done and page is self.nothing) else self.tr("Cancel"))
        # Enter never cancels: it does what the page is for, and nothing while the program reads or writes.
        asking = self._rest.is_done and page is self.password
        leaving = not reviewing and not done and not asking and page is not self.waiting
        self.cancel_button.setAutoDefault(leaving)
        primary = self.see_button if done else self.import_button if reviewing else self.cancel_button
        primary.setDefault(primary is not self.cancel_button or leaving)
        primary.setFocus()
        if asking:
            self.password.open_button.setDefault(True)
            self.password.field.setFocus()

    def _counts(self) -> Counts:
        plan = self.flow.preview.plan if self.flow.preview else None
        return plan.counts if plan else Counts()

    @Slot(object)
    def _ask_password(self, file: object) -> None:
        assert isinstance(file, ReadFile)
        self._rest.finish()
        self.password.ask(file)
        self._turn_to(self.password)

    @Slot(str)
    def _unlock(self, password: str) -> None:
        self._wait_for_reading()
        self.flow.unlock(password)

    @Slot(object)
    def _leave_locked(self, path: object) -> None:
        assert isinstance(path, Path)
        self._wait_for_reading()
        self.flow.leave_locked(path)

    @Slot(object)
    def _show_preview(self, found: object) -> None:
        assert isinstance(found, Preview)
        self._rest.finish()
        if not found.tables:
            self.nothing.show_problems(found.problems)
            self._turn_to(self.nothing)
            return
        # Filled, laid out and painted in turns of their own: all three at once hold up the window for longer than a click may wait.
        self.pages.setUpdatesEnabled(False)
        self.review.show_preview(found)
        self._show_in_turn(self._show_review())

    def _show_review(self) -> Steps:
        if self.pages.currentWidget() is not self.review:
            self._turn_to(self.review)
        self._show_total()
        settle()
        yield
        self.pages.setUpdatesEnabled(True)
        yield
        wanted, self._import_next = self._import_next, False
        if wanted and self.import_button.isEnabled():
            self._ask_or_write()

    def _show_total(self) -> None:
        possible = self.total.show_preview(self.flow.preview)
        self.import_button.setToolTip("" if possible else as_typed(self.total.text()))
        self.import_button.setEnabled(possible)
        if possible and self.cancel_button.hasFocus():
            self.import_button.setFocus()
        self.save_button.setVisible(self._counts().rejected > 0)

    def _show_in_turn(self, steps: Steps) -> None:
        if self._showing is not None:
            self._showing.deleteLater()
        self._showing = Soon(steps, self)

    def _show_whole(self) -> None:
        """Show what is still being shown, for something else comes."""
        if self._showing is not None:
            self._import_next = False
            self._showing.finish()

    @Slot()
    def _show_planning(self) -> None:
        self._show_whole()
        # The button stays as it was: a click on it ends what is typed into a cell, and has to count all the same.
        self._import_next = False
        self.tell_problem("")
        self.total.say(self.tr("Looking at it anew…"))

    @Slot()
    def _import(self) -> None:
        if self.busy:
            self._import_soon()
        else:
            self._ask_or_write()

    def _ask_or_write(self) -> None:
        if unanswered := self.flow.unanswered():
            question = SpellingsDialog([one for _, one in unanswered], self)
            question.decided.connect(self._import_with)
            question.open()
            return
        self._write()

    @Slot(bool)
    def _import_with(self, same: bool) -> None:
        """Import once it is planned with the answer that was given."""
        for table, one in self.flow.unanswered():
            self.flow.corrections.set_same(table, one, same)
        self.flow.plan_again()
        self._import_soon()

    def _import_soon(self) -> None:
        """Import when what was put right last is planned."""
        self._import_next = True
        self.total.say(self.tr("Looking at it anew, then importing it…"))

    def _write(self) -> None:
        self._importing = True
        self._wait(
            self.tr("Importing {name}").format(name=self.flow.files),
            self.tr("All of it is written, or nothing: you can cancel at any time."),
        )
        self.flow.apply()

    @Slot(object)
    def _show_result(self, result: object) -> None:
        assert isinstance(result, ImportResult)
        self._importing = False
        found = self.flow.preview
        if found is not None:
            self.done_page.show_result(result, found)
        self._show_in_turn(self._show_done(found))

    def _show_done(self, found: Preview | None) -> Steps:
        self._turn_to(self.done_page)
        if self._stopping:
            self.tell_problem(self.tr("It was imported before it could be stopped. “Undo import” takes it back."))
        self._stopping = False
        yield
        if found is not None:
            self._look_at(found)

    def _look_at(self, found: Preview) -> None:
        """Let the window look at the last month that the import brought."""
        period, last = self._desk.period, found.last_day
        if last is not None and last not in period:
            kind = "month" if period.kind in ("span", "week") else period.kind
            self._desk.choose_period(Period.of(kind, last, period.fiscal_start))

    @Slot()
    def _undo(self) -> None:
        self._importing = True
        self._wait(self.tr("Undoing the import"), "")
        self.flow.undo()

    @Slot(object)
    def _show_undone(self, undone: object) -> None:
        self._importing = self._stopping = False
        self.done_page.show_undone(undone if isinstance(undone, Undone) else None, self.flow.left)
        self._turn_to(self.done_page)
        self.undo_button.hide()

    @Slot()
    def _show_stopped(self) -> None:
        self._importing = self._stopping = False
        if self.flow.preview is None:
            self.reject()  # the reading was stopped, from the status bar
            return
        self._turn_to(self.done_page if self.flow.result else self.review)
        self.tell_problem(self.tr("Stopped. Nothing was imported."))

    @Slot(object)
    def _show_failure(self, error: object) -> None:
        self._importing = self._stopping = self._import_next = False
        self._rest.finish()
        back = self.done_page if self.flow.result else self.review if self.flow.preview and self.flow.preview.tables else self.nothing
        assert isinstance(error, Exception)
        sentence = say(as_told(error).text)
        if back is self.nothing:
            self.nothing.show_sentence(sentence)
        else:
            self.tell_problem(sentence)
        self._turn_to(back)

    @Slot()
    def _ask_where(self) -> None:
        name = self.tr("{name} – rejected rows").format(name=self._files[0].stem)
        dialog = ExportDialog(self, self.tr("Save rejected rows"), self._home / f"{name}.xlsx")
        dialog.fileSelected.connect(self._save)
        dialog.open()

    @Slot(str)
    def _save(self, path: str) -> None:
        self.flow.save_rejected(Path(path))

    @Slot(str)
    def _show_saved(self, name: str) -> None:
        self.total.setVisible(True)
        self.total.say(self.tr("Saved as {name}. Correct the rows there and import it.").format(name=name))

    @Slot(object)
    def _go(self, place: object) -> None:
        self._desk.place_requested.emit(place)
        self.accept()

    @Slot()
    def _see(self) -> None:
        self._desk.place_requested.emit(Place("overview"))
        self.accept()


def _fitting(parent: QWidget | None) -> QSize:
    """Return the size of the dialog: its own, or what fits over its window."""
    if parent is None:
        return _SIZE
    over = parent.window().size()
    return _SIZE.boundedTo(QSize(over.width() - 40, over.height() - 40)).expandedTo(_LEAST)
