"""Bytes become YAML nodes that know their place; whatever is not plain data is refused.

Nodes are built from the parser's events one by one: anchors, aliases and tags are reported where
they stand and never followed, and depth and number are bounded before anything is built. Every
scalar stays the text that was written, so that `lang: no` is Norwegian and not False.

The only module that knows the yaml library. It knows nothing of articles.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import yaml

from bot.knowledge.binary import kind_of_binary
from bot.knowledge.report import START, Place, Report, shown

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_BYTES = 5_000_000
MOST_NODES = 250_000
MOST_LEVELS = 16
MOST_MARKS = 30  # on one letter; Unicode's own limit, in its Stream-Safe Text Format

PARSER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""libyaml where PyYAML was built with it: the same events and places, forty times as fast."""

# What Telegram's servers drop or turn into spaces, and what YAML does not allow.
UNSENDABLE = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u030a\u0333\u033f\u2028-\u202e\ud800-\udfff\ufeff\ufffe\uffff]"
)
_NO_LETTERS = re.compile(rf"[^\w\x00-\u02ff]{{{MOST_MARKS + 1},}}")
NULLS = frozenset({"", "~", "null", "Null", "NULL"})
_HINTS = {
    "mapping values are not allowed": "put text that holds ': ' in quotation marks",
    "that cannot start any token": "put text that begins with such a character in quotation marks",
    "unexpected end of stream": "a quotation mark is left open",
}


@dataclass(frozen=True, slots=True)
class Scalar:
    """A text, NFC and without white space at its ends. `null` if nothing at all was written."""

    place: Place
    value: str
    null: bool = False


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list."""

    place: Place
    items: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys, in the file's order, each with its own place and its value; no key stands twice."""

    place: Place
    entries: dict[str, tuple[Place, Node]]


@dataclass(frozen=True, slots=True)
class Refused:
    """Something already reported, about which there is nothing more to say."""

    place: Place


Node = Scalar | Sequence | Mapping | Refused


class _UnreadableError(Exception):
    """Nothing of the file can be read beyond `place`."""

    def __init__(self, place: Place, message: str) -> None:
        super().__init__(message)
        self.place = place


def compose(data: bytes, report: Report, parser: Any = PARSER) -> Node | None:
    """The root node of a file's one document, or `None` where the file cannot be read.

    Everything that is wrong is added to `report`; nothing is raised but `ReportFullError`.
    """
    try:
        text = _decode(data)
        _report_unsendable(text, report)
        return _Composer(UNSENDABLE.sub(_blank, text), report, parser).document()
    except _UnreadableError as error:
        report.add(error.place, str(error))
        return None


def of_json(value: Any, place: Place) -> Node:
    """What a JSON value is as a node, all of it at one place."""
    match value:
        case dict():
            entries = {key: (place, of_json(item, place)) for key, item in value.items()}
            return Mapping(place, entries)
        case list():
            return Sequence(place, tuple(of_json(item, place) for item in value))
        case str():
            return Scalar(place, unicodedata.normalize("NFC", value).strip())
        case _:
            return Scalar(place, "" if value is None else str(value).lower(), value is None)


def describe(node: Node) -> str:
    """What a node is, in the words of a message."""
    match node:
        case Scalar(value=""):
            return "nothing"
        case Sequence():
            return "a list"
        case Mapping():
            return "keys and values"
        case _:
            return "text"


# ------------------------------------------------------------------------- bytes and characters


def _decode(data: bytes) -> str:
    """The text in NFC, with Unix line ends and without a byte order mark."""
    if len(data) > MOST_BYTES:
        raise _UnreadableError(START, f"expected at most {MOST_BYTES // 10**6} MB, but found more")
    if kind := kind_of_binary(data):
        raise _UnreadableError(START, f"expected YAML, but the file is {kind}")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = _nfc(error.object[: error.start].decode())
        byte = error.object[error.start]
        raise _UnreadableError(
            _place(before, len(before)),
            f"expected UTF-8, but found the byte 0x{byte:02X}; save the file as UTF-8",
        ) from error
    return _nfc(text).replace("\r\n", "\n")


def _nfc(text: str, place: Place | None = None) -> str:
    """The text in NFC; `place` is where it stands, if it is not the whole file.

    Sorting the marks of one letter takes time by the square of their number, so it is bounded.
    """
    for run in _NO_LETTERS.finditer(text):
        if sum(map(bool, map(unicodedata.combining, run[0]))) > MOST_MARKS:
            where = place or _place(text, run.start())
            raise _UnreadableError(where, f"more than {MOST_MARKS} combining marks in a row")
    return unicodedata.normalize("NFC", text)


def _report_unsendable(text: str, report: Report) -> None:
    """Report each one, but for tabs: YAML itself minds them where they stand outside of a text."""
    for match in UNSENDABLE.finditer(text):
        if match[0] != "\t":
            report.add(_place(text, match.start()), _complaint(match[0]))


def _blank(match: re.Match[str]) -> str:
    return "\t" if match[0] == "\t" else " "


