"""What the first import of a sheet would load: words, products, sounds and scripts, some 110 ms of the processor's time."""

from __future__ import annotations

from salesdesk.imports.plan.names.near import simplified
from salesdesk.imports.recognise.kinds.products import products
from salesdesk.imports.recognise.language.vocabulary import vocabulary
from salesdesk.search import sounds

_CHINESE = "一"


def get_ready() -> None:
    """Load it before somebody waits for it."""
    vocabulary()
    products()
    simplified(_CHINESE)
    sounds(_CHINESE)
