"""Reads filled review forms out of a workbook: who, when, which criteria with which scores, and what was written below."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal, InvalidOperation

from salesdesk.errors import SalesDeskError
from salesdesk.imports.review_forms import words
from salesdesk.imports.review_forms.words import has, plain, scale_in, tight
from salesdesk.period import Period
from salesdesk.sheets.forms import MARK_SHEET
from salesdesk.sheets.grid import Cell, SheetGrid, Workbook

_TOP = 14  # a form names its person above its table
_ALL = Decimal(100)
_GROUP = re.compile(r"(\d+(?:\.\d+)?)\s*%")


@dataclass(frozen=True, slots=True)
class FilledRow:
    """One criterion of a form with its scores as points of 100; `row` is as Excel counts. `weight` is in percent of the whole form."""

    name: str
    row: int
    weight: Decimal | None = None
    own: Decimal | None = None
    manager: Decimal | None = None
    comment: str = ""
    section: str = ""
    criterion_id: int | None = None


@dataclass(frozen=True, slots=True)
class FilledForm:
    """A form as it was read. `review_id`, `rater` ("self", "other") and `rater_id` are known where the form is our own."""

    file: str
    sheet: str
    person: str
    period: Period | None
    rows: tuple[FilledRow, ...]
    texts: dict[str, str] = field(default_factory=dict)
    rater: str = ""
    rater_name: str = ""
    review_id: int | None = None
    title: str = ""
    rater_id: int | None = None


@dataclass(frozen=True, slots=True)
class Heads:
    """Where a table has what: the row of its headings, the first row below, its columns."""

    at: int
    first: int
    names: tuple[int, ...]
    own: int | None
    manager: int | None
    weight: int | None
    comment: int | None
    texts: tuple[str, ...]

    @property
    def said(self) -> str:
        """All headings in one text."""
        return " ".join(self.texts)


def read_forms(book: Workbook) -> tuple[FilledForm, ...]:
    """Return the review forms in a workbook, one for each sheet that is one; none where it holds no review form."""
    return tuple(form for form, _ in forms_in(book))


def forms_in(book: Workbook) -> Iterator[tuple[FilledForm, Heads]]:
    """Give the review forms in a workbook, each with where its headings are."""
    marks = _marks(book)
    for sheet in book.sheets:
        if sheet.name != MARK_SHEET and (found := _form(sheet, book.path.name)) is not None:
            form, heads = found
            yield (_known(form, marks) if marks else form), heads


def _form(sheet: SheetGrid, file: str) -> tuple[FilledForm, Heads] | None:
    heads = _heads(sheet.rows)
    if heads is None:
        return None
    rows = _rows(sheet.rows, heads)
    if not rows or not any(one.own is not None or one.manager is not None for one in rows):
        return None
    above = sheet.rows[: heads.at]
    person, period = _labelled(sheet.rows[:_TOP], words.PERSON), _period(sheet.rows[:_TOP], file)
    title = next((plain(cell) for row in above for cell in row if plain(cell)), "")
    rater = _labelled(sheet.rows[:_TOP], words.RATER)
    return FilledForm(file, sheet.name, person, period, rows, _texts(sheet.rows, heads.first), "", rater, None, title), heads


def _heads(rows: Sequence[Sequence[Cell]]) -> Heads | None:
    """Return where the headings are: a row that names criteria and scores, perhaps with a second row below it."""
    for at, row in enumerate(rows[:40]):
        texts = [plain(cell) for cell in row]
        names = tuple(index for index, text in enumerate(texts) if text and len(text) < 30 and has(text, words.CRITERION))
        if not names or not any(has(text, (*words.SCORE, *words.SELF, *words.MANAGER)) for text in texts if len(text) < 30):
            continue
        below = [plain(cell) for cell in rows[at + 1]] if at + 1 < len(rows) else []
        two = any(has(text, (*words.SELF, *words.MANAGER)) for text in below) and not any(number_in(text) is not None for text in below)
        heads = [f"{one} {below[index]}" if two and index < len(below) and below[index] else one for index, one in enumerate(texts)]
        return _columns(heads, at, at + 2 if two else at + 1, names)
    return None


def _columns(heads: list[str], at: int, first: int, names: tuple[int, ...]) -> Heads | None:
    def column(signs: tuple[str, ...], but: tuple[str, ...] = ()) -> int | None:
        return next((index for index, text in enumerate(heads) if text and has(text, signs) and not has(text, but)), None)

    own = column(words.SELF)
    manager = column(words.MANAGER)
    if manager is None:
        manager = next(
            (
                index
                for index, text in enumerate(heads)
                if index != own and has(text, words.SCORE) and not has(text, (*words.STANDARD, *words.WEIGHT))
            ),
            None,
        )
    if own is None and manager is None:
        return None
    plain_names = tuple(index for index in names if index not in (own, manager))
    weight = column(words.WEIGHT)
    comment = column(words.COMMENT)
    return Heads(at, first, plain_names, own, manager, weight, comment, tuple(heads)) if plain_names else None


def _rows(rows: Sequence[Sequence[Cell]], heads: Heads) -> tuple[FilledRow, ...]:
    found: list[FilledRow] = []
    section, share = "", None
    shares: list[Decimal | None] = []
    for at in range(heads.first, len(rows)):
        texts = [plain(cell) for cell in rows[at]]
        filled = [text for text in texts if text]
        if not filled or has(filled[0], words.SIGNS):
            if found and filled:
                break
            continue
        if has(filled[0], words.TOTALS) and len(filled[0]) < 12:
            continue
        if _is_text_field(filled[0]) and found:
            break
        own, manager, weight = (number_in(texts[one]) if one is not None else None for one in (heads.own, heads.manager, heads.weight))
        names = [texts[one] for one in heads.names if texts[one]]
        if len(filled) == 1 or (own is manager is None and (weight is None or _GROUP.search(filled[0]))):
            # A heading of a group: 岗位职责 (40%). What stands in its first column only is one too.
            given = _GROUP.search(filled[0])
            section = re.sub(r"[((].*?[))]|×?\s*\d+(?:\.\d+)?\s*%", "", filled[0]).strip().rstrip(":") or filled[0]
            share = Decimal(given.group(1)) if given else None
            continue
        if not names:
            continue
        if len(names) > 1:
            section = names[0]
        said = texts[heads.comment] if heads.comment is not None else ""
        shares.append(share)
        found.append(FilledRow(names[-1], at + 1, weight, own, manager, said, section))
    return scaled(_of_whole(found, shares), heads.said)


def _of_whole(rows: list[FilledRow], shares: list[Decimal | None]) -> tuple[FilledRow, ...]:
    """Return the rows with weights of the whole: where a group has a share of its own, they are of the group."""
    total = sum((one.weight for one in rows if one.weight is not None), Decimal(0))
    if abs(total - _ALL) < 1 or abs(total - 1) < Decimal("0.01") or all(share is None for share in shares):
        return tuple(rows)
    found = []
    for one, share in zip(rows, shares, strict=True):
        inside = [
            row.weight or Decimal(0) for row, other in zip(rows, shares, strict=True) if row.section == one.section and other == share
        ]
        whole = sum(inside, Decimal(0))
        own = (one.weight or Decimal(0)) / whole if whole else Decimal(1) / len(inside)
        found.append(one if share is None else replace(one, weight=share * own))
    return tuple(found)


def scaled(rows: tuple[FilledRow, ...], heads: str) -> tuple[FilledRow, ...]:
    """Return the rows with weights in percent and scores of 100: a form may score up to 4 or 5, or up to each criterion's weight."""
    weights = [one.weight for one in rows if one.weight is not None]
    if weights and sum(weights) <= 2:
        rows = tuple(one if one.weight is None else replace(one, weight=one.weight * _ALL) for one in rows)
    given = [(one.weight, score) for one in rows for score in (one.own, one.manager) if score is not None]
    top = scale_in(heads)
    if top is None and given and max(score for _, score in given) <= 5 and all(score == score.to_integral_value() for _, score in given):
        top = 5 if len(given) > 1 and not _by_weight(given) else None
    if top is not None and all(score <= top for _, score in given):
        factor = _ALL / top
        return tuple(replace(one, own=_times(one.own, factor), manager=_times(one.manager, factor)) for one in rows)
    if _by_weight(given):
        return tuple(
            replace(one, own=_times(one.own, _ALL / one.weight), manager=_times(one.manager, _ALL / one.weight)) if one.weight else one
            for one in rows
        )
    return rows


