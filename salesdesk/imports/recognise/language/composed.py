"""Headings put together of known words: the code of a thing (销售代表ID, Product Ref), our person (我方对接人), a price (京东价)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from salesdesk.imports.recognise.language.vocabulary import Use, Vocabulary
from salesdesk.imports.recognise.terms import Meaning, meanings

Found = tuple[tuple[Use, ...], str]

IDS: Mapping[Meaning, Meaning] = {
    Meaning.MEMBER: Meaning.MEMBER_ID,
    Meaning.CUSTOMER: Meaning.CUSTOMER_ID,
    Meaning.CONTACT: Meaning.CONTACT_ID,
    Meaning.OPPORTUNITY: Meaning.OPPORTUNITY_ID,
    Meaning.PRODUCT: Meaning.PRODUCT_ID,
}
"""What the code of a thing is, by the thing."""

_CODES = ("编号", "编码", "代码", "代号", "账号", "帐号", "工号", "id", "码", "号")
_CODES_APART = ("id", "code", "no", "number", "ref", "reference", "key")
_OURS = re.compile(r"(?:我方|我司|我们|本公司|本方|我公司|乙方|所属|归属|负责|跟进|分配|责任|专属|服务)(?=.)")
_NOW = re.compile(r"(?:现任?|当前|目前)(?=.)")
_OURS_APART = re.compile(r"(?:our|internal) (?=.)")
_PEOPLE = (Meaning.CONTACT, Meaning.MEMBER)
_PRICE = re.compile(r"(?<![评报总进本购议底竞差])价(?:格)?$")
_SERVES = re.compile(
    r"^(?:快递|物流|承运|运输|货运|配送|保险|担保|贷款|开户|开票|所属|归属|子|分|母|总|我方|本|装修|开发|委外|代账)公司(?:名称)?$"
)
_TAXED = re.compile(
    r"^(?P<rest>.+?) "
    r"(?P<how>excl|excluding|ex|before|without|less|net of|incl|including|inc|with|after) (?:vat|tax|gst|taxes|sales tax|mwst)$"
)
_SIGNED = re.compile(r"(?: in (?:company |local )?currency)? signed$| in (?:company|local) currency$")
_WITHOUT = ("excl", "excluding", "ex", "before", "without", "less", "net of")
_LABELLED = meanings("status stage category region team channel source product_line unit method")
_SUMMED = meanings("discount tax cost profit commission")
_NAMED, _LIKELY, _SURE, _CERTAIN, _GROSS = 0.93, 0.6, 0.6, 0.8, 0.88


def composed(key: str, words: Vocabulary) -> Found | None:
    """Return what a heading means that is put together of known words, and the part that says so; None where it is not."""
    whole = _code(key, words) or _name(key, words) or _ours(key, words) or _now(key, words) or _price(key)
    return whole or _with_tax(key, words) or _called(key, words) or _signed(key, words)


def serves(key: str) -> bool:
    """Tell whether a heading names a firm that serves the seller or the buyer, 快递公司 or 保险公司, and none that buys."""
    return _SERVES.match(key) is not None


def _code(key: str, words: Vocabulary) -> Found | None:
    apart = key.isascii()
    for end in _CODES_APART if apart else _CODES:
        thing = key.removesuffix(f" {end}" if apart else end)
        if thing in (key, ""):
            continue
        uses = [use for use in words.uses(thing) if use.score >= _SURE]
        best = next((use for use in uses if use.meaning in IDS), None)
        if best is not None and (best is uses[0] or uses[0].meaning is Meaning.UNIT) and (len(thing) > 1 or apart):
            return (Use(IDS[best.meaning], best.score * _NAMED, best.kind),), end
    return None


def _name(key: str, words: Vocabulary) -> Found | None:
    """Read 会员名 as 会员 and "organisation name" as an organisation; 用户名 is what somebody signs in with."""
    thing = key.removesuffix(" name" if key.isascii() else "名")
    best = next((use for use in words.uses(thing) if use.score >= _CERTAIN and use.meaning in IDS), None) if thing != key else None
    return ((replace(best, score=best.score * _NAMED),), thing) if best is not None else None


def _called(key: str, words: Vocabulary) -> Found | None:
    """Read "status label" as a status and "discount total" as a discount: the last word says only in which form it is given."""
    head, _, last = key.rpartition(" ")
    wanted = _LABELLED if last in ("label", "text", "title") else _SUMMED if last == "total" else frozenset()
    uses = tuple(replace(use, score=use.score * _NAMED) for use in words.uses(head) if use.meaning in wanted)
    return (uses, head) if head and uses else None


def _signed(key: str, words: Vocabulary) -> Found | None:
    """Read "tax signed" as the tax: below zero where it was paid back, in one's own money, as Odoo says it."""
    head = _SIGNED.sub("", key)
    uses = tuple(replace(use, score=use.score * _NAMED) for use in words.uses(head)) if head != key else ()
    return (uses, head) if uses else None


def _ours(key: str, words: Vocabulary) -> Found | None:
    match = (_OURS_APART if key.isascii() else _OURS).match(key)
    if match is None:
        return None
    rest = key[match.end() :]
    best = next((use for use in words.uses(rest) if use.meaning in _PEOPLE), None)
    return ((Use(Meaning.MEMBER, 0.95 * _NAMED, None),), rest) if best is not None else None


def _now(key: str, words: Vocabulary) -> Found | None:
    """Read 现跟进人 as the one who follows up, beside the one who did before (原跟进人)."""
    rest = _NOW.sub("", key)
    best = next((use for use in words.uses(rest) if use.meaning is Meaning.MEMBER), None) if rest != key else None
    return ((replace(best, score=best.score * _NAMED),), rest) if best is not None else None


def _price(key: str) -> Found | None:
    if key.isascii() or not _PRICE.search(key):
        return None
    return (Use(Meaning.UNIT_PRICE, _LIKELY, None),), "价"


def bare_of_tax(key: str) -> str:
    """Return a heading without what it says of tax: Order Total of Order Total (ex tax)."""
    match = _TAXED.match(key)
    return match["rest"] if match else key


def _with_tax(key: str, words: Vocabulary) -> Found | None:
    """Read an amount that says whether its tax is in it; the one without goes first, as English sheets count."""
    match = _TAXED.match(key)
    if match is None:
        return None
    less = _NAMED if match["how"] in _WITHOUT else _GROSS
    uses = [use for use in words.uses(match["rest"]) if use.meaning in (Meaning.AMOUNT, Meaning.UNIT_PRICE)]
    return (tuple(Use(use.meaning, use.score * less, use.kind) for use in uses), match["rest"]) if uses else None
