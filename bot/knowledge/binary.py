"""What a file is that is no text, told by how it begins. Knows what is often sent by mistake."""

from __future__ import annotations

_BEGINNINGS = (
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"%PDF-", "a PDF"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "rich text (RTF)"),
)


def kind_of_binary(data: bytes) -> str | None:
    """What the bytes are, with its article, or `None` if they may be text."""
    return next((kind for begins, kind in _BEGINNINGS if data.startswith(begins)), None)
