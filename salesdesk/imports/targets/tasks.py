"""Tasks (任务, 待办, 行动计划): what is to be done by whom until when."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from sqlalchemy import select

from salesdesk.imports.plan.facts.settle import settle
from salesdesk.imports.plan.facts.stored import FactSet, fingerprints, mapped, numbered
from salesdesk.imports.plan.job import Job, Outcome
from salesdesk.imports.plan.names.people import PEOPLE, identities, read_names, resolve_names
from salesdesk.imports.plan.names.related import give_related, read_related
from salesdesk.imports.plan.names.resolve import squash
from salesdesk.imports.plan.target import ImportTarget
from salesdesk.imports.plan.writes import Raw
from salesdesk.imports.recognise.terms import Meaning, TableKind
from salesdesk.model import Goal
from salesdesk.text import Text, mark, some

_NO_NAME = mark("Import", "There is no name.")
_NO_GOAL = mark("Import", "Goals that are not known, or not the only ones of their name; their tasks come without: {names}")
_COLUMNS = (
    "name",
    "owner_id",
    "customer_id",
    "goal_id",
    "start",
    "due",
    "done_on",
    "state",
    "kind",
    "priority",
    "effort",
    "result",
    "note",
)
_REFERENCES = {"owner_id": "member", "customer_id": "customer"}
_WORDS = {
    "done": "done completed complete closed finished 已完成 完成 已办结 办结 已关闭 已结束 是 yes true 100%",
    "doing": "in-progress started ongoing open doing working 进行中 处理中 跟进中 执行中 推进中",
    "waiting": "waiting waiting-on-someone-else deferred on-hold pending blocked 等待 等待中 待定 搁置 暂停 延期",
    "dropped": "cancelled canceled dropped 已取消 取消 作废 终止 已终止",
}
_STATES = {squash(word): state for state, found in _WORDS.items() for word in found.split()}


_PRIORITIES = {
    "high": "高 紧急 重要 重要紧急 很高 high urgent important critical highest p0 p1 a 1",
    "low": "低 不紧急 次要 很低 low lowest minor p3 p4 c 3",
}
_KINDS = {
    "market": "市场开发 市场 拓展 开发 新客户开发 marketdevelopment market prospecting newbusiness",
    "care": "客户维护 客户关怀 维护 服务 回访 customercare care service followup",
    "other": "其他 内部 培训 行政 other otherwork internal admin",
}


def _word_of(known: Mapping[str, str], usual: str) -> Callable[[str | None], str]:
    """Return what tells the value that a word means, `usual` for any other."""
    words = {squash(word): value for value, found in known.items() for word in found.split()}

    def tell(text: str | None) -> str:
        return words.get(squash(text), usual) if text else usual

    return tell


def state_of(text: str | None) -> str:
    """Return the state of a task that a text means: to do where it means nothing known."""
    return _STATES.get(squash(text), "todo") if text else "todo"


def _plan(job: Job) -> Outcome:
    columns, notes = job.columns, list[Text]()
    name_in = columns.find(Meaning.SUBJECT, Meaning.ACTIVITY, Meaning.CONTENT)
    for name, meaning in (("due", Meaning.DUE_DATE), ("start", Meaning.DAY), ("done_on", Meaning.CLOSE_DATE)):
        if (days := columns.days(columns.find(meaning))) is not None:
            columns.data[name] = [None if one is None else one.isoformat() for one in days]
    names = columns.texts(Meaning.SUBJECT, Meaning.ACTIVITY, Meaning.CONTENT) or [None] * len(columns)
    columns.data["name"] = names
    columns.reject_empty(names, name_in, _NO_NAME)
    if (effort := columns.numbers(columns.find(Meaning.EFFORT))) is not None:
        columns.data["effort"] = effort
    columns.narrow()
    _dates_in_order(job)
    states = columns.texts(Meaning.STATUS)
    columns.data["state"] = ["todo"] * len(columns) if states is None else mapped(states, state_of)
    if "done_on" in columns.data:
        _done_on_their_day(job, said=states is not None)
    for name, meanings in (("result", (Meaning.RESULT,)), ("note", (Meaning.NOTE, Meaning.NEXT_STEP)), ("number", (Meaning.NUMBER,))):
        if (texts := columns.texts(*meanings)) is not None:
            columns.data[name] = texts
    for name, meaning, known, usual in (
        ("kind", Meaning.TASK_KIND, _KINDS, "sales"),
        ("priority", Meaning.PRIORITY, _PRIORITIES, "normal"),
    ):
        texts = columns.texts(meaning)
        columns.data[name] = [usual] * len(columns) if texts is None else mapped(texts, _word_of(known, usual))
    if (goals := columns.texts(Meaning.PARENT_GOAL)) is not None:
        columns.data["goal_id"] = _goals(job, goals, notes)
    read_names(job, PEOPLE)
    read_related(job)
    resolve_names(job, notes)
    give_related(job, notes)
    if "member_id" in columns.data:
        columns.data["owner_id"] = columns.data.pop("member_id")
    outcome = settle(job, _facts(job))
    return outcome.complete(columns.rejected, len(columns.rejected.rows), notes, ())


def _goals(job: Job, names: Sequence[str | None], notes: list[Text]) -> list[int | None]:
    """Return the goals that are called so; those that are not there, or not alone, are told."""
    known: dict[str, list[int]] = {}
    for goal, name in job.shared.session.execute(select(Goal.id, Goal.name)):
        known.setdefault(squash(name), []).append(goal)
    found = {one: known.get(squash(one), []) for one in names if one}
    if unknown := [one for one, ids in found.items() if len(ids) != 1]:
        notes.append(_NO_GOAL.fill(names=some(unknown, 5)))
    return [found[one][0] if one and len(found[one]) == 1 else None for one in names]


def _done_on_their_day(job: Job, *, said: bool) -> None:
    """Keep the day on which a task was done of those that are, and are not still to be; it says so itself where no state is `said`."""
    data, today = job.columns.data, job.shared.today.isoformat()
    if not said:
        data["state"] = ["todo" if day is None or day > today else "done" for day in data["done_on"]]
    data["done_on"] = [
        day if day is not None and state == "done" and day <= today else None
        for day, state in zip(data["done_on"], data["state"], strict=True)
    ]


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
    # Kind and priority are ours where the list says nothing of them: what the manager made of them stays when it comes again.
    ours = [name for name, meaning in (("kind", Meaning.TASK_KIND), ("priority", Meaning.PRIORITY)) if columns.find(meaning) is None]
    compared = [name for name in rows if name not in ours]
    unique = numbered(keys, job.shared.counters.setdefault(job.table.file, {}))
    return FactSet("task", columns.rows, rows, unique, compared, _REFERENCES, {})


TASKS = ImportTarget("tasks", "task", (TableKind.TASKS,), _plan)
