"""The statistics: what admins are told of questions, answers and votes, in words and as a picture.

Replies to questions count, in chats and to suggestions that were tapped; what inline mode offers
while somebody types does not, nor does small talk. The picture takes the `charts` extra; without
it the words have to do.
"""

from __future__ import annotations

import asyncio
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from telegram import InlineKeyboardButton, InlineKeyboardMarkup
from telegram.ext import CallbackQueryHandler, CommandHandler
from telegram.ext.filters import User

from bot.chat import figures
from bot.chat.filters import PRIVATE
from bot.chat.sending import message_of, send, send_picture, wording_of
from bot.chat.taps import query_of, turn_to
from bot.chat.views import View
from bot.chat.wording import wording_for

if TYPE_CHECKING:
    from telegram import CallbackQuery, Update
    from telegram.ext import BaseHandler, ContextTypes

    from bot.chat.wording import Wording
    from bot.knowledge.snapshot import Knowledge
    from bot.state.replies import Stats
    from bot.state.store import Store

_DAYS: Final = 7
_CHOICES: Final = (1, 7, 30)
# A button's data: this version's mark, and the days that it is about.
_MARK: Final = "stats1:"
_DATA: Final = re.compile(rf"{_MARK}([1-9][0-9]{{0,3}})", re.ASCII)


@dataclass(frozen=True, slots=True)
class Statistics:
    """The handlers of the statistics, which are for these admins, in private."""

    knowledge: Knowledge
    store: Store
    admin_ids: frozenset[int]

    def handlers(self) -> list[BaseHandler[Update, ContextTypes.DEFAULT_TYPE, None]]:
        """The handlers, in order."""
        return [
            CommandHandler("stats", self.tell, PRIVATE & User(self.admin_ids)),
            CallbackQueryHandler(self.renew, _MARK),
        ]

    async def tell(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        """Tell the figures of the days that are asked for, and show them."""
        message = message_of(update)
        wording, days = wording_of(message), self._days(context.args or [])
        if days is None:
            most = self.store.retention.days
            await send(message, View((wording.statistics.usage.format(most=most),)))
            return
        stats = await self.store.replies.stats(days)
        await send(message, self._view(stats, wording))
        picture = await asyncio.to_thread(self._drawn, stats, wording)
        if picture:
            await send_picture(message, picture, figures.caption(stats, wording))

    async def renew(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """Put the figures of other days, or of now, in the place of those that were tapped."""
        query = query_of(update)
        wording = wording_for(query.from_user.language_code)
        is_admin = query.from_user.id in self.admin_ids
        await turn_to(await self._chosen(query, wording) if is_admin else None, query, wording)

    async def _chosen(self, query: CallbackQuery, wording: Wording) -> View | None:
        """What the tapped button leads to; `None` if it was forged, or for more days than kept."""
        match = _DATA.fullmatch(query.data or "")
        days = match and self._days([match[1]])
        return self._view(await self.store.replies.stats(days), wording) if days else None

    def _days(self, arguments: list[str]) -> int | None:
        """The days that are asked for; `None` if that is no number of days that are kept."""
        most = self.store.retention.days
        if not arguments:
            return min(_DAYS, most)
        (days, *more) = arguments
        is_number = re.fullmatch("[0-9]{1,4}", days, re.ASCII)
        return int(days) if is_number and not more and 1 <= int(days) <= most else None

    def _view(self, stats: Stats, wording: Wording) -> View:
        html = figures.message(stats, self.knowledge.current, wording)
        kept = [days for days in _CHOICES if days <= self.store.retention.days]
        buttons = [_button(days, wording, chosen=days == stats.days) for days in kept]
        return View((html,), InlineKeyboardMarkup([buttons]))

    def _drawn(self, stats: Stats, wording: Wording) -> bytes | None:
        """The picture; `None` if nothing was asked, or there is nothing to draw it with."""
        if not stats.whole.asked:
            return None
        try:
            from bot.chat.chart import draw  # noqa: PLC0415 - large, and not always installed
        except ModuleNotFoundError:
            return None
        return draw(stats, self.knowledge.current, wording)


def _button(days: int, wording: Wording, *, chosen: bool) -> InlineKeyboardButton:
    label = wording.count(wording.days, days)
    return InlineKeyboardButton(f"• {label}" if chosen else label, callback_data=f"{_MARK}{days}")
