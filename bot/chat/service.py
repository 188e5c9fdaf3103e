"""The service: the bot from its start to its orderly end.

It opens what the bot needs, keeps it running until SIGTERM or Ctrl-C, and lets the questions
that have arrived be answered before it ends. How updates come in is the business of `polling`
and `webhook`, what becomes of them that of the handlers.
"""

from __future__ import annotations

import asyncio
import logging
import signal
from contextlib import asynccontextmanager, suppress
from typing import TYPE_CHECKING, Any

from telegram.request import HTTPXRequest

from bot import logs
from bot.chat.application import build
from bot.chat.inbox import Inbox
from bot.chat.polling import Polling
from bot.chat.retries import reach
from bot.errors import SettingsError
from bot.knowledge.snapshot import Knowledge
from bot.state.store import Store

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from telegram.ext import Application

    from bot.settings import Settings

    AnyApplication = Application[Any, Any, Any, Any, Any, Any]

# httpx slows down with the square of its connections; the processor needs no more.
_CONNECTIONS = 16
_POOL_TIMEOUT = 10.0
# Hosts kill what has not ended a few seconds after SIGTERM.
_DRAIN = 2.5

_log = logging.getLogger(__name__)


async def run(settings: Settings) -> None:
    """Run the bot until it is told to end, by SIGTERM, Ctrl-C or cancellation; then return.

    What has arrived by then is answered, for a few seconds at most; a second signal ends at once.
    Raises `SettingsError`, `KnowledgeError` or `StoreError` if it cannot start, and
    `TokenRefusedError` then or, when polling, whenever Telegram withdraws the token.
    """
    logs.configure(settings.log_level, _secrets(settings))
    serving = asyncio.create_task(_serve(settings))
    with suppress(NotImplementedError):  # Windows knows no SIGTERM.
        asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, serving.cancel)
    with suppress(asyncio.CancelledError):
        await serving
    _log.info("Stopped")


def _secrets(settings: Settings) -> list[str]:
    secrets = (settings.token, settings.webhook_secret, settings.database_url)
    return [secret.reveal() for secret in secrets if secret is not None]


async def _serve(settings: Settings) -> None:
    if settings.token is None:
        raise SettingsError("TELEGRAM_BOT_TOKEN: not set; @BotFather gives you one")
    knowledge = await asyncio.to_thread(Knowledge.open, settings.knowledge_dir)
    async with _store(settings) as store:
        application = build(
            token=settings.token.reveal(),
            knowledge=knowledge,
            store=store,
            admin_ids=settings.admin_ids,
            request=HTTPXRequest(_CONNECTIONS, pool_timeout=_POOL_TIMEOUT),
            base_url=f"{settings.api_url}/bot",
            base_file_url=f"{settings.api_url}/file/bot",
        )
        async with _running(application):
            await _receive(application, knowledge, settings)


def _store(settings: Settings) -> Store:
    if settings.database_url is None:
        return Store.in_directory(settings.state_dir)
    return Store(settings.database_url.reveal())


@asynccontextmanager
async def _running(application: AnyApplication) -> AsyncIterator[None]:
    """Keep the application at work; at the end, deal with what has come in first."""
    try:
        await reach(application.initialize)
        await application.start()
        preparing = application.create_task(_prepare(application), name="prepare")
        try:
            yield
        finally:
            preparing.cancel()
            await _drain(application)
    finally:
        await application.update_processor.shutdown()
        await application.shutdown()


async def _prepare(application: AnyApplication) -> None:
    """Do what is done once, beside answering: readers need not wait for menus."""
    if application.post_init:
        await application.post_init(application)


async def _drain(application: AnyApplication) -> None:
    with suppress(TimeoutError):
        async with asyncio.timeout(_DRAIN):
            await application.stop()


async def _receive(application: AnyApplication, knowledge: Knowledge, settings: Settings) -> None:
    """Take updates in, in the way that the settings want, until cancelled."""
    inbox = Inbox(application.update_queue)
    if settings.webhook_url is None:
        await Polling(application.bot, inbox).run()
    # The web server takes time and memory that polling has no use for.
    from bot.chat.webhook import Webhook  # noqa: PLC0415

    secret = None if settings.webhook_secret is None else settings.webhook_secret.reveal()
    webhook = Webhook(application.bot, inbox, knowledge, url=settings.webhook_url, secret=secret)
    await webhook.run(settings.port)
