"""Which role a job title means."""

from __future__ import annotations

import re

_ROLES = (
    ("key_account", re.compile(r"大客户|key account|\bkam?\b")),
    ("support", re.compile(r"助理|支持|内勤|assistant|support|operations")),
    ("leader", re.compile(r"组长|主管|队长|leader|supervisor")),
    ("manager", re.compile(r"经理|总监|总经理|主任|部长|manager|director|head")),
    ("representative", re.compile(r"代表|业务员|销售员|专员|顾问|representative|sales|agent|executive|consultant")),
)


def role_of(text: str | None) -> str | None:
    """Return the role that a job title means, None when it means none of ours."""
    plain = (text or "").lower()
    return next((role for role, sign in _ROLES if plain and sign.search(plain)), None)
