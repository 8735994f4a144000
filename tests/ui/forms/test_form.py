"""Forms say what is wrong under the field, go on with Enter, and lose nothing without asking."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from salesdesk.errors import SalesDeskError
from salesdesk.fields import Field, Kind
from salesdesk.text import Text, mark
from tests.ui.conftest import SALE
from ui.forms import reading
from ui.forms.dialog import RecordDialog
from ui.theme import Theme

STORED = {
    "customer": "Hongyuan",
    "day": date(2026, 10, 3),
    "amount": Decimal("1234.5678"),
    "share": Decimal("0.318"),
    "grade": "b",
    "member": 2,
    "note": "two\nlines",
}


@pytest.fixture
def dialog(theme: Theme, qtbot: QtBot) -> RecordDialog:
    made = RecordDialog(SALE, lambda _field: [(1, "Ann"), (2, "陈静怡"), (3, "陈静怡")], "Sale")
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.load(STORED, version=4)
    made.open()
    return made


def line(dialog: RecordDialog, name: str) -> QLineEdit:
    found = dialog.form.field_widget(name)
    assert isinstance(found, QLineEdit)
    return found


def shown_error(dialog: RecordDialog, name: str) -> str:
    label = dialog.form.findChild(QLabel, f"{name}Error")
    return label.text() if label.isVisible() else ""


def press(dialog: RecordDialog, name: str, qtbot: QtBot) -> None:
    qtbot.mouseClick(dialog.findChild(QPushButton, name), Qt.MouseButton.LeftButton)


def test_record_when_loaded_and_submitted_then_comes_back_as_it_was(dialog: RecordDialog, qtbot: QtBot) -> None:
    with qtbot.waitSignal(dialog.submitted) as submitted:
        press(dialog, "save", qtbot)

    assert submitted.args[0] == STORED
    assert dialog.form.version == 4
    assert not dialog.form.changed


def test_fields_when_wrong_then_say_so_under_them_and_nothing_is_submitted(dialog: RecordDialog, qtbot: QtBot) -> None:
    line(dialog, "customer").clear()
    line(dialog, "day").setText("31.2.2026")
    box = dialog.form.field_widget("member")
    assert isinstance(box, QComboBox)
    box.setEditText("Nobody")

    with qtbot.assertNotEmitted(dialog.submitted):
        press(dialog, "save", qtbot)

    assert shown_error(dialog, "customer") == "This is needed."
    assert "31.2.2026" in shown_error(dialog, "day")
    assert "Nobody" in shown_error(dialog, "member")
    assert line(dialog, "customer").hasFocus()
    qtbot.keyClicks(line(dialog, "customer"), "A")
    assert shown_error(dialog, "customer") == ""


def test_enter_when_in_a_field_then_goes_on_to_the_next(dialog: RecordDialog, qtbot: QtBot) -> None:
    line(dialog, "customer").setFocus()

    qtbot.keyClick(line(dialog, "customer"), Qt.Key.Key_Return)
    assert line(dialog, "day").hasFocus()

    with qtbot.waitSignal(dialog.submitted):
        qtbot.keyClick(line(dialog, "day"), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_esc_when_nothing_was_changed_then_leaves_at_once(dialog: RecordDialog, qtbot: QtBot) -> None:
    with qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)


def test_esc_when_something_would_be_lost_then_asks(dialog: RecordDialog, qtbot: QtBot) -> None:
    qtbot.keyClicks(line(dialog, "customer"), "!")

    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    press(dialog, "stay", qtbot)
    assert line(dialog, "customer").text().endswith("!")

    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    with qtbot.waitSignal(dialog.rejected):
        press(dialog, "leave", qtbot)


class Refused(SalesDeskError):
    def __init__(self, fields: Mapping[str, Text]) -> None:
        self.fields = fields
        super().__init__("record.invalid", mark("Errors", "Some fields need another look."))


def test_save_when_refused_then_fields_say_why_and_one_can_save_again(dialog: RecordDialog, qtbot: QtBot) -> None:
    press(dialog, "save", qtbot)
    save = dialog.findChild(QPushButton, "save")
    assert not save.isEnabled()

    dialog.fail(Refused({"amount": mark("Sale", "Too much.")}))

    assert shown_error(dialog, "amount") == "Too much."
    assert save.isEnabled()


def field(kind: Kind) -> Field:
    return Field("x", mark("Sale", "X"), kind)


@pytest.mark.parametrize(
    ("kind", "typed", "value"),
    [
        (Kind.MONEY, "¥1,234.50", Decimal("1234.50")),
        (Kind.MONEY, "１２.５万", Decimal(125_000)),
        (Kind.MONEY, "−3", Decimal(-3)),
        (Kind.NUMBER, " ", None),
        (Kind.PERCENT, "31.8%", Decimal("0.318")),
        (Kind.INTEGER, "1,200", 1200),
        (Kind.DATE, "2026/1/5", date(2026, 1, 5)),
        (Kind.DATE, "2026年10月31日", date(2026, 10, 31)),
        (Kind.DATE, "20261031", date(2026, 10, 31)),
        (Kind.LIST, "小陈、Jing; 陈", ["小陈", "Jing", "陈"]),
        (Kind.TEXT, " Ａ ", "Ａ"),
    ],
)
def test_words_when_typed_then_are_read(kind: Kind, typed: str, value: object) -> None:
    assert reading.read(field(kind), typed) == value


@pytest.mark.parametrize(("kind", "typed"), [(Kind.NUMBER, "abc"), (Kind.INTEGER, "1.5"), (Kind.DATE, "2026-02-30"), (Kind.MONEY, "nan")])
def test_words_when_they_are_no_value_then_are_refused(kind: Kind, typed: str) -> None:
    with pytest.raises(reading.Unreadable):
        reading.read(field(kind), typed)
