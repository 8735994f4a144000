"""Several people in one cell of a sheet, and cells that look like it and name one."""

from __future__ import annotations

from fractions import Fraction

import pytest

from salesdesk.imports.recognise.beside.people.shares import shares_of


@pytest.mark.parametrize(
    ("cell", "alone", "shares"),
    [
        ("靳林6陈久亿4", (), {"靳林": "0.6", "陈久亿": "0.4"}),
        ("靳林:陈久亿=7:3", (), {"靳林": "0.7", "陈久亿": "0.3"}),
        ("靳林，陈久亿各50%", (), {"靳林": "0.5", "陈久亿": "0.5"}),
        ("Ann（70）Bob（30）", (), {"Ann": "0.7", "Bob": "0.3"}),
        ("Ann Lee, Bob Ray", (), {"Ann Lee": "0.5", "Bob Ray": "0.5"}),
        ("Ann, Bob", ("ann", "bob"), {"Ann": "0.5", "Bob": "0.5"}),
        ("Lee, Ann", (), None),
        ("Lee, Ann", ("ann",), None),
        ("Lee, Ann Mary", ("ann", "bob"), None),
        ("靳林6陈久亿3", (), None),
        ("销售1部2组", (), None),
        ("Team 1 Shop 2", (), None),
        ("=A1", (), None),
    ],
)
def test_people_of_a_cell_when_they_share_then_each_has_a_part(cell: str, alone: tuple[str, ...], shares: dict[str, str] | None) -> None:
    found = shares_of(cell, alone)

    assert (found and dict(found)) == (shares and {name: Fraction(share) for name, share in shares.items()})
