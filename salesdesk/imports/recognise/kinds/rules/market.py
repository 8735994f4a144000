"""Tables of the market: customers, contacts, leads, products, and what was done and heard."""

from __future__ import annotations

from salesdesk.imports.recognise.kinds.rules.rule import Rule, rule
from salesdesk.imports.recognise.terms import TableKind as K

MARKET: tuple[Rule, ...] = (
    rule(
        K.CUSTOMERS,
        needs="customer customer_id",
        helps=(
            "member member_id customer customer_id contact first_name last_name email phone mobile address industry grade source website "
            "next_day last_contact created"
        ),
        against=(
            "day month order_number line_id product quantity unit_price amount target received outstanding stage close_date "
            "contract_number lead_id commission role contact_id due_date content activity score opportunity salary loss_reason"
        ),
        unique="customer customer_id",
        base=1.5,
    ),
    rule(
        K.CONTACTS,
        needs="member contact contact_id first_name last_name, customer email phone member created",
        helps=(
            "member member_id role customer customer_id contact contact_id first_name last_name email phone mobile wechat birthday "
            "department buying_role main_contact address created source"
        ),
        against=(
            "order_number employee_number manager product quantity unit_price amount received stage lead_id industry grade hired_on "
            "due_date activity content score opportunity next_day customer_id team"
        ),
        unique="contact contact_id email",
        base=0.7,
    ),
    rule(
        K.LEADS,
        needs="customer contact contact_id status lead_id source, status stage source lead_id",
        helps=(
            "member member_id role customer status stage lead_id contact contact_id first_name last_name email phone mobile source "
            "industry next_day next_step last_contact product content address website created grade"
        ),
        against=(
            "order_number quantity unit_price amount received close_date opportunity activity due_date score employee_number hired_on "
            "probability"
        ),
    ),
    # Who may buy and how he is reached, where the sheet is called so.
    rule(
        K.LEADS,
        needs="customer contact first_name, phone mobile email address",
        helps=(
            "member member_id role customer status lead_id contact contact_id first_name last_name email phone mobile source "
            "industry next_day next_step last_contact product content address website created grade"
        ),
        against=(
            "line_id quantity unit_price amount received outstanding close_date opportunity due_date score employee_number hired_on "
            "probability contract_number"
        ),
        base=1.5,
        named=True,
    ),
    rule(
        K.PRODUCTS,
        needs="product product_id, category unit_price cost unit_cost unit",
        helps="product product_id category product_line unit_price cost unit_cost margin unit",
        against="day order_number line_id member customer quantity amount target stage close_date commission",
        unique="product product_id",
        base=0.5,
    ),
    rule(
        K.PRICE_LISTS,
        needs="product product_id, unit_price, day due_date grade discount currency",
        helps="product product_id category unit_price unit discount currency day due_date grade",
        against="order_number line_id member customer quantity amount target stage cost close_date commission",
        unique="product product_id",
    ),
    rule(
        K.ACTIVITIES,
        needs="activity content, day member customer due_date lead_id",
        helps=(
            "day member member_id customer due_date opportunity lead_id contact contact_id activity subject content next_day next_step "
            "number result"
        ),
        against="order_number quantity unit_price amount received stage close_date pay_part score",
    ),
    # A visit may be told by its day, by whom, at whom, and what came of it, whatever it is called.
    rule(
        K.ACTIVITIES,
        needs="day, customer contact, note result next_step next_day, member contact minutes",
        helps=(
            "day member member_id customer due_date opportunity lead_id contact contact_id activity subject content next_day next_step "
            "number result minutes"
        ),
        against="order_number product quantity unit_price received stage close_date pay_part score cost tax discount due_date",
        spoken=True,
        base=0.3,
    ),
    rule(
        K.FEEDBACK,
        needs="score content, customer customer_id contact order_number, day number score",
        helps="day customer customer_id contact product content score number status result category",
        against=(
            "quantity unit_price amount stage activity employee_number weight criterion due_date next_day next_step lead_id opportunity "
            "source loss_reason"
        ),
    ),
    # What colleagues say of one another.
    rule(
        K.FEEDBACK,
        needs="content, member, day",
        helps="day member content score status result",
        against=(
            "quantity unit_price amount stage activity subject employee_number weight criterion due_date next_day next_step lead_id "
            "opportunity customer contact grade self_score"
        ),
        spoken=True,
        named=True,
    ),
)
