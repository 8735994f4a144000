"""Sheets with the columns of `exports.toml` and made-up values, as the products would write them."""

from __future__ import annotations

import random
import tomllib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from salesdesk.sheets.grid import Cell, SheetGrid, Workbook

ROWS = 25
_SURNAMES, _NAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高", "伟芳娜敏静丽强磊军洋勇艳杰涛明超霞平"
_FIRST, _LAST = ("Ann", "Ben", "Cleo", "Dan", "Eva", "Finn"), ("Lee", "Hall", "Scott", "White", "Kent", "Price")
_FIGURES = ("金额", "合计", "total", "amount", "revenue", "adjustment", "score", "次数", "minutes", "number of", "employees")
_NEVER = frozenset({"Fax", "Other Street", "上级客户", "竞争对手", "传真"})


@dataclass(frozen=True, slots=True)
class Export:
    """One object of one product; `columns` are pairs of heading and what it may mean (None: open)."""

    product: str
    name: str
    kinds: tuple[str, ...]
    columns: tuple[tuple[str, frozenset[str] | None], ...]


def exports(file: str = "exports.toml") -> list[Export]:
    """Return the exports of all products, or what else `file` describes."""
    found = tomllib.loads(Path(__file__).with_name(file).read_text("utf-8"))
    return [
        Export(product, name, tuple(one["kind"].split("|")), tuple(_column(part) for part in one["columns"].split(";")))
        for product, objects in found.items()
        for name, one in objects.items()
    ]


def _column(text: str) -> tuple[str, frozenset[str] | None]:
    heading, found, words = text.strip().partition(" = ")
    return heading, frozenset("ignored" if word == "-" else word for word in words.split("|")) if found else None


def workbook(export: Export, seed: int = 1) -> Workbook:
    """Return the export as a workbook with made-up rows."""
    chance = random.Random(seed)
    chinese = not export.columns[0][0].isascii()
    rows: list[list[Cell]] = [[heading for heading, _ in export.columns]]
    for at in range(ROWS):
        person = at if "roster" in export.kinds else at % 5  # a roster names everybody once
        rows.append(
            [_value(heading, meanings or frozenset(), at, person, chinese, export.product, chance) for heading, meanings in export.columns]
        )
    return Workbook(Path("导出.xlsx" if chinese else "export.csv"), "xlsx", (SheetGrid("Sheet1", False, rows),))


def _value(heading: str, meanings: frozenset[str], at: int, person: int, chinese: bool, product: str, chance: random.Random) -> Cell:
    if heading in _NEVER or (meanings == {"ignored"} and at % 3 == 0):
        return None
    low = heading.lower()
    zoho = product in ("zoho", "bigin")
    if low.endswith((".id", "record id")) or low in ("deal id", "contact id"):
        number = 4_000_000_000_000_000_000 + (at if "record" in low or " id" in low else chance.randrange(5)) * 7919 + len(heading)
        return f"zcrm_{number}" if zoho else str(number)
    if meanings & {"member", "manager"}:
        return _person(person, chinese)
    for words, make in _BY_MEANING:
        if meanings & words:
            return make(at, chinese, chance)
    if any(word in low for word in ("time", "date", "时间", "日期", "visit")):
        return _day(at, chance)
    if low.startswith(("is", "是否")) or low in ("locked", "email opt out"):
        return chance.choice(("是", "否")) if chinese else chance.choice(("true", "false"))
    if any(
        word in low
        for word in ("金额", "合计", "total", "amount", "revenue", "adjustment", "score", "次数", "minutes", "number of", "employees")
    ):
        return chance.randrange(100, 9_000) / 4
    return chance.choice(("其他", "一般", "未锁定") if chinese else ("Other", "Normal", "None"))


def _percent(at: int, chinese: bool, chance: random.Random) -> Cell:
    return float(chance.choice((10, 30, 60, 90)))


def _a_month(at: int, chinese: bool, chance: random.Random) -> Cell:
    return f"{2024 + at // 12}年{at % 12 + 1}月" if chinese else f"{2024 + at // 12}-{at % 12 + 1:02}"


def _this_year(at: int, chinese: bool, chance: random.Random) -> Cell:
    return 2026.0


def _some_day(at: int, chinese: bool, chance: random.Random) -> Cell:
    return _day(at, chance)


def _day(at: int, chance: random.Random) -> Cell:
    return date(2026, 1, 5) + timedelta(days=at * 3 + chance.randrange(3))


