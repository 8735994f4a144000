"""Names and numbers of things that no vocabulary knows, "shop no." and "shop name": of customers, or of what an order has several of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from salesdesk.imports.recognise.columns.meanings import Column
from salesdesk.imports.recognise.language.vocabulary import Use, vocabulary
from salesdesk.imports.recognise.terms import Meaning
from salesdesk.sheets.grid import Cell
from salesdesk.text import mark

_THING = mark("Recognise", "The headings name and number a “{thing}”; it is taken for whom or what the rows are about.")
_SOLD = mark("Recognise", "The headings name and number a “{thing}”, and orders have several: it is what was sold.")

_NAME_ENDS = ("名称", "名", " name")
_CODE_ENDS = ("编号", "编码", "代码", "代号", "id", " id", " code", " no", " number", " key")
_LEAST, _KNOWN = 0.5, 0.85
_FEWEST, _MOSTLY = 2, 0.5


def with_things_named(columns: Sequence[Column]) -> tuple[Column, ...]:
    """Return the columns, "shop no." and "shop name" as a customer's or a product's, where nothing is known of shops."""
    words = {one.heading.words: one for one in columns}
    found: dict[int, Column] = {}
    for key, one in words.items():
        end = next((end for end in _NAME_ENDS if key.endswith(end) and len(key) > len(end)), None)
        if end is None or any(use.score >= _LEAST for use in one.uses):
            continue
        thing = key.removesuffix(end)
        if any(use.meaning is Meaning.IGNORED for use in vocabulary().uses(thing)):
            continue  # 仓库ID and 仓库名称: of no use by itself, and neither by its name
        code = next((words[thing + other] for other in _CODE_ENDS if thing + other in words), None)
        if code is None or any(use.score >= _KNOWN for use in code.uses):
            continue
        sold = _are_several(one, columns)
        said = (_SOLD if sold else _THING).fill(thing=thing.strip())
        names, codes = (Meaning.CUSTOMER, Meaning.PRODUCT), (Meaning.CUSTOMER_ID, Meaning.PRODUCT_ID)
        found[one.index] = replace(one, uses=_uses(*names, sold=sold), said=said)
        found[code.index] = replace(code, uses=_uses(*codes, sold=sold), said=said)
    return tuple(found.get(one.index, one) for one in columns)


def _uses(customer: Meaning, product: Meaning, *, sold: bool) -> tuple[Use, ...]:
    return (Use(product, 0.7, None),) if sold else (Use(customer, 0.55, None), Use(product, 0.5, None))


def _are_several(things: Column, columns: Sequence[Column]) -> bool:
    """Tell whether most orders of several rows have another one in each: an order has one customer."""
    number = next((one for one in columns if one.score(Meaning.ORDER_NUMBER) >= _KNOWN), None)
    if number is None:
        return False
    orders: dict[Cell, list[Cell]] = {}
    for order, thing in zip(number.sample, things.sample, strict=True):
        if order not in (None, "") and thing not in (None, ""):
            orders.setdefault(order, []).append(thing)
    several = [own for own in orders.values() if len(own) > 1]
    return len(several) >= _FEWEST and sum(len(set(own)) > 1 for own in several) > _MOSTLY * len(several)
