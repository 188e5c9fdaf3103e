"""The database: opened, brought up to date, and worked on in transactions of many hands.

All work is done in one thread, and operations that wait at the same time share a transaction: a
commit costs more than the statements in it, and the way to a thread and back more than either.
This module knows what dialects differ in and how errors look; it knows no table but that of the
schema's version, and nothing of what operations do.
"""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, Self, TypeVar

from sqlalchemy import StaticPool, create_engine, event, inspect, literal, select
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from bot.errors import StoreError
from bot.state.schema import MIGRATIONS, VERSION, metadata, schema_version

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from sqlalchemy import Connection, Engine, Select, Table

T = TypeVar("T")

# What hosts write, and the driver that understands it. psycopg takes a host's URL whole,
# `?sslmode=require` included.
_DRIVERS = {
    "postgres": "postgresql+psycopg",
    "postgresql": "postgresql+psycopg",
    "sqlite": "sqlite+pysqlite",
}
_BACKENDS = {"postgresql", "sqlite"}
# Whoever migrates holds this advisory lock of PostgreSQL, so that workers that start together
# do it one after another.
_MIGRATING = 0x706F7572


class Database:
    """An open database: `async with Database(url) as database`.

    `url` is a SQLAlchemy URL of SQLite or PostgreSQL, or what a host puts into DATABASE_URL. It is
    made if it is not there, and brought up to date, unless it is not ours to `make`. Raises
    `StoreError`, from the constructor (a URL or driver that cannot be used), from entering (the
    database cannot be opened, or is not of this program's version) and from `run`.
    """

    def __init__(self, url: str | URL, *, make: bool = True) -> None:
        self._url = _normalised(url)
        self._make = make
        self._engine = _engine(self._url)
        # Only the dialect in use is loaded; SQLAlchemy's are some megabytes each.
        self._insert = import_module(f"sqlalchemy.dialects.{self.dialect}").insert
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="database")
        self._waiting: list[_Operation[Any]] = []
        self._worker: asyncio.Task[None] | None = None

    async def __aenter__(self) -> Self:
        try:
            if self._make:
                self._make_file()
            await self.in_thread(self._prepare if self._make else self._check)
        except StoreError:
            await self._close()
            raise
        return self

    async def __aexit__(self, *_: object) -> None:
        if self._worker:
            await self._worker
        await self._close()

    async def _close(self) -> None:
        await self.in_thread(self._engine.dispose)
        self._thread.shutdown()

    @property
    def dialect(self) -> str:
        """`sqlite` or `postgresql`."""
        return self._url.get_backend_name()

    def run(self, operation: Callable[[Connection], T]) -> asyncio.Future[T]:
        """What `operation` will have returned once what it did is committed.

        Operations are carried out in the order of the calls, waited for or not. One that fails
        undoes itself only.
        """
        waiting = _Operation(operation)
        self._waiting.append(waiting)
        if self._worker is None or self._worker.done():
            self._worker = asyncio.create_task(self._work(), name="database")
        return waiting.result

    async def in_thread(self, call: Callable[..., T], *arguments: Any) -> T:
        """What a call returns that talks to the database: it is made in the thread for that."""
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._thread, call, *arguments)

    def connect(self) -> Connection:
        """A connection of one's own, each statement of which takes effect at once; to be closed.

        Raises SQLAlchemy's errors, and whoever uses the connection gets them too.
        """
        return self._engine.execution_options(isolation_level="AUTOCOMMIT").connect()

    def error(self, error: SQLAlchemyError | OSError | ValueError) -> StoreError:
        """What went wrong, as one line in the database's own words, without statement or values."""
        cause = error.orig if isinstance(error, DBAPIError) else error
        reason = str(cause).partition("\n")[0] or type(cause).__name__
        return StoreError(f"{self._name}: {reason}")

    def upsert(self, connection: Connection, table: Table, row: dict[str, Any]) -> None:
        """Insert a row, or put it in the place of the one with its primary key."""
        keys = {key.name for key in table.primary_key}
        insert = self._insert(table)
        rest = {name: insert.excluded[name] for name in row if name not in keys}
        connection.execute(
            insert.on_conflict_do_update(index_elements=sorted(keys), set_=rest), row
        )

    def add(self, connection: Connection, table: Table, row: dict[str, Any], column: str) -> None:
        """Insert a row, or add its number in `column` to that of the one with its primary key."""
        keys = {key.name for key in table.primary_key}
        insert = self._insert(table).values(row)
        total = {column: table.c[column] + insert.excluded[column]}
        connection.execute(insert.on_conflict_do_update(index_elements=sorted(keys), set_=total))

    def insert_new(
        self, connection: Connection, table: Table, rows: Sequence[dict[str, Any]]
    ) -> set[Any]:
        """Insert the rows whose primary key, of one column, is new; returns the new keys."""
        (key,) = table.primary_key
        insert = self._insert(table).values(rows).on_conflict_do_nothing().returning(key)
        return set(connection.scalars(insert))

    def insert_selected(
        self, connection: Connection, table: Table, query: Select[*tuple[Any, ...]]
    ) -> None:
        """Insert what a query selects, for every column in order, where its primary key is new."""
        # Without a condition SQLite would read the conflict's ON as that of a join.
        rows = query.where(literal(1) == 1)
        insert = self._insert(table).from_select(list(table.c), rows)
        connection.execute(insert.on_conflict_do_nothing())

    async def _work(self) -> None:
        while self._waiting:
            batch, self._waiting = self._waiting, []
            try:
                await self._carry_through(batch)
            finally:
                # Whatever went wrong, nobody waits for ever.
                for operation in batch:
                    operation.fail(StoreError(f"{self._name}: not carried out"))

    async def _carry_through(self, batch: Sequence[_Operation[Any]]) -> None:
        if await self._commit(batch):
            return
        # One of them spoils it for all; each for itself, it spoils its own.
        for operation in batch:
            await self._commit([operation])

    async def _commit(self, batch: Sequence[_Operation[Any]]) -> bool:
        """Carry operations out in one transaction; whether their results are settled."""
        try:
            results = await self.in_thread(self._carry_out, batch)
        except StoreError as error:
            if len(batch) > 1:
                return False
            batch[0].fail(error)
        else:
            for operation, result in zip(batch, results, strict=True):
                operation.succeed(result)
        return True

    def _carry_out(self, batch: Sequence[_Operation[Any]]) -> list[Any]:
        with self._transaction() as connection:
            return [operation.carry_out(connection) for operation in batch]

    def _prepare(self) -> None:
        with self._transaction() as connection:
            _prepare(connection, self._name)

    def _check(self) -> None:
        if self._path and not self._path.is_file():  # SQLite would make it.
            raise _missing(self._name)
        with self._transaction() as connection:
            _check(connection, self._name)

    @contextmanager
    def _transaction(self) -> Iterator[Connection]:
        try:
            with self._engine.begin() as connection:
                yield connection
        except (SQLAlchemyError, OSError, ValueError) as error:  # the last, texts that are none
            raise self.error(error) from error

    @property
    def _path(self) -> Path | None:
        """The database's file, where it has one."""
        on_disk = self.dialect == "sqlite" and self._url.database
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


