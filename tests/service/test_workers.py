"""Two processes behind one address, which share a PostgreSQL database."""

from __future__ import annotations

import asyncio
import json
import signal
import socket
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

import aiohttp
import pytest

from tests.service.conftest import PATIENCE, private_message

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from pathlib import Path

    from tests.service.conftest import BotApi, BotProcess

    Start = Callable[..., Awaitable[BotProcess]]

QUESTION = "Combien de temps les ministres ont-ils parlé ?"
HEADERS = {"X-Telegram-Bot-Api-Secret-Token": "hush"}
QUESTIONS, CHATS = 200, 20
IN_HAND = 48  # what one process has under way at most


@pytest.fixture
def ports() -> tuple[int, int]:
    with socket.socket() as one, socket.socket() as two:
        for free in (one, two):
            free.bind(("127.0.0.1", 0))
        return one.getsockname()[1], two.getsockname()[1]


@pytest.fixture
async def workers(
    api: BotApi, start: Start, postgres: str, ports: tuple[int, int]
) -> tuple[BotProcess, BotProcess]:
    """Two processes that are ready."""
    shared = {
        "DATABASE_URL": postgres,
        "WEBHOOK_URL": "https://bot.example/hook",
        "WEBHOOK_SECRET": "hush",
        "FLOOD_LIMITS": "off",
        "ADMIN_IDS": "9",
    }
    one = await start(**shared, PORT=str(ports[0]))
    two = await start(**shared, PORT=str(ports[1]))
    await api.called("setWebhook", times=2)
    return one, two


async def bring(port: int, number: int, text: str, chat_id: int) -> None:
    """Be Telegram, which brings an update to one of them."""
    update = private_message(number, text, chat_id)
    async with (
        aiohttp.ClientSession(f"http://127.0.0.1:{port}") as client,
        client.post("/hook", json=update, headers=HEADERS) as response,
    ):
        assert response.status == 200


def answers(api: BotApi) -> Counter[int]:
    """How often each question was answered, by the number of its message."""
    return Counter(
        json.loads(call.parameters["reply_parameters"])["message_id"]
        for call in api.to("sendMessage")
    )


async def test_questions_are_answered_once_in_order_whichever_gets_them(
    api: BotApi, workers: tuple[BotProcess, BotProcess], ports: tuple[int, int]
) -> None:
    for number in range(QUESTIONS):
        # Each update to both: Telegram repeats what it is not sure of.
        for port in ports[:: 1 if number % 2 else -1]:
            await bring(port, number, QUESTION, chat_id=1 + number % CHATS)
    await api.until(lambda: len(answers(api)) == QUESTIONS)
    for worker in workers:
        assert (await worker.end(signal.SIGTERM))[0] == 0
    assert set(answers(api).values()) == {1}
    by_chat = defaultdict(list)
    for call in api.to("sendMessage"):
        number = json.loads(call.parameters["reply_parameters"])["message_id"]
        by_chat[call.parameters["chat_id"]].append(number)
    assert all(numbers == sorted(numbers) for numbers in by_chat.values())


async def test_what_a_killed_one_had_is_answered_by_the_other(
    api: BotApi, workers: tuple[BotProcess, BotProcess], ports: tuple[int, int]
) -> None:
    brought = [
        bring(ports[number % 2], number, QUESTION, chat_id=1 + number % CHATS)
        for number in range(QUESTIONS)
    ]
    killed_at = QUESTIONS // 2
    await asyncio.gather(*brought[:killed_at])
    await workers[0].kill()
    for late in brought[killed_at:]:
        late.close()
    for number in range(killed_at, QUESTIONS):
        await bring(ports[1], number, QUESTION, chat_id=1 + number % CHATS)
    await api.until(lambda: len(answers(api)) == QUESTIONS)
    assert (await workers[1].end(signal.SIGTERM))[0] == 0
    assert answers(api).total() - QUESTIONS <= IN_HAND


@pytest.mark.usefixtures("workers")
async def test_what_one_reloads_all_reload(
    api: BotApi,
    ports: tuple[int, int],
    knowledge_dir: Path,
) -> None:
    article = knowledge_dir / "articles" / "short.yaml"
    text = article.read_text(encoding="utf8").replace("quatre heures", "neuf heures")
    article.write_text(text, encoding="utf8")
    await bring(ports[0], 1, "/reload", chat_id=9)
    await api.called("sendMessage")
    number = 10
    for port in ports:
        async with asyncio.timeout(PATIENCE):
            while "neuf heures" not in (sent := api.to("sendMessage"))[-1].parameters["text"]:
                number += 1
                await bring(port, number, QUESTION, chat_id=7)
                await api.called("sendMessage", times=len(sent) + 1)
        await bring(port, number + 100, "/start", chat_id=7)
        await api.called("sendMessage", times=len(api.to("sendMessage")) + 1)
