"""Where tables go. In this order they are planned, so that facts find the people and products of other files."""

from salesdesk.imports.plan.target import ImportTarget
from salesdesk.imports.recognise.terms import TableKind
from salesdesk.imports.targets.activities import ACTIVITIES
from salesdesk.imports.targets.contacts import CONTACTS
from salesdesk.imports.targets.contracts import CONTRACTS
from salesdesk.imports.targets.customers import CUSTOMERS
from salesdesk.imports.targets.goal_sheets import GOAL_SHEETS
from salesdesk.imports.targets.goals import GOALS
from salesdesk.imports.targets.invoices import INVOICES
from salesdesk.imports.targets.leads import LEADS
from salesdesk.imports.targets.monthly import MONTHLY
from salesdesk.imports.targets.opportunities import OPPORTUNITIES
from salesdesk.imports.targets.orders import ORDERS
from salesdesk.imports.targets.own import OWN
from salesdesk.imports.targets.payroll import PAYROLL
from salesdesk.imports.targets.products import PRODUCTS
from salesdesk.imports.targets.receipts import RECEIPTS
from salesdesk.imports.targets.returns import RETURNS
from salesdesk.imports.targets.reviews import REVIEWS
from salesdesk.imports.targets.roster import ROSTER
from salesdesk.imports.targets.sale_lines import SALE_LINES
from salesdesk.imports.targets.tasks import TASKS
from salesdesk.imports.targets.territories import TERRITORIES

TARGETS: tuple[ImportTarget, ...] = (
    OWN,
    ROSTER,
    TERRITORIES,
    PRODUCTS,
    CUSTOMERS,
    LEADS,  # after customers, of whom leads know less
    GOALS,
    GOAL_SHEETS,  # after targets: what these say of a month holds
    ORDERS,  # before their lines, which may know no day of their own
    SALE_LINES,
    RETURNS,  # after the sales, whose people they may leave to their order
    OPPORTUNITIES,
    RECEIPTS,
    INVOICES,
    CONTACTS,  # after sales to people, who are found among them
    ACTIVITIES,  # after deals and contacts, to which they are related
    TASKS,
    MONTHLY,
    CONTRACTS,  # after everything that brings sales, which they may say again
    PAYROLL,  # after everything that brings people
    REVIEWS,
)


def target_for(kind: TableKind) -> ImportTarget | None:
    """Return the target that takes tables of `kind`, None when there is none yet."""
    return next((one for one in TARGETS if kind in one.kinds), None)
