"""The tables of the state database, and their version.

A change of a table raises `VERSION` and comes with the way from the version before it. This
module knows nothing of connections, of files, or of what the rows are good for.
"""

from __future__ import annotations

import json
from dataclasses import asdict, fields
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
)

from bot.model import Turn

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy import Connection, Dialect

VERSION = 2


class TurnJson(TypeDecorator[Turn]):
    """A `Turn` as JSON; fields that a row lacks take their defaults, others are ignored."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Turn | None, _dialect: Dialect) -> str | None:
        """Write it; escaped, so that any text a reader sends can be stored."""
        return None if value is None else json.dumps(asdict(value))

    def process_result_value(self, value: str | None, _dialect: Dialect) -> Turn | None:
        """Read it back, lists as the tuples they were."""
        if value is None:
            return None
        known = {field.name for field in fields(Turn)}
        return Turn(**{name: _frozen(v) for name, v in json.loads(value).items() if name in known})


def _frozen(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


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


MIGRATIONS: tuple[Callable[[Connection], None], ...] = (_add_journal,)
"""The ways from each version to the next, from 1 on."""
