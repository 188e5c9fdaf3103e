"""The service: the bot from its start to its orderly end.

It opens what the bot needs, keeps it running until SIGTERM or Ctrl-C, and lets the questions
that have arrived be answered before it ends. How updates come in is the business of `polling`
and `webhook`, what becomes of them that of the handlers.
"""

from __future__ import annotations

import asyncio
import gc
import logging
import os
import signal
import sys
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from typing import TYPE_CHECKING, Any

from telegram.error import TelegramError

from bot import logs
from bot.chat.application import build
from bot.chat.arrivals import readable
from bot.chat.dispatcher import Dispatcher
from bot.chat.filters import ASKED
from bot.chat.following import Announcer
from bot.chat.handling import Handling
from bot.chat.inbox import Inbox
from bot.chat.metrics import Metrics
from bot.chat.polling import Polling
from bot.chat.reloading import Unasked
from bot.chat.retries import reach, reason
from bot.chat.sending import message_of, send, wording_of
from bot.chat.transport import Transport
from bot.chat.views import View
from bot.chat.workers import Workers
from bot.desk.publication import Desk
from bot.errors import SettingsError
from bot.knowledge.nodes import MOST_BYTES
from bot.state.store import Store

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Iterable, Iterator

    from telegram.ext import Application

    from bot.chat.arrivals import Arrival
    from bot.chat.web import Web
    from bot.chat.webhook import Webhook
    from bot.settings import Settings

    AnyApplication = Application[Any, Any, Any, Any, Any, Any]

_INTERRUPTED = 130
_DEFAULT_PORT = 8080
# One for each update that is handled at once, and a few for polls and notices.
_CONNECTIONS = 28
# Hosts kill what has not ended a few seconds after SIGTERM. So long is what waits still begun, and
# so long after that may what is begun take; the journal has the rest.
_SOON = 1.5
_LATE = 1.5

_log = logging.getLogger(__name__)


async def run(settings: Settings) -> None:
    """Run the bot until it is told to end, by SIGTERM, Ctrl-C or cancellation; then return.

    What has arrived by then is answered, for a few seconds at most, or at the next start; a second
    signal ends at once. Raises `SettingsError`, `KnowledgeError` or `StoreError` if it cannot
    start, and `TokenRefusedError` then or whenever Telegram withdraws the token.
    """
    logs.configure(settings.log_level, _secrets(settings), settings.log_format)
    hung_up = asyncio.Event()
    serving = asyncio.create_task(_serve(settings, hung_up))
    with suppress(NotImplementedError):  # Windows' loops know no signals.
        loop = asyncio.get_running_loop()
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(number, _end, serving)
        loop.add_signal_handler(signal.SIGHUP, _hang_up, serving, hung_up, sys.stderr.isatty())
    with suppress(asyncio.CancelledError):
        await serving
    _log.info("Stopped")


def _end(serving: asyncio.Task[None]) -> None:
    """End in good order; told so again, at once: what is open is in the journal."""
    if serving.cancelling():
        os._exit(_INTERRUPTED)
    serving.cancel()


def _hang_up(serving: asyncio.Task[None], hung_up: asyncio.Event, was_terminal: bool) -> None:  # noqa: FBT001 - signal handlers get no keywords
    """Have the files read again, unless it is our terminal that was closed: then end."""
    if was_terminal and not sys.stderr.isatty():
        _end(serving)
    else:
        hung_up.set()


def _secrets(settings: Settings) -> list[str]:
    secrets = (settings.token, settings.webhook_secret, settings.database_url)
    return [secret.reveal() for secret in secrets if secret is not None]


async def _serve(settings: Settings, hung_up: asyncio.Event) -> None:
    if settings.token is None:
        raise SettingsError("TELEGRAM_BOT_TOKEN: not set; @BotFather gives you one")
    metrics, transport = Metrics(), Transport(_CONNECTIONS, largest_file=MOST_BYTES + 1)
    async with Store.of(settings) as store:
        desk = await Desk.open(settings.knowledge_dir, store, on_read=metrics.reloaded)
        application = build(
            token=settings.token.reveal(),
            desk=desk,
            store=store,
            metrics=metrics,
            admin_ids=settings.admin_ids,
            paced=settings.flood_limits,
            request=transport,
            base_url=f"{settings.api_url}/bot",
            base_file_url=f"{settings.api_url}/file/bot",
        )
        try:
            await Service(settings, desk, store, metrics, application, hung_up=hung_up).run()
        finally:
            await transport.shutdown()  # The application does so only if it came to work.


