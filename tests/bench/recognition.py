"""How much of real sheets is understood with no help, against what people read in them (recognition.toml), beside two usual matchers.

Run `python -m tests.bench.recognition [--all]`; `SALESDESK_DATA` names the folder of the sheets where it is not beside the checkout.
A kind counts for a whole file: every table of it must be there, be of the right kind or rightly refused, and copies and sums be told.
Odoo matches a column to the label that is most alike (difflib, at least 0.8); react-spreadsheet-import to a label at an edit distance
of at most 2. Both get the labels of all our meanings in English and Chinese, and once more all our words as alternatives.
"""

from __future__ import annotations

import difflib
import os
import sys
import time
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from typing import Any

from salesdesk.imports.recognise.language.vocabulary import vocabulary
from salesdesk.imports.recognise.language.words import words_of
from salesdesk.imports.recognise.names import MEANINGS
from salesdesk.imports.recognise.recognised import RecognisedColumn, RecognisedTable
from salesdesk.imports.recognise.terms import Meaning
from salesdesk.imports.recognise.workbook import recognise
from salesdesk.sheets.grid import SheetGrid
from salesdesk.sheets.open import open_sheets
from salesdesk.sheets.values import parse_dates, parse_numbers

HERE = Path(__file__).parent
DATA = Path(os.environ.get("SALESDESK_DATA", HERE.parent.parent.parent / "shared" / "data"))
SHORT = {"-": "ignored", "pv": "period_value"}
NOT_IMPORTED = {"form", "unknown"}
Expected = Mapping[str, Any]


@dataclass(slots=True)
class Score:
    """Counts over all sheets; `wrong` says what is not as it should be."""

    files: int = 0
    files_right: int = 0
    columns: int = 0
    ours: int = 0
    sums: int = 0
    sums_right: int = 0
    others: dict[str, list[int]] = field(default_factory=dict)
    meant: dict[str, list[int]] = field(default_factory=dict)
    wrong: list[str] = field(default_factory=list)


def expected_files() -> dict[str, list[Expected]]:
    """Return what each file holds, by its name."""
    found = tomllib.loads((HERE / "recognition.toml").read_text("utf-8"))
    return {name: one["tables"] for name, one in found.items()}


def measure(folder: Path, wanted: Mapping[str, Sequence[Expected]], score: Score) -> None:
    """Recognise every file of `wanted` and count what is right."""
    for name, tables in wanted.items():
        book = open_sheets(folder / name)
        found = recognise(book)
        grids = {one.name: one for one in book.sheets}
        before = len(score.wrong)
        right = _right_tables(name, tables, found, score)
        score.files += 1
        score.files_right += right
        for one, table in _pairs(tables, found):
            if "columns" in one:
                _count_columns(name, one, table, score)
            if table is not None and "facts" in one:
                _count_sum(name, one, table, grids[table.sheet], score)
        if right and len(score.wrong) == before:
            continue


def _pairs(tables: Sequence[Expected], found: Sequence[RecognisedTable]) -> Iterator[tuple[Expected, RecognisedTable | None]]:
    rest = list(found)
    for one in tables:
        if one.get("sheet") == "*":
            continue
        match = next((table for table in rest if one.get("sheet") in (None, table.sheet)), None)
        if match is not None:
            rest.remove(match)
        yield one, match


def _right_tables(name: str, tables: Sequence[Expected], found: Sequence[RecognisedTable], score: Score) -> bool:
    if tables[0].get("sheet") == "*":
        bad = [f"{one.sheet} as {one.kind}" for one in found if one.kind not in tables[0]["kind"].split("|")]
        score.wrong += [f"{name}: {one}" for one in bad]
        return not bad
    bad = [] if len(found) == len(tables) else [f"{len(found)} tables instead of {len(tables)}"]
    for one, table in _pairs(tables, found):
        if table is None:
            bad.append(f"{one.get('sheet', '')} not found")
            continue
        if table.kind not in one["kind"].split("|"):
            bad.append(f"{table.sheet} as {table.kind} instead of {one['kind']}")
        if "headers" in one and list(table.header_rows) != one["headers"]:
            bad.append(f"{table.sheet} headers {table.header_rows} instead of {one['headers']}")
        if bool(table.duplicate_of) != one.get("is_copy", False):
            bad.append(f"{table.sheet} copy of {table.duplicate_of}")
        if bool(table.sum_of) != one.get("is_sum", False):
            bad.append(f"{table.sheet} sum of {table.sum_of}")
        if "product" in one and table.product != one["product"]:
            bad.append(f"{table.sheet} by {table.product} instead of {one['product']}")
        if "asks" in one and one["asks"] not in table.needs:
            bad.append(f"{table.sheet} does not ask for {one['asks']}")
    score.wrong += [f"{name}: {one}" for one in bad]
    return not bad


