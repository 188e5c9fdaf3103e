"""Who wants to be told of new articles, and whom is still to be told of which.

An announcement is a row from the moment its article is published: what is to be told survives a
kill, and nobody who was told is told again. Knows no Telegram objects and no articles, only their
ids.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sqlalchemy import bindparam, delete, func, literal, select, update

from bot.state.schema import announcements, followers

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from sqlalchemy import Connection

    from bot.state.database import Database


class Announcement(NamedTuple):
    """An article that a follower has not been told of, and the language to do it in."""

    article: str
    chat_id: int
    language: str


class Followers:
    """The followers in an open database, by their private chats. Raises `StoreError`."""

    def __init__(self, database: Database, clock: Callable[[], float]) -> None:
        self._database = database
        self._clock = clock

    async def follow(self, chat_id: int, language: str) -> bool:
        """Let a chat follow in a language (ISO 639-1); false if it did, be it in another one."""
        row = {"chat_id": chat_id, "language": language, "at": self._clock()}

        def add(connection: Connection) -> bool:
            is_new = bool(self._database.insert_new(connection, followers, [row]))
            connection.execute(
                update(followers).where(followers.c.chat_id == chat_id).values(language=language)
            )
            return is_new

        return await self._database.run(add)

    async def unfollow(self, chat_id: int) -> bool:
        """Let a chat be told of nothing more; false if it did not follow."""

        def remove(connection: Connection) -> bool:
            left = delete(followers).where(followers.c.chat_id == chat_id)
            untold = delete(announcements).where(_UNTOLD, announcements.c.chat_id == chat_id)
            connection.execute(untold)
            return connection.execute(left).rowcount > 0

        return await self._database.run(remove)

    def forget(self, connection: Connection, user_id: int) -> None:
        """Delete that a person follows, and of what they were told: a private chat has their id."""
        connection.execute(delete(followers).where(followers.c.chat_id == user_id))
        connection.execute(delete(announcements).where(announcements.c.chat_id == user_id))


class Announcements:
    """What followers are told, in an open database. Raises `StoreError`."""

    def __init__(self, database: Database, clock: Callable[[], float]) -> None:
        self._database = database
        self._clock = clock

    async def announce(self, articles: Collection[str]) -> None:
        """Let all who follow now be told of these articles, but those who were told already."""
        await self._enter(articles, told=False)

    async def retire(self, articles: Collection[str]) -> None:
        """Let those who follow now not take these articles for new ones, should they come back.

        Whoever is still to be told of one remains so.
        """
        await self._enter(articles, told=True)

    async def _enter(self, articles: Collection[str], *, told: bool) -> None:
        at = self._clock()
        queries = [
            select(literal(article), followers.c.chat_id, literal(told), literal(at))
            for article in articles
        ]

        def add(connection: Connection) -> None:
            for query in queries:
                self._database.insert_selected(connection, announcements, query)

        await self._database.run(add)

    async def articles(self) -> list[str]:
        """The articles that somebody is still to be told of, the first announced first."""
        return await self._database.run(lambda c: list(c.scalars(_OPEN)))

    async def next(self, article: str) -> Announcement | None:
        """One announcement of an article that has not been told."""
        parameters = {"article": article}
        row = await self._database.run(lambda c: c.execute(_NEXT, parameters).one_or_none())
        return row and Announcement(*row)

    async def told(self, announcement: Announcement) -> None:
        """Remember that a follower has been told."""
        parameters = {"to": announcement.chat_id, "of": announcement.article}
        await self._database.run(lambda c: c.execute(_TELL, parameters))

    def sweep(self, connection: Connection, oldest: float) -> None:
        """Forget what was announced before that time (seconds since the epoch)."""
        connection.execute(delete(announcements).where(announcements.c.at < oldest))


_UNTOLD = announcements.c.told.is_(False)
_OPEN = (
    select(announcements.c.article)
    .where(_UNTOLD)
    .group_by(announcements.c.article)
    .order_by(func.min(announcements.c.at), announcements.c.article)
)
_NEXT = (
    select(announcements.c.article, announcements.c.chat_id, followers.c.language)
    .join(followers, followers.c.chat_id == announcements.c.chat_id)
    .where(_UNTOLD, announcements.c.article == bindparam("article"))
    .order_by(announcements.c.chat_id)
    .limit(1)
)
_TELL = (
    update(announcements)
    .where(announcements.c.chat_id == bindparam("to"), announcements.c.article == bindparam("of"))
    .values(told=True)
)
