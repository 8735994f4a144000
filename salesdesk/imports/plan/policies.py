"""What a column may do to a stored record whose field is filled already."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from salesdesk.imports.recognise.recognised import RecognisedTable
from salesdesk.imports.recognise.terms import Meaning, TableKind
from salesdesk.text import Text, mark


class Policy(StrEnum):
    """An empty cell changes nothing, whatever the policy; new records take all that the sheet says."""

    OVERWRITE = "overwrite"
    EMPTY = "empty"
    NEVER = "never"


POLICIES: Mapping[Policy, Text] = {
    Policy.OVERWRITE: mark("Policy", "Overwrite"),
    Policy.EMPTY: mark("Policy", "Only where empty"),
    Policy.NEVER: mark("Policy", "Never change"),
}

_FIELDS: Mapping[Meaning, tuple[str, ...]] = {
    Meaning.CLOSE_DATE: ("day",),
    Meaning.MONTH: ("day",),
    Meaning.CONTRACT_NUMBER: ("contract_number", "order_number"),
    Meaning.MEMBER: ("member_id", "owner_id", "name"),
    Meaning.MEMBER_ID: ("member_id", "owner_id"),
    Meaning.EMPLOYEE_NUMBER: ("member_id", "owner_id", "employee_number"),
    Meaning.CUSTOMER: ("customer_id", "name"),
    Meaning.CUSTOMER_ID: ("customer_id", "code"),
    Meaning.PRODUCT: ("product_id", "name"),
    Meaning.PRODUCT_ID: ("product_id", "code"),
    Meaning.PRODUCT_LINE: ("line",),
    Meaning.UNIT_PRICE: ("amount", "list_price"),
    Meaning.AMOUNT: ("amount", "list_price"),
    Meaning.RECEIVED: ("amount",),
    Meaning.UNIT_COST: ("cost",),
    Meaning.PROFIT: ("cost",),
    Meaning.TEAM: ("team_id", "region", "department"),
    Meaning.PERIOD_VALUE: ("amount", "value"),
    Meaning.TARGET: ("value",),
    Meaning.OPPORTUNITY: ("name", "opportunity"),
    Meaning.ROLE: ("role", "title"),
    Meaning.CONTACT: ("name",),
    Meaning.CONTACT_ID: ("number",),
    Meaning.FIRST_NAME: ("name",),
    Meaning.LAST_NAME: ("name",),
    Meaning.MAIN_CONTACT: ("is_main",),
}

_NAME_OF = {"member": Meaning.MEMBER, "customer": Meaning.CUSTOMER, "product": Meaning.PRODUCT}

_NAMES = {
    TableKind.CUSTOMERS: Meaning.CUSTOMER,
    TableKind.ROSTER: Meaning.MEMBER,
    TableKind.PRODUCTS: Meaning.PRODUCT,
    TableKind.PRICE_LISTS: Meaning.PRODUCT,
}


def fields_of(meaning: Meaning) -> tuple[str, ...]:
    """Return the fields of records that a column with `meaning` can fill."""
    return _FIELDS.get(meaning, (str(meaning),))


def usual(meaning: Meaning, record: str | None) -> Policy:
    """Return what a column does to records of a kind as long as nobody says otherwise: names by which they are known stay."""
    return Policy.NEVER if record is not None and _NAME_OF.get(record) is meaning else Policy.OVERWRITE


def by_field(table: RecognisedTable, policies: Mapping[int, Policy]) -> dict[str, Policy]:
    """Return the policies by field; `policies` are by the index of the column."""
    said = [column for column in table.columns if column.index in policies]
    return {name: policies[column.index] for column in said for name in fields_of(column.meaning) if _fills(table, column.meaning, name)}


def _fills(table: RecognisedTable, meaning: Meaning, field: str) -> bool:
    """Tell whether a column fills a field of the rows of this kind: the name of a customer's owner is not the customer's."""
    return field != "name" or _NAMES.get(table.kind, meaning) is meaning


def allows(policy: Policy, before: object) -> bool:
    """Tell whether a field that holds `before` may be changed."""
    return policy is Policy.OVERWRITE or (policy is Policy.EMPTY and before is None)
