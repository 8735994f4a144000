"""Files that broke one reader or another: each is read or refused, and the program goes on."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from salesdesk.errors import SalesDeskError
from salesdesk.sheets.open import Limits, open_sheets

# Two of them end the process that reads them; the others are a sample, to stay quick.
_WORST = {"phpss__oleloop.xls", "edr__Test_git_issue_382_oom.xls"}


def _outcome(path: Path) -> str:
    try:
        return "read" if open_sheets(path, limits=Limits(seconds=30)).sheets else "without sheets"
    except SalesDeskError as error:
        return error.code


def test_hostile_files_when_opened_then_each_is_read_or_refused(shared_data: Path) -> None:
    found = sorted((shared_data / "hostile").iterdir())
    chosen = [path for number, path in enumerate(found) if number % 40 == 0 or path.name in _WORST]

    with ThreadPoolExecutor(2) as workers:
        outcomes = list(workers.map(_outcome, chosen))

    assert len(outcomes) == len(chosen)
    assert outcomes.count("read") > len(chosen) // 2
