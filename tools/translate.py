"""Bring the Chinese texts up to date: `python tools/translate.py [FILE.tsv …] [--missing FILE.tsv]`.

Collects the English texts of `salesdesk/` and `ui/` into resources/i18n/salesdesk_zh.ts, drops those that are gone, takes translations
from the files given (context, English, Chinese, separated by tabs; a line break is written \\n), sets a space between Chinese and digits or
Latin letters, and builds salesdesk_zh.qm.
`--missing` writes what is still to be translated, in the same form. Ends with 1 while something is missing.
"""

from __future__ import annotations

import argparse
import csv
import os
import re
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterable
from pathlib import Path

import PySide6

ROOT = Path(__file__).resolve().parent.parent
TS = ROOT / "resources" / "i18n" / "salesdesk_zh.ts"
QM = TS.with_suffix(".qm")

Texts = dict[tuple[str, str], str]

# Words of one place are not those of another: lupdate would fill them in as unfinished.
# Between Chinese and digits, Latin letters or a count is a space; dates and periods are one word: 2026年10月, 第3季度.
_CHINESE = "[\u4e00-\u9fff]"
_APART = re.compile(
    rf"(?<={_CHINESE})(?=[0-9A-Za-z]|\{{n\}})(?!(?<=[年月第])[0-9]+[月日周季])"
    rf"|(?<=[0-9])(?![年月日周季])(?={_CHINESE})|(?:(?<=[A-Za-z%])|(?<=\{{n\}}))(?={_CHINESE})"
)
_AS_TYPED = ("QuickLine", "WrittenQuestion")
"""Contexts of texts that show how something is typed, or is written in a sheet."""

_NO_GUESSES = ("-disable-heuristic", "sametext", "-disable-heuristic", "similartext")


def collect(ts: Path) -> None:
    """Bring the file `ts` up to date with the source; the translations that it has stay."""
    files = sorted(str(path.relative_to(ROOT)) for folder in ("salesdesk", "ui") for path in (ROOT / folder).rglob("*.py"))
    # Without line numbers, so that a moved line is no difference.
    form = ["-locations", "none", "-no-obsolete", "-source-language", "en", "-target-language", "zh_CN"]
    _qt_tool("lupdate", "-silent", *form, "-tr-function-alias", "QT_TRANSLATE_NOOP+=mark", *_NO_GUESSES, *files, "-ts", str(ts))


def build(ts: Path, qm: Path) -> None:
    """Write what the window loads from what translators and the core read."""
    _qt_tool("lrelease", "-silent", str(ts), "-qm", str(qm))


def texts(ts: Path) -> Texts:
    """Return the translations in `ts` by context and English text; empty where there is none."""
    return {
        (context.findtext("name") or "", message.findtext("source") or ""): message.findtext("translation") or ""
        for context in ElementTree.parse(ts).getroot().iter("context")
        for message in context.iter("message")
    }


def fill(ts: Path, translations: Texts) -> None:
    """Put `translations` into `ts`; all Chinese in it is set by the one rule for spaces."""
    tree = ElementTree.parse(ts)
    for context in tree.getroot().iter("context"):
        for message in context.iter("message"):
            name, translation = context.findtext("name") or "", message.find("translation")
            chinese = translations.get((name, message.findtext("source") or ""))
            if translation is not None and (chinese or translation.text):
                translation.text = spaced(name, chinese or translation.text or "")
            if chinese and translation is not None:
                translation.attrib.pop("type", None)
    tree.write(ts, encoding="utf-8", xml_declaration=True)
    collect(ts)  # writes the file in Qt's own form, so that differences stay small


def spaced(context: str, chinese: str) -> str:
    """Return `chinese` with a space where digits or Latin letters meet it; what shows how to type stays as it is."""
    return chinese if context in _AS_TYPED else _APART.sub(" ", chinese)


def read(files: Iterable[Path]) -> Texts:
    """Return the translations in tab-separated files; of two for one text the later counts."""
    found: Texts = {}
    for path in files:
        with path.open(encoding="utf-8-sig", newline="") as file:
            for row in csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
                if len(row) >= 3 and row[2].strip():
                    context, english, chinese = (cell.replace("\\n", "\n") for cell in row[:3])
                    found[context, english] = chinese
    return found


def write(path: Path, rows: Iterable[tuple[str, str]]) -> None:
    """Write contexts and English texts that are to be translated."""
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines("\t".join(cell.replace("\n", "\\n") for cell in row) + "\t\n" for row in rows)


def main() -> int:
    """Collect, fill, build; tell what was not found and what is missing."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE.tsv")
    parser.add_argument("--missing", type=Path, metavar="FILE.tsv")
    words = parser.parse_args()
    given = read(words.files)
    collect(TS)
    for context, english in sorted(given.keys() - texts(TS).keys()):
        print(f"not in the program: {context}: {english}")
    fill(TS, given)
    build(TS, QM)
    known = texts(TS)
    missing = sorted(key for key, chinese in known.items() if not chinese)
    print(f"{len(known)} texts, {len(missing)} without a translation")
    if words.missing:
        write(words.missing, missing)
    return 1 if missing else 0


def _qt_tool(name: str, *words: str) -> None:
    # The programs beside the library rather than PySide6's scripts, which search the PATH.
    program = Path(PySide6.__file__).parent / (f"{name}.exe" if os.name == "nt" else name)
    done = subprocess.run([program, *words], check=False, capture_output=True, text=True, cwd=ROOT)
    if done.returncode != 0:
        raise RuntimeError(f"{name}: {done.stdout}{done.stderr}")


if __name__ == "__main__":
    sys.exit(main())
