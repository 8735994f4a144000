"""The import formats of CRM programs: which headings their templates have, in which order, and what of ours stands under each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from salesdesk.fields import Kind
from salesdesk.text import Text, mark

_REQUIRED = "（必填）"
_TRUTHS = {"True": "是", "False": "否"}
FIRST, LAST = "first", "last"
_PRICE = ("amount", "quantity")
_STATES = {"open": "进行中", "won": "赢单", "lost": "输单"}


@dataclass(frozen=True, slots=True)
class FormatColumn:
    """One heading. `source` is a field of the record; without one every row has `constant`, and nothing is read back.

    `times` is what our number is multiplied by (a fraction as per cent: 100), `words` are what they call our values. A program takes no
    row without a value where it is `required`.
    """

    heading: str
    source: str = ""
    kind: Kind = Kind.TEXT
    constant: str = ""
    times: int = 1
    words: Mapping[str, str] = field(default_factory=dict)
    begins: str | tuple[str, ...] = ""  # only values that begin so: the program's own ids, birthdays with their year
    part: str = ""  # of a person's name: FIRST or LAST
    required: bool = False
    first_of: tuple[str, ...] = ()  # the first of these fields that has a value
    per: tuple[str, ...] = ()  # the first of these two fields by the second: the price of a piece


@dataclass(frozen=True, slots=True)
class FormatSheet:
    """One sheet: its name, the record that it lists ("order" are our sale lines by order), its columns.

    Records without a value in the field `needs` are no rows of it. `stands_for` says what our records are there, where they have no own
    place.
    """

    name: str
    record: str
    columns: tuple[FormatColumn, ...]
    needs: str = ""
    stands_for: Text | None = None


def _fx(heading: str, source: str = "", kind: Kind = Kind.TEXT, *, required: bool = False, **more: object) -> FormatColumn:
    return FormatColumn(heading + (_REQUIRED if required else ""), source, kind, required=required, **more)  # type: ignore[arg-type]


def _fx_end(owner: str = "member_id") -> tuple[FormatColumn, ...]:
    return _fx("负责人", owner, required=True), _fx("业务类型", required=True, constant="预设业务类型")


_FXIAOKE: Mapping[str, tuple[FormatSheet, ...]] = {
    "customers": (
        FormatSheet(
            "客户导入模版",
            "customer",
            (
                _fx("客户名称", "name", required=True),
                _fx("客户编号", "code"),
                _fx("客户级别", "grade"),
                _fx("1级行业", "industry"),
                _fx("电话", "phone"),
                _fx("省", "region"),
                _fx("详细地址", "address"),
                _fx("备注", "note"),
                *_fx_end("owner_id"),
            ),
        ),
    ),
    "contacts": (
        FormatSheet(
            "联系人导入模版",
            "contact",
            (
                _fx("姓名", "name", required=True),
                _fx("客户名称", "customer_id", required=True),
                _fx("部门", "department"),
                _fx("职务", "title"),
                _fx("手机1", "mobile"),
                _fx("电话1", "phone"),
                _fx("邮件", "email"),
                _fx("主联系人", "is_main", words=_TRUTHS),
                _fx("备注", "note"),
                *_fx_end("owner_id"),
            ),
        ),
    ),
    "opportunities": (
        FormatSheet(
            "商机2.0导入模版",
            "opportunity",
            (
                _fx("商机名称", "name", required=True),
                _fx("客户名称", "customer_id", required=True),
                _fx("商机金额(元)", "amount", Kind.MONEY),
                _fx("预计成交日期", "close_on", Kind.DATE, required=True),
                _fx("商机阶段", "stage", required=True),
                _fx("阶段状态", "state", words=_STATES),
                _fx("赢率", "probability", Kind.NUMBER, times=100),
                _fx("备注", "note"),
                *_fx_end(),
            ),
        ),
    ),
    "orders": (
        FormatSheet(
            "销售订单导入模版",
            "order",
            (
                _fx("销售订单编号", "order_number"),
                _fx("客户名称", "customer_id", required=True),
                _fx("商机名称", "opportunity"),
                _fx("下单日期", "day", Kind.DATE, required=True),
                _fx("销售订单金额(元)", "amount", Kind.MONEY, required=True),
                *_fx_end(),
            ),
        ),
        FormatSheet(
            "订单产品导入模版",
            "sale_line",
            (
                _fx("销售订单编号", "order_number", required=True),
                _fx("产品名称", "product_id", required=True),
                _fx("数量", "quantity", Kind.NUMBER, required=True),
                _fx("价格", kind=Kind.MONEY, per=_PRICE),
                _fx("小计", "amount", Kind.MONEY),
                _fx("备注", "note"),
            ),
        ),
    ),
    "receipts": (
        FormatSheet(
            "回款导入模版",
            "receipt",
            (
                _fx("回款编号", "number"),
                _fx("客户名称", "customer_id", required=True),
                _fx("回款日期", "day", Kind.DATE, required=True),
                _fx("回款金额", "amount", Kind.MONEY, required=True),
                _fx("备注", "note"),
                *_fx_end(),
            ),
        ),
        FormatSheet(
            "回款明细导入模版",
            "receipt",
            (
                _fx("回款", "number", required=True),
                _fx("销售订单编号", "order_number", required=True),
                _fx("本次回款金额", "amount", Kind.MONEY, required=True),
            ),
            needs="order_number",
        ),
    ),
}

_ZOHO: Mapping[str, tuple[FormatSheet, ...]] = {
    "customers": (
        FormatSheet(
            "Accounts",
            "customer",
            (
                FormatColumn("Record Id", "code", begins="zcrm_"),
                FormatColumn("Account Owner", "owner_id"),
                FormatColumn("Account Name", "name", required=True),
                FormatColumn("Phone", "phone"),
                FormatColumn("Account Type", "grade"),
                FormatColumn("Billing Street", "address"),
                FormatColumn("Billing State", "region"),
                FormatColumn("Industry", "industry"),
                FormatColumn("Description", "note"),
            ),
        ),
    ),
    "contacts": (
        FormatSheet(
            "Contacts",
            "contact",
            (
                FormatColumn("Record Id", "number", begins="zcrm_"),
                FormatColumn("Contact Owner", "owner_id"),
                FormatColumn("First Name", "name", part=FIRST),
                FormatColumn("Last Name", "name", part=LAST, required=True),
                FormatColumn("Account Name", "customer_id"),
                FormatColumn("Email", "email"),
                FormatColumn("Title", "title"),
                FormatColumn("Department", "department"),
                FormatColumn("Phone", "phone"),
                FormatColumn("Mobile", "mobile"),
                FormatColumn("Date of Birth", "birthday", begins=("19", "20")),
                FormatColumn("Description", "note"),
            ),
        ),
    ),
    "opportunities": (
        FormatSheet(
            "Deals",
            "opportunity",
            (
                FormatColumn("Record Id", "number", begins="zcrm_"),
                FormatColumn("Deal Owner", "member_id"),
                FormatColumn("Amount", "amount", Kind.MONEY),
                FormatColumn("Deal Name", "name", required=True),
                FormatColumn("Closing Date", "close_on", Kind.DATE, required=True),
                FormatColumn("Account Name", "customer_id"),
                FormatColumn("Stage", "stage", required=True),
                FormatColumn("Probability (%)", "probability", Kind.NUMBER, times=100),
                FormatColumn("Created Time", "opened_on", Kind.DATE),
                FormatColumn("Description", "note"),
            ),
        ),
    ),
    "orders": (
        FormatSheet(
            "Sales Orders",
            "order",
            (
                FormatColumn("Subject", "order_number"),
                FormatColumn("SO Number", "order_number"),
                FormatColumn("Sales Order Owner", "member_id"),
                FormatColumn("Deal Name", "opportunity"),
                FormatColumn("Account Name", "customer_id", required=True),
                FormatColumn("Created Time", "day", Kind.DATE),
                FormatColumn("Status", constant="Created"),
                FormatColumn("Grand Total", "amount", Kind.MONEY),
            ),
        ),
        FormatSheet(
            "Ordered Items",
            "sale_line",
            (
                FormatColumn("SO Number", "order_number"),
                FormatColumn("Product Name", "product_id", required=True),
                FormatColumn("Quantity", "quantity", Kind.NUMBER, required=True),
                FormatColumn("List Price", kind=Kind.MONEY, per=_PRICE, required=True),
                FormatColumn("Total", "amount", Kind.MONEY),
                FormatColumn("Description", "note"),
            ),
        ),
    ),
    # Zoho CRM keeps no receipts: what was paid comes nearest to an invoice that is settled.
    "receipts": (
        FormatSheet(
            "Invoices",
            "receipt",
            (
                FormatColumn("Subject", first_of=("number", "order_number", "customer_id", "day"), required=True),
                FormatColumn("Invoice Number", "number"),
                FormatColumn("Invoice Owner", "member_id"),
                FormatColumn("Sales Order", "order_number"),
                FormatColumn("Invoice Date", "day", Kind.DATE),
                FormatColumn("Status", constant="Paid"),
                FormatColumn("Account Name", "customer_id", required=True),
                FormatColumn("Grand Total", "amount", Kind.MONEY),
                FormatColumn("Description", "note"),
            ),
            stands_for=mark("Export", "Zoho CRM keeps no receipts: each is written as an invoice that is paid."),
        ),
    ),
}

FORMATS: Mapping[str, Mapping[str, tuple[FormatSheet, ...]]] = {"fxiaoke": _FXIAOKE, "zoho": _ZOHO}
"""By program, and by what is exported."""

# Stages that a program has before somebody changes them; of others it has to be told first.
STAGES: Mapping[str, frozenset[str]] = {
    "fxiaoke": frozenset({"验证客户", "需求确定", "方案报价", "谈判审核", "赢单", "输单", "无效"}),
    "zoho": frozenset(
        {
            "Qualification", "Needs Analysis", "Value Proposition", "Identify Decision Makers", "Proposal/Price Quote",
            "Negotiation/Review", "Closed Won", "Closed Lost", "Closed Lost to Competition",
        }
    ),
}  # fmt: skip

NAMES: Mapping[str, str] = {"fxiaoke": "纷享销客", "zoho": "Zoho CRM"}


def sheet_like(record: str, headings: frozenset[str]) -> FormatSheet | None:
    """Return the sheet of a format that lists `record` and has most of `headings`; None when none shares two of them."""
    sheets = [one for program in FORMATS.values() for known in program.values() for one in known if one.record == record]
    best = max(sheets, key=lambda one: len(headings & {column.heading for column in one.columns}), default=None)
    return best if best is not None and len(headings & {column.heading for column in best.columns}) >= 2 else None
