"""The stable key that an exported row carries, so that it is known again when its workbook comes back, edited or not."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from salesdesk.model import Setting
from salesdesk.text import LANGUAGES, Text, language, mark

KEY_LABEL = mark("Export", "SalesDesk ID (do not change)")
_KEY = re.compile(r"SD-([0-9a-z]{4,12})-([a-z_]+)-(.+)")
_IDENTITY = "identity"


@dataclass(frozen=True, slots=True)
class Key:
    """Which workspace, kind of record and record a row was exported from; `own` is the record's id, or more where it has none."""

    workspace: str
    record: str
    own: str

    def __str__(self) -> str:
        return f"SD-{self.workspace}-{self.record}-{self.own}"


def identity(session: Session) -> str:
    """Return what the workspace calls itself in keys: a workspace that is copied keeps it, another has another."""
    return str(session.scalars(select(Setting.value).where(Setting.name == _IDENTITY)).first() or "local")


def read_key(cell: object) -> Key | None:
    """Return the key that a cell holds, None when it holds none."""
    found = _KEY.fullmatch(cell.strip()) if isinstance(cell, str) else None
    return Key(*found.groups()) if found else None


def is_key_heading(cell: object) -> bool:
    """Tell whether a heading is that of the keys, in any language of the program."""
    return isinstance(cell, str) and same_words(cell) in {same_words(one) for one in labels(KEY_LABEL)}


def labels(text: Text) -> tuple[str, ...]:
    """Return `text` in every language of the program."""
    return tuple(language(code).say(text) for code in LANGUAGES)


def same_words(text: str) -> str:
    """Return `text` as headings are compared: half width, lower case, no spaces."""
    return "".join(unicodedata.normalize("NFKC", text).lower().split())
