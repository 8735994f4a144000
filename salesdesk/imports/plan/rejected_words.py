"""By what a workbook of rejected rows is known again when it comes back."""

from __future__ import annotations

from salesdesk.text import mark

SHEET = mark("Import", "Rejected rows")
REASON = mark("Import", "Reason for rejection")
RETURNED = mark("Import", "Rejected rows of {file} › {sheet}")
HINT = mark("Import", "Correct the marked cells, save, and import this file again. The first column may stay as it is.")

STORED = "SalesDesk"
"""The heading of a hidden column behind the others: by what is found what is stored of a row."""

ADDED = 2  # lines above what stood above the rows in their own sheet
UNKNOWN = mark("Import", "“{name}” is not known.")
SEVERAL = mark("Import", "More than one record is called “{name}”.")
NO_METRIC = mark("Import", "SalesDesk has no metric called “{name}”.")
