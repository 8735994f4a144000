"""A table that was copied elsewhere, as a file that the import reads like any other."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QMimeData

# The table as Excel and WPS on Windows also offer it: with whole figures, where web page and text have what is shown of them.
_XML_SHEET = 'application/x-qt-windows-mime;value="XML Spreadsheet"'


def holds_table(data: QMimeData) -> bool:
    """Tell whether `data` holds files or a table."""
    return bool(local_files(data)) or _content(data) is not None


def local_files(data: QMimeData) -> tuple[Path, ...]:
    """Return the files and folders in `data` that are on this machine."""
    return tuple(Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())


def saved(data: QMimeData, folder: Callable[[], Path], name: str) -> tuple[Path, ...]:
    """Return the files in `data`, else its table as a file in the `folder`, called `name` and the time; none when there is neither."""
    if files := local_files(data):
        return files
    content = _content(data)
    if content is None:
        return ()
    raw, suffix = content
    path = folder() / f"{name} {datetime.now():%H-%M-%S}{suffix}"
    path.write_bytes(raw)
    return (path,)


def _content(data: QMimeData) -> tuple[bytes, str] | None:
    if data.hasFormat(_XML_SHEET):
        return bytes(data.data(_XML_SHEET).data()).rstrip(b"\x00"), ".xml"
    if data.hasHtml() and "<table" in (page := data.html()).lower():
        return page.encode("utf-8-sig", "replace"), ".html"
    text = data.text().strip("\r\n") if data.hasText() else ""
    if any(mark in text for mark in "\t\n"):
        return text.encode("utf-8-sig", "replace"), ".txt"
    return None
