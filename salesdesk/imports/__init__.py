"""From a sheet as it is to facts in the workspace: recognise, plan, apply; undo is `salesdesk.undo.undo`."""

from salesdesk.imports.apply import ImportResult, apply_plan
from salesdesk.imports.plan.choices import Choices, SameAs, TableChoice, table_id
from salesdesk.imports.plan.planned import Counts, ImportPlan, TablePlan
from salesdesk.imports.plan.rejected import write_rejected
from salesdesk.imports.plan.workbooks import plan_import, plan_workbooks
from salesdesk.imports.recognise.terms import Meaning, TableKind
from salesdesk.imports.targets import TARGETS

__all__ = [
    "TARGETS",
    "Choices",
    "Counts",
    "ImportPlan",
    "ImportResult",
    "Meaning",
    "SameAs",
    "TableChoice",
    "TableKind",
    "TablePlan",
    "apply_plan",
    "plan_import",
    "plan_workbooks",
    "table_id",
    "write_rejected",
]
