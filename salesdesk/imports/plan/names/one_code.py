"""One code for two plainly different names in one sheet: the second is nobody whom the first row speaks of."""

from __future__ import annotations

from collections.abc import Sequence

from salesdesk.imports.plan.cells.columns import Columns
from salesdesk.imports.plan.names.codes import code_key
from salesdesk.imports.plan.names.near import are_alike
from salesdesk.imports.plan.names.register import Register
from salesdesk.imports.recognise.recognised import RecognisedColumn
from salesdesk.search import spelling
from salesdesk.text import mark

_TAKEN = mark("Import", "“{code}” stands for “{name}” in row {row} already: one code for two different names.")


class OneCode:
    """Whom each code of a table stands for: who is known by it, if the table names them, else whom its first row names."""

    def __init__(
        self,
        register: Register,
        names: Sequence[str | None],
        codes: Sequence[str | None],
        rows: Sequence[int],
        code_in: RecognisedColumn | None,
    ) -> None:
        self._register, self._code_in = register, code_in
        self._whose: dict[str, tuple[str, int]] = {}
        for name, code, row in zip(names, codes, rows, strict=False):
            if name is None or code is None:
                continue
            first = self._whose.setdefault(code_key(code), (name, row))
            if first[0] != name and self._is_known(name, code) and not self._is_known(first[0], code):
                self._whose[code_key(code)] = name, row

    def rejects(self, columns: Columns, at: int, name: str | None, code: str | None) -> bool:
        """Keep row number `at` out where `name` cannot be whom `code` stands for; tell whether it is."""
        if name is None or code is None:
            return False
        whose, row = self._whose[code_key(code)]
        if spelling(whose) == spelling(name) or self._is_known(name, code) or are_alike(whose, name):
            return False
        columns.reject(at, self._code_in, code, _TAKEN.fill(code=code, name=whose, row=row))
        return True

    def _is_known(self, name: str, code: str) -> bool:
        return self._register.by_code.get(code_key(code)) in self._register.called(name)
