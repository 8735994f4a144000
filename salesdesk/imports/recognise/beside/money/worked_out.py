"""Columns that the arithmetic of the rows tells, whatever they are called: price × quantity, amount less cost, result ÷ target."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import permutations

from salesdesk.imports.recognise.columns.meanings import Column
from salesdesk.imports.recognise.language.vocabulary import Use
from salesdesk.imports.recognise.terms import Meaning, TableKind
from salesdesk.text import Text, mark

_TIMES = mark("Recognise", "In nearly every row it is “{one}” × “{other}”.")
_LESS = mark("Recognise", "In nearly every row it is “{one}” less “{other}”.")
_SHARE = mark("Recognise", "In nearly every row it is “{one}” ÷ “{other}”.")
_OF_PIECE = mark("Recognise", "Times the quantity it gives “{whole}”: it is of one piece.")
_WEIGHED = mark("Recognise", "“{one}” times the weight: counted by that already.")
_POINTS = mark("Recognise", "Times the weight it gives “{whole}”: the score of the row.")

_KNOWN, _OPEN = 0.6, 0.5
_SURE, _BEST = 0.85, 0.97
_FEWEST, _NEARLY = 3, 0.9
_ONE, _CENT = 10_000, 100
_HUNDRED = 100 * _ONE
_ROUNDED = 60  # of a share: 0.6 %, as it is shown without decimals

Numbers = list[int | None]
Read = Mapping[int, Numbers]
Check = Callable[[int, int, int], bool]


def _is_product(a: int, b: int, c: int) -> bool:
    return abs(a * b // _ONE - c) <= max(_CENT, abs(c) // 500)


def _is_quotient(a: int, b: int, c: int) -> bool:
    return b != 0 and abs(c * b // _ONE - a) <= max(_CENT, abs(a) // 200)


def _is_difference(a: int, b: int, c: int) -> bool:
    return abs(a - b - c) <= _CENT


def _is_share(a: int, b: int, c: int) -> bool:
    return b != 0 and abs(a * _ONE // b - c) <= _ROUNDED


def _is_percentage(a: int, b: int, c: int) -> bool:
    return b != 0 and abs(a * _HUNDRED // b - c) <= _ROUNDED * 100


def _is_part(a: int, b: int, c: int) -> bool:
    return abs(a * b // _HUNDRED - c) <= max(_CENT, abs(c) // 200)


@dataclass(frozen=True, slots=True)
class _Relation:
    """What a column means that is worked out of two known ones."""

    one: Meaning
    other: Meaning
    found: Meaning
    checks: tuple[Check, ...]
    why: Text


_RELATIONS = (
    _Relation(Meaning.UNIT_PRICE, Meaning.QUANTITY, Meaning.AMOUNT, (_is_product,), _TIMES),
    _Relation(Meaning.AMOUNT, Meaning.UNIT_PRICE, Meaning.QUANTITY, (_is_quotient,), _SHARE),
    _Relation(Meaning.AMOUNT, Meaning.QUANTITY, Meaning.UNIT_PRICE, (_is_quotient,), _SHARE),
    _Relation(Meaning.UNIT_COST, Meaning.QUANTITY, Meaning.COST, (_is_product,), _TIMES),
    _Relation(Meaning.AMOUNT, Meaning.COST, Meaning.PROFIT, (_is_difference,), _LESS),
    _Relation(Meaning.AMOUNT, Meaning.PROFIT, Meaning.COST, (_is_difference,), _LESS),
    _Relation(Meaning.PROFIT, Meaning.AMOUNT, Meaning.MARGIN, (_is_share, _is_percentage), _SHARE),
    _Relation(Meaning.AMOUNT, Meaning.TARGET, Meaning.ATTAINMENT, (_is_share, _is_percentage), _SHARE),
    _Relation(Meaning.RECEIVED, Meaning.TARGET, Meaning.ATTAINMENT, (_is_share, _is_percentage), _SHARE),
    _Relation(Meaning.AMOUNT, Meaning.RECEIVED, Meaning.OUTSTANDING, (_is_difference,), _LESS),
    _Relation(Meaning.AMOUNT, Meaning.OUTSTANDING, Meaning.RECEIVED, (_is_difference,), _LESS),
    _Relation(Meaning.AMOUNT, Meaning.COMMISSION_RATE, Meaning.COMMISSION, (_is_product, _is_part), _TIMES),
)


def with_worked_out(columns: Sequence[Column], read: Read) -> tuple[Column, ...]:
    """Return the columns, those that no heading tells as what they are worked out to be of two others."""
    columns = _of_pieces(_points(columns, read), read)
    for relation in _RELATIONS:
        if any(one.score(relation.found) >= _OPEN for one in columns):
            continue
        found = next((one for one in columns if _may_be_found(one, read) and _of_two(columns, read, relation, one) is not None), None)
        pair = _of_two(columns, read, relation, found) if found is not None else None
        if found is None or pair is None:
            continue
        why = relation.why.fill(one=pair[0].heading.text, other=pair[1].heading.text)
        told = replace(found, uses=(Use(relation.found, _SURE, None),), suffix=None, said=why)
        columns = [told if one is found else one for one in columns]
    return tuple(columns)


def _may_be_found(column: Column, read: Read) -> bool:
    """Tell whether nothing is known of a column of figures, or no more than that it is a total of something."""
    if column.index not in read or column.said or column.boosted or column.heading.period is not None or not column.heading.text:
        return False
    return all(use.score < _OPEN or (use.meaning is Meaning.TOTAL and use.score < _KNOWN + 0.1) for use in column.uses)


def _of_two(columns: Sequence[Column], read: Read, relation: _Relation, found: Column) -> tuple[Column, Column] | None:
    ones, others = ([one for one in columns if one.index in read and _is(one, meaning)] for meaning in (relation.one, relation.other))
    for one in ones:
        for other in others:
            if len({one.index, other.index, found.index}) < 3:
                continue
            if any(_holds(read, one, other, found, check) for check in relation.checks):
                return one, other
    return None


def _is(column: Column, meaning: Meaning) -> bool:
    return bool(column.uses) and column.uses[0].meaning is meaning and column.uses[0].score >= _OPEN


def _holds(read: Read, one: Column, other: Column, found: Column, check: Check) -> bool:
    """Tell whether a relation holds in nearly all rows, and in rows that differ."""
    rows = [(a, b, c) for a, b, c in zip(read[one.index], read[other.index], read[found.index], strict=True) if a and b and c is not None]
    right = [row for row in rows if check(*row)]
    telling = {row for row in right if row[2] and row[2] not in row[:2]}
    return len(telling) >= _FEWEST and len(right) >= _NEARLY * len(rows)


def _of_pieces(columns: Sequence[Column], read: Read) -> Sequence[Column]:
    """Take a cost that times the quantity gives another cost for that of a piece, and the other for the cost."""
    if any(_is(one, Meaning.UNIT_COST) for one in columns):
        return columns
    quantities = [one for one in columns if one.index in read and _is(one, Meaning.QUANTITY)]
    costs = [one for one in columns if one.index in read and one.score(Meaning.COST) >= _OPEN]
    for piece, whole in permutations(costs, 2):
        if any(_holds(read, piece, quantity, whole, _is_product) for quantity in quantities):
            said = _OF_PIECE.fill(whole=whole.heading.text)
            told = {
                piece.index: replace(piece, uses=(Use(Meaning.UNIT_COST, _SURE, None),), suffix=None, said=said),
                whole.index: replace(whole, uses=(Use(Meaning.COST, _BEST, None),)),
            }
            return [told.get(one.index, one) for one in columns]
    return columns


def _points(columns: Sequence[Column], read: Read) -> Sequence[Column]:
    """Take points that times the weight of a standard give other points for the score, and these for no score of their own."""
    weights = [one for one in columns if one.index in read and one.score(Meaning.WEIGHT) >= _OPEN]
    if not weights or not any(one.score(Meaning.CRITERION) >= _OPEN for one in columns):
        return columns
    scores = [one for one in columns if one.index in read and (one.score(Meaning.SCORE) >= _OPEN or _may_be_found(one, read))]
    for points, weighed in permutations(scores, 2):
        if any(_holds(read, points, weight, weighed, check) for weight in weights for check in (_is_product, _is_part)):
            told = {
                points.index: replace(
                    points, uses=(Use(Meaning.SCORE, _BEST, TableKind.REVIEWS),), said=_POINTS.fill(whole=weighed.heading.text)
                ),
                weighed.index: replace(weighed, uses=(), suffix=None, said=_WEIGHED.fill(one=points.heading.text)),
            }
            return [told.get(one.index, one) for one in columns]
    return columns
