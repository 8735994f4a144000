"""Errors that are told to people, sorted by nothing but what the reader can do about them."""

from __future__ import annotations

from salesdesk.text import Text, mark


class SalesDeskError(Exception):
    """Something that the user can understand and act on; anything else that is raised is a fault of ours.

    `code` is stable and for programs ("workspace.locked"); `text` says what happened, what it means and what to do.
    """

    def __init__(self, code: str, text: Text, **values: object) -> None:
        self.code = code
        self.text = text.fill(**values)
        super().__init__(str(self.text))


class Cancelled(Exception):
    """The user cancelled; raised by `Progress.step` inside the work, caught where the work was started."""


def record_gone() -> SalesDeskError:
    """Return what is raised where a record is asked for that somebody deleted."""
    return SalesDeskError("record.gone", mark("Errors", "This record is not there any more; somebody deleted it."))


def conflict() -> SalesDeskError:
    """Return what is raised where somebody else changed a record since it was read."""
    return SalesDeskError(
        "database.conflict",
        mark("Errors", "Somebody else changed this in the meantime. Nothing was saved: look at their version, then try again."),
    )
