"""Protected workbooks: opened with the password that fits, refused with a sentence otherwise; passwords stand in no argument."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from msoffcrypto.format.ooxml import OOXMLFile

from salesdesk.errors import SalesDeskError
from salesdesk.sheets import open as opening
from salesdesk.sheets.open import open_sheets
from tests.core.sheets import files, locked_ods


def locked(path: Path, password: str) -> Path:
    hidden = BytesIO()
    with files.workbook(path).open("rb") as file:
        OOXMLFile(file).encrypt(password, hidden)
    path.write_bytes(hidden.getvalue())
    return path


def refusal(path: Path, *passwords: str) -> str:
    with pytest.raises(SalesDeskError) as caught:
        open_sheets(path, passwords=passwords)
    return caught.value.code


def test_protected_workbook_when_opened_then_needs_the_password_that_fits(tmp_path: Path) -> None:
    path = locked(tmp_path / "a.xlsx", "芝麻开门")

    assert refusal(path) == "import.password"
    assert refusal(path, "sesame") == "import.wrong_password"
    assert open_sheets(path, passwords=("sesame", "芝麻开门")).sheets[0].rows[1][1] == "销售业绩"


def test_workbook_when_only_protected_against_changes_then_opens_without_a_question(tmp_path: Path) -> None:
    assert open_sheets(locked(tmp_path / "a.xlsx", "VelvetSweatshop")).kind == "xlsx"


def test_password_when_handed_to_the_reading_process_then_is_no_argument(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[Any] = []
    start = subprocess.Popen

    def watched(*arguments: Any, **named: Any) -> Any:
        seen.append((arguments, named))
        return start(*arguments, **named)

    monkeypatch.setattr(opening.subprocess, "Popen", watched)
    open_sheets(locked(tmp_path / "a.xlsx", "芝麻开门"), passwords=("芝麻开门",))

    assert seen
    assert "芝麻开门" not in repr(seen)


@pytest.mark.parametrize(
    ("name", "password"),
    [
        ("poi__password.xls", "password"), ("poi__xor-encryption-abc.xls", "abc"), ("sheetjs__password_2002_128_strong.xls", "password"),
        ("sheetjs__password_2002_40_972000.xls", "password"), ("edr__agile_AES256_SHA512_CBC_pwd_password.xlsb", "password"),
        ("roo__encrypted-letmein.ods", "letmein"),
    ],
)  # fmt: skip
def test_real_protected_workbooks_when_the_password_is_known_then_open(shared_data: Path, name: str, password: str) -> None:
    path = shared_data / "hostile" / name

    assert refusal(path) == "import.password"
    assert open_sheets(path, passwords=(password,)).sheets


@pytest.mark.parametrize("write", [locked_ods.by_part, locked_ods.by_blowfish, locked_ods.as_a_whole])
def test_protected_opendocument_sheet_when_opened_then_needs_the_password_that_fits(
    tmp_path: Path, write: Callable[[Path, str], Path]
) -> None:
    path = write(tmp_path / "a.ods", "芝麻开门")

    assert refusal(path) == "import.password"
    assert refusal(path, "sesame") == "import.wrong_password"
    assert open_sheets(path, passwords=("sesame", "芝麻开门")).sheets[0].rows == [["业务员", 1250.5]]


def test_opendocument_sheet_when_its_key_would_take_all_time_or_memory_then_is_refused(tmp_path: Path) -> None:
    assert refusal(locked_ods.by_part(tmp_path / "a.ods", "x", rounds=2_000_000_000), "x") == "import.encryption"
    assert refusal(locked_ods.as_a_whole(tmp_path / "b.ods", "x", kib=64 << 20), "x") == "import.encryption"


def test_encryption_when_it_is_of_a_kind_that_cannot_be_opened_then_says_what_to_do(shared_data: Path) -> None:
    assert refusal(shared_data / "hostile" / "edr__agile_RC2_SHA1_CBC_pwd_password.xlsx", "x") == "import.encryption"
