"""The webhook: Telegram is told where to bring the updates, and what it brings is let in.

It knows who may come in and the shape of an update's envelope, not what becomes of an update;
the socket is the business of `web`.
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
from telegram.error import BadRequest

from bot.chat.arrivals import ALLOWED_UPDATES, readable
from bot.chat.retries import reach
from bot.errors import SettingsError

if TYPE_CHECKING:
    from telegram import Bot

    from bot.chat.arrivals import Door, Json
    from bot.chat.retries import Sleep

_SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - a header's name
_MAX_CONNECTIONS = 40
_BETWEEN_LOOKS = 60.0

_log = logging.getLogger(__name__)


class Webhook:
    """Has the updates of `bot` brought to `url`, and puts them into `inbox`.

    A request counts as Telegram's only if it carries `secret`; where that is `None`, one is
    derived from the bot's token, so that it stays the same over restarts.
    """

    def __init__(
        self,
        bot: Bot,
        inbox: Door,
        *,
        url: str,
        secret: str | None,
        sleep: Sleep = asyncio.sleep,
    ) -> None:
        self._sleep = sleep
        self._bot = bot
        self._inbox = inbox
        self._url = url
        self._secret = secret or _derived_secret(bot.token)

    @property
    def path(self) -> str:
        """Where on the web server `receive` is to be reached, by POST."""
        return urlsplit(self._url).path or "/"

    async def run(self) -> NoReturn:
        """Announce the webhook, then wait until cancelled; it stays set: updates wait there.

        Call it once `receive` can be reached. Raises `SettingsError` if Telegram does not want
        the URL, and `TokenRefusedError`.
        """
        await reach(self._announce)
        _log.info("Updates come by webhook to @%s", self._bot.username)
        while True:
            await self._sleep(_BETWEEN_LOOKS)
            # Nothing else would tell that the token was withdrawn.
            await reach(self._bot.get_me)

    async def receive(self, request: web.Request) -> web.Response:
        """Take one update in; the status tells Telegram whether to bring it again."""
        if not self._is_telegram(request):
            raise web.HTTPForbidden
        update = self._parse(await request.read())
        if update is None:
            raise web.HTTPBadRequest
        await self._inbox.put([update])
        return web.Response()

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

    def _is_telegram(self, request: web.Request) -> bool:
        given = request.headers.get(_SECRET_HEADER, "")
        return hmac.compare_digest(given.encode(errors="surrogateescape"), self._secret.encode())

    def _parse(self, body: bytes) -> Json | None:
        """Return the update in a body, `None` if it holds no such thing."""
        try:
            update: Json = json.loads(body)
        except (RecursionError, ValueError) as error:
            _log.warning("A body that is no JSON: %s", type(error).__name__)
            return None
        # Whoever takes it out of the inbox must be able to do the same.
        return update if readable(update, self._bot) else None


def _derived_secret(token: str) -> str:
    """64 hexadecimal digits that only the token's owner can work out."""
    return hmac.new(token.encode(), b"webhook", hashlib.sha256).hexdigest()
