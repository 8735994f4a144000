"""Python's cycle collector, put to rest while very many values are made."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collecting_later() -> Iterator[None]:
    """Keep the collector still: it would look at millions of new rows again and again, and none of them is in a cycle.

    In the window it is still anyway, see `ui/gc_guard.py`. Not for long work that makes cycles.
    """
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()
