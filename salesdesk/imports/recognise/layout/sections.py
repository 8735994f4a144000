"""Words that stand alone above a block of rows (华东区, Region: East), made a column of those rows."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from salesdesk.imports.recognise.columns.meanings import Column, column_of
from salesdesk.imports.recognise.columns.profiles import is_amount, profile_of
from salesdesk.imports.recognise.language.headings import Heading, heading_text, read_heading
from salesdesk.imports.recognise.language.known import Known, looks_like_a_person
from salesdesk.imports.recognise.language.labels import HEADERS, are_people, called, meaning_of, said_by, unnumbered
from salesdesk.imports.recognise.language.titles import people_above, person_in
from salesdesk.imports.recognise.language.vocabulary import Use, vocabulary
from salesdesk.imports.recognise.language.words import has_chinese, words_of
from salesdesk.imports.recognise.layout.outline import Outline
from salesdesk.imports.recognise.layout.sayings import says
from salesdesk.imports.recognise.layout.tables import Block
from salesdesk.imports.recognise.layout.total_words import bare_of_total, repeated_headers, total_label
from salesdesk.imports.recognise.recognised import RecognisedColumn, Section
from salesdesk.imports.recognise.terms import Meaning
from salesdesk.sheets.grid import Cell, SheetGrid
from salesdesk.sheets.texts import text_of
from salesdesk.text import Text, mark

_NAMED = mark("Recognise", "Words alone in a row say it of the rows below: {labels}.")
_OPEN = mark("Recognise", "Words alone in a row: {labels}. Choose what they say of the rows below them.")
_LABEL = mark("Recognise", "“{label}” (row {row})")
_BOTH = mark("Recognise", "{one}, {other}")
_ASK = mark(
    "Recognise",
    "Words alone in a row stand in the column “{column}”: {labels}. If the rows below belong to them, choose there what they are.",
)
Starts = tuple[tuple[int, str | None], ...]
_BELOW = mark("Recognise", "The names of the rows below those that add them up.")
_CARRIED = mark("Recognise", "Only rows that add up others say something here: it is read as a column of the rows below them.")
_ORDINALS = "一二三四五六七八九"
_ORDINAL = re.compile(rf"\s*[(（]?([{_ORDINALS}])[)）]?\s*[、.．:：)）]")
_SHOWN = 5
_CELLS = 4  # of a line that says several things, "Team: North" beside "Month: March"
_NEARLY = 0.6
_OFTEN = 0.34  # in a list of names, where a row may be a name alone, so many rows are no labels
_SURE, _LIKELY = 0.9, 0.7
_SURELY, _LOOKED_AT = 0.85, 50


@dataclass(frozen=True, slots=True)
class Label:
    """A row of words alone: its place (0-based), as written, what is known of it, and how deep it is below other labels."""

    row: int
    text: str
    says: Mapping[Meaning, str]
    level: int = 0


@dataclass(frozen=True, slots=True)
class Sections:
    """The columns that labels make. `firm`: most labels are known for what they are, so that they are no rows of their own."""

    columns: tuple[Section, ...] = ()
    meanings: tuple[Meaning | None, ...] = ()
    labels: Mapping[int, str] = field(default_factory=dict)
    firm: bool = True


def widened(grid: SheetGrid, sections: Sequence[Section]) -> SheetGrid:
    """Return `grid` with the columns `sections` behind its own; unchanged where it has them already, or there are none."""
    if not sections or grid.width > sections[0].index:
        return grid
    rows: list[list[Cell]] = [[*row, *(one.at(number) for one in sections)] for number, row in enumerate(grid.rows, 1)]
    return replace(grid, rows=rows)


def find_sections(grid: SheetGrid, block: Block, filled: Sequence[int], known: Known, outline: Outline) -> Sections:
    """Return what lone words above the rows of `block`, its titles, and rows with the sums of others say of the rows."""
    if (groups := groups_as_sections(grid, block, outline, known)).columns:
        return groups
    headers = set(repeated_headers(grid, block))
    labels = _labels(grid, block, filled, headers, known)
    has = {use.meaning for at in range(block.left, block.right + 1) for use in _uses(grid, block, at)}
    if labels:
        labels = _of_people(labels, has, known)
    stacked = any(_next_filled(filled, one.row) in headers for one in labels)
    people = _of_stacked_people(block, labels, has, known) if stacked else []
    labels = people or labels
    first = _of_titles(block, known, deep=bool(labels)) if not people else None
    if first and not stacked:
        own = {meaning: value for meaning, value in first[1].items() if meaning not in _said_by_columns(grid, block)}
        first = (first[0], own) if own else None
    if first and (stacked or not labels):
        labels.insert(0, Label(block.headers[0], first[0], first[1]))
    if not labels:
        return Sections()
    found = _columns(grid.width, labels, stacked=stacked)
    chinese = any(has_chinese(one.text) for one in labels)
    many = len(found) > 1
    columns = [Section(grid.width + at, HEADERS[chinese] + (f" {at + 1}" if many else ""), starts) for at, (_, starts) in enumerate(found)]
    facts = sum(filled[row] > 1 for row in range(block.first, block.last + 1))
    rows = {one.row: one.text for one in labels if one.row >= block.first}
    few = len(rows) <= max(1, _OFTEN * facts)
    firm = few and (all(meaning for meaning, _ in found) or _in_order(list(rows.values())))
    return Sections(tuple(columns), tuple(meaning for meaning, _ in found), rows, firm)


def _in_order(labels: Sequence[str]) -> bool:
    """Tell whether labels are numbered as the parts of a list are: 一、经销商, 二、直供终端."""
    numbers = [match[1] for label in labels if (match := _ORDINAL.match(label))]
    return len(labels) > 1 and numbers == list(_ORDINALS[: len(labels)])


def _said_by_columns(grid: SheetGrid, block: Block) -> set[Meaning]:
    """Return what the columns that have a value in most rows say: there a line above the table speaks of the sheet, not of its rows."""
    rows = range(block.first, min(block.last, block.first + _LOOKED_AT) + 1)
    full = [
        at for at in range(block.left, block.right + 1) if sum(grid.rows[row][at] not in (None, "") for row in rows) >= _NEARLY * len(rows)
    ]
    return {uses[0].meaning for at in full if (uses := _uses(grid, block, at)) and uses[0].score >= _SURELY}


def groups_as_sections(grid: SheetGrid, block: Block, outline: Outline, known: Known) -> Sections:
    """Return what rows with the sums of the rows below them say of these: 华东区 is the region of its people."""
    header = grid.rows[block.headers[-1]]
    found: list[tuple[str, Meaning | None, Starts]] = []
    for at in outline.carried:
        heading = heading_text(header[at])
        starts = _starts(outline, {row: cell for row in outline.groups if (cell := grid.rows[row][at]) is not None})
        meaning = next((use.meaning for use in _uses(grid, block, at)), None) or _said(starts, known)
        found.append((heading or HEADERS[has_chinese(str(starts[0][1]))], meaning, starts))
    for level in sorted({one.level for one in outline.groups.values()}) if outline.leaf is not None else ():
        labels: dict[int, Cell] = {row: one.label for row, one in outline.groups.items() if one.level == level}
        starts = _starts(outline, labels)
        parts = composite(heading_text(header[outline.leaf or 0]))
        named = vocabulary().uses(parts[level]) if len(parts) > level + 1 else ()
        meaning = next((use.meaning for use in named), None) or _said(starts, known)
        found.append((HEADERS[has_chinese(str(starts[0][1]))], meaning, starts))
    many = Counter(heading for heading, _, _ in found)
    made: list[Section] = []
    for at, (heading, _, starts) in enumerate(found):
        made.append(Section(grid.width + at, f"{heading} {at + 1}" if many[heading] > 1 else heading, starts))
    return Sections(tuple(made), tuple(meaning for _, meaning, _ in found))


def below_groups(columns: Sequence[Column], outline: Outline, known: Known) -> tuple[Column, ...]:
    """Return the columns as they are without the rows of groups.

    What names the rows below groups is the last part of 区域/人员, else people where they look like it; a column in which only groups
    say something says nothing.
    """
    return tuple(
        _below(one, known) if one.index == outline.leaf else _carried(one) if one.index in outline.carried else one for one in columns
    )


def _carried(column: Column) -> Column:
    return replace(column, uses=(), suffix=None, said=_CARRIED)


def _below(column: Column, known: Known) -> Column:
    parts = composite(column.heading.text)
    if len(parts) > 1:
        named = column_of(column.index, replace(column.heading, words=parts[-1]), column.profile, column.sample, known)
        if named.uses:
            return replace(named, heading=column.heading, said=_BELOW)
    names = [cell for cell in column.sample if isinstance(cell, str)]
    if not any(use.score >= _LIKELY for use in column.uses) and names and all(looks_like_a_person(one, known) for one in names):
        return replace(column, uses=(Use(Meaning.MEMBER, _LIKELY, None),), said=_BELOW)
    return column


def _starts(outline: Outline, said: Mapping[int, Cell]) -> Starts:
    """Return from which row on what holds: what a group says ends with the next one that is no deeper."""
    deepest = max((outline.groups[row].level for row in said), default=0)
    starts: list[tuple[int, str | None]] = []
    for row, one in sorted(outline.groups.items()):
        since = min(row, one.first) + 1
        if row in said:
            starts.append((since, bare_of_total(text_of(said[row])) or None))
        elif one.level <= deepest:
            starts.append((since, None))
    return tuple(starts)


def _said(starts: Starts, known: Known) -> Meaning | None:
    return meaning_of([said_by(label, known) or {} for _, label in starts if label])


def composite(heading: str) -> list[str]:
    """Return the parts of a heading that names two things, 区域/人员, in the form of words."""
    return [words_of(part) for part in re.split(r"[/／、|>]|->", heading) if part.strip()]


def section_columns(grid: SheetGrid, sections: Sections, rows: Sequence[int]) -> list[Column]:
    """Return the columns of `sections` before it is decided what they mean; `grid` has them already."""
    found = []
    for one, meaning in zip(sections.columns, sections.meanings, strict=True):
        cells = [grid.rows[row][one.index] for row in rows]
        uses = () if meaning is None else (Use(meaning, _SURE if meaning is not Meaning.MEMBER else _LIKELY, None),)
        told = (_OPEN if meaning is None else _NAMED).fill(labels=_listed([start for start in one.starts if start[1]]))
        found.append(
            Column(one.index, Heading(one.header, words_of(one.header), made=True), profile_of(cells), tuple(cells), uses, said=told)
        )
    return found


def open_notes(sections: Sections, columns: Sequence[RecognisedColumn]) -> list[Text]:
    """Return what is to be said of the labels that nobody knows the meaning of."""
    unused = {one.index for one in columns if one.meaning is Meaning.IGNORED}
    open_ = [one for one, meaning in zip(sections.columns, sections.meanings, strict=True) if meaning is None and one.index in unused]
    return [_ASK.fill(column=called(one.header), labels=_listed([start for start in one.starts if start[1]])) for one in open_]


def _listed(starts: Sequence[tuple[int, str | None]]) -> Text | str:
    told: Text | str = ""
    for row, label in starts[:_SHOWN]:
        one = _LABEL.fill(label=label, row=row)
        told = one if not told else _BOTH.fill(one=told, other=one)
    return told


def _uses(grid: SheetGrid, block: Block, at: int) -> tuple[Use, ...]:
    return vocabulary().uses(read_heading(heading_text(grid.rows[block.headers[-1]][at])).words)


def _labels(grid: SheetGrid, block: Block, filled: Sequence[int], headers: set[int], known: Known) -> list[Label]:
    """Return the rows of words alone that have rows below them, each with its level."""
    found: list[Label] = []
    facts_since = True
    rows = range(block.last, block.first - 1, -1)
    last_fact = next((row for row in rows if filled[row] > 1 and row not in headers and not says(grid, row)), -1)
    wide = block.right - block.left >= 2
    for row in range(block.first, last_fact):
        if not filled[row] or row in headers:
            continue
        label = _label(grid, block, row, known) if filled[row] <= _CELLS else None
        if label is None or not (label.says or wide):
            # A total closes what is above it; the labels after it are as deep as those before.
            facts_since = facts_since or filled[row] > 1
            continue
        found.append(replace(label, level=0 if facts_since else found[-1].level + 1 if found else 0))
        facts_since = False
    return _levelled(found, filled, headers)


def _label(grid: SheetGrid, block: Block, row: int, known: Known) -> Label | None:
    cells = [(at, cell) for at, cell in enumerate(grid.rows[row][block.left : block.right + 1]) if cell is not None]
    if not all(isinstance(cell, str) and not is_amount(cell) for _, cell in cells):
        return None
    texts = [heading_text(cell) for _, cell in cells]
    if len(texts) > 1 and not all(":" in text or "：" in text for text in texts):
        return None
    text = " ".join(texts)
    if total_label(grid.rows[row][block.left : block.right + 1]) or words_of(text).startswith(vocabulary().note_starts):
        return None
    says = said_by(text, known)
    if says is None:
        return None
    merged = any(one.top <= row <= one.bottom and one.right > one.left and one.left == block.left for one in grid.merged)
    return Label(row, text, says) if says or merged or cells[0][0] == 0 else None


def _levelled(labels: list[Label], filled: Sequence[int], headers: set[int]) -> list[Label]:
    """Return the labels with their levels: below one another where they are stacked, else as deep as others of their kind."""
    if not any(one.level for one in labels):
        return labels
    kinds: dict[frozenset[Meaning], int] = {}
    stacked = {at for at, one in enumerate(labels) if one.level or (at + 1 < len(labels) and labels[at + 1].level)}
    for at in stacked:
        kinds.setdefault(frozenset(labels[at].says), labels[at].level)
    deepest = max(one.level for one in labels)
    return [one if at in stacked else replace(one, level=kinds.get(frozenset(one.says), deepest)) for at, one in enumerate(labels)]


def _of_people(labels: list[Label], has: set[Meaning], known: Known) -> list[Label]:
    """Return the labels of nobody known as those of people, where all of one level look like people and no column names any."""
    if Meaning.MEMBER in has:
        return labels
    for level in {one.level for one in labels}:
        own = [one for one in labels if one.level == level]
        if not any(one.says for one in own) and are_people([unnumbered(one.text) for one in own], known):
            labels = [replace(one, says={Meaning.MEMBER: unnumbered(one.text)}) if one.level == level else one for one in labels]
    return labels


def _of_stacked_people(block: Block, labels: list[Label], has: set[Meaning], known: Known) -> list[Label]:
    """Return the labels of tables below one another, each under a person's name, with the name above the first; else []."""
    if Meaning.MEMBER in has or not block.titles or any(one.level or set(one.says) - {Meaning.MEMBER} for one in labels):
        return []
    title = next((line for line in reversed(block.titles) if person_in(unnumbered(line), known)), block.titles[-1])
    named = [Label(block.headers[0], title, {}), *labels]
    names = people_above([one.text for one in named], known)
    return [replace(one, says={Meaning.MEMBER: name}) for one, name in zip(named, names, strict=True)] if names else []


