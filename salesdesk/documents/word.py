"""What each sheet about people holds as a Word file: the same parts as on paper, in the same order."""

from __future__ import annotations

from salesdesk.documents.word_parts import Sheet, WordFile, part, parts, said, texts

_TARGET_COLUMNS = ("target", "actual", "attainment", "weight", "score", "weighted")
_COMMENTS = ("strengths", "improve", "development", "overall")


def review_word(file: WordFile, sheet: Sheet) -> None:
    """Write a review: scorecard, comments, what was agreed, what the levels mean. The chart of the last months stays on paper."""
    _scorecard(file, sheet)
    if file.shown("comments"):
        for name in _COMMENTS:
            file.section(said(file.words, name), said(sheet, name))
    if file.shown("agreements"):
        file.agreements(sheet)
    if file.shown("standards") and sheet["standards"]:
        file.heading(said(file.words, "standards"))
        levels = [
            [said(one, "name"), "\n".join(f"{said(level, 'points')}  {said(level, 'words')}" for level in parts(one, "levels"))]
            for one in parts(sheet, "standards")
        ]
        file.table([said(file.words, "measure"), said(file.words, "levels")], levels, (1, 4))


def interview_word(file: WordFile, sheet: Sheet) -> None:
    """Write an interview sheet: the figures, what was agreed before, questions with room, what is agreed now, the other's view."""
    if file.shown("facts") and sheet["facts"]:
        file.heading(said(file.words, "facts"))
        names = ("label", "target", "actual", "attainment", "score", "before")
        file.table(texts(file.words, "fact-heads"), _rows(sheet, "facts", names), (5, 3, 3, 2, 2, 2), range(1, 6))
    if file.shown("before"):
        file.section(said(file.words, "agreed-before"), "\n".join(texts(sheet, "agreed-before")), kind="List Bullet")
    if file.shown("questions"):
        file.heading(said(file.words, "questions"))
        for number, one in enumerate(parts(sheet, "questions"), start=1):
            file.strong(f"{number}  {said(one, 'question')}")
            file.lines(said(one, "answer"))
            file.blank(0 if said(one, "answer").strip() else 2)
    if file.shown("agreements"):
        if sheet["agreements"]:
            file.agreements(sheet)
        else:
            file.section(said(sheet, "agreements-title"), "", 3)
    if file.shown("view"):
        file.section(said(file.words, "view"), said(sheet, "view"), 2)


def plan_word(file: WordFile, sheet: Sheet) -> None:
    """Write an improvement plan: problem, goal, measures, support, checks, effect by month, outcome."""
    file.section(said(file.words, "problem"), said(sheet, "problem"), 2)
    file.section(said(file.words, "goal"), said(sheet, "goal"), 2)
    file.lines(said(sheet, "aim"))
    file.section(said(file.words, "measures"), said(sheet, "measures"), 2, "List Number")
    if file.shown("support"):
        file.section(said(file.words, "support"), said(sheet, "support"), 2)
    if file.shown("checks"):
        file.heading(said(file.words, "checks"))
        file.table(texts(file.words, "check-heads"), _rows(sheet, "checks", ("day", "held", "result", "finding")), (3, 3, 3, 8))
    if file.shown("effect") and sheet["effect"] is not None:
        effect = part(sheet, "effect")
        file.heading(said(effect, "title"))
        file.table(texts(file.words, "effect-heads"), _rows(effect, "months", ("phase", "month", "value")), (4, 2, 2), (1, 2))
    if file.shown("outcome"):
        file.section(said(file.words, "outcome"), said(sheet, "outcome"))


def summary_word(file: WordFile, sheet: Sheet) -> None:
    """Write the summary of a team's reviews: everybody, how the grades are spread, what calibration changed."""
    file.heading(said(file.words, "people"))
    columns = ("attainment", "computed", "total", "grade", "before", "standing")
    people = [
        [said(one, "rank"), _lined(one, "name", "about"), *(said(one, column) for column in columns)] for one in parts(sheet, "people")
    ]
    file.table(texts(file.words, "people-heads"), people, (1, 5, 3, 3, 3, 2, 3, 4), (0, 2, 3, 4, 6))
    if file.shown("spread"):
        file.heading(said(file.words, "spread"))
        # The bar between the figures is for paper.
        heads = [head for at, head in enumerate(texts(file.words, "spread-heads")) if at != 2]
        file.table(heads, _rows(sheet, "spread", ("grade", "count", "share-said", "advised-said")), (2, 2, 2, 2), (1, 2, 3))
    if file.shown("changes") and sheet["changes"]:
        file.heading(said(file.words, "changes"))
        file.table(texts(file.words, "change-heads"), _rows(sheet, "changes", ("name", "change", "why")), (3, 3, 8))


def _scorecard(file: WordFile, sheet: Sheet) -> None:
    rows: list[list[str]] = []
    section = ""
    for one in parts(sheet, "rows"):
        if one["section"] and one["section"] != section:
            section = said(one, "section")
            rows.append([section])
        rows.append([_lined(one, "label", "remark"), *(said(one, name) for name in _TARGET_COLUMNS)])
    total, *sums = texts(sheet, "total")
    rows.append([total, "", "", "", *sums])
    file.heading(said(file.words, "scorecard-title"))
    # The heading without a word is that of the bars on paper.
    heads = [head for head in texts(file.words, "scorecard") if head]
    file.table(heads, rows, (6, 3, 3, 3, 2, 2, 3), range(1, 7))
    file.lines("\n".join(texts(sheet, "notes")))


def _lined(one: Sheet, *names: str) -> str:
    return "\n".join(said(one, name) for name in names if one[name])


def _rows(of: Sheet, name: str, columns: tuple[str, ...]) -> list[list[str]]:
    return [[said(one, column) for column in columns] for one in parts(of, name)]
