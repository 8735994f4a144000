"""Icons: strokes of one set, tinted to the palette."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from salesdesk import places
from salesdesk.tokens import ICON, Tokens


@lru_cache(maxsize=1024)
def picture(name: str, colour: str, size: int = ICON, ratio: float = 1.0, gap: int = 0, above: int = 0) -> QPixmap:
    """Return the icon `name` in `colour`, `size` pixels wide on a screen with `ratio` device pixels to one.

    `gap` pixels of nothing are beside it, and `above` of them over it.
    """
    source = places.resource("icons", f"{name}.svg").read_text("utf-8").replace("currentColor", colour)
    pixels = round(size * ratio)
    image = QPixmap(QSize(round((size + gap) * ratio), round((size + above) * ratio)))
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(source.encode())).render(painter, QRectF(0, round(above * ratio), pixels, pixels))
    painter.end()
    image.setDevicePixelRatio(ratio)
    return image


def icon(name: str, colours: Tokens, role: str = "muted", size: int = ICON, gap: int = 0, above: int = 0) -> QIcon:
    """Return the icon `name` in the colour `role` of `colours`, in the accent where it is on, pale where it is disabled.

    `gap` keeps words beside it at a distance, where the style would put them too near; `above` lowers it, where the style puts it too high.
    """
    return _icon(name, colours, role, size, gap, above, _ratios())


@lru_cache(maxsize=1024)
def _icon(name: str, colours: Tokens, role: str, size: int, gap: int, above: int, ratios: tuple[float, ...]) -> QIcon:
    # Kept: a button asks for its icon each time that it is styled, which is several times before it is seen.
    made = QIcon()
    # A primary button that is disabled has the ground of `strong`.
    pale = colours.surface if role == "on_accent" else colours.strong
    for ratio in ratios:
        made.addPixmap(picture(name, getattr(colours, role), size, ratio, gap, above), QIcon.Mode.Normal, QIcon.State.Off)
        made.addPixmap(picture(name, colours.accent_text, size, ratio, gap, above), QIcon.Mode.Normal, QIcon.State.On)
        for state in (QIcon.State.Off, QIcon.State.On):
            made.addPixmap(picture(name, pale, size, ratio, gap, above), QIcon.Mode.Disabled, state)
    return made


def _ratios() -> tuple[float, ...]:
    screens = QGuiApplication.screens()
    return tuple(sorted({screen.devicePixelRatio() for screen in screens} or {1.0}))
