"""Text files as rows: the encoding and the separator are found from the content."""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections import Counter, deque
from collections.abc import Iterator
from operator import itemgetter
from pathlib import Path

from salesdesk.sheets.fixed_width import printed_rows
from salesdesk.sheets.meant import SIGNS, meant
from salesdesk.sheets.refused import Refused

SEPARATORS = ",;\t|"
# Tried where none of the usual ones divides the lines alike: the comma of 1,234.50 divides a line here and there.
_RARE = "，；^~:#\x1f\x01、"
_SAMPLE = 200_000
_TO_ONE = 20
# A usual separator below the first may be none; a rare one above the second is one.
_STEADY, _STEADY_RARE = 0.6, 0.9


def read_text(path: Path) -> tuple[str, str]:
    """Return the text of the file and the name of its encoding; raises Refused when it is no text."""
    raw = path.read_bytes()
    encoding = encoding_of(raw)
    try:
        text = raw.decode(encoding)
    except UnicodeDecodeError:
        # One damaged character among millions is no reason to refuse a month of sales.
        text = raw.decode(encoding, errors="replace")
    if text.count("\x00") + sum(text.count(chr(code)) for code in range(1, 9)) > len(text) // 1000:
        raise Refused("foreign", kind="binary")
    return text, encoding


def encoding_of(raw: bytes) -> str:
    """Return the encoding of `raw`: by its mark, else UTF-8 if it is, else the likeliest of GB18030, Big5 and Windows-1252."""
    if raw.startswith(codecs.BOM_UTF8):
        return "utf-8-sig"
    if raw.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        return "utf-32"
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    head = raw[:2000]
    if head.count(b"\x00") > len(head) * 0.45 and len(raw) % 4 == 0 and head[:4].count(b"\x00") >= 2:
        wide = "utf-32-be" if head[:2] == b"\x00\x00" else "utf-32-le"
        if _decodes(raw[:_SAMPLE], wide):
            return wide
    if head.count(b"\x00") > len(head) // 5:
        return "utf-16-le" if head[1::2].count(b"\x00") >= head[0::2].count(b"\x00") else "utf-16-be"
    if _is_utf8(raw):
        return "utf-8"
    sample = raw[:_SAMPLE]
    scores = {
        "gb18030": _pair_score(sample, _common_gb),
        "big5hkscs": _pair_score(sample, _common_big5),
    }
    best = max(scores, key=lambda one: scores[one])
    return best if scores[best] >= 0.6 else "cp1252"


def _decodes(raw: bytes, encoding: str) -> bool:
    try:
        raw.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True


def _is_utf8(raw: bytes) -> bool:
    """Tell whether `raw` is UTF-8; a character that was damaged among twenty good ones does not make it anything else."""
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError:
        text = raw[:_SAMPLE].decode("utf-8", "replace").rstrip("\ufffd")  # a file that ends within a character was cut
        beyond = sum(one > "\x7f" for one in text)
        return text.count("\ufffd") * _TO_ONE < beyond
    return True


def _pair_score(sample: bytes, common: frozenset[int]) -> float:
    """Return the share of bytes above 127 that belong to frequent two-byte characters."""
    good = high = at = 0
    end = len(sample) - 1
    while at < end:
        if sample[at] < 0x80:
            at += 1
            continue
        high += 1
        if sample[at] << 8 | sample[at + 1] in common:
            good += 1
        at += 2 if sample[at + 1] >= 0x40 else 1
    return good / high if high else 0.0


def _pairs(leads: range, trails: tuple[range, ...]) -> frozenset[int]:
    return frozenset(lead << 8 | trail for lead in leads for part in trails for trail in part)


# The frequent characters and the punctuation of each: GB 2312 level 1, Big5 level 1.
_common_gb = _pairs(range(0xB0, 0xD8), (range(0xA1, 0xFF),)) | _pairs(range(0xA1, 0xA4), (range(0xA1, 0xFF),))
_common_big5 = _pairs(range(0xA4, 0xC7), (range(0x40, 0x7F), range(0xA1, 0xFF))) | _pairs(range(0xA1, 0xA4), (range(0x40, 0x7F),))


