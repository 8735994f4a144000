"""How far long work is, and whether it is still wanted."""

from __future__ import annotations

import threading
from collections.abc import Callable

from salesdesk.errors import Cancelled
from salesdesk.text import Text


class Progress:
    """Handed to long work: the work calls `step`, the caller may `cancel` from another thread."""

    def __init__(self, report: Callable[[float, Text | None], None] | None = None) -> None:
        self._report = report
        self._cancelled = threading.Event()

    @property
    def cancelled(self) -> bool:
        return self._cancelled.is_set()

    def cancel(self) -> None:
        """Ask the work to stop at its next step."""
        self._cancelled.set()

    def go_on(self) -> None:
        """Raise `Cancelled` when the work is no longer wanted."""
        if self.cancelled:
            raise Cancelled

    def step(self, share: float, text: Text | None = None) -> None:
        """Tell that `share` (0 to 1) of the work is done; raise `Cancelled` when it is no longer wanted."""
        self.go_on()
        if self._report is not None:
            self._report(share, text)