class _Operation(Generic[T]):
    """Something to do with a connection, and the promise of its result."""

    def __init__(self, carry_out: Callable[[Connection], T]) -> None:
        self.carry_out = carry_out
        self.result: asyncio.Future[T] = asyncio.get_running_loop().create_future()

    def succeed(self, result: T) -> None:
        if not self.result.done():  # Whoever waited may have been cancelled.
            self.result.set_result(result)

    def fail(self, error: StoreError) -> None:
        if not self.result.done():
            self.result.set_exception(error)


def _normalised(url: str | URL) -> URL:
    """The URL with the driver of a database that can be used."""
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


def _engine(url: URL) -> Engine:
    options: dict[str, Any] = {"pool_pre_ping": True}
    if url.get_backend_name() == "sqlite":
        # One connection: a database in memory is the same one for everybody. It is made by the
        # thread that uses it, and may be closed by another at the end.
        options = {"poolclass": StaticPool, "connect_args": {"check_same_thread": False}}
    try:
        engine = create_engine(url, **options)
    except (SQLAlchemyError, ImportError) as error:
        raise StoreError(f"DATABASE_URL: no driver for '{url.drivername}': {error}") from error
    if url.get_backend_name() == "sqlite":
        event.listen(engine, "connect", _configure)
    return engine


def _configure(connection: Any, _record: object) -> None:
    """Let a commit not wait for the platter: a kill loses nothing, a power cut the last few."""
    cursor = connection.cursor()
    cursor.execute("PRAGMA journal_mode = WAL")
    cursor.execute("PRAGMA synchronous = NORMAL")
    cursor.close()


def _prepare(connection: Connection, name: str) -> None:
    """Create the tables of a new database, bring an older one up to date, refuse a newer one."""
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_MIGRATING})")
    schema_version.create(connection, checkfirst=True)
    version = connection.scalar(select(schema_version.c.version))
    if version is None:
        metadata.create_all(connection)
        connection.execute(schema_version.insert().values(version=VERSION))
        return
    _refuse_newer(version, name)
    for migrate in MIGRATIONS[version - 1 :]:
        migrate(connection)
    connection.execute(schema_version.update().values(version=VERSION))


def _check(connection: Connection, name: str) -> None:
    """Refuse a database that has no tables yet, or those of another version."""
    if not inspect(connection).has_table(schema_version.name):
        raise _missing(name)
    version = connection.scalars(select(schema_version.c.version)).one()
    _refuse_newer(version, name)
    if version < VERSION:
        raise StoreError(
            f"{name}: made by an older version of the program (schema {version}, this one has"
            f" {VERSION}): start the bot once, which brings it up to date"
        )


def _refuse_newer(version: int, name: str) -> None:
    if version > VERSION:
        raise StoreError(
            f"{name}: made by a newer version of the program (schema {version}, this one knows"
            f" {VERSION}): upgrade the program, or set STATE_DIR to another directory"
        )


def _missing(name: str) -> StoreError:
    return StoreError(f"{name}: nothing is kept there yet; the bot makes it when it starts")
