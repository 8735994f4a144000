"""The unit of figures, as a heading or a line above them names it: 万元, 新台幣仟元, USD thousands, $K."""

from __future__ import annotations

import re
from functools import lru_cache

from salesdesk.imports.recognise.language.vocabulary import vocabulary
from salesdesk.imports.recognise.language.words import simplified
from salesdesk.sheets.texts import plain

_BEFORE = re.compile(r"^(?:单位|unit|units|all figures|figures|amounts?|金额)?\s*[:：]?\s*(?:in\s+)?")
_EDGES = " :：'’*-/()"
_LITERAL = re.compile(r'"([^"]*)"|\\(.)|([^\W\d_a-z])', re.IGNORECASE)  # of a number format
_SCALED = re.compile(r"[0#?],+(?![0#?,])|[!\\]\.")  # 0.0,"K" and 0!.0,"万" show thousands and ten thousands of a full figure
_BESIDE_A_CURRENCY = {"m": 1_000_000, "mm": 1_000_000, "t": 1_000, "bn": 1_000_000_000}  # $M, T€; M alone may be anything


@lru_cache(maxsize=2_000)
def unit_in(text: str) -> tuple[int | None, str | None]:
    """Return the factor and the currency that nothing but a unit names, e.g. (1000, "TWD") for 新台幣仟元; None for what it does not."""
    words = vocabulary()
    bare = _BEFORE.sub("", simplified(plain(text))).strip(_EDGES)
    if not bare:
        return None, None
    if bare in words.units or bare in words.currencies:
        return words.units.get(bare), words.currencies.get(bare)
    for currency in sorted(words.currencies, key=len, reverse=True):
        if bare.startswith(currency):
            rest = bare.removeprefix(currency)
        elif bare.endswith(currency):
            rest = bare.removesuffix(currency)
        else:
            continue
        rest = rest.strip(_EDGES)
        if (factor := words.units.get(rest) or _BESIDE_A_CURRENCY.get(rest)) is not None:
            return factor, words.currencies[currency]
    # 万台: ten thousands of what is counted.
    if len(bare) > 1 and bare[0] in "百千万" and bare not in words.values["units"] and bare[1:] in words.values["units"]:
        return words.units.get(bare[0]), None
    return None, None


@lru_cache(maxsize=2_000)
def unit_shown(code: str) -> int | None:
    """Return the factor of the unit that a number format writes behind figures as they are (0.00"万": 1.2 is 12,000); None without one."""
    shown = re.sub(r"\[[^\]]*\]", "", code.split(";", maxsplit=1)[0])
    if _SCALED.search(shown):
        return None
    return unit_in("".join(one for parts in _LITERAL.findall(shown) for one in parts))[0]
