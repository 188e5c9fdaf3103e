"""Updates a second, from getUpdates to sendMessage, with the journal and as if there were none.

The Bot API is a local server that takes 50 ms for each answer; flood limits are off. And what is
answered twice where the process is killed again and again while that server takes no time.
"""

from __future__ import annotations

import asyncio
import json
import os
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import pytest

from tests.service.conftest import TOKEN, BotApi, private_message, serving

if TYPE_CHECKING:
    from pytest_benchmark.fixture import BenchmarkFixture

ROOT = Path(__file__).parents[2]
UPDATES, CHATS, LATENCY = 1000, 200, 0.05
KILLS, KILLED = 50, 400
QUESTIONS = (
    *("Combien de temps les ministres ont-ils parlé ?", "Que dit Lavrov de l'Otan ?"),
    *("Qui est Ouchakov ?", "Comment faire une fondue ?", "et sur les sanctions ?"),
)
WITHOUT_JOURNAL = """
from bot.state.journal import Journal
async def write(self, entries): return {entry.update_id for entry in entries}
async def done(self, update_id): pass
Journal.write, Journal.done = write, done
"""
START = "import sys; from bot.cli import main; sys.exit(main([]))"


async def flood(code: str) -> float:
    """The seconds from the first answer to a flood of updates to the last."""
    api = BotApi(latency=LATENCY)
    async with serving(api):
        with tempfile.TemporaryDirectory() as state:
            process = await _start(api, code, state)
            await api.deliver(1, QUESTIONS[0], 1)
            await api.called("sendMessage")
            seconds = await _answer_all(api)
            process.terminate()
            await process.wait()
    return seconds


async def _start(api: BotApi, code: str, state: str) -> asyncio.subprocess.Process:
    environment = {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(ROOT),
        "TELEGRAM_BOT_TOKEN": TOKEN,
        "TELEGRAM_API_URL": api.url,
        "KNOWLEDGE_DIR": str(ROOT / "knowledge"),
        "STATE_DIR": state,
        "FLOOD_LIMITS": "off",
        "LOG_LEVEL": "ERROR",
    }
    return await asyncio.create_subprocess_exec(sys.executable, "-c", code, env=environment)


async def _answer_all(api: BotApi) -> float:
    began = time.perf_counter()
    await api.deliver_all(
        private_message(10 + number, QUESTIONS[number % len(QUESTIONS)], 1000 + number % CHATS)
        for number in range(UPDATES)
    )
    await api.called("sendMessage", times=1 + UPDATES)
    return time.perf_counter() - began


@pytest.mark.parametrize("code", [START, WITHOUT_JOURNAL + START], ids=["journal", "no journal"])
def bench_updates_a_second(benchmark: BenchmarkFixture, code: str) -> None:
    rates = [UPDATES / benchmark.pedantic(lambda: asyncio.run(flood(code)), rounds=1)]
    rates += [UPDATES / asyncio.run(flood(code)) for _ in range(4)]
    benchmark.extra_info["updates a second"] = [round(rate) for rate in rates]


async def killed_in_a_flood() -> tuple[int, int]:
    """How many of the questions were lost, and how many answers were too many."""
    api, moments = BotApi(), Random(4)
    async with serving(api):
        with tempfile.TemporaryDirectory() as state:
            await api.deliver_all(
                private_message(10 + number, QUESTIONS[0], 1000 + number % CHATS)
                for number in range(KILLED)
            )
            for _ in range(KILLS):
                process = await _start(api, START, state)
                heard = len(api.to("sendMessage"))
                await api.called("sendMessage", times=heard + moments.randint(1, 4))
                process.kill()
                await process.wait()
            process = await _start(api, START, state)
            await api.until(lambda: len(_answered(api)) == KILLED)
            process.terminate()
            await process.wait()
    answered = _answered(api)
    return KILLED - len(answered), answered.total() - len(answered)


def _answered(api: BotApi) -> Counter[int]:
    parameters = (call.parameters["reply_parameters"] for call in api.to("sendMessage"))
    return Counter(json.loads(each)["message_id"] for each in parameters)


def bench_kills(benchmark: BenchmarkFixture) -> None:
    lost, doubled = benchmark.pedantic(lambda: asyncio.run(killed_in_a_flood()), rounds=1)
    benchmark.extra_info.update(kills=KILLS, lost=lost, doubled=doubled)
