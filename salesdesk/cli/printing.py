"""print and export: documents as PDF, records as workbooks."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path

from salesdesk.cli.output import Output, held, opened
from salesdesk.cli.parser import Commands, listed
from salesdesk.db import Database
from salesdesk.documents import DOCUMENTS, review
from salesdesk.documents.document import OnRequest
from salesdesk.errors import SalesDeskError
from salesdesk.measure import EVERYONE, Who
from salesdesk.older import is_copy
from salesdesk.period import Period
from salesdesk.reasons import need_folder
from salesdesk.services.crm_export import Written, export_for
from salesdesk.services.crm_formats import FORMATS
from salesdesk.services.export import EXPORTS, export
from salesdesk.services.listing import record
from salesdesk.services.names import who_called
from salesdesk.services.reviews.scoring import cycle_of, start_cycle
from salesdesk.services.settings import settings_of
from salesdesk.text import Text, mark

_ON_REQUEST = {one.on_request.word: one.on_request for one in DOCUMENTS if one.on_request}
_FOR = ("customers", "contacts", "opportunities", "orders", "receipts")
_NO_FORMAT = mark("Cli", "“{what}” cannot be exported so. For another program (--for) there are: {known}.")
_LABELS = {"figures": mark("Help", "Figures by member: sales, attainment, receipts")}
_PRINT_NOTES: tuple[Text | str, ...] = (
    mark(
        "Help",
        "Reviews that nobody started yet are started with the first template, and print as drafts until they are finalised in the window.",
    ),
    *(listed(one.on_request.word, one.label, 10) for one in DOCUMENTS if one.on_request),
    'JSON: {"files": ["…/2026-10_绩效考核_张三.pdf"], "started": false}',
)

_EXPORT_NOTES: tuple[Text | str, ...] = (
    *(listed(name, _LABELS.get(name) or record(of).plural, 13) for name, of in EXPORTS.items()),
    listed("orders", mark("Help", "Orders, for another program only"), 13),
    'JSON: {"file": "…", "rows": 12, "unnumbered": 0, "lacking": {"负责人（必填）": 2}, "stages": ["Demo"]}',
)


def add(commands: Commands) -> None:
    """Add these commands."""
    one = commands.add("print", mark("Help", "documents as PDF"), notes=_PRINT_NOTES)
    one.add_argument("document", metavar="WHAT", choices=tuple(_ON_REQUEST), help=mark("Help", "what is printed, see below"))
    one.add_workspace("--in")
    about = mark("Help", "2026-10, 2026Q3, 2026; a week is 2026-W41 or any day of it, this one by default")
    one.add_argument("--period", "--week", metavar="2026-10", help=about)
    about = mark("Help", "name of a member or team; everyone by default")
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


def _print(given: argparse.Namespace, output: Output) -> int:
    document = _ON_REQUEST[given.document]
    with opened(given.workspace, output) as db:
        period = _period(db, given, document)
        who = who_called(db, given.who) if given.who else EVERYONE
        begins = document is review.DOCUMENT.on_request and cycle_of(db, period) is None
        # Of an older workspace a copy is read: reviews that nobody has begun are begun there, and the file stays as it is.
        files = _written(db, document, period, who, given.out, begins) if not begins or is_copy(db, given.workspace) else None
    if files is None:
        with held(given.workspace) as db:
            files = _written(db, document, period, who, given.out, begins)
    if begins:
        output.say(mark("Cli", "Started the reviews of {period}.").fill(period=period.label()))
    output.data({"files": [str(one) for one in files], "started": begins})
    for one in files:
        output.say(str(one))
    return 0


def _written(db: Database, document: OnRequest, period: Period, who: Who, out: str, begins: bool) -> list[Path]:
    if begins:
        start_cycle(db, period)
    return document.printout(db, period, who).save(Path(out))


def _period(db: Database, given: argparse.Namespace, document: OnRequest) -> Period:
    """Return the period that is to be printed: a week may be named by a day of it; raise "print.period" where none is given."""
    if given.period is None and not document.kind:
        raise SalesDeskError("print.period", mark("Cli", "Say for which period: --period 2026-10"))
    today = date.today()
    return document.period(Period.parse(given.period or today.isoformat(), settings_of(db).fiscal_start), today)


def _export(given: argparse.Namespace, output: Output) -> int:
    if Path(given.out).suffix.lower() != ".xlsx":
        text = mark("Cli", "“{name}”: what is exported is an Excel workbook. Write FILE.xlsx.")
        raise SalesDeskError("export.other_kind", text, name=Path(given.out).name)
    with opened(given.workspace, output) as db:
        settings = settings_of(db)
        period = Period.parse(given.period, settings.fiscal_start) if given.period else None
        if given.program is None and given.what in EXPORTS:
            written = Written(export(db, given.what, Path(given.out), period=period, language=output.language.code))
        else:
            what = {"sales": "orders"}.get(given.what, given.what)
            if given.program is None or what not in FORMATS[given.program]:
                raise SalesDeskError("export.no_format", _NO_FORMAT, what=given.what, known=", ".join(_FOR))
            written = export_for(db, given.program, what, Path(given.out), period=period)
    told = {"unnumbered": written.unnumbered, "lacking": dict(written.lacking), "stages": list(written.stages)}
    output.data({"file": given.out, "rows": written.rows, **told})
    output.say(mark("Cli", "Wrote {n} {n:row|rows} to {place}.").fill(n=written.rows, place=given.out))
    for note in written.notes:
        output.say(note)
    return 0


def _print_there(given: argparse.Namespace, output: Output) -> int:
    """Print, unless the place has the name of another kind of file."""
    out = Path(given.out)
    if out.suffix and out.suffix.lower() != ".pdf" and not out.is_dir():
        text = mark("Cli", "“{name}” is neither a folder nor a PDF file: write FILE.pdf, or the name of a folder.")
        raise SalesDeskError("print.other_kind", text, name=out.name)
    need_folder(out)  # before reviews are begun that could not be printed
    return _print(given, output)
