"""The user's settings survive a broken file and a full disk."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from salesdesk.settings import Settings


def test_settings_when_put_then_are_found_by_the_next_start(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "deep" / "settings.json")
    settings.language = "zh"
    settings.opened("/a.salesdesk")
    settings.opened("/b.salesdesk")
    settings.opened("/a.salesdesk")

    again = Settings(tmp_path / "deep" / "settings.json")

    assert (again.language, again.scheme, again.recent) == ("zh", "system", ("/a.salesdesk", "/b.salesdesk"))
    assert [one.name for one in (tmp_path / "deep").iterdir()] == ["settings.json"]


@pytest.mark.expected_log("settings were not read")
@pytest.mark.parametrize("content", ["", "{", "[1]", '{"recent": 3, "language": []}', "\x00"])
def test_settings_when_file_is_broken_then_start_empty(tmp_path: Path, content: str) -> None:
    path = tmp_path / "settings.json"
    path.write_text(content, "utf-8")

    settings = Settings(path)

    assert (settings.language, settings.recent) == ("", ())


@pytest.mark.expected_log("settings were not (read|saved)")
def test_settings_when_they_cannot_be_saved_then_hold_for_this_run(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    settings = Settings(tmp_path / "file" / "settings.json")

    settings.scheme = "dark"

    assert settings.scheme == "dark"


def test_last_backup_when_its_copy_is_gone_then_is_not_told(tmp_path: Path) -> None:
    kept, copy = Settings(tmp_path / "settings.json"), tmp_path / "copy.salesdesk"
    copy.touch()
    kept.opened("/w.salesdesk")
    kept.backed_up("/w.salesdesk", str(copy), datetime(2026, 11, 23, 16, 5, tzinfo=UTC))

    assert Settings(tmp_path / "settings.json").last_backup("/w.salesdesk") == datetime(2026, 11, 23, 16, 5, tzinfo=UTC)
    assert kept.last_backup("/other.salesdesk") is None
    copy.unlink()
    assert kept.last_backup("/w.salesdesk") is None
