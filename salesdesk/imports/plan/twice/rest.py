"""What two sheets that look alike do not have in common: rows that differ in one thing, as corrected ones do, and rows left alone."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from salesdesk.imports.plan.twice.alike import Alike
from salesdesk.imports.plan.twice.sale import Sale
from salesdesk.imports.plan.twice.same_sale import Pair

_FEW = 5  # a fifth: another program may call everybody otherwise
_TELLING = ({"customer"}, {"product"}, {"amount", "member", "day"})  # one of these must agree: a day and an amount say too little
_SPELLED = ("member", "product")
_THINGS = ("amount", "customer", "member", "product", "day")


@dataclass(slots=True)
class Rest:
    """Rows of the first sheet beside those that are alike: the `same` nevertheless, those `changed` in one thing, those left `alone`.

    `otherwise` are alike, but for the salesperson or product that they name. Of the second sheet, rows without a counterpart are `missing`.
    """

    same: list[Pair] = field(default_factory=list)
    changed: list[Pair] = field(default_factory=list)
    otherwise: list[Pair] = field(default_factory=list)
    alone: list[Sale] = field(default_factory=list)
    missing: list[Sale] = field(default_factory=list)

    def leave_changed(self) -> None:
        """Take rows that differ for other ones."""
        self.alone += [one.sale for one in self.changed]
        self.missing += [one.others[0] for one in self.changed]
        self.changed, self.otherwise = [], []


def rest_of(own: Sequence[Sale], others: Sequence[Sale], common: Alike) -> Rest:
    """Return what `common` leaves of two sheets; nothing where less than half of the first is in it, or most of it has other days."""
    pairs = common.own
    if len(pairs) * 2 < len(own) or sum(one.sale.day == one.others[0].day for one in pairs) * 2 < len(pairs):
        return Rest()
    paired, told = {one.sale.place for one in pairs}, {one.sale.place for one in common.others}
    days = [one.day for one in own]
    mine = [one for one in own if one.place not in paired]
    theirs = [one for one in others if one.place not in told and min(days) <= one.day <= max(days)]
    single = _single(pairs)
    fields = [name for name in _THINGS if _both_say(name, own, others) and (name not in _SPELLED or _mostly_same(name, single))]
    rest = Rest()
    rest.same = _matched(mine, theirs, fields, alone=False)
    for thing in fields:
        rest.changed += _matched(mine, theirs, [name for name in fields if name != thing], alone=True)
    rest.otherwise = _otherwise(single, fields)
    rest.alone, rest.missing = mine, theirs
    return rest


def _matched(mine: list[Sale], theirs: list[Sale], fields: Collection[str], *, alone: bool) -> list[Pair]:
    """Return rows that say the same of `fields`, and take them out of both; where they are `alone` in that, so that it is no guess."""
    if len(fields) < 2 or not any(one.issubset(fields) for one in _TELLING) or not mine or not theirs:
        return []
    there: dict[tuple[object, ...], list[Sale]] = defaultdict(list)
    for one in theirs:
        there[_said(one, fields)].append(one)
    here = Counter(_said(one, fields) for one in mine)
    pairs: list[Pair] = []
    for one in mine:
        key = _said(one, fields)
        if (found := there.get(key)) and (not alone or (here[key] == 1 and len(found) == 1)):
            pairs.append(Pair(one, (found.pop(0),)))
    _leave(mine, [one.sale for one in pairs])
    _leave(theirs, [one.others[0] for one in pairs])
    return pairs


def _single(pairs: Sequence[Pair]) -> list[Pair]:
    """Return the pairs of one row and one row."""
    often: Mapping[object, int] = Counter(one.others[0].place for one in pairs)
    return [one for one in pairs if len(one.others) == 1 == often[one.others[0].place]]


def _both_say(name: str, own: Sequence[Sale], others: Sequence[Sale]) -> bool:
    return all(any(_value(one, name) is not None for one in sheet) for sheet in (own, others))


def _mostly_same(name: str, pairs: Sequence[Pair]) -> bool:
    """Tell whether two sheets call the same by one name: another program may spell its people and products otherwise."""
    return sum(_value(one.sale, name) == _value(one.others[0], name) for one in pairs) * 2 > len(pairs)


def _otherwise(pairs: Sequence[Pair], fields: Collection[str]) -> list[Pair]:
    """Return the rows that name another salesperson or product than the row there, where few do."""
    said = [name for name in _SPELLED if name in fields]
    found = [one for one in pairs if any(_value(one.sale, name) not in (None, _value(one.others[0], name)) for name in said)]
    return found if len(found) * _FEW <= len(pairs) else []


def _said(one: Sale, fields: Collection[str]) -> tuple[object, ...]:
    return tuple(_value(one, name) for name in fields)


def _value(one: Sale, name: str) -> str | int | None:
    value: str | int | None = getattr(one, name)
    return value


def _leave(sales: list[Sale], gone: Sequence[Sale]) -> None:
    places = {one.place for one in gone}
    sales[:] = [one for one in sales if one.place not in places]
