"""OpenDocument sheets encrypted for tests, the way the standard says: the program only reads them."""

from __future__ import annotations

import hashlib
import io
import os
import zipfile
import zlib
from base64 import b64encode
from pathlib import Path

from cryptography.hazmat.decrepit.ciphers.algorithms import Blowfish
from cryptography.hazmat.decrepit.ciphers.modes import CFB
from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CBC
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

_KIND = "application/vnd.oasis.opendocument.spreadsheet"
_SPACES = "urn:oasis:names:tc:opendocument:xmlns:{0}:1.0"
_CONTENT = (
    f'<office:document-content xmlns:office="{_SPACES.format("office")}" xmlns:table="{_SPACES.format("table")}" '
    f'xmlns:text="{_SPACES.format("text")}"><office:body><office:spreadsheet><table:table table:name="销售"><table:table-row>'
    '<table:table-cell office:value-type="string"><text:p>业务员</text:p></table:table-cell>'
    '<table:table-cell office:value-type="float" office:value="1250.5"><text:p>1250.5</text:p></table:table-cell>'
    "</table:table-row></table:table></office:spreadsheet></office:body></office:document-content>"
)
_SHA1, _SHA256 = "SHA1", "http://www.w3.org/2001/04/xmlenc#sha256"


def by_part(path: Path, password: str, rounds: int = 1024) -> Path:
    """Write a sheet as LibreOffice 3.5 to 24.2 encrypt it: AES-256-CBC, SHA-256."""
    packed, vector, salt = _packed(_CONTENT.encode()), os.urandom(16), os.urandom(16)
    key = hashlib.pbkdf2_hmac("sha1", hashlib.sha256(password.encode()).digest(), salt, min(rounds, 1024), 32)
    fill = 16 - len(packed) % 16
    turned = Cipher(AES(key), CBC(vector)).encryptor()
    secret = turned.update(packed + bytes(fill - 1) + bytes([fill])) + turned.finalize()
    derivation = f'manifest:key-derivation-name="PBKDF2" manifest:key-size="32" manifest:iteration-count="{rounds}"'
    check = ("urn:oasis:names:tc:opendocument:xmlns:manifest:1.0#sha256-1k", hashlib.sha256(packed[:1024]).digest())
    listed = _entry(
        "content.xml", len(_CONTENT.encode()), check, "http://www.w3.org/2001/04/xmlenc#aes256-cbc", vector, derivation, salt, _SHA256
    )
    return _written(path, "content.xml", secret, listed)


def by_blowfish(path: Path, password: str) -> Path:
    """Write a sheet as OpenOffice encrypts it: Blowfish, SHA-1."""
    packed, vector, salt = _packed(_CONTENT.encode()), os.urandom(8), os.urandom(16)
    key = hashlib.pbkdf2_hmac("sha1", hashlib.sha1(password.encode()).digest(), salt, 1024, 16)
    turned = Cipher(Blowfish(key), CFB(vector)).encryptor()
    secret = turned.update(packed) + turned.finalize()
    derivation = 'manifest:key-derivation-name="PBKDF2" manifest:iteration-count="1024"'
    check = ("SHA1/1K", hashlib.sha1(packed[:1024]).digest())
    listed = _entry("content.xml", len(_CONTENT.encode()), check, "Blowfish CFB", vector, derivation, salt, _SHA1)
    return _written(path, "content.xml", secret, listed)


def as_a_whole(path: Path, password: str, kib: int = 1024) -> Path:
    """Write a sheet as LibreOffice encrypts it since 24.8: the package as one part, AES-256-GCM, Argon2id."""
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w") as made:
        made.writestr("mimetype", _KIND)
        made.writestr("content.xml", _CONTENT)
        made.writestr("META-INF/manifest.xml", _listed(""))
    vector, salt = os.urandom(12), os.urandom(16)
    key = Argon2id(salt=salt, length=32, iterations=1, lanes=1, memory_cost=min(kib, 1024)).derive(
        hashlib.sha256(password.encode()).digest()
    )
    secret = vector + AESGCM(key).encrypt(vector, _packed(inner.getvalue()), None)
    derivation = (
        'manifest:key-derivation-name="urn:org:documentfoundation:names:experimental:office:manifest:argon2id" manifest:key-size="32" '
        f'loext:argon2-iterations="1" loext:argon2-memory="{kib}" loext:argon2-lanes="1"'
    )
    cipher = "http://www.w3.org/2009/xmlenc11#aes256-gcm"
    listed = _entry("encrypted-package", len(inner.getvalue()), None, cipher, vector, derivation, salt, _SHA256)
    return _written(path, "encrypted-package", secret, listed)


def _packed(content: bytes) -> bytes:
    made = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return made.compress(content) + made.flush()


def _entry(
    name: str, size: int, check: tuple[str, bytes] | None, cipher: str, vector: bytes, derivation: str, salt: bytes, start: str
) -> str:
    checksum = f'manifest:checksum-type="{check[0]}" manifest:checksum="{_text(check[1])}"' if check else ""
    return f"""<manifest:file-entry manifest:full-path="{name}" manifest:media-type="text/xml" manifest:size="{size}">
<manifest:encryption-data {checksum}>
<manifest:algorithm manifest:algorithm-name="{cipher}" manifest:initialisation-vector="{_text(vector)}"/>
<manifest:start-key-generation manifest:start-key-generation-name="{start}"/>
<manifest:key-derivation {derivation} manifest:salt="{_text(salt)}"/>
</manifest:encryption-data></manifest:file-entry>"""


def _listed(entries: str) -> str:
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
 xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0">
<manifest:file-entry manifest:full-path="/" manifest:media-type="{_KIND}"/>{entries}</manifest:manifest>"""


def _written(path: Path, name: str, secret: bytes, entry: str) -> Path:
    with zipfile.ZipFile(path, "w") as made:
        made.writestr("mimetype", _KIND)
        made.writestr(name, secret)
        made.writestr("META-INF/manifest.xml", _listed(entry))
    return path


def _text(content: bytes) -> str:
    return b64encode(content).decode()
