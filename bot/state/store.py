"""The store: exchanges with readers and their votes, in SQLite or PostgreSQL.

An exchange holds message ids and what a follow-up may lean on, never the reader's message. The
store knows no Telegram objects and decides nothing about answers; whatever the database does
wrong comes out as a `StoreError` of one line.
"""

from __future__ import annotations

import time
from contextlib import asynccontextmanager
from dataclasses import asdict, dataclass
from datetime import timedelta
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from sqlalchemy import AsyncAdaptedQueuePool, ColumnElement, case, delete, event, func, select
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlalchemy.ext.asyncio import create_async_engine

from bot.errors import StoreError
from bot.state.schema import VERSION, exchanges, metadata, schema_version, votes

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable

    from sqlalchemy import Connection, Row, Table
    from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

    from bot.model import Turn

_FILE_NAME = "pourparlers.sqlite"
RETENTION = timedelta(days=30)
_BETWEEN_SWEEPS = timedelta(hours=1).total_seconds()

# What hosts write, and the async driver that understands it. psycopg takes a host's URL whole,
# `?sslmode=require` included.
_DRIVERS = {
    "postgres": "postgresql+psycopg",
    "postgresql": "postgresql+psycopg",
    "sqlite": "sqlite+aiosqlite",
}
_BACKENDS = {"postgresql", "sqlite"}


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
    tell its words.
    """

    asker: Asker
    question_id: int
    answer_id: int
    answered: bool
    turn: Turn | None = None
    digest: str = ""


@dataclass(frozen=True, slots=True)
class Stats:
    """Counts: exchanges still kept, those of them answered, and all votes up and down."""

    exchanges: int
    answered: int
    up: int
    down: int


class Store:
    """An open database: `async with Store(url) as store`.

    `url` is a SQLAlchemy URL of SQLite or PostgreSQL, or what a host puts into DATABASE_URL. An
    exchange is dropped once it is older than `retention` by the `clock` (seconds since the
    epoch). Raises `StoreError`, from the constructor (a URL or driver that cannot be used), from
    entering (the database cannot be opened, or is newer than the program) and from every method.
    """

    def __init__(
        self,
        url: str | URL,
        *,
        clock: Callable[[], float] = time.time,
        retention: timedelta = RETENTION,
    ) -> None:
        self._url = _normalised(url)
        self._engine = _engine(self._url)
        # Only the dialect in use is loaded; SQLAlchemy's are some megabytes each.
        self._insert = import_module(f"sqlalchemy.dialects.{self._engine.dialect.name}").insert
        self._clock = clock
        self.retention = retention
        self._swept_at = float("-inf")

    @classmethod
    def in_memory(cls, *, clock: Callable[[], float] = time.time) -> Store:
        """A store that is forgotten when it is closed."""
        return cls("sqlite+aiosqlite://", clock=clock)

    @classmethod
    def in_directory(cls, directory: Path) -> Store:
        """The store of a state directory, which is made when the store is first opened."""
        return cls(URL.create("sqlite+aiosqlite", database=str(directory / _FILE_NAME)))

    async def __aenter__(self) -> Self:
        try:
            self._make_file()
            async with self._transaction() as connection:
                await connection.run_sync(_prepare, self._name)
                await self._sweep(connection)
        except StoreError:
            await self._engine.dispose()
            raise
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._engine.dispose()

    async def remember(self, exchange: Exchange) -> None:
        """Keep an exchange, instead of an earlier one about the same question."""
        row = asdict(exchange.asker) | {
            "question_id": exchange.question_id,
            "answer_id": exchange.answer_id,
            "answered": exchange.answered,
            "turn": exchange.turn,
            "digest": exchange.digest,
            "at": self._clock(),
        }
        async with self._transaction() as connection:
            await self._sweep(connection)
            await self._upsert(connection, exchanges, row)

    async def by_question(self, chat_id: int, question_id: int) -> Exchange | None:
        """The exchange that this message of a reader began."""
        return await self._newest(
            exchanges.c.chat_id == chat_id, exchanges.c.question_id == question_id
        )

    async def by_answer(self, chat_id: int, answer_id: int) -> Exchange | None:
        """The exchange that this message of ours answered."""
        return await self._newest(
            exchanges.c.chat_id == chat_id, exchanges.c.answer_id == answer_id
        )

    async def last_turn(self, asker: Asker) -> Turn | None:
        """What the asker's newest exchange in this chat and thread was about.

        `None` if there is none, or if it left nothing to lean on.
        """
        exchange = await self._newest(
            exchanges.c.chat_id == asker.chat_id,
            exchanges.c.user_id == asker.user_id,
            exchanges.c.thread_id.is_not_distinct_from(asker.thread_id),
        )
        return exchange.turn if exchange else None

    async def vote(self, voter: int, key: str, question: str, value: int) -> None:
        """Count one person's vote, +1 or -1, on one answer to one question; the last one stands.

        `key` names the answer's span, `question` is a digest of the question, not its words.
        """
        row = {"voter": voter, "key": key, "question": question, "value": value}
        async with self._transaction() as connection:
            await self._upsert(connection, votes, row)

    async def stats(self) -> Stats:
        """Count what is kept."""
        async with self._transaction() as connection:
            asked = await connection.execute(select(func.count(), _count(exchanges.c.answered)))
            voted = await connection.execute(
                select(_count(votes.c.value > 0), _count(votes.c.value < 0))
            )
        return Stats(*asked.one(), *voted.one())

    async def forget(self, user_id: int) -> None:
        """Delete every exchange and every vote of one person."""
        async with self._transaction() as connection:
            await connection.execute(delete(exchanges).where(exchanges.c.user_id == user_id))
            await connection.execute(delete(votes).where(votes.c.voter == user_id))

    @property
    def _path(self) -> Path | None:
        """The database's file, where it has one."""
        on_disk = self._url.get_backend_name() == "sqlite" and self._url.database
        if not on_disk or on_disk.startswith((":memory:", "file:")):
            return None
        return Path(on_disk)

    @property
    def _name(self) -> str:
        """What to call this database in a message; never shows a password."""
        return str(self._path or self._url.render_as_string(hide_password=True))

    def _make_file(self) -> None:
        """Make the file and its directory, or say in the system's words why it cannot be.

        The driver would only say that it cannot open the file, and leave its thread behind.
        """
        if self._path is None:
            return
        try:
            # The ids in it are nobody else's business.
            self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._path.open("ab").close()
        except OSError as error:
            raise StoreError(f"{error.filename}: {error.strerror}") from error

    @asynccontextmanager
    async def _transaction(self) -> AsyncIterator[AsyncConnection]:
        try:
            async with self._engine.begin() as connection:
                yield connection
        except (SQLAlchemyError, OSError) as error:
            raise StoreError(f"{self._name}: {_reason(error)}") from error

    async def _upsert(self, connection: AsyncConnection, table: Table, row: dict[str, Any]) -> None:
        keys = {column.name for column in table.primary_key}
        rest = {name: value for name, value in row.items() if name not in keys}
        insert = self._insert(table).values(row)
        await connection.execute(
            insert.on_conflict_do_update(index_elements=sorted(keys), set_=rest)
        )

    async def _newest(self, *conditions: ColumnElement[bool]) -> Exchange | None:
        query = (
            select(exchanges)
            .where(*conditions)
            .order_by(exchanges.c.at.desc(), exchanges.c.question_id.desc())
            .limit(1)
        )
        async with self._transaction() as connection:
            row = (await connection.execute(query)).one_or_none()
        return None if row is None else _exchange(row)

    async def _sweep(self, connection: AsyncConnection) -> None:
        """Drop what is too old, unless that was done a short while ago."""
        now = self._clock()
        if now - self._swept_at < _BETWEEN_SWEEPS:
            return
        oldest = now - self.retention.total_seconds()
        await connection.execute(delete(exchanges).where(exchanges.c.at < oldest))
        self._swept_at = now


