"""Which program exported a table, and which of its objects it is: by the marks that it leaves and by the columns that it has."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from salesdesk import places
from salesdesk.imports.recognise.columns.meanings import Column
from salesdesk.imports.recognise.columns.profiles import fit
from salesdesk.imports.recognise.language.vocabulary import Use
from salesdesk.imports.recognise.language.words import words_of
from salesdesk.imports.recognise.terms import Meaning, TableKind, meanings
from salesdesk.sheets.values import text_of
from salesdesk.text import Text, mark

_HEADINGS = mark("Recognise", "Headings of {product}: {headings}")
_VALUES = mark("Recognise", "Record numbers of {product}: {headings}")
_COLUMN = mark("Recognise", "{product} calls it so.")

PRODUCTS = {
    "bigin": "Zoho Bigin",  # before its elder brother, whose marks it has too
    "zoho": "Zoho CRM",
    "fxiaoke": "纷享销客",
    "kingdee": "金蝶",
    "yonyou": "用友",
    "cordys": "CordysCRM",
    "wukong": "悟空 CRM",
    "lixiao": "励销云",
    "salesforce": "Salesforce",
    "hubspot": "HubSpot",
    "salesdesk": "SalesDesk",
}
_OUR_OWN = "salesdesk"  # known by the IDs of its rows

# Without a mark of its own a product is believed only where nearly all of an object's columns are there, and nearly no others.
_ALIKE, _FEWEST = 0.85, 6
# With one, custom columns may be as many as the known ones.
_SHARED = 0.5
_OF_SHEET = 0.6
_FEW_OBJECTS = 2
_SURE = 0.96
_WHOLE = frozenset({TableKind.ORDERS, TableKind.CONTRACTS})
_LINE, _SAID = meanings("quantity unit_price amount"), 0.85


@dataclass(frozen=True, slots=True)
class Thing:
    """One object of a product: what kind of table it makes, and its columns by their words (None: of no use)."""

    kind: TableKind
    columns: Mapping[str, Meaning | None]


@dataclass(frozen=True, slots=True)
class Product:
    """The marks of one product. Any of `together` (all of its headings) or `least` of `several` will do.

    `sheets` are what it calls the sheets of its exports: a mark where the columns are an object's too. `beside` are headings that any
    object may have, and speak of none.
    """

    code: str
    several: frozenset[str]
    least: int
    together: tuple[tuple[str, ...], ...]
    endings: tuple[str, ...]
    containing: tuple[str, ...]
    values: str
    sheets: frozenset[str]
    beside: frozenset[str]
    ignored: frozenset[str]
    things: tuple[Thing, ...]
    void: tuple[str, frozenset[str]] | None


@dataclass(frozen=True, slots=True)
class Found:
    """The product that wrote a table, why it is thought so, and which object of it."""

    code: str
    reason: Text
    thing: Thing | None
    ignored: frozenset[str]


@lru_cache(maxsize=1)
def products() -> tuple[Product, ...]:
    """Return what is known of each product."""
    return tuple(
        _product(code, tomllib.loads(places.resource("products", f"{code}.toml").read_text("utf-8")))
        for code in PRODUCTS
        if code != _OUR_OWN
    )


def _product(code: str, read: Mapping[str, Mapping[str, object]]) -> Product:
    marks: Mapping[str, object] = read["fingerprint"]

    def listed(name: str) -> tuple[str, ...]:
        found = marks.get(name, ())
        assert isinstance(found, list | tuple)
        return tuple(map(str, found))

    together = marks.get("together", ())
    assert isinstance(together, list | tuple)
    return Product(
        code=code,
        several=frozenset(listed("several")),
        least=int(str(marks.get("least", 2))),
        together=tuple(tuple(map(str, group)) for group in together),
        endings=listed("endings"),
        containing=listed("containing"),
        values=str(marks.get("values", "")),
        sheets=frozenset(listed("sheets")),
        beside=frozenset(map(words_of, listed("beside"))),
        ignored=frozenset(map(words_of, listed("ignored"))),
        things=tuple(_thing(one) for one in read.get("objects", {}).values()),
        void=_void(read.get("void")),
    )


def _void(read: Mapping[str, object] | None) -> tuple[str, frozenset[str]] | None:
    if read is None:
        return None
    values = read["values"]
    assert isinstance(values, list)
    return words_of(str(read["heading"])), frozenset(map(str, values))


def _thing(read: object) -> Thing:
    assert isinstance(read, dict)
    return Thing(TableKind(read["kind"]), {words_of(name): Meaning(to) if to else None for name, to in read["columns"].items()})


def product_of(columns: Sequence[Column], sheet: str = "") -> Found | None:
    """Return the program that wrote the table in `sheet`, None when it left no mark."""
    texts = [one.heading.text.strip() for one in columns]
    known = {_words(one) for one in columns} - {""}
    for one in products():
        if marks := _marks(one, texts):
            thing = _most_alike(one.things, known, _SHARED)
            return Found(one.code, _HEADINGS.fill(product=PRODUCTS[one.code], headings=tuple(marks[:4])), thing, one.ignored)
        if one.values and (value := _common_start(columns, one.values)):
            thing = _most_alike(one.things, known, _SHARED)
            return Found(one.code, _VALUES.fill(product=PRODUCTS[one.code], headings=value), thing, one.ignored)
        if sheet in one.sheets and (thing := _most_alike(one.things, known - one.ignored - one.beside, _OF_SHEET)):
            thing = None if thing.kind in _WHOLE and _has_lines(columns) else thing
            return Found(one.code, _HEADINGS.fill(product=PRODUCTS[one.code], headings=tuple(texts[:4])), thing, one.ignored)
    return _by_columns(texts, known)


def _has_lines(columns: Sequence[Column]) -> bool:
    """Tell whether orders or contracts are exported line by line: what is the whole one's stands on each of its lines then."""
    return all(any(one.score(meaning) >= _SAID for one in columns) for meaning in _LINE)