class Service:
    """The parts of a running bot, put together."""

    def __init__(
        self,
        settings: Settings,
        desk: Desk,
        store: Store,
        metrics: Metrics,
        application: AnyApplication,
        *,
        hung_up: asyncio.Event,
    ) -> None:
        self._settings = settings
        self._desk = desk
        self._store = store
        self._metrics = metrics
        self._application = application
        self._hung_up = hung_up
        self._handling = Handling(application, store.journal, metrics)
        self._dispatcher = Dispatcher(self._handle)
        self._inbox = Inbox(
            store.journal,
            self._dispatcher,
            metrics,
            tell=self._tell_many_waiting,
            exempt=settings.admin_ids,
        )
        self._announcer = Announcer(desk.knowledge, store, application.bot)
        desk.on_published(self._announcer.on_published)
        self._connected = asyncio.Event()

    async def run(self) -> None:
        """Run until cancelled. What has come in is dealt with before this returns."""
        async with AsyncExitStack() as stack:
            stack.push_async_callback(self._application.shutdown)
            stack.push_async_callback(self._close)
            # Before anything new comes in, which would then be taken up as well.
            await self._inbox.resume()
            receive = await self._door(stack)
            await reach(self._application.initialize)
            gc.collect()
            gc.freeze()  # The articles stay; nothing of them need be looked at again.
            self._connected.set()
            await stack.enter_async_context(_beside(self._tasks()))
            await receive()

    async def _close(self) -> None:
        """Deal with what has come in, if Telegram could ever be reached."""
        soon, late = (_SOON, _LATE) if self._connected.is_set() else (0.0, 0.0)
        await self._dispatcher.settle(soon)
        self._handling.stop()
        await self._dispatcher.close(late)

    async def _door(self, stack: AsyncExitStack) -> Callable[[], Awaitable[None]]:
        """Open the web server, where there is to be one; return what takes updates in."""
        settings, bot = self._settings, self._application.bot
        if settings.webhook_url is None:
            if settings.port is not None:
                await stack.enter_async_context(self._web(None).serving(settings.port))
            return Polling(bot, self._inbox).run
        # The web server takes time and memory that polling has no use for.
        from bot.chat.webhook import Webhook  # noqa: PLC0415

        secret = None if settings.webhook_secret is None else settings.webhook_secret.reveal()
        webhook = Webhook(bot, self._inbox, url=settings.webhook_url, secret=secret)
        await stack.enter_async_context(self._web(webhook).serving(settings.port or _DEFAULT_PORT))
        return webhook.run

    def _web(self, webhook: Webhook | None) -> Web:
        from bot.chat.web import Web  # noqa: PLC0415

        ready = self._connected.is_set
        return Web(self._metrics, self._desk.knowledge, is_ready=ready, webhook=webhook)

    def _tasks(self) -> Iterator[Coroutine[Any, Any, None]]:
        """What goes on beside answering: readers need not wait for menus."""
        if self._application.post_init:
            yield self._application.post_init(self._application)
        if self._store.journal.is_shared:
            yield Workers(self._store, self._dispatcher, self._desk).run()
        settings, bot = self._settings, self._application.bot
        yield self._announcer.run()
        reloads = Unasked(self._desk, self._store.journal, bot, settings.admin_ids)
        yield reloads.at_signal(self._hung_up)
        if settings.watch:
            yield reloads.at_change()

    async def _handle(self, arrival: Arrival) -> None:
        """Deal with an arrival, once Telegram can be reached."""
        await self._connected.wait()
        await self._handling.handle(arrival)

    async def _tell_many_waiting(self, arrival: Arrival) -> None:
        """Tell a reader who asks faster than we answer, if it is us whom they ask."""
        update = readable(arrival.update, self._application.bot)
        if update and ASKED.check_update(update):
            message = message_of(update)
            try:
                await send(message, View((wording_of(message).many_waiting,)))
            except TelegramError as error:
                _log.warning("Not told: %s", reason(error))


@asynccontextmanager
async def _beside(coroutines: Iterable[Coroutine[Any, Any, None]]) -> AsyncIterator[None]:
    """Carry these out meanwhile; what goes wrong with one of them is logged."""
    tasks = [asyncio.create_task(coroutine) for coroutine in coroutines]
    for task in tasks:
        task.add_done_callback(_log_failure)
    try:
        yield
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


def _log_failure(task: asyncio.Task[None]) -> None:
    if not task.cancelled() and (error := task.exception()):
        _log.error("Given up: %s", type(error).__name__, exc_info=error)
