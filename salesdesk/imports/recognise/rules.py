"""What each kind of table needs, what helps and what speaks against it: one list, read by `kinds`."""

from __future__ import annotations

from dataclasses import dataclass

from salesdesk.imports.recognise.recognised import Meaning, meanings
from salesdesk.imports.recognise.recognised import TableKind as K


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of table.

    `needs`: one column of each group must be there. `helps`: the more of these the better. `against`: the fewer the better.
    `unique` names each row once; `repeated` is the same on several rows; `narrow`: it has at most so many columns.
    """

    kind: K
    needs: tuple[frozenset[Meaning], ...]
    helps: frozenset[Meaning]
    against: frozenset[Meaning]
    unique: frozenset[Meaning]
    repeated: frozenset[Meaning]
    narrow: int
    base: float

    @property
    def wanted(self) -> frozenset[Meaning]:
        """The meanings that such a table makes use of."""
        return frozenset().union(*self.needs) | self.helps


def _rule(
    kind: K, needs: str, helps: str, against: str = "", unique: str = "", repeated: str = "", narrow: int = 0, base: float = 0.0
) -> Rule:
    groups = tuple(meanings(group) for group in needs.split(","))
    return Rule(kind, groups, meanings(helps), meanings(against), meanings(unique), meanings(repeated), narrow, base)


# Columns that any table may have beside its own.
COMMON = meanings("note region channel status currency source unit team total")

RULES: tuple[Rule, ...] = (
    _rule(
        K.SALE_LINES,
        needs=(
            "quantity unit_price amount, order_number line_id member customer customer_id product product_id, day order_number quantity"
        ),
        helps=(
            "day order_number line_id member member_id manager customer customer_id product product_id category product_line quantity "
            "unit_price discount amount cost unit_cost profit margin tax received outstanding ship_date contract_number address "
            "industry grade commission_rate"
        ),
        against="target stage probability close_date opportunity_id hired_on pay_part period_value",
        repeated="order_number",
    ),
    _rule(
        K.ORDERS,
        needs="order_number, day",
        helps=(
            "day order_number member member_id manager customer customer_id discount amount cost profit tax received outstanding "
            "status ship_date due_date contract_number opportunity contact phone address"
        ),
        against="line_id product product_id quantity unit_price stage close_date returned",
        unique="order_number",
        base=0.5,
    ),
    _rule(
        K.RECEIPTS,
        needs="received, day number",
        helps="day order_number member member_id manager customer customer_id received due_date number contract_number",
        against="product quantity unit_price amount outstanding stage",
        base=1.0,
    ),
    _rule(
        K.OPPORTUNITIES,
        needs="stage opportunity opportunity_id, amount probability close_date",
        helps=(
            "order_number member member_id customer customer_id product amount stage probability opened_day close_date "
            "opportunity opportunity_id contact industry activity"
        ),
        against="line_id unit_price received",
        base=1.5,
    ),
    _rule(
        K.MONTHLY_BY_MEMBER,
        needs="member, amount",
        helps="month year member employee_number manager quantity amount cost profit target attainment received",
        against="day order_number line_id customer product unit_price stage close_date pay_part commission",
        unique="member",
    ),
    _rule(
        K.TARGETS,
        needs="target, member employee_number team region",
        helps="month year member employee_number manager target attainment",
        against="day order_number customer product quantity unit_price amount stage pay_part",
        base=1.0,
    ),
    _rule(
        K.ROSTER,
        needs="member, employee_number manager team role status email phone hired_on",
        helps="member employee_number manager team role email phone address hired_on left_on",
        against="day order_number customer product quantity amount target stage contract_number salary pay_part commission",
        unique="member employee_number",
        base=0.5,
    ),
    _rule(
        K.TERRITORIES,
        needs="region, member manager",
        helps="member region",
        against=(
            "day order_number employee_number team customer product quantity unit_price amount target stage email phone hired_on commission"
        ),
        unique="region",
        narrow=3,
        base=1.0,
    ),
    _rule(
        K.CUSTOMERS,
        needs="customer customer_id",
        helps="member customer customer_id contact first_name last_name email phone address industry grade source",
        against=(
            "order_number line_id product quantity unit_price amount target received outstanding stage close_date contract_number "
            "lead_id commission"
        ),
        unique="customer customer_id",
        base=1.0,
    ),
    _rule(
        K.CONTACTS,
        needs="member contact contact_id first_name last_name, day member customer email phone",
        helps="member member_id role customer contact contact_id first_name last_name email phone address",
        against="order_number employee_number manager product quantity unit_price amount received stage lead_id industry grade hired_on",
    ),
    _rule(
        K.LEADS,
        needs="customer status lead_id source, status stage source",
        helps="member member_id role customer status lead_id contact contact_id first_name last_name email phone source",
        against="order_number product quantity unit_price amount received close_date opportunity activity",
    ),
    _rule(
        K.PRODUCTS,
        needs="product product_id, category unit_price cost unit_cost unit",
        helps="product product_id category product_line unit_price cost unit_cost margin unit",
        against="day order_number line_id member customer quantity amount target stage",
        unique="product product_id",
        base=0.5,
    ),
    _rule(
        K.RETURNS,
        needs="number returned, order_number",
        helps="day order_number member customer customer_id product product_id quantity amount number returned",
        against="unit_price profit stage",
        narrow=8,
        base=1.0,
    ),
    _rule(
        K.PAYROLL,
        needs="pay_part, salary pay_part, member member_id employee_number",
        helps="month member employee_number team role amount attainment salary pay_part commission commission_rate",
        against="order_number product quantity unit_price stage",
    ),
    _rule(
        K.COMMISSIONS,
        needs="commission, member employee_number number",
        helps=(
            "day month order_number member employee_number customer amount cost profit number contract_number commission commission_rate"
        ),
        against="quantity unit_price stage pay_part",
        base=1.0,
    ),
    _rule(
        K.ACTIVITIES,
        needs="activity, day member customer due_date lead_id",
        helps="day member customer due_date opportunity lead_id contact activity",
        against="order_number product quantity unit_price amount received stage close_date pay_part",
    ),
    _rule(
        K.CONTRACTS,
        needs="contract_number, day amount due_date",
        helps="day member customer amount due_date contract_number opportunity",
        against="order_number product quantity unit_price received stage commission",
        base=1.0,
    ),
    _rule(
        K.INVOICES,
        needs="order_number number, day, amount",
        helps="day customer amount tax due_date number",
        against="product product_id quantity received stage",
    ),
    _rule(
        K.QUOTES,
        needs="number, amount",
        helps="day member customer amount number opportunity",
        against="line_id quantity received",
    ),
    _rule(
        K.STAGE_HISTORY,
        needs="stage, probability opportunity",
        helps="amount stage probability opportunity",
        against="member",
    ),
)
