"""Chinese places: towns that look like somebody's name, because they begin with a surname, and how regions are called."""

from __future__ import annotations

import re

from salesdesk.imports.recognise.language.words import simplified

PLACES = frozenset(
    (
        "石家庄 唐山 秦皇岛 张家口 衡水 吕梁 包头 沈阳 吉林 白山 白城 伊春 徐州 常州 苏州 杭州 宁波 "
        "温州 金华 马鞍山 安庆 黄山 池州 宣城 龙岩 宁德 景德镇 吉安 郑州 平顶山 安阳 焦作 许昌 周口 "
        "黄石 荆门 荆州 黄冈 衡阳 邵阳 岳阳 常德 张家界 益阳 怀化 娄底 江门 湛江 梅州 云浮 柳州 桂林 "
        "贺州 成都 乐山 巴中 安顺 毕节 曲靖 文山 安康 金昌 白银 张掖 平凉 石嘴山 吴忠 昌吉 伊犁 石河子 "
        "广州 贵阳 张家港 常熟 江阴 江都 江宁 江北 江津 江油 余杭 余姚 萧山 温岭 乐清 平湖 诸暨 宁海 "
        "宁乡 黄浦 黄埔 金山 金坛 金湖 金牛 松江 万州 万宁 万盛 万源 龙岗 龙华 龙泉 龙口 龙海 龙游 "
        "龙港 安溪 安吉 安丘 安国 石狮 石景山 石首 房山 怀柔 平谷 平度 平潭 高邮 高密 高碑店 高要 高州 "
        "高淳 章丘 曲阜 邹城 邹平 禹州 项城 应城 麻城 洪湖 廉江 雷州 吴川 罗定 连州 陆丰 温江 双流 "
        "彭州 简阳 华蓥 康定 昌平 于都 和田 凤阳 凤城 徐汇 杨浦 徐家汇 陆家嘴 全椒 全州 武侯 花都 宣武 "
        "江夏 洪山 武昌 武进 汪清 郎溪 韩国 安哥拉 古巴 巴西 蒙古 伊朗 伊拉克 苏丹 关岛 文莱 高雄 云林 "
        "台中"
    ).split()
)

_PROVINCES = (
    "北京 天津 河北 山西 内蒙古 辽宁 吉林 黑龙江 上海 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 广西 海南 重庆 四川 贵州 云南 西藏 "
    "陕西 甘肃 青海 宁夏 新疆 香港 澳门 台湾"
)
_AREAS = (
    "华北 华东 华南 华中 东北 西北 西南 华西 东南 中南 苏南 苏北 浙南 浙北 鲁东 鲁西 粤东 粤西 川渝 京津冀 长三角 珠三角 港澳台 江浙沪 "
    "云贵 闽粤"
)
_PLACE = re.compile(
    rf"(?:{'|'.join(_PROVINCES.split())})(?:省|市|(?:壮族|回族|维吾尔)?自治区|特别行政区|区域|大区|片区|区)?"
    rf"|(?:{'|'.join(_AREAS.split())})(?:区域|大区|片区|地区|区|市场)?"
    r"|[东南西北中](?:部|区|一区|二区|大区|片区|部大区|部区)"
    r"|[\u4e00-\u9fff]{2,6}(?:市|县|自治州|地区|省|自治区|大区|片区)"
)
_LONGEST = 10


def is_region(text: str) -> bool:
    """Tell whether a text is no more than the name of a province, a city or an area: 江苏, 浙江省, 华东区, 南部."""
    return len(text) <= _LONGEST and _PLACE.fullmatch(simplified(text.strip())) is not None


def is_place(text: str) -> bool:
    """Tell whether a text is a region, or a town that looks like somebody's name."""
    return is_region(text) or simplified(text.strip()) in PLACES
