"""What an undo must leave because a later import, which still stands, holds it as well."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from sqlalchemy import ColumnElement, RowMapping, Table, and_, func, or_, select
from sqlalchemy.orm import Session

from salesdesk.model import Base, JournalAction, JournalBulk, JournalChange, JournalHold
from salesdesk.spans import Span, ids_in, is_among

# What tells which rows of a table hang together: an order and its lines, a receipt and its parts, the teams of one member.
_TOGETHER = {"sale_line": "order_number", "receipt": "number", "membership": "member_id"}
# How the match keys of those begin that lose their amount to the others.
_WHOLE = {"sale_line": "o:", "receipt": "r:"}
# No field of a record, but where it came from and how it is found.
_BESIDE = frozenset({"source_id", "source_row", "search", "match_key"})
_Said = tuple[int, int, frozenset[str]]


def held_by(action_id: int) -> ColumnElement[bool]:
    """Return the condition that a hold is that of an import which came after `action_id` and stands."""
    return and_(JournalHold.action_id == JournalAction.id, JournalAction.state == "done", JournalHold.action_id > action_id)


def held_and_gone(session: Session, action: JournalAction) -> int:
    """Return how many rows that an import held are not there any more: a colleague may have undone who brought them."""
    spans: dict[str, list[Span]] = {}
    query = select(JournalHold.table_name, JournalHold.first_id, JournalHold.last_id).where(JournalHold.action_id == action.id)
    for name, first, last in session.execute(query):
        spans.setdefault(name, []).append((first, last))
    gone = 0
    for name, some in spans.items():
        table, ids = Base.metadata.tables[name], ids_in(some)
        gone += len(ids) - (session.scalar(select(func.count()).select_from(table).where(is_among(session, table.c.id, ids))) or 0)
    return gone


class Holds:
    """What imports after `action` hold of what it did, asked for where it is needed."""

    def __init__(self, session: Session, action: JournalAction) -> None:
        self._session, self._action = session, action
        self._spans: dict[str, list[list[_Said]]] = {}
        self._ids: dict[str, set[int]] = {}
        self._mostly: dict[str, bool] = {}
        self._keys: dict[tuple[str, bool], set[object]] = {}

    def __bool__(self) -> bool:
        """True where a later import that stands holds anything at all."""
        return self._session.execute(select(JournalHold.id).join(JournalAction, held_by(self._action.id)).limit(1)).first() is not None

    def ids(self, table: str) -> set[int]:
        """Return the rows of a table that are held."""
        if table not in self._ids:
            self._ids[table] = ids_in((first, last) for spans in self._of(table) for first, last, _ in spans)
        return self._ids[table]

    def inside(self, table: Table) -> ColumnElement[bool]:
        """Return the condition that a row of `table` is held."""
        return is_among(self._session, table.c.id, self.ids(table.name))

    def keep(self, change: JournalChange, row: RowMapping | None) -> bool:
        """Tell whether what the action did to one row has to stay; `row` is what the row is now."""
        if change.before is None:
            return self._has(change.table_name, change.row_id)
        if change.after is None:
            return self._stays_out(change)
        columns = change.after.keys() - _BESIDE
        if any(not columns or columns & said for said in self._claims(change.table_name, change.row_id)):
            return True
        # What the import did beside its own rows, because of them: it stays with them.
        return "source_row" not in change.after and self._belongs(change, row)

    def _has(self, table: str, row_id: int) -> bool:
        return any(True for _ in self._claims(table, row_id))

    def _claims(self, table: str, row_id: int) -> Sequence[frozenset[str]]:
        found = []
        for spans in self._of(table):
            at = bisect_right(spans, row_id, key=lambda one: one[0]) - 1
            if at >= 0 and spans[at][1] >= row_id:
                found.append(spans[at][2])
        return found

    def _of(self, table: str) -> list[list[_Said]]:
        """Return the holds of a table, those in one list apart from one another and rising."""
        if table not in self._spans:
            query = select(JournalHold.action_id, JournalHold.columns, JournalHold.first_id, JournalHold.last_id)
            query = query.join(JournalAction, held_by(self._action.id)).where(JournalHold.table_name == table)
            lists: dict[tuple[int, frozenset[str]], list[_Said]] = {}
            for by, columns, first, last in self._session.execute(query.order_by(JournalHold.first_id)):
                said = frozenset(columns)
                lists.setdefault((by, said), []).append((first, last, said))
            self._spans[table] = list(lists.values())
        return self._spans[table]

    def _stays_out(self, change: JournalChange) -> bool:
        """Tell whether a row that the action deleted stays away: what came in its place is in the later import as well.

        Shares of a sale go with the sale. Which row came for which nobody knows: most of the action's rows of the table decide.
        """
        if change.table_name == "credit":
            line = (change.before or {}).get("sale_line_id")
            return isinstance(line, int) and self._has("sale_line", line)
        if change.table_name not in self._mostly:
            table, own = Base.metadata.tables[change.table_name], self._own(change.table_name)
            query = select(func.count()).select_from(table)
            count, held = (
                self._session.scalar(query.where(is_among(self._session, table.c.id, ids))) or 0
                for ids in (own, own & self.ids(change.table_name))
            )
            self._mostly[change.table_name] = held * 2 > count
        return self._mostly[change.table_name]

    def _belongs(self, change: JournalChange, row: RowMapping | None) -> bool:
        name = _TOGETHER.get(change.table_name)
        if name is None or row is None or row[name] is None:
            return False
        # An order lost its amount to its lines, a receipt to its parts: only where one of those stays.
        whole = _WHOLE.get(change.table_name)
        lines = whole is not None and (change.before or {}).get("amount") is not None
        if (change.table_name, lines) not in self._keys:
            table = Base.metadata.tables[change.table_name]
            both = self._own(change.table_name) & self.ids(change.table_name)
            query = select(table.c[name]).where(is_among(self._session, table.c.id, both)).distinct()
            if lines:
                query = query.where(or_(table.c.match_key.is_(None), table.c.match_key != whole + table.c[name]))
            self._keys[change.table_name, lines] = set(self._session.scalars(query))
        return row[name] in self._keys[change.table_name, lines]

    def _own(self, table: str) -> set[int]:
        """Return the rows of a table that the action brought or held."""
        found: set[int] = set()
        for one in (JournalBulk, JournalHold):
            query = select(one.first_id, one.last_id).where(one.action_id == self._action.id, one.table_name == table)
            found |= ids_in((first, last) for first, last in self._session.execute(query))
        return found
