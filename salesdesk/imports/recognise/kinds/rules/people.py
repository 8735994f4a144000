"""Tables of the team: who, what they achieved, what they are to achieve, what they are paid, how they are judged."""

from __future__ import annotations

from salesdesk.imports.recognise.kinds.rules.rule import Rule, rule
from salesdesk.imports.recognise.terms import TableKind as K

PEOPLE: tuple[Rule, ...] = (
    rule(
        K.MONTHLY_BY_MEMBER,
        needs="member, amount",
        helps="month year member employee_number manager quantity amount cost profit target attainment received",
        against="day order_number line_id customer product unit_price stage close_date pay_part commission score share",
        unique="member",
        base=0.6,
    ),
    # Of people who are named by their numbers alone, where each row says of which period it is.
    rule(
        K.MONTHLY_BY_MEMBER,
        needs="member_id employee_number, amount, month year",
        helps="month year member_id employee_number quantity amount cost profit target attainment",
        against=(
            "member day order_number line_id customer customer_id product product_id unit_price stage close_date due_date pay_part "
            "commission salary score share number contract_number opportunity hired_on"
        ),
        base=0.3,
    ),
    # What each person received in a month.
    rule(
        K.MONTHLY_BY_MEMBER,
        needs="member, received, month",
        helps="month year member received",
        against=(
            "day order_number line_id customer customer_id product product_id quantity unit_price amount outstanding target attainment "
            "stage close_date due_date pay_part commission salary score share number contract_number contract opportunity"
        ),
        base=-1.0,
    ),
    rule(
        K.TARGETS,
        needs="target, member member_id employee_number team region manager",
        helps="month year member employee_number manager target attainment metric scope",
        against=("day order_number customer product unit_price amount stage pay_part score weight due_date goal parent_goal key_result"),
        base=1.0,
    ),
    # Of nobody: the whole company's.
    rule(
        K.TARGETS,
        needs="target, month",
        helps="month year target attainment amount received",
        against=(
            "day order_number line_id customer customer_id product product_id category product_line region channel industry team member "
            "employee_number manager quantity unit_price cost stage pay_part score weight due_date goal parent_goal key_result activity "
            "content subject commission salary"
        ),
        unique="month",
        narrow=9,
        base=0.2,
    ),
    # Of the whole company, for what each customer buys.
    rule(
        K.TARGETS,
        needs="target, month, customer customer_id",
        helps="month year target attainment customer customer_id region channel",
        against=(
            "day order_number line_id product product_id quantity unit_price stage pay_part score weight due_date goal parent_goal "
            "key_result activity content subject commission salary contract_number opportunity"
        ),
        base=0.3,
    ),
    # Of members, for what each customer of theirs buys: one row for each customer.
    rule(
        K.TARGETS,
        needs="target, member member_id employee_number, customer customer_id",
        helps="month year member target attainment amount received customer customer_id region channel grade",
        against=(
            "day order_number line_id product product_id quantity unit_price stage probability close_date pay_part score weight due_date "
            "goal parent_goal key_result activity content subject commission salary contract_number opportunity outstanding contact phone "
            "address email"
        ),
        unique="customer customer_id",
        base=0.5,
    ),
    rule(
        K.GOALS,
        needs="goal metric, target key_result metric weight",
        helps=(
            "month year day due_date member team goal parent_goal metric scope key_result target weight minimum stretch why note unit "
            "region industry channel grade category product_line"
        ),
        against="order_number quantity unit_price amount stage pay_part score self_score subject attainment salary commission",
        also="attainment",
        base=0.5,
        spoken=True,
    ),
    rule(
        K.ROSTER,
        needs="member first_name employee_number, employee_number manager team role status email phone hired_on",
        helps="member member_id employee_number first_name last_name manager team role email phone address hired_on left_on",
        against=(
            "day order_number customer product quantity amount target stage contract_number salary pay_part commission course weight "
            "lead_id contact_id source subject content"
        ),
        also="target",
        unique="member employee_number email",
        base=1.0,
    ),
    rule(
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
    # With more columns it has to be called so, by a heading or by its name.
    rule(
        K.TERRITORIES,
        needs="region, member",
        helps="member region manager",
        against=(
            "order_number employee_number team customer product quantity unit_price amount target stage email phone hired_on commission "
            "score content activity subject"
        ),
        unique="region",
        narrow=9,
        base=0.5,
        spoken=True,
    ),
    rule(
        K.PAYROLL,
        needs="pay_part, salary pay_part, member member_id employee_number",
        helps="month member employee_number team role amount attainment salary pay_part commission commission_rate",
        against="order_number product quantity unit_price stage",
    ),
    # The basic pay and what was earned by selling, where the sheet is called so.
    rule(
        K.PAYROLL,
        needs="pay_part salary, commission, member member_id employee_number",
        helps="month member employee_number team role amount attainment salary pay_part commission commission_rate",
        against="order_number customer product quantity unit_price stage",
        base=1.0,
        named=True,
    ),
    rule(
        K.COMMISSIONS,
        needs="commission, member employee_number number",
        helps=(
            "day month order_number member employee_number customer amount cost profit number contract_number commission commission_rate"
        ),
        against="quantity unit_price stage pay_part",
        base=1.0,
    ),
    rule(
        K.REVIEWS,
        needs="score self_score grade criterion_score, member employee_number criterion weight",
        helps=(
            "month year day member employee_number team role criterion weight score self_score manager grade coefficient note strengths "
            "to_improve"
        ),
        against="customer customer_id product quantity unit_price amount course salary hired_on order_number email phone pay_part",
        base=0.5,
    ),
    rule(
        K.TRAINING,
        needs="course, member employee_number score result status",
        helps="day member employee_number manager team course score result status role minutes",
        against="amount quantity unit_price order_number stage",
        base=0.5,
    ),
    # Who was there: the course stands in the title.
    rule(
        K.TRAINING,
        needs="member employee_number, score result status",
        helps="day member employee_number team score result status role",
        against="customer amount quantity unit_price order_number stage hired_on email criterion weight self_score grade coefficient",
        base=0.8,
        named=True,
    ),
    rule(
        K.TASKS,
        needs="subject, due_date status result, member due_date",
        helps="member member_id due_date status subject result next_step day customer opportunity priority effort task_kind parent_goal",
        against="amount quantity customer_id activity content order_number product stage score number",
    ),
    # Exports of tasks may name neither who has them nor their end, but a day, where they are called so.
    rule(
        K.TASKS,
        needs="subject, status priority, day due_date",
        helps="member member_id day due_date status subject result next_step customer opportunity priority effort task_kind",
        against="amount quantity customer_id activity content order_number product stage score number",
        named=True,
    ),
)
