"""Workbooks that came back attached to an e-mail: a reply saved from the mail program is taken as it is."""

from __future__ import annotations

from email import message_from_binary_file
from email.policy import default
from pathlib import Path, PurePath

from salesdesk.errors import SalesDeskError
from salesdesk.text import mark

ENDINGS = (".xlsx", ".xlsm", ".xls", ".et", ".ods")
_LARGEST = 50_000_000


def attached(mail: Path, folder: Path) -> list[Path]:
    """Write the workbooks attached to `mail` into `folder` and return them; raise `SalesDeskError` ("mail.unreadable", "mail.empty")."""
    try:
        if mail.stat().st_size > _LARGEST:
            raise ValueError(mail.name)
        with mail.open("rb") as file:
            message = message_from_binary_file(file, policy=default)
        parts = [(PurePath(one.get_filename() or "").name, one.get_content()) for one in message.iter_attachments()]
    except (OSError, ValueError, LookupError, KeyError) as error:
        raise SalesDeskError(
            "mail.unreadable", mark("Forms", "This e-mail cannot be read: save its attachment, and choose that.")
        ) from error
    found = []
    for at, (name, content) in enumerate(parts):
        if name.lower().endswith(ENDINGS) and isinstance(content, bytes):
            place = folder / str(at)
            place.mkdir()
            (place / name).write_bytes(content)
            found.append(place / name)
    if not found:
        raise SalesDeskError("mail.empty", mark("Forms", "No workbook is attached to this e-mail."))
    return found
