"""The inbox: the one door by which updates come in, be it by polling or by a webhook.

Once `put` has returned, Telegram may be told that the updates arrived: they are in the journal.
The inbox decides who is let in; it does not know what is in an update.
"""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING, Any

from bot.chat.arrivals import Arrival
from bot.errors import StoreError

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine, Hashable, Iterable, Mapping, Sequence

    from bot.chat.arrivals import Json
    from bot.chat.dispatcher import Dispatcher
    from bot.chat.metrics import Metrics
    from bot.state.journal import Journal

_REMEMBERED = 10_000

# Waiting questions of one reader in one chat: from here on they are told that it takes a while,
# and from there on nothing more is taken.
MANY = 20
TOO_MANY = 300

_log = logging.getLogger(__name__)


class Inbox:
    """Writes updates into `journal` and hands them to `dispatcher`, each of them once.

    A reader who has many waiting is told so once, by `tell`, until none is left; above a bound
    what they send is dropped. `exempt` are those who may send as much as they like.
    """

    def __init__(
        self,
        journal: Journal,
        dispatcher: Dispatcher,
        metrics: Metrics,
        *,
        tell: Callable[[Arrival], Coroutine[Any, Any, None]],
        exempt: frozenset[int] = frozenset(),
    ) -> None:
        self._journal = journal
        self._dispatcher = dispatcher
        self._metrics = metrics
        self._tell = tell
        self._exempt = exempt
        self._told: set[Hashable] = set()
        self._telling: set[asyncio.Task[None]] = set()
        self._seen: dict[int, None] = {}

    async def put(self, updates: Sequence[Json]) -> None:
        """Take updates in, in their order, but for those that have been here before."""
        arrivals = {update["update_id"]: Arrival.of(update) for update in updates}
        new = await self._write(arrivals)
        for arrival in new:
            await self._admit(arrival)
        if len(new) < len(updates):
            _log.info("Updates came again", extra={"updates": len(updates) - len(new)})
        self._metrics.waiting(self._dispatcher.waiting)

    async def resume(self) -> None:
        """Take up what an earlier process left undone."""
        left = [Arrival.again(entry) for entry in await self._journal.open()]
        for arrival in left:
            self._dispatcher.add(arrival)
        if left:
            _log.info("Taking up what was left", extra={"updates": len(left)})

    async def _write(self, arrivals: Mapping[int, Arrival]) -> list[Arrival]:
        """Write down what is new, and return it, in order.

        Where nothing can be written, readers are still answered, until the process ends.
        """
        unseen = [arrival for number, arrival in arrivals.items() if number not in self._seen]
        self._remember(arrivals)
        if not unseen:
            return []
        try:
            new = await self._journal.write([arrival.entry for arrival in unseen])
        except StoreError as error:
            _log.error("Not in the journal, and lost if the bot ends now: %s", error)
            return unseen
        return [arrival for arrival in unseen if arrival.update_id in new]

    def _remember(self, numbers: Iterable[int]) -> None:
        self._seen.update(dict.fromkeys(numbers))
        while len(self._seen) > _REMEMBERED:
            del self._seen[next(iter(self._seen))]

    async def _admit(self, arrival: Arrival) -> None:
        self._metrics.arrived()
        waiting = self._dispatcher.waiting_of(arrival.reader)
        if not waiting:
            self._told.discard(arrival.reader)
        if waiting >= TOO_MANY and arrival.user_id not in self._exempt:
            await self._drop(arrival)
            return
        self._dispatcher.add(arrival)
        if waiting >= MANY and arrival.reader not in self._told:
            self._told.add(arrival.reader)
            telling = asyncio.create_task(self._tell(arrival), name="tell")
            self._telling.add(telling)  # or it could be collected before it is done
            telling.add_done_callback(self._telling.discard)

    async def _drop(self, arrival: Arrival) -> None:
        self._metrics.dropped()
        _log.warning("Dropped: too many waiting", extra={"update_id": arrival.update_id})
        try:
            await self._journal.done(arrival.update_id)
        except StoreError as error:
            _log.error("Not struck out of the journal: %s", error)
