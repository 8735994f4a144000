"""Whom a plan is for: everyone, roles, teams and persons, each from and until a day where that is said."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from salesdesk.errors import SalesDeskError
from salesdesk.text import Text, mark


@dataclass(frozen=True, slots=True)
class Included:
    """A role, team or person by name, in the plan from `starts` to `ends` (both included; None is without an end).

    Raises `SalesDeskError` ("pay.no_name", "pay.ends").
    """

    name: str
    starts: date | None = None
    ends: date | None = None

    def __post_init__(self) -> None:
        if not self.name.strip():
            raise SalesDeskError("pay.no_name", mark("PayCheck", "A name is missing among those whom the plan is for."))
        if self.starts is not None and self.ends is not None and self.ends < self.starts:
            text = mark("PayCheck", "{name} would be in the plan until {ends}, which is before {starts}.")
            raise SalesDeskError("pay.ends", text.fill(name=self.name, ends=self.ends.isoformat(), starts=self.starts.isoformat()))

    @property
    def days(self) -> tuple[date, date]:
        """The first and the last day."""
        return self.starts or date.min, self.ends or date.max

    def told(self, name: Text | str) -> Text | str:
        """Return `name`, as which this is known, with the days."""
        if self.starts is None and self.ends is None:
            return name
        both, since = mark("Pay", "{name} from {starts} to {ends}"), mark("Pay", "{name} from {starts} on")
        until = mark("Pay", "{name} until {ends}")
        text = since if self.ends is None else until if self.starts is None else both
        days = {key: day.isoformat() for key, day in (("starts", self.starts), ("ends", self.ends)) if day is not None}
        return text.fill(name=name, **days)


@dataclass(frozen=True, slots=True)
class People:
    """Who takes part: everyone in one of `roles`, `teams` or among `persons`; nobody named is nobody. `excluded` are names."""

    everyone: bool = False
    roles: tuple[Included, ...] = ()
    teams: tuple[Included, ...] = ()
    persons: tuple[Included, ...] = ()
    excluded: tuple[str, ...] = ()

    @property
    def nobody(self) -> bool:
        """Tell whether nobody is named at all."""
        return not (self.everyone or self.roles or self.teams or self.persons)

    def sentence(self, roles: Mapping[str, Text]) -> Text:
        """Return whom the plan is for; `roles` tells how they are called."""
        if self.nobody:
            return mark("Pay", "for nobody yet")
        text = mark("Pay", "for {whom}").fill(whom=mark("Pay", "everyone") if self.everyone else tuple(self._parts(roles)))
        if not self.excluded:
            return text
        return mark("Pay", "{whom}, without {names}").fill(whom=text, names=self.excluded)

    def _parts(self, roles: Mapping[str, Text]) -> Iterator[Text | str]:
        for one in self.roles:
            yield one.told(mark("Pay", "the role {name}").fill(name=roles.get(one.name, one.name)))
        for one in self.teams:
            yield one.told(mark("Pay", "the team {name}").fill(name=one.name))
        for one in self.persons:
            yield one.told(one.name)