def _person(at: int, chinese: bool) -> Cell:
    if chinese:
        return _SURNAMES[at % len(_SURNAMES)] + _NAMES[at % len(_NAMES)]
    return f"{_FIRST[at % len(_FIRST)]} {_LAST[at // len(_FIRST) % len(_LAST)]}"


def _someone(at: int, chinese: bool, chance: random.Random) -> Cell:
    if chinese:
        return chance.choice(_SURNAMES) + chance.choice(_NAMES) + chance.choice(_NAMES)
    return f"{chance.choice(_FIRST)} {chance.choice(_LAST)}"


def _company(at: int, chinese: bool, chance: random.Random) -> Cell:
    return f"{'甲乙丙丁戊己庚辛'[at % 8]}{at}科技有限公司" if chinese else f"Company {at} Ltd."


def _made(pattern: str, start: int = 1, step: int = 1) -> _Make:
    def make(at: int, chinese: bool, chance: random.Random) -> Cell:
        return pattern.format(at * step + start)

    return make


def _money(at: int, chinese: bool, chance: random.Random) -> Cell:
    return chance.randrange(1_000, 900_000) / 4


def _small(at: int, chinese: bool, chance: random.Random) -> Cell:
    return float(chance.randrange(1, 40))


_Make = Callable[[int, bool, random.Random], Cell]


def _either(chinese: Sequence[str], english: Sequence[str]) -> _Make:
    def make(at: int, in_chinese: bool, chance: random.Random) -> Cell:
        return chance.choice(chinese if in_chinese else english).format(at)

    return make


_DAYS = {"day", "opened_day", "created", "close_date", "closed_day", "ship_date", "due_date", "hired_on", "next_day", "last_contact"}
_BY_MEANING: list[tuple[set[str], _Make]] = [
    (_DAYS, _some_day),
    ({"amount", "received", "outstanding", "unit_price", "tax", "commission", "cost", "unit_cost", "profit", "target"}, _money),
    ({"salary", "pay_part"}, _money),
    ({"month"}, _a_month),
    ({"year"}, _this_year),
    ({"quantity", "discount", "score", "self_score", "criterion_score"}, _small),
    ({"probability", "attainment", "commission_rate", "weight", "share", "margin"}, _percent),
    ({"contact", "first_name", "last_name"}, _someone),
    ({"customer"}, _company),
    ({"email"}, _made("person{}@example.com")),
    ({"phone", "mobile"}, _made("138{:08}", 12_345_678, 977)),
    ({"birthday"}, _made("19{}-03-12", 60)),
    ({"department"}, _either(("采购部", "设备部"), ("Purchasing", "Maintenance"))),
    ({"wechat"}, _made("wx_{:05}", 10_000)),
    ({"buying_role", "main_contact", "won"}, _either(("是", "否"), ("true", "false"))),
    ({"website"}, _made("www.example{}.com")),
    ({"order_number"}, _made("SO-2026-{:04}")),
    ({"number"}, _made("N2026{:05}")),
    ({"contract_number"}, _made("HT-2026-{:04}")),
    ({"product_id"}, _made("P{:04}", 1, 3)),
    ({"customer_id", "lead_id", "employee_number", "opportunity_id", "member_id"}, _made("K{:05}")),
    ({"product"}, _either(("无线键盘", "显示器", "硬盘"), ("Keyboard", "Monitor", "Disk"))),
    ({"opportunity", "contract"}, _either(("{}号采购项目",), ("Renewal no. {}",))),
    ({"content", "note", "subject", "loss_reason", "next_step"}, _either(("讨论了方案与价格",), ("Talked about the offer",))),
    ({"stage"}, _either(("验证客户", "方案报价", "赢单"), ("Qualification", "Proposal", "Closed Won"))),
    ({"status"}, _either(("正常", "正常", "审核中"), ("Open", "Closed"))),
    ({"team"}, _either(("销售一部", "销售二部"), ("Team A", "Team B"))),
    ({"role"}, _either(("销售经理", "销售代表"), ("Account Manager", "Sales Rep"))),
    ({"category", "product_line"}, _either(("电脑", "外设"), ("Furniture", "Technology"))),
    ({"region"}, _either(("华东", "华南"), ("West", "East"))),
    ({"address"}, _either(("人民路{}号",), ("{} Main St",))),
    ({"currency"}, _either(("CNY",), ("USD",))),
]
