"""What readers asked in vain, for admins: to leaf through, and as a table.

Whether the articles answer it by now is found out in a thread: after the start, after every change
of the articles, and, for what is looked at, whenever somebody looks. A question is in the store if
it was asked, and the articles did not tell; commands, small talk and failures are not there.
"""

from __future__ import annotations

import asyncio
import logging
import re
from typing import TYPE_CHECKING, Final

from telegram import InlineKeyboardButton, InlineKeyboardMarkup
from telegram.ext import CallbackQueryHandler, CommandHandler
from telegram.ext.filters import User

from bot.chat.filters import PRIVATE
from bot.chat.needs import SIZE, message
from bot.chat.sending import message_of, send, send_file, wording_of
from bot.chat.taps import answer, query_of, turn_to
from bot.chat.views import View
from bot.chat.wording import wording_for
from bot.errors import StoreError
from bot.needs.export import as_csv
from bot.needs.inquiry import Inquiry

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import TypeVar

    from telegram import Update
    from telegram.ext import BaseHandler, ContextTypes

    from bot.chat.wording import Wording
    from bot.knowledge.snapshot import Difference, Knowledge
    from bot.needs.inquiry import Page
    from bot.state.gaps import Gap
    from bot.state.store import Store

    T = TypeVar("T")

_FILE_NAME: Final = "unanswered.csv"
_CSV: Final = "csv"
# A button's data: this version's mark, and the number of a page or the wish for the table.
_MARK: Final = "gaps1:"
_DATA: Final = re.compile(rf"{_MARK}([0-9]{{1,4}}|{_CSV})", re.ASCII)
_AT_ONCE: Final = 10  # needs that are asked for before somebody else may have a turn

_log = logging.getLogger(__name__)


class Unanswered:
    """The handlers of what was asked in vain, which are for these admins, in private."""

    def __init__(self, knowledge: Knowledge, store: Store, admin_ids: frozenset[int]) -> None:
        self._knowledge = knowledge
        self._store = store
        self._admin_ids = admin_ids
        self._inquiry = Inquiry(knowledge.current)
        self._turn = asyncio.Lock()
        self._asking: set[asyncio.Task[None]] = set()

    def handlers(self) -> list[BaseHandler[Update, ContextTypes.DEFAULT_TYPE, None]]:
        """The handlers, in order."""
        return [
            CommandHandler("unanswered", self.tell, PRIVATE & User(self._admin_ids)),
            CallbackQueryHandler(self.turn, _MARK),
        ]

    async def tell(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        """Show the first page, or send the table if that is what is asked for."""
        asked = message_of(update)
        if [word.lower() for word in context.args or ()] == [_CSV]:
            await send_file(asked.get_bot(), asked.chat_id, _FILE_NAME, await self._table())
        else:
            await send(asked, await self._view(0, wording_of(asked)))

    async def turn(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """Turn to the page that a button names, or send the table."""
        query = query_of(update)
        wording = wording_for(query.from_user.language_code)
        match = _DATA.fullmatch(query.data or "")
        if match is None or query.from_user.id not in self._admin_ids:
            await answer(query, wording.stale)
        elif match[1] == _CSV:
            await answer(query)
            # Whoever tapped gets it, wherever the button was.
            await send_file(query.get_bot(), query.from_user.id, _FILE_NAME, await self._table())
        else:
            await turn_to(await self._view(int(match[1]), wording), query, wording)

    async def look_again(self, _: Difference | None = None) -> None:
        """Ask the articles that are there now; nobody has to wait until all is asked."""
        try:
            gaps = await self._store.gaps.all()
        except StoreError as error:
            _log.error("What was asked in vain was not asked again: %s", error)
            return
        task = asyncio.create_task(self._ask(gaps), name="unanswered")
        self._asking.add(task)
        task.add_done_callback(self._asking.discard)

    async def _ask(self, gaps: list[Gap]) -> None:
        """Ask a few at a time; it ends early if the articles change: then others are asked."""
        await self._in_thread(lambda inquiry: inquiry.about(gaps))
        while await self._in_thread(lambda inquiry: inquiry.ask(_AT_ONCE)):
            pass

    async def _view(self, number: int, wording: Wording) -> View:
        gaps = await self._store.gaps.all()
        page = await self._in_thread(lambda inquiry: inquiry.about(gaps).page(number, SIZE))
        html = message(page, self._store.retention.days, wording)
        return View((html,), InlineKeyboardMarkup(list(_keyboard(page, wording))))

    async def _table(self) -> bytes:
        gaps = await self._store.gaps.all()
        return await self._in_thread(lambda inquiry: as_csv(inquiry.about(gaps).open()))

    async def _in_thread(self, call: Callable[[Inquiry], T]) -> T:
        """What a call returns that asks the articles of now. One is made at a time."""
        async with self._turn:
            if self._inquiry.snapshot is not self._knowledge.current:
                self._inquiry = Inquiry(self._knowledge.current)
            return await asyncio.to_thread(call, self._inquiry)


def _keyboard(page: Page, wording: Wording) -> Iterator[list[InlineKeyboardButton]]:
    told, last = wording.unanswered, page.pages - 1
    ways = [
        *([_button(told.before, page.number - 1)] if page.number > 0 else ()),
        *([_button(told.after, page.number + 1)] if page.number < last else ()),
    ]
    if ways:
        yield ways
    if page.open:
        yield [_button(told.export, _CSV)]


def _button(label: str, leads_to: int | str) -> InlineKeyboardButton:
    return InlineKeyboardButton(label, callback_data=f"{_MARK}{leads_to}")
