"""How many are under way at once: one, unless it takes its time."""

from __future__ import annotations

import asyncio

from bot.chat.window import Window
from tests.chat.made_up_time import in_made_up_time

PATIENCE = 30


class Visitors:
    """Those who want to be in a window, and stay until they are let go."""

    def __init__(self, window: Window) -> None:
        self.inside: list[int] = []
        self.came_in = asyncio.Condition()
        self._window = window
        self._gates: dict[int, asyncio.Event] = {}
        self._tasks: list[asyncio.Task[None]] = []

    async def come(self, *numbers: int) -> None:
        for number in numbers:
            self._gates[number] = asyncio.Event()
            self._tasks.append(asyncio.create_task(self._stay(number)))
        await self.settle()

    async def leave(self, *numbers: int) -> None:
        for number in numbers:
            self._gates[number].set()
        await self.settle()

    async def until_inside(self, *numbers: int) -> None:
        """Wait until these are in, and nobody else."""
        async with asyncio.timeout(PATIENCE), self.came_in:
            await self.came_in.wait_for(lambda: self.inside == list(numbers))

    async def end(self) -> None:
        for gate in self._gates.values():
            gate.set()
        await asyncio.gather(*self._tasks)

    async def settle(self) -> None:
        """Let every task run until it waits for something."""
        for _ in range(10):
            await asyncio.sleep(0)

    async def _stay(self, number: int) -> None:
        async with self._window.turn():
            self.inside.append(number)
            async with self.came_in:
                self.came_in.notify_all()
            await self._gates[number].wait()
            self.inside.remove(number)


@in_made_up_time
async def test_who_is_quick_is_alone_and_others_follow_in_order_of_coming() -> None:
    visitors = Visitors(Window(8))
    await visitors.come(1, 2, 3)
    assert visitors.inside == [1]
    await visitors.leave(1)
    assert visitors.inside == [2]
    await visitors.leave(2)
    assert visitors.inside == [3]
    await visitors.end()


@in_made_up_time
async def test_who_takes_long_keeps_nobody_out() -> None:
    visitors = Visitors(Window(8))
    await visitors.come(1, 2)
    await visitors.until_inside(1, 2)
    await visitors.end()


@in_made_up_time
async def test_after_one_that_took_long_two_may_be_in_at_once_and_after_a_quick_one_one() -> None:
    visitors = Visitors(Window(8))
    await visitors.come(1, 2)
    await visitors.until_inside(1, 2)
    await visitors.leave(1)
    await visitors.come(3, 4)
    assert visitors.inside == [2, 3]
    await visitors.leave(2)
    await visitors.come(5)
    assert visitors.inside == [3]
    await visitors.end()


@in_made_up_time
async def test_it_never_grows_beyond_its_most() -> None:
    visitors = Visitors(Window(1))
    await visitors.come(1)
    await visitors.come(2)
    await visitors.until_inside(1, 2)
    await visitors.leave(1, 2)
    await visitors.come(3, 4)
    assert visitors.inside == [3]
    await visitors.end()
