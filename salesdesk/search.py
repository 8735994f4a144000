"""The text that a search looks through: names in lower case, with their pinyin and its initials."""

from __future__ import annotations

import unicodedata
from functools import lru_cache


def search_key(*texts: str | None) -> str:
    """Return what `texts` can be found by: themselves, their full pinyin and its initials (`zs` finds 张三)."""
    found: dict[str, None] = {}
    for text in texts:
        if not text:
            continue
        plain = unicodedata.normalize("NFKC", text).lower()
        found[plain] = None
        if not plain.isascii():
            sounds = [_sound(one) for one in plain]
            found["".join(sounds)] = None
            found["".join(sound[0] for sound in sounds if not sound.isspace())] = None
    return " ".join(found)


@lru_cache(maxsize=30_000)
def _sound(character: str) -> str:
    if character.isascii():
        return character
    # pypinyin loads its tables for 50 ms: only those who have Chinese names wait for it.
    from pypinyin import Style, pinyin

    return str(pinyin(character, style=Style.NORMAL, errors="default")[0][0]) or character
