"""Reviews of the first schema come through the migration: final ones as they were, open ones with their own copy of the template."""

from __future__ import annotations

import json
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import text

from salesdesk.db import Database
from salesdesk.services.reviews import scoring as reviews
from salesdesk.services.reviews import templates as review_templates

_FROZEN = {
    "rank": 1,
    "people": 2,
    "lines": [
        {
            "name": "Sales",
            "kind": "manual",
            "weight": "100",
            "metric": None,
            "cap": None,
            "steps": [],
            "id": 1,
            "target": None,
            "actual": None,
            "attainment": None,
            "points": "88",
            "adds": "88.00",
            "comment": "",
            "missing": None,
        }
    ],
    "total": "88.00",
    "grade": "A",
    "covered": "1",
    "months": [],
    "member": "Ann",
    "role": None,
    "team": "",
    "leader": "",
    "hired_on": None,
    "grades": ["A", "B"],
    "currency": "CNY",
    "data_until": None,
}


def _first_schema(path: Path) -> Database:
    db = Database.sqlite(path)
    with db.write_unrecorded() as session:
        connection = session.connection()
        config = Config()
        config.set_main_option("script_location", "salesdesk:migrations")
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
        for statement in (
            "INSERT INTO member (id, name, search) VALUES (1, 'Ann', 'ann'), (2, 'Ben', 'ben')",
            """INSERT INTO review_template (id, name, grades) VALUES (1, 'Monthly', '[["80", "A"], ["0", "B"]]')""",
            "INSERT INTO review_criterion (id, template_id, position, name, kind, weight) VALUES (1, 1, 0, 'Sales', 'manual', 1000000)",
            """INSERT INTO review_cycle (id, name, template_id, period_kind, period_start, period_end)
            VALUES (1, 'Monthly', 1, 'month', '2026-09-01', '2026-09-30')""",
            """INSERT INTO review (id, cycle_id, member_id, state, strengths, to_improve, comment, next_steps)
            VALUES (1, 1, 1, 'final', '', '', '', ''), (2, 1, 2, 'open', '', '', '', '')""",
            "INSERT INTO review_score (review_id, criterion_id, score, comment) VALUES (2, 1, 700000, 'well')",
        ):
            connection.execute(text(statement))
        connection.execute(text("UPDATE review SET frozen = :kept WHERE id = 1"), {"kept": json.dumps(_FROZEN)})
        command.upgrade(config, "head")
    return db


def test_reviews_when_migrated_then_final_ones_read_and_open_ones_keep_their_scores(tmp_path: Path) -> None:
    db = _first_schema(tmp_path / "old.salesdesk")

    (cycle,) = reviews.cycles(db)
    ann, ben = reviews.reviews(db, cycle.id)
    (library,) = review_templates.templates(db)

    assert (ann.state, ann.step, ann.card.total, ann.card.computed, ann.card.grade) == ("final", "confirmed", 88, 88, "A")
    assert (ben.state, ben.step, ben.card.total, ben.card.lines[0].comment) == ("open", "manager", 70, "well")
    assert (library.name, library.id != cycle.template_id, [one.name for one in library.criteria]) == ("Monthly", True, ["Sales"])
    db.close()
