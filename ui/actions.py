"""What the whole window can do, declared once: bar, menus, shortcuts and the list of shortcuts read it here."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from salesdesk.text import Text, mark
from ui.icons import icon
from ui.messages import say
from ui.theme import Theme, tokens
from ui.widgets.labels import as_typed


@dataclass(frozen=True, slots=True)
class Spec:
    """An action: its name in the code, its verb, its icon, its keys, the colour of its icon, the room between that and words."""

    name: str
    text: Text
    icon: str = ""
    keys: tuple[str, ...] = ()
    role: str = "muted"
    gap: int = 0


SPECS: tuple[Spec, ...] = (
    Spec("import", mark("Action", "Import"), "file-down", ("Ctrl+I",), "on_accent", 5),
    Spec("import_folder", mark("Action", "Import a folder…"), "folder-open"),
    Spec("paste", mark("Action", "Import what was copied"), "clipboard-check"),
    Spec("undo", mark("Action", "Undo"), "undo-2", ("Ctrl+Z",)),
    Spec("redo", mark("Action", "Redo"), "redo-2", ("Ctrl+Y", "Ctrl+Shift+Z")),
    Spec("print", mark("Action", "Print"), "printer", ("Ctrl+P",), "text", 5),
    Spec("search", mark("Action", "Search"), "search", ("Ctrl+K",)),
    Spec("earlier", mark("Action", "Period before"), "chevron-left", ("Alt+Left",)),
    Spec("later", mark("Action", "Period after"), "chevron-right", ("Alt+Right",)),
    Spec("open", mark("Action", "Open workspace"), "folder-open", ("Ctrl+O",)),
    Spec("shared", mark("Action", "Open a shared workspace"), "", ("Ctrl+Shift+O",)),
    Spec("new", mark("Action", "New workspace"), "folder-plus", ("Ctrl+N",)),
    Spec("history", mark("Action", "Import history"), "history", ("Ctrl+Shift+I",)),
    Spec("settings", mark("Action", "Settings"), "settings", ("Ctrl+,",)),
    Spec("help", mark("Action", "Keyboard shortcuts"), "circle-help", ("F1",)),
    Spec("close", mark("Action", "Close workspace"), "x", ("Ctrl+W",)),
    Spec("quit", mark("Action", "Quit"), "", ("Ctrl+Q",)),
)


class Actions(QObject):
    """The `QAction`s of a window by name; they belong to it, so that their shortcuts work in all of it."""

    def __init__(self, window: QWidget, theme: Theme) -> None:
        super().__init__(window)
        self._made: dict[str, QAction] = {}
        for spec in SPECS:
            action = QAction(say(spec.text), window)
            action.setObjectName(spec.name)
            action.setShortcuts([QKeySequence(key) for key in spec.keys])
            action.setToolTip(as_typed(tip(say(spec.text), spec.keys)))
            self._made[spec.name] = action
            window.addAction(action)
        self.tint()
        theme.changed.connect(self.tint)

    def __getitem__(self, name: str) -> QAction:
        return self._made[name]

    def offer(self, name: str, what: str | None) -> None:
        """Enable the action `name` with `what` it would act on in its hint; None disables it."""
        spec = next(one for one in SPECS if one.name == name)
        action = self._made[name]
        action.setEnabled(what is not None)
        verb = say(spec.text)
        words = self.tr("{verb}: {what}").format(verb=verb, what=what) if what else verb
        action.setToolTip(as_typed(tip(words, spec.keys)))

    @Slot()
    def tint(self) -> None:
        """Give the actions icons in the colours shown now."""
        for spec in SPECS:
            if spec.icon:
                self._made[spec.name].setIcon(icon(spec.icon, tokens(), spec.role, gap=spec.gap))


def tip(text: str, keys: tuple[str, ...]) -> str:
    """Return the hint for something that `keys` do as well."""
    if not keys:
        return text
    return f"{text}  {QKeySequence(keys[0]).toString(QKeySequence.SequenceFormat.NativeText)}"
