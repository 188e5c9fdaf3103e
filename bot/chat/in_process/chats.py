"""The chats of the in-memory Bot API, and the messages in them, as the JSON that Telegram sends."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from itertools import count
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

Json = dict[str, Any]


class Refusal(Exception):  # noqa: N818 - becomes an HTTP answer, not an error of ours
    """The Bot API says no, in Telegram's own words; `code` is HTTP's."""

    def __init__(self, description: str, code: int = 400) -> None:
        super().__init__(description)
        self.code = code


@dataclass(slots=True)
class Chat:
    """One chat: what Telegram says about it, its messages by id, its topics, and its admins."""

    json: Json
    messages: dict[int, Json] = field(default_factory=dict)
    topics: set[int] = field(default_factory=set)
    admins: list[Json] = field(default_factory=list)
    _ids: Iterator[int] = field(default_factory=lambda: count(1))

    def add(self, **fields: Any) -> Json:
        """Put a message into the chat."""
        message_id = next(self._ids)
        message = {"message_id": message_id, "date": int(time.time()), "chat": self.json, **fields}
        self.messages[message_id] = message
        return message


@dataclass(slots=True)
class Chats:
    """All chats by id, and the messages that were sent into others by inline and guest mode."""

    by_id: dict[int, Chat] = field(default_factory=dict)
    inline: dict[str, Json] = field(default_factory=dict)

    def open(self, json: Json) -> Chat:
        """The chat that this JSON describes, new or known."""
        return self.by_id.setdefault(json["id"], Chat(json))

    def find(self, chat_id: Any) -> Chat:
        """The chat of an id, or Telegram's refusal."""
        chat = self.by_id.get(int(chat_id))
        if chat is None:
            raise Refusal("Bad Request: chat not found")
        return chat

    def place(self, message: Json) -> str:
        """Send a message into a chat that the bot is not in; returns its inline_message_id."""
        inline_message_id = f"inline-{len(self.inline) + 1}"
        self.inline[inline_message_id] = message
        return inline_message_id