def _of_titles(block: Block, known: Known, *, deep: bool) -> tuple[str, Mapping[Meaning, str]] | None:
    """Return what the lines above a table say of its rows; without labels further down only a team, a region and the like."""
    known = known if deep else Known(key=known.key, teams=known.teams)
    says: dict[Meaning, str] = {}
    for line in block.titles:
        said = said_by(line, known) or {}
        own = not deep and ":" not in line and "：" not in line  # a company alone above a table is whose sheet it is
        says |= {meaning: value for meaning, value in said.items() if not own or meaning is not Meaning.CUSTOMER}
    if not deep:
        says = {meaning: value for meaning, value in says.items() if meaning not in (Meaning.MONTH, Meaning.DAY)}
    return (block.titles[-1], says) if says else None


def _columns(width: int, labels: Sequence[Label], *, stacked: bool) -> list[tuple[Meaning | None, tuple[tuple[int, str | None], ...]]]:
    """Return for each column that the labels make what it means, and from which row on which words hold."""
    found: list[tuple[Meaning | None, tuple[tuple[int, str | None], ...]]] = []
    for level in sorted({one.level for one in labels}):
        own = [one for one in labels if one.level == level]
        told: Sequence[Meaning | None] = _told(own) or (None,)
        for meaning in told:
            starts: list[tuple[int, str | None]] = []
            for one in labels:
                if one.level < level:
                    starts.append((one.row + 1, None))
                elif one.level == level:
                    starts.append((one.row + 1, _value(one, meaning, stacked=stacked)))
            found.append((meaning, tuple(starts)))
    return found


def _told(labels: Sequence[Label]) -> list[Meaning]:
    """Return what the labels of one level say; nothing where too few are known."""
    known = [one for one in labels if one.says]
    if len(known) < _NEARLY * len(labels):
        return []
    if all(len(one.says) == 1 for one in known):
        meaning = meaning_of([one.says for one in labels])
        return [meaning] if meaning else []
    return list(dict.fromkeys(meaning for one in known for meaning in one.says))


# 购货单位：华中科技大学（总计6447元）
_SUMMED_UP = re.compile(r"\s*[（(]\s*(?:总计|合计|共计|小计|总额|total)[^（()）]*[）)]\s*$", re.IGNORECASE)


def _value(label: Label, meaning: Meaning | None, *, stacked: bool) -> str | None:
    if meaning is None or not label.says:
        return label.text
    if meaning in label.says:
        return _SUMMED_UP.sub("", label.says[meaning]) or label.says[meaning]
    return next(iter(label.says.values())) if len(label.says) == 1 and not stacked else None


def _next_filled(filled: Sequence[int], row: int) -> int | None:
    return next((other for other in range(row + 1, len(filled)) if filled[other]), None)
