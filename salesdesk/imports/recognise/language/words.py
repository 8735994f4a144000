"""Words in the form in which they are compared: one width, one script, one case."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

from salesdesk.sheets.texts import tidy

if TYPE_CHECKING:
    from collections.abc import Callable

LONGEST = 200
_CJK = re.compile(r"[\u3400-\u9fff]")
_PLAIN = re.compile(r"(?:[a-z]+(?: [a-z]+)*)$", re.ASCII)  # in that form already, as most of the vocabulary is
_OF_FIELD = re.compile(
    r"(.*?)(?:编码|编号|代码)?#(?:名称|姓名|name)(?=$|\()|(?<=[编代][码号])#(?:编码|编号|代码)(?=$|\()"
)  # as 金蝶 exports 物料编码#名称
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")


@lru_cache(maxsize=20_000)
def words_of(text: str) -> str:
    """Return `text` in the form of the vocabulary: lower case, no accents; Chinese simplified and without spaces.

    `orderId` and `order_id` become "order id", 銷售額 and `销 售 额` become 销售额.
    """
    if _PLAIN.match(text):
        return text
    bare = unicodedata.normalize("NFKC", tidy(text[:LONGEST])).strip("*: ")
    bare = _OF_FIELD.sub(r"\1", bare).replace("#编码", "编码").replace("(必填)", "")
    if _CJK.search(bare):
        return simplified(re.sub(r"[\s*%]+", "", bare).lower())
    if not bare.isascii():
        bare = "".join(one for one in unicodedata.normalize("NFKD", bare) if not unicodedata.combining(one))
    bare = _CAMEL.sub(" ", bare) if not bare.isupper() else bare
    return " ".join(re.sub(r"[^\w$€£¥]+|_", " ", bare.lower()).split())


def has_chinese(text: str) -> bool:
    """Tell whether there is a Chinese character in `text`."""
    return _CJK.search(text) is not None


def simplified(text: str) -> str:
    """Return `text` in simplified characters; what has simplified ones only costs nothing."""
    try:
        text.encode("gb2312")
    except UnicodeEncodeError:
        return _converter()(text)
    return text


@lru_cache(maxsize=1)
def _converter() -> Callable[[str], str]:
    import opencc  # 20 ms, for those who have traditional sheets

    convert: Callable[[str], str] = opencc.OpenCC("t2s").convert
    return convert
