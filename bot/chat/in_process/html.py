"""Telegram's HTML, read as the server reads it: plain text and entities, or its very complaint.

Knows the markup alone, nothing of messages or chats.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import unescape
from typing import Any

Entity = dict[str, Any]  # a MessageEntity as the Bot API writes it: UTF-16 offsets

_TYPES = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "span": "spoiler",
    "tg-spoiler": "spoiler",
    "tg-emoji": "custom_emoji",
    "tg-time": "date_time",
    "a": "text_link",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
}
_TOKEN = re.compile(r"<(?P<end>/?)(?P<name>[^\s>]*)(?P<attributes>[^>]*)(?P<close>>?)|[^<]+")
# The server knows these four names, and numbers; everything else stays as it is written.
_REFERENCE = re.compile(r"&(?:lt|gt|amp|quot|#\d{1,7}|#x[0-9a-fA-F]{1,6});")
_ATTRIBUTE = re.compile(r"([\w-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))")

_DROPPED = dict.fromkeys([0x0D, *range(0x2028, 0x202F), 0x030A, 0x0333, 0x033F])
_TO_SPACE = dict.fromkeys({*range(0x20)} - {0x0A, 0x0D}, " ")


class MarkupError(ValueError):
    """The server does not take this markup; the message is its own."""


@dataclass(slots=True)
class _Open:
    """A tag that waits for its end."""

    name: str
    attributes: dict[str, str]
    offset: int


@dataclass(slots=True)
class _Parser:
    html: str
    text: str = ""
    entities: list[Entity] = field(default_factory=list)
    open: list[_Open] = field(default_factory=list)

    def parse(self) -> None:
        for token in _TOKEN.finditer(self.html):
            if token["name"] is None:
                self.text += _REFERENCE.sub(lambda m: unescape(m[0]), token[0])
            elif token["end"]:
                self._end(token)
            else:
                self._start(token)
        if self.open:
            name = self.open[-1].name
            raise MarkupError(f'Can\'t find end tag corresponding to start tag "{name}"')

    def _start(self, token: re.Match[str]) -> None:
        name = token["name"].lower()
        where = f"at byte offset {self._bytes(token)}"
        ended = token["attributes"] or token["close"]
        if ended and name not in _TYPES:
            raise MarkupError(f'Unsupported start tag "{name}" {where}')
        if not token["close"]:
            raise MarkupError(f"Unclosed start tag {where}")
        attributes = {m[1].lower(): _value(m) for m in _ATTRIBUTE.finditer(token["attributes"])}
        if name == "span" and attributes.get("class") != "tg-spoiler":
            raise MarkupError(f'Tag "span" must have class "tg-spoiler" {where}')
        if name == "blockquote" and token["attributes"].strip().startswith("expandable"):
            attributes["expandable"] = ""
        self.open.append(_Open(name, attributes, _units(self.text)))

    def _end(self, token: re.Match[str]) -> None:
        name = token["name"].lower()
        where = f"at byte offset {self._bytes(token)}"
        if not self.open:
            raise MarkupError(f"Unexpected end tag {where}")
        start = self.open.pop()
        if name not in {"", start.name}:
            raise MarkupError(
                f'Unmatched end tag {where}, expected "</{start.name}>", found "</{name}>"'
            )
        length = _units(self.text) - start.offset
        if length:
            self.entities.append(_entity(start, length))

    def _bytes(self, token: re.Match[str]) -> int:
        return len(self.html[: token.start()].encode())


def parse(html: str) -> tuple[str, list[Entity]]:
    """The text that readers see, and its entities in order, outer before inner.

    Raises `MarkupError` where Telegram would refuse.
    """
    parser = _Parser(clean(html))
    parser.parse()
    return _trim(parser.text, parser.entities)


def clean(text: str) -> str:
    """The text without the characters that the server drops or turns into spaces."""
    return text.translate(_DROPPED | _TO_SPACE)


def _trim(text: str, entities: list[Entity]) -> tuple[str, list[Entity]]:
    """Take white space off both ends, and move the entities along."""
    start = _units(text) - _units(text.lstrip())
    end = _units(text.rstrip())
    kept = []
    for entity in entities:
        first = max(entity["offset"], start)
        length = min(entity["offset"] + entity["length"], end) - first
        if length > 0:
            kept.append({**entity, "offset": first - start, "length": length})
    return text.strip(), sorted(kept, key=lambda e: (e["offset"], -e["length"]))


def _entity(start: _Open, length: int) -> Entity:
    entity: Entity = {"type": _TYPES[start.name], "offset": start.offset, "length": length}
    if start.name == "a":
        entity["url"] = start.attributes.get("href", "")
    if "expandable" in start.attributes:
        entity["type"] = "expandable_blockquote"
    return entity


def _value(attribute: re.Match[str]) -> str:
    raw = next(group for group in attribute.groups()[1:] if group is not None)
    return _REFERENCE.sub(lambda m: unescape(m[0]), raw)


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
