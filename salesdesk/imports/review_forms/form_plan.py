"""What becomes of a filled form, as values."""

from __future__ import annotations

from dataclasses import dataclass

from salesdesk.imports.plan.names.near_match import NearMatch
from salesdesk.imports.review_forms.read import FilledForm, FilledRow
from salesdesk.period import Period
from salesdesk.text import Text


@dataclass(frozen=True, slots=True)
class Taken:
    """A score that will be taken: of which row, for which criterion (None: of the new template)."""

    row: FilledRow
    criterion_id: int | None


@dataclass(frozen=True, slots=True)
class FormPlan:
    """What becomes of one form. `why_not` says why nothing is taken; `notes` what of it is not; `name` is the member's.

    `is_new`: there is no review that fits, so one is made, with a template that has the criteria of the form. `rater_id` is whose feedback
    it is, among those who were chosen for the review. `near` is whom the name in the form may mean: nothing is taken before it is said,
    and `if_same` is what becomes of the form where it is them.
    """

    form: FilledForm
    member_id: int | None
    period: Period
    review_id: int | None
    taken: tuple[Taken, ...] = ()
    notes: tuple[Text, ...] = ()
    why_not: Text | None = None
    is_new: bool = False
    rater_id: int | None = None
    name: str = ""
    near: NearMatch | None = None
    if_same: FormPlan | None = None

    @property
    def scores(self) -> int:
        """How many scores it brings."""
        return sum((one.row.own is not None) + (one.row.manager is not None) for one in self.taken)
