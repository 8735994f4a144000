"""The traps of the house style, each seen to happen somewhere: looked for in the source."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

import pytest

from tests.source import ROOT, Source, forget, name_of, sources, tracked_files

LINES_OF_A_FILE = 400
LINES_OF_A_FUNCTION = 60

# The tops of threads and processes, where whatever happened has to be told.
MAY_CATCH_ALL = {"ui/tasks.py", "salesdesk/sheets/child.py", "salesdesk/sheets/long_sheets.py"}
MAY_PRINT = {"salesdesk/cli.py"}
# The one event loop.
MAY_EXEC = {"ui/app.py"}
# Released migrations are never edited.
WRITTEN_ONCE = "salesdesk/migrations/versions/"
MONEY_WORDS = {"amount", "price", "cost", "money", "revenue", "payout", "salary", "payment"}


@pytest.fixture(scope="module", autouse=True)
def _forgotten() -> Iterator[None]:
    yield
    forget()


def test_connections_when_made_then_name_bound_methods() -> None:
    """A lambda or partial that captures self keeps the widget for ever."""
    wrong = [
        source.at(call, "connect a bound method")
        for source in sources("salesdesk", "ui", "tests")
        for call in source.calls("connect")
        if any(isinstance(one, ast.Lambda) or (isinstance(one, ast.Call) and name_of(one.func) == "partial") for one in call.args)
    ]
    assert not wrong


def test_connected_methods_when_defined_beside_then_are_slots() -> None:
    wrong = [line for source in sources("ui") for node in source.nodes(ast.ClassDef) for line in _unmarked(source, node)]
    assert not wrong


def test_layouts_when_gone_through_then_are_not_asked_for_their_items() -> None:
    """What stands in Python for an item outlives it; whatever Qt makes in its place of memory then ends the program as it goes."""
    wrong = [
        source.at(call, "use in_layout") for source in sources("ui") for call in source.calls("itemAt", "itemAtPosition", "spacerItem")
    ]
    assert not wrong


def test_event_loops_when_in_the_program_then_there_is_one() -> None:
    """A nested event loop lets anything happen in the middle of a function."""
    wrong = [
        source.at(call, f"no {name_of(call.func)}()")
        for source in sources()
        for call in source.calls("exec", "exec_", "processEvents", "qWait")
        if source.path not in MAY_EXEC
    ]
    assert not wrong


def test_waiting_when_in_program_or_tests_then_is_for_a_condition() -> None:
    wrong = [source.at(call, "no sleep") for source in sources() for call in source.calls("sleep")]
    for source in sources("tests"):
        if not source.path.startswith(("tests/plugins/", "tests/bench/")):
            wrong += [source.at(call, "no fixed wait") for call in source.calls("sleep", "qWait", "qSleep")]
            wrong += [source.at(call, "no fixed wait") for call in source.calls("wait") if _of(call) == "qtbot"]
    assert not wrong


def test_signals_when_declared_then_carry_no_int() -> None:
    """`Signal(int)` wraps silently at 2 to the 31st."""
    wrong = [
        source.at(call, "Signal(object)")
        for source in sources()
        for call in source.calls("Signal")
        if any(name_of(one) == "int" for one in call.args)
    ]
    assert not wrong


def test_texts_when_translated_then_are_literals() -> None:
    """lupdate finds nothing else."""
    wrong = [
        source.at(call, "a literal text")
        for source in sources()
        for call, texts in _translations(source)
        if not all(isinstance(one, ast.Constant) and isinstance(one.value, str) for one in texts)
    ]
    assert not wrong


def test_texts_when_they_have_a_word_for_one_then_are_filled_by_what_knows_it() -> None:
    """`"{n:row|rows}".format(n=1)` raises; `salesdesk.text.fill` takes the word."""
    wrong = [
        source.at(call, "fill(…)")
        for source in sources("salesdesk", "ui")
        for call in source.calls("format")
        for one in ast.walk(call.func)
        if isinstance(one, ast.Constant) and re.search(r"{\w+:[^}]*\|", str(one.value))
    ]
    assert not wrong


def test_errors_when_caught_then_are_named() -> None:
    wrong = [
        source.at(node, "catch the narrowest")
        for source in sources()
        if source.path not in MAY_CATCH_ALL
        for node in source.nodes(ast.ExceptHandler)
        if isinstance(node, ast.ExceptHandler) and (node.type is None or name_of(node.type) in {"Exception", "BaseException"})
    ]
    assert not wrong


def test_printing_when_in_the_program_then_is_by_the_command_line() -> None:
    wrong = [
        source.at(call, "no print")
        for source in sources()
        if source.path not in MAY_PRINT and not source.path.startswith("salesdesk/cli/")
        for call in source.calls("print")
        if isinstance(call.func, ast.Name)
    ]
    assert not wrong


def test_files_and_functions_when_written_then_stay_short() -> None:
    wrong = []
    for source in sources("salesdesk", "ui", "tests", "tools"):
        if (lines := len(source.text.splitlines())) > LINES_OF_A_FILE:
            wrong.append(f"{source.path}: {lines} lines")
        if not source.path.startswith(WRITTEN_ONCE):
            wrong += [source.at(node, f"{lines} lines") for node in _functions(source) if (lines := _length(node)) > LINES_OF_A_FUNCTION]
    assert not wrong


def test_modules_and_public_functions_when_in_the_core_then_say_what_they_are_for() -> None:
    wrong = [f"{source.path}: no docstring" for source in sources("salesdesk", "ui", "tools") if not ast.get_docstring(source.tree)]
    for source in sources("salesdesk"):
        if not source.path.startswith(WRITTEN_ONCE):
            wrong += [
                source.at(node, f"{node.name} has no docstring")
                for node in source.tree.body
                if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)
                and not node.name.startswith("_")
                and not ast.get_docstring(node)
            ]
    assert not wrong


def test_money_when_annotated_then_is_no_float() -> None:
    wrong = [
        source.at(node, "money is Decimal")
        for source in sources()
        for node in source.nodes(ast.arg, ast.AnnAssign)
        if MONEY_WORDS & set(_annotated_name(node).split("_")) and _mentions_float(node)
    ]
    assert not wrong


def test_names_when_given_then_say_something() -> None:
    empty = re.compile(r"(Manager|Helper|Helpers|Util|Utils)$")
    wrong = [
        source.at(node, node.name)
        for source in sources("salesdesk", "ui", "tests", "tools")
        for node in source.nodes(ast.ClassDef)
        if isinstance(node, ast.ClassDef) and empty.search(node.name)
    ]
    wrong += [source.path for source in sources("salesdesk", "ui") if re.search(r"(manager|helper|helpers|util|utils)\.py$", source.path)]
    assert not wrong


def test_tests_when_written_then_assert_something() -> None:
    wrong = [
        source.at(node, f"{node.name} asserts nothing")
        for source in sources("tests")
        for node in _functions(source)
        if node.name.startswith("test_") and not any(_asserts(one) for one in ast.walk(node))
    ]
    assert not wrong


def test_tracked_files_when_read_then_hold_no_unfinished_work_and_no_place_of_a_machine() -> None:
    unfinished = re.compile(r"\b(TO[D]O|FIX[M]E)\b")
    machine = re.compile(r"(?<![\w.$}])/(?:home|root|Users|work|builds|workspace)/\w")
    registry = re.compile(r"\b(?:pypi|pythonhosted|npmjs|crates|jfrog)\.(?:org|com|io)\b|\bregistry\.\w+\.\w+")
    wrong = []
    for path in tracked_files():
        if path.suffix not in {".py", ".md", ".toml", ".lock", ".ts", ".tsv", ".typ", ".json", ".txt", ".qss", "", ".yml", ".sh"}:
            continue
        text = path.read_text(encoding="utf-8", errors="replace")
        code = path.suffix in {".py", ".toml", ".typ", ".qss"}
        for pattern in (machine, registry, unfinished) if code else (machine, registry):
            wrong += [f"{path.relative_to(ROOT)}: {found.group()}" for found in pattern.finditer(text)]
    assert not wrong


def _of(call: ast.Call) -> str:
    return name_of(call.func.value) if isinstance(call.func, ast.Attribute) else ""


def _functions(source: Source) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    return (one for one in source.nodes(ast.FunctionDef, ast.AsyncFunctionDef) if isinstance(one, ast.FunctionDef | ast.AsyncFunctionDef))


def _length(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


def _unmarked(source: Source, node: ast.AST) -> Iterator[str]:
    assert isinstance(node, ast.ClassDef)
    methods = {one.name: one for one in node.body if isinstance(one, ast.FunctionDef)}
    for call in ast.walk(node):
        if isinstance(call, ast.Call) and name_of(call.func) == "connect" and call.args:
            slot = call.args[0]
            method = methods.get(slot.attr) if isinstance(slot, ast.Attribute) and name_of(slot.value) == "self" else None
            if method is not None and not any(name_of(_called(one)) == "Slot" for one in method.decorator_list):
                yield source.at(method, f"{method.name} is connected and no @Slot")


def _called(node: ast.expr) -> ast.expr:
    return node.func if isinstance(node, ast.Call) else node


def _translations(source: Source) -> Iterator[tuple[ast.Call, list[ast.expr]]]:
    for call in source.calls("tr", "mark", "translate", "QT_TRANSLATE_NOOP"):
        name = name_of(call.func)
        # `str.translate` shares its name with Qt's.
        if name == "tr" or (name == "translate" and _of(call) == "QCoreApplication") or name in {"mark", "QT_TRANSLATE_NOOP"}:
            yield call, call.args[:1] if name == "tr" else call.args[:2]


def _annotated_name(node: ast.AST) -> str:
    return node.arg if isinstance(node, ast.arg) else name_of(node.target) if isinstance(node, ast.AnnAssign) else ""


def _mentions_float(node: ast.AST) -> bool:
    annotation = node.annotation if isinstance(node, ast.arg | ast.AnnAssign) else None
    return annotation is not None and any(name_of(one) == "float" for one in ast.walk(annotation))


def _asserts(node: ast.AST) -> bool:
    if isinstance(node, ast.Assert):
        return True
    if not isinstance(node, ast.Call):
        return False
    name = name_of(node.func)
    return name in {"raises", "waitUntil", "waitSignal", "waitSignals", "waitExposed", "fail"} or name.startswith(
        ("assert_", "expect_", "check")
    )
