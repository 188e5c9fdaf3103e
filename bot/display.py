"""Telegram's messages on a terminal: text with entities in, styled or plain lines out.

A quotation stands behind a bar; its words are never changed, and on anything but a terminal never
broken into lines. This module knows nothing of what the messages say or where they come from.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import count
from typing import TYPE_CHECKING, Any

from rich.console import Console
from rich.style import Style
from rich.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from rich.console import ConsoleOptions, RenderableType

    Entity = Mapping[str, Any]  # a MessageEntity as the Bot API writes it: UTF-16 offsets

_BAR = "│ "
_QUOTATIONS = {"blockquote", "expandable_blockquote"}
_STYLES = {
    "bold": Style(bold=True),
    "italic": Style(italic=True),
    "underline": Style(underline=True),
    "strikethrough": Style(strike=True),
    "code": Style(color="cyan"),
    "pre": Style(color="cyan"),
    "bot_command": Style(color="cyan"),
}


@dataclass(frozen=True, slots=True)
class Quotation:
    """Text behind a bar, broken at the console's width if the console breaks lines at all."""

    text: Text

    def __rich_console__(
        self, console: Console, options: ConsoleOptions
    ) -> Iterator[RenderableType]:
        for line in self._lines(console, options):
            yield Text.assemble((_BAR, "green"), line)

    def _lines(self, console: Console, options: ConsoleOptions) -> Iterable[Text]:
        if options.no_wrap:
            return self.text.split(allow_blank=True)
        return self.text.wrap(console, options.max_width - len(_BAR))


class Display:
    """Shows messages on a console: styled on a terminal, else plain, with links spelled out."""

    def __init__(self, console: Console) -> None:
        self._console = console

    def message(self, text: str, entities: Sequence[Entity] = ()) -> None:
        """Show a message as a chat would."""
        for block in _blocks(_styled(text, entities), _quotations(text, entities)):
            self._print(block)

    def choices(self, rows: Sequence[Sequence[str]]) -> None:
        """Show what can be chosen, row by row, numbered from 1 throughout."""
        numbers = count(1)
        for row in rows:
            labelled = [Text.assemble((f"[{next(numbers)}]", "bold cyan"), f" {x}") for x in row]
            self._print(Text("  ").join(labelled))

    def notice(self, text: str) -> None:
        """Show a line that is no message: a toast, a hint."""
        self._print(Text(text, "dim italic"))

    def gap(self) -> None:
        """Leave a line between what was said and what comes next."""
        self._console.print()

    def _print(self, block: Text | Quotation) -> None:
        plain = not self._console.is_terminal
        if plain and isinstance(block, Text):
            block = _spelled_out(block)
        self._console.print(block, soft_wrap=plain)


def console(*, styled: bool) -> Console:
    """A console on stdout, which adds nothing of its own to what it is given."""
    return Console(force_terminal=styled, markup=False, emoji=False, highlight=False)


def _styled(text: str, entities: Sequence[Entity]) -> Text:
    styled = Text(text)
    for entity in entities:
        style = Style(link=entity["url"]) if "url" in entity else _STYLES.get(entity["type"])
        if style:
            styled.stylize(style, *_place(text, entity))
    return styled


def _quotations(text: str, entities: Sequence[Entity]) -> list[tuple[int, int]]:
    return [_place(text, entity) for entity in entities if entity["type"] in _QUOTATIONS]


def _blocks(text: Text, quotations: list[tuple[int, int]]) -> Iterator[Text | Quotation]:
    """The message in pieces: what is quoted, and what stands before, between and after."""
    at = 0
    for start, end in quotations:
        yield from _prose(text[at:start])
        yield Quotation(text[start:end])
        at = end
    yield from _prose(text[at:])


def _prose(text: Text) -> Iterator[Text]:
    """The text without the line breaks that only kept a quotation apart, if anything is left."""
    plain = text.plain
    start = plain.startswith("\n")
    end = len(plain) - (plain.endswith("\n") and len(plain) > 1)
    if start < end:
        yield text[start:end]


def _spelled_out(text: Text) -> Text:
    """The text with each link's address behind it."""
    for span in sorted(text.spans, key=lambda span: span.end, reverse=True):
        if isinstance(span.style, Style) and span.style.link:
            text = text[: span.end] + Text(f" <{span.style.link}>") + text[span.end :]
    return text


def _place(text: str, entity: Entity) -> tuple[int, int]:
    """Where an entity starts and ends, in code points."""
    units = text.encode("utf-16-le", "surrogatepass")
    first, last = entity["offset"], entity["offset"] + entity["length"]
    return _points(units[: 2 * first]), _points(units[: 2 * last])


def _points(units: bytes) -> int:
    return len(units.decode("utf-16-le", "surrogatepass"))
