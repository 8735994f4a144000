"""Rows known by their words: totals by their label, headers that come again."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from datetime import date

from salesdesk.imports.recognise.columns.profiles import is_amount
from salesdesk.imports.recognise.language.vocabulary import vocabulary
from salesdesk.imports.recognise.language.words import words_of
from salesdesk.imports.recognise.layout.closing import is_sum_sign, says_long_total
from salesdesk.imports.recognise.layout.tables import Block
from salesdesk.imports.recognise.recognised import SUMMED
from salesdesk.sheets.grid import Cell, SheetGrid

_LONGEST_LABEL = 16
_FEWEST = 2
_WRAPPED = re.compile(r"[(\[【〔《「<]([^)\]】〕》」>]+)[)\]】〕》」>]")
_BEHIND = re.compile(r"[(\[【〔]([^)\]】〕]*)[)\]】〕]$")
_APART = re.compile(r"[:(\[【〔,，、\-—－_/]")
_COUNT = re.compile(r"(?:总|一|合)?共(?:计)?:?\d+(?:[条笔单行项个件人家户台套箱位名次]|条记录)")
_IN_WORDS = re.compile(r"[元圆]整|[壹贰叁肆伍陆柒捌玖拾佰仟]{2}|大写|小写")
_ALL = ("总", "全部", "合计", "总计", "累计")  # 总业绩, 合计金额
_BETWEEN = " -:：—"
_NO_LABEL = re.compile(r"(?:小计|合计|总计)(?:划|算)")  # 小计算器, 总计划部


def repeated_headers(grid: SheetGrid, block: Block) -> list[int]:
    """Return the rows that say again what the header says, as where several exports were put one below the other."""
    if block.headless:
        return []
    header = grid.rows[block.headers[-1]][block.left : block.right + 1]
    first = next((at for at, cell in enumerate(header, block.left) if cell is not None), block.left)
    wanted = grid.rows[block.headers[-1]][first]
    found = [row for row in range(block.first, block.last + 1) if grid.rows[row][first] == wanted]
    return [row for row in found if _same(header, grid.rows[row][block.left : block.right + 1])]


def _same(header: Sequence[Cell], row: Sequence[Cell]) -> bool:
    both = [a == b for a, b in zip(header, row, strict=True) if a is not None]
    return sum(both) > 0.7 * len(both)


def total_label(cells: Sequence[Cell]) -> str | None:
    """Return the label of a total row ("合计", "East total", "(小计)张三"), None when the row is none."""
    full = [cell for cell in cells if cell is not None]
    texts = [cell for cell in full if isinstance(cell, str) and cell.strip() and not is_amount(cell)]
    if not texts or len(texts) > max(2, len(cells) // 3):
        return None
    if len(texts) == len(full):
        return texts[0].strip() if _is_said(texts) else None
    if is_sum_sign(cells) or says_long_total(texts[0]):
        return texts[0].strip()
    if (label := next((text for text in texts if says_total(text)), None)) is not None:
        return label.strip()
    # A word in front of what is summed up is a label where names stand, and may be anything in a remark.
    dated = any(isinstance(cell, date) for cell in cells)
    return next((text.strip() for text in texts[:2] if _begins(words_of(text))), None) if not dated else None


def says_total(text: str) -> bool:
    """Tell whether a text is the label of a total, whatever stands beside it: 合计, East total, Order Total."""
    return len(text) <= _LONGEST_LABEL + 14 and not is_amount(text) and _is_total(words_of(text))


def sums_otherwise(cells: Sequence[Cell]) -> str | None:
    """Return the label of a row that says of all rows what is no sum (平均, 占比, 同比), None when the row does not."""
    full = [cell for cell in cells if cell is not None]
    texts = [cell for cell in full if isinstance(cell, str) and not is_amount(cell)]
    if len(texts) != 1 or len(full) < _FEWEST or full[0] is not texts[0]:
        return None
    words = words_of(texts[0])
    return texts[0].strip() if words in vocabulary().not_counted or _is_of_figures(words, vocabulary().not_counted) else None


def _is_of_figures(words: str, starts: Collection[str]) -> bool:
    """Tell whether a label is one of `starts` and a figure's name, 平均业绩, average sales: nobody is called so."""
    if words.isascii():
        start, _, rest = words.partition(" ")
        return start in starts and _is_figure(rest)
    found = (one for one in starts if not one.isascii() and words.startswith(one))
    return any(_is_figure(words.removeprefix(one).removeprefix("的")) for one in found)


