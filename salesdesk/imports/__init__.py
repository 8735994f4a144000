"""From a sheet as it is to facts in the workspace: recognise, plan, apply; undo is `salesdesk.undo.undo`."""

from salesdesk.imports.apply import ImportResult, apply_plan
from salesdesk.imports.plan import plan_import, plan_workbooks
from salesdesk.imports.plan_choices import Choices, SameAs, TableChoice, table_id
from salesdesk.imports.planned import Counts, ImportPlan, TablePlan
from salesdesk.imports.recognised import Meaning, TableKind
from salesdesk.imports.rejected import write_rejected
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
