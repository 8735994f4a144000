"""The settings of a workspace: what its figures and documents depend on."""

from __future__ import annotations

import base64
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from salesdesk.db import Database
from salesdesk.model import ExchangeRate, Goal, Opportunity, PayPlan, Receipt, Reward, SaleLine, Setting, Target
from salesdesk.services.rates import RateChanges, change_rates
from salesdesk.text import mark


@dataclass(frozen=True, slots=True)
class Settings:
    """`country` rules working days, `fiscal_start` is a month (1 to 12), `language` is that of printed documents."""

    name: str = ""
    company: str = ""
    department: str = ""
    currency: str = "CNY"
    country: str = "CN"
    fiscal_start: int = 1
    language: str = "en"
    paper: str = "a4"
    confidentiality: str = ""
    logo: str = ""  # base64 of a PNG, JPEG or SVG
    accent: str = ""  # "#2F6FEB", on documents
    documents: Mapping[str, Any] = field(default_factory=dict)  # by document, its own words and left-out sections: see documents.style

    @property
    def logo_bytes(self) -> bytes | None:
        return base64.b64decode(self.logo) if self.logo else None


def read_settings(session: Session) -> Settings:
    """Return the workspace's settings; what was never set has its default."""
    known = {one.name for one in fields(Settings)}
    return Settings(**{name: value for name, value in session.execute(select(Setting.name, Setting.value)) if name in known})


def settings_of(db: Database) -> Settings:
    """Return the workspace's settings."""
    with db.read() as session:
        return read_settings(session)


def holds_amounts(session: Session) -> bool:
    """Tell whether the workspace has anything that is in its currency: with none of it, the currency can still be another."""
    kept = (SaleLine, Receipt, Opportunity, Target, Goal, PayPlan, Reward, ExchangeRate)
    return any(session.scalars(select(one.id).limit(1)).first() is not None for one in kept)


def set_currency(session: Session, code: str) -> None:
    """Keep a workspace that holds no amounts yet in another currency."""
    _put(session, "currency", code)


def change_settings(db: Database, values: Mapping[str, Any], rates: RateChanges | None = None) -> None:
    """Set some settings by name, and exchange rates where they are told; unknown names raise KeyError.

    Raise `SalesDeskError` ("rate.invalid", "rate.changed") as `change_rates` does.
    """
    known = {one.name for one in fields(Settings)}
    label = mark("Action", "Change settings") if values or rates is None else mark("Action", "Set exchange rates")
    with db.write(label) as session:
        if rates is not None:
            change_rates(session, rates)
        for name, value in values.items():
            if name not in known:
                raise KeyError(name)
            _put(session, name, value)


def _put(session: Session, name: str, value: Any) -> None:
    found = session.scalars(select(Setting).where(Setting.name == name)).first()
    if found is None:
        session.add(Setting(name=name, value=value))
    else:
        found.value = value
