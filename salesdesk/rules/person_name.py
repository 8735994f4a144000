"""Names of people: one text here, two columns in other programs, sometimes with a form of address."""

from __future__ import annotations

import re

_CHINESE = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff]{2,4}")
_DOUBLE = frozenset(
    "欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 司徒 司空 夏侯 长孙 宇文 轩辕 端木 独孤 南宫 西门 东郭 百里 呼延 淳于 单于 "
    "太史 申屠 公羊 澹台 赫连 濮阳 宗政 钟离 闾丘 歐陽 司馬 諸葛 東方 尉遲 公孫 長孫 軒轅 獨孤 南宮 西門 東郭 單于 鍾離".split()
)
_ADDRESSED = re.compile(r"^(?:(?:mr|mrs|ms|miss|dr|prof)\b\.?)\s+(?=\S)|(?<=\S\S)\s*(?:先生|女士|小姐|老师|老師)$", re.IGNORECASE)


def joined_name(first: str | None, last: str | None) -> str | None:
    """Return the whole name of two parts: 张 + 伟 is 张伟, Ann + Lee is Ann Lee; None where both are empty."""
    parts = [part for part in (first, last) if part]
    if len(parts) == 2 and _CHINESE.fullmatch(parts[1] + parts[0]):
        return parts[1] + parts[0]
    return " ".join(parts) or None


def split_name(name: str) -> tuple[str | None, str]:
    """Return first and last name, so that `joined_name` gives `name` again; a name that cannot be taken apart is all last name."""
    if _CHINESE.fullmatch(name):
        at = 2 if len(name) > 2 and name[:2] in _DOUBLE else 1
        found = name[at:], name[:at]
    else:
        begin, _, end = name.rpartition(" ")
        found = begin, end
    return found if found[0] and found[1] and joined_name(*found) == name else (None, name)


def bare_name(name: str) -> str:
    """Return `name` without Mr., 先生 and the like; 王先生 stays, for nobody is called 王."""
    return _ADDRESSED.sub("", name.strip())