def _by_columns(texts: Sequence[str], known: set[str]) -> Found | None:
    alike = [(one, thing) for one in products() if (thing := _most_alike(one.things, known, _ALIKE)) and len(thing.columns) >= _FEWEST]
    if not alike:
        return None
    one, thing = max(alike, key=lambda pair: _likeness(pair[1], known))
    return Found(one.code, _HEADINGS.fill(product=PRODUCTS[one.code], headings=tuple(texts[:4])), thing, one.ignored)


def _words(column: Column) -> str:
    """Return the words of a heading, an id beside its look-up apart from it."""
    text = column.heading.text.strip()
    return words_of(text) if text.endswith(".id") else column.heading.words


def _likeness(thing: Thing, known: set[str]) -> float:
    """Return how well an object explains the columns; that it has many others counts little: people export what they need."""
    shared = len(known & thing.columns.keys())
    return shared / max(1, len(known)) + 0.25 * shared / len(thing.columns)


def _most_alike(things: Sequence[Thing], known: set[str], least: float) -> Thing | None:
    """Return the object that has most columns in common with the table; at least that share of the smaller of the two."""
    best = max(things, key=lambda one: _likeness(one, known), default=None)
    if best is None or not known:
        return None
    shared = len(known & best.columns.keys())
    if least == _ALIKE:
        return best if min(shared / len(known), shared / len(best.columns)) >= least else None
    if not any(sum(name in one.columns for one in things) <= _FEW_OBJECTS for name in known & best.columns.keys()):
        return None  # what all objects have says of none which it is
    return best if shared >= min(3, len(known)) and shared >= least * min(len(known), len(best.columns)) else None


def _marks(one: Product, texts: Sequence[str]) -> list[str]:
    """Return the headings that give a product away, none when they do not suffice."""
    heads = {text.removesuffix("（必填）").removesuffix("(必填)") for text in texts}
    found = [text for text in texts if one.endings and text.endswith(one.endings)]
    found += [text for text in texts if any(part in text.lower() for part in one.containing)]
    several = [text for text in texts if text.removesuffix("（必填）") in one.several]
    if len(several) >= one.least:
        found += several
    for group in one.together:
        parts = [_named(name, texts, heads) for name in group]
        if all(parts):
            found += [part for part in parts if part]
    return list(dict.fromkeys(found))


def _named(name: str, texts: Sequence[str], heads: set[str]) -> str | None:
    if name == "@owner":
        return next((text for text in texts if text.endswith((" Owner", " Owner.id", " Owner Name"))), None)
    if name == "@pair":
        return next((text for text in texts if text.endswith(".id") and text[:-3] in heads), None)
    return name if name in heads else None


def _common_start(columns: Sequence[Column], start: str) -> str | None:
    for one in columns:
        values = [text_of(cell) for cell in one.sample[:5] if cell is not None]
        if values and all(value.startswith(start) for value in values):
            return values[0]
    return None


def as_product_says(columns: Sequence[Column], found: Found) -> tuple[Column, ...]:
    """Return the columns with the meaning that the product gives to headings of its own."""
    known = found.thing.columns if found.thing else {}
    reason = _COLUMN.fill(product=PRODUCTS[found.code])
    return tuple(_as_said(one, known, found, reason) for one in columns)


def _as_said(column: Column, known: Mapping[str, Meaning | None], found: Found, reason: Text) -> Column:
    words = _words(column)
    if words not in known and words not in found.ignored:
        return column
    meaning = known.get(words) or Meaning.IGNORED
    fitting = fit(meaning, column.profile)
    if fitting < 0.5:
        return column
    kind = found.thing.kind if found.thing else None
    return replace(column, uses=(Use(meaning, _SURE * fitting, kind),), suffix=None, said=reason)
