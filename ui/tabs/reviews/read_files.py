"""Reads the files that come back: workbooks, and those attached to e-mails. For a worker thread."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from salesdesk.errors import SalesDeskError
from salesdesk.imports.review_forms.form_plan import FormPlan
from salesdesk.imports.review_forms.mails import attached
from salesdesk.imports.review_forms.plan import plan_forms
from salesdesk.imports.review_forms.read import FilledForm, read_forms
from salesdesk.period import Period
from salesdesk.progress import Progress
from salesdesk.sheets.open import open_sheets
from salesdesk.text import Text, mark

if TYPE_CHECKING:
    from salesdesk.db import Database

_READING = mark("Forms", "Reading {name}")


@dataclass(frozen=True, slots=True)
class Read:
    """What was read of some files: what becomes of each form, and why files are none."""

    plans: tuple[FormPlan, ...]
    problems: tuple[tuple[str, Text], ...]


def read_files(database: Database, files: Sequence[Path], period: Period, progress: Progress) -> Read:
    """Read the review forms in `files`, and plan what becomes of them."""
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
