"""Incentive pay from a terminal: a plan file, payouts with their explanation, and what is wrong told."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from tests.terminal import answer, run

PLAN = """
name = "Commission"
starts = 2026-10-01
[people]
everyone = true
[[components]]
name = "Sales"
basis = { metric = "sales_amount" }
rule = { kind = "tiers", mode = "marginal", first = "2%", breaks = [{ at = 10000, pays = "4%" }] }
"""
SHEET = "日期,订单编号,销售员,客户名称,销售金额\n2026-10-08,SO-1,张三,晟泰机械,12000.50\n2026-10-09,SO-2,李四,宏远科技,8000\n"


@pytest.fixture
def team(tmp_path: Path) -> Path:
    path = tmp_path / "team.salesdesk"
    assert run("new", path).returncode == 0
    (tmp_path / "s.csv").write_text(SHEET, "utf-8")
    assert run("import", tmp_path / "s.csv", "--into", path).returncode == 0
    return path


def test_pay_when_a_plan_file_is_imported_then_explains_to_the_cent(team: Path, tmp_path: Path) -> None:
    file = tmp_path / "plan.toml"
    file.write_text(PLAN, "utf-8")
    assert answer("plan", "import", file, "--into", team) == {"plan": "Commission", "version": 1, "starts": "2026-10-01"}
    found = answer("pay", "--in", team, "--plan", "Commission", "--period", "2026-10")
    assert {one["name"]: one["amount"] for one in found["people"]} == {"张三": "280.02", "李四": "160"}
    for one in found["people"]:
        assert sum(Decimal(line["amount"]) for line in one["lines"]) == Decimal(one["amount"])
        assert all(sum(Decimal(part["amount"]) for part in line["slices"]) == Decimal(line["amount"]) for line in one["lines"])
    whole = answer("pay", "--in", team, "--plan", "Commission", "--period", "2026-10", "--facts")
    fact = next(one for one in whole["people"] if one["name"] == "张三")["lines"][0]["facts"][0]
    assert (fact["number"], fact["file"], fact["row"]) == ("SO-1", "s.csv", 2)
    told = run("pay", "--in", team, "--plan", "Commission", "--period", "2026-10", "--explain", language="zh").stdout
    assert "各档只算落在该档的部分" in told and "10,000 × 2%" in told
    other = run("pay", "--in", team, "--plan", "Commission", "--period", "2026Q4", "--save")
    assert (other.returncode, other.stdout) == (1, "") and "ask for 2026-10" in other.stderr
    assert (found["state"], answer("pay", "--in", team, "--plan", "Commission", "--period", "2026-10")["state"]) == ("draft", "draft")
    assert run("pay", "--in", team, "--plan", "Commission", "--period", "2026-10", "--save").returncode == 0
    assert answer("pay", "--in", team, "--plan", "Commission", "--period", "2026-10")["state"] == "computed"
    assert run("plan", "export", tmp_path / "again.toml", "--in", team, "--plan", "Commission").returncode == 0
    assert answer("plan", "check", tmp_path / "again.toml", "--in", team) == []
    file.write_text(PLAN.replace("Commission", "Second"), "utf-8")
    twice = "Sales: The plan “Commission” pays 李四, 张三 on the same basis, Sales."
    assert twice in run("plan", "import", file, "--into", team).stdout.splitlines()
    assert answer("pay", "--in", team, "--plan", "Second", "--period", "2026-10")["warnings"] == [twice]


def test_plan_when_wrong_then_tells_where_and_ends_with_one(team: Path, tmp_path: Path) -> None:
    file = tmp_path / "plan.toml"
    file.write_text(PLAN.replace("10000", '"ten"'), "utf-8")
    done = run("plan", "check", file, "--in", team)
    assert done.returncode == 1 and "plan.components[1].rule.breaks[1].at: “ten” is no number" in done.stderr
    assert run("pay", "--in", team, "--plan", "Nothing", "--period", "2026-10").returncode == 1
    file.write_text(PLAN.replace('"2%"', '"-2%"').replace("everyone = true", 'persons = [{ name = "张三", starts = 2026-10-05 }]'), "utf-8")
    refused = run("plan", "import", file, "--into", team, language="zh")
    assert refused.returncode == 1 and "Sales, rule.breaks：−2% 小于零" in refused.stdout
    assert answer("plan", "list", "--in", team) == []
    file.write_text(file.read_text("utf-8").replace("-2%", "2%"), "utf-8")
    assert run("plan", "import", file, "--into", team).returncode == 0
    told = run("pay", "--in", team, "--plan", "Commission", "--period", "2026-10", "--explain").stdout
    assert "Commission: for 张三 from 2026-10-05 on" in told and "李四" not in told


def test_simulate_when_two_plans_are_named_then_tells_who_gains(team: Path, tmp_path: Path) -> None:
    one, other = tmp_path / "one.toml", tmp_path / "other.toml"
    one.write_text(PLAN, "utf-8")
    other.write_text(PLAN.replace("2%", "1%").replace("Commission", "Other"), "utf-8")
    found = answer("simulate", "--in", team, "--plan", one, "--plan", other, "--until", "2026-10", "--months", "1")
    assert [one["cost"] for one in found["plans"]] == ["440.02", "260.02"]
    assert {one["name"]: one["change"] for one in found["people"]} == {"张三": "-100", "李四": "-80"}
    alone = run("simulate", "--in", team, "--plan", one, "--until", "2026-10", "--months", "1")
    assert (alone.returncode, "440.02" in alone.stdout) == (0, True)
    three = run("simulate", "--in", team, *("--plan", one) * 3)
    assert (three.returncode, three.stderr) == (1, "Two plans can be compared at a time: 3 are named.\n")
    none = run("simulate", "--in", team, "--plan", one, "--months", "0")
    assert (none.returncode, none.stderr) == (1, "--months must be 1 or more.\n")


LELE = """
name = "Comissão"
starts = 2023-11-01
currency = "BRL"
[people]
everyone = true
[[components]]
name = "Loja e telefone"
basis = { metric = "sales_amount", only = [{ field = "channel", values = ["Loja física", "Telefone"] }] }
rule = { kind = "flat", rate = "10%" }
[[components]]
name = "Online, menos marketing"
basis = { metric = "sales_amount", only = [{ field = "channel", values = ["Online"] }] }
rule = { kind = "flat", rate = "8%" }
"""


def test_sales_of_another_program_when_imported_and_paid_then_come_to_its_own_answer(shared_data: Path, tmp_path: Path) -> None:
    """10 % of each sale; of what was sold online a fifth of it goes to marketing: what lele's program answers, seller by seller."""
    team, file = tmp_path / "lele.salesdesk", tmp_path / "plan.toml"
    assert run("new", team, "--currency", "BRL").returncode == 0
    assert run("import", shared_data / "commission" / "lele__Vendas.xlsx", "--into", team).returncode == 0
    file.write_text(LELE, "utf-8")
    assert run("plan", "import", file, "--into", team).returncode == 0
    paid: dict[str, Decimal] = {}
    for month in ("2023-11", "2023-12"):
        for one in answer("pay", "--in", team, "--plan", "Comissão", "--period", month)["people"]:
            paid[one["name"]] = paid.get(one["name"], Decimal(0)) + Decimal(one["amount"])
    book = CalamineWorkbook.from_path(str(shared_data / "commission" / "lele__Commissions.xlsx"))
    due: dict[str, Decimal] = {}
    for name, _, final in book.get_sheet_by_index(0).to_python()[1:]:
        if name:
            due[str(name)] = due.get(str(name), Decimal(0)) + Decimal(str(final))
    assert paid == due and len(due) == 13
