"""What exists: the mapped classes, and the records that tables, forms, imports and exports read."""

from salesdesk.fields import Record
from salesdesk.model.base import Base, Sourced
from salesdesk.model.facts import RECEIPT, SALE_LINE, Credit, ExchangeRate, Receipt, SaleLine
from salesdesk.model.goals import GOAL, TARGET, CheckIn, Goal, KeyResult, Target
from salesdesk.model.imports import ImportBatch, ImportMemory, ImportSource
from salesdesk.model.journal import JournalAction, JournalBulk, JournalChange
from salesdesk.model.market import CUSTOMER, PRODUCT, Customer, Product
from salesdesk.model.pay import Award, PayAdjustment, PayDispute, Payout, PayParameter, PayPlan, PayPlanVersion, PayRun, Reward
from salesdesk.model.people import MEMBER, TEAM, Alias, Member, Membership, Team
from salesdesk.model.reviews import Review, ReviewCriterion, ReviewCycle, ReviewScore, ReviewTemplate
from salesdesk.model.settings import Setting

RECORDS: tuple[tuple[type[Base], Record], ...] = (
    (Team, TEAM),
    (Member, MEMBER),
    (Customer, CUSTOMER),
    (Product, PRODUCT),
    (SaleLine, SALE_LINE),
    (Receipt, RECEIPT),
    (Target, TARGET),
    (Goal, GOAL),
)

__all__ = [
    "RECORDS",
    "Alias",
    "Award",
    "Base",
    "CheckIn",
    "Credit",
    "Customer",
    "ExchangeRate",
    "Goal",
    "ImportBatch",
    "ImportMemory",
    "ImportSource",
    "JournalAction",
    "JournalBulk",
    "JournalChange",
    "KeyResult",
    "Member",
    "Membership",
    "PayAdjustment",
    "PayDispute",
    "PayParameter",
    "PayPlan",
    "PayPlanVersion",
    "PayRun",
    "Payout",
    "Product",
    "Receipt",
    "Review",
    "ReviewCriterion",
    "ReviewCycle",
    "ReviewScore",
    "ReviewTemplate",
    "Reward",
    "SaleLine",
    "Setting",
    "Sourced",
    "Target",
    "Team",
]
