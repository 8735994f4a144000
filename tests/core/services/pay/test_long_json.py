"""Long JSON is what the standard library writes and reads at once."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from salesdesk.services.pay import long_json

plain = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=4),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=3), inner, max_size=4),
    max_leaves=20,
)


@given(plain)
def test_values_when_written_in_pieces_then_are_the_same_text_and_read_again(value: Any) -> None:
    text = "".join(long_json.written(value))
    assert text == json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    assert long_json.read(text) == value


def test_a_list_when_longer_than_a_piece_then_is_whole() -> None:
    value = {"rows": [[number, "张三", None] for number in range(4001)], "none": [], "nobody": {}}
    pieces = list(long_json.written(value))
    assert json.loads("".join(pieces)) == value == long_json.read("".join(pieces))
    assert max(map(len, pieces)) < len("".join(pieces)) * 0.6
