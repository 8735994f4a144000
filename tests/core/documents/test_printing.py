"""Reviews on paper: frozen once final, whole files or none."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from salesdesk import undo
from salesdesk.db import Database
from salesdesk.documents.review import reviews_printout
from salesdesk.errors import Cancelled, SalesDeskError
from salesdesk.measure.who import Who
from salesdesk.progress import Progress
from salesdesk.services import records
from salesdesk.services.goals.targets import Cell, set_targets
from salesdesk.services.reviews import scoring as reviews
from salesdesk.services.reviews import templates as review_templates
from tests.core.services.reviews.reviewed import OCTOBER, TEMPLATE, TeamIds, a_team, sell


def begin(database: Database) -> tuple[TeamIds, int]:
    ids = a_team(database)
    return ids, reviews.start_cycle(database, OCTOBER, review_templates.save_template(database, TEMPLATE))


def page(database: Database, review_id: int) -> list[bytes]:
    return reviews_printout(database, OCTOBER, [review_id]).pages(0, 60)


def test_print_when_review_is_final_then_later_facts_change_nothing_on_it(sqlite_database: Database) -> None:
    ids, cycle = begin(sqlite_database)
    found = {one.member_id: one.id for one in reviews.reviews(sqlite_database, cycle)}
    reviews.finalise(sqlite_database, [found[ids.ann]])
    final, still_open = page(sqlite_database, found[ids.ann]), page(sqlite_database, found[ids.cid])

    sell(sqlite_database, ids.ann, "500000")
    sell(sqlite_database, ids.cid, "900000")
    set_targets(sqlite_database, "sales_amount", [Cell(Who.member(ids.ann), OCTOBER.start, Decimal(1))])
    records.save(sqlite_database, "member", {"name": "Anna"}, ids.ann)

    assert page(sqlite_database, found[ids.ann]) == final
    assert page(sqlite_database, found[ids.cid]) != still_open


def test_print_when_finalising_is_undone_and_redone_then_is_the_same_page(sqlite_database: Database) -> None:
    ids, cycle = begin(sqlite_database)
    ann = next(one.id for one in reviews.reviews(sqlite_database, cycle) if one.member_id == ids.ann)
    reviews.finalise(sqlite_database, [ann])
    final = page(sqlite_database, ann)

    undo.undo(sqlite_database)
    assert page(sqlite_database, ann) != final
    undo.redo(sqlite_database)

    assert page(sqlite_database, ann) == final


def test_files_when_saved_then_are_one_for_all_or_one_each(sqlite_database: Database, tmp_path: Path) -> None:
    begin(sqlite_database)

    together = reviews_printout(sqlite_database, OCTOBER).save(tmp_path / "all.pdf")
    apart = reviews_printout(sqlite_database, OCTOBER).save(tmp_path / "each")

    assert [one.read_bytes()[:5] for one in (*together, *apart)] == [b"%PDF-"] * 4
    assert {one.stem.split("_")[-1] for one in apart} == {"Ann", "Ben", "Cid"}
    assert not list(tmp_path.rglob("*.new"))


def test_saving_when_cancelled_then_the_old_file_is_as_it_was(sqlite_database: Database, tmp_path: Path) -> None:
    begin(sqlite_database)
    place = tmp_path / "all.pdf"
    place.write_bytes(b"older")
    progress = Progress()
    progress.cancel()

    with pytest.raises(Cancelled):
        reviews_printout(sqlite_database, OCTOBER).save(place, progress)

    assert place.read_bytes() == b"older"


def test_saving_when_the_place_cannot_be_written_then_says_so(sqlite_database: Database, tmp_path: Path) -> None:
    begin(sqlite_database)

    with pytest.raises(SalesDeskError) as error:
        reviews_printout(sqlite_database, OCTOBER).save(tmp_path / "no such folder" / "all.pdf")

    assert error.value.code == "file.no_folder"


def test_printing_when_there_are_no_reviews_then_says_so(sqlite_database: Database, tmp_path: Path) -> None:
    with pytest.raises(SalesDeskError) as error:
        reviews_printout(sqlite_database, OCTOBER).save(tmp_path / "all.pdf")

    assert error.value.code == "review.none"
