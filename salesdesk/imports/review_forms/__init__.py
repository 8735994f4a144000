"""Filled review forms: our own and a company's, read as they are, and taken in as scores."""

from salesdesk.imports.review_forms.apply import apply_forms
from salesdesk.imports.review_forms.mails import attached
from salesdesk.imports.review_forms.plan import FormPlan, plan_forms
from salesdesk.imports.review_forms.read import FilledForm, FilledRow, read_forms

__all__ = ["FilledForm", "FilledRow", "FormPlan", "apply_forms", "attached", "plan_forms", "read_forms"]
