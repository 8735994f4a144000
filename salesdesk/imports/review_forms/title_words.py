"""Which pieces of a title, a file's or a sheet's name may be somebody's name: what stands between the words that forms are called by."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

# Words of titles, simplified and traditional: what stands between two of them is no part of them.
_WORDS = """
    被考核人 业务员 業務員 销售员 銷售員 半年度 上半年 下半年 试用期 試用期 绩效 績效 考核 考评 考評 考绩 考績
    自评 自評 互评 互評 他评 他評 上级 上級 评估 評估 评价 評價 评分 評分 评定 評定 评语 評語 评审 評審 评议 評議
    打分 得分 述职 述職 总结 總結 工作 业绩 業績 表现 表現 月度 月份 季度 年度 年终 年終 年中 本月 上月 本季
    个人 個人 同志 同事 先生 女士 小姐 经理 經理 主管 主任 总监 總監 员工 員工 销售 銷售 业务 業務 转正 轉正
    面谈 面談 反馈 反饋 目标 目標 指标 指標 成绩 成績 报告 報告 表格 表单 表單 计划 計劃 记录 記錄 终稿 終稿
    终版 終版 最终 最終 定稿 初稿 副本 模板 填写 填寫 关于 關於 姓名 公司 部门 部門 团队 團隊
    的 对 對 给 給 表 评 評
""".split()
# Months that are names as well (April, May, June) are not among them.
_LATIN_WORDS = """
    self review reviews appraisal evaluation performance assessment feedback form forms sheet score scores scorecard rating kpi
    of for by about the and on to from in annual yearly quarterly monthly half year quarter month q h fy team sales employee staff
    name manager colleague copy final draft filled completed signed interview goals objectives report plan summary re fw
    january february march july august september october november december jan feb mar apr jun jul aug sep oct nov dec
""".split()
_HAN = r"\u3400-\u9fff\U00020000-\U0003ffff"
_DATE = re.compile(r"第?\d+\s*(?:年度?|月份?|日|号|號|季度?|期|周|週)")
_SPLIT = re.compile("|".join([*_WORDS, "第?[一二三四]季", "[一二三四五六七八九十]+月"]))
_LATIN_SPLIT = re.compile(rf"\b(?:{'|'.join(_LATIN_WORDS)})\b", re.IGNORECASE)
_RUNS = re.compile(rf"[{_HAN}]+(?:[ ·•][{_HAN}]+)*|[^\W\d_{_HAN}]+(?:[ '’.-]{{1,2}}[^\W\d_{_HAN}]+)*")
_UNIT = re.compile(r"^.{1,6}?[部组組队隊区區店科室处處司](?=..)")
_LEAST = 2


def pieces_of(text: str) -> Iterator[str]:
    """Give the pieces of `text` that may be a name: 张三 of 销售一部张三2026年自评表, Ann Lee of Self review Ann Lee."""
    for run in _RUNS.findall(_DATE.sub("_", unicodedata.normalize("NFKC", text))):
        latin = run.isascii() or not re.search(f"[{_HAN}]", run)
        for part in (_LATIN_SPLIT if latin else _SPLIT).split(run):
            piece = part.strip(" '’.-·•")
            yield from _of_latin(piece) if latin else _of_han(piece)


def _of_latin(piece: str) -> Iterator[str]:
    if len(piece) >= _LEAST:
        yield piece


def _of_han(piece: str) -> Iterator[str]:
    """Give a piece whole, and what stands between its spaces; each without the team before it too."""
    for one in dict.fromkeys((piece, *piece.split(" "))):
        for name in dict.fromkeys((one, _UNIT.sub("", one).strip())):
            if len(name) >= _LEAST:
                yield name
