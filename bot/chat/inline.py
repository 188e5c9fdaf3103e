"""Answers in chats that the bot is not in: inline mode and guest mode.

Each result is a whole, cited answer. Nothing is sent from here but results.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from telegram import (
    InlineQueryResultArticle,
    InlineQueryResultsButton,
    InputTextMessageContent,
)

from bot.chat.filters import question_in, text_replied_to
from bot.chat.sending import message_of, unless_refused, wording_of
from bot.chat.views import ASK_LINK, View, Viewer
from bot.chat.wording import wording_for

if TYPE_CHECKING:
    from telegram import Message, Update
    from telegram.ext import ContextTypes

    from bot.knowledge.snapshot import Knowledge
    from bot.model import Span

# Seconds that Telegram may give a reader the same results again: a reload soon shows.
_CACHE_TIME: Final = 10


@dataclass(frozen=True, slots=True)
class _Offer:
    """A span to choose, as the answer to what was asked, under a title."""

    asked: str
    span: Span
    title: str


@dataclass(frozen=True, slots=True)
class Inline:
    """The handlers of inline queries and guest messages."""

    knowledge: Knowledge

    async def offer(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """Offer the answers to choose from; before anything is typed, what could be asked."""
        query = update.inline_query
        assert query is not None  # noqa: S101 - what an InlineQueryHandler gets
        wording = wording_for(query.from_user.language_code)
        viewer = Viewer(self.knowledge.current, wording, query.get_bot().username)
        results = _results(query.query.strip(), viewer)
        button = InlineQueryResultsButton(wording.nothing_found, start_parameter=ASK_LINK)
        with unless_refused("query is too old"):
            await query.answer(
                results,
                cache_time=_CACHE_TIME,
                is_personal=True,
                button=None if results else button,
            )

    async def guest(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """Answer a call into a chat of others, by the one message that is allowed there."""
        message = message_of(update)
        viewer = Viewer(self.knowledge.current, wording_of(message), message.get_bot().username)
        view = _guest_view(message, viewer)
        article = _article("guest", message.get_bot().first_name, view)
        with unless_refused("query is too old"):
            await message.answer_guest_query(article)


def _guest_view(message: Message, viewer: Viewer) -> View:
    asked = question_in(message)
    # Whoever called the guest meant it, with or without its name.
    question = message.text if asked is None else asked or text_replied_to(message)
    if not question:
        return View((viewer.wording.ask_what,))
    # A suggestion could not be answered there when tapped: it would take a message of our own.
    return viewer.reply(replace(viewer.snapshot.reply(question), suggestions=()))


def _results(question: str, viewer: Viewer) -> list[InlineQueryResultArticle]:
    """The answers to a question; without one, the best to each that could be asked."""
    reply = viewer.snapshot.reply
    if question:
        offers = [_Offer(question, a.span, _heading(a.span)) for a in reply(question).answers]
    else:
        offers = [_Offer(q, a.span, q) for q in viewer.suggested() for a in reply(q).answers[:1]]
    views = {o.span.key: (o, viewer.span(o.span, asked=o.asked)) for o in offers}
    return [
        _article(key, offer.title, view, offer.span.text)
        for key, (offer, view) in views.items()
        # What would take several messages cannot be sent whole from here.
        if len(view.messages) == 1
    ]


def _heading(span: Span) -> str:
    return span.speaker or span.article.title


def _article(
    result_id: str, title: str, view: View, description: str | None = None
) -> InlineQueryResultArticle:
    return InlineQueryResultArticle(
        result_id,
        title,
        InputTextMessageContent(view.messages[0]),
        reply_markup=view.keyboard,
        description=description,
    )
