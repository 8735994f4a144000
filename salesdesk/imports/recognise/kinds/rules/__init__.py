"""What each kind of table needs: one list, read by `kinds`."""

from salesdesk.imports.recognise.kinds.rules.market import MARKET
from salesdesk.imports.recognise.kinds.rules.people import PEOPLE
from salesdesk.imports.recognise.kinds.rules.rule import Rule
from salesdesk.imports.recognise.kinds.rules.sales import SALES
from salesdesk.imports.recognise.terms import meanings

__all__ = ["COMMON", "RULES", "Rule"]

# Columns that any table may have beside its own.
COMMON = meanings("note region channel status currency exchange_rate source unit team total")

RULES: tuple[Rule, ...] = (*SALES, *PEOPLE, *MARKET)
