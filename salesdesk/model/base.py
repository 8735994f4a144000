"""What all stored things share: identity, version, exact numbers, moments in UTC, where a row came from."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import ROUND_HALF_UP, Decimal
from typing import Any, ClassVar

from sqlalchemy import BigInteger, Connection, DateTime, Dialect, ForeignKey, Integer, MetaData, String, event, text
from sqlalchemy.orm import DeclarativeBase, Mapped, declared_attr, mapped_column
from sqlalchemy.types import TypeDecorator

# A whole number of ten-thousandths: sums in SQL are exact, and amounts with four decimals survive (DECISIONS.md).
SCALE = 10_000


class Exact(TypeDecorator[Decimal]):
    """A `Decimal` kept as an integer of ten-thousandths; what is finer is rounded half up."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> int | None:
        if value is None:
            return None
        return int((Decimal(value) * SCALE).to_integral_value(ROUND_HALF_UP))

    def process_result_value(self, value: int | None, dialect: Dialect) -> Decimal | None:
        return None if value is None else Decimal(value) / SCALE


class Digits(TypeDecorator[Decimal]):
    """A `Decimal` kept as its digits, for the few values that need more than four decimals (exchange rates)."""

    impl = String
    cache_ok = True

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> str | None:
        return None if value is None else str(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Decimal | None:
        return None if value is None else Decimal(value)


class Moment(TypeDecorator[datetime]):
    """A moment in UTC; SQLite forgets the zone, so it is put back on reading."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return None if value is None else value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


def now() -> datetime:
    """Return the present moment in UTC, to the second."""
    return datetime.now(UTC).replace(microsecond=0)


# SQLite counts rows by itself only for a column that is exactly INTEGER.
Id = BigInteger().with_variant(Integer, "sqlite")


class Base(DeclarativeBase):
    """Identity and version of every row; the version rises with each change and guards against lost updates."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(column_0_label)s",
            "uq": "uq_%(table_name)s_%(column_0_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map: ClassVar[dict[Any, Any]] = {int: Id, Decimal: Exact, datetime: Moment}

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    version: Mapped[int] = mapped_column(Integer, default=1, server_default="1")

    @declared_attr.directive
    def __mapper_args__(self) -> dict[str, Any]:
        return {"version_id_col": self.version}


class Sourced:
    """A row that may have come from a sheet: which one, and which of its rows (1-based, as Excel shows it)."""

    source_id: Mapped[int | None] = mapped_column(ForeignKey("import_source.id"), index=True)
    source_row: Mapped[int | None]


@event.listens_for(Base.metadata, "before_create")
def _complete(metadata: MetaData, connection: Connection, **_: object) -> None:
    never_reuse_ids(metadata)
    # Named where the index is declared, `postgresql_where` would load all of that dialect (25 ms) at each start on a file.
    for index in (one for table in metadata.tables.values() for one in table.indexes if "where" in one.info):
        index.dialect_kwargs[f"{connection.dialect.name}_where"] = text(index.info["where"])


def never_reuse_ids(metadata: MetaData) -> None:
    """Make SQLite give every row an id that no deleted row had: the journal knows rows by their ids."""
    for table in metadata.tables.values():
        table.dialect_options["sqlite"]["autoincrement"] = True
