"""Which kind of table a set of columns is: rules in one list, the best one wins and says why."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from salesdesk.imports.recognise.beside.money.order_sums import says_whole_order
from salesdesk.imports.recognise.columns.meanings import Column
from salesdesk.imports.recognise.kinds.paid_per_sale import tells_sales
from salesdesk.imports.recognise.kinds.rules import COMMON, RULES, Rule
from salesdesk.imports.recognise.language.labels import called
from salesdesk.imports.recognise.language.periods import period_in
from salesdesk.imports.recognise.language.vocabulary import vocabulary
from salesdesk.imports.recognise.language.words import words_of
from salesdesk.imports.recognise.names import KINDS
from salesdesk.imports.recognise.terms import Meaning, TableKind, meanings
from salesdesk.text import Text, mark

__all__ = ["COMMON", "KINDS", "RULES", "Rule", "Verdict", "as_of", "as_plan", "as_reviews", "as_said", "kind_of"]

_PRESENT = 0.5
_LEAST = 3.0
_EXPORTED = 4.0
_SALES = (TableKind.SALE_LINES, TableKind.ORDERS)
_OF_LINES = meanings("line_id product product_id quantity unit_price")
_NAMES = frozenset({"name", "full name"})  # may be a product's, but says nothing of lines
_BARE = frozenset(("id", "name", "full name", "姓名", "名字", "名称"))  # of anybody or anything
_NAMED_THEM = meanings("customer customer_id first_name last_name")
_OF_A_CUSTOMER = meanings("contact email phone mobile address industry grade source website next_day last_contact")
_PAID = 2.0
_OWED = 1.0
_UNSAID = 1.5  # what no heading and no name calls an invoice or a quote
_SAID_BY_NAME = (TableKind.INVOICES, TableKind.QUOTES)
_OF_CUSTOMERS = 2.5
_NO_LEADS = frozenset({TableKind.CUSTOMERS, TableKind.CONTACTS})
_NAMES_PEOPLE = 1.0  # a summary that names no person has no column that is surely of people
_OF_MEMBERS = meanings("member")
_SURELY = 0.85
_EACH = 0.95
_BEFORE_PAYMENT = frozenset({TableKind.ORDERS, TableKind.INVOICES})
_BARE_MONTH = 5  # 10月份, March

_COLUMNS = mark("Recognise", "Its columns are {headings}.")
_COLUMNS_AND_NAME = mark("Recognise", "Its columns are {headings}, and the name says “{word}”.")
_NONE = mark("Recognise", "No kind of table has these columns.")
_WHOSE = mark("Recognise", "Names (“{heading}”), and nothing says whose they are: of customers, of contacts, of your team? Say so above.")
_SAID = mark("Recognise", "You said so.")


@dataclass(frozen=True, slots=True)
class Verdict:
    """The kind of a table, how sure that is (0 to 1), and why; `key` are the meanings that name its rows."""

    kind: TableKind
    confidence: float
    reason: Text
    wanted: frozenset[Meaning] = frozenset()
    unwanted: frozenset[Meaning] = frozenset()
    key: frozenset[Meaning] = frozenset()


def kind_of(columns: Sequence[Column], names: Sequence[tuple[str, float]], rows: int, exported: TableKind | None = None) -> Verdict:
    """Return what kind of table `columns` are; `names` are title, sheet and file name with the weight of each.

    `exported` is the kind of the object that a known product exported.
    """
    named = _named(names)
    # A title such as 2024年3月 is the day of rows that have none, and so is a sheet that is called 3月.
    dated = any(_is_month(name) for name, _ in names[:2]) and not any(_is_dated(one) for one in columns)
    # 佣金 beside the day, the customer and the amount of a sale is what the sale earns, unless the table is called so.
    sold = exported is None and TableKind.COMMISSIONS not in named and tells_sales(columns, dated=dated)
    rules = [one for one in RULES if not (sold and one.kind is TableKind.COMMISSIONS)]
    said = [one for one in columns if one.uses]  # the others say nothing of any kind: a sheet has up to sixteen thousand columns
    width = len(columns)
    scored = sorted(((_score(rule, said, width, named, rows, rule.kind is exported, dated), rule) for rule in rules), key=_descending)
    (best, rule), (second, _) = scored[0], scored[1]
    if best < _LEAST:
        return Verdict(TableKind.UNKNOWN, 0.0, _NONE)
    if rule.kind is TableKind.CUSTOMERS and exported is None and rule.kind not in named and (bare := _bare_names(said)):
        return Verdict(TableKind.UNKNOWN, 0.6, _WHOSE.fill(heading=bare))
    if exported is None:
        rule = _of_lines(_by_line(rule, columns), columns)
    confidence = round(min(0.99, 0.5 + 0.08 * (best - _LEAST) + 0.1 * min(2.0, best - second)), 2)
    return Verdict(rule.kind, confidence, _why(rule, columns, named), rule.wanted, rule.against - rule.also, rule.needs[0] | rule.unique)


def _bare_names(columns: Sequence[Column]) -> str:
    """Return the heading of the names of a list that says of nobody that he is a customer, nor where to reach him; else nothing."""
    names = [one for one in columns if any(one.score(meaning) >= _PRESENT for meaning in _NAMED_THEM)]
    if any(one.score(meaning) >= _PRESENT for one in columns if one not in names for meaning in _OF_A_CUSTOMER):
        return ""
    return names[-1].heading.text if names and all(one.heading.words in _BARE for one in names) else ""


def _by_line(found: Rule, columns: Sequence[Column]) -> Rule:
    """Return whether sales are lines or orders by the headings alone: the same headings have one name, however many rows there are.

    Rows that say what was sold, or how much of it, are lines; those that give no more than the order are orders.
    """
    if found.kind not in _SALES or _present(columns, frozenset({Meaning.ORDER_NUMBER})) < _PRESENT:
        return found
    said = [one for one in columns if one.heading.words not in _NAMES]
    whole = any(one.score(Meaning.AMOUNT) >= _PRESENT and says_whole_order(one.heading.text) for one in columns)
    lines = _OF_LINES - {Meaning.QUANTITY} if whole else _OF_LINES  # how much there is in all of an order makes no line of it
    kind = TableKind.SALE_LINES if _present(said, lines) >= _PRESENT else TableKind.ORDERS
    return next(one for one in RULES if one.kind is kind)


def _of_lines(found: Rule, columns: Sequence[Column]) -> Rule:
    """Return that invoices with a product, a quantity and a price in each row are lines of these."""
    each = (frozenset({Meaning.PRODUCT, Meaning.PRODUCT_ID}), frozenset({Meaning.QUANTITY}), frozenset({Meaning.UNIT_PRICE}))
    if found.kind is not TableKind.INVOICES or any(_present(columns, group) < _SURELY for group in each):
        return found
    return next(one for one in RULES if one.kind is TableKind.SALE_LINES)


def as_said(kind: TableKind, found: Verdict) -> Verdict:
    """Return the verdict that a table is of `kind` because the manager said so, in place of what was `found`."""
    rule = next((one for one in RULES if one.kind is kind), None)
    if rule is None or found.kind is kind:
        return replace(found, kind=kind, confidence=1.0, reason=_SAID)
    return Verdict(kind, 1.0, _SAID, rule.wanted, rule.against - rule.wanted - rule.also, rule.needs[0] | rule.unique)


def as_reviews(reason: Text) -> Verdict:
    """Return the verdict that a table lists results of reviews, for `reason`."""
    return as_of(TableKind.REVIEWS, reason)


def as_of(kind: TableKind, reason: Text) -> Verdict:
    """Return the verdict that a table is of `kind`, for `reason`."""
    rule = next(one for one in RULES if one.kind is kind)
    return Verdict(kind, 0.85, reason, rule.wanted, rule.against - rule.also, rule.needs[0] | rule.unique)


def as_plan(reason: Text) -> Verdict:
    """Return the verdict that a table lists payments that are expected, for `reason`."""
    found = as_of(TableKind.RECEIPT_PLANS, reason)
    return replace(found, wanted=found.wanted | meanings("received outstanding"))


def _descending(one: tuple[float, Rule]) -> float:
    return -one[0]


def _present(columns: Sequence[Column], meanings: frozenset[Meaning]) -> float:
    return max((one.score(meaning) for one in columns for meaning in meanings), default=0.0)


def _score(
    rule: Rule,
    columns: Sequence[Column],
    width: int,
    named: Mapping[TableKind, tuple[float, str]],
    rows: int,
    exported: bool,
    dated: bool,
) -> float:
    """Return how well `rule` fits a table of `width` columns, of which those in `columns` mean something."""
    groups = [one for one in rule.needs if not (dated and Meaning.DAY in one)]
    needs = [_present(columns, group) for group in groups]
    if not exported and (min(needs, default=1.0) < _PRESENT or not _distinct_columns(groups, columns)):
        return 0.0
    spoken = sum(any(use.kind is rule.kind for use in one.uses) for one in columns)
    if (rule.spoken and not spoken and not exported) or (rule.named and rule.kind not in named) or (rule.undated and not dated):
        return 0.0
    score = (_EXPORTED if exported else 0.0) + rule.base + 2.0 * sum(needs) / max(1, len(needs)) + 0.35 * len(needs)
    score += sum(0.5 for meaning in rule.helps if _present(columns, frozenset({meaning})) >= _PRESENT)
    score -= sum(1.5 for meaning in rule.against if _against(columns, meaning, rule.helps))
    score += min(2.5, 0.7 * spoken)
    score -= _NAMES_PEOPLE if rule.kind is TableKind.SUMMARY_BY_OTHER and _present(columns, _OF_MEMBERS) >= _SURELY else 0.0
    score -= _OF_CUSTOMERS if rule.kind is TableKind.LEADS and _speaks_of_others(columns, named) else 0.0
    score -= _UNSAID if rule.kind in _SAID_BY_NAME and not spoken and rule.kind not in named else 0.0
    score -= _PAID if rule.kind in _BEFORE_PAYMENT and any(map(_is_of_payment, columns)) else 0.0
    score -= _OWED if rule.kind is TableKind.ORDERS and _is_owed_alone(columns) else 0.0
    score += named.get(rule.kind, (0.0, ""))[0]
    # Many columns speak against it, but not where most of them are its own.
    if rule.narrow and width > max(rule.narrow, 2 * spoken) and not any(_is_own_number(one, rule.kind) for one in columns):
        score -= 1.0 * (width - rule.narrow)
    if rows >= 3:
        score += _uniqueness(rule, columns)
    return score


def _is_own_number(column: Column, kind: TableKind) -> bool:
    """Tell whether a column numbers each row as one of tables of `kind` is, RMA # or Return ID: however many columns it has, it is one."""
    each = column.profile.filled >= _EACH and column.profile.distinct >= _EACH
    return each and any(use.meaning is Meaning.NUMBER and use.kind is kind and use.score >= _SURELY for use in column.uses)


