"""The column of words that stand alone is called in the language of who reads; a column of the sheet keeps its own name."""

from __future__ import annotations

import pytest

from salesdesk.imports.recognise.language.labels import header_of
from salesdesk.text import language
from tests.core.imports.test_recognise import one

N = None
REGIONS = [
    ["产品", "1月", "2月"],
    ["华东区", N, N],
    ["网关", 1.0, 2.0],
    ["编码器", 3.0, 4.0],
    ["华南区", N, N],
    ["网关", 5.0, 6.0],
    ["编码器", 7.0, 8.0],
]


@pytest.mark.parametrize(("code", "called"), [("en", "Section"), ("zh", "分组")])
def test_made_column_when_told_then_is_called_in_the_readers_language(code: str, called: str) -> None:
    table = one(*REGIONS)

    made = table.columns[-1]
    say = language(code).say
    assert made.index == 3
    assert say(header_of(table, made)) == called
    assert called in say(table.reason)
    assert (code == "en") is not ("分组" in say(table.reason))


def test_column_of_the_sheet_when_it_has_the_same_name_then_keeps_it() -> None:
    table = one(["分组", "业务员", "销售额"], ["华东", "夏冰", 1.0], ["华南", "沈佳怡", 2.0])

    assert header_of(table, table.columns[0]) == "分组"
