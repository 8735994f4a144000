"""Rows that are in a sheet and count nowhere: void, cancelled or deleted, and what is a draft or was refused."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from salesdesk.imports.recognise.columns.meanings import Column
from salesdesk.imports.recognise.kinds.products import products
from salesdesk.imports.recognise.kinds.returns import is_type_of_rows
from salesdesk.imports.recognise.kinds.standing import standing
from salesdesk.imports.recognise.kinds.void_lines import with_lines
from salesdesk.imports.recognise.language.states import says, says_called_off
from salesdesk.imports.recognise.recognised import RecognisedColumn
from salesdesk.imports.recognise.terms import Meaning, TableKind
from salesdesk.sheets.grid import Cell, SheetGrid
from salesdesk.sheets.texts import NOTHING, plain, text_of, truth_of
from salesdesk.text import Text, mark

_VOIDS = mark("Recognise", "Void records, which are not counted: {n}")
_VOID = mark("Recognise", "{heading} is “{value}”: a void record, not counted")
_DRAFTS = mark("Recognise", "Drafts and what was refused, which do not count until they are in force: {n}")
_DRAFT = mark("Recognise", "{heading} is “{value}”: not in force, so that it does not count yet")
_UNSOLD = mark("Recognise", "Not sold (yet), so that they do not count: {n}")
_NOT_SOLD = mark("Recognise", "{heading} is “{value}”: not sold (yet), so that it does not count")
_UNPAID = mark("Recognise", "Not paid yet, so that they do not count as receipts: {n}")
_NOT_PAID = mark("Recognise", "{heading} is “{value}”: nothing has come in yet, so that it does not count")
_WAITING = mark("Recognise", "Rows that wait, while others of the sheet are finished; they do not count until they are as well: {n}")
_WAITS = mark("Recognise", "{heading} is “{value}”: it waits while others are finished, so that it does not count yet")
_NOT_OURS = mark("Recognise", "{heading} is “{value}”: no money that came in from a customer, not counted")
_OTHER_MONEY = mark("Recognise", "Money that went out, or came from others than customers, which is not counted: {n}")
_NONE_APPROVED = mark("Recognise", "“{heading}” says of no row that it is approved, so that all of them count: {n}")
_LEAVES_OUT = mark("Recognise", "Its cells say which rows do not count, and are left out: {n}")

_SUMMED_UP = {_DRAFT: _DRAFTS, _NOT_SOLD: _UNSOLD, _NOT_PAID: _UNPAID, _WAITS: _WAITING, _NOT_OURS: _OTHER_MONEY}

# Of customers, people or products such a column says something else than that a figure does not count.
_SALES = frozenset(
    (
        TableKind.SALE_LINES,
        TableKind.ORDERS,
        TableKind.RECEIPTS,
        TableKind.INVOICES,
        TableKind.CONTRACTS,
        TableKind.RETURNS,
    )
)
_SOLD = _SALES - {TableKind.RECEIPTS, TableKind.INVOICES, TableKind.RETURNS}
_FLAGGED = _SALES | {TableKind.OPPORTUNITIES}
_OFF = "(?:作废|废弃|取消|撤销|删除)"
_FLAG = re.compile(
    f"(?:是否)?(?:已|被)?{_OFF}(?:状态|标志|标识|标记|标|与否|否)?"
    r"|(?:is |was |has been )?(?:void(?:ed)?|cancell?ed|deleted)(?: (?:flag|status|indicator|mark|y n|yes no))?"
    r"|(?:void|cancel|cancell?ation|delete|deletion) (?:flag|status|indicator|mark)"
)
_VALID = re.compile(r"(?:是否)?(?:有效|生效)(?:状态|标志|标识|标记|与否|否)?|(?:is )?valid(?: (?:flag|status|indicator|y n|yes no))?")
# By whom or when: said of what is void only. A cancel date may be the day until which goods can be sent.
_BY_OR_AT = re.compile(
    f"(?:已|被)?{_OFF}(人|日期|时间)|(?:voided|cancell?ed|deleted) (by|at|on|date)|void (date)|date (?:voided|cancell?ed|deleted)"
)
_PEOPLE = frozenset({"人", "by"})
_VOID_WORDS = frozenset("作废 已作废 被作废 取消 已取消 撤销 已撤销 删除 已删除 废弃 已废弃 void voided cancelled canceled deleted".split())
_INVALID_WORDS = frozenset("无效 失效 已失效 未生效 invalid".split())
_TICKS = frozenset("√ ✓ ✔ ☑".split())
_CROSSES = frozenset("x × ✗ ✘ ✕".split())

# Exports of approvals (钉钉, 企业微信, 飞书) have what was refused or withdrawn among the rest.
_NOT_APPROVED = frozenset("拒绝 已拒绝 驳回 已驳回 不同意 撤销 已撤销 撤回 已撤回 未通过 审批拒绝 审批不通过 已终止".split())
_APPROVALS = ("审批结果", "审批状态", "当前审批状态", "流程状态")
# A state of the record itself; that of its delivery, its payment or its customer says nothing of whether it counts.
_STATE = re.compile(
    r"(?:销售|采购)?(?:订单|单据|数据|合同|发票|记录|业务|开票|回款|收款|保单|成交|签约|交易)?(?:的)?(?:当前)?(?:状态|审核状态|审批状态|生命状态|生效状态)"
    r"|(?:订单|单据|合同|协议)(?:的)?(?:当前)?阶段"
    r"|(?:(?:sales )?(?:order|so|document|doc|record|contract|invoice|receipt|approval|sale|sales|policy|deal|booking) )?(?:status|state)"
)
# What 金蝶, 用友 and 纷享销客 write of papers that nobody has approved. Money of such a receipt has not come in; an order of that state
# does not count where others of its sheet have gone further.
_UNAPPROVED = ("unapproved", "new_papers")
_PAID = re.compile(
    r"(?:是否)?(?:已)?(?:到账|到帐|回款|收款|付款|支付|入账|结清)(?:与否|否|标志|情况|状态)?"
    r"|(?:is )?(?:paid|received|settled)(?: (?:flag|status|y n|yes no))?|(?:payment|invoice|collection) (?:status|state)"
)
_WHOSE_MONEY = re.compile(r"(?:收款)?单据类型|票据类型|往来(?:单位|对象)?类型|(?:document|doc|voucher|payment|party|contact unit) type")
_RESULT = re.compile(r"(?:成交|跟进|销售|最终|签约|谈单)?结果|(?:sales? |deal |final )?(?:outcome|result)")
_APPROVED = re.compile(r"(?:是否)?(?:已)?(?:审核|审批|复核)(?:标志|标识|标记|与否|否)?|(?:is )?approved(?: (?:flag|y n|yes no))?")
# What programs that cannot leave a day open write instead.
_NO_DAYS = ("0000-00-00", "0001-01-01", "1899-12-3", "1900-01-0", "1900/1/0", "1900/1/1")


@dataclass(frozen=True, slots=True)
class Void:
    """The rows (0-based) of a table that do not count, each with the reason; what is to be said of them, and the columns that say so."""

    rows: Mapping[int, Text]
    notes: tuple[Text, ...]
    columns: tuple[RecognisedColumn, ...]


def void_rows(
    columns: Sequence[Column], grid: SheetGrid, rows: Sequence[int], decided: Sequence[RecognisedColumn], kind: TableKind
) -> Void:
    """Return the rows of a table of `kind` that do not count, and its `decided` columns with what they left out."""
    found: dict[int, Text] = {}
    said_in: dict[int, int] = {}
    status_at = next((one.index for one in decided if one.meaning is Meaning.STATUS), None)
    for column, why, at in _told(columns, grid, rows, kind, status_at):
        own = {row: why.fill(heading=column.heading.text, value=text_of(grid.rows[row][column.index])) for row in at if row not in found}
        found |= own
        said_in |= dict.fromkeys(own, column.index)
    by_column = Counter(said_in.values())
    found = with_lines(grid, rows, decided, found, said_in)
    notes = [note for column in columns for note in _none_left_out(column, grid, rows, kind)]
    counted = Counter(one.source for one in found.values())
    told = [(note, counted[why.source]) for why, note in _SUMMED_UP.items()]
    told.insert(0, (_VOIDS, len(found) - sum(n for _, n in told)))
    notes += [note.fill(n=n) for note, n in told if n]
    return Void(found, tuple(notes), tuple(_with_reason(one, by_column[one.index]) for one in decided))


def _none_left_out(column: Column, grid: SheetGrid, rows: Sequence[int], kind: TableKind) -> Iterator[Text]:
    """Say where a table counts although nothing in it was approved, or finished."""
    if kind in _SOLD and _STATE.fullmatch(column.heading.words):
        cells = [grid.rows[row][column.index] for row in rows]
        yield from standing(column.heading.text, column.heading.words, cells, kind).notes
    if kind in _SALES and kind is not TableKind.RECEIPTS and _STATE.fullmatch(column.heading.words):
        cells = [grid.rows[row][column.index] for row in rows]
        if not _unapproved(cells) and (n := sum(isinstance(one, str) and says(one, "unapproved") for one in cells)):
            yield _NONE_APPROVED.fill(heading=column.heading.text, n=n)


def _with_reason(column: RecognisedColumn, n: int) -> RecognisedColumn:
    """Return a column that is of no other use with what it is of use for: to leave `n` rows out."""
    return replace(column, reason=_LEAVES_OUT.fill(n=n)) if n and column.meaning is Meaning.IGNORED else column


def _told(
    columns: Sequence[Column], grid: SheetGrid, rows: Sequence[int], kind: TableKind, status_at: int | None
) -> Iterator[tuple[Column, Text, list[int]]]:
    """Give each column that says of rows that they do not count, how it is put, and the rows.

    What the one at `status_at` says of cancelled orders the plan reads, which knows those that are stored.
    """
    known: Mapping[str, frozenset[str]] = dict(one.void for one in products() if one.void) | dict.fromkeys(_APPROVALS, _NOT_APPROVED)
    for column in columns:
        words = column.heading.words
        may_flag = kind in _FLAGGED and any(one.fullmatch(words) for one in (_BY_OR_AT, _FLAG, _VALID))
        is_state = kind in _SALES and _STATE.fullmatch(words) is not None
        may_approve = kind in _SALES and _APPROVED.fullmatch(words) is not None
        may_sell = kind in _SOLD and (is_state or _says_whether_sold(column))
        may_owe = kind is TableKind.RECEIPTS and (is_state or _PAID.fullmatch(words) is not None)
        may_be_others = kind is TableKind.RECEIPTS and _WHOSE_MONEY.fullmatch(words) is not None
        if words not in known and not (may_flag or is_state or may_approve or may_sell or may_owe or may_be_others):
            continue  # the cells of all columns are many
        cells = {row: grid.rows[row][column.index] for row in rows}
        if words in known:
            yield column, _VOID, [row for row, cell in cells.items() if cell in known[words]]
        if may_flag and (is_void := _flag(words, cells)):
            yield column, _VOID, [row for row, cell in cells.items() if is_void(cell)]
        if is_state:
            groups = ("drafts", *(_UNAPPROVED if kind is TableKind.RECEIPTS else _unapproved(cells.values())))
            not_yet = {cell for cell in set(cells.values()) if isinstance(cell, str) and says(cell, *groups)}
            yield column, _DRAFT, [row for row, cell in cells.items() if cell in not_yet]
        if is_state and column.index != status_at:
            off = {cell for cell in set(cells.values()) if isinstance(cell, str) and says_called_off(cell)}
            yield column, _VOID, [row for row, cell in cells.items() if cell in off]
        if may_sell:
            answers = not is_state and _is_asked(column)
            unsold = {cell for cell in set(cells.values()) if says(text_of(cell), "not_sold") or (answers and _is_no(cell))}
            yield column, _NOT_SOLD, [row for row, cell in cells.items() if cell in unsold]
        if is_state and kind in _SOLD:
            stands = standing(column.heading.text, words, cells.values(), kind)
            yield column, _VOID, [row for row, cell in cells.items() if cell in stands.void]
            yield column, _WAITS, [row for row, cell in cells.items() if cell in stands.waiting]
        if may_owe and not any(isinstance(cell, int | float) and cell not in (0, 1) for cell in cells.values()):
            unpaid = {cell for cell in set(cells.values()) if says(text_of(cell), "unpaid", "waiting") or (not is_state and _is_no(cell))}
            yield column, _NOT_PAID, [row for row, cell in cells.items() if cell in unpaid]
        if may_be_others:
            others = {cell for cell in set(cells.values()) if says(text_of(cell), "not_from_customers")}
            yield column, _NOT_OURS, [row for row, cell in cells.items() if cell in others]
        if may_approve and (kind is TableKind.RECEIPTS or any(_is_yes(cell) or says(text_of(cell), "approved") for cell in cells.values())):
            yield column, _DRAFT, [row for row, cell in cells.items() if _is_no(cell) or says(text_of(cell), *_UNAPPROVED)]


def _says_whether_sold(column: Column) -> bool:
    """Tell whether a column says of each row whether it is a sale: 是否成交, 成交结果, or the type of its paper, which may be a quote."""
    return _is_asked(column) or _RESULT.fullmatch(column.heading.words) is not None or is_type_of_rows(column.heading.text)


def _is_asked(column: Column) -> bool:
    return bool(column.uses) and column.uses[0].meaning is Meaning.WON


def _unapproved(cells: Iterable[Cell]) -> tuple[str, ...]:
    """Return which words of states of orders mean that they are still to be approved: none where no other of the sheet has gone further.

    A list of orders may begin with new ones where nobody approves anything.
    """
    states = [one for one in set(cells) if isinstance(one, str) and plain(one) not in NOTHING and not says(one, "drafts")]
    if any(says(one, "approved") for one in states):
        return _UNAPPROVED
    return ("unapproved",) if any(not says(one, *_UNAPPROVED) for one in states) else ()


def _flag(words: str, cells: Mapping[int, Cell]) -> Callable[[Cell], bool] | None:
    """Return what tells by a cell whether its row is void, None where the heading or the other cells say something else."""
    filled = [cell for cell in cells.values() if not _is_nothing(cell)]
    if by_or_at := _BY_OR_AT.fullmatch(words):
        # What every row has is filled in beforehand.
        people = _PEOPLE & set(by_or_at.groups())
        return None if len(filled) == len(cells) else _is_somebody if people else _is_day
    valid = _VALID.fullmatch(words) is not None
    if not valid and not _FLAG.fullmatch(words):
        return None
    if any(isinstance(cell, int | float) and cell not in (0, 1) for cell in filled):
        return None  # how many were cancelled
    if valid:
        return _is_no
    # A cross beside nothing else marks what it stands for; beside ticks it says no.
    crosses = all(isinstance(cell, str) and plain(cell) in _CROSSES for cell in filled)
    return _is_somebody if crosses else _is_yes


def _is_nothing(cell: Cell) -> bool:
    return cell is None or (isinstance(cell, str) and plain(cell) in NOTHING) or text_of(cell).startswith(_NO_DAYS)


def _is_yes(cell: Cell) -> bool:
    word = plain(text_of(cell))
    return word in _VOID_WORDS or word in _TICKS or word == "t" or truth_of(word) is True


def _is_no(cell: Cell) -> bool:
    word = plain(text_of(cell))
    return word in _INVALID_WORDS or word in _CROSSES or word == "f" or (truth_of(word) is False and word not in NOTHING)


def _is_somebody(cell: Cell) -> bool:
    return isinstance(cell, str) and not _is_nothing(cell) and truth_of(cell) is None


def _is_day(cell: Cell) -> bool:
    if _is_nothing(cell):
        return False
    return isinstance(cell, date) or (isinstance(cell, str) and sum(one.isdigit() for one in cell) >= len("261001"))