def _speaks_of_others(columns: Sequence[Column], named: Mapping[TableKind, tuple[float, str]]) -> bool:
    """Tell whether a table is called after customers or contacts, and no heading but that of a company is one of leads."""
    if _NO_LEADS.isdisjoint(named) or TableKind.LEADS in named:
        return False
    return not any(use.kind is TableKind.LEADS and use.meaning is not Meaning.CUSTOMER for one in columns for use in one.uses)


def _is_of_payment(column: Column) -> bool:
    """Tell whether a column is the day of a payment and of nothing else."""
    return bool(column.uses) and all(use.meaning is Meaning.DAY and use.kind is TableKind.RECEIPTS for use in column.uses)


def _is_owed_alone(columns: Sequence[Column]) -> bool:
    """Tell whether a table says what is owed, and of no order how much it is: what was ordered has an amount."""
    owed, ordered = (_present(columns, frozenset({meaning})) >= _PRESENT for meaning in (Meaning.OUTSTANDING, Meaning.AMOUNT))
    return owed and not ordered


def _is_month(name: str) -> bool:
    period = period_in(name)
    return period is not None and bool(period.month) and (period.year is not None or len(name.strip()) <= _BARE_MONTH)


def _is_dated(column: Column) -> bool:
    return any(column.score(one) >= _PRESENT for one in (Meaning.DAY, Meaning.MONTH))


