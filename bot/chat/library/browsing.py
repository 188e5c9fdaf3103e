"""The handlers of the library: its commands, and the taps on its buttons."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from telegram.ext import CallbackQueryHandler, CommandHandler

from bot.chat.filters import COMMAND
from bot.chat.library.catalogue import Catalogue
from bot.chat.library.pages import Pages
from bot.chat.library.visits import PATTERN, Visit
from bot.chat.sending import message_of, send, wording_of, wording_with
from bot.chat.taps import query_of, turn_to
from bot.chat.views import View

if TYPE_CHECKING:
    from telegram import Update
    from telegram.ext import BaseHandler, ContextTypes

    from bot.chat.wording import Wording
    from bot.knowledge.snapshot import Knowledge

    AnyHandler = BaseHandler[Any, Any, Any]


class Library:
    """Shows what the knowledge holds."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._knowledge = knowledge
        self._catalogue: Catalogue | None = None

    def handlers(self) -> list[AnyHandler]:
        """The handlers, to be asked before those for any command and any button."""
        return [
            CommandHandler("sources", self.sources, COMMAND),
            CommandHandler("people", self.people, COMMAND),
            CommandHandler("summary", self.summary, COMMAND),
            CallbackQueryHandler(self.press, pattern=PATTERN),
        ]

    async def sources(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """List the articles."""
        message = message_of(update)
        await send(message, self._pages(wording_of(message)).articles())

    async def people(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        """List the people, or show what one is quoted with."""
        message = message_of(update)
        pages, asked = self._pages(wording_of(message)), " ".join(context.args or ())
        await send(message, _person(pages, asked) if asked else pages.people())

    async def summary(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        """Tell the gist of the newest articles, or of one."""
        message = message_of(update)
        pages, asked = self._pages(wording_of(message)), " ".join(context.args or ())
        await send(message, _summary(pages, asked) if asked else pages.newest())

    async def press(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """Turn to the page that a button leads to."""
        query = query_of(update)
        wording = wording_with(query.from_user)
        visit = Visit.unpack(query.data or "")
        await turn_to(self._pages(wording).at(visit) if visit else None, query, wording)

    def _pages(self, wording: Wording) -> Pages:
        """The pages of what is known now; the catalogue of it is made once."""
        snapshot = self._knowledge.current
        if self._catalogue is None or self._catalogue.snapshot is not snapshot:
            self._catalogue = Catalogue(snapshot)
        return Pages(self._catalogue, wording)


def _person(pages: Pages, asked: str) -> View:
    names = pages.catalogue.find_people(asked)
    if not names:
        everybody = pages.people()
        (html,) = everybody.messages
        return replace(everybody, messages=(f"{pages.wording.library.no_person}\n\n{html}",))
    return pages.person(names[0]) if len(names) == 1 else pages.which(names)


def _summary(pages: Pages, asked: str) -> View:
    article = pages.catalogue.find_article(asked)
    return pages.summary(article) if article else View((pages.wording.library.no_article,))
