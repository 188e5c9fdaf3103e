"""Chats: what the admins of groups have chosen for them. Knows nothing of what follows from it."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from sqlalchemy import bindparam, delete, select, update

from bot.state.schema import chat_settings

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from bot.state.database import Database


@dataclass(frozen=True, slots=True)
class ChatSettings:
    """What a chat wants; `ChatSettings()` until somebody chooses.

    `language` is that of the frame (ISO 639-1), `None` each reader's own; `most_answers` how many
    answers may be shown at once. `mentions` and `replies` tell whether a message that mentions the
    bot, or answers one of its own, is a question.
    """

    language: str | None = None
    most_answers: int = 1
    mentions: bool = True
    replies: bool = True


class Chats:
    """The chats in an open database. Every method raises `StoreError`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def settings(self, chat_id: int) -> ChatSettings:
        """What a chat wants."""
        chat = {"chat": chat_id}
        row = await self._database.run(lambda c: c.execute(_SETTINGS, chat).one_or_none())
        return ChatSettings() if row is None else ChatSettings(*row)

    async def keep(self, chat_id: int, settings: ChatSettings) -> None:
        """Keep what a chat wants, instead of what it wanted before."""
        row = {"chat_id": chat_id, **asdict(settings)}
        await self._database.run(lambda c: self._database.upsert(c, chat_settings, row))

    def move(self, connection: Connection, chat_id: int, to: int) -> None:
        """Let a chat that got another number keep its settings, unless it has chosen there."""
        chosen = select(chat_settings.c.chat_id).where(chat_settings.c.chat_id == to)
        left = chat_settings.c.chat_id == chat_id
        connection.execute(delete(chat_settings).where(left, chosen.exists()))
        connection.execute(update(chat_settings).where(left).values(chat_id=to))


_SETTINGS = select(
    chat_settings.c.language,
    chat_settings.c.most_answers,
    chat_settings.c.mentions,
    chat_settings.c.replies,
).where(chat_settings.c.chat_id == bindparam("chat"))
