"""The few ways in which the bot sends and changes messages.

What every message has in common (HTML, no link preview, a reply to the asker even if the question
is gone) are the application's `Defaults`; the topic follows from the message replied to.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from telegram.error import BadRequest

from bot.chat.chosen import chosen
from bot.chat.wording import wording_for

if TYPE_CHECKING:
    from collections.abc import Iterator

    from telegram import Bot, Message, Update, User

    from bot.chat.views import View
    from bot.chat.wording import Wording


async def send(to: Message, view: View) -> Message:
    """Reply with a view; returns the last message sent, which has the keyboard."""
    *before, last = view.messages
    for html in before:
        await to.reply_text(html)
    return await to.reply_text(last, reply_markup=view.keyboard)


async def send_picture(to: Message, picture: bytes, caption: str) -> None:
    """Reply with a picture, and HTML below it that says what it shows."""
    await to.reply_photo(picture, caption)


async def send_file(bot: Bot, chat_id: int, name: str, data: bytes) -> None:
    """Send a file of this name into a chat."""
    await bot.send_document(chat_id, data, filename=name)


async def edit(bot: Bot, view: View, **target: Any) -> None:
    """Change a message of ours into the last of a view; fine if it is that already.

    `target` is `chat_id` and `message_id`, or `inline_message_id`. Raises `BadRequest` when there
    is no such message any more.
    """
    with unless_refused("message is not modified"):
        await bot.edit_message_text(view.messages[-1], reply_markup=view.keyboard, **target)


@contextmanager
def unless_refused(*reasons: str) -> Iterator[None]:
    """Let a `BadRequest` for one of these reasons pass in silence, and no other."""
    try:
        yield
    except BadRequest as error:
        if not any(reason in error.message.lower() for reason in reasons):
            raise


def message_of(update: Update) -> Message:
    """The message of an update that passed a message filter, new or edited."""
    message = update.effective_message
    assert message is not None  # noqa: S101 - the filters let nothing else through
    return message


def wording_of(message: Message) -> Wording:
    """The language for whoever wrote a message."""
    return wording_with(message.from_user)


def wording_with(reader: User | None) -> Wording:
    """The language of the chat at hand, if it has chosen one, else the reader's."""
    return wording_for(chosen().language or (reader.language_code if reader else None))
