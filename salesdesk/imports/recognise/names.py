"""What kinds of tables and meanings of columns are called."""

from __future__ import annotations

from collections.abc import Mapping

from salesdesk.imports.recognise.language.subjects import word_in_names
from salesdesk.imports.recognise.recognised import RecognisedTable
from salesdesk.imports.recognise.terms import Meaning, TableKind
from salesdesk.text import Text, mark

_BY_WEEK = mark("Table", "Sales by person and week")
_BY_DAY = mark("Table", "Sales by person and day")
_RECEIVED = mark("Table", "Receipts by person and period")
_BY_PERIOD = frozenset({TableKind.MONTHLY_BY_MEMBER, TableKind.QUARTERLY_BY_MEMBER})
_SOLD = frozenset({Meaning.AMOUNT, Meaning.PERIOD_VALUE, Meaning.TARGET})
KINDS: Mapping[TableKind, Text] = {
    TableKind.SALE_LINES: mark("Table", "Sales lines"),
    TableKind.ORDERS: mark("Table", "Orders"),
    TableKind.RECEIPTS: mark("Table", "Receipts"),
    TableKind.OPPORTUNITIES: mark("Table", "Opportunities"),
    TableKind.MONTHLY_BY_MEMBER: mark("Table", "Sales by person and month"),
    TableKind.QUARTERLY_BY_MEMBER: mark("Table", "Sales by person and quarter"),
    TableKind.SUMMARY_BY_OTHER: mark("Table", "Summary that names no person"),
    TableKind.TARGETS: mark("Table", "Targets"),
    TableKind.GOALS: mark("Table", "Goals"),
    TableKind.ROSTER: mark("Table", "Team members"),
    TableKind.TERRITORIES: mark("Table", "Who is responsible for which region"),
    TableKind.CUSTOMERS: mark("Table", "Customers"),
    TableKind.CONTACTS: mark("Table", "Contacts"),
    TableKind.LEADS: mark("Table", "Leads"),
    TableKind.PRODUCTS: mark("Table", "Products"),
    TableKind.RETURNS: mark("Table", "Returns"),
    TableKind.PAYROLL: mark("Table", "Payroll"),
    TableKind.COMMISSIONS: mark("Table", "Commissions"),
    TableKind.ACTIVITIES: mark("Table", "Activities"),
    TableKind.CONTRACTS: mark("Table", "Contracts"),
    TableKind.INVOICES: mark("Table", "Invoices"),
    TableKind.QUOTES: mark("Table", "Quotes"),
    TableKind.STAGE_HISTORY: mark("Table", "History of stages"),
    TableKind.RECEIPT_PLANS: mark("Table", "Planned receipts"),
    TableKind.RECEIVABLES: mark("Table", "Amounts outstanding"),
    TableKind.PRICE_LISTS: mark("Table", "Price list"),
    TableKind.TASKS: mark("Table", "Tasks"),
    TableKind.FEEDBACK: mark("Table", "Feedback"),
    TableKind.REVIEWS: mark("Table", "Reviews"),
    TableKind.TRAINING: mark("Table", "Training"),
    TableKind.PIVOT: mark("Table", "Pivot table"),
    TableKind.OWN: mark("Table", "Exported from SalesDesk"),
    TableKind.FORM: mark("Table", "Form"),
    TableKind.UNKNOWN: mark("Table", "Unknown table"),
}

