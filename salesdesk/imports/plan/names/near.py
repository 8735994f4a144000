"""New names that look like known ones: offered with the reason, never assumed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

from salesdesk.imports.plan.names.codes import squash
from salesdesk.imports.plan.names.directory import Directory
from salesdesk.imports.plan.names.near_codes import near_codes
from salesdesk.imports.plan.names.near_match import SPACES, NearMatch
from salesdesk.imports.plan.names.register import CODES, Draft, Register
from salesdesk.imports.plan.names.titled import bare_name, of_surname
from salesdesk.search import readings, sounds, spelling
from salesdesk.text import Text, mark

_MOST = 200
FEW = 30_000  # names whose sound is compared: beyond, it would take seconds
_LEAST = 4  # characters of a name of which one may differ

_FORM = mark("Near", "They differ in the legal form.")
_ADDED = mark("Near", "They differ in what stands in brackets.")
_TITLED = mark("Near", "Nobody else has this surname.")
_ADDITION = mark("Near", "They differ in a title or what is added to the name.")
_SPACES = mark("Near", "They differ in spaces, dots or dashes only.")
_MARKS = mark("Near", "They differ in brackets or signs only.")
_SCRIPT = mark("Near", "The same in simplified characters.")
_ORDER = mark("Near", "The same words in another order.")
_PINYIN = mark("Near", "One is how the other sounds.")
_SOUND = mark("Near", "They sound alike.")
_LETTER = mark("Near", "They differ in one character.")
# The best reason first.
_REASONS: tuple[tuple[str, Text], ...] = (
    (SPACES, _SPACES),
    ("marks", _MARKS),
    ("script", _SCRIPT),
    ("order", _ORDER),
    ("form", _FORM),
    ("added", _ADDED),
    ("title", _ADDITION),
    ("pinyin", _PINYIN),
    ("sound", _SOUND),
    ("letter", _LETTER),
)

# Of two new names only what is plainly the same is asked about: a sheet has many that differ in a character.
_FIRM = frozenset({SPACES, "marks", "script", "order", "form", "added", "title", "pinyin"})
# Of products that differ in a word, or in a character, each is one of its own.
_OF_PRODUCTS = frozenset({SPACES, "marks", "script", "order", "form", "pinyin"})
_ALL = frozenset(kind for kind, _ in _REASONS)

_FORMS = (
    "股份有限公司",
    "有限责任公司",
    "有限公司",
    "集团公司",
    "分公司",
    "公司",
    "集团",
    "incorporated",
    "corporation",
    "limited",
    "company",
    "coltd",
    "corp",
    "gmbh",
    "inc",
    "llc",
    "ltd",
    "co",
    "gufenyouxiangongsi",
    "youxianzerengongsi",
    "youxiangongsi",
    "gongsi",
    "jituan",
)
Shapes = dict[tuple[str, str], int]

_MARK = re.compile(r"[()\[\]{}【】〔〕+#&*]")
_BRACKETS = re.compile(r"[(\[【〔{][^)\]】〕}]*[)\]】〕}]")
_PADDED = re.compile(r"[\u3400-\u9fff]\s+[\u3400-\u9fff]")
_WORDS = re.compile(r"[^\W\d_]+")
_WORDS_AND_NUMBERS = re.compile(r"[^\W_]+")


def near_matches(directory: Directory) -> tuple[NearMatch, ...]:
    """Return the new names that are nearly the same as a stored one, or as an earlier new one, the nearest of each.

    Those that differ in spaces alone come first, all of them; of the others as many as a person will look at.
    """
    found: list[NearMatch] = []
    for register in directory.loaded():
        if register.drafts:
            found += _of(register)
            found += near_codes(register)
    spaced = [one for one in found if one.kind == SPACES]
    return (*spaced, *[one for one in found if one.kind != SPACES][:_MOST])


def _of(register: Register) -> Iterator[NearMatch]:
    sounded = len(register.stored) + len(register.drafts) <= FEW
    people = register.record == "member"
    kinds = _OF_PRODUCTS if register.record == "product" else _ALL
    known: dict[tuple[str, str], int] = {}
    for record_id in register.stored:
        _note(known, register.name(record_id), record_id, sounded=sounded, people=people)
    for alias, record_id in ((text, one) for text, one in register.aliases.items() if one > 0):
        _note(known, alias, record_id, sounded=False, people=people)
    for draft in sorted(register.drafts.values(), key=lambda one: is_padded(str(one.values["name"]))):
        name = str(draft.values["name"])
        by_kind: dict[str, int] = {}
        shapes = list(_shapes(name, sounded=sounded, people=people))
        for kind, shape in shapes:
            other = known.get((kind, shape))
            if other is not None and kind in (kinds if other > 0 else kinds & _FIRM) and _may_be(register, draft, other, kind):
                by_kind.setdefault(kind, other)
        nearest = _best(by_kind) or (_titled(register, name) if people else None)
        if nearest is None:
            for one in shapes:
                known.setdefault(one, draft.id)
        else:
            match, kind, reason = nearest
            yield NearMatch(register.record, name, register.name(match), match if match > 0 else None, reason, kind=kind)


def _titled(register: Register, name: str) -> tuple[int, str, Text] | None:
    """Return the stored person whom a surname with a title or an initial can mean."""
    found = of_surname(name, {one: register.name(one) for one in register.stored})
    return None if found is None else (found, "surname", _TITLED)


def is_padded(name: str) -> bool:
    """Tell whether a name is set wide (张 三): of two new spellings the other one is the name."""
    return bool(_PADDED.search(name))


def _may_be(register: Register, draft: Draft, other: int, kind: str) -> bool:
    """Tell whether two names can be one: not where they are equal (they are two people then), nor where both have codes of their own."""
    name, known = str(draft.values["name"]), register.name(other)
    if spelling(name) == spelling(known) or (kind == "pinyin" and name.isascii() == known.isascii()):
        return False
    return not _have_own_codes(register, draft.id, other)


def shapes_of(people: Iterable[tuple[int, str]]) -> Shapes:
    """Return the shapes of the names of `people` (id, name), as `nearest_person` looks them up."""
    known: Shapes = {}
    for record_id, name in people:
        note_person(known, name, record_id)
    return known


def note_person(known: Shapes, name: str, record_id: int, *, sounded: bool = True) -> None:
    """Add the shapes of one person to `known`; those of the sound only if `sounded`."""
    for kind, shape in _shapes(name, sounded=sounded, people=True):
        known.setdefault((kind, _of_script(kind, shape, latin=name.isascii())), record_id)


def nearest_person(name: str, known: Shapes) -> tuple[int, str, Text] | None:
    """Return the id of whom of `known` somebody called `name` may be, the kind of likeness and why; None when nobody is like them."""
    return _best(_found(name, known, sounded=True))


def nearest_new_person(name: str, known: Shapes, *, sounded: bool = True) -> tuple[int, str, Text] | None:
    """Return who of `known` is plainly the same as somebody called `name`; None when nobody is."""
    return _best({kind: one for kind, one in _found(name, known, sounded=sounded).items() if kind in _FIRM})


def _found(name: str, known: Shapes, *, sounded: bool) -> dict[str, int]:
    found: dict[str, int] = {}
    for kind, shape in _shapes(name, sounded=sounded, people=True):
        one = known.get((kind, _of_script(kind, shape, latin=not name.isascii())))
        if one is not None:
            found.setdefault(kind, one)
    return found


def _of_script(kind: str, shape: str, *, latin: bool) -> str:
    """Return a shape as it is kept: by pinyin only names in two scripts are alike."""
    return f"{'latin' if latin else 'han'} {shape}" if kind == "pinyin" else shape


def are_alike(name: str, other: str) -> bool:
    """Tell whether two names may mean the same: one is a part of the other, or the other in another writing."""
    one, two = (_core(squash(simplified(unicodedata.normalize("NFKC", text).casefold()))) for text in (name, other))
    if one in two or two in one:
        return True
    kinds = _FIRM if name.isascii() != other.isascii() else _FIRM - {"pinyin"}
    shapes = {shape for shape in _shapes(name, sounded=True, people=True) if shape[0] in kinds}
    return not shapes.isdisjoint(_shapes(other, sounded=True, people=True))


def _best(by_kind: Mapping[str, int]) -> tuple[int, str, Text] | None:
    return next(((by_kind[one], one, reason) for one, reason in _REASONS if one in by_kind), None)


def _have_own_codes(register: Register, one: int, other: int) -> bool:
    """Tell whether two records are told apart by codes of their own."""
    code = CODES.get(register.record, "")
    return bool(register.values(one).get(code) and register.values(other).get(code))


def _note(known: Shapes, name: str, record_id: int, *, sounded: bool, people: bool) -> None:
    for shape in _shapes(name, sounded=sounded, people=people):
        known.setdefault(shape, record_id)


def _shapes(name: str, *, sounded: bool, people: bool) -> Iterator[tuple[str, str]]:
    """Give what two names share when they are nearly the same, by the reason why."""
    yield SPACES, squash(name)
    yield "marks", _MARK.sub("", squash(name))
    plain = simplified(unicodedata.normalize("NFKC", name).casefold())
    whole = _MARK.sub("", squash(plain))
    yield "script", whole
    core = _core(_MARK.sub("", squash(_BRACKETS.sub("", plain))))
    yield "form", _core(whole)
    yield "added", core
    if people:
        yield "title", bare_name(name) or spelling(name)
    words = _WORDS.findall(plain)
    if len(words) > 1 and plain.isascii():
        yield "order", " ".join(sorted(_WORDS_AND_NUMBERS.findall(plain)))  # Store A1 is not Store A2
    if sounded and (len(core) >= _LEAST or people) and not any(one.isdigit() for one in core):
        yield "sound", "".join(sounds(core))
        if people and plain.isascii() and len(words) > 1:
            yield "sound", _turned(words)
    if sounded:
        # Of one name in two scripts nothing is too short: 华为 is Huawei, 张三 Zhang San, and San Zhang too.
        yield from (("pinyin", one) for one in ((core,) if core.isascii() else readings(core)))
        if plain.isascii() and len(words) > 1:
            yield "pinyin", _turned(words)
    if len(core) >= _LEAST and not any(one.isdigit() for one in core):
        # Two that differ in one character are equal without it.
        yield "letter", core
        for at in range(len(core)):
            yield "letter", core[:at] + core[at + 1 :]


def _turned(words: Sequence[str]) -> str:
    """Return a name that ends with the surname as Chinese names are written: San Zhang is zhangsan."""
    return words[-1] + "".join(words[:-1])


def _core(key: str) -> str:
    """Return a name without its legal form."""
    for form in _FORMS if key.endswith(_FORMS) else ():
        if key.endswith(form) and len(key) > len(form) + 1:
            return key.removesuffix(form)
    return key


@lru_cache(maxsize=100_000)
def simplified(text: str) -> str:
    """Return `text` in simplified characters."""
    if text.isascii():
        return text
    from opencc import OpenCC

    if not _converters:
        _converters.append(OpenCC("t2s"))
    return str(_converters[0].convert(text))


_converters: list[Any] = []