def _normalised(url: str | URL) -> URL:
    """The URL with an async driver of a database that the store can use."""
    try:
        parsed = make_url(url)
    except SQLAlchemyError as error:
        raise StoreError("DATABASE_URL: not a database URL (postgresql://…)") from error
    parsed = parsed.set(drivername=_DRIVERS.get(parsed.drivername, parsed.drivername))
    if parsed.get_backend_name() not in _BACKENDS:
        raise StoreError(
            f"DATABASE_URL: '{parsed.drivername}' is not a database that can be used"
            " (postgresql or sqlite)"
        )
    return parsed


def _engine(url: URL) -> AsyncEngine:
    options: dict[str, Any] = {"pool_pre_ping": True}
    if url.get_backend_name() == "sqlite":
        # One connection: writers queue here instead of in the file's lock, and a database in
        # memory is the same one for everybody.
        options = {"poolclass": AsyncAdaptedQueuePool, "pool_size": 1, "max_overflow": 0}
    try:
        engine = create_async_engine(url, **options)
    except (SQLAlchemyError, ImportError) as error:
        raise StoreError(f"DATABASE_URL: no driver for '{url.drivername}': {error}") from error
    if url.get_backend_name() == "sqlite":
        event.listen(engine.sync_engine, "connect", _configure)
    return engine


def _configure(connection: Any, _record: object) -> None:
    """Let a commit not wait for the platter: a kill loses nothing, a power cut the last few."""
    cursor = connection.cursor()
    cursor.execute("PRAGMA journal_mode = WAL")
    cursor.execute("PRAGMA synchronous = NORMAL")
    cursor.close()


def _prepare(connection: Connection, name: str) -> None:
    """Create the tables of a new database; leave one that is newer than the program as it is."""
    schema_version.create(connection, checkfirst=True)
    version = connection.scalar(select(schema_version.c.version))
    if version is None:
        metadata.create_all(connection)
        connection.execute(schema_version.insert().values(version=VERSION))
    elif version > VERSION:
        raise StoreError(
            f"{name}: made by a newer version of the program (schema {version}, this one knows"
            f" {VERSION}): upgrade the program, or set STATE_DIR to another directory"
        )


def _count(condition: ColumnElement[bool]) -> ColumnElement[int]:
    return func.count(case((condition, 1)))


def _exchange(row: Row[Any]) -> Exchange:
    asker = Asker(row.chat_id, row.thread_id, row.user_id)
    return Exchange(asker, row.question_id, row.answer_id, row.answered, row.turn, row.digest)


def _reason(error: SQLAlchemyError | OSError) -> str:
    """The database's own words, on one line, without the statement and its values."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    return str(cause).partition("\n")[0] or type(cause).__name__