def _count_columns(name: str, one: Expected, table: RecognisedTable | None, score: Score) -> None:
    wanted = [{SHORT.get(word, word) for word in words.split("|")} for words in one["columns"].split()]
    columns: Sequence[RecognisedColumn | None] = table.columns if table else [None] * len(wanted)
    if len(columns) != len(wanted):
        score.wrong.append(f"{name}: {len(columns)} columns instead of {len(wanted)}")
        columns = [*columns, *[None] * len(wanted)][: len(wanted)]
    for expected, column in zip(wanted, columns, strict=True):
        right = column is not None and str(column.meaning) in expected
        if not right and column is not None:
            score.wrong.append(f"{name}: “{column.header}” as {column.meaning} instead of {'|'.join(sorted(expected))}")
        header = column.header if column else ""
        periods = "period_value" in expected or "total" in expected
        results = {"SalesDesk": right}
        for matcher, match in MATCHERS.items():
            got = match(header)
            results[matcher] = (got or "ignored") in expected or (periods and got is not None)
        for matcher, hit in results.items():
            count = score.others.setdefault(matcher, [0, 0])
            count[0] += hit
            count[1] += 1
            if "ignored" not in expected:
                count = score.meant.setdefault(matcher, [0, 0])
                count[0] += hit
                count[1] += 1
        score.columns += 1
        score.ours += right


def _count_sum(name: str, one: Expected, table: RecognisedTable, grid: SheetGrid, score: Score) -> None:
    count, total = facts_of(table, grid, one.get("of"))
    score.sums += 1
    bad = []
    if count != one["facts"]:
        bad.append(f"{name}: {table.sheet} holds {count} facts instead of {one['facts']}")
    if "sum" in one and total != Decimal(one["sum"]):
        bad.append(f"{name}: {table.sheet} sums to {total} instead of {one['sum']}")
    for key, wanted in (("first_day", min), ("last_day", max)):
        if key in one and (got := wanted(days_of(table, grid), default=None)) != date.fromisoformat(one[key]):
            bad.append(f"{name}: {table.sheet} {key} {got} instead of {one[key]}")
    score.wrong += bad
    score.sums_right += not bad


def facts_of(table: RecognisedTable, grid: SheetGrid, of: str | None = None) -> tuple[int, Decimal]:
    """Return how many facts a table holds and what they add up to: figures of periods, or else amounts, or price × quantity."""
    periods = [one for one in table.columns if one.meaning is Meaning.PERIOD_VALUE]
    if periods:
        figures = [number for one in periods for number in _numbers(table, grid, one) if number is not None]
        return len(figures), sum(figures, Decimal(0))
    rows = len(table.row_numbers())
    column = table.column(Meaning(of)) if of else table.column(Meaning.AMOUNT)
    price, quantity = table.column(Meaning.UNIT_PRICE), table.column(Meaning.QUANTITY)
    if column is not None:
        return rows, sum((one or Decimal(0) for one in _numbers(table, grid, column)), Decimal(0))
    if price is not None and quantity is not None:
        pairs = zip(_numbers(table, grid, price), _numbers(table, grid, quantity), strict=True)
        return rows, sum(((a or Decimal(0)) * (b or Decimal(0)) for a, b in pairs), Decimal(0))
    return rows, Decimal(0)


def _numbers(table: RecognisedTable, grid: SheetGrid, column: RecognisedColumn) -> list[Decimal | None]:
    read, _ = parse_numbers(table.values(grid, column.index), column.factor, getattr(column, "decimal", None))
    return [None if one is None else Decimal(one) / 10_000 for one in read]


