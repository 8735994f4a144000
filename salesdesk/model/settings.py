"""What a workspace is set to: name, company, currency, fiscal year, language of its documents."""

from __future__ import annotations

from typing import Any

from sqlalchemy import JSON
from sqlalchemy.orm import Mapped, mapped_column

from salesdesk.model.base import Base


class Setting(Base):
    """One setting by its name."""

    __tablename__ = "setting"

    name: Mapped[str] = mapped_column(unique=True)
    value: Mapped[Any] = mapped_column(JSON)
