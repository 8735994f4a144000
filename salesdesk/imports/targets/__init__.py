"""Where tables go. In this order they are planned, so that facts find the people and products of other files."""

from salesdesk.imports.recognised import TableKind
from salesdesk.imports.target import ImportTarget
from salesdesk.imports.targets.sale_lines import SALE_LINES

TARGETS: tuple[ImportTarget, ...] = (SALE_LINES,)


def target_for(kind: TableKind) -> ImportTarget | None:
    """Return the target that takes tables of `kind`, None when there is none yet."""
    return next((one for one in TARGETS if kind in one.kinds), None)
