"""The window of SalesDesk."""

import builtins

import PySide6.QtCore  # noqa: F401 - comes first, for it puts itself into `import`

# Qt for Python reads the source of every module that is imported after it, ours, SQLAlchemy's and all, to see which ones want other names
# for its methods (`from __feature__ import snake_case`). Nobody here does: an eighth of the start goes by with it.
builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
