"""What leaves the page: previews, interview sheets, earlier versions, Word files, forms to be filled in."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from salesdesk.period import Period
from salesdesk.progress import Progress
from salesdesk.services.reviews.scoring import ReviewSummary
from salesdesk.text import Text, fill, mark
from ui import looks
from ui.desk import Desk
from ui.dialogs.files import FileDialog
from ui.messages import listed

if TYPE_CHECKING:
    from collections.abc import Callable

    from salesdesk.db import Database
    from salesdesk.documents.printout import Printout
    from salesdesk.documents.review_mails import Mails

_FOLDER = "print.folder"
_WORD, _FORMS, _MAILS = mark("Review", "Writing Word files"), mark("Review", "Writing forms"), mark("Review", "Writing e-mails")


class Outgoing(QObject):
    """Opens previews and writes files for the page `page`."""

    def __init__(self, desk: Desk, page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._page = desk, page
        self._what, self._period, self._ids = "", desk.period, tuple[int, ...]()

    def preview(self, period: Period, found: Sequence[ReviewSummary], only: int | None) -> None:
        """Preview the reviews `found`, or one of them."""
        from salesdesk.documents.review import reviews_printout

        ids = tuple(one.id for one in found)

        def ask(database: Database) -> Printout:
            return reviews_printout(database, period, ids)

        self._open(ask, only)

    def summary(self, period: Period, team: int | None) -> None:
        """Preview the summary of all reviews of a period, or of a team's."""
        from salesdesk.documents.summary import summary_printout
        from salesdesk.measure.who import EVERYONE, Who

        who = EVERYONE if team is None else Who.team(team)

        def ask(database: Database) -> Printout:
            return summary_printout(database, period, who)

        self._open(ask, None)

    def plans(self, plan_ids: Sequence[int]) -> None:
        """Preview improvement plans."""
        from salesdesk.documents.improvement import plans_printout

        ids = tuple(plan_ids)

        def ask(database: Database) -> Printout:
            return plans_printout(database, ids)

        self._open(ask, None)

    def do(self, what: str, period: Period, found: Sequence[ReviewSummary]) -> None:
        """Do `what` with the reviews `found`: "print_talk", "old_versions", "save_word", "send_forms" or "mail_forms"."""
        self._what, self._period, self._ids = what, period, tuple(one.id for one in found)
        if what == "print_talk":
            self._talks(period, self._ids)
        elif what == "old_versions":
            self._versions(period, self._ids[0])
        else:
            self._ask_folder()

    def _talks(self, period: Period, ids: tuple[int, ...]) -> None:
        from salesdesk.documents.interview import interview_printout

        def ask(database: Database) -> Printout:
            return interview_printout(database, period, ids)

        self._open(ask, None)

    def _versions(self, period: Period, review_id: int) -> None:
        from salesdesk.documents.review import versions_printout

        def ask(database: Database) -> Printout:
            return versions_printout(database, period, review_id)

        self._open(ask, None)

    def _open(self, ask: Callable[[Database], Printout], only: int | None) -> None:
        from ui.printing.preview import PreviewDialog

        PreviewDialog(self._desk, ask, only, self._page).open()

    def _ask_folder(self) -> None:
        dialog = FileDialog(self._page, self.tr("Choose a folder"), self._desk.settings.text(_FOLDER) or str(Path.home()))
        dialog.setObjectName("outgoingFolder")
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self.write_to)
        dialog.open()

    @Slot(str)
    def write_to(self, chosen: str) -> None:
        """Write what was asked for into the folder `chosen`."""
        folder, period, ids = Path(chosen), self._period, self._ids
        self._desk.settings.put(_FOLDER, str(folder))
        label: Text = _WORD if self._what == "save_word" else _FORMS

        def word(database: Database, progress: Progress) -> list[Path]:
            from salesdesk.documents.review import reviews_printout

            return reviews_printout(database, period, ids).save_each_word(folder, progress)

        def forms(database: Database, progress: Progress) -> list[Path]:
            from salesdesk.documents.review_forms import write_forms

            return [one.path for one in write_forms(database, ids, folder, progress)]

        def mails(database: Database, progress: Progress) -> Mails:
            from salesdesk.documents.review_mails import write_mails

            return write_mails(database, ids, folder, progress)

        if self._what == "mail_forms":
            self._desk.work(_MAILS, mails, self._mailed, owner=self._page)
        elif self._what == "save_word":
            self._desk.work(label, word, self._written, owner=self._page, writes=False)
        else:
            self._desk.work(label, forms, self._written, owner=self._page)

    def _written(self, files: list[Path]) -> None:
        folder = files[0].parent.name if files else ""
        self._desk.messages.wrote(fill(self.tr("Wrote {n} {n:file|files} to {folder}."), n=len(files), folder=folder))

    def _mailed(self, found: Mails) -> None:
        """Say what was written, and show the drafts: one in the mail program, several in their folder."""
        said = fill(
            self.tr(
                "Wrote {n} {n:e-mail: open it in your mail program and send it|e-mails: open them in your mail program and send them}."
            ),
            n=len(found.files),
        )
        if found.without:
            names = listed(found.without, 5)
            said = looks.sentences(said, self.tr("No e-mail address is known of {names}: fill it in under Team.").format(names=names))
        self._desk.messages.wrote(said)
        if found.files:
            shown = found.files[0] if len(found.files) == 1 else found.files[0].parent
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(shown)))
