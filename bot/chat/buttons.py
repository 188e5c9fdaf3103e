"""What taps on buttons do.

A tap is always answered, with a line if there is something to say; a page it leads to takes the
place of the one it was on. The data may be forged, and the message too old to be seen.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from telegram import Message

from bot.chat.callbacks import Action, Press
from bot.chat.sending import wording_with
from bot.chat.taps import answer, query_of, turn_to
from bot.chat.views import Viewer

if TYPE_CHECKING:
    from telegram import CallbackQuery, Update
    from telegram.ext import ContextTypes

    from bot.chat.readers import Readers
    from bot.chat.wording import Wording
    from bot.knowledge.snapshot import Knowledge
    from bot.state.store import Store


@dataclass(frozen=True, slots=True)
class Buttons:
    """The handler of taps."""

    knowledge: Knowledge
    store: Store
    readers: Readers

    async def press(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """Do what the button means."""
        query = query_of(update)
        wording = wording_with(query.from_user)
        press = Press.unpack(query.data or "")
        if press is None:
            await answer(query, wording.stale)
            return
        await self._do(press, query, wording)

    async def _do(self, press: Press, query: CallbackQuery, wording: Wording) -> None:
        viewer = Viewer(self.knowledge.current, wording, query.get_bot().username)
        match press.action:
            case Action.PAGE:
                await turn_to(viewer.page(press), query, wording)
            case Action.MORE:
                await _show_more(press, query, viewer)
            case Action.CONTEXT:
                await turn_to(viewer.context(press), query, wording)
            case Action.UP | Action.DOWN:
                await self._vote(press, query, viewer)
            case Action.SUGGESTION:
                await self._ask(query, wording)
            case Action.FORGET:
                await self._forget(query, wording)

    async def _vote(self, press: Press, query: CallbackQuery, viewer: Viewer) -> None:
        voter, wording = query.from_user, viewer.wording
        up = press.action is Action.UP
        if voter.is_bot:  # In the name of a chat or a channel.
            await answer(query, wording.cannot_vote)
        elif not press.keys or viewer.snapshot.span(press.keys[0]) is None:
            await answer(query, wording.stale)
        else:
            await self.store.vote(voter.id, press.keys[0], press.question, 1 if up else -1)
            await answer(query, wording.voted_up if up else wording.voted_down)

    async def _ask(self, query: CallbackQuery, wording: Wording) -> None:
        """Ask the question that the button shows: the message itself remembers it."""
        question = _label(query)
        if question is None or not isinstance(query.message, Message):
            await answer(query, wording.stale)
            return
        await answer(query)
        await self.readers.suggest(query.message, query.from_user, question)

    async def _forget(self, query: CallbackQuery, wording: Wording) -> None:
        if query.from_user.is_bot:
            await answer(query, wording.nothing_to_forget)
            return
        await self.store.forget(query.from_user.id)
        await answer(query, wording.forgotten, show_alert=True)


async def _show_more(press: Press, query: CallbackQuery, viewer: Viewer) -> None:
    shown = min(press.shown + 1, len(press.keys))
    page = replace(press, action=Action.PAGE, shown=shown)
    toast = viewer.wording.no_more if shown == len(press.keys) else None
    await turn_to(viewer.page(page), query, viewer.wording, toast)


def _label(query: CallbackQuery) -> str | None:
    """What the tapped button says, if its message can still be seen."""
    if not isinstance(query.message, Message) or query.message.reply_markup is None:
        return None
    buttons = (b for row in query.message.reply_markup.inline_keyboard for b in row)
    return next((b.text for b in buttons if b.callback_data == query.data), None)
