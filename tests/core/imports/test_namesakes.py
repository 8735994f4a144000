"""Two files of one name in one drop are two files."""

from __future__ import annotations

from pathlib import Path

from salesdesk.db import Database
from salesdesk.imports import apply_plan, plan_import
from salesdesk.measure import EVERYONE, value
from salesdesk.period import Period
from salesdesk.progress import Progress

HEAD = "日期,销售员,客户名称,销售金额\n"


def test_files_when_two_have_one_name_then_both_are_imported_and_told_apart(sqlite_database: Database, tmp_path: Path) -> None:
    paths = []
    for folder, row in (("华北", "2026-10-08,张三,晟泰机械,1200\n"), ("华南", "2026-10-08,李四,宏远科技,800\n")):
        (tmp_path / folder).mkdir()
        paths.append(tmp_path / folder / "销售.csv")
        # What both bring counts once, as it does in files of two names.
        paths[-1].write_text(HEAD + row + "2026-10-09,王五,恒达电子,50\n", encoding="utf-8")
    plan = plan_import(sqlite_database, [*paths, paths[0]], Progress())
    assert [one.file for one in plan.tables] == ["华北 – 销售.csv", "华南 – 销售.csv"]
    apply_plan(sqlite_database, plan, Progress())
    with sqlite_database.read() as session:
        assert value(session, "sales_amount", EVERYONE, Period.month(2026, 10)) == 2100