def separator_of(text: str) -> str | None:
    """Return the separator under which the first lines have the steadiest number of fields; None when nothing divides them."""
    if text[:4].lower() == "sep=" and len(text) > 4:
        return text[4]
    sample = text[:_SAMPLE]
    if len(text) > _SAMPLE:
        sample = sample[: sample.rfind("\n") + 1] or sample
    usual, steadiness = _steadiest(sample, SEPARATORS)
    if steadiness < _STEADY:
        rare, rare_steadiness = _steadiest(sample, _RARE)
        if rare_steadiness > _STEADY_RARE:
            return rare
    return usual if steadiness > 0 else None


def _steadiest(sample: str, marks: str) -> tuple[str, float]:
    return max(((mark, _steadiness(sample, mark)) for mark in marks), key=itemgetter(1))


def _steadiness(sample: str, mark: str) -> float:
    counts = [len(row) for row, _ in zip(csv.reader(io.StringIO(sample, newline=""), delimiter=mark), range(100), strict=False) if row]
    if not counts:
        return 0.0
    width, times = Counter(counts).most_common(1)[0]
    if width < 2:
        width = max(counts)
        times = sum(count > 1 for count in counts)
    return times / len(counts) * (1 + min(width, 30) / 30) if width > 1 else 0.0


def _is_chance(text: str, mark: str) -> bool:
    """Tell whether a separator stands in some lines only, as the comma of 1,950 does, and not in the first one."""
    first = next((line for line in text[:_SAMPLE].splitlines() if line.strip()), "")
    return mark not in first and first[:4].lower() != "sep=" and _steadiness(text[:_SAMPLE], mark) < _STEADY


def text_rows(text: str) -> Iterator[list[str]]:
    """Yield the rows of separated text."""
    csv.field_size_limit(1 << 24)
    mark = separator_of(text)
    if mark is None and (within := _within_quotes(text)) is not None:
        text, mark = within, separator_of(within)
    if mark is None or _is_chance(text, mark):
        try:
            printed = printed_rows(text)
        except ValueError as error:
            raise Refused("blanks") from error
        if printed is not None:
            yield from printed
            return
    mark = mark or ","
    if f'{mark}="' in text or '\n="' in text:
        # ="Smith, Ann" without quotes around it, as naive writers have it: as one cell.
        text = re.sub(rf'(?m)(^|{re.escape(mark)})="([^"\n]*)"(?=\s*(?:{re.escape(mark)}|$))', r'\1"=""\2"""', text)
    source = io.StringIO(text, newline="")
    if text[:4].lower() == "sep=":
        source.readline()
    try:
        rows = _rows(source, mark) if '"' in text else csv.reader(source, delimiter=mark)
        if any(before + sign in text for sign in SIGNS for before in (mark, '"', "\n")):
            yield from ([meant(cell) if cell[:1] in SIGNS and cell else cell for cell in row] for row in rows)
        else:
            yield from rows
    except csv.Error as error:
        raise Refused("damaged") from error


def _within_quotes(text: str) -> str | None:
    """Return the lines of a text whose lines stand in quotes as a whole; None of all others."""
    begin = text[:_SAMPLE].splitlines()
    if not begin or not all(line[:1] == line[-1:] == '"' for line in begin[:-1] or begin if line.strip()):
        return None
    return "\n".join(row[0] if row else "" for row in csv.reader(io.StringIO(text, newline="")))


def _rows(source: io.StringIO, mark: str) -> Iterator[list[str]]:
    """Yield the rows of `source`; a quotation mark without its second does not take the rows below it into its cell."""
    waiting: deque[str] = deque()
    taken: list[str] = []

    def lines() -> Iterator[str]:
        while (line := waiting.popleft() if waiting else source.readline()) != "":
            taken.append(line)
            yield line

    reader = csv.reader(lines(), delimiter=mark, strict=True)
    while True:
        taken.clear()
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error:
            row = _alone(taken[0], mark)
            waiting.extendleft(reversed(taken[1:]))
            reader = csv.reader(lines(), delimiter=mark, strict=True)
        yield row


def _alone(line: str, mark: str) -> list[str]:
    """Return the cells of one line, whatever its quotation marks; behind one that has no second, each separator counts."""
    row = next(csv.reader([line], delimiter=mark))
    return [*row[:-1], *row[-1].rstrip("\r\n").split(mark)] if line.count('"') % 2 else row
