"""The program's own source, parsed once for the tests that read it."""

from __future__ import annotations

import ast
import subprocess
from collections.abc import Iterator, Mapping, Sequence
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
    by_kind: Mapping[type[ast.AST], Sequence[ast.AST]]

    @classmethod
    def read(cls, path: Path) -> Source:
        """Return a file as it is parsed, its nodes looked up once."""
        text = path.read_text(encoding="utf-8")
        tree = ast.parse(text)
        by_kind: dict[type[ast.AST], list[ast.AST]] = {}
        for node in ast.walk(tree):
            by_kind.setdefault(type(node), []).append(node)
        return cls(path.relative_to(ROOT).as_posix(), text, tree, by_kind)

    def nodes(self, *kinds: type[ast.AST]) -> Iterator[ast.AST]:
        """Give all nodes of the `kinds`, wherever they are."""
        return (one for kind in kinds for one in self.by_kind.get(kind, ()))

    def calls(self, *names: str) -> Iterator[ast.Call]:
        """Give the calls of functions or methods that are called by one of `names`."""
        for one in self.nodes(ast.Call):
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


def sources(*folders: str) -> tuple[Source, ...]:
    """Return the Python files of the program, or of `folders` beside it."""
    return tuple(one for folder in folders or PROGRAM for one in _below(folder))


def forget() -> None:
    """Let go of what was parsed: millions of objects that each later collection of garbage would go through."""
    _below.cache_clear()


@cache
def _below(folder: str) -> tuple[Source, ...]:
    return tuple(Source.read(path) for path in sorted((ROOT / folder).rglob("*.py")))


def tracked_files() -> list[Path]:
    """Return the files that git keeps; those on disk where this is no checkout."""
    done = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False)
    if done.returncode != 0:
        return [path for folder in (*PROGRAM, "tests", "tools", "resources") for path in (ROOT / folder).rglob("*") if path.is_file()]
    return [path for name in done.stdout.decode().split("\0") if name and (path := ROOT / name).is_file()]
