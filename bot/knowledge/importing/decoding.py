"""The bytes of a file become text, or a reason why not. Knows encodings, not articles.

Nothing is guessed: a byte order mark tells, or the bytes are UTF-8, or a page declares what else
they are.
"""

from __future__ import annotations

import codecs
import re

from bot.knowledge.binary import kind_of_binary
from bot.knowledge.importing.draft import RefusedError
from bot.knowledge.nodes import MOST_BYTES
from bot.knowledge.report import Place

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CHARSET = re.compile(
    rb"""<(?:meta|\?xml)[^>]*?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE
)
_DECLARED_WITHIN = 4096
# What the web calls Latin-1 is the larger set of Windows.
_ALIASES = {"iso8859-1": "cp1252", "ascii": "cp1252"}


def decode(data: bytes, *, declared: bool = False) -> str:
    """The text of a file; `declared` tells that it may name its own encoding, as pages do."""
    _refuse_what_is_no_text(data)
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _decode(data, encoding)
    if b"\0" in data:
        raise RefusedError("expected text, but the file is binary")
    try:
        return data.decode()
    except UnicodeDecodeError:
        own = _declared(data) if declared else None
        return _decode(data, own or "utf-8")


def _refuse_what_is_no_text(data: bytes) -> None:
    if len(data) > MOST_BYTES:
        raise RefusedError(f"expected at most {MOST_BYTES // 10**6} MB, but found more")
    if not data.strip():
        raise RefusedError("the file is empty")
    if kind := kind_of_binary(data):
        raise RefusedError(f"expected text, but the file is {kind}; save it as text")


def _declared(data: bytes) -> str | None:
    """The encoding that a page names, if there is such a one."""
    found = _CHARSET.search(data, 0, _DECLARED_WITHIN)
    try:
        name = codecs.lookup(found[1].decode()).name if found else None
    except LookupError:
        return None
    return _ALIASES.get(name, name) if name else None


def _decode(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        byte = data[error.start]
        message = f"expected {encoding.upper()}, but found the byte 0x{byte:02X}"
        raise RefusedError(f"{message}; save the file as UTF-8", _place(error)) from error
    except LookupError as error:  # such as base64, which is no encoding of text
        raise RefusedError(f"expected UTF-8, but the page names {encoding!r}") from error


def _place(error: UnicodeDecodeError) -> Place:
    before = error.object[: error.start].decode(error.encoding, "replace")
    return Place(before.count("\n") + 1, len(before) - before.rfind("\n"))
