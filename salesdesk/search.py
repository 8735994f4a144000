"""What names are found by: their text, their pinyin and its initials; and names made comparable."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from itertools import product

# The second reading of characters that are read otherwise in surnames and in names of places and firms.
_ALSO = {
    "单": "shan", "曾": "zeng", "仇": "qiu", "区": "ou", "查": "zha", "解": "xie", "盖": "ge", "朴": "piao", "翟": "zhai", "尉": "yu",
    "覃": "qin", "重": "chong", "长": "chang", "乐": "yue", "行": "hang", "厦": "xia", "种": "chong", "冼": "xian", "宓": "fu",
    "朝": "chao", "都": "du", "会": "kuai", "传": "zhuan", "柏": "bai", "番": "pan", "车": "ju", "参": "shen", "卜": "bu", "隗": "wei",
}  # fmt: skip

# With more such characters in one name, all take their second reading together: combinations would outgrow the name.
_COMBINED = 2

_sounds: dict[str, str] = {}


def search_key(*texts: str | None) -> str:
    """Return what a person may type to find `texts`: lower-case text, full pinyin and initials, joined by spaces.

    `张三` gives `张三 zhangsan zs`; a character with a second reading adds that spelling too (`曾` is found by `ceng` and `zeng`).
    """
    parts: list[str] = []
    for text in texts:
        if text:
            shown = unicodedata.normalize("NFKC", text).lower().strip()
            parts += [shown, *_spellings(shown)]
    return " ".join(dict.fromkeys(part for part in parts if part))


def normalise(text: str | None) -> str:
    """Return `text` so that spellings of one name become equal: one width, lower case, without punctuation.

    A run of spaces and punctuation is one space between Latin words, and nothing beside Chinese characters.
    """
    if not text:
        return ""
    words = unicodedata.normalize("NFKC", text).lower().replace("'", "").replace("’", "")
    if words.isalnum():
        return words
    kept = "".join(" " if unicodedata.category(char)[0] in "PZC" else char for char in words).split()
    out = kept[:1]
    for word in kept[1:]:
        if not (_is_wide(out[-1][-1]) or _is_wide(word[0])):
            out.append(" ")
        out.append(word)
    return "".join(out)


@lru_cache(maxsize=200_000)
def spelling(name: str) -> str:
    """Return what two names share that are spelled the same: one width, lower case, single spaces, nothing that cannot be seen.

    A space, a dot, a dash or a bracket more is another spelling (GTX Pro, GTXPro): whether it is the same name only a person can say.
    """
    plain = unicodedata.normalize("NFKC", name).casefold()
    if not plain.isascii():
        plain = "".join(char for char in plain if unicodedata.category(char) != "Cf")  # zero-width spaces, marks of direction
    return " ".join(plain.split())


def sounds(text: str) -> tuple[str, ...]:
    """Return how each character of `text` sounds (its first reading); what is not Chinese stands for itself."""
    return tuple(_sound(char) for char in text)


def readings(text: str) -> tuple[str, ...]:
    """Return the ways in which `text` may be read, each in one word: 曾强 is zengqiang and cengqiang."""
    return tuple(dict.fromkeys("".join(one) for one in _readings(list(text))))


def _spellings(text: str) -> list[str]:
    if text.isascii():
        return []
    plain = unicodedata.normalize("NFKD", text)
    if any(map(unicodedata.combining, plain)):
        plain = "".join(char for char in plain if not unicodedata.combining(char))
    found = [plain]
    if any(_is_wide(char) for char in text):
        for sounds in _readings([char for char in text if char.isalnum()]):
            found += ["".join(sounds), "".join(sound[:1] for sound in sounds)]
    return found


def _readings(chars: list[str]) -> Iterable[Iterable[str]]:
    first = [_sound(char) for char in chars]
    double = sum(char in _ALSO for char in chars)
    if not double:
        return [first]
    second = [_ALSO.get(char, sound) for char, sound in zip(chars, first, strict=True)]
    if double > _COMBINED:
        return [first, second]
    return product(*(dict.fromkeys(pair) for pair in zip(first, second, strict=True)))


def _sound(char: str) -> str:
    known = _sounds.get(char)
    if known is None:
        known = _sounds[char] = _read(char) if _is_wide(char) else char
    return known


def _read(char: str) -> str:
    # Paid only where there is a Chinese name. Phrases are not asked for: they would be 0.3 s in which all threads wait.
    os.environ.setdefault("PYPINYIN_NO_PHRASES", "true")
    from pypinyin import lazy_pinyin

    return "".join(lazy_pinyin(char, v_to_u=False))


def _is_wide(char: str) -> bool:
    """Tell whether `char` is a Chinese character."""
    return char >= "\u3400" and "CJK" in unicodedata.name(char, "")
