"""Contracts whose orders count already: both are in sight, one click says whether they are the same, and the next sheet asks nothing."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFrame, QLabel, QPushButton

from tests.ui.imports.conftest import Journey, write_xlsx

ORDERS = (("S1", "2026-10-12", "晟泰机械", 100, "张三"), ("S2", "2026-10-13", "宏远科技", 70, "李四"))
HEADS = ("订单编号", "下单日期", "客户名称", "订单金额", "销售员")
SIGNED = ("合同编号", "签订日期", "客户名称", "合同金额", "负责人")
CONTRACTS = (("HT1", "2026-10-08", "晟泰机械", 100, "张三"), ("HT2", "2026-10-09", "明德药业", 40, "张三"))
LATER = (("HT3", "2026-10-10", "宏远科技", 60, "李四"),)


def _import(journey: Journey, path: Path) -> None:
    dialog = journey.drop(path)
    journey.click(dialog, "doImport")
    journey.settle(dialog)
    journey.click(dialog, "cancelImport")


def test_contracts_when_orders_may_tell_them_then_one_click_answers_and_the_next_sheet_asks_nothing(
    journey: Journey, tmp_path: Path
) -> None:
    _import(journey, write_xlsx(tmp_path / "orders.xlsx", ORDERS, "订单", HEADS))
    dialog = journey.drop(write_xlsx(tmp_path / "10.xlsx", CONTRACTS, "合同", SIGNED))

    assert (dialog.total.text(), dialog.import_button.isEnabled()) == ("First answer the question about “合同”, or leave it out.", False)
    assert dialog.findChild(QLabel, "twiceWords").text().startswith("1 contract here (100) and 1 order (100) are of the same people")
    assert dialog.findChild(QLabel, "twiceLines").text() == "晟泰机械: 2026-10-08 · HT1 · 100 ↔ 2026-10-12 · S1 · 100"
    dialog.total.asked.emit()
    assert dialog.findChild(QPushButton, "twiceOnce").hasFocus()

    journey.click(dialog, "twiceBoth")
    journey.settle(dialog)
    assert dialog.total.text() == "2 new"
    journey.click(dialog, "twiceOnce")
    journey.settle(dialog)
    assert dialog.findChild(QPushButton, "twiceOnce").isChecked()
    assert (dialog.total.text(), dialog.import_button.isEnabled()) == ("1 new, 1 set aside", True)
    journey.click(dialog, "doImport")
    journey.settle(dialog)
    journey.click(dialog, "cancelImport")

    again = journey.drop(write_xlsx(tmp_path / "11.xlsx", LATER, "合同", SIGNED))
    assert "it counts once" in again.findChild(QLabel, "twiceWords").text()
    assert not again.findChild(QFrame, "twiceQuestion").isHidden()
    assert again.total.text().startswith("Nothing more to count: 1 set aside. ")
    assert again.import_button.isEnabled()