MEANINGS: Mapping[Meaning, Text] = {
    Meaning.DAY: mark("Meaning", "Date"),
    Meaning.MONTH: mark("Meaning", "Month"),
    Meaning.YEAR: mark("Meaning", "Year"),
    Meaning.ORDER_NUMBER: mark("Meaning", "Order number"),
    Meaning.LINE_ID: mark("Meaning", "Line number"),
    Meaning.MEMBER: mark("Meaning", "Salesperson"),
    Meaning.MEMBER_ID: mark("Meaning", "Salesperson's ID"),
    Meaning.EMPLOYEE_NUMBER: mark("Meaning", "Employee number"),
    Meaning.MANAGER: mark("Meaning", "Manager"),
    Meaning.TEAM: mark("Meaning", "Team"),
    Meaning.ROLE: mark("Meaning", "Position"),
    Meaning.CUSTOMER: mark("Meaning", "Customer"),
    Meaning.CUSTOMER_ID: mark("Meaning", "Customer ID"),
    Meaning.PRODUCT: mark("Meaning", "Product"),
    Meaning.PRODUCT_ID: mark("Meaning", "Product code"),
    Meaning.CATEGORY: mark("Meaning", "Category"),
    Meaning.PRODUCT_LINE: mark("Meaning", "Product line"),
    Meaning.CHANNEL: mark("Meaning", "Channel"),
    Meaning.REGION: mark("Meaning", "Region"),
    Meaning.QUANTITY: mark("Meaning", "Quantity"),
    Meaning.UNIT_PRICE: mark("Meaning", "Unit price"),
    Meaning.DISCOUNT: mark("Meaning", "Discount"),
    Meaning.AMOUNT: mark("Meaning", "Amount"),
    Meaning.COST: mark("Meaning", "Cost"),
    Meaning.UNIT_COST: mark("Meaning", "Unit cost"),
    Meaning.PROFIT: mark("Meaning", "Profit"),
    Meaning.MARGIN: mark("Meaning", "Margin"),
    Meaning.TAX: mark("Meaning", "Tax"),
    Meaning.TARGET: mark("Meaning", "Target"),
    Meaning.ATTAINMENT: mark("Meaning", "Attainment"),
    Meaning.GOAL: mark("Meaning", "Goal"),
    Meaning.PARENT_GOAL: mark("Meaning", "Part of the goal"),
    Meaning.METRIC: mark("Meaning", "Metric"),
    Meaning.SCOPE: mark("Meaning", "Limited to"),
    Meaning.KEY_RESULT: mark("Meaning", "Key result"),
    Meaning.MINIMUM: mark("Meaning", "Minimum"),
    Meaning.STRETCH: mark("Meaning", "Stretch value"),
    Meaning.WHY: mark("Meaning", "Why it matters"),
    Meaning.RECEIVED: mark("Meaning", "Amount received"),
    Meaning.OUTSTANDING: mark("Meaning", "Amount outstanding"),
    Meaning.CURRENCY: mark("Meaning", "Currency"),
    Meaning.EXCHANGE_RATE: mark("Meaning", "Exchange rate"),
    Meaning.STATUS: mark("Meaning", "Status"),
    Meaning.STAGE: mark("Meaning", "Stage"),
    Meaning.PROBABILITY: mark("Meaning", "Probability"),
    Meaning.OPENED_DAY: mark("Meaning", "Opened on"),
    Meaning.CLOSE_DATE: mark("Meaning", "Close date"),
    Meaning.CLOSED_DAY: mark("Meaning", "Closed on"),
    Meaning.WON: mark("Meaning", "Won (yes or no)"),
    Meaning.SHIP_DATE: mark("Meaning", "Ship date"),
    Meaning.DUE_DATE: mark("Meaning", "Due date"),
    Meaning.NUMBER: mark("Meaning", "Number"),
    Meaning.CONTRACT_NUMBER: mark("Meaning", "Contract number"),
    Meaning.OPPORTUNITY: mark("Meaning", "Opportunity"),
    Meaning.OPPORTUNITY_ID: mark("Meaning", "Opportunity ID"),
    Meaning.LEAD_ID: mark("Meaning", "Lead"),
    Meaning.CONTACT: mark("Meaning", "Contact"),
    Meaning.CONTACT_ID: mark("Meaning", "Contact ID"),
    Meaning.FIRST_NAME: mark("Meaning", "First name"),
    Meaning.LAST_NAME: mark("Meaning", "Last name"),
    Meaning.EMAIL: mark("Meaning", "E-mail"),
    Meaning.PHONE: mark("Meaning", "Phone"),
    Meaning.MOBILE: mark("Meaning", "Mobile"),
    Meaning.WECHAT: mark("Meaning", "WeChat"),
    Meaning.BIRTHDAY: mark("Meaning", "Birthday"),
    Meaning.DEPARTMENT: mark("Meaning", "Department"),
    Meaning.BUYING_ROLE: mark("Meaning", "Role in buying"),
    Meaning.MAIN_CONTACT: mark("Meaning", "Main contact"),
    Meaning.ADDRESS: mark("Meaning", "Address"),
    Meaning.INDUSTRY: mark("Meaning", "Industry"),
    Meaning.GRADE: mark("Meaning", "Grade"),
    Meaning.SOURCE: mark("Meaning", "Source"),
    Meaning.UNIT: mark("Meaning", "Unit"),
    Meaning.RETURNED: mark("Meaning", "Returned"),
    Meaning.HIRED_ON: mark("Meaning", "Hired on"),
    Meaning.LEFT_ON: mark("Meaning", "Left on"),
    Meaning.GENDER: mark("Meaning", "Gender"),
    Meaning.SALARY: mark("Meaning", "Pay"),
    Meaning.PAY_PART: mark("Meaning", "Part of pay"),
    Meaning.COMMISSION: mark("Meaning", "Commission"),
    Meaning.COMMISSION_RATE: mark("Meaning", "Commission rate"),
    Meaning.ACTIVITY: mark("Meaning", "Activity"),
    Meaning.MINUTES: mark("Meaning", "Minutes"),
    Meaning.SUBJECT: mark("Meaning", "Subject"),
    Meaning.CONTENT: mark("Meaning", "Content"),
    Meaning.NEXT_STEP: mark("Meaning", "Next step"),
    Meaning.NEXT_DAY: mark("Meaning", "Next contact on"),
    Meaning.LAST_CONTACT: mark("Meaning", "Last contact on"),
    Meaning.LOSS_REASON: mark("Meaning", "Reason for the loss"),
    Meaning.CONTRACT: mark("Meaning", "Contract name"),
    Meaning.METHOD: mark("Meaning", "Way of payment"),
    Meaning.WEBSITE: mark("Meaning", "Website"),
    Meaning.CREATED: mark("Meaning", "Created on"),
    Meaning.SHARE: mark("Meaning", "Share of the result"),
    Meaning.CRITERION: mark("Meaning", "Standard"),
    Meaning.WEIGHT: mark("Meaning", "Weight"),
    Meaning.SCORE: mark("Meaning", "Score"),
    Meaning.SELF_SCORE: mark("Meaning", "Own score"),
    Meaning.CRITERION_SCORE: mark("Meaning", "Score of a standard"),
    Meaning.COEFFICIENT: mark("Meaning", "Coefficient of pay"),
    Meaning.STRENGTHS: mark("Meaning", "What went well"),
    Meaning.TO_IMPROVE: mark("Meaning", "What could be better"),
    Meaning.COURSE: mark("Meaning", "Course"),
    Meaning.RESULT: mark("Meaning", "Outcome"),
    Meaning.PRIORITY: mark("Meaning", "Priority"),
    Meaning.EFFORT: mark("Meaning", "Effort (hours)"),
    Meaning.TASK_KIND: mark("Meaning", "Kind of task"),
    Meaning.MEMBER_VALUE: mark("Meaning", "Value of a person"),
    Meaning.MEASURE: mark("Meaning", "Target or actual"),
    Meaning.PERIOD_VALUE: mark("Meaning", "Value of a period"),
    Meaning.TOTAL: mark("Meaning", "Total (check)"),
    Meaning.ALIAS: mark("Meaning", "Also called"),
    Meaning.NOTE: mark("Meaning", "Note"),
    Meaning.IGNORED: mark("Meaning", "Not used"),
}


def kind_label(table: RecognisedTable) -> Text:
    """Return what kind of table it is: of results by person, by which periods."""
    if is_of_money_in(table):
        return _RECEIVED
    if table.kind is TableKind.MONTHLY_BY_MEMBER:
        periods = [one.period for one in table.columns if one.period is not None and one.meaning is not Meaning.TOTAL]
        if periods and all(one.week for one in periods):
            return _BY_WEEK
        if periods and all(one.day for one in periods):
            return _BY_DAY
    return KINDS[table.kind]


def is_of_money_in(table: RecognisedTable) -> bool:
    """Tell whether the sums by person and period of a table are of money received alone."""
    has = {one.meaning for one in table.columns}
    if Meaning.MEMBER_VALUE in has and word_in_names(table):
        return table.kind in _BY_PERIOD
    return table.kind in _BY_PERIOD and Meaning.RECEIVED in has and has.isdisjoint(_SOLD)
