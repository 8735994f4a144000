"""By which words a review form is known: its headings, its labels, its scales."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

CRITERION = (
    "考核指标",
    "考核项目",
    "考核内容",
    "评价项目",
    "评价指标",
    "绩效方向",
    "绩效目标",
    "岗位职责",
    "工作目标",
    "行为表现",
    "指标名称",
    "指标",
    "项目",
    "criterion",
    "criteria",
    "kpi",
    "measure",
    "goal",
)
SELF = ("自我评分", "自我评价", "自评得分", "自评", "self review", "self rating", "self score", "self")
MANAGER = (
    "审核评分",
    "上级评价",
    "上级评分",
    "主管评分",
    "考核评分",
    "经理评分",
    "领导评分",
    "复核评分",
    "最终得分",
    "manager",
    "supervisor",
    "reviewer",
)
SCORE = ("得分", "评分", "分数", "实得分", "points", "score", "rating")
WEIGHT = ("权重", "分值", "标准分", "满分", "weight", "maximum")
COMMENT = ("备注", "说明", "理由", "评语", "完成情况", "why", "comment", "remark", "note")
STANDARD = ("评分标准", "计分标准", "考核标准", "评价标准", "standard", "what good work is", "reached")
PERSON = ("被考核人姓名", "被考核人", "被考核者", "员工姓名", "姓名", "考核对象", "对象", "employee name", "employee", "name", "about")
PERIOD = ("考核期间", "考核周期", "考核期", "考核月份", "考核时间", "考核年度", "评价期间", "review period", "period", "month", "quarter")
RATER = ("您的姓名", "评价人", "评分人", "考核人", "your name", "rater")
TEXTS = {
    "strengths": ("做得好的", "主要成绩", "优点", "亮点", "what went well", "strengths"),
    "to_improve": ("需要改进", "绩效改进", "待改进", "不足", "what could be better", "to improve"),
    "next_steps": ("发展计划", "下期计划", "改进计划", "下一步", "agreed", "development plan", "next steps"),
    "view": ("面谈记录", "面谈", "员工意见", "被考核人意见", "interview", "the view of the reviewed"),
}
TOTALS = ("合计", "总计", "总分", "小计", "total", "sum")
SIGNS = ("签字", "签名", "日期", "signature", "signed")
_SCALE = re.compile(
    r"(?:1|一)\s*[-–—~至到]\s*([3-9]|10)\s*(?:级|分)|([3-9]|10)\s*(?:级|分)制|满分\s*(?:为)?\s*([3-9]|10)(?!\d)|of\s*([3-9]|10)\b"
)


def plain(cell: object) -> str:
    """Return what stands in a cell, full width made half, without blanks at its ends; "" for nothing."""
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    text = unicodedata.normalize("NFKC", str(cell)).replace("\u00a0", " ").strip()
    return "" if text in ("-", "~", "/", "无", "—", "–") else text


@lru_cache(maxsize=10_000)
def tight(text: str) -> str:
    """Return a text without blanks and signs between its words, to be compared."""
    return re.sub(r"[\s()\[\]:,.;/、，。；:*×·%＊\-_]+", "", unicodedata.normalize("NFKC", text).casefold())


def has(text: str, words: tuple[str, ...]) -> bool:
    """Whether a heading is one of `words`, or says it."""
    own = tight(text)
    return bool(own) and any(tight(word) in own if not word.isascii() else re.search(rf"\b{word}\b", text.casefold()) for word in words)


def scale_in(text: str) -> int | None:
    """Return up to how many a text says that one scores: 4 for "1-4级"."""
    found = _SCALE.search(unicodedata.normalize("NFKC", text))
    return next((int(one) for one in found.groups() if one), None) if found else None
