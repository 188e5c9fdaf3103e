"""The web server: health, readiness and figures, with a webhook or without."""

from __future__ import annotations

import socket
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest
from aiohttp import ClientConnectionError, ClientSession, web
from aiohttp.test_utils import TestClient, TestServer

from bot.chat.metrics import Metrics
from bot.chat.web import Web
from bot.errors import SettingsError
from bot.knowledge.snapshot import Knowledge, Snapshot
from bot.model import Article, Corpus, Passage, PassageKind, Source

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    Client = TestClient[web.Request, web.Application]

SHORT = Article(
    id="short",
    title="Court",
    date="2025-02",
    lang="fr",
    source=Source("Agence"),
    passages=(Passage(1, PassageKind.TEXT, "Les ministres ont parlé pendant quatre heures."),),
)


@dataclass
class Served:
    """A web server without a webhook, and what may change behind it."""

    knowledge: Knowledge
    metrics: Metrics = field(default_factory=Metrics)
    ready: bool = True

    def web(self) -> Web:
        return Web(self.metrics, self.knowledge, is_ready=lambda: self.ready)


@pytest.fixture
def served(tmp_path: Path) -> Served:
    """A server that knows one article."""
    return Served(Knowledge(tmp_path, Snapshot.of(Corpus((SHORT,), fingerprint="5ca1ab1e"))))


@pytest.fixture
async def client(served: Served) -> AsyncIterator[Client]:
    async with TestClient(TestServer(served.web().app())) as client:
        yield client


async def test_health_tells_how_many_articles_are_known(client: Client) -> None:
    response = await client.get("/healthz")
    assert response.status == 200
    assert await response.json() == {
        "status": "ok",
        "articles": 1,
        "knowledge": "5ca1ab1e",
    }


async def test_a_bot_that_is_not_ready_is_healthy_all_the_same(
    client: Client, served: Served
) -> None:
    response = await client.get("/readyz")
    assert response.status == 200
    assert await response.json() == {"status": "ready"}
    served.ready = False
    response = await client.get("/readyz")
    assert response.status == 503
    assert await response.json() == {"status": "not ready"}
    assert (await client.get("/healthz")).status == 200


async def test_the_figures_are_those_of_now(client: Client, served: Served) -> None:
    served.metrics.arrived()
    response = await client.get("/metrics")
    assert response.status == 200
    assert response.headers["Content-Type"] == "text/plain; version=0.0.4; charset=utf-8"
    assert "\npourparlers_updates_received_total 1.0\n" in await response.text()


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/", 404),
        ("POST", "/", 404),
        ("GET", "/healthz/more", 404),
        ("POST", "/healthz", 405),
        ("POST", "/readyz", 405),
        ("POST", "/metrics", 405),
    ],
)
async def test_nothing_else_is_served(client: Client, method: str, path: str, status: int) -> None:
    response = await client.request(method, path)
    assert response.status == status


async def test_the_port_is_open_while_it_serves_and_no_longer(served: Served) -> None:
    async with ClientSession() as session:
        async with served.web().serving(0) as port:
            url = f"http://127.0.0.1:{port}/healthz"
            async with session.get(url) as response:
                assert response.status == 200
        with pytest.raises(ClientConnectionError):
            await session.get(url)


async def test_a_port_that_is_taken_is_an_error_of_the_settings(served: Served) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(SettingsError) as error:
            async with served.web().serving(port):
                pass
    assert str(error.value).startswith(f"PORT: {port} cannot be listened on: ")