def _complaint(character: str) -> str:
    name = "tab" if character == "\t" else unicodedata.name(character, "control character").lower()
    return f"Telegram does not send U+{ord(character):04X} ({name}) as it is; remove or replace it"


def _place(text: str, index: int) -> Place:
    return Place(text.count("\n", 0, index) + 1, index - text.rfind("\n", 0, index))


# ------------------------------------------------------------------------------ events to nodes


class _Composer:
    """Reads one document from the parser's events."""

    def __init__(self, text: str, report: Report, parser: Any) -> None:
        self._text = text
        self._report = report
        self._events = _events(text, parser)
        self._nodes = 0
        self._levels = 0

    def document(self) -> Node:
        next(self._events)  # the stream's start
        if isinstance(next(self._events), yaml.StreamEndEvent):
            raise _UnreadableError(START, "the file is empty")
        node = self._node(next(self._events))
        next(self._events)  # the document's end
        if isinstance(after := next(self._events), yaml.DocumentStartEvent):
            self._report.add(_start(after), "expected one document, but a second one starts here")
        return node

    def _node(self, event: Any) -> Node:
        self._bound(event)
        if isinstance(event, yaml.AliasEvent):
            self._refuse(event, "aliases", f"*{event.anchor}")
            return Refused(_start(event))
        if event.anchor is not None:
            self._refuse(event, "anchors", f"&{event.anchor}")
        if event.tag is not None:
            self._refuse(event, "tags", event.tag.replace("tag:yaml.org,2002:", "!!"))
        return self._content(event)

    def _content(self, event: Any) -> Node:
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event)
        self._levels += 1
        read = self._sequence if isinstance(event, yaml.SequenceStartEvent) else self._mapping
        node = read(_start(event))
        self._levels -= 1
        return node

    def _bound(self, event: Any) -> None:
        self._nodes += 1
        if self._levels > MOST_LEVELS:
            raise _UnreadableError(_start(event), f"nested deeper than {MOST_LEVELS} levels")
        if self._nodes > MOST_NODES:
            raise _UnreadableError(_start(event), f"more than {MOST_NODES} values in one file")

    def _refuse(self, event: Any, what: str, found: str) -> None:
        self._report.add(_start(event), f"{what} are not allowed, but found {shown(found)}")

    def _sequence(self, place: Place) -> Sequence:
        items = []
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            items.append(self._node(event))
        return Sequence(place, tuple(items))

    def _mapping(self, place: Place) -> Mapping:
        entries: dict[str, tuple[Place, Node]] = {}
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            key, value = self._node(event), self._node(next(self._events))
            if not isinstance(key, Scalar):
                self._report.add(key.place, f"expected a key, but found {describe(key)}")
            elif key.value in entries:
                line = entries[key.value][0].line
                self._report.add(
                    key.place, f"duplicate key {shown(key.value)}; first on line {line}"
                )
            else:
                entries[key.value] = (key.place, value)
        return Mapping(place, entries)

    def _scalar(self, event: Any) -> Scalar:
        # The whole text is in NFC; only an escape, in double quotes, adds what was not seen there.
        text = _nfc(event.value, _start(event)) if event.style == '"' else event.value
        self._report_characters(text, event)
        value = text.strip()
        null = event.style in {None, ""} and value in NULLS
        return Scalar(_start(event), "" if null else value, null)

    def _report_characters(self, text: str, event: Any) -> None:
        """Report tabs and what an escape hid from the look at the whole text."""
        for character in dict.fromkeys(UNSENDABLE.findall(text)):
            index = self._text.find(character, event.start_mark.index, event.end_mark.index)
            place = _start(event) if index < 0 else _place(self._text, index)
            self._report.add(place, _complaint(character))


def _start(event: Any) -> Place:
    return Place(event.start_mark.line + 1, event.start_mark.column + 1)


def _events(text: str, parser: Any) -> Iterator[Any]:
    try:
        yield from yaml.parse(text, Loader=parser)
    except yaml.MarkedYAMLError as error:
        raise _syntax_error(text, error) from error
    except (ValueError, OverflowError) as error:  # PyYAML's own scanner, for "\UFFFFFFFF"
        raise _UnreadableError(START, "invalid YAML: an escape names no character") from error


def _syntax_error(text: str, error: yaml.MarkedYAMLError) -> _UnreadableError:
    mark: Any = error.problem_mark or error.context_mark
    message = f"invalid YAML: {error.problem}"
    if text[mark.index : mark.index + 1] == "\t":
        message = "invalid YAML: found a tab; indent with spaces"
    elif hint := next((h for part, h in _HINTS.items() if part in message), None):
        message = f"{message}; {hint}"
    return _UnreadableError(
        Place(mark.line + 1, mark.column + 1), _with_context(message, error, mark)
    )


def _with_context(message: str, error: yaml.MarkedYAMLError, mark: Any) -> str:
    """Name the line where the broken construct began, if it is another one."""
    context: Any = error.context_mark
    if context is None or context.line == mark.line:
        return message
    return f"{message} ({error.context} from line {context.line + 1})"
