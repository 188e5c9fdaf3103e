"""The bot as a process whose article files change while it runs."""

from __future__ import annotations

import os
import pty
import signal
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from pathlib import Path

    from tests.service.conftest import BotApi, BotProcess

    Start = Callable[..., Awaitable[BotProcess]]

QUESTION = "Combien de temps les ministres ont-ils parlé ?"
ADMIN = 9


@pytest.fixture
def article(knowledge_dir: Path) -> Path:
    return knowledge_dir / "articles" / "short.yaml"


def edit(article: Path, old: str, new: str) -> None:
    """Save a file as editors do: a new one in its place."""
    draft = article.with_suffix(".draft")
    draft.write_text(article.read_text("utf8").replace(old, new), "utf8")
    draft.replace(article)


async def ask_until(api: BotApi, words: str, number: int = 100) -> None:
    """Ask again and again, until the answer has these words."""
    while True:
        number += 1
        before = len(api.to("sendMessage"))
        await api.deliver(number, QUESTION)
        sent = await api.called("sendMessage", times=before + 1)
        if words in sent[-1].parameters["text"]:
            return


def told(api: BotApi) -> list[str]:
    """What the admin was sent."""
    sent = [call.parameters for call in api.to("sendMessage")]
    return [message["text"] for message in sent if message["chat_id"] == str(ADMIN)]


async def test_sighup_has_the_files_read_again(api: BotApi, start: Start, article: Path) -> None:
    bot = await start(ADMIN_IDS=str(ADMIN))
    await ask_until(api, "quatre heures")
    edit(article, "quatre heures", "neuf heures")
    bot.process.send_signal(signal.SIGHUP)
    await ask_until(api, "neuf heures", 1000)

    edit(article, "title:", "titel:")
    bot.process.send_signal(signal.SIGHUP)
    await api.until(lambda: bool(told(api)))
    assert "/short.yaml</b>\n<code>2:1</code> " in told(api)[0]
    await ask_until(api, "neuf heures", 10_000)

    code, log = await bot.end(signal.SIGTERM)
    assert code == 0
    assert "SIGHUP: ~ short" in log
    assert "SIGHUP: the files have problems" in log
    assert "short.yaml:2:1: " in log


async def test_a_signal_that_comes_early_is_kept(api: BotApi, start: Start) -> None:
    api.first = {"getMe": [(502, "")]}
    bot = await start()
    await api.called("getMe")
    bot.process.send_signal(signal.SIGHUP)
    await ask_until(api, "quatre heures")
    _, log = await bot.end(signal.SIGTERM)
    assert "SIGHUP: nothing new" in log


async def test_where_the_files_are_watched_what_is_saved_answers(
    api: BotApi, start: Start, article: Path
) -> None:
    bot = await start(WATCH="1", ADMIN_IDS=str(ADMIN))
    await ask_until(api, "quatre heures")
    edit(article, "quatre heures", "neuf heures")
    await ask_until(api, "neuf heures", 1000)

    broken = article.with_name("broken.yaml")
    broken.write_text("id: broken\n", "utf8")
    await api.until(lambda: len(told(api)) == 1)
    assert "/broken.yaml</b>\n" in told(api)[0]
    # The same problems are not told again; others are.
    edit(article, "neuf heures", "dix heures")
    edit(article, "title:", "titel:")
    await api.until(lambda: len(told(api)) == 2)
    assert "/short.yaml</b>\n" in told(api)[1]
    await ask_until(api, "neuf heures", 10_000)

    edit(article, "titel:", "title:")
    broken.unlink()
    await ask_until(api, "dix heures", 100_000)
    code, log = await bot.end(signal.SIGTERM)
    assert code == 0
    assert "Files changed: ~ short" in log


async def test_a_closed_terminal_ends_the_bot(api: BotApi, start: Start, article: Path) -> None:
    ours, its = pty.openpty()
    bot = await start(stderr=its, LOG_LEVEL="ERROR")
    os.close(its)
    await ask_until(api, "quatre heures")
    edit(article, "quatre heures", "neuf heures")
    bot.process.send_signal(signal.SIGHUP)
    await ask_until(api, "neuf heures", 1000)
    os.close(ours)
    bot.process.send_signal(signal.SIGHUP)
    assert await bot.process.wait() == 0
