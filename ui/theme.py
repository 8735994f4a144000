"""The one look of the window: palette, fonts and style sheet made from the tokens, in light and dark."""

from __future__ import annotations

import sys
from functools import cache
from string import Template

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from salesdesk import places
from salesdesk.tokens import BODY, CARD_RADIUS, CONTROL_RADIUS, DARK, LABEL, LIGHT, TITLE, Tokens

SCHEMES = ("system", "light", "dark")
_OWN_FAMILIES = ("SalesDesk Sans", "SalesDesk Sans SC")
# As long as the name that it stands in for, so that the font file keeps its shape.
_RARE_FAMILY = "SalesDesk Sans RN"
_SYSTEM_FAMILIES = {"win32": ("Segoe UI", "Microsoft YaHei UI"), "darwin": (".AppleSystemUIFont", "PingFang SC")}


class Theme(QObject):
    """Gives the application its look; follows the system's scheme, or the one that was chosen."""

    changed = Signal()

    def __init__(self, app: QApplication, scheme: str = "system") -> None:
        super().__init__(app)
        self._app = app
        self._scheme = scheme if scheme in SCHEMES else "system"
        self._shown: Tokens | None = None
        app.setStyle(QStyleFactory.create("Fusion"))
        load_fonts()
        app.setFont(body_font())
        app.styleHints().colorSchemeChanged.connect(self._follow)
        self._tell_system()
        self.apply()

    @property
    def scheme(self) -> str:
        """What was chosen: "system", "light" or "dark"."""
        return self._scheme

    def choose(self, scheme: str) -> None:
        """Show `scheme` from now on."""
        self._scheme = scheme
        self._tell_system()
        self.apply()

    def apply(self) -> None:
        """Give the application the palette and the style sheet of the present scheme."""
        colours = self._wanted()
        if colours is self._shown:
            return
        self._shown = colours
        self._app.setPalette(palette(colours))
        self._app.setStyleSheet(style_sheet(colours))
        self.changed.emit()

    def _wanted(self) -> Tokens:
        if self._scheme == "system":
            return DARK if self._app.styleHints().colorScheme() == Qt.ColorScheme.Dark else LIGHT
        return DARK if self._scheme == "dark" else LIGHT

    def _tell_system(self) -> None:
        """Let the window frames, which are the system's, have the same scheme."""
        hints = self._app.styleHints()
        if self._scheme == "system":
            hints.unsetColorScheme()
        else:
            hints.setColorScheme(Qt.ColorScheme.Dark if self._scheme == "dark" else Qt.ColorScheme.Light)

    @Slot()
    def _follow(self) -> None:
        self.apply()


def tokens() -> Tokens:
    """Return the colours that the application shows now."""
    return DARK if QGuiApplication.palette().color(QPalette.ColorRole.Window).lightness() < 128 else LIGHT


def palette(colours: Tokens) -> QPalette:
    """Return the palette for Fusion."""
    role, made = QPalette.ColorRole, QPalette()
    for colour, roles in {
        colours.canvas: (role.Window,),
        colours.surface: (role.Base, role.Button, role.ToolTipBase, role.Light),
        colours.sunken: (role.AlternateBase, role.Midlight),
        colours.text: (role.WindowText, role.Text, role.ButtonText, role.ToolTipText),
        colours.muted: (role.PlaceholderText,),
        colours.line: (role.Mid,),
        colours.strong: (role.Dark, role.Shadow),
        colours.accent: (role.Highlight, role.Accent),
        colours.accent_text: (role.Link, role.LinkVisited),
        colours.on_accent: (role.HighlightedText, role.BrightText),
    }.items():
        for one in roles:
            made.setColor(one, QColor(colour))
    for one in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, one, QColor(colours.faint))
    made.setColor(QPalette.ColorGroup.Disabled, role.Highlight, QColor(colours.strong))
    return made


def style_sheet(colours: Tokens) -> str:
    """Return what the palette cannot say, with the tokens filled in."""
    values = {name: getattr(colours, name) for name in colours.__slots__ if isinstance(getattr(colours, name), str)}
    values |= {"body": BODY, "label": LABEL, "title": TITLE, "radius": CONTROL_RADIUS, "card": CARD_RADIUS}
    values |= {"style": places.resource("style").as_posix(), "scheme": "dark" if colours.dark else "light"}
    return Template(places.resource("style", "salesdesk.qss").read_text("utf-8")).substitute(values)


def load_fonts() -> None:
    """Make the shipped fonts known to Qt."""
    folder = places.resource("fonts")
    for path in sorted(folder.glob("*.[ot]tf")) if folder.is_dir() else ():
        QFontDatabase.addApplicationFont(str(path))
    families.cache_clear()
    regular = folder / "SalesDeskSansSC-Regular.ttf"
    if sys.platform not in _SYSTEM_FAMILIES and regular.is_file():
        # The bold face lacks rare names (镕, 䶮), and Qt does not look for them in the regular one of the same family.
        font = bytearray(regular.stat().st_size)
        with regular.open("rb") as file:
            file.readinto(font)
        _rename(font, _OWN_FAMILIES[1], _RARE_FAMILY)
        QFontDatabase.addApplicationFontFromData(font)


def _rename(font: bytearray, old: str, new: str) -> None:
    """Give `font` another family of the same length. Only its table of names is looked through: it has megabytes, and the start waits."""
    for entry in range(12, 12 + 16 * int.from_bytes(font[4:6], "big"), 16):
        if font[entry : entry + 4] == b"name":
            start, size = (int.from_bytes(font[at : at + 4], "big") for at in (entry + 8, entry + 12))
            font[start : start + size] = font[start : start + size].replace(old.encode("utf-16-be"), new.encode("utf-16-be"))


@cache
def families() -> list[str]:
    """Return the families of the window: a Latin face first, because a Chinese one has its apostrophe full-width."""
    system = QFontInfo(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)).family()
    return [*_SYSTEM_FAMILIES.get(sys.platform, ()), *_OWN_FAMILIES, _RARE_FAMILY, system]


def body_font(pixels: int = BODY, bold: bool = False, columns: bool = False) -> QFont:
    """Return the window's font at `pixels`; for `columns` of figures with digits of one width."""
    font = QFont()
    font.setFamilies(families())
    font.setPixelSize(pixels)
    font.setBold(bold)
    # Our own Latin face has such digits at all times; in it the feature would only make hyphens and points wide: 2026 - 10 - 31.
    if columns and families()[0] not in _OWN_FAMILIES:
        font.setFeature(QFont.Tag("tnum"), 1)
    return font
