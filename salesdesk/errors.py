"""Errors that are told to people, sorted by nothing but what the reader can do about them."""

from __future__ import annotations

import errno

from salesdesk.text import Text, mark


class SalesDeskError(Exception):
    """Something that the user can understand and act on; anything else that is raised is a fault of ours.

    `code` is stable and for programs ("workspace.locked"); `text` says what happened, what it means and what to do.
    """

    def __init__(self, code: str, text: Text, **values: object) -> None:
        self.code = code
        self.text = text.fill(**values)
        super().__init__(str(self.text))


_REASONS = {
    errno.ENOSPC: mark("Errors", "the disk is full"),
    errno.EDQUOT: mark("Errors", "the disk is full"),
    errno.EACCES: mark("Errors", "this is not allowed here"),
    errno.EPERM: mark("Errors", "this is not allowed here"),
    errno.EROFS: mark("Errors", "the disk can only be read"),
    errno.ENOENT: mark("Errors", "it is not there"),
    errno.ENOTDIR: mark("Errors", "there is no such folder"),
    errno.EISDIR: mark("Errors", "it is a folder"),
    errno.EBUSY: mark("Errors", "another program has it open"),
    errno.EIO: mark("Errors", "the disk did not answer"),
    errno.ENAMETOOLONG: mark("Errors", "the name is too long"),
}


def reason_of(error: BaseException) -> Text | str:
    """Return in the reader's language why the system refused a file; its own words where they are rare."""
    found = next((one for one in (error, error.__cause__, error.__context__, *error.args) if isinstance(one, OSError)), None)
    if found is None:
        return str(error)
    return _REASONS.get(found.errno or 0) or found.strerror or str(found)


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
