"""Filled review forms: the shapes that companies really use, and our own that come back; all become scores."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from email import message_from_bytes
from email.policy import default
from pathlib import Path

import openpyxl
import pytest

from salesdesk import undo
from salesdesk.db import Database
from salesdesk.documents.review_forms import write_forms
from salesdesk.documents.review_mails import write_mails
from salesdesk.errors import SalesDeskError
from salesdesk.imports.review_forms.apply import apply_forms
from salesdesk.imports.review_forms.mails import attached
from salesdesk.imports.review_forms.plan import plan_forms
from salesdesk.imports.review_forms.read import FilledForm, read_forms
from salesdesk.model import Alias, Contact, Member, ReviewAnswer
from salesdesk.period import Period
from salesdesk.services.imports import imports
from salesdesk.services.reviews import raters
from salesdesk.services.reviews import scoring as reviews
from salesdesk.services.reviews import templates as review_templates
from salesdesk.services.reviews.criteria import MANUAL
from salesdesk.services.reviews.history import points_given
from salesdesk.services.reviews.raters import CONTACT, MEMBER, OTHER, Candidate
from salesdesk.services.reviews.scoring import ReviewSummary
from salesdesk.sheets.open import open_sheets
from tests.core.services.reviews.reviewed import OCTOBER, TEMPLATE, a_team

Rows = Sequence[Sequence[object]]

# 岗位职责 40 %, 工作目标 40 %, 行为表现 20 %; weights within each group; improvement and talk at the foot.
DUTIES: Rows = (
    ("员工绩效考核表",),
    ("姓名：", "张三", "部门：", "销售一部", "考核期：", "2026年10月"),
    ("考核项目", "权重", "自我评分", "审核评分", "备注"),
    ("岗位职责（40%）",),
    ("客户拜访按计划完成", "50%", 90, 85, "第三周少两次"),
    ("合同与回款资料完整", "50%", 95, 90),
    ("工作目标（40%）",),
    ("销售额达成", "70%", 88, 82),
    ("新客户开发", "30%", 80, 70),
    ("行为表现（20%）",),
    ("团队协作", "100%", 90, 95),
    ("合计", None, None, 84.2),
    ("绩效改进/发展计划：", "加强应收跟进"),
    ("面谈记录：", "同意评分，希望参加谈判培训"),
    ("员工签字：", None, "日期：", None, "主管签字："),
)
# A heading in two rows; levels 1 to 4.
LEVELS: Rows = (
    ("销售部季度绩效考核表（2026年10月）",),
    ("被考核人", "张三"),
    ("项目", "绩效方向", "绩效目标", "权重", "计分标准（1–4级）", "完成情况", "得分", None),
    (None, None, None, None, None, None, "自我评价", "上级评价"),
    ("业绩", "增长", "季度销售额800万", 0.5, "4级：超110%；1级：低于80%", "完成820万", 4, 3),
    (None, "质量", "毛利率30%", 0.3, "4级：32%以上", "31%", 3, 3),
    ("管理", "过程", "周报按时", 0.2, "4级：全部按时", "缺一次", 3, 2),
    ("总分",),
)
# Measure, standard, score, weight.
PLAIN: Rows = (
    ("业务员考核", None, None, None),
    ("姓名:张三", None, "考核月份", "2026-10"),
    ("指标", "评分标准", "得分", "权重"),
    ("销售完成率", "按完成率计分", 92, "60%"),
    ("客户满意度", "问卷平均分", 85, "40%"),
)
# Scores out of each measure's weight.
WEIGHTED: Rows = (
    ("2026年10月业务员绩效考核", None, None),
    ("员工姓名", "张三", None),
    ("考核指标", "分值", "得分"),
    ("销售额目标达成率", 20, 18),
    ("货款回收及时率", 10, 9),
    ("呆账发生率", 5, 5),
    ("新客户增加率", 10, 6),
    ("重点客户流失量", 5, 5),
    ("合计", 50, 43),
)


def sheet(path: Path, rows: Rows) -> Path:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(list(row))  # type: ignore[union-attr]
    book.save(path)
    return path


def read(path: Path) -> FilledForm:
    (form,) = read_forms(open_sheets(path))
    return form


CASES = (
    (
        DUTIES,
        [
            ("客户拜访按计划完成", 20, 90, 85),
            ("合同与回款资料完整", 20, 95, 90),
            ("销售额达成", 28, 88, 82),
            ("新客户开发", 12, 80, 70),
            ("团队协作", 20, 90, 95),
        ],
    ),
    (LEVELS, [("季度销售额800万", 50, 100, 75), ("毛利率30%", 30, 75, 75), ("周报按时", 20, 75, 50)]),
    (PLAIN, [("销售完成率", 60, None, 92), ("客户满意度", 40, None, 85)]),
    (
        WEIGHTED,
        [
            ("销售额目标达成率", 20, None, 90),
            ("货款回收及时率", 10, None, 90),
            ("呆账发生率", 5, None, 100),
            ("新客户增加率", 10, None, 60),
            ("重点客户流失量", 5, None, 100),
        ],
    ),
)


@pytest.mark.parametrize(("rows", "expected"), CASES)
def test_company_form_when_read_then_names_person_period_criteria_and_scores(
    tmp_path: Path, rows: Rows, expected: list[tuple[str, int, int | None, int]]
) -> None:
    form = read(sheet(tmp_path / "form.xlsx", rows))

    assert (form.person, form.period) == ("张三", OCTOBER)
    assert [(one.name, one.weight, one.own, one.manager) for one in form.rows] == expected


@pytest.mark.parametrize(("rows", "expected"), CASES)
def test_company_form_when_taken_in_then_is_a_review_with_these_scores(
    sqlite_database: Database, tmp_path: Path, rows: Rows, expected: list[tuple[str, int, int | None, int]]
) -> None:
    zhang = member_called(sqlite_database, "张三")
    plans = plan_forms(sqlite_database, [read(sheet(tmp_path / "form.xlsx", rows))], Period.month(2026, 1))

    count = apply_forms(sqlite_database, plans)

    (one,) = reviews.reviews_of_period(sqlite_database, OCTOBER)
    assert one.member_id == zhang
    assert [(line.criterion.name, line.points) for line in one.card.lines] == [(name, score) for name, _, _, score in expected]
    weights = sum(weight for _, weight, _, _ in expected)
    exact = sum(Decimal(weight * score) for _, weight, _, score in expected) / weights
    assert one.card.total is not None and abs(one.card.total - exact) < Decimal("0.02")
    assert count == sum((own is not None) + 1 for _, _, own, _ in expected)
    first = one.card.lines[0].criterion.id or 0
    told = [str(each) for each in points_given(sqlite_database, one.id, first)]
    assert f"Row {plans[0].form.rows[0].row} of the sheet" in told[0] and "form.xlsx" in told[0]
    ((kept,),) = [each.sources for each in imports(sqlite_database)]
    assert (kept.file, kept.kind, kept.counts["new"]) == ("form.xlsx", "reviews", count)
    again = plan_forms(sqlite_database, [plans[0].form], OCTOBER)
    assert apply_forms(sqlite_database, again) == 0
    assert len(review_templates.templates(sqlite_database)) == 1
    undo.undo(sqlite_database)
    assert reviews.reviews_of_period(sqlite_database, OCTOBER) == ()


def test_words_at_the_foot_when_read_then_are_kept(sqlite_database: Database, tmp_path: Path) -> None:
    member_called(sqlite_database, "张三")
    apply_forms(sqlite_database, plan_forms(sqlite_database, [read(sheet(tmp_path / "form.xlsx", DUTIES))], OCTOBER))

    (one,) = reviews.reviews_of_period(sqlite_database, OCTOBER)
    assert one.comments["to_improve"] == "加强应收跟进"
    assert one.card.lines[0].comment == "第三周少两次"


def test_our_own_form_when_it_comes_back_then_its_scores_are_those_of_self_and_colleagues(
    sqlite_database: Database, tmp_path: Path
) -> None:
    a_team(sqlite_database)
    cycle = reviews.start_cycle(sqlite_database, OCTOBER, review_templates.save_template(sqlite_database, TEMPLATE))
    ann = next(one for one in reviews.reviews(sqlite_database, cycle) if one.card.member == "Ann")
    files = [one.path for one in write_forms(sqlite_database, [ann.id], tmp_path)]
    for path, score in zip(files, (77, 88), strict=True):
        _fill(path, score)

    forms = [form for path in files for form in read_forms(open_sheets(path))]
    plans = plan_forms(sqlite_database, forms, OCTOBER.next())
    assert [(one.form.rater, one.review_id, one.scores, one.why_not) for one in plans] == [
        ("self", ann.id, 1, None),
        ("other", ann.id, 1, None),
    ]
    assert apply_forms(sqlite_database, plans) == 2

    line = _judged(reviews.review(sqlite_database, ann.id))
    assert (line.own, line.others, line.points) == (77, 88, None)
    with sqlite_database.read() as session:
        words = [one.comment for one in session.query(ReviewAnswer) if one.criterion_id is None]
    assert words == ["Won Hengda back", "Won Hengda back"]
    told = [str(one) for one in points_given(sqlite_database, ann.id, line.criterion.id or 0)]
    assert told[0].startswith("Self review: 77.00. Row") and files[0].name in told[0]
    assert ": 88.00. Row" in told[1] and files[1].name in told[1]


def test_mail_when_written_then_is_a_draft_with_the_form_and_its_reply_is_taken_in(sqlite_database: Database, tmp_path: Path) -> None:
    ids = a_team(sqlite_database)
    with sqlite_database.write_unrecorded() as session:
        for who, address in ((ids.ann, "ann@example.com"), (ids.ben, "ben@example.com")):
            session.get_one(Member, who).email = address
    cycle = reviews.start_cycle(sqlite_database, OCTOBER, review_templates.save_template(sqlite_database, TEMPLATE))

    found = write_mails(sqlite_database, [one.id for one in reviews.reviews(sqlite_database, cycle)], tmp_path)

    assert (len(found.files), found.without) == (6, ("Cid",))
    drafts = {one.name: message_from_bytes(one.read_bytes(), policy=default) for one in found.files}
    own, other = drafts["2026-10_Self review_Ann.eml"], drafts["2026-10_Feedback_Ann.eml"]
    assert (own["X-Unsent"], own["To"], own["Subject"]) == ("1", "ann@example.com", "Your self review, October 2026")
    assert other["To"] == "ben@example.com"
    assert "To" not in drafts["2026-10_Self review_Cid.eml"]
    assert [one.get_filename() for one in own.iter_attachments()] == ["2026-10_Self review_Ann.xlsx"]
    (tmp_path / "in").mkdir()
    (workbook,) = attached(tmp_path / "2026-10_Self review_Ann.eml", tmp_path / "in")
    _fill(workbook, 66)
    (form,) = read_forms(open_sheets(workbook))
    assert (form.rater, form.person) == ("self", "Ann")


def test_feedback_when_raters_are_chosen_then_each_is_asked_and_the_replies_are_theirs(database: Database, tmp_path: Path) -> None:
    ids = a_team(database)
    cycle = reviews.start_cycle(database, OCTOBER, review_templates.save_template(database, TEMPLATE))
    ann = next(one for one in reviews.reviews(database, cycle) if one.card.member == "Ann")
    # Two customers of one name: their forms are told apart by their marks.
    asked = [Candidate(OTHER, None, "Wang", email="a@globex.example"), Candidate(MEMBER, ids.ben, "Ben", email="ben@example.com")]
    with database.write_unrecorded() as session:
        contact = Contact(name="Wang", email="wang@hengda.example", search="")
        session.add(contact)
        session.flush()
        asked.append(Candidate(CONTACT, contact.id, "Wang", email="wang@hengda.example"))
    raters.choose_raters(database, ann.id, asked)

    written = write_mails(database, [ann.id], tmp_path)
    mails = [message_from_bytes(one.read_bytes(), policy=default) for one in written.files]
    assert [one["To"] for one in mails] == [None, "a@globex.example", "ben@example.com", "wang@hengda.example"]
    assert (written.without, written.files[2].name) == (("Ann",), "2026-10_Feedback_Ann_Ben.eml")
    chosen = raters.raters_of(database, [ann.id])[ann.id]
    assert [(one.answered, one.asked_on is not None) for one in chosen] == [(False, True)] * 3

    forms = []
    for at, score in ((1, 70), (2, 80), (3, 96)):
        (tmp_path / str(at)).mkdir()
        (workbook,) = attached(written.files[at], tmp_path / str(at))
        _fill(workbook, score)
        forms += read_forms(open_sheets(workbook))
    assert apply_forms(database, plan_forms(database, forms, OCTOBER)) == 3
    assert apply_forms(database, plan_forms(database, forms, OCTOBER)) == 0

    assert all(one.answered for one in raters.raters_of(database, [ann.id])[ann.id])
    assert _judged(reviews.review(database, ann.id)).others == 82
    assert [one.name for one in write_mails(database, [ann.id], tmp_path).files] == ["2026-10_Self review_Ann.eml"]
    # Without its mark a form is known by the name that stands in it; where two are called the same, by nobody's.
    bare = [replace(one, rater_id=None) for one in forms]
    assert [one.rater_id for one in plan_forms(database, bare, OCTOBER)] == [None, chosen[1].id, None]


@pytest.mark.parametrize(
    ("name", "who", "note"),
    [
        ("王五", "王五", ""),
        ("小王", "王五", ""),
        ("王 五", None, "“王 五” is none of those who were asked; 王五 was. The feedback is kept under “王 五”."),
        ("Wang Wu", None, "“Wang Wu” is none of those who were asked; 王五 was. The feedback is kept under “Wang Wu”."),
        ("赵六", None, "“赵六” is none of those who were asked: the feedback is kept under this name."),
    ],
)
def test_feedback_when_its_name_is_only_like_that_of_who_was_asked_then_is_kept_under_it_and_told(
    sqlite_database: Database, tmp_path: Path, name: str, who: str | None, note: str
) -> None:
    a_team(sqlite_database)
    wang = member_called(sqlite_database, "王五")
    with sqlite_database.write_unrecorded() as session:
        session.add(Alias(record="member", text="小王", target_id=wang))
    cycle = reviews.start_cycle(sqlite_database, OCTOBER, review_templates.save_template(sqlite_database, TEMPLATE))
    ann = next(one for one in reviews.reviews(sqlite_database, cycle) if one.card.member == "Ann")
    path = next(one.path for one in write_forms(sqlite_database, [ann.id], tmp_path) if "Feedback" in one.path.name)
    _fill(path, 70)
    raters.choose_raters(sqlite_database, ann.id, [Candidate(MEMBER, wang, "王五")])
    (chosen,) = raters.raters_of(sqlite_database, [ann.id])[ann.id]

    (plan,) = plan_forms(sqlite_database, [replace(read(path), rater_name=name)], OCTOBER)

    assert (plan.rater_id, plan.form.rater_name, plan.scores) == (chosen.id if who else None, who or name, 1)
    assert [str(one) for one in plan.notes] == ([note] if note else [])


def test_mail_when_it_brings_no_form_then_says_so(tmp_path: Path) -> None:
    for content in (b"Subject: Hello\n\nLater", b"\x00\xff\xfe", b""):
        mail = tmp_path / "reply.eml"
        mail.write_bytes(content)
        with pytest.raises(SalesDeskError) as error:
            attached(mail, tmp_path)
        assert error.value.code in {"mail.empty", "mail.unreadable"}


def test_form_when_it_cannot_be_taken_then_says_why(sqlite_database: Database, tmp_path: Path) -> None:
    member_called(sqlite_database, "李四")
    (unknown,) = plan_forms(sqlite_database, [read(sheet(tmp_path / "form.xlsx", PLAIN))], OCTOBER)
    assert unknown.why_not is not None and "张三" in str(unknown.why_not)

    nameless = [PLAIN[0], ("考核月份", "2026-10"), *PLAIN[2:]]
    (none,) = plan_forms(sqlite_database, [read(sheet(tmp_path / "nobody.xlsx", nameless))], OCTOBER)
    assert none.why_not is not None
    (by_file,) = plan_forms(sqlite_database, [read(sheet(tmp_path / "李四考核.xlsx", nameless))], OCTOBER)
    assert by_file.why_not is None
    assert apply_forms(sqlite_database, [unknown, none]) == 0


def test_sheet_when_it_is_no_form_then_is_not_read_as_one(tmp_path: Path) -> None:
    rows: Rows = (("日期", "客户", "金额"), ("2026-10-01", "恒达", 100), ("2026-10-02", "中联", 200))
    assert read_forms(open_sheets(sheet(tmp_path / "sales.xlsx", rows))) == ()


def member_called(database: Database, name: str) -> int:
    with database.write_unrecorded() as session:
        made = Member(name=name, search=name)
        session.add(made)
        session.flush()
        return made.id


def _judged(one: ReviewSummary):  # type: ignore[no-untyped-def]
    return next(line for line in one.card.lines if line.criterion.kind == MANUAL)


def _fill(path: Path, score: int) -> None:
    """Do what somebody does who fills in one of our forms."""
    book = openpyxl.load_workbook(path)
    page = book.worksheets[0]
    for row in page.iter_rows():
        if row[0].value == "Teamwork":
            page.cell(row[0].row, 4, score)
        if row[0].value == "What went well":
            page.cell(row[0].row, 2, "Won Hengda back")
    book.save(path)
