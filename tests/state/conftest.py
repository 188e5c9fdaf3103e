"""A store of either sort, and a clock that is moved by hand."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from bot.state.store import Store

if TYPE_CHECKING:
    from collections.abc import AsyncIterator


class Clock:
    """Seconds since the epoch."""

    def __init__(self) -> None:
        self.now = 1_700_000_000.0

    def __call__(self) -> float:
        return self.now

    def pass_days(self, days: float) -> None:
        self.now += timedelta(days=days).total_seconds()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def store(clock: Clock, database_url: str) -> AsyncIterator[Store]:
    async with Store(database_url, clock=clock) as opened:
        yield opened
