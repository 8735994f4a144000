"""A few Chinese labels, so that these tests do not depend on the state of the translation."""

from __future__ import annotations

import pytest

from salesdesk.documents import review
from salesdesk.text import Language

_CHINESE = {
    ("Review", "Performance review"): "绩效考核",
    ("Review file", "Review"): "绩效考核",
    ("Review", "Page {page} of {pages}"): "第 {page} 页，共 {pages} 页",
    ("Review", "{label} ({unit})"): "{label}（{unit}）",
    ("Review", "DRAFT"): "草稿",
}


@pytest.fixture(autouse=True)
def chinese_labels(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(review, "language", lambda code: Language(code, _CHINESE if code == "zh" else {}))