def _by_weight(given: list[tuple[Decimal | None, Decimal]]) -> bool:
    """Whether each score is out of its criterion's weight: none above it, and some near it."""
    known = [(weight, score) for weight, score in given if weight]
    return bool(known) and all(score <= weight for weight, score in known) and any(score * 2 > weight for weight, score in known)


def _times(score: Decimal | None, factor: Decimal) -> Decimal | None:
    return None if score is None else (score * factor).quantize(Decimal("0.01"))


def _labelled(rows: Sequence[Sequence[Cell]], labels: tuple[str, ...]) -> str:
    """Return what stands beside a label, or behind its colon."""
    for label in labels:
        for row in rows:
            texts = [plain(cell) for cell in row]
            for at, text in enumerate(texts):
                head, colon, rest = text.replace("：", ":").partition(":")
                if tight(head) != tight(label):
                    continue
                if colon and rest.strip():
                    return rest.strip()
                beside = next((one for one in texts[at + 1 :] if one), "")
                if beside and not any(tight(beside.rstrip(":：")) == tight(each) for each in (*words.PERSON, *words.PERIOD, *words.RATER)):
                    return beside.partition(":")[0].strip() if ":" in beside else beside
    return ""


def _period(rows: Sequence[Sequence[Cell]], file: str) -> Period | None:
    named = _labelled(rows, words.PERIOD)
    texts = [named, *(plain(cell) for row in rows[:6] for cell in row), file]
    for text in texts:
        for piece in (text, *re.findall(r"\d{4}\s*(?:年\s*\d{1,2}\s*月|[-./Qq]\s*\d{1,2}|年?第?[一二三四1-4]季度)", text)):
            try:
                if piece and re.search(r"\d{4}", piece):
                    return Period.parse(piece.strip())
            except SalesDeskError:
                continue
    return None


