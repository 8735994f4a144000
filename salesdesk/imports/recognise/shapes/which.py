"""The shape of a table: one row a fact, or columns for periods, people or payments."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from salesdesk.imports.recognise.columns.meanings import Column
from salesdesk.imports.recognise.kinds.by_day import as_sold_each_day
from salesdesk.imports.recognise.kinds.by_thing import as_sums_of_things
from salesdesk.imports.recognise.kinds.contract_ledgers import as_contracts
from salesdesk.imports.recognise.kinds.evidence import as_evidenced
from salesdesk.imports.recognise.kinds.foreign import as_foreign, as_statement
from salesdesk.imports.recognise.kinds.must_have import as_not_sold
from salesdesk.imports.recognise.kinds.no_sales import as_quotation, as_sum_of_deals, as_sums_by_place, as_sums_of_shops
from salesdesk.imports.recognise.kinds.of_now import as_sums_of_now
from salesdesk.imports.recognise.kinds.papers_of_sales import as_paper
from salesdesk.imports.recognise.kinds.pivots import as_pivot
from salesdesk.imports.recognise.kinds.results import as_results
from salesdesk.imports.recognise.kinds.review_scores import graded_periods, of_periods, with_criteria
from salesdesk.imports.recognise.kinds.stage_changes import as_stage_changes
from salesdesk.imports.recognise.kinds.told_by_cells import as_spent, as_told_by_cells
from salesdesk.imports.recognise.kinds.weekdays import as_days_of_a_week
from salesdesk.imports.recognise.kinds.which import Verdict, as_said, kind_of
from salesdesk.imports.recognise.language.known import Known
from salesdesk.imports.recognise.recognised import RecognisedColumn
from salesdesk.imports.recognise.shapes.instalments import as_instalments
from salesdesk.imports.recognise.shapes.numbered import kind_of_payments, one_row, payment_columns
from salesdesk.imports.recognise.shapes.people_pairs import kind_of_pairs, pair_columns
from salesdesk.imports.recognise.shapes.people_wide import kind_of_people, people_columns
from salesdesk.imports.recognise.shapes.run_up import run_up
from salesdesk.imports.recognise.shapes.wide import kind_of_wide, period_columns, without_results
from salesdesk.imports.recognise.shapes.years_of_lists import stand_in_list
from salesdesk.imports.recognise.terms import TableKind


@dataclass(frozen=True, slots=True)
class Shape:
    """`apart` are the columns of periods, people or payments, by index; what the others mean is decided by the kind of the table."""

    name: str
    verdict: Verdict
    apart: Mapping[int, RecognisedColumn]


def shape_of(
    columns: Sequence[Column],
    known: Known,
    factor: int,
    names: Sequence[tuple[str, float]],
    titles: Sequence[str],
    rows: int,
    exported: TableKind | None,
) -> Shape:
    """Return the shape of a table and what kind it is; `exported` is the kind that a known product exported."""
    found = _shape(columns, known, factor, names, titles, rows, exported)
    pivot = as_pivot([*titles[-3:], *(one.heading.text for one in columns)])
    return Shape(found.name, pivot, found.apart) if pivot else found


def shape_as_said(shape: Shape, kind: TableKind) -> Shape:
    """Return `shape` for a table that the manager says is of `kind`: payments one after another make rows of their own in receipts only."""
    verdict = as_said(kind, shape.verdict)
    if shape.name != "numbered" or kind is TableKind.RECEIPTS:
        return replace(shape, verdict=verdict)
    return Shape("rows", verdict, one_row(shape.apart))


def _shape(
    columns: Sequence[Column],
    known: Known,
    factor: int,
    names: Sequence[tuple[str, float]],
    titles: Sequence[str],
    rows: int,
    exported: TableKind | None,
) -> Shape:
    if exported is None and (payments := payment_columns(columns, factor)):
        return Shape("numbered", kind_of_payments(payments), payments)
    periods, refused = run_up(columns, period_columns(columns, factor), names)
    if periods and stand_in_list(columns, periods):
        periods = {}
    if refused is not None:
        return Shape("months_wide", refused, periods)
    if periods:
        if (reviews := of_periods(columns, periods, names)) is not None:
            return Shape("months_wide", *reviews)
        verdict = as_spent(columns, as_statement(columns, kind_of_wide(columns, periods, names), names), names)
        return Shape("months_wide", verdict, without_results(periods, verdict.kind, names))
    if (graded := graded_periods(columns, names)) is not None:
        return Shape("months_wide", *graded)
    if exported is None and (pairs := pair_columns(columns, known, factor)):
        return Shape("people_wide", kind_of_pairs(pairs), pairs)
    if exported is None and (people := people_columns(columns, known, factor)):
        verdict = as_foreign(columns, kind_of_people(columns, people, names), names)
        return Shape("people_wide", verdict, people)
    verdict, criteria = with_criteria(columns, as_stage_changes(columns, kind_of(columns, names, rows, exported)), names)
    if exported is None:
        verdict = as_sums_of_things(columns, verdict, names)
        verdict = as_sum_of_deals(columns, as_quotation(columns, verdict, names, titles), rows)
        verdict = as_contracts(columns, as_instalments(columns, as_not_sold(columns, verdict, names)))
        verdict = as_paper(columns, verdict)
        verdict = as_sums_by_place(columns, as_sums_of_shops(columns, as_results(columns, verdict)))
        verdict = as_sold_each_day(columns, as_told_by_cells(columns, as_evidenced(columns, verdict, names), names))
    verdict = as_foreign(columns, as_sums_of_now(columns, verdict, names), names)
    return Shape("rows", as_days_of_a_week(columns, verdict), criteria)
