"""A contact's second and third numbers are kept beside the first."""

from __future__ import annotations

from pathlib import Path

import pytest

from salesdesk.db import Database
from salesdesk.imports import apply_plan, plan_import
from salesdesk.model import Contact
from tests.core.imports.sheets import stored


@pytest.mark.parametrize(
    ("heads", "cells", "mobile", "phone"),
    [
        ("手机1,手机2,电话1,电话2", "13800000001,13800000002,021-1,021-2", "13800000001", "021-1 / 13800000002 / 021-2"),
        ("手机1,手机2,电话1,电话2", "13800000001,13800000001,021-1,", "13800000001", "021-1"),
        ("手机1,手机2", "13800000001,13800000002", "13800000001", "13800000002"),
        ("Phone,Other Phone,Mobile", "555-1,555-3,555-2", "555-2", "555-1 / 555-3"),
    ],
)
def test_contact_when_the_sheet_has_several_numbers_then_all_are_kept_and_again_changes_nothing(
    sqlite_database: Database, tmp_path: Path, heads: str, cells: str, mobile: str, phone: str
) -> None:
    path = tmp_path / "contacts.csv"
    begin, row = "姓名（必填）,客户名称,邮件,业务类型,生命状态", "王总,晟泰机械,w@a.example,预设业务类型,正常"
    if "Phone" in heads:
        begin, row = "Contact Name,Account Name,Email", "Jane Doe,Acme,j@a.example"
    path.write_text(f"{begin},{heads}\n{row},{cells}\n", encoding="utf-8")

    apply_plan(sqlite_database, plan_import(sqlite_database, [path]))
    again = plan_import(sqlite_database, [path]).counts

    assert stored(sqlite_database, Contact.mobile, Contact.phone) == [(mobile, phone)]
    assert (again.new, again.changed) == (0, 0)
