"""A component in words and as its payout curve, as it is typed."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtWidgets import QVBoxLayout, QWidget

from salesdesk.rules.pay.component import Component
from salesdesk.rules.pay.group import Pool, Rank
from salesdesk.rules.pay.mixed import Kicker, Matrix
from salesdesk.rules.pay.plan import Plan
from salesdesk.rules.pay.shape import shape
from salesdesk.services.pay.explain import told
from salesdesk.services.pay.figures import names
from salesdesk.tokens import MEDIUM
from ui.messages import say
from ui.tabs.incentives.curve_view import CurveView
from ui.widgets.labels import Label

_EXAMPLE = Decimal(100_000)


class InWords(QWidget):
    """The sentence over the curve."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sentence, self._curve = Label("", self), CurveView(self)
        self._sentence.setObjectName("planSentence")
        self._sentence.setWordWrap(True)
        title = Label(self.tr("In words"), self)
        title.setProperty("role", "title")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(MEDIUM)
        for widget in (title, self._sentence, self._curve):
            column.addWidget(widget)
        column.addStretch()

    def show_nothing(self) -> None:
        """Say nothing: what was said before is not what is typed."""
        self._sentence.clear()
        self._curve.hide()

    def show_component(self, plan: Plan, component: Component, currency: str) -> None:
        """Say what a component of `plan` does, and draw it."""
        self._curve.show()
        said = told(plan)[component.name]
        rule = self.tr("; ").join(say(one) for one in said.sentences)
        self._sentence.setText(self.tr("{basis} — {rule}").format(basis=say(said.basis), rule=rule))
        if isinstance(component.rule, Rank | Pool | Matrix | Kicker):
            self._curve.show_shape(None, None, currency)
            return
        quota = _EXAMPLE if component.needs_quota else None
        kinks = [at for at in component.rule.kinks(quota) if at > 0]
        up_to = max([*(at * Decimal("1.5") for at in kinks), quota * Decimal("1.5") if quota else Decimal(10)])
        named = names().get(component.basis.metric)
        kind = named.kind if named is not None else "money"
        if not kinks and not quota and kind == "money":
            up_to = _EXAMPLE
        self._curve.show_shape(shape(component, quota, up_to), quota, currency, kind)
