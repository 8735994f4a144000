"""Workbooks that are protected with a password, decrypted in memory; only in the reading process."""

from __future__ import annotations

import io
import re
import struct

from salesdesk.sheets.refused import Refused

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

# Excel encrypts with this one what somebody only protected against changes, and opens it without asking.
_EXCELS_OWN = "VelvetSweatshop"
_LONGEST = 255
# An encrypted .xlsx is a package in an old container; an encrypted .xls has a FILEPASS record soon after its first one.
_PACKAGE = "EncryptedPackage".encode("utf-16-le")
_FILEPASS = re.compile(rb"\x09\x08[\x08\x10]\x00\x00[\x05\x06].{4,40}?\x2f\x00[\x04-\xff]\x00[\x00\x01]\x00", re.DOTALL)


def is_locked(raw: bytes) -> bool:
    """Tell whether the old container `raw` is encrypted."""
    return _PACKAGE in raw or _FILEPASS.search(raw) is not None


def unlocked(raw: bytes, passwords: Callable[[], Sequence[str]]) -> bytes:
    """Return the decrypted content of `raw`; `passwords` gives those that may be tried, and is asked when one is needed.

    Raises Refused: "password" when none was given, "wrong_password", or "encryption" when it is of a kind that cannot be opened.
    """
    if (found := _opened(raw, _EXCELS_OWN)) is not None:
        return found
    given = passwords()
    for password in given:
        if (found := _opened(raw, password[:_LONGEST])) is not None:
            return found
    raise Refused("wrong_password" if given else "password")


def _read_padded_books() -> None:
    """Let msoffcrypto (6.1.0) read old workbooks whose last record is followed by fewer bytes than a record's head.

    Excel fills a short workbook up to 4,096 bytes with zeros: half of them end so, and are refused as broken.
    """
    from msoffcrypto.format import xls97

    class Padded(xls97._BIFFStream):  # type: ignore[misc]
        def iter_record(self) -> Iterator[tuple[int, int, io.BytesIO]]:
            content, at = self.data.read(), 0
            while at < len(content):
                kind, size = struct.unpack_from("<HH", content, at)
                end = at + 4 + size
                # What is written back must be as long as it was: the last record takes the rest.
                end = end if end + 4 <= len(content) else len(content)
                yield kind, end - at - 4, io.BytesIO(content[at + 4 : end])
                at = end

    xls97._BIFFStream = Padded


def _opened(raw: bytes, password: str) -> bytes | None:
    from msoffcrypto import OfficeFile
    from msoffcrypto.exceptions import DecryptionError, FileFormatError, InvalidKeyError

    if not password:
        return None
    _read_padded_books()
    content = io.BytesIO()
    try:
        file = OfficeFile(io.BytesIO(raw))
        if file.format == "ooxml":
            file.load_key(password=password, verify_password=True)
        else:
            file.load_key(password=password)
        file.decrypt(content)
    except InvalidKeyError:
        return None
    except (DecryptionError, FileFormatError, ValueError, AssertionError, AttributeError, LookupError, OSError, struct.error) as error:
        raise Refused("encryption") from error
    return content.getvalue()
