"""Which kind of table a set of columns is: rules in one list, the best one wins and says why."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from salesdesk.imports.headings import words_of
from salesdesk.imports.meanings import Column
from salesdesk.imports.recognised import Meaning as M
from salesdesk.imports.recognised import TableKind as K
from salesdesk.imports.vocabulary import vocabulary
from salesdesk.text import Text, mark

_PRESENT = 0.5
_LEAST = 3.0

_COLUMNS = mark("Recognise", "Its columns are {headings}.")
_COLUMNS_AND_NAME = mark("Recognise", "Its columns are {headings}, and the name says “{word}”.")
_NONE = mark("Recognise", "No kind of table has these columns.")

KINDS: Mapping[K, Text] = {
    K.SALE_LINES: mark("Table", "Sales lines"),
    K.ORDERS: mark("Table", "Orders"),
    K.RECEIPTS: mark("Table", "Receipts"),
    K.OPPORTUNITIES: mark("Table", "Opportunities"),
    K.MONTHLY_BY_MEMBER: mark("Table", "Sales by person and month"),
    K.QUARTERLY_BY_MEMBER: mark("Table", "Sales by person and quarter"),
    K.SUMMARY_BY_OTHER: mark("Table", "Summary that names no person"),
    K.TARGETS: mark("Table", "Targets"),
    K.ROSTER: mark("Table", "Team members"),
    K.TERRITORIES: mark("Table", "Who is responsible for which region"),
    K.CUSTOMERS: mark("Table", "Customers"),
    K.CONTACTS: mark("Table", "Contacts"),
    K.LEADS: mark("Table", "Leads"),
    K.PRODUCTS: mark("Table", "Products"),
    K.RETURNS: mark("Table", "Returns"),
    K.PAYROLL: mark("Table", "Payroll"),
    K.COMMISSIONS: mark("Table", "Commissions"),
    K.ACTIVITIES: mark("Table", "Activities"),
    K.CONTRACTS: mark("Table", "Contracts"),
    K.INVOICES: mark("Table", "Invoices"),
    K.QUOTES: mark("Table", "Quotes"),
    K.STAGE_HISTORY: mark("Table", "History of stages"),
    K.FORM: mark("Table", "Empty form"),
    K.UNKNOWN: mark("Table", "Unknown table"),
}


@dataclass(frozen=True, slots=True)
class Rule:
    """`needs`: one of each group must be there. `unique`: the column that names each row once. `narrow`: at most so many columns."""

    kind: K
    needs: tuple[frozenset[M], ...]
    helps: frozenset[M]
    against: frozenset[M] = frozenset()
    unique: frozenset[M] = frozenset()
    repeated: frozenset[M] = frozenset()
    narrow: int = 0
    base: float = 0.0


def _any(*meanings: M) -> frozenset[M]:
    return frozenset(meanings)


_PERSON = _any(M.MEMBER, M.MEMBER_ID, M.EMPLOYEE_NUMBER)
_ITEM = _any(M.PRODUCT, M.PRODUCT_ID)
_SALE = _any(M.DAY, M.ORDER_NUMBER, M.QUANTITY, M.PRODUCT, M.UNIT_PRICE, M.AMOUNT)
# Columns that any table may have beside its own.
COMMON = _any(M.NOTE, M.REGION, M.STATUS, M.CURRENCY, M.SOURCE, M.UNIT, M.TEAM, M.IGNORED, M.TOTAL)

RULES: tuple[Rule, ...] = (
    Rule(
        K.SALE_LINES,
        (_any(M.AMOUNT, M.QUANTITY, M.UNIT_PRICE), _ITEM | _any(M.LINE_ID, M.CUSTOMER, M.CUSTOMER_ID, M.MEMBER, M.ORDER_NUMBER), _any(M.DAY, M.QUANTITY, M.ORDER_NUMBER)),
        _SALE | _ITEM | _any(M.LINE_ID, M.CUSTOMER, M.CUSTOMER_ID, M.MEMBER, M.MEMBER_ID, M.DISCOUNT, M.PROFIT, M.COST, M.MARGIN, M.TAX, M.SHIP_DATE)
        | _any(M.CATEGORY, M.COMMISSION_RATE, M.UNIT_COST, M.GRADE, M.INDUSTRY, M.MANAGER, M.CONTRACT_NUMBER, M.ADDRESS, M.RECEIVED, M.OUTSTANDING),
        _any(M.STAGE, M.CLOSE_DATE, M.OPPORTUNITY_ID, M.PAY_PART, M.PERIOD_VALUE, M.PROBABILITY, M.TARGET, M.HIRED_ON),
        repeated=_any(M.ORDER_NUMBER),
    ),
    Rule(
        K.ORDERS,
        (_any(M.ORDER_NUMBER), _any(M.DAY)),
        _any(M.ORDER_NUMBER, M.DAY, M.AMOUNT, M.CUSTOMER, M.CUSTOMER_ID, M.MEMBER, M.MEMBER_ID, M.STATUS, M.RECEIVED, M.OUTSTANDING, M.SHIP_DATE, M.OPPORTUNITY)
        | _any(M.DUE_DATE, M.DISCOUNT, M.TAX, M.COST, M.PROFIT, M.MANAGER, M.CONTRACT_NUMBER, M.PHONE, M.ADDRESS, M.CONTACT),
        _any(M.PRODUCT, M.PRODUCT_ID, M.LINE_ID, M.QUANTITY, M.UNIT_PRICE, M.STAGE, M.RETURNED, M.CLOSE_DATE),
        unique=_any(M.ORDER_NUMBER),
        base=0.5,
    ),
    Rule(
        K.RECEIPTS,
        (_any(M.RECEIVED), _any(M.DAY, M.NUMBER)),
        _any(M.RECEIVED, M.DAY, M.NUMBER, M.CUSTOMER, M.CUSTOMER_ID, M.MEMBER, M.MEMBER_ID, M.CONTRACT_NUMBER, M.ORDER_NUMBER, M.DUE_DATE, M.MANAGER),
        _any(M.PRODUCT, M.QUANTITY, M.UNIT_PRICE, M.STAGE, M.AMOUNT, M.OUTSTANDING),
        base=1.0,
    ),
    Rule(
        K.OPPORTUNITIES,
        (_any(M.STAGE, M.OPPORTUNITY, M.OPPORTUNITY_ID), _any(M.AMOUNT, M.CLOSE_DATE, M.PROBABILITY)),
        _any(M.STAGE, M.OPPORTUNITY, M.OPPORTUNITY_ID, M.CLOSE_DATE, M.OPENED_DAY, M.PROBABILITY, M.MEMBER, M.MEMBER_ID, M.CUSTOMER, M.CUSTOMER_ID, M.AMOUNT)
        | _any(M.PRODUCT, M.INDUSTRY, M.CONTACT, M.ORDER_NUMBER, M.ACTIVITY),
        _any(M.LINE_ID, M.UNIT_PRICE, M.RECEIVED),
        base=1.5,
    ),
    Rule(
        K.MONTHLY_BY_MEMBER,
        (_any(M.MEMBER), _any(M.AMOUNT)),
        _any(M.MEMBER, M.EMPLOYEE_NUMBER, M.AMOUNT, M.MONTH, M.YEAR, M.ATTAINMENT, M.TARGET, M.RECEIVED, M.PROFIT, M.QUANTITY, M.MANAGER, M.COST),
        _any(M.DAY, M.PRODUCT, M.CUSTOMER, M.ORDER_NUMBER, M.UNIT_PRICE, M.STAGE, M.LINE_ID, M.PAY_PART, M.COMMISSION, M.CLOSE_DATE),
        unique=_any(M.MEMBER),
    ),
    Rule(
        K.TARGETS,
        (_any(M.TARGET), _any(M.MEMBER, M.TEAM, M.REGION, M.EMPLOYEE_NUMBER)),
        _any(M.TARGET, M.MEMBER, M.EMPLOYEE_NUMBER, M.MONTH, M.YEAR, M.MANAGER, M.AMOUNT, M.ATTAINMENT),
        _any(M.DAY, M.PRODUCT, M.CUSTOMER, M.ORDER_NUMBER, M.UNIT_PRICE, M.QUANTITY, M.STAGE, M.PAY_PART),
        base=1.0,
    ),
    Rule(
        K.ROSTER,
        (_any(M.MEMBER), _any(M.MANAGER, M.TEAM, M.EMPLOYEE_NUMBER, M.HIRED_ON, M.ROLE)),
        _any(M.MEMBER, M.MANAGER, M.TEAM, M.EMPLOYEE_NUMBER, M.HIRED_ON, M.LEFT_ON, M.ROLE, M.EMAIL, M.PHONE, M.ADDRESS),
        _any(M.AMOUNT, M.DAY, M.ORDER_NUMBER, M.PRODUCT, M.CUSTOMER, M.QUANTITY, M.PAY_PART, M.STAGE, M.TARGET, M.COMMISSION, M.SALARY, M.CONTRACT_NUMBER),
        unique=_any(M.MEMBER, M.EMPLOYEE_NUMBER),
        base=0.5,
    ),
    Rule(
        K.TERRITORIES,
        (_any(M.REGION), _any(M.MEMBER, M.MANAGER)),
        _any(M.REGION, M.MEMBER),
        _SALE | _any(M.CUSTOMER, M.STAGE, M.TARGET, M.EMPLOYEE_NUMBER, M.TEAM, M.HIRED_ON, M.PHONE, M.EMAIL, M.COMMISSION),
        unique=_any(M.REGION),
        narrow=3,
        base=1.0,
    ),
    Rule(
        K.CUSTOMERS,
        (_any(M.CUSTOMER, M.CUSTOMER_ID),),
        _any(M.CUSTOMER, M.CUSTOMER_ID, M.INDUSTRY, M.GRADE, M.PHONE, M.EMAIL, M.ADDRESS, M.SOURCE, M.CONTACT, M.MEMBER, M.FIRST_NAME, M.LAST_NAME),
        _SALE - {M.DAY} | _any(M.STAGE, M.RECEIVED, M.CONTRACT_NUMBER, M.CLOSE_DATE, M.TARGET, M.OUTSTANDING, M.LINE_ID, M.COMMISSION, M.LEAD_ID),
        unique=_any(M.CUSTOMER, M.CUSTOMER_ID),
        base=1.0,
    ),
    Rule(
        K.CONTACTS,
        (_any(M.CONTACT, M.CONTACT_ID, M.FIRST_NAME, M.LAST_NAME, M.MEMBER), _any(M.EMAIL, M.PHONE, M.CUSTOMER, M.MEMBER)),
        _any(M.CONTACT, M.CONTACT_ID, M.FIRST_NAME, M.LAST_NAME, M.EMAIL, M.PHONE, M.CUSTOMER, M.ROLE, M.ADDRESS, M.MEMBER, M.MEMBER_ID),
        _SALE - {M.DAY} | _any(M.STAGE, M.LEAD_ID, M.EMPLOYEE_NUMBER, M.RECEIVED, M.INDUSTRY, M.GRADE, M.MANAGER, M.HIRED_ON),
    ),
    Rule(
        K.LEADS,
        (_any(M.LEAD_ID, M.SOURCE, M.STATUS, M.CUSTOMER), _any(M.STATUS, M.SOURCE, M.STAGE)),
        _any(M.LEAD_ID, M.STATUS, M.SOURCE, M.CONTACT, M.CONTACT_ID, M.PHONE, M.EMAIL, M.CUSTOMER, M.MEMBER, M.MEMBER_ID, M.FIRST_NAME, M.LAST_NAME, M.ROLE),
        _SALE - {M.DAY} | _any(M.CLOSE_DATE, M.ACTIVITY, M.RECEIVED, M.OPPORTUNITY),
    ),
    Rule(
        K.PRODUCTS,
        (_ITEM, _any(M.UNIT_PRICE, M.CATEGORY, M.UNIT_COST, M.COST, M.UNIT)),
        _ITEM | _any(M.UNIT_PRICE, M.CATEGORY, M.UNIT_COST, M.COST, M.UNIT, M.MARGIN),
        _any(M.DAY, M.CUSTOMER, M.MEMBER, M.ORDER_NUMBER, M.QUANTITY, M.AMOUNT, M.STAGE, M.TARGET, M.LINE_ID),
        unique=_ITEM,
        base=0.5,
    ),
    Rule(
        K.RETURNS,
        (_any(M.RETURNED, M.NUMBER), _any(M.ORDER_NUMBER)),
        _any(M.RETURNED, M.ORDER_NUMBER, M.DAY, M.NUMBER, M.CUSTOMER, M.PRODUCT, M.QUANTITY, M.AMOUNT, M.MEMBER, M.CUSTOMER_ID, M.PRODUCT_ID),
        _any(M.STAGE, M.PROFIT, M.UNIT_PRICE),
        narrow=8,
        base=1.0,
    ),
    Rule(
        K.PAYROLL,
        (_any(M.PAY_PART), _any(M.SALARY, M.PAY_PART), _PERSON),
        _any(M.PAY_PART, M.SALARY, M.MEMBER, M.EMPLOYEE_NUMBER, M.COMMISSION, M.COMMISSION_RATE, M.TEAM, M.ROLE, M.AMOUNT, M.MONTH, M.ATTAINMENT),
        _any(M.PRODUCT, M.ORDER_NUMBER, M.QUANTITY, M.UNIT_PRICE, M.STAGE),
    ),
    Rule(
        K.COMMISSIONS,
        (_any(M.COMMISSION), _any(M.MEMBER, M.EMPLOYEE_NUMBER, M.NUMBER)),
        _any(M.COMMISSION, M.COMMISSION_RATE, M.MEMBER, M.EMPLOYEE_NUMBER, M.NUMBER, M.AMOUNT, M.COST, M.PROFIT, M.ORDER_NUMBER, M.CONTRACT_NUMBER, M.MONTH, M.CUSTOMER, M.DAY),
        _any(M.UNIT_PRICE, M.QUANTITY, M.STAGE, M.PAY_PART),
        base=1.0,
    ),
    Rule(
        K.ACTIVITIES,
        (_any(M.ACTIVITY), _any(M.DAY, M.DUE_DATE, M.CUSTOMER, M.MEMBER, M.LEAD_ID)),
        _any(M.ACTIVITY, M.DAY, M.DUE_DATE, M.CUSTOMER, M.MEMBER, M.LEAD_ID, M.OPPORTUNITY, M.CONTACT),
        _SALE - {M.DAY} | _any(M.STAGE, M.CLOSE_DATE, M.RECEIVED, M.PAY_PART),
    ),
    Rule(
        K.CONTRACTS,
        (_any(M.CONTRACT_NUMBER), _any(M.AMOUNT, M.DAY, M.DUE_DATE)),
        _any(M.CONTRACT_NUMBER, M.AMOUNT, M.DAY, M.DUE_DATE, M.CUSTOMER, M.MEMBER, M.OPPORTUNITY),
        _any(M.RECEIVED, M.PRODUCT, M.QUANTITY, M.UNIT_PRICE, M.COMMISSION, M.ORDER_NUMBER, M.STAGE),
        base=1.0,
    ),
    Rule(K.INVOICES, (_any(M.NUMBER, M.ORDER_NUMBER), _any(M.DAY), _any(M.AMOUNT)), _any(M.NUMBER, M.DAY, M.AMOUNT, M.TAX, M.CUSTOMER, M.DUE_DATE), _ITEM | _any(M.QUANTITY, M.STAGE, M.RECEIVED)),
    Rule(K.QUOTES, (_any(M.NUMBER), _any(M.AMOUNT)), _any(M.NUMBER, M.AMOUNT, M.DAY, M.CUSTOMER, M.OPPORTUNITY, M.MEMBER), _any(M.RECEIVED, M.QUANTITY, M.LINE_ID)),
    Rule(K.STAGE_HISTORY, (_any(M.STAGE), _any(M.PROBABILITY, M.OPPORTUNITY)), _any(M.STAGE, M.PROBABILITY, M.OPPORTUNITY, M.AMOUNT), _any(M.MEMBER)),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Verdict:
    """The kind of a table, how sure that is (0 to 1), and why."""

    kind: K
    confidence: float
    reason: Text
    wanted: frozenset[M] = frozenset()
    unwanted: frozenset[M] = frozenset()


def kind_of(columns: Sequence[Column], names: Sequence[tuple[str, float]], rows: int) -> Verdict:
    """Return what kind of table `columns` are; `names` are title, sheet and file name with the weight of each."""
    named = _named(names)
    scored = sorted(((_score(rule, columns, named, rows), rule) for rule in RULES), key=lambda one: -one[0])
    (best, rule), (second, _) = scored[0], scored[1]
    if best < _LEAST:
        return Verdict(K.UNKNOWN, 0.0, _NONE)
    confidence = round(min(0.99, 0.5 + 0.08 * (best - _LEAST) + 0.1 * min(2.0, best - second)), 2)
    return Verdict(rule.kind, confidence, _why(rule, columns, named), frozenset().union(*rule.needs) | rule.helps, rule.against)


def _present(columns: Sequence[Column], meanings: frozenset[M]) -> float:
    return max((one.score(meaning) for one in columns for meaning in meanings), default=0.0)


def _score(rule: Rule, columns: Sequence[Column], named: Mapping[K, tuple[float, str]], rows: int) -> float:
    needs = [_present(columns, group) for group in rule.needs]
    if min(needs) < _PRESENT or not _distinct_columns(rule, columns):
        return 0.0
    score = rule.base + 2.0 * sum(needs) / len(needs) + 0.35 * len(needs)
    score += sum(0.5 for meaning in rule.helps if _present(columns, frozenset({meaning})) >= _PRESENT)
    score -= sum(1.5 for meaning in rule.against if _against(columns, meaning, rule.helps))
    score += min(2.5, 0.7 * sum(any(use.kind is rule.kind for use in one.uses) for one in columns))
    score += named.get(rule.kind, (0.0, ""))[0]
    if rule.narrow and len(columns) > rule.narrow:
        score -= 1.0 * (len(columns) - rule.narrow)
    if rows >= 3:
        score += _uniqueness(rule, columns)
    return score


def _distinct_columns(rule: Rule, columns: Sequence[Column]) -> bool:
    """Tell whether the needs are met by different columns."""
    found = [{one.index for one in columns if any(one.score(meaning) >= _PRESENT for meaning in group)} for group in rule.needs]
    return len(set().union(*found)) >= len(rule.needs)


def _against(columns: Sequence[Column], meaning: M, helps: frozenset[M]) -> bool:
    """Tell whether a column clearly is what the rule does not want, and cannot as well be something that it does."""
    return any(
        one.uses and one.uses[0].meaning is meaning and one.uses[0].score >= _PRESENT and not any(use.meaning in helps and use.score >= _PRESENT for use in one.uses)
        for one in columns
    )


def _uniqueness(rule: Rule, columns: Sequence[Column]) -> float:
    score = 0.0
    if rule.unique:
        shares = [one.profile.distinct for one in columns if any(one.score(meaning) >= _PRESENT for meaning in rule.unique)]
        score += 1.5 if max(shares, default=0.0) >= 0.95 else 0.0 if rule.kind is K.MONTHLY_BY_MEMBER else -2.0
    if rule.repeated:
        shares = [one.profile.distinct for one in columns if any(one.score(meaning) >= _PRESENT for meaning in rule.repeated)]
        score += 0.5 if shares and max(shares) < 0.95 else 0.0
    return score


def _named(names: Sequence[tuple[str, float]]) -> dict[K, tuple[float, str]]:
    """Return which kinds the names speak of, with the weight and the word."""
    found: dict[K, tuple[float, str]] = {}
    for name, weight in names:
        words = words_of(name)
        padded = f" {words} "
        for word, kind in vocabulary().names.items():
            hit = f" {word} " in padded if word.isascii() else word in words
            if hit and weight > found.get(kind, (0.0, ""))[0]:
                found[kind] = (weight, word)
    return found


def _why(rule: Rule, columns: Sequence[Column], named: Mapping[K, tuple[float, str]]) -> Text:
    wanted = frozenset().union(*rule.needs) | rule.helps
    speaking = [one.heading.text for one in columns if one.uses and one.uses[0].meaning in wanted]
    headings = ", ".join(speaking[:5])
    if rule.kind in named:
        return _COLUMNS_AND_NAME.fill(headings=headings, word=named[rule.kind][1])
    return _COLUMNS.fill(headings=headings)
