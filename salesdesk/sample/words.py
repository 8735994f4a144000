"""What is written in the sample's reviews: the shape of the words of one language."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Remarks:
    """What the manager wrote about one member. `score` is for collaboration and values, `said` its comment."""

    score: int
    said: str
    strengths: str
    to_improve: str
    comment: str = ""
    next_steps: str = ""


@dataclass(frozen=True, slots=True)
class ReviewWords:
    """A language's review template and remarks, by the member's place in `stories`; who is missing still waits for a review."""

    template: str
    criteria: tuple[str, str, str, str, str]
    grades: tuple[str, str, str, str, str]
    remarks: dict[int, Remarks]