def _distinct_columns(groups: Sequence[frozenset[Meaning]], columns: Sequence[Column]) -> bool:
    """Tell whether the needs can be met by different columns, one for each: the badge beside an employee is no second part of his pay."""
    found = [{one.index for one in columns if any(one.score(meaning) >= _PRESENT for meaning in group)} for group in groups]
    taken: dict[int, int] = {}
    return all(_placed(at, found, taken, set()) for at in range(len(found)))


def _placed(at: int, found: Sequence[set[int]], taken: dict[int, int], tried: set[int]) -> bool:
    """Give a need a column of its own, moving others to theirs where they have another one."""
    for index in found[at] - tried:
        tried.add(index)
        if index not in taken or _placed(taken[index], found, taken, tried):
            taken[index] = at
            return True
    return False


def _against(columns: Sequence[Column], meaning: Meaning, helps: frozenset[Meaning]) -> bool:
    """Tell whether a column clearly is what the rule does not want, and cannot as well be something that it does."""
    likely = [[use.meaning for use in one.uses if use.score >= _PRESENT] for one in columns]
    return any(found and found[0] is meaning and helps.isdisjoint(found) for found in likely)


def _uniqueness(rule: Rule, columns: Sequence[Column]) -> float:
    score = 0.0
    if rule.unique:
        shares = [one.profile.distinct for one in columns if any(one.score(meaning) >= _PRESENT for meaning in rule.unique)]
        score += 1.5 if max(shares, default=0.0) >= 0.95 else 0.0 if rule.kind is TableKind.MONTHLY_BY_MEMBER else -2.0
    if rule.repeated:
        shares = [one.profile.distinct for one in columns if any(one.score(meaning) >= _PRESENT for meaning in rule.repeated)]
        score += 0.5 if shares and max(shares) < 0.95 else 0.0
    return score


def _named(names: Sequence[tuple[str, float]]) -> dict[TableKind, tuple[float, str]]:
    """Return which kinds the names speak of, with the weight and the word."""
    found: dict[TableKind, tuple[float, str]] = {}
    for name, weight in names:
        words = words_of(name)
        padded = f" {words} "
        for word, kind in vocabulary().names.items():
            hit = f" {word} " in padded if word.isascii() else word in words
            if hit and weight > found.get(kind, (0.0, ""))[0]:
                found[kind] = (weight, word)
    return found


def _why(rule: Rule, columns: Sequence[Column], named: Mapping[TableKind, tuple[float, str]]) -> Text:
    speaking = [
        called(one.heading.text) if one.heading.made else one.heading.text
        for one in columns
        if one.uses and one.uses[0].meaning in rule.wanted and one.heading.text.strip()
    ]
    headings = tuple(speaking[:5])
    if rule.kind in named:
        return _COLUMNS_AND_NAME.fill(headings=headings, word=named[rule.kind][1])
    return _COLUMNS.fill(headings=headings)
