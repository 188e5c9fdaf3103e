"""The tables of the state database, and their version.

A change of a table raises `VERSION` and comes with the way from the version before it. This
module knows nothing of connections, of files, or of what the rows are good for.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Float,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
    inspect,
)

from bot.model import Turn

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy import Connection, Dialect

VERSION = 3


class TurnJson(TypeDecorator[Turn]):
    """A `Turn` as JSON; fields that a row lacks take their defaults, others are ignored."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Turn | None, _dialect: Dialect) -> str | None:
        """Write it; escaped, so that any text a reader sends can be stored."""
        return None if value is None else json.dumps(asdict(value))

    def process_result_value(self, value: str | None, _dialect: Dialect) -> Turn | None:
        """Read it back."""
        return None if value is None else Turn.of(json.loads(value))


metadata = MetaData()

schema_version = Table("schema_version", metadata, Column("version", Integer, nullable=False))

exchanges = Table(
    "exchanges",
    metadata,
    Column("chat_id", BigInteger, primary_key=True, autoincrement=False),
    Column("question_id", BigInteger, primary_key=True, autoincrement=False),
    Column("thread_id", BigInteger),
    Column("user_id", BigInteger, nullable=False),
    Column("answer_id", BigInteger, nullable=False),
    Column("answered", Boolean, nullable=False),
    Column("turn", TurnJson),
    Column("question", Text),  # only where admins may have to correct the answer
    Column("digest", String(64), nullable=False),
    Column("at", Float, nullable=False),  # seconds since the epoch
    Index("exchanges_by_answer", "chat_id", "answer_id"),
    Index("exchanges_by_asker", "chat_id", "user_id", "at"),
    Index("exchanges_by_user", "user_id"),
    Index("exchanges_by_age", "at"),
)

votes = Table(
    "votes",
    metadata,
    Column("voter", BigInteger, primary_key=True, autoincrement=False),
    Column("key", String(64), primary_key=True),
    Column("question", String(64), primary_key=True),
    Column("value", Integer, CheckConstraint("value IN (-1, 1)"), nullable=False),
    Column("at", Float),  # unknown of votes from before it was kept
)

# Telegram's updates from their arrival until they are dealt with; then `body` is gone, and the
# number is kept for as long as Telegram may bring the update again.
updates = Table(
    "updates",
    metadata,
    Column("update_id", BigInteger, primary_key=True, autoincrement=False),
    Column("lane", String(32), nullable=False),
    Column("user_id", BigInteger),
    Column("body", Text),
    Column("at", Float, nullable=False),
    Index("updates_by_age", "at"),
)
Index(
    "updates_open",
    updates.c.lane,
    updates.c.update_id,
    sqlite_where=updates.c.body.is_not(None),
    postgresql_where=updates.c.body.is_not(None),
)

# What readers asked in vain; not who asked.
gaps = Table(
    "gaps",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("question", Text, nullable=False),
    Column("at", Float, nullable=False),
    Index("gaps_by_age", "at"),
)

# Every reply for the counts; not to what, and not to whom. `key` names the first answer's span,
# `seconds` is how long the reader waited; `at` is in whole ones, to be counted by hours and days.
replies = Table(
    "replies",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("at", BigInteger, nullable=False),
    Column("answered", Boolean, nullable=False),
    Column("lang", String(8), nullable=False),
    Column("key", String(64)),
    Column("seconds", Float, nullable=False),
    Index("replies_by_age", "at"),
)


def _drafts(name: str) -> Table:
    """What admins sent and have not published.

    `base` is the fingerprint of what they were shown it against, `body` is JSON.
    """
    return Table(
        name,
        metadata,
        Column("id", String(16), primary_key=True),
        Column("admin_id", BigInteger, nullable=False),
        Column("base", String(64), nullable=False),
        Column("body", Text, nullable=False),
        Column("at", Float, nullable=False),
        Index(f"{name}_by_age", "at"),
    )


drafts = _drafts("drafts")  # of articles and lists
corrections = _drafts("corrections")  # of single answers; also what there was to choose from

# Every change of the knowledge by admins, from before its files are touched: `files` is JSON, each
# file before and after; `cause` names what asked for it, if that may ask again. One that is not
# `done` was cut off; one that is `undone` is no more.
versions = Table(
    "versions",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("at", Float, nullable=False),
    Column("admin_id", BigInteger, nullable=False),
    Column("action", String(16), nullable=False),
    Column("subject", Text, nullable=False),
    Column("cause", String(64)),
    Column("files", Text, nullable=False),
    Column("done", Boolean, nullable=False),
    Column("undone", Boolean, nullable=False),
    sqlite_autoincrement=True,
)

# Private chats that want to be told of new articles, and in which language.
followers = Table(
    "followers",
    metadata,
    Column("chat_id", BigInteger, primary_key=True, autoincrement=False),
    Column("language", String(8), nullable=False),
    Column("at", Float, nullable=False),
)

# Who is to be told of which article; once told, never again.
announcements = Table(
    "announcements",
    metadata,
    Column("article", String(128), primary_key=True),
    Column("chat_id", BigInteger, primary_key=True, autoincrement=False),
    Column("told", Boolean, nullable=False),
    Column("at", Float, nullable=False),
    Index("announcements_by_age", "at"),
)

# What a group's admins chose for it.
chat_settings = Table(
    "chat_settings",
    metadata,
    Column("chat_id", BigInteger, primary_key=True, autoincrement=False),
    Column("language", String(8)),
    Column("most_answers", Integer, nullable=False),
    Column("mentions", Boolean, nullable=False),
    Column("replies", Boolean, nullable=False),
)

# Numbers that only grow, by which workers tell one another that something is new.
marks = Table(
    "marks",
    metadata,
    Column("name", String(32), primary_key=True),
    Column("value", BigInteger, nullable=False),
)


def _add_journal(connection: Connection) -> None:
    """From version 1 to 2."""
    metadata.create_all(connection, tables=[updates, gaps, marks])


def _add_newsroom(connection: Connection) -> None:
    """From version 2 to 3."""
    tables = [replies, drafts, corrections, versions, followers, announcements, chat_settings]
    metadata.create_all(connection, tables=tables)
    _add_column(connection, exchanges.c.question)
    _add_column(connection, votes.c.at)


def _add_column(connection: Connection, column: Column[Any]) -> None:
    """Add a column to its table, unless the table was made a migration ago and has it."""
    table = column.table.name
    if column.name not in {known["name"] for known in inspect(connection).get_columns(table)}:
        kind = column.type.compile(connection.dialect)
        connection.exec_driver_sql(f"ALTER TABLE {table} ADD COLUMN {column.name} {kind}")


MIGRATIONS: tuple[Callable[[Connection], None], ...] = (_add_journal, _add_newsroom)
"""The ways from each version to the next, from 1 on."""
