"""Undo and redo on both databases: what was done comes back, what stands in the way is named."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from sqlalchemy import insert, select

from salesdesk import undo, workspace
from salesdesk.changes import recorder
from salesdesk.db import Database, reserve_ids
from salesdesk.errors import SalesDeskError
from salesdesk.model import Alias, Customer, ImportBatch, Member, SaleLine
from salesdesk.services import records
from salesdesk.services.imports import left_rows
from salesdesk.services.undone_words import reason_words
from salesdesk.text import mark


def add_member(db: Database, name: str = "张三", **values: object) -> int:
    return records.save(db, "member", {"name": name, **values})


def import_lines(db: Database, count: int, member: int) -> None:
    with db.write(mark("Action", "Import {files}").fill(files="a.csv")) as session:
        table = SaleLine.__table__
        first = reserve_ids(session, table, count)
        rows = [
            {"id": first + n, "day": date(2026, 10, 1), "member_id": member, "amount": Decimal(n), "is_split": False} for n in range(count)
        ]
        session.execute(insert(table), rows)
        recorder(session).inserted_in_bulk("sale_line", first, first + count - 1)


def amounts(db: Database) -> list[Decimal | None]:
    with db.read() as session:
        return list(session.scalars(select(SaleLine.amount).order_by(SaleLine.id)))


def test_undo_when_a_record_was_changed_then_brings_back_each_step(database: Database) -> None:
    member = add_member(database, role="representative")
    records.save(database, "member", {"role": "leader"}, member)
    records.save(database, "member", {"role": "manager"}, member)

    undo.undo(database)
    assert records.fetch(database, "member", member).values["role"] == "leader"
    undo.undo(database)
    assert records.fetch(database, "member", member).values["role"] == "representative"
    undo.undo(database)
    assert undo.next_undo(database) is None

    for role in ("representative", "leader", "manager"):
        undo.redo(database)
        assert records.fetch(database, "member", member).values["role"] == role
    assert undo.next_redo(database) is None


def test_redo_when_something_else_was_done_since_then_there_is_nothing_to_redo(database: Database) -> None:
    add_member(database)
    undo.undo(database)
    add_member(database, "李四")
    assert undo.redo(database) is None


def test_undo_when_a_colleague_shares_the_workspace_then_each_takes_back_ones_own(empty_server_address: str) -> None:
    mine = workspace.create(empty_server_address)
    theirs = Database.connect(empty_server_address)
    mine.actor, theirs.actor = "ann", "ben"
    try:
        member = add_member(mine)
        customer = records.save(theirs, "customer", {"name": "Acme"})
        last = undo.next_undo(mine)
        assert last is not None and last.actor == "ann"

        undo.undo(mine)
        with mine.read() as session:
            assert session.get(Member, member) is None
        assert records.fetch(mine, "customer", customer).values["name"] == "Acme"

        records.save(theirs, "customer", {"name": "Acme Ltd"}, customer)
        undo.redo(mine)
        assert records.fetch(mine, "member", member).values["name"] == "张三"
        undo.undo(theirs)
        assert records.fetch(mine, "customer", customer).values["name"] == "Acme"
    finally:
        mine.close()
        theirs.close()


def test_undo_when_a_later_change_needs_the_record_then_it_is_refused_by_name(database: Database) -> None:
    member = add_member(database)
    first = undo.next_undo(database)
    records.save(database, "customer", {"name": "晟泰机械", "owner_id": member})
    assert first is not None
    with pytest.raises(SalesDeskError) as caught:
        undo.undo(database, first.id)
    assert caught.value.code == "undo.blocked"
    assert records.fetch(database, "member", member).values["name"] == "张三"


def test_undo_when_another_record_has_the_place_of_what_would_come_back_then_it_is_refused_by_name(database: Database) -> None:
    first, second = add_member(database, aliases=["小张"]), add_member(database, "张小")
    records.save(database, "member", {"aliases": []}, first)
    freed = undo.next_undo(database)
    records.save(database, "member", {"aliases": ["小张"]}, second)
    assert freed is not None

    with pytest.raises(SalesDeskError) as caught:
        undo.undo(database, freed.id)

    assert caught.value.code == "undo.blocked"
    assert "a later change" not in str(caught.value)
    assert records.fetch(database, "member", second).values["aliases"] == ["小张"]


def test_undo_of_an_import_when_another_record_has_the_place_then_that_row_fails_and_the_rest_goes(database: Database) -> None:
    first, second = add_member(database, aliases=["小张"]), add_member(database, "张小")
    with database.write(mark("Action", "Import {files}").fill(files="a.csv")) as session:
        session.delete(session.scalars(select(Alias)).one())
        session.scalars(select(Member).where(Member.id == first)).one().role = "leader"
        session.add(ImportBatch(at=datetime.now(UTC), files="a.csv", action_id=recorder(session).action_id(), counts={}))
    imported = undo.next_undo(database)
    records.save(database, "member", {"aliases": ["小张"]}, second)
    assert imported is not None

    done = undo.undo(database, imported.id)

    assert done is not None
    assert [(one.table, one.why) for one in done.rows] == [("alias", "taken")]
    assert done.whole == undo.Figures(1, failed=1)
    assert records.fetch(database, "member", first).values["role"] is None
    assert [str(reason_words(one)) for one in left_rows(database, done.import_id or 0)] == [
        "Not taken back. 小张 · 张小 (Other spelling) has its place now"
    ]


def test_undo_of_an_import_when_what_a_row_belonged_to_is_gone_then_that_row_is_left_and_told(database: Database) -> None:
    first, second = (records.save(database, "customer", {"name": name}) for name in ("晟泰机械", "宏远科技"))
    line = records.save(database, "sale_line", {"day": date(2026, 10, 8), "amount": Decimal(100), "customer_id": first})
    with database.write(mark("Action", "Import {files}").fill(files="a.csv")) as session:
        found = session.get(SaleLine, line)
        assert found is not None
        found.customer_id = second
        session.add(ImportBatch(at=datetime.now(UTC), files="a.csv", action_id=recorder(session).action_id(), counts={}))
    imported = undo.next_undo(database)
    records.remove(database, "customer", first)
    assert imported is not None

    done = undo.undo(database, imported.id)

    assert done is not None
    assert done.whole == undo.Figures(failed=1)
    assert [str(reason_words(one)) for one in left_rows(database, done.import_id or 0)] == [
        "Not taken back. What it belonged to before is gone"
    ]
    assert records.fetch(database, "sale_line", line).values["customer_id"] == second


def test_undo_when_an_import_was_edited_since_then_only_that_row_is_kept(database: Database) -> None:
    member = add_member(database)
    import_lines(database, 5, member)
    imported = undo.next_undo(database)
    with database.read() as session:
        edited = session.scalars(select(SaleLine.id).order_by(SaleLine.id)).all()[2]
    records.save(database, "sale_line", {"amount": Decimal("99.5")}, edited)

    assert imported is not None
    done = undo.undo(database, imported.id)

    assert done is not None
    assert done.facts == undo.Figures(4, 1)
    assert amounts(database) == [Decimal("99.5")]


def test_redo_when_an_import_was_undone_then_all_its_rows_come_back(database: Database) -> None:
    import_lines(database, 5, add_member(database))
    before = amounts(database)
    undo.undo(database)
    assert amounts(database) == []
    undo.redo(database)
    assert amounts(database) == before


def test_undo_when_an_edit_of_an_imported_row_was_undone_too_then_nothing_is_kept(database: Database) -> None:
    import_lines(database, 3, add_member(database))
    with database.read() as session:
        edited = session.scalars(select(SaleLine.id)).first()
    records.save(database, "sale_line", {"amount": Decimal(7)}, edited)
    undo.undo(database)
    done = undo.undo(database)
    assert done is not None
    assert done.facts == undo.Figures(3)


def test_undo_when_a_record_was_deleted_then_it_returns_with_its_team(database: Database) -> None:
    team = records.save(database, "team", {"name": "华东一组"})
    member = add_member(database, team_id=team, aliases=["小张"])
    records.remove(database, "member", member)
    undo.undo(database)
    found = records.fetch(database, "member", member).values
    assert (found["team_id"], found["aliases"]) == (team, ["小张"])


def test_history_when_a_target_changed_then_tells_who_from_to_and_why(database: Database) -> None:
    member = add_member(database, role="representative")
    records.save(database, "member", {"role": "leader"}, member, reason="promoted")
    newest, oldest = undo.history(database, "member", member)
    assert (newest.before, newest.after, newest.action.reason) == ({"role": "representative"}, {"role": "leader"}, "promoted")
    assert oldest.before is None
    assert newest.action.actor == database.actor


def test_write_when_it_fails_then_nothing_is_stored_or_journaled(database: Database) -> None:
    def fail() -> None:
        with database.write(mark("Action", "Fail")) as session:
            session.add(Customer(name="x", search=""))
            session.flush()
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    with database.read() as session:
        assert session.scalars(select(Customer)).all() == []
    assert undo.next_undo(database) is None


def test_save_when_somebody_else_saved_first_then_it_is_a_conflict(database: Database) -> None:
    member = add_member(database)
    opened = records.fetch(database, "member", member)
    records.save(database, "member", {"role": "leader"}, member)
    with pytest.raises(SalesDeskError) as caught:
        records.save(database, "member", {"role": "manager"}, member, opened.version)
    assert caught.value.code == "database.conflict"


def test_listeners_when_an_action_commits_then_they_hear_of_its_tables(database: Database) -> None:
    heard = []
    database.listen(heard.append)
    add_member(database)
    assert [one.tables for one in heard] == [frozenset({"member"})]
    with database.read() as session:
        assert session.scalars(select(Member.search)).one() != ""