def days_of(table: RecognisedTable, grid: SheetGrid) -> list[date]:
    """Return the days of a table's facts."""
    column = table.column(Meaning.DAY)
    read = parse_dates(table.values(grid, column.index), getattr(column, "order", None))[0] if column else []
    return [one for one in read if one is not None]


@lru_cache(maxsize=1)
def _labels() -> list[tuple[str, str]]:
    chinese = _chinese()
    return [
        (label.lower(), str(meaning))
        for meaning, text in MEANINGS.items()
        if meaning is not Meaning.IGNORED
        for label in (str(text), chinese.get(str(text), ""))
        if label
    ]


def _chinese() -> dict[str, str]:
    from xml.etree import ElementTree

    found = ElementTree.parse(HERE.parent.parent / "resources" / "i18n" / "salesdesk_zh.ts")
    messages = found.findall(".//context[name='Meaning']/message")
    return {one.findtext("source", ""): one.findtext("translation", "") for one in messages}


@lru_cache(maxsize=1)
def _words() -> list[tuple[str, str]]:
    ours = [(word, str(uses[0].meaning)) for word, uses in vocabulary().columns.items() if uses[0].meaning is not Meaning.IGNORED]
    return [*_labels(), *ours]


def by_likeness(header: str) -> str | None:
    """Match as Odoo does."""
    return _most_alike(header.strip().lower(), _labels())


def by_likeness_to_words(header: str) -> str | None:
    """Match as Odoo would with all our words as labels."""
    return _most_alike(words_of(header), _words())


def by_distance(header: str) -> str | None:
    """Match as react-spreadsheet-import does."""
    return _nearest(header.strip().lower(), _labels())


def by_distance_to_words(header: str) -> str | None:
    """Match as react-spreadsheet-import does with all our words as alternatives."""
    return _nearest(words_of(header), _words())


@lru_cache(maxsize=5_000)
def _alike(one: str, other: str) -> float:
    return difflib.SequenceMatcher(None, one, other).ratio()


def _most_alike(header: str, labels: Sequence[tuple[str, str]]) -> str | None:
    best = max(((_alike(header, label), meaning) for label, meaning in labels), default=(0.0, ""))
    return best[1] if best[0] >= 0.8 else None


def _nearest(header: str, labels: Sequence[tuple[str, str]]) -> str | None:
    best = min(
        ((distance(header, label), at) for at, (label, _) in enumerate(labels) if abs(len(header) - len(label)) <= 2), default=(9, 0)
    )
    return labels[best[1]][1] if best[0] <= 2 else None


def distance(one: str, other: str) -> int:
    """Return the edit distance (Levenshtein) of two texts."""
    row = list(range(len(other) + 1))
    for at, left in enumerate(one, 1):
        last, row[0] = row[0], at
        for to, right in enumerate(other, 1):
            last, row[to] = row[to], min(row[to] + 1, row[to - 1] + 1, last + (left != right))
    return row[-1]


MATCHERS = {
    "difflib, our labels (Odoo)": by_likeness,
    "difflib, all our words": by_likeness_to_words,
    "edit distance, our labels (react-spreadsheet-import)": by_distance,
    "edit distance, all our words": by_distance_to_words,
}


def main(show: bool) -> int:
    """Measure, print, and return 1 when a figure is below its aim."""
    score, start = Score(), time.perf_counter()
    measure(DATA, expected_files(), score)
    for line in score.wrong if show else score.wrong[:40]:
        print(line)
    files, columns, sums = score.files_right / score.files, score.ours / score.columns, score.sums_right / score.sums
    print(f"\nfiles of the right kind, or rightly refused: {score.files_right} of {score.files}, {files:.1%} (at least 97 %)")
    print(f"tables with all facts and the right sum: {score.sums_right} of {score.sums}, {sums:.1%} (100 %)")
    print(f"columns: {score.ours} of {score.columns}, {columns:.1%} (at least 97 %)")
    for matcher, (hits, count) in score.others.items():
        meant, of = score.meant[matcher]
        print(f"  {matcher}: {hits / count:.1%} of all, {meant / of:.1%} of the {of} that mean something")
    print(f"{time.perf_counter() - start:.1f} s")
    return int(files < 0.97 or columns < 0.97 or sums < 1)


if __name__ == "__main__":
    sys.exit(main("--all" in sys.argv))
