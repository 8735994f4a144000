"""Random sheets that mix shapes and hold what no sheet should: nobody knows what they say, and no program may fall over them."""

from __future__ import annotations

from datetime import date, datetime

from hypothesis import strategies as st

from salesdesk.sheets.grid import Cell

Row = list[Cell]

# Of each column the first four cells are what belongs there.
_CLEAN = 4

_FIGURES: tuple[Cell, ...] = (
    1.0,
    2.5,
    100.0,
    -50.0,
    0.0,
    "1,200.50",
    "(300)",
    "11.5万",
    "12%",
    "无",
    "-",
    None,
    "abc",
    "#REF!",
    "=A1+1",
    True,
)
_DAYS: tuple[Cell, ...] = (
    date(2026, 3, 1), datetime(2026, 3, 2, 8, 30),  # noqa: DTZ001 - sheets have no zone
    "2026-03-02", "3/4/2026", "2026年3月", "Jan 2024", "2024Q1", "202403", 46083.0, "第3周", "待定", None,
)  # fmt: skip
_MONTHS: tuple[Cell, ...] = ("1月", "2月", "3月", "4月", *_DAYS)
_PEOPLE: tuple[Cell, ...] = (
    "张伟",
    "李娜",
    "王强",
    "Ann Lee",
    "Lee, Ann",
    "靳林9/陈久亿1",
    "张伟(1001)",
    "李娜 汇总",
    "合计",
    "#N/A",
    None,
)
_NAMES: tuple[Cell, ...] = ("甲公司", "Acme Ltd", "泵", "GTX Pro", "#N/A", "合计", None)
_NUMBERS: tuple[Cell, ...] = ("S1", "S2", "S3", "0007", 20260301001.0, 5.5e18, "4.5E+09", None)
_MEASURES: tuple[Cell, ...] = ("目标", "实际", "Target", "Actual", "完成率", "数量", None)
_STATES: tuple[Cell, ...] = ("已完成", "已取消", "作废", "赢单", "谈判", "Won", "Lost", None)
_COLUMNS: dict[str, tuple[Cell, ...]] = {
    **dict.fromkeys(("日期", "回款日期", "预计成交日期"), _DAYS),
    **dict.fromkeys(("月份", "季度", "Month"), _MONTHS),
    **dict.fromkeys(("年份", "Year"), (2024.0, 2025.0, 2026.0, "2026年", "FY25", None)),
    **dict.fromkeys(("销售员", "姓名", "Rep", "负责人"), _PEOPLE),
    **dict.fromkeys(("客户名称", "产品", "Product", "部门", "区域", "商机名称", ""), _NAMES),
    **dict.fromkeys(("订单号", "合同编号", "员工编号", "手机"), _NUMBERS),
    **dict.fromkeys(("指标", "Measure", "项目"), _MEASURES),
    **dict.fromkeys(("状态", "阶段", "Stage"), _STATES),
    **dict.fromkeys(
        ("金额", "数量", "单价", "目标", "实际", "完成率", "回款金额", "已回款1", "已回款2", "合计", "Total", "业绩占比"), _FIGURES
    ),
    **dict.fromkeys(
        ("张伟", "李娜", "王强", "Ann Lee", "Bob Ray", "1月", "2月", "1月目标", "1月实际", "Q1", "Q2", "第1周", "Jan-24"), _FIGURES
    ),
    **dict.fromkeys(("线上销售额", "线下销售额", "线上数量", "本月", "上月", "退货金额", "毛利"), _FIGURES),
}
_GROUPS = (
    ("月份", "指标", "张伟", "李娜", "王强"),
    ("Month", "Measure", "Ann Lee", "Bob Ray"),
    ("姓名", "指标", "1月", "2月"),
    ("姓名", "1月目标", "1月实际", "2月"),
    ("销售员", "客户名称", "线上销售额", "线下销售额", "线上数量"),
    ("合同编号", "客户名称", "已回款1", "回款日期", "已回款2"),
    ("商机名称", "阶段", "金额", "销售员", "预计成交日期"),
    (),
)
_SHEETS = ("2026年3月", "订单", "业绩", "目标", "回款", "Sheet1", "张伟", "商机", "2024", "退货", "拜访")


@st.composite
def tangles(draw: st.DrawFn) -> tuple[str, list[Row]]:
    """Return the name of a sheet and its rows: the columns of one shape, some left out, those of others among them."""
    group = [one for one in draw(st.sampled_from(_GROUPS)) if draw(st.integers(0, 11))]
    others = draw(st.lists(st.sampled_from(sorted(_COLUMNS)), max_size=2 if group else 8, min_size=0 if len(group) > 1 else 2))
    heads = list(dict.fromkeys([*group, *others]))
    pools = {one: _COLUMNS[one] if draw(st.booleans()) else _COLUMNS[one][:_CLEAN] for one in heads}
    if draw(st.booleans()):
        heads = draw(st.permutations(heads))
    rows: list[Row] = []
    if not draw(st.integers(0, 3)):
        rows.append([draw(st.sampled_from(("2026年3月销售明细", "单位：万元", "张伟")))])
    rows.append([*heads])
    if not draw(st.integers(0, 7)):
        rows.append([draw(st.sampled_from((None, "目标", "实际", "数量", "金额"))) for _ in heads])
    for _ in range(draw(st.integers(1, 7))):
        odd = draw(st.integers(0, 19))
        if odd == 0:
            rows.append([None])
        elif odd == 1:
            rows.append([draw(st.sampled_from(_PEOPLE))])
        elif odd == 2:
            rows.append([*heads])
        else:
            rows.append([draw(st.sampled_from(pools[one])) for one in heads])
    if not draw(st.integers(0, 3)):
        rows.append(["合计", *[draw(st.sampled_from((None, 1.0, 100.0))) for _ in heads[1:]]])
    return draw(st.sampled_from(_SHEETS)), rows
