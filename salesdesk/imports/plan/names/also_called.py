"""Short names that a list of customers gives beside the full ones: other spellings, under which later lists are understood."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from salesdesk.imports.plan.names.register import Register
from salesdesk.imports.plan.writes import Insert, Raw
from salesdesk.search import spelling
from salesdesk.text import Text, mark, some

_ANOTHERS = mark("Import", "Short names that are no other spelling, because each may mean more than one customer: {names}.")
_BETWEEN = re.compile(r"[、；;|\n]+")
_SHOWN = 8


def also_called(register: Register, ids: Sequence[int], texts: Sequence[str | None], notes: list[Text]) -> list[Insert]:
    """Make the short names in `texts` known for the records `ids`; return what is to be written, and say in `notes` what is left out."""
    meant: dict[str, set[int]] = defaultdict(set)
    written: dict[str, str] = {}
    for record_id, text in zip(ids, texts, strict=True):
        for part in _BETWEEN.split(text or ""):
            if key := spelling(part):
                meant[key].add(record_id)
                written.setdefault(key, part.strip())
    unclear, new = list[str](), dict[str, int]()
    for key, found in meant.items():
        known = {*register.by_name.get(key, ()), *((register.aliases[key],) if key in register.aliases else ())}
        if len(found | known) > 1:
            unclear.append(written[key])
        elif not known:
            new |= dict.fromkeys((key,), next(iter(found)))
    register.aliases.update(new)
    if unclear:
        notes.append(_ANOTHERS.fill(names=some(unclear, _SHOWN)))
    if not new:
        return []
    columns: dict[str, list[Raw]] = {"record": [register.record] * len(new), "text": list(new), "target_id": list(new.values())}
    return [Insert("alias", columns, None, {"target_id": register.record})]
