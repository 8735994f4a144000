"""The shipped fonts have what Chinese and European names need."""

from __future__ import annotations

from itertools import product

import pytest
from fontTools.ttLib import TTFont

from salesdesk import places
from salesdesk.documents.glyphs import covered, missing_glyphs, thin_glyphs

PUNCTUATION = "，。、；：？！“”‘’（）《》【】「」『』—…·～￥¥€£₩%‰°℃×÷±−≤≥≠≈→←↑↓№①②③✓•§©®™½²³"


def _gbk() -> str:
    found = []
    for high, low in product(range(0x81, 0xFF), range(0x40, 0xFF)):
        try:
            found.append(bytes((high, low)).decode("gbk"))
        except UnicodeDecodeError:
            continue
    return "".join(one for one in found if not 0xE000 <= ord(one) < 0xF900)


def test_fonts_when_asked_for_rare_names_gbk_and_punctuation_have_them() -> None:
    # ≒, a Japanese sign for "about", is the one character of GBK that Noto Sans SC has not.
    for text in ("镕䶮", _gbk().replace("≒", ""), PUNCTUATION, "Łukasz Nguyễn Ørsted Őrsi Ştefan Иван Ελένη O’Neill"):
        assert missing_glyphs(text) == ""


def test_missing_glyphs_when_there_is_none_names_it_once() -> None:
    assert missing_glyphs("王\u200b 한한\n") == "한"


def test_thin_glyphs_when_bold_lacks_them_are_named() -> None:
    assert thin_glyphs("陶镕 䶮 Anna 王") == "䶮镕"


@pytest.mark.parametrize(("weight", "style"), [("regular", "Regular"), ("bold", "Bold")])
def test_coverage_when_compared_with_the_fonts_is_theirs(weight: str, style: str) -> None:
    files = [path for path in places.resource("fonts").iterdir() if path.stem.endswith(style)]
    assert covered(weight) == {point for path in files for point in TTFont(path).getBestCmap()}  # type: ignore[arg-type]


def test_latin_face_when_it_writes_figures_and_apostrophes_is_even_and_narrow() -> None:
    for path in places.resource("fonts").glob("SalesDeskSans-*.ttf"):
        font = TTFont(path)
        widths = {font["hmtx"][font.getBestCmap()[ord(digit)]][0] for digit in "0123456789"}
        assert len(widths) == 1
        assert font["hmtx"][font.getBestCmap()[0x2019]][0] < font["head"].unitsPerEm / 2
