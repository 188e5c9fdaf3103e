"""The desk's handlers, put together: which update of an admin goes where."""

from __future__ import annotations

from typing import TYPE_CHECKING

from telegram.ext import CallbackQueryHandler, CommandHandler, MessageHandler, filters

from bot.chat.desk.callbacks import MARK, Action, DeskPress
from bot.chat.desk.documents import Documents
from bot.chat.desk.drafting import Drafting
from bot.chat.desk.pasting import Pasted
from bot.chat.desk.publishing import Publishing
from bot.chat.desk.telling import Telling
from bot.chat.desk.versions import Versions
from bot.chat.filters import PRIVATE
from bot.chat.sending import message_of, send, wording_of
from bot.chat.taps import answer, query_of
from bot.chat.views import View
from bot.chat.wording import wording_for
from bot.desk.proposals import Proposals

if TYPE_CHECKING:
    from telegram import Update
    from telegram.ext import BaseHandler, ContextTypes

    from bot.chat.desk.documents import Handler
    from bot.desk.judging import Judging
    from bot.desk.publication import Desk
    from bot.state.store import Store

_DRAFTS = frozenset({Action.PUBLISH, Action.CANCEL, Action.FILE})


class Editing:
    """What these admins can do in their private chats with the bot.

    `ask` is the handler of questions; it gets the texts of admins that are no articles.
    """

    def __init__(
        self,
        desk: Desk,
        store: Store,
        admin_ids: frozenset[int],
        judging: Judging,
        ask: Handler,
    ) -> None:
        telling = Telling(admin_ids)
        drafting = Drafting(desk, store, Proposals(desk, judging))
        self._admin_ids = admin_ids
        self._documents = Documents(store, drafting, ask)
        self._publishing = Publishing(desk, store, drafting, telling)
        self._versions = Versions(desk, telling)

    def handlers(self) -> list[BaseHandler[Update, ContextTypes.DEFAULT_TYPE, None]]:
        """The handlers, in order; questions must come after them."""
        documents, versions = self._documents, self._versions
        admin = filters.User(self._admin_ids)
        own = PRIVATE & admin
        edited = filters.UpdateType.EDITED_MESSAGE & filters.ChatType.PRIVATE & admin
        captioned = filters.FORWARDED & filters.CAPTION & Pasted()
        return [
            CommandHandler("help", self.help, own),
            CommandHandler("history", versions.history, own),
            CommandHandler("undo", versions.undo, own),
            CommandHandler("remove", versions.remove, own),
            MessageHandler(own & filters.Document.ALL, documents.receive),
            MessageHandler(own & ((filters.TEXT & ~filters.COMMAND) | captioned), documents.read),
            MessageHandler(edited & Pasted(), documents.let_be),
            CallbackQueryHandler(self.press, MARK),
        ]

    async def help(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        """Tell how to ask, and how to edit."""
        message = message_of(update)
        wording = wording_of(message)
        text = wording.help.format(bot=context.bot.username)
        await send(message, View((f"{text}\n\n{wording.desk.help}",)))

    async def press(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """Do what an admin's tap means; anybody else's, and what is forged, means nothing."""
        query = query_of(update)
        wording = wording_for(query.from_user.language_code)
        press = DeskPress.unpack(query.data or "")
        if press is None or query.from_user.id not in self._admin_ids:
            await answer(query, wording.stale)
        elif press.action in _DRAFTS:
            await self._publishing.press(press, query, wording)
        else:
            await self._versions.press(press, query, wording)
