"""What the cells of a sheet of goals say: a metric, a figure to be reached, key results."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache

from salesdesk.fields import Kind
from salesdesk.imports.recognise.language.counted import counted_by
from salesdesk.imports.recognise.language.units import unit_in
from salesdesk.measure import METRICS, Metric, metric
from salesdesk.model.base import SCALE
from salesdesk.services.goals.result_lines import own_line, without_day
from salesdesk.services.goals.wanted import WantedResult
from salesdesk.services.keys import labels
from salesdesk.sheets.grid import Cell
from salesdesk.sheets.values import parse_numbers

# The more special first: 毛利率 before 毛利, 新客户 before 客户.
_SIGNS: Mapping[str, str] = {
    "gross_margin": "毛利率 利润率 gross-margin margin profit-margin",
    "gross_profit": "毛利润 毛利 利润 gross-profit profit",
    "receipts": "销售回款 回款 收款 到账 cash-collected collections collection receipts receipt cash-in payments-received",
    "a_coverage": "a级客户覆盖率 a类客户覆盖率 a客户覆盖率 客户覆盖率 coverage-of-a-customers a-customer-coverage",
    "active_a_customers": "活跃a级客户 活跃a类客户 活跃a客户 active-a-customers",
    "new_customers": "新客户 新增客户 新开客户 开发客户 新签客户 客户开发 新客户开发 新开发客户 "
    "new-customers new-customer new-clients new-accounts new-logos",
    "visits": "客户拜访 拜访 走访 customer-visits client-visits visits",
    "opportunities_opened": "新增商机 新建商机 商机 opportunities-opened new-opportunities opportunities",
    "activities": "客户活动 跟进 customer-activities activities",
    "task_completion": "任务按时完成率 任务完成率 tasks-done-on-time task-completion",
    "average_order": "客单价 平均订单额 平均订单金额 average-order-value average-order",
    "orders": "订单数 订单量 成交单数 orders order-count",
    "quantity": "销售数量 销量 quantity units-sold units sales-volume",
    "sales_amount": "销售订单金额 订单金额 销售合同金额 合同金额 赢单商机金额 商机赢单金额 赢单金额 赢单额 "
    "销售额 销售收入 销售业绩 销售 业绩 营业额 营收 成交额 签单额 签约额 订单额 "
    "sales-revenue sales-amount net-sales revenue sales turnover bookings",
}
_AROUND = r"(?:年度|全年|本年|季度|月度|累计|总|公司|团队|部门|个人|总体|整体|total|annual|yearly|monthly|quarterly|net|number of|our)"
_AFTER = r"(?:总额|金额|额|总数|数量|次数|家数|个数|单数|数|量|目标|任务|指标|值|amount|value|target|count|number)"
_ASIDE = re.compile(r"[(（][^()（）]*[)）]$")
_NUMBERING = re.compile(
    r"^\s*(?:kr\s*\d*|o\d*kr\d*|\d{1,2}|[①-⑳]|[一二三四五六七八九十])\s*[.:：、)）．]\s*|^\s*[①-⑳•·▪\-–*]\s*", re.IGNORECASE
)
_LINES = re.compile(r"[\n\r]+|[；;]")
_BOUND = re.compile(r"^(?:≥|>=|>|＞|≤|<=|不低于|不少于|不小于|至少|达到|达|超过|at least|min\.?)\s*", re.IGNORECASE)
_FIGURE = re.compile(
    r"(?<![A-Za-z0-9第.])(?P<number>\d[\d,]*(?:\.\d+)?)\s*(?P<sign>%|％|亿|万|千)?\s*(?P<unit>[\u4e00-\u9fff]{1,2}|[A-Za-z]{1,12})?"
)
_NOT_FIGURES = ("月", "年", "日", "号", "季", "周", "点", "级", "期", "st", "nd", "rd", "th", "h")
_UNIT = re.compile(r"(?P<number>[-+]?\d.*?)\s*(?P<unit>[\u4e00-\u9fff]{1,3}|[A-Za-z]{2,12})$")
_TIMES = {"万": 10_000, "亿": 100_000_000, "千": 1_000}


@dataclass(frozen=True, slots=True)
class Figure:
    """A number to be reached: a `percent` is a fraction (0.8 is 80 %); `unit` as it stands behind the number."""

    value: Decimal
    percent: bool = False
    unit: str = ""


def metric_of(text: str) -> tuple[str | None, str]:
    """Return the metric that `text` names and the rest of it, which may limit it (华东 in 华东销售额); None where it names none."""
    plain = _plain(text)
    if (exact := _labels().get(plain.replace(" ", ""))) is not None:
        return exact, ""
    bare = _ASIDE.sub("", plain).strip()
    aside = plain[len(bare) :].strip("()（） ")
    for name, pattern in _patterns():
        if found := pattern.fullmatch(bare):
            rest = re.sub(rf"^{_AROUND}\s*|\s*{_AROUND}$", "", found["rest"].strip()).strip(" 的-·:：_/")
            return name, " ".join(one for one in (rest, "" if _is_unit(aside) else aside) if one)
    return None, ""


def figure_of(cell: Cell, factor: int = 1) -> Figure | None:
    """Return the number that a cell says (≥80%, 20家, 500万元), times `factor` where it names no unit of its own; None for no number."""
    if cell is None or isinstance(cell, bool):
        return None
    text = _BOUND.sub("", unicodedata.normalize("NFKC", str(cell)).strip()) if isinstance(cell, str) else ""
    value = parse_numbers([text or cell])[0][0]
    unit = ""
    if value is None and (found := _UNIT.fullmatch(text)):
        value, unit = parse_numbers([found["number"]])[0][0], found["unit"]
    if value is None:
        return None
    own = bool(unit) or bool(re.search(r"[万亿千%元¥$]", text))
    return Figure(Decimal(value) / SCALE * (1 if own else factor), text.endswith("%"), "" if unit.strip("元") in ("", "万", "亿") else unit)


def in_unit(figure: Figure, wanted: Metric) -> Decimal:
    """Return a figure as the metric counts: of a percentage 30 means 30 %."""
    if wanted.kind is Kind.PERCENT and not figure.percent and abs(figure.value) > 1:
        return figure.value / 100
    return figure.value


def results_of(text: str) -> list[WantedResult]:
    """Return the key results that a cell lists, one a line or divided by semicolons."""
    lines = [without_day(_NUMBERING.sub("", one).strip()) for one in _LINES.split(text)]
    return [replace(own_line(one) or result_of(one), due=due) for one, due in lines if one]


def result_of(text: str, figure: Figure | None = None) -> WantedResult:
    """Return a key result with the `figure` that stands beside it, else the one figure in its words; without one it is yes or no."""
    figure = figure or _only_figure(text)
    if figure is None:
        return WantedResult(text, "yes_no")
    return WantedResult(text, "percent" if figure.percent else "number", figure.unit, target=figure.value)


def _only_figure(text: str) -> Figure | None:
    found = [one for one in _FIGURE.finditer(unicodedata.normalize("NFKC", text)) if not _is_time(one)]
    if len(found) != 1:
        return None
    one = found[0]
    number = Decimal(one["number"].replace(",", "")) * _TIMES.get(one["sign"] or "", 1)
    percent = one["sign"] == "%"
    unit = "" if percent else (one["unit"] or "")
    return Figure(number / 100 if percent else number, percent, unit[:1] if unit and not unit.isascii() else unit)


def _is_time(found: re.Match[str]) -> bool:
    return bool(found["unit"]) and found["sign"] is None and found["unit"].lower().startswith(_NOT_FIGURES)


def _is_unit(aside: str) -> bool:
    return unit_in(aside) != (None, None) or counted_by(aside) is not None or aside in ("", "%")


def _plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


@lru_cache(maxsize=1)
def _labels() -> dict[str, str]:
    named = {_plain(one.name).replace(" ", ""): one.name for one in METRICS}
    return named | {_plain(label).replace(" ", ""): one.name for one in METRICS for label in labels(one.label)}


@lru_cache(maxsize=1)
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    assert all(metric(name) for name in _SIGNS)
    pairs = [(name, word.replace("-", " ")) for name, words in _SIGNS.items() for word in words.split()]
    # The longest word first: 新客户开发 is no 客户开发 of something new.
    pairs.sort(key=_length, reverse=True)
    return tuple((name, re.compile(rf"(?P<rest>.*?)\s*{re.escape(word)}\s*{_AFTER}?")) for name, word in pairs)


def _length(pair: tuple[str, str]) -> int:
    return len(pair[1])
