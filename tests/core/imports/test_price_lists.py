"""Price lists as suppliers make them: one price of several is taken and the others are told, codes and groups are not lost."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from salesdesk.db import Database
from salesdesk.imports.apply import apply_plan
from salesdesk.imports.plan.choices import Choices
from salesdesk.model import ExchangeRate, Product
from salesdesk.sheets.grid import Cell
from salesdesk.text import mark
from tests.core.imports.planned_facts import grid, planned
from tests.core.imports.sheets import stored

N = None
# Headings (one row or two), the row below them, and of the product its name, code, price, and the headings of prices not taken.
PRICES: dict[str, tuple[tuple[str, ...], str, str, str]] = {
    "steps": (("产品名称|型号|单位|1-99件|100-499件|500件以上",), "水泵|W1|台|32|30|28", "水泵|W1|32", "100-499件|500件以上"),
    "bare steps": (("Part No|Description|MOQ|1-10|11-50|100+",), "A1|Seal|5|12|11|9", "Seal|A1|12", "11-50|100+"),
    "least pieces": (("货号|名称|≥1|≥500",), "H1|扳手|15|12", "扳手|H1|15", "≥500"),
    "who buys": (("编码|品名|批发价|零售价|代理价",), "A1|洗发水|45|58|38", "洗发水|A1|58", "批发价|代理价"),
    "who buys, en": (("SKU|Product|Dealer Price|MSRP",), "S1|Lamp|70|100", "Lamp|S1|100", "Dealer Price"),
    "who buys, tw": (("品號|品名|定價|經銷價",), "P1|滑鼠|590|450", "滑鼠|P1|590", "經銷價"),
    "two rows": (("产品编码|产品名称|价格（元）|", "||零售|批发"), "001|水泵|32|28", "水泵|001|32", "价格（元） 批发"),
    "old and new": (("物料编码|物料名称|原价|现价",), "W1|螺栓|12|11", "螺栓|W1|11", "原价"),
    "cost": (("编码|产品|进价|销售价",), "001|可乐|2|3", "可乐|001|3", ""),
    "name and model": (("名称|型号|单位|单价",), "水泵|W1|台|32", "水泵|W1|32", ""),
    "a bare number": (("编号|产品名称|单价",), "S1|水泵|32", "水泵|S1|32", ""),
    "own currency": (("SKU|Product|Price USD|Price CNY",), "S1|Lamp|10|71", "Lamp|S1|71", "Price CNY"),
}


def _cells(line: str) -> list[Cell]:
    return [int(cell) if cell.isdigit() and not cell.startswith("0") else cell or None for cell in line.split("|")]


@pytest.mark.parametrize("case", PRICES)
def test_price_list_when_it_has_several_prices_then_one_is_taken_and_the_others_are_told(sqlite_database: Database, case: str) -> None:
    headings, row, product, others = PRICES[case]
    second = [f"{cell}0" if isinstance(cell, str) else cell for cell in _cells(row)]

    plan = planned(sqlite_database, grid(*map(_list, headings), _cells(row), second, sheet="价格表"))
    apply_plan(sqlite_database, plan)

    assert [str(one) for one in stored(sqlite_database, Product.name, Product.code, Product.list_price)[0]][:2] == product.split("|")[:2]
    assert stored(sqlite_database, Product.list_price)[0] == (Decimal(product.split("|")[2]),)
    told = [dict(note.values)["others"] for note in plan.tables[0].table.notes if note.source.startswith("A product has one price")]
    assert told == ([tuple(f"“{one}”" for one in others.split("|"))] if others else [])


def _list(line: str) -> list[Cell]:
    return [cell or None for cell in line.split("|")]


def test_spans_when_figures_do_not_fall_then_are_no_prices_by_quantity(sqlite_database: Database) -> None:
    rows: list[list[Cell]] = [["A1", "Seal", 0, 5, 9], ["A2", "Pump", 3, 0, 7]]

    (table,) = planned(sqlite_database, grid(["Part No", "Description", "1-30", "31-60", "90+"], *rows, sheet="Stock")).tables

    assert all(one.meaning.value != "unit_price" for one in table.table.columns)


@pytest.mark.parametrize("sign", ["【{}】", "一、{}", "{}", "类别：{}"])
def test_price_list_when_names_stand_above_products_then_are_their_category(sqlite_database: Database, sign: str) -> None:
    rows: list[list[Cell]] = [
        [sign.format("护肤"), N, N],
        ["洁面乳", "120g", 98],
        ["爽肤水", "150ml", 128],
        [sign.format("彩妆"), N, N],
        ["口红", "3g", 168],
    ]
    apply_plan(sqlite_database, planned(sqlite_database, grid(["产品名称", "规格", "零售价"], *rows, sheet="价格")))

    assert stored(sqlite_database, Product.name, Product.category) == [("洁面乳", "护肤"), ("爽肤水", "护肤"), ("口红", "彩妆")]


@pytest.mark.parametrize("rate", [None, Decimal(7)])
def test_price_list_when_its_title_names_another_currency_then_is_converted_or_asks_for_the_rate(
    sqlite_database: Database, rate: Decimal | None
) -> None:
    if rate is not None:
        with sqlite_database.write(mark("Action", "Edit")) as session:
            session.add(ExchangeRate(currency="USD", day=date(2026, 1, 1), rate=rate))
    rows: list[list[Cell]] = [["S1", "Lamp", 100], ["S2", "Chair", 20]]

    plan = planned(sqlite_database, grid(["Price list 2026 (USD)"], ["SKU", "Product", "Price"], *rows, sheet="S"), choices=Choices())
    apply_plan(sqlite_database, plan)

    assert stored(sqlite_database, Product.list_price)[0] == ((None if rate is None else Decimal(700)),)
    assert [one.currency for one in plan.tables[0].lacking] == ([] if rate else ["USD"])


def test_price_list_when_a_product_has_two_prices_then_it_is_told(sqlite_database: Database) -> None:
    rows: list[list[Cell]] = [["球阀", "阀", "只", 60], ["球阀", "阀", "只", 90], *([f"闸阀{at}", "阀", "只", 70] for at in range(9))]

    (table,) = planned(sqlite_database, grid(["产品名称", "类别", "单位", "单价"], *rows, sheet="价格")).tables

    assert [dict(note.values)["names"] for note in table.notes if "several prices" in note.source] == [("球阀",)]
