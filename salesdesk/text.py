"""Texts for people: marked where they are written, translated where they are shown."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from string import Formatter
from xml.etree import ElementTree

from salesdesk import places

LANGUAGES = ("zh", "en")


@dataclass(frozen=True, slots=True)
class Text:
    """A sentence to be translated, with the values that go into its `{places}`.

    A value may be a `Text` itself; it is translated before it is filled in. A tuple is a list of names, with the comma of the language.
    """

    context: str
    source: str
    values: tuple[tuple[str, object], ...] = ()

    def fill(self, **values: object) -> Text:
        """Return the same text with `values` (added to those it has)."""
        return Text(self.context, self.source, (*self.values, *values.items()))

    def __str__(self) -> str:
        return say(self, lambda _context, source: source)


def mark(context: str, source: str) -> Text:
    """Mark an English text for translation; `tools/translate.py` finds it by this function's name."""
    return Text(context, source)


_COMMA = mark("Text", ", ")


def say(text: Text | str, look_up: Callable[[str, str], str]) -> str:
    """Return `text` as a sentence: `look_up(context, source)` gives the translated pattern."""
    if isinstance(text, str):
        return text
    pattern = look_up(text.context, text.source)
    if not text.values:
        return pattern
    return fill(pattern, **{name: _said(value, look_up) for name, value in text.values})


def some(names: Sequence[str], most: int) -> tuple[str, ...]:
    """Return the first `most` of `names`, to be filled in; a sign after them where there are more."""
    return (*names[:most], "…") if len(names) > most else tuple(names)


def _said(value: object, look_up: Callable[[str, str], str]) -> object:
    if isinstance(value, tuple):
        return look_up(_COMMA.context, _COMMA.source).join(str(_said(one, look_up)) for one in value)
    return say(value, look_up) if isinstance(value, Text) else value


def fill(pattern: str, **values: object) -> str:
    """Return `pattern` with `values` in its `{places}`.

    A place like `{n:row|rows}` is the first word where the value is 1, else the second: languages that know no plural leave it out.
    """
    return _FILLER.vformat(pattern, (), values) if "|" in pattern else pattern.format(**values)


class _Filler(Formatter):
    def format_field(self, value: object, format_spec: str) -> str:
        if "|" in format_spec:
            one, _, many = format_spec.partition("|")
            return one if str(value) == "1" else many
        return str(super().format_field(value, format_spec))


_FILLER = _Filler()


class Language:
    """One language of the program, read from the same `.ts` file that the window's `.qm` is built from."""

    def __init__(self, code: str, translations: Mapping[tuple[str, str], str]) -> None:
        self.code = code
        self._translations = translations

    def say(self, text: Text | str) -> str:
        """Return `text` in this language; a text without a translation stays English."""
        return say(text, self._look_up)

    def _look_up(self, context: str, source: str) -> str:
        return self._translations.get((context, source)) or source


@lru_cache(maxsize=len(LANGUAGES))
def language(code: str) -> Language:
    """Return the language `code` ("zh" or "en"); anything that is not Chinese is English."""
    if not code.lower().startswith("zh"):
        return Language("en", {})
    found: dict[tuple[str, str], str] = {}
    for context in ElementTree.parse(places.resource("i18n", "salesdesk_zh.ts")).getroot().iter("context"):
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            found[name, message.findtext("source") or ""] = message.findtext("translation") or ""
    return Language("zh", found)
