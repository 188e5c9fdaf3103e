"""The window: how many answers are under way at once.

What is under way when the process is killed may have been sent and not yet struck out, and is
then sent again. So there is one at a time, as long as that is no slower: only while Telegram
takes its time are several under way, for the processor to have something to do meanwhile. The
window knows nothing of what goes on in it.
"""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager, suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

# Longer than it takes to work out an answer, to send it to a server nearby, and to strike it out.
SLOW = 0.04
_RESOLUTION = 0.001


class Window:
    """Holds at most `most` at once, and only one until one of them was slow.

    Each that was slow (`SLOW` seconds or more) doubles the width, one that was not makes it 1
    again. Who has been in it for that long already keeps nobody out.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._entrance = asyncio.Lock()  # of those who wait, one looks; the others queue
        self._began: dict[object, float] = {}
        self._changed = asyncio.Event()
        self._width = 1

    @asynccontextmanager
    async def turn(self) -> AsyncIterator[None]:
        """Be in the window, once there is room. First come, first served."""
        me = object()
        async with self._entrance:
            await self._room()
            self._began[me] = _now()
        try:
            yield
        finally:
            was_slow = _is_slow(self._began.pop(me))
            self._width = min(2 * self._width, self._most) if was_slow else 1
            self._changed.set()

    async def _room(self) -> None:
        """Wait until fewer than the width have begun a short while ago."""
        while len(recent := self._recent()) >= self._width:
            self._changed.clear()
            with suppress(TimeoutError):
                async with asyncio.timeout_at(min(recent) + SLOW):
                    await self._changed.wait()

    def _recent(self) -> list[float]:
        """When those began who are not slow yet."""
        return [began for began in self._began.values() if not _is_slow(began)]


def _is_slow(began: float) -> bool:
    """Whether that was long ago. A timer may be early by the clock's resolution."""
    return _now() - began >= SLOW - _RESOLUTION


def _now() -> float:
    return asyncio.get_running_loop().time()
