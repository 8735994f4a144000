"""What exists: the mapped classes, and the records that tables, forms, imports and exports read."""

from salesdesk.fields import Record
from salesdesk.model.activities import ACTIVITY, Activity
from salesdesk.model.base import Base, Sourced
from salesdesk.model.contacts import CONTACT, Contact
from salesdesk.model.facts import INVOICE, RECEIPT, SALE_LINE, Credit, ExchangeRate, Invoice, Receipt, SaleLine
from salesdesk.model.goals import GOAL, TARGET, CheckIn, Goal, KeyResult, Target
from salesdesk.model.imports import ImportBatch, ImportMemory, ImportSource
from salesdesk.model.improvement import NOTE, TEAM_CHANGE, ImprovementCheck, ImprovementPlan, Note, TeamChange
from salesdesk.model.journal import JournalAction, JournalBulk, JournalChange, JournalHold
from salesdesk.model.market import CUSTOMER, PRODUCT, Customer, Product
from salesdesk.model.opportunities import OPPORTUNITY, Opportunity
from salesdesk.model.pay import Award, PayAdjustment, PayDispute, Payout, PayOverlay, PayParameter, PayPlan, PayPlanVersion, PayRun, Reward
from salesdesk.model.people import MEMBER, TEAM, Alias, Member, Membership, Team
from salesdesk.model.plans import PLAN, TASK, Plan, PlanTemplate, PlanTemplateTask, Task
from salesdesk.model.reviews import (
    Review,
    ReviewAnswer,
    ReviewAppeal,
    ReviewCriterion,
    ReviewCycle,
    ReviewRater,
    ReviewScore,
    ReviewTalk,
    ReviewTemplate,
    ReviewVersion,
)
from salesdesk.model.settings import Setting

RECORDS: tuple[tuple[type[Base], Record], ...] = (
    (Team, TEAM),
    (Member, MEMBER),
    (Customer, CUSTOMER),
    (Contact, CONTACT),
    (Product, PRODUCT),
    (SaleLine, SALE_LINE),
    (Receipt, RECEIPT),
    (Invoice, INVOICE),
    (Target, TARGET),
    (Note, NOTE),
    (TeamChange, TEAM_CHANGE),
    (Goal, GOAL),
    (Plan, PLAN),
    (Task, TASK),
    (Activity, ACTIVITY),
    (Opportunity, OPPORTUNITY),
)

__all__ = [
    "RECORDS",
    "Activity",
    "Alias",
    "Award",
    "Base",
    "CheckIn",
    "Contact",
    "Credit",
    "Customer",
    "ExchangeRate",
    "Goal",
    "ImportBatch",
    "ImportMemory",
    "ImportSource",
    "ImprovementCheck",
    "ImprovementPlan",
    "Invoice",
    "JournalAction",
    "JournalBulk",
    "JournalChange",
    "JournalHold",
    "KeyResult",
    "Member",
    "Membership",
    "Note",
    "Opportunity",
    "PayAdjustment",
    "PayDispute",
    "PayOverlay",
    "PayParameter",
    "PayPlan",
    "PayPlanVersion",
    "PayRun",
    "Payout",
    "Plan",
    "PlanTemplate",
    "PlanTemplateTask",
    "Product",
    "Receipt",
    "Review",
    "ReviewAnswer",
    "ReviewAppeal",
    "ReviewCriterion",
    "ReviewCycle",
    "ReviewRater",
    "ReviewScore",
    "ReviewTalk",
    "ReviewTemplate",
    "ReviewVersion",
    "Reward",
    "SaleLine",
    "Setting",
    "Sourced",
    "Target",
    "Task",
    "Team",
    "TeamChange",
]
