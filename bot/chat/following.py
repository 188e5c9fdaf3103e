"""Followers: who asks to be told of new articles, and how they are told.

Whom to tell of what stands in the store from the moment an article is published, and is told one
message at a time, behind readers' answers. A follower is told, then that is written down: a kill
between the two repeats that one message, and loses none; an orderly end waits for both. What
publishing is, others know.
"""

from __future__ import annotations

import asyncio
import logging
from contextlib import suppress
from typing import TYPE_CHECKING, Any, NoReturn

from telegram.error import BadRequest, Forbidden, InvalidToken, TelegramError
from telegram.ext import CommandHandler
from telegram.ext.filters import ChatType

from bot.answering.summary import LEAST
from bot.chat.filters import COMMAND
from bot.chat.library.gist import gist
from bot.chat.retries import is_repeatable, reason
from bot.chat.sending import message_of, send, wording_of
from bot.chat.views import View
from bot.chat.wording import wording_for
from bot.errors import StoreError

if TYPE_CHECKING:
    from collections.abc import Coroutine

    from telegram import Bot, Update
    from telegram.ext import BaseHandler, ContextTypes

    from bot.chat.retries import Sleep
    from bot.knowledge.snapshot import Difference, Knowledge, Snapshot
    from bot.model import Article
    from bot.state.followers import Announcement
    from bot.state.store import Store

    AnyHandler = BaseHandler[Any, Any, Any]

# At most so many a second: a third of what Telegram allows to all chats is left to answers.
_BETWEEN = 1 / 20
# A process that shares the database may leave announcements behind when it dies.
_BETWEEN_LOOKS = 10.0
_AFTER_A_FAILURE = 60.0
_LAST = 1.5  # seconds that the last one may take when the service ends
_LANE = "announcements"
# Besides `Forbidden`, what Telegram says of a chat that is no more.
_GONE = ("chat not found", "peer_id_invalid")

_log = logging.getLogger(__name__)


class Following:
    """The handlers of who wants to be told, or no longer."""

    def __init__(self, store: Store) -> None:
        self._followers = store.followers

    def handlers(self) -> list[AnyHandler]:
        """The handlers, to be asked before those for any command."""
        private = COMMAND & ChatType.PRIVATE
        return [
            CommandHandler("follow", self.follow, private),
            CommandHandler("unfollow", self.unfollow, private),
            CommandHandler(["follow", "unfollow"], self.elsewhere, COMMAND),
        ]

    async def follow(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """Let a reader be told of new articles, in the language that they have now."""
        message = message_of(update)
        wording = wording_of(message)
        is_new = await self._followers.follow(message.chat_id, wording.language)
        said = wording.library.followed if is_new else wording.library.followed_already
        await send(message, View((said,)))

    async def unfollow(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """Let a reader be told no more."""
        message = message_of(update)
        wording = wording_of(message).library
        did = await self._followers.unfollow(message.chat_id)
        await send(message, View((wording.unfollowed if did else wording.not_followed,)))

    async def elsewhere(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """Say where this can be asked for."""
        message = message_of(update)
        await send(message, View((wording_of(message).library.only_private,)))


class Announcer:
    """Tells followers of new articles, each of them once."""

    def __init__(
        self, knowledge: Knowledge, store: Store, bot: Bot, *, sleep: Sleep = asyncio.sleep
    ) -> None:
        self._knowledge = knowledge
        self._store = store
        self._bot = bot
        self._sleep = sleep
        self._news = asyncio.Event()

    async def on_published(self, difference: Difference) -> None:
        """Write down whom to tell of what is new. Raises `StoreError`.

        An article that was there and comes back is not new; nor is one that changes.
        """
        await self._store.announcements.retire(difference.removed)
        await self._store.announcements.announce(difference.added)
        self._news.set()

    async def run(self) -> NoReturn:
        """Tell whoever is to be told, until cancelled."""
        while True:
            self._news.clear()
            try:
                await self.look()
            except (StoreError, TelegramError) as error:
                why = reason(error) if isinstance(error, TelegramError) else error
                _log.warning("Followers have to wait: %s", why)
                await self._sleep(_AFTER_A_FAILURE)
            else:
                with suppress(TimeoutError):
                    await asyncio.wait_for(self._news.wait(), _BETWEEN_LOOKS)

    async def look(self) -> None:
        """Tell everybody who is to be told by now, unless another process is at it.

        Raises `StoreError`, and Telegram's errors if there is no getting through.
        """
        if not await self._store.journal.take(_LANE):
            return
        try:
            for article in await self._store.announcements.articles():
                await self._tell_all(article)
        finally:
            await self._store.journal.leave(_LANE)

    async def _tell_all(self, article_id: str) -> None:
        """Tell everybody of an article, for as long as there is such an article."""
        made: dict[tuple[Snapshot, str], str] = {}  # once a language, for all who read it
        while article := self._article(article_id):
            announcement = await self._store.announcements.next(article_id)
            if announcement is None:
                return
            key = (self._knowledge.current, announcement.language)
            html = made.get(key) or made.setdefault(key, _html(article, *key))
            await _to_the_end(self._tell(announcement, html))
            await self._sleep(_BETWEEN)

    def _article(self, article_id: str) -> Article | None:
        articles = self._knowledge.current.corpus.articles
        return next((article for article in articles if article.id == article_id), None)

    async def _tell(self, announcement: Announcement, html: str) -> None:
        try:
            await self._bot.send_message(announcement.chat_id, html)
        except TelegramError as error:
            if isinstance(error, InvalidToken) or is_repeatable(error):
                raise
            _log.info("Announcement: %s", reason(error))
            if _is_gone(error):
                await self._store.followers.unfollow(announcement.chat_id)
                return
        # Also after what may have been carried out: once too often is worse than not at all.
        await self._store.announcements.told(announcement)


async def _to_the_end(telling: Coroutine[Any, Any, None]) -> None:
    """Let whoever is being told be told, also when the service ends meanwhile."""
    task = asyncio.create_task(telling)
    try:
        await asyncio.shield(task)
    except asyncio.CancelledError:
        await asyncio.wait([task], timeout=_LAST)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        raise


def _html(article: Article, snapshot: Snapshot, language: str) -> str:
    wording = wording_for(language)
    above, below = wording.library.new_article, wording.library.how_to_leave
    return gist(article, snapshot, wording, above=above, below=below, most=LEAST)


def _is_gone(error: TelegramError) -> bool:
    """Whether the reader has blocked the bot, or exists no more."""
    refused = isinstance(error, BadRequest) and error.message.lower().startswith(_GONE)
    return isinstance(error, Forbidden) or refused
