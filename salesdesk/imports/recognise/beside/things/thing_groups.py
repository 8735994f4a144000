"""Things across (电机, 减速机), each with its quantity and its amount below: all of them count, each as a line of its own."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from salesdesk.imports.recognise.beside.things.channels import ALONE, LINES
from salesdesk.imports.recognise.columns.meanings import Column
from salesdesk.imports.recognise.language.known import NOBODY, looks_like_a_person
from salesdesk.imports.recognise.language.vocabulary import vocabulary
from salesdesk.imports.recognise.recognised import RecognisedColumn
from salesdesk.imports.recognise.terms import Meaning, TableKind
from salesdesk.sheets.values import parse_numbers
from salesdesk.text import mark

_EACH = mark("Recognise", "Every heading above has a quantity and an amount of its own: all of them count, each as a line of its own.")
# What says of when, of which way of counting or of which price the figures below are: no thing that is sold.
_NO_THING = re.compile(
    "本[年月季周期]|上[年月季周期]|[去今往前]年|同期|累计|预算|计划|实际|目标|任务|完成|预测|税|折|原价|退|赠|费"
    "|[当今昨本]日|[上下]半年|采购|进货|订货|入库|出库|库存|结存|期初|期末|发货|开票|销售|回款"
    r"|\b(?:current|previous|last|prior|this|ytd|budget|actual|plan|planned|target|forecast|tax|net|gross|before|after|returns?|returned|opening|closing|stock|purchased?|purchases|sales|sold|shipped|ordered"
    r"|invoiced|received|today|yesterday|mtd|qtd)\b"
)
_FEWEST = 2
_NEARLY, _CENT = 0.9, 100


def is_thing(group: str) -> bool:
    """Tell whether a heading above others (in the form of `words_of`) may name something that is sold."""
    known = vocabulary()
    if not group or group in known.totals or known.uses(group) or _NO_THING.search(group):
        return False
    return not group.startswith((*known.aside_starts, *known.forecasts))


def thing_amounts(
    columns: Sequence[Column], decided: Sequence[RecognisedColumn], kind: TableKind
) -> tuple[list[RecognisedColumn], tuple[int, ...]]:
    """Return what was `decided` with quantity and amount of all things counting, and the amounts by index; () where there are none.

    A column of their sums, where there is one, has to agree.
    """
    none = list(decided), ()
    if kind not in LINES or any(one.meaning in ALONE for one in decided):
        return none
    counted = [one for one in decided if one.meaning is Meaning.AMOUNT]
    groups: dict[str, dict[Meaning, list[Column]]] = defaultdict(lambda: defaultdict(list))
    for one in columns:
        if one.uses and one.uses[0].meaning in (Meaning.AMOUNT, Meaning.QUANTITY) and one.heading.period is None:
            groups[one.heading.group][one.uses[0].meaning].append(one)
    things = {name: found for name, found in groups.items() if is_thing(name)}
    pairs = [(found[Meaning.QUANTITY], found[Meaning.AMOUNT]) for found in things.values()]
    if len(things) < _FEWEST or len(counted) != 1 or any(len(quantity) != 1 or len(amount) != 1 for quantity, amount in pairs):
        return none
    if not any(one.meaning is Meaning.MEMBER for one in decided) and any(looks_like_a_person(name, NOBODY) for name in things):
        return none  # they are who sold, and no things
    amounts = [amount[0] for _, amount in pairs]
    if counted[0].index not in {one.index for one in amounts} or len({one.heading.words for one in amounts}) > 1:
        return none
    if not _make_the_total(amounts, columns, decided):
        return none
    number = {one.index: at for at, pair in enumerate(pairs, 1) for (one,) in pair}
    meant = {one.index: meaning for pair in pairs for (one,), meaning in zip(pair, (Meaning.QUANTITY, Meaning.AMOUNT), strict=True)}
    model = counted[0]
    told = [_told(one, meant[one.index], number[one.index], model) if one.index in meant else one for one in decided]
    return told, tuple(one.index for one in amounts)


def _told(column: RecognisedColumn, meaning: Meaning, number: int, model: RecognisedColumn) -> RecognisedColumn:
    found = replace(column, meaning=meaning, confidence=model.confidence, reason=_EACH, group=number)
    if meaning is Meaning.QUANTITY:
        return found
    return replace(found, factor=model.factor, currency=model.currency, decimal=column.decimal or model.decimal)


def _make_the_total(amounts: Sequence[Column], columns: Sequence[Column], decided: Sequence[RecognisedColumn]) -> bool:
    """Tell whether the amounts make the sum that another column has of them; True where none has."""
    totals = {one.index for one in decided if one.meaning is Meaning.TOTAL}
    wholes = [parse_numbers(one.sample)[0] for one in columns if one.index in totals and one.score(Meaning.QUANTITY) == 0]
    parts = [parse_numbers(one.sample)[0] for one in amounts]
    sums = [sum(part or 0 for part in row) for row in zip(*parts, strict=True)]
    return not wholes or any(_agree(whole, sums) for whole in wholes)


def _agree(whole: Sequence[int | None], sums: Sequence[int]) -> bool:
    rows = [(one, made) for one, made in zip(whole, sums, strict=True) if one is not None]
    return sum(abs(one - made) <= _CENT for one, made in rows) >= _NEARLY * len(rows)
