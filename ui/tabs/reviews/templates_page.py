"""The page of the review templates: a list, and the editor of one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QListWidget, QMenu, QStackedLayout, QWidget

from salesdesk.services.reviews import templates as service
from salesdesk.services.reviews.template import Template
from salesdesk.text import mark
from ui.building import Steps
from ui.dialogs.confirm import ConfirmDialog
from ui.forms.filters import Values
from ui.forms.leafing import Leafing
from ui.tab import Page
from ui.tabs.reviews.template_form import TemplateForm
from ui.widgets.buttons import Button, IconButton
from ui.widgets.empty import EmptyState
from ui.widgets.side import ListedBeside

if TYPE_CHECKING:
    from salesdesk.db import Database

_WIDTH = 244  # the editor beside needs what is left of a small window


@dataclass(frozen=True, slots=True)
class Found:
    """What a reader brought: all templates, how many open reviews follow each, ready ones to begin with, and values of filters."""

    templates: tuple[Template, ...]
    following: dict[int, int]
    ready: tuple[Template, ...]
    filters: Values


class TemplatesPage(Page):
    """Criteria, weights, grades."""

    name = "templates"
    title = mark("Review", "Templates")
    follows_choosers = False
    watches = frozenset({"review_template", "review_criterion", "review_cycle", "review", "setting"})

    def build(self) -> Steps:
        self._found: Found | None = None
        self._both = ListedBeside(_WIDTH, self)
        side = self._both.side
        self._list = QListWidget(side)
        self._list.setObjectName("templateList")
        self._list.setAccessibleName(self.tr("Templates"))
        self._new = Button(self.tr("New template"), side, "plus")
        self._copy = IconButton("copy", self.tr("Copy this template"), side)
        self._delete = IconButton("trash-2", self.tr("Delete this template"), side)
        self._form = TemplateForm(self._both)
        yield
        yield from self._form.make_ahead()
        self._empty = EmptyState("list-checks", self.tr("There is no template yet: it says what people are reviewed by."), "", self)
        self._empty.say(self._empty.sentence.text(), self.tr("Choose a ready one"))
        for button, name in ((self._new, "newTemplate"), (self._copy, "copyTemplate"), (self._delete, "deleteTemplate")):
            button.setObjectName(name)
        self._lay_out()
        self._leafing = Leafing(self._list, self._form, self)
        self._leafing.turned.connect(self._edit_stored)
        self._new.clicked.connect(self._make)
        self._empty.chosen.connect(self._make)
        self._copy.clicked.connect(self._make_copy)
        self._delete.clicked.connect(self._ask_delete)
        self._form.saved.connect(self._save)
        self._form.discarded.connect(self._leafing.give_up)

    def _lay_out(self) -> None:
        self._both.lay_out(self._list, (self._new, self._copy, self._delete), self._form)
        self._stack = QStackedLayout(self)
        for widget in (QWidget(self), self._empty, self._both):
            self._stack.addWidget(widget)

    def refresh(self) -> None:
        self.read(_ask, self._show)

    def _show(self, found: Found) -> Steps:
        self._found = found
        self._form.offer(found.filters)
        self._leafing.fill([(one.id or 0, one.name) for one in found.templates])
        yield
        self._stack.setCurrentIndex(2 if found.templates or self._leafing.drafting else 1)

    @Slot(object)
    def _edit_stored(self, template_id: int | None) -> None:
        known = self._found.templates if self._found else ()
        one = next((one for one in known if one.id == template_id), None)
        if one is not None:
            self._edit(one)
        else:
            self._stack.setCurrentIndex(1)

    def _edit(self, template: Template) -> None:
        following = self._found.following.get(template.id or 0, 0) if self._found else 0
        self._form.show_template(template, following)
        self._copy.setEnabled(template.id is not None)
        self._delete.setEnabled(template.id is not None)

    @Slot()
    def _make(self) -> None:
        """Offer the ready templates to begin with."""
        self._leafing.ask(self._offer_ready)

    def _offer_ready(self) -> None:
        if self._found is None:
            return
        menu = QMenu(self)
        menu.setObjectName("readyMenu")
        for at, one in enumerate(self._found.ready):
            action = menu.addAction(one.name)
            action.setObjectName(f"ready{at}")
            action.setData(at)
        menu.triggered.connect(self._make_ready)
        menu.aboutToHide.connect(menu.deleteLater)
        button = self._new if self._new.isVisible() else self._empty
        menu.popup(button.mapToGlobal(QPoint(0, button.height() if button is self._new else button.height() // 2 + 40)))

    @Slot(QAction)
    def _make_ready(self, action: QAction) -> None:
        if self._found is not None:
            self._begin(self._found.ready[int(action.data())])

    @Slot()
    def _make_copy(self) -> None:
        self._leafing.ask(self._begin_copy)

    def _begin_copy(self) -> None:
        one = next((one for one in self._found.templates if one.id == self._leafing.key), None) if self._found else None
        if one is not None:
            criteria = tuple(replace(criterion, id=None) for criterion in one.criteria)
            self._begin(replace(one, name=self.tr("{name} (copy)").format(name=one.name), criteria=criteria, id=None, version=None))

    def _begin(self, template: Template) -> None:
        """Edit a template that is not stored yet; its row in the list says so."""
        self._stack.setCurrentIndex(2)
        self._leafing.begin(self.tr("New template"))
        self._edit(template)
        self._form.focus_name()

    @Slot(object)
    def _save(self, template: Template) -> None:
        def save(database: Database) -> int:
            return service.save_template(database, template)

        self.desk.write(save, self._saved, owner=self)

    def _saved(self, template_id: int) -> None:
        self._leafing.settle(template_id)
        self.mark_stale()

    @Slot()
    def _ask_delete(self) -> None:
        if self._leafing.key is not None:
            title = self.tr("Delete “{name}”").format(name=self._list.currentItem().text())
            sentence = self.tr("Reviews that were begun with it keep theirs. Undo brings it back.")
            dialog = ConfirmDialog("deleteDialog", title, sentence, self.tr("Delete"), self)
            dialog.confirmed.connect(self._remove)
            dialog.open()

    @Slot()
    def _remove(self) -> None:
        wanted = self._leafing.key
        if wanted is not None:

            def remove(database: Database) -> None:
                service.remove_template(database, wanted)

            self._leafing.settle(None)
            self.desk.write(remove, owner=self)


def _ask(database: Database) -> Found:
    from salesdesk.services.goals.choices import filter_choices
    from salesdesk.services.reviews.ready_templates import ready_templates
    from salesdesk.services.settings import settings_of

    ready = ready_templates(settings_of(database).language)
    return Found(service.templates(database), service.open_reviews(database), ready, filter_choices(database))
