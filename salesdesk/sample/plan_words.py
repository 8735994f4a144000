"""What the sample's tasks, activities and opportunities are called, in both languages."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PlanWords:
    """Patterns by kind of task; `{customer}` is a customer's name. `results` are of done tasks, `notes` of activities by their kind."""

    care: tuple[str, ...]
    sales: tuple[str, ...]
    market: tuple[str, ...]
    team: tuple[str, ...]
    weekly: str
    results: tuple[str, ...]
    notes: dict[str, tuple[str, ...]]
    deals: tuple[str, ...]
    stages: tuple[tuple[str, str], ...]  # stage and probability in per cent, the later the likelier
    won: str
    lost: str


ZH = PlanWords(
    care=("回访{customer}，了解设备使用情况", "给{customer}送检测报告", "处理{customer}的交期投诉", "约{customer}季度回顾"),
    sales=("给{customer}发报价", "跟进{customer}的合同盖章", "催{customer}的到期货款", "准备{customer}的技术方案"),
    market=("联系{customer}介绍的新客户", "整理本地包装行业名单", "邀请{customer}参加新品演示", "参加行业展会并收集名片"),
    team=("更新客户分级表", "整理上月丢单原因", "准备月度例会材料", "核对样机库存"),
    weekly="提交本周拜访总结",
    results=("已完成，客户满意", "已约下周再谈", "资料已发，等回复", "已解决", ""),
    notes={
        "visit": ("到厂拜访，看了新产线", "和采购负责人谈年度框架", "现场演示变频器", "确认下季度用量"),
        "call": ("确认付款日期", "跟进报价", "了解新项目进度", "回复技术问题"),
        "message": ("发送产品资料", "发送对账单", "节日问候"),
        "meeting": ("方案评审会", "三方协调交期"),
        "other": ("寄送样品", "协助安装调试"),
    },
    deals=("产线改造", "年度框架采购", "新厂房配套", "设备更新", "检测工位升级"),
    stages=(("验证客户", "10"), ("需求确定", "30"), ("方案报价", "50"), ("谈判审核", "80")),
    won="赢单",
    lost="输单",
)

EN = PlanWords(
    care=(
        "Visit {customer}: how does the equipment run?",
        "Bring the test report to {customer}",
        "Settle the late delivery with {customer}",
        "Agree on a quarterly review with {customer}",
    ),
    sales=(
        "Send the offer to {customer}",
        "Get the contract with {customer} signed",
        "Ask {customer} for the payment that is due",
        "Prepare the technical proposal for {customer}",
    ),
    market=(
        "Call the company that {customer} recommended",
        "List the packaging companies nearby",
        "Invite {customer} to the product demonstration",
        "Visit the trade fair and collect contacts",
    ),
    team=(
        "Bring the customer grades up to date",
        "Write down why deals were lost last month",
        "Prepare the monthly meeting",
        "Count the demo units",
    ),
    weekly="Write the week's visit summary",
    results=("Done, the customer is happy", "Meeting agreed for next week", "Sent, waiting for an answer", "Settled", ""),
    notes={
        "visit": ("Saw the new line", "Talked about a frame contract", "Showed the drive on site", "Confirmed next quarter's volume"),
        "call": ("Confirmed the day of payment", "Followed up the offer", "Asked about the new project", "Answered a technical question"),
        "message": ("Sent product data", "Sent the statement", "Season's greetings"),
        "meeting": ("Review of the proposal", "Agreed on delivery dates"),
        "other": ("Sent samples", "Helped with the installation"),
    },
    deals=("line retrofit", "yearly frame contract", "new plant", "machine renewal", "inspection upgrade"),
    stages=(("Qualified", "10"), ("Needs known", "30"), ("Offer sent", "50"), ("Negotiation", "80")),
    won="Won",
    lost="Lost",
)
