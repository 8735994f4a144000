"""Chinese headings that are known by a part: 单位 is an organisation or a measure by its values, 所欠货款总计 is owed whatever ends it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from salesdesk.imports.recognise.language.vocabulary import Use
from salesdesk.imports.recognise.terms import Meaning
from salesdesk.sheets.grid import Cell

_OWED = re.compile(
    r"欠款|所欠|尚欠|拖欠|未收(?!货$|货[^款])|未回(?:款|收)|未到账|未付款|未结|待收(?!货$|货[^款])|待回款|应收.*余额|未清|尾款"
    r"|(?:未|待|欠)(?:付|缴|交)(?!货).{0,3}[款费金额]|欠.{0,2}[金租费]"
)
_RECEIVED = re.compile(
    r"已(?:付|缴|交|收|结)(?!货|清).{0,3}[款费金额]$|(?:实收|已收|收到|收回|已回|到账)(?:货|工程|合同|账|设备|项目)?款|回款(?:额|金额|合计|总计|累计)$"
)
_NO_MONEY = re.compile(
    r"日期?$|时间|天数|原因|[率比]$|比例|次数|[笔单户家]数|数量|客户|人$|状态|备注|说明|情况|方式|编号|单号|类型|阶段|^是否|^有无|佣金|提成|奖金|工资|返利|返点|保证金|押金"
)
_BEFORE = ("上月", "上期", "上年", "上季", "去年", "期初", "年初", "往年", "前期")
_WHOLE = re.compile(r"总|合计|余额|期末|累计|截止|截至")

_MEASURES = re.compile(
    r"(?:计量|数量|计价|销售|基本|主|辅助?|包装|库存|重量|长度|体积|货币|金额|报价|时间|商品|产品|物料|最小|规格"
    r"|标准|采购|换算|订货|开单|[大小中副])?单位$"
)
_OURS = re.compile(r"(?:供[货应方]|销货|销售方|乙方|收款|生产|制造|发货|我方|本|所属|所在|责任|编制|填报|考核|下属|二级|成员|直属)单位$")
_NAME = re.compile(r"(?<=单位)(?:名称?|全名|全称|简称)$")
_ORGANISATION = re.compile(r"公司|厂|集团|医院|学院|学校|大学|研究[院所]|事务所|商行|商店|经销部|门市部|合作社|酒店|银行|局$|中心$|店$|部$")
_MOSTLY = 0.5
_NAMED, _LIKELY = 0.9, 0.8


def owed_or_received(words: str) -> Use | None:
    """Return that a heading is what is owed or what was received, by the part that says so; None where it says neither."""
    if words.isascii() or words.startswith(_BEFORE) or _NO_MONEY.search(words):
        return None
    if _OWED.search(words):
        return Use(Meaning.OUTSTANDING, _LIKELY + (0.03 if _WHOLE.search(words) else 0.0), None)
    return Use(Meaning.RECEIVED, _LIKELY, None) if _RECEIVED.search(words) and not words.startswith("累计") else None


def organisation(words: str, sample: Sequence[Cell]) -> tuple[Use, ...] | None:
    """Return what a heading that ends with 单位 is by its values: a customer where they are organisations; None elsewhere."""
    words = _NAME.sub("", words)
    if not words.endswith("单位") or _OURS.search(words):
        return None
    texts = [cell for cell in sample if isinstance(cell, str) and cell.strip()]
    if are_organisations(texts):
        return (Use(Meaning.CUSTOMER, _NAMED if len(words) > len("单位") else _LIKELY, None),)
    # 施工单位 is somebody, however they are called; 包装单位 is a measure, and nobody.
    return (Use(Meaning.CUSTOMER, _LIKELY, None),) if not texts and not _MEASURES.match(words) else None


def measures(words: str) -> bool:
    """Tell whether a heading that ends with 单位 is one of measures: 计量单位, and no 报备单位 or 责任单位."""
    return _MEASURES.match(words) is not None


def are_organisations(cells: Sequence[Cell]) -> bool:
    """Tell whether most texts among `cells` are called like companies, schools, offices."""
    texts = [cell for cell in cells if isinstance(cell, str) and cell.strip()]
    return bool(texts) and sum(bool(_ORGANISATION.search(text)) for text in texts) >= _MOSTLY * len(texts)
