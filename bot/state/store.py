"""The store: exchanges with readers, their votes, and what they asked in vain.

An exchange holds message ids and what a follow-up may lean on; the words of the question only
where whoever keeps it says so. A question asked in vain is kept without who asked it. The store
knows no Telegram objects and decides nothing about answers.
"""

from __future__ import annotations

import time
from dataclasses import asdict, dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any, Self

from sqlalchemy import ColumnElement, bindparam, delete, select, update
from sqlalchemy.engine import URL

from bot.state.chats import Chats
from bot.state.database import Database
from bot.state.drafts import Drafts
from bot.state.followers import Announcements, Followers
from bot.state.gaps import Gap, Gaps
from bot.state.journal import Journal
from bot.state.replies import Replies
from bot.state.schema import corrections, exchanges, marks, votes
from bot.state.versions import Versions

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Callable
    from pathlib import Path

    from sqlalchemy import Connection, Row, Select

    from bot.model import Turn
    from bot.settings import Settings

_FILE_NAME = "pourparlers.sqlite"
RETENTION = timedelta(days=30)
_BETWEEN_SWEEPS = timedelta(hours=1).total_seconds()


@dataclass(frozen=True, slots=True)
class Asker:
    """Who asked, and where: the context of a follow-up belongs to these three together."""

    chat_id: int
    thread_id: int | None
    user_id: int


@dataclass(frozen=True, slots=True)
class Exchange:
    """A question and our answer to it, by their message ids in the asker's chat.

    `digest` tells a question that was edited from one that only got a link preview; it does not
    tell its words. `question` does: it is there only where an admin may come upon the answer.
    """

    asker: Asker
    question_id: int
    answer_id: int
    answered: bool
    turn: Turn | None = None
    digest: str = ""
    question: str | None = None


