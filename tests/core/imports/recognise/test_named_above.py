"""Tables side by side or one above the other, each under a title that names a person: whose rows they are."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest

from salesdesk.imports.recognise.language.known import NOBODY, Known, name_key
from salesdesk.imports.recognise.language.titles import person_in
from salesdesk.imports.recognise.layout.sections import widened
from salesdesk.imports.recognise.terms import Meaning
from salesdesk.sheets.grid import Cell, Merged, SheetGrid
from tests.core.imports.test_recognise import tables

N = None
D = date(2026, 3, 2)
ZH, EN = ("日期", "客户", "金额"), ("Date", "Customer", "Amount")
ROWS = ((D, "明达", 100.0), (D, "博远", 20.0))

TITLES: list[tuple[str, str | None]] = [
    ("李建国", "李建国"),
    ("李建国 2026年3月销售明细", "李建国"),
    ("2026年3月王芳业绩表", "王芳"),
    ("业务员 李建国", "李建国"),
    ("姓名：王芳", "王芳"),
    ("Anna Smith - March 2026 Sales", "Anna Smith"),
    ("Q1 2026 Sales by Priya Raman", "Priya Raman"),
    ("May Chen's sales", "May Chen"),
    ("2026年3月销售明细", None),
    ("华东 3月销售明细", None),
    ("全年业绩", None),
    ("全渠道 2026年3月销售明细", None),
    ("张家港 2026年3月销售明细", None),
    ("宁波 3月业绩", None),
    ("制表人：李建国", None),
    ("March 2026 Sales", None),
    ("North Branch", None),
]


@pytest.mark.parametrize(("title", "person"), TITLES, ids=[title for title, _ in TITLES])
def test_title_when_it_names_a_person_beside_its_month_then_the_name_is_found(title: str, person: str | None) -> None:
    assert person_in(title, NOBODY) == person


def beside(*titles: str, header: Sequence[Cell] = ZH, gap: int = 1) -> list[list[Cell]]:
    """Return tables of one form side by side, each below its title."""
    lines: list[list[Cell]] = []
    for own in zip(*([(title, N, N), header, *ROWS] for title in titles), strict=True):
        lines.append([cell for at, line in enumerate(own) for cell in (*([N] * gap if at else []), *line)])
    return lines


def whose(rows: list[list[Cell]], merged: tuple[Merged, ...] = (), meaning: Meaning = Meaning.MEMBER) -> list[str | None]:
    """Return whose the rows of each table are, None for a table that does not say."""
    found: list[str | None] = []
    width = max(map(len, rows))
    grid = SheetGrid("Sheet1", False, [[*row, *[N] * (width - len(row))] for row in rows])
    for table in tables(*rows, merged=merged):
        column = table.column(meaning)
        names = table.values(widened(grid, table.sections), column.index) if column else []
        found += [name if isinstance(name, str) else None for name in dict.fromkeys(names)] or [None]
    return found


BESIDE: list[tuple[str, list[list[Cell]], list[str | None]]] = [
    ("month", beside("李建国 2026年3月销售明细", "王芳 2026年3月销售明细"), ["李建国", "王芳"]),
    ("names", beside("李建国", "王芳", "赵敏"), ["李建国", "王芳", "赵敏"]),
    ("no gap", beside("李建国", "王芳", gap=0), ["李建国", "王芳"]),
    ("English", beside("Anna Smith", "Xolani Dube", header=EN), ["Anna Smith", "Xolani Dube"]),
    ("one of a month", [["李建国 3月销售明细"], list(ZH), *map(list, ROWS)], ["李建国"]),
    ("one name alone", [["李建国"], list(ZH), *map(list, ROWS)], [N]),  # may be who made the sheet
    # A firm, a brand or a thing that looks like a name; two characters alone may be anything.
    *(
        (title, [[title], list(ZH), *map(list, ROWS)], [N])
        for title in (
            "华为 3月销售明细",
            "海尔 2026年3月销售明细",
            "周大福 3月销售明细",
            "马桶 3月销售明细",
            "云帆 3月销售明细",
            "Heinz March 2026 Sales",
        )
    ),
    ("Hugo Boss", [["Hugo Boss - March 2026 Sales"], list(EN), *map(list, ROWS)], [N]),
    ("one said to be", [["业务员：王芳"], list(ZH), *map(list, ROWS)], ["王芳"]),
    ("one said to be, English", [["March 2026 Sales by Priya"], list(EN), *map(list, ROWS)], ["Priya"]),
    ("one in full", [["Anna Smith - March 2026 Sales"], list(EN), *map(list, ROWS)], ["Anna Smith"]),
    ("things", beside("马桶", "水槽"), [N, N]),
    ("firms", beside("华为 3月销售明细", "海尔 3月销售明细"), [N, N]),
    ("products", beside("云帆", "安澜", header=("日期", "产品", "金额")), ["云帆", "安澜"]),
    (
        "products that the rows list",
        [
            ["云帆", N, N, N, "安澜"],
            ["日期", "产品", "金额", N] * 2,
            [D, "云帆A1", 5.0, N, D, "安澜B2", 7.0],
            [D, "云帆A2", 5.0, N, D, "安澜C", 7.0],
        ],
        [N, N],
    ),
    ("Desks", beside("Desks", "Chairs", header=EN), [N, N]),
    ("shops", beside("马桶店", "水槽店"), [N, N]),
    ("branches", beside("North Branch", "Paris Branch", header=EN), [N, N]),
    ("rest", beside("李建国", "王芳", "公司"), ["李建国", "王芳", N]),
    (
        "below",
        [["李建国 3月销售明细"], list(ZH), *map(list, ROWS), ["合计", N, 120.0], [N], ["王芳 3月销售明细"], list(ZH), *map(list, ROWS)],
        ["李建国", "王芳"],
    ),
]


@pytest.mark.parametrize(("rows", "people"), [case[1:] for case in BESIDE], ids=[case[0] for case in BESIDE])
def test_tables_when_titled_with_names_then_their_rows_are_theirs(rows: list[list[Cell]], people: list[str | None]) -> None:
    assert whose(rows) == people


def test_names_when_merged_over_tables_below_the_title_of_all_then_their_rows_are_theirs() -> None:
    rows = [["2026年3月销售明细"], *beside("李建国", "王芳", "赵敏")]
    merged = (Merged(0, 0, 0, 10), *(Merged(1, left, 1, left + 2) for left in (0, 4, 8)))

    assert whose(rows, merged) == ["李建国", "王芳", "赵敏"]


def test_titles_when_they_name_regions_then_the_rows_are_of_these() -> None:
    assert whose(beside("华东 3月销售明细", "华南 3月销售明细"), meaning=Meaning.REGION) == ["华东", "华南"]


def test_member_when_known_then_a_title_of_his_name_alone_is_enough() -> None:
    assert person_in("电机", Known(members={name_key("电机")})) == "电机"
