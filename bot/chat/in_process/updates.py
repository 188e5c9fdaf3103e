"""What Telegram would send to the bot, for what somebody does in a chat of the in-memory API.

Every maker puts its message into the chat and returns the update as JSON, for `Update.de_json`.
"""

from __future__ import annotations

import re
from itertools import count
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from bot.chat.in_process.api import InProcessApi
    from bot.chat.in_process.chats import Json

# What the server marks in plain text: commands after white space, and @names.
_MARKED = re.compile(r"(?<!\S)/(?P<command>\w{1,32})(?:@\w+)?|(?<!\w)@\w{3,32}", re.ASCII)


class Updates:
    """Makes updates of one Bot API, numbered from 1."""

    def __init__(self, api: InProcessApi) -> None:
        self._api = api
        self._ids = count(1)

    def message(self, chat: Json, sender: Json | None, text: str, **fields: Any) -> Json:
        """Somebody writes a text. `fields` are further ones of the message."""
        return self.post(chat, sender, **_text(text), **fields)

    def post(self, chat: Json, sender: Json | None, **fields: Any) -> Json:
        """Somebody sends anything else, as `fields` say."""
        if sender:
            fields["from"] = sender
        return self._update("message", self._api.chats.open(chat).add(**fields))

    def document(
        self, chat: Json, sender: Json, name: str, data: bytes, size: int | None = None, **more: Any
    ) -> Json:
        """Somebody sends a file, which claims to have that size. `more` are fields of the message.

        Telegram is told its name by the sender, whatever that is.
        """
        return self.post(chat, sender, document=self._api.files.add(name, data, size), **more)

    def edit(self, message: Json, text: str) -> Json:
        """The author changes a message's text."""
        message.update(entities=[], edit_date=message["date"])
        message.update(_text(text))
        return self._update("edited_message", message)

    def press(self, sender: Json, message: Json | str, data: str) -> Json:
        """Somebody taps a button: of a message, or of an inline one by its inline_message_id."""
        where = {"inline_message_id": message} if isinstance(message, str) else {"message": message}
        return self._query("callback_query", sender, chat_instance="1", data=data, **where)

    def inline(self, sender: Json, query: str, offset: str = "") -> Json:
        """Somebody types the bot's name and a query into any chat."""
        return self._query("inline_query", sender, query=query, offset=offset)

    def guest(self, chat: Json, sender: Json, text: str) -> Json:
        """Somebody calls the bot as a guest into a chat that it is not in."""
        query_id = self._open_query()
        message = {"message_id": 1, "date": 0, "chat": chat, "from": sender, **_text(text)}
        return self._update("guest_message", {**message, "guest_query_id": query_id})

    def _query(self, kind: str, sender: Json, **fields: Any) -> Json:
        return self._update(kind, {"id": self._open_query(), "from": sender, **fields})

    def _open_query(self) -> str:
        update_id = next(self._ids)
        self._api.queries.add(str(update_id))
        return str(update_id)

    def _update(self, kind: str, content: Json) -> Json:
        return {"update_id": next(self._ids), kind: content}


def _text(text: str) -> Json:
    """A text with the entities that the server finds in it."""
    entities = [
        {
            "type": "bot_command" if found["command"] else "mention",
            "offset": _units(text[: found.start()]),
            "length": _units(found[0]),
        }
        for found in _MARKED.finditer(text)
    ]
    return {"text": text, "entities": entities} if entities else {"text": text}


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
