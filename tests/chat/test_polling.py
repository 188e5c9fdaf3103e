"""Long polling: nothing is lost, nothing ends it but a refused token."""

from __future__ import annotations

import asyncio
import json
from contextlib import suppress
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

import pytest
from telegram import Bot
from telegram.request import BaseRequest

from bot.chat.polling import Polling
from bot.errors import TokenRefusedError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from telegram.request import RequestData

    from bot.chat.arrivals import Json

# Even making the error of a 429 warns that its number will become a timedelta.
pytestmark = pytest.mark.filterwarnings("ignore:.*attribute `retry_after`")

TOKEN = "123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw0"
ALLOWED = ["message", "edited_message", "guest_message", "callback_query", "inline_query"]
ME = {"id": 123456789, "is_bot": True, "first_name": "B", "username": "talksbot"}

Poll = tuple[HTTPStatus, dict[str, Any]]


def updates(*numbers: int) -> Poll:
    return HTTPStatus.OK, {"ok": True, "result": [{"update_id": number} for number in numbers]}


def refusal(status: HTTPStatus, description: str, **parameters: int) -> Poll:
    return status, {"ok": False, "description": description, "parameters": parameters}


class Wire(BaseRequest):
    """A network on which polls get the prepared answers; then Telegram is silent.

    `sent` holds the names and parameters of all requests, `silent` tells when it came to that.
    """

    def __init__(self, *polls: Poll) -> None:
        self.polls = list(polls)
        self.sent: list[tuple[str, dict[str, Any]]] = []
        self.silent = asyncio.Event()

    @property
    def read_timeout(self) -> float:
        return 5.0

    async def initialize(self) -> None:
        pass

    async def shutdown(self) -> None:
        pass

    async def do_request(
        self, url: str, method: str, request_data: RequestData | None = None, *_: Any, **__: Any
    ) -> tuple[int, bytes]:
        assert method == "POST"
        name = url.rpartition("/")[2]
        parameters = request_data.parameters if request_data else {}
        self.sent.append((name, parameters))
        status, body = await self._answer(name, parameters)
        return status, json.dumps(body).encode()

    async def _answer(self, name: str, parameters: dict[str, Any]) -> Poll:
        if name == "getMe":
            return HTTPStatus.OK, {"ok": True, "result": ME}
        if name == "deleteWebhook":
            return HTTPStatus.OK, {"ok": True, "result": True}
        if self.polls:
            return self.polls.pop(0)
        if parameters["timeout"]:
            self.silent.set()
            await asyncio.Event().wait()
        return updates()

    @property
    def offsets(self) -> list[int | None]:
        """What each poll confirmed."""
        return [poll.get("offset") for name, poll in self.sent if name == "getUpdates"]


class Run:
    """Polling until Telegram has nothing more to say; `waits` are the seconds slept."""

    def __init__(self, *polls: Poll) -> None:
        self.wire = Wire(*polls)
        self.waits: list[float] = []
        self.taken: list[int] = []

    async def put(self, updates: Sequence[Json]) -> None:
        """Be the inbox that they come into."""
        self.taken += [update["update_id"] for update in updates]

    async def until_silent(self) -> None:
        async with Bot(TOKEN, request=self.wire, get_updates_request=self.wire) as bot:
            polling = Polling(bot, self, sleep=self._sleep)
            running = asyncio.create_task(polling.run())
            silent = asyncio.create_task(self.wire.silent.wait())
            await asyncio.wait({running, silent}, return_when=asyncio.FIRST_COMPLETED)
            running.cancel()
            silent.cancel()
            with suppress(asyncio.CancelledError):
                await running

    async def _sleep(self, seconds: float) -> None:
        self.waits.append(seconds)


async def test_a_webhook_is_removed_before_the_first_poll() -> None:
    run = Run()
    await run.until_silent()
    assert [name for name, _ in run.wire.sent] == ["getMe", "deleteWebhook", "getUpdates"]


async def test_the_kinds_of_updates_are_always_named() -> None:
    run = Run(updates(1))
    await run.until_silent()
    polls = [parameters for name, parameters in run.wire.sent if name == "getUpdates"]
    assert [poll["allowed_updates"] for poll in polls] == [ALLOWED, ALLOWED, ALLOWED]


async def test_an_update_is_confirmed_only_by_the_poll_after_it_was_taken() -> None:
    run = Run(updates(5, 6), updates(), updates(9))
    await run.until_silent()
    assert run.taken == [5, 6, 9]
    # The last one is the confirmation at the end.
    assert run.wire.offsets == [None, 7, 7, 10, 10]


async def test_updates_out_of_order_are_all_confirmed() -> None:
    run = Run(updates(6, 5), updates(6))
    await run.until_silent()
    assert run.taken == [6, 5, 6]
    assert run.wire.offsets == [None, 7, 7, 7]


async def test_polling_goes_on_after_outages_and_waits_longer_and_longer() -> None:
    outage = HTTPStatus.BAD_GATEWAY, {"ok": False}
    run = Run(outage, outage, outage, updates(1), outage, updates(2))
    await run.until_silent()
    assert run.taken == [1, 2]
    assert run.waits == [0.5, 1.0, 2.0, 0.5]


async def test_polling_waits_as_long_as_telegram_asks() -> None:
    run = Run(refusal(HTTPStatus.TOO_MANY_REQUESTS, "Too Many Requests", retry_after=7))
    await run.until_silent()
    assert run.waits == [7.5]


async def test_another_poller_is_told_of_in_telegrams_words(
    caplog: pytest.LogCaptureFixture,
) -> None:
    run = Run(
        refusal(HTTPStatus.CONFLICT, "Conflict: terminated by other getUpdates request"), updates(1)
    )
    await run.until_silent()
    assert run.taken == [1]
    assert caplog.messages == [
        "Telegram: Conflict: terminated by other getUpdates request; trying again in 0.5 s"
    ]


async def test_a_token_that_is_refused_ends_polling_with_an_error_that_does_not_show_it() -> None:
    run = Run(updates(1), refusal(HTTPStatus.UNAUTHORIZED, "Unauthorized"))
    with pytest.raises(TokenRefusedError) as error:
        await run.until_silent()
    assert TOKEN not in str(error.value)
    assert run.taken == [1]
