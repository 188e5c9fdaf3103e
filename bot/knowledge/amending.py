"""Adds to the lists of people, words and questions as a hand would do it in the file.

Where the new text goes follows from the places of YAML's nodes; not another byte of the file
changes, so that comments, order and layout stay. Knows keys and lists, and not what they mean;
whether a file with the addition can be loaded is the loader's matter.

Every function takes the bytes of a file that can be loaded, and returns those of the new one.
"""

from __future__ import annotations

import json
import re
import textwrap
from typing import TYPE_CHECKING, Any

import yaml

from bot.knowledge.nodes import NULLS, PARSER

if TYPE_CHECKING:
    from collections.abc import Mapping

HEADING = "# Added from the chat"
LONGEST_LINE = 100

# Keys in the order in which a hand writes them.
_ORDER = ("name", "role", "term", "aliases", "fr", "en", "ru", "uk", "de", "it", "related")
_NAME = re.compile(r"[^\W_](?:[\w '’.&/+-]*[\w'’.+])?")
_BOM = "\ufeff"


def is_name(text: str) -> bool:
    """Whether a text can be a name in any list, and be written there without quotation marks."""
    return bool(_NAME.fullmatch(text))


def add_name(data: bytes, number: int, key: str, name: str) -> bytes:
    """Let item `number` of the file's list, from 0, have one more name under a key.

    The key is added if it is missing. `name` must be one, as `is_name` tells.
    """
    file = _File(data)
    item = file.items.value[number]
    for there, value in item.value:
        if there.value == key:
            return _added(file, item, value, name)
    return _with_key(file, item, key, name)


def add_item(data: bytes | None, key: str, fields: Mapping[str, str | tuple[str, ...]]) -> bytes:
    """Let the file's list, which stands under a key, have one more item, at its end.

    The first one that is added so gets a heading. Without a file there will be one.
    """
    if data is None:
        return f"{key}:\n  {HEADING}\n  - {_flow(fields, 4)}\n".encode()
    file = _File(data)
    items = file.items
    if items.flow_style:
        before = ", " if items.value else ""
        at = _end(items.value[-1], file.text) if items.value else items.start_mark.index + 1
        return file.with_text(at, before + _flow(fields, None))
    margin = " " * items.start_mark.column
    heading = () if HEADING in file.text else (f"{margin}{HEADING}",)
    item = f"{margin}- {_flow(fields, len(margin) + 2)}"
    return file.with_lines(_end(items, file.text), *heading, *item.split("\n"))


class _File:
    """A file's text, and the nodes of its one list; how lines end in it."""

    def __init__(self, data: bytes) -> None:
        text = data.decode()
        self._bom = _BOM if text.startswith(_BOM) else ""  # the parser does not count it
        self.text = text.removeprefix(_BOM)
        self._newline = "\r\n" if "\r\n" in text else "\n"
        root: Any = yaml.compose(self.text, Loader=PARSER)
        self.items: Any = root.value[0][1]

    def with_text(self, at: int, text: str, *, instead_of: int = 0) -> bytes:
        """The file with a text at a place, instead of so many characters."""
        whole = self.text[:at] + text + self.text[at + instead_of :]
        return (self._bom + whole).encode()

    def with_lines(self, after: int, *lines: str) -> bytes:
        """The file with lines below the one in which a place is."""
        end = re.compile(r"\r?$", re.MULTILINE).search(self.text, after)
        at = end.start() if end else len(self.text)
        return self.with_text(at, "".join(self._newline + line for line in lines))

    def wrapped(self, at: int, text: str, margin: int) -> str:
        """A comma and a text for a place, on a line of its own if this one would grow too long."""
        line = self.text[self.text.rfind("\n", 0, at) + 1 : at]
        fits = len(line) + len(text) + 3 <= LONGEST_LINE
        return f", {text}" if fits else f",{self._newline}{' ' * margin}{text}"


def _added(file: _File, item: Any, value: Any, name: str) -> bytes:
    """The file with one more name in a list, however the list is written."""
    if isinstance(value, yaml.SequenceNode):
        return _in_sequence(file, value, name)
    start, end = value.start_mark.index, _end(value, file.text)
    if not value.style and value.value in NULLS:
        joint = {" ": "", ":": " "}.get(file.text[start - 1], ": ")  # {aliases} has no colon
        return file.with_text(start, joint + _scalar(name), instead_of=end - start)
    margin = item.start_mark.column + 2
    if value.style in {"'", '"'}:
        written = name.replace("'", "''") if value.style == "'" else name
        return file.with_text(end - 1, file.wrapped(end - 1, written, margin))
    if value.style:
        return file.with_text(end, f", {name}")
    if item.flow_style:  # Here a comma ends the text.
        listed = f"[{file.text[start:end]}, {_scalar(name)}]"
        return file.with_text(start, listed, instead_of=end - start)
    return file.with_text(end, file.wrapped(end, name, margin))


def _in_sequence(file: _File, sequence: Any, name: str) -> bytes:
    if not sequence.flow_style:
        margin = " " * sequence.start_mark.column
        return file.with_lines(_end(sequence, file.text), f"{margin}- {_scalar(name)}")
    if not sequence.value:
        return file.with_text(sequence.start_mark.index + 1, _scalar(name))
    end = _end(sequence.value[-1], file.text)
    margin = sequence.start_mark.column + 1
    return file.with_text(end, file.wrapped(end, _scalar(name), margin))


def _with_key(file: _File, item: Any, key: str, name: str) -> bytes:
    """The file with a key in an item, after those that come before it."""
    before = _ORDER[: _ORDER.index(key)]
    last = [value for there, value in item.value if there.value in before][-1]
    end, field = _end(last, file.text), f"{key}: {_scalar(name)}"
    if item.flow_style:
        return file.with_text(end, f", {field}")
    return file.with_lines(end, " " * item.start_mark.column + field)


def _end(node: Any, text: str) -> int:
    """Where the text of a node ends; the parser's mark may be beyond what follows it."""
    end: int = node.end_mark.index
    if isinstance(node, yaml.ScalarNode):
        return len(text[:end].rstrip()) if node.style in {"|", ">"} else end
    if node.flow_style or not node.value:
        return end
    last = node.value[-1]
    return _end(last[1] if isinstance(node, yaml.MappingNode) else last, text)


def _flow(fields: Mapping[str, str | tuple[str, ...]], margin: int | None) -> str:
    """Fields between braces, in lines that end before the longest; with no margin, in one."""
    text = ", ".join(f"{key}: {_value(value)}" for key, value in fields.items())
    if margin is None or "  " in text:  # A line's end is one space.
        return f"{{{text}}}"
    lines = textwrap.wrap(
        f"{{{text}}}", LONGEST_LINE - margin, break_long_words=False, break_on_hyphens=False
    )
    return f"\n{' ' * (margin + 1)}".join(lines)


def _value(value: str | tuple[str, ...]) -> str:
    return _scalar(value) if isinstance(value, str) else f"[{', '.join(map(_scalar, value))}]"


def _scalar(text: str) -> str:
    """A text as a value of its own. What JSON escapes, YAML reads alike."""
    return text if is_name(text) and text not in NULLS else json.dumps(text, ensure_ascii=False)
