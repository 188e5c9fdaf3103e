"""The bot as a process, by long polling."""

from __future__ import annotations

import asyncio
import json
import signal
import socket
from typing import TYPE_CHECKING

import aiohttp

from tests.service.conftest import private_message

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from tests.service.conftest import BotApi, BotProcess

    Start = Callable[..., Awaitable[BotProcess]]

TOKEN_TAIL = "AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw0"
QUESTION = "Combien de temps les ministres ont-ils parlé ?"
ANSWER = "Les ministres ont parlé pendant quatre heures."
OUTAGE = (502, "<html><h1>502 Bad Gateway</h1></html>")
FLOOD = (
    429,
    {
        "ok": False,
        "error_code": 429,
        "description": "Too Many Requests: retry after 1",
        "parameters": {"retry_after": 1},
    },
)
CONFLICT = (
    409,
    {
        "ok": False,
        "error_code": 409,
        "description": "Conflict: terminated by other getUpdates request; make sure that only one"
        " bot instance is running",
    },
)


async def test_the_bot_starts_answers_and_ends_when_it_is_told_to(
    api: BotApi, start: Start
) -> None:
    bot = await start()
    await api.called("setMyCommands")
    await api.deliver(41, QUESTION)
    (sent,) = await api.called("sendMessage")
    assert sent.parameters["chat_id"] == "7"
    assert ANSWER in sent.parameters["text"]
    code, log = await bot.end(signal.SIGTERM)
    assert code == 0
    assert "Polling as @talksbot" in log
    assert log.endswith("Stopped\n")
    assert TOKEN_TAIL not in log
    assert QUESTION not in log
    assert api.to("getUpdates")[-1].parameters["offset"] == "42"


async def test_the_bot_outlives_outages_a_rival_and_a_flood_but_not_its_token(
    api: BotApi, start: Start
) -> None:
    api.first = {"getMe": [OUTAGE], "getUpdates": [CONFLICT, OUTAGE], "sendMessage": [FLOOD]}
    bot = await start()
    await api.deliver(41, QUESTION)
    sent = await api.called("sendMessage", times=2)
    assert ANSWER in sent[1].parameters["text"]
    await api.revoke()
    code, log = await bot.end()
    assert code == 3
    assert "make sure that only one bot instance is running" in log
    assert "Telegram refused the token" in log
    assert TOKEN_TAIL not in log
    assert "Traceback" not in log


async def test_what_is_being_answered_is_still_sent_and_what_hangs_is_cut_off(
    api: BotApi, start: Start
) -> None:
    slow, hanging = asyncio.Event(), asyncio.Event()
    api.gates = {"7": slow, "8": hanging}
    bot = await start()
    await api.deliver(41, QUESTION, chat_id=8)
    await api.deliver(42, QUESTION, chat_id=7)
    # The second question in the slow chat is answered only after SIGTERM.
    await api.deliver(43, QUESTION, chat_id=7)
    await api.called("sendMessage", times=2)
    ending = asyncio.create_task(bot.end(signal.SIGTERM))
    await asyncio.sleep(0)
    slow.set()
    code, log = await ending
    assert code == 0
    assert [call.parameters["chat_id"] for call in api.to("sendMessage")].count("7") == 2
    assert "Cut off: 1 updates" in log


async def test_it_can_be_ended_while_telegram_is_away(api: BotApi, start: Start) -> None:
    api.first = {"getMe": [OUTAGE] * 100}
    bot = await start()
    await api.called("getMe")
    code, log = await bot.end(signal.SIGTERM)
    assert code == 0
    assert "Bad Gateway" in log
    assert "Unclosed" not in log
    assert "Cut off" not in log


async def test_a_token_that_telegram_does_not_know_is_one_clear_line(start: Start) -> None:
    bot = await start(TELEGRAM_BOT_TOKEN=f"987654321:{TOKEN_TAIL}")
    code, log = await bot.end()
    assert code == 3
    assert "Telegram refused the token" in log
    assert TOKEN_TAIL not in log
    assert "Traceback" not in log


async def test_who_asks_a_lot_at_once_is_told_and_answered(api: BotApi, start: Start) -> None:
    await start(FLOOD_LIMITS="off")
    await api.deliver_all(private_message(number, QUESTION) for number in range(1, 26))
    sent = [call.parameters["text"] for call in await api.called("sendMessage", times=26)]
    assert len([text for text in sent if ANSWER in text]) == 25
    assert len([text for text in sent if "beaucoup de questions à la fois" in text]) == 1


async def test_where_there_is_a_port_its_health_and_figures_can_be_seen(
    api: BotApi, start: Start
) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    bot = await start(PORT=str(port), LOG_FORMAT="json")
    await api.deliver(41, QUESTION)
    await api.called("sendMessage")
    async with aiohttp.ClientSession(f"http://127.0.0.1:{port}") as client:
        for path in ("/healthz", "/readyz"):
            async with client.get(path) as response:
                assert response.status == 200
        async with client.get("/metrics") as response:
            figures = await response.text()
    assert "pourparlers_updates_received_total 1.0" in figures
    assert 'pourparlers_replies_total{outcome="answer"} 1.0' in figures
    assert "ministres" not in figures
    code, log = await bot.end(signal.SIGTERM)
    assert code == 0
    assert {json.loads(line)["level"] for line in log.splitlines()} == {"INFO"}


async def test_a_second_ctrl_c_ends_at_once(api: BotApi, start: Start) -> None:
    api.gates = {"8": asyncio.Event()}
    bot = await start()
    await api.deliver(41, QUESTION, chat_id=8)
    await api.called("sendMessage")
    bot.process.send_signal(signal.SIGINT)
    await api.until(lambda: api.to("getUpdates")[-1].parameters["timeout"] == "0")
    code, log = await bot.end(signal.SIGINT)
    assert code == 130
    assert "Traceback" not in log
