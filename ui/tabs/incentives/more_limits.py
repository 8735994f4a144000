"""What bounds a component beyond the usual, as the fields of a form: their words, and plain plan data to values and back."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from salesdesk.errors import SalesDeskError
from salesdesk.fields import Choice, Field, Kind
from salesdesk.model.people import ROLES
from salesdesk.rules.pay.breaks import Break
from salesdesk.rules.pay.time import PRORATES, Ageing, Part, Prorate, Ramp, Schedule
from salesdesk.text import Text, mark
from ui import looks
from ui.forms import reading
from ui.messages import listed, say
from ui.tabs.incentives.plan_fields import HOLDS

Data = dict[str, Any]
_M, _P, _L = Kind.MONEY, Kind.PERCENT, Kind.LIST
_PAIR = mark("PlanForm", "“{text}” cannot be read. Write pairs like {example}.")
_ROLE = mark("PlanForm", "There is no role “{name}”. Known are: {known}.")
_BOTH = mark("PlanForm", "This belongs with the field beside it: fill in both, or neither.")


def _choice(name: str, label: Text, choices: Sequence[Choice]) -> Field:
    return Field(name, label, Kind.CHOICE, choices=tuple(choices))


PRORATE = _choice("prorate", mark("PlanForm", "A period only in part"), [Choice(one.value, text) for one, text in PRORATES.items()])
AMOUNTS = (
    Field("floor", mark("PlanForm", "At least"), _M),
    _choice("floor_over", mark("PlanForm", "The guarantee is for"), HOLDS),
    Field("pool_cap", mark("PlanForm", "At most for all together"), _M),
    _choice("pool_cap_over", mark("PlanForm", "That is for"), HOLDS),
    Field("deal_cap", mark("PlanForm", "Of one deal counts at most"), _M),
    Field("roles", mark("PlanForm", "Only for the roles"), _L),
)
TIMES = (
    Field("ramp", mark("PlanForm", "New hires month by month (40%, 70%)"), _L),
    _choice(
        "ramp_on",
        mark("PlanForm", "These are"),
        (
            Choice("pay", mark("PlanForm", "shares of the pay")),
            Choice("quota", mark("PlanForm", "shares of the target")),
            Choice("absolute", mark("PlanForm", "the target itself")),
        ),
    ),
    PRORATE,
    Field("ageing", mark("PlanForm", "Late money counts (days: share)"), _L),
    Field("ageing_first", mark("PlanForm", "before that"), _P),
    Field("ageing_terms", mark("PlanForm", "Days until money is due"), Kind.INTEGER),
    Field("reserve", mark("PlanForm", "Hold back of what is not paid"), _P),
    Field("reserve_after", mark("PlanForm", "so many days after the sale"), Kind.INTEGER),
    Field("schedule", mark("PlanForm", "Paid in parts (periods later: share)"), _L),
)
SECTIONS: tuple[tuple[Text, tuple[Field, ...], Mapping[str, str]], ...] = (
    (mark("PlanForm", "More limits"), AMOUNTS, {"floor_over": "floor", "pool_cap_over": "pool_cap"}),
    (
        mark("PlanForm", "By time: new hires, late money, held back"),
        TIMES,
        {"ramp_on": "ramp", "ageing_first": "ageing", "ageing_terms": "ageing"},
    ),
)
"""The parts of the form that are folded until they are needed: title, fields, and which of them need another."""


@dataclass(frozen=True, slots=True)
class Wrong(Exception):
    """What stands in `field` cannot be; `text` says why."""

    field: str
    text: Text


def values_of(data: Data) -> Data:
    """Return what the fields show of a component."""
    ramp, ageing = (data.get(name) or {} for name in ("ramp", "ageing"))
    ramp_on = "absolute" if ramp.get("absolute") else ramp.get("on", "pay")
    return {
        "roles": [role_name(one) for one in data.get("roles") or ()],
        "cap_then": _number((data.get("cap") or {}).get("then")),
        "cap_over": (data.get("cap") or {}).get("over"),
        "floor": _number((data.get("floor") or {}).get("at")),
        "floor_over": (data.get("floor") or {}).get("over"),
        **pool_shown(data.get("pool_cap")),
        "deal_cap": _number(data.get("deal_cap")),
        "ramp": [_plain(one) if ramp_on == "absolute" else _percent(one) for one in ramp.get("steps", ())],
        "ramp_on": ramp_on if ramp else None,
        "prorate": data.get("prorate") or Prorate.NONE.value,
        "ageing": [looks.headed(_plain(one["at"]), _percent(one["pays"])) for one in ageing.get("breaks", ())],
        "ageing_first": _number(ageing.get("first")),
        "ageing_terms": ageing.get("terms"),
        "reserve": _number((data.get("reserve") or {}).get("share")),
        "reserve_after": (data.get("reserve") or {}).get("after"),
        "schedule": [looks.headed(str(one["later"]), _percent(one["share"])) for one in (data.get("schedule") or {}).get("parts", ())],
    }


def take(values: Mapping[str, object], before: Data, found: Data) -> Data:
    """Return `found`, a component, with what the fields say; raise `Wrong`. What no field asks for stays as it was `before`."""
    found = dict(found)
    for name in ("floor", "pool_cap", "deal_cap", "prorate", "roles", "ramp", "ageing", "reserve", "schedule"):
        found.pop(name, None)
    if found.get("cap"):
        found["cap"] = {**found["cap"], "then": str(values.get("cap_then", 0)), "over": str(values.get("cap_over", "period"))}
    if "floor" in values:
        found["floor"] = {"at": str(values["floor"]), "over": str(values.get("floor_over", "period"))}
    if "pool_cap" in values:
        found["pool_cap"] = pool_read(values)
    for name in ("deal_cap", "prorate"):
        if name in values:
            found[name] = str(values[name])
    if "reserve" in values:
        found["reserve"] = {"share": str(values["reserve"]), "after": int(_decimal(values.get("reserve_after", 0)))}
    elif "reserve_after" in values:
        raise Wrong("reserve", _BOTH)
    found["roles"] = [_checked("roles", role_code, one) for one in _listed(values.get("roles"))]
    for name, read in (("ramp", _ramp), ("ageing", _ageing), ("schedule", _schedule)):
        made = read(values, before.get(name) or {})
        if made is not None:
            found[name] = made
    return found


def pool_shown(data: object) -> Data:
    """Return what the fields show of a cap of all together, which plan data write as a table or as its sum alone."""
    found = data if isinstance(data, dict) else {"at": data}
    at = _number(found.get("at"))
    return {"pool_cap": at, "pool_cap_over": None if at is None else found.get("over", "period")}


def pool_read(values: Mapping[str, object]) -> Data:
    """Return the cap of all together that the fields say."""
    return {"at": str(values["pool_cap"]), "over": str(values.get("pool_cap_over", "period"))}


def role_code(name: str) -> str:
    """Return how a role is stored; raise `Unreadable` where there is none of that name."""
    for one in ROLES:
        if name.casefold() in (one.value, str(one.label).casefold(), say(one.label).casefold()):
            return one.value
    raise reading.Unreadable(_ROLE.fill(name=name, known=listed([say(one.label) for one in ROLES])))


def role_name(code: str) -> str:
    """Return what a role is called."""
    return next((say(one.label) for one in ROLES if one.value == code), code)


def _ramp(values: Mapping[str, object], _before: Data) -> Data | None:
    if "ramp" not in values:
        return None
    on = str(values.get("ramp_on", "pay"))
    read = reading.number if on == "absolute" else reading.percent
    steps = [_checked("ramp", read, one) for one in _listed(values["ramp"])]
    made = {"steps": [str(one) for one in steps], "on": "quota" if on == "absolute" else on, "absolute": on == "absolute"}
    Ramp(tuple(steps), str(made["on"]), on == "absolute")
    return made


def _ageing(values: Mapping[str, object], _before: Data) -> Data | None:
    if "ageing" not in values:
        return None
    pairs = _pairs("ageing", values, "60: 80%, 120: 50%", percent=False)
    first, terms = _decimal(values.get("ageing_first", 1)), int(_decimal(values.get("ageing_terms", 0)))
    _checked("ageing", _make_ageing, (first, pairs))
    return {"breaks": _breaks(pairs), "first": str(first), "terms": terms}


def _schedule(values: Mapping[str, object], _before: Data) -> Data | None:
    if "schedule" not in values:
        return None
    pairs = _pairs("schedule", values, "0: 70%, 3: 30%", percent=False)
    if any(at != int(at) or at < 0 for at, _ in pairs):
        raise Wrong("schedule", mark("PlanForm", "How many periods later is a whole number: 0 is at once."))
    _checked("schedule", _make_schedule, pairs)
    return {"parts": [{"later": int(at), "share": str(share)} for at, share in pairs]}


Pairs = list[tuple[Decimal, Decimal]]


def _pairs(name: str, values: Mapping[str, object], example: str, percent: bool) -> Pairs:
    found = []
    for one in _listed(values[name]):
        at, colon, pays = one.replace("：", ":").partition(":")
        if not colon:
            raise Wrong(name, _PAIR.fill(text=one, example=example))
        start = _checked(name, reading.percent if percent else reading.number, at.strip())
        found.append((start, _checked(name, reading.percent, pays.strip())))
    return found


def _make_ageing(given: tuple[Decimal, Pairs]) -> Ageing:
    return Ageing(tuple(Break(at, pays) for at, pays in given[1]), given[0])


def _make_schedule(pairs: Pairs) -> Schedule:
    return Schedule(tuple(Part(int(at), share) for at, share in pairs))


def _checked(name: str, make: Callable[[Any], Any], given: object) -> Any:
    """Return what `make` makes of what stands in a field; raise `Wrong` with its reason."""
    try:
        return make(given)
    except (reading.Unreadable, SalesDeskError) as error:
        raise Wrong(name, error.text) from error


def _breaks(pairs: Pairs) -> list[Data]:
    return [{"at": str(at), "pays": str(pays)} for at, pays in pairs]


def _listed(value: object) -> list[str]:
    return [str(one) for one in value] if isinstance(value, list | tuple) else [str(value)] if value else []


def _decimal(value: object) -> Decimal:
    return Decimal(str(value))


def _number(value: object) -> Decimal | None:
    return None if value in (None, "") else Decimal(str(value))


def _plain(value: object) -> str:
    return f"{_decimal(value):f}"


def _percent(value: object) -> str:
    return f"{(_decimal(value) * 100).normalize():f}%"
