"""The web server: what the operator's tools ask for, and where Telegram brings the updates.

It knows routes and the socket, not what an update is or what the figures mean. TLS is the
business of the host in front of it.
"""

from __future__ import annotations

import logging
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from aiohttp import web

from bot.errors import SettingsError

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable

    from bot.chat.metrics import Metrics
    from bot.chat.webhook import Webhook
    from bot.knowledge.snapshot import Knowledge

_LARGEST_BODY = 1024 * 1024
_LAST_REQUESTS = 0.5

_log = logging.getLogger(__name__)


class Web:
    """Serves GET on /healthz, /readyz and /metrics, and POST on the path of `webhook`, if any.

    Healthy is a process that answers; ready is one of which `is_ready` says so.
    """

    def __init__(
        self,
        metrics: Metrics,
        knowledge: Knowledge,
        *,
        is_ready: Callable[[], bool],
        webhook: Webhook | None = None,
    ) -> None:
        self._metrics = metrics
        self._knowledge = knowledge
        self._is_ready = is_ready
        self._webhook = webhook

    @asynccontextmanager
    async def serving(self, port: int) -> AsyncIterator[int]:
        """Serve on all interfaces meanwhile; give the port, which the system chooses for 0.

        Raises `SettingsError` if the port cannot be had.
        """
        runner = web.AppRunner(self.app(), access_log=None, shutdown_timeout=_LAST_REQUESTS)
        await runner.setup()
        try:
            port = await _listen(runner, port)
            _log.info("Listening on port %d", port)
            yield port
        finally:
            await runner.cleanup()

    def app(self) -> web.Application:
        """Return the web application, to be served by whoever has a socket."""
        app = web.Application(client_max_size=_LARGEST_BODY)
        app.router.add_get("/healthz", self._health)
        app.router.add_get("/readyz", self._readiness)
        app.router.add_get("/metrics", self._figures)
        if self._webhook:
            app.router.add_post(self._webhook.path, self._webhook.receive)
        return app

    async def _health(self, _request: web.Request) -> web.Response:
        corpus = self._knowledge.current.corpus
        return web.json_response(
            {"status": "ok", "articles": len(corpus.articles), "knowledge": corpus.fingerprint}
        )

    async def _readiness(self, _request: web.Request) -> web.Response:
        if self._is_ready():
            return web.json_response({"status": "ready"})
        return web.json_response({"status": "not ready"}, status=503)

    async def _figures(self, _request: web.Request) -> web.Response:
        body, content_type = self._metrics.exposition()
        return web.Response(body=body, headers={"Content-Type": content_type})


async def _listen(runner: web.AppRunner, port: int) -> int:
    """Open the socket; return the port that it has."""
    try:
        await web.TCPSite(runner, "0.0.0.0", port).start()  # noqa: S104 - a host's router is outside
    except OSError as error:
        raise SettingsError(f"PORT: {port} cannot be listened on: {error.strerror}") from error
    listened_on: int = runner.addresses[0][1]
    return listened_on
