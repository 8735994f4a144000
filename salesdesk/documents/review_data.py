"""A review sheet as the template reads it: every value formatted, every label in the document's language."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from salesdesk.documents import formats
from salesdesk.documents.review_sheet import Agreement, ReviewSheet, ScoreRow, Signer, Tone
from salesdesk.documents.style import clean
from salesdesk.documents.trend import trend_data
from salesdesk.documents.typst import Json
from salesdesk.fields import Kind
from salesdesk.text import Language, Text, mark

TITLE = mark("Review", "Performance review")

# As in the window: weighted points add up to the total to the last decimal.
_POINTS = 2


def words(speech: Language) -> dict[str, Json]:
    """Return the labels that are the same on every review."""
    say = speech.say
    scorecard = (
        mark("Review", "Measure"),
        mark("Review", "Target"),
        mark("Review", "Actual"),
        mark("Review", "Attainment"),
        "",
        mark("Review", "Weight"),
        mark("Review", "Score"),
        mark("Review", "Weighted"),
    )
    agreements = {"action": mark("Review", "Action"), "due": mark("Review", "By"), "owner": mark("Review", "Who")}
    return {
        "scorecard-title": say(mark("Review", "Scorecard")),
        "scorecard": [say(one) for one in scorecard],
        "strengths": say(mark("Review", "What went well")),
        "improve": say(mark("Review", "What to improve")),
        "development": say(mark("Review", "Development")),
        "overall": say(mark("Review", "Overall comment")),
        "agreements": {name: say(one) for name, one in agreements.items()},
        "standards": say(mark("Review", "What the levels mean")),
        "measure": say(mark("Review", "Measure")),
        "levels": say(mark("Review", "Points, and what is seen")),
        "sign": say(mark("Review", "Signature")),
        "date": say(mark("Review", "Date")),
        "target": say(mark("Review", "Target")),
        "draft": say(mark("Review", "DRAFT")),
        "numbers": say(mark("Review", "Page {page} of {pages}").fill(page="{page}", pages="{pages}")),
    }


def sheet_data(sheet: ReviewSheet, speech: Language) -> dict[str, Json]:
    """Return one sheet as the template reads it."""
    return _Printer(sheet, speech).data()


@dataclass(frozen=True, slots=True)
class _Printer:
    sheet: ReviewSheet
    speech: Language

    def say(self, text: Text | str) -> str:
        return clean(self.speech.say(text))

    def data(self) -> dict[str, Json]:
        sheet = self.sheet
        return {
            "name": self.say(sheet.name),
            "overline": self._joined(sheet.title or TITLE, sheet.period),
            "about": self._about(),
            "draft": sheet.draft,
            "score": "" if sheet.score is None else formats.number(sheet.score, _POINTS),
            "grade": self.say(sheet.grade),
            "tone": sheet.tone,
            "rank": self._rank(),
            "rows": [self._row(row) for row in sheet.rows],
            "total": self._total(),
            "notes": self._notes(),
            "trend": None if sheet.trend is None or not sheet.trend.points else trend_data(sheet.trend, sheet.currency, self.speech),
            "strengths": self.say(sheet.strengths),
            "improve": self.say(sheet.improve),
            "development": self.say(sheet.development),
            "overall": self.say(sheet.overall),
            "standards": [self._standard(row) for row in sheet.rows if row.levels],
            "agreements-title": self.say(sheet.agreements_title),
            "agreements": [self._agreement(one) for one in sheet.agreements],
            "signers": [{"role": self.say(one.role), "name": self.say(one.name)} for one in sheet.signers or self._usual_signers()],
            "footer": self._footer(),
        }

    def _joined(self, *parts: Text | str) -> str:
        return "  ·  ".join(word for word in map(self.say, parts) if word)

    def _about(self) -> list[Json]:
        sheet = self.sheet
        manager = mark("Review", "Reports to {name}").fill(name=sheet.manager) if sheet.manager else ""
        return [word for word in map(self.say, (sheet.role, sheet.team, sheet.tenure, manager)) if word]

    def _rank(self) -> str:
        if self.sheet.rank is None:
            return ""
        place, of = self.sheet.rank
        return self.say(mark("Review", "Rank {place} of {of}").fill(place=place, of=of))

    def _row(self, row: ScoreRow) -> dict[str, Json]:
        show, unit = self._figures(row)
        label, unit = self.say(row.label), self.say(unit)
        if unit:
            label = self.say(mark("Review", "{label} ({unit})").fill(label=label, unit=unit))
        remark = self.say(row.remark)
        if not row.counted and row.weight:
            remark = " · ".join(part for part in (self.say(mark("Review", "Not counted")), remark) if part)
        return {
            "label": label,
            "remark": remark,
            "target": show(row.target),
            "actual": show(row.actual),
            "attainment": formats.percent(row.attainment),
            "bar": None if row.attainment is None else float(row.attainment),
            "tone": _bar_tone(row.attainment),
            "section": self.say(row.section),
            "weight": formats.short(row.weight) if row.weight else "",
            "score": formats.number(row.score, _POINTS) if row.weight else "",
            "weighted": self._weighted(row),
            "counted": row.counted,
        }

    def _weighted(self, row: ScoreRow) -> str:
        if row.weight:
            return formats.number(row.weighted, _POINTS) if row.counted else formats.NOTHING
        return "" if not row.weighted else ("+" if row.weighted > 0 else "") + formats.number(row.weighted, _POINTS)

    def _standard(self, row: ScoreRow) -> dict[str, Json]:
        levels: list[Json] = [{"points": formats.short(given), "words": self.say(said)} for given, said in row.levels]
        return {"name": self.say(row.label), "levels": levels}

    def _figures(self, row: ScoreRow) -> tuple[Callable[[Decimal | None], str], Text | str]:
        """Return how this row's figures are written, and the unit that its label names."""
        if row.kind is Kind.PERCENT:
            return formats.percent, row.unit
        if row.kind is Kind.INTEGER:
            return formats.number, row.unit
        if row.kind is not Kind.MONEY:
            return formats.short, row.unit
        divisor, sign = formats.money_unit((row.target, row.actual), self.speech.code)
        unit = formats.currency_unit(sign, self.sheet.currency, self.speech.code)
        places = 1 if sign else 0
        return (lambda amount: formats.number(None if amount is None else amount / divisor, places)), unit

    def _total(self) -> list[Json]:
        whole = sum((row.weight for row in self.sheet.rows), Decimal(0))
        return [self.say(mark("Review", "Total")), formats.short(whole), "", formats.number(self.sheet.score, _POINTS)]

    def _notes(self) -> list[Json]:
        notes: list[Text | str] = [*self.sheet.notes]
        counted = sum((row.weight for row in self.sheet.rows if row.counted), Decimal(0))
        if counted and any(not row.counted and row.weight for row in self.sheet.rows):
            note = mark("Review", "What is not counted has no weight: the other weights ({weight}) are taken as the whole.")
            notes.append(note.fill(weight=formats.short(counted)))
        return [word for word in map(self.say, notes) if word]

    def _agreement(self, one: Agreement) -> dict[str, Json]:
        due = formats.day(one.due, self.speech.code) if isinstance(one.due, date) else one.due
        return {"action": self.say(one.action), "due": self.say(due), "owner": self.say(one.owner)}

    def _usual_signers(self) -> tuple[Signer, ...]:
        return (
            Signer(mark("Review", "Employee"), self.sheet.name),
            Signer(mark("Review", "Manager"), self.sheet.manager),
            Signer(mark("Review", "Human resources")),
        )

    def _footer(self) -> list[Json]:
        sheet = self.sheet
        parts: list[Text | str] = [sheet.name, sheet.period, mark("Review", "Version {number}").fill(number=sheet.version)]
        if sheet.draft:
            parts.append(mark("Review", "Draft"))
        if sheet.data_until is not None:
            parts.append(mark("Review", "Data until {day}").fill(day=formats.day(sheet.data_until, self.speech.code)))
        return [word for word in map(self.say, parts) if word]


def _bar_tone(attainment: Decimal | None) -> Tone:
    if attainment is None:
        return "plain"
    return "good" if attainment >= 1 else "accent" if attainment >= Decimal("0.8") else "warn"
