"""The layers hold, and nothing is missing from the lists by which the program knows its parts."""

from __future__ import annotations

import ast
import importlib
import json
import pkgutil
import subprocess
import sys
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from types import ModuleType
from typing import Any

import pytest
from importlinter.cli import EXIT_STATUS_SUCCESS, lint_imports

from salesdesk import places
from salesdesk.services.first_figures import KEPT
from tests.source import ROOT, Source, sources
from tools import first_figures
from ui.warm import _CORE


def test_layers_when_imports_are_followed_then_hold(capsys: pytest.CaptureFixture[str]) -> None:
    status = lint_imports(config_filename=str(ROOT / "pyproject.toml"), no_cache=True)

    assert status == EXIT_STATUS_SUCCESS, capsys.readouterr().out


def test_files_when_they_import_one_another_then_never_in_a_circle() -> None:
    """Also not by imports within functions, nor of types alone: who reads one file need not know the other."""
    imported = {_module_of(one.path): _imported(one) for one in sources()}

    try:
        TopologicalSorter({name: found & imported.keys() - {name} for name, found in imported.items()}).prepare()
    except CycleError as error:
        pytest.fail(" -> ".join(error.args[1]))


def test_mapped_classes_when_defined_then_are_given_out_by_the_model() -> None:
    model = importlib.import_module("salesdesk.model")

    mapped = {one.class_.__name__ for one in model.Base.registry.mappers}

    assert mapped <= set(model.__all__)


@pytest.mark.parametrize(
    ("package", "list_name"),
    [
        ("salesdesk.model", "RECORDS"),
        ("salesdesk.measure", "METRICS"),
        ("salesdesk.documents", "DOCUMENTS"),
        ("salesdesk.imports.targets", "TARGETS"),
    ],
)
def test_parts_when_written_then_are_in_their_list(package: str, list_name: str) -> None:
    home = pytest.importorskip(package, exc_type=ModuleNotFoundError)
    listed = list(_flat(getattr(home, list_name)))
    kind = _kind(listed)

    missing = [
        f"{module.__name__}.{name} is not in {list_name}"
        for module in _modules(home)
        for name, value in vars(module).items()
        for part in (value if isinstance(value, tuple) else (value,))
        if _is_part(part, kind, module) and not any(part is one for one in listed)
    ]

    assert listed
    assert not missing


def test_tabs_when_written_then_are_in_their_list() -> None:
    tabs = importlib.import_module("ui.tabs")
    loaded = [entry.load() for entry in tabs.TABS]
    written = {module.name for module in pkgutil.iter_modules(tabs.__path__)}

    assert [one.name for one in loaded] == [entry.name for entry in tabs.TABS]
    assert {one.__module__.split(".")[2] for one in loaded} == written


def test_places_when_written_down_then_are_pages_of_their_tabs() -> None:
    tabs = {entry.name: [page.name for page in getattr(entry.load(), "pages", ())] for entry in importlib.import_module("ui.tabs").TABS}
    written = [
        (file.name, *(part.value for part in node.args[:2] if isinstance(part, ast.Constant)))
        for file in (ROOT / "ui").rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Place"
    ]
    named = [one for one in written if len(one) == 3]

    assert len(named) > 10
    assert [one for one in named if one[2] not in tabs[one[1]]] == []


def test_first_questions_when_kept_then_are_what_the_measures_ask() -> None:
    kept = json.loads(places.resource(*KEPT).read_text("utf-8"))

    assert kept == first_figures.kept(), "run python tools/first_figures.py"


def _module_of(path: str) -> str:
    return path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


def _imported(source: Source) -> set[str]:
    """Return what a file imports, by full names: of `from a import b` both may be a file."""
    found: set[str] = set()
    for node in source.nodes(ast.Import, ast.ImportFrom):
        if isinstance(node, ast.ImportFrom):
            names = {f"{node.module}.{one.name}" for one in node.names}
            modules = {one for one in names if (ROOT / f"{one.replace('.', '/')}.py").exists() or (ROOT / one.replace(".", "/")).is_dir()}
            found |= modules | ({node.module or ""} if modules != names else set())
        elif isinstance(node, ast.Import):
            found |= {one.name for one in node.names}
    return found


def _flat(parts: Any) -> Iterator[Any]:
    """Give the parts of a list, of the pairs in a list, or of a dictionary."""
    for part in parts.values() if isinstance(parts, dict) else parts:
        yield part[-1] if isinstance(part, tuple) and not hasattr(part, "_fields") else part


def _kind(listed: list[Any]) -> type:
    first = listed[0]
    return first.__mro__[1] if isinstance(first, type) else type(first)


def _is_part(value: Any, kind: type, module: ModuleType) -> bool:
    if isinstance(value, type):
        return issubclass(value, kind) and value is not kind and value.__module__ == module.__name__
    return isinstance(value, kind)


def _modules(package: ModuleType) -> list[ModuleType]:
    found = pkgutil.walk_packages(package.__path__, f"{package.__name__}.")
    return [importlib.import_module(one.name) for one in found]


def test_start_when_its_modules_are_imported_then_no_database_is_loaded() -> None:
    """SQLAlchemy takes three times as long as all widgets: the window and the figures seen last are there before it."""
    code = "import sys, ui.app, ui.program, ui.tabs.overview; print(*sorted({'sqlalchemy', 'pyqtgraph', 'openpyxl'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert done.stdout.split() == []


def test_modules_when_loaded_in_a_worker_then_define_no_class_of_qt() -> None:
    """PySide has no lock for that: it would end the program, now and then."""
    code = f"import sys, {', '.join(_CORE)}; print(*(one for one in sys.modules if 'PySide6' in one))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert done.stdout.split() == []
