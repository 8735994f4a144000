"""print and export: documents as PDF, records as workbooks."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path

from salesdesk.cli.output import Output, held, opened
from salesdesk.cli.parser import Commands, listed
from salesdesk.db import Database
from salesdesk.documents.agreement import agreements
from salesdesk.documents.improvement import plans_printout
from salesdesk.documents.interview import interview_printout
from salesdesk.documents.printing import print_reviews
from salesdesk.documents.printout import Printout
from salesdesk.documents.summary import summary_printout
from salesdesk.documents.week import week_printout
from salesdesk.errors import SalesDeskError
from salesdesk.measure import EVERYONE, Who
from salesdesk.older import is_copy
from salesdesk.period import Period
from salesdesk.reasons import need_folder
from salesdesk.services.crm_export import export_for
from salesdesk.services.crm_formats import FORMATS
from salesdesk.services.export import EXPORTS, export
from salesdesk.services.figures import members_in
from salesdesk.services.goals.book import goals
from salesdesk.services.listing import record
from salesdesk.services.names import who_called
from salesdesk.services.reviews.scoring import cycle_of, start_cycle
from salesdesk.services.settings import settings_of
from salesdesk.text import Text, mark

_FOR = ("customers", "contacts", "opportunities", "orders", "receipts")
_NO_FORMAT = mark("Cli", "“{what}” cannot be exported so. For another program (--for) there are: {known}.")
_LABELS = {"figures": mark("Help", "Figures by member: sales, attainment, receipts")}
_PRINT_NOTES = (
    mark(
        "Help",
        "Reviews that nobody started yet are started with the first template, and print as drafts until they are finalised in the window.",
    ),
    'JSON: {"files": ["…/2026-10_绩效考核_张三.pdf"], "started": false}',
)

_EXPORT_NOTES: tuple[Text | str, ...] = (
    *(listed(name, _LABELS.get(name) or record(of).plural, 13) for name, of in EXPORTS.items()),
    listed("orders", mark("Help", "Orders, for another program only"), 13),
    'JSON: {"file": "…", "rows": 12}',
)


def _interviews(db: Database, period: Period, _who: Who) -> Printout:
    return interview_printout(db, period)


def _plans(db: Database, _period: Period, _who: Who) -> Printout:
    return plans_printout(db)


def _summary(db: Database, period: Period, _who: Who) -> Printout:
    return summary_printout(db, period)


def _week(db: Database, period: Period, who: Who) -> Printout:
    return week_printout(db, period, [one for one, _ in members_in(db, who, period)])


def _agreement(db: Database, period: Period, who: Who) -> Printout:
    found = goals(db, period, who.id if who.kind == "team" else None).goals
    there = [one for one in found if one.period.start <= period.end and one.period.end >= period.start]
    return agreements(db, [one.id for one in there if who.kind != "member" or one.who == who])


_OTHERS = {"interviews": _interviews, "plans": _plans, "summary": _summary, "week": _week, "agreement": _agreement}


def add(commands: Commands) -> None:
    """Add these commands."""
    one = commands.add("print", mark("Help", "documents as PDF"), notes=_PRINT_NOTES)
    about = mark(
        "Help",
        "reviews, sheets for their interviews, improvement plans, the summary of all reviews, tasks of a week, or agreements on goals",
    )
    one.add_argument("document", choices=("reviews", *_OTHERS), help=about)
    one.add_workspace("--in")
    about = mark("Help", "2026-10, 2026Q3, 2026; a week is 2026-W41 or any day of it, this one by default")
    one.add_argument("--period", "--week", metavar="2026-10", help=about)
    about = mark("Help", "week, agreement: name of a member or team; everyone by default")
    one.add_argument("--who", "--member", metavar="NAME", help=about)
    one.add_argument(
        "--out", required=True, metavar="PLACE", help=mark("Help", "a folder for one file a person, or FILE.pdf for all in one")
    )
    one.set_defaults(run=_print_there)
    two = commands.add("export", mark("Help", "records as an Excel workbook"), notes=_EXPORT_NOTES)
    two.add_argument("what", metavar="WHAT", choices=(*EXPORTS, "orders"), help=mark("Help", "what is exported, see below"))
    two.add_workspace("--in")
    two.add_argument("--out", required=True, metavar="FILE.xlsx", help=mark("Help", "the workbook to write"))
    two.add_argument("--period", metavar="2026-10", help=mark("Help", "only facts and targets of this period"))
    about = mark("Help", "in that program's import format: {known}").fill(known=", ".join(_FOR))
    two.add_argument("--for", dest="program", choices=tuple(FORMATS), help=about)
    two.set_defaults(run=_export)


def _print_reviews(db: Database, period: Period, given: argparse.Namespace, begun: bool) -> list[Path]:
    if begun:
        start_cycle(db, period)
    return print_reviews(db, period, Path(given.out))


def _print(given: argparse.Namespace, output: Output) -> int:
    if given.document in _OTHERS:
        return _print_other(given, output)
    with opened(given.workspace, output) as db:
        period = _period(db, given)
        begun = cycle_of(db, period) is None
        # Of an older workspace a copy is read: reviews that nobody has begun are begun there, and the file stays as it is.
        files = _print_reviews(db, period, given, begun) if not begun or is_copy(db, given.workspace) else None
    if files is None:
        with held(given.workspace) as db:
            files = _print_reviews(db, period, given, begun)
    if begun:
        output.say(mark("Cli", "Started the reviews of {period}.").fill(period=period.label()))
    output.data({"files": [str(one) for one in files], "started": begun})
    for one in files:
        output.say(str(one))
    return 0


def _print_other(given: argparse.Namespace, output: Output) -> int:
    out = Path(given.out)
    with opened(given.workspace, output) as db:
        who = who_called(db, given.who) if given.who else EVERYONE
        printout = _OTHERS[given.document](db, _period(db, given), who)
        files = printout.save_as_one(out) if out.suffix.lower() == ".pdf" else printout.save_each(out)
    output.data({"files": [str(one) for one in files], "started": False})
    for one in files:
        output.say(str(one))
    return 0


def _period(db: Database, given: argparse.Namespace) -> Period:
    """Return the period that is to be printed: a week may be named by a day of it; raise "print.period" where none is given."""
    if given.period is None and given.document != "week":
        raise SalesDeskError("print.period", mark("Cli", "Say for which period: --period 2026-10"))
    period = Period.parse(given.period or date.today().isoformat(), settings_of(db).fiscal_start)
    return Period.of("week", period.start) if given.document == "week" else period


def _export(given: argparse.Namespace, output: Output) -> int:
    if Path(given.out).suffix.lower() != ".xlsx":
        text = mark("Cli", "“{name}”: what is exported is an Excel workbook. Write FILE.xlsx.")
        raise SalesDeskError("export.other_kind", text, name=Path(given.out).name)
    with opened(given.workspace, output) as db:
        settings = settings_of(db)
        period = Period.parse(given.period, settings.fiscal_start) if given.period else None
        if given.program is None and given.what in EXPORTS:
            count = export(db, given.what, Path(given.out), period=period, language=output.language.code)
        else:
            what = {"sales": "orders"}.get(given.what, given.what)
            if given.program is None or what not in FORMATS[given.program]:
                raise SalesDeskError("export.no_format", _NO_FORMAT, what=given.what, known=", ".join(_FOR))
            count = export_for(db, given.program, what, Path(given.out), period=period)
    output.data({"file": given.out, "rows": count})
    output.say(mark("Cli", "Wrote {n} {n:row|rows} to {place}.").fill(n=count, place=given.out))
    return 0


def _print_there(given: argparse.Namespace, output: Output) -> int:
    """Print, unless the place has the name of another kind of file."""
    out = Path(given.out)
    if out.suffix and out.suffix.lower() != ".pdf" and not out.is_dir():
        text = mark("Cli", "“{name}” is neither a folder nor a PDF file: write FILE.pdf, or the name of a folder.")
        raise SalesDeskError("print.other_kind", text, name=out.name)
    need_folder(out)  # before reviews are begun that could not be printed
    return _print(given, output)
