"""The error handler: whatever a handler did not expect ends here, in the log and in an apology.

The log tells where it happened and what kind of error it is, never what a reader wrote: messages
of errors are shown only where they are Telegram's or our own.
"""

from __future__ import annotations

import logging
import traceback
from typing import TYPE_CHECKING, Any

from telegram import Update
from telegram.error import BadRequest, Forbidden, TelegramError

from bot.chat.retries import reason
from bot.chat.sending import wording_with
from bot.errors import PourparlersError

if TYPE_CHECKING:
    from telegram.ext import CallbackContext

# A chat where nothing can be said (any more), in Telegram's words.
_CLOSED = (
    *("chat not found", "chat_write_forbidden", "not enough rights", "have no rights to send"),
    *("thread not found", "topic_closed", "topic_deleted"),
)

_log = logging.getLogger(__name__)


async def on_error(update: object, context: CallbackContext[Any, Any, Any, Any]) -> None:
    """Log the error; then apologise to the reader, unless it is the way to the reader that failed.

    Never raises: an apology that cannot be delivered is logged and given up.
    """
    error = context.error
    if error is None:
        return
    _log_fault(update, error)
    if isinstance(update, Update) and not _is_in_the_way(error):
        await _apologise(update)


def _is_in_the_way(error: Exception) -> bool:
    """Whether it is Telegram, the network, the reader or the chat that does not let us through."""
    if isinstance(error, BadRequest):
        return any(reason in error.message.lower() for reason in _CLOSED)
    return isinstance(error, TelegramError)


def _log_fault(update: object, error: Exception) -> None:
    number = update.update_id if isinstance(update, Update) else "none"
    if isinstance(error, Forbidden):
        _log.info("Update %s: %s", number, reason(error))
    elif isinstance(error, TelegramError) and _is_in_the_way(error):
        _log.warning("Update %s: %s", number, reason(error))
    else:
        frames = "".join(traceback.format_tb(error.__traceback__))
        _log.error("Update %s: %s, from\n%s", number, _described(error), frames)


def _described(error: Exception) -> str:
    if isinstance(error, TelegramError | PourparlersError):
        return f"{type(error).__name__}: {error}"
    return type(error).__name__


async def _apologise(update: Update) -> None:
    apology = wording_with(update.effective_user).apology
    message = update.message or update.edited_message
    try:
        if update.callback_query:
            await update.callback_query.answer(apology)
        elif message:
            await message.reply_text(apology)
    except TelegramError as error:
        _log.warning("Update %d: no apology: %s", update.update_id, reason(error))
