"""The few ways in which a tap on a button is answered. Knows nothing of what buttons mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.chat.sending import edit, unless_refused

if TYPE_CHECKING:
    from telegram import CallbackQuery, Update

    from bot.chat.views import View
    from bot.chat.wording import Wording


def query_of(update: Update) -> CallbackQuery:
    """The tap of an update that a handler of taps gets."""
    query = update.callback_query
    assert query is not None  # noqa: S101 - it gets nothing else
    return query


async def turn_to(
    view: View | None, query: CallbackQuery, wording: Wording, toast: str | None = None
) -> None:
    """Put a page in place of the one that was tapped, or say that it is no more."""
    if view is None or not (query.message or query.inline_message_id):
        await answer(query, wording.stale)
        return
    await answer(query, toast)
    with unless_refused("message to edit not found", "message_id_invalid"):
        await edit(query.get_bot(), view, **_where(query))


async def answer(
    query: CallbackQuery, toast: str | None = None, *, show_alert: bool | None = None
) -> None:
    """End the tap's waiting; after a restart it may have waited too long to be told."""
    with unless_refused("query is too old"):
        await query.answer(toast, show_alert=show_alert)


def _where(query: CallbackQuery) -> dict[str, Any]:
    """The tapped message, which may be an inline one or too old to be seen."""
    if query.message is None:
        return {"inline_message_id": query.inline_message_id}
    return {"chat_id": query.message.chat.id, "message_id": query.message.message_id}