def _is_figure(words: str) -> bool:
    return any(use.meaning in SUMMED for use in vocabulary().uses(words))


def _is_said(texts: Sequence[str]) -> bool:
    """Tell whether words alone are a total: 合计 by itself, 共12家, 合计（大写） and an amount in words."""
    first, *rest = map(words_of, texts)
    return bool(_COUNT.match(first) or first in vocabulary().totals or _begins(first)) and all(map(_says_amount, rest))


def _says_amount(words: str) -> bool:
    return bool(_IN_WORDS.search(words)) or any(map(str.isdigit, words)) or words in ("大写", "小写")


def _begins(words: str) -> bool:
    """Tell whether a label begins with a total and goes on with what it is of, or how it is written: 小计:华东, 合计(大写):叁万元整."""
    if _COUNT.match(words):
        return True
    inside = _WRAPPED.match(words)
    if inside and _is_total(inside[1]):
        return True
    head = _APART.split(words, maxsplit=1)[0]
    return (not head.isascii() and head in vocabulary().totals) or (
        words.startswith(vocabulary().total_starts) and not _NO_LABEL.match(words)
    )


def _is_total(words: str) -> bool:
    known = vocabulary()
    if words in known.totals:
        return True
    if not words.isascii():
        behind = _BEHIND.search(words)  # 张三(小计), 张三小计(3单)
        if behind and behind[1] in known.totals:
            return True
        words = _BEHIND.sub("", words) or words
        wrapped = _WRAPPED.fullmatch(words)
        words = wrapped[1] if wrapped else words
        return (
            words in known.totals
            or _is_of_figures(words, _ALL)
            or (len(words) <= _LONGEST_LABEL and words.endswith(tuple(end for end in known.total_endings if not end.isascii())))
        )
    parts = words.split()
    return 1 < len(parts) <= 4 and (parts[-1] in known.total_endings or parts[0] in known.total_endings or parts[:2] == ["grand", "total"])


def is_total_row(cells: Sequence[Cell]) -> bool:
    """Tell whether a row with empty cells is a total row."""
    return None in cells and total_label(cells) is not None


def is_whole_total(cells: Sequence[Cell]) -> bool:
    """Tell whether a row is called a total of everything, 合计 or Total, and nothing's in particular."""
    label = total_label(cells)
    return label is not None and is_of_everything(label)


def is_of_everything(label: str) -> bool:
    """Tell whether the label of a total names nothing that it is of: 合计, Grand total:, 总金额（大写）：壹万元整."""
    return _whole(words_of(label)) in vocabulary().totals


def _whole(words: str) -> str:
    wrapped = _WRAPPED.fullmatch(words)
    return wrapped[1] if wrapped else _BEHIND.sub("", words.partition(":")[0] if _IN_WORDS.search(words) else words)


def is_total_line(line: str) -> bool:
    """Tell whether a line above a table says its total and nothing else: 合计 1266."""
    first, *rest = line.split()
    return bool(rest) and words_of(first) in vocabulary().totals and all(map(is_amount, rest))


def bare_of_total(label: str) -> str:
    """Return what a total is of: 销售一部 of 销售一部合计, and of (小计)销售一部."""
    text, known = label.strip(), vocabulary()
    for end in sorted(known.total_endings, key=len, reverse=True):
        for tail in _ways(end):
            if text.lower().endswith(tail) and (bare := text[: -len(tail)].rstrip(_BETWEEN)):
                return bare
    for start in sorted(known.total_starts, key=len, reverse=True):
        for head in _ways(start):
            if text.startswith(head) and (bare := text.removeprefix(head).lstrip(_BETWEEN)):
                return bare
    return label


def _ways(word: str) -> list[str]:
    return [word, *(f"{left}{word}{right}" for left, right in ("()", "（）", "[]", "【】"))]
