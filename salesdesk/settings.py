"""The user's own settings on this computer: language, scheme, recent workspaces, where windows were, how tables are laid out."""

from __future__ import annotations

import json
import logging
import os
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path

from salesdesk import places

log = logging.getLogger(__name__)

_RECENT = 8

Json = None | bool | int | float | str | Sequence["Json"] | Mapping[str, "Json"]


class Settings:
    """A small JSON file; a missing or broken one is an empty one, and what cannot be written is given up with a line in the log."""

    def __init__(self, path: Path | None = None) -> None:
        self._path = path if path is not None else places.user_data() / "settings.json"
        self._values: dict[str, Json] = _read(self._path)

    @property
    def language(self) -> str:
        """ "zh", "en", or "" for that of the system."""
        return self.text("language")

    @language.setter
    def language(self, code: str) -> None:
        self.put("language", code)

    @property
    def scheme(self) -> str:
        """ "system", "light" or "dark"."""
        return self.text("scheme") or "system"

    @scheme.setter
    def scheme(self, name: str) -> None:
        self.put("scheme", name)

    @property
    def recent(self) -> tuple[str, ...]:
        """The workspaces opened last, latest first: paths of files or addresses of servers."""
        found = self._values.get("recent")
        return tuple(one for one in found if isinstance(one, str)) if isinstance(found, list) else ()

    def opened(self, workspace: str) -> None:
        """Put `workspace` at the head of the recent ones."""
        latest: list[Json] = [workspace, *(one for one in self.recent if one != workspace)]
        self.put("recent", latest[:_RECENT])

    def forget(self, workspace: str) -> None:
        """Leave `workspace` out of the recent ones."""
        self.put("recent", [one for one in self.recent if one != workspace])

    def backed_up(self, workspace: str, copy: str, moment: datetime) -> None:
        """Note that `workspace` was copied to the file `copy` at `moment`."""
        kept = self._values.get("backups")
        known = {name: one for name, one in kept.items() if name in self.recent} if isinstance(kept, dict) else {}
        self.put("backups", {**known, workspace: {"file": copy, "at": moment.isoformat(timespec="seconds")}})

    def last_backup(self, workspace: str) -> datetime | None:
        """Return when `workspace` was backed up last; None where that copy is no longer there."""
        kept = self._values.get("backups")
        found = kept.get(workspace) if isinstance(kept, dict) else None
        if not isinstance(found, dict) or not Path(str(found.get("file"))).is_file():
            return None
        try:
            return datetime.fromisoformat(str(found.get("at")))
        except ValueError:
            return None

    def text(self, name: str) -> str:
        """Return the text kept under `name`, "" when there is none."""
        found = self._values.get(name)
        return found if isinstance(found, str) else ""

    def get(self, name: str) -> Json:
        """Return what is kept under `name`, None when there is nothing."""
        return self._values.get(name)

    def put(self, name: str, value: Json) -> None:
        """Keep `value` under `name`, at once on disk."""
        if self._values.get(name) != value or name not in self._values:
            self._values[name] = value
            self._save()

    def _save(self) -> None:
        new = self._path.with_name(f"{self._path.name}.{os.getpid()}.new")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            new.write_text(json.dumps(self._values, ensure_ascii=False, indent=1), "utf-8")
            new.replace(self._path)
        except OSError as error:
            log.warning("settings were not saved: %s", error)


def _read(path: Path) -> dict[str, Json]:
    try:
        found = json.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError) as error:
        log.warning("settings were not read: %s", error)
        return {}
    return found if isinstance(found, dict) else {}
