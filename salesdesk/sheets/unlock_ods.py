"""OpenDocument sheets that are protected with a password, decrypted in memory; only in the reading process.

The way is that of the OpenDocument standard: part 2 (packages) of ODF 1.2, section 3.4, by which each part is encrypted by itself, and of
ODF 1.5 (OASIS OFFICE-4153), by which the whole package is one encrypted part.
"""

from __future__ import annotations

import hashlib
import io
import zipfile
import zlib
from base64 import b64decode
from dataclasses import dataclass
from xml.parsers import expat

from salesdesk.sheets.refused import Refused

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

LIST = "META-INF/manifest.xml"
_WHOLE = "encrypted-package"
_KIND = "application/vnd.oasis.opendocument.spreadsheet"
_LISTED = f"""<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">
<manifest:file-entry manifest:full-path="/" manifest:media-type="{_KIND}"/></manifest:manifest>"""
# What a sheet is read from; pictures and the like are left out.
_READ = ("content.xml", "styles.xml", "settings.xml")
_FIRST = 1024  # bytes that the checksum is of
# What a file may ask for: a hundred times what programs write, and no more memory than the reader has to spare.
_MOST_ROUNDS, _MOST_PASSES, _MOST_LANES, _MOST_KIB = 20_000_000, 64, 64, 512 << 10


@dataclass(slots=True)
class _Part:
    """How a part is encrypted; names of methods as the list of parts spells them, without what stands before “#” or “:”."""

    name: str
    size: int
    cipher: str = ""
    vector: bytes = b""
    derivation: str = "pbkdf2"
    salt: bytes = b""
    rounds: int = 0
    passes: int = 0
    kib: int = 0
    lanes: int = 0
    length: int = 16
    start: str = "sha1"
    checksum: bytes = b""
    check: str = ""


class _WrongPassword(Exception):
    """The password does not fit."""


def unlocked_ods(raw: bytes, passwords: Callable[[], Sequence[str]], unpacked: int) -> bytes:
    """Return the OpenDocument sheet `raw` without its protection; `passwords` gives those that may be tried.

    Raises Refused: "password" when none was given, "wrong_password", "bomb" for what unpacks to more than `unpacked` bytes, "encryption"
    when it is of a kind that cannot be opened.
    """
    given = passwords()
    if not given:
        raise Refused("password")
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            parts = _parts(archive.read(LIST))
            for password in given:
                try:
                    return _opened(archive, parts, password, unpacked)
                except _WrongPassword:
                    continue
    except (zipfile.BadZipFile, expat.ExpatError, LookupError, ValueError, NotImplementedError, EOFError, OSError) as error:
        raise Refused("encryption") from error
    raise Refused("wrong_password")


def _opened(archive: zipfile.ZipFile, parts: dict[str, _Part], password: str, unpacked: int) -> bytes:
    if _WHOLE in parts:
        return _plain(archive.read(_WHOLE), parts[_WHOLE], password, unpacked)
    content = io.BytesIO()
    names = set(archive.namelist())
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("mimetype", _KIND, zipfile.ZIP_STORED)
        made.writestr(LIST, _LISTED)
        for name in _READ:
            if name in names:
                part = archive.read(name)
                made.writestr(name, _plain(part, parts[name], password, unpacked) if name in parts else part)
    return content.getvalue()


def _plain(secret: bytes, part: _Part, password: str, unpacked: int) -> bytes:
    """Return what is encrypted in `secret`; raise _WrongPassword."""
    if part.size > unpacked:
        raise Refused("bomb", megabytes=part.size >> 20)
    packed = _decrypted(secret, part, _key(part, password))
    if part.checksum and _digest(part.check, packed[:_FIRST]) != part.checksum:
        raise _WrongPassword
    inflate = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        found = inflate.decompress(packed, part.size + 1)
    except zlib.error as error:
        raise _WrongPassword from error
    if len(found) != part.size:
        raise _WrongPassword
    return found


