"""Where things are on disk: the program's own resources and the user's own folders."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

# Of a workspace file.
SUFFIX = ".salesdesk"

_HERE = Path(__file__).resolve().parent


def resource(*parts: str) -> Path:
    """Return the path of a file or folder of `resources/`, in a checkout as in an installed program."""
    checkout = _HERE.parent / "resources"
    return (checkout if checkout.is_dir() else _HERE / "_resources").joinpath(*parts)


def user_data() -> Path:
    """Return the folder for the program's own settings and logs; `SALESDESK_HOME` moves it."""
    if own := os.environ.get("SALESDESK_HOME"):
        return Path(own)
    if sys.platform == "win32":
        return Path(os.environ.get("APPDATA", Path.home() / "AppData" / "Roaming")) / "SalesDesk"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "SalesDesk"
    return Path(os.environ.get("XDG_DATA_HOME", Path.home() / ".local" / "share")) / "salesdesk"


def is_address(place: str) -> bool:
    """Tell whether `place` is a server's address rather than a file."""
    return place.startswith(("postgresql://", "postgres://", "postgresql+psycopg://"))


def names_workspace(word: str) -> bool:
    """Tell whether a word of the command line is a workspace, a file or an address, rather than a sheet."""
    return word.endswith(SUFFIX) or is_address(word)


def found_from_anywhere(place: str) -> str:
    """Return a workspace's place as it is known in whatever folder a program is started."""
    return place if is_address(place) else str(Path(place).absolute())


@dataclass(frozen=True, slots=True)
class Server:
    """Where a shared workspace is, and as whom one goes there. `host` may have a port behind it: "db.example.com:5433"."""

    host: str
    database: str
    user: str = ""
    password: str = ""

    @classmethod
    def at(cls, address: str) -> Server:
        """Return the parts of an address such as `postgresql://user@host/name`."""
        found = urlsplit(address)
        place = found.netloc.rpartition("@")[2]
        return cls(unquote(place), unquote(found.path.lstrip("/")), unquote(found.username or ""), unquote(found.password or ""))

    def address(self, *, with_password: bool = True) -> str:
        """Return the address; without the password it may be kept and shown."""
        who = quote(self.user, safe="")
        if self.password and with_password:
            who += ":" + quote(self.password, safe="")
        return f"postgresql://{who}{'@' if who else ''}{self.host}/{quote(self.database, safe='')}"
