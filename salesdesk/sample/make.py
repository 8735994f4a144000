"""Makes a workspace with the sample team; the same for the same language, size and last day."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from salesdesk import workspace
from salesdesk.db import Database
from salesdesk.errors import SalesDeskError
from salesdesk.model import Setting
from salesdesk.progress import Progress
from salesdesk.sample import words_en, words_zh, world_en, world_zh
from salesdesk.sample.facts import Maker
from salesdesk.sample.world import USUAL_SALES
from salesdesk.text import mark


def make_sample(
    place: str | Path, *, language: str, sales: int | None = None, until: date | None = None, progress: Progress | None = None
) -> Database:
    """Create a workspace with the sample team at `place` and return it open.

    It has `sales` sale lines (22,000 unless told) in the 24 months before the one of `until` (today), and amounts in proportion.
    What stops half-way (`Cancelled`, a full disk) leaves no file. Raise `SalesDeskError` as `workspace.create` does, or "sample.empty".
    """
    if sales is not None and sales < 1:
        raise SalesDeskError("sample.empty", mark("Sample", "A sample team needs at least one sale."))
    code = "zh" if language.lower().startswith("zh") else "en"
    world, words = (world_zh.WORLD, words_zh.WORDS) if code == "zh" else (world_en.WORLD, words_en.WORDS)
    db = workspace.create(place, name=world.name, currency=world.currency, country=world.country, language=code, identity="sample" + code)
    done = False
    try:
        with db.write_unrecorded() as session:
            session.add_all(Setting(name=name, value=getattr(world, name)) for name in ("company", "department", "confidentiality"))
            maker = Maker(session, world, until or date.today(), USUAL_SALES if sales is None else sales)
            maker.make(words, progress or Progress())
        done = True
    finally:
        if not done:
            workspace.discard(db)
    return db
