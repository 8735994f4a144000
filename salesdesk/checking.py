"""Looking over a workspace: the file itself, its references and its arithmetic."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import text

from salesdesk import migrations
from salesdesk.db import Database
from salesdesk.model import RECORDS
from salesdesk.text import Text, mark


@dataclass(frozen=True, slots=True)
class Finding:
    """What `check` found: a sentence, and whether all is well with it."""

    text: Text
    ok: bool


def check(db: Database) -> list[Finding]:
    """Look over the file itself, its references and its arithmetic; write nothing."""
    findings = []
    with db.read() as session:
        connection = session.connection()
        if db.is_sqlite:
            answer = connection.execute(text("PRAGMA integrity_check")).scalar()
            findings.append(Finding(mark("Check", "The file is sound."), True) if answer == "ok" else Finding(_damage(answer), False))
            broken = connection.execute(text("PRAGMA foreign_key_check")).all()
            findings.append(Finding(mark("Check", "References to missing records: {n}").fill(n=len(broken)), not broken))
        version = migrations.stored(connection)
        findings.append(Finding(mark("Check", "Schema {version}").fill(version=version), version == migrations.HEAD))
        for cls, record in RECORDS:
            if count := connection.execute(text(f'SELECT COUNT(*) FROM "{cls.__tablename__}"')).scalar():
                findings.append(Finding(mark("Check", "{what}: {n}").fill(what=record.plural, n=count), True))
        wrong = connection.execute(text(_BAD_CREDITS)).all()
        findings.append(Finding(mark("Check", "Sale lines whose credit shares do not add up to 100 %: {n}").fill(n=len(wrong)), not wrong))
    return findings


_BAD_CREDITS = "SELECT sale_line_id FROM credit GROUP BY sale_line_id HAVING SUM(share) <> 10000"


def _damage(answer: object) -> Text:
    return mark("Check", "The file is damaged: {what}. Restore the last backup.").fill(what=str(answer)[:200])