def _key(part: _Part, password: str) -> bytes:
    start = _digest(part.start, password.encode())
    if part.derivation == "pbkdf2":
        if not 0 < part.rounds <= _MOST_ROUNDS:
            raise ValueError
        return hashlib.pbkdf2_hmac("sha1", start, part.salt, part.rounds, part.length)
    if part.derivation == "argon2id":
        from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

        if part.passes > _MOST_PASSES or part.lanes > _MOST_LANES or part.kib > _MOST_KIB:
            raise ValueError
        made = Argon2id(salt=part.salt, length=part.length, iterations=part.passes, lanes=part.lanes, memory_cost=part.kib)
        return made.derive(start)
    raise LookupError(part.derivation)


def _decrypted(secret: bytes, part: _Part, key: bytes) -> bytes:
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.decrepit.ciphers.algorithms import Blowfish
    from cryptography.hazmat.decrepit.ciphers.modes import CFB
    from cryptography.hazmat.primitives.ciphers import Cipher
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM
    from cryptography.hazmat.primitives.ciphers.algorithms import AES
    from cryptography.hazmat.primitives.ciphers.modes import CBC

    if part.cipher.endswith("-gcm"):
        try:
            # The vector stands before the text as well.
            return AESGCM(key).decrypt(part.vector, secret[len(part.vector) :], None)
        except InvalidTag as error:
            raise _WrongPassword from error
    if part.cipher.startswith("blowfish"):
        turned = Cipher(Blowfish(key), CFB(part.vector)).decryptor()
        return turned.update(secret) + turned.finalize()
    if part.cipher.endswith("-cbc"):
        turned = Cipher(AES(key), CBC(part.vector)).decryptor()
        filled = turned.update(secret) + turned.finalize()
        return filled[: -filled[-1]]  # the last byte says how many fill the last block
    raise LookupError(part.cipher)


def _digest(name: str, content: bytes) -> bytes:
    return (hashlib.sha256 if name.startswith("sha256") else hashlib.sha1)(content).digest()


def _parts(listed: bytes) -> dict[str, _Part]:
    """Return the encrypted parts by name."""
    found: dict[str, _Part] = {}
    current: list[_Part] = []

    def begin(tag: str, said: dict[str, str]) -> None:
        tag, said = _local(tag), {_local(name): value for name, value in said.items()}
        if tag == "file-entry":
            current[:] = [_Part(said.get("full-path", ""), int(said.get("size", 0)))]
        elif current:
            _note(tag, said, current[0])
            if tag == "encryption-data":
                found[current[0].name] = current[0]

    parser = expat.ParserCreate()
    parser.StartElementHandler = begin
    parser.Parse(listed, True)
    return found


def _note(tag: str, said: dict[str, str], part: _Part) -> None:
    match tag:
        case "encryption-data":
            part.checksum, part.check = b64decode(said.get("checksum", "")), _method(said.get("checksum-type", ""))
        case "algorithm":
            part.cipher, part.vector = _method(said["algorithm-name"]), b64decode(said["initialisation-vector"])
        case "start-key-generation":
            part.start = _method(said.get("start-key-generation-name", "sha1"))
        case "key-derivation":
            part.derivation, part.salt = _method(said["key-derivation-name"]), b64decode(said["salt"])
            part.rounds, part.length = int(said.get("iteration-count", 0)), int(said.get("key-size", 16))
            part.passes, part.kib, part.lanes = (int(said.get(f"argon2-{name}", 0)) for name in ("iterations", "memory", "lanes"))


def _local(name: str) -> str:
    return name.rpartition(":")[2]


def _method(name: str) -> str:
    """Return the name of a method without what stands before it: http://www.w3.org/2001/04/xmlenc#aes256-cbc is aes256-cbc."""
    return name.replace("#", ":").rpartition(":")[2].lower()
