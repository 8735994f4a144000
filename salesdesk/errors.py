"""Errors that are told to people, sorted by nothing but what the reader can do about them."""

from __future__ import annotations

from salesdesk.text import Text


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