def _texts(rows: Sequence[Sequence[Cell]], first: int) -> dict[str, str]:
    found: dict[str, str] = {}
    for row in rows[first:]:
        texts = [plain(cell) for cell in row if plain(cell)]
        if not texts:
            continue
        for name, labels in words.TEXTS.items():
            head, colon, rest = texts[0].replace("：", ":").partition(":")
            if len(head) < 24 and has(head, labels) and name not in found:
                said = rest.strip() if colon and rest.strip() else "\n".join(texts[1:])
                if said and number_in(said) is None:
                    found[name] = said
                break
    return found


def _is_text_field(text: str) -> bool:
    head = text.replace("：", ":").partition(":")[0]
    return len(head) < 24 and any(has(head, labels) for labels in words.TEXTS.values())


def number_in(text: str) -> Decimal | None:
    """Return the number that a text says (92.5, 85%, 90分), None where it says none."""
    shown = text.rstrip("分").replace(",", "").strip()
    percent = shown.endswith("%")
    try:
        found = Decimal(shown.rstrip("%"))
    except InvalidOperation:
        return None
    return found if found.is_finite() and (found >= 0 or percent) else None


def _marks(book: Workbook) -> dict[str, list[str]]:
    sheet = next((one for one in book.sheets if one.name == MARK_SHEET), None)
    found: dict[str, list[str]] = {}
    for row in sheet.rows if sheet else ():
        if len(row) > 1 and plain(row[0]):
            found.setdefault(plain(row[0]), []).append(plain(row[1]))
    return found if found.get("form") == ["review"] else {}


def _known(form: FilledForm, marks: dict[str, list[str]]) -> FilledForm:
    """Return one of our own forms with what its hidden sheet says: the review, the rater, the criteria by their ids."""
    ids = {name: int(number) for number, _, name in (one.partition(":") for one in marks.get("criterion", ())) if number.isdigit()}
    rater = (marks.get("rater") or [""])[0]
    # What is filled in is the rater's own score; our forms score to 100.
    rows = tuple(
        replace(one, criterion_id=ids.get(one.name), own=one.own if one.own is not None else one.manager, manager=None) for one in form.rows
    )
    return replace(form, rows=rows, rater=rater, review_id=_number_of(marks, "review"), rater_id=_number_of(marks, "rater_id"))


def _number_of(marks: dict[str, list[str]], name: str) -> int | None:
    number = (marks.get(name) or [""])[0]
    return int(number) if number.isdigit() else None
