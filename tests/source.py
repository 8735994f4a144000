"""The program's own source, parsed once for the tests that read it."""

from __future__ import annotations

import ast
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = ("salesdesk", "ui")


@dataclass(frozen=True, slots=True)
class Source:
    """One Python file."""

    path: str
    text: str
    tree: ast.Module

    def nodes(self, *kinds: type[ast.AST]) -> Iterator[ast.AST]:
        """Give all nodes of the `kinds`, wherever they are."""
        return (one for one in ast.walk(self.tree) if isinstance(one, kinds))

    def calls(self, *names: str) -> Iterator[ast.Call]:
        """Give the calls of functions or methods that are called by one of `names`."""
        for one in ast.walk(self.tree):
            if isinstance(one, ast.Call) and name_of(one.func) in names:
                yield one

    def at(self, node: ast.AST, what: str) -> str:
        """Return a line that says where `node` is and `what` is wrong with it."""
        return f"{self.path}:{getattr(node, 'lineno', 1)}: {what}"


def name_of(node: ast.AST | None) -> str:
    """Return the last word of a name: `partial` for `functools.partial`; empty when it is none."""
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


@cache
def sources(*folders: str) -> tuple[Source, ...]:
    """Return the Python files of the program, or of `folders` beside it."""
    found = []
    for folder in folders or PROGRAM:
        for path in sorted((ROOT / folder).rglob("*.py")):
            text = path.read_text(encoding="utf-8")
            found.append(Source(path.relative_to(ROOT).as_posix(), text, ast.parse(text)))
    return tuple(found)


def tracked_files() -> list[Path]:
    """Return the files that git keeps; those on disk where this is no checkout."""
    done = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False)
    if done.returncode != 0:
        return [path for folder in (*PROGRAM, "tests", "tools", "resources") for path in (ROOT / folder).rglob("*") if path.is_file()]
    return [path for name in done.stdout.decode().split("\0") if name and (path := ROOT / name).is_file()]
