"""What a contact is known by, in a sheet or stored, and by which signs two of them may be one."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from salesdesk.imports.plan.names.codes import code_key, squash
from salesdesk.imports.plan.names.directory import Directory
from salesdesk.imports.plan.writes import Raw
from salesdesk.rules.person_name import bare_name
from salesdesk.search import spelling

MAIL, MOBILE, PHONE = "email", "mobile", "phone"
_LABEL = "{name} · {customer}"
_NO_DIGIT = re.compile(r"\D+")
_TELLING = ("department", "title", "birthday")


def plain_name(name: str) -> str:
    """Return a person's name as names are compared: without forms of address, as it is spelled."""
    return spelling(bare_name(name))


@dataclass(frozen=True, slots=True)
class Person:
    """What a contact is known by; `id` is that of the stored one, or the place of the row; `reach` are addresses and numbers.

    `told` is what else tells people of one name apart: department, position, birthday.
    """

    id: int
    key: str | None
    number: str | None
    name: str
    customer: Raw
    reach: Mapping[str, str]
    told: Mapping[str, str]

    @property
    def place(self) -> tuple[Raw, str]:
        """By what somebody is known at a customer."""
        return self.customer, plain_name(self.name)


def person_of(at: int, key: str | None, values: Mapping[str, Any]) -> Person:
    """Return whom the fields `values` of a row, or of a stored contact, speak of."""
    reach = {MAIL: str(values.get(MAIL) or "").strip().lower()}
    reach |= {name: _NO_DIGIT.sub("", str(values.get(name) or "")) for name in (MOBILE, PHONE)}
    number = values.get("number")
    reach = {way: to for way, to in reach.items() if to}
    told = {name: squash(str(value)) for name in _TELLING if (value := values.get(name))}
    return Person(at, key, code_key(number) if number else None, values["name"], values.get("customer_id"), reach, told)


def label(name: str, customer: str | None) -> str:
    """Return what a contact is called in a question: the name and the customer."""
    return name if customer is None else _LABEL.format(name=name, customer=customer)


def label_of(directory: Directory, one: Person) -> str:
    """Return what `one` is called in a question."""
    return label(one.name, directory["customer"].name(one.customer) if isinstance(one.customer, int) else None)


def is_other(row: Person, one: Person) -> bool:
    """Tell whether a contact is known by another number: somebody else, but where it is the same without dashes."""
    return bool(row.number and one.number and squash(row.number) != squash(one.number))


def share_reach(row: Person, one: Person) -> bool:
    """Tell whether both have an address or a number in common."""
    return not set(row.reach.values()).isdisjoint(one.reach.values())


def share_told(row: Person, one: Person) -> bool:
    """Tell whether both are in the same department, have the same position or birthday, and differ in none of these."""
    both = [row.told[name] == one.told[name] for name in row.told if name in one.told]
    return bool(both) and all(both)


def may_be(row: Person, one: Person) -> bool:
    """Tell whether nothing that is known of both says that they are two."""
    # Without a customer a name alone is anybody's.
    if row.customer is None and row.reach and one.reach:
        return False
    return all(row.told[name] == one.told[name] for name in row.told if name in one.told)
