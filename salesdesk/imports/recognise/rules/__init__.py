"""What each kind of table needs: one list, read by `kinds`."""

from salesdesk.imports.recognise.recognised import meanings
from salesdesk.imports.recognise.rules.market import MARKET
from salesdesk.imports.recognise.rules.people import PEOPLE
from salesdesk.imports.recognise.rules.rule import Rule
from salesdesk.imports.recognise.rules.sales import SALES

__all__ = ["COMMON", "RULES", "Rule"]

# Columns that any table may have beside its own.
COMMON = meanings("note region channel status currency source unit team total")

RULES: tuple[Rule, ...] = (*SALES, *PEOPLE, *MARKET)
