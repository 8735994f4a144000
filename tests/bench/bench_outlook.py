"""How far off the outlook would have been on the real sheets with dates, beside three plain ways to tell the next month.

Run: SALESDESK_DATA=… python -m tests.bench.bench_outlook. Each sheet is imported as a manager would; each of the last twelve months of
the sales of the whole and of each salesperson is told from the months before it. The error of a series is the sum of what was missed over
the sum of what there was; a sheet's is the mean of its series. Ends with 1 where a plain way is better than the outlook.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

from salesdesk import workspace
from salesdesk.db import Database
from salesdesk.errors import SalesDeskError
from salesdesk.imports import apply_plan, plan_import
from salesdesk.measure import EVERYONE, Who, measure
from salesdesk.measure.series import series
from salesdesk.progress import Progress
from salesdesk.rules.outlook import PLAIN, outlook
from salesdesk.services.figures import whole_period

OURS = "outlook"
_NEARLY = 5


def files(folder: Path) -> Iterator[tuple[Path, ...]]:
    """Give each workbook or text table of `folder`, those of one product together."""
    groups: dict[str, list[Path]] = {}
    for path in sorted((folder / "sales").iterdir()):
        if path.suffix in (".xlsx", ".xls", ".csv"):
            product = path.name.split("__")[0]
            groups.setdefault(product if product in ("maven", "adventureworks", "galli") else path.name, []).append(path)
    yield from (tuple(group) for group in groups.values())


def pasts(database: Database) -> Iterator[list[Decimal]]:
    """Give the sales of whole months: of everyone, and of each salesperson."""
    period = whole_period(database)
    months = [
        month for month in period.months() if (period.start - month.start).days <= _NEARLY and (month.end - period.end).days <= _NEARLY
    ]
    if len(months) < 2:
        return
    with database.read() as session:
        whose = [EVERYONE]
        whose += [Who.member(one.key) for one in measure(session, "sales_amount", EVERYONE, period, "member") if isinstance(one.key, int)]
        for who in whose:
            found = series(session, ["sales_amount"], who, months)["sales_amount"]
            yield [found[month].value or Decimal(0) for month in months]


def errors(paths: tuple[Path, ...], folder: Path) -> list[dict[str, Decimal]]:
    """Return the errors by method for each series of these sheets that can be told at all."""
    database = workspace.create(folder / "one.salesdesk")
    try:
        apply_plan(database, plan_import(database, list(paths), Progress()), Progress())
        found = [outlook(past, 1) for past in pasts(database)]
    except SalesDeskError:
        return []
    finally:
        database.close()
    told = [one for one in found if one.backtest.error is not None]
    return [{OURS: one.backtest.error, **{name: one.plain[name].error for name in PLAIN}} for one in told]  # type: ignore[dict-item]


def main() -> int:
    """Print the errors by sheet and over all series; return 1 where a plain way is better."""
    folder = Path(os.environ.get("SALESDESK_DATA", Path(__file__).resolve().parents[3] / "shared" / "data"))
    names, every = (OURS, *PLAIN), list[dict[str, Decimal]]()
    print(f"{'sheet':44}{'series':>7}" + "".join(f"{name:>15}" for name in names))
    for paths in files(folder):
        with tempfile.TemporaryDirectory() as place:
            found = errors(paths, Path(place))
        if found:
            every += found
            print(f"{paths[0].name[:42]:44}{len(found):7}" + "".join(f"{_mean(found, name):15.1%}" for name in names))
    print(f"{'all':44}{len(every):7}" + "".join(f"{_mean(every, name):15.1%}" for name in names))
    return int(any(_mean(every, OURS) > _mean(every, name) for name in PLAIN))


def _mean(found: list[dict[str, Decimal]], name: str) -> float:
    return float(statistics.mean(one[name] for one in found))


if __name__ == "__main__":
    sys.exit(main())
