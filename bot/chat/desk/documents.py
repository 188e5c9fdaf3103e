"""Files and pasted texts of admins, on their way to being drafts.

What can be told before a file is fetched is told then: its name, its size. What is in it is the
business of others.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from telegram.error import BadRequest, TelegramError

from bot.chat.desk import showing
from bot.chat.desk.keeping import Kept
from bot.chat.desk.pasting import NAME, goes_on, joined, may_go_on, pasted_text
from bot.chat.retries import reason
from bot.chat.sending import message_of, send, wording_of
from bot.chat.views import View
from bot.desk.submission import TEXTS, YAML, is_acceptable
from bot.errors import StoreError
from bot.knowledge.nodes import MOST_BYTES

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from telegram import Document, Message, Update
    from telegram.ext import ContextTypes

    from bot.chat.desk.drafting import Drafting
    from bot.chat.wording import Wording
    from bot.state.drafts import Draft
    from bot.state.store import Store

    Handler = Callable[[Update, ContextTypes.DEFAULT_TYPE], Awaitable[None]]

_log = logging.getLogger(__name__)


class Documents:
    """The handlers of what admins send; `ask` deals with texts that are no articles."""

    def __init__(self, store: Store, drafting: Drafting, ask: Handler) -> None:
        self._drafts = store.drafts
        self._drafting = drafting
        self._ask = ask

    async def receive(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """Make a draft of a file, or say why it cannot be one."""
        message = message_of(update)
        document = message.document
        assert document is not None  # noqa: S101 - the filter lets nothing else through
        refused = _refusal(document, wording_of(message))
        if refused:
            await send(message, View((refused,)))
        else:
            await self._fetch(message, document)

    async def read(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        """Make a draft of a pasted article, go on with one that was cut, or let it be asked."""
        message = message_of(update)
        before = await self._unfinished(message)
        if before:
            part = message.text or ""
            text = joined(Kept.from_draft(before).sent.decode(), part)
            await self._drafting.draft_text(message, NAME, text, before, cut=may_go_on(part))
        elif text := pasted_text(message) or "":
            await self._drafting.draft_text(message, NAME, text, cut=may_go_on(text))
        else:
            await self._ask(update, context)

    async def let_be(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """Do nothing about an edit: a link preview that appears under an article is one too."""

    async def _fetch(self, message: Message, document: Document) -> None:
        wording = wording_of(message)
        try:
            file = await document.get_file()
            data = bytes(await file.download_as_bytearray())
        except TelegramError as error:
            _log.warning("A file was not fetched: %s", reason(error))
            html = wording.desk.not_fetched.format(reason=showing.shown(_told(error)))
            await send(message, View((html,)))
            return
        if len(data) > MOST_BYTES:
            await send(message, View((_too_large(wording),)))
        else:
            await self._drafting.draft(message, document.file_name or "", data)

    async def _unfinished(self, message: Message) -> Draft | None:
        """The draft that a text goes on with: the newest, if it was cut off just now."""
        try:
            draft = await self._drafts.newest(message.chat_id)
        except StoreError as error:
            _log.error("Whether a text goes on is not known: %s", error)
            return None
        cut = Kept.from_draft(draft).cut if draft else None
        return draft if cut and goes_on(cut.at, message.date) else None


def _refusal(document: Document, wording: Wording) -> str | None:
    """Why a file need not even be fetched."""
    if not is_acceptable(document.file_name or ""):
        suffixes = ", ".join(sorted(YAML | TEXTS))
        return wording.desk.wrong_kind.format(suffixes=suffixes)
    return _too_large(wording) if (document.file_size or 0) > MOST_BYTES else None


def _too_large(wording: Wording) -> str:
    return wording.desk.too_large.format(most=wording.number(MOST_BYTES / 1_000_000))


def _told(error: TelegramError) -> str:
    """The reason in Telegram's words; of what went wrong on the way, only the kind is shown."""
    return error.message if isinstance(error, BadRequest) else type(error).__name__
