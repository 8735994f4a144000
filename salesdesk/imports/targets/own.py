"""SalesDesk's own exports, whatever they list: what was edited in between is taken back."""

from __future__ import annotations

from salesdesk.imports.own.plan import plan_own
from salesdesk.imports.plan.target import ImportTarget
from salesdesk.imports.recognise.terms import TableKind

OWN = ImportTarget("own", "", (TableKind.OWN,), plan_own)
