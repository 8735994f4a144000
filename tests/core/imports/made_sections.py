"""Random lines of sales under words that stand alone (华东区, 一组, Region: East, 3月), with what they say of the lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from hypothesis import strategies as st

from salesdesk.sheets.grid import Cell
from tests.core.imports.made_sheets import CHINESE, ENGLISH

LABELS: dict[tuple[str, str], tuple[str, ...]] = {
    ("region", "zh"): ("华东区", "华南区", "西北大区", "上海市"),
    ("region", "tw"): ("華東區", "華南區", "西北地區", "臺北市"),
    ("region", "en"): ("East", "West", "North China", "EMEA"),
    ("team", "zh"): ("一组", "销售二部", "大客户部", "华东战队"),
    ("team", "tw"): ("一組", "銷售二部", "大客戶部", "華東戰隊"),
    ("team", "en"): ("Team North", "Sales group", "Key accounts team", "Branch 2"),
    ("month", "zh"): ("1月", "2月", "3月", "4月"),
    ("month", "tw"): ("2025年1月", "2025年2月", "2025年3月", "2025年4月"),
    ("month", "en"): ("Jan 2025", "Feb 2025", "Mar 2025", "Apr 2025"),
}
SAID = {"region": ("区域：", "Region: "), "team": ("团队：", "Team: ")}
HEADS: dict[str, tuple[str, ...]] = {
    "zh": ("业务员", "客户", "订单日期", "金额"),
    "tw": ("業務員", "客戶", "訂單日期", "金額"),
    "en": ("Sales rep", "Customer", "Order date", "Amount"),
}
SUBTOTAL = {"zh": "小计", "tw": "小計", "en": "Subtotal"}


@dataclass(frozen=True, slots=True)
class MadeSections:
    """A sheet, what its labels name ("region", "team", "month"), and for each line who, what its label says, and how much."""

    rows: list[list[Cell]]
    about: str
    lines: list[tuple[str, str, Decimal]]


@st.composite
def made_sections(draw: st.DrawFn) -> MadeSections:
    """Return lines in sections: with or without titles, blank rows, headings again, and sums after each."""
    language = draw(st.sampled_from(("zh", "tw", "en")))
    about = draw(st.sampled_from(("region", "team", "month")))
    labels = draw(st.lists(st.sampled_from(LABELS[about, language]), min_size=2 if about == "month" else 1, max_size=4, unique=True))
    prefix = draw(st.sampled_from(("", SAID[about][language == "en"]))) if about in SAID else ""
    people = ENGLISH if language == "en" else CHINESE
    head = [one for at, one in enumerate(HEADS[language]) if about != "month" or at != 2]
    again, blank, sums, place = (draw(st.booleans()) for _ in range(4))
    rows: list[list[Cell]] = [["2025"], []] if draw(st.booleans()) else []
    rows += [] if again else [list(head)]
    lines: list[tuple[str, str, Decimal]] = []
    for label in labels:
        rows += [[]] if blank and lines else []
        rows += [[*([None] if place and len(labels) > 1 and prefix else []), prefix + label]]
        rows += [list(head)] if again else []
        own = draw(st.lists(st.tuples(st.sampled_from(people), _AMOUNTS), min_size=2, max_size=5))
        lines += [(who, label, amount) for who, amount in own]
        rows += [_line(who, amount, len(head)) for who, amount in own]
        rows += [[SUBTOTAL[language], *[None] * (len(head) - 2), float(sum(amount for _, amount in own))]] if sums else []
    width = len(head)
    return MadeSections([[*row, *[None] * (width - len(row))] for row in rows], about, sorted(lines))


_AMOUNTS = st.integers(1, 90_000_000).map(Decimal).map((Decimal(1) / 100).__mul__)


def _line(who: str, amount: Decimal, width: int) -> list[Cell]:
    middle: Sequence[Cell] = ["ACME"] if width == 3 else ["ACME", "2025-03-04"]
    return [who, *middle, float(amount)]
