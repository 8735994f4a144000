"""Random sheets of sales lines: dates, numbers and names written as people write them, with the facts that they say."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal

from hypothesis import strategies as st

from salesdesk.sheets.grid import Cell
from tests.core.imports.made_sheets import CHINESE, Made
from tests.core.imports.planned_facts import Fact

_EXCEL = date(1899, 12, 30)
HEADINGS = {
    "order": ("订单编号", "單據編號", "Order No."),
    "day": ("下单日期", "銷售日期", "Order Date"),
    "member": ("销售员", "業務員", "Sales Rep"),
    "customer": ("客户名称", "客戶名稱", "Customer"),
    "product": ("产品名称", "產品名稱", "Product"),
    "quantity": ("数量", "數量", "Qty"),
    "amount": ("金额(元)", "金額", "Total Amount"),
}
WRITTEN: dict[str, Callable[[date], Cell]] = {
    "date": lambda day: day,
    "iso": lambda day: day.isoformat(),
    "chinese": lambda day: f"{day.year}年{day.month}月{day.day}日",
    "dots": lambda day: f"{day.year}.{day.month}.{day.day}",
    "compact": lambda day: day.strftime("%Y%m%d"),
    "serial": lambda day: float((day - _EXCEL).days),
    "dmy": lambda day: f"{day.day}/{day.month}/{day.year}",
    "mdy": lambda day: f"{day.month}/{day.day}/{day.year}",
    "named": lambda day: f"{day.day}-{day:%b}-{day.year}",
}
NUMBERS: dict[str, Callable[[Decimal], Cell]] = {
    "float": float,
    "text": lambda number: f"{number:,.2f}",
    "yuan": lambda number: f"{number:.2f}元",
    "sign": lambda number: f"¥{number:,.2f}",
    "continental": lambda number: f"{number:,.2f}".translate(str.maketrans(",.", ".,")),
}


@st.composite
def made_lines(draw: st.DrawFn) -> Made:
    """Return a sheet of orders with several lines each."""
    language = draw(st.integers(0, 2))
    people = draw(st.lists(st.sampled_from(CHINESE), min_size=2, max_size=4, unique=True))
    write_day = WRITTEN[draw(st.sampled_from(sorted(WRITTEN)))]
    write_number = NUMBERS[draw(st.sampled_from(sorted(NUMBERS)))]
    once = draw(st.booleans())
    order = draw(st.permutations(sorted(HEADINGS)))
    rows: list[list[Cell]] = []
    facts: list[Fact] = []
    # The second day can be read one way only, so that the order of day and month is certain.
    days = [date(2026, 3, 4), date(2026, 5, 25), *(date(2026, 1, 1) + timedelta(days=draw(st.integers(0, 300))) for _ in range(4))]
    for number, day in enumerate(days):
        who = people[number % len(people)]
        for line in range(draw(st.integers(1, 3))):
            amount = Decimal(draw(st.integers(100, 90_000_000))) / 100
            cells: dict[str, Cell] = {
                "order": f"SO-{number:03}",
                "day": write_day(day),
                "member": who,
                "customer": f"{'甲乙丙丁戊己'[number]}公司",
                "product": ("键盘", "显示器", "硬盘")[line],
                "quantity": float(line + 1),
                "amount": write_number(amount),
            }
            if once and line:
                cells |= dict.fromkeys(("order", "day", "member", "customer"))
            rows.append([cells[name] for name in order])
            facts.append(Fact(who, day.isoformat(), amount))
    heading: list[Cell] = [HEADINGS[name][language] for name in order]
    if draw(st.booleans()):
        rows.insert(draw(st.integers(1, len(rows) - 1)) if not once else len(rows), list(heading))
    if draw(st.booleans()):
        rows.insert(len(rows), [None] * len(order))
    if draw(st.booleans()):
        rows.append(_total(order, facts, write_number))
    titles: list[list[Cell]] = [["2026年销售明细"], []] if draw(st.booleans()) else []
    return Made([*titles, heading, *rows], "Sheet1", sorted(facts), [])


def _total(order: list[str], facts: list[Fact], write: Callable[[Decimal], Cell]) -> list[Cell]:
    whole = write(sum((one.amount for one in facts), Decimal(0)))
    label = next(name for name in order if name not in ("amount", "quantity"))
    return [whole if name == "amount" else "合计" if name == label else None for name in order]
