"""The first figures of a workspace are those of the window that is open, whoever wrote them; or there are none."""

from __future__ import annotations

import contextlib
import socket
import sqlite3
from collections.abc import Callable
from dataclasses import fields
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from salesdesk import workspace
from salesdesk.db import Database
from salesdesk.measure import EVERYONE
from salesdesk.model import Credit, Customer, Member, Membership, Receipt, SaleLine, Setting, Target, Team
from salesdesk.rules.headline import Headline
from salesdesk.sample import make_sample
from salesdesk.services import first_figures
from salesdesk.services.figures import latest_period, overview
from salesdesk.services.first_figures import FirstFigures, ask

TODAY = date(2026, 11, 23)


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the file of a small sample team, only to be read."""
    path = tmp_path_factory.mktemp("sample") / "sample.salesdesk"
    make_sample(path, language="en", sales=400).close()
    return path


@pytest.fixture
def copy(sample: Path, tmp_path: Path) -> Path:
    """Return a file of the same, in a folder of its own, to be changed."""
    path = tmp_path / "team.salesdesk"
    path.write_bytes(sample.read_bytes())
    return path


def place_of(database: Database) -> str:
    return str(database.path or database.engine.url.render_as_string(hide_password=False))


def headline(database: Database, today: date | None = None) -> Headline:
    """Return what the window shows of the workspace once it is open, as a headline."""
    found = overview(database, EVERYONE, latest_period(database, today), today)
    return Headline(**{one.name: getattr(found, one.name) for one in fields(Headline)})


def headline_of(path: Path) -> Headline:
    database = workspace.open_workspace(path)
    found = headline(database)
    database.close()
    return found


def sell(path: Path) -> None:
    """Raise a sale as a program does that knows nothing of SalesDesk."""
    with contextlib.closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE sale_line SET amount = amount + 10000 WHERE day = (SELECT MAX(day) FROM sale_line)")


def sale(year: int, month: int, day: int, amount: str | None = "10", **more: object) -> SaleLine:
    number = None if amount is None else Decimal(amount)
    return SaleLine(**{"day": date(year, month, day), "member_id": 1, "amount": number, "is_split": False, **more})


def nothing(_session: Session) -> None:
    pass


def receipts_alone(session: Session) -> None:
    session.add_all([Receipt(day=date(2026, 8, 3), amount=Decimal("4.5")), Receipt(day=date(2025, 8, 31), amount=Decimal(2))])


def costs_in_part(session: Session) -> None:
    session.add_all([sale(2026, 10, 8, "0.0003", cost=Decimal("0.0001")), sale(2026, 10, 9), sale(2026, 10, 9, None), sale(2025, 10, 9)])


def month_that_runs(session: Session) -> None:
    session.add_all([sale(2026, 11, 3), sale(2026, 11, 19), sale(2026, 10, 19), sale(2026, 10, 20), sale(2025, 11, 19), sale(2025, 11, 20)])


def days_to_come(session: Session) -> None:
    session.add_all([sale(2026, 12, 24), sale(2026, 11, 24), sale(2025, 12, 1)])


def returns_of_nobody(session: Session) -> None:
    session.add_all([sale(2026, 10, 8), sale(2026, 10, 30, "-12.34", member_id=None)])


def shared_out(session: Session) -> None:
    session.add(sale(2026, 10, 8, id=1, is_split=True, customer_id=1))
    sold = [(2026, 10, 9, 2), (2024, 3, 1, 2), (2025, 11, 5, 3)]
    session.add_all([sale(*day, id=at, customer_id=customer) for at, (*day, customer) in enumerate(sold, start=2)])
    session.flush()
    session.add_all([Credit(sale_line_id=1, member_id=1, share=Decimal("0.3")), Credit(sale_line_id=1, member_id=2, share=Decimal("0.7"))])


def targets_below(session: Session) -> None:
    session.add_all([sale(2026, 10, 8), Team(id=1, name="All"), Team(id=2, name="North", parent_id=1)])
    session.flush()
    session.add(Membership(member_id=1, team_id=2))
    session.add(Membership(member_id=2, team_id=2, start=date(2026, 1, 1), end=date(2026, 6, 30)))
    wanted = [(1, None, 10, 100), (2, None, 10, 50), (None, 2, 6, 70), (1, None, 5, 30), (2, None, 5, 20), (None, None, 4, 9)]
    session.add_all(target("sales_amount", *one) for one in wanted)
    session.add_all([target("gross_margin", None, None, 10, 1), target("receipts", 2, None, 10, 5), target("receipts", 1, None, 10, 6)])
    session.add(target("sales_amount", 1, None, 10, 999, only='{"region":["North"]}'))


def target(metric: str, member: int | None, team: int | None, month: int, value: int, only: str = "") -> Target:
    start = date(2026, month, 1)
    return Target(metric=metric, member_id=member, team_id=team, period_kind="month", period_start=start, value=Decimal(value), only=only)


def other_country(session: Session) -> None:
    session.add(sale(2026, 11, 3))
    for one in session.query(Setting).where(Setting.name.in_(("country", "currency"))):
        one.value = {"country": "none", "currency": "EUR"}[one.name]


@pytest.mark.parametrize(
    "fill",
    [
        nothing,
        receipts_alone,
        costs_in_part,
        month_that_runs,
        days_to_come,
        returns_of_nobody,
        shared_out,
        targets_below,
        other_country,
    ],
)
def test_first_figures_when_asked_then_are_those_of_the_open_window(database: Database, fill: Callable[[Session], None]) -> None:
    with database.write_unrecorded() as session:
        session.add_all([Member(id=1, name="Ann"), Member(id=2, name="Bob")])
        session.add_all([Customer(id=one, name=f"Customer {one}") for one in (1, 2, 3)])
        session.flush()
        fill(session)
    found = ask(place_of(database), TODAY)
    assert found is not None and found == headline(database, TODAY)


def test_first_figures_of_the_sample_when_asked_then_all_are_told(sample: Path) -> None:
    found = FirstFigures(str(sample)).wait()
    assert found == headline_of(sample) and found is not None
    assert len([one for one in found.figures if one.value is not None]) == 4 and found.attainment.ratio is not None


def test_first_figures_when_another_program_wrote_then_are_what_it_wrote(copy: Path) -> None:
    before = ask(str(copy))
    sell(copy)
    found = ask(str(copy))
    assert found == headline_of(copy) != before


def test_first_figures_when_another_program_has_the_file_then_see_what_it_committed_and_leave_all_as_it_is(copy: Path) -> None:
    with contextlib.closing(sqlite3.connect(copy)) as other:
        other.execute("PRAGMA journal_mode=WAL")
        with other:
            other.execute("UPDATE sale_line SET amount = amount * 3")
        other.execute("UPDATE sale_line SET amount = 0")
        files = {one.name: one.read_bytes() for one in copy.parent.iterdir()}
        assert "team.salesdesk-wal" in files
        found = ask(str(copy))
        assert files == {one.name: one.read_bytes() for one in copy.parent.iterdir()}
        other.rollback()
    assert found == headline_of(copy)


def test_first_figures_when_the_file_changes_while_it_is_read_then_there_are_none(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read = first_figures._headline

    def disturbed(*given: object) -> Headline | None:
        sell(copy)
        return read(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(first_figures, "_headline", disturbed)
    assert ask(str(copy)) is None


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE alembic_version SET version_num = '0001'",
        "PRAGMA application_id = 1",
        "DROP TABLE receipt",
        "DELETE FROM setting",
        "UPDATE sale_line SET day = 'yesterday'",
        "UPDATE setting SET value = '\"nowhere\"' WHERE name = 'country'",
    ],
)
def test_first_figures_when_the_workspace_is_not_as_it_should_be_then_there_are_none(copy: Path, change: str) -> None:
    with contextlib.closing(sqlite3.connect(copy)) as connection, connection:
        connection.execute(change)
    assert ask(str(copy)) is None


def test_first_figures_when_there_is_no_workspace_then_there_are_none(tmp_path: Path) -> None:
    foreign = tmp_path / "foreign.salesdesk"
    foreign.write_bytes(b"no workspace")
    assert ask(str(foreign)) is None
    assert ask(str(tmp_path / "missing.salesdesk")) is None
    assert [one.name for one in tmp_path.iterdir()] == ["foreign.salesdesk"]


def test_first_figures_when_there_is_no_server_then_there_are_none() -> None:
    assert ask("postgresql://nobody@127.0.0.1:1/none") is None


def test_first_figures_when_the_server_is_silent_then_nobody_waits_for_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(first_figures, "_PATIENCE_S", 0.01)
    monkeypatch.setattr(first_figures, "_END_S", 0.01)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        first = FirstFigures(f"postgresql://nobody@127.0.0.1:{silent.getsockname()[1]}/none")
        assert first.wait() is None and not first.is_over
        first.stop()
        assert first.is_over
    monkeypatch.undo()
    first.stop()
