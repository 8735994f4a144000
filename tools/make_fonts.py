"""Make the shipped fonts: subset, renamed, hints dropped; needs fonttools and the fonts of the packages named below.

Sources (all SIL Open Font License 1.1):
  PyPI  pylopdf-fonts-zh-cn 0.1.1          NotoSansSC-Regular.otf
  npm   @expo-google-fonts/noto-sans-sc 0.4.3   NotoSansSC_700Bold.ttf
  npm   @expo-google-fonts/inter 0.4.2     Inter_400Regular.ttf, Inter_600SemiBold.ttf

Use: python tools/make_fonts.py FOLDER   (the folder is searched for the four files; they are written to resources/fonts)
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path

from fontTools import subset  # type: ignore[import-untyped]
from fontTools.pens.cu2quPen import Cu2QuPen  # type: ignore[import-untyped]
from fontTools.pens.ttGlyphPen import TTGlyphPen  # type: ignore[import-untyped]
from fontTools.ttLib import TTFont, newTable  # type: ignore[import-untyped]

FONTS = Path(__file__).resolve().parent.parent / "resources" / "fonts"
HANGUL = (
    range(0x1100, 0x1200), range(0x3130, 0x3190), range(0x3200, 0x321F), range(0x3260, 0x327F),
    range(0xA960, 0xA980), range(0xAC00, 0xD800),
)  # fmt: skip
# Latin with Vietnamese, Greek and Cyrillic (names), punctuation, currencies, and the few arrows and signs of a report.
LATIN = (
    range(0x20, 0x7F), range(0xA0, 0x250), range(0x2B0, 0x370), range(0x370, 0x400), range(0x400, 0x530), range(0x1E00, 0x1F00),
    range(0x2000, 0x2070), range(0x2070, 0x20A0), range(0x20A0, 0x20D0), range(0x2100, 0x2150), range(0x2150, 0x218C),
    range(0x2190, 0x2194), range(0x2200, 0x2270), range(0x25A0, 0x25D0), range(0x2713, 0x2719),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Font:
    """One shipped font: where it comes from, what it is called, which characters it keeps."""

    source: str
    file: str
    family: str
    style: str
    weight: int
    kept: frozenset[int] | None
    dropped: frozenset[int] = frozenset()
    features: tuple[str, ...] = ()
    tabular: bool = False


def _points(ranges: Iterable[range]) -> frozenset[int]:
    return frozenset(point for one in ranges for point in one)


def _gb2312() -> Iterator[int]:
    for high in range(0xA1, 0xF8):
        for low in range(0xA1, 0xFF):
            try:
                yield ord(bytes((high, low)).decode("gb2312"))
            except UnicodeDecodeError:
                continue


CHINESE_BOLD = frozenset(_gb2312()) | _points((range(0x20, 0x7F), range(0xA0, 0x100), range(0x2010, 0x2040)))
FULL = ("ccmp", "locl", "kern", "mark", "mkmk", "halt", "palt")
TEXT = ("ccmp", "locl", "kern", "mark", "mkmk", "tnum")
# Of programs in a font's glyphs, which ours have none of; the rest is counted when it is saved.
_LIMITS = (
    "maxZones", "maxTwilightPoints", "maxStorage", "maxFunctionDefs", "maxInstructionDefs", "maxStackElements",
    "maxSizeOfInstructions", "maxComponentElements",
)  # fmt: skip
SHIPPED = (
    Font("NotoSansSC-Regular.otf", "SalesDeskSansSC-Regular.ttf", "SalesDesk Sans SC", "Regular", 400, None, _points(HANGUL), FULL),
    Font("NotoSansSC_700Bold.ttf", "SalesDeskSansSC-Bold.ttf", "SalesDesk Sans SC", "Bold", 700, CHINESE_BOLD, frozenset(), FULL),
    Font("Inter_400Regular.ttf", "SalesDeskSans-Regular.ttf", "SalesDesk Sans", "Regular", 400, _points(LATIN), frozenset(), TEXT, True),
    Font("Inter_600SemiBold.ttf", "SalesDeskSans-Bold.ttf", "SalesDesk Sans", "Bold", 700, _points(LATIN), frozenset(), TEXT, True),
)


def _tabular_digits(font: TTFont) -> None:
    """Make the digits of equal width the usual ones, so that columns align wherever the font is used; the 1 keeps its plain form."""
    table = font["GSUB"].table
    wanted = next(record.Feature.LookupListIndex for record in table.FeatureList.FeatureRecord if record.FeatureTag == "tnum")
    mapping: dict[str, str] = {}
    for index in wanted:
        for part in table.LookupList.Lookup[index].SubTable:
            mapping |= getattr(part, "ExtSubTable", part).mapping
    plain, wide = font.getBestCmap()[0x31], mapping[font.getBestCmap()[0x31]]
    advance = font["hmtx"][wide][0]
    shift = (advance - font["hmtx"][plain][0]) // 2
    font["glyf"][wide] = deepcopy(font["glyf"][plain])
    font["glyf"][wide].coordinates.translate((shift, 0))
    font["glyf"][wide].recalcBounds(font["glyf"])
    font["hmtx"][wide] = (advance, font["hmtx"][plain][1] + shift)
    for one in font["cmap"].tables:
        if one.isUnicode():
            one.cmap.update({point: mapping.get(one.cmap[point], one.cmap[point]) for point in range(0x30, 0x3A)})


def _as_truetype(font: TTFont) -> None:
    """Draw the glyphs of a font with cubic curves by quadratic ones, within one of the thousand units that a letter is high.

    Qt darkens the stems of cubic fonts where FreeType draws them: beside Latin letters, Chinese ones looked bold on a dark ground.
    """
    drawn, order = font.getGlyphSet(), font.getGlyphOrder()
    outlines = newTable("glyf")
    outlines.glyphOrder, outlines.glyphs = order, {}
    for name in order:
        pen = TTGlyphPen(drawn)
        drawn[name].draw(Cu2QuPen(pen, max_err=1.0, reverse_direction=True))
        outlines.glyphs[name] = glyph = pen.glyph()
        glyph.recalcBounds(outlines)
        font["hmtx"][name] = (font["hmtx"][name][0], getattr(glyph, "xMin", 0))
    font["loca"], font["glyf"] = newTable("loca"), outlines
    del font["CFF "]
    font.sfntVersion, font["post"].formatType, font["maxp"].tableVersion = "\0\1\0\0", 3.0, 0x00010000
    for field in _LIMITS:
        setattr(font["maxp"], field, 1 if field == "maxZones" else 0)


def _rename(font: TTFont, made: Font) -> None:
    names = font["name"]
    postscript = f"{made.family.replace(' ', '')}-{made.style}"
    for number, text in {1: made.family, 2: made.style, 3: postscript, 4: f"{made.family} {made.style}", 6: postscript}.items():
        names.removeNames(nameID=number)
        names.setName(text, number, 3, 1, 0x409)
    for number in (16, 17, 21, 22, 25):
        names.removeNames(nameID=number)
    font["OS/2"].usWeightClass = made.weight
    bold = made.weight >= 700
    font["OS/2"].fsSelection = (font["OS/2"].fsSelection & ~0x61) | (0x20 if bold else 0x40)
    font["head"].macStyle = 1 if bold else 0


def _make(made: Font, folder: Path) -> None:
    font = TTFont(next(folder.rglob(made.source)))
    if made.tabular:
        _tabular_digits(font)
    options = subset.Options()
    options.hinting = False
    options.layout_features = list(made.features)
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 7, 8, 13, 14]
    options.name_languages = [0x409]
    options.notdef_outline = True
    options.drop_tables += ["DSIG", "vhea", "vmtx", "VORG"]
    has = font.getBestCmap().keys()
    worker = subset.Subsetter(options)
    worker.populate(unicodes=sorted((has if made.kept is None else has & made.kept) - made.dropped))
    worker.subset(font)
    if "CFF " in font:
        _as_truetype(font)
    _rename(font, made)
    font.save(FONTS / made.file)


def _ranges(points: set[int]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for point in sorted(points):
        if found and found[-1][1] == point - 1:
            found[-1] = (found[-1][0], point)
        else:
            found.append((point, point))
    return found


def _write_coverage() -> None:
    """Write which characters can be printed at all, and which of them in bold."""
    covered: dict[str, set[int]] = {"regular": set(), "bold": set()}
    for made in SHIPPED:
        covered[made.style.lower()] |= TTFont(FONTS / made.file).getBestCmap().keys()
    ranges = {weight: _ranges(points) for weight, points in covered.items()}
    (FONTS / "coverage.json").write_text(json.dumps(ranges, separators=(",", ":")) + "\n")


def main() -> None:
    FONTS.mkdir(parents=True, exist_ok=True)
    for made in SHIPPED:
        _make(made, Path(sys.argv[1]))
    _write_coverage()


if __name__ == "__main__":
    main()
