"""Why a file cannot be read, in words that cross from the reading process; `open.py` turns them into sentences."""

from __future__ import annotations


class Refused(Exception):
    """Raised while reading: `code` names the reason, `values` fill its sentence."""

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(code)
        self.code = code
        self.values = values
