"""Turns: of the processes that share a database, one at a time changes the knowledge."""

from __future__ import annotations

import asyncio
import logging
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from bot.errors import StoreError

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from bot.state.journal import Journal

_LANE = "knowledge"
_BETWEEN_TRIES = 0.05

_log = logging.getLogger(__name__)


@asynccontextmanager
async def turn(journal: Journal) -> AsyncIterator[None]:
    """Have the knowledge to this process alone. Ends with the process, should it be killed.

    Within a process, whoever calls has to see to it that nobody else does.
    """
    while not await _taken(journal):  # noqa: ASYNC110 - another process sets no event here
        await asyncio.sleep(_BETWEEN_TRIES)
    try:
        yield
    finally:
        await journal.leave(_LANE)


async def _taken(journal: Journal) -> bool:
    """Whether it is our turn. If the database is away, so are those we share it with."""
    try:
        return await journal.take(_LANE)
    except StoreError as error:
        _log.error("Nobody to share with: %s", error)
        return True
