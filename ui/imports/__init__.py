"""The import of sheets: what was recognised and why, put right, looked at, done and undone."""

from ui.imports.dialog import ImportDialog

__all__ = ["ImportDialog"]
