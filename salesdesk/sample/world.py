"""What a language's sample company consists of: its people, teams, customers' and products' words."""

from __future__ import annotations

from dataclasses import dataclass

MONTHS = 24
CUSTOMERS = 400
# As many sale lines as one gets unless told otherwise; the amounts in `stories` belong to that many.
USUAL_SALES = 22_000


@dataclass(frozen=True, slots=True)
class Person:
    """A member as the company knows them; `region` is where most of their customers are."""

    name: str
    region: str
    email: str
    phone: str
    alias: str = ""


@dataclass(frozen=True, slots=True)
class Ware:
    """A product: its list price and the spread between it and the cost (per cent), and how often it is bought."""

    name: str
    category: str
    unit: str
    price: int
    cost: int
    weight: int


@dataclass(frozen=True, slots=True)
class World:
    """One language's company. The order of `people`, `wares` and `named` is that of `stories`."""

    name: str
    company: str
    department: str
    confidentiality: str
    currency: str
    country: str
    # What one of the stories' units of money (10,000 yuan) is here, and to what step targets are rounded.
    unit: int
    target_step: int
    order_prefix: str
    receipt_prefix: str
    invoice_prefix: str
    opening_note: str
    shared_note: str
    teams: tuple[str, str]
    people: tuple[Person, ...]
    wares: tuple[Ware, ...]
    named: tuple[str, str, str]
    brands: tuple[tuple[str, ...], tuple[str, ...]]
    industries: tuple[tuple[str, str], ...]
    endings: tuple[str, ...]
    customer_pattern: str
    address_pattern: str
    streets: tuple[str, ...]
    phone_pattern: str
    cycle_pattern: str
