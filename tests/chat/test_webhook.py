"""The webhook: only Telegram gets in, and what it brings is kept before it is told so."""

from __future__ import annotations

import asyncio
import json
from dataclasses import dataclass, field
from io import BytesIO
from typing import TYPE_CHECKING, Any

import pytest
from aiohttp.test_utils import TestClient, TestServer
from telegram import Bot

from bot.chat.in_process import InProcessApi
from bot.chat.metrics import Metrics
from bot.chat.web import Web
from bot.chat.webhook import Webhook
from bot.errors import SettingsError, TokenRefusedError
from bot.knowledge.snapshot import Knowledge, Snapshot
from bot.model import Corpus

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Sequence
    from pathlib import Path

    from aiohttp import web

    from bot.chat.arrivals import Json

    Client = TestClient[web.Request, web.Application]

TOKEN = "123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw0"
SECRET = "a-secret-of-ours"
HEADERS = {"X-Telegram-Bot-Api-Secret-Token": SECRET, "Content-Type": "application/json"}
UPDATE = b"""{"update_id": 1, "message": {"message_id": 5, "date": 1739900000, "text": "Qui ?",
    "chat": {"id": 7, "type": "private", "first_name": "A"}}, "of_tomorrow": {"new": [1]}}"""


@dataclass
class Kept:
    """An inbox that remembers."""

    updates: list[Json] = field(default_factory=list)

    async def put(self, updates: Sequence[Json]) -> None:
        self.updates.extend(updates)


@pytest.fixture
def inbox() -> Kept:
    return Kept()


@pytest.fixture
async def client(inbox: Kept, tmp_path: Path) -> AsyncIterator[Client]:
    webhook = Webhook(Bot(TOKEN), inbox, url="https://bot.example/hook", secret=SECRET)
    knowledge = Knowledge(tmp_path, Snapshot.of(Corpus((), ())))
    server = Web(Metrics(), knowledge, is_ready=lambda: True, webhook=webhook)
    async with TestClient(TestServer(server.app())) as client:
        yield client


async def test_an_update_is_kept_just_as_it_came(client: Client, inbox: Kept) -> None:
    response = await client.post("/hook", data=UPDATE, headers=HEADERS)
    assert response.status == 200
    assert inbox.updates == [json.loads(UPDATE)]


async def test_a_content_type_with_a_charset_is_as_good(client: Client, inbox: Kept) -> None:
    headers = HEADERS | {"Content-Type": "application/json; charset=utf-8"}
    response = await client.post("/hook", data=UPDATE, headers=headers)
    assert response.status == 200
    assert len(inbox.updates) == 1


@pytest.mark.parametrize("secret", [None, "", "another", "a-secret-of-ours-", "é"])
async def test_without_the_secret_nothing_gets_in(
    client: Client, inbox: Kept, secret: str | None
) -> None:
    headers = {} if secret is None else {"X-Telegram-Bot-Api-Secret-Token": secret}
    response = await client.post("/hook", data=UPDATE, headers=headers)
    assert response.status == 403
    assert inbox.updates == []


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
        UPDATE.replace(b"1739900000", b"1e15"),
        UPDATE.replace(b"1739900000", b"1e17"),
        UPDATE.replace(b"1739900000", b"1e400"),
    ],
)
async def test_what_is_no_update_is_refused(client: Client, inbox: Kept, body: bytes) -> None:
    response = await client.post("/hook", data=body, headers=HEADERS)
    assert response.status == 400
    assert inbox.updates == []


async def test_a_body_over_a_megabyte_is_refused(client: Client, inbox: Kept) -> None:
    response = await client.post("/hook", data=BytesIO(b" " * (2**20 + 1)), headers=HEADERS)
    assert response.status == 413
    assert inbox.updates == []


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [("GET", "/hook", 405), ("POST", "/", 404), ("POST", "/hook/more", 404), ("GET", "/", 404)],
)
async def test_nothing_else_is_served(client: Client, method: str, path: str, status: int) -> None:
    response = await client.request(method, path, headers=HEADERS)
    assert response.status == status


@pytest.mark.parametrize(
    ("url", "path"),
    [("https://bot.example", "/"), ("https://bot.example/a/b?c=d", "/a/b")],
)
def test_the_path_is_that_of_the_url(inbox: Kept, url: str, path: str) -> None:
    assert Webhook(Bot(TOKEN), inbox, url=url, secret=None).path == path


class Telegram(InProcessApi):
    """A Telegram that says of a webhook what it is told to, and remembers what it was asked."""

    def __init__(self, status: int = 200, description: str = "") -> None:
        super().__init__()
        self._status = status
        self._answer = {"ok": status == 200, "result": True, "description": description}
        self.asked: asyncio.Queue[Json] = asyncio.Queue()
        self.withdrawn = False

    async def do_request(
        self, url: str, method: str, request_data: Any = None, *rest: Any, **timeouts: Any
    ) -> tuple[int, bytes]:
        if self.withdrawn:
            return 401, b'{"ok": false, "description": "Unauthorized"}'
        if not url.endswith("/setWebhook"):
            return await super().do_request(url, method, request_data, *rest, **timeouts)
        self.asked.put_nowait(request_data.parameters)
        return self._status, json.dumps(self._answer).encode()


async def announce(inbox: Kept, telegram: Telegram, secret: str | None = None) -> None:
    """Run the webhook of a bot that talks to this Telegram."""
    async with Bot(TOKEN, request=telegram) as bot:
        await Webhook(bot, inbox, url="https://bot.example", secret=secret).run()


async def announced(inbox: Kept, secret: str | None) -> Json:
    """What Telegram is told; the webhook runs on until it is cancelled."""
    telegram = Telegram()
    running = asyncio.create_task(announce(inbox, telegram, secret))
    parameters = await telegram.asked.get()
    running.cancel()
    with pytest.raises(asyncio.CancelledError):
        await running
    return parameters


async def test_telegram_is_told_where_to_bring_what_and_what_to_show(inbox: Kept) -> None:
    told = await announced(inbox, SECRET)
    assert told["url"] == "https://bot.example"
    assert told["secret_token"] == SECRET
    assert "message" in told["allowed_updates"]


async def test_the_secret_that_is_derived_stays_the_same_and_does_not_show_the_token(
    inbox: Kept,
) -> None:
    secrets = [(await announced(inbox, None))["secret_token"] for _ in range(2)]
    assert secrets[0] == secrets[1]
    assert len(secrets[0]) == 64
    assert "AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw0" not in secrets[0]


async def test_a_url_that_telegram_refuses_is_an_error_of_the_settings(inbox: Kept) -> None:
    why = "Bad Request: bad webhook: HTTPS url must be provided for webhook"
    with pytest.raises(SettingsError) as error:
        await announce(inbox, Telegram(400, why))
    assert str(error.value) == (
        "WEBHOOK_URL: Telegram refuses it: Bad webhook: https url must be provided for webhook"
    )


async def test_a_token_that_telegram_refuses_is_told_so(inbox: Kept) -> None:
    with pytest.raises(TokenRefusedError):
        await announce(inbox, Telegram(401, "Unauthorized"))


async def test_a_token_that_is_withdrawn_later_is_found_out(inbox: Kept) -> None:
    telegram = Telegram()

    async def sleep(_: float) -> None:
        telegram.withdrawn = True

    async with Bot(TOKEN, request=telegram) as bot:
        webhook = Webhook(bot, inbox, url="https://bot.example", secret=None, sleep=sleep)
        with pytest.raises(TokenRefusedError):
            await webhook.run()
