"""Finds the tables of a workbook and says what each of them and each of their columns is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from salesdesk.imports.recognise.copies import mark_copies
from salesdesk.imports.recognise.language.around import carry_unit
from salesdesk.imports.recognise.language.known import NOBODY, Known
from salesdesk.imports.recognise.layout.below_headings import below_headings
from salesdesk.imports.recognise.layout.called import SheetNames, names_of
from salesdesk.imports.recognise.layout.day_headings import with_day_headings
from salesdesk.imports.recognise.layout.field_forms import as_one_block
from salesdesk.imports.recognise.layout.heading_rows import below_its_title
from salesdesk.imports.recognise.layout.headless import as_headless
from salesdesk.imports.recognise.layout.named_above import named_above
from salesdesk.imports.recognise.layout.side_by_side import side_by_side
from salesdesk.imports.recognise.layout.stacked import apart
from salesdesk.imports.recognise.layout.tables import find_blocks
from salesdesk.imports.recognise.one_table import OneTable, Said
from salesdesk.imports.recognise.recognised import RecognisedTable
from salesdesk.imports.recognise.sums import Found
from salesdesk.sheets.grid import Workbook


def recognise(
    workbook: Workbook,
    said: Said | None = None,
    known: Known = NOBODY,
    go_on: Callable[[], None] = lambda: None,
    names: SheetNames | None = None,
) -> tuple[RecognisedTable, ...]:
    """Return every table found in `workbook`, in the order of its sheets.

    `said` are kinds given by the manager, by sheet and first row; `known` is who and what the workspace has already.
    `go_on` is called now and then, and may raise. `names` is what the names of sheets and files say, of all workbooks of an import.
    """
    found: list[Found] = []
    names = names_of([workbook], known) if names is None else names
    for sheet in workbook.sheets:
        grid = with_day_headings(sheet, [workbook.path.stem])
        found_blocks, filled = find_blocks(grid)
        blocks = [
            below_headings(grid, part) for block in found_blocks for whole in apart(grid, block) for part in side_by_side(grid, whole)
        ]
        go_on()
        called = names.get((workbook.path, grid.name))
        blocks = [below_its_title(grid, one) for one in as_headless(grid, as_one_block(grid, blocks))]
        carry_unit(blocks)
        whose = [named or called for named in named_above(grid, blocks, known)]
        made = [
            OneTable(workbook, grid, one, one.filled or filled, known, go_on).recognised(said or {}, by)
            for one, by in zip(blocks, whose, strict=True)
        ]
        found += [(replace(table, alone=len(made) == 1), wide) for table, wide in made]
    return mark_copies(found)
