"""The file dialog of the program, which never opens a file that it only lists."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QFileInfo
from PySide6.QtGui import QAbstractFileIconProvider, QIcon
from PySide6.QtWidgets import QFileDialog, QStyle, QWidget

_FOLDER_KINDS = (
    QAbstractFileIconProvider.IconType.Folder,
    QAbstractFileIconProvider.IconType.Computer,
    QAbstractFileIconProvider.IconType.Desktop,
    QAbstractFileIconProvider.IconType.Network,
    QAbstractFileIconProvider.IconType.Drive,
)


class FileDialog(QFileDialog):
    """Use it wherever a file or folder is asked for.

    To find an icon, Qt's and GTK's dialogs read the first bytes of each file they list. On POSIX systems that is dangerous: when a
    process closes any handle of a file, all its locks on that file are gone, and SQLite's on the open workspace are among them; another
    program that looks at the workspace then takes its write-ahead log away ("disk I/O error").
    See "How To Corrupt An SQLite Database File", 2.2, on sqlite.org. Dialogs of Windows and macOS are not concerned.
    """

    def __init__(self, parent: QWidget | None, title: str, folder: str = "") -> None:
        super().__init__(parent, title, folder)
        if sys.platform not in ("win32", "darwin"):
            self.setOption(QFileDialog.Option.DontUseNativeDialog)
            self._icons = _PlainIcons(self)
            self.setIconProvider(self._icons)
            # The two that Qt's own Chinese texts have left out.
            self.setLabelText(QFileDialog.DialogLabel.LookIn, self.tr("Folder:"))
            self.setLabelText(QFileDialog.DialogLabel.FileType, self.tr("Kind:"))


class ExportDialog(FileDialog):
    """Asks under which name a workbook is to be written."""

    def __init__(self, parent: QWidget | None, title: str, place: Path) -> None:
        super().__init__(parent, title, str(place))
        self.setAcceptMode(FileDialog.AcceptMode.AcceptSave)
        self.setNameFilter(self.tr("Excel workbook (*.xlsx)"))
        self.setDefaultSuffix("xlsx")


class _PlainIcons(QAbstractFileIconProvider):
    """Tells folders from files and nothing else."""

    def __init__(self, dialog: QWidget) -> None:
        super().__init__()
        self._folder = dialog.style().standardIcon(QStyle.StandardPixmap.SP_DirIcon)
        self._file = dialog.style().standardIcon(QStyle.StandardPixmap.SP_FileIcon)

    def icon(self, of: QFileInfo | QAbstractFileIconProvider.IconType) -> QIcon:  # type: ignore[override]
        is_folder = of.isDir() if isinstance(of, QFileInfo) else of in _FOLDER_KINDS
        return self._folder if is_folder else self._file

    def type(self, info: QFileInfo) -> str:
        return "" if info.isDir() else info.suffix().upper()
