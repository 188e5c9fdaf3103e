"""The commands that tell what the bot is and keeps, and a word for whatever is no question."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.chat.callbacks import Action, Press, digest
from bot.chat.sending import message_of, send, wording_of
from bot.chat.views import ASK_LINK, PASSAGE_LINK, View, Viewer, suggestions

if TYPE_CHECKING:
    from datetime import timedelta

    from telegram import Update
    from telegram.ext import ContextTypes

    from bot.knowledge.snapshot import Knowledge


@dataclass(frozen=True, slots=True)
class Guide:
    """The handlers of the guide; what readers leave is kept for `retention`."""

    knowledge: Knowledge
    retention: timedelta

    async def start(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        """Welcome, or open the passage that the link to the bot names."""
        message = message_of(update)
        payload = "".join(context.args or ())
        viewer = Viewer(self.knowledge.current, wording_of(message), context.bot.username)
        await send(message, _opened(payload, viewer))

    async def help(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        """Tell how to ask."""
        message = message_of(update)
        text = wording_of(message).help.format(bot=context.bot.username)
        await send(message, View((text,)))

    async def privacy(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """Tell what is kept, with a button that deletes it."""
        message = message_of(update)
        wording = wording_of(message)
        text = wording.privacy.format(days=wording.count(wording.days, self.retention.days))
        forget = Press(Action.FORGET, digest("")).pack()
        button = InlineKeyboardButton(wording.forget, callback_data=forget)
        await send(message, View((text,), InlineKeyboardMarkup([[button]])))

    async def unknown_command(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """Say that a command is none of ours."""
        message = message_of(update)
        await send(message, View((wording_of(message).unknown_command,)))

    async def text_only(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """Say that only text is read."""
        message = message_of(update)
        await send(message, View((wording_of(message).text_only,)))


def _opened(payload: str, viewer: Viewer) -> View:
    """What the payload of a /start link opens."""
    if payload in {"", ASK_LINK}:
        return _welcome(viewer)
    key = payload.removeprefix(PASSAGE_LINK) if payload.startswith(PASSAGE_LINK) else ""
    span = viewer.snapshot.span(key)
    return viewer.span(span, asked=payload) if span else View((viewer.wording.unknown_link,))


def _welcome(viewer: Viewer) -> View:
    wording, articles = viewer.wording, viewer.snapshot.corpus.articles
    text = wording.start.format(articles=wording.count(wording.articles, len(articles)))
    return View((text,), suggestions(viewer.suggested()))
