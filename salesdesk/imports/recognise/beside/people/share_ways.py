"""The ways in which a row says what part of it is whose: shares or amounts beside names or below them, a ratio beside several names."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from salesdesk.imports.recognise.beside.people.shares import shares_of
from salesdesk.imports.recognise.columns.meanings import Column
from salesdesk.imports.recognise.language.known import Known, looks_like_a_person
from salesdesk.imports.recognise.language.second_people import SECOND
from salesdesk.imports.recognise.language.words import words_of
from salesdesk.imports.recognise.terms import Meaning, meanings
from salesdesk.sheets.grid import Cell, SheetGrid
from salesdesk.sheets.texts import plain, text_of
from salesdesk.sheets.values import parse_numbers

Line = list[tuple[str, Fraction]]
Row = Sequence[Cell]


@dataclass(frozen=True, slots=True)
class Parts:
    """What stands in `columns` is read together, as a column called `header` that is made of those called `people`.

    `read` gives the people of a row with their weights.
    """

    header: str
    people: tuple[str, ...]
    columns: tuple[Column, ...]
    read: Callable[[Row], Line]


_SHARE = re.compile(r"占比|比例|份额|分成|业绩比|share|split|percent|pct|credit")
_DIVIDED = re.compile(
    r"(?:业绩|销售|提成|佣金)?(?:分成|分配|归属|分摊|拆分)(?:人|人员|比例|明细|情况)?"
    r"|(?:credit|sales|commission|revenue|rep)? ?(?:split|shares?|credit)"
)
_NO_SHARE = re.compile(r"折扣|毛利|利润|税|完成|达成|回款|概率|discount|margin|profit|tax|probab|attain|achiev")
_SIGNS = re.compile(r"\s*[/:：、;；,，|+]\s*")
_ALL = re.compile(r"\s*[(（]?\s*100(?:\.0+)?\s*[%％]?\s*[)）]?\s*$")
_FIGURE = re.compile(r"\d+(?:\.\d+)?\s*[%％]?")
_OF_PARTS = meanings("amount received commission quantity")
_FEWEST = 2
_MOSTLY = 0.6
_PRESENT = 0.5
_NEAR = 100  # a hundredth, in ten-thousandths
_WHOLE = (10_000, 1_000_000)  # 1 and 100, in ten-thousandths
_SCALE = 10_000


def _number(cell: Cell) -> int:
    return abs(parse_numbers([cell])[0][0] or 0)


def _by_pairs(grid: SheetGrid, columns: Sequence[Column], sampled: Sequence[int], known: Known) -> Parts | None:
    """Rep 1 | Rep 1 % | Rep 2 | Rep 2 %: shares beside names, which add up to the whole."""
    pairs = [
        (person, share)
        for person, share in itertools.pairwise(columns)
        if _says_share(share) and share.profile.numbers >= _PRESENT and _names_people(person, known)
    ]
    lines = [_pairs_of(grid.rows[row], pairs) for row in sampled]
    if len(pairs) < _FEWEST or not _add_up(lines, several=True):
        return None
    return _of_pairs(pairs)


def _by_amounts(grid: SheetGrid, columns: Sequence[Column], sampled: Sequence[int], known: Known) -> Parts | None:
    """Rep 1 | Rep 1 Amount | Rep 2 | Rep 2 Amount: amounts beside names, which add up to that of the whole sale."""
    pairs = [
        (person, figures)
        for person, figures in itertools.pairwise(columns)
        if figures.profile.numbers >= _PRESENT and _names_people(person, known) and not _says_share(figures)
    ]
    used = {one.index for pair in pairs for one in pair}
    lines = [_pairs_of(grid.rows[row], pairs) for row in sampled]
    if len(pairs) < _FEWEST or not any(len(line) > 1 for line in lines):
        return None
    for whole in columns:
        if whole.index in used or not any(whole.score(meaning) >= _PRESENT for meaning in _OF_PARTS):
            continue
        stated = [_number(grid.rows[row][whole.index]) for row in sampled]
        both = [(said, sum(share for _, share in line)) for said, line in zip(stated, lines, strict=True) if line]
        agree = [said for said, added in both if abs(said - int(added * _SCALE)) <= _NEAR]
        if len(agree) >= _MOSTLY * len(both):
            return _of_pairs(pairs)
    return None


def _by_second(grid: SheetGrid, columns: Sequence[Column], sampled: Sequence[int], known: Known) -> Parts | None:
    """Owner | Secondary Rep | Secondary Split: what is not the second person's is the first one's."""
    first = next((one for one in columns if one.score(Meaning.MEMBER) >= _PRESENT and not SECOND.fullmatch(one.heading.words)), None)
    pairs = [
        (person, share)
        for person, share in itertools.pairwise(columns)
        if SECOND.fullmatch(person.heading.words) and _says_share(share) and share.profile.numbers >= _PRESENT
    ]
    if first is None or len(pairs) != 1 or not _names_people(first, known) or not _names_people(pairs[0][0], known):
        return None
    second, share = pairs[0]
    shares = [_number(grid.rows[row][share.index]) for row in sampled]
    whole = next((one for one in _WHOLE if max(shares) <= one), None)
    if whole is None:
        return None

    def read(cells: Row) -> Line:
        name, other, part = text_of(cells[first.index]), text_of(cells[second.index]), _number(cells[share.index])
        if not other or not 0 < part < whole:
            return [(name, Fraction(1))] if name else []
        return [(name, Fraction(whole - part, whole)), (other, Fraction(part, whole))] if name else [(other, Fraction(1))]

    return Parts(f"{first.heading.text} + {second.heading.text}", (first.heading.text, second.heading.text), (first, second, share), read)


def _by_headings(grid: SheetGrid, columns: Sequence[Column], sampled: Sequence[int], known: Known) -> Parts | None:
    """张三 | 李四 as headings with 60 % and 40 % below, beside the amount: shares of the row, which are none of its money."""
    if not any(one.score(Meaning.AMOUNT) >= _PRESENT for one in columns):
        return None
    named = {one.index: name for one in columns if one.profile.numbers >= _PRESENT and (name := _name_of(one, known)) is not None}
    people = [one for one in columns if one.index in named]

    def read(cells: Row) -> Line:
        shares = [(named[one.index], _number(cells[one.index])) for one in people]
        return [(name, Fraction(share, _SCALE)) for name, share in shares if share]

    if len(people) < _FEWEST or not _add_up([read(grid.rows[row]) for row in sampled], several=False):
        return None
    names = tuple(named.values())
    return Parts(" + ".join(names), names, tuple(people), read)


def _by_ratio(grid: SheetGrid, columns: Sequence[Column], sampled: Sequence[int], known: Known) -> Parts | None:
    """Ann Lee / Bob Ray beside 60/40: as many figures as people."""
    people = next((one for one in columns if one.score(Meaning.MEMBER) >= _PRESENT and one.profile.texts >= _PRESENT), None)
    share = next((one for one in columns if _SHARE.search(one.heading.words) and one.profile.texts >= 1 / 10), None)
    if people is None or share is None or people is share:
        return None

    def read(cells: Row) -> Line:
        text = text_of(cells[people.index])
        names, figures = _several(text), _figures(cells[share.index])
        return list(zip(names, figures, strict=True)) if len(names) == len(figures) > 1 else [(text, Fraction(1))] if text else []

    several = [row for row in sampled if len(_several(text_of(grid.rows[row][people.index]))) > 1]
    if not several or sum(len(read(grid.rows[row])) > 1 for row in several) < _MOSTLY * len(several):
        return None
    return Parts(f"{people.heading.text} + {share.heading.text}", (people.heading.text,), (people, share), read)


def _by_cells(grid: SheetGrid, columns: Sequence[Column], sampled: Sequence[int], known: Known) -> Parts | None:
    """业绩分成 with 张三 60% 李四 40% in a cell; a row that leaves it empty is that of the salesperson beside it."""
    split = next((one for one in columns if _DIVIDED.fullmatch(one.heading.words) and one.profile.texts >= _PRESENT), None)
    if split is None or split.score(Meaning.MEMBER) >= _PRESENT:
        return None
    owner = next((one for one in columns if one.score(Meaning.MEMBER) >= _PRESENT and one.profile.texts >= _PRESENT), None)

    def read(cells: Row) -> Line:
        text = text_of(cells[split.index])
        if (found := shares_of(text)) is not None:
            return list(found)
        name = _ALL.sub("", text) or (text_of(cells[owner.index]) if owner is not None else "")
        return [(name, Fraction(1))] if name else []

    full = [text for row in sampled if (text := text_of(grid.rows[row][split.index]))]
    told = [shares_of(text) is not None or looks_like_a_person(_ALL.sub("", text), known) for text in full]
    if not any(shares_of(text) for text in full) or sum(told) < _MOSTLY * len(told):
        return None
    return Parts(split.heading.text, (split.heading.text,), (split,) if owner is None else (split, owner), read)


WAYS = (_by_pairs, _by_amounts, _by_second, _by_headings, _by_ratio, _by_cells)


def _of_pairs(pairs: Sequence[tuple[Column, Column]]) -> Parts:
    people = tuple(person.heading.text for person, _ in pairs)
    return Parts(" + ".join(people), people, tuple(one for pair in pairs for one in pair), lambda cells: _pairs_of(cells, pairs))


def _pairs_of(cells: Row, pairs: Sequence[tuple[Column, Column]]) -> Line:
    """Return the people of a row with what stands beside them."""
    found = [(text_of(cells[person.index]), Fraction(_number(cells[share.index]), _SCALE)) for person, share in pairs]
    return [(name, share) for name, share in found if name]


def _says_share(column: Column) -> bool:
    words = column.heading.words
    return not _NO_SHARE.search(words) and (bool(_SHARE.search(words)) or column.heading.percent)


def _names_people(column: Column, known: Known) -> bool:
    names = [cell for cell in column.sample if isinstance(cell, str) and cell.strip()]
    if not names or max(_PRESENT, column.score(Meaning.CONTACT)) <= column.score(Meaning.CUSTOMER):
        return False
    return sum(looks_like_a_person(one, known) for one in names) >= _MOSTLY * len(names)


def _name_of(column: Column, known: Known) -> str | None:
    """Return whose column a heading says it is, without what stands above several of them: 业绩分成 above 张三 and 李四."""
    if any(use.score >= _PRESENT for use in column.uses) or column.heading.period is not None or column.said:
        return None
    parts = column.heading.text.split()
    ways = [
        column.heading.text,
        *(" ".join(parts[at:]) for at in range(1, len(parts)) if words_of(" ".join(parts[:at])) == column.heading.group),
    ]
    return next((one for one in reversed(ways) if looks_like_a_person(one, known)), None)


def _add_up(lines: Sequence[Line], *, several: bool) -> bool:
    sums = [sum(share for _, share in line) for line in lines if line]
    enough = any(len(line) > 1 for line in lines) or not several
    return enough and bool(sums) and any(sum(one * _SCALE == whole for one in sums) >= _MOSTLY * len(sums) for whole in _WHOLE)


def _several(text: str) -> list[str]:
    found = shares_of(text)
    return [name for name, _ in found] if found is not None and not any(map(str.isdigit, text)) else []


def _figures(cell: Cell) -> list[Fraction]:
    parts = _SIGNS.split(plain(text_of(cell)))
    return [Fraction(_number(part), _SCALE) for part in parts] if all(map(_FIGURE.fullmatch, parts)) else []
