"""What bounds a component beyond the usual, as the fields of a form: their words, and plain plan data to values and back."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from salesdesk.errors import SalesDeskError
from salesdesk.fields import Choice, Field, Kind
from salesdesk.measure.only import LABELS
from salesdesk.model.people import ROLES
from salesdesk.rules.pay.breaks import Break
from salesdesk.rules.pay.component import Factor
from salesdesk.rules.pay.time import PRORATES, Ageing, Part, Ramp, Schedule
from salesdesk.rules.pay.words import shown
from salesdesk.services.pay.figures import names
from salesdesk.text import Text, mark
from ui.forms import reading
from ui.messages import say
from ui.tabs.incentives.plan_fields import FIGURES, HOLDS

Data = dict[str, Any]
_M, _P, _L = Kind.MONEY, Kind.PERCENT, Kind.LIST
_PAIR = mark("PlanForm", "“{text}” cannot be read. Write pairs like {example}.")
_ROLE = mark("PlanForm", "There is no role “{name}”. Known are: {known}.")
_BOTH = mark("PlanForm", "This belongs with the field beside it: fill in both, or neither.")


def _choice(name: str, label: Text, choices: Sequence[Choice]) -> Field:
    return Field(name, label, Kind.CHOICE, choices=tuple(choices))


PRORATE = _choice("prorate", mark("PlanForm", "A period only in part"), [Choice(one.value, text) for one, text in PRORATES.items()])
CONDITIONS = (
    _choice("gate_figure", mark("PlanForm", "A second condition"), FIGURES),
    Field("gate_at_least", mark("PlanForm", "is at least")),
    Field("gate_otherwise", mark("PlanForm", "otherwise pay"), _P),
    _choice(
        "every_gate",
        mark("PlanForm", "Of the two conditions"),
        (Choice("every", mark("PlanForm", "both are needed")), Choice("any", mark("PlanForm", "one is enough"))),
    ),
    _choice("only", mark("PlanForm", "Counts only, besides"), [Choice(name, text) for name, text in LABELS.items()]),
    Field("only_values", mark("PlanForm", "with one of these"), _L),
    Field("roles", mark("PlanForm", "Only for the roles"), _L),
)
AMOUNTS = (
    Field("cap_then", mark("PlanForm", "Above the cap still pay"), _P),
    _choice("cap_over", mark("PlanForm", "The cap is for"), HOLDS),
    Field("floor", mark("PlanForm", "At least"), _M),
    _choice("floor_over", mark("PlanForm", "The guarantee is for"), HOLDS),
    Field("pool_cap", mark("PlanForm", "At most for all together"), _M),
    Field("deal_cap", mark("PlanForm", "Of one deal counts at most"), _M),
    Field("factor_breaks", mark("PlanForm", "Times by attainment (100%: 120%)"), _L),
    Field("factor_first", mark("PlanForm", "below that"), _P),
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
SECTIONS = (
    (mark("PlanForm", "More conditions"), CONDITIONS),
    (mark("PlanForm", "More limits"), AMOUNTS),
    (mark("PlanForm", "By time: new hires, late money, held back"), TIMES),
)
"""The parts of the form that are folded until they are needed."""


@dataclass(frozen=True, slots=True)
class Wrong(Exception):
    """What stands in `field` cannot be; `text` says why."""

    field: str
    text: Text


def values_of(data: Data) -> Data:
    """Return what the fields show of a component."""
    gates, only = list(data.get("gates") or ())[1:2], list(data["basis"].get("only") or ())[1:2]
    gate, filtered = gates[0] if gates else {}, only[0] if only else {}
    ramp, ageing, factor = (data.get(name) or {} for name in ("ramp", "ageing", "factor"))
    ramp_on = "absolute" if ramp.get("absolute") else ramp.get("on", "pay")
    return {
        "gate_figure": gate.get("figure"),
        "gate_at_least": threshold(gate),
        "gate_otherwise": _number(gate.get("otherwise")),
        "every_gate": None if data.get("every_gate", True) else "any",
        "only": filtered.get("field"),
        "only_values": filtered.get("values"),
        "roles": [role_name(one) for one in data.get("roles") or ()],
        "cap_then": _number((data.get("cap") or {}).get("then")),
        "cap_over": (data.get("cap") or {}).get("over"),
        "floor": _number((data.get("floor") or {}).get("at")),
        "floor_over": (data.get("floor") or {}).get("over"),
        "pool_cap": _number(data.get("pool_cap")),
        "deal_cap": _number(data.get("deal_cap")),
        "factor_breaks": [f"{_percent(one['at'])}: {_percent(one['pays'])}" for one in factor.get("breaks", ())],
        "factor_first": _number(factor.get("first")),
        "ramp": [_plain(one) if ramp_on == "absolute" else _percent(one) for one in ramp.get("steps", ())],
        "ramp_on": ramp_on if ramp else None,
        "prorate": data.get("prorate"),
        "ageing": [f"{_plain(one['at'])}: {_percent(one['pays'])}" for one in ageing.get("breaks", ())],
        "ageing_first": _number(ageing.get("first")),
        "ageing_terms": ageing.get("terms"),
        "reserve": _number((data.get("reserve") or {}).get("share")),
        "reserve_after": (data.get("reserve") or {}).get("after"),
        "schedule": [f"{one['later']}: {_percent(one['share'])}" for one in (data.get("schedule") or {}).get("parts", ())],
    }


def take(values: Mapping[str, object], before: Data, found: Data) -> Data:
    """Return `found`, a component, with what the fields say; raise `Wrong`. What no field asks for stays as it was `before`."""
    found = {**found, **_conditions(values, before, found)}
    for name in ("floor", "pool_cap", "deal_cap", "prorate", "roles", "factor", "ramp", "ageing", "reserve", "schedule"):
        found.pop(name, None)
    if "cap_then" in values and not found.get("cap"):
        raise Wrong("cap_then", mark("PlanForm", "Say first what the cap of the component is."))
    if found.get("cap"):
        found["cap"] = {**found["cap"], "then": str(values.get("cap_then", 0)), "over": str(values.get("cap_over", "period"))}
    if "floor" in values:
        found["floor"] = {"at": str(values["floor"]), "over": str(values.get("floor_over", "period"))}
    for name in ("pool_cap", "deal_cap", "prorate"):
        if name in values:
            found[name] = str(values[name])
    if "reserve" in values:
        found["reserve"] = {"share": str(values["reserve"]), "after": int(_decimal(values.get("reserve_after", 0)))}
    elif "reserve_after" in values:
        raise Wrong("reserve", _BOTH)
    found["roles"] = [_checked("roles", role_code, one) for one in _listed(values.get("roles"))]
    for name, read in (("factor", _factor), ("ramp", _ramp), ("ageing", _ageing), ("schedule", _schedule)):
        made = read(values, before.get(name) or {})
        if made is not None:
            found[name] = made
    return found


def role_code(name: str) -> str:
    """Return how a role is stored; raise `Unreadable` where there is none of that name."""
    for one in ROLES:
        if name.casefold() in (one.value, str(one.label).casefold(), say(one.label).casefold()):
            return one.value
    raise reading.Unreadable(_ROLE.fill(name=name, known=", ".join(say(one.label) for one in ROLES)))


def role_name(code: str) -> str:
    """Return what a role is called."""
    return next((say(one.label) for one in ROLES if one.value == code), code)


def threshold(gate: Mapping[str, Any]) -> str | None:
    """Return what a gate asks for, in per cent where its figure is a ratio."""
    value = _number(gate.get("at_least"))
    if value is None:
        return None
    kind = names().get(str(gate.get("figure")))
    return shown(value, kind.kind if kind is not None else "count").replace(",", "")


def _conditions(values: Mapping[str, object], before: Data, found: Data) -> Data:
    gates, only = list(found.get("gates") or ()), list(found["basis"].get("only") or ())
    figure, at_least = values.get("gate_figure"), values.get("gate_at_least")
    if (figure is None) != (at_least is None):
        raise Wrong("gate_at_least" if at_least is None else "gate_figure", _BOTH)
    later = list(before.get("gates") or ())[2:]
    second = []
    if figure is not None:
        if not gates:
            raise Wrong("gate_figure", mark("PlanForm", "Fill in the first condition above before a second one."))
        at = _checked("gate_at_least", _figure, str(at_least))
        second = [{"figure": str(figure), "at_least": str(at), "otherwise": str(values.get("gate_otherwise", 0))}]
    kept = list(before["basis"].get("only") or ())[2:]
    more = []
    if values.get("only") and values.get("only_values"):
        more = [{"field": str(values["only"]), "values": _listed(values["only_values"])}]
    elif values.get("only") or values.get("only_values"):
        raise Wrong("only_values" if values.get("only") else "only", _BOTH)
    basis = {**found["basis"], "only": only[:1] + more + kept}
    return {"gates": gates[:1] + second + later, "every_gate": values.get("every_gate") != "any", "basis": basis}


def _factor(values: Mapping[str, object], before: Data) -> Data | None:
    if "factor_breaks" not in values:
        return None
    pairs = _pairs("factor_breaks", values, "100%: 120%, 120%: 150%", percent=True)
    first = _decimal(values.get("factor_first", 1))
    _checked("factor_breaks", _make_factor, (first, pairs))
    return {**before, "first": str(first), "breaks": _breaks(pairs)}


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


def _make_factor(given: tuple[Decimal, Pairs]) -> Factor:
    return Factor(given[0], tuple(Break(at, pays) for at, pays in given[1]))


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


def _figure(words: str) -> Decimal:
    plain = words.strip()
    return reading.percent(plain) if plain.endswith(("%", "％")) else reading.number(plain)


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
