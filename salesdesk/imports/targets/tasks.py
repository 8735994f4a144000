"""Tasks (任务, 待办, 行动计划): what is to be done by whom until when."""

from __future__ import annotations

from collections.abc import Sequence

from salesdesk.imports.plan.facts import FactSet, fingerprints, mapped, numbered
from salesdesk.imports.plan.job import Job, Outcome
from salesdesk.imports.plan.people import identities, read_names, resolve_names
from salesdesk.imports.plan.planned import Raw
from salesdesk.imports.plan.resolve import squash
from salesdesk.imports.plan.settle import settle
from salesdesk.imports.plan.target import ImportTarget
from salesdesk.imports.recognise.recognised import Meaning, TableKind
from salesdesk.text import Text, mark

_NO_NAME = mark("Import", "There is no name.")
_COLUMNS = ("name", "owner_id", "customer_id", "start", "due", "state", "kind", "priority", "result", "note")
_REFERENCES = {"owner_id": "member", "customer_id": "customer"}
_WORDS = {
    "done": "done completed complete closed finished 已完成 完成 已办结 办结 已关闭 已结束 是 yes true 100%",
    "doing": "in-progress started ongoing open doing working 进行中 处理中 跟进中 执行中 推进中",
    "waiting": "waiting waiting-on-someone-else deferred on-hold pending blocked 等待 等待中 待定 搁置 暂停 延期",
    "dropped": "cancelled canceled dropped 已取消 取消 作废 终止 已终止",
}
_STATES = {squash(word): state for state, found in _WORDS.items() for word in found.split()}


def state_of(text: str | None) -> str:
    """Return the state of a task that a text means: to do where it means nothing known."""
    return _STATES.get(squash(text), "todo") if text else "todo"


def _plan(job: Job) -> Outcome:
    columns, notes = job.columns, list[Text]()
    name_in = columns.find(Meaning.SUBJECT, Meaning.ACTIVITY, Meaning.CONTENT)
    for name, meaning in (("due", Meaning.DUE_DATE), ("start", Meaning.DAY)):
        if (days := columns.days(columns.find(meaning))) is not None:
            columns.data[name] = [None if one is None else one.isoformat() for one in days]
    names = columns.texts(Meaning.SUBJECT, Meaning.ACTIVITY, Meaning.CONTENT) or [None] * len(columns)
    columns.data["name"] = names
    columns.reject_empty(names, name_in, _NO_NAME)
    columns.narrow()
    _dates_in_order(job)
    states = columns.texts(Meaning.STATUS)
    columns.data["state"] = ["todo"] * len(columns) if states is None else mapped(states, state_of)
    for name, meanings in (("result", (Meaning.RESULT,)), ("note", (Meaning.NOTE, Meaning.NEXT_STEP)), ("number", (Meaning.NUMBER,))):
        if (texts := columns.texts(*meanings)) is not None:
            columns.data[name] = texts
    columns.data["kind"] = ["sales"] * len(columns)
    columns.data["priority"] = ["normal"] * len(columns)
    read_names(job)
    columns.data = {name: values for name, values in columns.data.items() if not name.startswith("product.")}
    resolve_names(job, notes)
    if "member_id" in columns.data:
        columns.data["owner_id"] = columns.data.pop("member_id")
    outcome = settle(job, _facts(job))
    return outcome.complete(columns.rejected, len(columns.rejected.rows), notes, ())


def _dates_in_order(job: Job) -> None:
    """A start after the due date is the day on which the task was written down, not its start: it is left out."""
    data = job.columns.data
    if "start" in data and "due" in data:
        data["start"] = [None if start and due and start > due else start for start, due in zip(data["start"], data["due"], strict=True)]


def _facts(job: Job) -> FactSet:
    columns, data = job.columns, job.columns.data
    rows: dict[str, Sequence[Raw]] = {name: data[name] for name in _COLUMNS if name in data}
    parts: list[Sequence[object]] = [data["name"]]
    # Not the state: a list that comes again with more of it done speaks of the same tasks.
    parts += [one for one in (identities(job, "member"), identities(job, "customer"), data.get("due")) if one is not None]
    prints = ["t" + one for one in fingerprints(parts, len(columns))]
    numbers = data.get("number")
    keys = prints if numbers is None else [own if one is None else f"t:{one}" for one, own in zip(numbers, prints, strict=True)]
    # Kind and priority are ours: what the manager made of them stays when the list comes again.
    compared = [name for name in rows if name not in ("kind", "priority")]
    unique = numbered(keys, job.shared.counters.setdefault(job.table.file, {}))
    return FactSet("task", columns.rows, rows, unique, compared, _REFERENCES, {})


TASKS = ImportTarget("tasks", "task", (TableKind.TASKS,), _plan)
