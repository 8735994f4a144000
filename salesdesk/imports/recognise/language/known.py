"""Who and what the workspace knows already, by name: what a column of names or a heading may be."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Sequence
from dataclasses import dataclass

from salesdesk.imports.recognise.language.words import simplified
from salesdesk.imports.recognise.terms import Meaning
from salesdesk.sheets.grid import Cell
from salesdesk.sheets.texts import plain, text_of

_SURNAMES = frozenset(
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳鲍史唐"
    "费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮"
    "蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯管卢莫房裘缪干解应宗丁宣邓郁单杭洪包诸左石崔吉钮龚程嵇邢裴陆荣翁"
    "荀羊惠甄曲封储靳段焦巴牧山谷车侯宓全班仰秋仲伊宫宁仇栾刘景詹束龙叶幸司黎薄印白怀蒲从鄂索赖卓屠蒙池乔闻党谭劳姬申冉宰雍桑桂牛燕冀温庄晏"
    "柴阎充连习艾向古易廖终居衡步都耿满匡文寇广欧沃利师聂敖辛简饶曾关查荆游权盖益桓岳帅肖覃佟苑甘尚原闫"
)
# What no name ends with, though it begins as one does: 余额, 支出, 毛重.
_NO_NAME_ENDS = "额费款价率数量税值出险券课重"
_CHINESE_NAME = re.compile(r"[\u4e00-\u9fff]{2,4}$")
_ONE_NAME = r"(?:Mc|Mac|[OD]['’])?[A-ZÀ-ÖØ-Ž][a-zß-öø-ž'’.-]*"
_LATIN_NAME = re.compile(rf"{_ONE_NAME}(?: (?:(?:de|da|di|del|dos|du|van|von|der|den|ter|la|le|bin) )*{_ONE_NAME}){{1,2}}$")
_SHARE = 0.6
# Words of headings that are capitalised as names are, where there is nothing else in them: Best Case, Money In, Gross Weight.
NO_NAMES = frozenset(
    "account action active actual add additional all amount at average avg balance base basic best bill budget by call calls case "
    "cash check closed code commit committed cost count create created credit current customer customers daily date day days deal "
    "deals debit due email estimated final first for forecast free from full goods gross high home hours id in income index internal "
    "invoice invoices is item items last lead leads list local low margin max meetings member min money month monthly most name net "
    "new no non not number of off on only open opening order orders other out over paid payment pending per pipeline plan previous "
    "price prices product products profit qty quantity rate rating ratio real region remaining revenue row sale sales score segment "
    "self ship shipping size start state status stock sub sum target tax team time to total type unit units upside value visits won "
    "lost week weekly weight weighted with work worst year yearly ytd".split()
)
"""Words of headings that may be in a name, but are none by themselves."""

# Words that no name has: a heading with one of them is about figures, whatever stands before it (Buying Price, Total Buying Price).
_NEVER_NAMES = NO_NAMES - frozenset(
    "april august base best bill case cash close day final first free high home lead list local low max may min new order out plan "
    "price real sale sales self size stock sum team time worth value won worst money over real".split()
)
_NEVER_NAMES |= frozenset(
    "accounts achieved achvd activities actuals allowance amt answered appointments approved arr avail available balances basket bonus "
    "booked bookings budgeted buying calculation charge charges churn clicks closing cogs collected collection comm commission "
    "commissionable commissions complaints completed confirmed conv conversion conversions converted costs cumulative deduction "
    "deductions delivered delivery demos deposit depreciation description difference disc discount discounted discounts distribution "
    "duration emails ending excl excluding expected expense expenses extended fee fees fulfilled generated goal growth handling hit hrs "
    "impressions incentive incl including installed invoiced landed leads logos loss losses ltd margins mrr mtd mtg mth names needed "
    "nett notes nps opportunities opps ordered outgoing outstanding packed packs paid payable payments payroll pcs pct percent "
    "percentage pieces pipe placed planned points position premium presentations pricing prob probability proj projected proposals "
    "prospects purchase purchased purchases qtd qualified quantities quote quoted quotes ranking rebate rebates rebooked recd receipts "
    "receivable received refund refunded refunds renewal renewals rental replacement reserved retail return returned returns rev "
    "revenues royalty salary selling sent shipments shipped shortfall sold spend spent splits standard subtotal subtotals surcharge "
    "surplus targets tasks taxable taxes tgt tickets totals trade transactions upsell usage utilisation utilization var variance vat "
    "visited volume volumes wages warranty wholesale wins yield yoy".split()
)


def name_key(text: str) -> str:
    """Return a name in the form in which names are compared: half width, simplified, lower case, without spaces."""
    return simplified(plain(text_of(text))).replace(" ", "")


@dataclass(frozen=True, slots=True)
class Known:
    """Who and what is known, by the `key` of each name."""

    members: Container[str] = frozenset()
    customers: Container[str] = frozenset()
    products: Container[str] = frozenset()
    key: Callable[[str], str] = name_key
    teams: Container[str] = frozenset()

    def is_member(self, name: str) -> bool:
        """Tell whether `name` is a member's."""
        return self.key(name) in self.members

    def is_anything(self, name: str) -> bool:
        """Tell whether `name` is that of a known member, customer or product."""
        key = self.key(name)
        return bool(key) and any(key in names for names in (self.members, self.customers, self.products))

    def meaning_of(self, cells: Sequence[Cell]) -> tuple[Meaning, float] | None:
        """Return whose names most of `cells` are, and which share of them is known; None when they are nobody's."""
        keys = [self.key(cell) for cell in cells if isinstance(cell, str) and cell.strip()]
        if not keys:
            return None
        groups = ((Meaning.MEMBER, self.members), (Meaning.CUSTOMER, self.customers), (Meaning.PRODUCT, self.products))
        share, meaning = max((sum(key in names for key in keys) / len(keys), meaning) for meaning, names in groups)
        return (meaning, share) if share >= _SHARE else None


NOBODY = Known()


def looks_like_a_person(text: str, known: Known = NOBODY) -> bool:
    """Tell whether a heading is somebody's name: a known one, a Chinese one of two or three characters, a Latin one of some words."""
    bare = text.strip()
    if known.is_member(bare):
        return True
    joined = simplified(bare.replace(" ", ""))
    if _CHINESE_NAME.match(joined):
        return len(joined) <= 3 and joined[0] in _SURNAMES and joined[-1] not in _NO_NAME_ENDS
    words = bare.lower().split()
    return bool(_LATIN_NAME.match(bare)) and not NO_NAMES.issuperset(words) and _NEVER_NAMES.isdisjoint(words)
