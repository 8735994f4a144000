"""Contacts of 纷享销客 dropped on the window: who may be somebody known is asked by a click, and imported as answered."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from salesdesk.services import records
from salesdesk.services.contacts import contacts_of
from tests.ui.imports.conftest import Journey, write_xlsx

HEADINGS = ("姓名（必填）", "客户名称（必填）", "部门", "职务", "手机1", "邮件", "主联系人", "备注", "负责人（必填）", "业务类型（必填）")
END = ("李四", "预设业务类型")
ROWS = (
    ("Zhang San", "恒基重工", "设备部", "主管", "13800000001", None, "是", None, *END),
    ("王芳", "宏远科技", "采购部", "采购经理", "13800000002", "wf@example.com", "是", "周一不便打扰", *END),
    (None, "别家公司", "财务部", None, None, None, "否", None, *END),
)


def test_contacts_when_dropped_and_one_is_known_by_another_name_then_a_click_says_so(journey: Journey, tmp_path: Path) -> None:
    assert journey.program.desk is not None
    db = journey.program.desk.db
    customer = records.save(db, "customer", {"name": "恒基重工"})
    zhang = records.save(db, "contact", {"name": "张三", "customer_id": customer, "title": "工程师"})

    dialog = journey.drop(write_xlsx(tmp_path / "联系人.xlsx", ROWS, "联系人导入模版", HEADINGS))
    assert dialog.total.text() == "2 new, 1 rejected"
    same = next(one for one in dialog.findChildren(QPushButton, "same") if one.isVisible())
    journey.bot.mouseClick(same, Qt.MouseButton.LeftButton)
    journey.settle(dialog)
    assert dialog.total.text() == "1 new, 1 changed, 1 rejected"
    journey.click(dialog, "doImport")
    journey.settle(dialog)

    (found,) = contacts_of(db, customer)
    assert (found.id, found.name, found.place, found.reach, found.is_main) == (zhang, "张三", ("主管", "设备部"), ("13800000001",), True)
