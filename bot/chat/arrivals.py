"""An update as it arrives: whose it is, and in which lane it keeps its order.

It knows the Bot API's JSON no further than that.
"""

from __future__ import annotations

import json
import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from telegram import Update
from telegram.constants import UpdateType

from bot.state.journal import Entry

if TYPE_CHECKING:
    from collections.abc import Hashable, Sequence

    from telegram import Bot

Json = dict[str, Any]

# The kinds of updates that are handled. Always named: without a list Telegram keeps to an old one.
ALLOWED_UPDATES = (
    UpdateType.MESSAGE,
    UpdateType.EDITED_MESSAGE,
    UpdateType.GUEST_MESSAGE,
    UpdateType.CALLBACK_QUERY,
    UpdateType.INLINE_QUERY,
)


class Door(Protocol):
    """Where updates are put as they came, before Telegram is told that they arrived."""

    async def put(self, updates: Sequence[Json]) -> None:
        """Keep the updates, which have numbers."""


# What reading something else for an update raises; the last two, dates that are far off.
_NO_UPDATE = (
    *(AttributeError, KeyError, RecursionError, TypeError, ValueError),
    *(OSError, OverflowError),
)

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Arrival:
    """An update and its place in the order of things.

    `lane` is the chat's, or the person's where there is no chat; updates of one lane are handled
    one after another. `update` is the Bot API's object, `user_id` whoever caused it.
    """

    update_id: int
    lane: str
    user_id: int | None
    update: Json

    @classmethod
    def of(cls, update: Json) -> Arrival:
        """The arrival of an update, which has a number."""
        content = _content(update)
        user_id = _id(content.get("from"))
        return cls(update["update_id"], _lane(update, content, user_id), user_id, update)

    @classmethod
    def again(cls, entry: Entry) -> Arrival:
        """The arrival that was written down."""
        return cls(entry.update_id, entry.lane, entry.user_id, json.loads(entry.body))

    @property
    def entry(self) -> Entry:
        """What to write down."""
        body = json.dumps(self.update, ensure_ascii=True, separators=(",", ":"))
        return Entry(self.update_id, self.lane, self.user_id, body)

    @property
    def reader(self) -> Hashable:
        """Who has to wait for their turn: a person in a lane."""
        return self.lane, self.user_id


def _content(update: Json) -> Json:
    """What an update brings: the one object in it."""
    return next((value for value in update.values() if isinstance(value, dict)), {})


def _lane(update: Json, content: Json, user_id: int | None) -> str:
    chat_id = _id(content.get("chat"))
    if chat_id is None and isinstance(content.get("message"), dict):
        chat_id = _id(content["message"].get("chat"))
    if chat_id is not None:
        return f"chat {chat_id}"
    return f"update {update['update_id']}" if user_id is None else f"user {user_id}"


def _id(of: Any) -> int | None:
    number = of.get("id") if isinstance(of, dict) else None
    return number if type(number) is int else None


def readable(update: Json, bot: Bot) -> Update | None:
    """The update as an object, `None` if it is nothing that Telegram would send."""
    try:
        found = Update.de_json(update, bot)
    except _NO_UPDATE as error:
        _log.warning("What is no update: %s", type(error).__name__)
        return None
    # Telegram's objects take any type for a number.
    return found if type(found.update_id) is int else None
