"""Every text has its Chinese, with the same places in it, and the built file is the one that belongs to it."""

from __future__ import annotations

import re
from pathlib import Path
from string import Formatter

import PySide6

from salesdesk.text import Text, language
from tools import translate


def test_texts_when_collected_from_the_source_then_are_those_of_the_file(tmp_path: Path) -> None:
    fresh = tmp_path / "fresh.ts"
    translate.collect(fresh)

    assert translate.texts(fresh).keys() == translate.texts(translate.TS).keys(), "run tools/translate.py"


def test_texts_when_released_then_are_all_translated() -> None:
    missing = [f"{context}: {english}" for (context, english), chinese in translate.texts(translate.TS).items() if not chinese.strip()]

    assert not missing
    assert 'type="unfinished"' not in translate.TS.read_text(encoding="utf-8")


def test_places_when_translated_then_are_the_same() -> None:
    wrong = [
        f"{context}: {english} -> {chinese}"
        for (context, english), chinese in translate.texts(translate.TS).items()
        if chinese and _places(english) != _places(chinese)
    ]

    assert not wrong


def test_chinese_when_set_then_has_a_space_beside_digits_and_letters_and_wide_punctuation() -> None:
    texts = translate.texts(translate.TS).items()
    close = [f"{context}: {chinese}" for (context, _english), chinese in texts if translate.spaced(context, chinese) != chinese]
    narrow = [chinese for _key, chinese in texts if re.search(r"[\u4e00-\u9fff][,:;?!]|[，。；：、？！] |（ | ）", chinese)]

    assert not close, "run tools/translate.py"
    assert not narrow


def test_spaces_when_set_then_dates_and_periods_stay_one_word() -> None:
    before = "自2026年10月30日起第3季度的{n}份A4表完成58%的目标，共12个月"
    assert translate.spaced("Any", before) == "自 2026年10月30日起第3季度的 {n} 份 A4 表完成 58% 的目标，共 12 个月"
    assert translate.spaced("QuickLine", "2小时") == "2小时"


def test_english_when_it_counts_then_has_a_word_for_one() -> None:
    """`{n} rows` says "1 rows": write `{n} {n:row|rows}`, which `salesdesk.text.fill` and `Text.fill` know."""
    counted = re.compile(
        r"{(?:n|count|all|points|people)} (?:\w+ )?(?:people|members|rows|records|files|sheets|tasks|goals|targets|reviews)\b"
    )
    wrong = [f"{context}: {english}" for context, english in translate.texts(translate.TS) if counted.search(english)]

    assert not wrong


def test_built_file_when_built_anew_then_is_the_same(tmp_path: Path) -> None:
    fresh = tmp_path / "fresh.qm"
    translate.build(translate.TS, fresh)

    assert fresh.read_bytes() == translate.QM.read_bytes(), "run tools/translate.py"


def test_core_when_it_speaks_chinese_then_reads_the_same_file() -> None:
    (context, english), chinese = next(one for one in translate.texts(translate.TS).items() if one[1])

    assert language("zh").say(Text(context, english)) == chinese


def test_buttons_of_qt_when_in_chinese_then_have_their_file() -> None:
    assert (Path(PySide6.__file__).parent / "Qt" / "translations" / "qtbase_zh_CN.qm").is_file()


def _places(text: str) -> set[str]:
    return {name for _literal, name, _spec, _conversion in Formatter().parse(text) if name is not None}
