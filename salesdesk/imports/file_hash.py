"""Whether two files are the same, byte by byte."""

from __future__ import annotations

import hashlib
from pathlib import Path


def hash_of(path: Path) -> str | None:
    """Return what is the same for the same bytes, None when the file is not there any more."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return None
