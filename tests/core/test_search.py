"""Names are found by characters, pinyin and initials, and compared without regard to how they were typed."""

from __future__ import annotations

import pytest

from salesdesk.search import normalise, readings, search_key, spelling


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("张三", "张三"),
        ("张三", "zs"),
        ("张三", "zhangsan"),
        ("张三", "zhangs"),
        ("欧阳镕", "rong"),
        ("刘䶮", "ly"),
        ("曾黎", "zeng"),
        ("曾黎", "cl"),
        ("吕布", "lv"),
        ("厦门ABC贸易", "xiamenabc"),
        ("重庆长安", "cqca"),
        ("长江重工", "changjiangzhonggong"),
        ("Müller GmbH", "muller"),
        ("Müller GmbH", "müller"),
        ("ＡＢＣ公司", "abcgs"),
        ("王,五", "ww"),
    ],
)
def test_search_key_when_typed_in_any_way_then_contains_it(name: str, typed: str) -> None:
    assert typed in search_key(name)


def test_search_key_when_many_texts_then_all_are_found_and_blanks_ignored() -> None:
    key = search_key("张三", None, "", "E-007", "华东")

    assert all(typed in key for typed in ("zs", "e-007", "huadong"))
    assert search_key() == search_key(None, "") == ""
    assert search_key("John Smith") == "john smith"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("ＡＢＣ Co., Ltd.", "abc co ltd"),
        ("上海（集团）有限公司", "上海(集团)有限公司"),
        (" 张 三 ", "张三"),
        ("O’Brien", "o'brien"),
        ("上海　ABC\n公司", "上海abc公司"),
        ("Smith,  John", "smith john"),
    ],
)
def test_normalise_when_spelt_differently_then_equal(first: str, second: str) -> None:
    assert normalise(first) == normalise(second) != ""


def test_normalise_when_words_differ_then_not_equal() -> None:
    assert normalise("C++ 课程") != normalise("C 课程")
    assert normalise("New Ton") != normalise("Newton")
    assert normalise(None) == normalise("—") == ""


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("张三", ("zhangsan",)),
        ("曾强", ("cengqiang", "zengqiang")),
        ("长乐", ("changle", "changyue", "zhangle", "zhangyue")),
        ("长乐朝都区", ("zhanglechaodouqu", "changyuechaoduou")),  # beyond three, all second readings together
    ],
)
def test_readings_when_a_character_has_two_then_are_all_given(name: str, found: tuple[str, ...]) -> None:
    assert set(readings(name)) == set(found)


@pytest.mark.parametrize("typed", ["王\u200b五", "王五\u200e", "  王五 ", "王五"])
def test_spelling_when_there_is_something_that_cannot_be_seen_then_is_the_same(typed: str) -> None:
    assert spelling(typed) == "王五"
