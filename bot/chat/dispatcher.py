"""The dispatcher: the arrivals of one lane in order, lanes side by side.

It knows an arrival's lane and reader, not what is in it or what is done about it.
"""

from __future__ import annotations

import asyncio
import logging
from collections import Counter, deque
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Hashable

    from bot.chat.arrivals import Arrival

_log = logging.getLogger(__name__)


class Dispatcher:
    """Hands each arrival to `handle`, which must not raise: a lane's next one when it returns.

    How many lanes are at work at once is for `handle` to bound; one that waits costs little.
    """

    def __init__(self, handle: Callable[[Arrival], Awaitable[None]]) -> None:
        self._handle = handle
        self._lanes: dict[str, deque[Arrival]] = {}
        self._workers: set[asyncio.Task[None]] = set()
        self._readers: Counter[Hashable] = Counter()
        self._is_closing = False

    @property
    def waiting(self) -> int:
        """How many arrivals wait or are being handled."""
        return self._readers.total()

    def waiting_of(self, reader: Hashable) -> int:
        """How many of them are one reader's."""
        return self._readers[reader]

    def is_busy(self, lane: str) -> bool:
        """Whether something waits or is being handled in a lane."""
        return lane in self._lanes

    def add(self, arrival: Arrival) -> None:
        """Let an arrival queue in its lane."""
        self._readers[arrival.reader] += 1
        if arrival.lane in self._lanes:
            self._lanes[arrival.lane].append(arrival)
            return
        self._lanes[arrival.lane] = deque([arrival])
        worker = asyncio.create_task(self._work(arrival.lane), name=arrival.lane)
        self._workers.add(worker)
        worker.add_done_callback(self._workers.discard)

    async def settle(self, seconds: float) -> None:
        """Wait until nothing is left, or for so long."""
        if self._workers:
            await asyncio.wait(self._workers, timeout=seconds)

    async def close(self, seconds: float) -> None:
        """Finish what is begun, for so long; what is not finished by then is cancelled.

        What is not even begun is dropped here.
        """
        self._is_closing = True
        await self.settle(seconds)
        if self._workers:
            _log.warning("Cut off: %d updates", len(self._workers))
        for worker in self._workers:
            worker.cancel()
        await asyncio.gather(*self._workers, return_exceptions=True)

    async def _work(self, lane: str) -> None:
        arrivals = self._lanes[lane]
        try:
            while arrivals and not self._is_closing:
                await self._handle(arrivals[0])
                self._leave(arrivals.popleft())
        finally:
            for arrival in arrivals:
                self._leave(arrival)
            del self._lanes[lane]

    def _leave(self, arrival: Arrival) -> None:
        self._readers[arrival.reader] -= 1
        if not self._readers[arrival.reader]:
            del self._readers[arrival.reader]
