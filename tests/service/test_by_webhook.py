"""The bot as a process, by webhook."""

from __future__ import annotations

import json
import signal
import socket
from typing import TYPE_CHECKING

import aiohttp
import pytest

from tests.service.conftest import private_message

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from tests.service.conftest import BotApi, BotProcess

    Start = Callable[..., Awaitable[BotProcess]]

URL = "https://bot.example/hook"
QUESTION = "Combien de temps les ministres ont-ils parlé ?"
ANSWER = "Les ministres ont parlé pendant quatre heures."


@pytest.fixture
def port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        number: int = free.getsockname()[1]
        return number


async def test_the_bot_registers_serves_answers_and_ends_on_ctrl_c(
    api: BotApi, start: Start, port: int
) -> None:
    bot = await start(WEBHOOK_URL=URL, PORT=str(port))
    (registered,) = await api.called("setWebhook")
    assert registered.parameters["url"] == URL
    assert "message" in json.loads(registered.parameters["allowed_updates"])

    secret = registered.parameters["secret_token"]
    headers = {"X-Telegram-Bot-Api-Secret-Token": secret}
    async with aiohttp.ClientSession(f"http://127.0.0.1:{port}") as client:
        async with client.get("/healthz") as response:
            assert (await response.json())["articles"] == 1
        async with client.post("/hook", json=private_message(41, QUESTION)) as response:
            assert response.status == 403
        for _ in range(2):
            update = private_message(42, QUESTION)
            async with client.post("/hook", json=update, headers=headers) as response:
                assert response.status == 200
    (sent,) = await api.called("sendMessage")
    assert ANSWER in sent.parameters["text"]

    code, log = await bot.end(signal.SIGINT)
    assert code == 0
    assert len(api.to("sendMessage")) == 1
    # What comes while the bot is away waits there.
    assert api.to("deleteWebhook") == []
    assert secret not in log


async def test_an_update_that_comes_thrice_out_of_order_over_a_restart_is_answered_once(
    api: BotApi, start: Start, port: int
) -> None:
    settings = {
        "WEBHOOK_URL": URL,
        "PORT": str(port),
        "WEBHOOK_SECRET": "hush",
        "FLOOD_LIMITS": "off",
    }
    bot = await start(**settings)
    await api.called("setWebhook")
    await bring(port, 42, 40, 41, 40)
    await api.called("sendMessage", times=3)
    assert (await bot.end(signal.SIGTERM))[0] == 0

    bot = await start(**settings)
    await api.called("setWebhook", times=2)
    await bring(port, 41, 42, 40, 43)
    await api.called("sendMessage", times=4)
    assert (await bot.end(signal.SIGTERM))[0] == 0
    assert len(api.to("sendMessage")) == 4


async def test_what_comes_while_telegram_cannot_be_reached_is_answered_once_it_can(
    api: BotApi, start: Start, port: int
) -> None:
    outage = (502, "<html><h1>502 Bad Gateway</h1></html>")
    api.first = {"getMe": [outage]}
    settings = {"WEBHOOK_URL": URL, "PORT": str(port), "WEBHOOK_SECRET": "hush"}
    bot = await start(**settings)
    await api.called("getMe")
    async with (
        aiohttp.ClientSession(f"http://127.0.0.1:{port}") as client,
        client.get("/readyz") as response,
    ):
        assert response.status == 503
    await bring(port, 41, 42)
    await api.called("sendMessage", times=2)
    assert (await bot.end(signal.SIGTERM))[0] == 0
    assert len(api.to("sendMessage")) == 2


async def bring(port: int, *numbers: int) -> None:
    """Be Telegram, which brings updates to the webhook."""
    headers = {"X-Telegram-Bot-Api-Secret-Token": "hush"}
    async with aiohttp.ClientSession(f"http://127.0.0.1:{port}") as client:
        for number in numbers:
            update = private_message(number, QUESTION)
            async with client.post("/hook", json=update, headers=headers) as response:
                assert response.status == 200
