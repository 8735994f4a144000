"""Whom a filled form is about: known by the name as it is spelled or confirmed; who is only like it is asked about, never assumed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePath

from salesdesk.imports.plan.names.near import Shapes, nearest_person, shapes_of
from salesdesk.imports.plan.names.near_match import NearMatch
from salesdesk.imports.plan.names.register import Ambiguous, Register
from salesdesk.imports.review_forms.read import FilledForm
from salesdesk.imports.review_forms.title_words import pieces_of
from salesdesk.search import spelling
from salesdesk.text import Text, mark

UNKNOWN = mark("Forms", "There is no member called “{name}”.")
"""Why a form is not taken whose name is nobody's, or was said to be somebody else's than whom it is like."""
_NO_NAME = mark("Forms", "The form names nobody: write the name beside 姓名 or Name.")
_TWICE = mark("Forms", "More than one member is called “{name}”.")
_MAY_BE = mark("Forms", "“{text}” may be {other}. The form is taken once you say that they are the same.")
_INSIDE = mark("Near", "The one name stands in the other.")
_LEAST = 2


@dataclass(frozen=True, slots=True)
class Whose:
    """The member; or why there is none, with whom it may be."""

    member_id: int | None
    why_not: Text | None = None
    near: NearMatch | None = None


class FormPeople:
    """Finds the members that forms are about among those that are stored."""

    def __init__(self, register: Register) -> None:
        self._register = register
        self._shapes: Shapes | None = None
        self._spelled: dict[int, str] = {}

    def of(self, form: FilledForm) -> Whose:
        """Return whom `form` is about: by the name that it gives, else by one that stands in its title, its file's or its sheet's name."""
        if not form.person:
            return self._in_texts((form.title, PurePath(form.file).stem, form.sheet))
        try:
            found = self._register.find(form.person)
        except Ambiguous:
            return Whose(None, _TWICE.fill(name=form.person))
        if found is not None and found > 0:
            return Whose(found)
        near = nearest_person(form.person, self._known_shapes())
        return Whose(None, UNKNOWN.fill(name=form.person)) if near is None else self._asked(form.person, *near)

    def _in_texts(self, texts: Iterable[str]) -> Whose:
        """Return whose name stands whole in `texts`, of one member only; who may be meant otherwise is asked about."""
        texts = [one for one in texts if one]
        pieces = list(dict.fromkeys(piece for text in texts for piece in pieces_of(text)))
        whole = {one for piece in pieces for one in self._register.called(piece) if one > 0}
        inside = {one for text in texts for one in self._inside(text)}
        if len(whole | inside) > 1:
            return Whose(None, _NO_NAME)
        if whole:
            return Whose(whole.pop())
        for member in inside:
            name = self._spelled[member]
            holder = next((one for one in pieces if name in spelling(one)), None)
            return Whose(None, _NO_NAME) if holder is None else self._asked(holder, member, "inside", _INSIDE)
        like = {found[0]: (piece, *found) for piece in pieces if (found := nearest_person(piece, self._known_shapes())) is not None}
        return self._asked(*like.popitem()[1]) if len(like) == 1 else Whose(None, _NO_NAME)

    def _inside(self, text: str) -> list[int]:
        """Return the members whose names stand in `text`, but for those that stand in the name of another: 李明 in 李明明."""
        plain = spelling(text)
        names = {one: name for one, name in self._names().items() if name in plain and _stands_in(name, plain)}
        return [one for one, name in names.items() if not any(name in other and name != other for other in names.values())]

    def _names(self) -> dict[int, str]:
        if not self._spelled:
            register = self._register
            self._spelled = {one: name for one in register.stored if len(name := spelling(register.name(one))) >= _LEAST}
        return self._spelled

    def _known_shapes(self) -> Shapes:
        if self._shapes is None:
            self._shapes = shapes_of((one, self._register.name(one)) for one in self._register.stored)
        return self._shapes

    def _asked(self, text: str, member: int, kind: str, reason: Text) -> Whose:
        other = self._register.name(member)
        near = NearMatch("member", text, other, member, reason, kind=kind, only_known=True)
        return Whose(None, _MAY_BE.fill(text=text, other=other), near)


def _stands_in(name: str, text: str) -> bool:
    """Tell whether a name is no part of a longer word, where words are divided by spaces: Ann is not in Annual."""
    return not name.isascii() or re.search(rf"(?<![^\W_]){re.escape(name)}(?![^\W_])", text) is not None
