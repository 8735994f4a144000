"""What is written in the sample's notes, improvement plans and improvements of the team, in both languages."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class PlanSaid:
    """An improvement plan of the member at `place`; `result` and `finding` are those of its first check."""

    place: int
    problem: str
    goal: str
    measures: str
    support: str
    metric: str
    aim: Decimal
    result: str
    finding: str


@dataclass(frozen=True, slots=True)
class ChangeSaid:
    """An improvement of the team, looked after by the member at `owner`, to be checked so many days after the month."""

    name: str
    cause: str
    change: str
    owner: int
    check_in: int
    state: str


@dataclass(frozen=True, slots=True)
class ImprovingWords:
    """`notes` are (place of the member, day of the month, kind, text)."""

    notes: tuple[tuple[int, int, str, str], ...]
    plans: tuple[PlanSaid, ...]
    changes: tuple[ChangeSaid, ...]


_EN = ImprovingWords(
    (
        (0, 6, "praise", "Shared her call list and her opening questions with the team, unasked."),
        (0, 20, "one_on_one", "Wants to lead a first negotiation alone; agreed to pick one together."),
        (1, 14, "case", "Forecast for the month within 2% of what came in."),
        (2, 9, "case", "Special price of 15% asked for on the last day, again without an alternative."),
        (3, 12, "case", "Longview's invoice is 95 days old; first reminder went out only this week."),
        (4, 16, "praise", "Talked openly about a lost deal in the meeting; two others followed."),
        (7, 21, "praise", "Set up the camera demo for everybody."),
        (11, 7, "one_on_one", "Worried about Sterling; does not know why they stopped. Agreed on a visit together."),
        (11, 23, "case", "First visit to Sterling in three months: a new buyer, and a cheaper offer from elsewhere."),
    ),
    (
        PlanSaid(
            3,
            "Money comes in later every month: several customers pay after more than 90 days, and reminders start too late.",
            "By the end of the plan receipts reach the month's target, and no invoice is older than 60 days.",
            "Call grade A and B customers seven days before payment is due\nAgree on a payment plan for every invoice over 60 days\n"
            "Look through the list of open invoices every Friday",
            "A list of what is due every Monday from Finance; the manager joins the talk with Longview.",
            "receipts",
            Decimal(90000),
            "on_course",
            "Two of three old invoices are paid. The calls before the due date work; the list of Friday was skipped twice.",
        ),
    ),
    (
        ChangeSaid(
            "Payment is reminded of too late",
            "Nobody looks at what is due before it is overdue.",
            "Finance sends the list of what is due every Monday; each salesperson calls a week before.",
            3,
            30,
            "changing",
        ),
        ChangeSaid(
            "Discounts are asked for on the last day",
            "There is no rule who may grant what.",
            "Up to 8% the team leader decides, above that the manager, at least a day before.",
            4,
            45,
            "found",
        ),
        ChangeSaid(
            "Quotes take more than three days",
            "Each one is written anew.",
            "A template with the ten usual configurations.",
            7,
            -5,
            "checked",
        ),
        ChangeSaid(
            "Customers of years are called by chance",
            "Nobody sees who was not called for a month.",
            "A monthly call sheet: who bought before and was not called since, with the last order.",
            11,
            -40,
            "checked",
        ),
    ),
)
_ZH = ImprovingWords(
    (
        (0, 6, "praise", "主动把自己的拜访清单和开场提问分享给全组。"),
        (0, 20, "one_on_one", "希望独立主谈一次，约定一起选一个项目。"),
        (1, 14, "case", "本月预测与实际相差不到 2%。"),
        (2, 9, "case", "又在最后一天申请 15% 的特价，没有准备替代方案。"),
        (3, 12, "case", "有客户的货款已拖到 95 天，本周才第一次催收。"),
        (4, 16, "praise", "例会上率先复盘丢单，带动另外两位同事也讲了自己的。"),
        (7, 21, "praise", "为全组准备了演示样机。"),
        (11, 7, "one_on_one", "担心最大客户停单，但还不清楚原因，约定一起上门。"),
        (11, 23, "case", "三个月来第一次上门：采购换了人，另有更低的报价。"),
    ),
    (
        PlanSaid(
            3,
            "回款一月比一月晚：几家客户账期超过 90 天，催收开始得太迟。",
            "到计划结束时月回款达到指标，并且没有超过 60 天的应收款。",
            "A、B 级客户到期前 7 天电话提醒\n超过 60 天的每一笔都约定还款计划\n每周五过一遍应收清单",
            "财务每周一发到期清单；重点客户由经理一起谈。",
            "receipts",
            Decimal(900000),
            "on_course",
            "三笔老账收回两笔。到期前的电话有效；周五的清单漏了两次。",
        ),
    ),
    (
        ChangeSaid("催款太晚", "到期之前没有人看应收清单。", "财务每周一发到期清单，业务员提前一周打电话。", 3, 30, "changing"),
        ChangeSaid("总在最后一天申请折扣", "没有规定谁能批多少。", "8% 以内由组长批，超过的至少提前一天报经理。", 4, 45, "found"),
        ChangeSaid("报价要三天以上", "每一份都从头写起。", "把十种常用配置做成模板。", 7, -5, "checked"),
        ChangeSaid("老客户想起来才回访", "没人知道谁一个月没联系了。", "每月一张回访表：谁买过、多久没联系。", 11, -40, "checked"),
    ),
)
WORDS = {"en": _EN, "zh": _ZH}
