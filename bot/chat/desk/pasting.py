"""Which messages of admins are articles that were pasted, and which texts go on from another.

Pure functions of messages. Telegram's apps cut a text that is too long for one message into
several, which they send at once.
"""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from telegram import MessageOriginChannel
from telegram.ext import filters

if TYPE_CHECKING:
    from datetime import datetime

    from telegram import Message

NAME: Final = "message.txt"
"""What a pasted text is called."""

_SHORTEST: Final = 300  # characters of an article; few questions have as many, and none lines too
_LEAST_LINES: Final = 2
# A message holds 4096 UTF-16 units. The apps cut where a word or a line ends.
_NEARLY_FULL: Final = 3500
_AT_ONCE: Final = timedelta(seconds=10)


def pasted_text(message: Message) -> str | None:
    """The article that a message is; `None` if it is none.

    What a channel has posted is one, however short; else it takes the shape of one.
    """
    text = message.text or ""
    if isinstance(message.forward_origin, MessageOriginChannel) and not message.document:
        return text or message.caption or None
    lines = [line for line in text.splitlines() if line.strip()]
    return text if len(text) >= _SHORTEST and len(lines) >= _LEAST_LINES else None


def may_go_on(text: str) -> bool:
    """Whether a text may be cut off at its end."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2 >= _NEARLY_FULL


def goes_on(then: datetime, now: datetime) -> bool:
    """Whether what was sent now may go on from what was sent then."""
    return timedelta(0) <= now - then <= _AT_ONCE


def joined(text: str, part: str) -> str:
    """A text and what goes on from it: in the same sentence if that was cut, else below."""
    whole = re.search(r"[.!?…][»”\"]?$", text)
    return f"{text}\n\n{part}" if whole else f"{text} {part}"


class Pasted(filters.MessageFilter):
    """A message that is a pasted article."""

    def filter(self, message: Message) -> bool:
        """Decide as `pasted_text` does."""
        return pasted_text(message) is not None
