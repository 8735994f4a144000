"""Whole columns of cells as days, exact numbers and texts."""

from salesdesk.sheets.dates import DateReading, date_reading, parse_dates
from salesdesk.sheets.numbers import SCALE, NumberReading, number_reading, parse_numbers
from salesdesk.sheets.texts import NOTHING, Problem, has_lost_digits, parse_texts, plain, text_of, tidy, truth_of

__all__ = [
    "NOTHING",
    "SCALE",
    "DateReading",
    "NumberReading",
    "Problem",
    "date_reading",
    "has_lost_digits",
    "number_reading",
    "parse_dates",
    "parse_numbers",
    "parse_texts",
    "plain",
    "text_of",
    "tidy",
    "truth_of",
]
