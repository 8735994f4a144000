"""Filled forms before they are taken in: whose, what they bring, what cannot be taken, and why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from salesdesk.errors import SalesDeskError
from salesdesk.imports.review_forms import FilledForm, FormPlan, attached, plan_forms, read_forms
from salesdesk.period import Period
from salesdesk.progress import Progress
from salesdesk.sheets.open import open_sheets
from salesdesk.text import Text, fill, mark
from salesdesk.tokens import MEDIUM, SMALL
from ui.dialogs.base import Dialog
from ui.messages import say
from ui.widgets.labels import Label

if TYPE_CHECKING:
    from salesdesk.db import Database

_READING = mark("Forms", "Reading {name}")


@dataclass(frozen=True, slots=True)
class Read:
    """What was read of some files: what becomes of each form, and why files are none."""

    plans: tuple[FormPlan, ...]
    problems: tuple[tuple[str, Text], ...]


def read_files(database: Database, files: Sequence[Path], period: Period, progress: Progress) -> Read:
    """Read the review forms in `files`, and plan what becomes of them. For a worker thread."""
    forms, wrong = list[FilledForm](), list[tuple[str, Text]]()
    for done, path in enumerate(files):
        progress.step(done / len(files), _READING.fill(name=path.name))
        try:
            found = _forms_in(path)
        except SalesDeskError as error:
            wrong.append((path.name, error.text))
            continue
        if not found:
            wrong.append((path.name, mark("Forms", "This is no filled review form: no table of criteria with scores was found.")))
        forms += found
    return Read(plan_forms(database, forms, period), tuple(wrong))


def _forms_in(path: Path) -> list[FilledForm]:
    """Return the forms in a workbook, or in those attached to an e-mail."""
    if path.suffix.lower() != ".eml":
        return list(read_forms(open_sheets(path)))
    with TemporaryDirectory(prefix="salesdesk") as folder:
        return [form for one in attached(path, Path(folder)) for form in read_forms(open_sheets(one))]


class FormsDialog(Dialog):
    """`wanted` carries the plans that are to be taken in."""

    wanted = Signal(object)

    def __init__(self, read: Read, parent: QWidget | None) -> None:
        super().__init__("formsDialog", self.tr("Read filled forms"), parent, 620)
        self._plans = tuple(one for one in read.plans if one.why_not is None and one.taken)
        scores = sum(one.scores for one in self._plans)
        words = (
            self.tr("{n} {n:form|forms} with {scores} {scores:score|scores} can be taken in.")
            if self._plans
            else self.tr("No form can be taken in.")
        )
        head = Label(fill(words, n=len(self._plans), scores=scores), self)
        head.setProperty("role", "title")
        head.setObjectName("formsHead")
        body = QWidget(self)
        body.setObjectName("body")
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 2, 0)
        column.setSpacing(SMALL)
        for one in read.plans:
            column.addWidget(self._row(f"{one.form.file}  ·  {one.form.sheet}", self._said(one), one.why_not is not None))
        for name, text in read.problems:
            column.addWidget(self._row(name, say(text), True))
        column.addStretch()
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setMinimumHeight(220)
        area.setWidget(body)
        self.body.addWidget(head)
        self.body.addWidget(area, 1)
        self.add_button("cancel", self.tr("Cancel") if self._plans else self.tr("Close")).clicked.connect(self.reject)
        if self._plans:
            self.add_button("takeForms", self.tr("Take in"), "primary").clicked.connect(self._take)

    def _row(self, title: str, said: str, wrong: bool) -> QWidget:
        row = QFrame(self)
        row.setObjectName("card")
        name, words = Label(title, row), Label(said, row)
        words.setProperty("role", "bad" if wrong else "label")
        words.setObjectName("formSaid")
        for label in (name, words):
            label.setWordWrap(True)
        layout = QVBoxLayout(row)
        layout.setContentsMargins(MEDIUM, SMALL, MEDIUM, SMALL)
        layout.setSpacing(2)
        layout.addWidget(name)
        layout.addWidget(words)
        return row

    def _said(self, one: FormPlan) -> str:
        if one.why_not is not None:
            return say(one.why_not)
        by = one.form.rater_name
        other = self.tr("feedback of {name}").format(name=by) if by else self.tr("feedback of a colleague")
        raters = {"self": self.tr("self review"), "other": other, "": self.tr("review form")}
        who = one.form.person or self.tr("the reviewed")
        parts = [
            f"{who}  ·  {say(one.period.label())}  ·  {raters[one.form.rater]}  ·  " + fill(self.tr("{n} {n:score|scores}"), n=one.scores)
        ]
        if one.is_new:
            parts.append(self.tr("A review with the criteria of this form is made."))
        parts += [say(note) for note in one.notes[:4]]
        return "\n".join(parts)

    @Slot()
    def _take(self) -> None:
        self.wanted.emit(self._plans)
        self.accept()
