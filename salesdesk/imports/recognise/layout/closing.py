"""Rows that close a table or a part of it and are no facts: sums that nothing calls so, counts and averages, what stands below a total."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from salesdesk.imports.recognise.columns.profiles import is_amount
from salesdesk.imports.recognise.columns.proof import HARDLY_CHANCE, NEAR, NO_CHANCE, likelihood, lowest
from salesdesk.imports.recognise.language.comparisons import compares
from salesdesk.imports.recognise.language.known import Known
from salesdesk.imports.recognise.language.titles import is_a_person, is_given
from salesdesk.imports.recognise.language.vocabulary import vocabulary
from salesdesk.imports.recognise.language.words import simplified, words_of
from salesdesk.imports.recognise.recognised import RecognisedColumn
from salesdesk.imports.recognise.terms import Meaning, meanings
from salesdesk.sheets.grid import Cell, SheetGrid
from salesdesk.sheets.values import parse_numbers

# "Total for Freeman Sporting Goods:55 Twin Lane", "Grand Totals (16 records)", "Totals - North", however long what follows is.
_LONG = re.compile(
    r"(?:(?:grand|overall|report|page|group|section|net)\s+)?(?:sub[\s-]?)?totals?\s+(?:for|of)\s"
    r"|(?:grand|overall|report)\s+(?:sub[\s-]?)?totals?\b"
    r"|(?:sub[\s-]?)?totals?\s*(?:[(:]|[-–—]\s)",
    re.IGNORECASE,
)
_TAX = re.compile(
    r"(?:营业税|增值税|销项税|税额|税金|加[:：]?\s*(?:营业|增值)?税|(?:sales )?tax|vat|gst|hst|mwst)"
    r"\s*[（(]?\s*(?:@?\s*\d+(?:\.\d+)?\s*%)?\s*[)）]?\s*[:：]?$",
    re.IGNORECASE,
)
_MOST_OF_TAX = 3
_SIGNS = re.compile(r"(?:\*{1,6}|[∑Σ]|=+>?)$")  # SAP writes a star for each level
_SUMMED = meanings("amount quantity cost profit target received outstanding period_value member_value total commission salary")
_NO_NAMES = _SUMMED | meanings(
    "ignored currency unit unit_price unit_cost discount margin tax attainment probability commission_rate pay_part weight share "
    "coefficient exchange_rate effort minutes score status note"
)
_FILLED = 0.9
_FEWEST, _SEVERAL, _MANY = 2, 3, 4
_ALIKE = 0.001
_LIKELY = 100
_LABEL_AND_FIGURE = 2

Numbers = dict[int, list[int | None]]


def says_long_total(text: str) -> bool:
    """Tell whether a text begins as totals do whose label goes on with what they are of."""
    return _LONG.match(text.strip()) is not None


def is_sum_sign(cells: Sequence[Cell]) -> bool:
    """Tell whether a row begins with a sign for a sum (*, **, Σ) instead of a word."""
    first = next((cell for cell in cells if cell is not None), None)
    return isinstance(first, str) and _SIGNS.match(first.strip()) is not None


def tax_label(cells: Sequence[Cell]) -> str | None:
    """Return the word of a row that adds the tax to the sum above it (營業稅5%), and is no line of its own; None when the row does not."""
    full = [cell for cell in cells if cell is not None]
    if len(full) > _MOST_OF_TAX or len(cells) < _MANY or not full or not isinstance(full[0], str):
        return None
    return full[0].strip() if _TAX.match(simplified(full[0].strip())) and all(map(is_amount, full[1:])) and len(full) > 1 else None


def aside_label(cells: Sequence[Cell]) -> str | None:
    """Return the word of a row that counts rows or averages them (Count, Avg), wherever it stands; None when the row does not."""
    texts = [cell for cell in cells if isinstance(cell, str) and cell.strip() and not is_amount(cell)]
    known = vocabulary().not_counted
    return texts[0].strip() if len(texts) == 1 and words_of(texts[0]) in known and any(map(is_amount, cells)) else None


def are_summed(columns: Sequence[RecognisedColumn]) -> list[int]:
    """Return the columns, by index, whose figures a total adds up."""
    return [one.index for one in columns if one.meaning in _SUMMED]


def are_names(columns: Sequence[RecognisedColumn]) -> list[RecognisedColumn]:
    """Return the columns that say what a row is of."""
    return [one for one in columns if one.meaning not in _NO_NAMES]


def unsaid_sums(
    grid: SheetGrid, rows: Sequence[int], columns: Sequence[RecognisedColumn], totals: Collection[int], known: Known, *, named: bool
) -> Iterator[int]:
    """Give the rows (0-based, of `rows`) that add up those above and lack what names these, or add up all, whatever they are called.

    `totals` are rows known as totals already; with `named` the last row counts too when it has a name of its own. Somebody who is known,
    or whose name is a person's, sold as much as all others together unless figures show that it is no chance.
    """
    figures = are_summed(columns)
    if len(rows) <= _FEWEST or not figures:
        return
    nameless = _nameless(grid, rows, [one.index for one in are_names(columns)])
    last = rows[-1] if named else None
    if not nameless and last is None:
        return
    if not nameless and not _may_be_sum(grid, rows, figures):
        return
    read: Numbers = {at: parse_numbers([grid.rows[row][at] for row in rows])[0] for at in figures}
    places = {row: place for place, row in enumerate(rows)}
    gone: set[int] = set()
    for row in nameless:
        if _adds_up(read, places[row], _since(rows, places[row], gone | set(totals)), gone) or _adds_up(read, places[row], 0, gone):
            gone.add(places[row])
            yield row
    if last is not None and not gone:
        proven = _proven(read, len(rows) - 1, fewest=_FEWEST if totals else 1)
        if proven >= (NO_CHANCE if proven and _is_somebody(grid, last, columns, known) else _LIKELY):
            yield last


def below_total(
    grid: SheetGrid,
    block: tuple[int, int],
    rows: Sequence[int],
    filled: Sequence[int],
    last_total: int | None,
    widest: int,
    figures: Sequence[int],
) -> list[int]:
    """Return the rows below the total of everything that are no facts, in a table of more columns (`block`: its first and last).

    They are a label and a figure (a draw, what is paid out), a label and a share of the total in each column (over-assignment 8 %), or
    called what no row of the table is called: a target, how far it is to that, last year. Nor are those with nothing under any of the
    `figures`, where the rows above have something, nor figures without a word.
    """
    if last_total is None or widest < _MANY:
        return []
    left, right = block
    total = grid.rows[last_total][left : right + 1]
    above = [row for row in rows if row < last_total]
    worded = bool(above) and not all(map(_is_figure_or_none, grid.rows[above[-1]][left : right + 1]))
    found = []
    for row in rows:
        if row > last_total:
            cells = grid.rows[row][left : right + 1]
            bare = bool(figures) and not any(is_amount(grid.rows[row][at]) for at in figures)
            if (
                bare
                or (worded and all(map(_is_figure_or_none, cells)))
                or (filled[row] <= _LABEL_AND_FIGURE and _is_label_and_figure(cells))
                or _is_of_total(cells, total)
            ):
                found.append(row)
    return found


def _is_figure_or_none(cell: Cell) -> bool:
    return cell is None or is_amount(cell)


def _is_label_and_figure(cells: Sequence[Cell]) -> bool:
    full = [cell for cell in cells if cell is not None]
    return len(full) == _LABEL_AND_FIGURE and isinstance(full[0], str) and not is_amount(full[0]) and is_amount(full[1])


def _is_of_total(cells: Sequence[Cell], total: Sequence[Cell]) -> bool:
    """Tell whether a row has one name and figures under those of the total that belong to it: all the same share of it, or called so."""
    names = [cell for cell in cells if cell is not None and not is_amount(cell)]
    both = [at for at, cell in enumerate(cells) if is_amount(cell) and is_amount(total[at])]
    if len(names) > 1 or len(both) < _FEWEST or any(is_amount(cell) and at not in both for at, cell in enumerate(cells)):
        return False
    return (bool(names) and compares(str(names[0]))) or (len(both) >= _SEVERAL and _is_share_of(cells, total, both))


def _is_share_of(cells: Sequence[Cell], total: Sequence[Cell], both: Sequence[int]) -> bool:
    own, whole = (parse_numbers([line[at] for at in both])[0] for line in (cells, total))
    shares = [number / base for number, base in zip(own, whole, strict=True) if number and base]
    return len(shares) == len(both) and max(shares) - min(shares) <= _ALIKE * abs(max(shares, key=abs))


def _may_be_sum(grid: SheetGrid, rows: Sequence[int], figures: Sequence[int]) -> bool:
    """Tell whether the first figure of the last row is the sum of those above: all others need not be read where it is none."""
    first = next((at for at in figures if is_amount(grid.rows[rows[-1]][at])), None)
    if first is None:
        return False
    numbers = parse_numbers([grid.rows[row][first] for row in rows])[0]
    return not numbers[-1] or abs(sum(number or 0 for number in numbers[:-1]) - numbers[-1]) <= NEAR


def _nameless(grid: SheetGrid, rows: Sequence[int], names: Sequence[int]) -> list[int]:
    """Return the rows where each column of `names` that the others fill is empty: the first such column settles it for most tables."""
    left: Sequence[int] = rows[_FEWEST:]
    any_is_full = False
    for at in names:
        if left and _is_full(grid, rows, at):
            any_is_full = True
            left = [row for row in left if grid.rows[row][at] in (None, "")]
    return list(left) if any_is_full else []


def _is_full(grid: SheetGrid, rows: Sequence[int], at: int) -> bool:
    cells = [grid.rows[row][at] for row in rows]
    return len(cells) - cells.count(None) - cells.count("") >= min(_FILLED * len(rows), len(rows) - 1)


def _since(rows: Sequence[int], place: int, totals: Collection[int]) -> int:
    """Return the place of the first row behind the last total above `place`."""
    before = [total for total in totals if total < rows[place]]
    return next((at for at in range(place) if rows[at] > max(before)), place) if before else 0


def _adds_up(read: Numbers, place: int, since: int, gone: Collection[int]) -> bool:
    """Tell whether the figures of a row are the sums of those from `since` on, in one column at least and in none that contradicts."""
    own = {at: values[place] for at, values in read.items() if values[place]}
    sums = {at: sum(read[at][other] or 0 for other in range(since, place) if other not in gone) for at in own}
    return place - since >= _FEWEST and any(abs(sums[at] - (own[at] or 0)) <= NEAR for at in own)


def _proven(read: Numbers, place: int, fewest: int) -> int:
    """Return of how many tables one has by chance a row all figures of which are sums of those above it; 0 where it has not.

    There have to be several figures (at least `fewest`) or a large one.
    """
    own = {at: values[place] or 0 for at, values in read.items() if values[place] is not None}
    hits = [at for at, number in own.items() if abs(sum(value or 0 for value in read[at][:place]) - number) <= NEAR and number]
    if place < _MANY - 1 or len(hits) < len([number for number in own.values() if number]):
        return 0
    lines = [[own[at], *(value or 0 for value in read[at][:place])] for at in hits]
    if len(set(map(tuple, lines))) >= _FEWEST:
        return likelihood(map(lowest, lines))
    found = likelihood(lines)
    return found if fewest == len(hits) == 1 and place >= _MANY and found >= HARDLY_CHANCE else 0


def _is_somebody(grid: SheetGrid, row: int, columns: Sequence[RecognisedColumn], known: Known) -> bool:
    """Tell whether a row is called by who or what is known, or by the name of a person."""
    named = sorted(columns, key=lambda one: one.meaning is not Meaning.MEMBER)
    cells = (cell.strip() for one in named if isinstance(cell := grid.rows[row][one.index], str))
    name = next((cell for cell in cells if cell and not is_amount(cell)), "")
    return known.is_anything(name) or (is_a_person(name) and is_given(name, known))
