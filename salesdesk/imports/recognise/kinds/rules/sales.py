"""Tables of what was sold, ordered, billed, paid and promised."""

from __future__ import annotations

from salesdesk.imports.recognise.kinds.rules.rule import Rule, rule
from salesdesk.imports.recognise.terms import TableKind as K

SALES: tuple[Rule, ...] = (
    rule(
        K.SALE_LINES,
        needs=(
            "quantity unit_price amount, "
            "order_number line_id member customer customer_id product product_id team category region channel, "
            "day order_number quantity"
        ),
        helps=(
            "day order_number line_id member member_id manager customer customer_id product product_id category product_line quantity "
            "unit_price discount amount cost unit_cost profit margin tax received outstanding ship_date contract_number opportunity "
            "address industry grade commission_rate share"
        ),
        against="target stage probability close_date opportunity_id hired_on pay_part period_value score weight loss_reason",
        repeated="order_number",
    ),
    # What each customer bought in a month.
    rule(
        K.SALE_LINES,
        needs="amount, customer customer_id, month",
        helps="month year member member_id customer customer_id team region channel category product_line cost profit margin industry",
        against=(
            "day order_number line_id product product_id quantity unit_price target attainment stage probability close_date received "
            "outstanding commission pay_part score number due_date contract_number opportunity activity subject salary lead_id"
        ),
        base=0.8,
    ),
    # What each person sold on a day, as daily reports say it, beside the target of the day.
    rule(
        K.SALE_LINES,
        needs="amount, member employee_number, day",
        helps="member member_id team region channel quantity target attainment manager month",
        against=(
            "order_number line_id customer_id product_id unit_price stage probability close_date hired_on pay_part commission salary score "
            "weight number due_date contract_number activity content subject opportunity period_value received outstanding"
        ),
        repeated="member",
        base=0.5,
    ),
    # What each person sold to whom, in a sheet that is called by its month.
    rule(
        K.SALE_LINES,
        needs="amount, customer customer_id, member member_id employee_number",
        helps="member member_id customer customer_id amount team region channel cost profit margin",
        against=(
            "day month order_number line_id product product_id quantity unit_price target attainment stage probability close_date received "
            "outstanding commission pay_part score number due_date contract_number opportunity activity content subject salary lead_id "
            "contact phone mobile email address industry grade source website next_day last_contact opened_day created role method"
        ),
        base=1.0,
        undated=True,
    ),
    # What each person sold of which product, and nothing of when: the manager says the period.
    rule(
        K.SALE_LINES,
        needs="amount, product product_id, member",
        helps="member member_id product product_id category product_line amount team region channel cost profit margin",
        against=(
            "day month year order_number line_id quantity target attainment stage probability close_date received outstanding commission "
            "pay_part score number due_date contract_number opportunity activity content subject salary lead_id course"
        ),
        narrow=6,
        base=-0.6,
    ),
    rule(
        K.ORDERS,
        needs="order_number, day amount",
        helps=(
            "day order_number member member_id manager customer customer_id discount amount cost profit tax received outstanding "
            "status ship_date due_date contract_number contract opportunity contact phone address method"
        ),
        against="line_id product product_id quantity unit_price stage close_date returned score number",
        also="product product_id quantity",
        unique="order_number",
        base=0.5,
    ),
    rule(
        K.RECEIPTS,
        needs="received, day number method",
        helps=(
            "day order_number member member_id manager customer customer_id received due_date number contract_number contract method share"
        ),
        against="product product_id quantity unit_price amount outstanding stage pay_part",
        base=1.5,
    ),
    # A payment may be called no more than an amount; then another heading has to speak of payments.
    rule(
        K.RECEIPTS,
        needs="amount, day, customer customer_id member order_number contract_number email",
        helps="day order_number member customer customer_id amount number contract_number method",
        against="product quantity unit_price outstanding stage pay_part cost due_date commission score",
        base=0.5,
        spoken=True,
    ),
    # What ERP programs list as receipts by its name alone: an amount, when, and how it was paid.
    rule(
        K.RECEIPTS,
        needs="amount, day, method, customer customer_id",
        helps="day order_number member member_id customer customer_id team amount number method status",
        against="product product_id quantity unit_price cost stage pay_part due_date ship_date commission score target opportunity",
        base=2.5,
        named=True,
    ),
    rule(
        K.RECEIPT_PLANS,
        needs="amount target, due_date, customer contract contract_number order_number",
        helps="order_number member member_id customer customer_id amount due_date contract contract_number method number",
        against="day product quantity unit_price received stage hired_on score",
        also="received",
        base=1.5,
        spoken=True,
    ),
    rule(
        K.RECEIVABLES,
        needs="outstanding, customer customer_id member contract_number",
        helps=(
            "day order_number member member_id manager team customer customer_id amount received outstanding due_date contract_number "
            "contract opportunity"
        ),
        against="product quantity unit_price stage pay_part score",
        base=-0.3,
    ),
    rule(
        K.OPPORTUNITIES,
        needs="stage opportunity opportunity_id, amount probability close_date",
        helps=(
            "order_number member member_id customer customer_id product amount stage probability opened_day close_date loss_reason "
            "closed_day won opportunity opportunity_id contact contact_id industry activity next_step next_day last_contact"
        ),
        against="line_id unit_price received due_date score",
        base=1.5,
    ),
    # Deals without a name and without stages: to whom, how much, and when it is expected.
    rule(
        K.OPPORTUNITIES,
        needs="close_date, amount, customer customer_id contact",
        helps="member member_id manager customer customer_id product amount probability close_date next_step next_day source activity",
        against=(
            "day month order_number line_id number contract_number quantity unit_price received outstanding due_date tax cost score "
            "commission returned"
        ),
        also="quantity unit_price cost",
        base=1.5,
        spoken=True,
    ),
    # A funnel may give the price of what is offered, and no sum.
    rule(
        K.OPPORTUNITIES,
        needs="stage, unit_price, customer customer_id opportunity",
        helps="member member_id manager customer customer_id product quantity unit_price stage probability close_date opportunity",
        against="line_id received due_date score order_number day",
        base=1.5,
        spoken=True,
    ),
    rule(
        K.CONTRACTS,
        needs="contract_number contract, day amount due_date",
        helps="day member customer customer_id amount due_date contract_number contract opportunity contact",
        against="order_number product quantity unit_price received stage commission share outstanding",
        also="received outstanding product commission",
        unique="contract_number contract",
        base=1.0,
    ),
    rule(
        K.INVOICES,
        needs="number, amount, day due_date",
        helps="day order_number member customer customer_id contact amount tax discount due_date number status commission",
        against="product product_id quantity received stage opportunity contract_number activity subject",
        unique="number",
    ),
    # What is billed of a contract, line by line or not, may have a name for a number: it is called so, and a heading speaks of invoices.
    rule(
        K.INVOICES,
        needs="amount, contract contract_number, day",
        helps="day order_number member customer customer_id amount tax discount due_date number status contract contract_number",
        against="received stage opportunity activity subject unit_price cost",
        base=1.0,
        spoken=True,
        named=True,
    ),
    rule(
        K.QUOTES,
        needs="number, amount, due_date opportunity opportunity_id customer",
        helps=(
            "day member customer customer_id contact amount number opportunity opportunity_id due_date tax discount status subject method"
        ),
        against="line_id quantity received",
        also="quantity",
        unique="number",
    ),
    # Quotes are listed without money too, one row for each product.
    rule(
        K.QUOTES,
        needs="number, customer customer_id opportunity, product member status",
        helps="day member customer customer_id contact number opportunity due_date status subject product close_date",
        against="line_id received contract_number stage",
        spoken=True,
    ),
    # The lines of quotes that have a name and no number: they are called quotes, and a heading says that they are.
    rule(
        K.QUOTES,
        needs="day due_date, amount unit_price, customer opportunity contact product",
        helps="day due_date member customer contact opportunity product quantity unit_price amount discount tax status",
        against="line_id order_number received contract_number stage close_date ship_date",
        base=2.0,
        spoken=True,
        named=True,
    ),
    rule(
        K.RETURNS,
        needs="number returned, order_number product product_id",
        helps="day order_number member customer customer_id product product_id quantity amount number returned",
        against="unit_price profit stage tax due_date",
        also="unit_price",
        narrow=8,
        base=1.0,
        spoken=True,
    ),
    rule(
        K.SUMMARY_BY_OTHER,
        needs="amount quantity target, month product category product_line region team customer channel",
        helps="month year product product_id category product_line region channel quantity amount cost profit margin target attainment",
        against="day order_number line_id member member_id employee_number unit_price customer_id stage received address number due_date",
        unique="month product category region team customer channel",
        base=-0.5,
    ),
    rule(
        K.STAGE_HISTORY,
        needs="stage, probability opportunity opportunity_id, day last_contact",
        helps="day amount stage probability opportunity opportunity_id close_date member",
        against="customer customer_id source next_step opened_day activity content",
        repeated="opportunity opportunity_id",
        base=0.5,
    ),
)
