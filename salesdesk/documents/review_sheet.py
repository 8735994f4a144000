"""What is printed on a performance review: exact values, formatted when it is printed."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Literal

from salesdesk.documents.trend import Trend
from salesdesk.fields import Kind
from salesdesk.text import Text, mark

Said = Text | str
Tone = Literal["good", "warn", "bad", "accent", "plain"]


@dataclass(frozen=True, slots=True)
class ScoreRow:
    """One criterion. Money is exact, percentages and `attainment` are shares (1.092 is printed as 109.2%).

    `kind` says how target and actual are printed (MONEY, PERCENT, INTEGER, NUMBER). A row that is not `counted` has no
    weighted points, and the others' weights count as 100. A row without a weight acts on the total by itself.
    """

    label: Said
    weight: Decimal
    score: Decimal | None
    weighted: Decimal | None
    kind: Kind = Kind.NUMBER
    target: Decimal | None = None
    actual: Decimal | None = None
    attainment: Decimal | None = None
    unit: Said = ""
    remark: Said = ""
    counted: bool = True
    section: str = ""
    levels: tuple[tuple[Decimal, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Agreement:
    """Something agreed for the next period: what, until when, who does it."""

    action: str
    due: date | str = ""
    owner: str = ""


@dataclass(frozen=True, slots=True)
class Signer:
    """Who signs: in which role, and the name where it is known."""

    role: Said
    name: str = ""


@dataclass(frozen=True, slots=True)
class ReviewSheet:
    """Everything that is printed on one person's review."""

    name: str
    period: Said
    period_code: str
    rows: tuple[ScoreRow, ...]
    score: Decimal | None
    grade: str = ""
    tone: Tone = "accent"
    rank: tuple[int, int] | None = None
    role: Said = ""
    team: str = ""
    tenure: Said = ""
    manager: str = ""
    currency: str = "CNY"
    notes: tuple[Said, ...] = ()
    trend: Trend | None = None
    strengths: str = ""
    improve: str = ""
    development: str = ""
    overall: str = ""
    agreements: tuple[Agreement, ...] = ()
    agreements_title: Said = field(default=mark("Review", "Agreed for the next period"))
    signers: tuple[Signer, ...] = ()
    version: int = 1
    data_until: date | None = None
    draft: bool = False
    title: Said = ""
