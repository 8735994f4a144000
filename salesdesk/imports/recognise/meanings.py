"""What each column of a table can mean: by the words of its heading, by its values, and by its neighbours."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from salesdesk.imports.recognise.headings import Heading
from salesdesk.imports.recognise.names import MEANINGS
from salesdesk.imports.recognise.profiles import Profile, fit
from salesdesk.imports.recognise.recognised import Meaning, RecognisedColumn, TableKind, YearMonth, meanings
from salesdesk.imports.recognise.vocabulary import Use, vocabulary
from salesdesk.sheets.grid import Cell
from salesdesk.sheets.values import parse_numbers
from salesdesk.text import Text, mark

_WORD = mark("Recognise", "The heading says so.")
_PART = mark("Recognise", "The heading ends with “{word}”.")
_VALUES = mark("Recognise", "The values look like it; the heading is not known.")
_PERIOD = mark("Recognise", "The heading names a period.")
_TOTAL = mark("Recognise", "The heading says total: used as a check, not counted again.")
_PRODUCT = mark("Recognise", "The heading says so, and unit price × quantity gives it in {share} % of the rows.")
_SECOND = mark("Recognise", "Another column is a better {meaning}.")
_NOT_HERE = mark("Recognise", "Not needed for this kind of table.")
_UNKNOWN = mark("Recognise", "The heading is not known.")

_SUFFIX = {"cjk": 0.65, "words": 0.65, "word": 0.48}
_LEAST = 0.5
_YES_NO = ("是否", "有无", "有無", "is ", "has ")
# One column each; the others have their own place or can stand side by side.
_MANY = meanings("period_value total pay_part ignored note attainment target")


@dataclass(frozen=True, slots=True)
class Column:
    """A column before it is decided: its heading, the look of its values, and what it can mean, best first."""

    index: int
    heading: Heading
    profile: Profile
    sample: tuple[Cell, ...]
    uses: tuple[Use, ...]
    suffix: str | None = None
    boosted: Text | None = None

    def score(self, meaning: Meaning) -> float:
        """Return how well the column can have `meaning` (0 to 1)."""
        return next((use.score for use in self.uses if use.meaning is meaning), 0.0)


def column_of(index: int, heading: Heading, profile: Profile, sample: Sequence[Cell]) -> Column:
    """Return what a column can mean on its own."""
    uses, suffix = _uses(heading)
    # 1, 2, 3 … under 编号 is a row number, no code of anything.
    uses = tuple(use for use in uses if use.score >= _LEAST or not profile.counting)
    fitting = [Use(use.meaning, use.score * fit(use.meaning, profile), use.kind) for use in uses]
    fitting = sorted((use for use in fitting if use.score > 0.15), key=lambda use: -use.score)
    if not fitting and not uses:
        fitting = _by_values(profile)
    return Column(index, heading, profile, tuple(sample), tuple(fitting), suffix)


def _uses(heading: Heading) -> tuple[tuple[Use, ...], str | None]:
    known = vocabulary().columns
    key = heading.words
    if exact := vocabulary().uses(key):
        return exact, None
    if key.startswith(_YES_NO):
        return (), None
    if " " in key:
        parts = key.split()
        ends = [" ".join(parts[at:]) for at in range(1, len(parts))]
    else:
        ends = [key[at:] for at in range(1, len(key) - 1)] if key and not key.isascii() else []
    for end in ends:
        share = _SUFFIX["cjk" if not end.isascii() else "words" if " " in end else "word"]
        uses = [use for use in known.get(end, ()) if use.score > 0.7 and use.meaning is not Meaning.IGNORED]
        if uses:
            return tuple(Use(use.meaning, use.score * share, None) for use in uses), end
    return (), None


def _by_values(profile: Profile) -> list[Use]:
    if profile.emails >= 0.8:
        return [Use(Meaning.EMAIL, 0.6, None)]
    if profile.real_dates >= 0.8 or (profile.dates >= 0.9 and profile.numbers < 0.5):
        return [Use(Meaning.DAY, 0.4, None)]
    return []


def with_neighbours(columns: Sequence[Column]) -> tuple[Column, ...]:
    """Return the columns with more trust in an amount that is unit price × quantity."""
    prices = [one for one in columns if one.score(Meaning.UNIT_PRICE) >= 0.4]
    quantities = [one for one in columns if one.score(Meaning.QUANTITY) >= 0.4]
    better: dict[int, Column] = {}
    for amount in columns:
        if amount.score(Meaning.AMOUNT) < 0.3 or not prices or not quantities:
            continue
        share = max(_product_share(price, quantity, amount) for price in prices for quantity in quantities)
        if share >= 0.9:
            uses = tuple(Use(use.meaning, 0.99, use.kind) if use.meaning is Meaning.AMOUNT else use for use in amount.uses)
            reason = _PRODUCT.fill(share=round(share * 100))
            uses = tuple(sorted(uses, key=lambda use: -use.score))
            better[amount.index] = Column(amount.index, amount.heading, amount.profile, amount.sample, uses, amount.suffix, reason)
    return tuple(better.get(one.index, one) for one in columns)


def _product_share(price: Column, quantity: Column, amount: Column) -> float:
    if len({price.index, quantity.index, amount.index}) < 3:
        return 0.0
    read = [parse_numbers(one.sample)[0] for one in (price, quantity, amount)]
    rows = [(a, b, c) for a, b, c in zip(*read, strict=True) if a is not None and b is not None and c is not None and a and b]
    if len(rows) < 3:
        return 0.0
    hits = sum(1 for a, b, c in rows if abs(a * b / 10_000 - c) <= max(100, abs(c) // 500))
    return hits / len(rows)


def decide(
    columns: Sequence[Column], kind: TableKind, wanted: frozenset[Meaning], unwanted: frozenset[Meaning], factor: int
) -> list[RecognisedColumn]:
    """Return one meaning for each column: what the kind of table wants goes before what the words alone say."""
    claims = sorted(
        ((use.meaning in wanted, _claim(column, use, kind), column, use) for column in columns for use in column.uses),
        key=lambda one: (-(one[1] + (0.5 if one[0] else 0.0)), one[2].index),
    )
    taken: set[Meaning] = set()
    chosen: dict[int, Use] = {}
    refused: dict[int, Text] = {}
    for wants, _, column, use in claims:
        if column.index in chosen:
            continue
        if use.meaning in unwanted or (use.score < _LEAST and not wants):
            refused.setdefault(column.index, _NOT_HERE)
        elif use.meaning in taken and use.meaning not in _MANY:
            refused.setdefault(column.index, _SECOND.fill(meaning=MEANINGS[use.meaning]))
        else:
            chosen[column.index] = use
            taken.add(use.meaning)
    return [_column(one, chosen.get(one.index), refused.get(one.index, _UNKNOWN), factor) for one in columns]


def _claim(column: Column, use: Use, kind: TableKind) -> float:
    """Return how strongly a column claims a meaning in a table of `kind`."""
    if use.meaning is Meaning.IGNORED:
        return use.score - 1.0
    if use.kind is kind:
        return use.score + 0.15
    # A word that means this in another kind of table means rather the other thing here.
    return use.score - (0.4 if use.kind is not None and len(column.uses) > 1 else 0.0)


def _column(column: Column, use: Use | None, refused: Text, factor: int) -> RecognisedColumn:
    heading = column.heading
    if use is None:
        return RecognisedColumn(column.index, heading.text, Meaning.IGNORED, 0.0, refused)
    reason = column.boosted if use.meaning is Meaning.AMOUNT and column.boosted else _reason(column, use)
    own = heading.factor if heading.factor is not None else factor
    return RecognisedColumn(
        index=column.index,
        header=heading.text,
        meaning=use.meaning,
        confidence=round(min(0.99, use.score), 2),
        reason=reason,
        factor=own if use.meaning in MONEY else 1,
        currency=heading.currency,
    )


def _reason(column: Column, use: Use) -> Text:
    if use.meaning is Meaning.TOTAL:
        return _TOTAL
    if column.suffix:
        return _PART.fill(word=column.suffix)
    return _WORD if vocabulary().uses(column.heading.words) else _VALUES


def period_column(column: Column, period: YearMonth, meaning: Meaning, factor: int) -> RecognisedColumn:
    """Return a column whose heading names the period of its values."""
    own = column.heading.factor if column.heading.factor is not None else factor
    factor = own if meaning in MONEY else 1
    return RecognisedColumn(column.index, column.heading.text, meaning, 0.95, _PERIOD, factor, column.heading.currency, period)


MONEY = meanings("amount cost profit target received outstanding period_value total salary pay_part commission unit_price unit_cost")
