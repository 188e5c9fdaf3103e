"""The webhook's web server: only Telegram gets in, and each update once."""

import asyncio
import socket
from collections.abc import AsyncIterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer
from telegram import Bot

from bot.chat.in_process import InProcessApi
from bot.chat.inbox import Inbox
from bot.chat.webhook import Webhook
from bot.errors import SettingsError
from bot.knowledge.snapshot import Knowledge

Client = TestClient[web.Request, web.Application]
Queue = asyncio.Queue[Any]

TOKEN = "123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw0"
SECRET = "a-secret-of-ours"
HEADERS = {"X-Telegram-Bot-Api-Secret-Token": SECRET, "Content-Type": "application/json"}
UPDATE = b"""{"update_id": 1, "message": {"message_id": 5, "date": 1739900000, "text": "Qui ?",
    "chat": {"id": 7, "type": "private", "first_name": "A"}}}"""


@pytest.fixture
def queue() -> Queue:
    return asyncio.Queue()


@pytest.fixture
def knowledge(tmp_path: Path) -> Knowledge:
    """A knowledge of one article."""
    articles = tmp_path / "articles"
    articles.mkdir()
    (articles / "short.yaml").write_text(
        "id: short\ntitle: Court\ndate: 2025-02\nsource: {name: Agence}\n"
        "passages: [Les ministres ont parlé pendant quatre heures.]\n",
        encoding="utf8",
    )
    return Knowledge.open(tmp_path)


@pytest.fixture
async def client(queue: Queue, knowledge: Knowledge) -> AsyncIterator[Client]:
    url = "https://bot.example/hook"
    webhook = Webhook(Bot(TOKEN), Inbox(queue), knowledge, url=url, secret=SECRET)
    async with TestClient(TestServer(webhook.app())) as client:
        yield client


async def test_an_update_is_put_into_the_queue(client: Client, queue: Queue) -> None:
    response = await client.post("/hook", data=UPDATE, headers=HEADERS)
    assert response.status == 200
    assert queue.get_nowait().message.text == "Qui ?"


async def test_a_content_type_with_a_charset_is_as_good(client: Client, queue: Queue) -> None:
    headers = HEADERS | {"Content-Type": "application/json; charset=utf-8"}
    response = await client.post("/hook", data=UPDATE, headers=headers)
    assert response.status == 200
    assert queue.qsize() == 1


async def test_the_same_update_twice_is_taken_once(client: Client, queue: Queue) -> None:
    for _ in range(2):
        response = await client.post("/hook", data=UPDATE, headers=HEADERS)
        assert response.status == 200
    assert queue.qsize() == 1


@pytest.mark.parametrize("secret", [None, "", "another", "a-secret-of-ours-", "é"])
async def test_without_the_secret_nothing_gets_in(
    client: Client, queue: Queue, secret: str | None
) -> None:
    headers = {} if secret is None else {"X-Telegram-Bot-Api-Secret-Token": secret}
    response = await client.post("/hook", data=UPDATE, headers=headers)
    assert response.status == 403
    assert queue.empty()


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"\xff",
        b"null",
        b"[]",
        b"[1]",
        b"[" * 100_000,
        b'"text"',
        b"{}",
        b'{"update_id": "1"}',
        b'{"update_id": true}',
        b'{"update_id": 1, "message": 5}',
        b'{"update_id": 1, "message": {"text": "no id"}}',
    ],
)
async def test_what_is_no_update_is_refused(client: Client, queue: Queue, body: bytes) -> None:
    response = await client.post("/hook", data=body, headers=HEADERS)
    assert response.status == 400
    assert queue.empty()


async def test_a_body_over_a_megabyte_is_refused(client: Client, queue: Queue) -> None:
    response = await client.post("/hook", data=BytesIO(b" " * (2**20 + 1)), headers=HEADERS)
    assert response.status == 413
    assert queue.empty()


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [("GET", "/hook", 405), ("POST", "/", 404), ("POST", "/hook/more", 404), ("GET", "/", 404)],
)
async def test_nothing_else_is_served(client: Client, method: str, path: str, status: int) -> None:
    response = await client.request(method, path, headers=HEADERS)
    assert response.status == status


async def test_health_tells_how_many_articles_are_known(
    client: Client, knowledge: Knowledge
) -> None:
    response = await client.get("/healthz")
    assert response.status == 200
    assert await response.json() == {
        "status": "ok",
        "articles": 1,
        "knowledge": knowledge.current.corpus.fingerprint,
    }


class Refusing(InProcessApi):
    """A Telegram that likes no webhook."""

    async def do_request(self, *_: Any, **__: Any) -> tuple[int, bytes]:
        return 400, (
            b'{"ok": false, "description":'
            b' "Bad Request: bad webhook: HTTPS url must be provided for webhook"}'
        )


async def test_a_url_that_telegram_refuses_is_an_error_of_the_settings(
    queue: Queue, knowledge: Knowledge
) -> None:
    bot = Bot(TOKEN, request=Refusing())
    webhook = Webhook(bot, Inbox(queue), knowledge, url="http://bot.example", secret=None)
    with pytest.raises(SettingsError) as error:
        await webhook.run(port=0)
    assert str(error.value) == (
        "WEBHOOK_URL: Telegram refuses it: Bad webhook: https url must be provided for webhook"
    )


async def test_a_port_that_is_taken_is_an_error_of_the_settings(
    queue: Queue, knowledge: Knowledge
) -> None:
    webhook = Webhook(Bot(TOKEN), Inbox(queue), knowledge, url="https://bot.example", secret=None)
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(SettingsError) as error:
            await webhook.run(port)
    assert str(error.value).startswith(f"PORT: {port} cannot be listened on: ")


def test_the_secret_that_is_derived_stays_the_same_and_does_not_show_the_token(
    queue: Queue, knowledge: Knowledge
) -> None:
    secrets = {
        Webhook(Bot(TOKEN), Inbox(queue), knowledge, url="https://bot.example", secret=None)._secret
        for _ in range(2)
    }
    (secret,) = secrets
    assert len(secret) == 64
    assert "AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw0" not in secret
