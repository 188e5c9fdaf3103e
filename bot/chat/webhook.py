"""The webhook: a small web server to which Telegram brings the updates.

It knows HTTP and the shape of an update's envelope, not what becomes of an update. TLS is the
business of the host in front of it.
"""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import json
import logging
from typing import TYPE_CHECKING, NoReturn
from urllib.parse import urlsplit

from aiohttp import web
from telegram import Update
from telegram.error import BadRequest

from bot.chat.inbox import ALLOWED_UPDATES
from bot.chat.retries import reach
from bot.errors import SettingsError

if TYPE_CHECKING:
    from telegram import Bot

    from bot.chat.inbox import Inbox
    from bot.knowledge.snapshot import Knowledge

_SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - a header's name
_LARGEST_BODY = 1024 * 1024
_MAX_CONNECTIONS = 40
_LAST_REQUESTS = 0.5

_log = logging.getLogger(__name__)


class Webhook:
    """Serves POST on the path of `url`, where Telegram reports, and GET on /healthz.

    A request counts as Telegram's only if it carries `secret`; where that is `None`, one is
    derived from the bot's token, so that it stays the same over restarts.
    """

    def __init__(
        self, bot: Bot, inbox: Inbox, knowledge: Knowledge, *, url: str, secret: str | None
    ) -> None:
        self._bot = bot
        self._inbox = inbox
        self._knowledge = knowledge
        self._url = url
        self._secret = secret or _derived_secret(bot.token)

    async def run(self, port: int) -> NoReturn:
        """Serve on all interfaces until cancelled. The webhook stays set: updates wait there.

        Raises `SettingsError` if the port is taken or Telegram does not want the URL, and
        `TokenRefusedError`.
        """
        runner = web.AppRunner(self.app(), access_log=None, shutdown_timeout=_LAST_REQUESTS)
        await runner.setup()
        try:
            await _listen(runner, port)
            await reach(self._announce)
            _log.info("Listening on port %d as @%s", port, self._bot.username)
            while True:
                await asyncio.Event().wait()
        finally:
            await runner.cleanup()

    def app(self) -> web.Application:
        """Return the web application, to be served by whoever has a socket."""
        app = web.Application(client_max_size=_LARGEST_BODY)
        app.router.add_post(urlsplit(self._url).path or "/", self._receive)
        app.router.add_get("/healthz", self._health)
        return app

    async def _announce(self) -> None:
        try:
            await self._bot.set_webhook(
                self._url,
                allowed_updates=ALLOWED_UPDATES,
                max_connections=_MAX_CONNECTIONS,
                secret_token=self._secret,
            )
        except BadRequest as error:
            raise SettingsError(f"WEBHOOK_URL: Telegram refuses it: {error.message}") from error

    async def _receive(self, request: web.Request) -> web.Response:
        if not self._is_telegram(request):
            raise web.HTTPForbidden
        update = self._parse(await request.read())
        if update is None:
            raise web.HTTPBadRequest
        await self._inbox.put(update)
        return web.Response()

    def _is_telegram(self, request: web.Request) -> bool:
        given = request.headers.get(_SECRET_HEADER, "")
        return hmac.compare_digest(given.encode(errors="surrogateescape"), self._secret.encode())

    def _parse(self, body: bytes) -> Update | None:
        """Return the update in a body, `None` if it holds no such thing."""
        try:
            update = Update.de_json(json.loads(body), self._bot)
        except (AttributeError, KeyError, RecursionError, TypeError, ValueError) as error:
            _log.warning("A body that is no update: %s", type(error).__name__)
            return None
        # Telegram's objects take any type for a number.
        return update if type(update.update_id) is int else None

    async def _health(self, _request: web.Request) -> web.Response:
        corpus = self._knowledge.current.corpus
        return web.json_response(
            {"status": "ok", "articles": len(corpus.articles), "knowledge": corpus.fingerprint}
        )


def _derived_secret(token: str) -> str:
    """64 hexadecimal digits that only the token's owner can work out."""
    return hmac.new(token.encode(), b"webhook", hashlib.sha256).hexdigest()


async def _listen(runner: web.AppRunner, port: int) -> None:
    try:
        await web.TCPSite(runner, "0.0.0.0", port).start()  # noqa: S104 - a host's router is outside
    except OSError as error:
        raise SettingsError(f"PORT: {port} cannot be listened on: {error.strerror}") from error