class Store:
    """An open store: `async with Store(url) as store`; `journal` is in the same database.

    `url` is as `Database` takes it. What is about readers is dropped once it is older than
    `retention` by the `clock` (seconds since the epoch). Who is `visiting` wants to look at what a
    bot keeps: the database must be there, and nothing in it is dropped. Raises `StoreError`, from
    the constructor and from entering as `Database` does, and from every method.
    """

    def __init__(
        self,
        url: str | URL,
        *,
        clock: Callable[[], float] = time.time,
        retention: timedelta = RETENTION,
        visiting: bool = False,
    ) -> None:
        self._database = Database(url, make=not visiting)
        self._visiting = visiting
        self._clock = clock
        self.retention = retention
        self.journal = Journal(self._database, clock)
        self.drafts = Drafts(self._database, clock)
        self.corrections = Drafts(self._database, clock, corrections)
        self.gaps = Gaps(self._database, clock, retention)
        self.followers = Followers(self._database, clock)
        self.announcements = Announcements(self._database, clock)
        self.replies = Replies(self._database, clock)
        self.chats = Chats(self._database)
        self.versions = Versions(self._database, clock)
        self._swept_at = self._latest = float("-inf")

    @classmethod
    def in_memory(cls, *, clock: Callable[[], float] = time.time) -> Store:
        """A store that is forgotten when it is closed."""
        return cls("sqlite://", clock=clock)

    @classmethod
    def in_directory(
        cls, directory: Path, *, retention: timedelta = RETENTION, visiting: bool = False
    ) -> Store:
        """The store of a state directory, which is made when the store is first opened."""
        url = URL.create("sqlite", database=str(directory / _FILE_NAME))
        return cls(url, retention=retention, visiting=visiting)

    @classmethod
    def of(cls, settings: Settings, *, visiting: bool = False) -> Store:
        """The store that the settings name."""
        if settings.database_url is None:
            directory, retention = settings.state_dir, settings.retention
            return cls.in_directory(directory, retention=retention, visiting=visiting)
        url = settings.database_url.reveal()
        return cls(url, retention=settings.retention, visiting=visiting)

    async def __aenter__(self) -> Self:
        await self._database.__aenter__()
        if not self._visiting:
            await self._database.run(self._sweep)
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.journal.close()
        await self._database.__aexit__()

    def remember(self, exchange: Exchange, *, missed: str | None = None) -> asyncio.Future[None]:
        """Keep an exchange, instead of an earlier one about the same question.

        `missed` is what was asked in vain; it is kept without who asked it. Whatever is called
        after this sees it; it has to be waited for only by who must know that it succeeded.
        """
        row = asdict(exchange.asker) | {
            "question_id": exchange.question_id,
            "answer_id": exchange.answer_id,
            "answered": exchange.answered,
            "turn": exchange.turn,
            "question": exchange.question and _storable(exchange.question),
            "digest": exchange.digest,
            "at": self._now(),
        }

        def keep(connection: Connection) -> None:
            self._sweep(connection)
            self._database.upsert(connection, exchanges, row)
            if missed:
                self.gaps.keep(connection, Gap(_storable(missed), row["at"]))

        return self._database.run(keep)

    async def by_question(self, chat_id: int, question_id: int) -> Exchange | None:
        """The exchange that this message of a reader began."""
        return await self._newest(_BY_QUESTION, chat_id=chat_id, question_id=question_id)

    async def by_answer(self, chat_id: int, answer_id: int) -> Exchange | None:
        """The exchange that this message of ours answered."""
        return await self._newest(_BY_ANSWER, chat_id=chat_id, answer_id=answer_id)

    async def last_turn(self, asker: Asker) -> Turn | None:
        """What the asker's newest exchange in this chat and thread was about.

        `None` if there is none, or if it left nothing to lean on.
        """
        exchange = await self._newest(_BY_ASKER, **asdict(asker))
        return exchange.turn if exchange else None

    async def turn_before(self, exchange: Exchange) -> Turn | None:
        """What the asker's exchange before this one was about, as `last_turn` was then."""
        asked = asdict(exchange.asker) | {"question_id": exchange.question_id}
        before = await self._newest(_BEFORE, **asked)
        return before.turn if before else None

    async def vote(self, voter: int, key: str, question: str, value: int) -> None:
        """Count one person's vote, +1 or -1, on one answer to one question; the last one stands.

        `key` names the answer's span, `question` is a digest of the question, not its words.
        """
        row = {"voter": voter, "key": key, "question": question, "value": value, "at": self._now()}
        await self._database.run(lambda c: self._database.upsert(c, votes, row))

    async def forget(self, user_id: int) -> None:
        """Delete every exchange and every vote of one person, and what they have just asked."""

        def erase(connection: Connection) -> None:
            self.journal.forget(connection, user_id)
            self.drafts.forget(connection, user_id)
            self.corrections.forget(connection, user_id)
            self.followers.forget(connection, user_id)
            connection.execute(delete(exchanges).where(exchanges.c.user_id == user_id))
            connection.execute(delete(votes).where(votes.c.voter == user_id))

        await self._database.run(erase)

    async def move(self, chat_id: int, to: int) -> None:
        """Let a chat that got another number keep its exchanges and its settings."""
        taken = select(exchanges.c.question_id).where(exchanges.c.chat_id == to)

        def renumber(connection: Connection) -> None:
            left = exchanges.c.chat_id == chat_id
            connection.execute(delete(exchanges).where(left, exchanges.c.question_id.in_(taken)))
            connection.execute(update(exchanges).where(left).values(chat_id=to))
            self.chats.move(connection, chat_id, to)

        await self._database.run(renumber)

    async def mark(self, name: str) -> int:
        """How often something was raised, by whichever process; 0 if never."""
        query = select(marks.c.value).where(marks.c.name == name)
        return await self._database.run(lambda c: c.scalar(query) or 0)

    async def raise_mark(self, name: str) -> int:
        """Let all processes know that something is new; returns its mark."""

        def increase(connection: Connection) -> int:
            self._database.add(connection, marks, {"name": name, "value": 1}, "value")
            return connection.scalar(select(marks.c.value).where(marks.c.name == name)) or 0

        return await self._database.run(increase)

    def _now(self) -> float:
        """The time, which does not go back where the clock does: what is newest stays so."""
        self._latest = max(self._latest, self._clock())
        return self._latest

    async def _newest(self, query: Select[Any], **parameters: int | None) -> Exchange | None:
        row = await self._database.run(lambda c: c.execute(query, parameters).one_or_none())
        return None if row is None else _exchange(row)

    def _sweep(self, connection: Connection) -> None:
        """Drop what is too old, unless that was done a short while ago."""
        now = self._clock()
        if now - self._swept_at < _BETWEEN_SWEEPS:
            return
        oldest = now - self.retention.total_seconds()
        connection.execute(delete(exchanges).where(exchanges.c.at < oldest))
        self.gaps.sweep(connection, oldest)
        self.journal.sweep(connection)
        self.drafts.sweep(connection, oldest)
        self.corrections.sweep(connection, oldest)
        self.announcements.sweep(connection, oldest)
        self.replies.sweep(connection, oldest)
        self._swept_at = now


def _newest_where(*conditions: ColumnElement[bool]) -> Select[Any]:
    newest_first = (exchanges.c.at.desc(), exchanges.c.question_id.desc())
    return select(exchanges).where(*conditions).order_by(*newest_first).limit(1)


# Made once: putting a statement together takes longer than carrying it out.
_BY_QUESTION = _newest_where(
    exchanges.c.chat_id == bindparam("chat_id"),
    exchanges.c.question_id == bindparam("question_id"),
)
_BY_ANSWER = _newest_where(
    exchanges.c.chat_id == bindparam("chat_id"), exchanges.c.answer_id == bindparam("answer_id")
)
_OF_ASKER = (
    exchanges.c.chat_id == bindparam("chat_id"),
    exchanges.c.user_id == bindparam("user_id"),
    exchanges.c.thread_id.is_not_distinct_from(bindparam("thread_id")),
)
_BY_ASKER = _newest_where(*_OF_ASKER)
_THIS = exchanges.alias()
_BEFORE = _newest_where(
    *_OF_ASKER,
    exchanges.c.at
    < select(_THIS.c.at)
    .where(_THIS.c.chat_id == bindparam("chat_id"), _THIS.c.question_id == bindparam("question_id"))
    .scalar_subquery(),
)


def _storable(text: str) -> str:
    """The text without what a database takes for no text: NUL, halves of characters."""
    return text.replace("\0", "").encode(errors="replace").decode()


def _exchange(row: Row[Any]) -> Exchange:
    asker = Asker(row.chat_id, row.thread_id, row.user_id)
    return Exchange(
        asker, row.question_id, row.answer_id, row.answered, row.turn, row.digest, row.question
    )
