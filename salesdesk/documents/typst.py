"""Typst compiles a template with data: to PDF for files, to PNG pages for the preview and the printer."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import TypeAlias

import typst

from salesdesk import places

TypstError = typst.TypstError

Json: TypeAlias = "bool | int | float | str | Sequence[Json] | Mapping[str, Json] | None"


@lru_cache(maxsize=1)
def _fonts() -> typst.Fonts:
    """Return the shipped fonts and no others, so that a document is the same on every machine."""
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[places.resource("fonts")])


def _compiler(template: Path, data: Mapping[str, Json]) -> typst.Compiler:
    # One a call: a compiler cannot be used from two threads, the fonts (which cost the time) can.
    root = template.parent
    packages = root / "packages"
    return typst.Compiler(
        template,
        root=root,
        font_paths=_fonts(),
        sys_inputs={"data": json.dumps(data, ensure_ascii=False)},
        package_path=packages,
        package_cache_path=packages,
    )


def compile_pdf(template: Path, data: Mapping[str, Json]) -> bytes:
    """Return the document as a tagged PDF (PDF/UA-1); the template reads nothing outside its folder.

    `data` reaches the template as JSON in `sys.inputs.data`. May be called from any thread; lets others run meanwhile.
    """
    return _compiler(template, data).compile(format="pdf", pdf_standards=["ua-1"])  # type: ignore[return-value]


def compile_pages(template: Path, data: Mapping[str, Json], ppi: float) -> list[bytes]:
    """Return the document's pages as PNG pictures with `ppi` pixels an inch."""
    pages = _compiler(template, data).compile(format="png", ppi=ppi)
    return [pages] if isinstance(pages, bytes) else list(pages or ())
