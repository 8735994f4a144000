"""Which program exported a table, by the marks that it leaves in headings and values."""

from __future__ import annotations

from collections.abc import Sequence

from salesdesk.imports.recognise.meanings import Column
from salesdesk.sheets.values import text_of
from salesdesk.text import Text, mark

_HEADINGS = mark("Recognise", "Headings of {product}: {headings}")
_VALUES = mark("Recognise", "Record numbers of {product}: {headings}")

PRODUCTS = {
    "zoho": "Zoho CRM",
    "bigin": "Zoho Bigin",
    "fxiaoke": "纷享销客",
    "kingdee": "金蝶",
    "yonyou": "用友",
    "cordys": "CordysCRM",
    "hubspot": "HubSpot",
    "salesdesk": "SalesDesk",
}

_FXIAOKE = frozenset({"生命状态", "锁定状态", "负责人主属部门", "归属部门", "业务类型", "归属组织", "相关团队"})
_FXIAOKE_ENDS = ("-普通成员-只读", "-普通成员-读写")
_ZOHO = frozenset({"Created Time", "Modified Time", "Modified By", "Created By", "Last Activity Time"})
_CORDYS = frozenset({"工号", "姓名", "部门", "职位", "手机号", "邮箱", "直属上级", "员工类型"})
_YONYOU = frozenset({"单据日期", "单据号", "存货编码", "存货名称"})
_KINGDEE = frozenset({"单据编号", "物料编码"})


def product_of(columns: Sequence[Column]) -> tuple[str | None, Text | None]:
    """Return the program that wrote the table and why, or (None, None)."""
    texts = [one.heading.text.strip() for one in columns]
    heads = set(texts)
    for product, marks in _marks(texts, heads):
        if marks:
            return product, _HEADINGS.fill(product=PRODUCTS[product], headings=", ".join(marks[:4]))
    for one in columns:
        values = [text_of(cell) for cell in one.sample[:5] if cell is not None]
        if values and all(value.startswith("zcrm_") for value in values):
            return "zoho", _VALUES.fill(product=PRODUCTS["zoho"], headings=values[0])
    return None, None


def _marks(texts: Sequence[str], heads: set[str]) -> list[tuple[str, list[str]]]:
    """Return for each product the headings that give it away (none when they do not suffice)."""
    owners = [text for text in texts if text.endswith(("Owner", "Owner.id", "Owner Name"))]
    pairs = [text for text in texts if text.endswith(".id") and text[:-3] in heads]
    required = [text for text in texts if text.endswith("（必填）")]
    fxiaoke = [text for text in texts if text.removesuffix("（必填）") in _FXIAOKE or text.endswith(_FXIAOKE_ENDS)]
    kingdee = [text for text in texts if text.endswith(("#名称", "#编码"))]
    return [
        ("bigin", pairs if pairs and heads & {"Deal Id", "Contact Id"} else []),
        ("zoho", [*heads & {"Record Id"}, *owners] if owners and ("Record Id" in heads or len(heads & _ZOHO) >= 2) else []),
        ("fxiaoke", fxiaoke + required if len(fxiaoke) >= 2 or required else []),
        ("kingdee", kingdee or (sorted(_KINGDEE) if heads >= _KINGDEE else [])),
        ("yonyou", sorted(heads & _YONYOU) if len(heads & _YONYOU) >= 3 else []),
        ("cordys", sorted(_CORDYS) if heads >= _CORDYS else []),
        ("hubspot", [text for text in texts if "hubspot" in text.lower()]),
    ]
