"""The choices that dialogs offer: currencies, countries of working days, languages, months."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox

from salesdesk.text import Text, mark
from ui.messages import say

CURRENCIES: tuple[tuple[str, Text | str], ...] = (
    ("CNY", mark("Currency", "CNY · Chinese yuan")),
    ("USD", mark("Currency", "USD · US dollar")),
    ("EUR", mark("Currency", "EUR · Euro")),
    ("HKD", mark("Currency", "HKD · Hong Kong dollar")),
    ("TWD", mark("Currency", "TWD · New Taiwan dollar")),
    ("JPY", mark("Currency", "JPY · Japanese yen")),
    ("GBP", mark("Currency", "GBP · Pound sterling")),
    ("SGD", mark("Currency", "SGD · Singapore dollar")),
)
COUNTRIES: tuple[tuple[str, Text | str], ...] = (
    ("CN", mark("Country", "China, with make-up working days")),
    ("HK", mark("Country", "Hong Kong")),
    ("TW", mark("Country", "Taiwan")),
    ("US", mark("Country", "United States")),
    ("GB", mark("Country", "United Kingdom")),
    ("DE", mark("Country", "Germany")),
    ("JP", mark("Country", "Japan")),
    ("SG", mark("Country", "Singapore")),
    ("none", mark("Country", "Monday to Friday, no holidays")),
)
DOCUMENT_LANGUAGES: tuple[tuple[str, Text | str], ...] = (("zh", "中文"), ("en", "English"))
LANGUAGES: tuple[tuple[str, Text | str], ...] = (("", mark("Language", "As the system")), *DOCUMENT_LANGUAGES)
SCHEMES: tuple[tuple[str, Text | str], ...] = (
    ("system", mark("Scheme", "As the system")),
    ("light", mark("Scheme", "Light")),
    ("dark", mark("Scheme", "Dark")),
)
PAPERS: tuple[tuple[str, Text | str], ...] = (("a4", "A4"), ("us-letter", "US Letter"))


def fill(box: QComboBox, choices: Sequence[tuple[object, Text | str]], chosen: object) -> None:
    """Offer `choices` (value, label) in `box`; a chosen value that is not among them is added as it is."""
    for value, label in choices:
        box.addItem(say(label), value)
    at = box.findData(chosen)
    if at < 0:
        box.addItem(str(chosen), chosen)
        at = box.count() - 1
    box.setCurrentIndex(at)
